"""A team has a thousand cases on file, and gives everything in its practice another name."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from deliberate import (
    Agreement,
    CaseBase,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Hunch,
    Option,
    Policy,
    Position,
    Practice,
    Priority,
    Scale,
    Value,
    fingerprint,
    read_casebase,
    weigh,
    write,
)
from tests.laws.renaming import SECTIONS, Names, renamed, with_former_names

AGREED = Agreement("team South", agreed_on=date(2024, 1, 8))
FACTORS = ("known faces", "skin", "own pace", "daughter helps", "falls", "lonely", "tired", "route", "no key")
BEFORE = Practice(
    "Home care South",
    language="en",
    question="How often do we come?",
    options=[
        Option("daily", label="help every day", routine=True),
        Option("three days", label="three fixed days"),
        Option("by day", label="help by day", since=date(2024, 6, 1)),
        Option("by tube", label="help by tube", retired_on=date(2025, 1, 1)),
    ],
    values=[Value("safety", label="safety"), Value("own way", label="the own way")],
    factors=[
        *(
            Factor(
                name,
                label="x",
                layer="client",
                favours=[("daily", "three days", "by day")[place % 3]],
                opposes=[("by tube", "daily")[place % 2]] if place % 3 else [],
                values=[("safety", "own way")[place % 2]],
                influences=["tired"] if name == "lonely" else [],
                bars=["by tube"] if name == "no key" else [],
                role="influence" if name == "route" else "reason",
                retired_on=date(2025, 6, 1) if name == "daughter helps" else None,
            )
            for place, name in enumerate(FACTORS)
        ),
        Factor(
            "need",
            label="x",
            layer="client",
            favours=["daily"],
            scale=Scale(["low", "medium", "high"], neutral="medium"),
        ),
        Factor("hours alone", label="x", layer="client", favours=["by day"], scale=Scale("number", neutral=6)),
    ],
    policies=[
        Policy("the usual round", rule="We come every day.", prescribes="daily", kind="protocol"),
        Policy("the safe way", rule="Who falls, is seen.", prescribes="daily", when=["falls", "need >= high"], kind="protocol"),
    ],
    priorities=[
        Priority("faces first", stronger=["known faces", "own pace"], over=["skin", "need"], agreement=AGREED),
        Priority("safe first", stronger=["safety"], over=["own way"], agreement=AGREED),
        Priority("not alone", stronger=["hours alone >= 10"], over=["need >= high"], agreement=AGREED),
    ],
)  # fmt: skip


def bits(number: int) -> Iterator[int]:
    """Give numbers below 8 that look thrown, the same for each number."""
    state = number * 2_654_435_761 + 12_345
    while True:
        state = state * 6_364_136_223_846_793_005 % 2**64 + 1_442_695_040_888_963_407 % 2**64
        yield (state >> 40) % 8


def decided(number: int) -> Deliberation:
    thrown = bits(number)
    facts = [
        Fact(name, status="holds" if roll < 5 else "absent", told_by=["client"] if roll % 2 else [])
        for name in FACTORS
        if (roll := next(thrown)) < 7
    ]
    facts.append(Fact("need", level=("low", "medium", "high")[next(thrown) % 3]))
    facts.append(Fact("hours alone", level=(0, 4, 10, 12.5)[next(thrown) % 4]))
    held = [fact.factor for fact in facts if fact.answer not in ("absent", "unknown")]
    option = ("daily", "three days", "by day")[next(thrown) % 3]
    return Deliberation(
        f"case {number}",
        practice=BEFORE.name,
        facts=facts,
        hunch=Hunch("daily", because=["route", "need >= high"] if number % 3 else []),
        positions=[Position("client", option="three days", because=["own pace"], despite=["skin"])],
        decision=Decision(
            option,
            because=held[: 1 + next(thrown) % 2],
            decided_on=date(2024, 2, 1) + timedelta(days=number),
            answers={"tired": "We come later.", "safe first": "We call every day."},
            deviations=[]
            if option == "daily"
            else [Deviation("the usual round", circumstances=held[:1], rejected={"daily": "It is too much."})],
        ),
    )


THINGS = [thing.name for section in SECTIONS for thing in getattr(BEFORE, section)]
# Everything gets another name, and sorted they come in another order too.
NAMES: Names = {name: f"{len(THINGS) - place:02} {name[::-1]}" for place, name in enumerate(THINGS)}
AFTER = with_former_names(BEFORE, NAMES)


def test_a_thousand_cases_stored_under_old_names_read_and_weigh_as_before(tmp_path: Path) -> None:
    before = CaseBase(decided(number) for number in range(1_000))
    write(before, tmp_path / "cases.jsonl")

    after = read_casebase(tmp_path / "cases.jsonl", AFTER)

    expected = CaseBase(renamed(case, NAMES) for case in before.values())
    assert list(after.items()) == list(expected.items())
    assert fingerprint(after) == fingerprint(expected) != fingerprint(before)
    assert compared(before, after) >= {"supported", "opposed", "conflicted", "barred"}


def compared(before: CaseBase, after: CaseBase) -> set[str]:
    """Compare all weighings, each beside twenty cases and one in a hundred beside them all; give the standings met."""
    twenty_before, twenty_after = (CaseBase(list(base.values())[-20:]) for base in (before, after))
    standings = set[str]()
    for place, case in enumerate(before.values()):
        beside = (twenty_before, twenty_after) if place % 100 else (before, after)
        weighed = weigh(after[case.name], AFTER, beside[1])
        assert weighed == renamed(weigh(case, BEFORE, beside[0]), NAMES)
        standings |= {option.standing.value for option in weighed.values()}
    return standings


def test_what_was_read_under_new_names_is_written_under_new_names_only(tmp_path: Path) -> None:
    before = CaseBase(decided(number) for number in range(100))

    for name in ("cases.jsonl", "cases.json", "cases.yaml"):
        write(before, tmp_path / name)
        after = read_casebase(tmp_path / name, AFTER)
        write(after, tmp_path / name)
        text = (tmp_path / name).read_text(encoding="utf-8")

        assert read_casebase(tmp_path / name, AFTER) == after
        assert [old for old in NAMES if old in text] == []
