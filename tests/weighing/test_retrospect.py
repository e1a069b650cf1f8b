from datetime import date, timedelta

from deliberate import CaseBase, Option, Standing, audit, leave_one_out
from tests.weighing.books import DAY, decided, factor, practice, priority

OURS = practice(factor("p", "a"), factor("d", "b"))


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
