"""This module is where documents come from: paths, folders, open files, mappings, and any number of them."""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, AnyStr, TextIO, TypeAlias, TypeGuard

import attrs

from deliberate.documents import (
    DEEPEST,
    MOST_OF_JSON,
    MOST_OF_LINE,
    Document,
    Notation,
    Plain,
    not_utf8,
    parse,
    parse_lines,
    too_deep,
)
from deliberate.errors import InvalidDocument, Problem, nearest_name
from deliberate.model.kinds import wrong_type
from deliberate.phrase import Phrase

__all__ = [
    "LINES",
    "NOTATIONS",
    "Source",
    "decoded",
    "document_at",
    "document_of",
    "documents_of",
    "lines_of",
    "text_at",
]

Source: TypeAlias = str | os.PathLike[str] | TextIO | Mapping[str, object]
"""Where a document comes from: a path, an open text file, or a mapping as `json.loads` gives it."""

NOTATIONS: Mapping[str, Notation] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
LINES = ".jsonl"
# A path that begins so is hardly ever one.
_OPENING = ("{", "[")
_FORBIDDEN = os.strerror(errno.EACCES)


def document_of(source: object) -> Document:
    """Read one document.

    Raises:
        InvalidDocument: where the source is none, or cannot be read.
    """
    if isinstance(source, Mapping):
        return Document(Plain(source))
    if isinstance(source, str | os.PathLike):
        return document_at(os.fspath(source))
    if _is_stream(source):
        return _from_stream(source)
    raise InvalidDocument([wrong_type(source, (), Phrase("a-source"))])


def _is_stream(source: object) -> TypeGuard[IO[str]]:
    return hasattr(source, "read")


def document_at(path: str) -> Document:
    """Read the document in a file.

    Raises:
        InvalidDocument: where there is no file, or it cannot be read.
    """
    with _opened(path) as file:
        content = file.read(MOST_OF_JSON + 1)
    return Document(parse(content, NOTATIONS.get(Path(path).suffix.lower())), path)


def _from_stream(stream: IO[str]) -> Document:
    name = getattr(stream, "name", None)
    file = name if isinstance(name, str) else None
    notation = NOTATIONS.get(Path(file).suffix.lower()) if file else None
    try:
        content = stream.read(MOST_OF_JSON + 1)
    except (OSError, ValueError) as fault:  # a ValueError for a stream that was closed, or is no UTF-8
        raise InvalidDocument([_unreadable_stream(file, fault)]) from fault
    if not isinstance(content, str | bytes):
        raise InvalidDocument([wrong_type(content, (), Phrase("a-source"))])
    return Document(parse(content, notation), file)


def _unreadable_stream(file: str | None, fault: OSError | ValueError) -> Problem:
    if isinstance(fault, UnicodeError):
        return attrs.evolve(not_utf8(), file=file)
    return Problem("unreadable-file", file=file, expected=Phrase("a-file-that-is-open"))


def _opened(path: str) -> IO[bytes]:
    if path.lstrip()[:1] in _OPENING or "\n" in path:
        # Whoever gives the text of a document should not find it, words and all, in the place of a path.
        raise InvalidDocument([Problem("unreadable-file", expected=Phrase("a-path-and-no-text"))])
    try:
        return Path(path).open("rb")
    except (OSError, ValueError) as fault:  # a ValueError for a path that no file can have
        raise InvalidDocument([_unreadable(path, fault)]) from fault


def decoded(content: bytes, file: str) -> str:
    """Give the text of what was read from a file.

    Raises:
        InvalidDocument: where it is no UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        problem = not_utf8(content.count(b"\n", 0, fault.start) + 1)
        raise InvalidDocument([attrs.evolve(problem, file=file)]) from None


def text_at(path: str) -> str:
    """Read the text of a file, of at most a MiB.

    Raises:
        InvalidDocument: where there is no file, it is too large, or it is no UTF-8.
    """
    with _opened(path) as file:
        content = file.read(MOST_OF_LINE + 1)
    text = decoded(content, path)
    if len(content) > MOST_OF_LINE:
        expected = Phrase("at-most-mebibytes", mebibytes=MOST_OF_LINE // 2**20)
        raise InvalidDocument([Problem("too-large", file=path, expected=expected)])
    # As Python reads text: what an editor of another system writes at the end of a line is one line break.
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unreadable(path: str, fault: OSError | ValueError) -> Problem:
    nearest = _nearest_file(Path(path)) if isinstance(fault, FileNotFoundError) else None
    return Problem("unreadable-file", file=path, expected=_file_in_place_of(fault), nearest=nearest)


def _file_in_place_of(fault: OSError | ValueError) -> Phrase:
    if isinstance(fault, FileNotFoundError):
        return Phrase("a-file-that-is-there")
    if isinstance(fault, IsADirectoryError):
        return Phrase("a-file-and-no-folder")
    if isinstance(fault, OSError):
        reason = fault.strerror
        return (
            Phrase("a-file-with-permission")
            if reason == _FORBIDDEN
            else Phrase("a-file-that-may-be-read", reason=reason)
        )
    return Phrase("a-path-that-can-be")


def _nearest_file(path: Path) -> str | None:
    try:
        files = [file for file in path.parent.iterdir() if file.suffix.lower() in {*NOTATIONS, LINES}]
    except OSError:
        return None
    # Equal endings make no two names alike.
    name_by_stem = {file.stem: file.name for file in sorted(files, reverse=True)}
    nearest = nearest_name(path.stem, name_by_stem)
    return None if nearest is None else name_by_stem[nearest]


def documents_of(sources: object, prefix: tuple[int, ...] = ()) -> Iterator[Document | InvalidDocument]:
    """Read one source, a folder of them, or any iterable of sources; of what cannot be read, give the error in its place.

    Args:
        sources: one source, or several.
        prefix: the position of these sources among others.
    """
    if isinstance(sources, str | os.PathLike):
        yield from _at_path(os.fspath(sources))
    elif isinstance(sources, Mapping):
        yield Document(Plain(sources), prefix=prefix)
    elif _is_stream(sources):
        yield from _in_stream(sources)
    elif len(prefix) >= DEEPEST:
        yield InvalidDocument([attrs.evolve(too_deep(), path=prefix)])
    elif isinstance(sources, Iterable) and not isinstance(sources, bytes | bytearray):
        # A row of a database, too, is an iterable, of its columns.
        for place, source in enumerate(sources):
            yield from documents_of(source, (*prefix, place))
    else:
        yield InvalidDocument([wrong_type(sources, prefix, Phrase("sources"))])


def _at_path(path: str) -> Iterator[Document | InvalidDocument]:
    try:
        files = _files_in(path)
    except (OSError, ValueError) as fault:
        yield InvalidDocument([_unreadable(path, fault)])
        return
    for file in files:
        yield from _in_file(file)


def _files_in(path: str) -> list[str]:
    if not path or not Path(path).is_dir():  # an empty text would be the folder in which the program runs
        return [path]
    files = sorted(Path(path).iterdir())
    return [str(file) for file in files if file.suffix.lower() in NOTATIONS and not file.name.startswith(".")]


def _in_file(path: str) -> Iterator[Document | InvalidDocument]:
    try:
        if Path(path).suffix.lower() == LINES:
            with _opened(path) as file_of_lines:
                yield from (Document(plain, path) for plain in parse_lines(lines_of(file_of_lines)))
        else:
            yield document_at(path)
    except InvalidDocument as fault:
        yield fault


def _in_stream(stream: IO[str]) -> Iterator[Document | InvalidDocument]:
    name = getattr(stream, "name", None)
    try:
        if isinstance(name, str) and name.lower().endswith(LINES):
            yield from (Document(plain, name) for plain in parse_lines(_lines_of_stream(stream, name)))
        else:
            yield _from_stream(stream)
    except InvalidDocument as fault:
        yield fault


def _lines_of_stream(stream: IO[str], name: str) -> Iterator[str]:
    try:
        yield from lines_of(stream)
    except (OSError, ValueError) as fault:
        raise InvalidDocument([_unreadable_stream(name, fault)]) from fault


def lines_of(file: IO[AnyStr]) -> Iterator[AnyStr]:
    """Give the lines of a file; of one that is too long, no more than it takes to see that."""
    while line := file.readline(MOST_OF_LINE + 1):
        yield line
        while len(line) > MOST_OF_LINE and line[-1:] not in ("\n", b"\n"):
            line = file.readline(MOST_OF_LINE + 1)  # the rest of a line that was refused
