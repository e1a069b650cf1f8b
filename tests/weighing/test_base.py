from datetime import timedelta

from deliberate import CaseBase, Status
from deliberate.weighing.base import Base
from tests.weighing.books import DAY, decided, factor, practice, priority

OURS = practice(factor("p", "a"), factor("d", "b"), priorities=[priority("agreed", ["d"], ["p"])])
CASES = CaseBase(
    [
        decided("1", "a", "p", "d"),
        decided("2", "a", "p", "d", on=DAY + timedelta(days=1)),
        decided("3", "a", "p"),
        decided("4", "b", "d"),
    ]
)


def test_sources_stand_in_the_order_of_grounds() -> None:
    base = Base(OURS, CASES)

    assert list(base.sources(("a", "b"))) == [("precedent", "2"), ("precedent", "1"), ("precedent", "3")]
    assert list(base.sources(("b", "a"))) == [("priority", "agreed"), ("precedent", "4")]
    assert [ground.source for ground in base.grounds(("b", "a"))] == ["agreed", "4"]
    assert list(Base(OURS, None).sources(("a", "b"))) == []


def test_a_case_that_is_left_out_gives_no_ground() -> None:
    assert list(Base(OURS, CASES, but="1").sources(("a", "b"))) == [("precedent", "2"), ("precedent", "3")]


def test_only_the_grounds_that_something_contradicts_are_given_with_what_does() -> None:
    base = Base(OURS, CASES)

    assert [(place, list(against)) for place, against in base.contradicting(("a", "b"), range(3))] == [
        (0, [0]),
        (1, [0]),
    ]
    assert [(place, list(against)) for place, against in base.contradicting(("b", "a"), [1, 0])] == [(0, [0, 1])]


def test_the_nearest_grounds_are_those_of_which_fewest_answers_would_have_to_be_others() -> None:
    ours = practice(factor("p", "a"), factor("q", "a"), factor("d", "b"), factor("e", "b"))
    cases = CaseBase([decided("now", "a"), decided("one more", "a", "p"), decided("two more", "a", "p", "q")])

    nearest = list(Base(ours, cases).nearest(("a", "b"), dict.fromkeys(["p", "q", "d", "e"], Status.ABSENT), ()))
    without_p = Base(ours, cases).nearest(("a", "b"), dict.fromkeys(["p", "q", "d", "e"], Status.ABSENT), ["p"])

    assert [(number, ground.source) for number, ground in nearest] == [(0, "now"), (1, "one more"), (2, "two more")]
    assert [(number, ground.source) for number, ground in without_p] == [(0, "now")]
