"""This module is how people who act are named to the client."""

from collections.abc import Iterator

import attrs

from deliberate.errors import Problem
from deliberate.phrase import Phrase

from .enumerations import Perspective, word_or_none
from .kinds import (
    NAME,
    TEXT,
    TEXT_OR_NONE,
    member,
    to_name,
    to_text,
)
from .refusal import refuse
from .texts import Text

__all__ = ["Person"]

NOT_FOR_PERSONS = ("client", "professional", "team")


def _to_perspective(perspective: Perspective | str | None) -> Perspective | None:
    return word_or_none(Perspective, perspective)


@attrs.frozen(repr=False, kw_only=True)
class Person:
    """How someone who acts is named to the client.

    Attributes:
        name: the name in the record, such as ``coach``.
        label: how the client reads it, such as "your job coach Marieke Bos".
        perspective: whose side they see it from.
        contact: telephone and hours.
    """

    name: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    label: Text = attrs.field(converter=to_text, metadata=TEXT)
    perspective: Perspective | None = attrs.field(
        default=None, converter=_to_perspective, metadata=member(Perspective, optional=True)
    )
    contact: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_person)

    def __repr__(self) -> str:
        return f"<Person {self.name!r}>"


def _faults_of_person(person: Person) -> Iterator[Problem]:
    if person.name in NOT_FOR_PERSONS:
        expected = Phrase("a-name-that-tells-who")
        yield Problem("bad-name", ("name",), found=person.name, expected=expected)
