"""This module is the talk sheet: one page for the professional to talk with, made of what the client may see."""

import datetime as dt
from collections.abc import Iterator

import attrs

from deliberate.model import Deliberation, Practice, Status
from deliberate.weighing import CaseBase

from . import arrangements, choice, open_talk
from .composing import Form, Slots, composed, drafted
from .draft import Draft, in_order, point, question_of
from .explanation import Explanation
from .letter import form_for
from .people import actor, names_known, signer
from .phrasebook import Phrasebook
from .sides import against
from .speaking import Line, as_items, as_list

__all__ = ["talk_sheet"]


def talk_sheet(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None = None,
    *,
    language: str | None = None,
    register: str | None = None,
    on: dt.date | None = None,
    phrases: Phrasebook | None = None,
) -> Explanation:
    """Lay out a talk with the client on one page: what to say first, their words, what is open, and the teach-back.

    It is for the professional, and holds nothing that the client may not see, so that it can lie on the table.

    Args:
        deliberation: what is considered, or was decided.
        practice: the practice under which it is held.
        casebase: what was decided before.
        language: by default the practice's.
        register: how the client is addressed, ``formal`` or ``informal``; by default formal.
        on: the day for which it is made; without one, nothing is limited in time.
        phrases: the phrases to speak with; by default those of the library.

    Raises:
        InvalidValue: where the deliberation does not fit the practice, or there is no such language or register.

    Example:
        >>> sheet = talk_sheet(samira, ours, language="en")
        >>> [section.title for section in sheet.sections]
        ['Their words', 'What it is about', 'What is open', 'Ask to tell it back']
        >>> sheet.sections[1].sentences[0].text
        'Do we give more hours of coaching than the protocol says?'

    Source:
        On telling back, and on keeping the burden of explaining with whoever explains: Schillinger and others (2003).
    """
    draft = drafted(
        deliberation, practice, casebase, to="client", language=language, register=register, on=on, phrases=phrases
    )
    letter = composed(draft, form_for(draft))
    sheet = composed(draft, Form(_slots(draft, letter.missing), _title))
    return attrs.evolve(sheet, to="professional")


def _slots(draft: Draft, missing: tuple[str, ...]) -> Slots:
    """Before a decision their words come first, after it the decision does."""
    opened: Slots = {"their_words": _their_words, "question": _question}
    told: Slots = {"first": _first, "their_words": _their_words}
    begin = opened if draft.case.decision is None else told
    return {**begin, "open": lambda draft: _open(draft, missing), "teach_back": _teach_back}


def _title(draft: Draft, slot: str, _lines: tuple[Line, ...]) -> str:
    return draft.speaker.phrase("sheet-heading", slot=slot)


# ---- what to say first ------------------------------------------------------------------------


def _question(draft: Draft) -> Iterator[Line]:
    yield from open_talk.question(draft)
    yield from open_talk.options(draft)


def _first(draft: Draft) -> Iterator[Line]:
    yield from choice.decision(draft)
    if choice.is_bad_news(draft):
        yield draft.speaker.say("words-not-wanted", [draft.decision.option])
    yield from choice.meaning(draft)


# ---- their words ------------------------------------------------------------------------------


def _their_words(draft: Draft) -> Iterator[Line]:
    given_back = (*choice.said_by_client(draft), *choice.told_by_client(draft, besides=set()))
    yield from given_back
    if given_back:
        about = [name for line in given_back for name in line.about]
        yield draft.speaker.say("sheet-may-i-write", dict.fromkeys(about))
    else:
        yield draft.speaker.say("sheet-no-words", [draft.name])


# ---- what is open -----------------------------------------------------------------------------


def _open(draft: Draft, missing: tuple[str, ...]) -> Iterator[Line]:
    unknown = {fact.factor for fact in draft.case.facts if fact.status is Status.UNKNOWN}
    yield from as_items(question_of(draft, name) for name in in_order(unknown, draft))
    if draft.case.decision is not None:
        unanswered = [name for name in against(draft) if name not in {*draft.decision.answers, *unknown}]
        if unanswered:
            yield draft.speaker.say("against-no-answers", unanswered)
            yield from as_items(point(draft, name) for name in unanswered)
    if draft.hides:
        yield draft.speaker.say("sheet-hidden", [draft.name])
    if missing:
        yield draft.speaker.say("sheet-missing", [draft.name])
        titles = (draft.speaker.phrase(f"heading-{slot}") for slot in missing)
        yield from as_items(Line(title, (draft.name,)) for title in titles)


# ---- the teach-back ---------------------------------------------------------------------------


def _teach_back(draft: Draft) -> Iterator[Line]:
    if draft.case.decision is None:
        yield from open_talk.ask(draft)
        return
    yield arrangements.teach_back(draft)
    yield from as_list(_questions(draft))


def _questions(draft: Draft) -> Iterator[Line]:
    """Ask what the letter should have made clear: what was decided, what the client does, what if they disagree."""
    yield draft.speaker.say("sheet-ask", [draft.decision.option], what="decision")
    promised = [promise.by for promise in draft.case.commitments if actor(draft, promise.by) == "client"]
    if promised:
        yield draft.speaker.say("sheet-ask", dict.fromkeys(promised), what="promises")
    if any(arrangements.disagree(draft)):
        yield draft.speaker.say("sheet-ask", [draft.name, *names_known(draft, [signer(draft)])], what="disagree")
