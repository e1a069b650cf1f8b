"""This package is why, in plain words: the client's letter, the talk before it, and results told to a professional."""

from .draft import Length
from .edited import Edited, edit, edit_of, problems_of_edits, require_edits
from .explanation import Explanation, Section, Sentence
from .letter import explain
from .phrasebook import Pattern, Phrasebook, patterns_in, problems_of, shipped_phrases
from .slots import COLLEAGUE_SLOTS, OPEN_TALK_SLOTS, SHORT_SLOTS, SLOTS
from .tables import Table, tables_of_audit
from .talk_sheet import talk_sheet
from .telling import reading_for, tell

__all__ = [
    "COLLEAGUE_SLOTS",
    "OPEN_TALK_SLOTS",
    "SHORT_SLOTS",
    "SLOTS",
    "Edited",
    "Explanation",
    "Length",
    "Pattern",
    "Phrasebook",
    "Section",
    "Sentence",
    "Table",
    "edit",
    "edit_of",
    "explain",
    "patterns_in",
    "problems_of",
    "problems_of_edits",
    "reading_for",
    "require_edits",
    "shipped_phrases",
    "tables_of_audit",
    "talk_sheet",
    "tell",
]
