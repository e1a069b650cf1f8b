"""This module is which grounds for one option over another meet those for the other over the one in some situation.

Two grounds contradict each other where one situation can meet both: for each factor, what the one asks at least is no more
than what the other bears. So the grounds that contradict a given one are those that apply in the weakest situation that
meets it, and of very many each is laid beside all others by the same columns of bits.
"""

import functools
import itertools
import operator
from collections.abc import Callable, Sequence

from .sides import Column, Side

__all__ = ["Opposed"]

_TURNED = bytes.maketrans(b"01", b"\x01\x00")


class Opposed:
    """The grounds on one side, each ready to be laid beside those on the opposite side.

    Args:
        side: the grounds of some cases for one option over another.
        opposite: the grounds of these or other cases for the other over the one.
        size: how many places *side* has.
    """

    def __init__(self, side: Side, opposite: Side, size: int) -> None:
        self._opposite, self._size = opposite, size
        # A plain factor excludes the same grounds opposite whenever the ground at hand does not fit its worst answer.
        plain = {**side.where_lacking, **side.where_holding}
        excluding = {**opposite.where_lacking, **opposite.where_holding}
        self._excluding = [excluding[name] for name in plain]
        self._asking = b"".join(_flags(plane, size).translate(_TURNED) for plane in plain.values())
        self._scaled = [
            (_numbers(side.columns[name], size), _fitting(side.columns[name], opposite.columns[name], opposite.grounds))
            for name in side.scaled
        ]

    def against(self, place: int) -> int:
        """Give the places opposite of the grounds that contradict the one at a place."""
        asking = self._asking[place :: self._size]
        found = functools.reduce(operator.and_, itertools.compress(self._excluding, asking), self._opposite.grounds)
        for numbers, fitting in self._scaled:
            found &= fitting(numbers[place])
        return found


def _flags(plane: int, size: int) -> bytes:
    return format(plane, f"0{size}b")[::-1].encode()


def _numbers(column: Column, size: int) -> Sequence[int]:
    planes = [_flags(plane, size) for plane in column.bounds]
    if not planes:
        return [0] * size
    return [sum((bit & 1) << place for place, bit in enumerate(bits)) for bits in zip(*planes, strict=True)]


def _fitting(column: Column, opposite: Column, every: int) -> Callable[[int], int]:
    """Say which grounds opposite fit the worst answer that one at hand bears, by its place in the row."""

    @functools.cache
    def fitting(bound: int) -> int:
        if bound < column.chain.best:
            return 0  # no number meets it
        return opposite.fitting(column.chain.answers[bound], every)

    return fitting
