"""This module is a walk through a JSON text that the parser has accepted, and where in it each thing stands."""

import itertools
import json
import re
from array import array
from collections.abc import Iterator, Mapping
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
    """The values of a text in their order, as three numbers each: as paths they would take ten times the room."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)
        self._starts, self._keys, self._ends = array("q"), array("q"), array("q")
        self._children: dict[int, Mapping[str | int, int]] = {}
        around: list[int] = []
        key = -1
        for step in steps(text):
            if step.is_key:
                key = step.offset
                continue
            self._close(around, len(step.levels))
            around.append(len(self._starts))
            self._starts.append(step.offset)
            self._keys.append(key)
            self._ends.append(0)
            key = -1
        self._close(around, 0)

    def _close(self, around: list[int], depth: int) -> None:
        while len(around) > depth:
            self._ends[around.pop()] = len(self._starts)

    def value_at(self, path: Path) -> Place | None:
        found = self._find(path)
        return None if found is None else self._lines.place(self._starts[found])

    def key_at(self, path: Path) -> Place | None:
        found = self._find(path)
        return None if found is None or self._keys[found] < 0 else self._lines.place(self._keys[found])

    def _find(self, path: Path) -> int | None:
        found: int | None = 0
        for step in path:
            found = None if found is None else self._inside(found).get(step)
        return found

    def _inside(self, value: int) -> Mapping[str | int, int]:
        if value not in self._children:
            children: dict[str | int, int] = {}
            child = value + 1
            while child < self._ends[value]:
                children.setdefault(self._step(child, len(children)), child)
                child = self._ends[child]
            self._children[value] = children
        return self._children[value]

    def _step(self, value: int, place: int) -> str | int:
        key = _ONE_TEXT.match(self._text, self._keys[value]) if self._keys[value] >= 0 else None
        return place if key is None else str(json.loads(key[0]))
