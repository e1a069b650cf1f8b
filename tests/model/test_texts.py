import pytest

from deliberate.model import Option
from deliberate.model.texts import fault_of_text, in_language, is_language_tag
from tests.problems import codes_by_path, only_problem


@pytest.mark.parametrize("text", ["x", "two\nlines", "two\r\nlines", "“Ja”, zei ze.", "שלום", "a\u200bb", " x "])
def test_people_can_read_this(text: str) -> None:
    assert fault_of_text(text) is None


@pytest.mark.parametrize("text", ["", "  ", "\n", "a\x00b", "a\tb", "a\x7fb", "half \ud83d"])
def test_people_cannot_read_this(text: str) -> None:
    assert fault_of_text(text)
    assert only_problem(Option, "x", label=text).code == "bad-text"


def test_a_text_is_never_shown_in_a_problem() -> None:
    problem = only_problem(Option, "x", label="her words\x07")

    assert problem.found == ""
    assert "her words" not in str(problem)


@pytest.mark.parametrize("tag", ["nl", "en", "nld", "en-GB", "nl-informal", "zh-Hant-TW"])
def test_this_is_a_language(tag: str) -> None:
    assert is_language_tag(tag)


@pytest.mark.parametrize("tag", ["", "n", "NL", "dutch", "nl_NL", "nl-", "nl-x", "nl\n", "-nl"])
def test_this_is_no_language(tag: str) -> None:
    assert not is_language_tag(tag)
    assert only_problem(Option, "x", label={tag: "x"}).code == "unknown-key"


def test_every_wording_of_a_text_is_looked_at() -> None:
    wrong = codes_by_path(Option, "x", label={"nl": "", "en": 3, 5: "x", "fr": "goed"})

    assert wrong == [("/label/nl", "bad-text"), ("/label/en", "wrong-type"), ("/label", "unknown-key")]


def test_a_text_in_no_language_is_no_text() -> None:
    assert only_problem(Option, "x", label={}).code == "wrong-type"


def test_a_single_text_is_in_the_language_that_is_spoken() -> None:
    assert in_language("Ja.", "nl", spoken="nl") == "Ja."
    assert in_language("Ja.", "en", spoken="nl") is None


def test_a_text_in_several_languages_gives_the_one_asked_for() -> None:
    text = {"nl": "Komt u?", "nl-informal": "Kom je?", "en": "Will you come?"}

    assert in_language(text, "nl", spoken="en") == "Komt u?"
    assert in_language(text, "nl", spoken="en", informal=True) == "Kom je?"
    assert in_language(text, "en", spoken="nl", informal=True) == "Will you come?"
    assert in_language(text, "fr", spoken="nl") is None


def test_no_text_has_no_wording() -> None:
    assert in_language(None, "nl", spoken="nl") is None


def test_the_order_of_languages_is_kept_and_makes_no_difference() -> None:
    one, other = Option("x", label={"nl": "a", "en": "b"}), Option("x", label={"en": "b", "nl": "a"})

    assert one == other
    assert hash(one) == hash(other)
    assert not isinstance(one.label, str)
    assert list(one.label) == ["nl", "en"]


def test_a_mapping_that_is_changed_later_changes_no_text() -> None:
    label = {"nl": "a"}
    option = Option("x", label=label)

    label["nl"] = "b"

    assert option.label == {"nl": "a"}
