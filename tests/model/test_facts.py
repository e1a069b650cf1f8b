import pytest

from deliberate.model import Fact, Factor, Perspective, Scale, Status
from deliberate.model.facts import Answer, does_not_hold
from tests.problems import only_problem

NEED = Factor("need", label="x", layer="client", scale=Scale(["low", "medium", "high"], neutral="medium"))
PLAIN = Factor("need", label="x", layer="client")


def test_a_fact_holds_unless_it_says_otherwise() -> None:
    assert Fact("f").answer is Status.HOLDS
    assert Fact("f", status="absent").answer is Status.ABSENT
    assert Fact("f", level="high").answer == "high"
    assert Fact("f", level=0).answer == 0


def test_tellers_are_members_or_their_values() -> None:
    assert Fact("f", told_by=["client", Perspective.FAMILY]).told_by == {Perspective.CLIENT, Perspective.FAMILY}


@pytest.mark.parametrize("status", ["absent", "unknown"])
def test_a_fact_has_a_level_or_a_status_and_not_both(status: Status) -> None:
    problem = only_problem(Fact, "need", level="high", status=status)

    assert (problem.code, problem.path, problem.found) == ("wrong-value", ("status",), status)
    assert problem.expected == "a level, or a status, not both"


def test_a_threshold_is_no_factor() -> None:
    assert only_problem(Fact, "need >= high").code == "bad-name"


@pytest.mark.parametrize(
    ("reference", "answer", "factor", "does_not"),
    [
        ("need", Status.HOLDS, None, False),
        ("need", Status.ABSENT, None, True),
        ("need", Status.UNKNOWN, None, True),
        ("need", "high", NEED, False),
        ("need >= high", "high", NEED, False),
        ("need >= high", "low", NEED, True),
        ("need <= low", "low", NEED, False),
        ("need >= high", "low", None, False),
        ("need >= high", "low", PLAIN, False),
        ("need >= high", Status.HOLDS, PLAIN, True),
        ("need >= hihg", "low", NEED, False),
    ],
)
def test_a_name_or_a_threshold_is_known_not_to_hold(
    reference: str, answer: Answer, factor: Factor | None, *, does_not: bool
) -> None:
    assert does_not_hold(reference, answer, factor) == does_not


def test_the_repr_says_what_is_known() -> None:
    assert repr(Fact("need", level=15.0)) == "<Fact 'need': 15>"
    assert repr(Fact("need", status="unknown")) == "<Fact 'need': unknown>"


def test_a_level_is_taken_in_its_composed_form_and_whole_numbers_as_they_are() -> None:
    assert Fact("need", level="e\u0301").level == "\u00e9"
    assert repr(Fact("months", level=15.0).level) == "15"
    assert repr(Scale("number", neutral=12.0).neutral) == "12"
    assert Scale(["\u00e9", "b"], neutral="e\u0301").neutral == "\u00e9"
