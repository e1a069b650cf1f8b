import pytest

from deliberate.documents.kinds import is_same_kind, kind_of, problem_of_kind


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"practice": "a"}, "practice"),
        ({"practice": "a", "deliberation": "b"}, "deliberation"),
        ({"practice": "a", "cases": []}, "cases"),
        ({"edits": "a"}, "edits"),
        ({"deliberation": "a", "edits": []}, "deliberation"),
        ({"deliberation": "a", "cases": []}, "deliberation"),
        ({"result": "weighing", "deliberation": "a", "practice": "b"}, "result"),
        ({"name": "a"}, None),
        ({}, None),
        (["practice"], None),
        ("practice", None),
        (None, None),
    ],
)
def test_a_document_is_known_by_its_key(content: object, kind: str | None) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    ("content", "document", "is_same"),
    [
        ({"practice": "a"}, {"practice": "b"}, True),
        ({"practice": "a", "deliberation": "b"}, {"deliberation": "c"}, True),
        ({"practice": "a"}, {"deliberation": "b"}, False),
        ({"result": "weighing"}, {"result": "weighing"}, True),
        ({"result": "weighing"}, {"result": "finding"}, False),
        ({"result": "weighing", "practice": "a"}, {"practice": "a"}, False),
        ({"name": "a"}, {"name": "a"}, True),
        (None, {"name": "a"}, False),
        ([], {"practice": "a"}, False),
    ],
)
def test_two_documents_are_of_one_kind_or_not(content: object, document: dict[str, object], is_same: bool) -> None:  # noqa: FBT001 - a table
    assert is_same_kind(content, document) is is_same


@pytest.mark.parametrize("content", [None, [], {"practice": "a"}])
def test_what_is_of_no_or_another_kind_is_told_where_it_stands(content: object) -> None:
    (problem,) = problem_of_kind(content, "deliberation", ("cases", 0))

    assert (problem.code, problem.path) == ("wrong-type", ("cases", 0))
