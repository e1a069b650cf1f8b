"""This module is what one letter is written from: what its reader may see, and what follows from that."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal, TypeAlias

import attrs

from deliberate.errors import InvalidValue, Problem
from deliberate.model import Decision, Deliberation, Fact, Factor, Level, Option, Perspective, Practice, Status, Text
from deliberate.model.facts import Answer
from deliberate.model.fit import factors_of, options_of
from deliberate.model.references import factor_of
from deliberate.phrase import Phrase
from deliberate.visibility import Reader
from deliberate.weighing import CaseBase, OptionWeighing, Weighing, weigh
from deliberate.weighing.supposing import with_answers

from .speaking import Line, Speaker
from .wording import Worded

__all__ = [
    "Draft",
    "Length",
    "absence_of",
    "by_client_alone",
    "in_order",
    "label_as_it_is",
    "not_enough_known",
    "point",
    "question_of",
    "told",
    "told_if",
    "with_unknowns_absent",
]

Length: TypeAlias = Literal["short", "whole"]

_MOST_REASONS = 3


@attrs.frozen
class Draft:
    """What one letter is written from.

    Attributes:
        case: the deliberation as the reader may see it.
        flat: the same, with what is unknown taken as absent.
        practice: the practice.
        speaker: whoever speaks to the reader.
        to: the reader.
        hides: whether a decisive factor is hidden from the reader.
        casebase: what was decided before, if anything.
        on: the day for which it is written, if any.
        weighing: what follows from what the reader may see.
        at_hand: what follows with what is unknown taken as absent.
        length: ``short`` or ``whole``.
    """

    case: Deliberation
    flat: Deliberation
    practice: Practice
    speaker: Speaker
    to: Reader
    hides: bool
    casebase: CaseBase | None
    on: dt.date | None
    weighing: Weighing
    at_hand: Weighing
    length: Length = "whole"

    @property
    def name(self) -> str:
        """The deliberation's name, for what rests on the record as a whole; never to be told."""
        return self.case.name

    @cached_property
    def factors(self) -> Mapping[str, Factor]:
        """The factors, by name, the practice's first."""
        return factors_of(self.case, self.practice)

    @cached_property
    def options(self) -> Mapping[str, Option]:
        """The options, by name, the practice's first."""
        return options_of(self.case, self.practice)

    @property
    def chosen(self) -> OptionWeighing:
        """How the chosen option stands, with what is unknown taken as absent."""
        return self.at_hand[self.decision.option]

    @property
    def decision(self) -> Decision:
        """The decision."""
        if self.case.decision is None:
            raise InvalidValue([Problem("not-decided", ("decision",), expected=Phrase("a-decision"))])
        return self.case.decision

    @property
    def agreed(self) -> tuple[Practice, CaseBase | None]:
        """What was agreed and decided before."""
        return self.practice, self.casebase

    @property
    def most_reasons(self) -> int | None:
        """How many decisive reasons are told before the others are counted; None tells them all."""
        return _MOST_REASONS if self.length == "short" else None

    def weigh(self, case: Deliberation) -> Weighing:
        """Weigh the case with other facts."""
        return weigh(case, self.practice, self.casebase, on=self.on)

    def label(self, option: str) -> Worded:
        """Give an option's label."""
        return self.speaker.worded(self.options[option].label, option)

    def factor_label(self, factor: str) -> Worded:
        """Give a factor's label."""
        return self.speaker.worded(self.factors[factor].label, factor)


def in_order(references: frozenset[str] | set[str], draft: Draft) -> tuple[str, ...]:
    """Give the factors of some names and thresholds, each once, in the practice's order."""
    named = {factor_of(reference) for reference in references}
    return tuple(name for name in draft.factors if name in named)


def by_client_alone(fact: Fact) -> bool:
    """Say whether nobody but the client told it."""
    return fact.told_by == {Perspective.CLIENT}


def told(draft: Draft, name: str) -> Line:
    """Say how a factor is: its own sentence for the state or level that it has, else one with its label.

    Where its sentence stands already, it is told by its label. A level's name never reaches a reader, so a level
    without a label or a sentence is left out.
    """
    answer = draft.case.status(name)
    return question_of(draft, name) if answer is Status.UNKNOWN else told_if(draft, name, answer)


def told_if(draft: Draft, name: str, answer: Answer) -> Line:
    """Say how a factor would be with an answer, in the same way."""
    factor = draft.factors[name]
    own, by_label = _own_sentence(draft, factor, answer), _by_label(draft, factor, answer)
    return by_label if own is None else attrs.evolve(own, again=by_label.text)


def point(draft: Draft, name: str) -> Line:
    """Say how a factor is as an item of a list that says what its items are: by its sentence, else by its label."""
    line, by_label = told(draft, name), draft.speaker.say("item", [name], label=label_as_it_is(draft, name))
    return attrs.evolve(line, again=by_label.text) if line.is_stored else by_label


def label_as_it_is(draft: Draft, name: str) -> Worded:
    """Give a factor's label, with the level that it has in brackets where that has words."""
    label, level = draft.factor_label(name), _level_in_words(draft, draft.factors[name], draft.case.status(name))
    return label if level is None else attrs.evolve(label, text=f"{label.text} ({level.text})")


def question_of(draft: Draft, name: str) -> Line:
    """Ask whether a factor holds: its own question, else a sentence with its label."""
    asked = draft.factors[name].asked
    return not_enough_known(draft, name) if asked is None else draft.speaker.stored(asked, name)


def not_enough_known(draft: Draft, name: str) -> Line:
    """Say by its label that a factor is not known."""
    return draft.speaker.say("not-enough-known", [name], label=draft.factor_label(name))


def with_unknowns_absent(case: Deliberation, practice: Practice) -> Deliberation:
    """Give the case with every unknown factor absent, and on a scale at its neutral level.

    A scale without a neutral level has nothing that is absent, so such a factor stays unknown.
    """
    return with_answers(case, dict(_absences(case, practice)))


def _absences(case: Deliberation, practice: Practice) -> Iterator[tuple[str, Answer]]:
    for name, factor in factors_of(case, practice).items():
        absence = absence_of(factor)
        if case.status(name) is Status.UNKNOWN and absence is not None:
            yield name, absence


def absence_of(factor: Factor) -> Answer | None:
    """Give the answer by which a factor says nothing; None where it always says something."""
    return Status.ABSENT if factor.scale is None else factor.scale.neutral


def _own_sentence(draft: Draft, factor: Factor, answer: Answer) -> Line | None:
    """Give the sentence that people wrote for a state or level, if they did."""
    text, speaker = _text_for(factor, answer), draft.speaker
    if text is None:
        return None
    line = speaker.stored(text, factor.name)
    if isinstance(answer, str):
        return line
    filled = line.text.replace("{level}", speaker.number(answer))
    return attrs.evolve(line, text=filled, stored=filled)


def _text_for(factor: Factor, answer: Answer) -> Text | None:
    if answer is Status.ABSENT:
        return factor.told_absent
    level = _level(factor, answer)
    return factor.told if level is None else level.told


def _by_label(draft: Draft, factor: Factor, answer: Answer) -> Line:
    speaker, label = draft.speaker, draft.factor_label(factor.name)
    if answer is Status.ABSENT:
        return speaker.say("plays-no-part", [factor.name], label=label)
    level = _level_in_words(draft, factor, answer)
    if level is None:
        return speaker.say("plays-part", [factor.name], label=label)
    return speaker.say("plays-part-level", [factor.name], label=label, level=level)


def _level_in_words(draft: Draft, factor: Factor, answer: Answer) -> Worded | None:
    """Write the level that a factor has; None where it has none, or none with a label."""
    level, speaker = _level(factor, answer), draft.speaker
    if level is not None:
        return None if level.label is None else speaker.worded(level.label, factor.name)
    if answer is Status.HOLDS:
        return None
    number = answer if isinstance(answer, str) else speaker.number(answer)
    if factor.scale is None or factor.scale.unit is None:
        return Worded(number)
    unit = speaker.worded(factor.scale.unit, factor.name)
    return attrs.evolve(unit, text=f"{number} {unit.text}")


def _level(factor: Factor, answer: Answer) -> Level | None:
    return None if factor.scale is None else factor.scale.level(answer)
