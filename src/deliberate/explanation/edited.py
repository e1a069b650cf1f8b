"""This module is a text as people left it: with the sentences that they struck, rewrote or added, as far as those fit.

An edit fits while the sentence that it is about is made again, the same and resting on the same names; an added sentence
while the text still tells all that it rests on. What does not fit is given back, never lost and never guessed at.
"""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from deliberate.errors import InvalidValue, Problem, unknown_name
from deliberate.model import Edit, Edits
from deliberate.model.frozen import FrozenMapping
from deliberate.model.kinds import wrong_type
from deliberate.model.names import normal_name
from deliberate.model.references import factor_of
from deliberate.phrase import Phrase

from .explanation import Explanation, Section, Sentence
from .phrasebook import Phrasebook, shipped_phrases
from .shapes import faults_of_sentence_shape
from .slots import COLLEAGUE_SLOTS, OPEN_TALK_SLOTS, SLOTS

__all__ = ["Edited", "edit", "edit_of", "is_about", "problems_of_edits", "require_edits"]

# What keeps a text from standing by itself; how long it is, and how many sentences it has, is for people to weigh.
_BROKEN = frozenset({"no-capital", "no-end-mark"})
_KNOWN_SLOTS = tuple(dict.fromkeys((*SLOTS, *COLLEAGUE_SLOTS, *OPEN_TALK_SLOTS)))
_AT_THE_START = -1
_ONLY_BEFORE_A_DECISION = frozenset(OPEN_TALK_SLOTS) - {*SLOTS, *COLLEAGUE_SLOTS}


def _to_edits(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    return tuple(edits)


def _to_loose(loose: Mapping[str, tuple[Edit, ...]]) -> Mapping[str, tuple[Edit, ...]]:
    return FrozenMapping(loose)


@attrs.frozen(repr=False, kw_only=True)
class Edited:
    """A text with a person's last word, and what came of each edit.

    Attributes:
        explanation: the text as its reader gets it.
        kept: the edits that fit, and stand in it.
        loose: the edits that do not fit, by what is in the way: ``gone`` (the sentence is not there any more),
            ``other-names`` (it is there, and rests on something else), ``untold`` (the text no longer tells what an added
            sentence rests on), ``other-text`` (they were made in a text for another reader, language or register).
    """

    explanation: Explanation
    kept: tuple[Edit, ...] = attrs.field(default=(), converter=_to_edits)
    loose: Mapping[str, tuple[Edit, ...]] = attrs.field(default=FrozenMapping(), converter=_to_loose)

    def __repr__(self) -> str:
        return f"<Edited: {len(self.kept)} kept, {sum(map(len, self.loose.values()))} loose>"


def edit(explanation: Explanation, edits: Edits, *, phrases: Phrasebook | None = None) -> Edited:
    """Strike, rewrite and add the sentences of a text that people struck, rewrote and added before.

    Args:
        explanation: the text as it was made now.
        edits: what people changed in it, or in one that was made before.
        phrases: the phrases with the headings; by default those of the library.

    Raises:
        InvalidValue: where the edits are of another deliberation, name a part that no text has, or hold a text that is no
            whole sentence.

    Example:
        >>> from datetime import date
        >>> letter = explain(samira, ours, language="en")
        >>> (asked,) = letter.sections[3].sentences
        >>> asked.text
        'Does the employer help?'
        >>> plainer = Edit(
        ...     "unsure", was=asked.text, text="Will your boss help?", by="coach", edited_on=date(2026, 10, 6)
        ... )
        >>> edited = edit(letter, Edits("2026-0417", language="en", sentences=[plainer]))
        >>> edited, edited.explanation.sections[3].sentences[0].text
        (<Edited: 1 kept, 0 loose>, 'Will your boss help?')
    """
    if not isinstance(explanation, Explanation):
        raise InvalidValue([wrong_type(explanation, ("explanation",), Phrase("an-kind", kind="Explanation"))])
    require_edits(edits, explanation.deliberation)
    if not is_about(edits, explanation):
        loose = {"other-text": edits.sentences} if edits.sentences else {}
        return Edited(explanation=explanation, loose=loose)
    in_the_way = {one: _in_the_way(one, explanation) for one in edits.sentences}
    kept = [one for one, reason in in_the_way.items() if reason == ""]
    return Edited(
        explanation=_with(explanation, kept, phrases or shipped_phrases()), kept=kept, loose=_loose(in_the_way)
    )


def is_about(edits: Edits, explanation: Explanation) -> bool:
    """Say whether edits were made in this text: for the same reader, in the same language and register."""
    made_in = (edits.to, edits.language, edits.register)
    return made_in == (explanation.to, explanation.language, explanation.register)


def edit_of(sentence: Sentence, slot: str, edits: Iterable[Edit]) -> Edit | None:
    """Give the edit that strikes or rewrites a sentence of a slot; None where none does."""
    return next((one for one in edits if one.slot == slot and _is_of(one, sentence)), None)


def require_edits(edits: object, deliberation: str) -> None:
    """Raise `InvalidValue` where something is no edits, cannot be used, or is of another deliberation than that one."""
    if not isinstance(edits, Edits):
        raise InvalidValue([wrong_type(edits, ("edits",), Phrase("an-kind", kind="Edits"))])
    problems = [*problems_of_edits(edits)]
    if edits.deliberation != deliberation:
        expected, known = Phrase("edits-of-this-deliberation"), [deliberation]
        problems.append(Problem("wrong-value", ("edits",), found=edits.deliberation, expected=expected, known=known))
    if problems:
        raise InvalidValue(problems)


def problems_of_edits(edits: Edits) -> Iterator[Problem]:
    """Tell where an edit names a part that no text has, or where its text is no whole sentence."""
    for place, one in enumerate(edits.sentences):
        path = ("sentences", place)
        if one.slot not in _KNOWN_SLOTS:
            yield unknown_name((*path, "slot"), one.slot, _KNOWN_SLOTS, Phrase("one-of-the-slots"))
        if one.text is not None and not _BROKEN.isdisjoint(faults_of_sentence_shape(one.text)):
            yield Problem("bad-text", (*path, "text"), expected=Phrase("a-whole-sentence"))


# ---- what fits


def _in_the_way(one: Edit, explanation: Explanation) -> str:
    """Say what keeps an edit from fitting; empty where nothing does."""
    there = _sentences(explanation, one.slot)
    if _stands_already(one, there):
        return ""
    made = one.was if one.was is not None else one.behind
    same = [sentence for sentence in there if made is not None and _is_made_as(sentence, made)]
    if not same and (made is not None or one.slot not in _slots_of(explanation)):
        return "gone"
    if one.was is None:
        return "" if one.about <= _told(explanation) else "untold"
    return "" if any(_is_of(one, sentence) for sentence in same) else "other-names"


def _loose(in_the_way: Mapping[Edit, str]) -> Mapping[str, tuple[Edit, ...]]:
    reasons = dict.fromkeys(filter(None, in_the_way.values()))
    return {reason: tuple(one for one, found in in_the_way.items() if found == reason) for reason in reasons}


def _sentences(explanation: Explanation, slot: str) -> tuple[Sentence, ...]:
    return tuple(sentence for section in explanation.sections if section.slot == slot for sentence in section.sentences)


def _stands_already(one: Edit, there: Iterable[Sentence]) -> bool:
    return one.text is not None and any(sentence.edited and _same(sentence.text, one.text) for sentence in there)


def _is_made_as(sentence: Sentence, text: str) -> bool:
    return not sentence.edited and _same(sentence.text, text)


def _same(one: str, other: str) -> bool:
    # In a file a long text may stand on several lines.
    return normal_name(one).split() == normal_name(other).split()


def _rests_on_the_same(one: Edit, sentence: Sentence) -> bool:
    return not one.about or one.about == _names(sentence)


def _names(sentence: Sentence) -> frozenset[str]:
    return frozenset(map(normal_name, sentence.about))


def _told(explanation: Explanation) -> frozenset[str]:
    """Give the names that the sentences of a text rest on, and that of its deliberation."""
    sentences = [sentence for section in explanation.sections for sentence in section.sentences]
    named = {name for sentence in sentences for name in _names(sentence)}
    return frozenset(named | {factor_of(name) for name in named} | {explanation.deliberation})


def _slots_of(explanation: Explanation) -> tuple[str, ...]:
    if any(section.slot in _ONLY_BEFORE_A_DECISION for section in explanation.sections):
        return OPEN_TALK_SLOTS
    return COLLEAGUE_SLOTS if explanation.to == "colleague" else SLOTS


# ---- the text with what fits


def _with(explanation: Explanation, kept: Iterable[Edit], phrases: Phrasebook) -> Explanation:
    edits_by_slot: dict[str, list[Edit]] = {}
    for one in kept:
        edits_by_slot.setdefault(one.slot, []).append(one)
    sections = [
        _section(section, edits_by_slot, explanation.to) for section in _opened(explanation, edits_by_slot, phrases)
    ]
    left = [section for section in sections if section.sentences]
    filled = {slot for slot, several in edits_by_slot.items() if any(one.was is None for one in several)}
    return attrs.evolve(
        explanation, sections=left, missing=[slot for slot in explanation.missing if slot not in filled]
    )


def _opened(explanation: Explanation, slots: Iterable[str], phrases: Phrasebook) -> list[Section]:
    """Give the sections, with an empty one for each slot that had nothing to say and gets a sentence."""
    order, sections = _slots_of(explanation), list(explanation.sections)
    for slot in sorted(set(slots) - {section.slot for section in sections}, key=order.index):
        before = [place for place, section in enumerate(sections) if _comes_before(section.slot, slot, order)]
        sections.insert(before[-1] + 1 if before else 0, Section(slot, title=_title(explanation, slot, phrases)))
    return sections


def _comes_before(slot: str, other: str, order: tuple[str, ...]) -> bool:
    return slot in order and order.index(slot) < order.index(other)


def _title(explanation: Explanation, slot: str, phrases: Phrasebook) -> str:
    if explanation.to == "client":
        return phrases.say(f"heading-{slot}", explanation.language, explanation.register)
    return phrases.say("record-heading", explanation.language, explanation.register, slot=slot)


def _section(section: Section, edits_by_slot: Mapping[str, Iterable[Edit]], to: str) -> Section:
    # What stands behind the last sentence comes before what stands at the end.
    edits = sorted(edits_by_slot.get(section.slot, ()), key=lambda one: one.behind is None)
    added: dict[int, list[Sentence]] = {}
    for one in edits:
        if one.was is None and not _stands_already(one, section.sentences):
            place = _place_of(one, section, to)
            added.setdefault(place, []).append(_added(one, section.sentences[place] if place >= 0 else None))
    sentences = [*added.get(_AT_THE_START, ())]
    for place, sentence in enumerate(section.sentences):
        sentences += [*_left_of(sentence, edit_of(sentence, section.slot, edits)), *added.get(place, ())]
    return attrs.evolve(section, sentences=sentences)


def _place_of(one: Edit, section: Section, to: str) -> int:
    """Give the place of the sentence behind which one is added."""
    last = len(section.sentences) - 1
    if one.behind is None:
        # Telling back is always last.
        return last - 1 if to == "client" and section.slot == SLOTS[-1] and last >= 0 else last
    behind = one.behind
    return next(place for place, sentence in enumerate(section.sentences) if _is_made_as(sentence, behind))


def _added(one: Edit, behind: Sentence | None) -> Sentence:
    about = sorted(one.about) if one.about or behind is None else behind.about
    return Sentence(one.text or "", about=about, listed=behind is not None and behind.listed, edited=True)


def _left_of(sentence: Sentence, one: Edit | None) -> Iterator[Sentence]:
    """Give what an edit leaves of a sentence: nothing where it was struck."""
    if one is None:
        yield sentence
    elif one.text is not None:
        yield attrs.evolve(sentence, text=one.text, edited=True)


def _is_of(one: Edit, sentence: Sentence) -> bool:
    return one.was is not None and _is_made_as(sentence, one.was) and _rests_on_the_same(one, sentence)
