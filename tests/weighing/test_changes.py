from datetime import timedelta

import pytest

from deliberate import CaseBase, Deliberation, Option, Policy, Practice, Scale, contrast
from deliberate.weighing import changes
from tests.weighing.books import DAY, NEED, case, decided, factor, practice, priority

LATER = DAY + timedelta(days=1)


def _law(*when: str) -> Policy:
    return Policy("law", rule="x", prescribes="b", kind="statute-bound", when=when)


def _for_a(now: Deliberation, book: Practice, *cases: Deliberation) -> list[dict[str, str]]:
    said = contrast(now, book, CaseBase(cases), option="a")
    return [{change.factor: str(change.to) for change in one.changes} for one in said]


# ---- the smallest first


def test_what_its_own_factor_would_bring_comes_after_what_takes_fewer_changes() -> None:
    book = practice(
        *(factor(name, "a") for name in ("risk", "help", "young", "new")),
        factor("alone", "b"),
        values="x",
        priorities=[
            priority("three", ["x", "risk", "help"], ["alone"]),
            priority("two", ["young", "new"], ["alone"]),
        ],
    )
    absent = dict.fromkeys(("risk", "help", "young", "new", "own"), "absent")
    now = case("now", "alone", facts=absent, factors=[factor("own", "a", values=["x"])])

    ways = _for_a(now, book)

    assert [set(way) for way in ways] == [{"young", "new"}, {"risk", "help", "own"}]


def test_with_a_level_that_goes_down_nothing_more_is_proposed_than_must_change() -> None:
    book = practice(
        factor("risk", "a"),
        factor("help", "a"),
        factor("alone", "b"),
        factor("need", "a", scale=NEED),
        priorities=[priority("p", ["risk"], ["alone"]), priority("q", ["help"], ["alone"])],
        policies=[_law("need >= high")],
    )
    now = case("now", "risk", "alone", facts={"help": "absent", "need": "high"})

    assert _for_a(now, book) == [{"need": "medium"}]


def test_with_a_level_that_goes_up_nothing_more_is_proposed_than_must_change() -> None:
    book = practice(
        factor("help", "a"),
        factor("alone", "b"),
        factor("need", "a", scale=NEED),
        priorities=[priority("p", ["need >= high"], ["alone"]), priority("q", ["need >= high", "help"], ["alone"])],
    )

    assert _for_a(case("now", "alone", facts={"help": "absent", "need": "low"}), book) == [{"need": "high"}]


def test_an_unknown_number_goes_just_beyond_what_bars() -> None:
    book = practice(
        factor("risk", "a"),
        factor("alone", "b"),
        factor("months", scale=Scale("number")),
        priorities=[priority("p", ["risk"], ["alone"])],
        policies=[_law("months >= 15", "months <= 15.5")],
    )

    assert _for_a(case("now", "risk", "alone", facts={"months": "unknown"}), book) == [{"months": "16"}]


# ---- what cannot be told, and what cannot change


ILL = factor("ill", "a", special=True)
RISK = factor("risk", "a")
ALONE = factor("alone", "b")


def test_what_only_an_earlier_case_would_tell_does_not_stand_in_the_way_of_more_that_was_agreed() -> None:
    book = practice(ILL, RISK, ALONE, priorities=[priority("p", ["ill", "risk"], ["alone"])])
    now = case("now", "alone", facts={"ill": "absent", "risk": "absent"})

    assert _for_a(now, book, decided("before", "a", "ill", "alone")) == [{"ill": "holds", "risk": "holds"}]


def test_many_cases_that_cannot_be_told_do_not_hide_an_earlier_one_that_can() -> None:
    ill = factor("ill", "a", special=True, scale=Scale(["none", "some", "much"]))
    book = practice(ill, RISK, ALONE, policies=[_law("ill <= none")])
    untold = [
        decided(f"untold {place}", "a", "alone", facts={"ill": "some"}, because=("ill >= some",), on=LATER)
        for place in range(101)
    ]
    told = decided("told", "a", "risk", "alone", facts={"ill": "some"}, because=("risk",))
    now = case("now", "risk", "alone", facts={"ill": "unknown"})

    (one,) = contrast(now, book, CaseBase([told, *untold]), option="a")

    assert {change.factor: change.to for change in one.changes} == {"ill": "some"}
    assert one.ground.source == "told"


def test_where_a_number_that_people_would_say_needs_what_cannot_be_told_a_nearer_one_is_given() -> None:
    book = practice(
        ILL,
        factor("months", "b", scale=Scale("number")),
        priorities=[priority("p", ["ill"], ["months >= 12.8"])],
        policies=[_law("months <= 12.5")],
    )
    now = case("now", facts={"ill": "absent", "months": 11})

    ways = _for_a(now, book, decided("before", "a", "ill", because=("ill",), facts={"months": 30}))

    assert ways == [{"ill": "holds", "months": "12.6"}]


def test_what_is_agreed_about_a_scale_out_of_use_does_not_speak_for_an_own_option() -> None:
    need = factor("need", opposes="b", scale=NEED, retired_on=DAY)
    book = practice(
        factor("risk", opposes="b"),
        need,
        ALONE,
        priorities=[priority("p", ["risk"], ["alone"]), priority("q", ["need >= high"], ["alone"])],
    )
    now = case("now", "alone", facts={"risk": "absent"}, options=[Option("c", label="x")])

    (one,) = contrast(now, book, option="c")

    assert {change.factor for change in one.changes} == {"risk"}


# ---- the bound


@pytest.mark.parametrize(("most", "found"), [(1, []), (2, [{"risk": "holds"}])])
def test_grounds_that_cannot_be_told_count_among_those_that_are_tried(
    most: int, found: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "_MOST_STEPS", most)
    cases = [decided("latest", "a", "ill", "alone", on=LATER), decided("before", "a", "risk", "alone")]

    assert (
        _for_a(case("now", "alone", facts={"ill": "absent", "risk": "absent"}), practice(ILL, RISK, ALONE), *cases)
        == found
    )
