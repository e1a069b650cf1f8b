from datetime import timedelta

import pytest

from deliberate import Option, Scale, Status, contrast
from tests.weighing.books import DAY, case, factor, practice, priority

LATER = DAY + timedelta(days=1)
OWN = Option("c", label="x")
RISK = factor("risk", opposes="b")
ALONE = factor("alone", "b")


@pytest.mark.parametrize("here", [3, "unknown"])
def test_of_a_number_that_serves_what_was_agreed_any_that_speaks_for_an_own_option_will_do(here: str | float) -> None:
    months = factor("months", opposes="b", values=["x"], scale=Scale("number", neutral=10))
    book = practice(months, ALONE, values="x", priorities=[priority("p", ["x"], ["alone"])])
    now = case("now", "alone", facts={"months": here}, options=[OWN])

    (one,) = contrast(now, book, option="c")

    assert {change.factor: change.to for change in one.changes} == {"months": 11}


def test_an_agreement_of_a_later_day_speaks_neither_for_nor_against_an_own_option() -> None:
    agreed = priority("p", ["risk"], ["alone"])
    turned = priority("q", ["alone"], ["risk"], agreed_on=LATER)
    book = practice(RISK, ALONE, priorities=[agreed, turned])
    now = case("now", "alone", facts={"risk": "absent"}, options=[OWN])

    (before,) = contrast(now, book, option="c", on=DAY)
    (after,) = contrast(now, book, option="c", on=LATER)

    assert {change.factor: change.to for change in before.changes} == {"risk": Status.HOLDS}
    assert {change.factor: change.to for change in after.changes} == {"risk": Status.HOLDS, "alone": Status.ABSENT}


def test_an_agreement_that_ended_says_nothing_of_an_own_option() -> None:
    book = practice(RISK, ALONE, priorities=[priority("p", ["risk"], ["alone"], valid_until=DAY)])
    now = case("now", "alone", facts={"risk": "absent"}, options=[OWN])

    assert len(contrast(now, book, option="c", on=DAY)) == 1
    assert contrast(now, book, option="c", on=LATER) == ()
