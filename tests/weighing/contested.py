"""A case base of which much contradicts, among three options."""

from datetime import timedelta

from deliberate import CaseBase
from tests.weighing.books import DAY, decided, factor, practice, priority

__all__ = ["CASES", "OURS"]

OURS = practice(
    factor("p", "a"),
    factor("q", "a", opposes="c"),
    factor("d", "b"),
    factor("e", "c"),
    options="abc",
    priorities=[priority("agreed", ["p"], ["d"])],
)
CASES = CaseBase(
    decided(f"{place:02}", "abc"[place % 3], *held, on=DAY + timedelta(days=place % 5))
    for place in range(45)
    if (held := [name for bit, name in enumerate("pqde") if (place * 7 + 3) >> bit & 1])
)
