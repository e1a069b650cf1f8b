"""The reference of the fields is made from the classes, and its examples are read by the library."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docs.fields import PAGES, REGION, definitions, renewed

from deliberate import (
    Deliberation,
    Edit,
    Edits,
    Level,
    Practice,
    Scale,
    read_casebase,
    read_deliberation,
    read_edits,
    read_practice,
)
from deliberate.documents import parse
from deliberate.documents.shapes import Kind, Part, first_field, is_keyed, parts_of, required_fields

FILES = Path(__file__).parents[1] / "docs" / "reference" / "files.md"
SECTION = re.compile(r"<!-- fields of (\w+) -->\n.*?<!-- end -->\n(.*?)(?=\n##|\Z)", re.DOTALL)
BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
UNDER = """\
deliberate: 1
practice: Job coaching North
language: nl
question: "Wat nu?"
options: {standard: {label: x}, extra: {label: x}, group: {label: x}}
values: {lasting work: {label: x}}
factors:
  dropping out: {label: x, layer: client}
  can do alone: {label: x, layer: client}
  budget: {label: x, layer: client}
  unsafe: {label: x, layer: client}
  need: {label: x, layer: client, scale: [low, medium, high]}
policies: {fifteen percent: {rule: x, prescribes: standard, kind: protocol}}
"""
BOOKS: dict[str, Kind] = {"practice": Practice, "deliberation": Deliberation, "edits": Edits}
Content = dict[str, Any]


def content_of(text: str) -> Content:
    content = parse(text, "yaml").content
    assert isinstance(content, dict)
    return content


def examples() -> Iterator[tuple[str, Content]]:
    """Give the class of each section of the page, with the example that stands there."""
    for name, section in SECTION.findall(FILES.read_text(encoding="utf-8")):
        (block,) = BLOCK.findall(section)
        yield name, content_of(block)


EXAMPLES = dict(examples())


def book_of(example: Content) -> Content:
    """Put an example into the smallest document that can hold it."""
    if not BOOKS.keys().isdisjoint(example):
        return example
    in_practice = example.keys() <= {"options", "factors", "values", "policies", "priorities", "people"}
    under = content_of(UNDER)
    if not in_practice:
        return {"deliberation": "2026-0417", **example}
    return under | {key: under.get(key, {}) | things for key, things in example.items()}


def kind_of(book: Content) -> str:
    return next((kind for kind in ("deliberation", "edits") if kind in book), "practice")


def read(book: Content) -> object:
    kind = kind_of(book)
    practice = read_practice(book if kind == "practice" else content_of(UNDER))
    if kind == "edits":
        return read_edits(book, practice)
    return practice if kind == "practice" else read_deliberation(book, practice)


def things_in(kind: Kind, fields: Content) -> Iterator[tuple[Kind, Content]]:
    """Give each thing in a document that is written as a mapping of its fields, with its class."""
    yield kind, fields
    for key, value in fields.items():
        part = parts_of(kind).get(key, Part("plain"))
        if part.of is not None:
            of = Level if part.of is Scale and isinstance(value, list) else part.of
            for inside in mappings_in(part, value):
                yield from things_in(of, inside)


def mappings_in(part: Part, value: Any) -> Iterator[Content]:  # noqa: ANN401 - whatever a document holds
    assert part.of is not None
    by_name = isinstance(value, dict) and part.shape == "several" and is_keyed(part.of)
    for thing in value.values() if by_name else [value]:
        yield from (one for one in (thing if isinstance(thing, list) else [thing]) if isinstance(one, dict))


def example_of(name: str) -> tuple[Kind, Content, list[Content]]:
    """Give a class, a whole document that shows it, and the things of that class in the example."""
    book = book_of(EXAMPLES[name])
    whole = BOOKS[kind_of(book)]
    if name == whole.__name__:
        return whole, book, [book]
    shown = {id(fields) for _, fields in things_in(whole, EXAMPLES[name])}
    found = [(kind, fields) for kind, fields in things_in(whole, book) if kind.__name__ == name and id(fields) in shown]
    return found[0][0], book, [fields for _, fields in found]


# ---- the tables


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_tables_are_those_of_the_classes(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    assert renewed(text) == text, "on purpose? then: make reference"


def test_a_table_that_is_out_of_date_is_made_anew() -> None:
    stale = "## Values\n\n<!-- fields of Value -->\n| x |\n<!-- end -->\n"

    assert renewed(stale) == (
        "## Values\n\n<!-- fields of Value -->\n| key | what it is | what may stand there | if left out |\n|---|---|---|---|\n"
        "| `label` | what it is called | a text | **required** |\n| `formerly` | its earlier names | a list of names | none |\n"
        "<!-- end -->\n"
    )


def test_every_class_has_its_table() -> None:
    tables = {region["name"] for page in PAGES for region in REGION.finditer(page.read_text(encoding="utf-8"))}
    classes = {name for name, schema in definitions().items() if "properties" in schema}
    in_a_list = {name for name in classes if name.removeprefix("Listed") in classes and name.startswith("Listed")}

    assert {name for name in classes - in_a_list if not {name, f"Listed{name}"} & tables} == set()


# ---- the examples


def test_every_class_that_is_recorded_has_its_example() -> None:
    names = {name for name, schema in definitions().items() if "properties" in schema}
    recorded = {kind.__name__ for book in BOOKS.values() for kind in classes_in(book)}

    assert recorded <= names
    assert recorded == EXAMPLES.keys()


def classes_in(kind: Kind) -> Iterator[Kind]:
    yield kind
    for part in parts_of(kind).values():
        if part.of is not None:
            yield from classes_in(part.of)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_is_read_by_the_library(name: str) -> None:
    assert read(book_of(EXAMPLES[name]))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_key_of_a_class_stands_in_its_example(name: str) -> None:
    kind, _, things = example_of(name)
    keys = {key for fields in things for key in fields}

    named = {first_field(kind)} if is_keyed(kind) or kind in BOOKS.values() else set()
    assert set(parts_of(kind)) - named <= keys


def needed_beside(kind: Kind, fields: Content) -> set[str]:
    """Give the keys of which a thing needs one, whichever that is."""
    if kind is not Edit:
        return set()
    return {"was"} if "was" in fields else {"text", "behind"}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_key_can_stand_alone_with_those_that_are_required(name: str) -> None:
    kind, book, things = example_of(name)
    always = {*required_fields(kind), "name", "deliberation", "practice", "edits", "deliberate"}

    for fields in things:
        whole = dict(fields)
        kept = always | needed_beside(kind, whole)
        for key in whole:
            fields.clear()
            fields.update({other: value for other, value in whole.items() if other in kept or other == key})
            assert read(book)
        fields.update(whole)


def test_the_example_of_a_case_base_is_read() -> None:
    (block,) = BLOCK.findall(FILES.read_text(encoding="utf-8").partition("## A case base")[2].partition("\n## ")[0])

    assert list(read_casebase(content_of(block), read_practice(content_of(UNDER)))) == ["2025-0340"]
