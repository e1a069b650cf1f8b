import dataclasses
import itertools
from collections import Counter
from collections.abc import Iterator

import attrs
from hypothesis import event, given, reject, settings
from hypothesis import strategies as st

from deliberate import CaseBase, Contrast, Decision, Standing, contrast, weigh
from deliberate.weighing.supposing import with_answers
from tests import oracle
from tests.conftest import Tell
from tests.laws.contrasting import TooLargeError, Trial
from tests.strategies import DAYS, Scene, drawn, scenes

_MORE = settings(max_examples=settings().max_examples * 3)
_SIZE = 300
_LEAST_SHARES = {
    "something to change": 0.25,
    "several ways": 0.06,
    "two changes": 0.1,
    "three changes": 0.03,
    "by a precedent": 0.1,
    "on a scale": 0.1,
    "a bar goes": 0.03,
    "an unknown comes out": 0.05,
    "without what is fixed": 0.02,
    "four options": 0.1,
}


@st.composite
def trials(draw: st.DrawFn, *, numbers: bool = False) -> Trial:
    """Draw a scene, two options in it, and some facts that keep their answer."""
    scene = draw(scenes(numbers=numbers))
    decision = scene.deliberation.decision
    options = oracle.options_of(scene.deliberation, scene.practice, scene.on)
    rival = decision.option if decision else draw(st.sampled_from(options))
    option = draw(st.sampled_from([name for name in options if name != rival]))
    factors = [factor.name for factor in (*scene.practice.factors, *scene.deliberation.factors)]
    fixed = draw(st.sampled_from([(), (), *((name,) for name in factors)]))
    return Trial(scene, option, rival, fixed)


def _said(trial: Trial) -> list[Contrast]:
    scene = trial.scene
    every = contrast(
        scene.deliberation,
        scene.practice,
        CaseBase(scene.cases),
        option=trial.option,
        fixed=trial.fixed,
        on=scene.on,
        limit=None,
    )
    return [one for one in every if one.rival == trial.rival]


@_MORE
@given(trials())
def test_what_would_have_to_be_different_is_what_every_set_of_changes_shows(trial: Trial) -> None:
    try:
        expected = trial.minimal()
    except TooLargeError:
        reject()
    for what in _what_happens(trial):
        event(what)

    said = _said(trial)

    changes = [frozenset((change.factor, change.to) for change in one.changes) for one in said]
    assert Counter(changes) == Counter(expected)
    assert [len(each) for each in changes] == sorted(map(len, changes))


@_MORE
@given(trials(numbers=True))
def test_with_numbers_the_same_facts_would_have_to_be_different(trial: Trial) -> None:
    try:
        expected = trial.minimal()
    except TooLargeError:
        reject()

    said = _said(trial)

    # Beyond a number there is no nearest one, so only the facts are compared.
    named = Counter(frozenset(change.factor for change in one.changes) for one in said)
    assert named == Counter(frozenset(name for name, _ in changes) for changes in expected)


@given(scenes(numbers=True), st.sampled_from(["as it is", "decided"]))
def test_after_its_changes_an_option_is_supported_and_not_barred(scene: Scene, state: str) -> None:
    deliberation = scene.deliberation
    if state == "decided" and deliberation.decision is None:
        deliberation = attrs.evolve(
            deliberation, decision=Decision(scene.practice.options[0].name, decided_on=DAYS[-1])
        )
    casebase = CaseBase(scene.cases)

    said = contrast(deliberation, scene.practice, casebase, on=scene.on)

    event(f"something: {bool(said)}")
    for one in said:
        answers = {change.factor: change.to for change in one.changes}
        weighed = weigh(with_answers(deliberation, answers), scene.practice, casebase, on=scene.on)[one.option]
        assert answers
        assert weighed.over[one.rival].standing is Standing.SUPPORTED
        assert Standing.BARRED not in weighed.possible
        assert (one.ground.winner, one.ground.loser) == (one.option, one.rival)
        assert one.ground.source in {ground.source for ground in weighed.over[one.rival].grounds_for}


def test_the_trials_are_about_something(tell_counts: Tell) -> None:
    examples = drawn(trials(), _SIZE)

    counts = Counter(what for trial in examples for what in _what_happens(trial))
    shares = {what: counts[what] / len(examples) for what in _LEAST_SHARES}
    tell_counts(f"trials of contrast, {len(examples)}", counts)
    assert {what: share for what, share in shares.items() if share < _LEAST_SHARES[what]} == {}


def _what_happens(trial: Trial) -> set[str]:
    return set(itertools.chain(_around(trial), *(_in_one(trial, one) for one in _said(trial))))


def _around(trial: Trial) -> Iterator[str]:
    said = _said(trial)
    if len(trial.weigher.options) == 4:
        yield "four options"
    if said:
        yield "something to change"
    if len(said) > 1:
        yield "several ways"
    if trial.fixed and len(_said(dataclasses.replace(trial, fixed=()))) > len(said):
        yield "without what is fixed"


def _in_one(trial: Trial, one: Contrast) -> Iterator[str]:
    yield {1: "one change", 2: "two changes", 3: "three changes"}.get(len(one.changes), "more changes")
    yield f"by a {one.ground.kind}"
    for change in one.changes:
        if change.factor in trial.book.levels:
            yield "on a scale"
        if trial.here[change.factor] == "unknown":
            yield "an unknown comes out"
        if trial.option in trial.book.factors[change.factor].bars:
            yield "a bar goes"
