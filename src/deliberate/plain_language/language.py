"""This module is what is hard to read in a language, made ready from the files of the catalogue."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache

import attrs

from deliberate.catalogue import plain_language

__all__ = ["Language", "Pattern", "language_of"]

_SPACE = r"[^\S\n]{1,5}"
# Some words in between, within one clause; where we ourselves come in, it is about us.
_GAP = rf"(?:{_SPACE}(?!wij\b|we\b|ik\b|i\b)[^\s.,;:!?‘’]{{1,40}}){{0,6}}?{_SPACE}"


@attrs.frozen
class Pattern:
    """A turn of phrase that is a signal.

    Attributes:
        code: the signal.
        expression: finds it in a text in small letters.
        plainer: what to do instead.
    """

    code: str
    expression: re.Pattern[str]
    plainer: str


@attrs.frozen(eq=False, kw_only=True)
class Language:
    """The words, limits and patterns of one language; each is explained where it is used."""

    tag: str
    most_words: int
    most_letters: int
    most_between: int
    most_split: int
    most_abstract: int
    most_clauses: int
    most_unlinked: int
    gap: int
    before: bool
    words: Mapping[str, Collection[str]]
    weak_participle: re.Pattern[str]
    infinitive: re.Pattern[str]
    abstract: re.Pattern[str]
    vowels: re.Pattern[str]
    silent: re.Pattern[str]
    added: re.Pattern[str]
    syllables: Mapping[str, int]
    abbreviations: Mapping[str, str]
    patterns: Sequence[Pattern]

    def holds(self, kind: str, word: str) -> bool:
        """Say whether a word is on a list of the language."""
        return word in self.words[kind]


@cache
def language_of(tag: str) -> Language:
    """Give a language that the catalogue knows, made ready once."""
    data = plain_language(tag)
    lists = {key: frozenset(value) for key, value in data.items() if isinstance(value, list) and key != "patterns"}
    limits = {key: value for key, value in data.items() if key.startswith("most_")}
    return Language(
        tag=tag,
        **limits,
        gap=data["gap"],
        before=data["before"],
        words=lists,
        weak_participle=re.compile(_with_particles(data["weak_participle"], data["particles"])),
        infinitive=re.compile(rf"[^\W\d_]{{3,}}{data['infinitive_ending']}"),
        abstract=re.compile(data["abstract"]),
        vowels=re.compile(data["vowels"]),
        silent=re.compile(data["silent"]),
        added=re.compile(data["added"]),
        syllables=data["syllables"],
        abbreviations=data["abbreviations"],
        patterns=[Pattern(code, _compiled(text), plainer) for code, text, plainer in data["patterns"]],
    )


def _with_particles(participle: str, particles: Sequence[str]) -> str:
    return rf"(?:{'|'.join(particles)})?(?:{participle})" if particles else participle


def _compiled(text: str) -> re.Pattern[str]:
    spaced = text.replace(" ", _SPACE).replace("~", _GAP)
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)")
