"""This module is what the fields of the recorded classes look like in a document."""

import functools
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal, TypeAlias

import attrs

from deliberate.model import (
    Deliberation,
    Deviation,
    Edits,
    Fact,
    Factor,
    Option,
    Person,
    Policy,
    Practice,
    Priority,
    Text,
    Value,
)
from deliberate.model.kinds import CHECK, FILLED_LINE, LINE

__all__ = [
    "Kind",
    "Part",
    "Shape",
    "arms_of",
    "field_names",
    "first_field",
    "holds_names",
    "holds_text",
    "holds_texts_by_name",
    "is_keyed",
    "parts_of",
    "required_fields",
    "words_of",
]

Kind: TypeAlias = type[attrs.AttrsInstance]
Shape: TypeAlias = Literal["plain", "date", "several", "single", "text", "texts", "texts by name", "names", "words"]

_KEYED: frozenset[Kind] = frozenset({Option, Factor, Value, Policy, Priority, Person, Fact, Deviation})
_WORDS = {"words", "note", "told_back", "was", "text", "behind"}
_LINES = (LINE[CHECK], FILLED_LINE[CHECK])
# The keys of a document that are no fields.
_OTHER_KEYS = {"deliberate", "practice", "deliberation", "cases", "edits", "name"}


@attrs.frozen
class Part:
    """What one field holds.

    Attributes:
        shape: whether it is plain, a text, names, or other values.
        of: the class of those other values.
    """

    shape: Shape
    of: Kind | None = None


def is_keyed(kind: Kind) -> bool:
    """Say whether values of a class may stand in a mapping from name to the other fields."""
    return kind in _KEYED


@functools.cache
def first_field(kind: Kind) -> str:
    """Give the field that holds the name of a value, or what it is about."""
    return str(attrs.fields(kind)[0].name)


@functools.cache
def required_fields(kind: Kind) -> frozenset[str]:
    """Give the fields that have to be there."""
    return frozenset(field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING)


@functools.cache
def parts_of(kind: Kind) -> Mapping[str, Part]:
    """Give what each field of a class holds, in the order of the class."""
    hints = typing.get_type_hints(kind)
    return types.MappingProxyType({field.name: _part(field.name, hints[field.name]) for field in attrs.fields(kind)})


@functools.cache
def words_of(kind: Kind, field: str) -> type[StrEnum] | None:
    """Give the closed list of words of which a field takes one or several; None where it takes something else."""
    arms = arms_of(typing.get_type_hints(kind)[field])
    words = [arm for one_arm in arms for arm in (one_arm, *typing.get_args(one_arm))]
    return next((arm for arm in words if isinstance(arm, type) and issubclass(arm, StrEnum)), None)


@functools.cache
def field_names() -> frozenset[str]:
    """Give every key that a document may have by itself, whatever its names are."""
    return frozenset(name for kind in _kinds() for name in parts_of(kind)) | _OTHER_KEYS


def holds_text(path: tuple[str | int, ...]) -> bool:
    """Say whether a text that people write stands at a path: at its field, in a language, by a name, or in a list."""
    texts, by_name = _text_fields()
    # A thing may have the name of a field; what stands below it then is fields, and no language.
    is_below = not texts.isdisjoint(path[-2:-1]) and path[-1] not in field_names()
    return is_below or not (texts.isdisjoint(path[-1:]) and by_name.isdisjoint(path[-3:-1]))


def holds_texts_by_name(path: tuple[str | int, ...]) -> bool:
    """Say whether texts by name stand at a path, so that its keys are names."""
    return not _text_fields()[1].isdisjoint(path[-1:])


def holds_names(path: tuple[str | int, ...]) -> bool:
    """Say whether things or texts by name may stand at a path, so that its keys are names."""
    return not _fields_by_name().isdisjoint(path[-1:])


@functools.cache
def _fields_by_name() -> frozenset[str | int]:
    parts = [(field, part) for kind in _kinds() for field, part in parts_of(kind).items()]
    keyed = {field for field, part in parts if part.of is not None and is_keyed(part.of)}
    return frozenset(keyed) | _text_fields()[1]


@functools.cache
def _text_fields() -> tuple[frozenset[str | int], frozenset[str | int]]:
    fields = [(field, part) for kind in _kinds() for field, part in _shaped(kind)]
    texts = frozenset(field for field, shape in fields if shape in {"text", "texts", "words", "line"})
    return texts, frozenset(field for field, shape in fields if shape == "texts by name")


def _shaped(kind: Kind) -> Iterator[tuple[str, str]]:
    parts = parts_of(kind)
    for field in attrs.fields(kind):
        is_line = field.metadata[CHECK] in _LINES
        yield field.name, "line" if is_line else parts[field.name].shape


@functools.cache
def _kinds() -> tuple[Kind, ...]:
    kinds: dict[Kind, None] = {}
    waiting: list[Kind] = [Practice, Deliberation, Edits]
    while waiting:
        kind = waiting.pop()
        kinds[kind] = None
        waiting += [part.of for part in parts_of(kind).values() if part.of is not None and part.of not in kinds]
    return tuple(kinds)


def arms_of(hint: object) -> Iterator[object]:
    """Give each of the types that a type hint allows."""
    is_union = typing.get_origin(hint) in {typing.Union, types.UnionType}
    yield from typing.get_args(hint) if is_union else (hint,)


def _part(name: str, hint: object) -> Part:
    arms = tuple(arms_of(hint))
    values = [_values_of(arm) for arm in arms]
    if found := next((part for part in values if part is not None), None):
        return found
    if name in _WORDS:
        return Part("words")
    if date in arms or datetime in arms:
        return Part("date")
    return next((part for part in map(_texts_of, arms) if part is not None), Part("plain"))


def _values_of(arm: Any) -> Part | None:  # noqa: ANN401 - any type hint
    if isinstance(arm, type) and attrs.has(arm):
        return Part("single", arm)
    if typing.get_origin(arm) is tuple and attrs.has(typing.get_args(arm)[0]):
        return Part("several", typing.get_args(arm)[0])
    return None


def _texts_of(arm: object) -> Part | None:
    if arm in typing.get_args(Text) and arm is not str:
        return Part("text")
    return _BY_CONTAINER.get(typing.get_origin(arm))


_BY_CONTAINER: Mapping[object, Part] = {
    tuple: Part("texts"),
    frozenset: Part("names"),
    Mapping: Part("texts by name"),
}
