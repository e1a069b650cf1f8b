"""This module is the bytes of a file made into plain values: limits first, then UTF-8, then YAML or JSON."""

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from deliberate.errors import Problem
from deliberate.phrase import Phrase

from .events import read_yaml
from .json_text import read_json
from .plain import MOST_VALUES_OF_BOOK, Plain

__all__ = ["MOST_OF_JSON", "MOST_OF_LINE", "MOST_OF_YAML", "Notation", "not_utf8", "parse", "parse_lines"]

Notation: TypeAlias = Literal["yaml", "json"]

MOST_OF_YAML = 2**20
MOST_OF_JSON = 10 * 2**20
MOST_OF_LINE = 2**20


def parse(written: bytes | str, notation: Notation | None = None) -> Plain:
    """Read a document.

    Args:
        written: the bytes or the text of it.
        notation: YAML or JSON; without it, what starts with a brace and can be read as JSON is JSON.
    """
    most = MOST_OF_YAML if notation == "yaml" else MOST_OF_JSON
    text = _text(written, most)
    if isinstance(text, Problem):
        return _unreadable(text)
    if notation == "json":
        return read_json(text)
    if notation is None and text.lstrip().startswith("{") and (plain := read_json(text)).content is not None:
        return plain
    return read_yaml(text) if len(text) <= MOST_OF_YAML else _unreadable(_too_large(MOST_OF_YAML))


def parse_lines(lines: Iterable[bytes | str]) -> Iterator[Plain]:
    """Read JSON Lines: one document a line; lines without content are passed over."""
    for number, line in enumerate(lines):
        text = _text(line, MOST_OF_LINE, number)
        if isinstance(text, Problem):
            yield _unreadable(text)
        elif text.strip():
            yield read_json(text.rstrip("\r\n"), line=number, most=MOST_VALUES_OF_BOOK)


def _text(written: bytes | str, most: int, line: int | None = None) -> str | Problem:
    if len(written) > most:
        return _too_large(most, line)
    try:
        # Text from elsewhere may hold half characters, which no file in UTF-8 can.
        as_bytes = written.encode() if isinstance(written, str) else written
        return as_bytes.decode("utf-8-sig") if len(as_bytes) <= most else _too_large(most, line)
    except UnicodeError as fault:
        before = fault.object[: fault.start] if isinstance(fault, UnicodeEncodeError | UnicodeDecodeError) else b""
        lines = before.count(b"\n") if isinstance(before, bytes) else before.count("\n")
        return not_utf8((line or 0) + lines + 1)


def not_utf8(line: int | None = None) -> Problem:
    """Make the problem that a text is no UTF-8."""
    return Problem("not-utf8", expected=Phrase("utf8"), line=line)


def _too_large(most: int, line: int | None = None) -> Problem:
    expected = Phrase("at-most-mebibytes", mebibytes=most // 2**20)
    return Problem("too-large", expected=expected, line=None if line is None else line + 1)


def _unreadable(problem: Problem) -> Plain:
    return Plain(None, (problem,))
