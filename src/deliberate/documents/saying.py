"""This module is what the parts of a book say, as documents that can be compared, and which part became which."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from .normal import Form
from .shapes import Kind, first_field
from .structuring import structured
from .writing import to_document

__all__ = [
    "VERSION_KEY",
    "Fields",
    "Said",
    "content_of",
    "in_one_order",
    "new_names",
    "paired",
    "said_by",
    "things_by_name",
    "things_of",
]

Fields: TypeAlias = Mapping[str, Any]
Said: TypeAlias = tuple[Any, object]
"""What something says, and a label by which it can be known when it says something else; None where there is none."""

VERSION_KEY = "deliberate"


def said_by(form: Form) -> Fields:
    """Give the document of what a form says."""
    return content_of(structured(form, form.kind))


def content_of(value: object) -> Fields:
    """Give the document of a value without the version of the written form."""
    return {key: part for key, part in to_document(value).items() if key != VERSION_KEY}


def things_of(kind: Kind, section: Any) -> Iterator[Fields]:  # noqa: ANN401 - whatever a document holds
    """Give each thing of a section with its name, also where the section is a mapping."""
    if not isinstance(section, dict):
        yield from section
        return
    for name, told in section.items():
        for fields in told if isinstance(told, list) else [told]:
            yield {first_field(kind): name, **fields}


def things_by_name(kind: Kind, section: Any) -> Mapping[str, Sequence[Fields]]:  # noqa: ANN401
    """Give the things of a section by name; of facts there may be several of one name."""
    by_name: dict[str, list[Fields]] = {}
    for thing in things_of(kind, section):
        by_name.setdefault(thing[first_field(kind)], []).append(thing)
    return {name: in_one_order(told) for name, told in by_name.items()}


def in_one_order(things: Sequence[Fields]) -> Sequence[Fields]:
    """Put things without an order in the same one whoever wrote them."""
    return sorted(things, key=_key)


def new_names(things: Mapping[str, Sequence[Fields]]) -> Mapping[str, str]:
    """Give the new name for each old one that is no longer the name of anything."""
    return {
        former: name
        for name, told in things.items()
        for thing in told
        for former in thing.get("formerly", ())
        if former not in things
    }


def paired(olds: Sequence[Said], news: Sequence[Said]) -> list[int | None]:
    """Know each of the old by the number of the new that it is, else of one with its label, else by nothing at all.

    Example:
        >>> paired([("a", None), ("b", 1), ("c", None)], [("c", None), ("d", 1)])
        [None, 1, 0]
    """
    pairs: dict[int, int] = {}
    for aspect in (0, 1):
        free = _places_by_key(news, aspect, pairs.values())
        for place, old in enumerate(olds):
            waiting = None if place in pairs else free.get(_key(old[aspect]))
            if waiting:
                pairs[place] = waiting.pop()
    return [pairs.get(place) for place in range(len(olds))]


def _places_by_key(news: Sequence[Said], aspect: int, taken: Iterable[int]) -> Mapping[str, list[int]]:
    """Give the places of those that are still free, the first of them last."""
    free: dict[str, list[int]] = {}
    is_taken = set(taken)
    for place in reversed(range(len(news))):
        if place not in is_taken and news[place][aspect] is not None:
            free.setdefault(_key(news[place][aspect]), []).append(place)
    return free


def _key(said: object) -> str:
    return json.dumps(said, sort_keys=True)
