"""This module is what bars an option: factors that do while they hold, and statutes that prescribe another."""

from collections.abc import Iterable, Iterator

from deliberate.model import Factor, Policy, PolicyKind

__all__ = ["conditions_of_bars", "is_gate"]


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
