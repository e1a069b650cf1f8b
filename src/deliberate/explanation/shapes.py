"""This module is the shapes of free text: a name, a sentence, a question; and whom a text addresses.

The library never changes what people wrote, so a text has to have the shape of its place. What is seen here is what
a program can see; whether a sentence is true and kind, people judge.
"""

import re
from collections.abc import Collection, Iterator

__all__ = [
    "addresses_with",
    "faults_of_name_shape",
    "faults_of_question_shape",
    "faults_of_sentence_shape",
    "is_name",
    "is_question",
    "is_sentence",
    "sentences_of",
]

_MOST_WORDS_OF_A_NAME = 6
_MOST_WORDS_OF_A_SENTENCE = 20
_END_MARKS = (".", "!", "?", "…")
_CLOSING_QUOTES = "’”\"')»"
_OPENING_QUOTES = "‘“\"'(«"

# A word that only opens a sentence, and so shows that a name begins as one.
_SENTENCE_OPENERS = re.compile(
    r"(de|het|een|uw|jouw|je|jij|wij|we|ons|onze|er|dit|dat|die|deze|ik|als|omdat|"
    r"the|a|an|your|you|our|i|this|that|there|it|if|because)\Z",
    re.IGNORECASE,
)
_CONJUNCTIONS = re.compile(r"(omdat|doordat|hoewel|want|terwijl|because|although|since|while)\Z", re.IGNORECASE)
_OPEN_QUESTIONS = re.compile(
    r"(wat|waarom|hoe|wie|wanneer|waar|welke|welk|waardoor|hoeveel|"
    r"what|why|how|who|when|where|which|whose|whom)\Z",
    re.IGNORECASE,
)
_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "january|february|march|may|june|july|august|october"
)
_DATE = re.compile(
    rf"\b\d{{1,2}} ({_MONTHS})\b|\b\d{{1,2}}[-/]\d{{1,2}}[-/]\d{{2,4}}\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b", re.IGNORECASE
)

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# A full stop inside a number or behind one capital ("9.30 uur", "A. de Vries") ends no sentence.
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<=[.!?…])[’”\"')»]*\s+(?=[‘“\"'(«]*[A-Z0-9À-Þ€'’])")

_HOUR = re.compile(r"\d\s*u\b")


def is_name(text: str) -> bool:
    """Say whether a text can stand behind a preposition or a colon: "hulp van de werkgever".

    Example:
        >>> is_name("hulp van de werkgever"), is_name("De werkgever helpt mee.")
        (True, False)
    """
    return not any(faults_of_name_shape(text))


def is_sentence(text: str, *, most: int = 1) -> bool:
    """Say whether a text can stand by itself: a capital, an end mark, and at most *most* sentences.

    Example:
        >>> is_sentence("De werkgever helpt mee."), is_sentence("de werkgever helpt mee")
        (True, False)
    """
    return not any(faults_of_sentence_shape(text, most=most))


def is_question(text: str) -> bool:
    """Say whether a text is one question that yes or no can answer.

    Example:
        >>> is_question("Helpt de werkgever mee?"), is_question("Hoe helpt de werkgever mee?")
        (True, False)
    """
    return not any(faults_of_question_shape(text))


def faults_of_name_shape(text: str) -> Iterator[str]:
    """Tell why a text is no name: ``end-mark``, ``capital``, ``comma``, ``too-long``; nothing where it is one."""
    words = _words(text)
    if text.rstrip(_CLOSING_QUOTES + " ").endswith(_END_MARKS) or ":" in text:
        yield "end-mark"
    if words and words[0][:1].isupper() and _SENTENCE_OPENERS.match(words[0]):
        yield "capital"
    if "," in text:
        yield "comma"
    if len(words) > _MOST_WORDS_OF_A_NAME or "\n" in text:
        yield "too-long"


def faults_of_sentence_shape(text: str, *, most: int = 1, dated: bool = True) -> Iterator[str]:
    """Tell why a text is no sentence: ``no-capital``, ``no-end-mark``, ``subordinate``, ``date``, ``too-many``, ``too-long``.

    Args:
        text: what was written.
        most: how many sentences may stand together.
        dated: whether a date may stand in it; where the date has a field of its own it may not.
    """
    if not _starts_large(text):
        yield "no-capital"
    if not text.rstrip(_CLOSING_QUOTES + " \n").endswith(_END_MARKS):
        yield "no-end-mark"
    sentences = sentences_of(text)
    if any(words and _CONJUNCTIONS.match(words[0]) for words in map(_words, sentences)):
        yield "subordinate"
    if not dated and _DATE.search(text):
        yield "date"
    if len(sentences) > most:
        yield "too-many"
    if any(len(_words(sentence)) > _MOST_WORDS_OF_A_SENTENCE for sentence in sentences):
        yield "too-long"


def faults_of_question_shape(text: str) -> Iterator[str]:
    """Tell why a text is no question: what makes it no sentence, ``no-question-mark``, ``not-yes-or-no``."""
    yield from (fault for fault in faults_of_sentence_shape(text) if fault != "no-end-mark")
    if not text.rstrip(_CLOSING_QUOTES + " \n").endswith("?"):
        yield "no-question-mark"
    words = _words(text)
    if words and _OPEN_QUESTIONS.match(words[0]):
        yield "not-yes-or-no"


def sentences_of(text: str) -> tuple[str, ...]:
    """Take a text apart into its sentences.

    Example:
        >>> sentences_of("Wij beginnen om 9.30 uur. Komt u ook?")
        ('Wij beginnen om 9.30 uur.', 'Komt u ook?')
    """
    return tuple(part.strip() for line in text.splitlines() for part in _parts(line) if part.strip())


def addresses_with(text: str, words: Collection[str]) -> bool:
    """Say whether a text addresses its reader with one of some words; one that has a capital, only with that.

    Example:
        >>> addresses_with("Hebt u hulp?", ["u", "uw"]), addresses_with("Om 9 u helpt de bakker.", ["u", "uw"])
        (True, False)
        >>> addresses_with("Haben Sie Hilfe?", ["Sie"]), addresses_with("Wo sind sie?", ["Sie"])
        (True, False)
    """
    written = _words(_HOUR.sub("", text))
    return any(word in words or word.lower() in words for word in written)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _parts(line: str) -> Iterator[str]:
    start = 0
    for end in _SENTENCE_END.finditer(line):
        yield line[start : end.end()]
        start = end.end()
    yield line[start:]


def _starts_large(text: str) -> bool:
    bare = text.lstrip(_OPENING_QUOTES + " \n")
    # In Dutch "'s Avonds" and "'t Werk" the capital stands on the next word.
    bare = re.sub(r"\A['’]?[stn] (?=[A-Z])", "", bare)
    return bool(bare) and not bare[0].islower()
