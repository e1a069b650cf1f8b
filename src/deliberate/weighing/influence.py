"""This module is what somebody's own telling changed."""

from collections.abc import Mapping
from datetime import date

import attrs

from deliberate.model import Perspective, Standing

__all__ = ["Influence"]


@attrs.frozen(repr=False)
class Influence:
    """What changes where the facts that nobody but one perspective told are taken as unknown.

    Attributes:
        deliberation: the name of the deliberation.
        practice: the name of the practice.
        on: the day for which it was asked, or None.
        of: whose telling it is about.
        told: the factors that nobody else told, in the practice's order.
        changes: the options whose standing would be another without them, with that standing.
        relevant: those of *told* that can change the standing of an option.
    """

    deliberation: str
    practice: str
    on: date | None
    of: Perspective
    told: tuple[str, ...]
    changes: Mapping[str, Standing]
    relevant: tuple[str, ...]

    def __repr__(self) -> str:
        return (
            f"<Influence of the {self.of} in {self.deliberation!r}: {len(self.told)} told, {len(self.changes)} changed>"
        )
