"""The figures of our own texts: ``python -m docs.plainness`` prints what is hard to read in what the library writes.

It reads the letters that are kept beside the tests, and every sentence of the table of patterns; or the files that are named, of
which the name says the language (``-nl``, ``-en``). Headings and the greeting count in no figure; each item of a list is a sentence.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from deliberate import Readability, readability

__all__ = ["LETTERS", "LIMITS", "PATTERNS", "Limits", "of_letter", "of_patterns", "outside"]

TESTS = Path(__file__).parents[1] / "tests"
LETTERS = tuple(sorted((TESTS / "letters").glob("*.txt")))
PATTERNS = TESTS / "explanation" / "patterns.txt"


class Limits(NamedTuple):
    """Within which figures a letter stays."""

    mean_sentence: float
    longest_sentence: int
    formula: str
    score: float


LIMITS: Mapping[str, Limits] = {"nl": Limits(12, 20, "flesch-douma", 75), "en": Limits(14, 22, "flesch", 70)}

# The language behind the indent, the register in Dutch, and what is said.
_SAID = re.compile(r"  (nl|en) +(?:formal|informal)? *(.+)")


def of_letter(path: Path) -> Iterator[str]:
    """Give the figures of one letter, and what is hard to read in it."""
    read = readability(path.read_text(encoding="utf-8"), "nl" if "-nl" in path.stem else "en")
    yield f"{path.stem}: {_figures(read)}"
    yield from (f"    outside the figures: {figure}" for figure in outside(read))
    yield from _faults(read)


def outside(read: Readability) -> Iterator[str]:
    """Name the figures of a text that are not within the limits."""
    limits = LIMITS[read.language]
    if read.mean_sentence > limits.mean_sentence:
        yield "mean sentence"
    if read.longest_sentence > limits.longest_sentence:
        yield "longest sentence"
    if read.scores.get(limits.formula, limits.score) < limits.score:
        yield limits.formula


def of_patterns(table: str) -> Iterator[str]:
    """Give what is hard to read in each sentence of the table of patterns, below the name of its message.

    What a file should hold is left out: who writes one has to know the words of the file.
    """
    message, told = "", ""
    for line in table.splitlines():
        said = _SAID.match(line)
        if said is None:
            message = line
            continue
        faults = [] if message.startswith("expected-") else [*_faults(readability(said[2], said[1]))]
        if faults and told != message:
            told = message
            yield message
        if faults:
            yield f"  {said[1]} {said[2]}"
            yield from faults


def _figures(read: Readability) -> str:
    scores = ", ".join(f"{name} {score}" for name, score in read.scores.items())
    of_sentence = f"mean {read.mean_sentence:.1f}, longest {read.longest_sentence}"
    return f"{read.words} words, {read.sentences} sentences, {of_sentence}, {scores}, {len(read.faults)} to look at"


def _faults(read: Readability) -> Iterator[str]:
    for fault in read.faults:
        yield f"    {fault.code}: {fault.found}{f' -> {fault.plainer}' if fault.plainer else ''}"


def _all_lines(paths: Iterable[Path]) -> Iterator[str]:
    named = [*paths]
    for path in named or LETTERS:
        yield from of_letter(path)
    if not named:
        yield from of_patterns(PATTERNS.read_text(encoding="utf-8"))


if __name__ == "__main__":
    print(*_all_lines(map(Path, sys.argv[1:])), sep="\n")
