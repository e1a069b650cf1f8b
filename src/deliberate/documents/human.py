"""This module is documents as a person would write them: YAML, with names as keys and in the short forms.

It is written so that readers of YAML 1.1 take it for the same: what they would take for something else is quoted.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from deliberate.model import Deliberation, Fact, Hunch, Practice, Scale, Status

from .kinds import kind_of
from .shapes import Kind, Part, first_field, is_keyed, parts_of

__all__ = ["as_yaml"]

_Fields: TypeAlias = Mapping[str, Any]

_WIDEST = 110
_BARE = re.compile(r"[^\W\d_](?:[\w -]*\w)?(?: [<>]= [\w-]*\w)?\Z")
# What YAML 1.1 takes for true, false or nothing.
_SPECIAL = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
# What YAML cannot hold as it is, beside what JSON escapes already.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# Without a point, YAML 1.1 takes such a number for a text.
_WHOLE_MANTISSA = re.compile(r"\A(-?\d+)e")
_BOOKS: Mapping[str, Kind] = {"practice": Practice, "deliberation": Deliberation}


class _Section(dict[str, Any]):
    """Things by name, each on a line of its own."""

    __slots__ = ()


class _Bare(str):
    """A text that is written without quotes: a date."""

    __slots__ = ()


def as_yaml(document: _Fields) -> str:
    """Write a document as YAML.

    Example:
        >>> print(as_yaml({"deliberation": "a", "facts": {"need": {"level": "high"}}}), end="")
        deliberation: a
        facts:
          need: high
    """
    return "".join(f"{line}\n" for line in _block(_short_document(document)))


# ---- short forms


def _short_document(document: _Fields) -> _Fields:
    kind = kind_of(document) or ""
    if kind == "cases":
        return {**document, "cases": [_short_document(case) for case in document["cases"]]}
    return _short(document, _BOOKS[kind]) if kind in _BOOKS else document


def _short(fields: _Fields, kind: Kind) -> _Fields:
    parts = parts_of(kind)
    return {key: _part(parts.get(key, Part("plain")), value) for key, value in fields.items()}


def _part(part: Part, value: Any) -> Any:  # noqa: ANN401 - whatever a document holds
    if part.shape == "date" and isinstance(value, str):
        return _Bare(value.removesuffix(":00") if value.count(":") == 2 else value)  # noqa: PLR2004 - hours:minutes:seconds
    if part.of is None:
        return value
    if part.shape == "single":
        return _short_one(part.of, value)
    if is_keyed(part.of):
        return _Section((name, _of_thing(part.of, fields)) for name, fields in _by_name(part.of, value))
    return (
        [_short(one, part.of) if isinstance(one, dict) else one for one in value] if isinstance(value, list) else value
    )


def _by_name(kind: Kind, things: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    if isinstance(things, dict):
        yield from things.items()
        return
    name = first_field(kind)
    yield from ((thing[name], {key: value for key, value in thing.items() if key != name}) for thing in things)


def _of_thing(kind: Kind, fields: Any) -> Any:  # noqa: ANN401
    if isinstance(fields, list):
        return [_of_thing(kind, told) for told in fields]
    if kind is Fact and fields.keys() in ({"level"}, {"status"}) and fields.get("level") not in set(Status):
        return next(iter(fields.values()))
    return "holds" if kind is Fact and not fields else _short(fields, kind)


def _short_one(kind: Kind, fields: _Fields) -> Any:  # noqa: ANN401
    if (kind is Hunch and fields.keys() == {"option"}) or (kind is Scale and fields.keys() == {"levels"}):
        return next(iter(_short(fields, kind).values()))
    return _short(fields, kind)


# ---- lines


def _block(fields: _Fields) -> Iterator[str]:
    for key, value in fields.items():
        start = f"{_scalar(key)}:"
        in_line = _in_line(value, _WIDEST - len(start))
        if in_line is not None:
            yield f"{start} {in_line}"
        else:
            yield start
            yield from (f"  {line}" for line in _below(value))


def _below(value: Any) -> Iterable[str]:  # noqa: ANN401
    return _block(value) if isinstance(value, dict) else _items(value)


def _items(values: list[Any]) -> Iterator[str]:
    for value in values:
        in_line = _in_line(value, _WIDEST)
        lines = list(_below(value)) if in_line is None else [in_line]
        if isinstance(value, list) and len(lines) > 1:
            lines = ["", *lines]  # no list starts on the line of another
        yield f"- {lines[0]}".rstrip()
        yield from (f"  {line}" for line in lines[1:])


def _in_line(value: Any, most: int) -> str | None:  # noqa: ANN401
    if _is_scalar(value):
        return _scalar(value)
    line = _flow(value) if not isinstance(value, _Section) else None
    return line if line is not None and len(line) < most else None


def _flow(value: Any) -> str | None:  # noqa: ANN401
    if isinstance(value, list):
        return f"[{', '.join(map(_scalar, value))}]" if all(map(_is_scalar, value)) else None
    if not all(map(_is_short, value.values())):
        return None
    parts = [f"{_scalar(key)}: {_scalar(part) if _is_scalar(part) else _flow(part)}" for key, part in value.items()]
    return f"{{{', '.join(parts)}}}"


def _is_short(value: Any) -> bool:  # noqa: ANN401
    return _is_scalar(value) or (isinstance(value, list) and all(map(_is_scalar, value)))


def _is_scalar(value: Any) -> bool:  # noqa: ANN401
    return not isinstance(value, dict | list)


def _scalar(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, float):
        return _WHOLE_MANTISSA.sub(r"\1.0e", json.dumps(value))
    if not isinstance(value, str) or isinstance(value, _Bare):
        return value if isinstance(value, str) else json.dumps(value)
    if _BARE.match(value) and value.casefold() not in _SPECIAL:
        return value
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
