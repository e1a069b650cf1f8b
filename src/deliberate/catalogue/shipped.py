"""This module is where the domain data lies that comes with the package."""

import json
from collections.abc import Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

__all__ = ["EXAMPLES", "catalogue", "example", "officialese", "plain_language"]

EXAMPLES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "bakery": ("bakery", "samira.yaml"),
        "home-care": ("home_care", "de_wit.yaml"),
        "recovery": ("recovery", "pauw.yaml"),
    }
)
"""The shipped examples, the first one first: of each its folder, and the deliberation in it that was decided."""


def catalogue() -> dict[str, Any]:
    """Give the catalogue: themes, checks with their questions, methods, fields of a deviation, slots.

    Example:
        >>> from deliberate.catalogue import catalogue
        >>> [slot["id"] for slot in catalogue()["slots"]][:3]
        ['decision', 'meaning', 'your_words']
    """
    return _read("catalogue.json")


def example(name: str) -> Traversable:
    """Give the folder of a shipped example, such as ``bakery``."""
    return files(__package__).joinpath("examples", name)


def officialese(language: str) -> list[dict[str, str]]:
    """Give the words of offices in a language, each with a plainer word and a note.

    Example:
        >>> from deliberate.catalogue import officialese
        >>> officialese("nl")[0]["word"], officialese("nl")[0]["plain"]
        ('aangaande', 'over')
    """
    words: list[dict[str, str]] = _read("plain_language/officialese.json")[language]
    return words


def plain_language(language: str) -> dict[str, Any]:
    """Give what makes a text hard to read in a language: word lists, limits and patterns.

    Example:
        >>> from deliberate.catalogue import plain_language
        >>> plain_language("nl")["most_words"], plain_language("en")["most_words"]
        (20, 22)
    """
    return _read(f"plain_language/{language}.json")


def _read(path: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files(__package__).joinpath(path).read_text(encoding="utf-8"))
    return read
