"""This module is the smallest sets of changes after which one option is supported over another and not barred.

Some ground for the option has to apply whatever the unknown facts turn out to be, and nothing may speak or bar against
it any more. So the search starts from each ground, the nearest first, with what that asks; while a bar or a ground of
the rival may still hold, it branches over each factor that can break it (a hitting-set tree, Reiter 1987). A step asks
no more than what every larger set of changes through it has to give, so no smallest one is missed.
"""

import heapq
import itertools
import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import attrs

from deliberate.model import Status
from deliberate.model.references import factor_of

from .bearing import Bearing
from .discretion import is_anothers
from .fitting import fits, weakest
from .grounds import Ground, Pair
from .reasons import Answer, Situation
from .rows import Row, Stretch, row_of

__all__ = ["Changes", "may_be_told"]

_MOST_STEPS = 5_000
# Whole numbers, tenths and so on; then the very next number.
_DIGITS = (0, 1, 2, 3, None)

Asked: TypeAlias = Mapping[str, Stretch]
"""For each factor of which something is asked, the places in its row that it may have."""
Moves: TypeAlias = Mapping[str, float]
"""For each factor that changes, its new place in its row."""
Alike: TypeAlias = Sequence[Mapping[str, Answer]]
"""One set of changes, in the ways in which it can be said."""


def may_be_told(ground: Ground, situation: Situation) -> bool:
    """Say whether the reasons of a ground hold no special-category data that is only another case's."""
    return ground.kind == "priority" or not any(is_anothers(name, situation) for name in ground.stronger)


@attrs.frozen(eq=False)
class _Step:
    asked: Asked
    moves: Moves


class Changes:
    """The changes to one situation that could make one option supported over another.

    Args:
        bearing: the grounds between the two.
        situation: what is known at hand.
        pair: the option and its rival.
        bars: what bars the option: sets of names and thresholds, each of which does while all of it holds.
        fixed: the factors that keep their answer.
    """

    def __init__(
        self,
        bearing: Bearing,
        situation: Situation,
        pair: Pair,
        *,
        bars: Collection[Sequence[str]],
        fixed: Collection[str],
    ) -> None:
        self._bearing, self._situation, self._pair = bearing, situation, pair
        answers = situation.answers
        # A scale out of use has no level, and so no place.
        self._placeless = {
            name: factor
            for name, factor in situation.factors.items()
            if factor.scale is not None and answers[name] is Status.ABSENT
        }
        named = {reference for bar in bars for reference in bar}
        self._rows: Mapping[str, Row] = {
            name: row_of(factor, *pair, [reference for reference in named if factor_of(reference) == name])
            for name, factor in situation.factors.items()
            if name not in self._placeless
        }
        self._factors = {name: row.factor for name, row in self._rows.items()}
        self._here = {
            name: row.place(answers[name]) for name, row in self._rows.items() if answers[name] is not Status.UNKNOWN
        }
        self._fixed = {*fixed, *self._placeless}
        worst = {name: row.answer(self._here.get(name, row.whole[0])) for name, row in self._rows.items()}
        self._worst: Mapping[str, Answer] = {**answers, **worst}
        self._bounds: dict[Ground, Mapping[str, Answer] | None] = {}
        self._bars = [self._bar(bar) for bar in bars if not any(factor_of(name) in self._placeless for name in bar)]

    def smallest(self) -> Iterator[Alike]:
        """Give the smallest sets of changes, those of fewest factors first; none where nothing has to change.

        What lies beyond a number, and how far it may go, can be said in several ways: the first that holds will do.
        """
        queue = _Queue(itertools.islice(self._starts(), _MOST_STEPS))
        found: list[_Step] = []
        told = 0
        for step in itertools.islice(queue, _MOST_STEPS):
            if found[told:] and len(step.moves) > len(found[-1].moves):
                yield from self._in_order(found[told:])
                told = len(found)
            if any(self._is_within(smaller.moves, step.moves) for smaller in found):
                continue
            ways = self._ways_on(step)
            if ways is None:
                if not step.moves:
                    return
                found.append(step)
            else:
                queue.extend(map(self._step, ways))
        yield from self._in_order(found[told:])

    def _starts(self) -> Iterator[tuple[int, _Step | None]]:
        """Give what each ground for the option asks, with at least how many changes that takes, fewest first."""
        for number, ground in self._bearing.nearest(self._pair, self._worst, self._fixed):
            yield number, self._start(ground)

    def _start(self, ground: Ground) -> _Step | None:
        answers = self._weakest(ground)
        fits_where_placeless = all(fits(ground, factor, Status.ABSENT) for factor in self._placeless.values())
        if answers is None or not fits_where_placeless or not may_be_told(ground, self._situation):
            return None
        asked: Asked = {}
        for name, answer in answers.items():
            row = self._rows[name]
            asked = self._narrowed(asked, name, (row.place(answer), row.whole[1]))
        return self._step(asked)

    def _weakest(self, ground: Ground) -> Mapping[str, Answer] | None:
        if ground not in self._bounds:  # for it comes back at very many steps
            self._bounds[ground] = weakest(ground, self._factors)
        return self._bounds[ground]

    def _narrowed(self, asked: Asked, name: str, stretch: Stretch) -> Asked:
        first, last = asked.get(name, self._rows[name].whole)
        narrowed = (max(first, stretch[0]), min(last, stretch[1]))
        return asked if narrowed == self._rows[name].whole else {**asked, name: narrowed}

    def _step(self, asked: Asked) -> _Step | None:
        """Give what is asked, and the moves that it takes; None where nothing can give it."""
        moves: dict[str, float] = {}
        for name, (first, last) in asked.items():
            here = self._here.get(name)
            if here is None:
                moves[name] = last if math.isinf(first) else first
            elif not first <= here <= last:
                moves[name] = min(max(here, first), last)
            if first > last or (name in moves and name in self._fixed):
                return None
        return _Step(asked, moves)

    def _ways_on(self, step: _Step) -> list[Asked] | None:
        """Give each way to break what still bars the option or speaks for its rival; None where nothing does."""
        places = {**self._here, **step.moves}
        bar = next((bar for bar in self._bars if _may_hold(bar, places)), None)
        if bar is not None:
            return list(self._breaking_bar(bar, step.asked))
        answers = {**self._worst, **{name: self._rows[name].answer(place) for name, place in step.moves.items()}}
        ground = next(self._bearing.applying(self._pair[::-1], answers), None)
        return None if ground is None else list(self._breaking_ground(ground, step.asked))

    def _bar(self, references: Iterable[str]) -> Mapping[str, Stretch]:
        by_factor: dict[str, list[str]] = {}
        for reference in references:
            by_factor.setdefault(factor_of(reference), []).append(reference)
        return {name: self._rows[name].where_all_hold(named) for name, named in by_factor.items()}

    def _breaking_bar(self, bar: Mapping[str, Stretch], asked: Asked) -> Iterator[Asked]:
        for name, (first, last) in bar.items():
            row = self._rows[name]
            worst, best = row.whole
            if first > worst:
                yield self._narrowed(asked, name, (worst, row.before(first)))
            if last < best:
                yield self._narrowed(asked, name, (row.beyond(last), best))

    def _breaking_ground(self, ground: Ground, asked: Asked) -> Iterator[Asked]:
        for name, answer in (self._weakest(ground) or {}).items():
            row = self._rows[name]
            # It applies up to where it is weakest for the rival, and no further.
            place, best = row.place(answer), row.whole[1]
            if place < best:
                yield self._narrowed(asked, name, (row.beyond(place), best))

    def _is_within(self, smaller: Moves, larger: Moves) -> bool:
        return all(
            name in larger and _is_between(place, self._here.get(name, -math.inf), larger[name])
            for name, place in smaller.items()
        )

    def _in_order(self, level: Sequence[_Step]) -> Iterator[Alike]:
        order = {name: place for place, name in enumerate(self._rows)}
        smallest = [
            step
            for step in level
            if not any(other is not step and self._is_within(other.moves, step.moves) for other in level)
        ]
        for step in sorted(
            smallest, key=lambda step: sorted((order[name], place) for name, place in step.moves.items())
        ):
            yield tuple(self._told(step.moves))

    def _told(self, moves: Moves) -> Iterator[Mapping[str, Answer]]:
        """Give the changes with the answers that people would give, and then with ones that come nearer and nearer."""
        nearer = ({name: self._rows[name].told(place, digits) for name, place in moves.items()} for digits in _DIGITS)
        return (told for told, _ in itertools.groupby(nearer))


def _may_hold(bar: Mapping[str, Stretch], places: Moves) -> bool:
    return all(
        first <= last and (name not in places or first <= places[name] <= last) for name, (first, last) in bar.items()
    )


def _is_between(place: float, one: float, other: float) -> bool:
    return min(one, other) <= place <= max(one, other)


class _Queue:
    """Steps yet to be taken, those with fewest changes first; starts are read no sooner than they may be next."""

    def __init__(self, starts: Iterator[tuple[int, _Step | None]]) -> None:
        self._starts = starts
        self._next = next(starts, None)
        self._waiting: list[tuple[int, int, _Step]] = []
        self._seen: set[frozenset[tuple[str, Stretch]]] = set()

    def extend(self, steps: Iterable[_Step | None]) -> None:
        """Let steps wait for their turn, each once."""
        for step in steps:
            if step is not None and (key := frozenset(step.asked.items())) not in self._seen:
                self._seen.add(key)
                heapq.heappush(self._waiting, (len(step.moves), len(self._seen), step))

    def __iter__(self) -> Iterator[_Step]:
        while self._is_one_waiting():
            yield heapq.heappop(self._waiting)[-1]

    def _is_one_waiting(self) -> bool:
        while self._next is not None and (not self._waiting or self._next[0] <= self._waiting[0][0]):
            self.extend([self._next[1]])
            self._next = next(self._starts, None)
        return bool(self._waiting)
