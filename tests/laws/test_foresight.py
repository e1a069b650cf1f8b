from collections import Counter
from collections.abc import Iterator

import attrs
from hypothesis import event, given, settings
from hypothesis import strategies as st

from deliberate import CaseBase, Decision, Foresight, foresee
from tests import oracle
from tests.conftest import Tell
from tests.laws.bare import holding, most
from tests.laws.weighing import Reading
from tests.strategies import DAYS, Scene, drawn, scenes

_MORE = settings(max_examples=settings().max_examples * 4)
_SIZE = 200
_LEAST_SHARES = {
    "sets something": 0.3,
    "clashes": 0.15,
    "follows": 0.1,
    "sets nothing": 0.2,
    "with reasons": 0.2,
    "a scale without neutral": 0.2,
    "something of its own": 0.1,
    "a day": 0.2,
}


@st.composite
def choices(draw: st.DrawFn, *, numbers: bool = False, timeless: bool = False) -> tuple[Scene, str, frozenset[str]]:
    """Draw a scene, an option that might be chosen in it, and what might be decisive."""
    scene = draw(scenes(numbers=numbers, timeless=timeless))
    options = [option.name for option in (*scene.practice.options, *scene.deliberation.options)]
    factors = [*scene.practice.factors, *scene.deliberation.factors]
    because = most(draw, holding(factors, scene.deliberation.facts)) if draw(st.booleans()) else []
    return scene, draw(st.sampled_from(options)), frozenset(because)


def _foreseen(scene: Scene, option: str, because: frozenset[str]) -> Foresight:
    casebase = CaseBase(scene.cases)
    return foresee(scene.deliberation, scene.practice, casebase, option=option, because=because, on=scene.on)


def _same_as_by_enumeration(scene: Scene, option: str, because: frozenset[str]) -> None:
    said = _foreseen(scene, option, because)
    asked = (scene.deliberation, scene.practice, scene.cases)
    reading = Reading(scene, named=because)
    sets = oracle.sets_anew(*asked, option=option, because=because, on=scene.on)
    clashes = oracle.clashes(*asked, option=option, because=because, on=scene.on)
    assert (said.option, said.because) == (option, because)
    assert len(said.sets) == len(sets)
    assert reading.said(said.sets) == reading.expected(sets)
    assert len(set(said.clashes)) == len(said.clashes)
    assert reading.said(said.clashes) == reading.expected(clashes)


@_MORE
@given(choices())
def test_foresight_says_what_follows_by_enumeration(choice: tuple[Scene, str, frozenset[str]]) -> None:
    for what in _what_happens(*choice):
        event(what)

    _same_as_by_enumeration(*choice)


@_MORE
@given(choices(numbers=True))
def test_foresight_with_numbers_says_what_follows_by_enumeration(choice: tuple[Scene, str, frozenset[str]]) -> None:
    _same_as_by_enumeration(*choice)


@given(choices(numbers=True, timeless=True))
def test_what_was_decided_sets_nothing_for_the_next_person_in_the_same_situation(
    choice: tuple[Scene, str, frozenset[str]],
) -> None:
    scene, option, because = choice
    first = _foreseen(scene, option, because)
    event(f"sets: {bool(first.sets)}")
    decided = attrs.evolve(
        scene.deliberation, name="the first", decision=Decision(option, because=because, decided_on=DAYS[-1])
    )
    next_one = attrs.evolve(scene.deliberation, name="the next", decision=None)
    later = scene._replace(deliberation=next_one, cases=(*scene.cases, decided))

    said = _foreseen(later, option, because)

    assert said.sets == ()
    assert said.clashes == ()


def test_the_choices_are_about_something(tell_counts: Tell) -> None:
    examples = drawn(choices(), _SIZE)

    counts = Counter(what for choice in examples for what in _what_happens(*choice))
    shares = {what: counts[what] / len(examples) for what in _LEAST_SHARES}
    tell_counts(f"choices foreseen, {len(examples)}", counts)
    assert {what: share for what, share in shares.items() if share < _LEAST_SHARES[what]} == {}


def _what_happens(scene: Scene, option: str, because: frozenset[str]) -> Iterator[str]:
    asked = (scene.deliberation, scene.practice, scene.cases)
    sets = oracle.sets_anew(*asked, option=option, because=because, on=scene.on)
    alone = oracle.sets_anew(scene.deliberation, attrs.evolve(scene.practice, priorities=[]), (), option=option)
    yield "sets something" if sets else "sets nothing"
    if oracle.clashes(*asked, option=option, because=because, on=scene.on):
        yield "clashes"
    if len(sets) < len(alone):
        yield "follows"
    if because:
        yield "with reasons"
    if any(factor.scale and factor.scale.neutral is None for factor in scene.practice.factors):
        yield "a scale without neutral"
    if scene.deliberation.options or scene.deliberation.factors:
        yield "something of its own"
    if scene.on:
        yield "a day"
