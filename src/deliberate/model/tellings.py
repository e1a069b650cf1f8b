"""This module is how the client is told, and what came back."""

from datetime import date

import attrs

from .enumerations import Reaction, word_or_none
from .kinds import (
    DATE_OR_NONE,
    LINE,
    TEXT_OR_NONE,
    WORDS_OR_NONE,
    member,
    to_line,
    to_text,
)
from .refusal import refuse, reversed_dates
from .texts import Text

__all__ = ["Telling"]


def _to_reaction(reaction: Reaction | str | None) -> Reaction | None:
    return word_or_none(Reaction, reaction)


@attrs.frozen(repr=False, kw_only=True)
class Telling:
    """How the client is told, and what came back.

    Attributes:
        greeting: literal, such as "Dear Ms Amrani".
        signed_by: who writes.
        told: the decision for this client, before the option's own.
        means: what it means for this client, before the option's own.
        your_choice: what the client can choose.
        disagree: how to disagree.
        disagree_until: the last day to object where `formal_on` stands, else the day to call before.
        formal_on: the day of the official decision, where this is only the explanation.
        told_on: the day on which it was told.
        reaction: how the client took it.
        told_back: how the client told it back.
    """

    greeting: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    signed_by: str = attrs.field(default="", converter=to_line, metadata=LINE)
    told: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    means: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    your_choice: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    disagree: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    disagree_until: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    formal_on: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    told_on: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    reaction: Reaction | None = attrs.field(
        default=None, converter=_to_reaction, metadata=member(Reaction, optional=True)
    )
    told_back: str | None = attrs.field(default=None, metadata=WORDS_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self, lambda telling: reversed_dates(telling, ("formal_on", "disagree_until")))

    def __repr__(self) -> str:
        return "<Telling>"
