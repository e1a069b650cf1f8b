"""This module is the grounds between two options in one deliberation: everyone's, and those of what is its own.

Factors and options of one deliberation alone stand in no case and in nobody's *over*; but an own factor may serve a
value that a priority names, and a priority may speak for or against an own option.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

import attrs

from deliberate.model import Status
from deliberate.model.references import factor_of

from .base import Base
from .fitting import fits
from .grounds import Ground, Pair, grounds_of_priorities
from .reasons import Answers, Situation, reasons_at

__all__ = ["Bearing"]


class Bearing:
    """The grounds that bear on one pair of options, either way.

    Args:
        base: what was agreed and decided, for everyone.
        situation: what is known at hand.
        pair: two options.
        on: the day on which an agreement has to stand; without one, all count.
    """

    def __init__(self, base: Base, situation: Situation, pair: Pair, on: date | None) -> None:
        self._base = base
        self._factors = situation.factors
        self._own = [situation.factors[name] for name in situation.own]
        self._is_shared = set(pair) <= set(base.options)
        unknown = attrs.evolve(situation, answers=dict.fromkeys(situation.factors, Status.UNKNOWN))
        pairs = (pair, pair[::-1])
        priorities = (
            grounds_of_priorities(base.practice, unknown, pairs, on) if self._own or not self._is_shared else ()
        )
        self._of_its_own = [ground for ground in priorities if self._is_its_own(ground, situation.own)]

    def applying(self, pair: Pair, answers: Answers) -> Iterator[Ground]:
        """Give the grounds for a pair that apply where these are the answers."""
        for ground in self._its_own(pair):
            if all(fits(ground, factor, answers[name]) for name, factor in self._factors.items()):
                yield ground
        winner, loser = pair
        # What is its own is in nobody's *over*.
        if self._is_shared and not any(reasons_at(own, answers[own.name], loser, winner) for own in self._own):
            yield from self._base.applying(pair, answers)

    def nearest(self, pair: Pair, answers: Answers, fixed: Collection[str]) -> Iterator[tuple[int, Ground]]:
        """Give the grounds for a pair with at least how many answers each asks to be others, fewest first."""
        yield from ((0, ground) for ground in self._its_own(pair))
        if self._is_shared:
            yield from self._base.nearest(pair, answers, fixed)

    def _its_own(self, pair: Pair) -> Iterable[Ground]:
        return (ground for ground in self._of_its_own if (ground.winner, ground.loser) == pair)

    def _is_its_own(self, ground: Ground, own: Collection[str]) -> bool:
        return not self._is_shared or any(factor_of(name) in own for name in ground.stronger)
