"""This module is grounds: for one option over another, *stronger* outweigh any reasons for the other inside *over*."""

import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, TypeAlias

import attrs

from deliberate.model import Deliberation, Factor, Practice, Priority, Status
from deliberate.model.references import factor_of
from deliberate.model.scales import Direction, LevelValue, Scale, as_level, has_reached, parse_threshold, thresholds_of

from .bars import barred
from .reasons import (
    Situation,
    all_thresholds,
    day_of,
    is_reason,
    lean,
    options_on,
    reasons_at,
    reasons_for,
    situation_of,
    thresholds_reached,
)

__all__ = [
    "Choice",
    "Ground",
    "Kind",
    "Pair",
    "against_the_level",
    "grounds_of_choice",
    "grounds_of_precedent",
    "grounds_of_priorities",
]

Pair: TypeAlias = tuple[str, str]
Kind: TypeAlias = Literal["priority", "precedent"]


@attrs.frozen(repr=False)
class Ground:
    """For *winner* over *loser*, *stronger* outweigh any reasons for *loser* inside *over*.

    A ground applies where all of *stronger* hold and every reason for *loser* that holds is in *over*
    (Horty 2011, the reason model of precedent).

    Attributes:
        winner: the option it speaks for.
        loser: the option it speaks against.
        stronger: names and thresholds that must hold.
        over: names and thresholds that may hold on the other side.
        source: the priority or the case that it comes from.
        kind: ``priority`` or ``precedent``.
        through: the other priorities that a transitive one rests on.
    """

    winner: str
    loser: str
    stronger: frozenset[str]
    over: frozenset[str]
    source: str
    kind: Kind
    through: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Ground for {self.winner!r} over {self.loser!r}: the {self.kind} {self.source!r}>"


def grounds_of_priorities(
    practice: Practice, situation: Situation, pairs: Iterable[Pair], on: date | None
) -> Iterator[Ground]:
    """Give the grounds of the priorities in force, for each pair, in the practice's order.

    Args:
        practice: the practice.
        situation: what is known at hand; its own factors are in nobody's *over*.
        pairs: ordered pairs of options.
        on: the day on which an agreement has to stand; without one, all count.
    """
    values = {value.name for value in practice.values}
    in_force = [priority for priority in practice.priorities if priority.is_in_force(on)]
    chains = _chains(in_force, values)
    wanted = list(pairs)
    for priority in in_force:
        rules = [(priority.stronger, priority.over, ()), *chains.get(priority.name, ())]
        for stronger, over, through in rules:
            sides = _Sides(stronger, over, values, situation)
            for winner, loser in wanted:
                for strong in sides.stronger_for(winner, loser):
                    weak = sides.over_for(winner, loser) | against_the_level(strong, situation.factors)
                    yield Ground(winner, loser, strong, weak, priority.name, "priority", through)


Chain: TypeAlias = tuple[frozenset[str], frozenset[str], tuple[str, ...]]


def _chains(priorities: Iterable[Priority], values: set[str]) -> dict[str, list[Chain]]:
    """Give what follows from priorities between single values by going on from one to the next.

    Of several ways between two values the first in the practice's order counts; where a priority says the same,
    nothing is derived.
    """
    steps = _steps(priorities, values)
    chains: dict[str, list[Chain]] = {}
    for start, first_steps in steps.items():
        said = {over for over, _ in first_steps}
        for end, way in _first_ways(start, steps, set()):
            if end not in said:
                chains.setdefault(way[0], []).append((frozenset([start]), frozenset([end]), way[1:]))
    return chains


def _steps(priorities: Iterable[Priority], values: set[str]) -> dict[str, list[tuple[str, str]]]:
    steps: dict[str, list[tuple[str, str]]] = {}
    for priority in priorities:
        if len(priority.stronger) == len(priority.over) == 1 and priority.stronger | priority.over <= values:
            (stronger,), (over,) = priority.stronger, priority.over
            steps.setdefault(stronger, []).append((over, priority.name))
    return steps


def _first_ways(
    start: str, steps: Mapping[str, list[tuple[str, str]]], seen: set[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    # A later way to a value that was reached is nobody's first way to anything: there may be very many of them.
    for over, name in steps.get(start, ()):
        if over in seen:
            continue
        seen.add(over)
        yield over, (name,)
        for end, way in _first_ways(over, steps, seen):
            yield end, (name, *way)


class _Sides:
    """The two sides of a priority, read for one pair of options after another."""

    def __init__(
        self,
        stronger: frozenset[str],
        over: frozenset[str],
        values: set[str],
        situation: Situation,
    ) -> None:
        self._stronger_names = sorted(stronger - values)
        self._stronger_values = sorted(stronger & values)
        self._over_names = over - values
        self._over_values = over & values
        self._factors = situation.factors
        self._own = situation.own
        self._answers = situation.answers

    def stronger_for(self, winner: str, loser: str) -> Iterator[frozenset[str]]:
        """Give each set of reasons for *winner* that the strong side may stand for; a value is any one that serves it."""
        if not all(is_reason(name, winner, loser, self._factors) for name in self._stronger_names):
            return
        serving = [self._serving(value, winner, loser) for value in self._stronger_values]
        combined = (frozenset([*self._stronger_names, *chosen]) for chosen in itertools.product(*serving))
        yield from dict.fromkeys(combined)

    def over_for(self, winner: str, loser: str) -> frozenset[str]:
        """Give the reasons for *loser* that the weak side stands for; a value is all that serve it."""
        named = (self._reasons_named(name, loser, winner) for name in self._over_names)
        valued = (self._reasons_valued(value, loser, winner) for value in self._over_values)
        return frozenset[str]().union(*named, *valued)

    def _serving(self, value: str, winner: str, loser: str) -> list[str]:
        names = [name for name, factor in self._factors.items() if value in factor.values]
        return [reason for name in names for reason in self._upward(self._factors[name], winner, loser)]

    def _upward(self, factor: Factor, winner: str, loser: str) -> list[str]:
        # Only what lies upward serves a value; what lies downward serves none.
        if lean(factor, winner, loser) <= 0:
            return []
        if factor.scale is None:
            return [factor.name]
        if factor.scale.levels == "number":
            answer = self._answers[factor.name]
            # Numbers have no end of thresholds: of an unknown one, the factor's own name stands for any that is reached.
            return [factor.name] if answer is Status.UNKNOWN else sorted(reasons_at(factor, answer, winner, loser))
        return [line.name for line in thresholds_of(factor.name, factor.scale) if line.direction == ">="]

    def _reasons_named(self, name: str, winner: str, loser: str) -> frozenset[str]:
        factor = self._factors[factor_of(name)]
        threshold = parse_threshold(name)
        if threshold is None:
            if factor.scale is not None:
                return all_thresholds(factor, winner, loser)
            return frozenset([name]) if lean(factor, winner, loser) > 0 else frozenset()
        if factor.scale is None or not is_reason(name, winner, loser, self._factors):
            return frozenset()
        level = as_level(factor.scale, threshold[2])
        # A threshold brings those it implies: what a situation at just that level has reached.
        return (
            frozenset()
            if level is None
            else thresholds_reached(factor.name, factor.scale, level, upward=threshold[1] == ">=")
        )

    def _reasons_valued(self, value: str, winner: str, loser: str) -> frozenset[str]:
        serving = (
            self._all_upward(factor, winner, loser)
            for name, factor in self._factors.items()
            # A factor that serves a value on both sides counts for the strong side only.
            if value in factor.values and name not in self._own and not factor.values & set(self._stronger_values)
        )
        return frozenset[str]().union(*serving)

    def _all_upward(self, factor: Factor, winner: str, loser: str) -> frozenset[str]:
        if lean(factor, winner, loser) <= 0:
            return frozenset()
        return frozenset([factor.name]) if factor.scale is None else all_thresholds(factor, winner, loser)


def against_the_level(stronger: frozenset[str], factors: Mapping[str, Factor]) -> frozenset[str]:
    """Give what a situation at just the level that *stronger* names has against it on that scale.

    Only for scales without a neutral level: there every level is a reason against someone, and "because at least 12
    months" would otherwise never reach 15 months in a team that once decided on 30.
    """
    scales = ((name, factors[name].scale) for name in {factor_of(reference) for reference in stronger})
    against = (_against(name, scale, stronger) for name, scale in scales if scale is not None and scale.neutral is None)
    return frozenset[str]().union(*against)


def _against(name: str, scale: Scale, stronger: frozenset[str]) -> frozenset[str]:
    if name in stronger:
        return frozenset([name])
    direction, level = _strictest(name, scale, stronger)
    return thresholds_reached(name, scale, level, upward=direction == "<=")


def _strictest(name: str, scale: Scale, references: Iterable[str]) -> tuple[Direction, LevelValue]:
    # All thresholds of one scale that are reasons for one option over another lie in one direction.
    parsed = [
        threshold for reference in references if (threshold := parse_threshold(reference)) and threshold[0] == name
    ]
    direction = parsed[0][1]
    levels = (level for threshold in parsed if (level := as_level(scale, threshold[2])) is not None)
    return direction, functools.reduce(
        lambda one, other: one if has_reached(scale, one, direction, other) else other, levels
    )


@attrs.frozen
class Choice:
    """An option that was or would be chosen in one situation.

    Attributes:
        option: the option.
        because: the decisive factors and thresholds; none stands for all reasons.
        decided_on: the day, or None where it is not known.
    """

    option: str
    because: frozenset[str]
    decided_on: date | None


def grounds_of_precedent(case: Deliberation, practice: Practice) -> tuple[Ground, ...]:
    """Give the grounds of a decided deliberation: its option over every other that it had and that was open.

    What is unknown in it counts as absent. A ground that needs a factor or an option of that case alone applies
    nowhere else, and is left out.
    """
    decision = case.decision
    if decision is None:
        return ()
    return grounds_of_choice(case, practice, Choice(decision.option, decision.because, decision.decided_on))


def grounds_of_choice(case: Deliberation, practice: Practice, choice: Choice) -> tuple[Ground, ...]:
    """Give the grounds that a deliberation would give as a precedent if this were chosen in it."""
    day = day_of(case) or choice.decided_on
    situation = situation_of(case, practice, None)  # on any day the same holds
    options = options_on(case, practice, day)
    in_force = (policy for policy in practice.policies if policy.is_in_force(choice.decided_on))
    closed = barred({choice.option, *options}, situation, in_force) | {option.name for option in case.options}
    if choice.option in closed:
        return ()
    rivals = [option for option in options if option != choice.option and option not in closed]
    grounds = (_precedent(case.name, choice, rival, situation) for rival in rivals)
    return tuple(_without_own(ground, situation) for ground in grounds if not _own_in(ground.stronger, situation))


def _own_in(names: frozenset[str], situation: Situation) -> frozenset[str]:
    return frozenset(name for name in names if factor_of(name) in situation.own)


def _without_own(ground: Ground, situation: Situation) -> Ground:
    return attrs.evolve(ground, over=ground.over - _own_in(ground.over, situation))


def _precedent(name: str, choice: Choice, rival: str, situation: Situation) -> Ground:
    pro = reasons_for(choice.option, rival, situation)
    stronger = _decisive(choice, rival, pro, situation) or pro
    over = reasons_for(rival, choice.option, situation) | against_the_level(stronger, situation.factors)
    return Ground(choice.option, rival, stronger, over, name, "precedent")


def _decisive(choice: Choice, rival: str, pro: frozenset[str], situation: Situation) -> frozenset[str]:
    """Give the reasons among *pro* that were decisive; a scaled factor's own name names all that it reached."""
    option, factors = choice.option, situation.factors
    whole = [name for name in choice.because if name in factors]
    reached = (reasons_at(factors[name], situation.answers[name], option, rival) for name in whole)
    thresholds = {name for name in choice.because if parse_threshold(name)}
    named = frozenset(name for name in thresholds if is_reason(name, option, rival, factors))
    return (frozenset[str]().union(*reached) & pro) | named
