"""This module is the answers to one factor in a row, from the worst for one option over another to the best.

A place in a row is a number: of a few answers which one it is, of numbers the number itself, turned round where less
is better. So whatever a ground or a bar asks of a factor is a stretch of places.
"""

import math
from collections.abc import Iterable, Sequence

import attrs

from deliberate.model import Factor, Status
from deliberate.model.kinds import number_or_same
from deliberate.model.scales import as_level, parse_threshold

from .reasons import Answer, holds_at, lean

__all__ = ["Row", "Stretch", "row_of"]

Stretch = tuple[float, float]
"""The first and the last place; none where the last lies before the first."""


@attrs.frozen
class Row:
    """The answers to one factor.

    Attributes:
        factor: the factor.
        answers: from the worst to the best; none for numbers, of which there is no end.
        sign: for numbers, -1 where less is better.
        lean: above 0 where it speaks for the option, below 0 where for the other.
    """

    factor: Factor
    answers: Sequence[Answer]
    sign: int
    lean: int

    @property
    def whole(self) -> Stretch:
        """All places."""
        return (0, len(self.answers) - 1) if self.answers else (-math.inf, math.inf)

    def place(self, answer: Answer) -> float:
        """Say where an answer stands."""
        return self.answers.index(answer) if self.answers else self.sign * float(answer)

    def answer(self, place: float) -> Answer:
        """Give the answer at a place."""
        return self.answers[int(place)] if self.answers else self.sign * place

    def beyond(self, place: float) -> float:
        """Give the next place, which is better."""
        return place + 1 if self.answers else math.nextafter(place, math.inf)

    def before(self, place: float) -> float:
        """Give the place before, which is worse."""
        return place - 1 if self.answers else math.nextafter(place, -math.inf)

    def where_all_hold(self, references: Iterable[str]) -> Stretch:
        """Say where all these names and thresholds of the factor hold."""
        if not self.answers:
            return self._between(references)
        places = [
            place
            for place, answer in enumerate(self.answers)
            if all(holds_at(reference, self.factor, answer) for reference in references)
        ]
        return (places[0], places[-1]) if places else (0, -1)

    def _between(self, references: Iterable[str]) -> Stretch:
        scale, (first, last) = self.factor.scale, self.whole
        bounds = [
            (line[1], level)
            for line in map(parse_threshold, references)
            if line is not None and scale is not None and isinstance(level := as_level(scale, line[2]), int | float)
        ]
        for direction, level in bounds:
            if (direction == ">=") == (self.sign == 1):
                first = max(first, self.sign * level)
            else:
                last = min(last, self.sign * level)
        return first, last

    def told(self, place: float, digits: int | None) -> Answer:
        """Give the answer at a place; of what lies just beyond a number, the next one of so many digits.

        Beyond 15 there is no nearest number, and people would say 16 months, or where that is too many 15.1.
        """
        below, above = self.before(place), self.beyond(place)
        if self.answers or digits is None or not (_is_shorter(below, place) or _is_shorter(above, place)):
            return number_or_same(self.answer(place))
        many: int = 10**digits
        if _is_shorter(below, place):
            return number_or_same(self.sign * (math.floor(below * many) + 1) / many)
        return number_or_same(self.sign * (math.ceil(above * many) - 1) / many)


def _is_shorter(number: float, other: float) -> bool:
    return len(repr(number)) < len(repr(other))


def row_of(factor: Factor, winner: str, loser: str, barring: Iterable[str] = ()) -> Row:
    """Lay the answers to a factor in a row for one option over another.

    Where it speaks for neither, what is *barring* comes first.
    """
    leaning = lean(factor, winner, loser)
    is_upward = leaning > 0 or (leaning == 0 and all(" <= " in reference for reference in barring))
    answers = (Status.ABSENT, Status.HOLDS) if factor.scale is None else factor.scale.level_names
    return Row(factor, answers if is_upward else answers[::-1], 1 if is_upward else -1, leaning)
