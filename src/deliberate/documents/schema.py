"""This module is the JSON Schema of what is recorded, made from the classes: a practice, a deliberation, a case base, edits.

A schema accepts what reading accepts, in every form, and refuses what reading refuses, as far as JSON Schema can say
it; `UNSAID` is what it cannot say. The other way round it refuses one thing that reading takes: a name of over 100
characters that are fewer once accents are joined to their letters.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import partial
from typing import Any

import attrs

from deliberate.model import (
    Deliberation,
    Edit,
    Edits,
    Fact,
    Factor,
    Hunch,
    Level,
    Person,
    Practice,
    Priority,
    Scale,
    Status,
    kinds,
)
from deliberate.model.kinds import CHECK

from .kinds import VERSION
from .meanings import about_field, meaning_of
from .schema_values import VALUES, VERSION_KEY, Schema, or_null, reference_to
from .shapes import Kind, first_field, is_keyed, parts_of, required_fields, words_of

__all__ = [
    "UNSAID",
    "casebase_schema",
    "deliberation_schema",
    "edits_schema",
    "enumeration",
    "practice_schema",
    "whole_schema",
]

UNSAID: Mapping[str, str] = {
    "unknown-name": "a name that nothing has, a level that is not on the scale, and a part that no text has",
    "name-twice": "one name for two things, and two facts of one factor by the same tellers",
    "favours-and-opposes": "a factor that speaks for an option and against it",
    "circle": "priorities that run in a circle",
    "dates-reversed": "a day before one that it has to follow",
    "does-not-hold": "a decisive factor, or a circumstance, that does not hold",
    "other-practice": "a deliberation that was made under another practice",
    "wrong-value": "a level or a threshold of a factor without a scale, a factor with a scale where either is needed, and "
    "a threshold that always holds; and a sentence that is edited twice",
    "bad-date": "times with an offset beside times without",
    "bad-name": "invisible signs beyond the basic plane of Unicode, and half characters, in a name",
    "bad-text": "half characters in a text, and an edited text that is no whole sentence",
    "unknown-version": "the version written as 1.0, which JSON Schema takes for 1",
}
"""What a schema cannot say, by the code of the problem with which reading refuses it."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_BY_CHECK: Mapping[object, str] = {
    kinds.NAME[CHECK]: "name",
    kinds.NAME_OR_NONE[CHECK]: "name",
    kinds.NAMES[CHECK]: "names",
    kinds.LINE[CHECK]: "line",
    kinds.FILLED_LINE[CHECK]: "words",
    kinds.LINES[CHECK]: "lines",
    kinds.WORDS_OR_NONE[CHECK]: "words",
    kinds.TEXT[CHECK]: "text",
    kinds.TEXT_OR_NONE[CHECK]: "text",
    kinds.QUESTION[CHECK]: "question",
    kinds.TEXTS[CHECK]: "texts",
    kinds.TEXTS_BY_NAME[CHECK]: "textsByName",
    kinds.DATE[CHECK]: "date",
    kinds.DATE_OR_NONE[CHECK]: "date",
    kinds.MOMENT_OR_NONE[CHECK]: "moment",
    kinds.FLAG[CHECK]: "flag",
    kinds.FLAG_OR_NONE[CHECK]: "flag",
    attrs.fields(Practice).language.metadata[CHECK]: "language",
    attrs.fields(Fact).level.metadata[CHECK]: "level",
    attrs.fields(Scale).neutral.metadata[CHECK]: "level",
    attrs.fields(Edits).to.metadata[CHECK]: "reader",
    attrs.fields(Edits).register.metadata[CHECK]: "register",
}
_OWN_NAME: Mapping[Kind, str] = {Person: "personName", Level: "levelName"}

# What a class checks of its fields together.
_FILLED: Schema = {"type": "array", "minItems": 1}
_FIELDS: Mapping[tuple[Kind, str], Schema] = {(Priority, "stronger"): _FILLED}
_WAS_THERE: Schema = {
    "required": ["was"],
    "properties": {"was": {"type": "string"}, "behind": {"type": "null"}},
}
_IS_ADDED: Schema = {
    "required": ["text"],
    "properties": {"was": {"type": "null"}, "text": {"type": "string"}},
    "anyOf": [
        {"required": ["behind"], "properties": {"behind": {"type": "string"}}},
        {"required": ["about"], "properties": {"about": _FILLED}},
    ],
}
_TOGETHER: Mapping[Kind, Schema] = {
    Edit: {"anyOf": [_WAS_THERE, _IS_ADDED]},
    Fact: {
        "if": {"required": ["level"], "properties": {"level": {"not": {"type": "null"}}}},
        "then": {"properties": {"status": {"const": Status.HOLDS.value}}},
    },
    Factor: {
        "if": {"required": ["scale"], "properties": {"scale": {"not": {"type": "null"}}}},
        "then": {"properties": {"bars": {"type": "array", "maxItems": 0}}},
    },
    Scale: {
        "if": {"properties": {"levels": {"const": "number"}}},
        "then": {"properties": {"neutral": {"type": ["number", "null"]}}},
        "else": {"properties": {"neutral": {"type": ["string", "null"]}}},
    },
}


# ---- whole documents


def practice_schema() -> Schema:
    """Give the schema of a practice."""
    return _book("practice", _document(Practice))


def deliberation_schema() -> Schema:
    """Give the schema of a deliberation, under whichever practice."""
    return _book("deliberation", _document(Deliberation))


def casebase_schema() -> Schema:
    """Give the schema of a case base: one decided deliberation, or several under ``cases``."""
    several = {
        "properties": {"deliberate": VERSION_KEY, "cases": {"type": "array", "items": reference_to("Case")}},
        "required": ["cases"],
        "additionalProperties": False,
    }
    root = {
        "title": "CaseBase",
        "description": "Deliberations that were decided: one, or several under `cases`.",
        "type": "object",
        "if": {"required": ["deliberation"]},
        "then": reference_to("Case"),
        "else": several,
    }
    return _book("casebase", root)


def edits_schema() -> Schema:
    """Give the schema of what people changed in a text."""
    return _book("edits", _document(Edits))


def whole_schema(kind: str, root: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """Complete the schema of a kind of document with its identity, and with the definitions that it points at."""
    needed: set[str] = set()
    waiting = [*_pointed_at(root)]
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += _pointed_at(definitions[name])
    head = {"$schema": _DIALECT, "$id": f"urn:deliberate:schema:{kind}:{VERSION}"}
    return {**head, **root, "$defs": {name: schema for name, schema in definitions.items() if name in needed}}


def enumeration(words: type[Enum]) -> Schema:
    """Give the schema of a closed list of words."""
    return {"title": words.__name__, "description": meaning_of(words), "enum": [word.value for word in words]}


def _pointed_at(schema: object) -> Iterator[str]:
    if isinstance(schema, Mapping):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"].split("/")[2]
        for part in schema.values():
            yield from _pointed_at(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _pointed_at(part)


def _book(kind: str, root: Schema) -> Schema:
    unsaid = f"What this schema cannot say, and reading does: {'; '.join(UNSAID.values())}."
    return whole_schema(kind, {"$comment": unsaid, **root}, _definitions())


def _definitions() -> dict[str, Schema]:
    definitions = {**VALUES}
    for kind in _recorded(Practice, Deliberation, Edits):
        definitions |= _of_class(kind)
    case = {"type": "object", "required": ["decision"], "properties": {"decision": {"type": "object"}}}
    definitions |= {"Levels": _levels(), "ToldFact": _told_fact()}
    definitions["Deliberation"] = _document(Deliberation)
    definitions["Case"] = {
        "title": "Case",
        "description": "A deliberation that was decided.",
        "allOf": [reference_to("Deliberation"), case],
    }
    return definitions


def _recorded(*books: Kind) -> Iterator[Kind]:
    """Give each class that stands somewhere in the books, once."""
    known: dict[Kind, None] = {}
    waiting = [*reversed(books)]
    while waiting:
        kind = waiting.pop()
        known[kind] = None
        parts = [part.of for part in parts_of(kind).values() if part.of is not None]
        waiting += [inside for inside in reversed(parts) if inside not in known]
    yield from (kind for kind in known if kind not in books)


# ---- classes


def _document(book: Kind) -> Schema:
    key = book.__name__.lower()
    name, *others = parts_of(book)
    properties = {"deliberate": VERSION_KEY, key: _property(book, name), **_properties(book, others)}
    return _object(book, properties, required=[key, *_required(book, others)])


def _of_class(kind: Kind) -> dict[str, Schema]:
    definitions = {
        words.__name__: enumeration(words) for words in map(partial(words_of, kind), parts_of(kind)) if words
    }
    name, *others = parts_of(kind)
    if not is_keyed(kind):
        fields = [name, *others]
        return {**definitions, kind.__name__: _object(kind, _properties(kind, fields), _required(kind, fields))}
    listed = {field: reference_to(f"{kind.__name__}/properties/{field}") for field in others}
    required = _required(kind, others)
    return {
        **definitions,
        kind.__name__: _object(kind, _properties(kind, others), required),
        f"Listed{kind.__name__}": _object(kind, {name: _property(kind, name), **listed}, [name, *required]),
    }


def _object(kind: Kind, properties: Schema, required: Sequence[str]) -> Schema:
    return {
        "title": kind.__name__,
        "description": meaning_of(kind),
        "type": "object",
        "properties": properties,
        "required": [*required],
        "additionalProperties": False,
        **_TOGETHER.get(kind, {}),
    }


def _required(kind: Kind, fields: Iterable[str]) -> list[str]:
    return [field for field in fields if field in required_fields(kind)]


def _properties(kind: Kind, fields: Iterable[str]) -> Schema:
    return {field: _property(kind, field) for field in fields}


def _property(kind: Kind, name: str) -> Schema:
    field = attrs.fields_dict(kind)[name]
    return {**about_field(kind, name), **_allowed(kind, field), **_FIELDS.get((kind, name), {})}


def _allowed(kind: Kind, field: "attrs.Attribute[Any]") -> Schema:
    part = parts_of(kind)[field.name]
    if field.name == first_field(kind) and kind in _OWN_NAME:
        return reference_to(_OWN_NAME[kind])
    if part.of is not None:
        allowed = _several(part.of) if part.shape == "several" else _one(part.of)
    else:
        allowed = _single(kind, field)
    return or_null(allowed) if field.default is None else allowed


def _single(kind: Kind, field: "attrs.Attribute[Any]") -> Schema:
    words = words_of(kind, field.name)
    if words is None:
        return reference_to(_BY_CHECK[field.metadata[CHECK]])
    one = reference_to(words.__name__)
    return {"type": "array", "items": one} if parts_of(kind)[field.name].shape == "names" else one


# ---- parts that are values themselves


def _one(kind: Kind) -> Schema:
    whole = reference_to(kind.__name__)
    in_short = {Hunch: "name", Scale: "Levels"}.get(kind)
    return whole if in_short is None else {"anyOf": [reference_to(in_short), whole]}


def _several(kind: Kind) -> Schema:
    if kind is Level:
        return reference_to("Levels")
    if not is_keyed(kind):
        return {"type": "array", "items": reference_to(kind.__name__)}
    return {
        "type": ["object", "array"],
        "propertyNames": reference_to(_OWN_NAME.get(kind, "name")),
        "additionalProperties": reference_to("ToldFact" if kind is Fact else kind.__name__),
        "items": reference_to(f"Listed{kind.__name__}"),
    }


def _levels() -> Schema:
    level = {"anyOf": [reference_to("levelName"), reference_to("Level")]}
    return {
        "title": "a list of levels or `number`",
        "description": "The levels of a scale, lowest first, or the word for numbers.",
        "anyOf": [{"const": "number"}, {"items": level, **_FILLED}],
    }


def _told_fact() -> Schema:
    once = [reference_to("Status"), reference_to("level"), reference_to("Fact")]
    return {
        "title": "Fact",
        "description": "What is known of one factor: in short, with who said so, or a list where several told it.",
        "anyOf": [*once, {**_FILLED, "items": {"anyOf": once}}],
    }
