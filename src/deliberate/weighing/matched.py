"""This module is a largest number of pairs that have nothing in common, between things on two sides.

The algorithm of Hopcroft and Karp (1973), with a stack of its own: that of networkx calls itself once for each step of
a way, and among many contradictions a way can be longer than Python lets calls be deep.
"""

from collections.abc import Iterable, Mapping, Sequence

__all__ = ["alternating", "matched"]


def matched(graph: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """Give for things on the one side what each is paired with on the other, for as many as can be.

    Args:
        graph: for each thing on the one side those on the other that it can be paired with.
    """
    back: dict[int, int] = {}
    free = list(graph)
    while free:
        layers = _layers(graph, free, back)
        still_free = [one for one in free if not _is_joined(graph, one, back, layers)]
        if len(still_free) == len(free):
            break
        free = still_free
    return {one: other for other, one in back.items()}


def _layers(graph: Mapping[int, Sequence[int]], free: Sequence[int], back: Mapping[int, int]) -> dict[int, int]:
    """Give how many steps each thing is from a free one, as far as the nearest free ones on the other side."""
    layers = dict.fromkeys(free, 0)
    now, depth, is_reached = free, 0, False
    while now and not is_reached:
        depth += 1
        following: list[int] = []
        for other in (other for one in now for other in graph[one]):
            mate = back.get(other)
            is_reached = is_reached or mate is None
            if mate is not None and mate not in layers:
                layers[mate] = depth
                following.append(mate)
        now = following
    return layers


def _is_joined(graph: Mapping[int, Sequence[int]], start: int, back: dict[int, int], layers: dict[int, int]) -> bool:
    """Say whether a way leads through the layers to a free thing on the other side; if so, pair along it."""
    way, taken = [start], list[int]()
    untried = [iter(graph[start])]
    while way:
        depth = layers[way[-1]]
        for other in untried[-1]:
            mate = back.get(other)
            if mate is None:
                back.update(zip((*taken, other), way, strict=True))
                for one in way:
                    del layers[one]
                return True
            if layers.get(mate) == depth + 1:
                way.append(mate)
                taken.append(other)
                untried.append(iter(graph[mate]))
                break
        else:
            del layers[way.pop()]
            untried.pop()
            del taken[-1:]
    return False


def alternating(
    graph: Mapping[int, Sequence[int]], start: Iterable[int], mates: Mapping[int, int]
) -> tuple[set[int], set[int]]:
    """Give what can be reached from *start* by any pair there and by matched pairs back: on its side, on the other.

    Args:
        graph: for each thing on the side of *start* those that it makes a pair with.
        start: what a largest matching leaves free.
        mates: what each matched thing on the other side is paired with.
    """
    here, there = set(start), set[int]()
    now = list(here)
    while now:
        new = {other for one in now for other in graph[one]} - there
        there |= new
        now = [mates[other] for other in new if mates[other] not in here]
        here.update(now)
    return here, there
