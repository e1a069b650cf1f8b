"""This package is what follows from what a team agreed and decided before."""

from .audit import Audit, PolicyAudit, PriorityAudit, Unlike
from .casebase import CaseBase
from .contrast import Change, Contrast, contrast
from .foresight import Foresight, foresee
from .grounds import Ground
from .influence import Influence, influence
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
    "contrast",
    "foresee",
    "influence",
    "weigh",
]
