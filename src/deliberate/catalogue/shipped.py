"""This module is where the domain data lies that comes with the package."""

import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

__all__ = ["catalogue", "example"]


def catalogue() -> dict[str, Any]:
    """Give the catalogue: themes, checks with their questions, methods, fields of a deviation, slots.

    Example:
        >>> from deliberate.catalogue import catalogue
        >>> [slot["id"] for slot in catalogue()["slots"]][:3]
        ['decision', 'meaning', 'your_words']
    """
    read: dict[str, Any] = json.loads(files(__package__).joinpath("catalogue.json").read_text(encoding="utf-8"))
    return read


def example(name: str) -> Traversable:
    """Give the folder of a shipped example, such as ``bakery``."""
    return files(__package__).joinpath("examples", name)
