"""This module is what a case asks of a factor with levels: one bound, worked out without naming every threshold.

A bound is a place in the row of the answers, where more is better for the option that was chosen. A case that needs a
level asks for that one. One that needs none bears whatever it had against it: its own level, where there is a neutral
one no more than that.
"""

from collections.abc import Iterator

from deliberate.model import Status
from deliberate.model.scales import Scale, as_level, parse_threshold

from .coding import Meaning
from .rows import Row

__all__ = ["Bounds"]


class Bounds:
    """What cases ask of one factor with levels.

    Args:
        row: the answers to the factor, from the worst for the option that was chosen to the best.
        scale: its scale.
    """

    def __init__(self, row: Row, scale: Scale) -> None:
        self._row, self._scale = row, scale
        self._worst, self.best = row.whole
        self._neutral = None if scale.neutral is None else row.place(scale.neutral)

    def needed(self, meaning: Meaning, *, is_named: bool) -> float | None:
        """Give the place that has to be reached; None where none has.

        Args:
            meaning: the answer, and the references among the reasons.
            is_named: whether only what is named counts as decisive, or whatever was reached.
        """
        answer, references = meaning
        if isinstance(answer, Status):
            return None
        here = self._row.place(answer)
        is_reached = here > (self._worst if self._neutral is None else self._neutral)
        counts = is_reached and (not is_named or self._row.factor.name in references)
        needed = [*([here] if counts else []), *(self._named(references) if is_named else ())]
        return max(needed, default=None)

    def bound(self, meaning: Meaning, *, is_named: bool) -> float:
        """Give the worst place that still fits; an endless one where no number does."""
        needed = self.needed(meaning, is_named=is_named)
        if needed is not None:
            return needed
        if isinstance(meaning[0], Status):
            return self.best if self._neutral is None else self._neutral
        here = self._row.place(meaning[0])
        return here if self._neutral is None else min(here, self._neutral)

    def _named(self, references: frozenset[str]) -> Iterator[float]:
        direction = ">=" if self._row.sign > 0 else "<="
        for line in map(parse_threshold, references):
            if line is not None and line[1] == direction:
                level = as_level(self._scale, line[2])
                yield from () if level is None else (self._row.place(level),)
