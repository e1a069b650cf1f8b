"""Tables as plain characters that fit a screen, and as Markdown in which nobody's words turn into mark-up."""

import pytest
from markdown_it import MarkdownIt

from deliberate.explanation import Table, reading_for, tables_of_audit
from deliberate.rendering import table_as_markdown, table_as_text
from tests.hand_made import AUDIT, audit_of
from tests.running_example import ours

LONG = "Wij vinden het belangrijker dat u werk houdt dan dat u alles alleen doet."


def test_numbers_stand_to_the_right_and_long_cells_run_on_below() -> None:
    table = Table("Op een rij", ("Afspraak", "gevolgd"), ((LONG, "3"), ("Kort.", "12")))

    assert table_as_text(table, 40).splitlines() == [
        "Op een rij",
        "Afspraak                         gevolgd",
        "-------------------------------  -------",
        "Wij vinden het belangrijker dat        3",
        "u werk houdt dan dat u alles",
        "alleen doet.",
        "Kort.                                 12",
    ]


def test_how_many_more_there_are_stands_below() -> None:
    table = Table("x", ("a",), (("1",),), more="En nog 4 andere.")

    assert table_as_text(table).splitlines()[-1] == "En nog 4 andere."
    assert table_as_markdown(table).splitlines()[-2:] == ["", "En nog 4 andere."]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_lists_of_an_audit_read_well_in_eighty_columns(language: str) -> None:
    for audit in (AUDIT, audit_of(30)):
        for table in tables_of_audit(audit, reading_for(ours, language=language)):
            lines = table_as_text(table).splitlines()

            assert max(map(len, lines)) <= 80
            assert all(line == line.rstrip() for line in lines)


def test_a_table_of_very_many_columns_is_as_narrow_as_it_can_be() -> None:
    table = Table("x", tuple("abcdefghij"), (tuple(["woord woord"] * 10),))

    assert max(map(len, table_as_text(table, 20).splitlines())) == 10 * 6 + 9 * 2


def test_words_in_a_markdown_table_are_read_as_they_were_written() -> None:
    table = Table("*Lijst*", ("een | twee", "b"), (("<b>x</b> | y", ""), ("[z](w)\nv", "2")))

    html = MarkdownIt("commonmark").enable("table").render(table_as_markdown(table))

    assert "<h2>*Lijst*</h2>" in html
    assert "<th>een | twee</th>" in html
    assert "<td>&lt;b&gt;x&lt;/b&gt; | y</td>" in html
    assert "<td>[z](w) v</td>" in html
