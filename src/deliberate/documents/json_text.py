"""This module is JSON read strictly: by the JSON parser, and a second time for line and column only where something is wrong."""

import itertools
import json
import re
from collections.abc import Iterator
from typing import TypeAlias

import attrs

from deliberate.errors import MOST_COUNTED, Problem, shortened
from deliberate.phrase import Phrase

from .json_walk import Level, Lines, Step, places_in, steps
from .plain import (
    DEEPEST,
    LONGEST_NUMBER,
    MOST_VALUES_OF_BOOK,
    MOST_VALUES_OF_JSON,
    Plain,
    holds_more_than,
    too_deep,
    too_long_a_number,
    too_many_in_json,
)

__all__ = ["read_json"]

# A text is never looked at twice: to be able to, the parser of patterns would keep a hundred bytes for each character.
_TEXT = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")
_BRACKET = re.compile(_TEXT + r"|[{}\[\]]")
_OPENING = frozenset("{[")
_MOST_BRACKETS = 2 * MOST_VALUES_OF_JSON
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


def read_json(text: str, *, line: int = 0, most: int = MOST_VALUES_OF_JSON) -> Plain:
    """Read one JSON document.

    Repeated keys, ``NaN``, ``Infinity``, very long whole numbers and half characters are problems.

    Args:
        text: the document.
        line: the lines before it, where it is a part of a longer text.
        most: how many keys and values it may hold.

    Example:
        >>> read_json('{"need": "high"}').content
        {'need': 'high'}
    """
    if _has_many_brackets(text, most // 2):
        return Plain(None, (_too_deep_at(text, line) or too_many_in_json(most, line),))
    doubts = _Doubts()
    try:
        content = json.loads(
            text, object_pairs_hook=doubts.pairs, parse_constant=doubts.constant, parse_int=doubts.whole_number
        )
    except json.JSONDecodeError as fault:
        expected = _VALID_JSON.get(fault.msg, Phrase("valid-json"))
        problem = Problem("syntax", expected=expected, line=fault.lineno + line, column=fault.colno)
        return Plain(None, (_too_deep_at(text, line) or problem,))
    except RecursionError:
        return Plain(None, (_too_deep_at(text, line) or too_deep(),))
    if problem_of_size := _of_size(content, text, line, most):
        return Plain(None, (problem_of_size,))
    return _with_faults(content, text, line, is_doubtful=doubts.found or _HALF_CHARACTER.search(text) is not None)


def _of_size(content: object, text: str, line: int, most: int) -> Problem | None:
    # In a text each of them takes a character at least.
    if len(text) > most and holds_more_than(most, content):
        return too_many_in_json(most, line)
    # A text with few brackets need not be walked through.
    is_deep = text.count("{") + text.count("[") > DEEPEST and _is_too_deep(content)
    return _too_deep_at(text, line) if is_deep else None


def _has_many_brackets(text: str, most: int) -> bool:
    # Where there are fewer, those in texts need not be told from the others.
    if text.count("{") + text.count("[") <= most:
        return False
    opening = (found for found in _BRACKET.finditer(text) if found[0] in _OPENING)
    return next(itertools.islice(opening, most, None), None) is not None


def _with_faults(content: object, text: str, line: int, *, is_doubtful: bool) -> Plain:
    problems = tuple(itertools.islice(_faults(text, line), MOST_COUNTED)) if is_doubtful else ()
    if len(problems) == MOST_COUNTED:
        return Plain(None, problems)
    is_short = len(text) <= MOST_VALUES_OF_BOOK
    return Plain(content, problems, is_short=is_short, placing=lambda: places_in(text, line))


def _too_deep_at(text: str, line: int) -> Problem | None:
    depth = 0
    for found in itertools.islice(_BRACKET.finditer(text), _MOST_BRACKETS):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(found[0], 0)
        if depth > DEEPEST:
            at, column = Lines(text).place(found.start())
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


def _faults(text: str, line: int) -> Iterator[Problem]:
    lines = Lines(text)
    repeated_at: int | None = None
    for step in steps(text):
        if repeated_at is not None and (len(step.levels) > repeated_at or not step.is_key):
            continue
        problem = _fault(step)
        repeated_at = len(step.levels) if problem is not None and problem.code == "duplicate-key" else None
        if problem is not None:
            at, column = lines.place(step.offset)
            yield attrs.evolve(problem, line=at + line, column=column)


def _fault(step: Step) -> Problem | None:
    text = step.text
    if step.is_key and _is_repeated(step.levels[-1]):
        found = shortened(step.levels[-1].key)
        return Problem("duplicate-key", step.path, found=found, expected=Phrase("each-key-once"))
    if text.startswith('"'):
        return _half_character(step)
    if text in _NO_NUMBERS:
        return Problem("wrong-value", step.path, found=text, expected=Phrase("a-finite-number"))
    digits = text.removeprefix("-")
    if len(digits) > LONGEST_NUMBER and digits.isdigit():
        return too_long_a_number(step.path, text)
    return None


def _is_repeated(level: Level) -> bool:
    count = len(level.keys)
    level.keys.add(level.key)
    return len(level.keys) == count


def _half_character(step: Step) -> Problem | None:
    if not _HALF_CHARACTER.search(step.text) or not _SURROGATE.search(json.loads(step.text)):
        return None
    return Problem("bad-text", step.path, expected=Phrase("whole-characters"))
