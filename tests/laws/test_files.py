"""What is written by hand-like YAML or JSON reads back as the same value."""

import io
from datetime import date
from typing import Any

import pytest
import yaml as yaml_1_1
from hypothesis import given

from deliberate import (
    Agreement,
    CaseBase,
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Hunch,
    Option,
    Policy,
    Position,
    Telling,
)
from deliberate.documents import as_json, as_yaml, to_document
from deliberate.documents.events import read_yaml
from deliberate.documents.shapes import parts_of
from deliberate.files import Source, read_casebase, read_deliberation, read_practice
from tests.strategies import Scene, rich_scenes, scenes


def as_yaml_file(document: dict[str, object]) -> Source:
    return io.StringIO(as_yaml(document))


def as_json_file(document: dict[str, object]) -> Source:
    return io.StringIO(as_json(document))


FIELDS_OF_DATES = {
    field
    for kind in (
        Agreement,
        Commitment,
        Decision,
        Deliberation,
        Deviation,
        Fact,
        Hunch,
        Option,
        Policy,
        Position,
        Telling,
    )
    for field, part in parts_of(kind).items()
    if part.shape == "date"
}

in_each_notation = pytest.mark.parametrize("written", [as_yaml_file, as_json_file])


@in_each_notation
@given(scene=rich_scenes())
def test_what_is_written_reads_back_equal(written: type, scene: Scene) -> None:
    practice = read_practice(written(to_document(scene.practice)))
    deliberation = read_deliberation(written(to_document(scene.deliberation)), practice)

    assert practice == scene.practice
    assert deliberation == scene.deliberation


@in_each_notation
@given(scene=scenes(numbers=True))
def test_a_case_base_that_is_written_reads_back_equal(written: type, scene: Scene) -> None:
    casebase = CaseBase(scene.cases)

    assert read_casebase(written(to_document(casebase)), scene.practice) == casebase


@given(scene=rich_scenes())
def test_a_reader_of_yaml_1_1_finds_the_same_everywhere_but_for_dates(scene: Scene) -> None:
    for book in (scene.practice, scene.deliberation, CaseBase(scene.cases)):
        text = as_yaml(to_document(book))

        assert with_types(yaml_1_1.safe_load(text)) == with_types(read_yaml(text).content)


def with_types(value: Any, key: str = "") -> Any:  # noqa: ANN401 - whatever YAML can hold
    """Give the same with the type of each value, and as texts the dates in fields that hold one."""
    if isinstance(value, dict):
        return {with_types(name): with_types(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [with_types(part) for part in value]
    is_date = isinstance(value, date) and key in FIELDS_OF_DATES
    return ("str", value.isoformat()) if is_date else (type(value).__name__, value)
