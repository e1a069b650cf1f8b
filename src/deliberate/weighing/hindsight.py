"""This module is a decided case looked at once more: weighed without itself, what was unknown in it absent."""

import itertools
from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from deliberate.model import Decision, Deliberation, Policy, PolicyKind, Practice, Standing, Status
from deliberate.model.references import factor_of

from .base import Base
from .grounds import Ground, Pair, grounds_of_priorities
from .matching import Matcher
from .reasons import Situation, day_of, holds_at, options_on, reasons_at, situation_of
from .unknowns import standing_of_pair

__all__ = ["Hindsight", "Seen", "policies_in"]

# The standing of an option is the worst of its standings against the rivals that are left.
_WORST_FIRST = (Standing.CONFLICTED, Standing.OPPOSED, Standing.OPEN)


@attrs.frozen
class Seen:
    """What is seen in one case, looked at once more.

    Attributes:
        case: its name.
        standing: how its own option stands, weighed without itself.
        is_circle: whether every option that is not barred is opposed.
        kept: the priorities that apply for its own option.
        broken: the priorities that apply against it.
        unlike_count: how many grounds of other cases apply against it.
        unlike: those grounds, as many as were asked for.
        followed: the policies that prescribed what it chose.
        left: the policies that prescribed something else.
    """

    case: str
    standing: Standing
    is_circle: bool
    kept: frozenset[str]
    broken: frozenset[str]
    unlike_count: int
    unlike: tuple[Ground, ...]
    followed: tuple[str, ...]
    left: tuple[str, ...]


@attrs.frozen
class _Applying:
    """The grounds for one pair that apply: those of priorities, and from a place on those of cases."""

    agreed: tuple[Ground, ...] = ()
    listed: Sequence[Ground] = ()
    first: int = 0

    @property
    def count(self) -> int:
        return len(self.listed) - self.first

    def decided(self, limit: int | None) -> Iterator[Ground]:
        return itertools.islice(self.listed, self.first, None if limit is None else self.first + limit)


class Hindsight:
    """One decided case, its facts laid beside all that was agreed and all other cases.

    Args:
        case: the case.
        decision: its decision.
        base: what was agreed and decided.
        on: count only what was agreed and decided by then; without it, everything counts.
    """

    def __init__(self, case: Deliberation, decision: Decision, base: Base, on: date | None) -> None:
        day = day_of(case, on)
        told = situation_of(case, base.practice, day)
        answers = {name: Status.ABSENT if answer is Status.UNKNOWN else answer for name, answer in told.answers.items()}
        self._case, self._decision, self._base, self._on = case, decision, base, on
        self._situation = Situation(told.factors, answers, told.own)
        self._options = options_on(case, base.practice, day)
        self._barred = self._bars()
        self._found: dict[Pair, _Applying] = {}

    def seen(self, limit: int | None) -> Seen:
        """Say what is seen in this case; of the grounds of other cases against it, list no more than *limit*."""
        own = self._decision.option
        rivals = [option for option in self._options if option != own]
        against = [self._applying((rival, own)) for rival in rivals]
        unlike = itertools.chain.from_iterable(applying.decided(limit) for applying in against)
        policies = list(policies_in(self._case, self._decision, self._base.practice))
        return Seen(
            case=self._case.name,
            standing=self.standing(own),
            is_circle=self._is_circle(),
            kept=self._agreed(self._applying((own, rival)) for rival in rivals),
            broken=self._agreed(against),
            unlike_count=sum(applying.count for applying in against),
            unlike=tuple(itertools.islice(unlike, limit)),
            followed=tuple(policy.name for policy in policies if policy.prescribes == own),
            left=tuple(policy.name for policy in policies if policy.prescribes != own),
        )

    def standing(self, option: str) -> Standing:
        """Say how an option stands."""
        if option in self._barred:
            return Standing.BARRED
        rivals = [rival for rival in self._options if rival != option and rival not in self._barred]
        against = {standing_of_pair(self._has((option, rival)), self._has((rival, option))) for rival in rivals}
        return next((standing for standing in _WORST_FIRST if standing in against), Standing.SUPPORTED)

    def _is_circle(self) -> bool:
        left = [option for option in self._options if option not in self._barred]
        return bool(left) and all(self.standing(option) is Standing.OPPOSED for option in left)

    def _agreed(self, found: Iterator[_Applying] | Sequence[_Applying]) -> frozenset[str]:
        return frozenset(ground.source for applying in found for ground in applying.agreed)

    def _has(self, pair: Pair) -> bool:
        """Say whether a ground for a pair applies that is not this case's own, of which there is no more than one."""
        applying = self._applying(pair)
        return bool(applying.agreed) or any(ground.source != self._case.name for ground in applying.decided(2))

    def _applying(self, pair: Pair) -> _Applying:
        if pair not in self._found:
            has_own = bool(self._case.factors or self._case.options)
            self._found[pair] = self._with_own(pair) if has_own else self._shared(pair)
        return self._found[pair]

    def _shared(self, pair: Pair) -> _Applying:
        listed = self._base.applying(pair, self._situation.answers)
        agreed = tuple(itertools.takewhile(lambda ground: ground.kind == "priority", listed))
        return _Applying(agreed, listed, len(agreed))

    def _with_own(self, pair: Pair) -> _Applying:
        """Own factors may serve what was agreed, and are in nobody's *over*; own options only agreements speak of."""
        matcher = Matcher(self._situation, ())
        grounds = grounds_of_priorities(self._base.practice, self._situation, [pair], self._on)
        agreed = tuple(ground for ground in grounds if matcher.term(ground) is not None)
        if not self._is_blocked(pair):
            return attrs.evolve(self._shared(pair), agreed=agreed)
        return _Applying(agreed)

    def _is_blocked(self, pair: Pair) -> bool:
        winner, loser = pair
        return not {winner, loser} <= set(self._base.options) or any(
            reasons_at(self._situation.factors[name], self._situation.answers[name], loser, winner)
            for name in self._situation.own
        )

    def _bars(self) -> frozenset[str]:
        answers, factors = self._situation.answers, self._situation.factors
        barred = {option for name, factor in factors.items() if answers[name] is Status.HOLDS for option in factor.bars}
        for policy in self._base.practice.policies:
            is_gate = policy.kind is PolicyKind.STATUTE_BOUND and policy.is_in_force(self._on)
            if is_gate and _prescribes(policy, self._situation):
                barred |= set(self._options) - {policy.prescribes}
        return frozenset(barred)


def policies_in(case: Deliberation, decision: Decision, practice: Practice) -> Iterator[Policy]:
    """Give the policies that prescribed an option in a case on the day of its decision."""
    in_force = [policy for policy in practice.policies if policy.is_in_force(decision.decided_on)]
    if in_force:
        situation = situation_of(case, practice, day_of(case))
        yield from (policy for policy in in_force if _prescribes(policy, situation))


def _prescribes(policy: Policy, situation: Situation) -> bool:
    named = ((name, factor_of(name)) for name in policy.when)
    return all(holds_at(name, situation.factors[factor], situation.answers[factor]) for name, factor in named)
