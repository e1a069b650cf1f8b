"""This package is why, in plain words: the client's letter, the talk before it, and results told to a professional."""

from .explanation import Explanation, Section, Sentence
from .letter import OPEN_TALK_SLOTS, SLOTS, explain
from .phrasebook import Phrasebook, shipped_phrases
from .telling import tell

__all__ = [
    "OPEN_TALK_SLOTS",
    "SLOTS",
    "Explanation",
    "Phrasebook",
    "Section",
    "Sentence",
    "explain",
    "shipped_phrases",
    "tell",
]
