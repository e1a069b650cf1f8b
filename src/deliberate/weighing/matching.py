"""This module is which grounds apply: what a ground still asks of the unknown factors, or that it cannot apply."""

import itertools
from collections.abc import Iterable, Mapping, Sequence

import attrs

from deliberate.model import Factor, Status
from deliberate.model.references import factor_of
from deliberate.model.scales import LevelValue, as_level, parse_threshold

from .chains import chain_of
from .grounds import Ground, Pair
from .reasons import Answer, Situation, holds_at, is_implied, lean, reasons_at, reasons_for
from .unknowns import Term

__all__ = ["Matcher"]


class Matcher:
    """What holds here, ready to be laid beside grounds and conditions.

    Args:
        situation: what is known at hand.
        references: every name and threshold that a ground or a condition may mention; between numbers, they say
            which answers make a difference.
        bounds: for factors, further answers that make a difference.
    """

    def __init__(
        self, situation: Situation, references: Iterable[str], bounds: Iterable[tuple[str, Answer]] = ()
    ) -> None:
        self._factors = situation.factors
        self._own = situation.own
        known = {name: answer for name, answer in situation.answers.items() if answer is not Status.UNKNOWN}
        self.known = attrs.evolve(situation, answers=known)
        self.unknown = tuple(name for name in self._factors if name not in known)
        self._number = {name: number for number, name in enumerate(self.unknown)}
        mentioned = _mentioned(references, self.unknown)
        for name, answer in bounds:
            mentioned.setdefault(name, set()).add(str(answer))
        self.possible = {
            name: _possible_answers(self._factors[name], mentioned.get(name, set())) for name in self.unknown
        }
        self._against: dict[Pair, tuple[frozenset[str], dict[str, tuple[frozenset[str], ...]]]] = {}

    def term(self, ground: Ground) -> Term | None:
        """Say what has to come out for a ground to apply; nothing where it applies now, None where it never does."""
        missing = self._missing(ground.stronger)
        if missing is None:
            return None
        known, unknown = self._reasons_against(ground.winner, ground.loser)
        if any(reason not in ground.over and not is_implied(reason, ground.over, self._factors) for reason in known):
            return None
        asked = {name: self._met_by(ground.over, reasons) for name, reasons in unknown.items()}
        return self._as_term(missing, asked)

    def condition(self, references: Iterable[str]) -> Term | None:
        """Say what has to come out for all names and thresholds to hold; None where they never do."""
        missing = self._missing(references)
        return None if missing is None else self._as_term(missing, {})

    def reasons_for(self, winner: str, loser: str) -> frozenset[str]:
        """Give the reasons for one option over another that are known to hold."""
        return self._reasons_against(loser, winner)[0]

    def demand(self, asked: Mapping[str, Answer], pair: Pair) -> Term | None:
        """Say what has to come out for each factor to have an answer at least as good for the first of two options.

        What others decided knows nothing of the own factors of this situation: none may speak for the second option.

        Args:
            asked: for factors that lean to one of the two, the worst answer that will do.
            pair: the two options.
        """
        known, unknown = self._reasons_against(*pair)
        if any(factor_of(reason) in self._own for reason in known):
            return None
        own = {name: self._met_by(frozenset(), reasons) for name, reasons in unknown.items() if name in self._own}
        return self._term_of(own | {name: self._as_good(name, answer, pair) for name, answer in asked.items()})

    def _as_good(self, name: str, answer: Answer, pair: Pair) -> int:
        chain = chain_of(self._factors[name], is_for=lean(self._factors[name], *pair) > 0, bounds=[answer])
        least = chain.place(answer) or 0
        return _bits((chain.place(possible) or 0) <= least for possible in self.possible[name])

    def _missing(self, references: Iterable[str]) -> dict[str, list[str]] | None:
        missing: dict[str, list[str]] = {}
        for reference in references:
            name = factor_of(reference)
            if name not in self.known.answers:
                missing.setdefault(name, []).append(reference)
            elif not holds_at(reference, self._factors[name], self.known.answers[name]):
                return None
        return missing

    def _as_term(self, missing: Mapping[str, Sequence[str]], asked: Mapping[str, int]) -> Term | None:
        return self._term_of(
            {name: asked.get(name, -1) & self._holding_at(name, missing.get(name, ())) for name in {*missing, *asked}}
        )

    def _term_of(self, asked: Mapping[str, int]) -> Term | None:
        term = set()
        for name, answers in asked.items():
            if not answers:
                return None
            if answers != (1 << len(self.possible[name])) - 1:
                term.add((self._number[name], answers))
        return frozenset(term)

    def _holding_at(self, name: str, references: Sequence[str]) -> int:
        factor = self._factors[name]
        return _bits(
            all(holds_at(reference, factor, answer) for reference in references) for answer in self.possible[name]
        )

    def _met_by(self, over: frozenset[str], reasons: Sequence[frozenset[str]]) -> int:
        return _bits(
            all(reason in over or is_implied(reason, over, self._factors) for reason in at_answer)
            for at_answer in reasons
        )

    def _reasons_against(self, winner: str, loser: str) -> tuple[frozenset[str], dict[str, tuple[frozenset[str], ...]]]:
        if (winner, loser) not in self._against:
            known = reasons_for(loser, winner, self.known)
            unknown = {}
            for name in self.unknown:
                reasons = tuple(
                    reasons_at(self._factors[name], answer, loser, winner) for answer in self.possible[name]
                )
                if any(reasons):
                    unknown[name] = reasons
            self._against[winner, loser] = (known, unknown)
        return self._against[winner, loser]


def _bits(met: Iterable[bool]) -> int:
    return sum(1 << place for place, is_met in enumerate(met) if is_met)


def _mentioned(references: Iterable[str], names: Sequence[str]) -> dict[str, set[str]]:
    mentioned: dict[str, set[str]] = {}
    for reference in references:
        threshold = parse_threshold(reference)
        if threshold is not None and threshold[0] in names:
            mentioned.setdefault(threshold[0], set()).add(threshold[2])
    return mentioned


def _possible_answers(factor: Factor, mentioned: Iterable[str]) -> tuple[Answer, ...]:
    """Give the answers to an unknown factor that can make a difference: for numbers, one in each stretch."""
    if factor.scale is None:
        return (Status.HOLDS, Status.ABSENT)
    if factor.scale.levels != "number":
        return factor.scale.level_names
    cuts: set[LevelValue | None] = {as_level(factor.scale, written) for written in mentioned} | {factor.scale.neutral}
    numbers = sorted(cut for cut in cuts if isinstance(cut, int | float))
    if not numbers:
        return (0,)
    between = [(low + high) / 2 for low, high in itertools.pairwise(numbers)]
    return tuple(sorted([numbers[0] - 1, *numbers, *between, numbers[-1] + 1]))
