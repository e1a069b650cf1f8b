"""This module is what is left out where a ground is listed: special-category data of an earlier case."""

from collections.abc import Callable

import attrs

from deliberate.model import Status
from deliberate.model.references import factor_of

from .grounds import Ground
from .reasons import Situation

__all__ = ["discreet", "is_anothers", "leaving_out"]


def discreet(ground: Ground, situation: Situation) -> Ground:
    """Leave out special-category data of an earlier case, unless the situation at hand holds it itself."""
    return leaving_out(ground, lambda reference: is_anothers(reference, situation))


def leaving_out(ground: Ground, is_hidden: Callable[[str], bool]) -> Ground:
    """Leave names and thresholds out of the ground of a case; what was agreed is open to all who may read it."""
    if ground.kind == "priority":
        return ground
    stronger, over = (
        frozenset(reference for reference in side if not is_hidden(reference))
        for side in (ground.stronger, ground.over)
    )
    return attrs.evolve(ground, stronger=stronger, over=over)


def is_anothers(reference: str, situation: Situation) -> bool:
    """Say whether a name or a threshold is special-category data that the situation at hand does not hold."""
    name = factor_of(reference)
    is_held = situation.answers.get(name) not in (None, Status.ABSENT, Status.UNKNOWN)
    return situation.factors[name].special and not is_held
