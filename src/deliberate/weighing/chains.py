"""This module is the answers to one factor in a row, from the best for one of two options to the worst.

A ground that fits an answer fits every better one. So what it asks of a factor is one bound: the worst answer in the row
that still fits. Bounds are kept as their place in the row, and an answer fits where its own place is not beyond that.
"""

import bisect
import math
from collections.abc import Iterable, Sequence

import attrs

from deliberate.model import Factor, Status

from .reasons import Answer

__all__ = ["Chain", "chain_of"]


@attrs.frozen
class Chain:
    """The answers to a factor that make a difference, the best first.

    Attributes:
        factor: the factor.
        is_for: whether it leans to the option in question.
        answers: the answers; of numbers those at which something changes, the first and the last one endless: beyond
            every number lies what no number fits.
        keys: the same as ascending numbers, for numbers only.
    """

    factor: Factor
    is_for: bool
    answers: tuple[Answer, ...]
    keys: tuple[float, ...] = ()

    @property
    def best(self) -> int:
        """The place of the best answer that there is."""
        return 1 if self.keys else 0

    def place(self, answer: Answer) -> int | None:
        """Say where an answer lies in the row; None where no level is known on a scale without a neutral one."""
        scale = self.factor.scale
        if scale is not None and isinstance(answer, Status):
            return None if scale.neutral is None else self.place(scale.neutral)
        if not isinstance(answer, str):
            return max(bisect.bisect_left(self.keys, _key(answer, is_for=self.is_for)), self.best)
        return self.answers.index(answer)


def chain_of(factor: Factor, *, is_for: bool, bounds: Iterable[Answer] = ()) -> Chain:
    """Give the row of answers to a factor; between numbers, *bounds* say which make a difference."""
    if factor.scale is None:
        return Chain(factor, is_for, (Status.HOLDS, Status.ABSENT) if is_for else (Status.ABSENT, Status.HOLDS))
    if factor.scale.levels != "number":
        names = factor.scale.level_names
        return Chain(factor, is_for, names[::-1] if is_for else names)
    cuts = sorted({-math.inf, math.inf, *_numbers(bounds)}, reverse=is_for)
    return Chain(factor, is_for, tuple(cuts), tuple(_key(cut, is_for=is_for) for cut in cuts))


def _numbers(bounds: Iterable[Answer]) -> Sequence[float]:
    return [bound for bound in bounds if not isinstance(bound, str)]


def _key(number: float, *, is_for: bool) -> float:
    return -number if is_for else number
