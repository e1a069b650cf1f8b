"""Markdown: headings and lists are ours; what people wrote is read as they wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from deliberate.explanation import Explanation, Section, Sentence
from deliberate.rendering import as_markdown
from tests.rendering.test_text import explanation, sentence


def read(explanation_: Explanation) -> str:
    return str(MarkdownIt("commonmark").render(as_markdown(explanation_)))


def test_a_section_has_a_heading_its_sentences_and_a_list() -> None:
    reasons = Section(
        "reasons",
        title="Waarom",
        sentences=[
            sentence("Twee redenen."),
            sentence("Een.", listed=True),
            sentence("Twee.", listed=True),
            sentence("Zo."),
        ],
    )

    assert as_markdown(explanation(reasons, greeting="Beste Samira,", signature="Groet,\nMarieke")) == (
        "Beste Samira,\n\n## Waarom\n\nTwee redenen.\n\n- Een.\n- Twee.\n\nZo.\n\nGroet,  \nMarieke\n"
    )


def test_sentences_stand_on_lines_of_their_own() -> None:
    two = Section("a", title="", sentences=[sentence("Een."), sentence("Twee.")])

    assert as_markdown(explanation(two)) == "Een.  \nTwee.\n"


def test_where_there_is_nothing_to_say_there_is_no_markdown() -> None:
    assert as_markdown(explanation()) == ""
    assert as_markdown(explanation(Section("a", title=" "))) == ""


@pytest.mark.parametrize(
    "text",
    [
        "# Geen kop",
        "- geen lijst",
        "+ geen lijst",
        "= geen streep",
        "1. geen lijst",
        "2) geen lijst",
        "> geen citaat",
        "*niet* **vet** _schuin_",
        "`geen` code",
        "[geen](http://voorbeeld.nl) link",
        "<b>geen html</b> &amp; &lt;",
        "![geen](plaatje)",
        "a | b",
        "een \\ schuine streep\\",
        "~~niet door~~",
        "http://voorbeeld.nl en www.voorbeeld.nl en a@b.nl",
        "    geen code",
        "---",
        "***",
    ],
)
def test_what_people_wrote_is_read_as_they_wrote_it(text: str) -> None:
    for listed in (False, True):
        rendered = read(explanation(Section("a", title="", sentences=[Sentence(text, about=["a"], listed=listed)])))
        escaped = text.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")

        assert rendered == (f"<ul>\n<li>{escaped}</li>\n</ul>\n" if listed else f"<p>{escaped}</p>\n")


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), min_size=1))
def test_nothing_that_can_be_written_turns_into_mark_up(text: str) -> None:
    rendered = read(explanation(Section("a", title="", sentences=[sentence(f"Zin {text}"), sentence(text)])))

    assert rendered.startswith("<p>")
    assert rendered.count("<") - rendered.count("<br") == rendered.count("</") * 2 == 2
