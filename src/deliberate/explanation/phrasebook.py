"""This module is the phrases: loaded from files of one folder per language, and checked when they are first used."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import resources
from typing import Any, TypeAlias

import attrs

from deliberate.errors import InvalidValue, Problem, nearest_name, shortened
from deliberate.phrase import Phrase

from .expected import english_of_problems

__all__ = ["Phrasebook", "Value", "opening", "shipped_phrases"]

Value: TypeAlias = str | int
Formatted: TypeAlias = Callable[[str, Mapping[str, Value]], tuple[str, tuple[str, ...]]]

# What every sentence may choose by, whether or not its language does: English has one register.
_REGISTER = "register"
_FOLDER = "phrases"

# Fluent refuses a part of 2,500 characters or more, against files that multiply their own text. Ours cannot, for none
# holds another message; but people write long texts. So Fluent gets the head of each, and the tail follows later.
_HEAD = 60
# No text, name or path of ours has this character in it.
_TAIL = re.compile("\0\\d+\0")


@attrs.frozen
class _Language:
    """The phrases of one language: how each is formatted, and which arguments it takes."""

    formatted: Formatted
    arguments: Mapping[str, frozenset[str]]


def _to_files(
    files: Mapping[str, Iterable[tuple[str, str]]],
) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    return tuple((language, tuple((name, text) for name, text in pairs)) for language, pairs in files.items())


@attrs.frozen
class Phrasebook:
    """The phrases of every language: the same messages, with the same arguments, in each.

    Attributes:
        files: for each language its files, as pairs of a name and its Fluent text.

    Example:
        >>> book = Phrasebook({"en": [("a.ftl", "hello = Hello, { $name }.")]})
        >>> book.say("hello", "en", name="Ann")
        'Hello, Ann.'
    """

    files: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = attrs.field(converter=_to_files)

    def __repr__(self) -> str:
        return f"<Phrasebook: {', '.join(self.languages)}>"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it speaks, in order."""
        return tuple(language for language, _ in self.files)

    def messages(self, language: str) -> Mapping[str, frozenset[str]]:
        """Give the arguments of each message, by its id.

        Raises:
            InvalidValue: where the book does not speak the language, or its files are wrong.
        """
        return self._in(language).arguments

    def has(self, message: str, language: str) -> bool:
        """Say whether there is a message of that id."""
        return message in self.messages(language)

    def say(self, message: str, language: str, /, register: str = "formal", **values: Value) -> str:
        """Give one message as a text.

        Raises:
            InvalidValue: where there is no such message, its arguments are others, or it cannot be formatted.
        """
        spoken = self._in(language)
        _require_arguments(message, spoken.arguments, frozenset(values))
        text, errors = spoken.formatted(message, {**values, _REGISTER: register})
        if errors:
            raise InvalidValue([Problem("bad-text", (message,), found=shortened(error)) for error in errors])
        return text

    def _in(self, language: str) -> _Language:
        spoken = _read(self)
        if language not in spoken:
            expected = Phrase("a-language-with-phrases")
            nearest = nearest_name(language, spoken)
            problem = Problem(
                "unknown-name",
                ("language",),
                found=shortened(language),
                expected=expected,
                nearest=nearest,
                known=self.languages,
            )
            raise InvalidValue([problem])
        return spoken[language]


@functools.cache
def shipped_phrases() -> Phrasebook:
    """Give the phrases that come with the library."""
    folder = resources.files("deliberate.explanation") / _FOLDER
    languages = sorted((entry for entry in folder.iterdir() if entry.is_dir()), key=lambda entry: entry.name)
    files = {
        entry.name: [
            (file.name, file.read_text(encoding="utf-8"))
            for file in sorted(entry.iterdir(), key=lambda file: file.name)
            if file.name.endswith(".ftl")
        ]
        for entry in languages
    }
    return Phrasebook({**files, "en": [*files["en"], english_of_problems()]})


def opening(text: str) -> str:
    """Write a text so that it can open a sentence: its first letter upper-cased, as its language does.

    Example:
        >>> opening("vroeg beginnen"), opening("’s avonds werken"), opening("ijs maken")
        ('Vroeg beginnen', '’s Avonds werken', 'IJs maken')
    """
    if text[:2].lower() == "ij":
        return "IJ" + text[2:]
    if text[:1] in {"'", "’"} and text[2:3] == " ":
        return text[:3] + text[3:4].upper() + text[4:]
    return text[:1].upper() + text[1:]


def _require_arguments(message: str, arguments: Mapping[str, frozenset[str]], given: frozenset[str]) -> None:
    if message not in arguments:
        nearest = nearest_name(message, arguments)
        raise InvalidValue(
            [Problem("unknown-name", (message,), found=message, expected=Phrase("a-message"), nearest=nearest)]
        )
    wanted = arguments[message]
    missing = [
        Problem("missing-key", (message, name), expected=Phrase("a-value-for-it")) for name in sorted(wanted - given)
    ]
    unknown = [
        Problem(
            "unknown-key",
            (message, name),
            found=name,
            expected=Phrase("one-of-its-arguments"),
            known=tuple(sorted(wanted)),
        )
        for name in sorted(given - wanted)
    ]
    if missing or unknown:
        raise InvalidValue([*missing, *unknown])


# A FluentBundle does not pickle, so it is no part of the value.
@functools.lru_cache(maxsize=16)
def _read(book: Phrasebook) -> Mapping[str, _Language]:
    # Imported here: Fluent and Babel cost more than all the rest, and only texts need them.
    from fluent.syntax import FluentParser, ast  # noqa: PLC0415 - see above

    problems: list[Problem] = []
    messages: dict[str, dict[str, ast.Message]] = {}
    for language, files in book.files:
        messages[language] = {}
        for name, text in files:
            body = FluentParser().parse(text).body
            problems += _faults_of_body(body, (language, name), set(messages[language]))
            messages[language].update({entry.id.name: entry for entry in body if isinstance(entry, ast.Message)})
    arguments = {language: _arguments(entries.values()) for language, entries in messages.items()}
    problems += _differences(arguments)
    if problems:
        raise InvalidValue(problems)
    return {
        language: _Language(_formatting(language, entries.values()), arguments[language])
        for language, entries in messages.items()
    }


def _faults_of_body(body: Iterable[Any], path: tuple[str, str], taken: set[str]) -> Iterator[Problem]:
    from fluent.syntax import ast  # noqa: PLC0415 - see _read

    seen = set(taken)
    for entry in body:
        if isinstance(entry, ast.Junk):
            yield Problem("syntax", path, found=shortened(entry.content), expected=Phrase("a-message-in-full"))
        elif isinstance(entry, ast.Message):
            name = entry.id.name
            if name in seen:
                yield Problem("name-twice", (*path, name), found=name, expected=Phrase("each-message-once"))
            if entry.value is None or entry.attributes:
                yield Problem("bad-text", (*path, name), found=name, expected=Phrase("a-text-without-attributes"))
            if _names_in(entry, "MessageReference", "TermReference"):
                # A reference would hide arguments, and puts parts of sentences together.
                yield Problem("bad-text", (*path, name), found=name, expected=Phrase("a-text-without-messages"))
            seen.add(name)
        elif isinstance(entry, ast.Term):
            # A term is a part of a sentence, and parts of sentences are what breaks Dutch.
            yield Problem(
                "bad-name", (*path, entry.id.name), found=f"-{entry.id.name}", expected=Phrase("whole-sentences")
            )


def _arguments(messages: Iterable[Any]) -> Mapping[str, frozenset[str]]:
    return {message.id.name: _names_in(message, "VariableReference") - {_REGISTER} for message in messages}


def _names_in(entry: Any, *kinds: str) -> frozenset[str]:  # noqa: ANN401 - any part of a Fluent file
    from fluent.syntax import visitor  # noqa: PLC0415 - see _read

    found = set[str]()

    class _Names(visitor.Visitor):
        def generic_visit(self, node: Any) -> None:  # noqa: ANN401 - any part of a Fluent file
            if type(node).__name__ in kinds:
                found.add(node.id.name)
            super().generic_visit(node)

    _Names().visit(entry)
    return frozenset(found)


def _differences(arguments: Mapping[str, Mapping[str, frozenset[str]]]) -> Iterator[Problem]:
    every = {message: names for by_message in reversed([*arguments.values()]) for message, names in by_message.items()}
    for language, by_message in arguments.items():
        for message, names in every.items():
            if message not in by_message:
                yield Problem("missing-key", (language, message), expected=Phrase("the-message-of-the-others"))
            elif by_message[message] != names:
                found = ", ".join(sorted(by_message[message] ^ names))
                expected = Phrase("the-same-arguments")
                yield Problem("wrong-value", (language, message), found=shortened(found), expected=expected)


def _formatting(language: str, messages: Iterable[Any]) -> Formatted:
    from fluent.runtime import FluentBundle  # noqa: PLC0415 - see _read
    from fluent.runtime.types import FluentNone  # noqa: PLC0415 - see _read
    from fluent.syntax import ast  # noqa: PLC0415 - see _read

    # Marks of isolation (U+2068, U+2069) would stand in every letter, and nobody sees them.
    functions: dict[str, Any] = {"OPENING": _opening}
    bundle = FluentBundle([language], functions=functions, use_isolating=False)
    bundle.add_resource(ast.Resource(body=list(messages)))

    def formatted(message: str, values: Mapping[str, Value]) -> tuple[str, tuple[str, ...]]:
        pattern = bundle.get_message(message).value
        heads, tails = _heads_and_tails(values)
        text, errors = ("", ["no text"]) if pattern is None else bundle.format_pattern(pattern, heads)
        whole = "" if isinstance(text, FluentNone) else _TAIL.sub(lambda found: tails.get(found[0], found[0]), text)
        return whole, tuple(map(str, errors))

    return formatted


def _heads_and_tails(values: Mapping[str, Value]) -> tuple[dict[str, Value], dict[str, str]]:
    heads, tails = dict(values), dict[str, str]()
    for name, value in values.items():
        if isinstance(value, str) and len(value) > _HEAD:
            mark = f"\0{len(tails)}\0"
            heads[name], tails[mark] = value[:_HEAD] + mark, value[_HEAD:]
    return heads, tails


def _opening(text: Any) -> str:  # noqa: ANN401 - Fluent hands over its own kinds of text
    return opening(str(text))
