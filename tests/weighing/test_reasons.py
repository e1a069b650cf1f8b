from datetime import date, timedelta

import pytest

from deliberate import Factor, Option, Scale, Status
from deliberate.weighing.reasons import (
    Answer,
    all_thresholds,
    day_of,
    holds_at,
    is_implied,
    is_reason,
    lean,
    options_on,
    reasons_at,
    reasons_for,
    situation_of,
    thresholds_reached,
)
from tests.weighing.books import DAY, NEED, case, decided, factor, practice

BARE = Scale(["low", "medium", "high"])
NUMBERS = Scale("number")
LATER = DAY + timedelta(days=30)


# ---- which side


@pytest.mark.parametrize(
    ("favours", "opposes", "leans"),
    [
        ("a", "", 1),
        ("b", "", -1),
        ("ab", "", 0),
        ("", "a", -1),
        ("", "b", 1),
        ("a", "b", 2),
        ("b", "a", -2),
        ("c", "", 0),
    ],
)
def test_a_factor_leans_to_what_it_favours_and_away_from_what_it_opposes(
    favours: str, opposes: str, leans: int
) -> None:
    assert lean(factor("f", favours, opposes=opposes), "a", "b") == leans


def test_an_influence_leans_nowhere() -> None:
    assert lean(factor("f", "a", role="influence"), "a", "b") == 0


def test_what_opposes_one_option_speaks_for_the_other_and_against_neither_of_two_others() -> None:
    against = {"f": factor("f", opposes="b")}

    assert is_reason("f", "a", "b", against)
    assert not is_reason("f", "b", "a", against)
    assert not is_reason("f", "a", "c", against)


def test_a_downward_threshold_speaks_for_the_other_side() -> None:
    factors = {"need": factor("need", "a", scale=NEED)}

    assert is_reason("need >= high", "a", "b", factors)
    assert not is_reason("need <= low", "a", "b", factors)
    assert is_reason("need <= low", "b", "a", factors)
    assert not is_reason("need <= low", "b", "c", factors)


# ---- what a factor gives at an answer


@pytest.mark.parametrize(
    ("answer", "for_a", "for_b"),
    [
        ("high", {"need >= high"}, set()),
        ("medium", set(), set()),
        ("low", set(), {"need <= low"}),
        (Status.UNKNOWN, set(), set()),
    ],
)
def test_a_scale_turns_at_its_neutral_level(answer: Answer, for_a: set[str], for_b: set[str]) -> None:
    need = factor("need", "a", scale=NEED)

    assert reasons_at(need, answer, "a", "b") == for_a
    assert reasons_at(need, answer, "b", "a") == for_b


def test_without_a_neutral_level_every_level_speaks_for_someone() -> None:
    need = factor("need", "a", scale=BARE)

    assert reasons_at(need, "medium", "a", "b") == {"need >= medium"}
    assert reasons_at(need, "medium", "b", "a") == {"need <= medium"}
    assert reasons_at(need, "high", "a", "b") == {"need >= medium", "need >= high"}


def test_of_numbers_the_strictest_threshold_stands_for_all() -> None:
    months, turning = factor("months", "a", scale=NUMBERS), factor("months", "a", scale=Scale("number", neutral=12))

    assert reasons_at(months, 15, "a", "b") == {"months >= 15"}
    assert reasons_at(months, 15, "b", "a") == {"months <= 15"}
    assert reasons_at(turning, 12, "a", "b") == set()
    assert reasons_at(turning, 11.5, "b", "a") == {"months <= 11.5"}
    assert reasons_at(turning, 11.5, "a", "b") == set()


def test_a_plain_factor_is_a_reason_while_it_holds() -> None:
    plain = factor("f", "a")

    assert reasons_at(plain, Status.HOLDS, "a", "b") == {"f"}
    assert reasons_at(plain, Status.HOLDS, "b", "a") == set()
    assert reasons_at(plain, Status.ABSENT, "a", "b") == set()
    assert reasons_at(plain, Status.UNKNOWN, "a", "b") == set()
    assert reasons_at(factor("f", "c"), Status.HOLDS, "a", "b") == set()


def test_all_reasons_of_a_situation_are_gathered() -> None:
    ours = practice(
        factor("f", "a"), factor("g", "b"), factor("need", "a", scale=NEED), factor("i", "a", role="influence")
    )
    situation = situation_of(case("now", "f", "g", "i", facts={"need": "high"}), ours, None)

    assert reasons_for("a", "b", situation) == {"f", "need >= high"}
    assert reasons_for("b", "a", situation) == {"g"}


@pytest.mark.parametrize(
    ("scale", "favours", "expected"),
    [
        (NEED, "a", {"need >= high"}),
        (NEED, "b", {"need <= low"}),
        (NEED, "c", set()),
        (BARE, "a", {"need >= medium", "need >= high"}),
        (NUMBERS, "b", {"need"}),
        (None, "a", set()),
    ],
)
def test_a_scales_own_name_stands_for_all_thresholds_on_its_side(
    scale: Scale | None, favours: str, expected: set[str]
) -> None:
    assert all_thresholds(factor("need", favours, scale=scale), "a", "b") == expected


def test_the_thresholds_reached_include_what_they_imply() -> None:
    assert thresholds_reached("need", BARE, "low", upward=False) == {"need <= low", "need <= medium"}
    assert thresholds_reached("need", BARE, "low", upward=True) == set()


# ---- what holds


@pytest.mark.parametrize(
    ("reference", "scale", "answer", "holds"),
    [
        ("f", None, Status.HOLDS, True),
        ("f", None, Status.ABSENT, False),
        ("f", None, Status.UNKNOWN, False),
        ("f >= high", NEED, "high", True),
        ("f >= high", NEED, "medium", False),
        ("f <= low", NEED, "low", True),
        ("f >= high", NEED, Status.UNKNOWN, False),
        ("f >= high", None, Status.HOLDS, False),
        ("f >= 15", NUMBERS, 15, True),
        ("f >= 15", NUMBERS, 14.5, False),
        ("f >= hihg", NEED, "high", False),
        ("f", NEED, "high", True),
        ("f", NEED, "medium", False),
        ("f", NUMBERS, 3, True),
    ],
)
def test_a_name_or_a_threshold_holds_at_an_answer(
    reference: str, scale: Scale | None, answer: Answer, *, holds: bool
) -> None:
    assert holds_at(reference, factor("f", scale=scale), answer) == holds


@pytest.mark.parametrize(
    ("reason", "over", "is_covered"),
    [
        ("months <= 15", "months <= 12", True),
        ("months <= 15", "months <= 15.0", True),
        ("months <= 12", "months <= 15", False),
        ("months >= 15", "months >= 30", True),
        ("months >= 15", "months <= 20", False),
        ("months >= 15", "months", True),
        ("months >= 15", "weeks", False),
        ("need >= high", "need >= medium", False),
        ("plain", "months", False),
    ],
)
def test_a_stricter_threshold_between_numbers_covers_a_looser_one(reason: str, over: str, *, is_covered: bool) -> None:
    factors: dict[str, Factor] = {
        "months": factor("months", scale=NUMBERS),
        "weeks": factor("weeks", scale=NUMBERS),
        "need": factor("need", scale=BARE),
        "plain": factor("plain"),
    }

    assert is_implied(reason, [over], factors) == is_covered


# ---- when


def test_a_case_is_held_on_the_day_given_else_when_it_was_opened_else_decided() -> None:
    opened = decided("x", "a", on=LATER, opened_on=DAY)

    assert day_of(opened, date(2020, 1, 1)) == date(2020, 1, 1)
    assert day_of(opened) == DAY
    assert day_of(decided("x", "a", on=LATER)) == LATER
    assert day_of(case("x")) is None


def test_an_option_is_there_while_it_is_in_use_and_always_where_it_was_chosen() -> None:
    new, old = Option("new", label="x", since=LATER), Option("old", label="x", retired_on=DAY)
    ours = practice(options="ab")
    theirs = practice(options="")

    own = case("x", options=[new, old])
    assert options_on(own, ours, DAY) == ("a", "b")
    assert options_on(own, ours, LATER) == ("a", "b", "new")
    assert options_on(own, ours, None) == ("a", "b", "new")
    assert options_on(decided("x", "old", options=[new, old]), theirs, DAY) == ("old",)


def test_a_factor_out_of_use_is_absent_unless_someone_told_of_it() -> None:
    ours = practice(factor("old", "a", retired_on=DAY), factor("f", "a"))

    assert situation_of(case("x"), ours, DAY).answers == {"old": Status.ABSENT, "f": Status.UNKNOWN}
    assert situation_of(case("x"), ours, DAY - timedelta(days=1)).answers["old"] is Status.UNKNOWN
    assert situation_of(case("x"), ours, None).answers["old"] is Status.ABSENT
    assert situation_of(case("x", "old"), ours, LATER).answers["old"] is Status.HOLDS


def test_own_factors_are_known_as_such() -> None:
    situation = situation_of(case("x", "mine", factors=[factor("mine", "a")]), practice(factor("f")), None)

    assert situation.own == {"mine"}
    assert list(situation.factors) == ["f", "mine"]
