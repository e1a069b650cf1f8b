import pytest

from deliberate.model import Option
from deliberate.model.names import fault_of_name, normal_name
from tests.problems import only_problem


@pytest.mark.parametrize("name", ["x", "x" * 100, "0", "1.0", "yes", "casus K.", "ünïcode 日本", "a>=b", "a >=b", "👍"])
def test_this_can_be_a_name(name: str) -> None:
    assert fault_of_name(name) is None


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("", "1 to 100 characters"),
        ("x" * 101, "1 to 100 characters"),
        (" x", "no space at the start"),
        ("x ", "no space at the start"),
        ("x\u00a0", "no space at the start"),
        ("a  b", "none double"),
        ("a\nb", "without line breaks"),
        ("a\tb", "control"),
        ("a\u200bb", "invisible"),
        ("a\u202eb", "invisible"),
        ("a\u2028b", "line breaks"),
        ("a\u2029b", "line breaks"),
        ("a\ud800b", "control"),
        ("need >= high", "thresholds"),
        ("need <= high", "thresholds"),
    ],
)
def test_this_cannot_be_a_name_and_what_would_have_to_change_is_said(name: str, fault: str) -> None:
    assert fault in (fault_of_name(name) or "")

    problem = only_problem(Option, name, label="x")

    assert (problem.code, problem.path) == ("bad-name", ("name",))
    assert fault in problem.expected


def test_names_that_look_alike_are_one_name() -> None:
    decomposed, composed = "cafe\u0301", "caf\u00e9"

    assert normal_name(decomposed) == composed
    assert Option(decomposed, label="x") == Option(composed, label="x")


def test_a_name_is_measured_in_its_composed_form() -> None:
    assert Option("e\u0301" * 100, label="x").name == "\u00e9" * 100


def test_a_name_that_is_too_long_is_shown_in_part() -> None:
    problem = only_problem(Option, "x" * 101, label="x")

    assert len(problem.found) == 60
    assert problem.found.endswith("…")


@pytest.mark.parametrize("name", [None, 3, True, ["x"], b"x"])
def test_a_name_is_a_text(name: object) -> None:
    problem = only_problem(Option, name, label="x")

    assert (problem.code, problem.path) == ("wrong-type", ("name",))
    assert problem.expected == "a name; write it between quotes"
