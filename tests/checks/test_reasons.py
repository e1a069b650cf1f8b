from collections.abc import Sequence

import attrs
import pytest

from deliberate import Deliberation, Fact, Factor, Hunch, Option, Position, Practice, Scale, nothing_agreed
from deliberate.checks import check
from tests.checks.sound import deciding, sound, told, wordless
from tests.running_example import ours, samira


def codes(deliberation: Deliberation, practice: Practice = ours) -> set[str]:
    return {finding.code for finding in check(deliberation, practice) if finding.severity != "strength"}


def strengths(deliberation: Deliberation) -> set[str]:
    return {finding.code for finding in check(deliberation, ours) if finding.severity == "strength"}


# ---- no-reason, influence-only


def test_where_no_reason_is_named_all_that_speaks_for_the_choice_is_one() -> None:
    assert not {"no-reason", "influence-only"} & codes(deciding(sound, because=[]))


def test_where_no_reason_is_named_an_influence_alone_is_none() -> None:
    case = told(deciding(sound, option="standard", because=[]), "can do alone", status="absent")

    assert {"no-reason", "influence-only"} <= codes(case)


def test_where_nothing_speaks_for_the_choice_there_is_no_reason_and_no_influence() -> None:
    case = attrs.evolve(wordless, facts=[Fact("can do alone")])

    assert "no-reason" in codes(case)
    assert "influence-only" not in codes(case)


@pytest.mark.parametrize(("level", "is_reason"), [("low", False), ("medium", False), ("high", True)])
def test_a_level_speaks_for_the_choice_on_its_own_side_of_neutral(level: str, *, is_reason: bool) -> None:
    case = attrs.evolve(wordless, facts=[Fact("need", level=level)])

    assert ("no-reason" not in codes(case)) is is_reason


def test_a_neutral_level_is_no_reason() -> None:
    case = deciding(told(sound, "need", level="medium"), because=["need"])

    assert "no-reason" in codes(case)


def test_an_influence_with_levels_explains_and_does_not_justify() -> None:
    pressure = Factor(
        "pressure", label="drukte", layer="organisation", role="influence", scale=Scale(["low", "high"]), favours=["b"]
    )
    options = [Option("a", label="een"), Option("b", label="twee")]
    facts = [Fact("pressure", level="high")]
    case = attrs.evolve(deciding(wordless, option="b"), options=options, factors=[pressure], facts=facts)

    assert {"no-reason", "influence-only"} <= codes(case, nothing_agreed())


def test_where_bars_close_every_other_way_they_are_the_reason() -> None:
    case = attrs.evolve(wordless, facts=[Fact("unsafe")])

    assert "no-reason" not in codes(case)


def test_a_choice_without_rivals_has_a_reason_by_what_favours_it() -> None:
    case = alone(favours=["rest"])

    assert not {"no-reason", "own-wrong"} & codes(case, nothing_agreed())


def test_what_speaks_against_a_choice_without_rivals_is_answered_too() -> None:
    assert {"no-reason", "own-wrong"} <= codes(alone(opposes=["rest"]), nothing_agreed())


def alone(*, favours: Sequence[str] = (), opposes: Sequence[str] = ()) -> Deliberation:
    tired = Factor("tired", label="te weinig slaap", layer="client", favours=favours, opposes=opposes)
    options = [Option("rest", label="rust")]
    return attrs.evolve(deciding(wordless, option="rest"), options=options, factors=[tired], facts=[Fact("tired")])


@pytest.mark.parametrize("hunch", [None, Hunch(), Hunch("extra", because=["dropping out"])])
def test_before_a_decision_a_hunch_with_a_reason_or_without_any_is_fine(hunch: Hunch | None) -> None:
    assert "influence-only" not in codes(attrs.evolve(samira, hunch=hunch))


# ---- own-wrong


def test_what_decided_does_not_speak_against_the_choice() -> None:
    case = deciding(sound, because=["dropping out", "can do alone"], answers={})

    assert "own-wrong" not in codes(case)


def test_an_answer_to_a_threshold_answers_its_factor() -> None:
    case = deciding(wordless, option="standard")
    answers = {"need >= high": "Dat is al geregeld.", "dropping out": "Wij houden contact."}

    assert "own-wrong" in codes(case)
    assert "own-wrong" not in codes(deciding(case, answers=answers))


def test_an_influence_speaks_against_nothing() -> None:
    case = deciding(told(sound, "can do alone", status="absent"), answers={})

    assert "own-wrong" not in codes(case)


@pytest.mark.parametrize(("option", "is_looked_at"), [("standard", True), ("extra", False), (None, False)])
def test_someone_who_would_choose_otherwise_looked_from_the_other_side(option: str, *, is_looked_at: bool) -> None:
    case = deciding(told(sound, "can do alone", status="absent"), answers={})
    case = attrs.evolve(case, doubts=(), positions=[Position("coach", option=option)])

    assert ("own-wrong" not in codes(case)) is is_looked_at


def test_nothing_against_is_no_strength() -> None:
    assert "own-wrong" not in strengths(deciding(told(sound, "can do alone", status="absent"), answers={}))


# ---- split-second


@pytest.mark.parametrize("hunch", [None, Hunch(), Hunch("extra"), Hunch("extra", because=["need"])])
def test_without_a_second_look_only_the_same_choice_for_the_same_reasons_is_a_split_second(hunch: Hunch) -> None:
    case = attrs.evolve(deciding(sound, answers={}), hunch=hunch, doubts=())

    assert "split-second" not in codes(case)
    assert "split-second" not in strengths(case)


def test_a_threshold_of_the_same_factor_is_the_same_reason() -> None:
    case = attrs.evolve(deciding(sound, answers={}, because=["need >= high"]), doubts=())

    assert "split-second" in codes(attrs.evolve(case, hunch=Hunch("extra", because=["need"])))
