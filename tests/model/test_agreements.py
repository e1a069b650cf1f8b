from datetime import date, timedelta

import pytest

from deliberate.model import Agreement, Policy, PolicyKind, Priority
from tests.problems import codes_by_path, only_problem

FIRST, LAST = date(2026, 3, 2), date(2027, 3, 2)
DAY = timedelta(days=1)
AGREED = Agreement("team North", agreed_on=FIRST)


def _policy(**fields: object) -> Policy:
    return Policy("p", rule="x", prescribes="o", kind="protocol", **fields)  # type: ignore[arg-type]  # wrong ones too


def _priority(**fields: object) -> Priority:
    return Priority("p", **{"stronger": ["a"], "over": ["b"], "agreement": AGREED, **fields})  # type: ignore[arg-type]


def test_a_policy_is_in_force_on_its_first_and_its_last_day_and_between() -> None:
    policy = _policy(valid_from=FIRST, valid_until=LAST)

    assert [policy.is_in_force(day) for day in (FIRST - DAY, FIRST, LAST, LAST + DAY)] == [False, True, True, False]
    assert policy.is_in_force(None)
    assert _policy().is_in_force(date.min)


def test_a_priority_is_in_force_from_its_agreement_until_its_last_day() -> None:
    priority = _priority(agreement=Agreement("team", agreed_on=FIRST, valid_until=LAST))

    assert [priority.is_in_force(day) for day in (FIRST - DAY, FIRST, LAST, LAST + DAY)] == [False, True, True, False]
    assert priority.is_in_force(None)
    assert _priority().is_in_force(date.max)


def test_that_an_agreement_should_be_looked_at_again_does_not_end_it() -> None:
    assert _priority(agreement=Agreement("team", agreed_on=FIRST, review_by=LAST)).is_in_force(LAST + DAY)


@pytest.mark.parametrize("later", ["review_by", "valid_until"])
def test_an_agreement_cannot_end_before_it_is_made(later: str) -> None:
    problem = only_problem(Agreement, "team", agreed_on=LAST, **{later: FIRST})

    assert (problem.code, problem.path) == ("dates-reversed", (later,))


def test_a_policy_cannot_end_before_it_begins() -> None:
    assert only_problem(_policy, valid_from=LAST, valid_until=FIRST).path == ("valid_until",)


def test_an_agreement_is_somebodys() -> None:
    assert codes_by_path(Agreement, "", agreed_on=FIRST) == [("/by", "bad-text")]


def test_the_strong_side_of_a_priority_is_not_empty() -> None:
    problem = only_problem(_priority, stronger=[])

    assert (problem.code, problem.path) == ("wrong-value", ("stronger",))
    assert problem.expected == "at least one factor or value"


def test_the_weak_side_of_a_priority_may_be_empty() -> None:
    assert _priority(over=[]).over == frozenset()


def test_nothing_stands_on_both_sides_of_a_priority() -> None:
    problem = only_problem(_priority, stronger=["a", "b"], over=["b"])

    assert (problem.code, problem.path, problem.found) == ("name-twice", ("over",), "b")


@pytest.mark.parametrize("agreement", ["team North", None])
def test_a_priority_rests_on_an_agreement(agreement: object) -> None:
    assert only_problem(_priority, agreement=agreement).expected == "an Agreement"


def test_a_policy_has_a_kind() -> None:
    assert _policy().kind is PolicyKind.PROTOCOL
    problem = only_problem(Policy, "p", rule="x", prescribes="o", kind="statute")
    assert (problem.path, problem.nearest) == (("kind",), "statute-bound")


def test_what_betrays_who_agreed_is_not_in_the_repr() -> None:
    assert repr(Agreement("team North", agreed_on=FIRST)) == "<Agreement of 2026-03-02>"
