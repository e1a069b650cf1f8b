"""This module is what could still follow: standings under every answer to what is unknown, found by exact search.

Each ground leaves a *term* over the unknown factors: for each, the answers under which it can still apply. With three
or more options the question is coNP-complete, since a factor that favours one option and opposes another speaks for
and against a third; so one search branches on a factor of an undecided term, and stops where no standing can come out
that was not found yet. Past a bound it says so, and its answers are then supersets.
"""

import itertools
from collections.abc import Iterable, Mapping, Sequence

import attrs

from deliberate.model import Standing

from .grounds import Pair

__all__ = ["Possibilities", "Term", "Terms", "minimal", "possibilities", "standing_of_pair"]

Term = frozenset[tuple[int, int]]
"""For each unknown factor that matters, by its number, the answers (as a set of bits) under which the term is met."""

_MOST_STEPS = 20_000

# From best to worst: the standing of an option is the worst of its standings against the rivals that are left.
_PAIR_ORDER = (Standing.SUPPORTED, Standing.OPEN, Standing.OPPOSED, Standing.CONFLICTED)


@attrs.frozen
class Terms:
    """What decides the standings, over the unknown factors.

    Attributes:
        options: the options.
        answers: how many answers each unknown factor has, by its number.
        grounds: for each ordered pair, what has to come out for some ground to apply.
        bars: for each option, what has to come out for it to be barred.
    """

    options: tuple[str, ...]
    answers: tuple[int, ...]
    grounds: Mapping[Pair, frozenset[Term]]
    bars: Mapping[str, frozenset[Term]]


@attrs.frozen
class Possibilities:
    """Which standings may come out, and which unknown factors could change one."""

    of_option: Mapping[str, frozenset[Standing]]
    of_pair: Mapping[Pair, frozenset[Standing]]
    relevant: frozenset[int]
    is_exact: bool


State = Mapping[Pair | str, frozenset[Term]]
_ALWAYS: Term = frozenset()


def possibilities(terms: Terms) -> Possibilities:
    """Find every standing that may come out, and every unknown factor that could change one of an option."""
    start = _start(terms)
    found = _Found(terms.options)
    is_exact = _collect(start, found, terms)
    relevant, all_sure = _relevant(start, terms)
    return Possibilities(found.of_option, found.of_pair, relevant, is_exact and all_sure)


def _start(terms: Terms) -> State:
    return {claim: minimal(needed) for claims in (terms.grounds, terms.bars) for claim, needed in claims.items()}


def minimal(terms: Iterable[Term]) -> frozenset[Term]:
    """Keep the terms that ask least; one that asks more than another adds nothing."""
    kept: list[Term] = []
    for term in sorted(
        set(terms), key=lambda term: (len(term), -sum(answers.bit_count() for _, answers in term), sorted(term))
    ):
        if not any(_asks_less(other, dict(term)) for other in kept):
            kept.append(term)
    return frozenset(kept)


def _asks_less(other: Term, term: Mapping[int, int]) -> bool:
    return all(factor in term and term[factor] & ~answers == 0 for factor, answers in other)


def _answered(state: State, factor: int, answer: int) -> State:
    """Give what is left of the terms once a factor has one answer."""
    return {claim: _left(terms, factor, answer) for claim, terms in state.items()}


def _left(terms: frozenset[Term], factor: int, answer: int) -> frozenset[Term]:
    if _ALWAYS in terms or not any(factor == number for term in terms for number, _ in term):
        return terms
    left = [rest for term in terms if (rest := _rest(term, factor, answer)) is not None]
    return frozenset([_ALWAYS]) if _ALWAYS in left else frozenset(left)


def _rest(term: Term, factor: int, answer: int) -> Term | None:
    for number, answers in term:
        if number == factor:
            return term - {(number, answers)} if answers >> answer & 1 else None
    return term


class _Found:
    """The standings found so far."""

    def __init__(self, options: Sequence[str]) -> None:
        self.of_option: dict[str, frozenset[Standing]] = {option: frozenset() for option in options}
        self.of_pair: dict[Pair, frozenset[Standing]] = {
            (option, rival): frozenset() for option in options for rival in options if option != rival
        }

    def add(self, outcome: "_Outcome") -> None:
        for option, standings in outcome.of_option.items():
            self.of_option[option] |= standings
        for pair, standings in outcome.of_pair.items():
            self.of_pair[pair] |= standings

    def has_all(self, outcome: "_Outcome") -> bool:
        return all(standings <= self.of_option[option] for option, standings in outcome.of_option.items()) and all(
            standings <= self.of_pair[pair] for pair, standings in outcome.of_pair.items()
        )


@attrs.frozen
class _Outcome:
    """What may come out where some answers are given: never less than what does come out, and exact at the end."""

    of_option: Mapping[str, frozenset[Standing]]
    of_pair: Mapping[Pair, frozenset[Standing]]


def _outcome(state: State, options: Sequence[str]) -> _Outcome:
    of_pair = {
        (option, rival): _of_pair(state[option, rival], state[rival, option])
        for option in options
        for rival in options
        if option != rival
    }
    return _Outcome({option: _of_option(option, options, state, of_pair) for option in options}, of_pair)


def _may_and_may_not(terms: frozenset[Term]) -> tuple[bool, ...]:
    if _ALWAYS in terms:
        return (True,)
    return (True, False) if terms else (False,)


def _of_pair(grounds_for: frozenset[Term], grounds_against: frozenset[Term]) -> frozenset[Standing]:
    return frozenset(
        standing_of_pair(is_for, is_against)
        for is_for in _may_and_may_not(grounds_for)
        for is_against in _may_and_may_not(grounds_against)
    )


def standing_of_pair(is_for: bool, is_against: bool) -> Standing:  # noqa: FBT001 - two sides of one question
    """Say how one option stands against another, from whether grounds apply for it and against it."""
    if is_for and is_against:
        return Standing.CONFLICTED
    if is_for or is_against:
        return Standing.SUPPORTED if is_for else Standing.OPPOSED
    return Standing.OPEN


def _of_option(
    option: str, options: Sequence[str], state: State, of_pair: Mapping[Pair, frozenset[Standing]]
) -> frozenset[Standing]:
    is_barred = _may_and_may_not(state[option])
    barred = frozenset([Standing.BARRED]) if True in is_barred else frozenset()
    if False not in is_barred:
        return barred
    worst = {0}
    for rival in options:
        if rival != option:
            worst = _worse(worst, of_pair[option, rival], _may_and_may_not(state[rival]))
    return barred | {_PAIR_ORDER[place] for place in worst}


def _worse(worst: set[int], standings: frozenset[Standing], rival_is_barred: tuple[bool, ...]) -> set[int]:
    places = {_PAIR_ORDER.index(standing) for standing in standings} if False in rival_is_barred else set()
    # A rival that is barred is no rival: it leaves the standing as it was.
    left_out = worst if True in rival_is_barred else set()
    return left_out | {max(before, place) for before in worst for place in places}


def _collect(start: State, found: _Found, terms: Terms) -> bool:
    """Find every standing that may come out; say whether the search came to its end."""
    stack, steps = [start], 0
    while stack:
        state = stack.pop()
        outcome = _outcome(state, terms.options)
        if found.has_all(outcome):
            continue
        factor = _next_factor(state)
        steps += 1
        if factor is None or steps > _MOST_STEPS:
            found.add(outcome)
        else:
            stack += [_answered(state, factor, answer) for answer in reversed(range(terms.answers[factor]))]
    return steps <= _MOST_STEPS


def _next_factor(state: State, but: int | None = None) -> int | None:
    """Give a factor of the shortest term that is undecided; first of those that hang together with *but*."""
    best: tuple[bool, int, int] | None = None
    for terms in state.values():
        if _ALWAYS in terms:
            continue
        for term in terms:
            others = [number for number, _ in term if number != but]
            if others:
                key = (len(others) == len(term), len(others), min(others))
                best = key if best is None else min(best, key)
    return None if best is None else best[2]


def _relevant(start: State, terms: Terms) -> tuple[frozenset[int], bool]:
    candidates = sorted({number for needed in start.values() for term in needed for number, _ in term})
    no_bars = all(not start[option] or _ALWAYS in start[option] for option in terms.options)
    if len(terms.options) <= len(("one", "other")) and no_bars:
        barred = any(start[option] for option in terms.options)
        # Two options that are both open: every minimal term flips its pair, and so both options.
        return frozenset() if barred else frozenset(candidates), True
    relevant, all_sure = set(), True
    for factor in candidates:
        matters = _matters(start, factor, terms)
        all_sure = all_sure and matters is not None
        if matters is not False:
            relevant.add(factor)
    return frozenset(relevant), all_sure


def _matters(start: State, factor: int, terms: Terms) -> bool | None:
    """Say whether, for some answers to the others, two answers to *factor* give an option another standing.

    None where the search was given up.
    """
    stack, steps = [start], 0
    while stack:
        state = stack.pop()
        if not any(number == factor for needed in state.values() for term in needed for number, _ in term):
            continue
        outcomes = [
            _outcome(_answered(state, factor, answer), terms.options).of_option
            for answer in range(terms.answers[factor])
        ]
        if any(_is_split(option, outcomes) for option in terms.options):
            return True
        steps += 1
        if steps > _MOST_STEPS:
            return None
        other = _next_factor(state, but=factor)
        if other is None or all(len(standings) == 1 for outcome in outcomes for standings in outcome.values()):
            continue
        stack += [_answered(state, other, answer) for answer in reversed(range(terms.answers[other]))]
    return False


def _is_split(option: str, outcomes: Sequence[Mapping[str, frozenset[Standing]]]) -> bool:
    return any(not (one[option] & other[option]) for one, other in itertools.combinations(outcomes, 2))
