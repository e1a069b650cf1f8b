"""This module is what is left out where a ground is listed: special-category data of an earlier case."""

import attrs

from deliberate.model import Status
from deliberate.model.references import factor_of

from .grounds import Ground
from .reasons import Situation

__all__ = ["discreet", "is_anothers"]


def discreet(ground: Ground, situation: Situation) -> Ground:
    """Leave out special-category data of an earlier case, unless the situation at hand holds it itself."""
    if ground.kind == "priority":
        return ground
    stronger, over = (_without_anothers(side, situation) for side in (ground.stronger, ground.over))
    is_whole = len(stronger) == len(ground.stronger) and len(over) == len(ground.over)
    return ground if is_whole else attrs.evolve(ground, stronger=stronger, over=over)


def is_anothers(reference: str, situation: Situation) -> bool:
    """Say whether a name or a threshold is special-category data that the situation at hand does not hold."""
    name = factor_of(reference)
    is_held = situation.answers.get(name) not in (None, Status.ABSENT, Status.UNKNOWN)
    return situation.factors[name].special and not is_held


def _without_anothers(side: frozenset[str], situation: Situation) -> frozenset[str]:
    return frozenset(reference for reference in side if not is_anothers(reference, situation))
