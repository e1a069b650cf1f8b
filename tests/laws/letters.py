"""The laws of the client's text, each a plain function that raises where it is broken."""

import itertools
import re
from collections.abc import Iterator

from deliberate import CaseBase, Explanation, as_text, explain, seen_by
from deliberate.model import Deliberation, Practice, Text
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


def text_of(deliberation: Deliberation, pair: Twins, language: str, register: str) -> str:
    return as_text(explain(deliberation, pair.practice, CaseBase(pair.cases), language=language, register=register))


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
    for explanation in texts_of(scene):
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
    for explanation in texts_of(scene):
        assert not _CODE.findall(as_text(explanation))


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
