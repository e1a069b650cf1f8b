"""This module is the words that a team itself avoids, in any of their forms, each with what it says instead."""

import re
from collections.abc import Iterator, Mapping

from .officialese import forms_of
from .result import Signal

__all__ = ["avoided_in"]


def avoided_in(text: str, avoid: Mapping[str, str], language: str) -> Iterator[Signal]:
    """Give the words in a text that a team avoids; the longest where several begin at one place.

    Args:
        text: any text, of any language.
        avoid: the words or expressions, each with what is said instead; empty where that goes without saying.
        language: the language, whose forms of a word are found too where they are known.

    Example:
        >>> [signal.found for signal in avoided_in("De trajecten lopen.", {"traject": "wat wij doen"}, "nl")]
        ['trajecten']
    """
    forms = {form: word for word in avoid for form in _forms(word, language)}
    if not forms:
        return
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    any_of_them = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)
    for found in re.finditer(rf"(?<!\w)(?:{any_of_them})(?!\w)", text, re.IGNORECASE):
        plainer = avoid[forms[" ".join(found[0].lower().split())]]
        yield Signal("avoided", *found.span(), found=found[0], plainer=plainer)


def _forms(word: str, language: str) -> Iterator[str]:
    """Give the forms of a word, and of an expression those of its last word."""
    *first, last = word.lower().split() or [""]
    yield from (" ".join([*first, form]) for form in forms_of(last, language) if form)
