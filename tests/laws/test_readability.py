"""Whatever text is read: there is an answer, each signal points at what it found, and a long text takes no longer a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deliberate import Readability, readability
from deliberate.plain_language.language import language_of
from deliberate.plain_language.segments import lowered

PIECES = [
    "U", "je", "wordt", "afgewezen", "derhalve", "niet", "zonder", "door", "o.a.", "UWV", "‘", "’", "\n", "- ", ". ", ", ",
    "u heeft verzuimd", "in het kader van", "you", "was", "stopped", "İ", "ß", "e\u0301", "\u2028", "\x85", "٣", "\ud800",
]  # fmt: skip
texts = st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30).map(" ".join)
languages = st.sampled_from(["nl", "en"])


@given(texts, languages)
def test_each_signal_points_at_what_it_found(text: str, language: str) -> None:
    read = readability(text, language)

    for signal in read.signals:
        assert 0 <= signal.start < signal.end <= len(text)
        assert signal.found == text[signal.start : signal.end]


@given(texts, languages)
def test_signals_stand_in_the_order_of_the_text(text: str, language: str) -> None:
    starts = [signal.start for signal in readability(text, language).signals]

    assert starts == sorted(starts)


@given(texts, languages)
def test_the_figures_fit_together(text: str, language: str) -> None:
    read = readability(text, language)

    assert read.mean_sentence <= read.longest_sentence <= read.words <= read.syllables
    assert (read.sentences == 0) == (read.words == 0) == (not read.scores)


@given(texts, languages)
def test_a_text_behind_another_brings_its_own_sentences(text: str, language: str) -> None:
    once, twice = readability(text, language), readability(f"{text}\n{text}", language)

    assert (twice.sentences, twice.words, twice.syllables) == (2 * once.sentences, 2 * once.words, 2 * once.syllables)


@given(texts, languages)
def test_reading_twice_gives_the_same(text: str, language: str) -> None:
    assert readability(text, language) == readability(text, language)


@given(texts)
def test_each_sign_keeps_its_place_in_small_letters(text: str) -> None:
    assert len(lowered(text)) == len(text)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("piece", [*PIECES, "is is ", "u ", "geen a a ", "kan ", "de door a ", ", which a ", "a", " "])
def test_a_hundred_thousand_letters_are_read_however_odd(piece: str, language: str) -> None:
    text = (piece * (100_000 // len(piece)))[:100_000]

    assert isinstance(readability(text, language), Readability)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_pattern_is_a_signal_with_something_plainer(language: str) -> None:
    for pattern in language_of(language).patterns:
        assert pattern.plainer
        assert pattern.code == pattern.code.lower()
