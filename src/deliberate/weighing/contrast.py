"""This module is what would have to be different for another option to be supported."""

from datetime import date

import attrs

from .grounds import Ground
from .reasons import Answer

__all__ = ["Change", "Contrast"]


@attrs.frozen(repr=False, order=False)
class Change:
    """A factor that would have to come out another way.

    Attributes:
        factor: the factor.
        to: ``holds``, ``absent`` or a level.
    """

    factor: str
    to: Answer

    def __repr__(self) -> str:
        return f"<Change of {self.factor!r} to {str(self.to)!r}>"


@attrs.frozen(repr=False)
class Contrast:
    """A smallest set of changes after which an option is supported over a rival, and not barred.

    Attributes:
        deliberation: the name of the deliberation.
        practice: the name of the practice.
        on: the day for which it was asked, or None.
        option: the option that would be supported.
        rival: the option over which it would be.
        changes: what would have to be different.
        ground: a ground that would then apply for the option.
    """

    deliberation: str
    practice: str
    on: date | None
    option: str
    rival: str
    changes: frozenset[Change]
    ground: Ground

    def __repr__(self) -> str:
        return f"<Contrast: {self.option!r} over {self.rival!r} after {len(self.changes)} changes>"
