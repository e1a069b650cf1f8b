"""What a reader may not see is in nothing that is made for them: no text, no name, no difference."""

import functools
import json
import re
from collections.abc import Callable, Sequence

import attrs
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from deliberate import (
    CaseBase,
    Deliberation,
    Factor,
    InvalidValue,
    Level,
    Practice,
    Scale,
    read_deliberation,
    seen_by,
    to_document,
    visibility,
)
from deliberate.explanation import reading
from deliberate.visibility import Reader, hides_decisive
from tests.laws.hiding import Hidden, Pair, hidden_from, pairs
from tests.laws.planting import TEXT_FIELDS, Field, fields_in, is_told, mark, planted
from tests.laws.shown import Shown, made_for, told_to
from tests.model.every_value import full_deliberation, full_practice
from tests.strategies import Scene, drawn, plain_scenes, rich_scenes

READERS: tuple[Reader, ...] = ("professional", "colleague", "file", "client")
OTHERS: tuple[Reader, ...] = READERS[1:]

# Each makes every text and picture of its scene.
_FEWER = settings(max_examples=settings().max_examples // 2)


# ---- who reads which field

PROFESSIONAL_ONLY = {Field("Fact", "note"), Field("Hunch", "unease")}
# Of these the text alone is read, in the one text that it was written for: the laws of edits say so.
IN_EDITS = {field for field in TEXT_FIELDS if field.kind == "Edit"}
NOT_FOR_THE_CLIENT = {
    *(Field("Deliberation", name) for name in ("label", "situation")),
    *(Field(kind, "needs") for kind in ("Position", "Decision")),
    *(
        Field("Deviation", name)
        for name in (
            *("together", "normal_outcome", "suitable", "necessary", "balanced"),
            *("rejected", "third_parties", "comparable", "rule_signal"),
        )
    ),
}
FOR_ALL = {
    *(Field("Deliberation", name) for name in ("question", "doubts")),
    *(Field("Person", name) for name in ("label", "contact")),
    *(Field("Option", name) for name in ("label", "told", "means")),
    *(Field("Factor", name) for name in ("label", "told", "told_absent", "asked")),
    *(Field("Level", name) for name in ("label", "told")),
    *(Field("Commitment", name) for name in ("by", "what", "done_when")),
    *(Field("Decision", name) for name in ("decided_by", "answers")),
    *(
        Field("Deviation", name)
        for name in ("disproportion", "own_share", "alternative", "approved_by", "tested_with", "safeguards")
    ),
    *(
        Field("Telling", name)
        for name in ("greeting", "signed_by", "told", "means", "your_choice", "disagree", "told_back")
    ),
    *(Field("Scale", "unit"), Field("Fact", "words")),
}
# Who these are says who may read the rest: a client reads a position of their family, and what is promised to them.
WHO = {Field("Position", "by"), Field("Commitment", "to")}
IN_A_PRACTICE = {
    field for field in TEXT_FIELDS if field.kind in {"Practice", "Value", "Policy", "Priority", "Agreement"}
}


def open_book() -> tuple[Practice, Deliberation]:
    """A practice and a deliberation in which nothing is hidden but what is hidden from everybody of a kind."""
    practice, case = full_practice(), full_deliberation()
    need, *others = practice.factors
    shared = attrs.evolve(need, special=False, visibility=None)
    scale = Scale([Level("few", label="x", told="x"), "many"], unit="x")
    own = Factor("hours", label="x", layer="client", favours=["later"], scale=scale)
    (promise,) = case.commitments
    deliberation = attrs.evolve(
        case,
        factors=[*case.factors, own],
        facts=[attrs.evolve(fact, told_by=["client"]) for fact in case.facts],
        commitments=[attrs.evolve(promise, to="client")],
    )
    policies = [attrs.evolve(policy, special=False) for policy in practice.policies]
    return attrs.evolve(practice, factors=[shared, *others], policies=policies), deliberation


def test_every_field_has_its_readers() -> None:
    assert set(TEXT_FIELDS) == PROFESSIONAL_ONLY | NOT_FOR_THE_CLIENT | FOR_ALL | WHO | IN_A_PRACTICE | IN_EDITS


@pytest.mark.parametrize(
    ("to", "hidden"),
    [
        ("professional", set[Field]()),
        ("colleague", PROFESSIONAL_ONLY),
        ("file", PROFESSIONAL_ONLY),
        ("client", PROFESSIONAL_ONLY | NOT_FOR_THE_CLIENT),
    ],
)
def test_a_reader_reads_the_fields_that_are_theirs_and_no_others(to: Reader, hidden: set[Field]) -> None:
    practice, deliberation = open_book()
    secret = planted(deliberation, lambda field: None if field in WHO else f"{mark(field)} it is.")

    seen = fields_in(str(to_document(seen_by(secret, practice, to))))

    assert seen == (PROFESSIONAL_ONLY | NOT_FOR_THE_CLIENT | FOR_ALL) - hidden
    for made in (made_for(to, Shown(secret, practice)), told_to(to, Shown(secret, practice))):
        assert not fields_in("".join(made.values())) & hidden


# ---- laws


@_FEWER
@given(scene=rich_scenes(), to=st.sampled_from(OTHERS))
def test_what_a_reader_sees_can_be_stored_and_read_back(scene: Scene, to: Reader) -> None:
    seen = seen_by(scene.deliberation, scene.practice, to)

    assert read_deliberation(json.loads(json.dumps(to_document(seen))), scene.practice) == seen
    assert seen_by(seen, scene.practice, to) == seen


def no_hidden_name_is_in_anything(scene: Scene, to: Reader) -> None:
    hidden = hidden_from(scene, to).names
    shown = Shown(scene.deliberation, scene.practice, CaseBase(scene.cases), scene.on)
    for what, text in {**made_for(to, shown), **told_to(to, shown)}.items():
        assert not hidden.intersection(re.findall(r"\w+q\d", text)), what


@_FEWER
@given(scene=plain_scenes(), to=st.sampled_from(OTHERS))
def test_no_hidden_factor_is_named_in_anything(scene: Scene, to: Reader) -> None:
    event(f"hidden: {bool(hidden_from(scene, to).names)}")

    no_hidden_name_is_in_anything(scene, to)


def a_reader_sees_the_same(pair: Pair) -> None:
    first, second = (seen_by(case, pair.practice, pair.to) for case in pair[:2])
    assert first == second
    assert not is_told(json.dumps(to_document(first)))


def a_reader_reads_the_same(pair: Pair) -> None:
    first, second, practice, cases, to = pair
    if hides_decisive(first, practice, to) == hides_decisive(second, practice, to):
        casebase = CaseBase(cases)
        of_first, of_second = (made_for(to, Shown(case, practice, casebase)) for case in (first, second))
        assert of_first == of_second
        assert not is_told("".join(of_first.values()))


@given(st.sampled_from(OTHERS).flatmap(pairs))
def test_what_is_hidden_makes_no_difference_to_what_is_seen_and_read(pair: Pair) -> None:
    event(f"{pair.to}, decided: {pair.first.decision is not None}, the same: {pair.first == pair.second}")

    a_reader_sees_the_same(pair)
    a_reader_reads_the_same(pair)


# ---- are these laws about something?


@functools.cache
def some_pairs() -> Sequence[Pair]:
    return [pair for to in OTHERS for pair in drawn(pairs(to), 25)]


@functools.cache
def some_scenes() -> Sequence[Scene]:
    return drawn(plain_scenes(), 20)


def test_the_pairs_hide_much_and_differ() -> None:
    hidden = [Hidden(pair.first, pair.practice, pair.to) for pair in some_pairs()]

    assert sum(pair.first != pair.second for pair in some_pairs()) > 65
    assert sum(len(case.facts) < len(case.deliberation.facts) for case in hidden) > 25
    assert sum(bool(case.names) for case in hidden) > 40
    assert sum(is_told(json.dumps(to_document(pair.first))) for pair in some_pairs()) > 60


def kept(law: Callable[..., None], *given: object) -> bool:
    try:
        law(*given)
    except (AssertionError, InvalidValue):  # what does not fit is not to be seen either
        return False
    return True


def everything(*_: object) -> bool:
    return True


@pytest.mark.parametrize(
    "name", ["_reaches", "_sees_special", "sees_factor", "names", "holds", "sees_words_of", "sees_policy", "is_told"]
)
def test_a_hole_in_what_a_reader_sees_breaks_a_law(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visibility._Eyes, name, everything)

    assert not all(kept(a_reader_sees_the_same, pair) for pair in some_pairs())


def test_a_hole_in_what_is_told_breaks_a_law(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading.Reading, "may_read", everything)

    assert not all(kept(no_hidden_name_is_in_anything, scene, "client") for scene in some_scenes())
