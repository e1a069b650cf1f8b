from datetime import date, timedelta

from deliberate import CaseBase, Scale, landmarks
from tests.weighing.books import DAY, decided, factor, practice, priority

NEED = Scale(["low", "medium", "high"], neutral="low")
OURS = practice(factor("p", "a"), factor("q", "a"), factor("d", "b"), factor("e", "b"), factor("need", "a", scale=NEED))
NEXT_DAY = DAY + timedelta(days=1)


def test_a_case_that_follows_from_another_is_no_landmark() -> None:
    strong, weak = decided("strong", "a", "p", "d", "e"), decided("weak", "a", "p", "q", "d", because=("p", "q"))

    assert landmarks(OURS, CaseBase([strong, weak])) == ("strong",)


def test_of_equal_cases_the_earliest_stands_for_all() -> None:
    cases = CaseBase(
        [decided("2", "a", "p", "d"), decided("1", "a", "p", "d"), decided("0", "a", "p", "d", on=NEXT_DAY)]
    )

    assert landmarks(OURS, cases) == ("1",)


def test_of_cases_that_say_the_same_in_other_words_the_earliest_stands_for_all() -> None:
    named = decided("named", "a", facts={"need": "high"}, because=("need >= high",), on=NEXT_DAY)
    whole = decided("whole", "a", facts={"need": "high"}, because=("need >= high", "need >= medium"))

    assert landmarks(OURS, CaseBase([named, whole])) == ("whole",)


def test_landmarks_come_latest_first_and_only_those_of_the_day() -> None:
    cases = CaseBase([decided("first", "a", "p", "d"), decided("then", "b", "p", "e", on=NEXT_DAY)])

    assert landmarks(OURS, cases) == ("then", "first")
    assert landmarks(OURS, cases, on=NEXT_DAY) == ("first",)


def test_an_agreement_of_the_same_day_or_before_stands_for_a_case_that_says_the_same() -> None:
    cases = CaseBase([decided("CASE", "a", "p", "d", because=("p",))])

    def with_agreement_on(day: date) -> tuple[str, ...]:
        ours = practice(*OURS.factors, priorities=[priority("agreed", ["p"], ["d"], agreed_on=day)])
        return landmarks(ours, cases)

    assert with_agreement_on(DAY) == ()
    assert with_agreement_on(DAY - timedelta(days=1)) == ()
    assert with_agreement_on(NEXT_DAY) == ("CASE",)


def test_a_case_that_follows_from_an_agreement_that_says_more_is_no_landmark_whichever_came_first() -> None:
    ours = practice(*OURS.factors, priorities=[priority("agreed", ["p"], ["d", "e"], agreed_on=NEXT_DAY)])

    assert landmarks(ours, CaseBase([decided("case", "a", "p", "d", because=("p",))])) == ()


def test_what_is_said_of_an_option_that_was_retired_shows_no_way_any_more() -> None:
    three = practice(*OURS.factors, options="abc")
    retired = [*three.options[:1], *(type(o)(o.name, label="x", retired_on=NEXT_DAY) for o in three.options[1:])]
    ours = type(three)("North", language="en", question="x", options=retired, factors=three.factors)
    cases = CaseBase([decided("case", "a", "p", "d")])

    assert landmarks(ours, cases) == ("case",)
    assert landmarks(ours, cases, on=NEXT_DAY) == ()
    earlier = CaseBase([decided("case", "a", "p", "d", on=DAY - timedelta(days=1))])
    assert landmarks(ours, earlier, on=DAY) == ("case",)
