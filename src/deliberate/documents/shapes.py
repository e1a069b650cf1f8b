"""This module is what the fields of the recorded classes look like in a document."""

import functools
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal, TypeAlias

import attrs

from deliberate.model import Deviation, Fact, Factor, Option, Person, Policy, Priority, Text, Value

__all__ = ["Kind", "Part", "Shape", "arms_of", "first_field", "is_keyed", "parts_of", "required_fields", "words_of"]

Kind: TypeAlias = type[attrs.AttrsInstance]
Shape: TypeAlias = Literal["plain", "date", "several", "single", "text", "texts", "texts by name", "names", "words"]

_KEYED: frozenset[Kind] = frozenset({Option, Factor, Value, Policy, Priority, Person, Fact, Deviation})
_WORDS = {"words", "note", "told_back"}


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
