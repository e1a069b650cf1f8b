"""This module is whether what a team agreed and decided hangs together."""

from collections.abc import Mapping
from datetime import date

import attrs

from .grounds import Ground

__all__ = ["Audit", "PolicyAudit", "PriorityAudit", "Unlike"]


@attrs.frozen(repr=False)
class PolicyAudit:
    """How often a policy was left, and for what.

    Attributes:
        followed: how many cases chose what it prescribed, while it was in force.
        left: the cases that chose otherwise while it was in force and prescribed, the latest first.
        circumstances: for which circumstances it was left, with the number of cases, the most frequent first.
    """

    followed: int
    left: tuple[str, ...]
    circumstances: Mapping[str, int]

    def __repr__(self) -> str:
        return f"<PolicyAudit: followed {self.followed}, left {len(self.left)}>"


@attrs.frozen(repr=False)
class PriorityAudit:
    """What became of an agreement in the cases decided since its day.

    Attributes:
        kept: how many cases it applied to for the option that was chosen.
        broken: the cases that it applied to against the option that was chosen, the latest first.
        is_dead: whether it did neither, ever.
        is_overdue: whether the day to look at it again has gone by; false where no day is asked for.
    """

    kept: int
    broken: tuple[str, ...]
    is_dead: bool
    is_overdue: bool

    def __repr__(self) -> str:
        return f"<PriorityAudit: kept {self.kept}, broken {len(self.broken)}>"


@attrs.frozen(repr=False)
class Unlike:
    """Like cases treated unlike: what one case set applies to another, which chose otherwise.

    Attributes:
        ground: the ground of the one case.
        case: the name of the other case.
        policy: the policy that was left in the one and followed in the other, or None.
    """

    ground: Ground
    case: str
    policy: str | None

    def __repr__(self) -> str:
        return f"<Unlike: {self.ground.source!r} and {self.case!r}>"


@attrs.frozen(repr=False)
class Audit:
    """Whether agreements and decisions hang together, and what a team could look at again.

    Attributes:
        practice: the name of the practice.
        on: the day for which it was asked, or None.
        case_count: how many cases counted.
        contradiction_count: how many pairs of sources contradict each other, exact.
        contradictions: a pair of grounds for each, as many as were asked for.
        contested: the sources in at least one contradiction, priorities first.
        reconsider: a smallest set of sources that touches every contradiction.
        in_every: the sources that stand in every such set; None where that was not worked out.
        in_some: the sources that stand in some such set; None where that was not worked out.
        is_smallest: whether *reconsider* was proven to be smallest; otherwise there may be a smaller one.
        policies: for each policy, how often it was left.
        priorities: for each priority in force, what became of it.
        unlike_count: how many pairs of like cases were treated unlike, exact.
        unlike: those pairs, as many as were asked for.
        circles: the cases at whose facts every option that is not barred is opposed, weighed without themselves.
    """

    practice: str
    on: date | None
    case_count: int
    contradiction_count: int
    contradictions: tuple[tuple[Ground, Ground], ...]
    contested: tuple[str, ...]
    reconsider: tuple[str, ...]
    in_every: tuple[str, ...] | None
    in_some: tuple[str, ...] | None
    is_smallest: bool
    policies: Mapping[str, PolicyAudit]
    priorities: Mapping[str, PriorityAudit]
    unlike_count: int
    unlike: tuple[Unlike, ...]
    circles: tuple[str, ...]

    def __repr__(self) -> str:
        return f"<Audit of {self.practice!r}: {self.case_count} cases, {self.contradiction_count} contradictions>"

    @property
    def is_consistent(self) -> bool:
        """Whether no two sources contradict each other."""
        return self.contradiction_count == 0
