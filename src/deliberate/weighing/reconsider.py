"""This module is what to look at again: a smallest set of things that touches every pair.

The smallest vertex cover of a graph. Where every pair has one end on either of two sides, a maximum matching gives it
(König 1931), and tells what stands in every smallest set and what in some (Dulmage and Mendelsohn 1958). Otherwise it
is NP-hard (Karp 1972): a matching in the doubled graph settles a part (Nemhauser and Trotter 1975), and the rest is
searched up to a bound.
"""

import heapq
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import attrs

from .matched import alternating, matched

__all__ = ["Cover", "smallest_cover"]

_Graph: TypeAlias = Mapping[int, Sequence[int]]
"""For each thing the others that it makes a pair with, in order."""

_MOST_LOOKS = 2_000_000  # at one thing each, in the search: some seconds
_LARGEST_PART = 5_000  # things; in a larger part that hangs together the search would not come far
_MOST_IN_A_CIRCLE = 2  # pairs for each thing


@attrs.frozen
class Cover:
    """A set that touches every pair.

    Attributes:
        chosen: the set.
        in_every: what stands in every smallest set; None where that was not worked out.
        in_some: what stands in some smallest set; None where that was not worked out.
        is_smallest: whether no smaller set will do, as far as was proven.
    """

    chosen: frozenset[int]
    in_every: frozenset[int] | None
    in_some: frozenset[int] | None
    is_smallest: bool


def smallest_cover(pairs: Iterable[tuple[int, int]], left: Collection[int] | None = None) -> Cover:
    """Give a smallest set that touches every pair, the same for any order of the pairs.

    Args:
        pairs: the pairs; one of a thing with itself can only be touched by that thing.
        left: things of which every pair has exactly one; None where there are none such.
    """
    if left is not None:
        return _between(_graph(pairs), frozenset(left))
    every = list(pairs)
    forced = frozenset(one for one, other in every if one == other)
    rest = _of_any(_graph(pair for pair in every if forced.isdisjoint(pair)))
    return attrs.evolve(rest, chosen=rest.chosen | forced)


def _graph(pairs: Iterable[tuple[int, int]]) -> _Graph:
    others: dict[int, list[int]] = {}
    for one, other in pairs:
        others.setdefault(one, []).append(other)
        others.setdefault(other, []).append(one)
    return {one: sorted(others[one]) for one in sorted(others)}


def _between(graph: _Graph, left: frozenset[int]) -> Cover:
    """Give a smallest set where every pair has one end in *left*, in O(pairs × √things)."""
    ours, theirs = ([one for one in graph if (one in left) == is_left] for is_left in (True, False))
    mates = matched({one: graph[one] for one in ours})
    back = {other: one for one, other in mates.items()}
    left_out, right_in = alternating(graph, [one for one in ours if one not in mates], back)
    right_out, left_in = alternating(graph, [one for one in theirs if one not in back], mates)
    # What is matched completely: either side of it would do.
    rest = set(ours) - left_out - left_in
    in_every = frozenset(right_in | left_in)
    return Cover(in_every | rest, in_every, frozenset(graph) - left_out - right_out, is_smallest=True)


def _of_any(graph: _Graph) -> Cover:
    """Give a smallest set of any graph, or past the bound of the search a small one."""
    chosen, kernel = _settled(graph)
    search = _Search(_MOST_LOOKS)
    # The small parts first: what one of them leaves of the bound, a large one can still use.
    for part in sorted(_parts(graph, kernel), key=len):
        chosen |= search.cover(part, {one: [other for other in graph[one] if other in kernel] for one in part})
    return Cover(frozenset(chosen), None, None, search.is_proven)


def _settled(graph: _Graph) -> tuple[set[int], set[int]]:
    """Give what stands in some smallest set, and of what that cannot be said yet.

    In the doubled graph each thing stands on either side. What is forced in on both sides can be chosen, what is left
    out on both sides left out; a smallest set of the rest has at least half of the rest (Nemhauser and Trotter 1975).
    """
    mates = matched(graph)
    back = {other: one for one, other in mates.items()}
    out, inside = alternating(graph, [one for one in graph if one not in mates], back)
    return inside, set(graph) - out - inside


def _parts(graph: _Graph, among: set[int]) -> Iterator[list[int]]:
    """Give the parts of a graph that no pair joins, each in order."""
    seen: set[int] = set()
    for start in graph:
        if start in among and start not in seen:
            seen.add(start)
            part = [start]
            for one in part:
                new = [other for other in graph[one] if other in among and other not in seen]
                seen.update(new)
                part += new
            yield sorted(part)


class _Search:
    """Branching on the thing with most pairs, up to a bound on the looks at things over all parts together."""

    def __init__(self, looks: int) -> None:
        self._looks = looks
        self.is_proven = True

    def cover(self, part: Sequence[int], graph: _Graph) -> set[int]:
        """Give a smallest cover of one part, or where the bound is reached the smallest that was found."""
        best = _greedy(graph)
        least = (len(part) + 1) // 2
        if len(best) == least:
            return best
        if len(part) > _LARGEST_PART:
            self.is_proven = False
            return best
        number = {one: place for place, one in enumerate(part)}
        masks = [sum(1 << number[other] for other in graph[one]) for one in part]
        found = self._branch(masks, sum(1 << number[one] for one in best), least)
        return {one for place, one in enumerate(part) if found >> place & 1}

    def _branch(self, masks: Sequence[int], best: int, least: int) -> int:
        stack = [((1 << len(masks)) - 1, 0)]
        while stack and best.bit_count() > least:
            left, chosen = stack.pop()
            if self._looks <= 0:
                self.is_proven = False
                return best
            left, chosen = self._reduced(masks, left, chosen)
            if chosen.bit_count() + _apart(masks, left) >= best.bit_count():
                continue
            if not left:
                best = chosen
                continue
            most = max(_bits(left), key=lambda one: (masks[one] & left).bit_count())
            others = masks[most] & left
            if others.bit_count() > _MOST_IN_A_CIRCLE:  # in a circle some smallest set has any one of it
                stack.append((left & ~others, chosen | others))
            stack.append((left & ~(1 << most), chosen | 1 << most))
        return best

    def _reduced(self, masks: Sequence[int], left: int, chosen: int) -> tuple[int, int]:
        """Leave out what has no pair any more; of what has one pair, choose the other."""
        looked_at = left
        while looked_at:
            self._looks -= looked_at.bit_count() * (1 + len(masks) // 1_000)  # among many, each look takes longer
            again = 0
            for one in _bits(looked_at):
                others = masks[one] & left
                if not left >> one & 1 or others.bit_count() > 1:
                    continue
                left &= ~(1 << one | others)
                chosen |= others
                if others:
                    again |= masks[others.bit_length() - 1]
            looked_at = again & left
        return left, chosen


def _bits(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def _apart(masks: Sequence[int], left: int) -> int:
    """Count pairs that have nothing in common: a set that touches them all has at least as many."""
    count = 0
    while left:
        one = left.bit_length() - 1
        others = masks[one] & left
        count += others > 0
        left &= ~(1 << one | others & -others)
    return count


def _greedy(graph: _Graph) -> set[int]:
    """Choose what has most pairs that are not touched yet, then leave out what is not needed."""
    pairs = {one: len(others) for one, others in graph.items()}
    waiting = [(-count, one) for one, count in pairs.items()]
    heapq.heapify(waiting)
    chosen: set[int] = set()
    while waiting:
        count, one = heapq.heappop(waiting)
        if one in chosen or -count != pairs[one] or not count:
            continue
        chosen.add(one)
        for other in graph[one]:
            if other not in chosen:
                pairs[other] -= 1
                heapq.heappush(waiting, (-pairs[other], other))
    for one in sorted(chosen):
        if chosen.issuperset(graph[one]):
            chosen.remove(one)
    return chosen
