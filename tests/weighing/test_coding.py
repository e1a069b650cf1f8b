"""Cases as rows of codes, where there are more answers than a byte has codes for."""

from datetime import timedelta

import pytest

from deliberate import CaseBase, Deliberation, Practice, Scale, weigh
from deliberate.weighing.coding import Vocabulary
from tests import simple
from tests.weighing.books import DAY, case, decided, factor, practice

LEVELS = [f"level {place}" for place in range(300)]


def _counted(practice: Practice, cases: list[Deliberation], now: Deliberation) -> tuple[int, int]:
    comparison = weigh(now, practice, CaseBase(cases), limit=None)["a"].over["b"]
    plain = simple.weigh(now, practice, cases)
    assert [each.source for each in comparison.grounds_for] == [each.source for each in plain.applying["a", "b"]]
    assert [each.source for each in comparison.grounds_against] == [each.source for each in plain.applying["b", "a"]]
    return comparison.count_for, comparison.count_against


@pytest.mark.parametrize("neutral", [None, 150], ids=["without neutral", "with neutral"])
def test_every_number_of_very_many_counts_as_itself(neutral: int | None) -> None:
    ours = practice(factor("f", "a", scale=Scale("number", neutral=neutral)), factor("g", "b"))
    cases = [decided(f"case {place:03}", "ab"[place % 2], facts={"f": place}) for place in range(600)]

    for number in (0, 41.5, 150, 599, 700):
        assert _counted(ours, cases, case("now", facts={"f": number, "g": "absent"})) > (0, 0)
    if neutral is None:
        assert _counted(ours, cases, case("now", facts={"f": 400, "g": "absent"})) == (201, 100)


def test_every_level_of_very_many_counts_as_itself() -> None:
    ours = practice(factor("f", "a", scale=Scale(LEVELS, neutral="level 100")), factor("g", "b"))
    cases = [
        decided(f"case {place:03}", "ab"[place % 2], facts={"f": level}, on=DAY + timedelta(days=place))
        for place, level in enumerate(LEVELS)
    ]

    for level in ("level 0", "level 100", "level 280"):
        assert _counted(ours, cases, case("now", facts={"f": level, "g": "absent"})) > (0, 0)


def test_equal_rows_are_kept_once_with_all_their_cases() -> None:
    ours = practice(factor("f", "a"), factor("g", "b"))
    cases = [decided(f"case {place}", "a", "f", facts={"g": ["absent", "unknown"][place % 2]}) for place in range(6)]

    ((option, rows),) = Vocabulary(ours).rows_of(cases)

    assert option == "a"
    assert list(rows.names) == [tuple(f"case {place}" for place in range(6))]
    assert rows.width == 2
