"""This module is a document as plain values, and the place where each of them stood."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

import attrs

from deliberate.errors import Problem, shortened
from deliberate.phrase import Phrase

__all__ = [
    "DEEPEST",
    "LONGEST_NUMBER",
    "Document",
    "Path",
    "Place",
    "Places",
    "Plain",
    "as_text",
    "at",
    "nowhere",
    "too_deep",
    "too_long_a_number",
]

Path: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[int, int]
"""A line and a column, both counted from 1."""

DEEPEST = 64
LONGEST_NUMBER = 15
"""The most digits of a whole number: JSON readers elsewhere keep no more."""


@attrs.frozen
class Places:
    """Where keys and values stood.

    Attributes:
        values: the place of each value; of a collection in block style under a key, that of the key.
        keys: the place of each key.
        line: the lines before the text, where it is a part of a longer one.
    """

    values: Mapping[Path, Place]
    keys: Mapping[Path, Place]
    line: int = 0

    def of(self, path: Path, *, key: str | int | None = None) -> tuple[int | None, int | None]:
        """Give line and column of what stands at *path*, else of what holds it.

        Args:
            path: keys and positions from the top.
            key: give the place of the last key rather than of its value, where it is this one.
        """
        if path and path[-1] == key and path in self.keys:
            line, column = self.keys[path]
            return line + self.line, column
        for end in range(len(path), -1, -1):
            if path[:end] in self.values:
                line, column = self.values[path[:end]]
                return line + self.line, column
        return None, None


def nowhere() -> Places:
    """Give the places of a mapping that came from memory: none."""
    return Places({}, {})


@attrs.frozen
class Plain:
    """A document as plain values.

    Attributes:
        content: mappings, lists, texts, numbers, true, false and None.
        problems: what is wrong with how it was written; what they are about is None in the content.
        is_whole: whether it could be read to its end.
        cut_short: the unquoted texts right behind which a comment starts.
        placing: finds the places, which are looked for only where something is wrong.
    """

    content: object
    problems: tuple[Problem, ...] = ()
    is_whole: bool = True
    cut_short: frozenset[Path] = frozenset()
    placing: Callable[[], Places] = nowhere

    @cached_property
    def places(self) -> Places:
        """Where keys and values stood."""
        return self.placing()


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
        return attrs.evolve(problem, path=(*self.prefix, *problem.path), file=self.file, line=line, column=column)


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


def as_text(key: object) -> str:
    """Write a key as it can stand in a path."""
    return key if isinstance(key, str) else repr(key)[:60]


def too_long_a_number(path: Path, text: str) -> Problem:
    """Make the problem that a whole number has too many digits."""
    expected = Phrase("at-most-digits", digits=LONGEST_NUMBER)
    return Problem("wrong-value", path, found=shortened(text), expected=expected)
