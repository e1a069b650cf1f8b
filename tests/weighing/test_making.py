"""What an earlier case asks of factors with levels, beside trying its grounds one by one."""

from datetime import timedelta

import attrs

from deliberate import CaseBase, Deliberation, Policy, Practice, Scale, Standing, weigh
from tests import simple
from tests.weighing.books import DAY, NEED, case, decided, factor, practice

_FOUR = Scale(["none", "low", "medium", "high"], neutral="medium")


def _standing(now: Deliberation, ours: Practice, *cases: Deliberation) -> Standing:
    weighing = weigh(now, ours, CaseBase(cases))
    assert {option: weighed.possible for option, weighed in weighing.items()} == simple.weigh(
        now, ours, cases
    ).standings
    return weighing["a"].standing


def test_who_names_only_what_spoke_against_the_choice_had_all_that_spoke_for_it_as_reasons() -> None:
    ours = practice(factor("risk", "a"), factor("need", opposes="a", scale=Scale([*"0123"], neutral="1")))
    before = decided("before", "a", "risk", because=("need",), facts={"need": "2"})

    assert _standing(case("now", "risk", facts={"need": "2"}), ours, before) is Standing.SUPPORTED
    assert _standing(case("now", facts={"risk": "absent", "need": "2"}), ours, before) is Standing.OPEN


def test_a_level_that_is_low_enough_is_a_reason_that_can_be_named() -> None:
    ours = practice(factor("risk", "a"), factor("need", "b", scale=_FOUR))
    before = decided("before", "a", "risk", because=("need <= low",), facts={"need": "none"})

    def now(level: str) -> Deliberation:
        return case("now", facts={"risk": "absent", "need": level})

    assert _standing(now("none"), ours, before) is Standing.SUPPORTED
    assert _standing(now("low"), ours, before) is Standing.SUPPORTED
    assert _standing(now("medium"), ours, before) is Standing.OPEN


def test_a_level_that_is_asked_for_no_more_speaks_for_nobody() -> None:
    later = DAY + timedelta(days=1)
    ours = practice(factor("risk", "a"), attrs.evolve(factor("need", "b", scale=NEED), retired_on=later))
    before = decided("before", "a", "risk", facts={"need": "medium"})

    assert _standing(case("now", "risk", opened_on=later), ours, before) is Standing.SUPPORTED


def test_of_a_level_that_is_asked_for_no_more_a_case_may_need_none() -> None:
    later = DAY + timedelta(days=1)
    scale = Scale(["low", "high"])
    ours = practice(factor("risk", "a"), attrs.evolve(factor("need", "a", scale=scale), retired_on=later))
    now = case("now", "risk", opened_on=later)

    assert _standing(now, ours, decided("before", "a", "risk", facts={"need": "high"})) is Standing.OPEN
    assert _standing(now, ours, decided("before", "a", "risk", facts={"need": "low"})) is Standing.SUPPORTED
    assert _standing(now, ours, decided("before", "a", "risk")) is Standing.SUPPORTED
    named = decided("before", "a", "risk", because=("risk",), facts={"need": "high"})
    assert _standing(now, ours, named) is Standing.SUPPORTED


def test_a_statute_about_a_level_that_nobody_told_closes_no_case() -> None:
    statute = Policy("act", rule="x", kind="statute-bound", prescribes="b", when=["need >= high"])
    ours = practice(factor("risk", "a"), factor("need", scale=NEED), policies=[statute])
    now = case("now", "risk", facts={"need": "low"})

    assert _standing(now, ours, decided("before", "a", "risk")) is Standing.SUPPORTED
    assert _standing(now, ours, decided("before", "a", "risk", facts={"need": "medium"})) is Standing.SUPPORTED
    assert _standing(now, ours, decided("before", "a", "risk", facts={"need": "high"})) is Standing.OPEN


def test_whoever_named_a_lower_level_asks_no_less_of_who_named_none() -> None:
    scale = Scale(["none", "some", "much", "all"])
    ours = practice(factor("need", "a", scale=scale), factor("alone", "b"))
    named = decided("named", "a", because=("need >= some",), facts={"need": "all"})
    unnamed = decided("unnamed", "a", facts={"need": "all"}, on=DAY + timedelta(days=1))

    counts = [
        weigh(case("now", facts={"need": level, "alone": "absent"}), ours, CaseBase([named, unnamed]))["a"]
        .over["b"]
        .count_for
        for level in scale.level_names
    ]

    assert counts == [0, 1, 1, 2]
