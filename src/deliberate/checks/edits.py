"""This module is whether a text that people changed still tells what decided, and whether their changes still fit."""

from collections.abc import Iterator, Mapping

from deliberate.explanation import Edited, Explanation, Sentence, edit, edit_of, explain, require_edits
from deliberate.explanation.edited import is_about
from deliberate.model import Edits
from deliberate.model.references import factor_of

from .finding import Finding
from .scene import Scene, in_order

__all__ = ["changes_to_text"]

_REASONS = "reasons"


def changes_to_text(scene: Scene, edits: Edits) -> Iterator[Finding]:
    """Look at what people changed in a text: whether it tells what decided, and whether it still fits."""
    require_edits(edits, scene.deliberation.name)
    made = scene.letter if is_about(edits, scene.letter) else _made(scene, edits)
    edited = edit(made, edits, phrases=scene.phrases)
    if edits.to == "client":
        yield from _reason_struck(scene, edits, _tellers(made), edited)
    yield from _edit_loose(scene, edits, edited)


def _made(scene: Scene, edits: Edits) -> Explanation:
    """Make the text that people changed, where that is not the client's letter at hand."""
    return explain(
        scene.deliberation,
        scene.practice,
        scene.casebase,
        to=edits.to,
        language=edits.language,
        register=edits.register,
        on=scene.on,
        phrases=scene.phrases,
    )


def _reason_struck(scene: Scene, edits: Edits, tellers: Mapping[str, Sentence], edited: Edited) -> Iterator[Finding]:
    """The client reads each reason that decided, or somebody saw that they do not (``reason-struck``)."""
    decision = scene.seen.decision
    for name in () if decision is None else in_order(decision.because, scene):
        one = edit_of(tellers[name], _REASONS, edited.kept) if name in tellers else None
        if one is not None and one.done == "struck" and one.confirmed_on is None:
            path = ("sentences", edits.sentences.index(one), "confirmed_on")
            yield scene.consider("reason-struck", path, [name])


def _tellers(made: Explanation) -> Mapping[str, Sentence]:
    """Give for each name the sentence that tells it as a reason: the last, for one before may only count them."""
    sentences = [sentence for section in made.sections if section.slot == _REASONS for sentence in section.sentences]
    return {factor_of(name): sentence for sentence in sentences for name in sentence.about}


def _edit_loose(scene: Scene, edits: Edits, edited: Edited) -> Iterator[Finding]:
    """Each change fits the text as it is made now (``edit-loose``)."""
    reasons = {one: reason for reason, several in edited.loose.items() for one in several}
    for place, one in enumerate(edits.sentences):
        if one in reasons:
            yield scene.consider(
                "edit-loose", ("sentences", place), number=place + 1, slot=one.slot, reason=reasons[one]
            )
