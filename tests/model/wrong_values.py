"""Values that are wrong, one of each kind, each with the whole message that it gives: read once, and kept as a snapshot.

Renew it with: python -m tests.model.wrong_values
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from deliberate.errors import InvalidValue
from deliberate.model import (
    Agreement,
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Edit,
    Edits,
    Fact,
    Factor,
    Hunch,
    Level,
    Option,
    Person,
    Policy,
    Position,
    Practice,
    Priority,
    Scale,
    Telling,
    Value,
)
from deliberate.model.fit import require_fit, require_practice

__all__ = ["SNAPSHOT", "WRONG", "every_message"]

SNAPSHOT = Path(__file__).with_name("wrong_values.txt")
BEFORE, DAY = date(2026, 3, 2), date(2026, 3, 9)
NEED = Scale(["low", "medium", "high"], neutral="medium")
TEAM = Agreement("team", agreed_on=DAY)


def _factor(name: str = "plain", **fields: Any) -> Factor:  # noqa: ANN401 - wrong ones too
    return Factor(name, label="x", layer="client", **fields)


def _practice(**fields: Any) -> Practice:  # noqa: ANN401
    return Practice("North", **{"language": "en", "question": "x", **fields})


def _edit(**fields: Any) -> Edit:  # noqa: ANN401
    return Edit("reasons", **{"was": "Your boss helps.", "by": "coach", "edited_on": DAY, **fields})


def _priority(name: str = "first", **fields: Any) -> Priority:  # noqa: ANN401
    return Priority(name, **{"stronger": ["plain"], "over": [], "agreement": TEAM, **fields})


OURS = _practice(
    options=[Option("usual", label="x", formerly=["standard"]), Option("extra", label="x")],
    factors=[_factor(), _factor("need", scale=NEED), _factor("months", scale=Scale("number", neutral=12))],
    values=[Value("work", label="x"), Value("rest", label="x")],
    policies=[Policy("rule", rule="x", prescribes="usual", kind="protocol")],
    priorities=[_priority()],
)


def _fit(**fields: Any) -> None:  # noqa: ANN401
    require_fit(Deliberation("1", **fields), OURS)


def _decided(option: str = "usual", **fields: Any) -> Decision:  # noqa: ANN401
    return Decision(option, **{"decided_on": DAY, **fields})


WRONG: Mapping[str, Callable[[], object]] = {
    # ---- single fields
    "a name that is none": lambda: Option("", label="x"),
    "a name that is too long": lambda: Option("x" * 101, label="x"),
    "a name with a line break": lambda: Option("a\nb", label="x"),
    "a name with loose spaces": lambda: Option(" a", label="x"),
    "a name that looks like a threshold": lambda: Option("a >= b", label="x"),
    "a name that is a number": lambda: Option(3, label="x"),  # type: ignore[arg-type]
    "one text for several names": lambda: _factor(favours="extra"),
    "names of which one is a number": lambda: _factor(favours=["extra", 3]),
    "names of which one cannot be a name": lambda: _factor(favours=["extra", ""]),
    "an empty text": lambda: Option("a", label=" "),
    "a text with a control character": lambda: Option("a", label="x\x07"),
    "a number for a text": lambda: Option("a", label=3),  # type: ignore[arg-type]
    "a text in no language": lambda: Option("a", label={}),
    "a text in an unknown language": lambda: Option("a", label={"Dutch": "x"}),
    "an empty text in a language": lambda: Option("a", label={"nl": ""}),
    "words that are a mapping": lambda: Fact("need", words={"nl": "x"}),  # type: ignore[arg-type]
    "words that are empty": lambda: Fact("need", words=""),
    "a yes or no that is a text": lambda: Option("a", label="x", routine="yes"),  # type: ignore[arg-type]
    "a date that is a moment": lambda: Option("a", label="x", since=datetime(2026, 1, 2, 9, 0)),
    "a date that is a text": lambda: Option("a", label="x", since="2026-01-02"),  # type: ignore[arg-type]
    "a moment that is a date": lambda: Hunch(at=DAY),  # type: ignore[arg-type]
    "a word that is not known": lambda: _factor(role="reasen"),
    "a word that is a number": lambda: _factor(role=3),
    "words of which one is not known": lambda: Fact("need", told_by=["client", "famly"]),
    "one word for several": lambda: Fact("need", told_by="client"),
    "words of which one is a list": lambda: Fact("need", told_by=["client", []]),  # type: ignore[list-item]
    "words that are a number": lambda: Fact("need", told_by=3),  # type: ignore[arg-type]
    "an empty line": lambda: Commitment("", to="client", what="x"),
    "a line that is a number": lambda: Commitment(3, to="client", what="x"),  # type: ignore[arg-type]
    "a line with a control character": lambda: Commitment("a\x07", to="client", what="x"),
    "lines of which one is empty": lambda: _decided(decided_by=[""]),
    "one line for several": lambda: _decided(decided_by="coach"),
    "texts that are one text": lambda: Deliberation("a", doubts="x"),
    "texts of which one is empty": lambda: Deliberation("a", doubts=["x", ""]),
    "texts by name that are a list": lambda: _decided(answers=["x"]),
    "texts by name of which one is empty": lambda: _decided(answers={"plain": ""}),
    "texts by name of which a name is none": lambda: _decided(answers={"": "x"}),
    "texts by two names that are equal": lambda: _decided(answers={"\u00e9": "x", "e\u0301": "y"}),
    "something else than a value": lambda: _factor(scale=["low", "high"]),
    "something else than a value that must be there": lambda: _priority(agreement="team"),
    "something else than values": lambda: _practice(options=Option("a", label="x")),
    "values of which one is something else": lambda: _practice(options=[Option("a", label="x"), "b"]),
    "values in no order": lambda: _practice(options={Option("a", label="x")}),
    "a language that is none": lambda: _practice(language="Dutch"),
    "a language that is a number": lambda: _practice(language=3),
    # ---- scales and thresholds
    "no levels": lambda: Scale([]),
    "one text for levels": lambda: Scale("low"),
    "a level called unknown": lambda: Scale(["low", "unknown"]),
    "a level called holds": lambda: Level("holds"),
    "a level that is a number": lambda: Scale(["low", 3]),  # type: ignore[list-item]
    "a level with a line break": lambda: Scale(["low", "a\nb"]),
    "a level twice": lambda: Scale(["low", "high", "low"]),
    "a neutral level that is none": lambda: Scale(["low", "high"], neutral="hihg"),
    "a neutral level that is no number": lambda: Scale("number", neutral="high"),
    "a neutral level that is a list": lambda: Scale("number", neutral=[]),  # type: ignore[arg-type]
    "a level that is too large": lambda: Fact("months", level=10**15),
    "a level that is a yes or no": lambda: Fact("months", level=True),
    "a level with loose spaces": lambda: Fact("need", level=" high"),
    "a level and a status": lambda: Fact("need", level="high", status="absent"),
    "a scaled factor that bars": lambda: _factor(scale=NEED, bars=["extra"]),
    # ---- names that point at something
    "an option favoured and opposed": lambda: _factor(favours=["extra"], opposes=["extra"]),
    "a factor of unknown names": lambda: _practice(
        factors=[_factor(favours=["extra"], opposes=["usual"], bars=["none"], values=["work"], influences=["plian"])]
    ),
    "a policy of unknown names": lambda: _practice(
        factors=[_factor()], policies=[Policy("rule", rule="x", prescribes="usual", when=["plian"], kind="protocol")]
    ),
    "a policy for a whole scale": lambda: _practice(
        options=OURS.options,
        factors=OURS.factors,
        policies=[Policy("rule", rule="x", prescribes="usual", when=["need", "months"], kind="protocol")],
    ),
    "a priority of unknown names": lambda: _practice(
        factors=[_factor()], priorities=[_priority(stronger=["plian"], over=["work"])]
    ),
    "a priority of a value and of a name that is not known": lambda: _practice(
        factors=[_factor()],
        values=OURS.values,
        priorities=[_priority(stronger=["rest", "zest"], over=["work", "wrok"])],
    ),
    "a priority of a whole scale": lambda: _practice(
        factors=OURS.factors, priorities=[_priority(stronger=["need"], over=["months"])]
    ),
    "a threshold on a factor without levels": lambda: _practice(
        factors=OURS.factors, priorities=[_priority(stronger=["plain >= high"])]
    ),
    "a threshold on an unknown level": lambda: _practice(
        factors=OURS.factors, priorities=[_priority(stronger=["need >= hihg"])]
    ),
    "a threshold on no number": lambda: _practice(
        factors=OURS.factors, priorities=[_priority(stronger=["months >= many", "months <= few"])]
    ),
    "a threshold on the wrong side": lambda: _practice(
        factors=OURS.factors, priorities=[_priority(stronger=["need >= low", "months <= 13"])]
    ),
    "a threshold that always holds": lambda: _practice(
        factors=[_factor("need", scale=Scale(["low", "high"]))], priorities=[_priority(stronger=["need >= low"])]
    ),
    "a scale of one level": lambda: _practice(
        factors=[_factor("need", scale=Scale(["low"]))], priorities=[_priority(stronger=["need"])]
    ),
    "a priority of nothing": lambda: _priority(stronger=[]),
    "a priority of one name on both sides": lambda: _priority(over=["plain"]),
    "values in a circle": lambda: _practice(
        values=OURS.values,
        priorities=[_priority("a", stronger=["work"], over=["rest"]), _priority("b", stronger=["rest"], over=["work"])],
    ),
    "a name used twice": lambda: _practice(factors=[_factor("a"), _factor("a")], values=[Value("a", label="x")]),
    "an old name used twice": lambda: _practice(factors=[_factor("a"), _factor("b", formerly=["a"])]),
    "an unknown option": lambda: OURS.option("extre"),
    "an unknown factor": lambda: OURS.factor("plian"),
    "an unknown value": lambda: OURS.value("wrok"),
    "an unknown policy": lambda: OURS.policy("rull"),
    "an unknown priority": lambda: OURS.priority("frist"),
    # ---- dates
    "a choice that ends before it begins": lambda: Option("a", label="x", since=DAY, retired_on=BEFORE),
    "a rule that ends before it begins": lambda: Policy(
        "a", rule="x", prescribes="b", kind="protocol", valid_from=DAY, valid_until=BEFORE
    ),
    "an agreement that ends before it begins": lambda: Agreement(
        "team", agreed_on=DAY, review_by=BEFORE, valid_until=BEFORE
    ),
    "a promise that ends before it begins": lambda: Commitment("a", to="b", what="x", starts=DAY, due=BEFORE),
    "a decision with earlier ends": lambda: _decided(extra_step_until=BEFORE, review_on=BEFORE),
    "a deviation with earlier ends": lambda: _decided(
        deviations=[Deviation("rule", valid_until=BEFORE, review_on=BEFORE)]
    ),
    "an objection before there is a decision": lambda: Telling(formal_on=DAY, disagree_until=BEFORE),
    "a decision before the case was opened": lambda: Deliberation(
        "a", opened_on=DAY, decision=_decided(decided_on=BEFORE)
    ),
    "moments with an offset and without": lambda: Deliberation(
        "a",
        hunch=Hunch(at=datetime(2026, 3, 2, 9, 0)),
        positions=[Position("a"), Position("b", at=datetime(2026, 3, 2, 9, 0, tzinfo=UTC))],
    ),
    # ---- what does not fit together
    "a policy left twice": lambda: _decided(deviations=[Deviation("rule"), Deviation("rule")]),
    "a person called client": lambda: Person("client", label="x"),
    "a fact told twice": lambda: Deliberation("a", facts=[Fact("b"), Fact("b", status="absent")]),
    "a reason that does not hold": lambda: Deliberation(
        "a", facts=[Fact("plain"), Fact("need", status="absent")], decision=_decided(because=["need", "plan"])
    ),
    "a circumstance that does not hold": lambda: Deliberation(
        "a", decision=_decided(deviations=[Deviation("rule", circumstances=["plain"])])
    ),
    "a case of another practice": lambda: _fit(practice="South"),
    "names that the practice has already": lambda: _fit(
        options=[Option("standard", label="x")], factors=[_factor("work", formerly=["rule"])]
    ),
    "an option that the practice has already": lambda: _fit(options=[Option("usual", label="x")]),
    "own factors of unknown names": lambda: _fit(factors=[_factor("own", favours=["extre"], influences=["plian"])]),
    "a fact about nothing": lambda: _fit(facts=[Fact("plian")]),
    "a level where there are none": lambda: _fit(facts=[Fact("plain", level="holds too")]),
    "a status where there are levels": lambda: _fit(facts=[Fact("need"), Fact("months", status="absent")]),
    "a level that is not known": lambda: _fit(facts=[Fact("need", level="hihg"), Fact("months", level="many")]),
    "a level that is a number and not a name": lambda: _fit(facts=[Fact("need", level=3)]),
    "a reason that rests on a level that is not known": lambda: _fit(
        facts=[Fact("need", level="hihg"), Fact("plain", level="high")],
        decision=_decided(because=["need >= high", "need", "plain"]),
    ),
    "a status where there are very many levels": lambda: require_fit(
        Deliberation("1", facts=[Fact("need")]),
        _practice(factors=[_factor("need", scale=Scale(f"level number {number}" for number in range(40)))]),
    ),
    "a level where somebody wrote a sentence": lambda: require_fit(
        Deliberation("1", facts=[Fact("Ja, dat kan", level="x")]),
        _practice(factors=[_factor("Ja, dat kan", scale=NEED)]),
    ),
    "a hunch and positions of unknown names": lambda: _fit(
        hunch=Hunch("extre", because=["plian"]),
        positions=[
            Position("client", option="extar"),
            Position("team", option="usal", because=["need >= hihg"], despite=["nede"]),
        ],
    ),
    "a decision of unknown names": lambda: _fit(
        decision=_decided("extre", answers={"frist": "x"}, deviations=[Deviation("rull", rejected={"usal": "x"})]),
    ),
    "a threshold that was not reached": lambda: _fit(
        facts=[Fact("need", level="low")],
        decision=_decided(because=["need >= high"], deviations=[Deviation("rule", circumstances=["need >= high"])]),
    ),
    "an edit that says nothing": lambda: _edit(was=None),
    "an added sentence that rests on nothing": lambda: _edit(was=None, text="That is good."),
    "an edit that both was and stands behind": lambda: _edit(behind="You want this."),
    "an edit of nobody, seen too early": lambda: _edit(by="", about="need", confirmed_on=BEFORE),
    "edits for a stranger": lambda: Edits("1", to="cliënt", language="nl", register="informl"),  # type: ignore[arg-type]
    "edits for no reader": lambda: Edits("1", to=3, language="x" * 40, register=None),  # type: ignore[arg-type]
    "a sentence edited twice": lambda: Edits("1", language="nl", sentences=[_edit(), _edit(text="He helps.")]),
    "something else than edits": lambda: Edits("1", language="nl", sentences=[_edit(), None]),  # type: ignore[list-item]
    "something else than a practice": lambda: require_practice(OURS.options),
    "something else than a deliberation": lambda: require_fit(OURS, Deliberation("a")),  # type: ignore[arg-type]
}


def every_message() -> Iterator[str]:
    """Give each wrong value's title and, below it, its whole message."""
    for title, make in WRONG.items():
        yield title
        try:
            make()
        except InvalidValue as refused:
            for problem in refused.problems:
                yield f"  {problem}"
                yield f"    {problem.code} {problem.pointer}"


if __name__ == "__main__":
    SNAPSHOT.write_text("".join(f"{line}\n" for line in every_message()), encoding="utf-8")
