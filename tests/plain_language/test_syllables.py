"""Syllables are counted as words are said aloud."""

import pytest

from deliberate.plain_language.language import language_of
from deliberate.plain_language.syllables import syllables_of

DUTCH = {
    1: "de brief één ijs vrouw eeuw nieuw mooi fraai thuis leuk 7",
    2: "bakker idee opnieuw vrijheid station cliënt quota bijna baby goeie mevrouw 16",
    3: "beslissing ideeën theater neuroloog museum politie bijeenkomst familie 088",
    4: "beëindigen geleidelijk januari situatie schuldregeling financieel verschillende 2027",
    5: "terugbetalen officiële verantwoordelijk",
    6: "wijkverpleegkundige",
}
ENGLISH = {
    1: "the help called stopped time makes home queue 5",
    2: "little handled tables baker decide table wanted houses going create colleague useful naked",
    3: "decided bakery employer agreement important official family",
    4: "situation epilepsy neurologist community",
    5: "organisation university",
}
CASES = [
    (language, word, count)
    for language, words in (("nl", DUTCH), ("en", ENGLISH))
    for count, several in words.items()
    for word in several.split()
]


@pytest.mark.parametrize(("language", "word", "count"), CASES)
def test_a_word_has_as_many_syllables_as_one_hears(language: str, word: str, count: int) -> None:
    assert syllables_of(word, language_of(language)) == count


@pytest.mark.parametrize("word", ["hm", "st", "日本", "\u0308"])
def test_every_word_has_at_least_one(word: str) -> None:
    assert syllables_of(word, language_of("nl")) == 1
