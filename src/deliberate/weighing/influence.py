"""This module is what somebody's own telling changed."""

from collections.abc import Mapping
from datetime import date

import attrs

from deliberate.errors import InvalidValue
from deliberate.model import Deliberation, Perspective, Practice, Standing, Status
from deliberate.model.enumerations import word
from deliberate.model.fit import factors_of
from deliberate.model.frozen import FrozenMapping
from deliberate.model.kinds import faults_of_word

from .casebase import CaseBase
from .standings import Weighing, weigh
from .supposing import with_answers

__all__ = ["Influence", "influence", "influence_on"]


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


def influence(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None = None,
    *,
    of: Perspective | str = Perspective.CLIENT,
    on: date | None = None,
) -> Influence:
    """Say what somebody's own telling changed: how the options would stand without it.

    What nobody else told becomes unknown, also what they told is absent, and all is weighed again. What others told
    too stays as it is.

    Args:
        deliberation: what is considered.
        practice: what the team agreed beforehand.
        casebase: what was decided before; a case of the same name does not count.
        of: whose telling, by default the client's.
        on: count only what was agreed and decided by then; without it, everything counts.

    Returns:
        An `Influence`, whose *changes* are empty where their telling makes no difference to what follows.

    Raises:
        InvalidValue: where the deliberation or a case does not fit the practice, or *of* or *on* cannot be used.

    Example:
        >>> influence(samira, ours)
        <Influence of the client in '2026-0417': 1 told, 2 changed>
        >>> {option: str(standing) for option, standing in influence(samira, ours).changes.items()}
        {'standard': 'unsettled', 'extra': 'unsettled'}
    """
    whose = word(Perspective, of)
    problems = list(faults_of_word(whose, ("of",), Perspective))
    if problems:
        raise InvalidValue(problems)
    weighing = weigh(deliberation, practice, casebase, on=on)
    return influence_on(weighing, deliberation, practice, casebase, of=whose)


def influence_on(
    weighing: Weighing,
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None,
    *,
    of: Perspective = Perspective.CLIENT,
) -> Influence:
    """Say what somebody's own telling changed in a weighing of the same books."""
    told = tuple(name for name in factors_of(deliberation, practice) if _told_alone(deliberation, name, of))
    supposed = with_answers(deliberation, dict.fromkeys(told, Status.UNKNOWN))
    without = weigh(supposed, practice, casebase, on=weighing.on)
    standings = {option: weighed.standing for option, weighed in without.items()}
    changes = {option: standing for option, standing in standings.items() if standing is not weighing[option].standing}
    relevant = tuple(name for name in without.relevant if name in told)
    return Influence(deliberation.name, practice.name, weighing.on, of, told, FrozenMapping(changes), relevant)


def _told_alone(deliberation: Deliberation, factor: str, of: Perspective) -> bool:
    told_by = [fact.told_by for fact in deliberation.told(factor)]
    return told_by == [{of}] and deliberation.status(factor) is not Status.UNKNOWN
