"""This module is what would have to be different for another option to be supported."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import attrs

from deliberate.errors import InvalidValue, Problem, unknown_name
from deliberate.model import Deliberation, Practice, Standing, Status
from deliberate.model.fit import require_fit
from deliberate.model.kinds import NAME_OR_NONE, NAMES, to_names
from deliberate.model.refusal import refuse
from deliberate.phrase import Phrase

from .bars import conditions_of_bars
from .base import Base
from .bearing import Bearing
from .casebase import CaseBase
from .changes import Changes, may_be_told
from .discretion import discreet
from .grounds import Ground, Pair
from .reasons import Answer, Situation, day_of, options_on, situation_of
from .standings import require_day, require_limit, weigh
from .supposing import with_answers

__all__ = ["Change", "Contrast", "contrast"]


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
        count = len(self.changes)
        return f"<Contrast: {self.option!r} over {self.rival!r} after {count} {'change' if count == 1 else 'changes'}>"


def contrast(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None = None,
    *,
    option: str | None = None,
    fixed: Iterable[str] = (),
    on: date | None = None,
    limit: int | None = 20,
) -> tuple[Contrast, ...]:
    """Say what would have to be different for another option to be supported over a rival, and not barred.

    Changes go one way only: what speaks for the option comes to hold, what speaks for the rival or bars the option goes;
    on a scale by the smallest move. What is unknown and must come out one way is a change; whatever else is unknown may
    turn out either way. Kept are the minimal sets. Each is weighed again before it is given, and one that does not hold
    is dropped. Special-category data of earlier cases is never proposed.

    Args:
        deliberation: what is considered.
        practice: what the team agreed beforehand.
        casebase: what was decided before; a case of the same name does not count.
        option: the option that would be supported, over what was decided, or else over every rival. Without it, every
            option over what was decided; where nothing was decided, every option over every other.
        fixed: factors of which no other answer is proposed.
        on: count only what was agreed and decided by then; without it, everything counts.
        limit: how many sets are given for an option and a rival, the smallest first; None gives all.

    Returns:
        Sets of changes, by option and rival in the practice's order, those with fewest changes first. None for an
        option that is supported and not barred as it is, nor where no change would do. For each pair at most 5,000
        grounds and 5,000 steps are tried, the nearest first; what lies beyond is not found.

    Raises:
        InvalidValue: where the deliberation or a case does not fit the practice, the option cannot be chosen or a fixed
            factor is not known, or *on* or *limit* cannot be used.

    Example:
        >>> case = Deliberation("2026-0418", facts=[Fact("can do alone"), Fact("need", level="medium")])
        >>> (if_so,) = contrast(case, ours, option="extra")
        >>> if_so
        <Contrast: 'extra' over 'standard' after 1 change>
        >>> if_so.changes, if_so.ground
        (frozenset({<Change of 'dropping out' to 'holds'>}),
         <Ground for 'extra' over 'standard': the priority 'keep people at work'>)

    Source:
        Wachter, Mittelstadt and Russell (2018) for explanations by what would have to be different, Reiter (1987) for
        the search.
    """
    require_fit(deliberation, practice)
    require_day(on)
    require_limit(limit)
    scene = _Scene.of(deliberation, practice, casebase, on=on)
    asked = _Asked(option, fixed)
    problems = list(scene.unknown(asked))
    if problems:
        raise InvalidValue(problems)
    contrasts = (itertools.islice(scene.contrasts(pair, asked.fixed), limit) for pair in scene.pairs(asked.option))
    return tuple(itertools.chain.from_iterable(contrasts))


@attrs.frozen
class _Asked:
    option: str | None = attrs.field(metadata=NAME_OR_NONE)
    fixed: frozenset[str] = attrs.field(converter=to_names, metadata=NAMES)

    def __attrs_post_init__(self) -> None:
        refuse(self)


@attrs.frozen
class _Scene:
    """Everything that one answer looks at."""

    deliberation: Deliberation
    practice: Practice
    casebase: CaseBase | None
    on: date | None
    base: Base
    situation: Situation
    options: tuple[str, ...]

    @classmethod
    def of(
        cls, deliberation: Deliberation, practice: Practice, casebase: CaseBase | None, *, on: date | None
    ) -> "_Scene":
        day = day_of(deliberation, on)
        return cls(
            deliberation,
            practice,
            casebase,
            on,
            Base(practice, casebase, on, but=deliberation.name),
            situation_of(deliberation, practice, day),
            options_on(deliberation, practice, day),
        )

    def unknown(self, asked: _Asked) -> Iterator[Problem]:
        if asked.option is not None and asked.option not in self.options:
            yield unknown_name(("option",), asked.option, self.options, Phrase("one-of-the-options"))
        for name in sorted(asked.fixed - self.situation.factors.keys()):
            yield unknown_name(("fixed",), name, self.situation.factors, Phrase("one-of-the-factors"))

    def pairs(self, option: str | None) -> Sequence[Pair]:
        decision = self.deliberation.decision
        pairs = [pair for pair in itertools.permutations(self.options, 2) if option is None or pair[0] == option]
        if decision is None or decision.option == option:
            return pairs
        return [pair for pair in pairs if pair[1] == decision.option]

    def contrasts(self, pair: Pair, fixed: Iterable[str]) -> Iterator[Contrast]:
        policies = [policy for policy in self.practice.policies if policy.is_in_force(self.on)]
        changes = Changes(
            Bearing(self.base, self.situation, pair, self.on),
            self.situation,
            pair,
            bars=tuple(conditions_of_bars(pair[0], self.situation.factors.values(), policies)),
            fixed={*fixed, *self._out_of_use()},
        )
        for alike in changes.smallest():
            yield from itertools.islice(filter(None, (self._confirmed(pair, answers) for answers in alike)), 1)

    def _out_of_use(self) -> Iterator[str]:
        told = {fact.factor for fact in self.deliberation.facts}
        for name, answer in self.situation.answers.items():
            if answer is Status.ABSENT and name not in told:
                yield name

    def _confirmed(self, pair: Pair, answers: Mapping[str, Answer]) -> Contrast | None:
        """Weigh again with the changes; None where the option would not be supported, or might be barred."""
        option, rival = pair
        supposed = with_answers(self.deliberation, answers)
        weighed = weigh(supposed, self.practice, self.casebase, on=self.on, limit=None)[option]
        comparison = weighed.over[rival]
        if comparison.standing is not Standing.SUPPORTED or Standing.BARRED in weighed.possible:
            return None
        may_stand = (ground for ground in comparison.grounds_for if may_be_told(ground, self.situation))
        changes = frozenset(Change(name, answer) for name, answer in answers.items())
        return next((self._contrast(pair, changes, ground) for ground in may_stand), None)

    def _contrast(self, pair: Pair, changes: frozenset[Change], ground: Ground) -> Contrast:
        told = discreet(ground, self.situation)
        return Contrast(self.deliberation.name, self.practice.name, self.on, *pair, changes, told)
