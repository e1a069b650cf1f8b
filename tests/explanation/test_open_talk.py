"""The talk before the decision: their words first, an order that means nothing, and no reasons for or against."""

from datetime import date

import attrs
import pytest

from deliberate.explanation import OPEN_TALK_SLOTS
from deliberate.model import Fact, Option, Telling, nothing_agreed
from tests.explanation.scene import letter, open_case, ours, said, slots

UNDECIDED = open_case()


def test_the_slots_are_those_of_the_talk_with_their_words_first() -> None:
    talk = letter(attrs.evolve(UNDECIDED, facts=[*UNDECIDED.facts, Fact("unsafe", status="unknown")]))

    assert tuple(slots(talk)) == OPEN_TALK_SLOTS
    assert talk.missing == ()


def test_nothing_is_said_for_or_against_an_option() -> None:
    talk = letter(UNDECIDED)
    text = " ".join(sentence.text for section in talk.sections for sentence in section.sentences)

    assert "Het werk is in gevaar." not in text
    assert "Alleen werken lukt goed." not in text
    assert "afgesproken" not in text


def test_their_words_and_what_else_they_told_are_given_back() -> None:
    told = attrs.evolve(UNDECIDED, facts=[*UNDECIDED.facts, Fact("need", level="high", told_by=["client"])])

    assert said(letter(told), "your_words") == ["Jij zei: ‘Ik red het niet’.", "Er is veel steun nodig."]


def test_the_question_is_the_cases_own_else_the_practices() -> None:
    own = attrs.evolve(UNDECIDED, question="Hoeveel hulp past bij jou?")

    assert said(letter(UNDECIDED), "question")[0] == "Geven wij meer uren?"
    assert said(letter(own), "question") == [
        "Hoeveel hulp past bij jou?",
        "Wij hebben nog niets besloten. Wij horen graag eerst wat jij vindt.",
    ]


def test_the_options_stand_in_an_order_that_means_nothing() -> None:
    assert said(letter(UNDECIDED), "options") == [
        "De volgorde zegt niets.",
        "- De gewone uren.",
        "- Tijdelijk meer uren.",
    ]


def test_what_is_not_possible_is_told_with_the_floor() -> None:
    barred = attrs.evolve(UNDECIDED, facts=[*UNDECIDED.facts, Fact("unsafe")])

    assert said(letter(barred), "options") == [
        "Tijdelijk meer uren.",
        "Eén keuze kan niet: de gewone uren.",
        "Dit speelt mee: gevaar op de werkplek.",
    ]


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (None, "Je hoeft nu niets te kiezen."),
        (date(2026, 10, 12), "Je hoeft nu niets te kiezen. Je hebt tot maandag 12 oktober."),
    ],
)
def test_there_is_no_hurry(until: date | None, expected: str) -> None:
    talk = attrs.evolve(UNDECIDED, telling=Telling(signed_by="coach", disagree_until=until))

    assert said(letter(talk), "ask")[-1] == expected
    assert said(letter(attrs.evolve(UNDECIDED, telling=None)), "ask")[-1] == "Je hoeft nu niets te kiezen."


def test_someone_may_come_along_where_there_is_someone_to_talk_to() -> None:
    assert said(letter(UNDECIDED), "contact")[-1] == "Je mag iemand meenemen naar het gesprek."
    assert letter(attrs.evolve(UNDECIDED, telling=None)).missing == ("contact",)


def test_who_agreed_on_nothing_can_talk_too() -> None:
    own = attrs.evolve(
        UNDECIDED,
        facts=[],
        telling=None,
        options=[Option("a", label="drie keer hulp"), Option("b", label="elke dag hulp")],
    )
    talk = letter(own, nothing_agreed("nl"))

    assert said(talk, "question") == [
        "Wij hebben nog niets besloten. Wij horen graag eerst wat jij vindt.",
        "Voor zo’n keuze hebben wij nog geen vaste afspraken.",
    ]
    assert said(talk, "options")[1:] == ["- Drie keer hulp.", "- Elke dag hulp."]


def test_a_date_has_its_year_where_the_letter_has_none() -> None:
    undated = attrs.evolve(UNDECIDED, opened_on=None, telling=Telling(disagree_until=date(2026, 10, 12)))

    assert said(letter(undated), "ask")[-1].endswith("Je hebt tot maandag 12 oktober 2026.")


def test_it_is_the_same_talk_in_english() -> None:
    assert [len(section.sentences) for section in letter(UNDECIDED, language="en").sections][1:] == [
        len(section.sentences) for section in letter(UNDECIDED).sections
    ][1:]
    assert ours.language == "nl"
