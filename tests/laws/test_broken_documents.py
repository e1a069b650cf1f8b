"""Whatever is sent in: it is read, or every problem is told, and nothing else happens."""

import copy
import json
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from deliberate import InvalidDocument, Phrase, Problem, to_document
from deliberate.documents import Document, Plain, deliberation_of, parse, practice_of
from tests.running_example import ours

API = Path(__file__).parents[1] / "documents" / "api"
PRACTICE = (API / "practice.yaml").read_text(encoding="utf-8")
SAMIRA = (API / "samira.yaml").read_text(encoding="utf-8")
PIECES = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "-",
    "#",
    "'",
    '"',
    "&",
    "*",
    "!",
    "|",
    ">",
    "?",
    "%",
    "@",
    "`",
    "\\",
    "~",
    "null",
    "true",
    ".inf",
    "NaN",
    "3",
    "1e999",
    "-0",
    "99999999999999999999",
    "2026-13-01",
    "need",
    "extra",
    "name",
    "level",
    "because",
    "factors",
    "deliberation",
    "practice",
    "<<",
]
SPLINTERS = [*PIECES, ": ", ", ", " #", "\n", "\n  ", "\t", "- ", "---\n", "{}", "[]", "\x00", "\ud800", "\\ud800", "é"]
STRANGE: list[Any] = [
    None, 3, True, 2.5, "x", "need", "", " ", [], {}, [1], [[]], [{}], {"a": 1}, {1: 2}, {"nl": 3}, {"": ""}, 10**400,
    float("nan"), float("inf"), "\ud800", (1,), b"x", {"name": None},
]  # fmt: skip


_NOTHING_TOLD = Problem("refused without a problem")


@st.composite
def broken(draw: st.DrawFn, text: str) -> str:
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from([0, 0, 0, 1, 5, 40]))
        text = text[:start] + draw(st.sampled_from(["", *SPLINTERS])) + text[end:]
    return text


def places_in(value: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - whatever a document holds
    keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    return [place for key in keys for place in [(value, key), *places_in(value[key])]]


@st.composite
def bent(draw: st.DrawFn, document: dict[str, Any]) -> dict[str, Any]:
    document = json.loads(json.dumps(document))
    for _ in range(draw(st.integers(1, 3))):
        collection, key = draw(st.sampled_from(places_in(document) or [(document, "x")]))
        way = draw(st.sampled_from(["replace", "remove", "rename"]))
        taken = collection.pop(key, None) if isinstance(collection, dict) else collection.pop(key)
        if way == "replace" and isinstance(collection, dict):
            collection[key] = copy.deepcopy(draw(st.sampled_from(STRANGE)))
        elif way == "replace":
            collection.insert(key, copy.deepcopy(draw(st.sampled_from(STRANGE))))
        elif way == "rename" and isinstance(collection, dict):
            collection[draw(st.sampled_from(["zz", "name", "label", 3, None]))] = taken
    return document


def told(plain: Plain, *, as_practice: bool) -> tuple[Problem, ...]:
    try:
        practice_of(Document(plain)) if as_practice else deliberation_of(Document(plain), ours)
    except InvalidDocument as error:
        return error.problems or (_NOTHING_TOLD,)
    return ()


def assert_each_is_usable(problems: tuple[Problem, ...], *, with_line: bool) -> None:
    for problem in problems:
        assert str(problem)
        assert isinstance(problem.expected, Phrase)
        assert isinstance(problem.found, Phrase) or problem.code != "wrong-type"
        assert len(problem.found) <= 60
        assert len(problem.known) <= 20
        assert (problem.line is not None) is with_line or problem.found == "an empty document"


@given(text=broken(PRACTICE))
def test_a_broken_practice_in_yaml_gives_problems_only(text: str) -> None:
    assert_each_is_usable(told(parse(text, "yaml"), as_practice=True), with_line=True)


@given(text=broken(SAMIRA))
def test_a_broken_deliberation_in_yaml_gives_problems_only(text: str) -> None:
    assert_each_is_usable(told(parse(text, "yaml"), as_practice=False), with_line=True)


@given(text=broken(json.dumps(to_document(ours), indent=1)))
def test_a_broken_practice_in_json_gives_problems_only(text: str) -> None:
    assert_each_is_usable(told(parse(text, "json"), as_practice=True), with_line=True)


@given(document=bent(to_document(ours)))
def test_a_bent_practice_from_memory_gives_problems_only(document: dict[str, Any]) -> None:
    assert_each_is_usable(told(Plain(document), as_practice=True), with_line=False)


SAMIRA_DOCUMENT = to_document(deliberation_of(Document(parse(SAMIRA, "yaml")), ours))


@given(document=bent(SAMIRA_DOCUMENT))
def test_a_bent_deliberation_from_memory_gives_problems_only(document: dict[str, Any]) -> None:
    assert_each_is_usable(told(Plain(document), as_practice=False), with_line=False)
