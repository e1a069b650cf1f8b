"""This module is a collection in a YAML text that gets other parts, or the same in another order."""

import bisect
import itertools
from collections.abc import Collection, Iterator, Sequence
from typing import Any, Literal

import attrs

from .human import before_comment, between_brackets, lines_of_entry, lines_of_item
from .nodes import Entry, Node
from .splicing import Page, Splice

__all__ = ["Fresh", "Kept", "arranged"]


@attrs.frozen
class Fresh:
    """Something that is written anew: its value in the shortest form, and its key where it has one."""

    value: Any
    key: str | None = None

    def lines(self) -> Iterator[str]:
        """Give the lines of it, where it stands on lines of its own."""
        return lines_of_item(self.value) if self.key is None else lines_of_entry(self.key, self.value)

    def between_brackets(self) -> str:
        """Write it as it stands between brackets."""
        return between_brackets(self.value) if self.key is None else between_brackets({self.key: self.value})[1:-1]


@attrs.frozen
class Kept:
    """A part that stands there already.

    Attributes:
        entry: where.
        changes: what changes in it where it stands.
        anew: how it would be written anew, where it is not what it was.
    """

    entry: Entry
    changes: tuple[Splice, ...] = ()
    anew: Fresh | None = None


@attrs.frozen
class _Gap:
    """What comes above or below a part that stays where it is."""

    parts: tuple[Entry | Fresh, ...]
    anchor: Entry
    side: Literal["above", "below"]


def arranged(page: Page, node: Node, parts: Sequence[Kept | Fresh]) -> tuple[Splice, ...] | None:
    """Give a collection these parts, in this order; None where it had better be written anew as a whole.

    As many parts as possible stay where they are. One that moves takes the lines along on which it stands.
    """
    rising = _longest_rising([part.entry.start for part in parts if isinstance(part, Kept)])
    goes = [entry for entry in node.entries if entry.start not in rising]
    if not rising or not node.is_clear:
        return None
    stays = [part if isinstance(part, Kept) and part.entry.start in rising else None for part in parts]
    changes = [change for part in stays if part is not None for change in part.changes]
    gaps = _gaps(parts, stays)
    if node.is_flow:
        return (*changes, *_cuts(page, node, rising), *(_between_brackets(page, gap) for gap in gaps))
    if not all(page.is_first_on_line(entry.start) for entry in goes):
        return None  # it begins on the line of its dash, which has to stay
    cuts = [Splice(page.line_start(entry.start), page.line_end(entry.end), "") for entry in goes]
    return (*changes, *cuts, *(_on_lines(page, gap) for gap in gaps))


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Give as many of the numbers as possible, such that each is larger than those before it."""
    last: list[int] = []  # of the chains found of each length, the one that ends lowest
    before: dict[int, int | None] = {}
    for number in numbers:
        length = bisect.bisect_left(last, number)
        before[number] = last[length - 1] if length else None
        last[length : length + 1] = [number]
    rising = set()
    link = last[-1] if last else None
    while link is not None:
        rising.add(link)
        link = before[link]
    return rising


def _gaps(parts: Sequence[Kept | Fresh], stays: Sequence[Kept | None]) -> Iterator[_Gap]:
    anchors = [part.entry for part in stays if part is not None]
    count = 0
    for part, several in itertools.groupby(zip(parts, stays, strict=True), lambda pair: pair[1]):
        if part is not None:
            count += 1
        elif count:
            yield _Gap(tuple(_as_written(one) for one, _ in several), anchors[count - 1], "below")
        else:
            yield _Gap(tuple(_as_written(one) for one, _ in several), anchors[0], "above")


def _as_written(part: Kept | Fresh) -> Entry | Fresh:
    if isinstance(part, Fresh):
        return part
    return part.entry if part.anew is None else part.anew


# ---- between brackets


def _cuts(page: Page, node: Node, rising: Collection[int]) -> Iterator[Splice]:
    numbered = enumerate(node.entries)
    for stays, run in itertools.groupby(numbered, lambda pair: pair[1].start in rising):
        if not stays:
            places = [place for place, _ in run]
            yield _cut(page, node, places[0], places[-1])


def _cut(page: Page, node: Node, first: int, last: int) -> Splice:
    entries = node.entries
    start, end = entries[first].start, entries[last].end
    following = node.end - 1
    if last + 1 < len(entries):
        following = entries[last + 1].start
    elif "#" not in page.text[entries[first - 1].end : start] + page.text[end:following]:
        # The comma before it goes too; else a comma is left at the end, which does no harm.
        return Splice(entries[first - 1].end, end, "")
    if page.line_end(end) > following:
        return Splice(start, following, "")
    return Splice(page.line_start(start) if page.is_first_on_line(start) else start, page.line_end(end), "")


def _between_brackets(page: Page, gap: _Gap) -> Splice:
    written = [_written(page, part, gap.anchor) for part in gap.parts]
    if gap.side == "below":
        return Splice(gap.anchor.end, gap.anchor.end, "".join(f", {part}" for part in written))
    return Splice(gap.anchor.start, gap.anchor.start, "".join(f"{part}, " for part in written))


def _written(page: Page, part: Entry | Fresh, anchor: Entry) -> str:
    if isinstance(part, Entry):
        return page.text[part.start : part.end]
    has_comment = page.has_comment_at(anchor.end)
    return Fresh(before_comment(part.value), part.key).between_brackets() if has_comment else part.between_brackets()


# ---- on lines of their own


def _on_lines(page: Page, gap: _Gap) -> Splice:
    column = page.column(gap.anchor.start)
    written = page.newline.join(_lines(page, part, column) for part in gap.parts)
    if gap.side == "below":
        return page.insertion(_below(page, gap.anchor), written)
    if page.is_first_on_line(gap.anchor.start):
        return page.insertion(_above(page, gap.anchor), written)
    start = gap.anchor.start
    return Splice(start, start, f"{written.lstrip()}{page.newline}{' ' * column}")


def _lines(page: Page, part: Entry | Fresh, column: int) -> str:
    if isinstance(part, Fresh):
        return page.indented(part.lines(), column)
    return page.text[page.line_start(part.start) : page.line_end(part.end)].rstrip("\r\n")


def _below(page: Page, entry: Entry) -> int:
    """Give the place below an entry and the comments on lines of their own that are further from the margin."""
    place = page.line_end(entry.end)
    while page.has_comment_at(place) and page.text.index("#", place) - place > page.column(entry.start):
        place = page.line_end(place)
    return place


def _above(page: Page, entry: Entry) -> int:
    """Give the place above an entry and the comments right above it."""
    place = page.line_start(entry.start)
    while place and page.has_comment_at(page.line_start(place - 1)):
        place = page.line_start(place - 1)
    return place
