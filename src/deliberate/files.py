"""This module is reading and writing files: paths in, values out, and back."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NoReturn

from deliberate.checks import hints_about, hints_about_practice
from deliberate.documents import (
    MOST_OF_JSON,
    MOST_OF_YAML,
    MOST_VALUES,
    MOST_VALUES_OF_BOOK,
    MOST_VALUES_OF_JSON,
    Book,
    Document,
    Notation,
    as_json,
    as_json_lines,
    as_yaml,
    casebase_of,
    deliberation_of,
    edited_yaml,
    edits_of,
    holds_more_than,
    is_same_kind,
    kind_of,
    parse,
    parse_lines,
    practice_of,
    problem_of_kind,
    problems_as,
    to_document,
    values_in,
)
from deliberate.errors import InvalidDocument, InvalidValue, Problem, WriteError
from deliberate.explanation import Phrasebook, problems_of_edits
from deliberate.model import Deliberation, Edits, Practice
from deliberate.model.fit import require_practice
from deliberate.model.kinds import wrong_type
from deliberate.phrase import Phrase
from deliberate.replacement import replace_file
from deliberate.sources import LINES, NOTATIONS, Source, document_at, document_of, documents_of, lines_of
from deliberate.weighing import CaseBase

__all__ = [
    "Source",
    "kind_at",
    "read_book",
    "read_casebase",
    "read_deliberation",
    "read_edits",
    "read_practice",
    "text_of",
    "write",
]


def read_practice(
    source: Source, *, hints: Callable[[Problem], object] | None = None, phrases: Phrasebook | None = None
) -> Practice:
    """Read what a team agreed beforehand.

    Args:
        source: a path, an open text file, or a mapping as `json.loads` gives it.
        hints: takes what is hard to read in the texts for clients, each with its file and line: of each text the first,
            at most 20 in all, such as ``print`` or the ``append`` of a list. They never stop the reading.
        phrases: the phrases of a team; the words that it avoids count as hard to read.

    Raises:
        InvalidDocument: with everything that is wrong, each with its file, line and column where there are any.

    Example:
        >>> read_practice({"practice": "Coaching", "language": "en", "question": "Where do you start?"})
        <Practice 'Coaching': 0 options, 0 factors, 0 priorities>
    """
    document = document_of(source)
    practice = practice_of(document)
    if hints is not None:
        for hint in hints_about_practice(practice, phrases):
            hints(document.placed(hint))
    return practice


def read_deliberation(
    source: Source,
    practice: Practice,
    *,
    hints: Callable[[Problem], object] | None = None,
    phrases: Phrasebook | None = None,
) -> Deliberation:
    """Read what is considered in one situation, and see that it fits the practice.

    Args:
        source: a path, an open text file, or a mapping as `json.loads` gives it.
        practice: the practice under which it is held.
        hints: takes what is hard to read in the texts for the client, as `read_practice` does.
        phrases: the phrases of a team; the words that it avoids count as hard to read.

    Raises:
        InvalidDocument: with everything that is wrong, each with its file, line and column where there are any.
        InvalidValue: where *practice* is none.

    Example:
        >>> read_deliberation({"deliberation": "a", "facts": {"need": "high"}, "hunch": "extra"}, ours)
        <Deliberation 'a': 1 fact, undecided>
    """
    require_practice(practice)
    document = document_of(source)
    deliberation = deliberation_of(document, practice)
    if hints is not None:
        for hint in hints_about(deliberation, practice, phrases):
            hints(document.placed(hint))
    return deliberation


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
    documents = _told_later(documents_of(sources), problems)
    try:
        casebase = casebase_of(documents, practice)
    except InvalidDocument as fault:
        raise InvalidDocument([*problems, *fault.problems], len(problems) + fault.problem_count) from None
    if problems:
        raise InvalidDocument(problems)
    return casebase


def read_edits(source: Source, practice: Practice) -> Edits:
    """Read what people changed in a text about a deliberation.

    Args:
        source: a path, an open text file, or a mapping as `json.loads` gives it.
        practice: the practice under which the deliberation is held; what it calls otherwise now is read so.

    Raises:
        InvalidDocument: with everything that is wrong, each with its file, line and column where there are any.
        InvalidValue: where *practice* is none.

    Example:
        >>> read_edits({"edits": "2026-0417", "language": "nl"}, ours)
        <Edits of '2026-0417': to 'client', nl formal, 0 sentences>
    """
    require_practice(practice)
    return _edits_in(document_of(source), practice)


def _edits_in(document: Document, practice: Practice) -> Edits:
    edits = edits_of(document, practice)
    faults = [document.placed(problem) for problem in problems_of_edits(edits)]
    if faults:
        raise InvalidDocument(faults)
    return edits


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
        book: a practice, a deliberation, a case base or edits.
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


def read_book(path: str, agreed: Callable[[], Practice]) -> Book:
    """Read whatever stands at a path, and read it once: it may be a pipe.

    Args:
        path: a file or a folder.
        agreed: gives the practice, where what stands there is no practice itself.

    Raises:
        InvalidDocument: with everything that is wrong with it.
    """
    if Path(path).suffix.lower() == LINES or (path and Path(path).is_dir()):
        return read_casebase(path, agreed())
    document = document_at(path)
    kind = kind_of(document.plain.content)
    if kind == "practice":
        return practice_of(document)
    practice = agreed()
    if kind == "edits":
        return _edits_in(document, practice)
    return casebase_of([document], practice) if kind == "cases" else deliberation_of(document, practice)


def kind_at(path: str) -> str | None:
    """Say what stands at a path: ``practice``, ``deliberation``, ``cases``, ``edits`` or ``result``; None where it is none of these.

    Raises:
        InvalidDocument: where the path cannot be read.
    """
    if Path(path).suffix.lower() == LINES or (path and Path(path).is_dir()):
        return "cases"
    return kind_of(document_at(path).plain.content)


def _told_later(found: Iterable[Document | InvalidDocument], problems: list[Problem]) -> Iterator[Document]:
    for document in found:
        if isinstance(document, Document):
            yield document
        else:
            problems.extend(document.problems)


# ---- writing


def _require_suffix(value: object, target: Path) -> None:
    suffix = target.suffix.lower()
    if suffix not in NOTATIONS and not (suffix == LINES and isinstance(value, CaseBase)):
        msg = f"{target.name}: the name should end in .yaml, .yml or .json (or .jsonl for a case base)."
        raise WriteError(msg)


def _content_there(target: Path, document: Mapping[str, object]) -> bytes | None:
    """Give what stands there, and refuse where that is no document of the same kind.

    Returns:
        None where nothing stands there; and for JSON Lines, which are read line by line, since there may be many.
    """
    if not target.exists():
        return None
    if target.suffix.lower() == LINES:
        is_same, content = target.is_file() and _are_lines_readable(target), None
    else:
        content = _start_of(target) if target.is_file() else b""
        there = Document(parse(content, NOTATIONS[target.suffix.lower()]))
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
        return all(_is_readable(Document(plain), "deliberation") for plain in parse_lines(lines_of(file)))


def _is_readable(document: Document, kind: str | None) -> bool:
    content = document.plain.content
    if kind is None or kind_of(content) != kind:
        return False
    if kind in {"practice", "deliberation", "edits"}:
        return not problems_as(document, kind)
    return not document.plain.problems and not problem_of_kind(content, kind)


def _content(value: object, document: Mapping[str, object], target: Path, there: bytes | None) -> bytes:
    suffix = target.suffix.lower()
    if not isinstance(value, Book):
        return _encoded(as_json(document) if NOTATIONS[suffix] == "json" else as_yaml(document), target)
    _require_few_values(document, target)
    if suffix == LINES:
        return _encoded(text_of(value, "jsonl"), target)
    if there is not None and NOTATIONS[suffix] == "yaml":
        return _readable(edited_yaml(there.decode(), value), "yaml", target)
    return _readable(text_of(value, NOTATIONS[suffix]), NOTATIONS[suffix], target)


def _require_few_values(document: Mapping[str, object], target: Path) -> None:
    cases = document.get("cases")
    books = cases if isinstance(cases, list) else [document]
    if any(holds_more_than(MOST_VALUES_OF_BOOK, book) for book in books):
        _refuse_many(MOST_VALUES_OF_BOOK, " of one practice or deliberation", "", target)
    notation = NOTATIONS.get(target.suffix.lower())
    if notation == "yaml" and values_in(document) > MOST_VALUES:
        what_to_do = "Choose a name that ends in .json, or in .jsonl for many cases. "
        _refuse_many(MOST_VALUES, " in YAML", what_to_do, target)
    if notation == "json" and holds_more_than(MOST_VALUES_OF_JSON, document):
        _refuse_many(MOST_VALUES_OF_JSON, " in JSON", "Many cases fit in a file that ends in .jsonl. ", target)


def _refuse_many(most: int, what: str, what_to_do: str, target: Path) -> NoReturn:
    msg = (
        f"{target.name}: this is more than the {most:,} keys and values{what} that can be read again. "
        f"{what_to_do}What stood there is unchanged."
    )
    raise WriteError(msg)


def _encoded(text: str, target: Path) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        pass
    # Not from the error of Python: that holds all of the text.
    msg = f"{target.name}: this has half a character in it, which no file can have. What stood there is unchanged."
    raise WriteError(msg)


def _readable(text: str, notation: Notation, target: Path) -> bytes:
    content, most = _encoded(text, target), MOST_OF_YAML if notation == "yaml" else MOST_OF_JSON
    if len(content) > most:
        msg = (
            f"{target.name}: this is more than the {most // 2**20} MiB that can be read again. "
            "Many cases fit in a file that ends in .jsonl. What stood there is unchanged."
        )
        raise WriteError(msg)
    return content
