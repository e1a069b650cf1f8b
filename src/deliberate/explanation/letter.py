"""This module is the account of a deliberation for one reader: the client's letter, and the short forms for others."""

import datetime as dt
from types import MappingProxyType

import attrs

from deliberate.model import Deliberation, Edits, Practice
from deliberate.visibility import Reader
from deliberate.weighing import CaseBase

from . import arrangements, choice, grounds, open_talk, record
from .composing import Form, Slots, composed, drafted, nothing
from .draft import Draft, Length
from .edited import edit, is_about, require_edits
from .edits_recorded import sections_of_edits
from .explanation import Explanation
from .people import label_of, signer
from .phrasebook import Phrasebook, opening
from .slots import SHORT_SLOTS
from .speaking import Line
from .wording import Worded

__all__ = ["explain", "form_for"]

_LETTER: Slots = MappingProxyType(
    {
        "decision": choice.decision,
        "meaning": choice.meaning,
        "your_words": choice.your_words,
        "reasons": grounds.reasons,
        "against": grounds.against,
        "rule": grounds.rule,
        "unsure": grounds.unsure,
        "data_used": arrangements.data_used,
        "agreements": arrangements.agreements,
        "your_choice": arrangements.your_choice,
        "disagree": arrangements.disagree,
        "contact": arrangements.contact,
        "look_back": arrangements.look_back,
    }
)
_OPEN_TALK: Slots = MappingProxyType(
    {
        "your_words": open_talk.your_words,
        "question": open_talk.question,
        "options": open_talk.options,
        "unsure": open_talk.unsure,
        "ask": open_talk.ask,
        "contact": open_talk.contact,
    }
)


def explain(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None = None,
    *,
    to: Reader = "client",
    language: str | None = None,
    register: str | None = None,
    length: Length = "whole",
    on: dt.date | None = None,
    phrases: Phrasebook | None = None,
    edits: Edits | None = None,
) -> Explanation:
    """Say why, in plain words, for one reader: the letter after the decision, the open talk before it.

    The text is made from what that reader may see, and from nothing else but one bit: whether a decisive factor is
    hidden from them. Where an informal text meets a sentence that only addresses formally, it is formal as a whole.

    Args:
        deliberation: what is considered, or was decided.
        practice: the practice under which it is held.
        casebase: what was decided before.
        to: the reader: ``client``, ``colleague``, ``file`` or ``professional``.
        language: by default the practice's.
        register: ``formal`` or ``informal``; by default informal to a professional and a colleague.
        length: ``whole``, or ``short``: after a decision seven slots, and three decisive reasons with the number of the
            others.
        on: the day for which it is made; without one, nothing is limited in time.
        phrases: the phrases to speak with; by default those of the library.
        edits: what people changed in a text about the deliberation. In that text the changes stand, as far as they still
            fit (`edit` says which do not); others than the client read in theirs that it was done, by whom and when.

    Raises:
        InvalidValue: where the deliberation does not fit the practice, or there is no such reader, language, register
            or length.

    Example:
        >>> letter = explain(samira, ours, language="en")
        >>> [section.slot for section in letter.sections]
        ['your_words', 'question', 'options', 'unsure', 'ask']
        >>> letter.missing
        ('contact',)
    """
    draft = drafted(
        deliberation,
        practice,
        casebase,
        to=to,
        language=language,
        register=register,
        length=length,
        on=on,
        phrases=phrases,
    )
    explanation = composed(draft, form_for(draft))
    if edits is None:
        return explanation
    require_edits(edits, deliberation.name)
    made_in, kept = explanation, is_about(edits, explanation)
    if not kept:
        made_in = explain(
            deliberation,
            practice,
            casebase,
            to=edits.to,
            language=edits.language,
            register=edits.register,
            on=on,
            phrases=phrases,
        )
    edited = edit(made_in, edits, phrases=phrases)
    text = edited.explanation if kept else explanation
    recorded = sections_of_edits(draft, edited.kept, edits.to, deliberation.people)
    return attrs.evolve(text, sections=[*text.sections, *recorded])


def form_for(draft: Draft) -> Form:
    """Give what the text for a reader consists of: by whether it was decided, and how long it should be."""
    if draft.to != "client":
        return Form(_in_length(draft, record.slots_for(draft)), _record_title)
    if draft.case.decision is None:
        return Form(_OPEN_TALK, _title, {}, _greeting, _signature)
    last = {"contact": arrangements.whole_letter} if draft.length == "short" else {"look_back": arrangements.teach_back}
    return Form(_in_order(draft, _in_length(draft, _LETTER)), _title, last, _greeting, _signature)


def _in_length(draft: Draft, slots: Slots) -> Slots:
    if draft.length == "whole" or draft.case.decision is None:
        return slots
    return {slot: slots[slot] for slot in SHORT_SLOTS if slot in slots}


def _in_order(draft: Draft, slots: Slots) -> Slots:
    """With bad news the client's words stand right behind the decision, before what it means."""
    if not choice.is_bad_news(draft):
        return slots
    return {slot: slots[slot] for slot in dict.fromkeys(("decision", "your_words", *slots))}


def _title(draft: Draft, slot: str, lines: tuple[Line, ...]) -> str:
    heads = next((line.heads for line in lines if line.heads), slot)
    return draft.speaker.phrase(f"heading-{heads}" if lines else "heading-closing")


def _record_title(draft: Draft, slot: str, _lines: tuple[Line, ...]) -> str:
    return draft.speaker.phrase("record-heading", slot=slot)


def _greeting(draft: Draft) -> Line:
    telling = draft.case.telling
    if telling is None or telling.greeting is None:
        return draft.speaker.say("greeting-none", [draft.name])
    greeting = draft.speaker.worded(telling.greeting, draft.name)
    bare = attrs.evolve(greeting, text=greeting.text.rstrip(",.!: "))
    return draft.speaker.say("greeting", [draft.name], greeting=bare)


def _signature(draft: Draft) -> Line:
    name = signer(draft)
    if name in {"", "professional"}:
        return nothing(draft)
    label: Worded = label_of(draft, name)
    closing = draft.speaker.phrase("signature")
    return Line(
        f"{closing}\n{opening(label.text)}", (name,), lacking=label.lacking, is_formal_only=label.is_formal_only
    )
