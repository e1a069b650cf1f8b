r"""This module is what single values may be, in the words of JSON Schema: names, texts, dates, numbers.

The patterns say what `deliberate.model` checks, in what every reader of regular expressions knows: without looking
around, and without signs beyond the basic plane of Unicode. Each that refuses stands under ``not``, so that it need
not match to an end that ``$`` sees before a last line break too.
"""

from typing import Any, TypeAlias, get_args

from deliberate.model import Status
from deliberate.model.edits import Reader, Register
from deliberate.model.people import NOT_FOR_PERSONS

from .kinds import VERSION
from .plain import LONGEST_NUMBER

__all__ = ["VALUES", "VERSION_KEY", "Schema", "or_null", "reference_to"]

Schema: TypeAlias = dict[str, Any]

_SPACE = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 "
_CONTROL = r"\u0000-\u001f\u007f-\u009f"
# Also what is invisible or steers the direction of writing, and what separates lines or paragraphs.
_UNWRITABLE = (
    _CONTROL + r"\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
)
_CONTROL_BUT_LINE_BREAKS = r"\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f"
_BLANK = _SPACE + r"\n\r\u2028\u2029"

_MONTHS = (
    "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])",
    "(0[469]|11)-(0[1-9]|[12][0-9]|30)",
    "02-(0[1-9]|1[0-9]|2[0-8])",
)
_LEAP_YEAR = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
_DAY = f"([0-9]{{4}}-({'|'.join(_MONTHS)})|{_LEAP_YEAR}-02-29)"
_SECONDS = r"(:[0-5][0-9](\.[0-9]{1,6})?)?"
_TIME = f"([01][0-9]|2[0-3]):[0-5][0-9]{_SECONDS}"
_NO_YEAR = "^0000"

_TOO_LARGE = 10**LONGEST_NUMBER


def reference_to(name: str) -> Schema:
    """Point at a definition."""
    return {"$ref": f"#/$defs/{name}"}


def or_null(schema: Schema) -> Schema:
    """Allow nothing too."""
    return {"anyOf": [schema, {"type": "null"}]}


def _no(pattern: str) -> Schema:
    # Patterns are about texts only, and what is no text would match any.
    return {"not": {"type": "string", "pattern": pattern}}


def _whole(pattern: str, *, but_not: str = "") -> Schema:
    refused = rf"{but_not}|\n" if but_not else r"\n"
    return {"type": "string", "pattern": f"^{pattern}$", **_no(refused)}


def _list_of(name: str) -> Schema:
    return {"type": "array", "items": reference_to(name)}


VERSION_KEY: Schema = {"description": "the version of the written form", "const": VERSION}

VALUES: dict[str, Schema] = {
    "name": {
        "title": "a name",
        "description": "1 to 100 characters on one line, without space at either end or twice in a row",
        "type": "string",
        "minLength": 1,
        "maxLength": 100,
        **_no(f"[{_UNWRITABLE}]|^[{_SPACE}]|[{_SPACE}]$|  | [<>]= "),
    },
    "personName": {
        "title": "a name",
        "description": "a name; client, professional and team always mean what they say, and name no person",
        "allOf": [reference_to("name"), {"not": {"enum": list(NOT_FOR_PERSONS)}}],
    },
    "levelName": {
        "title": "a name",
        "description": "a name, but not one of the words that a fact or a scale can be",
        "allOf": [reference_to("name"), {"not": {"enum": [*(status.value for status in Status), "number"]}}],
    },
    "nameOrThreshold": {
        "title": "a name, or a threshold",
        "description": "a name, or a threshold such as need >= high",
        "anyOf": [reference_to("name"), {"type": "string", "pattern": " [<>]= "}],
    },
    "names": {"title": "a list of names", **_list_of("nameOrThreshold")},
    "words": {
        "title": "a single text",
        "description": "a text that is not blank, without control characters",
        "type": "string",
        **_no(f"[{_CONTROL_BUT_LINE_BREAKS}]|^[{_BLANK}]*$"),
    },
    "line": {
        "title": "a single text",
        "description": "a text that is empty or not blank, without control characters",
        "type": "string",
        **_no(f"[{_CONTROL_BUT_LINE_BREAKS}]|^[{_BLANK}]+$"),
    },
    "lines": {"title": "a list of single texts", **_list_of("words")},
    "language": {
        "title": "a language",
        "description": "a language tag, such as nl or en-GB",
        **_whole("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
    },
    "text": {
        "title": "a text",
        "description": "one text in the language of the practice, or a text for each language",
        "type": ["string", "object"],
        **_no(f"[{_CONTROL_BUT_LINE_BREAKS}]|^[{_BLANK}]*$"),
        "minProperties": 1,
        "propertyNames": reference_to("language"),
        "additionalProperties": reference_to("words"),
    },
    "question": {
        "title": "a text",
        "description": "a text, or an empty one where there is no standing question",
        "anyOf": [reference_to("text"), {"const": ""}],
    },
    "texts": {"title": "a list of texts", **_list_of("text")},
    "textsByName": {
        "title": "texts by name",
        "type": "object",
        "propertyNames": reference_to("nameOrThreshold"),
        "additionalProperties": reference_to("text"),
    },
    "date": {
        "title": "a date",
        "description": "year, month and day, such as 2026-10-12",
        "format": "date",
        **_whole(_DAY, but_not=_NO_YEAR),
    },
    "moment": {
        "title": "a moment",
        "description": "a date and a time, such as 2026-10-05T09:00, with an offset from UTC or without",
        **_whole(f"{_DAY}[T ]{_TIME}(Z|[-+]{_TIME})?", but_not=_NO_YEAR),
    },
    "number": {
        "title": "a number",
        "type": "number",
        "exclusiveMinimum": -_TOO_LARGE,
        "exclusiveMaximum": _TOO_LARGE,
    },
    "level": {
        "title": "a level",
        "description": "the name of a level, or a number",
        "anyOf": [reference_to("name"), reference_to("number")],
    },
    "flag": {"title": "`true` or `false`", "type": "boolean"},
    "reader": {"title": "a reader", "enum": list(get_args(Reader))},
    "register": {"title": "a register", "enum": list(get_args(Register))},
}
"""The definitions of single values, by name."""
