"""This package is why, in plain words: the client's letter, the talk before it, and results told to a professional."""

from .draft import Length
from .explanation import Explanation, Section, Sentence
from .letter import OPEN_TALK_SLOTS, SHORT_SLOTS, SLOTS, explain
from .phrasebook import Pattern, Phrasebook, patterns_in, problems_of, shipped_phrases
from .tables import Table, tables_of_audit
from .talk_sheet import talk_sheet
from .telling import reading_for, tell

__all__ = [
    "OPEN_TALK_SLOTS",
    "SHORT_SLOTS",
    "SLOTS",
    "Explanation",
    "Length",
    "Pattern",
    "Phrasebook",
    "Section",
    "Sentence",
    "Table",
    "explain",
    "patterns_in",
    "problems_of",
    "reading_for",
    "shipped_phrases",
    "tables_of_audit",
    "talk_sheet",
    "tell",
]
