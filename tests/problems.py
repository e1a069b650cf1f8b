"""What is wrong with a value that cannot be made."""

from collections.abc import Callable

import pytest

from deliberate import InvalidValue, Problem

__all__ = ["codes_by_path", "only_problem", "problems_of", "refusal_of"]


def problems_of(make: Callable[..., object], *given: object, **fields: object) -> tuple[Problem, ...]:
    """Give every problem of something that is refused."""
    return refusal_of(make, *given, **fields).problems


def refusal_of(make: Callable[..., object], *given: object, **fields: object) -> InvalidValue:
    """Give the error of something that is refused."""
    with pytest.raises(InvalidValue) as refused:
        make(*given, **fields)
    return refused.value


def only_problem(make: Callable[..., object], *given: object, **fields: object) -> Problem:
    """Give the one problem of something that is refused."""
    (problem,) = problems_of(make, *given, **fields)
    return problem


def codes_by_path(make: Callable[..., object], *given: object, **fields: object) -> list[tuple[str, str]]:
    """Give where each problem lies, as a JSON Pointer, and its code."""
    return [(problem.pointer, problem.code) for problem in problems_of(make, *given, **fields)]
