"""This module is a document as plain values, and the place where each of them stood."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Literal, TypeAlias

import attrs

from deliberate.errors import Problem
from deliberate.phrase import Phrase

__all__ = [
    "DEEPEST",
    "LONGEST_NUMBER",
    "MOST_VALUES",
    "MOST_VALUES_OF_BOOK",
    "MOST_VALUES_OF_JSON",
    "Document",
    "Path",
    "Place",
    "Places",
    "Plain",
    "Torn",
    "as_text",
    "at",
    "holds_more_than",
    "nowhere",
    "too_deep",
    "too_long_a_number",
    "too_many",
    "too_many_in_json",
    "too_many_in_one",
]

Path: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[int, int]
"""A line and a column, both counted from 1."""

Torn: TypeAlias = Literal["rest", "behind", "after"]
"""A key that may be the rest of a sentence; one of ours behind which a rest may stand; one that comes after a sentence."""

DEEPEST = 64
MOST_VALUES = 80_000
"""The most keys and values in YAML, where a list and a mapping count for two: each takes the parser long."""
LONGEST_NUMBER = 15
"""The most digits of a whole number: JSON readers elsewhere keep no more."""

MOST_VALUES_OF_JSON = 1_000_000
"""The most keys and values in a JSON document, where a list and a mapping count for two."""

MOST_VALUES_OF_BOOK = 30_000
"""The most keys and values in one practice or deliberation, wherever it comes from."""

_SCALARS = {str, int, float, bool, type(None)}
_STEPS_TO_A_CASE = len(("cases", 0))
# As programs write keys, and languages.
_KEY = re.compile(r"[a-z0-9_][A-Za-z0-9_.-]{0,39}\Z|[A-Z]{2,3}([-_][A-Za-z]{2,4})?\Z")


@attrs.frozen
class Places:
    """Where keys and values stood.

    Attributes:
        values: finds the place of a value; of a collection in block style under a key, that of the key.
        keys: finds the place of a key.
        line: the lines before the text, where it is a part of a longer one.
    """

    values: Callable[[Path], Place | None]
    keys: Callable[[Path], Place | None]
    line: int = 0

    def of(self, path: Path, *, key: str | int | None = None) -> tuple[int | None, int | None]:
        """Give line and column of what stands at *path*, else of what holds it.

        Args:
            path: keys and positions from the top.
            key: give the place of the last key rather than of its value, where it is this one.
        """
        place = self.keys(path) if path and path[-1] == key else None
        for end in range(len(path), -1, -1):
            place = place or self.values(path[:end])
            if place is not None:
                line, column = place
                return line + self.line, column
        return None, None


def nowhere() -> Places:
    """Give the places of a mapping that came from memory: none."""
    return Places(_no_place, _no_place)


def _no_place(_: Path) -> None:
    return None


@attrs.frozen
class Plain:
    """A document as plain values.

    Attributes:
        content: mappings, lists, texts, numbers, true, false and None; None where it could not be read to its end.
        problems: what is wrong with how it was written; what they are about is None in the content.
        is_short: whether it was so short a text that it cannot hold too many values.
        cut_short: the unquoted texts right behind which a comment starts.
        torn: the keys where a sentence may have been taken apart, and how.
        placing: finds the places, which are looked for only where something is wrong.
    """

    content: object
    problems: tuple[Problem, ...] = ()
    is_short: bool = attrs.field(default=False, kw_only=True)
    cut_short: frozenset[Path] = frozenset()
    torn: Mapping[Path, Torn] = attrs.field(factory=dict)
    placing: Callable[[], Places] = nowhere

    @cached_property
    def places(self) -> Places:
        """Where keys and values stood."""
        return self.placing()

    def problems_at(self, origin: Path) -> Sequence[Problem]:
        """Give the problems with the whole, or with one of very many parts of it, such as a case."""
        return self._problems_by_origin.get(origin, ()) if origin else self.problems

    @cached_property
    def _problems_by_origin(self) -> Mapping[Path, Sequence[Problem]]:
        found: dict[Path, list[Problem]] = {}
        for problem in self.problems:
            found.setdefault(problem.path[:_STEPS_TO_A_CASE], []).append(problem)
        return found

    def without_words(self, problem: Problem) -> Problem:
        """Leave out of a problem what may be the rest of somebody's sentence: a key, and what was found there."""
        path = problem.path
        kept = next((place for place in range(len(path)) if self._may_be_rest(path[: place + 1], problem)), len(path))
        if kept < len(path) or (self.torn.get(path) == "behind" and " " in problem.found):
            return attrs.evolve(problem, path=path[:kept], found="")
        return problem

    def _may_be_rest(self, path: Path, problem: Problem) -> bool:
        torn = self.torn.get(path)
        if problem.code != "unknown-key" or path != problem.path:
            return torn in {"rest", "after"}
        # What comes near to a key of ours is a typing error, but for what stands behind a text without quotes.
        return torn == "rest" or (problem.nearest is None and (torn == "after" or not _KEY.match(str(path[-1]))))


@attrs.frozen
class Document:
    """A document, and where it came from.

    Attributes:
        plain: what it says.
        file: the path of the file as it was given, where there is one.
        prefix: its position among other documents, where it has no file.
    """

    plain: Plain
    file: str | None = None
    prefix: Path = ()

    def placed(self, problem: Problem, *, is_key: bool = False) -> Problem:
        """Give a problem with its file, its line and its column."""
        line, column = problem.line, problem.column
        if line is None:
            key = problem.path[-1] if is_key and problem.path else None
            line, column = self.plain.places.of(problem.path, key=key)
        told = self.plain.without_words(problem)
        return attrs.evolve(told, path=(*self.prefix, *told.path), file=self.file, line=line, column=column)


def at(content: object, path: Path) -> object:
    """Give what stands at a path in plain values, or None where nothing does."""
    for step in path:
        if isinstance(content, Mapping):
            content = content.get(step)
        elif isinstance(content, Sequence) and isinstance(step, int) and not isinstance(content, str):
            content = content[step] if step < len(content) else None
        else:
            return None
    return content


def too_deep(line: int | None = None, column: int | None = None) -> Problem:
    """Make the problem that collections are nested too deeply."""
    return Problem("too-deep", expected=Phrase("at-most-levels-deep", levels=DEEPEST), line=line, column=column)


def too_many(line: int, column: int) -> Problem:
    """Make the problem that YAML holds too many keys and values, at the first that is too many."""
    expected = Phrase("at-most-thousand-values-in-yaml", thousands=MOST_VALUES // 1000)
    return Problem("too-large", expected=expected, line=line, column=column)


def too_many_in_json(most: int, line: int) -> Problem:
    """Make the problem that a JSON document holds too many keys and values."""
    expected = Phrase("at-most-thousand-values-in-json", thousands=most // 1000)
    return Problem("too-large", expected=expected, line=line + 1)


def too_many_in_one(path: Path) -> Problem:
    """Make the problem that one practice or deliberation holds too many keys and values."""
    expected = Phrase("at-most-thousand-values-in-one", thousands=MOST_VALUES_OF_BOOK // 1000)
    return Problem("too-large", path, expected=expected)


def holds_more_than(most: int, content: object) -> bool:
    """Say whether plain values hold more keys and values than so many, without looking at many more.

    A list and a mapping count for two.
    """
    waiting = [content]
    while waiting and most >= 0:
        part = waiting.pop()
        most -= 1
        if isinstance(part, Mapping):
            most -= 2 * len(part)
            inside: Iterable[object] = part.values()
        else:
            inside = part if isinstance(part, list | tuple) else ()
            most -= len(inside)
        if most >= 0:
            waiting += [value for value in inside if type(value) not in _SCALARS]
    return most < 0


def as_text(key: object) -> str:
    """Write a key as it can stand in a path; of one that no file can have, its type alone."""
    if isinstance(key, str):
        return key
    # To write down a whole number that is very long could take long, or be refused.
    is_written = key is None or (isinstance(key, int | float) and abs(key) < 10**LONGEST_NUMBER)
    return repr(key) if is_written else type(key).__name__


def too_long_a_number(path: Path, text: str) -> Problem:
    """Make the problem that a whole number has too many digits."""
    expected = Phrase("at-most-digits", digits=LONGEST_NUMBER)
    # Not the digits themselves, which may be somebody's number that stands in a text without quotes.
    found = Phrase("so-many-digits", count=sum(map(str.isdigit, text))) if text else ""
    return Problem("wrong-value", path, found=found, expected=expected)
