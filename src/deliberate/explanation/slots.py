"""This module is the slots of a text: its parts, in the order in which they are read."""

__all__ = ["COLLEAGUE_SLOTS", "OPEN_TALK_SLOTS", "SHORT_SLOTS", "SLOTS"]

SLOTS = (
    "decision",
    "meaning",
    "your_words",
    "reasons",
    "against",
    "rule",
    "unsure",
    "data_used",
    "agreements",
    "your_choice",
    "disagree",
    "contact",
    "look_back",
)
"""The slots of a letter, in the order in which they are read."""

SHORT_SLOTS = ("decision", "meaning", "your_words", "reasons", "agreements", "disagree", "contact")
"""The slots of a short letter."""

COLLEAGUE_SLOTS = ("decision", "reasons", "against", "rule", "sets", "unsure", "ask")
"""The slots of the account for a colleague, in the order in which they are read."""

OPEN_TALK_SLOTS = ("your_words", "question", "options", "unsure", "ask", "contact")
"""The slots of an open talk, before the decision."""
