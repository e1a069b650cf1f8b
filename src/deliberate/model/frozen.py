"""This module is the one frozen mapping that values keep inside."""

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar, overload

__all__ = ["FrozenMapping"]

K = TypeVar("K")
V_co = TypeVar("V_co", covariant=True)


class FrozenMapping(Mapping[K, V_co], Generic[K, V_co]):
    """A mapping that cannot change, can be hashed, and whose repr shows nobody's words."""

    __slots__ = ("_hash", "_pairs")

    @overload
    def __init__(self) -> None: ...
    @overload
    def __init__(self, pairs: Mapping[K, V_co]) -> None: ...
    def __init__(self, pairs: Mapping[K, V_co] | None = None) -> None:
        self._pairs: dict[K, V_co] = dict(pairs or {})
        self._hash: int | None = None

    def __getitem__(self, key: K) -> V_co:
        return self._pairs[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def __eq__(self, other: object) -> bool:
        return self._pairs == dict(other) if isinstance(other, Mapping) else NotImplemented

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(frozenset(self._pairs.items()))
        return self._hash

    def __reduce__(self) -> tuple[type["FrozenMapping[K, V_co]"], tuple[dict[K, V_co]]]:
        # Hashes of text differ between processes, so a kept hash must not travel.
        return type(self), (dict(self._pairs),)

    def __repr__(self) -> str:
        return f"<FrozenMapping: {len(self._pairs)} keys>"
