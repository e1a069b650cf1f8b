"""This module is requests and promises."""

from datetime import date

import attrs

from .enumerations import CommitmentStatus, word
from .kinds import (
    DATE_OR_NONE,
    FILLED_LINE,
    TEXT,
    TEXT_OR_NONE,
    member,
    to_line,
    to_text,
)
from .refusal import refuse, reversed_dates
from .texts import Text

__all__ = ["Commitment"]


def _to_commitment_status(status: CommitmentStatus | str) -> CommitmentStatus:
    return word(CommitmentStatus, status)


@attrs.frozen(repr=False, kw_only=True)
class Commitment:
    """A request or a promise: one thing at two moments.

    Attributes:
        by: who does it: a `Person`, ``client``, ``professional``, ``team``, or any other text.
        to: for whom.
        what: what is done, a sentence with the doer as subject, without a date.
        starts: the first time.
        due: the last day.
        done_when: what shows that it is done.
        status: asked, promised, kept or broken.
    """

    by: str = attrs.field(kw_only=False, converter=to_line, metadata=FILLED_LINE)
    to: str = attrs.field(converter=to_line, metadata=FILLED_LINE)
    what: Text = attrs.field(converter=to_text, metadata=TEXT)
    starts: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    due: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    done_when: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    status: CommitmentStatus = attrs.field(
        default=CommitmentStatus.PROMISED, converter=_to_commitment_status, metadata=member(CommitmentStatus)
    )

    def __attrs_post_init__(self) -> None:
        refuse(self, lambda commitment: reversed_dates(commitment, ("starts", "due")))

    def __repr__(self) -> str:
        return f"<Commitment: {self.status}>"
