"""The figures of our own texts: ``python -m docs.plainness`` prints what is hard to read in what the library writes.

It reads the letters that are kept beside the tests, and every sentence of the table of patterns; or the files that are named, of
which the name says the language (``-nl``, ``-en``).
"""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from deliberate import Readability, readability

__all__ = ["LETTERS", "PATTERNS", "of_letter", "of_patterns"]

TESTS = Path(__file__).parents[1] / "tests"
LETTERS = tuple(sorted((TESTS / "letters").glob("*.txt")))
PATTERNS = TESTS / "explanation" / "patterns.txt"

# The language behind the indent, the register in Dutch, and what is said.
_SAID = re.compile(r"  (nl|en) +(?:formal|informal)? *(.+)")


def of_letter(path: Path) -> Iterator[str]:
    """Give the figures of one letter, and what is hard to read in it."""
    read = readability(path.read_text(encoding="utf-8"), "nl" if "-nl" in path.stem else "en")
    yield f"{path.stem}: {_figures(read)}"
    yield from _faults(read)


def of_patterns(table: str) -> Iterator[str]:
    """Give what is hard to read in each sentence of the table of patterns, below the name of its message."""
    message, told = "", ""
    for line in table.splitlines():
        said = _SAID.match(line)
        if said is None:
            message = line
            continue
        faults = [*_faults(readability(said[2], said[1]))]
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
