"""This module is grounds listed one by one, each made only when somebody looks at it."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from .grounds import Ground

__all__ = ["Listed"]


class Listed(Sequence[Ground]):
    """A frozen sequence of grounds of which the length is known, and each is made when it is asked for.

    It equals whatever sequence has the same grounds; a pickle of it holds them all.
    """

    __slots__ = ("_count", "_lock", "_made", "_rest")

    def __init__(self, grounds: Iterable[Ground], count: int) -> None:
        self._made: list[Ground] = []
        self._rest = iter(grounds)
        self._count = count
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> Ground: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Ground, ...]: ...

    def __getitem__(self, place: int | slice) -> "Ground | tuple[Ground, ...]":
        wanted = range(self._count)[place]
        if isinstance(wanted, int):
            return self._until(wanted)[wanted]
        made = self._until(max(wanted, default=-1))
        return tuple(made[each] for each in wanted)

    def __iter__(self) -> Iterator[Ground]:
        return (self[place] for place in range(self._count))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, tuple | Listed):
            return NotImplemented
        return len(self) == len(other) and all(map(Ground.__eq__, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __reduce__(self) -> "tuple[type[Listed], tuple[tuple[Ground, ...], int]]":
        return Listed, (tuple(self), self._count)

    def __repr__(self) -> str:
        return f"<{self._count} {'ground' if self._count == 1 else 'grounds'}>"

    def _until(self, place: int) -> list[Ground]:
        if len(self._made) <= place:
            with self._lock:
                while len(self._made) <= place:
                    self._made.append(next(self._rest))
        return self._made
