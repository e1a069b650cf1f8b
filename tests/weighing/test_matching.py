from collections.abc import Iterable, Mapping

import pytest

from deliberate import Factor, Ground, Scale
from deliberate.weighing.matching import Matcher
from deliberate.weighing.reasons import Answer, situation_of
from deliberate.weighing.unknowns import Term
from tests.weighing.books import NEED, case, factor, practice

BARE = Scale(["low", "medium", "high"])


def _matcher(
    factors: Iterable[Factor], facts: Mapping[str, str | float] | None = None, mentioned: Iterable[str] = ()
) -> Matcher:
    ours = practice(*factors)
    return Matcher(situation_of(case(facts=facts), ours, None), mentioned)


def _ground(stronger: Iterable[str] = (), over: Iterable[str] = ()) -> Ground:
    return Ground("a", "b", frozenset(stronger), frozenset(over), "x", "precedent")


def _asked(matcher: Matcher, term: Term | None) -> dict[str, set[Answer]] | None:
    """Give the answers under which a term is met, by factor; None where it never is."""
    if term is None:
        return None
    possible = {name: matcher.possible[name] for name in matcher.unknown}
    return {
        name: {answer for place, answer in enumerate(possible[name]) if answers >> place & 1}
        for number, answers in term
        for name in [matcher.unknown[number]]
    }


# ---- plain factors


F, G = factor("f", "a"), factor("g", "b")


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        ({"f": "holds", "g": "absent"}, {}),
        ({"f": "absent", "g": "absent"}, None),
        ({"f": "holds", "g": "holds"}, None),
        ({"g": "absent"}, {"f": {"holds"}}),
        ({"f": "holds"}, {"g": {"absent"}}),
        ({}, {"f": {"holds"}, "g": {"absent"}}),
        ({"f": "absent"}, None),
        ({"g": "holds"}, None),
    ],
    ids=str,
)
def test_a_ground_asks_that_its_strong_side_holds_and_nothing_else_speaks_against(
    facts: Mapping[str, str], asked: dict[str, set[Answer]] | None
) -> None:
    matcher = _matcher([F, G], facts)

    assert _asked(matcher, matcher.term(_ground(["f"]))) == asked


def test_a_ground_does_not_ask_for_what_it_has_in_over() -> None:
    matcher = _matcher([F, G])

    assert _asked(matcher, matcher.term(_ground(["f"], ["g"]))) == {"f": {"holds"}}
    assert _asked(matcher, matcher.term(_ground([], ["g"]))) == {}


def test_a_ground_does_not_ask_about_what_speaks_for_it() -> None:
    matcher = _matcher([F, G, factor("h", "a"), factor("i", "b", role="influence")], {"f": "holds", "g": "absent"})

    assert _asked(matcher, matcher.term(_ground(["f"]))) == {}


def test_reasons_are_looked_up_for_each_pair() -> None:
    matcher = _matcher([F, G], {"f": "holds", "g": "holds"})
    against = Ground("b", "a", frozenset({"g"}), frozenset({"f"}), "y", "precedent")

    assert matcher.term(_ground(["f"])) is None
    assert matcher.term(against) == frozenset()
    assert matcher.term(_ground(["f"], ["g"])) == frozenset()


# ---- scales


@pytest.mark.parametrize(
    ("stronger", "over", "asked"),
    [
        (["need >= high"], [], {"need": {"high"}}),
        ([], [], {"need": {"medium", "high"}}),
        ([], ["need <= low"], {}),
    ],
)
def test_of_an_unknown_scale_a_ground_asks_for_levels(
    stronger: list[str], over: list[str], asked: dict[str, set[Answer]]
) -> None:
    matcher = _matcher([factor("need", "a", scale=NEED)])

    assert _asked(matcher, matcher.term(_ground(stronger, over))) == asked


def test_a_scale_without_a_neutral_level_is_always_against_someone() -> None:
    matcher = _matcher([factor("need", "a", scale=BARE)])

    assert _asked(matcher, matcher.term(_ground([], []))) == {"need": {"high"}}
    assert _asked(matcher, matcher.term(_ground(["need >= medium"], ["need <= medium"]))) == {
        "need": {"medium", "high"}
    }
    assert _asked(matcher, matcher.term(_ground(["need <= low"], []))) is None


@pytest.mark.parametrize(
    ("favours", "level", "asked"),
    [
        ("a", "high", {"high"}),
        ("a", "medium", {"medium", "high"}),
        ("b", "low", {"low"}),
        ("b", "medium", {"low", "medium"}),
    ],
)
def test_an_earlier_case_asks_of_an_unknown_scale_for_its_level_or_a_better_one(
    favours: str, level: str, asked: set[Answer]
) -> None:
    matcher = _matcher([factor("need", favours, scale=NEED)])

    assert _asked(matcher, matcher.demand({"need": level}, ("a", "b"))) == {"need": asked}


@pytest.mark.parametrize(("level", "applies"), [("high", True), ("medium", False), ("low", False)])
def test_of_a_known_scale_a_ground_asks_nothing(level: str, *, applies: bool) -> None:
    matcher = _matcher([factor("need", "a", scale=NEED)], {"need": level})

    assert matcher.term(_ground(["need >= high"])) == (frozenset() if applies else None)


def test_of_a_number_one_answer_in_each_stretch_is_tried() -> None:
    months = factor("n", "a", scale=Scale("number", neutral=12))

    assert _matcher([months], mentioned=["n >= 15", "n", "f", "m >= 3"]).possible["n"] == (11, 12, 13.5, 15, 16)
    assert _matcher([months]).possible["n"] == (11, 12, 13)
    assert _matcher([factor("n", "a", scale=Scale("number"))]).possible["n"] == (0,)
    assert _matcher([factor("n", "a", scale=Scale("number"))], mentioned=["n <= 3.0"]).possible["n"] == (2, 3, 4)


def test_of_an_unknown_number_a_ground_asks_for_the_stretches_that_do() -> None:
    mentioned = ["n >= 15", "n <= 20"]
    matcher = _matcher([factor("n", "a", scale=Scale("number"))], mentioned=mentioned)

    assert _asked(matcher, matcher.term(_ground(["n >= 15"], ["n <= 15"]))) == {"n": {15, 17.5, 20, 21}}
    assert _asked(matcher, matcher.term(_ground(["n >= 15"], ["n <= 20"]))) == {"n": {20, 21}}
    assert _asked(matcher, matcher.term(_ground(["n >= 15"], ["n"]))) == {"n": {15, 17.5, 20, 21}}
    assert _asked(matcher, matcher.term(_ground())) is None


@pytest.mark.parametrize(("level", "applies"), [(14, False), (15, True), (30, True)])
def test_a_known_number_reaches_a_threshold_or_not(level: float, *, applies: bool) -> None:
    matcher = _matcher([factor("n", "a", scale=Scale("number"))], {"n": level})

    assert matcher.term(_ground(["n >= 15"], ["n <= 15"])) == (frozenset() if applies else None)


def test_a_known_number_that_speaks_against_has_to_be_covered() -> None:
    matcher = _matcher([factor("n", "a", scale=Scale("number"))], {"n": 15})

    assert matcher.term(_ground([], ["n <= 15"])) == frozenset()
    assert matcher.term(_ground([], ["n <= 12"])) == frozenset()
    assert matcher.term(_ground([], ["n <= 20"])) is None
    assert matcher.term(_ground([], [])) is None


# ---- conditions


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        ({"f": "holds", "need": "high"}, {}),
        ({"f": "holds", "need": "medium"}, None),
        ({"f": "absent"}, None),
        ({"f": "holds"}, {"need": {"high"}}),
        ({}, {"f": {"holds"}, "need": {"high"}}),
    ],
    ids=str,
)
def test_a_condition_asks_that_all_of_it_holds(facts: Mapping[str, str], asked: dict[str, set[Answer]] | None) -> None:
    matcher = _matcher([F, factor("need", scale=NEED)], facts)

    assert _asked(matcher, matcher.condition(["f", "need >= high"])) == asked


def test_a_condition_that_no_answer_meets_is_never_met() -> None:
    matcher = _matcher([factor("need", scale=NEED)])

    assert matcher.condition(["need >= high", "need <= low"]) is None
    assert matcher.condition([]) == frozenset()


def test_people_who_differ_leave_a_factor_unknown() -> None:
    ours = practice(F, G)
    told = case("x", facts={"f": "unknown"})

    assert Matcher(situation_of(told, ours, None), ()).unknown == ("f", "g")
