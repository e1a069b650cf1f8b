"""This module is reading a text for its plainness: every signal, and the figures of the literature."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from deliberate.errors import InvalidValue, Problem, unknown_name
from deliberate.model.kinds import wrong_type
from deliberate.phrase import Phrase

from .avoided import avoided_in
from .grammar import signals_of_build
from .language import Language, language_of
from .linking import connectives_in, signals_of_linking
from .officialese import officialese_in
from .phrasing import signals_of_words
from .result import Readability, Signal
from .segments import Part, parts_of
from .syllables import syllables_of

__all__ = ["LANGUAGES", "Scorer", "readability"]

LANGUAGES = ("nl", "en")
"""The languages in which a text can be read for its plainness."""

Scorer: TypeAlias = Callable[[str, str], float]
"""An outside measure of a text, such as one that needs a model: it takes the text and its language, ``nl`` or ``en``."""

_Formula: TypeAlias = Callable[[float, float], float]


# Each takes the mean number of words of a sentence, and of syllables of a word. Flesch 1948; Douma 1960 for Dutch; the
# last is index A of Brouwer 1963, which like Douma's counts the syllables of a hundred words.
def _flesch(words: float, syllables: float) -> float:
    return 206.835 - 1.015 * words - 84.6 * syllables


def _flesch_douma(words: float, syllables: float) -> float:
    return 206.8 - 0.93 * words - 77 * syllables


def _brouwer(words: float, syllables: float) -> float:
    return 195 - 2 * words - 200 / 3 * syllables


_FORMULAS: Mapping[str, Mapping[str, _Formula]] = {
    "nl": {"flesch-douma": _flesch_douma, "brouwer": _brouwer},
    "en": {"flesch": _flesch},
}


def readability(
    text: str,
    language: str,
    *,
    scorers: Mapping[str, Scorer] | None = None,
    avoid: Mapping[str, str] | None = None,
) -> Readability:
    """Read a text for its plainness.

    Every signal says where it stands and what may stand there instead. It is no verdict: which readers a text suits,
    only those readers can tell.

    Args:
        text: any text; a line that ends in no mark is taken for a heading.
        language: ``nl`` or ``en``; what stands behind a hyphen is left aside.
        scorers: outside measures, by the names under which they stand among the scores.
        avoid: words or expressions that a team avoids, each with what it says instead.

    Raises:
        InvalidValue: where the language is not known, or an outside measure gives no number.

    Example:
        >>> read = readability("Derhalve wordt uw aanvraag afgewezen.", "nl")
        >>> [(signal.code, signal.found, signal.plainer) for signal in read.faults]
        [('officialese', 'Derhalve', 'daarom, dus'), ('no-actor', 'wordt uw aanvraag afgewezen', '')]
    """
    spoken = _spoken(text, language)
    parts = list(parts_of(text))
    sentences = [part for part in parts if part.is_sentence]
    avoided = [*avoided_in(text, avoid or {}, spoken.tag)]
    signals = [
        *avoided,
        *_elsewhere(officialese_in(text, parts, spoken), avoided),
        *signals_of_words(text, parts, spoken),
        *(signal for part in parts for signal in signals_of_build(text, part, spoken)),
        *signals_of_linking(text, sentences, spoken),
    ]
    words = sum(len(part.words) for part in sentences)
    return Readability(
        language=spoken.tag,
        sentences=len(sentences),
        words=words,
        syllables=_syllables(sentences, spoken),
        mean_sentence=words / len(sentences) if sentences else 0.0,
        longest_sentence=max((len(part.words) for part in sentences), default=0),
        connectives=sum(connectives_in(part, spoken) for part in sentences),
        scores={**_scores(sentences, spoken), **_outside(text, spoken, scorers or {}, sentences)},
        signals=sorted(signals, key=lambda signal: (signal.start, -signal.end, signal.code)),
    )


def _spoken(text: object, language: object) -> Language:
    if not isinstance(text, str):
        raise InvalidValue([wrong_type(text, ("text",), Phrase("a-text"))])
    tag = str(language).split("-")[0].lower()
    if tag not in LANGUAGES:
        raise InvalidValue([unknown_name(("language",), str(language), LANGUAGES, Phrase("a-known-word"))])
    return language_of(tag)


def _elsewhere(signals: Iterable[Signal], avoided: Sequence[Signal]) -> Iterator[Signal]:
    """Where a team says what it wants instead of a word, ours would only say it differently."""
    said = {place for signal in avoided for place in range(signal.start, signal.end)}
    yield from (signal for signal in signals if said.isdisjoint(range(signal.start, signal.end)))


def _syllables(sentences: Sequence[Part], language: Language) -> int:
    return sum(syllables_of(word.text, language) for part in sentences for word in part.words)


def _scores(sentences: Sequence[Part], language: Language) -> Mapping[str, float]:
    words = sum(len(part.words) for part in sentences)
    if not words:
        return {}
    of_sentence, of_word = words / len(sentences), _syllables(sentences, language) / words
    return {name: round(formula(of_sentence, of_word), 1) for name, formula in _FORMULAS[language.tag].items()}


def _outside(
    text: str, language: Language, scorers: Mapping[str, Scorer], sentences: Sequence[Part]
) -> Mapping[str, float]:
    if not sentences:
        return {}
    scores = {name: float(scorer(text, language.tag)) for name, scorer in scorers.items()}
    wrong = [name for name, score in scores.items() if not math.isfinite(score)]
    if wrong:
        raise InvalidValue([Problem("wrong-value", ("scorers", name), expected=Phrase("a-number")) for name in wrong])
    return scores
