"""Free text is a name, a sentence or a question; what is seen of it is told as a reason."""

import pytest

from deliberate.explanation import shipped_phrases
from deliberate.explanation.shapes import (
    addresses_with,
    faults_of_name_shape,
    faults_of_question_shape,
    faults_of_sentence_shape,
    is_name,
    is_question,
    is_sentence,
    sentences_of,
)


@pytest.mark.parametrize(
    "text",
    [
        "hulp van de werkgever",
        "kans op uitval",
        "uw jobcoach Marieke Bos",
        "’s nachts werken",
        "ANW-uitkering",
        "een leeftijd onder de 18",
    ],
)
def test_a_name_is_a_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("De werkgever helpt mee.", ["end-mark", "capital"]),
        ("De hulp van de werkgever", ["capital"]),
        ("hulp, ook thuis", ["comma"]),
        ("hulp van een werkgever die graag wil meedenken", ["too-long"]),
        ("hulp: thuis", ["end-mark"]),
        ("hulp\nthuis", ["too-long"]),
    ],
)
def test_what_is_no_name_says_what_is_seen(text: str, faults: list[str]) -> None:
    assert list(faults_of_name_shape(text)) == faults


@pytest.mark.parametrize(
    "text",
    [
        "De bakker helpt mee.",
        "’s Avonds werkt u niet.",
        "‘Zo is het.’",
        "18 jaar is oud genoeg.",
        "Gaat dat?",
        "IJs is koud!",
    ],
)
def test_a_sentence_is_a_sentence(text: str) -> None:
    assert is_sentence(text)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("de bakker helpt mee", ["no-capital", "no-end-mark"]),
        ("Omdat de bakker meehelpt.", ["subordinate"]),
        ("Ik kom. U komt ook.", ["too-many"]),
        ("Ik bel u op 12 oktober.", ["date"]),
        ("Ik bel u op 12-10-2026.", ["date"]),
        (f"Dit is {'heel ' * 20}lang.", ["too-long"]),
        ("", ["no-capital", "no-end-mark"]),
    ],
)
def test_what_is_no_sentence_says_what_is_seen(text: str, faults: list[str]) -> None:
    assert list(faults_of_sentence_shape(text, dated=False)) == faults


def test_a_date_may_stand_where_it_has_no_field_of_its_own() -> None:
    assert is_sentence("U begint op 2 november.")


def test_a_question_can_be_answered_by_yes_or_no() -> None:
    assert is_question("Helpt de werkgever mee?")
    assert list(faults_of_question_shape("Hoe helpt de werkgever mee?")) == ["not-yes-or-no"]
    assert list(faults_of_question_shape("Helpt de werkgever mee.")) == ["no-question-mark"]
    assert list(faults_of_question_shape("helpt de werkgever mee")) == ["no-capital", "no-question-mark"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ik kom om 9.30 uur. U komt ook.", 2),
        ("Bel 088 000 00 01. ‘Zo is het.’ zei hij. Goed?", 3),
        ("Mevrouw A. de Vries komt.", 1),
        ("Eerst dit.\nDan dat.", 2),
        ("", 0),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


@pytest.mark.parametrize(
    ("text", "formally", "informally"),
    [
        ("Hebt u hulp?", True, False),
        ("Uw huid is gezond.", True, False),
        ("Heb je hulp?", False, True),
        ("De bakker helpt mee.", False, False),
        ("Kom om 9 u bij mij.", False, False),
        ("Zeg je ‘u’ tegen hem?", True, True),
    ],
)
def test_whom_a_text_addresses_is_seen_by_its_words(text: str, *, formally: bool, informally: bool) -> None:
    phrases = shipped_phrases()

    assert addresses_with(text, phrases.formal_words("nl")) is formally
    assert addresses_with(text, phrases.informal_words("nl")) is informally
    assert not phrases.formal_words("en") | phrases.informal_words("en")
