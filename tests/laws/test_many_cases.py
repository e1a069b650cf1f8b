"""Many cases are read and kept in a quicker way than one; what comes of it is the same."""

import copy
from typing import Any

import attrs
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from deliberate import CaseBase, Deliberation, Practice, to_document, weigh
from deliberate.documents import Document, Plain
from deliberate.documents.known_facts import KnownFacts
from deliberate.documents.reading import current_names, read_deliberation_at, sound_deliberation_at
from tests.laws.mutations import bent
from tests.strategies import Scene, rich_scenes, scenes


@st.composite
def documents_of_one_practice(draw: st.DrawFn) -> tuple[Practice, list[dict[str, Any]]]:
    """Draw a practice, and documents of deliberations held under it, some of them broken."""
    scene = draw(rich_scenes())
    whole = [to_document(case) for case in (scene.deliberation, *scene.cases)]
    broken = [draw(bent(copy.deepcopy(draw(st.sampled_from(whole))))) for _ in range(2)]
    return scene.practice, draw(st.permutations([*whole, *broken, *broken]))


# Some of what breaks a document is long, and some is drawn once for all examples.
@settings(suppress_health_check=[HealthCheck.data_too_large, HealthCheck.nested_given])
@given(documents_of_one_practice())
def test_a_case_is_read_quickly_just_when_nothing_is_wrong_with_it(
    drawn: tuple[Practice, list[dict[str, Any]]],
) -> None:
    practice, documents = drawn
    current = current_names(practice)
    known = KnownFacts(practice, current)

    for content in documents:
        document = Document(Plain(content))
        quick = sound_deliberation_at(document, (), known)
        read = read_deliberation_at(document, (), practice, current)

        event("quick" if quick else "told" if read.problems else "with things of its own")
        if quick is not None:
            assert (quick, ()) == (read.value, read.problems)
        elif not read.problems:
            assert read.value is not None
            assert {"factors", "options"} & set(content)


@st.composite
def histories(draw: st.DrawFn) -> tuple[Scene, list[tuple[str, Deliberation]]]:
    """Draw a scene, and cases that come to its base and leave it one after the other, some of them again and again."""
    scene = draw(scenes(timeless=True).filter(lambda scene: scene.cases))
    cases = [
        attrs.evolve(case, name=name)
        for case in draw(st.lists(st.sampled_from(scene.cases), min_size=1, max_size=12))
        for name in [draw(st.sampled_from([f"case {number}" for number in range(6)]))]
    ]
    ways = st.sampled_from(["including", "including", "including", "without", "read"])
    return scene, [(draw(ways), case) for case in cases]


@given(histories())
def test_a_case_base_that_grew_is_the_one_made_of_the_same_cases(
    history: tuple[Scene, list[tuple[str, Deliberation]]],
) -> None:
    scene, steps = history
    base, expected = CaseBase(scene.cases), {case.name: case for case in scene.cases}

    for way, case in steps:
        if way == "including":
            base, expected = base.including(case), {**expected, case.name: case}
        elif way == "without":
            base, expected = base.without(case.name), {key: kept for key, kept in expected.items() if key != case.name}
        else:
            base.indexed(scene.practice)
        assert len(base) == len(expected)
        assert all(base[name] == kept for name, kept in expected.items())

    anew = CaseBase(expected.values())
    assert base == anew
    assert list(base) == list(anew)
    assert weigh(scene.deliberation, scene.practice, base) == weigh(scene.deliberation, scene.practice, anew)
