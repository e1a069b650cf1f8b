import pytest

from deliberate.model import Factor, Scale
from deliberate.model.references import factor_of, faults_of_references

FACTORS = {
    factor.name: factor
    for factor in (
        Factor("plain", label="x", layer="client"),
        Factor("need", label="x", layer="client", scale=Scale(["low", "medium", "high"], neutral="medium")),
        Factor("months", label="x", layer="client", scale=Scale("number")),
        Factor("percent", label="x", layer="client", scale=Scale("number", neutral=15)),
        Factor("single", label="x", layer="client", scale=Scale(["low"])),
        Factor("turns on top", label="x", layer="client", scale=Scale(["low", "high"], neutral="high")),
    )
}


def _faults(reference: str, *, whole_scales: bool = False) -> list[tuple[str, str, str]]:
    problems = faults_of_references([reference], ("because",), FACTORS, whole_scales=whole_scales, others=["safety"])
    return [(problem.code, problem.found, problem.expected) for problem in problems]


@pytest.mark.parametrize(
    ("reference", "factor"), [("need", "need"), ("need >= high", "need"), ("percent <= 15", "percent")]
)
def test_a_reference_is_about_a_factor(reference: str, factor: str) -> None:
    assert factor_of(reference) == factor


@pytest.mark.parametrize(
    "reference", ["plain", "safety", "need >= high", "need <= low", "months >= 0", "percent <= 14.5"]
)
def test_this_points_at_something(reference: str) -> None:
    assert _faults(reference) == []


@pytest.mark.parametrize(
    ("reference", "code", "expected"),
    [
        ("plian", "unknown-name", "one of the factors"),
        ("nede >= high", "unknown-name", "one of the factors"),
        ("plain >= high", "wrong-value", "'plain' by itself: it has no scale"),
        ("need >= hihg", "unknown-name", "one of the levels of 'need'"),
        ("need >= medium", "wrong-value", "a threshold above the neutral level 'medium'"),
        ("months >= many", "wrong-value", "a number behind >="),
        ("months <= nan", "wrong-value", "a number behind <="),
    ],
)
def test_this_points_at_nothing(reference: str, code: str, expected: str) -> None:
    ((said_code, _, said_expected),) = _faults(reference)

    assert (said_code, said_expected) == (code, expected)


def test_an_unknown_level_is_told_with_the_nearest() -> None:
    (problem,) = faults_of_references(["need >= hihg"], (), FACTORS, whole_scales=False)

    assert (problem.found, problem.nearest, problem.known) == ("hihg", "high", ("low", "medium", "high"))


def test_an_unknown_factor_is_told_with_the_nearest_of_all_that_may_stand_there() -> None:
    (problem,) = faults_of_references(["safty"], (), FACTORS, whole_scales=False, others=["safety"])

    assert problem.nearest == "safety"


@pytest.mark.parametrize(
    ("name", "example"),
    [
        ("need", "a threshold, such as 'need >= high'"),
        ("months", "a threshold, such as 'months >= 1'"),
        ("percent", "a threshold, such as 'percent >= 16'"),
        ("turns on top", "a threshold, such as 'turns on top <= low'"),
        ("single", "another factor: this one has a single level"),
    ],
)
def test_a_whole_scale_is_refused_where_a_threshold_is_meant_with_one_that_can_be_used(name: str, example: str) -> None:
    assert _faults(name) == [("wrong-value", name, example)]
    assert _faults(name, whole_scales=True) == []


def test_faults_come_in_the_order_of_the_names() -> None:
    problems = faults_of_references({"c", "a", "need", "b"}, (), FACTORS, whole_scales=False)

    assert [(problem.found, problem.expected[:3]) for problem in problems] == [
        ("a", "one"),
        ("b", "one"),
        ("c", "one"),
        ("need", "a t"),
    ]
