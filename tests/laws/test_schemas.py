"""What a schema says of a document is what reading says of it, but for what no schema can say."""

import copy
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from deliberate import (
    CaseBase,
    Problem,
    check,
    explain,
    json_schema,
    read_deliberation,
    tell,
    to_document,
    weigh,
)
from deliberate.documents import Document, Plain, as_yaml, parse, problems_as
from deliberate.documents.schema import UNSAID
from deliberate.schemas.published import KINDS
from tests.hand_made import RESULTS as MADE
from tests.laws.mutations import places_in
from tests.model.every_value import full_deliberation, full_practice
from tests.running_example import ours
from tests.strategies import Scene, drawn, rich_scenes

API = Path(__file__).parents[1] / "documents" / "api"
PRACTICE, DELIBERATION, CASEBASE = (
    Draft202012Validator(json_schema(kind)) for kind in ("practice", "deliberation", "casebase")
)
RESULTS = {kind: Draft202012Validator(json_schema(kind)) for kind in KINDS}


def faults(validator: Draft202012Validator, document: object) -> list[str]:
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(document)]


def in_short(document: dict[str, Any]) -> Any:  # noqa: ANN401 - as a YAML parser gives it
    return parse(as_yaml(document), "yaml").content


# ---- what is written is accepted


@given(scene=rich_scenes())
def test_every_book_that_is_written_is_accepted_in_the_long_form_and_the_short(scene: Scene) -> None:
    practice, deliberation, cases = map(to_document, (scene.practice, scene.deliberation, CaseBase(scene.cases)))

    assert [*faults(PRACTICE, practice), *faults(PRACTICE, in_short(practice))] == []
    assert [*faults(DELIBERATION, deliberation), *faults(DELIBERATION, in_short(deliberation))] == []
    assert [*faults(CASEBASE, cases), *faults(CASEBASE, in_short(cases))] == []
    assert [fault for case in cases["cases"] for fault in faults(CASEBASE, case)] == []


@given(scene=rich_scenes())
def test_every_result_that_is_written_is_accepted(scene: Scene) -> None:
    for result in results_of(scene):
        document = to_document(result)
        event(document["result"])

        assert faults(RESULTS[document["result"]], document) == []


@pytest.mark.parametrize("result", MADE, ids=[f"{type(result).__name__}-{place}" for place, result in enumerate(MADE)])
def test_every_result_about_choices_and_about_agreements_is_accepted_as_written_and_no_otherwise(
    result: object,
) -> None:
    document = to_document(result)
    validator = RESULTS[document["result"]]

    assert faults(validator, document) == []
    assert json.loads(json.dumps(document)) == document
    for key in document:
        assert faults(validator, {name: part for name, part in document.items() if name != key}), key
        assert faults(validator, {**document, key: {"strange": {}}}), key
    assert faults(validator, {**document, "weight": 0.5})


def results_of(scene: Scene) -> Iterator[object]:
    books = (scene.deliberation, scene.practice, CaseBase(scene.cases))
    weighing = weigh(*books, on=scene.on)
    comparisons = [comparison for option in weighing.values() for comparison in option.over.values()]
    explanation = explain(*books, on=scene.on)
    yield from (weighing, explanation, tell(weighing, scene.practice, deliberation=scene.deliberation))
    yield from (*weighing.values(), *comparisons, *check(*books, on=scene.on))
    yield from (ground for comparison in comparisons for ground in comparison.grounds_for)
    yield from explanation.sections
    yield from (sentence for section in explanation.sections for sentence in section.sentences)


# ---- what is bent is refused by both or by neither


FULL = full_practice()
PRACTICES = [to_document(ours), to_document(FULL), in_short(to_document(ours)), in_short(to_document(FULL))]
SAMIRA = parse((API / "samira.yaml").read_text(encoding="utf-8"), "yaml").content
DELIBERATIONS = [
    to_document(read_deliberation(API / "samira.yaml", ours)),
    SAMIRA,
    to_document(full_deliberation()),
    in_short(to_document(full_deliberation())),
]  # fmt: skip
STRANGE: list[Any] = [
    None, True, False, 0, 1, 3, 2.5, -1, 2.0**54, 10**15, 10**400, [], {}, [[]], [{}], [None], [3], {"nl": 3}, {"": ""}, {"a": 1},
    "", " ", "\n", "x", " x", "x ", "a  b", "a\tb", "a\u200bb", "x" * 100, "x" * 101, "\u2028", "\u00a0", "client", "team",
    "holds", "absent", "unknown", "number", "kept", "file", "need >= high", " >= ", "low", "nl", "NL", "nl-informal", "nl\n",
    "2026-10-12", "2026-02-30", "2024-02-29", "2026-13-01", "12-10-2026", "0000-01-01", "2026-10-12\n", "2026-10-12T09:00",
    "2026-10-12 09:00:30+02:00", "2026-10-12T25:00", "2026-10-12T09:00Z", ["low", "high"], ["holds"], ["x", "x"], ["x", {}],
    {"nl": "x"}, {"nl": " "}, {"nl-": "x"}, {"x": "y"}, {"x": {}}, {"x": "holds"}, {"x": 2}, {"x": []}, {"name": "x"},
    {"name": "x", "label": "y"}, {"levels": "number", "neutral": 2}, {"levels": ["a", "b"], "neutral": 1}, {"option": "extra"},
    [{"name": "x", "label": "y"}], [{"factor": "need"}], [{"factor": "need", "level": "high", "status": "absent"}],
    {"need": {"level": 3}}, {"need": ["high", {"told_by": ["file"]}]}, {"need": {"level": 3, "status": "unknown"}},
]  # fmt: skip
KEYS = [
    "zz",
    "name",
    "label",
    "option",
    "at",
    "level",
    "scale",
    "factor",
    "told",
    "when",
    "deliberation",
    "cases",
    "neutral",
]


@st.composite
def bent(draw: st.DrawFn, documents: list[Any]) -> Any:  # noqa: ANN401 - what it becomes
    document = json.loads(json.dumps(draw(st.sampled_from(documents))))
    places = places_in(document)
    for _ in range(draw(st.integers(1, 2))):
        collection, key = draw(st.sampled_from(places))
        strange = copy.deepcopy(draw(st.sampled_from(STRANGE) | st.sampled_from([part[name] for part, name in places])))
        way = draw(st.sampled_from(["replace", "remove", "rename", "add"]))
        if isinstance(collection, list):
            collection[key : key + (way != "add")] = [] if way == "remove" else [strange]
        elif way == "add":
            collection[draw(st.sampled_from(KEYS))] = strange
        elif way == "replace":
            collection[key] = strange
        else:
            taken = collection.pop(key)
            collection |= {draw(st.sampled_from(KEYS)): taken} if way == "rename" else {}
        places = places_in(document)
    return document


def is_unsaid(problem: Problem) -> bool:
    """Say whether a problem is one of those that no schema can tell."""
    fields = set(problem.path) & {"stronger", "over", "when", "because", "despite", "circumstances", "answers"}
    partly = {
        "wrong-value": bool(fields) or "facts" in problem.path,
        "bad-date": problem.path[-1:] == ("at",),
        "bad-name": False,
        "bad-text": False,
        "unknown-version": False,
    }
    return problem.code in UNSAID and partly.get(problem.code, True)


def told_of_practice(document: Any) -> tuple[Problem, ...]:  # noqa: ANN401 - whatever it became
    return problems_as(Document(Plain(document)), "practice")


def told_of_deliberation(document: Any) -> tuple[Problem, ...]:  # noqa: ANN401
    return problems_as(Document(Plain(document)), "deliberation")


_MORE = settings(max_examples=settings().max_examples * 6)


@_MORE
@given(document=bent(PRACTICES))
def test_a_bent_practice_is_refused_by_its_schema_where_reading_refuses_it_and_nowhere_else(document: object) -> None:
    assert_same(faults(PRACTICE, document), told_of_practice(document))


@_MORE
@given(document=bent(DELIBERATIONS))
def test_a_bent_deliberation_is_refused_by_its_schema_where_reading_refuses_it_and_nowhere_else(
    document: object,
) -> None:
    assert_same(faults(DELIBERATION, document), told_of_deliberation(document))


def assert_same(faults_found: list[str], problems: tuple[Problem, ...]) -> None:
    event(outcome(faults_found, problems))
    if faults_found:
        assert problems, faults_found
    else:
        assert [problem for problem in problems if not is_unsaid(problem)] == []


def outcome(faults_found: list[str], problems: tuple[Problem, ...]) -> str:
    return "refused by both" if faults_found and problems else "refused by reading" if problems else "accepted"


@pytest.mark.parametrize(
    ("documents", "validator", "told"),
    [(PRACTICES, PRACTICE, told_of_practice), (DELIBERATIONS, DELIBERATION, told_of_deliberation)],
)
def test_what_is_bent_is_refused_often_and_accepted_often_enough(
    documents: list[Any], validator: Draft202012Validator, told: Callable[[object], tuple[Problem, ...]]
) -> None:
    bent_ones = drawn(bent(documents), 300)
    counted = Counter(outcome(faults(validator, one), told(one)) for one in bent_ones)

    assert counted["refused by both"] > 150
    assert counted["accepted"] > 15
    assert counted["refused by reading"] > 0
