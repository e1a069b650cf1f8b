"""This module is the messages in Fluent files: each with its place and its arguments, and what is wrong in the files."""

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from deliberate.errors import Problem, shortened
from deliberate.phrase import Phrase

__all__ = ["REGISTER", "Message", "choices_in", "messages_in", "names_in"]

REGISTER = "register"
"""What every sentence may choose by, whether or not its language does: English has one register."""

_NO_DEFAULT = "E0010"
# Fluent takes braces apart one inside the other, and Python ends a program in which that goes on for long.
_DEEPEST = 64
_SHALLOW = Phrase("at-most-levels-deep", levels=_DEEPEST)
_VISIBLE = re.compile(r"\S")
# What could steer a terminal, and half a character.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_BRACE_OR_LINE = re.compile(r"[{}]|\n(?=\S)")


@attrs.frozen(eq=False)
class Message:
    """One message, and where it stands.

    Attributes:
        entry: the message as Fluent read it.
        file: the name of its file.
        line: its line there.
    """

    entry: Any
    file: str
    line: int

    @property
    def arguments(self) -> frozenset[str]:
        """What it takes, besides the register."""
        return names_in(self.entry, "VariableReference") - {REGISTER}


def messages_in(files: Iterable[tuple[str, str]], language: str) -> tuple[Mapping[str, Message], Sequence[Problem]]:
    """Take the files of one language apart: the messages by their ids, and everything that is wrong."""
    # Imported here: Fluent and Babel cost more than all the rest, and only texts need them.
    from fluent.syntax import FluentParser, ast  # noqa: PLC0415 - see above

    messages: dict[str, Message] = {}
    problems: list[Problem] = []
    for file, text in files:
        unreadable = _unreadable(text, language)
        if unreadable is not None:
            problems.append(attrs.evolve(unreadable, file=file))
            continue
        line_of = _lines_of(text)
        for entry in FluentParser().parse(text).body:
            line = line_of(entry)
            faults = _faults(entry, language, messages)
            problems += [attrs.evolve(fault, file=file, line=line) for fault in faults]
            if isinstance(entry, ast.Message):
                messages[entry.id.name] = Message(entry, file, line)
    return messages, problems


def _unreadable(text: str, language: str) -> Problem | None:
    """Tell what Fluent should not be given, or people should not be shown."""
    control = _CONTROL.search(text)
    if control is not None:
        line = text.count("\n", 0, control.start()) + 1
        return Problem("bad-text", (language,), expected=Phrase("a-writable-text"), line=line)
    deep = _too_deep(text)
    return None if deep is None else Problem("too-deep", (language,), expected=_SHALLOW, line=deep)


def _too_deep(text: str) -> int | None:
    """Give the line at which braces are nested too deeply, if they are."""
    depth = 0
    for found in _BRACE_OR_LINE.finditer(text):
        depth = {"{": depth + 1, "}": max(depth - 1, 0)}.get(found[0], 0)
        if depth > _DEEPEST:
            return text.count("\n", 0, found.start()) + 1
    return None


def names_in(entry: Any, *kinds: str) -> frozenset[str]:  # noqa: ANN401 - any part of a Fluent file
    """Give the names in a part of a file that are of some kinds of Fluent."""
    return frozenset(node.id.name for node in _nodes(entry) if type(node).__name__ in kinds)


def choices_in(entry: Any) -> Mapping[str, Sequence[str]]:  # noqa: ANN401 - any part of a Fluent file
    """Give by which arguments a message chooses, and between what, the default too."""
    found: dict[str, dict[str, None]] = {}
    for node in _nodes(entry):
        if type(node).__name__ == "SelectExpression" and type(node.selector).__name__ == "VariableReference":
            keys = (getattr(variant.key, "name", None) or variant.key.value for variant in node.variants)
            found.setdefault(node.selector.id.name, {}).update(dict.fromkeys(keys))
    return {name: tuple(keys) for name, keys in found.items()}


def _faults(entry: Any, language: str, taken: Mapping[str, Message]) -> Iterator[Problem]:  # noqa: ANN401 - see above
    kind = type(entry).__name__
    if kind == "Junk":
        is_open = any(note.code == _NO_DEFAULT for note in entry.annotations)
        expected = Phrase("a-default-variant") if is_open else Phrase("a-message-in-full")
        yield Problem("syntax", (language,), found=shortened(entry.content), expected=expected)
    elif kind == "Term":
        # A term is a part of a sentence, and parts of sentences are what breaks Dutch.
        path = (language, entry.id.name)
        yield Problem("bad-name", path, found=f"-{entry.id.name}", expected=Phrase("whole-sentences"))
    elif kind == "Message":
        yield from _faults_of_message(entry, (language, entry.id.name), taken)


def _faults_of_message(entry: Any, path: tuple[str, str], taken: Mapping[str, Message]) -> Iterator[Problem]:  # noqa: ANN401
    name = entry.id.name
    if name in taken:
        yield Problem("name-twice", path, found=name, expected=Phrase("each-message-once"))
    if entry.value is None or entry.attributes:
        yield Problem("bad-text", path, found=name, expected=Phrase("a-text-without-attributes"))
    if names_in(entry, "MessageReference", "TermReference"):
        # A reference would hide arguments, and puts parts of sentences together.
        yield Problem("bad-text", path, found=name, expected=Phrase("a-text-without-messages"))


def _nodes(entry: Any) -> Iterator[Any]:  # noqa: ANN401 - any part of a Fluent file
    from fluent.syntax import ast  # noqa: PLC0415 - see messages_in

    yield entry
    for part in vars(entry).values():
        for node in part if isinstance(part, list) else [part]:
            if isinstance(node, ast.SyntaxNode):
                yield from _nodes(node)


def _lines_of(text: str) -> Callable[[Any], int]:
    """Give what says on which line a part of a file stands: not where its comment starts, nor empty lines before it."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def line_of(entry: Any) -> int:  # noqa: ANN401 - any part of a Fluent file
        start = entry.id.span.start if hasattr(entry, "id") else entry.span.start
        found = _VISIBLE.search(text, start)
        return bisect(starts, start if found is None else found.start())

    return line_of
