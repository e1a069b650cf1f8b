"""This module is a walk through a JSON text that the parser has accepted, and where in it each thing stands."""

import itertools
import json
import re
from array import array
from collections.abc import Iterator
from typing import NamedTuple

from .plain import MOST_VALUES_OF_JSON, Path, Place, Places

__all__ = ["Level", "Lines", "Step", "places_in", "steps"]

# A text is never looked at twice: to be able to, the parser of patterns would keep a hundred bytes for each character.
_TEXT = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_ONE_TEXT = re.compile(_TEXT)
_TOKEN = re.compile(rf'({_TEXT})\s*+(:)?|[{{}}\[\],]|[^\s{{}}\[\]:,"]+')
# Each value may have a comma behind it.
_MOST_TOKENS = 2 * MOST_VALUES_OF_JSON
_CHUNK = 2**16
_OPENING = frozenset("{[")
_OPEN = 0  # no value ends where the text begins


class Level:
    """A collection in which the walk is, and the key at which it is there; *keys* is for whoever walks."""

    __slots__ = ("is_list", "key", "keys")

    def __init__(self, *, is_list: bool) -> None:
        self.is_list = is_list
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
                level.key += level.is_list
        elif sign in "}]":
            levels.pop()
        elif found[2]:
            levels[-1].key = str(json.loads(found[1]))
            yield Step(levels, found[1], found.start(), is_key=True)
        else:
            yield Step(levels, found[1] or sign, found.start(), is_key=False)
            if sign in "{[":
                levels.append(Level(is_list=sign == "["))


class Lines:
    """Turns offsets in a text into lines and columns."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._chunks = [(0, -1)]  # of each, the lines before it, and where the last of them ended
        for start in range(_CHUNK, len(text), _CHUNK):
            lines, end = self._chunks[-1]
            last = text.rfind("\n", start - _CHUNK, start)
            self._chunks.append((lines + text.count("\n", start - _CHUNK, start), max(end, last)))

    def place(self, offset: int) -> Place:
        """Give the line and the column of an offset."""
        start = offset - offset % _CHUNK
        lines, end = self._chunks[offset // _CHUNK]
        last = self._text.rfind("\n", start, offset)
        return lines + self._text.count("\n", start, offset) + 1, offset - max(end, last)


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
        self._starts, self._keys, self._ends = array("q"), array("q"), array("q")
        self._children: dict[int, dict[str | int, int]] = {}
        self._latest: dict[int, int] = {}
        self._walk = self._walked()

    def value_at(self, path: Path) -> Place | None:
        found = self._find(path)
        return None if found is None else self._lines.place(self._starts[found])

    def key_at(self, path: Path) -> Place | None:
        found = self._find(path)
        return None if found is None or self._keys[found] < 0 else self._lines.place(self._keys[found])

    def _walked(self) -> Iterator[bool]:
        """Walk on by one value at a time; the end of what is around it is known once it was left."""
        around: list[int] = []
        key = -1
        for step in steps(self._text):
            if step.is_key:
                key = step.offset
                continue
            number = len(self._starts)
            self._close(around, len(step.levels))
            self._starts.append(step.offset)
            self._keys.append(key)
            key = -1
            if step.text in _OPENING:
                around.append(number)
                self._ends.append(_OPEN)
            else:
                self._ends.append(number + 1)
            yield True
        self._close(around, 0)

    def _close(self, around: list[int], depth: int) -> None:
        while len(around) > depth:
            self._ends[around.pop()] = len(self._starts)

    def _is_there(self, value: int) -> bool:
        """Walk on until there is such a value; say whether there is."""
        return len(self._starts) > value or any(len(self._starts) > value for _ in self._walk)

    def _end(self, value: int) -> int:
        """Give the first value behind one and all that is inside it."""
        while self._ends[value] == _OPEN:
            next(self._walk, None)
        return self._ends[value]

    def _find(self, path: Path) -> int | None:
        found: int | None = 0 if self._is_there(0) else None
        for step in path:
            found = None if found is None else self._inside(found, step)
        return found

    def _inside(self, value: int, step: str | int) -> int | None:
        children = self._children.setdefault(value, {})
        while step not in children:
            child = self._end(self._latest[value]) if value in self._latest else value + 1
            if not self._is_there(child) or _OPEN < self._ends[value] <= child:
                return None
            children.setdefault(self._step(child, len(children)), child)
            self._latest[value] = child
        return children[step]

    def _step(self, value: int, place: int) -> str | int:
        key = _ONE_TEXT.match(self._text, self._keys[value]) if self._keys[value] >= 0 else None
        return place if key is None else str(json.loads(key[0]))
