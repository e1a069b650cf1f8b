"""This module is a YAML text in which some places change, while every other character stays as it is."""

import bisect
import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from .human import before_comment, between_brackets, lines_below, on_one_line, quoted
from .nodes import Entry

__all__ = ["Page", "Splice", "replaced"]

_BREAK = re.compile(r"\r\n|[\n\r]")
_COMMENT = re.compile(r"[ \t]*#")
_HEAD_OF_BLOCK_SCALAR = re.compile(r"[|>][-+0-9]*")


class Splice(NamedTuple):
    """A part of a text, from its first character to the place behind its last, and what comes in its place."""

    start: int
    end: int
    text: str


class Page:
    """A text and its lines."""

    def __init__(self, text: str) -> None:
        breaks = list(_BREAK.finditer(text))
        self.text = text
        self.newline = breaks[0][0] if breaks else "\n"
        self._starts = [0, *(found.end() for found in breaks)]

    def with_splices(self, splices: Iterable[Splice]) -> str:
        """Give the text with the splices; of those at one place, in their order."""
        parts, place = [], 0
        for splice in sorted(splices, key=lambda splice: splice[:2]):
            parts += [self.text[place : splice.start], splice.text]
            place = splice.end
        return "".join([*parts, self.text[place:]])

    def line_start(self, place: int) -> int:
        """Give the start of the line on which a place is."""
        return self._starts[bisect.bisect_right(self._starts, place) - 1]

    def line_end(self, place: int) -> int:
        """Give the start of the line below the one on which a place is, or the end of the text."""
        below = bisect.bisect_right(self._starts, place)
        return self._starts[below] if below < len(self._starts) else len(self.text)

    def column(self, place: int) -> int:
        """Give how many characters are before a place on its line."""
        return place - self.line_start(place)

    def is_first_on_line(self, place: int) -> bool:
        """Say whether only white space is before a place on its line."""
        return not self.text[self.line_start(place) : place].strip()

    def has_comment_at(self, place: int) -> bool:
        """Say whether a comment, and nothing before it, comes at a place."""
        return _COMMENT.match(self.text, place) is not None

    def indented(self, lines: Iterable[str], column: int) -> str:
        """Put lines below each other, each that far from the margin."""
        return self.newline.join(" " * column + line for line in lines)

    def insertion(self, place: int, written: str) -> Splice:
        """Put whole lines where a line begins, or behind a last line that has no end."""
        is_behind_a_line = place == len(self.text) and self.line_start(place) < place
        return Splice(place, place, self.newline + written if is_behind_a_line else written + self.newline)


# ---- a value in the place of another


def replaced(page: Page, entry: Entry, value: Any) -> tuple[Splice, ...]:  # noqa: ANN401 - whatever a document holds
    """Put a value, in its shortest form, in the place of that of an entry."""
    old, head = entry.value, _end_of_head(page, entry)
    if page.has_comment_at(head):
        value = before_comment(value)
    if entry.is_flow:
        return (_in_its_place(entry, between_brackets(value)),)
    line = on_one_line(value)
    if line is None:
        return _with_lines(page, entry, value)
    if old.shape == "block scalar":
        return Splice(old.start, head, line), Splice(page.line_end(head), page.line_end(old.end), "")
    if old.is_block and page.is_first_on_line(old.start):
        below = Splice(page.line_start(old.start), page.line_end(old.end), "")
        return Splice(entry.behind, entry.behind, f" {line}"), below
    return (_in_its_place(entry, line),)


def _end_of_head(page: Page, entry: Entry) -> int:
    """Give the place behind which, on the line where a value begins, only a comment can come."""
    if entry.value.shape == "block scalar":
        return entry.value.start + len(_HEAD_OF_BLOCK_SCALAR.findall(page.text[entry.value.start : entry.end])[0])
    return entry.behind if entry.value.is_block else entry.end


def _in_its_place(entry: Entry, written: str) -> Splice:
    old = entry.value
    return Splice(entry.behind, entry.behind, f" {written}") if old.is_empty else Splice(old.start, old.end, written)


def _with_lines(page: Page, entry: Entry, value: Any) -> tuple[Splice, ...]:  # noqa: ANN401
    old, column = entry.value, page.column(entry.start) + 2
    is_where_it_was = entry.key is None or page.is_first_on_line(old.start)
    if old.is_empty or not is_where_it_was:
        below = page.insertion(page.line_end(entry.end), page.indented(lines_below(value), column))
        return Splice(entry.behind, entry.end, ""), below
    if page.column(old.start) > page.column(entry.start):
        column = page.column(old.start)
    lines = lines_below(quoted(value) if page.has_comment_at(entry.end) else value)
    written = page.indented(lines, column)
    if entry.key is None:
        return (Splice(old.start, old.end, written.lstrip()),)
    return (Splice(page.line_start(old.start), old.end, written),)
