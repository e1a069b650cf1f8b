"""This package is what follows from what a team agreed and decided before."""

from .audit import Audit, PolicyAudit, PriorityAudit, Unlike, audit
from .casebase import CaseBase
from .contrast import Change, Contrast, contrast
from .foresight import Foresight, foresee
from .grounds import Ground
from .influence import Influence, influence
from .landmarks import landmarks
from .retrospect import leave_one_out
from .standings import Comparison, OptionWeighing, Weighing, weigh

__all__ = [
    "Audit",
    "CaseBase",
    "Change",
    "Comparison",
    "Contrast",
    "Foresight",
    "Ground",
    "Influence",
    "OptionWeighing",
    "PolicyAudit",
    "PriorityAudit",
    "Unlike",
    "Weighing",
    "audit",
    "contrast",
    "foresee",
    "influence",
    "landmarks",
    "leave_one_out",
    "weigh",
]
