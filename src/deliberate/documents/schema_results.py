"""This module is the JSON Schema of results, made from the types of their fields."""

import typing
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, Literal

import attrs

from .kinds import result_name
from .meanings import about_field, meaning_of
from .schema import enumeration, whole_schema
from .schema_values import VALUES, VERSION_KEY, Schema, reference_to
from .shapes import Kind, arms_of, required_fields

__all__ = ["result_schema"]

_PLAIN: Mapping[object, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    date: reference_to("date"),
}
_NAME: Schema = {"name": {"description": "its name", "type": "string"}}


def result_schema(kind: Kind) -> Schema:
    """Give the schema of what `to_document` writes of a result."""
    name = result_name(kind)
    head = {"deliberate": VERSION_KEY, "result": {"description": "which result this is", "const": name}}
    definitions = {**VALUES}
    for inside in _inside(kind):
        definitions |= _definitions_of(inside)
    return whole_schema(name, _object(kind, head), definitions)


def _inside(kind: Kind) -> Iterator[type]:
    """Give each class that stands somewhere in a result, once."""
    known: dict[type, None] = {}
    waiting = [*_classes_of(kind)]
    while waiting:
        inside = waiting.pop()
        if inside not in known:
            known[inside] = None
            waiting += _classes_of(inside)
    yield from known


def _classes_of(kind: type) -> Iterator[type]:
    if attrs.has(kind):
        for hint in typing.get_type_hints(kind).values():
            yield from _classes_in(hint)


def _classes_in(hint: Any) -> Iterator[type]:  # noqa: ANN401 - any type hint
    if isinstance(hint, type) and (attrs.has(hint) or issubclass(hint, Enum)):
        yield hint
    for part in typing.get_args(hint):
        yield from _classes_in(part)


def _definitions_of(kind: type) -> dict[str, Schema]:
    if attrs.has(kind):
        return {kind.__name__: _object(kind, {}), f"Listed{kind.__name__}": _object(kind, _NAME)}
    return {kind.__name__: enumeration(kind)}


def _object(kind: Kind, before: Schema) -> Schema:
    hints = typing.get_type_hints(kind)
    fields = [field.name for field in attrs.fields(kind) if not field.name.startswith("_")]
    return {
        "title": kind.__name__,
        "description": meaning_of(kind),
        "type": "object",
        "properties": {**before, **{field: {**about_field(kind, field), **_allowed(hints[field])} for field in fields}},
        "required": [*before, *(field for field in fields if field in required_fields(kind))],
        "additionalProperties": False,
    }


def _allowed(hint: Any) -> Schema:  # noqa: ANN401
    arms = tuple(arms_of(hint))
    if len(arms) > 1:
        return {"anyOf": [_allowed(arm) for arm in arms]}
    origin, inside = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        return {"enum": [*inside]}
    if origin is Mapping:
        return _by_name(inside[1])
    if origin is not None:
        return {"type": "array", "items": _allowed(inside[0]), **_length(inside)}
    return _PLAIN.get(hint) or reference_to(hint.__name__)


def _length(inside: tuple[Any, ...]) -> Schema:
    """Say how long a list is, where it is a pair."""
    is_open = len(inside) == 1 or Ellipsis in inside
    return {} if is_open else {"minItems": len(inside), "maxItems": len(inside)}


def _by_name(hint: Any) -> Schema:  # noqa: ANN401
    if not attrs.has(hint):
        return {"type": "object", "additionalProperties": _allowed(hint)}
    return {"type": "array", "items": reference_to(f"Listed{hint.__name__}")}
