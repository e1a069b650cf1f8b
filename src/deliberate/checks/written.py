"""This module is every text that a client may read, with the shape that its place asks for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TypeAlias

import attrs

from deliberate.explanation.shapes import (
    faults_of_name_shape,
    faults_of_question_shape,
    faults_of_sentence_shape,
)
from deliberate.model import Decision, Deliberation, Factor, Level, Option, Person, Practice, Text
from deliberate.model.kinds import Path

__all__ = ["Shape", "Written", "wordings_of", "written_in", "written_in_deliberation", "written_in_practice"]

Shape: TypeAlias = Callable[[str], Iterable[str]]
Shapes: TypeAlias = Mapping[str, Shape]

_name: Shape = faults_of_name_shape
_sentence: Shape = faults_of_sentence_shape
_yes_or_no: Shape = faults_of_question_shape
_sentences: Shape = partial(faults_of_sentence_shape, most=3)


def _promise(text: str) -> Iterator[str]:
    # Its days have fields of their own.
    return faults_of_sentence_shape(text, most=3, dated=False)


def _question(text: str) -> Iterator[str]:
    return (fault for fault in faults_of_question_shape(text) if fault != "not-yes-or-no")


def _name_or_sentence(text: str) -> Iterator[str]:
    return faults_of_sentence_shape(text) if any(faults_of_name_shape(text)) else iter(())


def _literal(_text: str) -> Iterator[str]:
    return iter(())


_OPTION: Shapes = {"label": _name, "told": _sentence, "means": _sentences}
_FACTOR: Shapes = {"label": _name, "told": _sentence, "told_absent": _sentence, "asked": _yes_or_no}
_LEVEL: Shapes = {"label": _name, "told": _sentence}
_VALUE: Shapes = {"label": _name}
_POLICY: Shapes = {"rule": _sentence, "purpose": _name_or_sentence}
_PRIORITY: Shapes = {"why": _sentence}
_PERSON: Shapes = {"label": _name, "contact": _literal}
_QUESTION: Shapes = {"question": _question}
_COMMITMENT: Shapes = {"what": _promise}
_DEVIATION: Shapes = {
    "disproportion": _sentence,
    "own_share": _sentence,
    "alternative": _sentence,
    "safeguards": _sentences,
}
_TELLING: Shapes = {
    "greeting": _literal,
    "told": _sentence,
    "means": _sentences,
    "your_choice": _sentences,
    "disagree": _sentences,
}


@attrs.frozen(repr=False)
class Written:
    """One text that people wrote, and where it stands.

    Attributes:
        text: the text, in one language or several.
        faults: tells what is wrong with the shape of one wording of it.
        about: the name of the thing whose text it is.
        field: the field in which it stands.
        path: its place in the document.
    """

    text: Text
    faults: Shape
    about: str
    field: str
    path: Path


def wordings_of(written: Written, language: str) -> Iterator[tuple[str, str, Path]]:
    """Give each wording of a text: its language, the wording, and its place; a single text is in *language*."""
    if isinstance(written.text, str):
        yield language, written.text, written.path
    else:
        yield from ((tag, wording, (*written.path, tag)) for tag, wording in written.text.items())


def written_in(deliberation: Deliberation, practice: Practice) -> Iterator[Written]:
    """Give every text that a client may read: those of the practice, then those of the deliberation."""
    yield from written_in_practice(practice)
    yield from written_in_deliberation(deliberation)


def written_in_deliberation(deliberation: Deliberation) -> Iterator[Written]:
    """Give every text of a deliberation that a client may read."""
    yield from _named_things(deliberation.options, deliberation.factors, deliberation.people)
    yield from _of_deliberation(deliberation)


def written_in_practice(practice: Practice) -> Iterator[Written]:
    """Give every text of a practice that a client may read."""
    yield from _texts(practice, _QUESTION, practice.name, ())
    for section, shapes in (("values", _VALUE), ("policies", _POLICY), ("priorities", _PRIORITY)):
        for thing in getattr(practice, section):
            yield from _texts(thing, shapes, thing.name, (section, thing.name))
    yield from _named_things(practice.options, practice.factors, practice.people)


def _named_things(options: Iterable[Option], factors: Iterable[Factor], people: Iterable[Person]) -> Iterator[Written]:
    for option in options:
        yield from _texts(option, _OPTION, option.name, ("options", option.name))
    for factor in factors:
        yield from _texts(factor, _FACTOR, factor.name, ("factors", factor.name))
        yield from _of_levels(factor)
    for person in people:
        yield from _texts(person, _PERSON, person.name, ("people", person.name))


def _of_levels(factor: Factor) -> Iterator[Written]:
    levels = () if factor.scale is None else factor.scale.levels
    for place, level in enumerate(levels):
        if isinstance(level, Level):
            yield from _texts(level, _LEVEL, factor.name, ("factors", factor.name, "scale", "levels", place))


def _of_deliberation(deliberation: Deliberation) -> Iterator[Written]:
    name = deliberation.name
    yield from _texts(deliberation, _QUESTION, name, ())
    for place, promise in enumerate(deliberation.commitments):
        yield from _texts(promise, _COMMITMENT, name, ("commitments", place))
    for place, doubt in enumerate(deliberation.doubts):
        yield Written(doubt, _sentence, name, "doubts", ("doubts", place))
    if deliberation.decision is not None:
        yield from _of_decision(deliberation.decision)
    if deliberation.telling is not None:
        yield from _texts(deliberation.telling, _TELLING, name, ("telling",))


def _of_decision(decision: Decision) -> Iterator[Written]:
    for name, answer in decision.answers.items():
        yield Written(answer, _sentence, name, "answers", ("decision", "answers", name))
    for deviation in decision.deviations:
        path = ("decision", "deviations", deviation.policy)
        yield from _texts(deviation, _DEVIATION, deviation.policy, path)


def _texts(thing: object, shapes: Shapes, about: str, path: Path) -> Iterator[Written]:
    for field, faults in shapes.items():
        text: Text | None = getattr(thing, field)
        # The question of who has no practice yet may be empty.
        if text:
            yield Written(text, faults, about, field, (*path, field))
