"""This module is how many syllables a word has, as it is said aloud."""

import unicodedata
from functools import lru_cache

from .language import Language

__all__ = ["syllables_of"]

_DIAERESIS = "\u0308"


@lru_cache(maxsize=20_000)
def syllables_of(word: str, language: Language) -> int:
    """Count the syllables of a word in small letters; a figure has one for each digit, any word at least one.

    Example:
        >>> from .language import language_of
        >>> [syllables_of(word, language_of("nl")) for word in ("beëindigen", "idee", "2027")]
        [4, 2, 4]
    """
    known = language.syllables.get(word)
    if known is not None:
        return known
    digits = sum(sign.isdigit() for sign in word)
    plain = _without_accents(word)
    vowels = len(language.vowels.findall(plain))
    silent = len(language.silent.findall(plain)) if vowels > 1 else 0
    return max(1, digits + vowels - silent + len(language.added.findall(plain)))


def _without_accents(word: str) -> str:
    # An accent asks for stress (één); a diaeresis begins a new syllable (beëindigen).
    apart = unicodedata.normalize("NFD", word)
    kept = "".join(sign for sign in apart if sign == _DIAERESIS or not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", kept)
