import pytest

from deliberate.documents.shapes import Kind, Part, holds_names, holds_text, holds_texts_by_name, parts_of, words_of
from deliberate.model import (
    Agreement,
    Commitment,
    Decision,
    Deliberation,
    Edit,
    Fact,
    Factor,
    Hunch,
    Layer,
    Level,
    Option,
    Practice,
    Priority,
    Scale,
    Telling,
)


@pytest.mark.parametrize(
    ("kind", "field", "part"),
    [
        (Practice, "name", Part("plain")),
        (Practice, "question", Part("text")),
        (Practice, "options", Part("several", Option)),
        (Factor, "favours", Part("names")),
        (Factor, "scale", Part("single", Scale)),
        (Factor, "told_absent", Part("text")),
        (Scale, "levels", Part("several", Level)),
        (Priority, "agreement", Part("single", Agreement)),
        (Deliberation, "opened_on", Part("date")),
        (Deliberation, "doubts", Part("texts")),
        (Deliberation, "hunch", Part("single", Hunch)),
        (Deliberation, "telling", Part("single", Telling)),
        (Hunch, "at", Part("date")),
        (Fact, "words", Part("words")),
        (Decision, "decided_on", Part("date")),
        (Decision, "answers", Part("texts by name")),
        (Edit, "was", Part("words")),
    ],
)
def test_a_field_holds_what_its_class_says(kind: Kind, field: str, part: Part) -> None:
    assert parts_of(kind)[field] == part


@pytest.mark.parametrize(
    ("kind", "field", "words"), [(Factor, "layer", Layer), (Factor, "label", None), (Commitment, "by", None)]
)
def test_a_field_of_words_knows_its_list(kind: Kind, field: str, words: object) -> None:
    assert words_of(kind, field) is words


@pytest.mark.parametrize(
    "path",
    [
        ("question",),
        ("question", "nl"),
        ("facts", 0, "words"),
        ("doubts",),
        ("doubts", 0),
        ("commitments", 0, "by"),
        ("decision", "answers", "need"),
        ("decision", "answers", "need", "nl"),
        ("options", "label", "label", "nl"),
    ],
)
def test_people_write_texts_at_a_field_in_a_language_by_a_name_and_in_a_list(path: tuple[str | int, ...]) -> None:
    assert holds_text(path)


@pytest.mark.parametrize(
    "path",
    [
        ("positions",),
        ("options",),
        ("facts", 0, "level"),
        ("decision", "decided_on"),
        ("factors", "question", "favours", 0),
        ("factors", "answers", "scale", "levels", 0),
    ],
)
def test_elsewhere_people_write_no_texts(path: tuple[str | int, ...]) -> None:
    assert not holds_text(path)


@pytest.mark.parametrize(
    ("path", "texts", "names"),
    [
        (("decision", "answers"), True, True),
        (("decision", "answers", "need"), False, False),
        (("answers", "need"), False, False),
        (("decision", "deviations"), False, True),
        (("options",), False, True),
        (("options", "usual"), False, False),
        (("doubts",), False, False),
    ],
)
def test_the_keys_of_texts_by_name_and_of_things_are_names(
    path: tuple[str | int, ...],
    *,
    texts: bool,
    names: bool,
) -> None:
    assert (holds_texts_by_name(path), holds_names(path)) == (texts, names)
