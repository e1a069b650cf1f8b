"""This package is why, in plain words: the client's letter, the talk before it, and results told to a professional."""

from .explanation import Explanation, Section, Sentence
from .letter import OPEN_TALK_SLOTS, SLOTS, explain
from .phrasebook import Pattern, Phrasebook, patterns_in, problems_of, shipped_phrases
from .tables import Table, tables_of_audit
from .telling import reading_for, tell

__all__ = [
    "OPEN_TALK_SLOTS",
    "SLOTS",
    "Explanation",
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
    "tell",
]
