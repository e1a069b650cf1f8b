"""This module is what would have to happen for what the client wanted to be chosen after all."""

from collections.abc import Iterator

import attrs

from deliberate.model import Concern, Factor, Layer, Status, Visibility
from deliberate.visibility import visibility_of
from deliberate.weighing import Contrast, contrast

from .choice import wanted_by_client
from .draft import Draft, in_order, told_if
from .speaking import Line, as_items

__all__ = ["otherwise"]

# More than this is no way out that anybody could remember.
_MOST_CHANGES = 3


def otherwise(draft: Draft) -> Iterator[Line]:
    """Say after which smallest change the client's own choice would follow from what the team agreed.

    Only where something else was decided, and never by a change of the person: what concerns the client stays as it is.
    """
    wanted = _wanted(draft)
    found = None if wanted is None else _nearest(draft, wanted)
    if found is not None:
        yield from _told(draft, found)


def _nearest(draft: Draft, wanted: str) -> Contrast | None:
    """Give the smallest change that can be told, with what is unknown taken as absent."""
    contrasts = contrast(
        draft.flat,
        draft.practice,
        draft.casebase,
        option=wanted,
        fixed=[name for name, factor in draft.factors.items() if _stays(draft, factor)],
        on=draft.on,
        limit=1,
    )
    return next((found for found in contrasts if len(found.changes) <= _MOST_CHANGES), None)


def _wanted(draft: Draft) -> str | None:
    """Give the other option that the client wants, if it can still be chosen."""
    others = (option for option in wanted_by_client(draft) if option != draft.decision.option)
    return next((option for option in others if option in draft.at_hand), None)


def _stays(draft: Draft, factor: Factor) -> bool:
    """Say whether another answer is not to be named here: it concerns the person, is asked already, or is hidden."""
    facts = draft.case.told(factor.name)
    is_asked = bool(facts) and draft.case.status(factor.name) is Status.UNKNOWN
    if is_asked or factor.special:
        return True
    concerns = {fact.concerns for fact in facts} - {None}
    is_personal = Concern.PERSON in concerns if concerns else factor.layer is Layer.CLIENT
    return is_personal or visibility_of(factor) is not Visibility.CLIENT


def _told(draft: Draft, found: Contrast) -> Iterator[Line]:
    answers = {change.factor: change.to for change in found.changes}
    lines = {name: told_if(draft, name, answers[name]) for name in in_order({*answers}, draft)}
    stored = [line for line in lines.values() if line.is_stored]
    if stored:
        names = [name for line in stored for name in line.about]
        yield _heading(draft.speaker.say("otherwise-happens", names, count=len(stored)))
        yield from as_items(stored)
    unworded = [name for name, line in lines.items() if not line.is_stored]
    if unworded:
        labels = draft.speaker.run(draft.factor_label(name) for name in unworded)
        order = "next" if stored else "first"
        yield _heading(draft.speaker.say("otherwise-changes", unworded, labels=labels, order=order))


def _heading(line: Line) -> Line:
    return attrs.evolve(line, heads="otherwise")
