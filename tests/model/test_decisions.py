from datetime import date

import pytest

from deliberate.model import Decision, Deviation
from tests.problems import codes_by_path, only_problem

BEFORE, DAY = date(2026, 3, 2), date(2026, 3, 9)


@pytest.mark.parametrize("later", ["extra_step_until", "review_on"])
def test_what_follows_a_decision_comes_after_it(later: str) -> None:
    problem = only_problem(Decision, "extra", decided_on=DAY, **{later: BEFORE})

    assert (problem.code, problem.path, problem.found) == ("dates-reversed", (later,), "2026-03-02")
    assert problem.expected == "not before decided_on (2026-03-09)"
    assert Decision("extra", decided_on=DAY, review_on=DAY).review_on == DAY


BY_FIELD = {"valid_until": Deviation("rule", valid_until=BEFORE), "review_on": Deviation("rule", review_on=BEFORE)}


@pytest.mark.parametrize("later", ["valid_until", "review_on"])
def test_what_follows_a_deviation_comes_after_the_decision(later: str) -> None:
    left = BY_FIELD[later]
    problem = only_problem(Decision, "extra", decided_on=DAY, deviations=[left])

    assert (problem.code, problem.path) == ("dates-reversed", ("deviations", "rule", later))


def test_the_dates_of_a_deviation_are_not_judged_where_the_day_of_the_decision_is_wrong() -> None:
    left = Deviation("rule", valid_until=BEFORE)

    assert codes_by_path(Decision, "extra", decided_on=None, deviations=[left]) == [("/decided_on", "wrong-type")]


def test_deviations_are_kept_by_name_and_each_policy_is_left_once() -> None:
    decision = Decision("extra", decided_on=DAY, deviations=[Deviation("b"), Deviation("a")])

    assert [left.policy for left in decision.deviations] == ["a", "b"]
    problem = only_problem(
        Decision, "extra", decided_on=DAY, deviations=[Deviation("b"), Deviation("a"), Deviation("b")]
    )
    assert (problem.code, problem.path, problem.found) == ("name-twice", ("deviations", "b", "policy"), "b")


def test_answers_are_kept_by_name_whatever_the_order_of_writing() -> None:
    one = Decision("extra", decided_on=DAY, answers={"b": "x", "a": "y"})

    assert one == Decision("extra", decided_on=DAY, answers={"a": "y", "b": "x"})
    assert list(one.answers) == ["a", "b"]


def test_an_answer_may_be_to_a_threshold() -> None:
    assert list(Decision("extra", decided_on=DAY, answers={"need <= low": "x"}).answers) == ["need <= low"]


def test_deviations_come_in_a_list() -> None:
    assert only_problem(Decision, "extra", decided_on=DAY, deviations="rule").expected == "a list of Deviations"
    assert only_problem(Decision, "extra", decided_on=DAY, deviations=["rule"]).path == ("deviations", 0)


def test_the_repr_says_what_and_when() -> None:
    assert repr(Decision("extra", decided_on=DAY)) == "<Decision 'extra', 2026-03-09>"
    assert repr(Deviation("rule")) == "<Deviation 'rule'>"
