"""The phrases are checked when they are first used; each trap of Fluent is an error here."""

import pickle

import pytest

from deliberate import Deliberation, Fact, Factor, Option, check, nothing_agreed
from deliberate.errors import InvalidValue
from deliberate.explanation import Phrasebook, explain, shipped_phrases
from deliberate.explanation.phrasebook import opening


def book(nl: str, en: str = "hello = Hello, { $name }.\n") -> Phrasebook:
    return Phrasebook({"nl": [("a.ftl", nl)], "en": [("a.ftl", en)]})


def codes(phrases: Phrasebook) -> list[str]:
    with pytest.raises(InvalidValue) as caught:
        phrases.messages("nl")
    return [problem.code for problem in caught.value.problems]


def test_the_shipped_phrases_are_in_order() -> None:
    assert shipped_phrases().languages == ("en", "nl")
    assert shipped_phrases().messages("nl") == shipped_phrases().messages("en")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (("expected-the-key = het veld ‘{ $key }’\n", ""), ["missing-key"]),
        (("‘{ $key }’\n", "‘{ $sleutel }’\n"), ["wrong-value"]),
        (("expected-nothing = niets\n", "expected-nothing = niets\nexpected-niets = niets\n"), ["missing-key"]),
    ],
)
def test_what_problems_expect_is_held_to_the_phrases_in_english(written: tuple[str, str], expected: list[str]) -> None:
    files = dict(shipped_phrases().files)
    dutch = [(name, text.replace(*written)) for name, text in files["nl"]]

    assert set(codes(Phrasebook({**files, "nl": dutch}))) == set(expected)


def test_a_phrase_is_said_without_marks_of_isolation() -> None:
    assert book("hello = Dag { $name }.\n").say("hello", "nl", name="Ann") == "Dag Ann."


def test_the_register_chooses_the_sentence() -> None:
    phrases = book("hello = { $register ->\n [informal] Dag { $name }.\n *[formal] Goedendag { $name }.\n }\n")

    assert phrases.say("hello", "nl", "informal", name="Ann") == "Dag Ann."
    assert phrases.say("hello", "nl", name="Ann") == "Goedendag Ann."


@pytest.mark.parametrize(
    ("nl", "expected"),
    [
        pytest.param("hello = Dag { $name }.\nwat is dit\n", ["syntax"], id="junk"),
        pytest.param("hello = Dag { $name }.\na.b = Dit.\n", ["syntax"], id="an id with a dot"),
        pytest.param("hello = Dag { $name }.\nhello = Hoi { $name }.\n", ["name-twice"], id="the same id twice"),
        pytest.param("", ["missing-key"], id="a message that is missing"),
        pytest.param("hello = Dag { $name }.\nextra = Dit.\n", ["missing-key"], id="a message too many"),
        pytest.param("hello = Dag { $naam }.\n", ["wrong-value"], id="another argument"),
        pytest.param("hello = Dag.\n", ["wrong-value"], id="an argument too few"),
        pytest.param("hello = Dag { $name }.\n  .title = Dit\n", ["bad-text"], id="an attribute"),
        pytest.param("hello = Dag { $name }.\n-team = het team\n", ["bad-name"], id="a part of a sentence"),
        pytest.param("hello = Dag { $name } { hello }.\n", ["bad-text"], id="a message inside a message"),
    ],
)
def test_a_fault_in_a_file_is_told_when_it_is_first_used(nl: str, expected: list[str]) -> None:
    assert codes(book(nl)) == expected


def test_the_same_id_in_two_files_is_told() -> None:
    phrases = Phrasebook({"nl": [("a.ftl", "hello = Dag.\n"), ("b.ftl", "hello = Hoi.\n")]})

    assert codes(phrases) == ["name-twice"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, ["missing-key"]),
        ({"name": "Ann", "age": 3}, ["unknown-key"]),
        ({"naam": "Ann"}, ["missing-key", "unknown-key"]),
    ],
)
def test_a_sentence_is_never_said_with_other_arguments(values: dict[str, str | int], expected: list[str]) -> None:
    with pytest.raises(InvalidValue) as caught:
        book("hello = Dag { $name }.\n").say("hello", "nl", "formal", **values)

    assert [problem.code for problem in caught.value.problems] == expected


def test_an_unknown_message_is_told_with_the_nearest() -> None:
    with pytest.raises(InvalidValue) as caught:
        book("hello = Dag { $name }.\n").say("helo", "nl")

    assert caught.value.problems[0].nearest == "hello"


def test_an_unknown_language_is_told_with_those_there_are() -> None:
    with pytest.raises(InvalidValue) as caught:
        book("hello = Dag { $name }.\n").say("hello", "fr")

    assert caught.value.problems[0].known == ("nl", "en")


def test_a_sentence_that_cannot_be_formatted_is_an_error_not_a_text() -> None:
    phrases = book("hello = Dag { UNKNOWN($name) }.\n")

    with pytest.raises(InvalidValue) as caught:
        phrases.say("hello", "nl", name="Ann")

    assert [problem.code for problem in caught.value.problems] == ["bad-text"]


def test_braces_and_stars_in_what_people_wrote_stay_what_they_are() -> None:
    assert book("hello = Dag { $name }.\n").say("hello", "nl", name="{ $x } -> *") == "Dag { $x } -> *."


@pytest.mark.parametrize("length", [60, 61, 2_499, 2_500, 2_501, 100_000])
def test_a_text_is_said_whole_however_long_it_is(length: int) -> None:
    written = "a" * (length - 1) + "."
    phrases = book(
        "hello = { $kind ->\n [one] { OPENING($name) } { $name }\n *[two] { $name }\n }\n",
        "hello = { $name } { $kind }\n",
    )

    assert phrases.say("hello", "nl", name=written, kind="one") == f"A{written[1:]} {written}"
    assert phrases.say("hello", "nl", name=written, kind="two") == written


def test_many_long_texts_stand_in_one_sentence_each_in_its_place() -> None:
    names = {f"name-{number}": str(number) * 3_000 for number in range(10)}
    pattern = f"hello = {' '.join(f'{{ ${name} }}' for name in names)}\n"

    assert book(pattern, pattern).say("hello", "nl", **names) == " ".join(names.values())


def test_a_letter_holds_a_text_of_many_pages() -> None:
    told = "Ik vertel alles. " * 1_000
    case = Deliberation(
        "a",
        options=[Option("rest", label="eerst rust " * 500)],
        factors=[Factor("tired", label="moe", layer="client")],
        facts=[Fact("tired", told_by=["client"], words=told)],
    )

    letter = explain(case, nothing_agreed("nl"))

    assert told in letter.sections[0].sentences[0].text
    assert any(
        "Eerst rust eerst rust " in sentence.text for section in letter.sections for sentence in section.sentences
    )
    assert check(case, nothing_agreed("nl"))


def test_a_phrasebook_is_a_value() -> None:
    phrases = book("hello = Dag { $name }.\n")

    assert pickle.loads(pickle.dumps(phrases)) == phrases  # noqa: S301 - our own
    assert repr(phrases) == "<Phrasebook: nl, en>"
    assert phrases.has("hello", "nl")
    assert not phrases.has("hi", "nl")


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("de bakker", "De bakker"),
        ("’s avonds werken", "’s Avonds werken"),
        ("ijs maken", "IJs maken"),
        ("", ""),
        ("Fatma", "Fatma"),
    ],
)
def test_a_name_opens_a_sentence_with_its_own_capital(text: str, opened: str) -> None:
    assert opening(text) == opened
