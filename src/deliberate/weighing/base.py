"""This module is everything that was agreed and decided: which grounds apply in a situation, and which contradict."""

import functools
import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

import attrs

from deliberate.model import Deliberation, Factor, Practice, Status

from .casebase import CaseBase, index_of
from .fitting import applies, fits, weakest
from .grounds import Ground, Kind, Pair, grounds_of_precedent, grounds_of_priorities
from .index import Hits, Scope, Segment
from .listing import Listed
from .opposed import Opposed
from .reasons import Answer, Answers, Situation
from .sides import Known

__all__ = ["Applying", "Base", "Grounds", "Places", "Source"]

Source: TypeAlias = tuple[Kind, str]
"""What a ground comes from: a case may have the name of a priority."""


@attrs.frozen
class Applying:
    """The grounds for one pair that apply in one situation.

    Attributes:
        agreed: those of priorities.
        decided: those of cases.
    """

    agreed: tuple[Ground, ...]
    decided: Hits

    def listed(self) -> Listed:
        """Give them one by one: priorities first, then cases, latest first."""
        return Listed(itertools.chain(self.agreed, self.decided), len(self.agreed) + self.decided.count)


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
        self._cases: Mapping[str, Deliberation] = casebase or {}
        self._on = on
        self._index = index_of(casebase, practice)
        self._scope = Scope(self._cases, on, but)
        self.agreed = functools.cache(self._agreed_on)
        self._order = functools.cache(self._laid_out)
        self._opposed = functools.cache(self._set_against)

    # ---- one by one

    def grounds(self, pair: Pair) -> "Grounds":
        """Give every ground for the first of two options over the second: priorities first, then cases, latest first."""
        return Grounds(self, pair)

    def sources(self, pair: Pair) -> Sequence[Source]:
        """Give the source of each ground for a pair, in the order of the grounds."""
        agreed: Iterable[Source] = (("priority", ground.source) for ground in self.agreed(pair))
        return (*agreed, *(("precedent", name) for name in self._order(pair).names))

    def ground(self, pair: Pair, case: str) -> Ground:
        """Give the ground of a case for a pair."""
        grounds = grounds_of_precedent(self._cases[case], self.practice)
        return next(ground for ground in grounds if ground.loser == pair[1])

    # ---- in a situation

    def found(self, pair: Pair, answers: Answers) -> Applying:
        """Give the grounds for a pair that apply where these are the answers; one without an answer is absent."""
        known = self._filled(answers)
        agreed = tuple(self.agreed(pair)[place] for place in self._met(pair, known))
        return Applying(agreed, self._index.hits(pair, Known(known), self._scope))

    def nothing_decided(self, pair: Pair, agreed: tuple[Ground, ...]) -> Applying:
        """Give grounds that apply, where no case says anything."""
        return Applying(agreed, Hits(self.practice, pair, (), self._scope))

    def applying(self, pair: Pair, answers: Answers) -> Listed:
        """Give the same one by one: priorities first, then cases, latest first."""
        return self.found(pair, answers).listed()

    def nearest(self, pair: Pair, answers: Answers, fixed: Collection[str]) -> Iterator[tuple[int, Ground]]:
        """Give the grounds for a pair by how many answers would have to be others for them to apply, fewest first.

        Grounds that ask as many come in the order in which all are given. One that asks another answer to a factor
        in *fixed* is left out. Read no further than is needed.
        """
        known = self._filled(answers)
        by_number: dict[int, list[Ground]] = {}
        for ground in self.agreed(pair):
            asked = {name for name, factor in self.factors.items() if not fits(ground, factor, known[name])}
            if not asked.intersection(fixed):
                by_number.setdefault(len(asked), []).append(ground)
        for number, decided in self._index.nearest(pair, known, fixed, self._scope):
            for ground in itertools.chain(by_number.get(number, ()), decided):
                yield number, ground

    # ---- beside each other

    def contradicting(self, pair: Pair, places: Iterable[int]) -> Iterator[tuple[int, "Places"]]:
        """Give, for grounds of a pair, the grounds of the opposite pair that contradict each; none that has none.

        Args:
            pair: two options.
            places: which grounds, by their places in `grounds` of that pair.

        Yields:
            The place of a ground, and in ascending order the places in `grounds` of the opposite pair.
        """
        agreed = len(self.agreed(pair))
        for place in places:
            against = self._against_agreed(pair, place) if place < agreed else self._against_case(pair, place - agreed)
            if against:
                yield place, against

    def _against_agreed(self, pair: Pair, place: int) -> "Places | None":
        opposite, answers = pair[::-1], weakest(self.agreed(pair)[place], self.factors)
        if answers is None:
            return None
        known = self._filled(answers)
        decided = self._index.hits(opposite, Known(known), self._scope)
        return Places(self._met(opposite, known), decided, self._order(opposite))

    def _against_case(self, pair: Pair, number: int) -> "Places":
        opposite = pair[::-1]
        segment, place = self._order(pair).at[number]
        met: Sequence[int] = ()
        if self.agreed(opposite):
            met = self._met(opposite, self._filled(segment.sides[pair[1]].bounds_at(place)))
        parts = [
            (other, found)
            for other, opposed in self._opposed(pair)[id(segment)]
            if (found := self._scope.among(other, opposed.against(place)))
        ]
        return Places(met, Hits(self.practice, opposite, parts, self._scope), self._order(opposite))

    def _filled(self, answers: Answers) -> dict[str, Answer]:
        return {name: answers.get(name, Status.ABSENT) for name in self.factors}

    def _met(self, pair: Pair, known: Answers) -> list[int]:
        """Give the places of the agreed grounds for a pair that apply where everything is known."""
        return [place for place, ground in enumerate(self.agreed(pair)) if applies(ground, known, self.factors)]

    def _agreed_on(self, pair: Pair) -> tuple[Ground, ...]:
        unknown = Situation(self.factors, dict.fromkeys(self.factors, Status.UNKNOWN), frozenset())
        return tuple(grounds_of_priorities(self.practice, unknown, [pair], self._on))

    def _laid_out(self, pair: Pair) -> "_Order":
        """Lay out the grounds of cases for a pair, the latest first."""
        winner, loser = pair
        segments = tuple(self._index.of(winner))
        laid_out = sorted(
            (self._scope.key(name), number, place)
            for number, segment in enumerate(segments)
            for place, names in self._scope.counting(segment, self._scope.among(segment, segment.sides[loser].grounds))
            for name in names
        )
        names = [name for (_, name), _, _ in laid_out]
        at = [(segments[number], place) for _, number, place in laid_out]
        return _Order(names, at, {name: number for number, name in enumerate(names, len(self.agreed(pair)))})

    def _set_against(self, pair: Pair) -> Mapping[int, Sequence[tuple[Segment, Opposed]]]:
        """Give for each segment, by its identity, what lays its grounds beside those of each segment opposite."""
        winner, loser = pair
        return {
            id(segment): [
                (other, Opposed(segment.sides[loser], other.sides[winner], len(segment.names)))
                for other in self._index.of(loser)
            ]
            for segment in self._index.of(winner)
        }


@attrs.frozen
class _Order:
    """The grounds of cases for one pair in their order, the latest first, and where each stands in the index.

    Attributes:
        names: the cases.
        at: of each ground its segment, and its place there.
        number: for each case the place of its ground among all grounds for the pair.
    """

    names: Sequence[str]
    at: Sequence[tuple[Segment, int]]
    number: Mapping[str, int]


class Grounds:
    """All grounds for a pair; that of a case is made when it is looked at."""

    def __init__(self, base: Base, pair: Pair) -> None:
        self._base, self._pair = base, pair
        self._sources = base.sources(pair)

    def __len__(self) -> int:
        return len(self._sources)

    def __getitem__(self, place: int) -> Ground:
        kind, name = self._sources[place]
        agreed = self._base.agreed(self._pair)
        return agreed[place] if kind == "priority" else self._base.ground(self._pair, name)

    def __iter__(self) -> Iterator[Ground]:
        return map(self.__getitem__, range(len(self)))


class Places:
    """The places of some grounds among all for a pair, in ascending order; how many there are is known at once."""

    def __init__(self, agreed: Sequence[int], decided: Hits, order: _Order) -> None:
        self._agreed, self._decided, self._order = agreed, decided, order
        self._count = len(agreed) + decided.count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[int]:
        yield from self._agreed
        yield from map(self._order.number.__getitem__, self._decided.names())
