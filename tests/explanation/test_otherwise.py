"""What would have to happen for what the client wanted to be chosen after all."""

from datetime import date

import attrs
import pytest

from deliberate.model import Agreement, Decision, Deliberation, Fact, Factor, Level, Option, Position, Priority, Scale
from tests.explanation.scene import DECIDED_ON, letter, ours, said

OVEN = Factor(
    "oven",
    label={"nl": "alleen bij de oven", "en": "alone at the oven"},
    told={"nl": "Je bent soms alleen bij de oven.", "en": "You are sometimes alone at the oven."},
    told_absent={"nl": "Er is altijd een collega bij je.", "en": "A colleague is always with you."},
    layer="context",
    bars=["extra"],
)
BUS = Factor("bus", label={"nl": "de reis", "en": "the journey"}, layer="context", favours=["standard"])
WISH = Factor("wish", label={"nl": "een wens", "en": "a wish"}, layer="client", favours=["extra"])
FIRST = Priority("wish first", stronger=["wish"], over=["alone"], agreement=Agreement("team", agreed_on=DECIDED_ON))

practice = attrs.evolve(ours, factors=[*ours.factors, OVEN, BUS, WISH], policies=[], priorities=[FIRST])
refused = Deliberation(
    "a",
    facts=[Fact("oven", told_by=["employer"]), Fact("alone"), Fact("wish", told_by=["client"])],
    positions=[Position("client", option="extra")],
    decision=Decision("standard", because=["alone"], decided_on=DECIDED_ON),
)


def facts(*added: Fact) -> Deliberation:
    return attrs.evolve(refused, facts=[*refused.facts, *added])


def test_what_would_lift_a_floor_is_told_as_what_happens() -> None:
    explanation = letter(refused, practice)

    assert said(explanation, "unsure") == ["Wij kiezen opnieuw als dit gebeurt:", "- Er is altijd een collega bij je."]
    assert [section.title for section in explanation.sections if section.slot == "unsure"] == [
        "Wanneer het anders wordt"
    ]


def test_it_rests_on_the_factor_that_would_change() -> None:
    (unsure,) = (section for section in letter(refused, practice).sections if section.slot == "unsure")

    assert [sentence.about for sentence in unsure.sentences] == [("oven",), ("oven",)]


def test_a_change_with_a_label_only_is_told_as_what_changes() -> None:
    unworded = attrs.evolve(practice, factors=[*ours.factors, attrs.evolve(OVEN, told_absent=None), BUS, WISH])

    assert said(letter(refused, unworded, language="en"), "unsure") == [
        "We choose again if this changes: alone at the oven."
    ]


def test_changes_that_belong_together_are_told_together() -> None:
    both = letter(facts(Fact("bus")), practice)

    assert said(both, "unsure") == [
        "Wij kiezen opnieuw als dit gebeurt:",
        "- Er is altijd een collega bij je.",
        "En als dit verandert: de reis.",
    ]


def test_on_a_scale_the_level_that_would_do_is_told() -> None:
    noise = Factor(
        "noise",
        label="geluid",
        layer="context",
        scale=Scale([Level("low", told="Het is rustig."), Level("high", told="Het is druk.")], neutral="low"),
        opposes=["extra"],
    )
    loud = attrs.evolve(practice, factors=[*practice.factors, noise])
    told = letter(facts(Fact("noise", level="high", told_by=["employer"])), loud)

    assert said(told, "unsure") == [
        "Wij kiezen opnieuw als dit allemaal gebeurt:",
        "- Er is altijd een collega bij je.",
        "- Het is rustig.",
    ]


@pytest.mark.parametrize(
    "oven",
    [
        Fact("oven", told_by=["employer"], concerns="person"),
        Fact("oven", told_by=["employer"], status="unknown"),
    ],
    ids=["of the person", "not known"],
)
def test_a_change_of_the_person_or_of_what_is_not_known_is_not_asked_for(oven: Fact) -> None:
    told = letter(attrs.evolve(refused, facts=[oven, *refused.facts[:1], *refused.facts[2:]]), practice)

    assert not [line for line in said(told, "unsure") if "Wij kiezen opnieuw" in line]


@pytest.mark.parametrize(
    "changed",
    [
        attrs.evolve(OVEN, visibility="colleague"),
        attrs.evolve(OVEN, layer="client"),
        attrs.evolve(OVEN, special=True),
    ],
    ids=["not theirs to see", "about the client", "special-category data"],
)
def test_what_is_hidden_or_about_the_client_is_not_asked_for(changed: Factor) -> None:
    other = attrs.evolve(practice, factors=[*ours.factors, changed, BUS, WISH])

    assert said(letter(refused, other), "unsure") == []


def test_more_changes_than_anybody_remembers_are_not_told() -> None:
    several = [attrs.evolve(OVEN, name=f"oven {number}") for number in range(4)]
    many = attrs.evolve(practice, factors=[*ours.factors, *several, WISH])
    told = attrs.evolve(refused, facts=[*refused.facts[:0], Fact("alone"), Fact("wish"), *_holding(several)])

    assert said(letter(told, many), "unsure") == []


def _holding(factors: list[Factor]) -> list[Fact]:
    return [Fact(factor.name, told_by=["employer"]) for factor in factors]


def test_good_news_needs_no_other_way() -> None:
    wanted = attrs.evolve(refused, positions=[Position("client", option="standard")])

    assert said(letter(wanted, practice), "unsure") == []


def test_where_no_change_would_do_nothing_is_promised() -> None:
    free = attrs.evolve(practice, priorities=[])

    assert said(letter(refused, free), "unsure") == []


# ---- what their story changed -----------------------------------------------------------------

SILENT = attrs.evolve(
    ours,
    factors=ours.factors[:2],
    policies=[],
    priorities=[
        *ours.priorities,
        Priority("alone first", stronger=["alone"], over=[], agreement=Agreement("team", agreed_on=DECIDED_ON)),
    ],
)
heard = Deliberation(
    "a",
    facts=[Fact("risk", told_by=["client"]), Fact("alone", told_by=["professional"])],
    decision=Decision("extra", because=["risk"], decided_on=date(2026, 10, 12)),
)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "Door jouw verhaal kozen wij niet voor de gewone uren."),
        ("en", "Because of your story we did not choose the usual hours."),
    ],
)
def test_the_choice_that_their_story_prevented_is_named(language: str, expected: str) -> None:
    assert expected in said(letter(heard, SILENT, language=language), "your_words")


def test_where_their_story_prevented_more_than_one_choice_none_is_named() -> None:
    third = attrs.evolve(
        SILENT,
        options=[*SILENT.options, Option("third", label="iets anders")],
        factors=[SILENT.factors[0], attrs.evolve(SILENT.factors[1], favours=["standard", "third"])],
    )
    told = said(letter(heard, third), "your_words")

    assert "Jouw verhaal maakte verschil voor dit besluit." in told


@pytest.mark.parametrize(("decided_by", "is_told"), [(["team"], True), (["client"], False)])
def test_that_others_decided_what_the_client_wanted_is_told(decided_by: list[str], *, is_told: bool) -> None:
    decision = Decision("extra", because=["risk"], decided_by=decided_by, decided_on=DECIDED_ON)
    wanted = attrs.evolve(heard, positions=[Position("client", option="extra")], decision=decision)

    assert ("Dit besluit is ook wat je wilde." in said(letter(wanted, SILENT), "your_words")) is is_told
