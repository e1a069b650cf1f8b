"""This module is documents as a person would write them: YAML, with names as keys and in the short forms.

It is written so that readers of YAML 1.1 take it for the same: what they would take for something else is quoted.

Of the written form, a value has three shapes: on the line of its key, on lines below it, and between the brackets of
something else.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from deliberate.model import Deliberation, Edits, Fact, Hunch, Practice, Scale, Status

from .kinds import kind_of
from .shapes import Kind, Part, first_field, is_keyed, parts_of

__all__ = [
    "as_yaml",
    "before_comment",
    "between_brackets",
    "lines_below",
    "lines_of_entry",
    "lines_of_item",
    "on_one_line",
    "quoted",
    "short_field",
    "short_thing",
    "values_in",
    "written",
]

_Fields: TypeAlias = Mapping[str, Any]

_WIDEST = 110
_BARE = re.compile(r"[^\W\d_](?:[\w -]*\w)?(?: [<>]= [\w-]*\w)?\Z")
# What YAML 1.1 takes for true, false or nothing.
_SPECIAL = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
# What YAML cannot hold as it is, beside what JSON escapes already.
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# Without a point, YAML 1.1 takes such a number for a text.
_WHOLE_MANTISSA = re.compile(r"\A(-?\d+)e")
_BOOKS: Mapping[str | None, Kind] = {"practice": Practice, "deliberation": Deliberation, "edits": Edits}


class _Section(dict[str, Any]):
    """Things by name, each on a line of its own."""

    __slots__ = ()


class _Bare(str):
    """A text that is written without quotes: a date."""

    __slots__ = ()


class _Quoted(str):
    """A text that is written between quotes, whatever it is."""

    __slots__ = ()


def as_yaml(document: _Fields) -> str:
    """Write a document as YAML.

    Example:
        >>> print(as_yaml({"deliberation": "a", "facts": {"need": {"level": "high"}}}), end="")
        deliberation: a
        facts:
          need: high
    """
    return "".join(f"{line}\n" for line in lines_below(_short_document(document)))


def values_in(document: _Fields) -> int:
    """Count the keys and the values that a document has as YAML; a list and a mapping count for two.

    Example:
        >>> values_in({"deliberation": "a", "facts": {"need": {"level": "high"}}})
        9
    """
    return _count(_short_document(document))


def _count(value: Any) -> int:  # noqa: ANN401 - whatever a document holds
    if isinstance(value, dict):
        return 2 + len(value) + sum(map(_count, value.values()))
    return 2 + sum(map(_count, value)) if isinstance(value, list) else 1


# ---- short forms


def _short_document(document: _Fields) -> _Fields:
    kind = kind_of(document)
    if kind == "cases":
        return {**document, "cases": [_short_document(case) for case in document["cases"]]}
    return _short(document, _BOOKS[kind]) if kind in _BOOKS else document


def _short(fields: _Fields, kind: Kind) -> _Fields:
    parts = parts_of(kind)
    return {key: short_field(parts[key], value) if key in parts else value for key, value in fields.items()}


def short_field(part: Part, value: Any) -> Any:  # noqa: ANN401 - whatever a document holds
    """Give what a field holds in its shortest form."""
    if part.shape == "date" and isinstance(value, str):
        return _Bare(value.removesuffix(":00") if value.count(":") == 2 else value)  # noqa: PLR2004 - hours:minutes:seconds
    if part.of is None:
        return value
    if part.shape == "single":
        return _short_one(part.of, value)
    if is_keyed(part.of):
        return _Section((name, short_thing(part.of, fields)) for name, fields in _by_name(part.of, value))
    return (
        [_short(one, part.of) if isinstance(one, dict) else one for one in value] if isinstance(value, list) else value
    )


def _by_name(kind: Kind, things: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    if isinstance(things, dict):
        yield from things.items()
        return
    name = first_field(kind)
    yield from ((thing[name], {key: value for key, value in thing.items() if key != name}) for thing in things)


def short_thing(kind: Kind, fields: Any) -> Any:  # noqa: ANN401
    """Give what stands under the name of a thing in its shortest form."""
    if isinstance(fields, list):
        return [short_thing(kind, told) for told in fields]
    if kind is Fact and fields.keys() in ({"level"}, {"status"}) and fields.get("level") not in set(Status):
        return next(iter(fields.values()))
    return "holds" if kind is Fact and not fields else _short(fields, kind)


def _short_one(kind: Kind, fields: _Fields) -> Any:  # noqa: ANN401
    if (kind is Hunch and fields.keys() == {"option"}) or (kind is Scale and fields.keys() == {"levels"}):
        return next(iter(_short(fields, kind).values()))
    return _short(fields, kind)


# ---- lines


def lines_of_entry(key: str, value: Any) -> Iterator[str]:  # noqa: ANN401
    """Give the lines of a key with its value."""
    start = f"{written(key)}:"
    line = on_one_line(value, _WIDEST - len(start))
    if line is not None:
        yield f"{start} {line}"
    else:
        yield start
        yield from (f"  {line}" for line in lines_below(value))


def lines_below(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Give the lines of a mapping or a list that stands below its key."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from lines_of_entry(key, part)
    else:
        for part in value:
            yield from lines_of_item(part)


def lines_of_item(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Give the lines of an item of a list."""
    line = on_one_line(value)
    lines = list(lines_below(value)) if line is None else [line]
    if isinstance(value, list) and len(lines) > 1:
        lines = ["", *lines]  # no list starts on the line of another
    yield f"- {lines[0]}".rstrip()
    yield from (f"  {line}" for line in lines[1:])


def on_one_line(value: Any, most: int = _WIDEST) -> str | None:  # noqa: ANN401
    """Write a value on one line; None where a person would write it on several."""
    if _is_scalar(value):
        return written(value)
    if isinstance(value, _Section) or not all(map(_is_short, _parts(value))):
        return None
    line = between_brackets(value)
    return line if len(line) < most else None


def between_brackets(value: Any) -> str:  # noqa: ANN401
    """Write a value on one line, as it can stand between brackets."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{written(key)}: {between_brackets(part)}' for key, part in value.items())}}}"
    return f"[{', '.join(map(between_brackets, value))}]" if isinstance(value, list) else written(value)


def _parts(value: Any) -> Iterable[Any]:  # noqa: ANN401
    return value.values() if isinstance(value, dict) else [value]  # a list is short where each item is a scalar


def _is_short(value: Any) -> bool:  # noqa: ANN401
    return _is_scalar(value) or (isinstance(value, list) and all(map(_is_scalar, value)))


def _is_scalar(value: Any) -> bool:  # noqa: ANN401
    return not isinstance(value, dict | list)


# ---- scalars


def before_comment(value: Any) -> Any:  # noqa: ANN401
    """Give a value as it can stand before a comment: a text between quotes, for else it looks cut short."""
    return value if isinstance(value, dict | list) else quoted(value)


def quoted(value: Any) -> Any:  # noqa: ANN401
    """Give a value of which every text is written between quotes."""
    if isinstance(value, dict):
        return type(value)((key, quoted(part)) for key, part in value.items())
    if isinstance(value, list):
        return [quoted(part) for part in value]
    return _Quoted(value) if type(value) is str else value


def written(value: Any) -> str:  # noqa: ANN401
    """Write a text, a number, true, false or nothing."""
    if isinstance(value, float):
        return _WHOLE_MANTISSA.sub(r"\1.0e", json.dumps(value))
    if not isinstance(value, str) or isinstance(value, _Bare):
        return value if isinstance(value, str) else json.dumps(value)
    if _BARE.match(value) and value.casefold() not in _SPECIAL and not isinstance(value, _Quoted):
        return value
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
