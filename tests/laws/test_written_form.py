import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from deliberate import CaseBase, fingerprint, read_casebase, read_deliberation, read_practice, to_document
from tests.strategies import Scene, plain_scenes, rich_scenes, scenes

Document = Any  # as json.loads gives it
_MORE = settings(max_examples=settings().max_examples * 2)


def as_it_is(document: Document) -> Document:
    return document


def reversed_keys(document: Document) -> Document:
    return _rebuilt(document, lambda keys: keys[::-1])


def as_postgresql_keeps_it(document: Document) -> Document:
    """The order of ``jsonb``: shorter keys first, then by their bytes."""
    return _rebuilt(document, lambda keys: sorted(keys, key=lambda key: (len(key.encode()), key.encode())))


def through_json(document: Document) -> Document:
    return json.loads(json.dumps(document, ensure_ascii=False, allow_nan=False))


def through_ascii_json_with_sorted_keys(document: Document) -> Document:
    return json.loads(json.dumps(document, sort_keys=True))


def _rebuilt(document: Document, order: Callable[[list[str]], list[str]]) -> Document:
    if isinstance(document, dict):
        return {key: _rebuilt(document[key], order) for key in order(list(document))}
    if isinstance(document, list):
        return [_rebuilt(element, order) for element in document]
    return document


every_way = pytest.mark.parametrize(
    "way",
    [as_it_is, reversed_keys, as_postgresql_keeps_it, through_json, through_ascii_json_with_sorted_keys],
)


@every_way
@given(scene=rich_scenes())
def test_a_practice_reads_back_equal(way: Callable[[Document], Document], scene: Scene) -> None:
    document = way(to_document(scene.practice))

    again = read_practice(document)

    assert again == scene.practice
    assert fingerprint(again) == fingerprint(scene.practice)


@every_way
@given(scene=rich_scenes())
def test_a_deliberation_reads_back_equal(way: Callable[[Document], Document], scene: Scene) -> None:
    document = way(to_document(scene.deliberation))

    again = read_deliberation(document, scene.practice)

    assert again == scene.deliberation
    assert fingerprint(again) == fingerprint(scene.deliberation)


@every_way
@given(scene=scenes(numbers=True))
def test_a_case_base_reads_back_equal(way: Callable[[Document], Document], scene: Scene) -> None:
    casebase = CaseBase(scene.cases)
    document = way(to_document(casebase))

    again = read_casebase(document, scene.practice)

    assert again == casebase
    assert list(again) == list(casebase)
    assert fingerprint(again) == fingerprint(casebase)


@given(scenes(numbers=True))
def test_cases_read_one_by_one_are_the_case_base(scene: Scene) -> None:
    documents = (to_document(case) for case in scene.cases)

    assert read_casebase(documents, scene.practice) == CaseBase(scene.cases)


@_MORE
@given(rich_scenes())
def test_a_fingerprint_tells_books_apart_and_nothing_else(scene: Scene) -> None:
    books = [scene.practice, scene.deliberation, *scene.cases]
    prints = {fingerprint(book) for book in books}

    assert all(mark.startswith("sha256:") and len(mark) == 71 for mark in prints)
    assert len(prints) == len({(type(book).__name__, json.dumps(to_document(book), sort_keys=True)) for book in books})


@given(plain_scenes())
def test_a_document_holds_plain_things_only(scene: Scene) -> None:
    for book in (scene.practice, scene.deliberation, CaseBase(scene.cases)):
        assert set(_types(to_document(book))) <= {dict, list, str, int, float, bool, type(None)}


def _types(document: Document) -> list[type]:
    parts = list(document.values()) if isinstance(document, dict) else document if isinstance(document, list) else []
    return [type(document), *(kind for part in parts for kind in _types(part))]
