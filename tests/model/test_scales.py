import math

import pytest

from deliberate.model import Fact, Level, Scale
from deliberate.model.scales import (
    Threshold,
    as_level,
    has_reached,
    level_text,
    parse_threshold,
    threshold_fault,
    thresholds_of,
)
from tests.problems import codes_by_path, only_problem, problems_of

NEED = Scale(["low", "medium", "high"], neutral="medium")
BARE = Scale(["low", "medium", "high"])
MONTHS = Scale("number", neutral=12)


def test_a_name_stands_for_a_level_without_words() -> None:
    assert Scale(["low"]) == Scale([Level("low")])
    assert Scale(name for name in ("low", "high")).level_names == ("low", "high")


def test_whole_numbers_are_one_level_however_they_are_written() -> None:
    assert Fact("abroad", level=15) == Fact("abroad", level=15.0)
    assert hash(Fact("abroad", level=15)) == hash(Fact("abroad", level=15.0))
    assert isinstance(Fact("abroad", level=15.0).level, int)
    assert isinstance(Fact("abroad", level=-0.0).level, int)
    assert Scale("number", neutral=12.0) == MONTHS
    assert (level_text(15.0), level_text(0.5), level_text("high")) == ("15", "0.5", "high")


@pytest.mark.parametrize("level", [True, math.inf, -math.inf, math.nan, 10**400, 1e17, b"x", ["low"]])
def test_this_is_no_level(level: object) -> None:
    assert only_problem(Fact, "abroad", level=level).code == "wrong-type"
    assert only_problem(Scale, "number", neutral=level).code == "wrong-type"


def test_a_number_that_is_not_finite_is_told_as_such() -> None:
    assert only_problem(Fact, "abroad", level=math.nan).found == "a number that is too large or no number at all"


@pytest.mark.parametrize("level", ["", "two\nlines", "x" * 101])
def test_the_level_of_a_fact_is_a_name(level: str) -> None:
    problem = only_problem(Fact, "need", level=level)

    assert (problem.code, problem.path) == ("bad-name", ("level",))


@pytest.mark.parametrize("name", ["holds", "absent", "unknown", "number"])
def test_a_level_cannot_be_called_after_a_status(name: str) -> None:
    assert only_problem(Level, name).code == "bad-name"
    assert codes_by_path(Scale, ["low", name]) == [("/levels/1", "bad-name")]
    assert "absent or holds or number or unknown" in only_problem(Scale, ["low", name]).expected


def test_a_level_is_a_name() -> None:
    assert codes_by_path(Scale, ["low", "", 3, None]) == [
        ("/levels/1", "bad-name"),
        ("/levels/2", "wrong-type"),
        ("/levels/3", "wrong-type"),
    ]


@pytest.mark.parametrize("levels", ["low", {"low": 1}, {"low", "high"}, None, 3])
def test_levels_come_in_a_list(levels: object) -> None:
    problem = only_problem(Scale, levels)

    assert (problem.code, problem.path) == ("wrong-type", ("levels",))
    assert problem.expected == "a list of levels, lowest first, or 'number'"


def test_a_scale_has_a_level() -> None:
    problem = only_problem(Scale, [])

    assert (problem.code, problem.path, problem.found) == ("wrong-value", ("levels",), "[]")


def test_a_set_of_levels_is_refused_since_it_has_no_order() -> None:
    assert only_problem(Scale, {"low", "high"}).found == "a set, which has no order"


def test_each_level_stands_once() -> None:
    problem = only_problem(Scale, ["low", "e\u0301", Level("\u00e9")])

    assert (problem.code, problem.path, problem.found) == ("name-twice", ("levels", 2), "\u00e9")


def test_the_neutral_level_is_one_of_the_levels() -> None:
    problem = only_problem(Scale, ["low", "medium"], neutral="medum")

    assert (problem.code, problem.path) == ("unknown-name", ("neutral",))
    assert (problem.nearest, problem.known) == ("medium", ("low", "medium"))
    assert only_problem(Scale, ["low"], neutral=3).code == "unknown-name"
    assert only_problem(Scale, "number", neutral="twelve").expected == "a number"


def test_that_the_neutral_level_is_unknown_is_not_told_where_it_follows_from_the_levels() -> None:
    assert codes_by_path(Scale, "low, high", neutral="high") == [("/levels", "wrong-type")]


def test_a_scale_knows_its_levels() -> None:
    high = Level("high", told="You need much.")
    scale = Scale(["low", high])

    assert scale.level("high") == high
    assert scale.level("hihg") is None
    assert (scale.position("low"), scale.position("high"), scale.position("hihg"), scale.position(3)) == (
        0,
        1,
        None,
        None,
    )
    assert (MONTHS.level(3), MONTHS.level_names) == (None, ())
    assert (MONTHS.position(3.5), MONTHS.position("3")) == (3.5, None)


def test_the_repr_counts() -> None:
    assert (repr(NEED), repr(MONTHS), repr(Level("low"))) == (
        "<Scale of 3 levels>",
        "<Scale of numbers>",
        "<Level 'low'>",
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("need >= high", ("need", ">=", "high")),
        ("abroad <= 15", ("abroad", "<=", "15")),
        ("need>=high", None),
        ("need", None),
    ],
)
def test_a_threshold_is_taken_apart(text: str, parts: tuple[str, str, str] | None) -> None:
    assert parse_threshold(text) == parts


def test_a_threshold_is_written_as_it_is_read() -> None:
    assert Threshold("abroad", "<=", 15.0).name == "abroad <= 15"


def test_with_a_neutral_level_only_what_lies_beyond_it_counts() -> None:
    assert [line.name for line in thresholds_of("need", NEED)] == ["need >= high", "need <= low"]


def test_without_a_neutral_level_every_level_counts_both_ways_but_what_always_holds() -> None:
    names = [line.name for line in thresholds_of("need", BARE)]

    assert names == ["need >= medium", "need >= high", "need <= low", "need <= medium"]


def test_a_scale_of_one_level_has_no_threshold() -> None:
    assert thresholds_of("need", Scale(["low"])) == ()


@pytest.mark.parametrize(
    ("scale", "direction", "level", "fault"),
    [
        (NEED, ">=", "high", None),
        (NEED, "<=", "low", None),
        (NEED, ">=", "medium", "a threshold above the neutral level 'medium'"),
        (NEED, "<=", "medium", "a threshold below the neutral level 'medium'"),
        (NEED, ">=", "low", "a threshold above the neutral level 'medium'"),
        (NEED, ">=", "hihg", "a level of this scale"),
        (BARE, ">=", "medium", None),
        (BARE, "<=", "medium", None),
        (BARE, ">=", "low", "a threshold that does not always hold"),
        (BARE, "<=", "high", "a threshold that does not always hold"),
        (MONTHS, ">=", 13, None),
        (MONTHS, ">=", 12, "a threshold above the neutral level '12'"),
        (MONTHS, "<=", 12, "a threshold below the neutral level '12'"),
        (Scale("number", neutral=0), ">=", 0, "a threshold above the neutral level '0'"),
        (Scale("number"), ">=", 0, None),
        (Scale("number"), "<=", 0, None),
    ],
)
def test_a_threshold_that_always_holds_is_none(
    scale: Scale, direction: str, level: str | int, fault: str | None
) -> None:
    assert threshold_fault(scale, ">=" if direction == ">=" else "<=", level) == fault


@pytest.mark.parametrize(
    ("scale", "text", "level"),
    [
        (NEED, "high", "high"),
        (NEED, "15", None),
        (MONTHS, "15", 15),
        (MONTHS, "15.0", 15),
        (MONTHS, "1.5", 1.5),
        (MONTHS, "high", None),
        (MONTHS, "nan", None),
        (MONTHS, "inf", None),
        (MONTHS, "1e400", None),
    ],
)
def test_a_level_is_read_from_a_text(scale: Scale, text: str, level: str | float | None) -> None:
    assert as_level(scale, text) == level


def test_a_level_is_on_or_beyond_a_bound() -> None:
    assert has_reached(NEED, "high", ">=", "medium")
    assert has_reached(NEED, "medium", ">=", "medium")
    assert not has_reached(NEED, "low", ">=", "medium")
    assert has_reached(NEED, "low", "<=", "medium")
    assert not has_reached(NEED, "high", "<=", "medium")
    assert has_reached(MONTHS, 12.5, ">=", 12)
    assert not has_reached(NEED, "hihg", ">=", "low")
    assert not has_reached(NEED, "high", ">=", 3)


def test_all_problems_of_a_scale_are_told_at_once() -> None:
    problems = problems_of(Scale, ["low", "low", ""], unit="", neutral=True)

    assert [problem.pointer for problem in problems] == ["/levels/2", "/unit", "/neutral"]


def test_a_threshold_is_taken_apart_at_its_first_sign() -> None:
    assert parse_threshold("a >= b >= c") == ("a", ">=", "b >= c")
    assert parse_threshold("a <= b") == ("a", "<=", "b")
    assert parse_threshold("a>=b") is None
