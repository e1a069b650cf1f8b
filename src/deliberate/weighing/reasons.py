"""This module is what speaks for which option: the facts that hold, as reasons for one option over another."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import TypeAlias

import attrs

from deliberate.model import Deliberation, Factor, Practice, Role, Status
from deliberate.model.fit import factors_of, options_of
from deliberate.model.references import factor_of
from deliberate.model.scales import (
    Direction,
    LevelValue,
    Scale,
    Threshold,
    as_level,
    has_reached,
    parse_threshold,
    threshold_fault,
    thresholds_of,
)

__all__ = [
    "Answer",
    "Answers",
    "Situation",
    "all_thresholds",
    "answers_told",
    "day_of",
    "holds_at",
    "is_implied",
    "is_reason",
    "lean",
    "options_on",
    "reasons_at",
    "reasons_for",
    "situation_of",
    "thresholds_reached",
]

Answer: TypeAlias = Status | LevelValue
Answers: TypeAlias = Mapping[str, Answer]
"""What is known of each factor: holds, absent, unknown, or a level."""


def day_of(deliberation: Deliberation, on: date | None = None) -> date | None:
    """Say on which day a deliberation is held: the day that is given, else when it was opened, else decided."""
    if on is not None or deliberation.opened_on is not None:
        return on if on is not None else deliberation.opened_on
    return None if deliberation.decision is None else deliberation.decision.decided_on


def options_on(deliberation: Deliberation, practice: Practice, day: date | None) -> tuple[str, ...]:
    """Give the options that can be chosen on a day, in the practice's order; the one that was chosen always can."""
    chosen = None if deliberation.decision is None else deliberation.decision.option
    options = options_of(deliberation, practice)
    return tuple(name for name, option in options.items() if name == chosen or option.is_in_use(day))


@attrs.frozen
class Situation:
    """What is known in one deliberation.

    Attributes:
        factors: the factors of the practice and of the deliberation, by name.
        answers: what is known of each.
        own: the names of those that belong to this deliberation alone.
    """

    factors: Mapping[str, Factor]
    answers: Answers
    own: frozenset[str]


def answers_told(deliberation: Deliberation) -> dict[str, Answer]:
    """Give the answer to each factor of which anything was told; unknown where it was told in ways that differ.

    The same as `Deliberation.status`, in one look at each fact: there are very many cases.
    """
    told: dict[str, Answer] = {}
    for fact in deliberation.facts:
        if told.setdefault(fact.factor, fact.answer) != fact.answer:
            told[fact.factor] = Status.UNKNOWN
    return told


def situation_of(deliberation: Deliberation, practice: Practice, day: date | None) -> Situation:
    """Give what is known of every factor; one that is out of use and of which nothing was told is absent."""
    factors, told = factors_of(deliberation, practice), answers_told(deliberation)
    answers = {
        name: told[name] if name in told else Status.UNKNOWN if factor.is_in_use(day) else Status.ABSENT
        for name, factor in factors.items()
    }
    return Situation(factors, answers, frozenset(factor.name for factor in deliberation.factors))


def _sign(factor: Factor, option: str) -> int:
    return (option in factor.favours) - (option in factor.opposes)


def lean(factor: Factor, winner: str, loser: str) -> int:
    """Say to which side a factor leans: above 0 to *winner*, below 0 to *loser*; an influence leans nowhere."""
    if factor.role is not Role.REASON:
        return 0
    return _sign(factor, winner) - _sign(factor, loser)


def reasons_at(factor: Factor, answer: Answer, winner: str, loser: str) -> frozenset[str]:
    """Give the reasons for *winner* over *loser* that a factor gives at one answer.

    A plain factor gives its own name while it holds. A scaled one gives the thresholds it reached: upward ones with
    its own signs, downward ones with the opposite signs.
    """
    side = lean(factor, winner, loser)
    if side == 0:
        return frozenset()
    if factor.scale is None:
        return frozenset([factor.name]) if side > 0 and answer is Status.HOLDS else frozenset()
    if isinstance(answer, Status):
        return frozenset()
    return thresholds_reached(factor.name, factor.scale, answer, upward=side > 0)


def reasons_for(winner: str, loser: str, situation: Situation) -> frozenset[str]:
    """Give all reasons for *winner* over *loser* that hold."""
    return frozenset[str]().union(
        *(reasons_at(situation.factors[name], answer, winner, loser) for name, answer in situation.answers.items())
    )


def is_reason(name: str, winner: str, loser: str, factors: Mapping[str, Factor]) -> bool:
    """Say whether a name or a threshold, if it holds, is a reason for *winner* over *loser*."""
    threshold = parse_threshold(name)
    side = lean(factors[factor_of(name)], winner, loser)
    return side < 0 if threshold is not None and threshold[1] == "<=" else side > 0


def thresholds_reached(name: str, scale: Scale, level: LevelValue, *, upward: bool) -> frozenset[str]:
    """Give the thresholds that a level reaches in one direction; for numbers the strictest stands for all."""
    direction: Direction = ">=" if upward else "<="
    if scale.levels == "number":
        reached = threshold_fault(scale, direction, level) is None
        return frozenset([Threshold(name, direction, level).name]) if reached else frozenset()
    names = scale.level_names
    here = names.index(str(level))
    turn = None if scale.neutral is None else names.index(str(scale.neutral))
    if upward:
        return frozenset(f"{name} >= {each}" for each in names[(turn or 0) + 1 : here + 1])
    return frozenset(f"{name} <= {each}" for each in names[here : len(names) - 1 if turn is None else turn])


def all_thresholds(factor: Factor, winner: str, loser: str) -> frozenset[str]:
    """Give every threshold of a scaled factor that is a reason for *winner* over *loser*.

    Numbers have no end of them: the factor's own name stands for all.
    """
    side = lean(factor, winner, loser)
    if factor.scale is None or side == 0:
        return frozenset()
    if factor.scale.levels == "number":
        return frozenset([factor.name])
    direction = ">=" if side > 0 else "<="
    return frozenset(line.name for line in thresholds_of(factor.name, factor.scale) if line.direction == direction)


def holds_at(reference: str, factor: Factor, answer: Answer) -> bool:
    """Say whether a name or a threshold holds at one answer to its factor; a scaled factor's name, if any does."""
    threshold = parse_threshold(reference)
    if factor.scale is None or isinstance(answer, Status):
        return threshold is None and answer is Status.HOLDS
    if threshold is None:
        return bool(thresholds_reached(factor.name, factor.scale, answer, upward=True))
    level = as_level(factor.scale, threshold[2])
    return level is not None and has_reached(factor.scale, answer, threshold[1], level)


def is_implied(reason: str, over: Collection[str], factors: Mapping[str, Factor]) -> bool:
    """Say whether a reason that is not itself in *over* is covered by a stricter threshold between numbers there."""
    threshold = parse_threshold(reason)
    if threshold is None:
        return False
    name, direction, written = threshold
    scale = factors[name].scale
    if scale is None or scale.levels != "number":
        return False
    # Not `as_level`, which knows no infinity: beyond all numbers lies the weakest situation that meets a ground.
    level = float(written)
    lines = (line for line in map(parse_threshold, over) if line is not None and line[:2] == (name, direction))
    bounds = (as_level(scale, line[2]) for line in lines)
    return name in over or any(bound is not None and has_reached(scale, bound, direction, level) for bound in bounds)
