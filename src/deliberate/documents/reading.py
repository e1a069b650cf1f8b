"""This module is documents made into practices, deliberations and edits, with every problem of a document at once."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

import attrs

from deliberate.errors import MOST_COUNTED, InvalidDocument, Problem, unknown_name, without_words
from deliberate.model import Deliberation, Edits, Practice
from deliberate.model.fit import names_in, problems_of_fit
from deliberate.model.names import fault_of_name
from deliberate.model.references import factor_of
from deliberate.phrase import Phrase

from .kinds import problem_of_kind
from .known_facts import KnownFacts
from .mending import Mending
from .normal import Normal, former_names, own_names
from .plain import MOST_VALUES_OF_BOOK, Document, Path, at, holds_more_than, too_many_in_one
from .structuring import Fault, Faulty, structured, structured_if_sound

__all__ = [
    "Read",
    "current_names",
    "deliberation_of",
    "edits_of",
    "practice_of",
    "problems_as",
    "read_deliberation_at",
    "sound_deliberation_at",
]

T = TypeVar("T", bound=attrs.AttrsInstance)

_OWN_THINGS = {"factors", "options"}
# Each round tells what became visible once what was told before had been set aside.
_MOST_ROUNDS = 20
_SECTIONS = ("options", "factors", "values", "policies", "priorities", "people")


@attrs.frozen
class Read(Generic[T]):
    """What came of a document, or of a part of one.

    Attributes:
        value: the value, or None where something is wrong.
        problems: what is wrong, each with its place.
        problem_count: how much is wrong; more than is listed only where it is very much.
    """

    value: T | None
    problems: tuple[Problem, ...] = ()
    problem_count: int = attrs.field(default=attrs.Factory(lambda read: len(read.problems), takes_self=True))

    def or_refuse(self) -> T:
        """Give the value, or raise one `InvalidDocument` with all problems."""
        if self.value is None:
            raise InvalidDocument(self.problems, self.problem_count)
        return self.value


def practice_of(document: Document) -> Practice:
    """Read a practice.

    Raises:
        InvalidDocument: with everything that is wrong with it.
    """
    names = former_names(document.plain.content)
    read = _read(_Task(document, Practice, "practice", names), _nothing_more)
    known = _names_defined_in(document.plain.content)
    return attrs.evolve(read, problems=tuple(without_words(problem, known) for problem in read.problems)).or_refuse()


def deliberation_of(document: Document, practice: Practice) -> Deliberation:
    """Read a deliberation that is held under a practice.

    Raises:
        InvalidDocument: with everything that is wrong with it.
    """
    return read_deliberation_at(document, (), practice, current_names(practice)).or_refuse()


def edits_of(document: Document, practice: Practice) -> Edits:
    """Read what people changed in a text about a deliberation under a practice.

    Raises:
        InvalidDocument: with everything that is wrong with it.
    """
    return _read(_Task(document, Edits, "edits", current_names(practice)), _nothing_more).or_refuse()


def read_deliberation_at(
    document: Document, origin: Path, practice: Practice, current: Mapping[str, str]
) -> Read[Deliberation]:
    """Read a deliberation that stands somewhere in a document.

    Args:
        document: the document.
        origin: where in it the deliberation stands.
        practice: the practice that it is held under.
        current: the current names for the old names of the practice.
    """
    content = at(document.plain.content, origin)
    task = _Task(document, Deliberation, "deliberation", {**current, **former_names(content)}, origin)
    read = _read(task, lambda deliberation: problems_of_fit(deliberation, practice))
    if not read.problems:
        return read
    factors = (*(factor.name for factor in practice.factors), *own_names(content, "factors"))
    known = names_in(practice) | _names_defined_in(content)
    told = tuple(without_words(problem, known) for problem in _by_known_factors(read.problems, factors))
    return Read(None, told, read.problem_count - len(read.problems) + len(told))


def sound_deliberation_at(document: Document, origin: Path, known: KnownFacts) -> Deliberation | None:
    """Give a deliberation of which nothing at all is wrong; None where `read_deliberation_at` has something to tell.

    Args:
        document: the document.
        origin: where in it the deliberation stands.
        known: the facts that were read before, and the practice that all of them are held under.
    """
    content = at(document.plain.content, origin)
    if not isinstance(content, dict) or not _is_plainly_written(document, content, origin):
        return None
    facts = known.of(content.get("facts", {}))
    if facts is None:
        return None
    normal = Normal(document.plain, known.current)
    rest = {key: part for key, part in content.items() if key != "facts"}
    form = normal.document(Deliberation, rest, origin, "deliberation")
    form["facts"] = facts
    deliberation = structured_if_sound(form, Deliberation)
    if deliberation is None or normal.problems:
        return None
    return None if any(problems_of_fit(deliberation, known.practice, facts=())) else deliberation


def _is_plainly_written(document: Document, content: dict[str, object], origin: Path) -> bool:
    # Own factors and options mean other names, and so other facts, than those of the practice.
    plain = document.plain
    return (
        not (plain.problems_at(origin) or plain.cut_short)
        and (plain.is_short or not holds_more_than(MOST_VALUES_OF_BOOK, content))
        and _OWN_THINGS.isdisjoint(content)
        and isinstance(content.get("facts", {}), dict)
        and not problem_of_kind(content, "deliberation")
    )


def problems_as(document: Document, kind: str | None) -> tuple[Problem, ...]:
    """Say what keeps a document from being read as a practice, a deliberation or edits, whatever practice that is held under."""
    names = former_names(document.plain.content)
    if kind == "edits":
        return _read(_Task(document, Edits, kind, names), _nothing_more).problems
    if kind == "practice":
        return _read(_Task(document, Practice, kind, names), _nothing_more).problems
    return _read(_Task(document, Deliberation, "deliberation", names), _nothing_more).problems


def _names_defined_in(content: object) -> frozenset[str]:
    names = (name for section in _SECTIONS for name in own_names(content, section))
    return frozenset(name for name in names if fault_of_name(name) is None)


def current_names(practice: Practice) -> Mapping[str, str]:
    """Give the current name for each old name of a practice."""
    sections = (practice.options, practice.factors, practice.values, practice.policies, practice.priorities)
    return {old: thing.name for section in sections for thing in section for old in thing.formerly}


@attrs.frozen
class _Task(Generic[T]):
    """What is to be read, and as what."""

    document: Document
    kind: type[T]
    name_key: str
    current: Mapping[str, str]
    origin: Path = ()


def _read(task: _Task[T], fit: Callable[[T], Iterable[Problem]]) -> Read[T]:
    document, origin = task.document, task.origin
    written = document.plain.problems_at(origin)
    content = at(document.plain.content, origin)
    if holds_more_than(MOST_VALUES_OF_BOOK, content):
        return Read(None, (document.placed(too_many_in_one(origin)),))
    is_refused = content is None and any(written)
    unreadable = written if is_refused else problem_of_kind(content, task.name_key, origin)
    if unreadable or not isinstance(content, Mapping):
        return Read(None, tuple(document.placed(problem, is_key=True) for problem in unreadable))
    normal = Normal(document.plain, task.current)
    form = normal.document(task.kind, content, origin, task.name_key)
    mending = Mending(form, normal, written, document.plain.content)
    value, not_listed = _mended(task.kind, mending, fit)
    problems = _in_order([*(document.placed(problem) for problem in written), *mending.problems(document)])
    return Read(None, problems, len(problems) + not_listed + normal.not_listed) if problems else Read(value)


def _mended(
    kind: type[T], mending: Mending, fit: Callable[[T], Iterable[Problem]], rounds: int = _MOST_ROUNDS
) -> tuple[T | None, int]:
    try:
        value = structured(mending.form, kind)
    except Faulty as faulty:
        is_mended = mending.tell(faulty.faults)
        if is_mended and rounds and not faulty.not_listed:
            return _mended(kind, mending, fit, rounds - 1)
        return None, faulty.not_listed
    mending.tell([Fault(problem.path, problem) for problem in itertools.islice(fit(value), MOST_COUNTED)])
    return value, 0


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0)))


def _nothing_more(_: object) -> Iterable[Problem]:
    return ()


def _by_known_factors(problems: Iterable[Problem], factors: Iterable[str]) -> Iterator[Problem]:
    # Whether a factor holds is no question where nobody knows it, or where its fact has a typing error.
    known = dict.fromkeys(factors)
    mistyped = {problem.nearest for problem in problems if problem.code == "unknown-name" and "facts" in problem.path}
    for problem in problems:
        name = factor_of(problem.found)
        if problem.code != "does-not-hold" or not problem.found:
            yield problem
        elif name not in known:
            unknown = unknown_name(problem.path, name, known, Phrase("one-of-the-factors"))
            yield attrs.evolve(unknown, file=problem.file, line=problem.line, column=problem.column)
        elif name not in mistyped:
            yield problem
