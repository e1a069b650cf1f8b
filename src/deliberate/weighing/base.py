"""This module is everything that was agreed and decided: which grounds apply in a situation, and which contradict."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from deliberate.model import Factor, Practice, Status

from .casebase import CaseBase, precedents_of
from .fitting import fits, weakest
from .grounds import Ground, Kind, Pair, grounds_of_priorities
from .matching import Matcher
from .reasons import Answer, Answers, Situation

__all__ = ["Base", "Source"]

Source: TypeAlias = tuple[Kind, str]
"""What a ground comes from: a case may have the name of a priority."""


class Base:
    """The grounds of the priorities in force and of the cases decided by then, as they hold for everyone.

    Factors and options that belong to one deliberation alone play no part.

    Args:
        practice: the practice.
        casebase: what was decided before.
        on: count only what was agreed and decided by then; without it, everything counts.
        but: the name of a case that does not count.
    """

    def __init__(
        self, practice: Practice, casebase: CaseBase | None, on: date | None = None, but: str | None = None
    ) -> None:
        self.practice = practice
        self.factors: Mapping[str, Factor] = {factor.name: factor for factor in practice.factors}
        self.options = tuple(option.name for option in practice.options)
        self._casebase = casebase
        self._precedents = precedents_of(casebase, practice)
        self._on = on
        self._but = but
        self._grounds: dict[Pair, tuple[Ground, ...]] = {}

    def grounds(self, pair: Pair) -> Sequence[Ground]:
        """Give every ground for the first of two options over the second: priorities first, then cases, latest first."""
        if pair not in self._grounds:
            unknown = Situation(self.factors, dict.fromkeys(self.factors, Status.UNKNOWN), frozenset())
            agreed = grounds_of_priorities(self.practice, unknown, [pair], self._on)
            decided = filter(self._counts, self._precedents.get(pair, ()))
            self._grounds[pair] = (*agreed, *decided)
        return self._grounds[pair]

    def sources(self, pair: Pair) -> Sequence[Source]:
        """Give the source of each ground for a pair, in the order of the grounds."""
        return tuple((ground.kind, ground.source) for ground in self.grounds(pair))

    def applying(self, pair: Pair, answers: Answers) -> Sequence[Ground]:
        """Give the grounds for a pair that apply where these are the answers; one without an answer is absent."""
        grounds = self.grounds(pair)
        return tuple(grounds[place] for place in self._places_applying(pair, answers))

    def contradicting(self, pair: Pair, places: Iterable[int]) -> Iterator[tuple[int, Sequence[int]]]:
        """Give, for grounds of a pair, the grounds of the opposite pair that contradict each; none that has none.

        Args:
            pair: two options.
            places: which grounds, by their places in `grounds` of that pair.

        Yields:
            The place of a ground, and in ascending order the places in `grounds` of the opposite pair.
        """
        grounds, opposite = self.grounds(pair), (pair[1], pair[0])
        for place in places:
            answers = weakest(grounds[place], self.factors)
            against = () if answers is None else self._places_applying(opposite, answers)
            if against:
                yield place, against

    def _places_applying(self, pair: Pair, answers: Answers) -> Sequence[int]:
        known: dict[str, Answer] = {name: answers.get(name, Status.ABSENT) for name in self.factors}
        matcher = Matcher(Situation(self.factors, known, frozenset()), ())
        return tuple(place for place, ground in enumerate(self.grounds(pair)) if matcher.term(ground) is not None)

    def nearest(self, pair: Pair, answers: Answers, fixed: Collection[str]) -> Iterator[tuple[int, Ground]]:
        """Give the grounds for a pair by how many answers would have to be others for them to apply, fewest first.

        Grounds that ask as many come in the order in which all are given. One that asks another answer to a factor
        in *fixed* is left out. Read no further than is needed.
        """
        known: dict[str, Answer] = {name: answers.get(name, Status.ABSENT) for name in self.factors}
        by_number: dict[int, list[Ground]] = {}
        for ground in self.grounds(pair):
            asked = [name for name, factor in self.factors.items() if not fits(ground, factor, known[name])]
            if not any(name in fixed for name in asked):
                by_number.setdefault(len(asked), []).append(ground)
        for number in sorted(by_number):
            yield from ((number, ground) for ground in by_number[number])

    def _counts(self, ground: Ground) -> bool:
        if self._casebase is None or ground.source == self._but:
            return False
        decision = self._casebase[ground.source].decision
        return self._on is None or (decision is not None and decision.decided_on < self._on)
