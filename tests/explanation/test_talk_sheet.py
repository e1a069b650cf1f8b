"""The talk sheet: what to say first, their words, what is open, and the teach-back."""

from datetime import date

import attrs
import pytest

from deliberate.errors import InvalidValue
from deliberate.explanation import Explanation, talk_sheet
from deliberate.model import Commitment, Deliberation, Fact, Position, Telling
from tests.explanation.scene import case, decided, open_case, ours, said, slots


def sheet(deliberation: Deliberation = case, *, language: str = "nl", register: str = "informal") -> Explanation:
    return talk_sheet(deliberation, ours, language=language, register=register)


def test_after_the_decision_it_says_what_to_say_first() -> None:
    laid_out = sheet()

    assert slots(laid_out) == ["first", "their_words", "open", "teach_back"]
    assert laid_out.to == "professional"
    assert said(laid_out, "first") == [
        "Er komen meer uren.",
        "Dat besloten jij en ik samen, op 12 oktober.",
    ]


def test_with_bad_news_the_recognition_comes_right_behind_it() -> None:
    wanted = attrs.evolve(case, positions=[Position("client", option="standard")])

    assert said(sheet(wanted), "first")[2] == "Dit besluit is niet wat je wilde. Dat weten wij."


def test_before_the_decision_their_words_come_first() -> None:
    laid_out = sheet(open_case(), language="en")

    assert slots(laid_out) == ["their_words", "question", "teach_back"]
    assert said(laid_out, "question")[:2] == [
        "Do we give more hours?",
        "Nothing has been decided yet. We would first like to hear what you think.",
    ]


def test_their_words_are_read_back_and_asked_for() -> None:
    assert said(sheet(), "their_words") == [
        "Jij zei: ‘Ik red het niet’.",
        "Vraag: ‘Mag ik het zo opschrijven?’",
    ]
    silent = attrs.evolve(case, facts=[attrs.evolve(fact, told_by=["file"], words=None) for fact in case.facts])
    assert said(sheet(silent), "their_words") == [
        "Er staan nog geen woorden van de cliënt op papier. Vraag: ‘Wat is voor jou het belangrijkst?’"
    ]


def test_what_is_open_is_what_is_not_known_not_answered_and_not_in_the_letter() -> None:
    unknown = attrs.evolve(case, facts=[*case.facts, Fact("unsafe", status="unknown"), Fact("years", level=8)])
    told = attrs.evolve(unknown, telling=Telling(signed_by="coach", means="Drie uur per week."))
    answered = decided(told, answers={"alone": "Wij bouwen af."})

    assert said(sheet(answered), "open") == [
        "- Wij weten nog niet genoeg over gevaar op de werkplek.",
        "Hier hebben wij nog geen goed antwoord op:",
        "- Ervaring (8 jaar).",
        "Dit staat nog niet in de brief:",
        "- Wie doet wat, en wanneer",
        "- Wat jij zelf kunt kiezen",
        "- Ben je het niet eens?",
        "- Wanneer wij terugkijken",
    ]


def test_a_hidden_reason_is_not_named_and_asks_for_an_answer_beforehand() -> None:
    hidden = decided(attrs.evolve(case, facts=[*case.facts, Fact("tired")]), because=["risk", "tired"])
    laid_out = sheet(hidden)

    assert "Eén reden staat niet in de brief. Bedenk vooraf een antwoord voor als de cliënt ernaar vraagt." in said(
        laid_out, "open"
    )
    assert not [line for slot in slots(laid_out) for line in said(laid_out, slot) if "moeheid" in line]


@pytest.mark.parametrize(
    ("register", "expected"), [("formal", "Wat doet u, en wanneer?"), ("informal", "Wat doe jij, en wanneer?")]
)
def test_the_teach_back_asks_what_the_letter_should_have_made_clear(register: str, expected: str) -> None:
    promised = attrs.evolve(
        case,
        commitments=[Commitment("client", to="coach", what="De afspraak gaat door.")],
        telling=Telling(signed_by="coach", disagree_until=date(2026, 10, 26)),
    )
    asked = said(sheet(promised, register=register), "teach_back")

    assert len(asked) == 4
    assert f"- {expected}" in asked


def test_where_nothing_was_promised_nothing_is_asked_about_it() -> None:
    assert said(sheet(attrs.evolve(case, telling=None)), "teach_back")[1:] == [
        "Wat hebben wij nu besloten, in jouw woorden?"
    ]


def test_before_the_decision_it_asks_what_matters() -> None:
    assert said(sheet(open_case()), "teach_back")[0] == ("Wat is voor jou het belangrijkst? Wat mist er in deze brief?")


def test_a_language_that_is_not_there_is_told() -> None:
    with pytest.raises(InvalidValue):
        sheet(language="fr")
