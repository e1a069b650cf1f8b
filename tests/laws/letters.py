"""The laws of the client's text, each a plain function that raises where it is broken."""

import itertools
import re
from collections.abc import Iterator

import attrs

from deliberate import CaseBase, Explanation, as_text, explain, seen_by, talk_sheet
from deliberate.model import Deliberation, Position, Practice, Text
from deliberate.visibility import hides_decisive
from tests.laws.phrases import PHRASES
from tests.strategies import CODED, Scene, Twins

__all__ = [
    "TONGUES",
    "base",
    "decisive_factors_are_told",
    "names_of",
    "no_record_name_is_told",
    "promises_told_are_promises_made",
    "sentences_rest_on_what_exists",
    "text_of",
    "twins_read_the_same",
    "what_is_no_longer_known_is_no_longer_told",
]

TONGUES = tuple(itertools.product(("nl", "en"), ("formal", "informal")))

_CODE = re.compile(rf"\b(?:{'|'.join(CODED._fields)})q\d")
# Who acts is not always a thing that is written down.
_PARTIES = {"client", "professional", "team"}


def base(reference: str) -> str:
    """The factor that a name or a threshold is about."""
    return reference.partition(" >= ")[0].partition(" <= ")[0]


def texts_of(scene: Scene) -> Iterator[Explanation]:
    """The client's text in each language and register."""
    for language, register in TONGUES:
        casebase = CaseBase(scene.cases)
        yield explain(scene.deliberation, scene.practice, casebase, language=language, register=register, on=scene.on)


def shorter_of(scene: Scene) -> Iterator[Explanation]:
    """What else is made of what a client may see: the short letter, and the sheet to talk with."""
    books = scene.deliberation, scene.practice, CaseBase(scene.cases)
    for language, register in TONGUES:
        yield explain(*books, length="short", language=language, register=register, on=scene.on)
        yield talk_sheet(*books, language=language, register=register, on=scene.on)


def text_of(deliberation: Deliberation, pair: Twins, language: str, register: str) -> str:
    books = deliberation, pair.practice, CaseBase(pair.cases)
    sheet = talk_sheet(*books, language=language, register=register)
    return as_text(explain(*books, language=language, register=register)) + as_text(sheet)


def names_of(deliberation: Deliberation, practice: Practice) -> set[str]:
    """Every name that is written down in a practice or a deliberation."""
    sections = (
        *(practice.options, practice.factors, practice.values, practice.policies, practice.priorities),
        *(practice.people, deliberation.options, deliberation.factors, deliberation.people),
    )
    return {thing.name for section in sections for thing in section} | {practice.name, deliberation.name}


def sentences_rest_on_what_exists(scene: Scene) -> None:
    """Every sentence says what it rests on, and that is written down somewhere."""
    known = names_of(scene.deliberation, scene.practice) | {case.name for case in scene.cases} | _PARTIES
    for explanation in itertools.chain(texts_of(scene), shorter_of(scene)):
        for section in explanation.sections:
            for sentence in section.sentences:
                assert sentence.about, sentence.text
                assert {base(name) for name in sentence.about} <= known, sentence.text


def decisive_factors_are_told(scene: Scene) -> None:
    """No decisive factor that the client may see is left out."""
    decision = seen_by(scene.deliberation, scene.practice).decision
    decisive = {base(name) for name in decision.because} if decision else set()
    for explanation in texts_of(scene):
        sentences = [sentence for section in explanation.sections for sentence in section.sentences]
        assert decisive <= {base(name) for sentence in sentences for name in sentence.about}


def no_record_name_is_told(scene: Scene) -> None:
    """No name of the record reaches a client: of a level, a factor, a case, the deliberation."""
    for explanation in itertools.chain(texts_of(scene), shorter_of(scene)):
        assert not _CODE.findall(as_text(explanation))


def what_is_no_longer_known_is_no_longer_told(scene: Scene) -> None:
    """Without its facts no sentence rests on a factor, but for what is asked for on behalf of what the client wanted."""
    told = {fact.factor for fact in scene.deliberation.facts}
    for name in sorted(told - _named_in(scene.deliberation)):
        facts = [fact for fact in scene.deliberation.facts if fact.factor != name]
        positions: tuple[Position, ...] = ()
        without = attrs.evolve(scene.deliberation, facts=facts, positions=positions)
        explanation = explain(without, scene.practice, CaseBase(scene.cases), on=scene.on)
        sentences = [sentence for section in explanation.sections for sentence in section.sentences]
        assert not [sentence.text for sentence in sentences if name in map(base, sentence.about)]


def _named_in(deliberation: Deliberation) -> set[str]:
    """The factors that a decision names, which therefore have to hold."""
    decision = deliberation.decision
    if decision is None:
        return set()
    circumstances = {name for left in decision.deviations for name in left.circumstances}
    return {base(name) for name in decision.because | circumstances} | {base(name) for name in decision.answers}


def promises_told_are_promises_made(scene: Scene) -> None:
    """The promises in the text are those in the record that are the client's to read."""
    seen = seen_by(scene.deliberation, scene.practice)
    for explanation in texts_of(scene):
        made = {_in(what.what, explanation) for what in seen.commitments} if seen.decision else set()
        possible = {_in(what, explanation) for what in PHRASES["commitment"]}
        told = {what for what in possible if what in as_text(explanation)}
        assert told == made


def _in(text: Text, explanation: Explanation) -> str:
    if isinstance(text, str):
        return text
    informal = text.get(f"{explanation.language}-informal") if explanation.register == "informal" else None
    return informal or text[explanation.language]


def twins_read_the_same(pair: Twins) -> None:
    """Where only private parts differ, and equally hide a decisive factor or not, a client reads the same."""
    first, second = pair.first, pair.second
    if hides_decisive(first, pair.practice, "client") == hides_decisive(second, pair.practice, "client"):
        for language, register in TONGUES[:2]:
            assert text_of(first, pair, language, register) == text_of(second, pair, language, register)
