"""This module is a text taken apart into sentences and words, each with its place."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

__all__ = ["Part", "Word", "lowered", "parts_of"]

# A full stop inside a number or behind one capital ("9.30 uur", "A. de Vries") ends no sentence.
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<=[.!?…])[’”\"')»]*\s+(?=[‘“\"'(«-]*[A-Z0-9À-Þ€'’])")
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_LIST_MARK = re.compile(r"\s*(?:[-•*–]|\d{1,3}[.)])\s+")
_END = re.compile(r"[.!?…:]\W*\Z")
# What is as short as this and ends in no mark is a heading, a greeting or a name.
_MOST_WORDS_OF_A_HEADING = 8


def lowered(text: str) -> str:
    """Give a text in small letters, each sign in its place; what would become longer stays as it is."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(s if len(s.lower()) > 1 else s.lower() for s in text)


@attrs.frozen
class Word:
    """A word or a number in small letters, with its place in the text."""

    text: str
    start: int
    end: int


@attrs.frozen
class Part:
    """A sentence, a heading or an item of a list, with its place in the text.

    Attributes:
        text: the whole text, in small letters.
        start: the position of its first character.
        end: the position behind its last character.
        words: its words, in order.
    """

    text: str
    start: int
    end: int
    words: Sequence[Word]

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it counts in the figures: it ends in a mark, is an item of a list, or is too long for a heading."""
        # Only the end is looked at: a long line would be searched again and again.
        ends = _END.search(self.text, max(self.start, self.end - 8), self.end) is not None
        is_item = _LIST_MARK.match(self.text, self.start, self.end) is not None
        return bool(self.words) and (ends or is_item or len(self.words) > _MOST_WORDS_OF_A_HEADING)

    @cached_property
    def clauses(self) -> Sequence[Sequence[Word]]:
        """Its words, apart where a comma, a semicolon, a colon or a bracket stands between them."""
        clauses: list[list[Word]] = []
        end = self.start
        for word in self.words:
            is_apart = any(mark in self.text[end : word.start][:40] for mark in ',;:()–‘’“”"')
            if is_apart or not clauses:
                clauses.append([])
            clauses[-1].append(word)
            end = word.end
        return clauses


def parts_of(text: str) -> Iterator[Part]:
    """Give the sentences of a text, and its headings, in order."""
    small = lowered(text)
    for line in _LINE.finditer(text):
        start = line.start()
        for end in [*(found.end() for found in _SENTENCE_END.finditer(text, start, line.end())), line.end()]:
            words = [Word(found[0], *found.span()) for found in _WORD.finditer(small, start, end)]
            if words:
                yield Part(small, start, end, words)
            start = end
