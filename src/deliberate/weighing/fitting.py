"""This module is what a ground asks of one factor, and the weakest situation that still meets it.

For one option over another the answers to a factor lie in a row, from the worst for the option to the best. Where a
ground fits an answer, it fits every better one: so what it asks of a factor is one bound in that row.
"""

import math
from collections.abc import Mapping, Sequence

from deliberate.model import Factor, Status
from deliberate.model.references import factor_of
from deliberate.model.scales import as_level, parse_threshold

from .grounds import Ground
from .reasons import Answer, Answers, holds_at, is_implied, lean, reasons_at

__all__ = ["applies", "fits", "row_of_answers", "weakest"]


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


def row_of_answers(ground: Ground, factor: Factor) -> Sequence[Answer]:
    """Give the answers at which a ground may begin to fit, from the worst for its winner to the best."""
    is_for = lean(factor, ground.winner, ground.loser) > 0
    if factor.scale is None or factor.scale.levels != "number":
        answers = (Status.ABSENT, Status.HOLDS) if factor.scale is None else factor.scale.level_names
        return answers if is_for else answers[::-1]
    named = (parse_threshold(name) for name in ground.stronger | ground.over)
    cuts = {as_level(factor.scale, line[2]) for line in named if line is not None and line[0] == factor.name}
    numbers = {cut for cut in cuts if isinstance(cut, int | float)}
    worst, best = (-math.inf, math.inf) if is_for else (math.inf, -math.inf)
    if isinstance(factor.scale.neutral, int | float):
        # Any threshold beyond the neutral level is reached by the very next number.
        numbers |= {factor.scale.neutral, math.nextafter(factor.scale.neutral, best)}
    return (worst, *sorted(numbers, reverse=not is_for))


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
        answer = next((answer for answer in row_of_answers(ground, factor) if fits(ground, factor, answer)), None)
        if answer is None:
            return None
        found[name] = answer
    return found
