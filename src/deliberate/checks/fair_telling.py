"""This module is whether the client reads what counted, and has words for it."""

from collections.abc import Iterator, Mapping

import attrs

from deliberate.explanation import Explanation, Section
from deliberate.model import Deliberation, Factor, Practice, Severity, Text, Visibility
from deliberate.model.fit import factors_of, options_of
from deliberate.model.kinds import Path
from deliberate.model.references import factor_of
from deliberate.model.texts import in_language
from deliberate.visibility import seen_by, visibility_of

from .finding import Finding
from .scene import Scene, in_order

__all__ = ["decisive_without_told", "empty_slot", "fairwash", "relevant_without_asked"]

# Where what a slot lacks would be written down.
_PLACES: Mapping[str, Path] = {
    "meaning": ("telling", "means"),
    "your_words": ("facts",),
    "reasons": ("decision", "because"),
    "data_used": ("facts",),
    "agreements": ("commitments",),
    "your_choice": ("telling", "your_choice"),
    "disagree": ("telling", "disagree"),
    "contact": ("people",),
    "look_back": ("decision", "review_on"),
}


def fairwash(deliberation: Deliberation, practice: Practice, letter: Explanation) -> Iterator[Finding]:
    """Tell where a client's letter does not say what counted, or gives a reason that nothing stands behind.

    The letters of this library pass. One that people struck or rewrote a sentence of may not.

    Args:
        deliberation: what was decided; nothing is found before a decision.
        practice: the practice under which it was held.
        letter: what the client is to read.

    Yields:
        One finding that names all decisive factors which the client may see and does not read; and one for each
        sentence of the reasons that rests on nothing in the record.

    Example:
        >>> from deliberate.explanation import explain
        >>> list(fairwash(samira, ours, explain(samira, ours)))
        []
    """
    seen = seen_by(deliberation, practice, "client").decision
    if seen is None:
        return
    found = Finding(
        "fairwash", severity=Severity.MUST, deliberation=deliberation.name, practice=practice.name, on=letter.on
    )
    read = {name for section in letter.sections for sentence in section.sentences for name in sentence.about}
    decisive = {factor_of(name) for name in seen.because}
    unread = [name for name in factors_of(deliberation, practice) if name in decisive - read]
    if unread:
        yield attrs.evolve(found, path=("decision", "because"), about=unread)
    for place in _unfounded(letter, _names_in_the_record(deliberation, practice)):
        yield attrs.evolve(found, path=("reasons", place))


def _names_in_the_record(deliberation: Deliberation, practice: Practice) -> set[str]:
    # What is told of the choice as such, as that it is the only way left, rests on its option or on the whole record.
    priorities = {priority.name for priority in practice.priorities}
    policies = {policy.name for policy in practice.policies}
    factors, options = factors_of(deliberation, practice), options_of(deliberation, practice)
    return {deliberation.name, *priorities, *policies, *factors, *options}


def _unfounded(letter: Explanation, known: set[str]) -> Iterator[int]:
    reasons = next((section for section in letter.sections if section.slot == "reasons"), Section("reasons", title=""))
    for place, sentence in enumerate(reasons.sentences):
        if known.isdisjoint(sentence.about):
            yield place


def decisive_without_told(scene: Scene) -> Iterator[Finding]:
    """Each decisive factor has a sentence for the client (``decisive-without-told``)."""
    seen = scene.seen.decision
    for name in () if seen is None else in_order(seen.because, scene):
        path, sentence = _sentence_of(scene.factors[name], scene)
        if not _is_there(sentence, scene):
            yield scene.consider("decisive-without-told", path, [name], language=scene.letter.language)


def _sentence_of(factor: Factor, scene: Scene) -> tuple[Path, Text | None]:
    """Give the sentence that the client reads while a factor holds, or is at its level, and its place."""
    path: Path = ("factors", factor.name)
    level = None if factor.scale is None else factor.scale.level(scene.seen.status(factor.name))
    if factor.scale is None or level is None:
        return (*path, "told"), factor.told
    return (*path, "scale", "levels", factor.scale.level_names.index(level.name), "told"), level.told


def _is_there(text: Text | None, scene: Scene) -> bool:
    letter = scene.letter
    informal = letter.register == "informal"
    return in_language(text, letter.language, spoken=scene.practice.language, informal=informal) is not None


def relevant_without_asked(scene: Scene) -> Iterator[Finding]:
    """Each unknown factor that matters has a question that the client can answer (``relevant-without-asked``)."""
    for name in scene.weighing.relevant:
        factor = scene.factors[name]
        # The client is not asked about what is not for the client.
        if visibility_of(factor) is Visibility.CLIENT and not _is_there(factor.asked, scene):
            path = ("factors", name, "asked")
            yield scene.consider("relevant-without-asked", path, [name], language=scene.letter.language)


def empty_slot(scene: Scene) -> Iterator[Finding]:
    """Each part of the letter has something to say (``empty-slot``)."""
    if scene.deliberation.decision is None:
        return
    for slot in scene.letter.missing:
        yield scene.consider("empty-slot", _PLACES.get(slot, ()), slot=slot)
