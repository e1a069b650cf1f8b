"""This module is the words of offices that stand in a text, in any of their forms, each with the plainer word."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

import attrs

from deliberate.catalogue import officialese

from .language import Language
from .result import Signal
from .segments import Part

__all__ = ["forms_of", "officialese_in"]

_SHORTEST_VERB = 6
_LIKE_A_NOTE = ("ambiguous", "hint")
_INSEPARABLE = ("be", "ver", "ont", "her", "er", "ge")
_VOICELESS = tuple("tkfschp")
_PARTICLES = ("aan", "af", "in", "uit", "door", "toe", "over", "terug", "mee")
_OPEN_VOWEL = re.compile(r"(?<![aeiou])([aoue])([bdfgklmnprstvz])\Z")


@attrs.frozen
class _Entry:
    """A word or an expression, as the forms that each of its words may have."""

    forms: Sequence[Collection[str]]
    plainer: str
    is_hint: bool


def officialese_in(text: str, parts: Sequence[Part], language: Language) -> Iterator[Signal]:
    """Give the words of offices in a text; the longest where several begin at one place."""
    index = _index(language.tag)
    for part in parts:
        behind = part.start
        for place, word in enumerate(part.words):
            found = [entry for entry in index.get(word.text, ()) if _stands_at(entry, part, place)]
            if found and word.start >= behind:
                longest = max(found, key=lambda entry: len(entry.forms))
                behind = part.words[place + len(longest.forms) - 1].end
                hint = longest.is_hint
                code, said = "officialese", longest.plainer
                yield Signal(code, word.start, behind, found=text[word.start : behind], plainer=said, is_hint=hint)


def forms_of(word: str, tag: str) -> Iterator[str]:
    """Give the forms that a word may have in a language; of a language that is not known, the word itself."""
    yield from _FORMS.get(tag, _as_it_is)(word)


def _as_it_is(word: str) -> Iterator[str]:
    yield word


def _stands_at(entry: _Entry, part: Part, place: int) -> bool:
    words = part.words[place : place + len(entry.forms)]
    is_whole = len(words) == len(entry.forms)
    return (
        is_whole
        and all(word.text in forms for word, forms in zip(words, entry.forms, strict=True))
        and all(part.text[left.end : right.start].isspace() for left, right in pairwise(words))
    )


@cache
def _index(tag: str) -> Mapping[str, Sequence[_Entry]]:
    index: dict[str, list[_Entry]] = {}
    for listed in officialese(tag):
        is_hint = any(mark in listed["note"] for mark in _LIKE_A_NOTE)
        # Where it depends on the context, other forms are other words more often than not.
        forms = [[word] if is_hint else _FORMS[tag](word) for word in listed["word"].lower().rstrip(".").split()]
        entry = _Entry([frozenset(several) for several in forms], listed["plain"], is_hint)
        for first in entry.forms[0]:
            index.setdefault(first, []).append(entry)
    return index


def _dutch_forms(word: str) -> Iterator[str]:
    yield word
    if len(word) >= _SHORTEST_VERB:
        yield from (word + "e", word + "s", word + "en", word + "n")
    if word.endswith("heid"):
        yield word.removesuffix("heid") + "heden"
    if len(word) >= _SHORTEST_VERB and word.endswith("en"):
        yield from _dutch_verb(word.removesuffix("en"))
    if word == "dienen":
        yield "dient"


def _dutch_verb(root: str) -> Iterator[str]:
    if len(root) > 1 and root[-1] == root[-2] and root[-1] not in "aeiou":
        yield from _dutch_conjugation(root[:-1])
        return
    # Whether the last syllable is stressed cannot be seen: hanteren, hanteert; leveren, levert.
    if root.endswith("er"):
        yield from _dutch_conjugation(root)
    yield from _dutch_conjugation(_OPEN_VOWEL.sub(r"\1\1\2", root))


def _dutch_conjugation(root: str) -> Iterator[str]:
    stem = root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])
    ending = "t" if root.endswith(_VOICELESS) else "d"
    yield from (stem, stem.removesuffix("t") + "t", stem + ending + "e", stem + ending + "en")
    participle = stem if stem.endswith(ending) else stem + ending
    yield participle if root.startswith(_INSEPARABLE) else "ge" + participle
    for particle in _PARTICLES:
        if root.startswith(particle):
            yield particle + "ge" + participle.removeprefix(particle)


def _english_forms(word: str) -> Iterator[str]:
    yield word
    if len(word) < _SHORTEST_VERB - 1:
        return
    root = word.removesuffix("e")
    yield from (word + "s", word + "es", word + "ed", root + "ed", root + "ing", root + "es")
    if word.endswith("y"):
        yield from (word[:-1] + "ies", word[:-1] + "ied")
    yield from (word + word[-1] + "ed", word + word[-1] + "ing")


_FORMS = {"nl": _dutch_forms, "en": _english_forms}
