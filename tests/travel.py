"""A value that went to another process and came back."""

import pickle
from typing import TypeVar

__all__ = ["through_a_pickle"]

T = TypeVar("T")


def through_a_pickle(value: T) -> T:
    """Write a value as another process would get it, and read it again."""
    again: T = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own
    return again
