"""What is written by hand-like YAML or JSON reads back as the same value."""

import io

import pytest
from hypothesis import given

from deliberate import CaseBase
from deliberate.documents import as_json, as_yaml, to_document
from deliberate.files import Source, read_casebase, read_deliberation, read_practice
from tests.strategies import Scene, rich_scenes, scenes


def as_yaml_file(document: dict[str, object]) -> Source:
    return io.StringIO(as_yaml(document))


def as_json_file(document: dict[str, object]) -> Source:
    return io.StringIO(as_json(document))


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
