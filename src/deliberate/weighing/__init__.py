"""This package is what follows from what a team agreed and decided before."""

from .casebase import CaseBase
from .foresight import Foresight, foresee
from .grounds import Ground
from .standings import Comparison, OptionWeighing, Weighing, weigh

__all__ = ["CaseBase", "Comparison", "Foresight", "Ground", "OptionWeighing", "Weighing", "foresee", "weigh"]
