"""Plain text: never wrapped, never indented, and nothing of what people wrote turns into structure."""

import pytest

from deliberate.explanation import Explanation, Section, Sentence
from deliberate.rendering import as_text


def explanation(*sections: Section, greeting: str = "", signature: str = "") -> Explanation:
    return Explanation(
        language="nl", register="formal", to="client", greeting=greeting, sections=sections, signature=signature
    )


def sentence(text: str, *, listed: bool = False) -> Sentence:
    return Sentence(text, about=["risk"], listed=listed)


def test_the_greeting_is_first_the_signature_last_and_an_empty_line_between() -> None:
    reasons = Section(
        "reasons",
        title="Waarom",
        sentences=[sentence("Twee redenen."), sentence("Een.", listed=True), sentence("Twee.", listed=True)],
    )
    rule = Section("rule", title="De regel", sentences=[sentence("Zo is het.")])

    assert as_text(explanation(reasons, rule, greeting="Beste Samira,", signature="Groet,\nMarieke")) == (
        "Beste Samira,\n\nWaarom\nTwee redenen.\n- Een.\n- Twee.\n\nDe regel\nZo is het.\n\nGroet,\nMarieke\n"
    )


def test_where_there_is_nothing_to_say_there_is_no_text() -> None:
    assert as_text(explanation()) == ""


@pytest.mark.parametrize(("section", "text"), [(Section("a", title="Kop"), "Kop\n"), (Section("a", title=""), "")])
def test_a_section_may_be_empty(section: Section, text: str) -> None:
    assert as_text(explanation(section)) == text


def test_a_line_break_that_someone_wrote_stays_inside_its_line() -> None:
    assert as_text(explanation(Section("a", title="Kop", sentences=[sentence("Eerst dit.\n\n- Dan dat. ")]))) == (
        "Kop\nEerst dit. - Dan dat.\n"
    )


def test_a_long_sentence_is_not_wrapped() -> None:
    long = "woord " * 200 + "einde."

    assert long in as_text(explanation(Section("a", title="Kop", sentences=[sentence(long)])))
