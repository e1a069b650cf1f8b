"""This module is a text as Markdown, in which nobody's words can turn into mark-up."""

import re
from collections.abc import Iterator
from itertools import groupby

from deliberate.explanation import Explanation, Section, Sentence

__all__ = ["as_markdown", "escaped"]

# What may mean something anywhere in a line; the rest only means something where a line begins.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>~|$&#])")
_AT_THE_START = re.compile(r"\A(\d{1,9})([.)])(?=\s|\Z)|\A([-+=])")
_ADDRESS = re.compile(r"(?<=\w)(://)|(?<=\bwww)(\.)|(?<=\w)(@)(?=\w)", re.IGNORECASE)


def as_markdown(explanation: Explanation) -> str:
    """Write a text as Markdown (CommonMark), with a heading of the second level for each section.

    What people wrote is escaped: a star, a bracket or a line that looks like a heading is read as it was written.

    Example:
        >>> print(as_markdown(explain(samira, ours, language="en")).splitlines()[2])
        ## What you told us
    """
    parts = [_lines(explanation.greeting), *map(_section, explanation.sections), _lines(explanation.signature)]
    text = "\n\n".join(part for part in parts if part)
    return f"{text}\n" if text else ""


def _section(section: Section) -> str:
    heading = f"## {escaped(section.title)}" if section.title.strip() else ""
    return "\n\n".join(filter(None, [heading, *_blocks(section)]))


def _blocks(section: Section) -> Iterator[str]:
    for listed, sentences in groupby(section.sentences, key=lambda sentence: sentence.listed):
        block = _items if listed else _paragraph
        yield block(sentences)


def _items(sentences: Iterator[Sentence]) -> str:
    return "\n".join(f"- {escaped(sentence.text)}" for sentence in sentences)


def _paragraph(sentences: Iterator[Sentence]) -> str:
    # Two spaces at the end keep each sentence on a line of its own.
    return "  \n".join(escaped(sentence.text) for sentence in sentences)


def _lines(text: str) -> str:
    return "  \n".join(escaped(line) for line in text.splitlines() if line.strip())


def escaped(text: str) -> str:
    """Write a text of one line so that none of it is mark-up."""
    text = _ANYWHERE.sub(r"\\\1", " ".join(text.split()))
    text = _AT_THE_START.sub(_start_escaped, text)
    return _ADDRESS.sub(lambda found: "\\" + found.group(0), text)


def _start_escaped(found: re.Match[str]) -> str:
    number, mark, sign = found.groups()
    return f"\\{sign}" if number is None else f"{number}\\{mark}"
