"""This package is what follows from what a team agreed and decided before."""

from .casebase import CaseBase
from .grounds import Ground
from .standings import Comparison, OptionWeighing, Weighing, weigh

__all__ = ["CaseBase", "Comparison", "Ground", "OptionWeighing", "Weighing", "weigh"]
