from datetime import date, timedelta

import attrs
import pytest

from deliberate import CaseBase, Option, Policy, Standing, audit, leave_one_out
from deliberate.weighing.retrospect import counted, look_back
from deliberate.weighing.spreading import Books, Tally
from tests.weighing.books import DAY, decided, factor, practice, priority

OURS = practice(factor("p", "a"), factor("d", "b"))
NEXT_DAY, LATER = DAY + timedelta(days=1), date(2027, 1, 1)


def test_each_case_is_weighed_without_itself_and_the_latest_comes_first() -> None:
    cases = CaseBase(
        [
            decided("1", "a", "p", "d"),
            decided("2", "a", "p", "d", on=DAY + timedelta(days=1)),
            decided("3", "b", "d"),
        ]
    )

    assert leave_one_out(OURS, cases) == {Standing.SUPPORTED: ("2", "1"), Standing.OPEN: ("3",)}
    assert leave_one_out(OURS, cases, on=DAY + timedelta(days=1)) == {Standing.OPEN: ("1", "3")}


def test_no_cases_have_no_standing() -> None:
    assert leave_one_out(OURS, CaseBase([])) == {}
    assert leave_one_out(OURS, CaseBase([decided("1", "a")]), on=date(2020, 1, 1)) == {}


def test_a_factor_of_its_own_against_it_is_in_nobodys_over() -> None:
    own = [factor("own", "b")]
    cases = CaseBase([decided("1", "a", "p"), decided("2", "a", "p", "own", factors=own)])

    # The second says of the first that it is easier still; the first says nothing of the second.
    assert leave_one_out(OURS, cases) == {Standing.OPEN: ("2",), Standing.SUPPORTED: ("1",)}


def test_a_factor_of_its_own_that_serves_a_value_is_what_was_agreed_on() -> None:
    ours = practice(*OURS.factors, values="v", priorities=[priority("agreed", ["v"], ["d"])])
    own = [factor("own", "a", values=["v"])]
    cases = CaseBase([decided("1", "a", "d"), decided("2", "a", "d", "own", factors=own)])

    assert leave_one_out(ours, cases.without("1")) == {Standing.SUPPORTED: ("2",)}
    assert leave_one_out(ours, cases.without("2")) == {Standing.OPEN: ("1",)}


def test_an_option_of_its_own_stands_as_the_agreements_say_and_no_case_does() -> None:
    ours = practice(*OURS.factors, factor("r", opposes="b"), priorities=[priority("agreed", ["r"], ["d"])])
    own = [Option("own", label="x")]
    cases = CaseBase([decided("1", "own", "r", "d", options=own), decided("2", "own", options=own)])

    assert leave_one_out(ours, cases) == {Standing.OPEN: ("1", "2")}
    assert audit(ours, cases).priorities["agreed"].kept == 1


def test_a_factor_of_its_own_for_what_was_chosen_takes_nothing_from_what_other_cases_say() -> None:
    cases = CaseBase([decided("1", "a", "p", "d"), decided("2", "a", "p", "d", "own", factors=[factor("own", "a")])])

    # What the second says asks for its own factor, and so says nothing of the first.
    assert leave_one_out(OURS, cases) == {Standing.OPEN: ("1",), Standing.SUPPORTED: ("2",)}


def test_a_factor_of_its_own_that_opposes_what_was_chosen_is_in_nobodys_over() -> None:
    own = [factor("own", opposes="a")]
    cases = CaseBase([decided("1", "a", "p"), decided("2", "a", "p", "own", factors=own)])

    assert leave_one_out(OURS, cases) == {Standing.OPEN: ("2",), Standing.SUPPORTED: ("1",)}


# ---- the day for which it is asked


def test_an_agreement_that_ended_by_the_day_says_nothing_of_a_case_whatever_is_its_own() -> None:
    ours = practice(*OURS.factors, priorities=[priority("ended", ["p"], ["d"], valid_until=NEXT_DAY)])
    plain, special = decided("plain", "a", "p", "d"), decided("special", "a", "p", "d", factors=[factor("own", "b")])

    for case in (plain, special):
        cases = CaseBase([case])
        assert leave_one_out(ours, cases, on=NEXT_DAY) == {Standing.SUPPORTED: (case.name,)}
        assert leave_one_out(ours, cases, on=LATER) == {Standing.OPEN: (case.name,)}


def test_a_statute_bars_what_was_chosen_as_long_as_it_is_in_force() -> None:
    statute = Policy("statute", rule="x", kind="statute-bound", prescribes="b", when=["p"], valid_until=NEXT_DAY)
    cases = CaseBase([decided("1", "a", "p")])
    ours = practice(*OURS.factors, policies=[statute])

    assert leave_one_out(ours, cases, on=NEXT_DAY) == {Standing.BARRED: ("1",)}
    assert leave_one_out(ours, cases, on=LATER) == {Standing.OPEN: ("1",)}


def test_an_option_stands_against_those_that_can_be_chosen_on_the_day() -> None:
    retired = Option("b", label="x", retired_on=LATER)
    ours = attrs.evolve(OURS, options=[OURS.options[0], retired])
    cases = CaseBase([decided("1", "a", "p")])

    assert leave_one_out(ours, cases, on=LATER - timedelta(days=1)) == {Standing.OPEN: ("1",)}
    assert leave_one_out(ours, cases, on=LATER) == {Standing.SUPPORTED: ("1",)}
    assert leave_one_out(ours, cases) == {Standing.OPEN: ("1",)}


# ---- how much is listed


@pytest.mark.parametrize("limit", [0, 1, 3, 4, 9, 10])
def test_of_the_grounds_against_the_cases_no_more_are_listed_than_asked_for_and_all_are_counted(limit: int) -> None:
    # Three against each of two, and two against each of three.
    cases = CaseBase([decided(f"{place}", "aabbb"[place], "p", "d") for place in range(5)])
    books = Books(OURS, cases, None)

    def seen(limit: int | None) -> list[tuple[tuple[str, str], str]]:
        every = list(look_back(books, counted(cases, None), Tally(5), limit=limit, executor=None))
        assert [each.unlike_count for each in every] == [3, 3, 2, 2, 2]
        return [unlike for each in every for unlike in each.unlike]

    assert len(seen(None)) == 12
    assert seen(limit) == seen(None)[:limit]
