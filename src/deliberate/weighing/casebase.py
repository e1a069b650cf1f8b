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

from .fitness import Fitting
from .index import Index, day_decided

__all__ = ["ENOUGH_STRANGERS", "CaseBase", "index_of", "strangers"]

# Where of so many cases none fits the practice, they belong to another one, and telling all of them helps nobody.
ENOUGH_STRANGERS = 100
_STRANGERS_TOLD = 20

# Cases in their order, and above them, in none, those that came later or took the place of one.
_Layers: TypeAlias = tuple[Mapping[str, Deliberation], Mapping[str, Deliberation]]
# For each practice an index, the cases that came later, and the day of each earlier version that they replace.
_Late: TypeAlias = tuple[Index, Mapping[str, Deliberation], Mapping[str, date]]
_Carried: TypeAlias = dict[Practice, _Late]


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

    __slots__ = ("_carried", "_hash", "_indexes", "_layers", "_lock")

    def __init__(self, cases: Iterable[Deliberation] = ()) -> None:
        read = to_several(cases)
        _require_cases(read)
        self._keep((_by_name(_sharing(read)), {}), {})

    def _keep(self, layers: "_Layers", carried: "_Carried") -> None:
        self._layers = layers
        self._carried = carried
        self._indexes: dict[Practice, Index] = {}
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
        layers: _Layers = (base, added) if is_thin else (_by_name({**base, **added}.values()), {})
        new = {case.name: case for case in cases}
        earlier = {name: day_decided(self[name]) for name in new if name in self}
        carried: _Carried = {
            practice: (index, {**late, **new}, {**earlier, **replaced})
            for practice, (index, late, replaced) in self._read().items()
        }
        return _casebase(layers, carried)

    def without(self, *names: str) -> "CaseBase":
        """Give a new case base without the cases of these names; a name that is not there is fine.

        Raises:
            InvalidValue: where something else than a name was given, such as a list of them: it would erase nothing.
        """
        problems = tuple(_no_names(names))
        if problems:
            raise InvalidValue(problems)
        kept = {name: case for name, case in self._cases.items() if name not in names}
        # Nothing of an erased case stays behind in what is built for weighing; it is built anew where it is asked for.
        return _casebase((kept, {}), self._read() if len(kept) == len(self) else {})

    def indexed(self, practice: Practice) -> "CaseBase":
        """Make this case base ready for a practice now, rather than at first use, and give it back.

        Raises:
            InvalidValue: where cases do not fit the practice; the paths of its problems start with their names.
        """
        require_practice(practice)
        self._index_for(practice)
        return self

    def _read(self) -> "_Carried":
        with self._lock:
            indexed: _Carried = {practice: (index, {}, {}) for practice, index in self._indexes.items()}
            return {**self._carried, **indexed}

    def _index_for(self, practice: Practice) -> Index:
        with self._lock:
            if practice not in self._indexes:
                index, late, replaced = self._carried.get(practice) or (Index(practice), self._cases, {})
                _require_fit(late.values(), practice)
                self._indexes[practice] = index.including(tuple(late.values()), self, replaced) if late else index
                self._carried.pop(practice, None)
            return self._indexes[practice]


def _casebase(layers: "_Layers", carried: "_Carried") -> CaseBase:
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


def _order(case: Deliberation) -> tuple[date, str]:
    return day_decided(case), case.name


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
    surely_fits = Fitting(practice)
    if not any(any(told_of_fit(case, practice)) for case in cases if not surely_fits(case)):
        return
    faults = (_faults(case, practice) for case in cases)
    told = list(itertools.islice(faults, ENOUGH_STRANGERS))
    if len(told) == ENOUGH_STRANGERS and all(map(any, told)):
        raise InvalidValue(strangers(told, practice), len(cases))
    raise InvalidValue(itertools.chain.from_iterable(itertools.chain(told, faults)))


def _faults(case: Deliberation, practice: Practice) -> tuple[Problem, ...]:
    problems = told_of_fit(case, practice)
    return tuple(attrs.evolve(problem, path=(case.name, *problem.path)) for problem in problems)


def strangers(problems_by_case: Iterable[Sequence[Problem]], practice: Practice) -> Iterator[Problem]:
    """Tell in short that cases belong to another practice: of each of the first ones, what does not fit first."""
    expected = Phrase("cases-of-the-practice", name=practice.name)
    for problem, *_ in itertools.islice(problems_by_case, _STRANGERS_TOLD):
        yield attrs.evolve(problem, code="other-practice", expected=expected, nearest=None, known=())


def index_of(casebase: CaseBase | None, practice: Practice) -> Index:
    """Give the grounds of all cases, ready to say which apply."""
    if casebase is None:
        return Index(practice)
    if not isinstance(casebase, CaseBase):
        raise InvalidValue([wrong_type(casebase, ("casebase",), Phrase("a-kind", kind="CaseBase"))])
    return casebase._index_for(practice)  # noqa: SLF001 - its own module
