"""This module is the words that make a text hard or unkind: turns of phrase, abbreviations, long words, mixed address."""

import re
from collections.abc import Iterator, Sequence

from .language import Language
from .result import Signal
from .segments import Part, Word

__all__ = ["signals_of_words"]

# A letter, not a figure, before the hours: "9 u" is no address.
_QUOTED = re.compile(r"[‘“][^‘“\n]{0,2000}?[’”](?!\w)")
_ABBREVIATION = re.compile(r"(?<![\w.])[^\W\d_]{1,5}(?:[./][^\W\d_]{1,4}){0,5}\.?(?!\w)")
_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{2,6}(?![\w-])")
# What people themselves said is theirs; only our own words can blame.
_OURS_ALONE = {"blame", "judgement", "suspicion"}


def signals_of_words(text: str, parts: Sequence[Part], language: Language) -> Iterator[Signal]:
    """Give the words of a text that make it hard to read, or unkind."""
    if not parts:
        return
    small = parts[0].text
    yield from _turns(text, small, language)
    yield from _abbreviations(text, small, language)
    yield from _capitals(text, language)
    words = [word for part in parts for word in part.words]
    yield from _long_words(text, words, language)
    yield from _mixed_address(text, words, language)


def _turns(text: str, small: str, language: Language) -> Iterator[Signal]:
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    for pattern in language.patterns:
        spans = iter(quoted)
        opened, closed = next(spans, (len(text), len(text)))
        for found in pattern.expression.finditer(small):
            while closed <= found.start():
                opened, closed = next(spans, (len(text), len(text)))
            if pattern.code not in _OURS_ALONE or found.start() < opened:
                yield Signal(
                    pattern.code, *found.span(), found=text[found.start() : found.end()], plainer=pattern.plainer
                )


def _abbreviations(text: str, small: str, language: Language) -> Iterator[Signal]:
    for found in _ABBREVIATION.finditer(small):
        plainer = language.abbreviations.get(found[0])
        if plainer is not None:
            yield Signal("abbreviation", *found.span(), found=text[found.start() : found.end()], plainer=plainer)


def _capitals(text: str, language: Language) -> Iterator[Signal]:
    seen: set[str] = set()
    for found in _CAPITALS.finditer(text):
        is_explained = text[found.start() - 1 : found.start()] == "(" or text[found.end() : found.end() + 2] == " ("
        is_known = language.holds("known_abbreviations", found[0].lower())
        if not (is_explained or is_known or found[0] in seen):
            seen.add(found[0])
            yield Signal("abbreviation", *found.span(), found=found[0], is_hint=True)


def _long_words(text: str, words: Sequence[Word], language: Language) -> Iterator[Signal]:
    seen: set[str] = set()
    for word in words:
        if len(word.text) >= language.most_letters and word.text not in seen:
            seen.add(word.text)
            yield Signal("long-word", word.start, word.end, found=text[word.start : word.end], is_hint=True)


def _mixed_address(text: str, words: Sequence[Word], language: Language) -> Iterator[Signal]:
    formal = [word for word in words if language.holds("formal", word.text) and not _is_hour(word, text)]
    informal = [word for word in words if language.holds("informal", word.text)]
    if formal and informal:
        # The address that came second is the one that does not fit.
        other = max(formal[0], informal[0], key=lambda word: word.start)
        yield Signal("mixed-address", other.start, other.end, found=text[other.start : other.end])


def _is_hour(word: Word, text: str) -> bool:
    return text[max(0, word.start - 2) : word.start].strip()[-1:].isdigit()
