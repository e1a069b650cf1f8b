"""This module is who was heard, what they said, and whether it is known who they are."""

from collections.abc import Iterator

from deliberate.model import Decision, Deliberation, Fact, Perspective
from deliberate.model.kinds import Path
from deliberate.visibility import is_client_side

from .finding import Finding
from .scene import Scene, in_order

__all__ = ["client_not_heard", "client_words", "told_differently", "unknown_person"]

_CLIENT_SIDE = frozenset({Perspective.CLIENT, Perspective.FAMILY})
_KNOWN_TO_ALL = ("client", "professional", "team", "family")


def client_not_heard(scene: Scene) -> Iterator[Finding]:
    """The client or their family told something (``client-not-heard``)."""
    case = scene.deliberation
    views = any(is_client_side(view.by, case, scene.practice) for view in case.positions)
    if not views and not any(map(_is_theirs, case.facts)):
        yield scene.consider("client-not-heard", ("facts",))


def _is_theirs(fact: Fact) -> bool:
    # Words of which nobody wrote down whose they are, are most likely the client's.
    return bool(fact.told_by & _CLIENT_SIDE) or (fact.words is not None and not fact.told_by)


def client_words(scene: Scene) -> Iterator[Finding]:
    """The client's own words are there (``client-words``)."""
    facts = [fact for fact in scene.deliberation.facts if fact.words is not None]
    named = in_order([fact.factor for fact in facts if fact.told_by == {Perspective.CLIENT}], scene)
    if named:
        yield scene.strength("client-words", ("facts",), named)


def told_differently(scene: Scene) -> Iterator[Finding]:
    """People told the same about a factor (``told-differently``)."""
    for name in scene.factors:
        accounts = scene.deliberation.told(name)
        if len({fact.answer for fact in accounts}) > 1:
            yield scene.consider("told-differently", ("facts", name), [name], count=len(accounts))


def unknown_person(scene: Scene) -> Iterator[Finding]:
    """Everyone who acts is among the people, with a label for the client (``unknown-person``)."""
    people = (*scene.practice.people, *scene.deliberation.people)
    known = {*_KNOWN_TO_ALL, *(person.name for person in people)}
    first_places: dict[str, Path] = {}
    for path, name in _people_acting(scene.deliberation):
        first_places.setdefault(name, path)
    for name, path in first_places.items():
        if name not in known:
            yield scene.consider("unknown-person", path, [name])


def _people_acting(case: Deliberation) -> Iterator[tuple[Path, str]]:
    for place, view in enumerate(case.positions):
        yield ("positions", place, "by"), view.by
    for place, promise in enumerate(case.commitments):
        yield ("commitments", place, "by"), promise.by
        yield ("commitments", place, "to"), promise.to
    if case.decision is not None:
        yield from _people_deciding(case.decision)
    if case.telling is not None and case.telling.signed_by:
        yield ("telling", "signed_by"), case.telling.signed_by


def _people_deciding(decision: Decision) -> Iterator[tuple[Path, str]]:
    for name in sorted(decision.decided_by):
        yield ("decision", "decided_by"), name
    for deviation in decision.deviations:
        path = ("decision", "deviations", deviation.policy)
        if deviation.approved_by:
            yield (*path, "approved_by"), deviation.approved_by
        for name in sorted(deviation.tested_with):
            yield (*path, "tested_with"), name
