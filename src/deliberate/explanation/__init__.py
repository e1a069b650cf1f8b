"""This package is why, in plain words: the client's letter, the talk before it, and results told to a professional."""

from .edited import Edited, edit, edit_of, problems_of_edits, require_edits
from .explanation import Explanation, Section, Sentence
from .letter import explain
from .phrasebook import Phrasebook, shipped_phrases
from .slots import OPEN_TALK_SLOTS, SLOTS
from .tables import Table, tables_of_audit
from .telling import reading_for, tell

__all__ = [
    "OPEN_TALK_SLOTS",
    "SLOTS",
    "Edited",
    "Explanation",
    "Phrasebook",
    "Section",
    "Sentence",
    "Table",
    "edit",
    "edit_of",
    "explain",
    "problems_of_edits",
    "reading_for",
    "require_edits",
    "shipped_phrases",
    "tables_of_audit",
    "tell",
]
