"""This module is reading and writing files: paths in, values out, and back."""

import errno
import itertools
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, AnyStr, TextIO, TypeAlias, TypeGuard

import attrs

from deliberate.documents import (
    DEEPEST,
    MOST_OF_JSON,
    MOST_OF_LINE,
    MOST_OF_YAML,
    Book,
    Document,
    Notation,
    Plain,
    as_json,
    as_json_lines,
    as_yaml,
    casebase_of,
    deliberation_of,
    edited_yaml,
    is_same_kind,
    kind_of,
    not_utf8,
    parse,
    parse_lines,
    practice_of,
    problem_of_kind,
    problems_as,
    to_document,
    too_deep,
)
from deliberate.errors import InvalidDocument, InvalidValue, Problem, WriteError, nearest_name
from deliberate.model import Deliberation, Practice
from deliberate.model.fit import require_practice
from deliberate.model.kinds import wrong_type
from deliberate.phrase import Phrase
from deliberate.replacement import replace_file
from deliberate.weighing import CaseBase

__all__ = ["Source", "kind_at", "read_casebase", "read_deliberation", "read_practice", "text_of", "write"]

Source: TypeAlias = str | os.PathLike[str] | TextIO | Mapping[str, object]
"""Where a document comes from: a path, an open text file, or a mapping as `json.loads` gives it."""

_NOTATIONS: Mapping[str, Notation] = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}
_LINES = ".jsonl"
_FORBIDDEN = os.strerror(errno.EACCES)


def read_practice(source: Source) -> Practice:
    """Read what a team agreed beforehand.

    Args:
        source: a path, an open text file, or a mapping as `json.loads` gives it.

    Raises:
        InvalidDocument: with everything that is wrong, each with its file, line and column where there are any.

    Example:
        >>> read_practice({"practice": "Coaching", "language": "en", "question": "Where do you start?"})
        <Practice 'Coaching': 0 options, 0 factors, 0 priorities>
    """
    return practice_of(_document(source))


def read_deliberation(source: Source, practice: Practice) -> Deliberation:
    """Read what is considered in one situation, and see that it fits the practice.

    Args:
        source: a path, an open text file, or a mapping as `json.loads` gives it.
        practice: the practice under which it is held.

    Raises:
        InvalidDocument: with everything that is wrong, each with its file, line and column where there are any.
        InvalidValue: where *practice* is none.

    Example:
        >>> read_deliberation({"deliberation": "a", "facts": {"need": "high"}, "hunch": "extra"}, ours)
        <Deliberation 'a': 1 fact, undecided>
    """
    require_practice(practice)
    return deliberation_of(_document(source), practice)


def read_casebase(sources: Source | Iterable[object], practice: Practice) -> CaseBase:
    """Read what was decided before.

    Args:
        sources: one source, or any iterable of them. A source may also be a folder, of which all ``.yaml``, ``.yml``
            and ``.json`` files are read, or a ``.jsonl`` file with one deliberation a line.
        practice: the practice under which the cases are read.

    Raises:
        InvalidDocument: with everything that is wrong with any of them; a case without a decision too.
        InvalidValue: where *practice* is none.

    Example:
        >>> read_casebase([], ours)
        <CaseBase: 0 cases>
    """
    require_practice(practice)
    problems: list[Problem] = []
    documents = _told_later(_documents(sources, ()), problems)
    try:
        casebase = casebase_of(documents, practice)
    except InvalidDocument as fault:
        raise InvalidDocument([*problems, *fault.problems], len(problems) + fault.problem_count) from None
    if problems:
        raise InvalidDocument(problems)
    return casebase


def write(value: object, path: str | os.PathLike[str]) -> None:
    """Write a value to a file, whole or not at all.

    The suffix says how: ``.yaml`` or ``.yml``, ``.json``, and for a case base ``.jsonl`` too. Of a YAML file that stands
    there already only those places change that say something else; comments, order and every other line stay as they
    are, and so does the whole file where it says the same. The new content appears under the name only once all of it
    is on the disk. The file keeps its mode, and a link stays a link.

    Args:
        value: any value that has a document.
        path: the file; what stands there is replaced only where it is a document of the same kind.

    Raises:
        WriteError: where it could not be written; what stood there before still stands there.
        InvalidValue: where the value has no document, or the path is none.
    """
    document = to_document(value)
    if not isinstance(path, str | os.PathLike):
        raise InvalidValue([wrong_type(path, ("path",), Phrase("a-path"))])
    try:
        target = Path(os.path.realpath(path))
        _require_suffix(value, target)
        there = _content_there(target, document)
        content = _content(value, document, target, there)
        if content != there:
            replace_file(target, content)
    except WriteError:
        raise
    except (OSError, ValueError) as fault:  # a ValueError for a path that no file can have
        reason = getattr(fault, "strerror", None) or fault
        msg = f"{os.fspath(path)}: this could not be written ({reason}). What stood there is unchanged."
        raise WriteError(msg) from fault


def text_of(book: Book, notation: str) -> str:
    """Write a book as it would stand in a new file.

    Args:
        book: a practice, a deliberation or a case base.
        notation: ``yaml``, in the short forms; ``json``, in the long ones; or for a case base ``jsonl``.

    Example:
        >>> print(text_of(Deliberation("a", facts=[Fact("need", level="high")]), "yaml"), end="")
        deliberate: 1
        deliberation: a
        facts:
          need: high
    """
    if notation == "jsonl" and isinstance(book, CaseBase):
        return as_json_lines(to_document(case) for case in book.values())
    return as_yaml(to_document(book)) if notation == "yaml" else as_json(to_document(book))


def kind_at(path: str) -> str | None:
    """Say what stands at a path: ``practice``, ``deliberation``, ``cases`` or ``result``; None where it is none of these.

    Raises:
        InvalidDocument: where the path cannot be read.
    """
    if Path(path).suffix.lower() == _LINES or (path and Path(path).is_dir()):
        return "cases"
    return kind_of(_from_path(path).plain.content)


# ---- reading


def _document(source: object) -> Document:
    if isinstance(source, Mapping):
        return Document(Plain(source))
    if isinstance(source, str | os.PathLike):
        return _from_path(os.fspath(source))
    if _is_stream(source):
        return _from_stream(source)
    raise InvalidDocument([wrong_type(source, (), Phrase("a-source"))])


def _is_stream(source: object) -> TypeGuard[IO[str]]:
    return hasattr(source, "read")


def _from_path(path: str) -> Document:
    with _opened(path) as file:
        content = file.read(MOST_OF_JSON + 1)
    return Document(parse(content, _NOTATIONS.get(Path(path).suffix.lower())), path)


def _from_stream(stream: IO[str]) -> Document:
    name = getattr(stream, "name", None)
    file = name if isinstance(name, str) else None
    notation = _NOTATIONS.get(Path(file).suffix.lower()) if file else None
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
    try:
        return Path(path).open("rb")
    except (OSError, ValueError) as fault:  # a ValueError for a path that no file can have
        raise InvalidDocument([_unreadable(path, fault)]) from fault


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
        names = [file.name for file in path.parent.iterdir() if file.suffix.lower() in {*_NOTATIONS, _LINES}]
    except OSError:
        return None
    return nearest_name(path.name, names)


def _documents(sources: object, prefix: tuple[int, ...]) -> Iterator[Document | InvalidDocument]:
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
            yield from _documents(source, (*prefix, place))
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
    return [str(file) for file in files if file.suffix.lower() in _NOTATIONS and not file.name.startswith(".")]


def _in_file(path: str) -> Iterator[Document | InvalidDocument]:
    try:
        if Path(path).suffix.lower() == _LINES:
            with _opened(path) as file_of_lines:
                yield from (Document(plain, path) for plain in parse_lines(_lines(file_of_lines)))
        else:
            yield _from_path(path)
    except InvalidDocument as fault:
        yield fault


def _in_stream(stream: IO[str]) -> Iterator[Document | InvalidDocument]:
    name = getattr(stream, "name", None)
    try:
        if isinstance(name, str) and name.lower().endswith(_LINES):
            yield from (Document(plain, name) for plain in parse_lines(_lines_of_stream(stream, name)))
        else:
            yield _from_stream(stream)
    except InvalidDocument as fault:
        yield fault


def _lines_of_stream(stream: IO[str], name: str) -> Iterator[str]:
    try:
        yield from _lines(stream)
    except (OSError, ValueError) as fault:
        raise InvalidDocument([_unreadable_stream(name, fault)]) from fault


def _lines(file: IO[AnyStr]) -> Iterator[AnyStr]:
    while line := file.readline(MOST_OF_LINE + 1):
        yield line
        while len(line) > MOST_OF_LINE and line[-1:] not in ("\n", b"\n"):
            line = file.readline(MOST_OF_LINE + 1)  # the rest of a line that was refused


def _told_later(found: Iterable[Document | InvalidDocument], problems: list[Problem]) -> Iterator[Document]:
    for document in found:
        if isinstance(document, Document):
            yield document
        else:
            problems.extend(document.problems)


# ---- writing


def _require_suffix(value: object, target: Path) -> None:
    suffix = target.suffix.lower()
    if suffix not in _NOTATIONS and not (suffix == _LINES and isinstance(value, CaseBase)):
        msg = f"{target.name}: the name should end in .yaml, .yml or .json (or .jsonl for a case base)."
        raise WriteError(msg)


def _content_there(target: Path, document: Mapping[str, object]) -> bytes | None:
    """Give what stands there, and refuse where that is no document of the same kind.

    Returns:
        None where nothing stands there; and for JSON Lines, which are read line by line, since there may be many.
    """
    if not target.exists():
        return None
    if target.suffix.lower() == _LINES:
        is_same, content = target.is_file() and _are_lines_readable(target), None
    else:
        content = _start_of(target) if target.is_file() else b""
        there = Document(parse(content, _NOTATIONS[target.suffix.lower()]))
        is_same = is_same_kind(there.plain.content, document) and _is_readable(there, kind_of(document))
    if not is_same:
        msg = f"{target.name}: something else stands there, and it is left as it is. Choose another name."
        raise WriteError(msg)
    return content


def _start_of(target: Path) -> bytes:
    with target.open("rb") as file:
        return file.read(MOST_OF_JSON + 1)


def _are_lines_readable(target: Path) -> bool:
    with target.open("rb") as file:
        return all(_is_readable(Document(plain), "deliberation") for plain in parse_lines(_lines(file)))


def _is_readable(document: Document, kind: str | None) -> bool:
    content = document.plain.content
    if kind is None or kind_of(content) != kind:
        return False
    if kind in {"practice", "deliberation"}:
        return not problems_as(document, kind)
    return not document.plain.problems and not problem_of_kind(content, kind)


def _content(value: object, document: Mapping[str, object], target: Path, there: bytes | None) -> bytes:
    suffix = target.suffix.lower()
    if not isinstance(value, Book):
        return (as_json(document) if _NOTATIONS[suffix] == "json" else as_yaml(document)).encode()
    if suffix == _LINES:
        return text_of(value, "jsonl").encode()
    if there is not None and _NOTATIONS[suffix] == "yaml":
        return _readable(edited_yaml(there.decode(), value), "yaml", target)
    return _readable(text_of(value, _NOTATIONS[suffix]), _NOTATIONS[suffix], target)


def _readable(text: str, notation: Notation, target: Path) -> bytes:
    content, most = text.encode(), MOST_OF_YAML if notation == "yaml" else MOST_OF_JSON
    if len(content) > most:
        msg = (
            f"{target.name}: this is more than the {most // 2**20} MiB that can be read again. "
            "Many cases fit in a file that ends in .jsonl. What stood there is unchanged."
        )
        raise WriteError(msg)
    return content
