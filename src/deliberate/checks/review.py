"""This module is the review of one deliberation: every check, in the order in which its findings are told."""

from collections.abc import Iterator
from datetime import date

from deliberate.explanation import Phrasebook
from deliberate.model import Deliberation, Edits, Practice
from deliberate.weighing import CaseBase

from .agreements import (
    all_barred,
    barred_choice,
    other_version,
    policy_left,
    priority_conflict,
    priority_idle,
    priority_stale,
)
from .edits import changes_to_text
from .fair_telling import decisive_without_told, empty_slot, fairwash, relevant_without_asked
from .finding import Finding, by_severity
from .hearing import client_not_heard, client_words, told_differently, unknown_person
from .reasons import hunch_stood, influence_only, no_reason, own_wrong, own_wrong_looked_for, split_second
from .scene import Scene, scene_of
from .texts import formal_only, no_signature, text_shape

__all__ = ["check"]


def check(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None = None,
    *,
    on: date | None = None,
    language: str | None = None,
    register: str | None = None,
    phrases: Phrasebook | None = None,
    edits: Edits | None = None,
) -> tuple[Finding, ...]:
    """Say whether a deliberation is sound: what must be looked at, what is worth pausing at, what went well.

    Findings ask; they never judge, and nobody is counted. They hold names, days and counts, and no words of anyone.

    Args:
        deliberation: what is considered, or was decided.
        practice: what the team agreed beforehand.
        casebase: what was decided before.
        on: the day for which it is checked; without one, lateness is not judged.
        language: the language of the client's letter, by default the practice's.
        register: the register of the client's letter, ``formal`` or ``informal``; by default formal.
        phrases: the phrases of the client's letter; by default those of the library.
        edits: what people changed in a text about it; then also whether that still fits, and tells what decided.

    Returns:
        The musts first, then what is worth pausing at, then the strengths; empty where nothing was found.

    Raises:
        InvalidValue: where the deliberation or a case does not fit the practice, or an argument cannot be used.

    Example:
        >>> for finding in check(samira, ours):
        ...     print(finding.severity, finding.code, finding.about)
        consider influence-only ('budget',)
        strength client-words ('dropping out',)
    """
    scene = scene_of(deliberation, practice, casebase, on=on, language=language, register=register, phrases=phrases)
    changes = () if edits is None else changes_to_text(scene, edits)
    return by_severity([*_findings(scene), *changes])


def _findings(scene: Scene) -> Iterator[Finding]:
    yield from no_reason(scene)
    yield from policy_left(scene)
    yield from all_barred(scene)
    yield from barred_choice(scene)
    yield from fairwash(scene.deliberation, scene.practice, scene.letter)

    yield from own_wrong(scene)
    yield from priority_conflict(scene)
    yield from influence_only(scene)
    yield from split_second(scene)
    yield from client_not_heard(scene)
    yield from told_differently(scene)
    yield from relevant_without_asked(scene)
    yield from decisive_without_told(scene)
    yield from empty_slot(scene)
    yield from unknown_person(scene)
    yield from formal_only(scene)
    yield from no_signature(scene)
    yield from text_shape(scene)
    yield from priority_stale(scene)
    yield from priority_idle(scene)
    yield from other_version(scene)

    yield from client_words(scene)
    yield from own_wrong_looked_for(scene)
    yield from hunch_stood(scene)
