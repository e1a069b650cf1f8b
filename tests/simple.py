"""What weighing gives, asked of one ground after another: the plain way, beside the index of the library."""

import itertools
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from deliberate import CaseBase, Ground
from deliberate.model import Deliberation, PolicyKind, Practice, Standing
from deliberate.weighing.grounds import Pair, grounds_of_precedent, grounds_of_priorities
from deliberate.weighing.matching import Matcher
from deliberate.weighing.reasons import day_of, options_on, situation_of
from deliberate.weighing.unknowns import Possibilities, Terms, possibilities

__all__ = ["Weighed", "weigh"]


class Weighed(NamedTuple):
    """What came out."""

    standings: dict[str, frozenset[Standing]]
    pairs: dict[Pair, frozenset[Standing]]
    applying: dict[Pair, tuple[Ground, ...]]
    relevant: frozenset[str]


def weigh(
    deliberation: Deliberation, practice: Practice, cases: Iterable[Deliberation], *, on: date | None = None
) -> Weighed:
    """Weigh by trying every ground of every case."""
    day = day_of(deliberation, on)
    situation = situation_of(deliberation, practice, day)
    options = options_on(deliberation, practice, day)
    pairs = tuple(itertools.permutations(options, 2))
    grounds = [*grounds_of_priorities(practice, situation, pairs, on)]
    grounds += _precedents(deliberation, practice, cases, on)
    policies = [policy for policy in practice.policies if policy.is_in_force(on)]
    named = {name for ground in grounds for name in (*ground.stronger, *ground.over)}
    matcher = Matcher(situation, named | {name for policy in policies for name in policy.when})
    terms = [(ground, matcher.term(ground)) for ground in grounds]
    bars = {
        option: [[name] for name, factor in situation.factors.items() if option in factor.bars]
        + [
            list(policy.when)
            for policy in policies
            if policy.kind is PolicyKind.STATUTE_BOUND and policy.prescribes != option
        ]
        for option in options
    }
    possible: Possibilities = possibilities(
        Terms(
            options,
            tuple(len(matcher.possible[name]) for name in matcher.unknown),
            {
                pair: frozenset(
                    term for ground, term in terms if term is not None and (ground.winner, ground.loser) == pair
                )
                for pair in pairs
            },
            {
                option: frozenset(term for names in conditions if (term := matcher.condition(names)) is not None)
                for option, conditions in bars.items()
            },
        )
    )
    return Weighed(
        dict(possible.of_option),
        dict(possible.of_pair),
        {
            pair: tuple(
                ground for ground, term in terms if term == frozenset() and (ground.winner, ground.loser) == pair
            )
            for pair in pairs
        },
        frozenset(matcher.unknown[number] for number in possible.relevant),
    )


def _precedents(
    deliberation: Deliberation, practice: Practice, cases: Iterable[Deliberation], on: date | None
) -> Iterator[Ground]:
    in_order = CaseBase(cases).values()
    for case in sorted(in_order, key=_day, reverse=True):
        if case.name != deliberation.name and (on is None or _day(case) < on):
            yield from grounds_of_precedent(case, practice)


def _day(case: Deliberation) -> date:
    assert case.decision is not None
    return case.decision.decided_on
