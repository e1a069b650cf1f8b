from collections.abc import Mapping
from datetime import date
from typing import Literal

import attrs
import pytest
from jsonschema import Draft202012Validator

from deliberate import (
    Audit,
    Change,
    Comparison,
    Finding,
    Ground,
    Problem,
    Sentence,
    Standing,
    Weighing,
    to_document,
    weigh,
)
from deliberate.documents.schema_results import result_schema
from deliberate.documents.shapes import Kind
from tests.hand_made import AUDIT
from tests.running_example import ours, samira

GROUND = to_document(weigh(samira, ours)["extra"].over["standard"].grounds_for[0])


def is_valid(kind: Kind, document: Mapping[str, object]) -> bool:
    schema = result_schema(kind)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema).is_valid(document)


def test_a_result_is_known_by_its_name_and_says_what_each_field_is() -> None:
    schema = result_schema(Ground)

    assert schema["$id"] == "urn:deliberate:schema:ground:1"
    assert schema["properties"]["result"]["const"] == "ground"
    assert schema["properties"]["source"]["description"] == "the priority or the case that it comes from."
    assert schema["properties"]["through"]["default"] == []


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "wish"},
        {"result": "grounds"},
        {"deliberate": 2},
        {"stronger": "dropping out"},
        {"stronger": [3]},
        {"weight": 0.5},
    ],
)
def test_a_ground_is_accepted_only_as_it_is_written(change: Mapping[str, object]) -> None:
    assert is_valid(Ground, GROUND)
    assert is_valid(Ground, {**GROUND, "kind": "precedent", "through": ["x"]})
    assert not is_valid(Ground, {**GROUND, **change})


@pytest.mark.parametrize("missing", ["deliberate", "result", "winner", "stronger", "kind"])
def test_what_is_always_written_is_required(missing: str) -> None:
    assert not is_valid(Ground, {key: value for key, value in GROUND.items() if key != missing})


def test_things_by_name_are_a_list() -> None:
    document = to_document(weigh(samira, ours))

    assert is_valid(Weighing, document)
    assert is_valid(Weighing, {**document, "options": []})
    assert not is_valid(Weighing, {**document, "options": {}})
    assert not is_valid(Weighing, {**document, "options": {"extra": document["options"][1]}})
    assert not is_valid(Weighing, {**document, "options": [{**document["options"][1], "name": None}]})
    assert not is_valid(Weighing, {**document, "options": [{**document["options"][1], "standing": "best"}]})


def test_a_part_of_a_result_has_no_head() -> None:
    assert "result" in result_schema(Comparison)["properties"]
    assert "result" not in result_schema(Weighing)["$defs"]["ListedComparison"]["properties"]


def test_days_and_counts_and_nothing_are_told_apart() -> None:
    document = to_document(
        Finding("late", severity="must", values={"days": 3, "until": date(2026, 1, 2)}, on=date(2026, 1, 3))
    )

    assert is_valid(Finding, document)
    assert is_valid(Finding, {**document, "on": None})
    assert not is_valid(Finding, {**document, "on": "tomorrow"})
    assert not is_valid(Finding, {**document, "values": {"days": 2.5}})
    assert not is_valid(Finding, {**document, "severity": None})


def test_a_flag_is_no_text() -> None:
    assert is_valid(Sentence, to_document(Sentence("x", about=["y"], listed=True)))
    assert not is_valid(Sentence, {**to_document(Sentence("x", about=["y"])), "listed": "yes"})


def test_a_path_holds_keys_and_positions() -> None:
    assert is_valid(Problem, to_document(Problem("alias", ("a", 1), line=3)))
    assert not is_valid(Problem, {**to_document(Problem("alias")), "path": [None]})


def test_a_pair_is_two_and_a_list_is_as_long_as_it_is() -> None:
    document = to_document(AUDIT)
    (pair, *_) = document["contradictions"]

    assert is_valid(Audit, document)
    assert is_valid(Audit, {**document, "contradictions": [pair] * 3})
    assert not is_valid(Audit, {**document, "contradictions": [pair[:1]]})
    assert not is_valid(Audit, {**document, "contradictions": [[*pair, pair[0]]]})


@pytest.mark.parametrize(("to", "may_stand"), [("holds", True), ("high", True), (3, True), (2.5, True), (None, False)])
def test_a_level_may_be_a_number(to: object, *, may_stand: bool) -> None:
    assert is_valid(Change, {**to_document(Change("need", "high")), "to": to}) == may_stand


@attrs.frozen
class _Inner:
    count: int
    _hidden: int = 0


@attrs.frozen
class _Outer:
    pairs: tuple[tuple[_Inner, _Inner], ...]
    by_standing: Mapping[Standing, tuple[str, ...]]
    how: Literal["a", "b"] | None = None


def test_parts_may_stand_inside_parts_to_any_depth() -> None:
    pair = [{"count": 1}, {"count": 2}]
    document = {"deliberate": 1, "result": "_-outer", "pairs": [pair], "by_standing": {"open": ["x"]}}

    assert is_valid(_Outer, document)
    assert is_valid(_Outer, {**document, "how": "a"})
    assert not is_valid(_Outer, {**document, "how": "c"})
    assert not is_valid(_Outer, {**document, "pairs": [[{"count": "1"}]]})
    assert not is_valid(_Outer, {**document, "pairs": [[{"count": 1, "_hidden": 2}]]})
    assert not is_valid(_Outer, {**document, "by_standing": {"open": "x"}})
