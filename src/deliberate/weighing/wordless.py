"""This module is a practice and its cases without words: names, facts, reasons and days, all that weighing looks at."""

import attrs

from deliberate.model import Decision, Deliberation, Fact, Factor, Level, Option, Practice, Scale

from .casebase import CaseBase

__all__ = ["wordless_cases", "wordless_practice"]

_NOTHING = "-"  # where a text has to be


def wordless_practice(practice: Practice) -> Practice:
    """Give the same practice without anything that a person wrote, but for names."""
    return attrs.evolve(
        practice,
        question=_NOTHING,
        label=None,
        options=map(_option, practice.options),
        factors=map(_factor, practice.factors),
        values=[attrs.evolve(value, label=_NOTHING) for value in practice.values],
        policies=[
            attrs.evolve(policy, rule=_NOTHING, purpose=None, reference=_NOTHING) for policy in practice.policies
        ],
        priorities=[
            attrs.evolve(priority, why=None, agreement=attrs.evolve(priority.agreement, by=_NOTHING, dissent=None))
            for priority in practice.priorities
        ],
        people=(),
    )


def wordless_cases(casebase: CaseBase) -> CaseBase:
    """Give the same cases without words, notes, people, promises, deviations, and what was told or answered."""
    facts: dict[int, Fact] = {}
    return CaseBase([_case(case, facts) for case in casebase.values()])


def _option(option: Option) -> Option:
    return attrs.evolve(option, label=_NOTHING, told=None, means=None)


def _factor(factor: Factor) -> Factor:
    scale = None if factor.scale is None else _scale(factor.scale)
    return attrs.evolve(factor, label=_NOTHING, told=None, told_absent=None, asked=None, scale=scale)


def _scale(scale: Scale) -> Scale:
    levels = "number" if scale.levels == "number" else [Level(name) for name in scale.level_names]
    return Scale(levels, neutral=scale.neutral)


def _case(case: Deliberation, facts: dict[int, Fact]) -> Deliberation:
    return Deliberation(
        case.name,
        opened_on=case.opened_on,
        facts=[_fact(fact, facts) for fact in case.facts],
        factors=map(_factor, case.factors),
        options=map(_option, case.options),
        decision=None if case.decision is None else _decision(case.decision),
    )


def _fact(fact: Fact, facts: dict[int, Fact]) -> Fact:
    # A case base keeps equal facts once, so of very many few are looked at.
    if id(fact) not in facts:
        facts[id(fact)] = Fact(fact.factor, status=fact.status, level=fact.level, told_by=fact.told_by)
    return facts[id(fact)]


def _decision(decision: Decision) -> Decision:
    return Decision(decision.option, because=decision.because, decided_on=decision.decided_on)
