from datetime import timedelta

from deliberate import CaseBase, Scale, Status
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


def test_the_grounds_that_ask_the_fewest_answers_to_be_others_are_the_nearest() -> None:
    ours = practice(factor("p", "a"), factor("q", "a"), factor("d", "b"), factor("e", "b"))
    cases = CaseBase(
        [
            decided("far", "a", "p", "q", "d"),
            decided("here", "a", "d"),
            decided("near", "a", "p", "d"),
            decided("without", "a", "q"),
        ]
    )
    base, answers = Base(ours, cases), {"d": Status.HOLDS}

    def nearest(*fixed: str) -> list[tuple[int, str]]:
        return [(number, ground.source) for number, ground in base.nearest(("a", "b"), answers, fixed)]

    assert nearest() == [(0, "here"), (1, "near"), (2, "far"), (2, "without")]
    assert nearest("p") == [(0, "here"), (2, "without")]
    assert nearest("p", "d") == [(0, "here")]


def test_what_is_agreed_of_a_number_that_serves_a_value_stands_for_any_that_is_reached() -> None:
    months = factor("months", "a", values=["x"], scale=Scale("number", neutral=10))
    base = Base(practice(months, factor("d", "b"), values="x", priorities=[priority("agreed", ["x"], ["d"])]), None)

    (ground,) = base.agreed(("a", "b"))

    assert ground.stronger == {"months"}
    assert list(base.applying(("a", "b"), {"months": 11, "d": Status.HOLDS})) == [ground]
    assert list(base.applying(("a", "b"), {"months": 10, "d": Status.HOLDS})) == []
