"""What holds for the findings of any deliberation."""

from collections.abc import Mapping

import attrs
import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from deliberate import CaseBase, Deliberation, Practice, Severity
from deliberate.checks import Finding, check, fairwash, most_useful
from deliberate.explanation import explain
from deliberate.explanation.telling import tell
from deliberate.model.fit import factors_of, options_of
from deliberate.visibility import seen_by
from tests.checks.sound import changed
from tests.strategies import Scene, plain_scenes, rich_scenes, scenes

registers = st.sampled_from([None, "formal", "informal"])


def findings_in(scene: Scene, register: str | None = None) -> tuple[Finding, ...]:
    return check(scene.deliberation, scene.practice, CaseBase(scene.cases), on=scene.on, register=register)


def names_in(deliberation: Deliberation, practice: Practice) -> set[str]:
    agreed = {thing.name for things in (practice.values, practice.policies, practice.priorities) for thing in things}
    people = {person.name for person in (*practice.people, *deliberation.people)}
    things = {*factors_of(deliberation, practice), *options_of(deliberation, practice)}
    return {deliberation.name, practice.name, *agreed, *people, *things}


def words_in(deliberation: Deliberation) -> set[str]:
    """Give what people said and noted, and what they wrote about the situation."""
    texts = [
        deliberation.label,
        deliberation.situation,
        *(text for fact in deliberation.facts for text in (fact.words, fact.note)),
    ]
    wordings = [text.values() if isinstance(text, Mapping) else [text] for text in texts if text is not None]
    return {wording for several in wordings for wording in several}


@pytest.mark.parametrize("drawn", [scenes(), rich_scenes(), plain_scenes()], ids=["bare", "rich", "plain"])
@given(data=st.data(), register=registers)
def test_any_deliberation_that_fits_can_be_checked_and_told(
    drawn: st.SearchStrategy[Scene], data: st.DataObject, register: str | None
) -> None:
    scene = data.draw(drawn)

    findings = findings_in(scene, register)

    for finding in findings:
        event(f"{finding.severity} {finding.code}")
    assert tell(findings, scene.practice, deliberation=scene.deliberation).to == "professional"


@given(rich_scenes())
def test_a_finding_is_about_names_that_exist(scene: Scene) -> None:
    known = names_in(scene.deliberation, scene.practice)

    for finding in findings_in(scene):
        # A person who is not known is named as somebody wrote them down.
        assert finding.code == "unknown-person" or known.issuperset(finding.about)


@given(plain_scenes())
def test_no_finding_holds_the_words_of_anybody(scene: Scene) -> None:
    written = words_in(scene.deliberation)
    event(f"some words: {bool(written)}")

    for finding in findings_in(scene):
        assert written.isdisjoint(map(str, finding.values.values()))
        assert not any(words in repr(finding) for words in written)


@given(scene=plain_scenes(), register=registers)
def test_our_own_letters_never_miss_what_counted(scene: Scene, register: str | None) -> None:
    letter = explain(scene.deliberation, scene.practice, CaseBase(scene.cases), on=scene.on, register=register)
    seen = seen_by(scene.deliberation, scene.practice).decision
    event(f"a reason that the client may see: {seen is not None and bool(seen.because)}")

    assert list(fairwash(scene.deliberation, scene.practice, letter)) == []


@given(plain_scenes())
def test_a_letter_without_what_counted_is_always_noticed(scene: Scene) -> None:
    letter = explain(scene.deliberation, scene.practice, CaseBase(scene.cases), on=scene.on)
    seen = seen_by(scene.deliberation, scene.practice).decision

    missed = [
        finding.code for finding in fairwash(scene.deliberation, scene.practice, attrs.evolve(letter, sections=()))
    ]

    assert bool(missed) is (seen is not None and bool(seen.because))


@given(plain_scenes())
def test_musts_come_first_and_strengths_last_and_one_of_each_is_shown_first(scene: Scene) -> None:
    order = list(Severity)
    findings = findings_in(scene)

    places = [order.index(finding.severity) for finding in findings]
    first = most_useful(findings)

    assert places == sorted(places)
    assert set(first) <= set(findings)
    for severity in (Severity.MUST, Severity.STRENGTH):
        assert any(one.severity is severity for one in first) is any(one.severity is severity for one in findings)


def without_informal_wordings(value: object) -> object:
    kind = type(value)
    if isinstance(value, Mapping):
        return {key: without_informal_wordings(inner) for key, inner in value.items() if key != "nl-informal"}
    if isinstance(value, tuple):
        return tuple(map(without_informal_wordings, value))
    if attrs.has(kind):
        fields = [field.name for field in attrs.fields(kind)]
        return changed(value, **{field: without_informal_wordings(getattr(value, field)) for field in fields})
    return value


@given(plain_scenes())
def test_an_informal_letter_that_became_formal_always_names_a_text(scene: Scene) -> None:
    deliberation, practice = map(without_informal_wordings, (scene.deliberation, scene.practice))
    assert isinstance(deliberation, Deliberation)
    assert isinstance(practice, Practice)
    letter = explain(deliberation, practice, register="informal")
    event(f"became {letter.register}")

    named = [one.code for one in check(deliberation, practice, register="informal") if one.code == "formal-only"]

    assert bool(named) is (letter.register == "formal")
