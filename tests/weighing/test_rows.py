import math

import pytest

from deliberate import Factor, Scale, Status
from deliberate.weighing.rows import Row, row_of
from tests.weighing.books import NEED, factor

_MONTHS = Scale("number", neutral=10)


def _row(of: Factor, *barring: str) -> Row:
    return row_of(of, "a", "b", barring)


@pytest.mark.parametrize(
    ("of", "barring", "answers"),
    [
        (factor("risk", "a"), [], ("absent", "holds")),
        (factor("risk", "b"), [], ("holds", "absent")),
        (factor("risk", bars=["a"]), ["risk"], ("holds", "absent")),
        (factor("need", "a", scale=NEED), ["need >= high"], ("low", "medium", "high")),
        (factor("need", "b", scale=NEED), [], ("high", "medium", "low")),
        (factor("need", scale=NEED), ["need >= high"], ("high", "medium", "low")),
        (factor("need", scale=NEED), ["need >= high", "need <= low"], ("high", "medium", "low")),
        (factor("need", scale=NEED), ["need <= low"], ("low", "medium", "high")),
    ],
)
def test_answers_lie_from_the_worst_to_the_best(of: Factor, barring: list[str], answers: tuple[str, ...]) -> None:
    row = _row(of, *barring)

    assert [str(answer) for answer in row.answers] == list(answers)
    assert list(row.whole) == [0, len(answers) - 1]
    assert [row.place(answer) for answer in row.answers] == list(range(len(answers)))
    assert [row.answer(place) for place in range(len(answers))] == list(row.answers)
    assert (row.beyond(1), row.before(1)) == (2, 0)


def test_numbers_lie_the_other_way_round_where_less_is_better() -> None:
    more, less = _row(factor("months", "a", scale=_MONTHS)), _row(factor("months", "b", scale=_MONTHS))

    assert more.whole == less.whole == (-math.inf, math.inf)
    assert (more.place(12), less.place(12)) == (12, -12)
    assert (more.answer(12), less.answer(-12)) == (12, 12)
    assert more.before(12) < 12 < more.beyond(12)


@pytest.mark.parametrize(
    ("of", "references", "stretch"),
    [
        (factor("risk", "a"), ["risk"], (1, 1)),
        (factor("risk", "b"), ["risk"], (0, 0)),
        (factor("need", "a", scale=Scale(["a1", "a2", "a3"])), ["need >= a2"], (1, 2)),
        (factor("need", "b", scale=Scale(["a1", "a2", "a3"])), ["need >= a2"], (0, 1)),
        (factor("need", "a", scale=NEED), ["need >= high", "need <= low"], (0, -1)),
        (factor("months", "a", scale=Scale("number")), ["months >= 5", "months <= 7.5"], (5, 7.5)),
        (factor("months", "b", scale=Scale("number")), ["months >= 5", "months <= 7.5"], (-7.5, -5)),
        (factor("months", "a", scale=Scale("number")), ["months >= 5", "months >= 6"], (6, math.inf)),
        (factor("months", "a", scale=Scale("number")), ["months <= 5", "months <= 6"], (-math.inf, 5)),
    ],
)
def test_what_a_condition_asks_is_a_stretch(of: Factor, references: list[str], stretch: tuple[float, float]) -> None:
    assert _row(of).where_all_hold(references) == stretch


@pytest.mark.parametrize(
    ("place", "digits", "said"),
    [
        (15, 0, 15),
        (12.5, 0, 12.5),
        (math.nextafter(15, math.inf), 0, 16),
        (math.nextafter(15, math.inf), 1, 15.1),
        (math.nextafter(15, -math.inf), 0, 14),
        (math.nextafter(15, -math.inf), 1, 14.9),
        (math.nextafter(12.5, math.inf), 0, 13),
        (math.nextafter(12.5, -math.inf), 0, 12),
        (math.nextafter(15, math.inf), None, math.nextafter(15, math.inf)),
    ],
)
def test_beyond_a_number_the_next_of_so_many_digits_is_said(place: float, digits: int | None, said: float) -> None:
    more, less = _row(factor("months", "a", scale=_MONTHS)), _row(factor("months", "b", scale=_MONTHS))

    assert more.told(place, digits) == said
    assert less.told(-place, digits) == said
    assert type(more.told(place, digits)) is type(said)


def test_a_level_is_said_as_it_is_called() -> None:
    assert _row(factor("need", "b", scale=NEED)).told(0, 0) == "high"
    assert _row(factor("risk", "b")).told(1, 0) is Status.ABSENT
