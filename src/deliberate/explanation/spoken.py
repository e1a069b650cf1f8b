"""This module is one language as it is spoken: its messages, formatted by Fluent."""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

import attrs

from .messages import Message

__all__ = ["Spoken", "Value", "opening"]

Value: TypeAlias = str | int

_Formatted: TypeAlias = Callable[[str, Mapping[str, Value]], tuple[str, tuple[str, ...]]]

# Fluent refuses a part of 2,500 characters or more, against files that multiply their own text. Ours cannot, for none
# holds another message; but people write long texts. So Fluent gets the head of each, and the tail follows later.
_HEAD = 60
# No text, name or path of ours has this character in it.
_TAIL = re.compile("\0\\d+\0")


@attrs.frozen(eq=False)
class Spoken:
    """The messages of one language.

    Attributes:
        language: its tag.
        messages: its messages, by id.
        arguments: what each is given, besides the register; a message may leave some of it unused.
        formatted: gives the text of a message, and what went wrong.
    """

    language: str
    messages: Mapping[str, Message]
    arguments: Mapping[str, frozenset[str]]
    formatted: _Formatted = attrs.field(init=False)

    @formatted.default
    def _as_formatted(self) -> _Formatted:
        return _formatting(self.language, self.messages)


def opening(text: str) -> str:
    """Write a text so that it can open a sentence: its first letter upper-cased, as its language does.

    Example:
        >>> opening("vroeg beginnen"), opening("’s avonds werken"), opening("ijs maken")
        ('Vroeg beginnen', '’s Avonds werken', 'IJs maken')
    """
    if text[:2].lower() == "ij":
        return "IJ" + text[2:]
    if text[:1] in {"'", "’"} and text[2:3] == " ":
        return text[:3] + text[3:4].upper() + text[4:]
    return text[:1].upper() + text[1:]


def _formatting(language: str, messages: Mapping[str, Message]) -> _Formatted:
    # Imported here: Fluent and Babel cost more than all the rest, and only texts need them.
    from fluent.runtime import FluentBundle  # noqa: PLC0415 - see above
    from fluent.runtime.types import FluentNone  # noqa: PLC0415 - see above
    from fluent.syntax import ast  # noqa: PLC0415 - see above

    # Marks of isolation (U+2068, U+2069) would stand in every letter, and nobody sees them.
    functions: dict[str, Any] = {"OPENING": _opening}
    bundle = FluentBundle([language], functions=functions, use_isolating=False)
    bundle.add_resource(ast.Resource(body=[message.entry for message in messages.values()]))

    def formatted(message: str, values: Mapping[str, Value]) -> tuple[str, tuple[str, ...]]:
        pattern = bundle.get_message(message).value
        heads, tails = _heads_and_tails(values)
        text, errors = ("", ["no text"]) if pattern is None else bundle.format_pattern(pattern, heads)
        whole = "" if isinstance(text, FluentNone) else _TAIL.sub(lambda found: tails.get(found[0], found[0]), text)
        return whole, tuple(map(str, errors))

    return formatted


def _heads_and_tails(values: Mapping[str, Value]) -> tuple[dict[str, Value], dict[str, str]]:
    heads, tails = dict(values), dict[str, str]()
    for name, value in values.items():
        if isinstance(value, str) and len(value) > _HEAD:
            mark = f"\0{len(tails)}\0"
            heads[name], tails[mark] = value[:_HEAD] + mark, value[_HEAD:]
    return heads, tails


def _opening(text: Any) -> str:  # noqa: ANN401 - Fluent hands over its own kinds of text
    return opening(str(text))
