"""This module is that every name is used once."""

from collections.abc import Iterable, Iterator

from deliberate.errors import Problem, shortened
from deliberate.phrase import Phrase

from .agreements import Policy, Priority
from .factors import Factor, Value
from .options import Option
from .people import Person

__all__ = ["repeated_names"]


def repeated_names(
    named: Iterable[tuple[str, "Option | Factor | Value | Policy | Priority | Person"]],
) -> Iterator[Problem]:
    """Tell which names are used twice, old names included, over all sections together."""
    taken: set[str] = set()
    for section, thing in named:
        for name in (thing.name, *sorted(getattr(thing, "formerly", ()))):
            if name in taken:
                field = "name" if name == thing.name else "formerly"
                expected = Phrase("a-name-used-once")
                yield Problem("name-twice", (section, thing.name, field), found=shortened(name), expected=expected)
            taken.add(name)
