"""The lists of an audit as tables: everything that was listed, in words, and how many more there are."""

import attrs
import pytest

from deliberate import Audit, PolicyAudit, PriorityAudit
from deliberate.explanation import Table, reading_for, tables_of_audit
from tests.hand_made import AUDIT, CLEAN, audit_of, ground
from tests.running_example import ours


def tables(audit: Audit, language: str = "en", limit: int | None = None) -> dict[str, Table]:
    return {table.title: table for table in tables_of_audit(audit, reading_for(ours, language=language), limit=limit)}


def test_each_list_that_holds_something_is_a_table() -> None:
    assert list(tables(AUDIT)) == [
        "Listed: what contradicts each other",
        "Listed: the agreements",
        "Listed: the rules",
        "Listed: situations that look alike",
    ]
    assert list(tables(CLEAN)) == ["Listed: the agreements", "Listed: the rules"]
    assert tables(attrs.evolve(CLEAN, priorities={}, policies={})) == {}


def test_contradictions_tell_which_two_and_when() -> None:
    table = tables(AUDIT)["Listed: what contradicts each other"]

    assert table.columns == ("This", "and this", "with")
    assert table.rows[1] == (
        "the decision 2026-0402",
        "the decision 2026-0301",
        "risk of losing work and working without help",
    )
    assert table.more == ""


def test_agreements_and_rules_tell_how_often() -> None:
    found = {"keep people at work": PriorityAudit(3, ("a", "b"), is_dead=False, is_overdue=True)}
    audit = attrs.evolve(
        AUDIT,
        priorities={**found, "q": PriorityAudit(0, (), is_dead=True, is_overdue=False)},
        policies={"fifteen percent": PolicyAudit(4, ("a",), {})},
    )

    known = tables(audit)

    why = "To us it matters more that you keep your work than that you do it all alone."
    assert known["Listed: the agreements"].rows == ((why, "3", "2", "yes"), ("q", "0", "0", ""))
    assert known["Listed: the rules"].rows == (("Coaching takes at most 15 percent of working time.", "4", "1"),)


def test_like_cases_tell_who_chose_what() -> None:
    assert tables(AUDIT)["Listed: situations that look alike"].rows == (
        ("2026-0402", "more hours for a while", "2026-0301", "the usual hours"),
    )


@pytest.mark.parametrize(
    ("limit", "rows", "more"), [(None, 5, ""), (5, 5, ""), (4, 4, "And one more."), (1, 1, "And 4 more.")]
)
def test_of_many_there_are_as_many_rows_as_were_asked_for_with_how_many_more(
    limit: int | None, rows: int, more: str
) -> None:
    known = tables(audit_of(5), limit=limit)

    for title in ("Listed: what contradicts each other", "Listed: situations that look alike"):
        assert (len(known[title].rows), known[title].more) == (rows, more)


def test_special_data_is_named_to_nobody() -> None:
    special = attrs.evolve(ours, factors=[attrs.evolve(factor, special=True) for factor in ours.factors])
    audit = attrs.evolve(AUDIT, contradictions=((ground("a"), ground("b", "standard")),))

    (table, *_) = tables_of_audit(audit, reading_for(special, language="en"))

    assert table.rows[0][-1] == "a circumstance (not shared)"


def test_the_repr_of_a_table_shows_no_words() -> None:
    assert repr(tables(AUDIT)["Listed: the rules"]) == "<Table: 1 rows of 3>"
