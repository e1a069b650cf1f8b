"""The tables of fields in the reference, made from the JSON Schemas: `make reference` renews them.

What stands between `<!-- fields of Option -->` and `<!-- end -->` is the table of a class; other tables point to the
heading above it. What stands between `<!-- unsaid -->` and `<!-- end -->` is what no schema can say.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from deliberate.documents.schema import UNSAID
from deliberate.schemas import json_schema
from deliberate.schemas.published import KINDS

__all__ = ["PAGES", "REGION", "definitions", "renewed"]

Schema: TypeAlias = Mapping[str, Any]

PAGES = tuple(Path(__file__).parent / "reference" / page for page in ("files.md", "results.md"))
REGION = re.compile(r"<!-- (?:fields of (?P<name>\w+)|unsaid) -->\n(?P<table>.*?)<!-- end -->\n", re.DOTALL)

_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_SEVERAL = re.compile("^Listed")
_TYPES = {"string": "a text", "integer": "a whole number", "number": "a number", "boolean": "`true` or `false`"}
_PLURALS = {"a text": "texts", "a whole number": "whole numbers"}
_LEFT_OUT = {"None": "nothing", "[]": "none", "{}": "none", "''": "empty", "False": "`false`", "True": "`true`"}


class _Known(NamedTuple):
    """What a table can point to.

    Attributes:
        schemas: the schema of every class and of every kind of value.
        headings: the heading above the table of a class, on the same page.
    """

    schemas: Mapping[str, Schema]
    headings: Mapping[str, str]


def definitions() -> dict[str, Schema]:
    """Give the schema of every class and of every kind of value, by name."""
    schemas = [json_schema(kind) for kind in KINDS]
    whole = {schema["title"]: schema for schema in schemas}
    # The books come first, and say most precisely what may stand in what is read back.
    return whole | {name: part for schema in reversed(schemas) for name, part in schema["$defs"].items()}


def renewed(page: str) -> str:
    """Give the text of a page with its tables made anew."""
    known = _Known(definitions(), _headings(page))

    def made(region: re.Match[str]) -> str:
        first, _, _ = region[0].partition("\n")
        table = _unsaid() if region["name"] is None else _fields(known.schemas[region["name"]], known)
        return "\n".join([first, *table, "<!-- end -->", ""])

    return REGION.sub(made, page)


def _headings(page: str) -> dict[str, str]:
    above = {region["name"]: _HEADING.findall(page, 0, region.start()) for region in REGION.finditer(page)}
    return {name: headings[-1] for name, headings in above.items()}


# ---- tables


def _unsaid() -> Iterator[str]:
    yield from _table(("code", "what reading refuses"), ((f"`{code}`", what) for code, what in UNSAID.items()))


def _fields(schema: Schema, known: _Known) -> Iterator[str]:
    rows = (_of_field(key, field, schema, known) for key, field in schema["properties"].items())
    yield from _table(("key", "what it is", "what may stand there", "if left out"), rows)


def _of_field(key: str, field: Schema, schema: Schema, known: _Known) -> tuple[str, ...]:
    _, _, elsewhere = field.get("$ref", "").partition("/properties/")
    if elsewhere:
        field = known.schemas[field["$ref"].split("/")[2]]["properties"][elsewhere]
    left_out = "**required**" if key in schema["required"] else _left_out(field)
    return f"`{key}`", field["description"].rstrip("."), _allowed(field, known), left_out


def _left_out(field: Schema) -> str:
    default = field.get("default", field.get("const"))
    return _LEFT_OUT.get(repr(default), f"`{default}`")


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield _row(head)
    yield "|" + "---|" * len(head)
    yield from map(_row, rows)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


# ---- what may stand there


def _allowed(schema: Schema, known: _Known) -> str:
    if "$ref" in schema:
        return _of_definition(schema["$ref"].split("/")[2], known)
    if "anyOf" in schema:
        return _either(_allowed(part, known) for part in schema["anyOf"] if part != {"type": "null"})
    if "const" in schema or "enum" in schema:
        return _either(f"`{word}`" for word in schema.get("enum", [schema.get("const")]))
    if "items" in schema:
        return _several(schema, known)
    return _TYPES.get(schema["type"], "a mapping")


def _of_definition(name: str, known: _Known) -> str:
    one = _SEVERAL.sub("", name)
    heading = known.headings.get(name) or known.headings.get(one)
    if heading is not None:
        return f"see [{heading}](#{heading.lower().replace(' ', '-')})"
    schema = known.schemas[name]
    return _allowed(schema, known) if "enum" in schema else str(schema["title"])


def _several(schema: Schema, known: _Known) -> str:
    parts = schema["items"].get("anyOf", [schema["items"]])
    inside = _either(_PLURALS.get(part, part) for part in (_allowed(part, known) for part in parts))
    if inside.startswith("a list, "):
        return inside.replace("a list", "a list of pairs", 1)
    if inside.startswith("see"):
        return inside if "object" in schema["type"] else f"a list, {inside}"
    return f"a list: {inside}" if inside.startswith("`") else f"a list of {inside}"


def _either(parts: Iterator[str]) -> str:
    *others, last = dict.fromkeys(parts)
    return f"{', '.join(others)} or {last}" if others else last


if __name__ == "__main__":
    for path in PAGES:
        path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
