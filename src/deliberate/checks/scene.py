"""This module is everything that the checks look at, gathered once."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from deliberate.explanation import Explanation, Phrasebook, explain, shipped_phrases
from deliberate.model import Deliberation, Factor, Practice, Role, Severity, Status
from deliberate.model.facts import Answer
from deliberate.model.fit import factors_of
from deliberate.model.kinds import Path
from deliberate.model.references import factor_of
from deliberate.visibility import seen_by
from deliberate.weighing import CaseBase, Weighing, weigh
from deliberate.weighing.reasons import thresholds_reached

from .finding import Finding, Found

__all__ = ["Scene", "decisive", "holds", "in_order", "scene_of", "speaking_against", "speaking_for"]


@attrs.frozen(kw_only=True)
class Scene:
    """What the checks look at.

    Attributes:
        deliberation: what is considered, or was decided.
        practice: the practice under which it is held.
        casebase: what was decided before, if anything.
        on: the day for which it is checked, if any.
        language: the language of the letter.
        register: the register that was asked for the letter, if any.
        seen: the deliberation as the client may see it.
        weighing: what follows from what the team agreed and decided.
        letter: what the client reads.
        phrases: the phrases with which it is written.
    """

    deliberation: Deliberation
    practice: Practice
    casebase: CaseBase | None
    on: date | None
    language: str
    register: str | None
    seen: Deliberation
    weighing: Weighing
    letter: Explanation
    phrases: Phrasebook

    @property
    def factors(self) -> Mapping[str, Factor]:
        """The factors, by name, the practice's first."""
        return factors_of(self.deliberation, self.practice)

    def must(self, code: str, path: Path, about: Iterable[str] = (), **values: Found) -> Finding:
        """Make a finding that has to be looked at."""
        return self._finding(Finding(code, severity=Severity.MUST, path=path, about=about, values=values))

    def consider(self, code: str, path: Path, about: Iterable[str] = (), **values: Found) -> Finding:
        """Make a finding that is worth pausing at."""
        return self._finding(Finding(code, severity=Severity.CONSIDER, path=path, about=about, values=values))

    def strength(self, code: str, path: Path, about: Iterable[str] = (), **values: Found) -> Finding:
        """Make a finding of what went well."""
        return self._finding(Finding(code, severity=Severity.STRENGTH, path=path, about=about, values=values))

    def _finding(self, finding: Finding) -> Finding:
        return attrs.evolve(finding, deliberation=self.deliberation.name, practice=self.practice.name, on=self.on)


def scene_of(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None,
    *,
    on: date | None,
    language: str | None,
    register: str | None,
    phrases: Phrasebook | None,
) -> Scene:
    """Gather what the checks look at; raise `InvalidValue` where it does not fit together."""
    weighing = weigh(deliberation, practice, casebase, on=on)
    return Scene(
        deliberation=deliberation,
        practice=practice,
        casebase=casebase,
        on=on,
        language=language or practice.language,
        register=register,
        seen=seen_by(deliberation, practice, "client"),
        weighing=weighing,
        letter=explain(deliberation, practice, casebase, language=language, register=register, on=on, phrases=phrases),
        phrases=phrases or shipped_phrases(),
    )


def in_order(names: Iterable[str], scene: Scene) -> tuple[str, ...]:
    """Give the factors of some names and thresholds, each once, in the practice's order."""
    named = {factor_of(name) for name in names}
    return tuple(name for name in scene.factors if name in named)


def decisive(scene: Scene) -> tuple[str, ...]:
    """Give the factors that decided, in the practice's order; none before a decision."""
    decision = scene.deliberation.decision
    return () if decision is None else in_order(decision.because, scene)


def holds(name: str, scene: Scene) -> bool:
    """Say whether a factor holds; a scaled one holds where it reached a level that speaks at all."""
    factor, answer = scene.factors[name], scene.deliberation.status(name)
    return answer is Status.HOLDS or _reaches(factor, answer, upward=True) or _reaches(factor, answer, upward=False)


def speaking_for(option: str, scene: Scene) -> tuple[str, ...]:
    """Give the factors that hold and speak for an option, reasons and influences, in the practice's order."""
    weighed = {name for rival in scene.weighing[option].over.values() for name in rival.reasons_for}
    return in_order({*weighed, *_leaning(option, 1, scene)}, scene)


def speaking_against(option: str, scene: Scene) -> tuple[str, ...]:
    """Give the reasons that hold and speak against an option, in the practice's order; none that decided."""
    weighed = {name for rival in scene.weighing[option].over.values() for name in rival.reasons_against}
    leaning = {name for name in _leaning(option, -1, scene) if scene.factors[name].role is Role.REASON}
    named = in_order(weighed | leaning, scene)
    return tuple(name for name in named if name not in decisive(scene))


def _leaning(option: str, side: int, scene: Scene) -> Iterator[str]:
    """Give the factors that hold and favour an option (1) or oppose it (-1), whatever else can be chosen."""
    for name, factor in scene.factors.items():
        sign = (option in factor.favours) - (option in factor.opposes)
        if sign and _speaks(factor, scene.deliberation.status(name), upward=sign == side):
            yield name


def _speaks(factor: Factor, answer: Answer, *, upward: bool) -> bool:
    return upward if answer is Status.HOLDS else _reaches(factor, answer, upward=upward)


def _reaches(factor: Factor, answer: Answer, *, upward: bool) -> bool:
    if factor.scale is None or isinstance(answer, Status):
        return False
    return bool(thresholds_reached(factor.name, factor.scale, answer, upward=upward))
