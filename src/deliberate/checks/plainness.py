"""This module is whether what people wrote for a client is plain: hints with their places, which never stop anything."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from deliberate.errors import Problem, shown
from deliberate.explanation import Pattern, Phrasebook, patterns_in, shipped_phrases
from deliberate.explanation.likeness import is_filled_in
from deliberate.model import Deliberation, Practice
from deliberate.model.texts import INFORMAL
from deliberate.phrase import Phrase
from deliberate.plain_language import LANGUAGES, Signal, avoided_in, readability

from .written import Written, wordings_of, written_in_deliberation, written_in_practice

__all__ = ["hints_about", "hints_about_phrases", "hints_about_practice"]

# More would be read by nobody; who mends these finds the next.
_MOST = 20
_PLAINER: Mapping[str, Phrase] = {
    "long-sentence": Phrase("a-shorter-sentence"),
    "many-clauses": Phrase("one-thing-a-sentence"),
    "mixed-address": Phrase("one-form-of-address"),
    "no-actor": Phrase("who-does-it"),
    "nominal": Phrase("verbs-in-place-of-nouns"),
    "tang": Phrase("what-belongs-together"),
}


def hints_about_practice(practice: Practice, phrases: Phrasebook | None = None) -> Iterator[Problem]:
    """Tell what is hard to read in the texts of a practice that a client may get: of each text the first, at most 20.

    Args:
        practice: what a team agreed beforehand.
        phrases: the phrases with the words that the team avoids.
    """
    yield from islice(_hints(written_in_practice(practice), practice.language, phrases or shipped_phrases()), _MOST)


def hints_about(deliberation: Deliberation, practice: Practice, phrases: Phrasebook | None = None) -> Iterator[Problem]:
    """Tell the same of a deliberation; what its practice says is told of the practice."""
    texts = written_in_deliberation(deliberation)
    yield from islice(_hints(texts, practice.language, phrases or shipped_phrases()), _MOST)


def hints_about_phrases(phrases: Phrasebook) -> Iterator[Problem]:
    """Tell what is hard to read in a team's own sentences, and which of ours hold a word that it avoids: at most 20."""
    yield from islice(_hints_of_phrases(phrases), _MOST)


def _hints(texts: Iterable[Written], spoken: str, phrases: Phrasebook) -> Iterator[Problem]:
    for written in texts:
        for language, wording, path in wordings_of(written, spoken):
            for fault in _faults(wording, language, phrases)[:1]:
                yield Problem("hard-to-read", path, expected=_plainer(fault))


def _hints_of_phrases(phrases: Phrasebook) -> Iterator[Problem]:
    told = set[tuple[str, str]]()
    for said in patterns_in(phrases):
        path = (said.language, said.message)
        faults = _faults_of_pattern(said, phrases)
        if faults and path not in told:
            told.add(path)
            yield Problem("hard-to-read", path, expected=_plainer(faults[0]), file=said.file, line=said.line)


def _faults_of_pattern(said: Pattern, phrases: Phrasebook) -> Sequence[Signal]:
    """Of our own sentences only those matter here that a team can put right with its own."""
    if said.file is None:
        return tuple(avoided_in(said.text, phrases.avoided(said.language), said.language))
    return [fault for fault in _faults(said.text, said.language, phrases) if not is_filled_in(fault.found)]


def _faults(text: str, language: str, phrases: Phrasebook) -> Sequence[Signal]:
    """Read a text for its plainness; in a language of which nothing is known, for the words that the team avoids."""
    tag, avoid = language.split("-", maxsplit=1)[0], phrases.avoided(language.removesuffix(INFORMAL))
    return readability(text, tag, avoid=avoid).faults if tag in LANGUAGES else tuple(avoided_in(text, avoid, tag))


def _plainer(fault: Signal) -> Phrase:
    if fault.plainer:
        return Phrase("something-plainer", found=shown(fault.found) or "…", plainer=fault.plainer)
    return _PLAINER.get(fault.code) or Phrase("another-word", found=shown(fault.found) or "…")
