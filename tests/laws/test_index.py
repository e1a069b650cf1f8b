"""The index of grounds says what trying one ground after another says, for crowds of cases that no oracle can enumerate."""

import collections
from datetime import date

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from deliberate import CaseBase, Deliberation, Ground, weigh
from deliberate.model import Status
from deliberate.weighing.base import Base
from deliberate.weighing.fitting import applies
from tests import simple
from tests.conftest import Tell
from tests.laws.crowds import Crowd, crowd_of

SEEDS = st.integers(0, 2**32)
ON = st.sampled_from([None, date(2026, 1, 8), date(2026, 1, 25), date(2026, 3, 1)])


def _same(now: Deliberation, crowd: Crowd, casebase: CaseBase, on: date | None) -> collections.Counter[str]:
    said = weigh(now, crowd.practice, casebase, on=on, limit=None)
    plain = simple.weigh(now, crowd.practice, casebase.values(), on=on)
    seen: collections.Counter[str] = collections.Counter()
    assert {option: weighed.possible for option, weighed in said.items()} == plain.standings
    assert set(said.relevant) == plain.relevant
    for (option, rival), grounds in plain.applying.items():
        comparison = said[option].over[rival]
        assert comparison.possible == plain.pairs[option, rival]
        assert comparison.count_for == len(grounds) == len(comparison.grounds_for)
        assert [_named(ground) for ground in comparison.grounds_for] == [_named(ground) for ground in grounds]
        seen[f"{comparison.standing}"] += 1
        seen["several at once"] += len(grounds) > 1
    return seen


def _named(ground: Ground) -> tuple[str, str, frozenset[str], tuple[str, ...]]:
    return ground.source, ground.kind, ground.stronger, ground.through


@settings(max_examples=30)
@given(SEEDS, ON)
def test_the_index_says_what_one_ground_after_another_says(seed: int, on: date | None) -> None:
    crowd = crowd_of(seed, cases=40, factors=7)
    casebase = CaseBase(crowd.cases)

    for now in crowd.now:
        _same(now, crowd, casebase, on)


@settings(max_examples=60)
@given(SEEDS, ON)
def test_of_a_few_cases_the_index_says_so_too(seed: int, on: date | None) -> None:
    crowd = crowd_of(seed, cases=4, factors=4, now=8)

    for now in crowd.now:
        _same(now, crowd, CaseBase(crowd.cases), on)


@settings(max_examples=30)
@given(SEEDS, ON)
def test_a_base_that_grew_says_what_one_ground_after_another_says(seed: int, on: date | None) -> None:
    crowd = crowd_of(seed, cases=30, factors=6)
    casebase = CaseBase(crowd.cases[:20]).indexed(crowd.practice)
    for case in crowd.cases[20:]:
        casebase = casebase.including(case).indexed(crowd.practice)
    casebase = casebase.including(
        *(attrs.evolve(crowd.cases[place + 9], name=f"case {place:03}") for place in (3, 4, 20))
    )

    for now in crowd.now:
        _same(now, crowd, casebase, on)


@settings(max_examples=20)
@given(SEEDS)
def test_what_applies_where_everything_is_known_is_what_fits_every_answer(seed: int) -> None:
    crowd = crowd_of(seed, cases=30, factors=6)
    base = Base(crowd.practice, CaseBase(crowd.cases), but="case 001")
    factors = base.factors
    for now in crowd.now:
        known = {name: Status.ABSENT if now.status(name) is Status.UNKNOWN else now.status(name) for name in factors}
        for option in base.options:
            for rival in base.options:
                if rival != option:
                    grounds = [g for g in base.grounds((option, rival)) if applies(g, known, factors)]
                    assert list(base.applying((option, rival), known)) == grounds


def test_the_crowds_are_about_something(tell_counts: Tell) -> None:
    seen: collections.Counter[str] = collections.Counter()
    for seed in range(40):
        crowd = crowd_of(seed, cases=40, factors=7)
        for now in crowd.now:
            seen += _same(now, crowd, CaseBase(crowd.cases), None)

    tell_counts("pairs weighed in crowds", seen)
    assert min(seen[standing] for standing in ("supported", "opposed", "conflicted", "open", "unsettled")) > 20
    assert seen["several at once"] > 50
