"""This module is what a ground asks of one factor, and the weakest situation that still meets it.

For one option over another the answers to a factor lie in a row, from the worst for the option to the best. Where a
ground fits an answer, it fits every better one: so what it asks of a factor is one bound in that row.
"""

import math
from collections.abc import Mapping, Sequence

from deliberate.model import Factor, Status
from deliberate.model.references import factor_of
from deliberate.model.scales import Scale, as_level, parse_threshold

from .grounds import Ground
from .reasons import Answer, Answers, holds_at, is_implied, lean, reasons_at

__all__ = ["applies", "fits", "weakest"]


def fits(ground: Ground, factor: Factor, answer: Answer) -> bool:
    """Say whether a ground can apply where this is the answer to a factor, whatever the others are."""
    if factor.scale is None:
        # Asked of very many grounds and factors, most of which have no levels.
        if answer is not Status.HOLDS:
            return factor.name not in ground.stronger
        return lean(factor, ground.winner, ground.loser) >= 0 or factor.name in ground.over
    factors = {factor.name: factor}
    needed = (name for name in ground.stronger if factor_of(name) == factor.name)
    against = reasons_at(factor, answer, ground.loser, ground.winner)
    return all(holds_at(name, factor, answer) for name in needed) and all(
        name in ground.over or is_implied(name, ground.over, factors) for name in against
    )


def applies(ground: Ground, answers: Answers, factors: Mapping[str, Factor]) -> bool:
    """Say whether a ground applies where everything is known."""
    return all(fits(ground, factor, answers[name]) for name, factor in factors.items())


def _levels(ground: Ground, factor: Factor, scale: Scale) -> Sequence[Answer]:
    """Give the levels at which a ground may begin to fit, from the worst for its winner to the best."""
    is_for = lean(factor, ground.winner, ground.loser) > 0
    if scale.levels != "number":
        return scale.level_names if is_for else scale.level_names[::-1]
    named = (parse_threshold(name) for name in ground.stronger | ground.over)
    cuts = {as_level(scale, line[2]) for line in named if line is not None and line[0] == factor.name}
    numbers = {cut for cut in cuts if isinstance(cut, int | float)}
    if isinstance(scale.neutral, int | float):
        # Any threshold above the neutral level is reached by the very next number.
        numbers |= {scale.neutral, math.nextafter(scale.neutral, math.inf)}
    return (-math.inf if is_for else math.inf, *sorted(numbers, reverse=not is_for))


def weakest(ground: Ground, factors: Mapping[str, Factor]) -> dict[str, Answer] | None:
    """Give the answers, each as bad for the winner as can be, under which a ground still applies; None where it cannot.

    A ground follows from another for the same pair where that one applies here too, and contradicts one for the
    opposite pair that does.
    """
    found: dict[str, Answer] = {}
    for name, factor in factors.items():
        leaning = lean(factor, ground.winner, ground.loser)
        if leaning == 0:
            continue
        if factor.scale is None:
            found[name] = Status.HOLDS if name in (ground.stronger if leaning > 0 else ground.over) else Status.ABSENT
            continue
        levels = _levels(ground, factor, factor.scale)
        answer = next((level for level in levels if fits(ground, factor, level)), None)
        if answer is None:
            return None
        found[name] = answer
    return found
