"""This module is the grounds of a case base under one practice, ready to say which apply.

An index is made of segments, each of its own cases and none changed once it is made. A new case makes a small segment; as
many small ones as one holds are laid together, so that there are few of them, and adding a case costs little.
"""

import bisect
import functools
import heapq
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

import attrs

from deliberate.model import Deliberation, Practice

from .bits import Planes, places, planes_by_code, sum_over
from .coding import Rows, Vocabulary
from .grounds import Ground, Pair, grounds_of_precedent
from .making import side_of
from .reasons import Answer, Answers
from .sides import Known, Side

__all__ = ["Hits", "Index", "Scope", "Segment", "day_decided"]

Cases: TypeAlias = Mapping[str, Deliberation]
Key: TypeAlias = tuple[int, str]


@attrs.frozen(eq=False, repr=False)
class Segment:
    """The grounds of the cases that chose one option.

    Attributes:
        option: the option.
        names: the cases behind each place, the latest first; mostly there is one, which then stands alone.
        further: how many cases there are behind each place beyond the first, in planes.
        sides: their grounds, over each other option.
        replaced: names that now stand for a later version of the case, with the day of the version that is here.
    """

    option: str
    names: Sequence[str | tuple[str, ...]]
    further: Planes
    sides: Mapping[str, Side]
    replaced: Mapping[str, date] = attrs.field(factory=dict)
    _place_of: dict[str, int] = attrs.field(factory=dict)

    def names_at(self, place: int) -> tuple[str, ...]:
        """Give the cases behind one place."""
        names = self.names[place]
        return (names,) if isinstance(names, str) else names

    def place_of(self, name: str) -> int | None:
        """Say at which place a case stands; the first time, all are looked up."""
        if not self._place_of:
            self._place_of.update({each: place for place in range(len(self.names)) for each in self.names_at(place)})
        return self._place_of.get(name)


def _segment(vocabulary: Vocabulary, option: str, rows: Rows) -> Segment:
    names = tuple(each[0] if len(each) == 1 else tuple(each) for each in rows.names)
    more = [len(each) - 1 for each in rows.names]
    further = planes_by_code(more, range(max(more) + 1))
    rivals = [rival for rival in vocabulary.options if rival != option]
    return Segment(option, names, further, {rival: side_of(vocabulary, rows, (option, rival)) for rival in rivals})


class Index:
    """The grounds of cases under one practice.

    Args:
        practice: the practice.
        segments: what it is made of, the largest first.
    """

    def __init__(self, practice: Practice, segments: Sequence[tuple[Segment, ...]] = ()) -> None:
        self.practice = practice
        self._segments = segments

    def including(self, cases: Sequence[Deliberation], among: Cases, replaced: Mapping[str, date]) -> "Index":
        """Give an index of these cases too.

        Args:
            cases: the cases that come in.
            among: all cases by name, these too.
            replaced: the names of those that take the place of an earlier version, with the day of that.
        """
        kept = [tuple(_without(segment, replaced) for segment in each) for each in self._segments]
        while kept and _size(kept[-1]) <= len(cases):
            cases = [*cases, *(among[name] for name in _names(kept.pop()))]
        return Index(self.practice, [*kept, _segments(self.practice, cases)])

    def hits(self, pair: Pair, known: Known, scope: "Scope") -> "Hits":
        """Give the grounds for a pair that apply in a situation, whatever is unknown in it turns out to be."""
        winner, loser = pair
        parts = [
            (segment, found)
            for segment in self.of(winner)
            if (found := scope.among(segment, segment.sides[loser].applying(known)))
        ]
        return Hits(self.practice, pair, parts, scope)

    def terms(self, pair: Pair, answers: Answers, scope: "Scope") -> Iterator[dict[str, Answer]]:
        """Give the smallest demands on what is unknown under which some ground for a pair applies."""
        winner, loser = pair
        for segment in self.of(winner):
            side = segment.sides[loser]
            yield from side.terms(answers, scope.among(segment, side.possible(answers)))

    def nearest(
        self, pair: Pair, answers: Answers, fixed: Collection[str], scope: "Scope"
    ) -> Iterator[tuple[int, "Hits"]]:
        """Give for each number of answers, from none to all, the grounds for a pair that ask so many to be others.

        Those that ask another answer to a factor in *fixed* are left out.
        """
        winner, loser = pair
        segments = tuple(self.of(winner))
        by_segment = [dict(segment.sides[loser].by_misfits(answers, fixed)) for segment in segments]
        for number in range(len(answers) + 1):
            found = (
                (segment, scope.among(segment, numbered.get(number, 0)))
                for segment, numbered in zip(segments, by_segment, strict=True)
            )
            yield number, Hits(self.practice, pair, [part for part in found if part[1]], scope)

    def of(self, winner: str) -> Iterator[Segment]:
        """Give the grounds of the cases that chose one option."""
        return (segment for segments in self._segments for segment in segments if segment.option == winner)


def _segments(practice: Practice, cases: Iterable[Deliberation]) -> tuple[Segment, ...]:
    vocabulary = Vocabulary(practice)
    latest_first = sorted(sorted(cases, key=_name), key=day_decided, reverse=True)
    return tuple(_segment(vocabulary, option, rows) for option, rows in vocabulary.rows_of(latest_first))


def _name(case: Deliberation) -> str:
    return case.name


def day_decided(case: Deliberation) -> date:
    """Give the day on which a case was decided."""
    return date.min if case.decision is None else case.decision.decided_on


def _without(segment: Segment, names: Mapping[str, date]) -> Segment:
    return attrs.evolve(segment, replaced={**names, **segment.replaced}) if names else segment


def _names(segments: Iterable[Segment]) -> Iterator[str]:
    for segment in segments:
        for place in range(len(segment.names)):
            yield from (name for name in segment.names_at(place) if name not in segment.replaced)


def _size(segments: Iterable[Segment]) -> int:
    return sum(len(segment.names) + sum_over(segment.further, -1) for segment in segments)


class Scope:
    """Which cases count: those decided before a day, and none of some names.

    Args:
        cases: all cases by name.
        on: the day; without one, all count.
        but: a name that does not count.
    """

    def __init__(self, cases: Cases, on: date | None = None, but: str | None = None) -> None:
        self.cases = cases
        self._on = on
        self._but = but
        self._cuts: dict[int, tuple[int, int]] = {}

    def counts(self, name: str, segment: Segment) -> bool:
        """Say whether a case of a segment counts."""
        return (
            name != self._but
            and name not in segment.replaced
            and (self._on is None or day_decided(self.cases[name]) < self._on)
        )

    def _day(self, name: str, segment: Segment) -> date:
        return segment.replaced.get(name) or day_decided(self.cases[name])

    def key(self, name: str) -> Key:
        """Give what orders a case: by its day, the latest first, and then by its name."""
        return -day_decided(self.cases[name]).toordinal(), name

    def counting(self, segment: Segment, found: int) -> Iterator[tuple[int, list[str]]]:
        """Give places, and the cases behind each that count."""
        for place in places(found):
            yield place, [name for name in segment.names_at(place) if self.counts(name, segment)]

    def among(self, segment: Segment, found: int) -> int:
        """Give those of *found* behind which some case counts."""
        if not found:
            return 0
        cut, partly = self._cut(segment)
        if cut:
            found = found >> cut << cut | found & partly
        for name in self._gone(segment):
            place = segment.place_of(name)
            if place is not None and not any(self.counts(each, segment) for each in segment.names_at(place)):
                found &= ~(1 << place)
        return found

    def count(self, segment: Segment, found: int) -> int:
        """Say how many cases count behind *found*, which holds only such places."""
        _, partly = self._cut(segment)
        one_by_one = found & partly
        for name in self._gone(segment):
            place = segment.place_of(name)
            one_by_one |= 0 if place is None else found & 1 << place
        rest = found ^ one_by_one
        told = rest.bit_count() + sum_over(segment.further, rest)
        return told + sum(len(names) for _, names in self.counting(segment, one_by_one))

    def _gone(self, segment: Segment) -> Iterable[str]:
        if self._but is None or self._but not in self.cases:
            return segment.replaced
        return {self._but, *segment.replaced}

    def _cut(self, segment: Segment) -> tuple[int, int]:
        """Give how many places have a case that is too late, and which of those have an earlier one as well."""
        if self._on is None:
            return 0, 0
        if id(segment) not in self._cuts:
            self._cuts[id(segment)] = self._first_in_time(segment)
        return self._cuts[id(segment)]

    def _first_in_time(self, segment: Segment) -> tuple[int, int]:
        on = self._on or date.max

        def is_earlier(place: int) -> bool:
            return self._day(segment.names_at(place)[0], segment) < on

        cut = bisect.bisect_left(range(len(segment.names)), x=True, key=is_earlier)
        late = (1 << cut) - 1
        several = functools.reduce(int.__or__, segment.further, 0) & late
        partly = [place for place in places(several) if self._day(segment.names_at(place)[-1], segment) < on]
        return cut, sum(1 << place for place in partly)


@attrs.frozen(eq=False, repr=False)
class Hits:
    """The grounds of cases that apply to one situation, the latest case first; each is made when it is looked at."""

    _practice: Practice
    _pair: Pair
    _parts: Sequence[tuple[Segment, int]]
    _scope: Scope

    def __bool__(self) -> bool:
        return bool(self._parts)

    @property
    def count(self) -> int:
        """How many cases they come from, exactly."""
        return sum(self._scope.count(segment, found) for segment, found in self._parts)

    def __iter__(self) -> Iterator[Ground]:
        for name in self.names():
            case = self._scope.cases[name]
            yield from (
                ground for ground in grounds_of_precedent(case, self._practice) if ground.loser == self._pair[1]
            )

    def names(self) -> Iterator[str]:
        """Name the cases that they come from."""
        by_segment = (self._ordered(segment, found) for segment, found in self._parts)
        return (name for _, name in heapq.merge(*by_segment))

    def _ordered(self, segment: Segment, found: int) -> Iterator[Key]:
        """Give the cases behind the places of *found*, each as it is to be ordered, the latest first."""
        waiting: list[Key] = []
        for _, names in self._scope.counting(segment, found):
            keys = [self._scope.key(name) for name in names]
            while waiting and waiting[0] < min(keys):
                yield heapq.heappop(waiting)
            for key in keys:
                heapq.heappush(waiting, key)
        while waiting:
            yield heapq.heappop(waiting)
