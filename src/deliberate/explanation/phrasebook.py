"""This module is the phrases: loaded from files of one folder per language, and checked when they are first used."""

import functools
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources

import attrs

from deliberate.errors import InvalidValue, Problem, nearest_name, shortened
from deliberate.model.frozen import FrozenMapping
from deliberate.phrase import Phrase

from .expected import english_of_problems
from .likeness import faults_of_language, patterns_of
from .messages import REGISTER, Message, messages_in
from .spoken import Spoken, Value, opening

__all__ = ["Pattern", "Phrasebook", "Value", "opening", "patterns_in", "problems_of", "shipped_phrases"]

_FOLDER = "phrases"


def _to_files(
    files: Mapping[str, Iterable[tuple[str, str]]],
) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    return tuple((language, tuple((name, text) for name, text in pairs)) for language, pairs in files.items())


def _to_words(words: Mapping[str, Mapping[str, str]]) -> Mapping[str, Mapping[str, str]]:
    return FrozenMapping({language: FrozenMapping(plainer) for language, plainer in words.items()})


@attrs.frozen(cache_hash=True)
class Phrasebook:
    """The phrases of every language: the same messages, with the same arguments, in each.

    Attributes:
        files: for each language its files, as pairs of a name and its Fluent text.
        over: the phrases that it is laid over; whatever message it does not have, those say.
        avoid: for each language the words that a team avoids, each with what it says instead.

    Example:
        >>> book = Phrasebook({"en": [("a.ftl", "hello = Hello, { $name }.")]})
        >>> book.say("hello", "en", name="Ann")
        'Hello, Ann.'
        >>> ours = Phrasebook({"en": [("ours.ftl", "hello = Good morning, { $name }.")]}, over=book)
        >>> ours.say("hello", "en", name="Ann")
        'Good morning, Ann.'
    """

    files: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = attrs.field(converter=_to_files)
    over: "Phrasebook | None" = attrs.field(default=None, kw_only=True)
    avoid: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict, converter=_to_words, kw_only=True)

    def __repr__(self) -> str:
        return f"<Phrasebook: {', '.join(self.languages)}>"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it speaks, in order."""
        under = () if self.over is None else self.over.languages
        return tuple(dict.fromkeys((*under, *(language for language, _ in self.files))))

    def messages(self, language: str) -> Mapping[str, frozenset[str]]:
        """Give the arguments of each message, by its id.

        Raises:
            InvalidValue: where the book does not speak the language, or its files are wrong.
        """
        return self._in(language).arguments

    def has(self, message: str, language: str) -> bool:
        """Say whether there is a message of that id."""
        return message in self.messages(language)

    def avoided(self, language: str) -> Mapping[str, str]:
        """Give the words to avoid in a language, each with what is said instead."""
        under = {} if self.over is None else self.over.avoided(language)
        return {**under, **self.avoid.get(language, {})}

    def formal_words(self, language: str) -> frozenset[str]:
        """Give the words by which a language addresses formally; none, where it has one way to address."""
        return _words(self, language, "form-of-address-formal")

    def informal_words(self, language: str) -> frozenset[str]:
        """Give the words by which a language addresses informally; none, where it has one way to address."""
        return _words(self, language, "form-of-address-informal")

    def speaker_words(self, language: str) -> frozenset[str]:
        """Give the words by which whoever writes speaks of themselves."""
        return _words(self, language, "form-of-speaker")

    def say(self, message: str, language: str, /, register: str = "formal", **values: Value) -> str:
        """Give one message as a text.

        Raises:
            InvalidValue: where there is no such message, its arguments are others, or it cannot be formatted.
        """
        spoken = self._in(language)
        _require_arguments(message, spoken.arguments, frozenset(values))
        text, errors = spoken.formatted(message, {**values, REGISTER: register})
        if errors:
            raise InvalidValue([Problem("bad-text", (message,), found=shortened(error)) for error in errors])
        return text

    def _in(self, language: str) -> Spoken:
        spoken, problems = _read(self)
        if problems:
            raise InvalidValue(problems)
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


@attrs.frozen
class Pattern:
    """One thing that a book can say, with short signs for what is filled in.

    Attributes:
        language: its language.
        message: the id of its message.
        text: what is said.
        file: its file, where it stands in the book itself; None where it is from the book below.
        line: its line there.
    """

    language: str
    message: str
    text: str
    file: str | None
    line: int | None


def shipped_phrases() -> Phrasebook:
    """Give the phrases that come with the library.

    Example:
        >>> shipped_phrases()
        <Phrasebook: en, nl>
        >>> shipped_phrases().say("heading-decision", "en")
        'Our decision'
    """
    return _shipped()


@functools.cache
def _shipped() -> Phrasebook:
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


def problems_of(book: Phrasebook) -> tuple[Problem, ...]:
    """Give everything that is wrong with the files of a book, each with its file and line."""
    return _read(book)[1]


def patterns_in(book: Phrasebook) -> Iterator[Pattern]:
    """Give everything that a sound book can say: first what its own files say, then what is said by those below."""
    spoken = _read(book)[0]
    own = {(language, name) for language, files in book.files for name in messages_in(files, language)[0]}
    every = [(language, name) for language, known in spoken.items() for name in known.messages]
    for language, name in sorted(every, key=lambda path: path not in own):
        message = spoken[language].messages[name]
        place = (message.file, message.line) if (language, name) in own else (None, None)
        for text in dict.fromkeys(patterns_of(name, spoken[language])):
            yield Pattern(language, name, text, *place)


@functools.lru_cache(maxsize=64)
def _words(book: Phrasebook, language: str, message: str) -> frozenset[str]:
    return frozenset(book.say(message, language).split() if book.has(message, language) else ())


def _require_arguments(message: str, arguments: Mapping[str, frozenset[str]], given: frozenset[str]) -> None:
    if message not in arguments:
        nearest = nearest_name(message, arguments)
        raise InvalidValue(
            [Problem("unknown-name", (message,), found=message, expected=Phrase("a-message"), nearest=nearest)]
        )
    wanted = arguments[message]
    if wanted == given:
        return
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
    raise InvalidValue([*missing, *unknown])


# A FluentBundle does not pickle, so it is no part of the value.
@functools.lru_cache(maxsize=16)
def _read(book: Phrasebook) -> tuple[Mapping[str, Spoken], tuple[Problem, ...]]:
    unknown = [_unknown_language(language) for language, _ in book.files if not _is_known(language)]
    if unknown:
        return {}, tuple(unknown)
    read = {language: messages_in(files, language) for language, files in book.files}
    faults = [fault for _, found in read.values() for fault in found]
    own = {language: messages for language, (messages, _) in read.items()}
    if book.over is None:
        problems = (*faults, *_differences(own))
        return {} if problems else {
            language: _whole(language, messages) for language, messages in own.items()
        }, problems
    under, problems = _read(book.over)
    return (under, problems) if problems else _laid_over(own, under, faults)


def _whole(language: str, messages: Mapping[str, Message]) -> Spoken:
    return Spoken(language, messages, {name: message.arguments for name, message in messages.items()})


def _laid_over(
    own: Mapping[str, Mapping[str, Message]], under: Mapping[str, Spoken], faults: list[Problem]
) -> tuple[Mapping[str, Spoken], tuple[Problem, ...]]:
    """Lay messages over others; who calls them gives each what the message below it takes."""
    spoken, problems = dict(under), list(faults)
    # Fluent tells of what it could not read; to hold that against ours as well would say it twice.
    wrong = {fault.path for fault in faults}
    for language, messages in own.items():
        below = under.get(language)
        ours = [*under.values()] if below is None else [below]
        everything = messages if below is None else {**below.messages, **messages}
        spoken[language] = Spoken(language, everything, ours[0].arguments)
        sound = {name: message for name, message in messages.items() if (language, name) not in wrong}
        problems += faults_of_language(sound, spoken[language], ours)
        problems += [_missing(language, name) for name in ours[0].arguments if name not in everything]
    return spoken, tuple(problems)


def _missing(language: str, message: str) -> Problem:
    return Problem("missing-key", (language, message), expected=Phrase("the-message-of-the-others"))


def _is_known(language: str) -> bool:
    """Say whether Babel knows the plurals and the months of a language: without, Fluent takes those of the machine."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - Babel is heavy, and only texts need it

    try:
        Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _unknown_language(language: str) -> Problem:
    return Problem("wrong-value", (language,), found=language, expected=Phrase("a-language-of-people"))


def _differences(own: Mapping[str, Mapping[str, Message]]) -> Iterator[Problem]:
    arguments = {language: {name: m.arguments for name, m in messages.items()} for language, messages in own.items()}
    every = {message: names for by_message in reversed([*arguments.values()]) for message, names in by_message.items()}
    for language, by_message in arguments.items():
        for message, names in every.items():
            if message not in by_message:
                yield _missing(language, message)
            elif by_message[message] != names:
                found = ", ".join(sorted(by_message[message] ^ names))
                expected = Phrase("the-same-arguments")
                yield Problem("wrong-value", (language, message), found=shortened(found), expected=expected)
