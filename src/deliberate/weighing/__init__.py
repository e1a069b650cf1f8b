"""This package is what follows from what a team agreed and decided before."""

from .audit import Audit, PolicyAudit, PriorityAudit, Unlike, audit
from .casebase import CaseBase
from .grounds import Ground
from .landmarks import landmarks
from .retrospect import leave_one_out
from .standings import Comparison, OptionWeighing, Weighing, weigh

__all__ = [
    "Audit",
    "CaseBase",
    "Comparison",
    "Ground",
    "OptionWeighing",
    "PolicyAudit",
    "PriorityAudit",
    "Unlike",
    "Weighing",
    "audit",
    "landmarks",
    "leave_one_out",
    "weigh",
]
