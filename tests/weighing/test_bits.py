"""Sets as bits of an integer, beside plain lists of numbers."""

from hypothesis import given
from hypothesis import strategies as st

from deliberate.weighing.bits import add, at_least, column, equal, flagged, highest, places, planes_by_code, sum_over

NUMBERS = st.lists(st.integers(0, 40), max_size=90)
AMONG = st.integers(0, 2**90 - 1)


def _planes(numbers: list[int]) -> tuple[int, ...]:
    known = sorted({0, *numbers})
    return planes_by_code([known.index(number) for number in numbers], known)


def _where(numbers: list[int], among: int) -> list[tuple[int, int]]:
    return [(place, number) for place, number in enumerate(numbers) if among >> place & 1]


def _as_set(found: list[int]) -> int:
    return sum(1 << place for place in found)


@given(st.lists(st.booleans(), max_size=90))
def test_the_first_flag_is_the_lowest_bit(flags: list[bool]) -> None:
    expected = _as_set([place for place, flag in enumerate(flags) if flag])

    assert column(bytes(b"01"[flag] for flag in flags)) == expected
    assert flagged(bytes(flags), [False, True]) == expected
    assert flagged(list(map(int, flags)), [False, True]) == expected


@given(NUMBERS, st.integers(0, 70))
def test_planes_know_which_numbers_are_at_least_so_much(numbers: list[int], least: int) -> None:
    every = (1 << len(numbers)) - 1

    found = at_least(_planes(numbers), least, every)

    assert found == _as_set([place for place, number in enumerate(numbers) if number >= least])


@given(NUMBERS, AMONG)
def test_planes_know_the_highest_number_and_where_it_is(numbers: list[int], among: int) -> None:
    here = _where(numbers, among)
    most = max((number for _, number in here), default=0)

    among &= (1 << len(numbers)) - 1

    assert highest(_planes(numbers), among) == (most, _as_set([place for place, number in here if number == most]))


@given(NUMBERS, AMONG)
def test_planes_know_the_sum(numbers: list[int], among: int) -> None:
    assert sum_over(_planes(numbers), among) == sum(number for _, number in _where(numbers, among))


@given(NUMBERS, AMONG, st.integers(0, 70))
def test_planes_know_where_a_number_is(numbers: list[int], among: int, wanted: int) -> None:
    among &= (1 << len(numbers)) - 1

    found = equal(_planes(numbers), wanted, among)

    assert found == _as_set([place for place, number in _where(numbers, among) if number == wanted])


@given(st.lists(AMONG, max_size=40))
def test_one_can_be_added_at_many_places_at_once(columns: list[int]) -> None:
    planes: list[int] = []
    for each in columns:
        add(planes, each)

    for place in range(90):
        assert sum_over(tuple(planes), 1 << place) == sum(each >> place & 1 for each in columns)


@given(st.sets(st.integers(0, 9000), max_size=60))
def test_places_come_in_ascending_order(among: set[int]) -> None:
    assert list(places(_as_set(sorted(among)))) == sorted(among)
