"""Cases as rows of codes, where there are more answers than a byte has codes for."""

from datetime import date, timedelta

import pytest

from deliberate import CaseBase, Decision, Deliberation, Fact, Policy, Practice, Scale, Status, weigh
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


@pytest.mark.parametrize("many", range(251, 261))
def test_as_many_numbers_as_a_byte_has_codes_for_count_each_as_itself(many: int) -> None:
    ours = practice(factor("f", "a", scale=Scale("number")), factor("g", "b"), factor("h", "b"))
    cases = [decided(f"case {place:03}", "a", facts={"f": place}) for place in range(many)]

    for number in (0, many - 1):
        now = case("now", facts={"f": number, "g": "absent", "h": "absent"})
        assert _counted(ours, cases, now) == (number + 1, 0)


def test_of_more_numbers_than_two_bytes_have_codes_for_each_counts_as_itself() -> None:
    ours = practice(factor("g", "b"), factor("f", "a", scale=Scale("number")))
    many = 2**16 + 300
    base = CaseBase(decided(f"case {place:05}", "a", *"g"[: place % 2], facts={"f": place}) for place in range(many))

    comparisons = [
        weigh(case("now", facts={"f": number, "g": "absent"}), ours, base)["a"].over["b"] for number in (0, 9, many)
    ]

    assert [comparison.count_for for comparison in comparisons] == [1, 10, many]


@pytest.mark.parametrize("denier", ["client", "file", "professional"])
def test_what_was_told_in_ways_that_differ_counts_as_unknown(denier: str) -> None:
    ours = practice(factor("f", "a"), factor("g", "b"))
    now = case("now", facts={"f": "absent", "g": "absent"})
    told = [
        Fact("f", status=Status.ABSENT if who == denier else Status.HOLDS, told_by=[who])
        for who in ("client", "file", "professional")
    ]

    for facts in (told, told[:2], told[1:]):
        before = Deliberation("before", facts=facts, decision=Decision("a", decided_on=DAY))
        differs = len({fact.status for fact in facts}) > 1
        assert _counted(ours, [before], now) == (int(differs), 0)


def test_equal_rows_are_kept_once_with_all_their_cases() -> None:
    ours = practice(factor("f", "a"), factor("g", "b"))
    told: list[dict[str, str | float]] = [{"g": "absent"}, {"g": "unknown"}, {}]
    cases = [decided(f"case {place}", "a", "f", facts=told[place % 3]) for place in range(6)]

    ((option, rows),) = Vocabulary(ours).rows_of(cases)

    assert option == "a"
    assert list(rows.names) == [tuple(f"case {place}" for place in range(6))]
    assert rows.width == 2


# ---- the day on which a case was decided


@pytest.mark.parametrize(
    ("bounds", "barred"),
    [
        ({"valid_from": DAY}, [False, True, True]),
        ({"valid_until": DAY}, [True, True, False]),
        ({"valid_from": DAY, "valid_until": DAY}, [False, True, False]),
        ({}, [True, True, True]),
    ],
    ids=["from", "until", "from and until", "always"],
)
def test_a_case_says_nothing_of_what_a_statute_barred_on_the_day_of_its_decision(
    bounds: dict[str, date], barred: list[bool]
) -> None:
    gate = Policy("gate", rule="x", kind="statute-bound", prescribes="a", when=["g"], **bounds)  # type: ignore[arg-type]
    ours = practice(factor("f", "a"), factor("g", "b"), policies=[gate])
    cases = [decided(f"{day}", "a", "f", "g", on=DAY + timedelta(days=day)) for day in (-1, 0, 1)]

    says = [_counted(ours, [each], case("now", "f", "g")) == (1, 0) for each in cases]

    assert says == [not is_barred for is_barred in barred]


ALIKE = practice(factor("f", "a"), factor("h", "a"), factor("g", "b"))
DAYS = {"f": (9, 6, 3), "h": (9, 7, 2), "f h": (8, 6, 6, 1), "": (7,)}


def _on(day: int) -> date:
    return DAY + timedelta(days=day)


@pytest.mark.parametrize("day", range(11))
def test_of_cases_that_are_alike_those_before_the_day_count(day: int) -> None:
    cases = CaseBase(
        decided(f"{held}, {number}", "a", *held.split(), "g", on=_on(decided_on))
        for held, days in DAYS.items()
        for number, decided_on in enumerate(days)
    )

    comparison = weigh(case("now", "f", "g", "h"), ALIKE, cases, on=_on(day))["a"].over["b"]

    counted = [
        f"{held}, {number}" for held, days in DAYS.items() for number, decided_on in enumerate(days) if decided_on < day
    ]
    assert comparison.count_for == len(counted)
    assert {ground.source for ground in comparison.grounds_for} == set(counted)
    assert comparison.standing == ("supported" if counted else "open")


def test_of_cases_of_which_one_was_decided_anew_those_before_the_day_count() -> None:
    held = ["f", "h", "f h", "e", "e f", "e h"]
    ours = practice(*ALIKE.factors, factor("e", "a"))
    # The day of the first version says where it stood among the others.
    cases = CaseBase(
        decided(f"case {day}", "a", *names.split(), "g", on=_on(day))
        for names, day in zip(held, (9, 8, 7, 6, 5, 3), strict=True)
    )
    anew = cases.indexed(ours).including(decided("case 6", "a", "f", "g", on=_on(1)))

    comparison = weigh(case("now", "e", "f", "g", "h"), ours, anew, on=_on(5))["a"].over["b"]

    assert [ground.source for ground in comparison.grounds_for] == ["case 3", "case 6"]
