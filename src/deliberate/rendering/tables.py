"""This module is tables as plain characters, in columns that fit a screen, and as Markdown."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from deliberate.explanation import Table

from .markdown import escaped

__all__ = ["table_as_markdown", "table_as_text"]

_BETWEEN = "  "
_NARROWEST = 6


def table_as_text(table: Table, width: int = 80) -> str:
    """Write a table in aligned columns, each line at most *width* characters; long cells run on below.

    A column of numbers stands to the right, any other to the left.

    Example:
        >>> print(
        ...     table_as_text(Table("All rules", ("Rule", "followed"), (("Work first.", "12"), ("Rest first.", "3"))))
        ... )
        All rules
        Rule         followed
        -----------  --------
        Work first.        12
        Rest first.         3
        <BLANKLINE>
    """
    widths = _widths(table, width)
    numeric = tuple(all(cell.isdigit() for cell in column) for column in zip(*table.rows, strict=True))
    ruled = ["-" * wide for wide in widths]
    rows = (table.columns, ruled, *table.rows)
    lines = [line for row in rows for line in _lines(row, widths, numeric)]
    return "\n".join([table.title, *lines, *filter(None, [table.more]), ""])


def table_as_markdown(table: Table) -> str:
    """Write a table as Markdown, in which nobody's words can turn into mark-up.

    Example:
        >>> print(table_as_markdown(Table("All rules", ("Rule", "followed"), (("Work first.", "12"),))))
        ## All rules
        <BLANKLINE>
        | Rule | followed |
        |---|---|
        | Work first. | 12 |
        <BLANKLINE>
    """
    rule = "|" + "---|" * len(table.columns)
    rows = (f"| {' | '.join(map(escaped, row))} |" for row in table.rows)
    head = f"| {' | '.join(map(escaped, table.columns))} |"
    more = ["", escaped(table.more)] if table.more else []
    return "\n".join([f"## {escaped(table.title)}", "", head, rule, *rows, *more, ""])


def _widths(table: Table, width: int) -> list[int]:
    """Give each column what it needs; where that is too much, the widest give way first."""
    cells = zip(table.columns, *table.rows, strict=True)
    widths = [max(map(len, column)) for column in cells]
    room = width - len(_BETWEEN) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _lines(row: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> Iterator[str]:
    wrapped = [textwrap.wrap(cell, wide) for cell, wide in zip(row, widths, strict=True)]
    for parts in zip_longest(*wrapped, fillvalue=""):
        aligned = (
            part.rjust(wide) if right else part.ljust(wide)
            for part, wide, right in zip(parts, widths, numeric, strict=True)
        )
        yield _BETWEEN.join(aligned).rstrip()
