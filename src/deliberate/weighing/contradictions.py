"""This module is which sources contradict each other: priorities and cases alike, counted by pairs of sources.

Two cases have one ground each for and against the same two options, so each pair of them is met once. A priority may
have many grounds, and be met again and again: pairs with one are kept apart, and each is counted once.
"""

import heapq
import itertools
from array import array
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import Executor
from typing import TypeAlias

import attrs

from .base import Base, Source
from .grounds import Ground, Pair
from .spreading import Books, Tally, spread, stretches

__all__ = ["MOST_PAIRS", "Contradictions", "contradictions_of"]

MOST_PAIRS = 1_000_000
"""So many pairs of sources are kept in mind; what is beyond them is counted."""

_Place: TypeAlias = tuple[Pair, int, int]
"""Two options, the place of a ground for the first over the second, and of one for the second over the first."""


class Contradictions:
    """What contradicts what. Sources go by their number in one order: priorities first, then cases, latest first.

    Args:
        base: what was agreed and decided.
        order: all sources, in that order.
        most: how many pairs of cases to keep in mind; None for all of them.

    Attributes:
        speaks_for: for every contested source, the options for which a contested ground of it speaks.
    """

    def __init__(self, base: Base, order: Sequence[Source], most: int | None) -> None:
        self.speaks_for: dict[int, set[str]] = {}
        self._base = base
        self._number = {source: number for number, source in enumerate(order)}
        self._numbers: dict[Pair, Sequence[int]] = {}
        self._most = most
        self._count = 0
        self._kept_count = 0
        self._kept: list[tuple[Pair, Sequence[int], Sequence[int]]] = []
        self._with_priorities: dict[tuple[int, int], _Place] = {}

    @property
    def count(self) -> int:
        """How many pairs of sources contradict each other."""
        return self._count + len(self._with_priorities)

    @property
    def is_whole(self) -> bool:
        """Whether all of them were kept in mind."""
        return self._kept_count == self._count

    def add(self, pair: Pair, met: "Met") -> None:
        """Take in what contradicts some grounds for a pair of options."""
        self._count += met.count
        room = len(met.firsts) if self._most is None else self._most - self._kept_count
        firsts, seconds = met.firsts[:room], met.seconds[:room]
        self._kept_count += len(firsts)
        self._kept.append((pair, firsts, seconds))
        for first, second in met.with_priorities:
            one, other = self._of(pair, first), self._of(_opposite(pair), second)
            self._with_priorities.setdefault((min(one, other), max(one, other)), (pair, first, second))
        self._contest(pair, met.contested)
        self._contest(_opposite(pair), {*seconds, *(second for _, second in met.with_priorities)})

    def complete(self, pairs: Sequence[Pair]) -> None:
        """See which sources are contested by pairs that were not kept."""
        for pair in map(_opposite, pairs):
            unseen = (
                place
                for place, number in enumerate(self._numbers_of(pair))
                if pair[0] not in self.speaks_for.get(number, ())
            )
            self._contest(pair, [place for place, _ in self._base.contradicting(pair, unseen)])

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Give the pairs that were kept, the earlier source first."""
        yield from (pair for pair, _ in self._places())

    def grounds(self, limit: int | None) -> Iterator[tuple[Ground, Ground]]:
        """Give a pair of grounds for each pair of sources, in their order, as many as *limit*."""
        places = self._places()
        listed = sorted(places) if limit is None else heapq.nsmallest(limit, places)
        for (one, _), (pair, first, second) in listed:
            found = self._base.grounds(pair)[first], self._base.grounds(_opposite(pair))[second]
            yield found if self._of(pair, first) == one else (found[1], found[0])

    def _places(self) -> Iterator[tuple[tuple[int, int], _Place]]:
        yield from self._with_priorities.items()
        for pair, firsts, seconds in self._kept:
            ours, theirs = self._numbers_of(pair), self._numbers_of(_opposite(pair))
            for first, second in zip(firsts, seconds, strict=True):
                one, other = ours[first], theirs[second]
                yield (min(one, other), max(one, other)), (pair, first, second)

    def _contest(self, pair: Pair, places: Collection[int]) -> None:
        for place in places:
            self.speaks_for.setdefault(self._of(pair, place), set()).add(pair[0])

    def _of(self, pair: Pair, place: int) -> int:
        return self._numbers_of(pair)[place]

    def _numbers_of(self, pair: Pair) -> Sequence[int]:
        if pair not in self._numbers:
            self._numbers[pair] = [self._number[source] for source in self._base.sources(pair)]
        return self._numbers[pair]


def contradictions_of(
    books: Books,
    order: Sequence[Source],
    tally: Tally,
    *,
    most: int | None,
    worth: int,
    executor: Executor | None,
) -> Contradictions:
    """Find what contradicts what, between options that were not retired by the day for which it is asked.

    Args:
        books: what was agreed and decided.
        order: all sources, in the order in which to tell of them.
        tally: where to keep how much is done.
        most: how many pairs of cases to keep in mind at most; None for all.
        worth: how much of the work this is.
        executor: does the parts; without one they are done here.
    """
    base = books.base
    found = Contradictions(base, order, most)
    options = (option for option in books.practice.options if books.on is None or option.is_in_use(books.on))
    pairs = list(itertools.combinations([option.name for option in options], 2))
    parts = [_Part(pair, places, most) for pair in pairs for places in stretches(len(base.grounds(pair)), executor)]
    results = spread(_met, books, parts, tally, worth=worth, executor=executor)
    for part, met in zip(parts, results, strict=True):
        found.add(part.pair, met)
    if not found.is_whole:
        found.complete(pairs)
    return found


def _opposite(pair: Pair) -> Pair:
    return pair[1], pair[0]


@attrs.frozen
class _Part:
    """Some grounds for one option over another, by their places."""

    pair: Pair
    places: range
    most: int | None

    def __len__(self) -> int:
        return len(self.places)


@attrs.frozen
class Met:
    """What contradicts the grounds of one part.

    Attributes:
        count: how many pairs of cases there are.
        firsts: of those pairs, as far as they were kept, the places of the one ground.
        seconds: the places of the other.
        with_priorities: the places of all pairs with a priority.
        contested: the places of the grounds that something contradicts.
    """

    count: int
    firsts: Sequence[int]
    seconds: Sequence[int]
    with_priorities: Sequence[tuple[int, int]]
    contested: Sequence[int]


def _met(books: Books, part: _Part) -> Met:
    base = books.base
    priorities = _priority_count(base, part.pair), _priority_count(base, _opposite(part.pair))
    count, firsts, seconds = 0, array("I"), array("I")
    with_priorities: list[tuple[int, int]] = []
    contested = array("I")
    for place, against in base.contradicting(part.pair, part.places):
        contested.append(place)
        is_case = place >= priorities[0]
        first_case = next((n for n, other in enumerate(against) if other >= priorities[1]), len(against))
        agreed = first_case if is_case else len(against)
        with_priorities += ((place, other) for other in itertools.islice(against, agreed))
        count += len(against) - agreed
        room = None if part.most is None else max(part.most - len(firsts), 0) + agreed
        new = array("I", itertools.islice(against, agreed, room))
        firsts.extend(itertools.repeat(place, len(new)))
        seconds.extend(new)
    return Met(count, firsts, seconds, with_priorities, contested)


def _priority_count(base: Base, pair: Pair) -> int:
    return sum(1 for _ in itertools.takewhile(lambda source: source[0] == "priority", base.sources(pair)))
