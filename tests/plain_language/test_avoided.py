"""A team's own words to avoid are found in any form, and what the team says instead goes before what we would say."""

import pytest

from deliberate import readability
from deliberate.plain_language import avoided_in

AVOID = {"traject": "wat wij doen", "afspraak maken": "afspreken", "afspraak": "", "c++ (cursus)": "les"}


def found(text: str, language: str = "nl") -> list[tuple[str, str]]:
    return [(signal.found, signal.plainer) for signal in avoided_in(text, AVOID, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trajecten en een traject.", [("Trajecten", "wat wij doen"), ("traject", "wat wij doen")]),
        ("Wij willen een afspraak \n maken.", [("afspraak \n maken", "afspreken")]),
        ("Een afspraak.", [("afspraak", "")]),
        ("De trajectbegeleider komt.", []),
        ("De C++ (cursus) begint.", [("C++ (cursus)", "les")]),
    ],
)
def test_a_word_to_avoid_is_found_in_its_forms_and_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_of_a_language_that_is_not_known_the_word_itself_is_found() -> None:
    assert found("Traject, Trajecten.", "de") == [("Traject", "wat wij doen")]


def test_what_a_team_says_instead_goes_before_what_we_would_say() -> None:
    text = "Derhalve wordt u gebeld aangaande uw dossier."

    read = readability(text, "nl", avoid={"derhalve": "dus"})

    assert [(signal.code, signal.plainer) for signal in read.faults if signal.code != "no-actor"] == [
        ("avoided", "dus"),
        ("officialese", "over"),
    ]


@pytest.mark.parametrize("avoid", [None, {}, {"": "x"}, {" ": "x"}])
def test_where_nothing_is_avoided_all_is_as_it_was(avoid: dict[str, str] | None) -> None:
    assert readability("Dat kan.", "nl", avoid=avoid) == readability("Dat kan.", "nl")
