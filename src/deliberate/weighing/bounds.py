"""This module is what a case asks of a factor with levels: one bound, worked out without naming every threshold.

Levels are numbered so that more is better for the option that was chosen. A case that needs a level asks for that one. One
that needs none bears whatever it had against it: its own level, where there is a neutral one no more than that.
"""

import math
from collections.abc import Iterator

from deliberate.model import Factor, Status
from deliberate.model.scales import LevelValue, as_level, parse_threshold

from .coding import Meaning

__all__ = ["Bounds"]


class Bounds:
    """What cases ask of one factor with levels.

    Args:
        factor: the factor.
        is_for: whether it leans to the option that was chosen.
    """

    def __init__(self, factor: Factor, *, is_for: bool) -> None:
        self._factor, self._sign = factor, 1 if is_for else -1
        scale = factor.scale
        names = () if scale is None else scale.level_names
        self._numbers = {name: self._sign * number for number, name in enumerate(names)}
        ends = sorted((0.0, self._sign * float(len(names) - 1))) if names else [-math.inf, math.inf]
        self._worst, self.best = ends[0], ends[1]
        neutral = None if scale is None else scale.neutral
        self._neutral = None if neutral is None else self._number(neutral)

    def needed(self, meaning: Meaning, *, is_named: bool) -> float | None:
        """Give the level that has to be reached, as a number; None where none has.

        Args:
            meaning: the answer, and the references among the reasons.
            is_named: whether only what is named counts as decisive, or whatever was reached.
        """
        answer, references = meaning
        if isinstance(answer, Status):
            return None
        here = self._number(answer)
        is_reached = here > (self._worst if self._neutral is None else self._neutral)
        counts = is_reached and (not is_named or self._factor.name in references)
        needed = [*([here] if counts else []), *(self._named(references) if is_named else ())]
        return max(needed, default=None)

    def bound(self, meaning: Meaning, *, is_named: bool) -> float:
        """Give the worst level that still fits, as a number; an endless one where no number does."""
        needed = self.needed(meaning, is_named=is_named)
        if needed is not None:
            return needed
        if isinstance(meaning[0], Status):
            return self.best if self._neutral is None else self._neutral
        here = self._number(meaning[0])
        return here if self._neutral is None else min(here, self._neutral)

    def place_in_row(self, number: float) -> int:
        """Say how many named levels are better than one."""
        return int(self.best - number)

    def level(self, number: float) -> float:
        """Give the number that was numbered so."""
        return self._sign * number

    def _named(self, references: frozenset[str]) -> Iterator[float]:
        direction = ">=" if self._sign > 0 else "<="
        for line in map(parse_threshold, references):
            scale = self._factor.scale
            if line is not None and line[1] == direction and scale is not None:
                level = as_level(scale, line[2])
                yield from () if level is None else (self._number(level),)

    def _number(self, level: LevelValue) -> float:
        return self._numbers[level] if isinstance(level, str) else self._sign * level
