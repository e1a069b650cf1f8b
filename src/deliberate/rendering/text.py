"""This module is a text as plain characters: for a screen, an e-mail, or somebody's own letter paper."""

from collections.abc import Iterator

from deliberate.explanation import Explanation, Section

__all__ = ["as_text"]


def as_text(explanation: Explanation) -> str:
    """Write a text as plain lines, never wrapped and never indented.

    Each section is a heading and its sentences, one a line; items of a list start with a dash and a space. An empty line stands
    between sections, the greeting comes first and the signature last. Empty where there is nothing to say.

    Example:
        >>> print(as_text(explain(samira, ours, language="en")).splitlines()[2])
        What you told us
    """
    parts = [explanation.greeting, *map(_section, explanation.sections), explanation.signature]
    text = "\n\n".join(part for part in parts if part)
    return f"{text}\n" if text else ""


def _section(section: Section) -> str:
    return "\n".join(filter(None, [_one_line(section.title), *_lines(section)]))


def _lines(section: Section) -> Iterator[str]:
    for sentence in section.sentences:
        yield f"- {_one_line(sentence.text)}" if sentence.listed else _one_line(sentence.text)


def _one_line(text: str) -> str:
    # People may have broken their lines; a line break of theirs must not look like a new sentence or heading.
    return " ".join(text.split())
