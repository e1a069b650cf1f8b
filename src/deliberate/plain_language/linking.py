"""This module is how sentences hang together: where too many stand in a row and no word links them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from .language import Language
from .result import Signal
from .segments import Part

__all__ = ["connectives_in", "signals_of_linking"]


def connectives_in(part: Part, language: Language) -> int:
    """Count the words of a sentence that link it, or a clause of it, to another."""
    return sum(language.holds("connectives", word.text) for word in part.words)


def signals_of_linking(text: str, sentences: Sequence[Part], language: Language) -> Iterator[Signal]:
    """Give each long row of sentences without a word that links them: why, but, so.

    A list may need none, so it is only ever a hint.
    """
    for is_linked, row in groupby(sentences, key=lambda part: connectives_in(part, language) > 0):
        unlinked = [] if is_linked else list(row)
        if len(unlinked) > language.most_unlinked:
            start, end = unlinked[0].words[0].start, unlinked[-1].words[-1].end
            yield Signal("few-connectives", start, end, found=text[start:end], is_hint=True)
