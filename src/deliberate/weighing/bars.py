"""This module is what bars an option: factors that do while they hold, and statutes that prescribe another."""

from collections.abc import Iterable, Iterator

from deliberate.model import Factor, Policy, PolicyKind
from deliberate.model.references import factor_of

from .reasons import Situation, holds_at

__all__ = ["all_hold", "barred", "conditions_of_bars", "is_gate"]


def barred(options: Iterable[str], situation: Situation, policies: Iterable[Policy]) -> frozenset[str]:
    """Give those of *options* that are barred, where everything is known and these policies are in force."""
    factors, in_force = situation.factors.values(), tuple(policies)
    return frozenset(
        option
        for option in options
        if any(all_hold(condition, situation) for condition in conditions_of_bars(option, factors, in_force))
    )


def all_hold(references: Iterable[str], situation: Situation) -> bool:
    """Say whether all these names and thresholds are known to hold."""
    named = ((reference, factor_of(reference)) for reference in references)
    return all(holds_at(reference, situation.factors[name], situation.answers[name]) for reference, name in named)


def conditions_of_bars(option: str, factors: Iterable[Factor], policies: Iterable[Policy]) -> Iterator[tuple[str, ...]]:
    """Give the sets of names and thresholds of which each bars an option while all of it holds."""
    for factor in factors:
        if option in factor.bars:
            yield (factor.name,)
    for policy in policies:
        if is_gate(policy, option):
            yield tuple(sorted(policy.when))


def is_gate(policy: Policy, option: str) -> bool:
    """Say whether a policy, while it prescribes, leaves no room for an option."""
    return policy.kind is PolicyKind.STATUTE_BOUND and policy.prescribes != option
