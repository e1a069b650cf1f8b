"""How many cases speak for an option: of equal ones each counts, later ones and replaced ones do not."""

from datetime import timedelta

import pytest

from deliberate import CaseBase, weigh
from tests.weighing.books import DAY, case, decided, factor, practice

_OURS = practice(factor("f", "a"), factor("g", "a"), factor("h", "b"))
_LATE = DAY + timedelta(days=9)
_BASE = CaseBase(
    [
        *(decided(f"f {place}", "a", "f", on=(DAY, _LATE)[place % 2]) for place in range(4)),
        *(decided(f"g {place}", "a", "g", on=(DAY, _LATE)[place % 2]) for place in range(4)),
        decided("both", "a", "f", "g"),
    ]
).indexed(_OURS)


def _count(base: CaseBase, *held: str, name: str = "now", late: bool = False) -> int:
    now = case(name, facts={**dict.fromkeys("fgh", "absent"), **dict.fromkeys(held, "holds")})
    return weigh(now, _OURS, base, on=None if late else _LATE)["a"].over["b"].count_for


@pytest.mark.parametrize(("held", "count"), [((), 0), (("f",), 2), (("g",), 2), (("f", "g"), 5)])
def test_of_equal_cases_those_decided_by_then_count(held: tuple[str, ...], count: int) -> None:
    assert _count(_BASE, *held) == count


@pytest.mark.parametrize(("held", "count"), [((), 0), (("f",), 4), (("g",), 4), (("f", "g"), 9)])
def test_without_a_day_all_equal_cases_count(held: tuple[str, ...], count: int) -> None:
    assert _count(_BASE, *held, late=True) == count


def test_cases_that_were_replaced_or_are_looked_at_themselves_do_not_count() -> None:
    changed = [decided("f 0", "b", "h"), decided("g 0", "b", "h")]
    base = _BASE.including(*changed).indexed(_OURS)

    assert _count(base, "f", late=True) == 3
    assert _count(base, "g", late=True) == 3
    assert _count(base, "f", "g", late=True) == 7
    assert _count(base, "f", "g", name="both", late=True) == 6
    assert _count(base, "f", "g", name="g 1", late=True) == 6
    assert _count(base, "f", "g") == 3
    assert _count(base, "f", "g", name="f 2") == 2
