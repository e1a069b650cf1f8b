"""This module is all problems of a value, told at once when it is made."""

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import attrs

from deliberate.errors import MOST_COUNTED, InvalidValue, Problem
from deliberate.phrase import Phrase

from .kinds import CHECK, NEUTRAL, Check

__all__ = ["refuse", "reversed_dates"]

Value = TypeVar("Value", bound=attrs.AttrsInstance)

# Where one of these lists could not be taken in, that a name in it is not known only follows from that.
_POINTED_AT = {"options", "factors", "values", "facts", "levels"}
_MAY_FOLLOW = {"unknown-name", "does-not-hold"}


def refuse(value: Value, faults: Callable[[Value], Iterable[Problem]] | None = None) -> None:
    """Raise one `InvalidValue` with all problems of a value, if it has any.

    The checks of the fields come first. *faults* then looks at how the fields fit together, with a neutral value
    for each field that is wrong, so that nothing is told that only follows from something else.
    """
    problems = [
        problem
        for name, check, default in _checks(type(value))
        if (given := getattr(value, name)) is not default  # which was found right once and for all
        for problem in check(given, (name,))
    ]
    wrong = {problem.path[0] for problem in problems}
    if faults is not None:
        looked_at = _with_neutral(value, wrong) if wrong else value
        more = (problem for problem in faults(looked_at) if not _follows(problem, wrong))
        problems += itertools.islice(more, MOST_COUNTED)
    if problems:
        raise InvalidValue(problems)


@functools.cache
def _checks(of: type[attrs.AttrsInstance]) -> tuple[tuple[str, Check, object], ...]:
    return tuple((field.name, field.metadata[CHECK], field.default) for field in attrs.fields(of))


def _with_neutral(value: Value, wrong: set[str | int]) -> Value:
    stand_in = object.__new__(type(value))
    for field in attrs.fields(type(value)):
        kept = field.metadata[NEUTRAL] if field.name in wrong else getattr(value, field.name)
        object.__setattr__(stand_in, field.name, kept)
    return stand_in


def _follows(problem: Problem, wrong: set[str | int]) -> bool:
    return problem.path[0] in wrong or (problem.code in _MAY_FOLLOW and not wrong.isdisjoint(_POINTED_AT))


def reversed_dates(value: object, *pairs: tuple[str, str]) -> Iterator[Problem]:
    """Tell which later dates of a value come before their earlier ones."""
    for earlier, later in pairs:
        first, last = getattr(value, earlier), getattr(value, later)
        if first is not None and last is not None and last < first:
            yield Problem(
                "dates-reversed", (later,), found=str(last), expected=Phrase("not-before", field=earlier, day=first)
            )
