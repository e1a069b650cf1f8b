"""This module is the account of a deliberation for one reader: the client's letter, and the short forms for others."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

import attrs

from deliberate.errors import InvalidValue, Problem, nearest_name, shortened
from deliberate.model import Deliberation, Edits, Practice
from deliberate.model.fit import require_fit
from deliberate.model.kinds import wrong_type
from deliberate.phrase import Phrase
from deliberate.visibility import Reader, lacks_decisive, require_reader, seen_by
from deliberate.weighing import CaseBase, weigh

from . import arrangements, choice, grounds, open_talk, record
from .draft import Draft, with_unknowns_absent
from .edited import edit, is_about, require_edits
from .edits_recorded import sections_of_edits
from .explanation import Explanation, Section
from .people import label_of, signer
from .phrasebook import Phrasebook, opening, shipped_phrases
from .slots import SLOTS
from .speaking import Line, Speaker, without_repeats
from .wording import Voice, Worded

__all__ = ["explain", "voice_for"]

Slot: TypeAlias = Callable[[Draft], Iterable[Line]]
Slots: TypeAlias = Mapping[str, Slot]

REGISTERS = ("formal", "informal")

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

# Nothing to tell here is a good thing, and no question to the professional.
_MAY_BE_EMPTY = frozenset({"against", "rule", "unsure"})


def explain(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None = None,
    *,
    to: Reader = "client",
    language: str | None = None,
    register: str | None = None,
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
        on: the day for which it is made; without one, nothing is limited in time.
        phrases: the phrases to speak with; by default those of the library.
        edits: what people changed in a text about the deliberation. In that text the changes stand, as far as they still
            fit (`edit` says which do not); others than the client read in theirs that it was done, by whom and when.

    Raises:
        InvalidValue: where the deliberation does not fit the practice, or there is no such reader, language or
            register.

    Example:
        >>> letter = explain(samira, ours, language="en")
        >>> [section.slot for section in letter.sections]
        ['your_words', 'question', 'options', 'unsure', 'ask']
        >>> letter.missing
        ('contact',)
    """
    require_fit(deliberation, practice)
    require_reader(to)
    voice = voice_for(to, spoken=practice.language, language=language, register=register)
    draft = _draft(deliberation, practice, casebase, to=to, on=on, speaker=Speaker(phrases or shipped_phrases(), voice))
    explanation = _in_one_register(draft)
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


def _in_one_register(draft: Draft) -> Explanation:
    explanation, is_formal_only = _written(draft)
    if not is_formal_only:
        return explanation
    formal = attrs.evolve(draft.speaker, voice=attrs.evolve(draft.speaker.voice, register="formal"))
    return _written(attrs.evolve(draft, speaker=formal))[0]


def voice_for(to: Reader, *, spoken: str, language: str | None, register: str | None) -> Voice:
    """Give how a reader is spoken to: by default in the language that is *spoken*.

    Raises:
        InvalidValue: where there is no such register, or something else stands in the place of a language.
    """
    if language is not None and not isinstance(language, str):
        raise InvalidValue([wrong_type(language, ("language",), Phrase("a-language"))])
    return Voice(language or spoken, _register_for(register, to), spoken)


def _register_for(register: str | None, to: Reader) -> str:
    """Give the register: by default informal to a professional and a colleague, formal to others."""
    if register is None:
        return "informal" if to in {"professional", "colleague"} else "formal"
    if register not in REGISTERS:
        nearest, found = nearest_name(str(register), REGISTERS), shortened(register)
        raise InvalidValue(
            [
                Problem(
                    "wrong-value",
                    ("register",),
                    found=found,
                    expected=Phrase("a-register"),
                    nearest=nearest,
                    known=REGISTERS,
                )
            ]
        )
    return register


def _draft(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None,
    *,
    to: Reader,
    on: dt.date | None,
    speaker: Speaker,
) -> Draft:
    case = seen_by(deliberation, practice, to)
    return Draft(
        case=case,
        practice=practice,
        speaker=attrs.evolve(speaker, year=_year(case)),
        to=to,
        hides=lacks_decisive(case, deliberation),
        casebase=casebase,
        on=on,
        weighing=weigh(case, practice, casebase, on=on),
        at_hand=weigh(with_unknowns_absent(case, practice), practice, casebase, on=on),
    )


def _year(case: Deliberation) -> int | None:
    """A date without a year is of the year of the letter: when it was decided, else when it was opened."""
    day = case.opened_on if case.decision is None else case.decision.decided_on
    return None if day is None else day.year


def _written(draft: Draft) -> tuple[Explanation, bool]:
    greeting, signature = _greeting(draft), _signature(draft)
    lines_by_slot = {slot: tuple(lines) for slot, lines in _lines(draft)}
    lines = [line for several in lines_by_slot.values() for line in several]
    lacking = [name for part in (greeting, *lines, signature) for name in part.lacking]
    last = _last(draft)
    sections = [_section(draft, slot, several, last.get(slot, ())) for slot, several in lines_by_slot.items()]
    explanation = Explanation(
        language=draft.speaker.voice.language,
        register=draft.speaker.voice.register,
        to=draft.to,
        greeting=greeting.text,
        sections=[section for section in sections if section.sentences],
        signature=signature.text,
        missing=[slot for slot in _slots(draft) if not lines_by_slot[slot] and slot not in _MAY_BE_EMPTY],
        untranslated=dict.fromkeys(lacking),
        deliberation=draft.name,
        practice=draft.practice.name,
        on=draft.on,
    )
    return explanation, any(part.is_formal_only for part in (greeting, *lines, signature))


def _slots(draft: Draft) -> Slots:
    if draft.to != "client":
        return record.SLOTS if draft.case.decision is not None else record.OPEN_TALK_SLOTS
    return _OPEN_TALK if draft.case.decision is None else _LETTER


def _lines(draft: Draft) -> Iterator[tuple[str, tuple[Line, ...]]]:
    told: set[str] = set()
    slots = _slots(draft)
    for slot in _order(draft, tuple(slots)):
        yield slot, without_repeats(slots[slot](draft), told)


def _order(draft: Draft, slots: tuple[str, ...]) -> tuple[str, ...]:
    """With bad news the client's words stand right behind the decision, before what it means."""
    if draft.to != "client" or draft.case.decision is None or not choice.is_bad_news(draft):
        return slots
    first = ("decision", "your_words")
    return (*first, *(slot for slot in slots if slot not in first))


def _last(draft: Draft) -> Mapping[str, tuple[Line, ...]]:
    if draft.to != "client" or draft.case.decision is None:
        return {}
    return {SLOTS[-1]: (arrangements.teach_back(draft),)}


def _section(draft: Draft, slot: str, lines: tuple[Line, ...], last: tuple[Line, ...]) -> Section:
    if draft.to == "client":
        title = draft.speaker.phrase(f"heading-{slot}" if lines else "heading-closing")
    else:
        title = draft.speaker.phrase("record-heading", slot=slot)
    return Section(slot, title=title, sentences=[line.sentence for line in (*lines, *last)])


def _greeting(draft: Draft) -> Line:
    telling = draft.case.telling
    if draft.to != "client":
        return Line("", (draft.name,))
    if telling is None or telling.greeting is None:
        return draft.speaker.say("greeting-none", [draft.name])
    greeting = draft.speaker.worded(telling.greeting, draft.name)
    bare = attrs.evolve(greeting, text=greeting.text.rstrip(",.!: "))
    return draft.speaker.say("greeting", [draft.name], greeting=bare)


def _signature(draft: Draft) -> Line:
    name = signer(draft)
    if draft.to != "client" or name in {"", "professional"}:
        return Line("", (draft.name,))
    label: Worded = label_of(draft, name)
    closing = draft.speaker.phrase("signature")
    return Line(
        f"{closing}\n{opening(label.text)}", (name,), lacking=label.lacking, is_formal_only=label.is_formal_only
    )
