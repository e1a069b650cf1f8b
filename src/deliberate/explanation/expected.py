"""This module is what problems expect, as messages: in English they come from the phrases themselves."""

import re
from string import Formatter

from deliberate.phrase import ENGLISH, Phrase

__all__ = ["english_of_problems", "message_of"]

_PREFIX = "expected-"
_BRACE = re.compile("[{}]")


def message_of(phrase: Phrase) -> str:
    """Give the id of the message that says a phrase.

    Example:
        >>> message_of(Phrase("a-text"))
        'expected-a-text'
    """
    return f"{_PREFIX}{phrase.code}"


def english_of_problems() -> tuple[str, str]:
    """Give every phrase in English as a file of messages: its name and its Fluent text.

    So the English stands in one place, and each other language is held to it as to any file.
    """
    return "expected.ftl", "".join(f"{_PREFIX}{code} = {_as_fluent(english)}\n" for code, english in ENGLISH.items())


def _as_fluent(english: str) -> str:
    parts = []
    for text, name, _, conversion in Formatter().parse(english):
        parts.append(_BRACE.sub(r'{ "\g<0>" }', text))
        if name:
            parts.append(f"‘{{ ${name} }}’" if conversion else f"{{ ${name} }}")
    return "".join(parts)
