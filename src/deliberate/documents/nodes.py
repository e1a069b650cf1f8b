"""This module is where in a YAML text each thing stands, from its first character to its last."""

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

import attrs
from ruamel.yaml import YAML
from ruamel.yaml.events import (
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

__all__ = ["Entry", "Node", "Shape", "root_of"]

Shape: TypeAlias = Literal["scalar", "block scalar", "flow mapping", "flow sequence", "block mapping", "block sequence"]

_Opening: TypeAlias = MappingStartEvent | SequenceStartEvent

_COLON = re.compile(r"[ \t]*:")
_LAST_BREAKS = re.compile(r"(?:\r?\n|\r)+\Z")
_LAST_BREAK = re.compile(r"(?:\r?\n|\r)\Z")


@attrs.frozen
class Node:
    """A value, and where it stands.

    Attributes:
        shape: how it is written.
        start: its first character.
        end: the place behind its last; where nothing is written, its start.
        text: what a scalar says.
        entries: what a collection holds.
        is_clear: whether it can be told for sure where each of these begins and ends.
    """

    shape: Shape
    start: int
    end: int
    text: str = ""
    entries: tuple["Entry", ...] = ()
    is_clear: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written; its place then says little."""
        return self.start == self.end

    @property
    def is_mapping(self) -> bool:
        """Whether it is a mapping."""
        return self.shape in {"flow mapping", "block mapping"}

    @property
    def is_sequence(self) -> bool:
        """Whether it is a list."""
        return self.shape in {"flow sequence", "block sequence"}

    @property
    def is_flow(self) -> bool:
        """Whether it is a collection between brackets."""
        return self.shape in {"flow mapping", "flow sequence"}

    @property
    def is_block(self) -> bool:
        """Whether it is a collection whose parts stand on lines of their own."""
        return self.shape in {"block mapping", "block sequence"}


@attrs.frozen
class Entry:
    """One part of a collection: an item of a list, or a key with its value.

    Attributes:
        start: its first character: that of the key, of the dash, or of an item between brackets.
        behind: the place behind the colon or the dash; of an item between brackets, its start.
        value: the item or the value.
        key: the key, where it has one.
        is_flow: whether it stands between brackets.
    """

    start: int
    behind: int
    value: Node
    key: Node | None = None
    is_flow: bool = False

    @property
    def end(self) -> int:
        """The place behind its last character."""
        return self.behind if self.value.is_empty else self.value.end

    @property
    def key_end(self) -> int:
        """The place behind the key, where it has one."""
        return self.start if self.key is None else self.key.end

    @property
    def name(self) -> str:
        """What the key says."""
        return "" if self.key is None else self.key.text


def root_of(text: str) -> Node:
    """Give the outermost value of a text that was read without a problem.

    Example:
        >>> [entry.key.text for entry in root_of("facts: {need: high}").entries]
        ['facts']
    """
    events = YAML(typ="safe", pure=True).parse(text)
    return _Layout(text).node(next(event for event in events if isinstance(event, NodeEvent)), events)


class _Layout:
    """Puts nodes together from events."""

    def __init__(self, text: str) -> None:
        self._text = text

    def node(self, event: Event, events: Iterator[Event]) -> Node:
        if isinstance(event, MappingStartEvent):
            return self._mapping(event, events)
        if isinstance(event, SequenceStartEvent):
            return self._sequence(event, events)
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, ScalarEvent) and event.style in {"|", ">"}:
            return Node("block scalar", start, self._end_of_block_scalar(start, end), event.value)
        return Node("scalar", start, end, getattr(event, "value", ""))

    def _end_of_block_scalar(self, start: int, end: int) -> int:
        # Of the empty lines that follow all are part of it under a plus sign, else none.
        written = self._text[start:end]
        breaks = _LAST_BREAK if "+" in written[:3] else _LAST_BREAKS
        return start + len(breaks.sub("", written))

    def _mapping(self, opening: MappingStartEvent, events: Iterator[Event]) -> Node:
        entries: list[Entry] = []
        is_clear = True
        for event in events:
            if isinstance(event, MappingEndEvent):
                return self._collection(opening, event, tuple(entries), is_clear=is_clear)
            key = self.node(event, events)
            value = self.node(next(events), events)
            colon = _COLON.match(self._text, key.end)
            is_clear = is_clear and colon is not None
            behind = key.end if colon is None else colon.end()
            entries.append(Entry(key.start, behind, value, key, is_flow=bool(opening.flow_style)))
        raise AssertionError  # pragma: no cover - every mapping ends

    def _sequence(self, opening: SequenceStartEvent, events: Iterator[Event]) -> Node:
        entries: list[Entry] = []
        for event in events:
            if isinstance(event, SequenceEndEvent):
                return self._collection(opening, event, tuple(entries), is_clear=True)
            value = self.node(event, events)
            if opening.flow_style:
                entries.append(Entry(value.start, value.start, value, is_flow=True))
            else:
                dash = self._dash(opening, entries)
                entries.append(Entry(dash, dash + 1, value))
        raise AssertionError  # pragma: no cover - every list ends

    def _dash(self, opening: SequenceStartEvent, before: list[Entry]) -> int:
        first = opening.start_mark
        if not before:
            return int(first.index)
        # Behind the item before, nothing but comments comes ahead of the next dash, which is as far from the margin.
        dashes = re.compile(rf"(?<=[\n\r])[ ]{{{first.column}}}-")
        return next(found.end() - 1 for found in dashes.finditer(self._text, before[-1].end))

    def _collection(self, opening: _Opening, closing: Event, entries: tuple[Entry, ...], *, is_clear: bool) -> Node:
        start, end = opening.start_mark.index, closing.end_mark.index
        is_mapping = isinstance(opening, MappingStartEvent)
        if opening.flow_style:
            # [low: few] holds a mapping without braces, in which nothing can be added.
            has_brackets = self._text.startswith(("[", "{"), start)
            shape: Shape = "flow mapping" if is_mapping else "flow sequence"
            return Node(shape, start, end, entries=entries, is_clear=is_clear and has_brackets)
        end = max(entry.end for entry in entries)
        shape = "block mapping" if is_mapping else "block sequence"
        return Node(shape, start, end, entries=entries, is_clear=is_clear)
