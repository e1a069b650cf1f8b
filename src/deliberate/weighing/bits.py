"""This module is sets of many things as the bits of one integer, and small numbers kept for each as planes of bits.

The loops run inside the arithmetic of Python's integers, so a question about a hundred thousand things takes
microseconds and needs no further library. Numbers are kept bit by bit (O'Neil and Quass 1997): plane 0 holds the lowest
bit of each.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

__all__ = [
    "Planes",
    "add",
    "at_least",
    "column",
    "equal",
    "flagged",
    "highest",
    "places",
    "planes_by_code",
    "sum_over",
]

Planes: TypeAlias = tuple[int, ...]

_BYTES_AT_ONCE = 256
_CODES = 256


def column(flags: bytes) -> int:
    """Give the set of places where *flags*, of ``0`` and ``1``, has a one; the first is place 0."""
    return int(flags[::-1], 2) if flags else 0


def flagged(codes: bytes | Sequence[int], flags: Sequence[bool]) -> int:
    """Give the set of places whose code is one of those that *flags* names."""
    table = bytes(b"01"[flag] for flag in flags)
    if isinstance(codes, bytes):
        return column(codes.translate(table.ljust(_CODES)))
    return column(bytes(table[code] for code in codes))


def planes_by_code(codes: bytes | Sequence[int], numbers: Sequence[int]) -> Planes:
    """Give the planes of the number of each place, where its code says which of *numbers* that is."""
    width = max(numbers).bit_length()
    return tuple(flagged(codes, [bool(number >> place & 1) for number in numbers]) for place in range(width))


def at_least(planes: Planes, least: int, every: int) -> int:
    """Give the set of places whose number is *least* or more; *every* is the set of all places."""
    found = every
    for place, plane in enumerate(planes):
        if least >> place & 1:
            found &= plane
        elif found is not every:
            found |= plane
    return found if least >> len(planes) == 0 else 0


def highest(planes: Planes, among: int) -> tuple[int, int]:
    """Give the highest number at the places of *among*, and the places that have it."""
    number = 0
    for place in reversed(range(len(planes))):
        higher = among & planes[place]
        if higher:
            among = higher
            number |= 1 << place
    return number, among


def add(planes: list[int], carry: int) -> None:
    """Add one to the number at each place of *carry*."""
    for place, plane in enumerate(planes):
        if not carry:
            return
        planes[place], carry = plane ^ carry, plane & carry
    if carry:
        planes.append(carry)


def equal(planes: Sequence[int], number: int, among: int) -> int:
    """Give the places of *among* whose number is this one."""
    for place, plane in enumerate(planes):
        among &= plane if number >> place & 1 else ~plane
    return 0 if number >> len(planes) else among


def sum_over(planes: Planes, among: int) -> int:
    """Give the sum of the numbers at the places of *among*."""
    return sum((among & plane).bit_count() << place for place, plane in enumerate(planes))


def places(among: int) -> Iterator[int]:
    """Give the places of a set, the lowest first, each when it is asked for."""
    written = among.to_bytes((among.bit_length() + 7) // 8, "little")
    for start in range(0, len(written), _BYTES_AT_ONCE):
        part = int.from_bytes(written[start : start + _BYTES_AT_ONCE], "little")
        while part:
            lowest = part & -part
            yield start * 8 + lowest.bit_length() - 1
            part ^= lowest
