"""How plain a text is, in words: every kind of signal has words of its own, and nothing is a verdict."""

import attrs
import pytest

from deliberate import Readability, Signal, as_text, readability, tell
from deliberate.plain_language import LANGUAGES
from deliberate.plain_language.language import language_of
from tests.plain_language.test_readable import FEW, FOUND

HINTS = {"passive", "long-word", FEW}
CODES = sorted(
    {code for _, code, *_ in FOUND} | HINTS | {one.code for tag in LANGUAGES for one in language_of(tag).patterns}
)


def told(read: Readability, language: str = "nl") -> str:
    return as_text(tell(read, language=language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_every_kind_of_signal_has_words_of_its_own(code: str, language: str) -> None:
    signal = Signal(code, 0, 3, found="zo")
    other = told(Readability(language="nl", signals=[attrs.evolve(signal, code="other")]), language)

    assert told(Readability(language="nl", signals=[signal]), language) != other


def test_figures_come_first_then_faults_then_hints() -> None:
    read = readability("Derhalve komt de wijkverpleegkundige. Dat kan.", "nl")

    assert told(read, "en").splitlines() == [
        "How the text reads",
        "The text has 2 sentences. A sentence has 3 words on average, and the longest 4.",
        "- Flesch-Douma: 37.2.",
        "- Brouwer: 44.6.",
        "This is no verdict. Only readers know if the text fits.",
        "",
        "Look at this again",
        "- A word of offices: ‘Derhalve’. Rather: daarom, dus.",
        "",
        "Does this fit here?",
        "- A long word: ‘wijkverpleegkundige’.",
    ]


def test_an_outside_measure_is_told_by_its_name() -> None:
    assert "- letters: 8." in told(readability("Dat kan.", "nl", scorers={"letters": lambda text, _: len(text)}))


def test_a_text_without_sentences_is_told_to_have_none() -> None:
    assert "Hier staan geen zinnen.\nEr viel niets op." in told(readability("", "nl"))


def test_of_a_long_place_the_first_words_are_told() -> None:
    text = told(readability(" ".join(["Wij", *["gaan"] * 20, "nu."]), "nl"))

    assert "- Een lange zin: ‘Wij gaan gaan gaan gaan gaan gaan gaan gaan gaan gaan gaan …’. Maak er twee van." in text


def test_what_trails_off_is_not_followed_by_a_full_stop_too_many() -> None:
    assert "Liever: u vertelde dat." in told(readability("U stelt dat u slaapt.", "nl"))
