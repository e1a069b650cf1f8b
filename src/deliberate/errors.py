"""This module is every error that the library raises on purpose, and the problems they carry.

DeliberateError
├── InvalidValue        from constructors and verbs (also a ValueError)
│   └── InvalidDocument from reading (read_practice, read_deliberation, read_casebase)
└── WriteError          from writing (also an OSError)
"""

import difflib
import functools
import heapq
import itertools
import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date

import attrs

from deliberate.phrase import Phrase

__all__ = [
    "MOST_COUNTED",
    "DeliberateError",
    "InvalidDocument",
    "InvalidValue",
    "Problem",
    "WriteError",
    "are_words",
    "escaped",
    "nearest_name",
    "shortened",
    "shown",
    "unknown_name",
    "visible",
    "without_words",
]

MOST_COUNTED = 5_000
"""Nobody needs to know how many problems there are beyond these, and to find them all would take long."""

_MOST_LISTED = 1000
_MOST_KNOWN = 20
_LONGEST_FOUND = 60
_MOST_WORDS_OF_A_NAME = 8
_MOST_WORDS_OF_AN_ANSWER = 3
_OF_ANSWERS = {"wrong-value", "bad-date", "unknown-name"}
_OF_A_THRESHOLD = re.compile(" [<>]= ")
# Of another type the type is told, and in a circle stand names that are known.
_IN_OUR_WORDS = {"wrong-type", "circle"}
# A sentence ends with a mark, or has one inside, with a space behind it; or it quotes.
_OF_SENTENCES = re.compile(r"[.!?…。\uff01\uff1f]\W*\Z|[.,;:!?…]\W*\s|[\"“”„«»]")
_NOTHING_FOUND = re.compile(r"the (key|version|name|option) this\b")

# Whoever sends thousands of unknown names may not make the search for each the nearest take minutes.
_MOST_COMPARED = 500
_MOST_LETTERS_COMPARED = 1500
_LONGEST_NAME = 255
_LEAST_ALIKE = 0.6
_KINDS_OF_LETTERS = 32

# `str` of a problem is for programmers and in English; what people read comes from the phrase files.
_SAID = {
    "not-utf8": "the text is not UTF-8",
    "too-large": "the document is too large",
    "too-deep": "the document is nested too deeply",
    "syntax": "the text cannot be read",
    "alias": "a word with & or * before it stands here, which means something else in YAML",
    "tag": "a word with ! before it stands here, which means something else in YAML",
    "duplicate-key": "the key {found} stands here twice",
    "unknown-version": "the version {found} of the written form is not known",
    "unknown-key": "the key {found} is not known here",
    "missing-key": "a key is missing",
    "wrong-type": "found {found}",
    "wrong-value": "found {found}",
    "bad-name": "{found} cannot be a name",
    "bad-text": "this text cannot be used",
    "bad-date": "{found} is not a date that can be used here",
    "unknown-name": "{found} is not known here",
    "name-twice": "the name {found} is used twice",
    "favours-and-opposes": "the option {found} is both favoured and opposed",
    "circle": "these priorities run in a circle: {found}",
    "dates-reversed": "{found} comes too early",
    "does-not-hold": "{found} does not hold here",
    "not-decided": "this deliberation has no decision",
    "other-practice": "this was made under another practice: {found}",
    "hard-to-read": "this may be hard to read",
    "unreadable-file": "the file cannot be read",
}


def shortened(found: object, most: int = _LONGEST_FOUND) -> str:
    """Write what was found in at most *most* characters; of what can hold much more, its type alone."""
    is_small = found is None or isinstance(found, str | int | float | date)
    text = str(found) if is_small else type(found).__name__
    return text if len(text) <= most else text[: most - 1] + "…"


def visible(found: str | int) -> str:
    r"""Write what was found in little; what is invisible, or turns the direction of writing, as it would be escaped.

    Example:
        >>> visible("need\u200b")
        'need\\u200b'
    """
    return escaped(shortened(found))


def escaped(text: str) -> str:
    """Write each sign that cannot be seen, or that steers a terminal, as it would be escaped; the others as they are."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


def are_words(found: str) -> bool:
    """Say whether what was found reads as a sentence rather than as a name, so that it may be somebody's words.

    Example:
        >>> are_words("droping out"), are_words("She cries at night.")
        (False, True)
    """
    if len(found.splitlines()) > 1:
        return True
    if found.removesuffix("…").isascii() and len(found.split()) <= 1:
        return False
    is_long = len(found) > _LONGEST_FOUND or len(found.split()) > _MOST_WORDS_OF_A_NAME
    return is_long or _OF_SENTENCES.search(found) is not None


def shown(found: str) -> str:
    """Write as much of what was found as may be shown: nothing where it may be somebody's words."""
    return "" if are_words(found) else shortened(found)


def _to_known(known: Iterable[str]) -> tuple[str, ...]:
    return tuple(itertools.islice(known, _MOST_KNOWN))


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """Say which known name is most like *name*, or None where none comes near, or where very many are known.

    Example:
        >>> nearest_name("droping out", ["dropping out", "budget"])
        'dropping out'
    """
    names = list(itertools.islice(known, _MOST_COMPARED + 1))
    if len(names) > _MOST_COMPARED or len(name) > _LONGEST_NAME:
        return None
    best = max(_alike(name.casefold(), names), default=None)
    return None if best is None else min(known_name for known_name in names if known_name.casefold() == best[1])


def _alike(name: str, names: Iterable[str]) -> Iterator[tuple[float, str]]:
    # The likeliest first, so that most need not be compared letter by letter, which takes long.
    waiting = list(_perhaps_alike(name, names))
    heapq.heapify(waiting)
    matcher = difflib.SequenceMatcher(None, b=name)
    best, left = _LEAST_ALIKE, _MOST_LETTERS_COMPARED
    while waiting and left > 0 and -waiting[0][0] >= best:
        _, other = heapq.heappop(waiting)
        left -= len(name) * len(other)
        matcher.set_seq1(other)
        likeness = matcher.ratio()
        if likeness >= best:
            best = likeness
            yield likeness, other


def _perhaps_alike(name: str, names: Iterable[str]) -> Iterator[tuple[float, str]]:
    length, letters, _ = _spelled(name)
    for length_of_other, letters_of_other, other in map(_spelled, names):
        at_most = 2 * (letters & letters_of_other).bit_count() / (length + length_of_other or 1)
        if at_most >= _LEAST_ALIKE:
            yield -at_most, other


@functools.lru_cache(maxsize=2 * _MOST_COMPARED)
def _spelled(name: str) -> tuple[int, int, str]:
    # How long it is, one bit for each time that a letter stands in it, and the name without capitals. Two names have at
    # most as many letters in the same order as they have bits in common.
    folded = name.casefold()
    bits = {bit + _KINDS_OF_LETTERS * time for bit, time in _counted(folded)}
    return len(folded), sum(1 << bit for bit in bits), folded


def _counted(text: str) -> Iterator[tuple[int, int]]:
    times: dict[int, int] = {}
    for letter in text:
        kind = ord(letter) % _KINDS_OF_LETTERS
        times[kind] = times.get(kind, -1) + 1
        yield kind, times[kind]


@attrs.frozen
class Problem:
    """One thing that is wrong: where, what was found, what was expected, and what comes nearest.

    Attributes:
        code: what kind of problem, stable, in kebab-case.
        path: the keys and positions that lead to it, from the top of the value or document.
        found: at most 60 characters of what stood there; empty where that is, or may be, a person's words. Of another
            type a `Phrase`.
        expected: what may stand there, and so what to do: a `Phrase`, where the library made the problem.
        nearest: the known name most like what was found.
        known: the names that are known there, at most 20.
        file: the file's path as it was given, where there is one.
        line: counted from 1; None for values and mappings.
        column: counted from 1; None for values and mappings.

    Example:
        >>> print(Problem("unknown-name", ("hunch",), found="standart", expected="an option", nearest="standard"))
        hunch: 'standart' is not known here. Expected: an option. Did you mean 'standard'?
    """

    code: str
    path: tuple[str | int, ...] = ()
    found: str = attrs.field(default="", kw_only=True)
    expected: str = attrs.field(default="", kw_only=True)
    nearest: str | None = attrs.field(default=None, kw_only=True)
    known: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_to_known)
    file: str | None = attrs.field(default=None, kw_only=True)
    line: int | None = attrs.field(default=None, kw_only=True)
    column: int | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.found, Phrase):
            found = shortened(self.found) if self.code in _IN_OUR_WORDS else shown(self.found)
            object.__setattr__(self, "found", "" if self._is_told_without(found) else found)

    def _is_told_without(self, found: str) -> bool:
        # Several words that come near to no name are hardly a typing error, and may be what somebody said.
        is_far = self.code in _OF_ANSWERS and self.nearest is None
        return is_far and len(found.split()) > _MOST_WORDS_OF_AN_ANSWER and _OF_A_THRESHOLD.search(found) is None

    @property
    def pointer(self) -> str:
        """The path as a JSON Pointer (RFC 6901)."""
        return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in self.path)

    def __str__(self) -> str:
        parts = [f"{_said(self)}."]
        if self.expected:
            parts.append(f"Expected: {self.expected}.")
        if self.nearest is not None:
            parts.append(f"Did you mean {self.nearest!r}?")
        if self.known:
            parts.append(f"Known: {', '.join(self.known)}.")
        return ": ".join(filter(None, [_place(self), " > ".join(map(visible, self.path)), " ".join(parts)]))


def _said(problem: Problem) -> str:
    # Of another type, the type is told and not the thing itself, so there is nothing to quote.
    is_quoted = problem.found and problem.code != "wrong-type" and not isinstance(problem.found, Phrase)
    found = repr(problem.found) if is_quoted else problem.found or "this"
    return _NOTHING_FOUND.sub(r"this \1", _SAID.get(problem.code, "found {found}").format(found=found))


def _place(problem: Problem) -> str:
    line = f"line {problem.line}" if problem.line is not None else ""
    return ", ".join(filter(None, [problem.file or "", line]))


def unknown_name(path: tuple[str | int, ...], name: str, known: Iterable[str], expected: Phrase) -> Problem:
    """Make the problem that *name* is none of the *known* names, with the nearest of them."""
    names = list(itertools.islice(known, _MOST_COMPARED + 1))
    return Problem(
        "unknown-name",
        path,
        found=name,
        expected=expected,
        nearest=nearest_name(name, names),
        known=names,
    )


def without_words(problem: Problem, known: Collection[str] = ()) -> Problem:
    """Give a problem whose path ends before the first key that may be somebody's words and is no *known* name."""
    path = problem.path
    words = (place for place, key in enumerate(path) if isinstance(key, str) and key not in known and are_words(key))
    return attrs.evolve(problem, path=path[: next(words, len(path))])


class DeliberateError(Exception):
    """The root: nothing else is raised on purpose."""


class InvalidValue(DeliberateError, ValueError):  # noqa: N818 - the name says what is wrong, not that it is an error
    """A value cannot be right; `problems` tells everything that is wrong with it.

    Attributes:
        problems: at most 1,000 of them.
        problem_count: how many were found; where not all are listed, there may be more still.
    """

    def __init__(self, problems: Iterable[Problem], problem_count: int | None = None) -> None:
        found = tuple(itertools.islice(problems, MOST_COUNTED))
        self.problems: tuple[Problem, ...] = found[:_MOST_LISTED]
        self.problem_count: int = len(found) if problem_count is None else problem_count
        # Both go to args, so that the error pickles through a process pool.
        super().__init__(self.problems, self.problem_count)

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems]
        more = self.problem_count - len(lines)
        told = f"… and {more} more." if self.problem_count < MOST_COUNTED else "… and very many more."
        return "\n".join([*lines, told] if more > 0 else lines)


class InvalidDocument(InvalidValue):
    """A document cannot be read; `problems` tells everything that is wrong with it, with file and line."""


class WriteError(DeliberateError, OSError):
    """A value could not be written; what stood there before still stands there."""
