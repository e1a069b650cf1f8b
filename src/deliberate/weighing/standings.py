"""This module is what follows for each option: its standing, against each other option, and what could change it."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

import attrs

from deliberate.errors import InvalidValue, Problem, shortened
from deliberate.model import Deliberation, Practice, Standing
from deliberate.model.fit import require_fit
from deliberate.model.frozen import FrozenMapping
from deliberate.phrase import Phrase

from .bars import conditions_of_bars, is_gate
from .casebase import CaseBase
from .discretion import discreet
from .grounds import Ground, Pair, grounds_of_priorities
from .listing import Listed
from .matching import Matcher
from .precedents import Precedents
from .reasons import day_of, options_on, situation_of
from .unknowns import Term, Terms, possibilities

__all__ = ["Comparison", "OptionWeighing", "Weighing", "require_day", "require_limit", "weigh"]


@attrs.frozen(repr=False)
class Comparison:
    """How one option stands against one other.

    Attributes:
        standing: supported, opposed, conflicted, open or unsettled; bars play no part in it.
        possible: the standings that may come out, over every answer to what is unknown.
        reasons_for: what holds and speaks for it.
        reasons_against: what holds and speaks for the other.
        grounds_for: grounds for it that apply under every answer: priorities first, then cases, the latest first. They
            are made when they are looked at, so that many cost no more than few.
        grounds_against: the same for the other.
        count_for: how many grounds for it apply, however many are listed.
        count_against: the same for the other.
    """

    standing: Standing
    possible: frozenset[Standing]
    reasons_for: frozenset[str]
    reasons_against: frozenset[str]
    grounds_for: Sequence[Ground]
    grounds_against: Sequence[Ground]
    count_for: int
    count_against: int

    def __repr__(self) -> str:
        return f"<Comparison: {self.standing}, {self.count_for} for it and {self.count_against} against>"


@attrs.frozen(repr=False)
class OptionWeighing:
    """How one option stands.

    Attributes:
        standing: supported, opposed, conflicted, open, barred or unsettled.
        possible: the standings that may come out, over every answer to what is unknown.
        over: how it stands against each other option.
        bars: the factors and statutes that bar it.
        prescribed_by: the policies that ask for it.
        departs_from: the policies that ask for another option.
    """

    standing: Standing
    possible: frozenset[Standing]
    over: Mapping[str, Comparison]
    bars: tuple[str, ...]
    prescribed_by: tuple[str, ...]
    departs_from: tuple[str, ...]

    def __repr__(self) -> str:
        possible = f" ({' or '.join(sorted(self.possible))})" if len(self.possible) > 1 else ""
        return f"<OptionWeighing: {self.standing}{possible}>"

    @property
    def settled(self) -> bool:
        """Whether its standing is the same under every answer to what is unknown."""
        return len(self.possible) == 1


@attrs.frozen(repr=False)
class Weighing(Mapping[str, OptionWeighing]):
    """What follows from what a team agreed and decided before: a mapping from option to how it stands.

    Attributes:
        deliberation: the name of the deliberation.
        practice: the name of the practice.
        on: the day for which it was weighed, or None.
        options: how each option stands, in the practice's order.
        relevant: the unknown factors that could change the standing of an option, in the practice's order.
        is_exact: false where the search was given up; `possible` and `relevant` then may hold too much.
    """

    deliberation: str
    practice: str
    on: date | None
    options: Mapping[str, OptionWeighing]
    relevant: tuple[str, ...]
    is_exact: bool = True

    def __getitem__(self, option: str) -> OptionWeighing:
        return self.options[option]

    def __iter__(self) -> Iterator[str]:
        return iter(self.options)

    def __len__(self) -> int:
        return len(self.options)

    def __repr__(self) -> str:
        standings = ", ".join(f"{name!r} {weighed.standing}" for name, weighed in self.options.items())
        return f"<Weighing of {self.deliberation!r}: {standings or 'no options'}>"


def weigh(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None = None,
    *,
    on: date | None = None,
    limit: int | None = 100,
) -> Weighing:
    """Say how each option stands against what the team agreed and decided before.

    There are no weights and no scores. An option is *supported* over another where a priority or an earlier case
    says that what speaks for it here outweighs whatever speaks for the other, *opposed* the other way round,
    *conflicted* where both, and *open* where nothing was agreed. What is unknown never counts as absent.

    Args:
        deliberation: what is considered.
        practice: what the team agreed beforehand.
        casebase: what was decided before; a case of the same name does not count.
        on: count only what was agreed and decided by then; without it, everything counts.
        limit: how many grounds are listed for each pair; None lists all. Counts are always exact.

    Raises:
        InvalidValue: where the deliberation or a case does not fit the practice, or *on* or *limit* cannot be used.

    Example:
        >>> weigh(samira, ours)
        <Weighing of '2026-0417': 'standard' opposed, 'extra' supported>

    Source:
        Horty (2011) and Horty and Bench-Capon (2012) for grounds, Rigoni (2018) for scales with a neutral level,
        Odekerken, Bex and Prakken (2023) for what is unknown.
    """
    require_fit(deliberation, practice)
    require_day(on)
    require_limit(limit)
    return _Scene(deliberation, practice, casebase, on).weighing(limit)


def require_day(on: object) -> None:
    """Raise `InvalidValue` where *on* is no day."""
    if on is not None and (isinstance(on, datetime) or not isinstance(on, date)):
        raise InvalidValue(
            [
                Problem(
                    "bad-date",
                    ("on",),
                    found=shortened(on),
                    expected=Phrase("such-a-date", example="date(2026, 10, 12)"),
                )
            ]
        )


def require_limit(limit: object) -> None:
    """Raise `InvalidValue` where *limit* is no number of things to list."""
    if limit is not None and (isinstance(limit, bool) or not isinstance(limit, int) or limit < 0):
        raise InvalidValue(
            [Problem("wrong-value", ("limit",), found=shortened(limit), expected=Phrase("zero-or-more"))]
        )


class _Scene:
    """Everything that one weighing looks at, gathered once."""

    def __init__(
        self, deliberation: Deliberation, practice: Practice, casebase: CaseBase | None, on: date | None
    ) -> None:
        day = day_of(deliberation, on)
        self._deliberation, self._practice, self._on = deliberation, practice, on
        self._situation = situation_of(deliberation, practice, day)
        self._factors = self._situation.factors
        self._options = options_on(deliberation, practice, day)
        self._pairs = tuple(itertools.permutations(self._options, 2))
        self._policies = [policy for policy in practice.policies if policy.is_in_force(on)]
        self._grounds = self._agreed()
        self._precedents = Precedents(practice, casebase, self._situation, self._pairs, on=on, but=deliberation.name)
        self._matcher = Matcher(self._situation, self._references(), self._precedents.bounds())
        self._applying: dict[Pair, list[Ground]] = {pair: [] for pair in self._pairs}
        self._possible = possibilities(self._terms())

    def weighing(self, limit: int | None) -> Weighing:
        relevant = {self._matcher.unknown[number] for number in self._possible.relevant}
        return Weighing(
            self._deliberation.name,
            self._practice.name,
            self._on,
            FrozenMapping({option: self._of_option(option, limit) for option in self._options}),
            tuple(name for name in self._factors if name in relevant),
            self._possible.is_exact,
        )

    def _agreed(self) -> dict[Pair, list[Ground]]:
        agreed: dict[Pair, list[Ground]] = {pair: [] for pair in self._pairs}
        for ground in grounds_of_priorities(self._practice, self._situation, self._pairs, self._on):
            agreed[ground.winner, ground.loser].append(ground)
        return agreed

    def _references(self) -> set[str]:
        grounds = (ground for listed in self._grounds.values() for ground in listed)
        named = {name for ground in grounds for name in (*ground.stronger, *ground.over)}
        return named | {name for policy in self._policies for name in policy.when}

    def _terms(self) -> Terms:
        answers = tuple(len(self._matcher.possible[name]) for name in self._matcher.unknown)
        by_pair = {pair: frozenset(self._terms_of_pair(pair)) for pair in self._pairs}
        bars = {option: frozenset(self._terms_of_bars(option)) for option in self._options}
        return Terms(self._options, answers, by_pair, bars)

    def _terms_of_pair(self, pair: Pair) -> Iterator[Term]:
        demands = (self._matcher.demand(asked, pair) for asked in self._precedents.asked.get(pair, ()))
        yield from (term for term in demands if term is not None)
        for ground in self._grounds[pair]:
            term = self._matcher.term(ground)
            if term is not None:
                yield term
            if term == frozenset():
                self._applying[pair].append(ground)

    def _terms_of_bars(self, option: str) -> Iterator[Term]:
        for condition in conditions_of_bars(option, self._factors.values(), self._policies):
            term = self._matcher.condition(condition)
            if term is not None:
                yield term

    def _always(self, references: Iterable[str]) -> bool:
        return self._matcher.condition(references) == frozenset()

    def _of_option(self, option: str, limit: int | None) -> OptionWeighing:
        possible = self._possible.of_option[option]
        prescribing = [policy for policy in self._policies if self._always(policy.when)]
        barring = [name for name, factor in self._factors.items() if option in factor.bars and self._always([name])]
        return OptionWeighing(
            standing=_standing(possible),
            possible=possible,
            over=FrozenMapping(
                {rival: self._comparison(option, rival, limit) for rival in self._options if rival != option}
            ),
            bars=(*barring, *(policy.name for policy in prescribing if is_gate(policy, option))),
            prescribed_by=tuple(policy.name for policy in prescribing if policy.prescribes == option),
            departs_from=tuple(policy.name for policy in prescribing if policy.prescribes != option),
        )

    def _comparison(self, option: str, rival: str, limit: int | None) -> Comparison:
        possible = self._possible.of_pair[option, rival]
        (grounds_for, count_for), (grounds_against, count_against) = (
            self._listed(pair, limit) for pair in ((option, rival), (rival, option))
        )
        return Comparison(
            standing=_standing(possible),
            possible=possible,
            reasons_for=self._matcher.reasons_for(option, rival),
            reasons_against=self._matcher.reasons_for(rival, option),
            grounds_for=grounds_for,
            grounds_against=grounds_against,
            count_for=count_for,
            count_against=count_against,
        )

    def _listed(self, pair: Pair, limit: int | None) -> tuple[Listed, int]:
        """Give the grounds that apply under every answer, as many as were asked for, and how many there are."""
        agreed, decided = self._applying[pair], self._precedents.applying.get(pair)
        if not decided or self._matcher.demand({}, pair) != frozenset():
            return Listed(agreed[:limit], len(agreed[:limit])), len(agreed)
        count = len(agreed) + decided.count
        listed = itertools.chain(agreed, (discreet(ground, self._situation) for ground in decided))
        return Listed(listed, count if limit is None else min(count, limit)), count


def _standing(possible: frozenset[Standing]) -> Standing:
    return next(iter(possible)) if len(possible) == 1 else Standing.UNSETTLED
