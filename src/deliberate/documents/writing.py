"""This module is values as plain mappings and lists, and the fingerprint of what they say."""

import hashlib
import json
import typing
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any

import attrs

from deliberate.errors import InvalidValue
from deliberate.model import Deliberation, Deviation, Edits, Fact, Practice
from deliberate.model.kinds import wrong_type
from deliberate.model.scales import Level
from deliberate.phrase import Phrase
from deliberate.weighing import CaseBase

from .kinds import VERSION, result_name

__all__ = ["as_json", "as_json_lines", "fingerprint", "to_document"]

_MODEL = "deliberate.model"
_NAME_KEYS: Mapping[type, str] = {Practice: "practice", Deliberation: "deliberation", Edits: "edits"}


def to_document(value: object) -> dict[str, Any]:
    """Give a value as plain ``dict``, ``list``, ``str``, ``int``, ``float``, ``bool`` and ``None``.

    Fields at their default are left out, dates are ISO text. Things with a name are lists of objects with ``name``, for
    not every store keeps the order of keys; facts and deviations, which have no order, are objects by name. A practice,
    a deliberation, a case base and edits can be read back; a result is written only and says so under ``result``.

    Args:
        value: any public value: one of the three books, a part of one, or what a verb gave.

    Raises:
        InvalidValue: where the value is none of these.

    Example:
        >>> to_document(Fact("need", level="high"))
        {'factor': 'need', 'level': 'high'}
    """
    if isinstance(value, CaseBase):
        return {"deliberate": VERSION, "cases": [_book(case) for case in value.values()]}
    if isinstance(value, Practice | Deliberation | Edits):
        return {"deliberate": VERSION, **_book(value)}
    if attrs.has(type(value)):
        return {**_head(type(value)), **_fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    raise InvalidValue([wrong_type(value, (), Phrase("a-value-of-ours"))])


def as_json(document: Mapping[str, object]) -> str:
    """Write a document as JSON that people can read too."""
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def as_json_lines(documents: Iterable[Mapping[str, object]]) -> str:
    """Write documents as JSON Lines."""
    return "".join(f"{json.dumps(document, ensure_ascii=False)}\n" for document in documents)


def fingerprint(value: object) -> str:
    """Give a short text that is equal for equal values only.

    It changes with anything that the value says, and with nothing else: keep it beside what was computed or shown.

    Example:
        >>> fingerprint(ours)[:7], len(fingerprint(ours))
        ('sha256:', 71)
    """
    document = to_document(value)
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return f"sha256:{hashlib.sha256(text.encode(errors='surrogatepass')).hexdigest()}"


def _head(kind: type) -> dict[str, object]:
    if kind.__module__.startswith(_MODEL):
        return {}
    return {"deliberate": VERSION, "result": result_name(kind)}


def _book(book: Practice | Deliberation | Edits) -> dict[str, Any]:
    fields, name = _fields(book), attrs.fields(type(book))[0].name
    return {_NAME_KEYS[type(book)]: fields.pop(name), **fields}


def _fields(value: Any) -> dict[str, Any]:  # noqa: ANN401 - of any class made by attrs
    written = {}
    for field in attrs.fields(type(value)):
        part = getattr(value, field.name)
        if not field.name.startswith("_") and not _is_default(part, field.default):
            written[field.name] = _plain(part) if part != {} else _nothing_by_name(type(value), field.name)
    return written


def _nothing_by_name(kind: type, field: str) -> Any:  # noqa: ANN401 - a list or a mapping
    """Write that there is nothing by name: as a list where there would be things, else as a mapping."""
    of = typing.get_args(typing.get_type_hints(kind)[field])[1]
    return [] if attrs.has(of) else {}


def _is_default(part: object, default: object) -> bool:
    return type(part) is type(default) and part == default


def _plain(part: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    if attrs.has(type(part)):
        return part.name if isinstance(part, Level) and part == Level(part.name) else _fields(part)
    if isinstance(part, Mapping):
        return _by_name(part)
    if isinstance(part, frozenset):
        return sorted(map(_plain, part), key=_as_sorted)
    is_text = isinstance(part, str)
    return _listed(part) if isinstance(part, Sequence) and not is_text else _scalar(part)


def _as_sorted(part: object) -> list[str]:
    return [str(field) for field in part.values()] if isinstance(part, Mapping) else [str(part)]


def _scalar(part: object) -> Any:  # noqa: ANN401
    if isinstance(part, Enum):
        return part.value
    if isinstance(part, str):
        return str(part)  # a phrase becomes the text that it is
    return part.isoformat() if isinstance(part, date) else part


def _by_name(mapping: Mapping[object, object]) -> Any:  # noqa: ANN401
    if all(attrs.has(type(part)) for part in mapping.values()):
        return [{"name": str(name), **_fields(part)} for name, part in mapping.items()]
    return {str(name): _plain(part) for name, part in mapping.items()}


def _listed(parts: Sequence[Any]) -> Any:  # noqa: ANN401
    if parts and isinstance(parts[0], Fact):
        return _facts(parts)
    if parts and isinstance(parts[0], Deviation):
        return {deviation.policy: _without(_fields(deviation), "policy") for deviation in parts}
    return [_plain(part) for part in parts]


def _facts(facts: Iterable[Fact]) -> dict[str, Any]:
    by_factor: dict[str, list[Any]] = {}
    for fact in facts:
        by_factor.setdefault(fact.factor, []).append(_without(_fields(fact), "factor"))
    return {factor: told[0] if len(told) == 1 else told for factor, told in by_factor.items()}


def _without(fields: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: part for name, part in fields.items() if name != key}
