"""This module is what deciding would set: the grounds that it adds for the next person, and what those clash with."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import attrs

from deliberate.errors import InvalidValue, Problem, unknown_name
from deliberate.model import Decision, Deliberation, Practice
from deliberate.model.fit import factors_of, options_of, require_fit
from deliberate.model.references import faults_of_references
from deliberate.phrase import Phrase

from .base import Base
from .casebase import CaseBase
from .discretion import discreet
from .fitting import weakest
from .grounds import Choice, Ground, grounds_of_choice
from .listing import Listed
from .reasons import Answers, situation_of
from .standings import require_day

__all__ = ["Foresight", "foresee"]


@attrs.frozen(repr=False)
class Foresight:
    """What choosing an option, for these reasons, would set for the next person.

    The grounds that it clashes with are made when they are looked at, so that many cost no more than few.

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
    clashes: Sequence[Ground]

    def __repr__(self) -> str:
        return f"<Foresight of {self.option!r} in {self.deliberation!r}: sets {len(self.sets)}, clashes with {len(self.clashes)}>"


def foresee(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None = None,
    *,
    option: str | None = None,
    because: Iterable[str] | None = None,
    on: date | None = None,
) -> Foresight:
    """Say what choosing an option, for these reasons, would set for the next person, and what that clashes with.

    A decision gives grounds as a precedent: what was decisive outweighs all that spoke for another option. It *sets*
    those that do not follow already from what was agreed and decided, and *clashes* with the grounds that one situation
    could meet together with one that it sets. What is unknown counts as absent here, since the next person can only be
    told what was known. An option that is barred sets nothing.

    Args:
        deliberation: what is considered.
        practice: what the team agreed beforehand.
        casebase: what was decided before; a case of the same name does not count.
        option: what would be chosen; without it, what was decided.
        because: the decisive factors and thresholds, each of which has to hold; without them those of the decision,
            where that is for the same option, and otherwise all that speaks for it.
        on: count only what was agreed and decided by then; without it, everything counts.

    Returns:
        A `Foresight`: *sets* in the order of the options, *clashes* priorities first, then cases, the latest first.

    Raises:
        InvalidValue: where the deliberation or a case does not fit the practice, the option is not known, nothing was
            decided and no option is given, a reason is not known or does not hold, or *on* cannot be used.

    Example:
        >>> foresight = foresee(samira, ours, option="extra", because=["need"])
        >>> foresight
        <Foresight of 'extra' in '2026-0417': sets 1, clashes with 0>
        >>> (ground,) = foresight.sets
        >>> sorted(ground.stronger), sorted(ground.over)
        (['need >= high'], ['can do alone'])

    Source:
        Horty and Bench-Capon (2012): a decision is permitted for a reason where it leaves what was decided consistent.
    """
    require_fit(deliberation, practice)
    require_day(on)
    choice = _choice(deliberation, practice, option=option, because=because, on=on)
    base = Base(practice, casebase, on, but=deliberation.name)
    situation = situation_of(deliberation, practice, None)  # on any day the same holds
    anew = tuple(_anew(grounds_of_choice(deliberation, practice, choice), base))
    clashing = [base.applying((ground.loser, ground.winner), answers) for ground, answers in anew]
    clashes = (discreet(ground, situation) for each in clashing for ground in each)
    return Foresight(
        deliberation.name,
        practice.name,
        on,
        choice.option,
        choice.because,
        tuple(ground for ground, _ in anew),
        Listed(clashes, sum(map(len, clashing))),
    )


def _choice(
    deliberation: Deliberation,
    practice: Practice,
    *,
    option: str | None,
    because: Iterable[str] | None,
    on: date | None,
) -> Choice:
    decision = deliberation.decision
    if option is None:
        option = _decided(deliberation, practice).option
    if because is None:
        because = decision.because if decision is not None and decision.option == option else ()
    supposed = _supposed(deliberation, practice, option, because)
    return Choice(supposed.option, supposed.because, on if decision is None else decision.decided_on)


def _decided(deliberation: Deliberation, practice: Practice) -> Decision:
    if deliberation.decision is None:
        known = options_of(deliberation, practice)
        raise InvalidValue([Problem("not-decided", ("option",), expected=Phrase("one-of-the-options"), known=known)])
    return deliberation.decision


def _supposed(deliberation: Deliberation, practice: Practice, option: str, because: Iterable[str]) -> Decision:
    """Give the decision as if it were made, with all that is checked of one that is."""
    supposed = Decision(option, because=because, decided_on=date.max)
    unknown = list(_unknown(supposed, deliberation, practice))
    if unknown:
        raise InvalidValue(unknown)
    try:
        require_fit(attrs.evolve(deliberation, decision=supposed), practice)
    except InvalidValue as refused:
        problems = [attrs.evolve(problem, path=problem.path[1:]) for problem in refused.problems]
        raise InvalidValue(problems, refused.problem_count) from None
    return supposed


def _unknown(supposed: Decision, deliberation: Deliberation, practice: Practice) -> Iterator[Problem]:
    options, factors = options_of(deliberation, practice), factors_of(deliberation, practice)
    if supposed.option not in options:
        yield unknown_name(("option",), supposed.option, options, Phrase("one-of-the-options"))
    yield from faults_of_references(supposed.because, ("because",), factors, whole_scales=True)


def _anew(given: Iterable[Ground], base: Base) -> Iterator[tuple[Ground, Answers]]:
    """Give the grounds that do not follow already, each with the weakest situation that still meets it.

    One follows where another for the same pair applies in that situation, and so in every one that meets it.
    """
    for ground in given:
        answers = weakest(ground, base.factors)
        # What no situation can meet says nothing to anyone.
        if answers is not None and not base.applying((ground.winner, ground.loser), answers):
            yield ground, answers
