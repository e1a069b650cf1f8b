"""This module is whether what people wrote has the shape of its place, and who speaks to whom in it is clear."""

from collections.abc import Iterator

from deliberate.explanation import Explanation, Phrasebook
from deliberate.explanation.people import signer_of
from deliberate.explanation.shapes import addresses_with
from deliberate.explanation.wording import Voice, Worded, worded
from deliberate.model import Text
from deliberate.model.texts import INFORMAL

from .finding import Finding
from .scene import Scene
from .written import Written, wordings_of, written_in

__all__ = ["formal_only", "no_signature", "text_shape"]


def text_shape(scene: Scene) -> Iterator[Finding]:
    """Each text has the shape of its place: a name, a sentence, a question (``text-shape``)."""
    for written in written_in(scene.deliberation, scene.practice):
        for language, wording, path in wordings_of(written, scene.practice.language):
            # How a sentence begins and ends is known for the languages that the phrases speak.
            is_known = language.split("-")[0] in scene.phrases.languages
            reason = _fault(written, language, wording, scene.phrases) if is_known else None
            if reason is not None:
                values = {"field": written.field, "language": language, "reason": reason}
                yield scene.consider("text-shape", path, [written.about], **values)


def _fault(written: Written, language: str, wording: str, phrases: Phrasebook) -> str | None:
    faults = (*written.faults(wording), *_faults_of_address(written.text, language, wording, phrases))
    return next(iter(faults), None)


def _faults_of_address(text: Text, language: str, wording: str, phrases: Phrasebook) -> Iterator[str]:
    spoken = language.removesuffix(INFORMAL)
    if spoken not in phrases.languages:
        return
    formal = addresses_with(wording, phrases.formal_words(spoken))
    informal = addresses_with(wording, phrases.informal_words(spoken))
    has_both = not isinstance(text, str) and {spoken, spoken + INFORMAL} <= text.keys()
    other = formal if language.endswith(INFORMAL) else informal and has_both
    if (formal and informal) or other:
        yield "mixed"


def formal_only(scene: Scene) -> Iterator[Finding]:
    """Where an informal letter is asked for, each text in it has an informal wording (``formal-only``)."""
    letter = scene.letter
    if scene.register != "informal" or letter.register == "informal":
        return
    for written, wording in _read_in_letter(scene, "informal"):
        if wording.is_formal_only:
            values = {"field": written.field, "language": letter.language}
            yield scene.consider("formal-only", written.path, [written.about], **values)


def no_signature(scene: Scene) -> Iterator[Finding]:
    """Where somebody signs the letter, a text in it may say *I* (``no-signature``)."""
    if signer_of(scene.deliberation):
        return
    speaks = scene.phrases.speaker_words(scene.letter.language)
    for written, wording in _read_in_letter(scene, scene.letter.register):
        if addresses_with(wording.text, speaks):
            yield scene.consider("no-signature", written.path, [written.about], field=written.field)


def _read_in_letter(scene: Scene, register: str) -> Iterator[tuple[Written, Worded]]:
    """Give each text that people wrote and that stands in the letter, as it is worded for a register."""
    letter = scene.letter
    read = _text_of(letter)
    voice = Voice(letter.language, register, scene.practice.language)
    formal = scene.phrases.formal_words(letter.language)
    for written in written_in(scene.deliberation, scene.practice):
        wording = worded(written.text, voice, formal=formal)
        if _stands_in(wording.text, read):
            yield written, wording


def _text_of(letter: Explanation) -> str:
    sentences = [sentence.text for section in letter.sections for sentence in section.sentences]
    return "\n".join([letter.greeting, *sentences, letter.signature]).casefold()


def _stands_in(wording: str, letter: str) -> bool:
    # A letter leaves out the last mark of some texts, and fills in a number.
    parts = wording.casefold().rstrip(",.!: ").split("{level}")
    return all(part in letter for part in parts)
