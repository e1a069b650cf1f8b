"""This module is what was decided before: decided deliberations by name, and the grounds that they give."""

import collections
import threading
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from deliberate.errors import InvalidValue, Problem, shortened
from deliberate.model import Deliberation, Practice
from deliberate.model.fit import problems_of_fit, require_practice
from deliberate.model.kinds import to_several, wrong_type

from .grounds import Ground, Pair, grounds_of_precedent

__all__ = ["CaseBase", "precedents_of"]


class CaseBase(Mapping[str, Deliberation]):
    """What was decided before: deliberations that have a decision, in order of day and name.

    A frozen mapping from the name of a case to the case. Equal case bases hold equal cases. What is built for
    weighing is hidden, made once for each practice, and no part of equality, hash, repr or pickle.

    Args:
        cases: decided deliberations; read once.

    Raises:
        InvalidValue: with every case that has no decision, and every name that is used twice.

    Example:
        >>> CaseBase([])
        <CaseBase: 0 cases>
    """

    __slots__ = ("_cases", "_hash", "_lock", "_precedents")

    def __init__(self, cases: Iterable[Deliberation] = ()) -> None:
        read = to_several(cases)
        _require_cases(read)
        self._keep(read, {})

    def _keep(self, cases: Iterable[Deliberation], precedents: "dict[Practice, _Precedents]") -> None:
        self._cases = {case.name: case for case in sorted(cases, key=_order)}
        self._precedents = precedents
        self._lock = threading.Lock()
        self._hash: int | None = None

    def __getitem__(self, name: str) -> Deliberation:
        return self._cases[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._cases)

    def __len__(self) -> int:
        return len(self._cases)

    def __eq__(self, other: object) -> bool:
        return self._cases == other._cases if isinstance(other, CaseBase) else NotImplemented

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(frozenset(self._cases.values()))
        return self._hash

    def __reduce__(self) -> tuple[type["CaseBase"], tuple[tuple[Deliberation, ...]]]:
        return CaseBase, (tuple(self._cases.values()),)

    def __repr__(self) -> str:
        count = len(self._cases)
        return f"<CaseBase: {count} {'case' if count == 1 else 'cases'}>"

    def including(self, *cases: Deliberation) -> "CaseBase":
        """Give a new case base with these cases too; one of the same name is replaced.

        Raises:
            InvalidValue: with every one of *cases* that has no decision, and every name used twice among them.
        """
        _require_cases(cases)
        return self._with({**self._cases, **{case.name: case for case in cases}})

    def without(self, *names: str) -> "CaseBase":
        """Give a new case base without the cases of these names; a name that is not there is fine.

        Raises:
            InvalidValue: where something else than a name was given, such as a list of them: it would erase nothing.
        """
        problems = tuple(_no_names(names))
        if problems:
            raise InvalidValue(problems)
        return self._with({name: case for name, case in self._cases.items() if name not in names})

    def indexed(self, practice: Practice) -> "CaseBase":
        """Make this case base ready for a practice now, rather than at first use, and give it back.

        Raises:
            InvalidValue: where cases do not fit the practice; the paths of its problems start with their names.
        """
        require_practice(practice)
        self._precedents_for(practice)
        return self

    def _with(self, cases: Mapping[str, Deliberation]) -> "CaseBase":
        other = CaseBase.__new__(CaseBase)
        with self._lock:
            known = {practice: precedents.kept(cases) for practice, precedents in self._precedents.items()}
        other._keep(cases.values(), known)  # noqa: SLF001 - another of our own
        return other

    def _precedents_for(self, practice: Practice) -> "_Precedents":
        with self._lock:
            known = self._precedents.get(practice, _Precedents(practice)).of(self._cases)
            self._precedents[practice] = known
            return known


@attrs.frozen(eq=False)
class _Precedents:
    """The grounds of cases under one practice, case by case, so that what was read once is not read again."""

    practice: Practice
    by_case: Mapping[str, tuple[Deliberation, tuple[Ground, ...]]] = attrs.field(factory=dict)
    by_pair: Mapping[Pair, tuple[Ground, ...]] = attrs.field(factory=dict)

    def kept(self, cases: Mapping[str, Deliberation]) -> "_Precedents":
        """Give what is known of those of *cases* that were read before; nothing of any other case stays behind."""
        by_case = {name: read for name, read in self.by_case.items() if cases.get(name) is read[0]}
        if len(by_case) == len(self.by_case):
            return self
        return _Precedents(self.practice, by_case, _by_pair(by_case.values()))

    def of(self, cases: Mapping[str, Deliberation]) -> "_Precedents":
        """Give the same with all of *cases*, of which some may have been read before."""
        new = {name: case for name, case in cases.items() if name not in self.by_case}
        if not new:
            return self
        problems = [problem for case in new.values() for problem in _faults(case, self.practice)]
        if problems:
            raise InvalidValue(problems)
        read = {name: (case, grounds_of_precedent(case, self.practice)) for name, case in new.items()}
        by_case = {
            name: read[name] if name in read else self.by_case[name]
            for name in sorted(cases, key=lambda name: _order(cases[name]))
        }
        return _Precedents(self.practice, by_case, _by_pair(by_case.values()))


def _by_pair(cases: Iterable[tuple[Deliberation, tuple[Ground, ...]]]) -> Mapping[Pair, tuple[Ground, ...]]:
    by_pair: dict[Pair, list[Ground]] = {}
    latest_first = sorted(cases, key=lambda read: _order(read[0])[0], reverse=True)
    for _, grounds in latest_first:
        for ground in grounds:
            by_pair.setdefault((ground.winner, ground.loser), []).append(ground)
    return {pair: tuple(grounds) for pair, grounds in by_pair.items()}


def _order(case: Deliberation) -> tuple[date, str]:
    return (date.min if case.decision is None else case.decision.decided_on, case.name)


def _require_cases(cases: tuple[Deliberation, ...]) -> None:
    problems = list(_other_things(cases)) or [*_undecided(cases), *_named_twice(cases)]
    if problems:
        raise InvalidValue(problems)


def _other_things(cases: object) -> Iterator[Problem]:
    if not isinstance(cases, tuple):
        yield wrong_type(cases, ("cases",), "a list of decided deliberations")
        return
    for place, case in enumerate(cases):
        if not isinstance(case, Deliberation):
            yield wrong_type(case, ("cases", place), "a Deliberation")


def _no_names(names: Iterable[object]) -> Iterator[Problem]:
    for place, name in enumerate(names):
        if not isinstance(name, str):
            yield wrong_type(name, ("names", place), "a name")


def _undecided(cases: Iterable[Deliberation]) -> Iterator[Problem]:
    for case in cases:
        if case.decision is None:
            yield Problem("not-decided", (case.name,), expected="a deliberation with a decision")


def _named_twice(cases: Iterable[Deliberation]) -> Iterator[Problem]:
    counted = collections.Counter(case.name for case in cases)
    for name, count in counted.items():
        if count > 1:
            yield Problem("name-twice", (name,), found=shortened(name), expected="each case once")


def _faults(case: Deliberation, practice: Practice) -> Iterator[Problem]:
    for problem in problems_of_fit(case, practice):
        yield attrs.evolve(problem, path=(case.name, *problem.path))


def precedents_of(casebase: CaseBase | None, practice: Practice) -> Mapping[Pair, tuple[Ground, ...]]:
    """Give the grounds of all cases for each pair of options, the latest case first."""
    if casebase is None:
        return {}
    if not isinstance(casebase, CaseBase):
        raise InvalidValue([wrong_type(casebase, ("casebase",), "a CaseBase")])
    return casebase._precedents_for(practice).by_pair  # noqa: SLF001 - its own module
