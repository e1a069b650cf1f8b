"""This module is what deciding would set: the grounds that it adds for the next person, and what those clash with."""

from datetime import date

import attrs

from .grounds import Ground

__all__ = ["Foresight"]


@attrs.frozen(repr=False)
class Foresight:
    """What choosing an option, for these reasons, would set for the next person.

    Attributes:
        deliberation: the name of the deliberation.
        practice: the name of the practice.
        on: the day for which it was asked, or None.
        option: the option that would be chosen.
        because: the decisive factors and thresholds.
        sets: the grounds that this decision would give and that do not follow already.
        clashes: the grounds of agreements and earlier cases that contradict one that is set.
    """

    deliberation: str
    practice: str
    on: date | None
    option: str
    because: frozenset[str]
    sets: tuple[Ground, ...]
    clashes: tuple[Ground, ...]

    def __repr__(self) -> str:
        return f"<Foresight of {self.option!r} in {self.deliberation!r}: sets {len(self.sets)}, clashes with {len(self.clashes)}>"
