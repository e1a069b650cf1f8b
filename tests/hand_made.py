"""Results made by hand, as the verbs give them on the running example: for what shows them, writes them or draws them."""

from datetime import date
from typing import Any

import attrs

from deliberate import (
    Audit,
    Change,
    Contrast,
    Foresight,
    Ground,
    Influence,
    Perspective,
    PolicyAudit,
    PriorityAudit,
    Standing,
    Unlike,
)

__all__ = ["AUDIT", "CLEAN", "CONTRAST", "FORESIGHT", "INFLUENCE", "RESULTS", "audit_of", "ground"]


def ground(source: str, winner: str = "extra", **changes: Any) -> Ground:  # noqa: ANN401 - any field
    """Give what a source says: of an agreement where the running example has it, else of a case."""
    is_extra = winner == "extra"
    made = Ground(
        winner,
        "standard" if is_extra else "extra",
        frozenset({"dropping out"} if is_extra else {"can do alone"}),
        frozenset({"can do alone"} if is_extra else {"dropping out"}),
        source,
        "priority" if source == "keep people at work" else "precedent",
    )
    return attrs.evolve(made, **changes)


FORESIGHT = Foresight(
    "2026-0417",
    "Job coaching North",
    date(2026, 10, 12),
    "standard",
    frozenset({"can do alone"}),
    (ground("2026-0417", "standard"),),
    (ground("keep people at work"), ground("2025-0112")),
)
CONTRAST = Contrast(
    "2026-0417",
    "Job coaching North",
    date(2026, 10, 12),
    "standard",
    "extra",
    frozenset({Change("dropping out", "absent"), Change("need", "medium")}),
    ground("2025-0186", "standard"),
)
INFLUENCE = Influence(
    "2026-0417",
    "Job coaching North",
    date(2026, 10, 12),
    Perspective.CLIENT,
    ("dropping out",),
    {"standard": Standing.UNSETTLED, "extra": Standing.OPEN},
    ("dropping out",),
)
AUDIT = Audit(
    practice="Job coaching North",
    on=date(2027, 4, 1),
    case_count=8,
    contradiction_count=2,
    contradictions=(
        (ground("keep people at work"), ground("2026-0301", "standard")),
        (ground("2026-0402"), ground("2026-0301", "standard")),
    ),
    contested=("keep people at work", "2026-0402", "2026-0301"),
    reconsider=("2026-0301",),
    in_every=("2026-0301",),
    in_some=("2026-0301",),
    is_smallest=True,
    policies={"fifteen percent": PolicyAudit(2, ("2026-0402", "2025-0112"), {"dropping out": 2, "need >= high": 1})},
    priorities={"keep people at work": PriorityAudit(3, ("2026-0301",), is_dead=False, is_overdue=True)},
    unlike_count=1,
    unlike=(Unlike(ground("2026-0402"), "2026-0301", "fifteen percent"),),
    circles=("2026-0301",),
)
CLEAN = attrs.evolve(
    AUDIT,
    contradiction_count=0,
    contradictions=(),
    contested=(),
    reconsider=(),
    in_every=(),
    in_some=(),
    policies={"fifteen percent": PolicyAudit(4, (), {})},
    priorities={"keep people at work": PriorityAudit(3, (), is_dead=False, is_overdue=False)},
    unlike_count=0,
    unlike=(),
    circles=(),
)
RESULTS = (
    FORESIGHT,
    attrs.evolve(FORESIGHT, on=None, sets=(), clashes=()),
    CONTRAST,
    attrs.evolve(CONTRAST, on=None, changes=frozenset({Change("need", 2.5), Change("need", 2), Change("x", "a b")})),
    Change("dropping out", "absent"),
    INFLUENCE,
    attrs.evolve(INFLUENCE, on=None, told=(), changes={}, relevant=()),
    AUDIT,
    CLEAN,
    attrs.evolve(AUDIT, in_every=None, in_some=None, is_smallest=False, policies={}, priorities={}),
    *AUDIT.policies.values(),
    *CLEAN.policies.values(),
    *AUDIT.priorities.values(),
    *AUDIT.unlike,
    attrs.evolve(AUDIT.unlike[0], policy=None),
)


def audit_of(count: int) -> Audit:
    """Give an audit in which there is much of everything."""
    names = tuple(f"2026-{number:04}" for number in range(1, count + 1))
    return attrs.evolve(
        AUDIT,
        case_count=2 * count,
        contradiction_count=count,
        contradictions=tuple((ground(name), ground(f"{name}-b", "standard")) for name in names),
        contested=names,
        reconsider=names,
        in_every=names[:1],
        in_some=names,
        policies={"fifteen percent": PolicyAudit(count, names, {"dropping out": count, "need >= high": 1})},
        priorities={"keep people at work": PriorityAudit(0, names, is_dead=False, is_overdue=False)},
        unlike_count=count,
        unlike=tuple(Unlike(ground(name), f"{name}-b", None) for name in names),
        circles=names,
    )
