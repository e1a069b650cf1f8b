from datetime import date

import attrs
import pytest

from deliberate.model import (
    Agreement,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Hunch,
    Option,
    Person,
    Policy,
    Position,
    Practice,
    Priority,
    Scale,
    Value,
)
from deliberate.model.fit import factors_of, options_of, problems_of_fit, require_fit
from tests.problems import codes_by_path, only_problem, problems_of

DAY = date(2026, 3, 2)
PRACTICE = Practice(
    "North",
    language="nl",
    question="x",
    options=[Option("standard", label="x", formerly=["usual"]), Option("extra", label="x")],
    factors=[
        Factor("plain", label="x", layer="client"),
        Factor("need", label="x", layer="client", scale=Scale(["low", "medium", "high"], neutral="medium")),
        Factor("months", label="x", layer="client", scale=Scale("number", neutral=12)),
    ],
    values=[Value("work", label="x")],
    policies=[Policy("rule", rule="x", prescribes="standard", kind="protocol")],
    priorities=[Priority("first", stronger=["plain"], over=[], agreement=Agreement("team", agreed_on=DAY))],
    people=[Person("coach", label="x")],
)


def _case(**fields: object) -> Deliberation:
    return Deliberation("1", **fields)  # type: ignore[arg-type]  # wrong ones are tried too


def _faults(**fields: object) -> list[tuple[str, str]]:
    return [(problem.pointer, problem.code) for problem in problems_of_fit(_case(**fields), PRACTICE)]


def test_a_case_that_fits_has_no_problems() -> None:
    case = _case(
        practice="North",
        facts=[Fact("plain"), Fact("need", level="high"), Fact("months", level=15), Fact("mine", status="unknown")],
        hunch=Hunch("mine too", because=["need", "months >= 13"]),
        positions=[Position("client", option="extra", because=["need <= low"], despite=["mine"])],
        factors=[
            Factor(
                "mine", label="x", layer="client", favours=["extra", "mine too"], values=["work"], influences=["plain"]
            )
        ],
        options=[Option("mine too", label="x")],
        decision=Decision(
            "extra",
            decided_on=DAY,
            because=["need", "need >= high", "plain", "months >= 15"],
            answers={"mine": "x", "first": "x", "need <= low": "x", "months": "x"},
            deviations=[Deviation("rule", circumstances=["need >= high"], rejected={"mine too": "x"})],
        ),
    )

    assert list(problems_of_fit(case, PRACTICE)) == []
    require_fit(case, PRACTICE)


def test_of_a_case_of_another_practice_nothing_else_is_told() -> None:
    case = _case(practice="South", facts=[Fact("nothing known")])

    problem = only_problem(require_fit, case, PRACTICE)

    assert (problem.code, problem.path, problem.found) == ("other-practice", ("practice",), "South")
    assert problem.expected == "the practice 'North'; or read this with its own practice"


@pytest.mark.parametrize("version", ["", "1", "2"])
def test_another_version_of_the_practice_is_no_problem(version: str) -> None:
    assert _faults(practice_version=version) == []


def test_own_names_are_not_taken_from_the_practice() -> None:
    options = [Option("usual", label="x"), Option("new", label="x", formerly=["first", "coach"])]
    factors = [Factor("work", label="x", layer="client")]

    assert _faults(options=options, factors=factors) == [
        ("/options/usual", "name-twice"),
        ("/options/new", "name-twice"),
        ("/options/new", "name-twice"),
        ("/factors/work", "name-twice"),
    ]


def test_a_person_of_the_case_may_stand_for_one_of_the_practice() -> None:
    assert _faults(people=[Person("coach", label="another")]) == []


def test_own_factors_name_what_is_known() -> None:
    factor = Factor("mine", label="x", layer="client", favours=["extar"], values=["wrok"], influences=["mine", "plian"])

    assert _faults(factors=[factor]) == [
        ("/factors/mine/favours", "unknown-name"),
        ("/factors/mine/values", "unknown-name"),
        ("/factors/mine/influences", "unknown-name"),
    ]


def test_a_fact_is_about_a_known_factor() -> None:
    (problem,) = problems_of_fit(_case(facts=[Fact("plian")]), PRACTICE)

    assert (problem.pointer, problem.nearest, problem.known) == ("/facts/plian", "plain", ("plain", "need", "months"))


def test_a_plain_factor_has_no_level() -> None:
    (problem,) = problems_of_fit(_case(facts=[Fact("plain", level="hold")]), PRACTICE)

    assert (problem.code, problem.pointer, problem.found) == ("wrong-value", "/facts/plain/level", "hold")
    assert str(problem).endswith("Did you mean 'holds'?")


@pytest.mark.parametrize(
    ("fact", "pointer", "found", "expected"),
    [
        (Fact("need"), "/facts/need/status", "holds", "low | medium | high, or unknown"),
        (Fact("need", status="absent"), "/facts/need/status", "absent", "low | medium | high, or unknown"),
        (Fact("need", level="hihg"), "/facts/need/level", "hihg", "one of the levels of 'need', or unknown"),
        (
            Fact("need", level=3),
            "/facts/need/level",
            "3",
            "one of the levels of 'need', or unknown; write it between quotes",
        ),
        (Fact("months"), "/facts/months/status", "holds", "a number, or unknown"),
        (Fact("months", level="many"), "/facts/months/level", "many", "a number, or unknown"),
    ],
)
def test_a_scaled_factor_has_a_level_or_is_unknown(fact: Fact, pointer: str, found: str, expected: str) -> None:
    (problem,) = problems_of_fit(_case(facts=[fact]), PRACTICE)

    assert (problem.pointer, problem.found, problem.expected) == (pointer, found, expected)


def test_what_is_unknown_fits_any_factor() -> None:
    assert _faults(facts=[Fact(name, status="unknown") for name in ("plain", "need", "months")]) == []


def test_hunches_and_positions_name_what_is_known() -> None:
    hunch = Hunch("extar", because=["plian", "need >= medium"])
    positions = [Position("client"), Position("team", option="extar", because=["need >= hihg"], despite=["plain >= 3"])]

    assert _faults(hunch=hunch, positions=positions) == [
        ("/hunch/option", "unknown-name"),
        ("/hunch/because", "wrong-value"),
        ("/hunch/because", "unknown-name"),
        ("/positions/1/option", "unknown-name"),
        ("/positions/1/because", "unknown-name"),
        ("/positions/1/despite", "wrong-value"),
    ]


def _decided(**fields: object) -> Deliberation:
    facts = [Fact("need", level="low"), Fact("plain"), Fact("gone")]
    return _case(facts=facts, decision=Decision("extra", **{"decided_on": DAY, **fields}))  # type: ignore[arg-type]


def test_a_decision_names_what_is_known() -> None:
    case = _decided(
        because=["gone"],
        answers={"plian": "x", "frist": "x"},
        deviations=[Deviation("rul", circumstances=["gone"], rejected={"extar": "x"}, comparable={"2025-1": "x"})],
    )

    assert codes_by_path(require_fit, case, PRACTICE) == [
        ("/facts/gone", "unknown-name"),
        ("/decision/because", "unknown-name"),
        ("/decision/answers/frist", "unknown-name"),
        ("/decision/answers/plian", "unknown-name"),
        ("/decision/deviations/rul", "unknown-name"),
        ("/decision/deviations/rul/circumstances", "unknown-name"),
        ("/decision/deviations/rul/rejected/extar", "unknown-name"),
    ]
    (_, _, frist, *_) = problems_of(require_fit, case, PRACTICE)
    assert (frist.nearest, frist.expected) == ("first", "a factor or a priority that speaks against the choice")


def test_a_decision_chooses_an_option_that_is_known() -> None:
    case = _case(decision=Decision("extar", decided_on=DAY))

    assert only_problem(require_fit, case, PRACTICE).nearest == "extra"


def test_a_decision_rests_on_thresholds_that_were_reached() -> None:
    deviation = Deviation("rule", circumstances=["need >= high", "need <= low"])
    problems = problems_of(require_fit, _decided(because=["need >= high"], deviations=[deviation]), PRACTICE)[1:]

    assert [(problem.pointer, problem.code, problem.found) for problem in problems] == [
        ("/decision/because", "does-not-hold", "need >= high"),
        ("/decision/deviations/rule/circumstances", "does-not-hold", "need >= high"),
    ]
    assert problems[0].expected == "a threshold that is reached; here 'need' is low"


@pytest.mark.parametrize("wrong", [None, "case", 3])
def test_a_verb_takes_a_deliberation_and_a_practice(wrong: object) -> None:
    problems = problems_of(require_fit, wrong, wrong)

    assert [(problem.path, problem.expected) for problem in problems] == [
        (("deliberation",), "a Deliberation"),
        (("practice",), "a Practice"),
    ]


def test_what_belongs_to_the_case_comes_behind_what_belongs_to_the_practice() -> None:
    case = _case(options=[Option("a", label="x")], factors=[Factor("b", label="x", layer="law")])

    assert list(options_of(case, PRACTICE)) == ["standard", "extra", "a"]
    assert list(factors_of(case, PRACTICE)) == ["plain", "need", "months", "b"]


def test_a_retired_option_may_be_chosen() -> None:
    retired = attrs.evolve(PRACTICE, options=[*PRACTICE.options, Option("old", label="x", retired_on=DAY)])

    require_fit(_case(decision=Decision("old", decided_on=DAY)), retired)


def test_facts_that_were_looked_at_before_are_not_looked_at_again() -> None:
    case = _case(facts=[Fact("unheard of")])

    assert [problem.code for problem in problems_of_fit(case, PRACTICE)] == ["unknown-name"]
    assert list(problems_of_fit(case, PRACTICE, facts=())) == []


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        *[(answer, "holds") for answer in ("yes", "Ja", "true", "waar", "hold")],
        *[(answer, "absent") for answer in ("no", "NEE", "false", "niet waar", "abscent")],
        *[(answer, "unknown") for answer in ("?", "onbekend", "weet niet", "not known", "unkown")],
        ("misschien", None),
    ],
)
def test_an_answer_in_other_words_is_told_with_ours(answer: str, meant: str | None) -> None:
    problem = only_problem(require_fit, _case(facts=[Fact("plain", level=answer)]), PRACTICE)

    assert (problem.code, problem.nearest) == ("wrong-value", meant)
