"""This module is what was decided before: decided deliberations by name, and the grounds that they give."""

import collections
import copy
import itertools
import operator
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

import attrs

from deliberate.errors import InvalidValue, Problem, shortened
from deliberate.model import Deliberation, Fact, Practice
from deliberate.model.fit import require_practice, told_of_fit
from deliberate.model.kinds import to_several, wrong_type
from deliberate.phrase import Phrase

from .grounds import Ground, Pair, grounds_of_precedent

__all__ = ["ENOUGH_STRANGERS", "CaseBase", "precedents_of", "strangers"]

# Where of so many cases none fits the practice, they belong to another one, and telling all of them helps nobody.
ENOUGH_STRANGERS = 100
_STRANGERS_TOLD = 20

# Cases in their order, and above them, in none, those that came later or took the place of one.
_Layers: TypeAlias = tuple[Mapping[str, Deliberation], Mapping[str, Deliberation]]


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

    __slots__ = ("_carried", "_hash", "_layers", "_lock", "_precedents")

    def __init__(self, cases: Iterable[Deliberation] = ()) -> None:
        read = to_several(cases)
        _require_cases(read)
        self._keep((_by_name(_sharing(read)), {}), {})

    def _keep(self, layers: "_Layers", carried: "dict[Practice, _Precedents]") -> None:
        self._layers = layers
        self._carried = carried
        self._precedents: dict[Practice, _Precedents] = {}
        self._lock = threading.Lock()
        self._hash: int | None = None

    @property
    def _cases(self) -> Mapping[str, Deliberation]:
        base, added = self._layers
        if added:
            base = _by_name({**base, **added}.values())
            self._layers = (base, {})  # the same cases, in one layer from now on
        return base

    def __getitem__(self, name: str) -> Deliberation:
        base, added = self._layers
        return added[name] if name in added else base[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._cases)

    def __len__(self) -> int:
        base, added = self._layers
        return len(base) + sum(name not in base for name in added)

    def __eq__(self, other: object) -> bool:
        return self._cases == other._cases if isinstance(other, CaseBase) else NotImplemented

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(frozenset(self._cases.values()))
        return self._hash

    def __reduce__(self) -> tuple[type["CaseBase"], tuple[tuple[Deliberation, ...]]]:
        return CaseBase, (tuple(self._cases.values()),)

    def __repr__(self) -> str:
        count = len(self)
        return f"<CaseBase: {count} {'case' if count == 1 else 'cases'}>"

    def including(self, *cases: Deliberation) -> "CaseBase":
        """Give a new case base with these cases too; one of the same name is replaced.

        Raises:
            InvalidValue: with every one of *cases* that has no decision, and every name used twice among them.
        """
        _require_cases(cases)
        base, added = self._layers
        added = {**added, **{case.name: case for case in _sharing(cases)}}
        # A thin layer above many cases is copied quickly; a thicker one is worth laying them in order anew.
        is_thin = len(added) ** 2 <= len(base)
        return _casebase((base, added) if is_thin else (_by_name({**base, **added}.values()), {}), self._read())

    def without(self, *names: str) -> "CaseBase":
        """Give a new case base without the cases of these names; a name that is not there is fine.

        Raises:
            InvalidValue: where something else than a name was given, such as a list of them: it would erase nothing.
        """
        problems = tuple(_no_names(names))
        if problems:
            raise InvalidValue(problems)
        kept = {name: case for name, case in self._cases.items() if name not in names}
        return _casebase((kept, {}), {practice: read.kept(kept) for practice, read in self._read().items()})

    def indexed(self, practice: Practice) -> "CaseBase":
        """Make this case base ready for a practice now, rather than at first use, and give it back.

        Raises:
            InvalidValue: where cases do not fit the practice; the paths of its problems start with their names.
        """
        require_practice(practice)
        self._precedents_for(practice)
        return self

    def _read(self) -> "dict[Practice, _Precedents]":
        with self._lock:
            return {**self._carried, **self._precedents}

    def _precedents_for(self, practice: Practice) -> "_Precedents":
        with self._lock:
            if practice not in self._precedents:
                self._precedents[practice] = self._carried.get(practice, _Precedents(practice)).of(self._cases)
                self._carried.pop(practice, None)
            return self._precedents[practice]


def _casebase(layers: "_Layers", carried: "dict[Practice, _Precedents]") -> CaseBase:
    made = CaseBase.__new__(CaseBase)
    made._keep(layers, carried)  # noqa: SLF001 - its own module
    return made


def _by_name(cases: Iterable[Deliberation]) -> dict[str, Deliberation]:
    return {case.name: case for case in sorted(cases, key=_order)}


def _sharing(cases: Iterable[Deliberation]) -> Iterator[Deliberation]:
    """Give the same cases, in which equal facts are one value: of very many facts only few differ."""
    one_by_fact: dict[Fact, Fact] = {}
    ones: set[int] = set()  # known by identity, since a hash reads all of a fact
    for case in cases:
        if ones.issuperset(map(id, case.facts)):
            yield case
            continue
        facts = tuple(fact if id(fact) in ones else one_by_fact.setdefault(fact, fact) for fact in case.facts)
        ones.update(map(id, facts))
        yield case if all(map(operator.is_, facts, case.facts)) else _telling(case, facts)


def _telling(case: Deliberation, facts: tuple[Fact, ...]) -> Deliberation:
    twin = copy.copy(case)
    object.__setattr__(twin, "facts", facts)  # equal facts, so there is nothing to check again
    return twin


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
        read_before = self.by_case
        new = {
            name: case for name, case in cases.items() if name not in read_before or read_before[name][0] is not case
        }
        if not new:
            return self
        _require_fit(list(new.values()), self.practice)
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
        yield wrong_type(cases, ("cases",), Phrase("a-list-of-decided-deliberations"))
        return
    for place, case in enumerate(cases):
        if not isinstance(case, Deliberation):
            yield wrong_type(case, ("cases", place), Phrase("a-kind", kind="Deliberation"))


def _no_names(names: Iterable[object]) -> Iterator[Problem]:
    for place, name in enumerate(names):
        if not isinstance(name, str):
            yield wrong_type(name, ("names", place), Phrase("a-name"))


def _undecided(cases: Iterable[Deliberation]) -> Iterator[Problem]:
    for case in cases:
        if case.decision is None:
            yield Problem("not-decided", (case.name,), expected=Phrase("a-decided-deliberation"))


def _named_twice(cases: Iterable[Deliberation]) -> Iterator[Problem]:
    counted = collections.Counter(case.name for case in cases)
    for name, count in counted.items():
        if count > 1:
            yield Problem("name-twice", (name,), found=shortened(name), expected=Phrase("each-case-once"))


def _require_fit(cases: Collection[Deliberation], practice: Practice) -> None:
    told = [_faults(case, practice) for case in itertools.islice(cases, ENOUGH_STRANGERS)]
    if len(told) == ENOUGH_STRANGERS and all(map(any, told)):
        raise InvalidValue(strangers(told, practice), len(cases))
    rest = (_faults(case, practice) for case in itertools.islice(cases, ENOUGH_STRANGERS, None))
    problems = [problem for of_case in itertools.chain(told, rest) for problem in of_case]
    if problems:
        raise InvalidValue(problems)


def _faults(case: Deliberation, practice: Practice) -> tuple[Problem, ...]:
    problems = told_of_fit(case, practice)
    return tuple(attrs.evolve(problem, path=(case.name, *problem.path)) for problem in problems)


def strangers(problems_by_case: Iterable[Sequence[Problem]], practice: Practice) -> Iterator[Problem]:
    """Tell in short that cases belong to another practice: of each of the first ones, what does not fit first."""
    expected = Phrase("cases-of-the-practice", name=practice.name)
    for problem, *_ in itertools.islice(problems_by_case, _STRANGERS_TOLD):
        yield attrs.evolve(problem, code="other-practice", expected=expected, nearest=None, known=())


def precedents_of(casebase: CaseBase | None, practice: Practice) -> Mapping[Pair, tuple[Ground, ...]]:
    """Give the grounds of all cases for each pair of options, the latest case first."""
    if casebase is None:
        return {}
    if not isinstance(casebase, CaseBase):
        raise InvalidValue([wrong_type(casebase, ("casebase",), Phrase("a-kind", kind="CaseBase"))])
    return casebase._precedents_for(practice).by_pair  # noqa: SLF001 - its own module
