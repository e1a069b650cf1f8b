"""This module is YAML that people wrote, with a new content: what says the same stays as it was, character by character.

The comments, the order, the quotes and the line ends of the old text stay. What differs is written anew, in as small a
part of the text as possible; and an edit counts only where it reads as what it has to say.
"""

from collections.abc import Iterator
from typing import TypeAlias

from deliberate.model import Deliberation, Edits, Practice
from deliberate.weighing import CaseBase

from .events import read_yaml
from .human import as_yaml
from .kinds import problem_of_kind
from .nodes import root_of
from .normal import Form, Normal, former_names
from .plain import Path, Plain, at
from .revising import Revision
from .splicing import Page
from .structuring import Faulty, structured
from .writing import to_document

__all__ = ["Book", "edited_yaml", "edits", "says"]

Book: TypeAlias = Practice | Deliberation | CaseBase | Edits
"""What is written to be read again."""

_MARK = "\ufeff"  # with which some editors begin a file
_KEYS_OF_CASEBASE = {"deliberate", "cases"}
_KEYS = {Practice: "practice", Deliberation: "deliberation", Edits: "edits"}
# How many levels below the top are looked into: all of them, and where that does not succeed, fewer.
_DEPTHS = (9, 3, 2, 1, 0)


def edited_yaml(text: str, book: Book) -> str:
    r"""Give a YAML text another content, and leave as it is whatever says the same already.

    Args:
        text: what was read as a book of the same kind.
        book: what has to be read afterwards.

    Example:
        >>> print(edited_yaml("deliberation: a  # of this week\nfacts: {need: high}\n", Deliberation("a")), end="")
        deliberation: a  # of this week
    """
    mark = _MARK if text.startswith(_MARK) else ""
    page = Page(text.removeprefix(_MARK))
    plain = read_yaml(page.text)
    if says(plain, book):
        return text
    good = (edit for edit in edits(page, plain, book) if says(read_yaml(edit), book))
    return mark + next(good, as_yaml(to_document(book)).replace("\n", page.newline))


def edits(page: Page, plain: Plain, book: Book) -> Iterator[str]:
    """Give the text with the new content, first with as little as possible written anew, then with more and more."""
    root = root_of(page.text)
    for depth in _DEPTHS:
        revision = Revision(page, depth)
        if isinstance(book, CaseBase):
            changes = revision.of_casebase(root, _forms_of_cases(plain), book)
        else:
            changes = revision.of_book(root, _form(plain, (), type(book)), book)
        if changes is not None:
            yield page.with_splices(changes)


def says(plain: Plain, book: Book) -> bool:
    """Say whether a text that was read says just what a book does."""
    if isinstance(book, CaseBase):
        return not plain.problems and _says_cases(plain, book)
    return not plain.problems and _read(_form(plain, (), type(book))) == book


def _says_cases(plain: Plain, casebase: CaseBase) -> bool:
    content = plain.content
    if problem_of_kind(content, "cases") or not isinstance(content, dict) or content.keys() - _KEYS_OF_CASEBASE:
        return False
    cases = [_read(form) for form in _forms_of_cases(plain)]
    return len(cases) == len(casebase) and set(cases) == set(casebase.values())


def _forms_of_cases(plain: Plain) -> list[Form | None]:
    cases = at(plain.content, ("cases",))
    places = range(len(cases)) if isinstance(cases, list) else ()
    return [_form(plain, ("cases", place), Deliberation) for place in places]


def _form(plain: Plain, origin: Path, kind: type[Practice | Deliberation | Edits]) -> Form | None:
    """Give the form of a book that is written at a place; None where it cannot be read."""
    content = at(plain.content, origin)
    if problem_of_kind(content, _KEYS[kind]) or not isinstance(content, dict):
        return None
    normal = Normal(plain, former_names(content))
    form = normal.document(kind, content, origin, _KEYS[kind])
    return None if normal.problems or _read(form) is None else form


def _read(form: Form | None) -> object:
    try:
        return None if form is None else structured(form, form.kind)
    except Faulty:
        return None
