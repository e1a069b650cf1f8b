"""This module is documents made into a case base, with every problem of all of them at once."""

import itertools
from collections.abc import Iterable, Iterator, Mapping

import attrs

from deliberate.errors import MOST_COUNTED, InvalidDocument, Problem, nearest_name, shortened, without_words
from deliberate.model import Deliberation, Practice
from deliberate.model.kinds import wrong_type
from deliberate.model.names import normal_name
from deliberate.phrase import Phrase
from deliberate.weighing import CaseBase
from deliberate.weighing.casebase import ENOUGH_STRANGERS, strangers

from .kinds import kind_of, problem_of_kind
from .known_facts import KnownFacts
from .plain import Document, Path, as_text, at
from .reading import Read, current_names, read_deliberation_at, sound_deliberation_at

__all__ = ["casebase_of"]

_OF_ANOTHER_PRACTICE = {"other-practice", "unknown-name"}
_KEYS = ("deliberate", "cases")


def casebase_of(documents: Iterable[Document], practice: Practice) -> CaseBase:
    """Read a case base: each document is a decided deliberation, or several under ``cases``.

    Raises:
        InvalidDocument: with everything that is wrong with any of them.
    """
    gathered = _Gathered()
    current = current_names(practice)
    known = KnownFacts(practice, current)
    for document in documents:
        gathered.problems += map(without_words, itertools.islice(_about_the_whole(document), MOST_COUNTED))
        for origin in _origins(document):
            sound = sound_deliberation_at(document, origin, known)
            read = read_deliberation_at(document, origin, practice, current) if sound is None else Read(sound)
            gathered.add(document, origin, read)
            if gathered.is_of_another_practice():
                raise InvalidDocument(strangers(gathered.of_strangers, practice), len(gathered.problems))
            if gathered.count >= MOST_COUNTED:
                raise InvalidDocument(gathered.problems, gathered.count)
    if gathered.problems:
        raise InvalidDocument(gathered.problems, gathered.count)
    return CaseBase(gathered.cases)


class _Gathered:
    """The cases that were read, and what is wrong with them."""

    def __init__(self) -> None:
        self.cases: list[Deliberation] = []
        self.problems: list[Problem] = []
        self.not_listed = 0
        self.of_strangers: list[tuple[Problem, ...]] = []
        self._file_by_name: dict[str, str | None] = {}

    @property
    def count(self) -> int:
        """How much is wrong so far."""
        return len(self.problems) + self.not_listed

    def add(self, document: Document, origin: Path, read: Read[Deliberation]) -> None:
        self.problems += read.problems
        if strange := tuple(problem for problem in read.problems if problem.code in _OF_ANOTHER_PRACTICE):
            self.of_strangers.append(strange)
        self.not_listed += read.problem_count - len(read.problems)
        content = at(document.plain.content, origin)
        if isinstance(content, Mapping) and "deliberation" in content:
            self.problems += self._of_case(document, origin, content, read.problems)
        if read.value is not None and read.value.decision is not None:
            self.cases.append(read.value)

    def is_of_another_practice(self) -> bool:
        """Say whether so many cases name what the practice does not know, and none fits, that the rest is not read."""
        return not self.cases and len(self.of_strangers) >= ENOUGH_STRANGERS

    def _of_case(
        self, document: Document, origin: Path, content: Mapping[str, object], told: Iterable[Problem]
    ) -> Iterator[Problem]:
        name = normal_name(as_text(content["deliberation"]))
        decision = (*origin, "decision")
        if content.get("decision") is None and all(problem.path != decision for problem in told):
            yield document.placed(Problem("not-decided", decision, expected=Phrase("a-decided-deliberation")))
        if name in self._file_by_name:
            first = self._file_by_name[name]
            expected = Phrase("each-case-once") if first is None else Phrase("each-case-once-but-in", file=first)
            problem = Problem("name-twice", (*origin, "deliberation"), found=shortened(name), expected=expected)
            yield document.placed(problem)
        self._file_by_name.setdefault(name, document.file)


def _origins(document: Document) -> Iterator[Path]:
    content = document.plain.content
    if kind_of(content) != "cases":
        yield ()
        return
    cases = at(content, ("cases",))
    yield from (("cases", place) for place in range(len(cases) if isinstance(cases, list | tuple) else 0))


def _about_the_whole(document: Document) -> Iterator[Problem]:
    content = document.plain.content
    if kind_of(content) != "cases" or not isinstance(content, Mapping):
        return
    has_cases = isinstance(content["cases"], list | tuple)
    for problem in document.plain.problems:
        if not has_cases or problem.path[:1] != ("cases",) or len(problem.path) == 1:
            yield document.placed(problem)
    yield from (document.placed(problem, is_key=True) for problem in problem_of_kind(content, "cases"))
    for key in content:
        if key not in _KEYS:
            yield document.placed(_unknown_key(as_text(key)), is_key=True)
    if not isinstance(content["cases"], list | tuple):
        yield document.placed(wrong_type(content["cases"], ("cases",), Phrase("a-list-of-deliberations")))


def _unknown_key(key: str) -> Problem:
    problem = Problem("unknown-key", (key,), found=shortened(key), expected=Phrase("keys-of-a-case-base"), known=_KEYS)
    return attrs.evolve(problem, nearest=nearest_name(key, _KEYS))
