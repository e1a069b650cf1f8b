"""This module is what lies on the desk: the files that were named, and those that lie beside them."""

import datetime as dt
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs
import click

from deliberate.documents import Book
from deliberate.errors import InvalidDocument, Problem, WriteError
from deliberate.explanation import Phrasebook, shipped_phrases
from deliberate.files import kind_at, read_book, read_casebase, read_deliberation, read_edits, read_practice
from deliberate.house_style import read_phrases
from deliberate.model import Deliberation, Edits, Practice, nothing_agreed
from deliberate.sources import NOTATIONS, decoded
from deliberate.terminal import complain
from deliberate.typed import Asked
from deliberate.weighing import CaseBase

__all__ = ["Desk", "Shelf", "book_at", "hints_at", "is_book", "laid_out", "phrases_at", "shelf_at", "text_at"]

_PRACTICES = ("practice.yaml", "practice.json")
_CASES = ("cases", "cases.jsonl")


@attrs.frozen
class Desk:
    """What lies on the desk: what is considered, agreed, and was decided before, the day, the words, and what people changed."""

    deliberation: Deliberation
    practice: Practice
    casebase: CaseBase
    on: dt.date
    phrases: Phrasebook
    edits: Edits | None = None

    @property
    def books(self) -> tuple[Deliberation, Practice, CaseBase]:
        """What a verb takes."""
        return self.deliberation, self.practice, self.casebase


@attrs.frozen
class Shelf:
    """What stands on the shelf: what was agreed, what was decided before, the day, and the words."""

    practice: Practice
    casebase: CaseBase
    on: dt.date
    phrases: Phrasebook


def laid_out(asked: Asked) -> Desk:
    """Read the deliberation that was named, and the practice and the cases that go with it."""
    phrases = phrases_at(asked)
    path, practice = _agreed(asked)
    cases = asked.cases or (None if path is None else _only(Path(path).parent, _CASES, "--cases"))
    _require_free_output(asked.output, (asked.path, path, cases, asked.edits))
    deliberation, casebase = _read(asked.path, cases, practice)
    edits = None if asked.edits is None else read_edits(asked.edits, practice)
    decision = deliberation.decision
    day = _today() if decision is None else decision.decided_on
    return Desk(deliberation, practice, casebase, asked.on or day, phrases, edits)


def shelf_at(asked: Asked) -> Shelf:
    """Read everything that was agreed and decided.

    The path is a folder with a practice in it, or the practice itself, and then the cases lie beside it; or it is the
    cases, and then the practice lies beside them or in a folder above.
    """
    phrases = phrases_at(asked)
    practice_path, cases = _found_on_shelf(asked)
    _require_free_output(asked.output, (practice_path, cases))
    practice = _nothing_agreed(asked) if practice_path is None else read_practice(practice_path)
    casebase = CaseBase() if cases is None else read_casebase(cases, practice)
    return Shelf(practice, casebase, asked.on or _today(), phrases)


def phrases_at(asked: Asked) -> Phrasebook:
    """Read the phrases that were named, laid over ours; else ours."""
    phrases = shipped_phrases() if asked.phrases is None else read_phrases(asked.phrases)
    if asked.language is not None and asked.language not in phrases.languages:
        known = ", ".join(phrases.languages)
        msg = (
            f"--language: there are no phrases in {asked.language!r}. Choose one of: {known}; or add it with --phrases."
        )
        raise click.UsageError(msg)
    return phrases


def _found_on_shelf(asked: Asked) -> tuple[str | None, str | None]:
    path = Path(asked.path)
    if any((path / name).exists() for name in _PRACTICES):
        return asked.practice or _only(path, _PRACTICES, "--practice"), asked.cases or _only(path, _CASES, "--cases")
    if asked.practice is None and kind_at(asked.path) == "practice":
        return asked.path, asked.cases or _only(path.parent, _CASES, "--cases")
    if asked.cases is not None:
        msg = f"{asked.path} holds the cases already. Name them once, or name the folder of the practice."
        raise click.UsageError(msg)
    return asked.practice or _nearest_practice(asked.path), asked.path


def _today() -> dt.date:
    # The edge of the program is where a clock may be read.
    return dt.date.today()  # noqa: DTZ011, TID251 - see above


def _agreed(asked: Asked) -> tuple[str | None, Practice]:
    path = asked.practice or _nearest_practice(asked.path)
    return path, _nothing_agreed(asked) if path is None else read_practice(path)


def book_at(asked: Asked) -> Book:
    """Read whatever stands in a file or a folder."""
    return read_book(asked.path, lambda: _agreed(asked)[1])


def is_book(path: str) -> bool:
    """Say whether a path names what is read as a document, and no text."""
    return Path(path).suffix.lower() in NOTATIONS


def text_at(path: str) -> str:
    """Read a text from a file, or from standard input where the path is a hyphen.

    Raises:
        InvalidDocument: where it is no text.
    """
    return decoded(sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes(), path)


def hints_at(asked: Asked, phrases: Phrasebook) -> tuple[Practice, list[Problem]]:
    """Read a practice or a deliberation, and tell what is hard to read in what a client may get from it."""
    hints: list[Problem] = []
    if kind_at(asked.path) == "practice":
        return read_practice(asked.path, hints=hints.append, phrases=phrases), hints
    practice = _agreed(asked)[1]
    read_deliberation(asked.path, practice, hints=hints.append, phrases=phrases)
    return practice, hints


def _nearest_practice(path: str) -> str | None:
    """Look beside the file and in the folders above it; the path that is found is as long as the one given."""
    for folder in Path(os.path.abspath(path)).parents:  # noqa: PTH100 - a link stays where it is
        found = _only(folder, _PRACTICES, "--practice")
        if found is not None:
            return found if Path(path).is_absolute() else os.path.relpath(found)
    return None


def _only(folder: Path, names: Sequence[str], option: str) -> str | None:
    found = [str(folder / name) for name in names if (folder / name).exists()]
    if len(found) > 1:
        msg = f"{' and '.join(names)} both stand in {folder}. Say which one counts, with {option}."
        raise click.UsageError(msg)
    return found[0] if found else None


def _nothing_agreed(asked: Asked) -> Practice:
    if Path(asked.path).exists():
        wanted = f"{' or '.join(_PRACTICES)} beside {asked.path} or in a folder above it"
        complain(f"There is no {wanted}, so nothing is agreed. To name a practice: --practice FILE.")
    return nothing_agreed(asked.language or "nl")


def _read(deliberation: str, cases: str | None, practice: Practice) -> tuple[Deliberation, CaseBase]:
    """Read both, and tell what is wrong with either."""
    try:
        read = read_deliberation(deliberation, practice)
    except InvalidDocument as fault:
        problems, count = [*fault.problems], fault.problem_count
    else:
        return read, CaseBase() if cases is None else read_casebase(cases, practice)
    try:
        if cases is not None:
            read_casebase(cases, practice)
    except InvalidDocument as fault:
        problems, count = [*problems, *fault.problems], count + fault.problem_count
    raise InvalidDocument(problems, count)


def _require_free_output(output: str | None, read: Iterable[str | None]) -> None:
    """A text may replace an earlier one, but neither a device nor what it is made from."""
    if output is None:
        return
    target = Path(os.path.realpath(output))
    taken = {os.path.realpath(path) for path in read if path is not None}
    if taken & {str(target), str(target.parent)} or (target.exists() and not target.is_file()):
        msg = f"{output}: this is read here, or is no ordinary file. Choose another name for the output."
        raise WriteError(msg)
