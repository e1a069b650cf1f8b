"""What is wrong with a value that cannot be made."""

from collections.abc import Callable

import pytest

from deliberate import InvalidValue, Problem
from deliberate.phrase import Phrase

__all__ = ["CODES", "assert_is_usable", "codes_by_path", "only_problem", "problems_of", "refusal_of"]

CODES = (
    "not-utf8",
    "too-large",
    "too-deep",
    "syntax",
    "alias",
    "tag",
    "duplicate-key",
    "unknown-version",
    "unknown-key",
    "missing-key",
    "wrong-type",
    "wrong-value",
    "bad-name",
    "bad-text",
    "bad-date",
    "unknown-name",
    "name-twice",
    "favours-and-opposes",
    "circle",
    "dates-reversed",
    "does-not-hold",
    "not-decided",
    "other-practice",
    "unreadable-file",
    "hard-to-read",
)
"""Every code that a problem may have."""


def problems_of(make: Callable[..., object], *given: object, **fields: object) -> tuple[Problem, ...]:
    """Give every problem of something that is refused."""
    return refusal_of(make, *given, **fields).problems


def refusal_of(make: Callable[..., object], *given: object, **fields: object) -> InvalidValue:
    """Give the error of something that is refused."""
    with pytest.raises(InvalidValue) as refused:
        make(*given, **fields)
    for problem in refused.value.problems:
        assert_is_usable(problem)
    return refused.value


def assert_is_usable(problem: Problem) -> None:
    """See that a problem says what it is, where it lies and what to do, whatever it is about."""
    assert problem.code in CODES
    assert isinstance(problem.expected, Phrase)
    assert problem.expected
    assert problem.found != "None"
    assert all(type(step) in {str, int} for step in problem.path)
    assert all(type(name) is str for name in (*problem.known, problem.nearest or ""))


def only_problem(make: Callable[..., object], *given: object, **fields: object) -> Problem:
    """Give the one problem of something that is refused."""
    (problem,) = problems_of(make, *given, **fields)
    return problem


def codes_by_path(make: Callable[..., object], *given: object, **fields: object) -> list[tuple[str, str]]:
    """Give where each problem lies, as a JSON Pointer, and its code."""
    return [(problem.pointer, problem.code) for problem in problems_of(make, *given, **fields)]
