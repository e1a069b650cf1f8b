"""This module is how decided cases stand without themselves, case by case."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from datetime import date
from typing import TypeAlias, TypeVar

import attrs

from deliberate.errors import InvalidValue
from deliberate.model import Decision, Deliberation, Practice, Standing
from deliberate.model.fit import require_practice
from deliberate.model.frozen import FrozenMapping
from deliberate.model.kinds import wrong_type
from deliberate.phrase import Phrase

from .casebase import CaseBase
from .hindsight import Hindsight, Seen
from .spreading import Books, Progress, Tally, require_helpers, spread, stretches, watched
from .standings import require_day

__all__ = ["Cases", "books_of", "counted", "leave_one_out", "look_back", "with_decision"]

Cases: TypeAlias = tuple[tuple[Deliberation, Decision], ...]
Found = TypeVar("Found")


@attrs.frozen
class _Part:
    """Some cases by name, and how many grounds against them to list."""

    names: tuple[str, ...]
    limit: int | None = None

    def __len__(self) -> int:
        return len(self.names)


def leave_one_out(
    practice: Practice,
    casebase: CaseBase,
    *,
    on: date | None = None,
    progress: Progress | None = None,
    executor: Executor | None = None,
) -> Mapping[Standing, tuple[str, ...]]:
    """Say how the option that each case chose would stand, had the case itself never been decided.

    Args:
        practice: what the team agreed beforehand.
        casebase: what was decided before; what is unknown in a case counts as absent.
        on: count only what was agreed and decided by then; without it, everything counts.
        progress: called with how much is done and of how much, in this thread and at least every half second; what it
            raises calls the work off and comes out unchanged.
        executor: splits the work over others; the result is the same. They get names, facts, reasons and days, and
            nobody's words or notes.

    Returns:
        For each standing that occurs the names of the cases whose own option has it, the latest first.

    Raises:
        InvalidValue: where a case does not fit the practice, or *on*, *progress* or *executor* cannot be used.

    Example:
        >>> dict(leave_one_out(ours, CaseBase([])))
        {}
    """
    require_helpers(progress, executor)
    books = books_of(practice, casebase, on)
    cases = counted(casebase, on)
    tally = Tally(len(cases))

    def work() -> Mapping[Standing, tuple[str, ...]]:
        casebase.indexed(practice)
        standings = _each(_standings, books, cases, tally, executor=executor)
        by_standing: dict[Standing, list[str]] = {standing: [] for standing in Standing}
        for (case, _), standing in zip(cases, standings, strict=True):
            by_standing[standing].append(case.name)
        return FrozenMapping({standing: tuple(names) for standing, names in by_standing.items() if names})

    return watched(work, tally, progress)


def books_of(practice: Practice, casebase: CaseBase, on: date | None) -> Books:
    """Give the books for what is asked of all cases.

    Raises:
        InvalidValue: where one of them is something else.
    """
    require_practice(practice)
    require_day(on)
    if not isinstance(casebase, CaseBase):
        raise InvalidValue([wrong_type(casebase, ("casebase",), Phrase("a-kind", kind="CaseBase"))])
    return Books(practice, casebase, on)


def counted(casebase: CaseBase, on: date | None) -> Cases:
    """Give the cases that were decided by then, the latest first."""
    cases = with_decision(casebase.values())
    by_then = ((case, decision) for case, decision in cases if on is None or decision.decided_on < on)
    return tuple(sorted(by_then, key=lambda pair: pair[1].decided_on, reverse=True))


def with_decision(cases: Iterable[Deliberation]) -> Iterator[tuple[Deliberation, Decision]]:
    """Give cases, each with its decision."""
    return ((case, case.decision) for case in cases if case.decision is not None)


def look_back(
    books: Books, cases: Cases, tally: Tally, *, limit: int | None, executor: Executor | None
) -> Iterator[Seen]:
    """Give what is seen in each case, and of the grounds of others against it, from the first cases on, no more than *limit*."""
    return _each(_seen, books, cases, tally, limit=limit, executor=executor)


def _each(
    look: Callable[[Books, _Part], list[Found]],
    books: Books,
    cases: Cases,
    tally: Tally,
    *,
    limit: int | None = None,
    executor: Executor | None,
) -> Iterator[Found]:
    names = [case.name for case, _ in cases]
    parts = [_Part(tuple(names[places.start : places.stop]), limit) for places in stretches(len(names), executor)]
    for found in spread(look, books, parts, tally, worth=len(cases), executor=executor):
        yield from found


def _standings(books: Books, part: _Part) -> list[Standing]:
    return [hindsight.standing(decision.option) for hindsight, decision in _hindsight(books, part)]


def _seen(books: Books, part: _Part) -> list[Seen]:
    seen: list[Seen] = []
    left = part.limit
    for hindsight, _ in _hindsight(books, part):
        seen.append(hindsight.seen(left))
        left = None if left is None else left - len(seen[-1].unlike)
    return seen


def _hindsight(books: Books, part: _Part) -> Iterator[tuple[Hindsight, Decision]]:
    for case, decision in with_decision(books.casebase[name] for name in part.names):
        yield Hindsight(case, decision, books.base, books.on), decision
