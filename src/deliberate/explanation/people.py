"""This module is who acts: the one who signs is *I*, others have the label by which a client knows them."""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from deliberate.model import Deliberation, Person, Perspective
from deliberate.visibility import is_client_side

from .draft import Draft
from .wording import Worded

__all__ = [
    "Actor",
    "actor",
    "is_ours",
    "label_of",
    "labels_of",
    "names_known",
    "person",
    "signer",
    "signer_of",
    "writer",
]

Actor: TypeAlias = Literal["signer", "client", "team", "person"]

_NOBODY = ("", "client", "team")


def signer(draft: Draft) -> str:
    """Give the name of the one who signs; empty where nobody does, so that there is no *I*."""
    return signer_of(draft.case)


def signer_of(case: Deliberation) -> str:
    """Give the name of the one who signs what is told about a deliberation; empty where nobody does."""
    name = "" if case.telling is None else case.telling.signed_by
    return "" if name in _NOBODY else name


def writer(draft: Draft) -> Literal["signer", "team"]:
    """Say who speaks: *I* where somebody signs, else *we*."""
    return "signer" if signer(draft) else "team"


def person(draft: Draft, name: str) -> Person | None:
    """Give the person of that name: the deliberation's, else the practice's."""
    everyone = (*draft.case.people, *draft.practice.people)
    return next((someone for someone in everyone if someone.name == name), None)


def actor(draft: Draft, name: str) -> Actor:
    """Say who somebody is to the reader."""
    if name in {signer(draft), "professional"}:
        return writer(draft)
    someone = person(draft, name)
    if name == "client" or (someone is not None and someone.perspective is Perspective.CLIENT):
        return "client"
    return "team" if name == "team" else "person"


def is_ours(draft: Draft, name: str) -> bool:
    """Say whether somebody is not on the client's side."""
    return not is_client_side(name, draft.case, draft.practice)


def label_of(draft: Draft, name: str) -> Worded:
    """Give the label of somebody: a name that can stand behind a preposition or a colon."""
    someone = person(draft, name)
    if someone is not None:
        return draft.speaker.worded(someone.label, name)
    if name in {"client", "team", "professional"}:
        message = f"person-{name}" if draft.to == "client" else f"record-person-{name}"
        return Worded(draft.speaker.phrase(message))
    return Worded(name)


def labels_of(draft: Draft, names: Iterable[str]) -> Worded:
    """Give the labels of several people, one behind the other."""
    return draft.speaker.run(label_of(draft, name) for name in sorted(names))


def names_known(draft: Draft, names: Iterable[str]) -> tuple[str, ...]:
    """Give those of some names that are persons of the deliberation or the practice."""
    return tuple(name for name in sorted(names) if person(draft, name) is not None)
