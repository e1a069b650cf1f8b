"""This module is a walk through a JSON text that the parser has accepted, and where in it each thing stands."""

import itertools
import json
import re
from array import array
from collections.abc import Iterator
from typing import Final, NamedTuple

from .plain import MOST_VALUES_OF_JSON, Path, Place, Places

__all__ = ["Level", "Lines", "Step", "places_in", "steps"]

# A text is never looked at twice: to be able to, the parser of patterns would keep a hundred bytes for each character.
_TEXT = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_ONE_TEXT = re.compile(_TEXT)
_TOKEN = re.compile(rf'({_TEXT})(\s*+:)?|[{{}}\[\],]|[^\s{{}}\[\]:,"]+')
# Each value may have a comma behind it.
_MOST_TOKENS = 2 * MOST_VALUES_OF_JSON
_CHUNK = 2**16
_OPENING, _CLOSING = frozenset("{["), frozenset("}]")
_NUMBERS: Final = "q"
_OPEN, _NO_KEY = 0, -1  # no value ends where the text begins


class Level:
    """A collection in which the walk is, and the key at which it is there; *keys* is for whoever walks."""

    __slots__ = ("key", "keys")

    def __init__(self) -> None:
        self.key: str | int = 0
        self.keys: set[str | int] = set()


class Step(NamedTuple):
    """A key or a value: the collections around it, from the outermost, what is written, where, and whether it is a key."""

    levels: list[Level]
    text: str
    offset: int
    is_key: bool

    @property
    def path(self) -> Path:
        """The keys and positions that lead to it, for as long as the walk is there."""
        return tuple(level.key for level in self.levels)


def steps(text: str) -> Iterator[Step]:
    """Give the keys and values of a text in their order; of very many, only the first."""
    levels: list[Level] = []
    for found in itertools.islice(_TOKEN.finditer(text), _MOST_TOKENS):
        sign = found[0]
        if sign == ",":
            level = levels[-1]
            if isinstance(level.key, int):
                level.key += 1
        elif sign in _CLOSING:
            levels.pop()
        elif found[2]:
            levels[-1].key = str(json.loads(found[1]))
            yield Step(levels, found[1], found.start(), is_key=True)
        else:
            yield Step(levels, sign, found.start(), is_key=False)
            if sign in _OPENING:
                levels.append(Level())


class Lines:
    """Turns offsets in a text into lines and columns."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [(1, 1)]  # of the beginning of each chunk
        for start in range(0, len(text), _CHUNK):
            self._places.append(self._behind(start, start + _CHUNK))

    def place(self, offset: int) -> Place:
        """Give the line and the column of an offset."""
        return self._behind(offset - offset % _CHUNK, offset)

    def _behind(self, start: int, end: int) -> Place:
        line, column = self._places[start // _CHUNK]
        before = self._text[start:end]
        ends = before.count("\n")
        return line + ends, (1 if ends else column) + len(before.rpartition("\n")[2])


def places_in(text: str, line: int) -> Places:
    """Find where keys and values stand in a text, before which there are so many lines."""
    index = _Index(text)
    return Places(index.value_at, index.key_at, line)


class _Index:
    """The values of a text in their order, as three numbers each: as paths they would take ten times the room.

    The walk goes no further than what was asked for: what is told first stands mostly at the beginning.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)
        self._starts, self._keys, self._ends = array(_NUMBERS), array(_NUMBERS), array(_NUMBERS)
        self._children: dict[int, dict[str | int, int]] = {}
        self._latest: dict[int, int] = {}
        self._walk = self._walked()
        next(self._walk)

    def value_at(self, path: Path) -> Place | None:
        found = self._find(path)
        return None if found is None else self._lines.place(self._starts[found])

    def key_at(self, path: Path) -> Place | None:
        found = self._find(path)
        return None if found is None or self._keys[found] == _NO_KEY else self._lines.place(self._keys[found])

    def _walked(self) -> Iterator[None]:
        """Walk on by one value at a time; the end of what is around it is known once it was left."""
        around: list[int] = []
        key = _NO_KEY
        for step in steps(self._text):
            if step.is_key:
                key = step.offset
                continue
            number = len(self._starts)
            self._close(around, len(step.levels))
            self._starts.append(step.offset)
            self._keys.append(key)
            key = _NO_KEY
            if step.text in _OPENING:
                around.append(number)
                self._ends.append(_OPEN)
            else:
                self._ends.append(number + 1)
            yield
        self._close(around, 0)

    def _close(self, around: list[int], depth: int) -> None:
        while len(around) > depth:
            self._ends[around.pop()] = len(self._starts)

    def _is_in(self, value: int, other: int) -> bool:
        """Walk on until it is known whether a value stands inside one before it; say whether it does."""
        while self._ends[other] == _OPEN and len(self._starts) <= value:
            next(self._walk, None)
        return self._ends[other] == _OPEN or value < self._ends[other]

    def _end(self, value: int) -> int:
        """Give the first value behind one and all that is inside it."""
        while self._ends[value] == _OPEN:
            next(self._walk, None)
        return self._ends[value]

    def _find(self, path: Path) -> int | None:
        found: int | None = 0
        for step in path:
            found = None if found is None else self._inside(found, step)
        return found

    def _inside(self, value: int, step: str | int) -> int | None:
        children = self._children.setdefault(value, {})
        while step not in children:
            child = self._end(self._latest[value]) if value in self._latest else value + 1
            if not self._is_in(child, value):
                return None
            children.setdefault(self._step(child, len(children)), child)
            self._latest[value] = child
        return children[step]

    def _step(self, value: int, place: int) -> str | int:
        # No text stands where one without a key is looked for: there the text begins, with what holds it.
        key = _ONE_TEXT.match(self._text, self._keys[value])
        return place if key is None else str(json.loads(key[0]))
