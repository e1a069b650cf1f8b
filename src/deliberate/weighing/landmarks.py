"""This module is which cases show the way: those of which something does not follow from what else there is."""

import itertools
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeAlias

from deliberate.model import Factor, Practice, Status

from .base import Base, Source
from .casebase import CaseBase
from .fitting import fits, weakest
from .grounds import Ground, Pair
from .reasons import Answer, Answers
from .retrospect import books_of, counted

__all__ = ["landmarks"]

_Ages: TypeAlias = Mapping[Source, tuple[date, str]]


def landmarks(practice: Practice, casebase: CaseBase, *, on: date | None = None) -> tuple[str, ...]:
    """Name the cases of which some ground does not follow from a different one.

    Whatever follows from all cases follows from these, and from what was agreed. Of equal grounds the earliest stands
    for all; of an agreement and a case of one day the agreement does.

    Args:
        practice: what the team agreed beforehand.
        casebase: what was decided before; what is unknown in a case counts as absent.
        on: count only what was agreed and decided by then; without it, everything counts.

    Returns:
        Their names, the latest first.

    Raises:
        InvalidValue: where a case does not fit the practice, or *on* cannot be used.

    Example:
        >>> landmarks(ours, CaseBase([]))
        ()

    Source:
        Van Woerkom, Grossi, Prakken and Verheij (2022).
    """
    books = books_of(practice, casebase, on)
    cases = counted(casebase, on)
    age: dict[Source, tuple[date, str]] = {
        # An agreement comes before a case of the same day: no case has an empty name.
        ("priority", priority.name): (priority.agreement.agreed_on, "")
        for priority in practice.priorities
    }
    age.update({("precedent", case.name): (decision.decided_on, case.name) for case, decision in cases})
    options = [option.name for option in practice.options if on is None or option.is_in_use(on)]
    found = {
        ground.source
        for pair in itertools.permutations(options, 2)
        for ground in _showing_the_way(books.base, pair, age)
    }
    return tuple(case.name for case, _ in cases if case.name in found)


def _showing_the_way(base: Base, pair: Pair, age: _Ages) -> Iterator[Ground]:
    earliest: dict[tuple[frozenset[str], frozenset[str]], Ground] = {}
    for ground in base.grounds(pair):
        same = earliest.setdefault((ground.stronger, ground.over), ground)
        if age[_source_of(ground)] < age[_source_of(same)]:
            earliest[ground.stronger, ground.over] = ground
    for ground in earliest.values():
        if ground.kind == "precedent" and not _is_said_elsewhere(ground, base, age):
            yield ground


def _is_said_elsewhere(ground: Ground, base: Base, age: _Ages) -> bool:
    """Say whether a ground follows from one that says more, or from an equal one that is earlier."""
    found = base.found((ground.winner, ground.loser), _at_least(ground, base.factors))
    return any(
        age[_source_of(other)] < age[_source_of(ground)] or not _follows(other, ground, base.factors)
        for other in found.listed()
        if (other.stronger, other.over) != (ground.stronger, ground.over)
    )


def _follows(ground: Ground, known: Ground, factors: Mapping[str, Factor]) -> bool:
    at_least = _at_least(ground, factors)
    return all(fits(known, factor, at_least.get(name, Status.ABSENT)) for name, factor in factors.items())


def _at_least(ground: Ground, factors: Mapping[str, Factor]) -> Answers:
    """Give the weakest situation that a ground still meets; on a scale where no level meets it, there is none.

    A case in which a number was unknown says nothing of any number, and yet may say what another ground says.
    """
    found: dict[str, Answer] = {}
    for name, factor in factors.items():
        found.update(weakest(ground, {name: factor}) or {})
    return found


def _source_of(ground: Ground) -> Source:
    return ground.kind, ground.source
