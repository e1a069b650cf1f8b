"""This module is the texts that people read, in one language or several."""

import re
import unicodedata
from collections.abc import Mapping
from typing import TypeAlias

from deliberate.phrase import Phrase

__all__ = ["INFORMAL", "Text", "fault_of_text", "in_language", "is_language_tag"]

Text: TypeAlias = str | Mapping[str, str]
"""One string (in the practice's language), or a mapping from language tag to string."""

INFORMAL = "-informal"
"""What follows the language tag where the informal wording differs: ``nl-informal``."""

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")


def is_language_tag(tag: str) -> bool:
    """Say whether *tag* looks like a language tag, such as ``nl``, ``en-GB`` or ``nl-informal``."""
    return _TAG.match(tag) is not None


def fault_of_text(text: str) -> Phrase | None:
    """Say what would have to change before *text* can be read by people; None where it can."""
    if not text.strip():
        return Phrase("a-text-or-nothing")
    if text.isprintable():
        return None
    for character in text:
        category = unicodedata.category(character)
        if category == "Cs" or (category == "Cc" and character not in "\n\r"):
            return Phrase("a-writable-text")
    return None


def in_language(text: Text | None, language: str, *, spoken: str, informal: bool = False) -> str | None:
    """Give the wording of *text* in a language, or None where it has none.

    Args:
        text: what was written; a single string is in the language that is *spoken*.
        language: the language that is asked for, such as ``nl``.
        spoken: the practice's language.
        informal: whether the informal wording is preferred, where there is one.
    """
    if text is None or isinstance(text, str):
        return text if language == spoken else None
    informal_text = text.get(language + INFORMAL) if informal else None
    return informal_text if informal_text is not None else text.get(language)
