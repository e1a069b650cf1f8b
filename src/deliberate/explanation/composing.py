"""This module is how a text is composed: its slots in order, each once told, in one register throughout."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias, get_args

import attrs

from deliberate.errors import InvalidValue, Problem, nearest_name, shortened
from deliberate.model import Deliberation, Practice
from deliberate.model.edits import Register
from deliberate.model.kinds import wrong_type
from deliberate.phrase import Phrase
from deliberate.visibility import Reader, lacks_decisive, seen_by
from deliberate.weighing import CaseBase, weigh

from .draft import Draft, Length, with_unknowns_absent
from .explanation import Explanation, Section
from .phrasebook import Phrasebook, shipped_phrases
from .speaking import Line, Speaker, without_repeats
from .wording import Voice

__all__ = ["Form", "Slots", "composed", "drafted", "nothing", "voice_for"]

Slots: TypeAlias = Mapping[str, Callable[[Draft], Iterable[Line]]]

# Nothing to tell here is a good thing, and no question to the professional.
_MAY_BE_EMPTY = frozenset({"against", "rule", "sets", "unsure"})


def nothing(draft: Draft) -> Line:
    """Give a line that says nothing: no greeting, no signature."""
    return Line("", (draft.name,))


@attrs.frozen
class Form:
    """What a text consists of.

    Attributes:
        slots: how each slot is filled, in the order in which they are read.
        title: how a slot is headed, given its lines.
        last: what stands last in a slot, also where there is nothing else in it.
        greeting: how it opens.
        signature: how it closes.
    """

    slots: Slots
    title: Callable[[Draft, str, tuple[Line, ...]], str]
    last: Mapping[str, Callable[[Draft], Line]] = attrs.field(factory=dict)
    greeting: Callable[[Draft], Line] = nothing
    signature: Callable[[Draft], Line] = nothing


def drafted(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None,
    *,
    to: Reader,
    language: str | None,
    register: str | None,
    length: Length = "whole",
    on: dt.date | None,
    phrases: Phrasebook | None,
) -> Draft:
    """Give what a text is written from: what its reader may see, and what follows from that.

    Raises:
        InvalidValue: where the deliberation does not fit the practice, or there is no such reader, language, register
            or length.
    """
    case = seen_by(deliberation, practice, to)
    _require_one_of(length, get_args(Length), "length", Phrase("a-length"))
    voice = voice_for(to, spoken=practice.language, language=language, register=register)
    # What people wrote speaks to the client, whoever else reads it.
    stored_voice = None if to == "client" else attrs.evolve(voice, register="formal")
    flat = with_unknowns_absent(case, practice)
    return Draft(
        case=case,
        flat=flat,
        practice=practice,
        speaker=Speaker(phrases or shipped_phrases(), voice, _year(case), stored_voice),
        to=to,
        hides=lacks_decisive(case, deliberation),
        casebase=casebase,
        on=on,
        weighing=weigh(case, practice, casebase, on=on),
        at_hand=weigh(flat, practice, casebase, on=on),
        length=length,
    )


def composed(draft: Draft, form: Form) -> Explanation:
    """Write a text; formal as a whole where an informal one meets a sentence that only addresses formally."""
    explanation, is_formal_only = _written(draft, form)
    if not is_formal_only:
        return explanation
    voice = attrs.evolve(draft.speaker.voice, register="formal")
    return _written(attrs.evolve(draft, speaker=attrs.evolve(draft.speaker, voice=voice)), form)[0]


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
    _require_one_of(register, get_args(Register), "register", Phrase("a-register"))
    return register


def _require_one_of(value: object, known: tuple[str, ...], field: str, expected: Phrase) -> None:
    if value not in known:
        found, nearest = shortened(value), nearest_name(str(value), known)
        raise InvalidValue(
            [Problem("wrong-value", (field,), found=found, expected=expected, nearest=nearest, known=known)]
        )


def _year(case: Deliberation) -> int | None:
    """A date without a year is of the year of the letter: when it was decided, else when it was opened."""
    day = case.opened_on if case.decision is None else case.decision.decided_on
    return None if day is None else day.year


def _written(draft: Draft, form: Form) -> tuple[Explanation, bool]:
    greeting, signature = form.greeting(draft), form.signature(draft)
    told: set[str] = set()
    lines_by_slot = {slot: without_repeats(fill(draft), told) for slot, fill in form.slots.items()}
    lines = [line for several in lines_by_slot.values() for line in several]
    sections = [_section(draft, form, slot, several) for slot, several in lines_by_slot.items()]
    explanation = Explanation(
        language=draft.speaker.voice.language,
        register=draft.speaker.voice.register,
        to=draft.to,
        greeting=greeting.text,
        sections=[section for section in sections if section.sentences],
        signature=signature.text,
        missing=[slot for slot, several in lines_by_slot.items() if not several and slot not in _MAY_BE_EMPTY],
        untranslated=dict.fromkeys(name for part in (greeting, *lines, signature) for name in part.lacking),
        deliberation=draft.name,
        practice=draft.practice.name,
        on=draft.on,
    )
    return explanation, any(part.is_formal_only for part in (greeting, *lines, signature))


def _section(draft: Draft, form: Form, slot: str, lines: tuple[Line, ...]) -> Section:
    last = [form.last[slot](draft)] if slot in form.last else []
    title = form.title(draft, slot, lines)
    return Section(slot, title=title, sentences=[line.sentence for line in (*lines, *last)])
