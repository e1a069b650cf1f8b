"""Grounds that are made when somebody looks at them."""

from collections.abc import Iterator

import pytest

from deliberate import Ground
from deliberate.weighing.listing import Listed
from tests.travel import through_a_pickle

GROUNDS = tuple(Ground("a", "b", frozenset(), frozenset(), name, "precedent") for name in ("one", "two", "three"))


class _Watched:
    """Makes grounds, and keeps how many were asked for."""

    made = 0

    def __iter__(self) -> Iterator[Ground]:
        for ground in GROUNDS:
            self.made += 1
            yield ground


def test_a_ground_is_made_when_it_is_looked_at_and_once() -> None:
    watched = _Watched()
    listed = Listed(watched, 3)

    assert (len(listed), watched.made) == (3, 0)
    assert (listed[0], listed[1], listed[0]) == (GROUNDS[0], GROUNDS[1], GROUNDS[0])
    assert watched.made == 2
    assert (listed[-1], watched.made) == (GROUNDS[2], 3)
    assert list(listed) == list(listed) == list(GROUNDS)


def test_it_ends_where_it_was_told_to() -> None:
    listed = Listed(GROUNDS, 2)

    assert list(listed) == list(GROUNDS[:2])
    with pytest.raises(IndexError):
        listed[2]


def test_it_can_be_cut() -> None:
    listed = Listed(GROUNDS, 3)

    assert (listed[:2], listed[1:], listed[::-1], listed[3:]) == (GROUNDS[:2], GROUNDS[1:], GROUNDS[::-1], ())


def test_it_equals_what_has_the_same_grounds() -> None:
    assert Listed(GROUNDS, 3) == GROUNDS
    assert Listed(GROUNDS, 3) == GROUNDS
    assert Listed(GROUNDS, 3) == Listed(iter(GROUNDS), 3)
    assert Listed(GROUNDS, 2) != GROUNDS
    assert Listed(GROUNDS, 3) != (*GROUNDS[:2], GROUNDS[0])
    assert Listed(GROUNDS, 3) != list(GROUNDS)
    assert hash(Listed(GROUNDS, 3)) == hash(GROUNDS)


def test_a_pickle_holds_all_of_it() -> None:
    again = through_a_pickle(Listed(iter(GROUNDS), 3))

    assert again == GROUNDS
    assert repr(again) == "<3 grounds>"
    assert repr(Listed(GROUNDS, 1)) == "<1 ground>"
