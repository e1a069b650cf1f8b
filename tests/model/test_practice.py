from collections.abc import Callable
from datetime import date

import pytest

from deliberate.model import Agreement, Factor, Option, Person, Policy, Practice, Priority, Scale, Value, nothing_agreed
from tests.problems import codes_by_path, only_problem, problems_of

AGREED = Agreement("team", agreed_on=date(2026, 3, 2))
OPTIONS = [Option("standard", label="x"), Option("extra", label="x")]
FACTORS = [
    Factor("dropping out", label="x", layer="client", favours=["extra"], values=["work"]),
    Factor("need", label="x", layer="client", scale=Scale(["low", "high"])),
]
VALUES = [Value("work", label="x"), Value("rest", label="x"), Value("safety", label="x")]


def _practice(**fields: object) -> Practice:
    given = {"options": OPTIONS, "factors": FACTORS, "values": VALUES, **fields}
    return Practice("p", language="nl", question="x", **given)  # type: ignore[arg-type]  # wrong ones are tried too


def _over(stronger: str, over: str) -> Priority:
    return Priority(f"{stronger} over {over}", stronger=[stronger], over=[over], agreement=AGREED)


@pytest.mark.parametrize("language", ["", "dutch", "NL", "nl_NL"])
def test_a_practice_has_a_language(language: str) -> None:
    problem = only_problem(Practice, "p", language=language, question="x")

    assert (problem.code, problem.path) == ("wrong-value", ("language",))
    assert only_problem(Practice, "p", language=None, question="x").code == "wrong-type"


def test_a_practice_may_have_no_standing_question_but_not_a_blank_one() -> None:
    assert Practice("p", language="nl", question="").question == ""
    assert only_problem(Practice, "p", language="nl", question=" ").code == "bad-text"
    assert only_problem(Practice, "p", language="nl", question=None).code == "wrong-type"


def test_everything_that_is_named_has_to_be_there() -> None:
    wrong = Factor("f", label="x", layer="law", favours=["extar"], values=["wrok"], influences=["dropping"])
    policy = Policy("rule", rule="x", prescribes="standrd", when=["ned >= high", "need"], kind="protocol")
    priority = Priority("first", stronger=["dropping ot", "need"], over=["saftey"], agreement=AGREED)

    problems = problems_of(_practice, factors=[*FACTORS, wrong], policies=[policy], priorities=[priority])

    assert [(problem.pointer, problem.code, problem.nearest) for problem in problems] == [
        ("/factors/f/favours", "unknown-name", "extra"),
        ("/factors/f/values", "unknown-name", "work"),
        ("/factors/f/influences", "unknown-name", "dropping out"),
        ("/policies/rule/prescribes", "unknown-name", "standard"),
        ("/policies/rule/when", "unknown-name", "need"),
        ("/policies/rule/when", "wrong-value", None),
        ("/priorities/first/stronger", "unknown-name", "dropping out"),
        ("/priorities/first/stronger", "wrong-value", None),
        ("/priorities/first/over", "unknown-name", "safety"),
    ]


def test_a_priority_speaks_of_factors_thresholds_and_values() -> None:
    priority = Priority(
        "p1", stronger=["work", "need >= high"], over=["dropping out", "rest", "need"], agreement=AGREED
    )

    assert _practice(priorities=[priority]).priorities == (priority,)


def test_a_policy_does_not_speak_of_values() -> None:
    policy = Policy("rule", rule="x", prescribes="extra", when=["work"], kind="protocol")

    assert codes_by_path(_practice, policies=[policy]) == [("/policies/rule/when", "unknown-name")]


def test_at_most_twenty_known_names_are_listed() -> None:
    options = [Option(f"option {place}", label="x") for place in range(30)]
    factor = Factor("f", label="x", layer="law", favours=["optoin 29"])

    problem = only_problem(_practice, options=options, factors=[factor])

    assert len(problem.known) == 20
    assert problem.nearest == "option 29"


# ---- priorities between values


def test_values_may_be_put_in_an_order() -> None:
    pairs = (("work", "rest"), ("rest", "safety"), ("work", "safety"))

    assert len(_practice(priorities=[_over(stronger, over) for stronger, over in pairs]).priorities) == 3


def test_an_order_of_values_does_not_run_in_a_circle() -> None:
    problem = only_problem(
        _practice, priorities=[_over("work", "rest"), _over("rest", "safety"), _over("safety", "work")]
    )

    assert (problem.code, problem.path[0]) == ("circle", "priorities")
    around = problem.found.split(" > ")
    assert around[0] == around[-1]
    assert sorted(around[1:]) == ["rest", "safety", "work"]
    assert str(problem).endswith("Expected: an order of values that ends somewhere.")


def test_every_circle_is_told() -> None:
    values = [Value(name, label="x") for name in "abcd"]
    pairs = (("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"), ("d", "c"))

    problems = problems_of(
        _practice, factors=[], values=values, priorities=[_over(stronger, over) for stronger, over in pairs]
    )

    assert [problem.code for problem in problems] == ["circle", "circle"]
    assert {frozenset(problem.found.split(" > ")) for problem in problems} == {frozenset("ab"), frozenset("cd")}


def test_a_circle_between_factors_or_several_values_is_none() -> None:
    several = Priority("several", stronger=["rest", "safety"], over=["work"], agreement=AGREED)
    factors = [_over("dropping out", "safety"), _over("safety", "dropping out")]

    assert len(_practice(priorities=[_over("work", "rest"), several, *factors]).priorities) == 4


# ---- looking things up


LOOKED_UP: dict[str, Callable[[Practice, str], object]] = {
    "option": Practice.option,
    "factor": Practice.factor,
    "value": Practice.value,
    "policy": Practice.policy,
    "priority": Practice.priority,
}
FULL = _practice(
    policies=[Policy("the rule", rule="x", prescribes="extra", kind="protocol")],
    priorities=[_over("work", "rest")],
    people=[Person("coach", label="x")],
)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("option", "extra"),
        ("factor", "dropping out"),
        ("value", "work"),
        ("policy", "the rule"),
        ("priority", "work over rest"),
    ],
)
def test_a_named_thing_is_given_or_refused_with_the_nearest_name(kind: str, name: str) -> None:
    look_up = LOOKED_UP[kind]

    assert getattr(look_up(FULL, name), "name", None) == name
    problem = only_problem(look_up, FULL, f"{name}x")
    assert (problem.code, problem.found, problem.nearest) == ("unknown-name", f"{name}x", name)
    assert name in problem.known
    assert only_problem(look_up, FULL, [name]).code == "unknown-name"


def test_a_name_is_looked_up_in_its_composed_form() -> None:
    practice = _practice(values=[*VALUES, Value("\u00e9", label="x")])

    assert practice.value("e\u0301").name == "\u00e9"


def test_the_repr_counts() -> None:
    two = _practice(priorities=[_over("work", "rest"), _over("rest", "safety")])

    assert repr(FULL) == "<Practice 'p': 2 options, 2 factors, 1 priority>"
    assert repr(two) == "<Practice 'p': 2 options, 2 factors, 2 priorities>"


def test_a_name_of_any_length_is_found() -> None:
    name = "a" * 50 + "b" * 50
    practice = _practice(options=[*OPTIONS, Option(name, label="x")])

    assert practice.option(name).name == name
    assert only_problem(practice.option, f"{name[:-1]}c").nearest == name


# ---- without a practice


def test_who_has_no_practice_starts_with_nothing_agreed() -> None:
    nothing = nothing_agreed()

    assert (nothing.language, nothing.question) == ("nl", "")
    assert (nothing.options, nothing.factors, nothing.policies, nothing.priorities) == ((), (), (), ())
    assert nothing_agreed("en", question={"en": "What now?"}).question == {"en": "What now?"}
    assert nothing_agreed() == nothing_agreed("nl")
    assert only_problem(nothing_agreed, "dutch").path == ("language",)
