"""This module is JSON read strictly: by the JSON parser, and a second time for line and column only where something is wrong."""

import bisect
import itertools
import json
import re
from collections.abc import Iterator
from typing import TypeAlias

import attrs

from deliberate.errors import Problem, shortened
from deliberate.phrase import Phrase

from .plain import DEEPEST, LONGEST_NUMBER, Path, Place, Places, Plain, too_deep, too_long_a_number

__all__ = ["read_json"]

# A text is never looked at twice: to be able to, the parser of patterns would keep a hundred bytes for each character.
_TEXT = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_TOKEN = re.compile(_TEXT + r'|[{}\[\]:,]|[^\s{}\[\]:,"]+')
_HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")
_BRACKET = re.compile(_TEXT + r"|[{}\[\]]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_NUMBERS = ("NaN", "Infinity", "-Infinity")
# By what the parser says; newer versions of Python say the last two of the commas.
_VALID_JSON = {
    "Expecting value": Phrase("json-value"),
    "Expecting property name enclosed in double quotes": Phrase("json-key"),
    "Expecting ':' delimiter": Phrase("json-colon"),
    "Expecting ',' delimiter": Phrase("json-comma"),
    "Unterminated string starting at": Phrase("json-end-of-text"),
    "Invalid control character at": Phrase("json-control-character"),
    "Invalid \\escape": Phrase("json-escape"),
    "Invalid \\uXXXX escape": Phrase("json-escape-by-number"),
    "Extra data": Phrase("json-end"),
    "Illegal trailing comma before end of object": Phrase("json-comma-before-brace"),
    "Illegal trailing comma before end of array": Phrase("json-comma-before-bracket"),
    "Unexpected UTF-8 BOM (decode using utf-8-sig)": Phrase("json-mark"),
}

_Pairs: TypeAlias = list[tuple[str, object]]


def read_json(text: str, *, line: int = 0) -> Plain:
    """Read one JSON document.

    Repeated keys, ``NaN``, ``Infinity``, very long whole numbers and half characters are problems.

    Args:
        text: the document.
        line: the lines before it, where it is a part of a longer text.

    Example:
        >>> read_json('{"need": "high"}').content
        {'need': 'high'}
    """
    doubts = _Doubts()
    try:
        content = json.loads(
            text, object_pairs_hook=doubts.pairs, parse_constant=doubts.constant, parse_int=doubts.whole_number
        )
    except json.JSONDecodeError as fault:
        expected = _VALID_JSON.get(fault.msg, Phrase("valid-json"))
        problem = Problem("syntax", expected=expected, line=fault.lineno + line, column=fault.colno)
        return Plain(None, (_too_deep_at(text, line) or problem,), is_whole=False)
    except RecursionError:
        content = None
    # A text with few brackets need not be walked through.
    is_deep = content is None or (text.count("{") + text.count("[") > DEEPEST and _is_too_deep(content))
    if is_deep and (problem_of_depth := _too_deep_at(text, line)):
        return Plain(None, (problem_of_depth,), is_whole=False)
    if _HALF_CHARACTER.search(text):
        doubts.found = True
    problems = tuple(_faults(text, line)) if doubts.found else ()
    return Plain(content, problems, placing=lambda: _places(text, line))


def _too_deep_at(text: str, line: int) -> Problem | None:
    depth = 0
    for found in _BRACKET.finditer(text):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(found[0], 0)
        if depth > DEEPEST:
            at, column = _Lines(text).place(found.start())
            return too_deep(at + line, column)
    return None


def _is_too_deep(content: object) -> bool:
    level = [content]
    for _ in range(DEEPEST):
        inside = [value for value in level if isinstance(value, dict | list)]
        level = [part for value in inside for part in (value.values() if isinstance(value, dict) else value)]
    return any(isinstance(value, dict | list) for value in level)


class _Doubts:
    """The hooks of the JSON parser: they go on where something is wrong, and remember that something is."""

    def __init__(self) -> None:
        self.found = False

    def pairs(self, pairs: _Pairs) -> dict[str, object]:
        value = dict(pairs)
        if len(value) != len(pairs):
            self.found = True
            return dict(reversed(pairs))  # the first of equal keys counts
        return value

    def constant(self, _: str) -> None:
        self.found = True

    def whole_number(self, text: str) -> int | None:
        if len(text.removeprefix("-")) > LONGEST_NUMBER:
            self.found = True
            return None
        return int(text)


class _Lines:
    """Turns offsets in a text into lines and columns."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(self, offset: int) -> Place:
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


@attrs.frozen
class _Token:
    """A key or a value, and where it stands."""

    path: Path
    text: str
    offset: int
    is_key: bool


class _Level:
    """A collection in which the walk is, and the key at which it is there."""

    def __init__(self, path: Path, *, is_list: bool) -> None:
        self.path = path
        self.is_list = is_list
        self.key: str | int = 0


def _tokens(text: str) -> Iterator[_Token]:
    # The parser has accepted the text, so this walk need not check anything.
    stack: list[_Level] = []
    waits_for_key = False
    for found in _TOKEN.finditer(text):
        sign, level = found[0], stack[-1] if stack else None
        if sign in "}]":
            stack.pop()
        elif sign == ",":
            waits_for_key = level is not None and not level.is_list
            if level is not None and isinstance(level.key, int):
                level.key += 1
        elif sign == ":":
            waits_for_key = False
        elif waits_for_key and level is not None:
            level.key = str(json.loads(sign))
            yield _Token((*level.path, level.key), sign, found.start(), is_key=True)
        else:
            path = () if level is None else (*level.path, level.key)
            yield _Token(path, sign, found.start(), is_key=False)
            if sign in "{[":
                stack.append(_Level(path, is_list=sign == "["))
                waits_for_key = sign == "{"


def _places(text: str, line: int) -> Places:
    lines = _Lines(text)
    values: dict[Path, Place] = {}
    keys: dict[Path, Place] = {}
    # No document is a list, so of a list only the beginning is told.
    most = 1 if text.lstrip().startswith("[") else None
    for token in itertools.islice(_tokens(text), most):
        (keys if token.is_key else values).setdefault(token.path, lines.place(token.offset))
    return Places(values, keys, line)


def _faults(text: str, line: int) -> Iterator[Problem]:
    lines = _Lines(text)
    keys: set[Path] = set()
    twice: set[Path] = set()
    for token in _tokens(text):
        if any(token.path[:end] in twice for end in range(len(token.path))):
            continue
        problem = _fault(token, keys)
        if problem is not None:
            at, column = lines.place(token.offset)
            yield attrs.evolve(problem, line=at + line, column=column)
            twice |= {token.path} if problem.code == "duplicate-key" else set()


def _fault(token: _Token, keys: set[Path]) -> Problem | None:
    path = token.path
    if token.is_key and path in keys:
        found = shortened(path[-1])
        return Problem("duplicate-key", path, found=found, expected=Phrase("each-key-once"))
    if token.is_key:
        keys.add(path)
    if token.text.startswith('"'):
        return _half_character(token)
    if token.text in _NO_NUMBERS:
        return Problem("wrong-value", path, found=token.text, expected=Phrase("a-finite-number"))
    digits = token.text.removeprefix("-")
    if digits.isdigit() and len(digits) > LONGEST_NUMBER:
        return too_long_a_number(path, token.text)
    return None


def _half_character(token: _Token) -> Problem | None:
    if not _HALF_CHARACTER.search(token.text) or not _SURROGATE.search(json.loads(token.text)):
        return None
    return Problem("bad-text", token.path, expected=Phrase("whole-characters"))
