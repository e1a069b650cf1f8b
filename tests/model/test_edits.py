from datetime import date
from typing import Any

import pytest

from deliberate import Edit, Edits
from tests.problems import problems_of

DAY = date(2026, 10, 12)


def struck(**fields: Any) -> Edit:  # noqa: ANN401 - any field
    return Edit(**{"slot": "reasons", "was": "Your boss helps.", "by": "coach", "edited_on": DAY, **fields})


@pytest.mark.parametrize(
    ("fields", "done"),
    [
        ({}, "struck"),
        ({"text": "Your boss helps you."}, "rewritten"),
        ({"was": None, "text": "That is good.", "about": ["employer helps"]}, "added"),
        ({"was": None, "text": "That is good.", "behind": "Your boss helps."}, "added"),
    ],
)
def test_what_was_done_follows_from_what_was_there_and_what_is(fields: dict[str, Any], done: str) -> None:
    assert struck(**fields).done == done
    assert repr(struck(**fields)) == f"<Edit 'reasons': {done}, 2026-10-12>"


@pytest.mark.parametrize(
    ("fields", "code", "path"),
    [
        ({"was": None}, "missing-key", ("text",)),
        ({"was": None, "text": "That is good."}, "missing-key", ("about",)),
        ({"behind": "You want this."}, "wrong-value", ("behind",)),
        ({"confirmed_on": date(2026, 10, 11)}, "dates-reversed", ("confirmed_on",)),
        ({"by": ""}, "bad-text", ("by",)),
        ({"was": " "}, "bad-text", ("was",)),
        ({"about": "need"}, "wrong-type", ("about",)),
        ({"edited_on": "2026-10-12"}, "wrong-type", ("edited_on",)),
    ],
)
def test_an_edit_that_cannot_be_is_refused(fields: dict[str, Any], code: str, path: tuple[str, ...]) -> None:
    (problem,) = problems_of(struck, **fields)

    assert (problem.code, problem.path) == (code, path)


@pytest.mark.parametrize(
    ("fields", "code", "path", "nearest"),
    [
        ({"to": "cliënt"}, "wrong-value", ("to",), "client"),
        ({"to": 3}, "wrong-type", ("to",), None),
        ({"register": "informl"}, "wrong-value", ("register",), "informal"),
        ({"register": None}, "wrong-type", ("register",), None),
        ({"language": "Dutch please"}, "wrong-value", ("language",), None),
        ({"sentences": {struck()}}, "wrong-type", ("sentences",), None),
        ({"sentences": [struck(), None]}, "wrong-type", ("sentences", 1), None),
    ],
)
def test_edits_of_no_text_are_refused(
    fields: dict[str, Any], code: str, path: tuple[str | int, ...], nearest: str | None
) -> None:
    (problem,) = problems_of(lambda **given: Edits("2026-0417", **{"language": "nl", **given}), **fields)

    assert (problem.code, problem.path, problem.nearest) == (code, path, nearest)


@pytest.mark.parametrize(
    "other",
    [
        struck(),
        struck(text="Your boss helps you.", by="lead"),
        struck(was=None, text="That is good.", about=["budget"]),
    ],
)
def test_no_sentence_is_edited_twice(other: Edit) -> None:
    sentences = [struck(), struck(was=None, text="That is good.", about=["need"]), other]

    (problem,) = problems_of(Edits, "2026-0417", language="en", sentences=sentences)

    assert (problem.code, problem.path, problem.found) == ("wrong-value", ("sentences", 2), "")


def test_the_same_words_may_be_edited_where_they_are_other_sentences() -> None:
    sentences = [
        struck(),
        struck(slot="your_words"),
        struck(about=["need"]),
        struck(was=None, text="Your boss helps.", about=["need"]),
    ]

    assert Edits("2026-0417", language="en", sentences=sentences).sentences == tuple(sentences)


def test_a_repr_counts_the_sentences() -> None:
    assert repr(Edits("a", language="en", sentences=[struck()])) == "<Edits of 'a': to 'client', en formal, 1 sentence>"
    assert repr(Edits("a", language="en")).endswith("0 sentences>")
