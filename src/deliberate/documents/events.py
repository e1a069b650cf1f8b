"""This module is YAML read by its events: plain values, each with its line and column, and nothing that YAML can do more."""

import re
from functools import cached_property
from typing import NoReturn, TypeAlias

import attrs
from ruamel.yaml import YAML
from ruamel.yaml.error import StringMark, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from deliberate.errors import MOST_COUNTED, Problem, shortened
from deliberate.model.scales import parse_threshold
from deliberate.phrase import Phrase

from .plain import (
    DEEPEST,
    LONGEST_NUMBER,
    MOST_VALUES,
    Path,
    Place,
    Places,
    Plain,
    Torn,
    too_deep,
    too_long_a_number,
    too_many,
)
from .shapes import field_names, holds_names, holds_text, holds_texts_by_name
from .traps import (
    apostrophe,
    comma,
    decimal_comma,
    lacks_space,
    missing_space,
    opens_with_apostrophe,
    problem_of_syntax,
    question_mark,
)

__all__ = ["read_yaml"]

_Collection: TypeAlias = dict[str, object] | list[object]
_Start: TypeAlias = MappingStartEvent | SequenceStartEvent

# The core schema of YAML 1.2; dates stay texts, they are read by what a field needs.
_WORDS: dict[str, object] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
# What lies this deep counts double, for the parser takes longer over it; what lies twice as deep counts thrice.
_DEEP = 16
_LIKE_A_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_0-9][A-Za-z0-9_-]{0,9})?\Z")
_WHOLE = re.compile(r"[-+]?[0-9]+\Z")
_WHOLE_IN_BASE = re.compile(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_BROKEN = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z|[-+]?\.(inf|Inf|INF)\Z|\.(nan|NaN|NAN)\Z")


def read_yaml(text: str) -> Plain:
    """Read one YAML document.

    Anchors, aliases, tags and repeated keys are problems; the rest is still read. What cannot be read to its end has
    no content.

    Example:
        >>> read_yaml("need: high").content
        {'need': 'high'}
    """
    builder = _Builder(text)
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            builder.take(event)
    except _StopReading:
        return builder.finished(is_whole=False)
    except (YAMLError, ValueError) as fault:  # a bare ValueError for a character beyond Unicode
        if not builder.has_open_quotation:
            builder.fail(problem_of_syntax(fault, text, builder.last))
        return builder.finished(is_whole=False)
    return builder.finished(is_whole=True)


class _StopReading(Exception):  # noqa: N818 - no error: what is wrong was told
    """There is no sense in reading on."""


class _Frame:
    """A collection that is being read, and how far it was."""

    def __init__(self, collection: _Collection, path: Path, *, is_flow: bool) -> None:
        self.collection = collection
        self.path = path
        self.is_flow = is_flow
        self.is_text = holds_text(path)
        self.key: str | None = None
        self.key_start = self.key_end = 0
        self.unquoted: Path | None = None
        self.last: Path = path
        self.end = 0  # of the last unquoted value
        self.is_behind_text = False
        self.is_torn = False

    @property
    def is_behind_unquoted(self) -> bool:
        return self.unquoted is not None and holds_text(self.unquoted)

    @property
    def is_below_unquoted(self) -> bool:
        return self.is_behind_unquoted and not holds_texts_by_name(self.path)

    @property
    def is_after_text(self) -> bool:
        return self.is_behind_text and not holds_texts_by_name(self.path)


class _Builder:
    """Puts plain values together from events, on a stack of its own."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.content: object = None
        self.problems: list[Problem] = []
        self.last: Place = (1, 1)
        self.has_open_quotation = False  # after which a fault says nothing new
        self._stack: list[_Frame] = []
        self._values: dict[Path, Place] = {}
        self._keys: dict[Path, Place] = {}
        self._cut_short: set[Path] = set()
        self._torn_apart: set[Path] = set()
        self._torn: dict[Path, Torn] = {}
        self._documents = self._count = 0
        self._muted_at: int | None = None

    def finished(self, *, is_whole: bool) -> Plain:
        places = Places(self._values.get, self._keys.get)
        return Plain(
            self.content if is_whole else None,
            tuple(self.problems),
            cut_short=frozenset(self._cut_short),
            torn=self._torn,
            placing=lambda: places,
        )

    def fail(self, problem: Problem) -> None:
        """Tell where the text stops being YAML, unless that only follows from a sign at the start of the same line."""
        signs = (told.line for told in self.problems if told.code in {"alias", "tag"})
        if problem.line not in signs:
            self.problems.append(problem)

    def take(self, event: Event) -> None:
        self.last = _place(event.start_mark)
        if self._stack or isinstance(event, NodeEvent):
            self._count_one_more()
        if isinstance(event, NodeEvent):
            self._take_node(event)
        elif isinstance(event, DocumentStartEvent):
            self._start_document(event)
        elif self._stack:  # in a collection nothing else is left than its end
            self._stack.pop()
            self._end_value()

    def _start_document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            self._tell("syntax", (), event, expected=Phrase("one-document"))
            raise _StopReading

    def _count_one_more(self) -> None:
        self._count += 1 + len(self._stack) // _DEEP
        if self._count > MOST_VALUES:
            self._give_up(too_many(*self.last))
        if len(self.problems) >= MOST_COUNTED:
            raise _StopReading

    def _give_up(self, problem: Problem) -> NoReturn:
        self.problems[:] = [problem]
        raise _StopReading

    def _take_node(self, event: NodeEvent) -> None:
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.collection, dict) and frame.key is None:
            self._take_key(frame, event)
            return
        path = self._path_of_next(frame)
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            self._start_collection(frame, event, path)
            return
        is_told = self._told_as_unwanted(event, path)
        if isinstance(event, ScalarEvent):
            self._take_scalar(frame, event, path, is_told=is_told)
        else:
            self._put(frame, path, None, event)
        self._end_value()

    def _take_key(self, frame: _Frame, event: NodeEvent) -> None:
        if not isinstance(event, ScalarEvent):
            self._tell("syntax", frame.path, event, expected=Phrase("a-key-before-the-colon"))
            raise _StopReading
        frame.key, frame.key_start, frame.key_end = event.value, event.start_mark.index, event.end_mark.index
        path = (*frame.path, event.value)
        self._mind_words(frame, path)
        self._told_as_unwanted(event, path)
        if event.value in frame.collection:
            self._tell("duplicate-key", path, event, found=shortened(event.value), expected=Phrase("each-key-once"))
            if self._muted_at is None:
                self._muted_at = len(self._stack)
        elif self._muted_at is None:
            self._keys[path] = _place(event.start_mark)

    def _mind_words(self, frame: _Frame, path: Path) -> None:
        """Behind a text a key may be the rest of it, and where a text should stand it may be its beginning."""
        is_language = frame.is_text and _LIKE_A_LANGUAGE.match(str(path[-1])) is not None
        is_known = is_language or path[-1] in field_names()
        if frame.is_text or (frame.is_flow and (frame.is_behind_unquoted or frame.is_torn)):
            self._torn[path] = "behind" if is_known else "rest"
        elif not is_known and (frame.is_after_text if frame.is_flow else frame.is_below_unquoted):
            self._torn[path] = "after"
        frame.is_torn |= not is_known and not holds_names(frame.path)

    def _take_scalar(self, frame: _Frame | None, event: ScalarEvent, path: Path, *, is_told: bool) -> None:
        if frame is not None and self._is_torn(frame, event):
            return
        is_plain = event.style is None and event.implicit[0]
        value = self._meant_by(event, path) if is_plain else event.value
        if frame is not None:
            frame.unquoted = path if is_plain and isinstance(value, str) else None
            frame.is_behind_text = isinstance(value, str) and holds_text(path)
            frame.last, frame.end = path, event.end_mark.index if is_plain else 0
        if is_plain and self.text[event.end_mark.index : event.end_mark.index + 2] == " #":
            self._cut_short.add(path)
        elif event.style == "'" and opens_with_apostrophe(event.value):
            self._report(apostrophe(path, event.value), event)
            self.has_open_quotation = True
        self._put(frame, path, None if is_told else value, event)

    def _is_torn(self, frame: _Frame, event: ScalarEvent) -> bool:
        items = frame.collection
        torn = self._torn_item(frame, event, items) if isinstance(items, list) else self._torn_key(frame, event)
        if torn is None:
            return False
        if self._muted_at is None and torn.path not in self._torn_apart:
            self._torn_apart.add(torn.path)
            line, column = self._values.get(torn.path, self.last)
            self.problems.append(attrs.evolve(torn, line=line, column=column))
        return True

    def _torn_item(self, frame: _Frame, event: ScalarEvent, items: list[object]) -> Problem | None:
        # [hours >= 2,5] reads as two names.
        is_threshold = frame.unquoted is not None and parse_threshold(str(items[-1])) is not None
        return decimal_comma(frame.last) if is_threshold and self._is_decimal(frame, event.start_mark.index) else None

    def _torn_key(self, frame: _Frame, event: ScalarEvent) -> Problem | None:
        # {nl: Ja, dat kan} reads as two keys; the second has no colon behind it.
        if event.value or frame.key is None or ":" in self.text[frame.key_end : event.end_mark.index]:
            return None
        if self.text[max(0, frame.key_start - len("? ")) : frame.key_start].rstrip().endswith("?"):
            return question_mark(frame.path)
        if self._is_decimal(frame, frame.key_start):
            return decimal_comma(frame.last)
        if frame.unquoted is not None:
            return self._torn_sentence(frame.unquoted)
        return missing_space(frame.path) if lacks_space(frame.key) else None

    def _is_decimal(self, frame: _Frame, start: int) -> bool:
        around = self.text[frame.end - 1 : frame.end] + self.text[start : start + 1]
        return self.text[frame.end : start] == "," and len(around) == len("25") and around.isdigit()

    def _torn_sentence(self, path: Path) -> Problem:
        line, column = self._values.get(path, self.last)
        is_told = path in self._torn_apart
        return comma(path, "" if is_told else self._lines[line - 1][column - 1 :])

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.splitlines()

    def _meant_by(self, event: ScalarEvent, path: Path) -> object:
        text: str = event.value
        if text in _WORDS:
            return _WORDS[text]
        if text[0] not in "+-.0123456789":
            return text
        if _WHOLE.match(text) or _WHOLE_IN_BASE.match(text):
            if len(text.lstrip("+-0")) > LONGEST_NUMBER:
                self._report(too_long_a_number(path, text), event)
                return None
            return int(text, 0 if _WHOLE_IN_BASE.match(text) else 10)
        return float(text.replace(".inf", "inf").replace(".nan", "nan")) if _BROKEN.match(text) else text

    def _start_collection(self, frame: _Frame | None, event: _Start, path: Path) -> None:
        if len(self._stack) >= DEEPEST:
            self._give_up(too_deep(*self.last))
        self._told_as_unwanted(event, path)
        collection: _Collection = {} if isinstance(event, MappingStartEvent) else []
        self._put(frame, path, collection, event)
        self._stack.append(_Frame(collection, path, is_flow=bool(event.flow_style)))

    def _put(self, frame: _Frame | None, path: Path, value: object, event: NodeEvent) -> None:
        if frame is None:
            self.content = value
        elif isinstance(frame.collection, list):
            frame.collection.append(value)
        elif self._muted_at is None or self._muted_at < len(self._stack):
            frame.collection[str(frame.key)] = value
        if self._muted_at is None:
            stands_at_key = path in self._keys and _starts_below(event)
            self._values[path] = self._keys[path] if stands_at_key else _place(event.start_mark)

    def _end_value(self) -> None:
        if self._stack:
            self._stack[-1].key = None
        if self._muted_at == len(self._stack):
            self._muted_at = None

    def _path_of_next(self, frame: _Frame | None) -> Path:
        if frame is None:
            return ()
        return (*frame.path, len(frame.collection) if isinstance(frame.collection, list) else str(frame.key))

    def _told_as_unwanted(self, event: NodeEvent, path: Path) -> bool:
        if isinstance(event, AliasEvent):
            expected = Phrase("no-alias")
            self._tell("alias", path, event, expected=expected)
        elif event.anchor is not None:
            expected = Phrase("no-anchor")
            self._tell("alias", path, event, expected=expected)
        elif getattr(event, "tag", None) is not None:
            self._tell("tag", path, event, expected=Phrase("no-tag"))
        else:
            return False
        return True

    def _tell(self, code: str, path: Path, event: Event, *, found: str = "", expected: Phrase) -> None:
        self._report(Problem(code, path, found=found, expected=expected), event)

    def _report(self, problem: Problem, event: Event) -> None:
        line, column = _place(event.start_mark)
        if self._muted_at is None:
            self.problems.append(attrs.evolve(problem, line=line, column=column))


def _starts_below(event: NodeEvent) -> bool:
    # A block starts on the next line; and nothing at all has the place of whatever follows.
    if isinstance(event, MappingStartEvent | SequenceStartEvent):
        return not event.flow_style
    return isinstance(event, ScalarEvent) and event.start_mark.index == event.end_mark.index


def _place(mark: StringMark) -> Place:
    return mark.line + 1, mark.column + 1
