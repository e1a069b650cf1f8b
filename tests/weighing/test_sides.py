import pytest

from deliberate import CaseBase, Scale, Standing, weigh
from tests.weighing.books import NEED, case, decided, factor, practice


def test_each_case_asks_for_all_that_was_decisive_in_it_and_not_for_what_was_in_another() -> None:
    book = practice(factor("p", "a"), factor("q", "a"), factor("r", "a"))
    cases = CaseBase(
        [decided("one", "a", "q", "r"), decided("other", "a", "p", "r"), decided("more", "a", "p", "q", "r")]
    )

    weighing = weigh(case("now"), book, cases)

    assert weighing.relevant == ("p", "q", "r")
    assert weighing["a"].possible == {Standing.SUPPORTED, Standing.OPEN}
    assert weigh(case("now", "p", facts={"q": "absent"}), book, cases).relevant == ("r",)


def test_an_unknown_number_does_not_make_up_for_a_reason_that_is_absent() -> None:
    book = practice(factor("risk", "a"), factor("months", "a", scale=Scale("number")))
    cases = CaseBase([decided("before", "a", "risk", because=("risk",), facts={"months": 12})])

    absent = weigh(case("now", facts={"risk": "absent"}), book, cases)

    assert weigh(case("now", "risk"), book, cases)["a"].possible == {Standing.SUPPORTED, Standing.OPEN}
    assert absent["a"].possible == {Standing.OPEN}
    assert absent.relevant == ()


@pytest.mark.parametrize("level", [15, 12.5])
def test_an_unknown_number_may_come_out_at_what_an_earlier_case_asks(level: float) -> None:
    book = practice(factor("months", "a", scale=Scale("number", neutral=10)), factor("alone", "b"))
    cases = CaseBase([decided("before", "a", "alone", facts={"months": level})])

    weighing = weigh(case("now", "alone"), book, cases)

    assert weighing["a"].possible == {Standing.SUPPORTED, Standing.OPEN}
    assert weighing.relevant == ("months",)


@pytest.mark.parametrize(("favours", "level"), [("a", 5), ("b", 15)])
def test_an_unknown_number_may_be_worse_than_all_that_earlier_cases_bore(favours: str, level: float) -> None:
    book = practice(factor("months", favours, scale=Scale("number", neutral=10)), factor("alone", "b"))
    cases = CaseBase([decided("before", "a", "alone", facts={"months": level})])

    weighing = weigh(case("now", "alone"), book, cases)

    assert weighing["a"].over["b"].count_for == 0
    assert weighing["a"].possible == {Standing.SUPPORTED, Standing.OPEN}


@pytest.mark.parametrize("because", [(), ("need",)])
def test_a_case_asks_for_the_level_that_it_had_where_that_spoke_for_it(because: tuple[str, ...]) -> None:
    book = practice(factor("need", "a", scale=NEED), factor("alone", "b"))
    cases = CaseBase([decided("before", "a", "alone", because=because, facts={"need": "high"})])

    standings = [
        weigh(case("now", "alone", facts={"need": level}), book, cases)["a"].standing for level in ("high", "medium")
    ]

    assert standings == [Standing.SUPPORTED, Standing.OPEN]
