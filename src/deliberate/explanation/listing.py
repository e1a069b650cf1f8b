"""This module is how much is told at once: names in a sentence or as a list, and of many the first few."""

from collections.abc import Iterable, Iterator

import attrs

from deliberate.weighing import Ground

from .explanation import Section
from .reading import Reading
from .speaking import Line, as_list

__all__ = ["MOST_SHOWN", "item", "more", "named", "section", "sources_of"]

MOST_SHOWN = 3
"""How many of a kind are told before it says how many more there are."""

_MOST_LISTED = 6


def section(slot: str, title: str, lines: Iterable[Line]) -> Section:
    """Make a section of lines."""
    return Section(slot, title=title, sentences=[line.sentence for line in lines])


def item(line: Line) -> Line:
    """Make an item of a list of a line, however many there are."""
    return attrs.evolve(line, listed=True)


def named(message: str, about: Iterable[str], names: Iterable[str], reading: Reading) -> Iterator[Line]:
    """Say a message with names: in the sentence where they read well there, else as a list behind it."""
    known, speaker = [*about], reading.speaker
    by_label = {reading.label(name).text: name for name in names}
    labels = [reading.label(name) for name in by_label.values()]
    if speaker.runs_on(labels):
        yield speaker.say(message, [*known, *by_label.values()], shape="run", names=speaker.run(labels))
        return
    yield speaker.say(message, known, shape="list", names="")
    shown = list(by_label.values())[:_MOST_LISTED]
    yield from as_list(speaker.say("name-item", [name], label=reading.label(name)) for name in shown)
    yield from more(len(by_label) - len(shown), known, reading)


def more(count: int, about: Iterable[str], reading: Reading) -> Iterator[Line]:
    """Say how many more there are, where there are any."""
    if count > 0:
        yield reading.speaker.say("problem-more", about, count=count)


def sources_of(grounds: Iterable[Ground], kind: str) -> list[str]:
    """Give the sources of one kind, ``priority`` or ``precedent``, each once."""
    return list(dict.fromkeys(ground.source for ground in grounds if ground.kind == kind))
