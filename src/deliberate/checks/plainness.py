"""This module is whether what people wrote for a client is plain: hints with their places, which never stop anything."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from deliberate.errors import Problem, shown
from deliberate.model import Deliberation, Practice
from deliberate.phrase import Phrase
from deliberate.plain_language import LANGUAGES, Signal, readability

from .written import Written, wordings_of, written_in_deliberation, written_in_practice

__all__ = ["hints_about", "hints_about_practice"]

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


def hints_about_practice(practice: Practice) -> Iterator[Problem]:
    """Tell what is hard to read in the texts of a practice that a client may get: of each text the first, at most 20."""
    yield from islice(_hints(written_in_practice(practice), practice.language), _MOST)


def hints_about(deliberation: Deliberation, practice: Practice) -> Iterator[Problem]:
    """Tell the same of a deliberation; what its practice says is told of the practice."""
    yield from islice(_hints(written_in_deliberation(deliberation), practice.language), _MOST)


def _hints(texts: Iterable[Written], spoken: str) -> Iterator[Problem]:
    for written in texts:
        for language, wording, path in wordings_of(written, spoken):
            tag = language.split("-")[0]
            faults = readability(wording, tag).faults if tag in LANGUAGES else ()
            for fault in faults[:1]:
                yield Problem("hard-to-read", path, expected=_plainer(fault))


def _plainer(fault: Signal) -> Phrase:
    if fault.plainer:
        return Phrase("something-plainer", found=shown(fault.found) or "…", plainer=fault.plainer)
    return _PLAINER[fault.code]
