"""This module is a team's own sentences and words to avoid, and languages that are added, read from a folder."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeGuard

import attrs

from deliberate.checks import hints_about_phrases
from deliberate.documents import MOST_OF_LINE, Document, Plain
from deliberate.errors import InvalidDocument, Problem, nearest_name, shortened, unknown_name
from deliberate.explanation import Phrasebook, problems_of, shipped_phrases
from deliberate.model.kinds import wrong_type
from deliberate.model.texts import INFORMAL, is_language_tag
from deliberate.phrase import Phrase
from deliberate.sources import NOTATIONS, document_at, text_at

__all__ = ["read_phrases"]

_AVOID = "avoid"
_SUFFIX = ".ftl"
_SMALL = Phrase("at-most-mebibytes", mebibytes=MOST_OF_LINE // 2**20)


@attrs.frozen
class _File:
    """A file of messages: its language, its name, and what stands in it."""

    language: str
    name: str
    text: str


_Part: TypeAlias = _File | Document | InvalidDocument


def read_phrases(
    source: str | os.PathLike[str] | Mapping[str, object], *, hints: Callable[[Problem], object] | None = None
) -> Phrasebook:
    """Read a team's own sentences and words to avoid, to be laid over those of the library.

    A message that is named says what stands there, every other one what the library says. It takes the same
    arguments, tells apart what ours tells apart, and is a sentence, a heading or a part of one as ours is. A language
    that the library does not speak has every message.

    Args:
        source: a path to a folder with a folder for each language, such as ``nl``, in which files end in ``.ftl``, and
            beside these ``avoid.yaml`` or ``avoid.json``: for each language the words that the team avoids, each with
            what it says instead. Or a mapping from language to Fluent text, with such words under ``avoid``.
        hints: takes what is hard to read in these sentences, each with its file and line, and which sentences of the
            library hold a word that the team avoids; at most 20 in all. They never stop the reading.

    Raises:
        InvalidDocument: with everything that is wrong, each with its file and line where there are any.

    Example:
        >>> house = read_phrases({"en": "heading-decision = What we agreed", "avoid": {"en": {"client": "you"}}})
        >>> house.say("heading-decision", "en"), house.say("heading-rule", "en")
        ('What we agreed', 'The rule')
    """
    book = _sound(source)
    if hints is not None:
        for hint in hints_about_phrases(book):
            hints(hint)
    return book


def _sound(source: object) -> Phrasebook:
    found = [*_found(source)]
    # What is wrong with sentences may follow from a file that could not be read.
    unread = [problem for part in found if isinstance(part, InvalidDocument) for problem in part.problems]
    if unread or not found:
        raise InvalidDocument(unread or [_no_phrases(source)])
    words = [part for part in found if isinstance(part, Document)]
    files = _by_language(part for part in found if isinstance(part, _File))
    book = Phrasebook(files, over=shipped_phrases(), avoid=_plainer_words(words))
    problems = [*problems_of(book), *_faults_of_words(words, book.languages)]
    if problems:
        raise InvalidDocument(problems)
    return book


def _by_language(files: Iterable[_File]) -> Mapping[str, Sequence[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for file in files:
        found.setdefault(file.language, []).append((file.name, file.text))
    return found


def _no_phrases(source: object) -> Problem:
    # Whoever gives a text in the place of a path need not read it again.
    is_path = isinstance(source, str | os.PathLike) and "\n" not in os.fspath(source)
    return Problem("unreadable-file", expected=Phrase("a-folder-of-phrases"), file=str(source) if is_path else None)


# ---- where it stands


def _found(source: object) -> Iterator[_Part]:
    if isinstance(source, Mapping):
        yield from _in_mapping(source)
    elif isinstance(source, str | os.PathLike):
        yield from _in_folder(os.fspath(source))
    else:
        yield InvalidDocument([wrong_type(source, (), Phrase("phrases"))])


def _in_mapping(source: Mapping[object, object]) -> Iterator[_Part]:
    for language, text in source.items():
        if language == _AVOID:
            yield Document(Plain(text), prefix=(_AVOID,))
        elif not _is_language(language):
            yield _no_language(shortened(language), None)
        elif isinstance(text, str) and len(text) > MOST_OF_LINE:
            yield InvalidDocument([Problem("too-large", (language,), expected=_SMALL)])
        elif isinstance(text, str):
            yield _File(language, language + _SUFFIX, text)
        else:
            yield InvalidDocument([wrong_type(text, (language,), Phrase("a-text"))])


def _in_folder(path: str) -> Iterator[_Part]:
    try:
        entries = sorted(entry for entry in Path(path or os.devnull).iterdir() if not entry.name.startswith("."))
    except (OSError, ValueError):  # a ValueError for a path that no folder can have
        yield InvalidDocument([_no_phrases(path)])
        return
    for entry in entries:
        suffix = entry.suffix.lower()
        if entry.is_dir():
            yield from _in_language(entry)
        elif suffix == _SUFFIX:
            # Of which language it is, nothing says.
            yield InvalidDocument([Problem("wrong-value", file=str(entry), expected=Phrase("a-folder-of-phrases"))])
        elif entry.stem == _AVOID and suffix in NOTATIONS:
            yield _or_error(partial(document_at, str(entry)))


def _in_language(folder: Path) -> Iterator[_Part]:
    files = sorted(file for file in folder.iterdir() if file.suffix.lower() == _SUFFIX)
    if files and not _is_language(folder.name):
        yield _no_language(folder.name, str(folder))
        return
    for file in files:
        yield _or_error(partial(_file_at, str(file), folder.name))


def _file_at(path: str, language: str) -> _File:
    return _File(language, path, text_at(path))


def _or_error(read: Callable[[], _Part]) -> _Part:
    try:
        return read()
    except InvalidDocument as fault:
        return fault


def _is_language(tag: object) -> TypeGuard[str]:
    # What is said informally stands in the same files.
    return isinstance(tag, str) and is_language_tag(tag) and not tag.endswith(INFORMAL)


def _no_language(found: str, file: str | None) -> InvalidDocument:
    nearest, expected = nearest_name(found, shipped_phrases().languages), Phrase("a-language-of-people")
    return InvalidDocument(
        [Problem("wrong-value", (found,), found=found, expected=expected, nearest=nearest, file=file)]
    )


# ---- words to avoid


def _plainer_words(documents: Iterable[Document]) -> Mapping[str, Mapping[str, str]]:
    """Give what can be used; what is wrong with the rest is told elsewhere."""
    return {
        language: {word: plainer for word, plainer in words.items() if isinstance(plainer, str)}
        for document in documents
        for language, words in _mapping(document.plain.content).items()
        if isinstance(words, Mapping)
    }


def _mapping(content: object) -> Mapping[str, object]:
    return content if isinstance(content, Mapping) else {}


def _faults_of_words(documents: Iterable[Document], languages: Sequence[str]) -> Iterator[Problem]:
    for document in documents:
        content = document.plain.content
        faults = document.plain.problems or _wrong_words(content, languages)
        yield from (document.placed(fault, is_key=fault.code == "unknown-name") for fault in faults)


def _wrong_words(content: object, languages: Sequence[str]) -> Iterator[Problem]:
    if not isinstance(content, Mapping):
        yield wrong_type(content, (), Phrase("words-by-language"))
    for language, words in _mapping(content).items():
        if language not in languages:
            yield unknown_name((language,), language, languages, Phrase("a-language-of-the-phrases"))
        elif not isinstance(words, Mapping):
            yield wrong_type(words, (language,), Phrase("plainer-words-by-word"))
        else:
            yield from (
                wrong_type(plainer, (language, word), Phrase("a-text-in-quotes"))
                for word, plainer in words.items()
                if not isinstance(plainer, str)
            )
