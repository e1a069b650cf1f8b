"""This module is the lists of an audit as tables, for who wants to see all of it."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from deliberate.weighing import Audit

from .reading import Reading
from .sources import Pair, across_cases, sentence_of, source_in_words, where_both_speak

__all__ = ["Table", "tables_of_audit"]


@attrs.frozen
class Table:
    """A table in words.

    Attributes:
        title: its heading.
        columns: the head of each column.
        rows: the cells, row by row.
        more: how many more rows there would be, in words; empty where these are all.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more: str = ""

    def __repr__(self) -> str:
        return f"<Table: {len(self.rows)} rows of {len(self.columns)}>"


def tables_of_audit(audit: Audit, reading: Reading, *, limit: int | None = None) -> Iterator[Table]:
    """Give the lists of an audit, those that hold something; to the professional, for they name cases.

    Args:
        audit: the audit.
        reading: how names are read.
        limit: how many rows of contradictions and of like cases there are at most; without one, all.
    """
    across = across_cases(reading)
    unlike = _table("unlike", ("case", "choice", "other-case", "other-choice"), _unlike(audit, across, limit), across)
    tables = (
        _of_many(_contradictions(audit, across, limit), audit.contradiction_count, across),
        _table("agreements", ("agreement", "kept", "broken", "look-again"), _agreements(audit, across), across),
        _table("policies", ("policy", "followed", "left"), _policies(audit, across), across),
        _of_many(unlike, audit.unlike_count, across),
    )
    yield from (table for table in tables if table.rows)


def _table(name: str, columns: Sequence[str], rows: Iterable[tuple[str, ...]], reading: Reading) -> Table:
    heads = tuple(reading.speaker.phrase("audit-column", column=column) for column in columns)
    return Table(reading.speaker.phrase(f"audit-table-{name}"), heads, tuple(rows))


def _of_many(table: Table, count: int, reading: Reading) -> Table:
    missing = count - len(table.rows)
    return table if missing <= 0 else attrs.evolve(table, more=reading.speaker.phrase("problem-more", count=missing))


def _contradictions(audit: Audit, reading: Reading, limit: int | None) -> Table:
    rows = (_pair(pair, reading) for pair in audit.contradictions[:limit])
    return _table("contradictions", ("first", "second", "with"), rows, reading)


def _pair(pair: Pair, reading: Reading) -> tuple[str, ...]:
    sources = (source_in_words(ground.source, reading, is_agreement=ground.kind == "priority").text for ground in pair)
    return (*sources, reading.run(where_both_speak(pair, reading)).text)


def _agreements(audit: Audit, reading: Reading) -> Iterator[tuple[str, ...]]:
    yes = reading.speaker.phrase("audit-yes")
    for name, found in audit.priorities.items():
        look_again = yes if found.is_overdue else ""
        yield sentence_of(name, reading).text, str(found.kept), str(len(found.broken)), look_again


def _policies(audit: Audit, reading: Reading) -> Iterator[tuple[str, ...]]:
    for name, found in audit.policies.items():
        yield sentence_of(name, reading).text, str(found.followed), str(len(found.left))


def _unlike(audit: Audit, reading: Reading, limit: int | None) -> Iterator[tuple[str, ...]]:
    for one in audit.unlike[:limit]:
        winner, loser = (reading.label(name).text for name in (one.ground.winner, one.ground.loser))
        yield one.ground.source, winner, one.case, loser
