"""This module is a quick look whether cases fit a practice: most surely do, and the others are looked at with care."""

from deliberate.model import Deliberation, Practice
from deliberate.model.fit import problems_of_facts

__all__ = ["Fitting"]


class Fitting:
    """Says of one case after another whether it surely fits a practice; a fact that several share is read once.

    Args:
        practice: the practice.
    """

    def __init__(self, practice: Practice) -> None:
        self._practices = {"", practice.name}
        self._factors = {factor.name: factor for factor in practice.factors}
        self._options = {option.name for option in practice.options}
        self._fitting: set[int] = set()

    def __call__(self, case: Deliberation) -> bool:
        """Say whether a case surely fits."""
        decision = case.decision
        return (
            decision is not None
            and (self._fitting.issuperset(map(id, case.facts)) or self._fits(case))
            and decision.option in self._options
            and decision.because <= self._factors.keys()
            and not (decision.answers or decision.deviations)
            and case.practice in self._practices
            and not (case.factors or case.options or case.hunch or case.positions)
        )

    def _fits(self, case: Deliberation) -> bool:
        if any(problems_of_facts(case.facts, self._factors)):
            return False
        self._fitting.update(map(id, case.facts))
        return True
