"""This module is what is known of one factor, and who said so."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeAlias

import attrs

from deliberate.errors import Problem
from deliberate.phrase import Phrase

from .enumerations import Basis, Concern, Perspective, Status, Visibility, to_visibility, word, word_or_none
from .factors import Factor
from .kinds import (
    DATE_OR_NONE,
    NAME,
    WORDS_OR_NONE,
    Path,
    is_level,
    kind,
    member,
    members,
    number_or_same,
    to_name,
    to_names,
    wrong_type,
)
from .names import fault_of_name
from .refusal import refuse
from .scales import LevelValue, as_level, has_reached, parse_threshold

__all__ = ["Answer", "Fact", "does_not_hold"]

Answer: TypeAlias = Status | LevelValue


def _to_status(status: Status | str) -> Status:
    return word(Status, status)


def _to_basis(basis: Basis | str | None) -> Basis | None:
    return word_or_none(Basis, basis)


def _to_concern(concern: Concern | str | None) -> Concern | None:
    return word_or_none(Concern, concern)


def _to_perspectives(perspectives: Iterable[Perspective | str]) -> frozenset[Perspective]:
    names = to_names(perspectives)
    if not isinstance(names, frozenset | tuple):
        return names
    known = [word(Perspective, perspective) for perspective in names]
    return frozenset(known) if isinstance(names, frozenset) else tuple(known)


def _to_level(level: LevelValue | None) -> LevelValue | None:
    return to_name(level) if isinstance(level, str) else number_or_same(level)


def _level(value: object, path: Path) -> Iterable[Problem]:
    if value is not None and not is_level(value):
        yield wrong_type(value, path, Phrase("a-level-name-or-number"))
    elif isinstance(value, str) and (fault := fault_of_name(value)):
        yield Problem("bad-name", path, found=value, expected=fault)


@attrs.frozen(repr=False, kw_only=True)
class Fact:
    """What is known of one factor, and who said so.

    Attributes:
        factor: the factor's name.
        status: holds, absent or unknown; with a level it stays at holds.
        level: for a scaled factor, the level.
        told_by: who told it.
        words: the words in which it was told; they reach a client only where the client alone told them.
        basis: seen, heard, read or an impression.
        since: since when it is so.
        known_on: the date of the information.
        concerns: a person, a situation or a system.
        visibility: the widest reader; by default the factor's.
        note: a note for the professional alone.

    Example:
        >>> Fact("dropping out", told_by=["client"])
        <Fact 'dropping out': holds>
    """

    factor: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    status: Status = attrs.field(default=Status.HOLDS, converter=_to_status, metadata=member(Status))
    level: LevelValue | None = attrs.field(default=None, converter=_to_level, metadata=kind(_level))
    told_by: frozenset[Perspective] = attrs.field(
        default=frozenset(), converter=_to_perspectives, metadata=members(Perspective)
    )
    words: str | None = attrs.field(default=None, metadata=WORDS_OR_NONE)
    basis: Basis | None = attrs.field(default=None, converter=_to_basis, metadata=member(Basis, optional=True))
    since: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    known_on: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    concerns: Concern | None = attrs.field(default=None, converter=_to_concern, metadata=member(Concern, optional=True))
    visibility: Visibility | None = attrs.field(
        default=None, converter=to_visibility, metadata=member(Visibility, optional=True)
    )
    note: str | None = attrs.field(default=None, metadata=WORDS_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_fact)

    def __repr__(self) -> str:
        return f"<Fact {self.factor!r}: {self.answer}>"

    @property
    def answer(self) -> Answer:
        """The level, where there is one, else the status."""
        return self.status if self.level is None else self.level


def _faults_of_fact(fact: Fact) -> Iterator[Problem]:
    if fact.level is not None and fact.status is not Status.HOLDS:
        expected = Phrase("a-level-or-a-status")
        yield Problem("wrong-value", ("status",), found=str(fact.status), expected=expected)


def does_not_hold(reference: str, answer: Answer, factor: Factor | None) -> bool:
    """Say whether a name or a threshold is known not to hold, given what is known of its factor.

    Args:
        reference: a factor's name, or a threshold.
        answer: the status or level of that factor.
        factor: the factor, where it is known; without it a threshold between named levels is not judged.
    """
    if answer in (Status.UNKNOWN, Status.ABSENT):
        return True
    threshold = parse_threshold(reference)
    if threshold is None:
        return False
    if answer is Status.HOLDS:
        return True
    if factor is None or factor.scale is None:
        return False
    level = as_level(factor.scale, threshold[2])
    return level is not None and not has_reached(factor.scale, answer, threshold[1], level)
