"""This module is a decided case looked at once more: weighed without itself, what was unknown in it absent."""

import itertools
from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from deliberate.model import Decision, Deliberation, Policy, Practice, Standing, Status

from .bars import all_hold, barred
from .base import Applying, Base
from .grounds import Pair, grounds_of_priorities
from .matching import Matcher
from .reasons import Situation, day_of, options_on, reasons_at, situation_of
from .unknowns import standing_of_pair

__all__ = ["Hindsight", "Seen", "policies_in"]

# The standing of an option is the worst of its standings against the rivals that are left.
_WORST_FIRST = (Standing.CONFLICTED, Standing.OPPOSED, Standing.OPEN)


@attrs.frozen
class Seen:
    """What is seen in one case, looked at once more.

    Attributes:
        is_circle: whether every option that is not barred is opposed.
        kept: the priorities that apply for its own option.
        broken: the priorities that apply against it.
        unlike_count: how many grounds of other cases apply against it.
        unlike: of those, as many as were asked for: the two options, and the other case.
        followed: the policies that prescribed what it chose.
        left: the policies that prescribed something else.
    """

    is_circle: bool
    kept: frozenset[str]
    broken: frozenset[str]
    unlike_count: int
    unlike: tuple[tuple[Pair, str], ...]
    followed: tuple[str, ...]
    left: tuple[str, ...]


class Hindsight:
    """One decided case, its facts laid beside all that was agreed and all other cases.

    Args:
        case: the case.
        decision: its decision.
        base: what was agreed and decided.
        on: count only what was agreed and decided by then; without it, everything counts.
    """

    def __init__(self, case: Deliberation, decision: Decision, base: Base, on: date | None) -> None:
        self._case, self._decision, self._base, self._on = case, decision, base, on
        self._situation = _situation_of(case, base.practice)
        self._options = options_on(case, base.practice, day_of(case, on))
        in_force = (policy for policy in base.practice.policies if policy.is_in_force(on))
        self._barred = barred(self._options, self._situation, in_force)
        self._found: dict[Pair, Applying] = {}

    def seen(self, limit: int | None) -> Seen:
        """Say what is seen in this case; of the grounds of other cases against it, list no more than *limit*."""
        own = self._decision.option
        rivals = [option for option in self._options if option != own]
        against = {(rival, own): self._applying((rival, own)) for rival in rivals}
        unlike = ((pair, name) for pair, applying in against.items() for name in applying.decided.names())
        policies = list(_prescribing(self._situation, self._decision, self._base.practice))
        return Seen(
            is_circle=self._is_circle(),
            kept=self._agreed(self._applying((own, rival)) for rival in rivals),
            broken=self._agreed(against.values()),
            unlike_count=sum(applying.decided.count for applying in against.values()),
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

    def _agreed(self, found: Iterable[Applying]) -> frozenset[str]:
        return frozenset(ground.source for applying in found for ground in applying.agreed)

    def _has(self, pair: Pair) -> bool:
        """Say whether a ground for a pair applies that is not this case's own, of which there is no more than one."""
        applying = self._applying(pair)
        return bool(applying.agreed) or any(name != self._case.name for name in applying.decided.names())

    def _applying(self, pair: Pair) -> Applying:
        if pair not in self._found:
            has_own = bool(self._case.factors or self._case.options)
            self._found[pair] = self._with_own(pair) if has_own else self._base.found(pair, self._situation.answers)
        return self._found[pair]

    def _with_own(self, pair: Pair) -> Applying:
        """Own factors may serve what was agreed, and are in nobody's *over*; own options only agreements speak of."""
        matcher = Matcher(self._situation, ())
        grounds = grounds_of_priorities(self._base.practice, self._situation, [pair], self._on)
        agreed = tuple(ground for ground in grounds if matcher.term(ground) is not None)
        if self._is_blocked(pair):
            return self._base.nothing_decided(pair, agreed)
        return attrs.evolve(self._base.found(pair, self._situation.answers), agreed=agreed)

    def _is_blocked(self, pair: Pair) -> bool:
        winner, loser = pair
        return not {winner, loser} <= set(self._base.options) or any(
            reasons_at(self._situation.factors[name], self._situation.answers[name], loser, winner)
            for name in self._situation.own
        )


def policies_in(case: Deliberation, decision: Decision, practice: Practice) -> Iterator[Policy]:
    """Give the policies that prescribed an option in a case on the day of its decision."""
    return _prescribing(_situation_of(case, practice), decision, practice)


def _situation_of(case: Deliberation, practice: Practice) -> Situation:
    """Give what is known in a case; what is not is absent."""
    situation = situation_of(case, practice, None)
    known = {name: Status.ABSENT if answer is Status.UNKNOWN else answer for name, answer in situation.answers.items()}
    return attrs.evolve(situation, answers=known)


def _prescribing(situation: Situation, decision: Decision, practice: Practice) -> Iterator[Policy]:
    in_force = (policy for policy in practice.policies if policy.is_in_force(decision.decided_on))
    return (policy for policy in in_force if all_hold(policy.when, situation))
