from datetime import date

from deliberate.model import Deliberation, Fact, Factor, Option, Practice, Scale
from tests.model.every_value import full_deliberation
from tests.problems import codes_by_path


def test_what_only_follows_from_another_problem_is_not_told() -> None:
    favours = Factor("f", label="x", layer="client", favours=["extra"])

    assert codes_by_path(Practice, "p", language="nl", question="x", options=["extra"], factors=[favours]) == [
        ("/options/0", "wrong-type")
    ]
    decision = full_deliberation().decision
    assert codes_by_path(Deliberation, "1", facts=["need"], decision=decision) == [("/facts/0", "wrong-type")]
    assert codes_by_path(Scale, ["low", ""], neutral="high") == [("/levels/1", "bad-name")]


def test_what_does_not_follow_is_told_beside_it() -> None:
    favours = Factor("f", label="x", layer="client", favours=["extar"])
    options = [Option("extra", label="x")]

    assert codes_by_path(Practice, "p", language="?", question="x", options=options, factors=[favours]) == [
        ("/language", "wrong-value"),
        ("/factors/f/favours", "unknown-name"),
    ]
    assert codes_by_path(Deliberation, "1", facts=[Fact("f"), Fact("f")], people=["x"]) == [
        ("/people/0", "wrong-type"),
        ("/facts/f", "name-twice"),
    ]


def test_a_field_that_is_wrong_in_itself_is_not_compared() -> None:
    assert codes_by_path(Option, "o", label="x", since="soon", retired_on=date(2020, 1, 1)) == [
        ("/since", "wrong-type")
    ]
    assert codes_by_path(Fact, "need", level="high", status="hold") == [("/status", "wrong-value")]
