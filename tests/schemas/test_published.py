import inspect
import json
from importlib import resources

import attrs
import pytest
from jsonschema import Draft202012Validator

import deliberate
from deliberate import InvalidValue, json_schema, read_casebase, read_deliberation, read_practice, to_document
from deliberate.catalogue import EXAMPLES, example
from deliberate.documents import parse
from deliberate.documents.kinds import result_name
from deliberate.schemas.published import KINDS
from tests.problems import only_problem

BOOKS = ("practice", "deliberation", "casebase")


@pytest.mark.parametrize("kind", KINDS)
def test_every_schema_is_a_schema_of_the_dialect_that_it_names(kind: str) -> None:
    schema = json_schema(kind)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:deliberate:schema:{kind}:1"
    assert json.loads(json.dumps(schema)) == schema


def test_every_book_and_every_public_result_has_a_schema() -> None:
    # Phrases are no result: they are written by hand, in files of their own.
    public = [getattr(deliberate, name) for name in deliberate.__all__ if name != "Phrasebook"]
    results = {
        result_name(value)
        for value in public
        if inspect.isclass(value) and attrs.has(value) and not value.__module__.startswith("deliberate.model")
    }

    assert set(KINDS) == {*BOOKS, "edits", *results}


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_a_schema_says_what_it_means(kind: str) -> None:
    schema = json_schema(kind)

    for part in (schema, *schema["$defs"].values()):
        for key, field in part.get("properties", {}).items():
            assert field.get("description") or "/properties/" in field["$ref"], (part["title"], key)


def test_whoever_changes_a_schema_changes_their_own() -> None:
    schema = json_schema("practice")
    schema["$defs"]["name"].clear()
    schema["properties"]["deliberate"]["const"] = 2

    assert json_schema("practice") != schema
    assert json_schema("deliberation")["$defs"]["name"]


def test_a_kind_that_is_unknown_is_told_with_the_nearest() -> None:
    problem = only_problem(json_schema, "practise")

    assert (problem.code, problem.found, problem.nearest) == ("unknown-name", "practise", "practice")
    assert list(problem.known) == sorted(KINDS)[:20]


@pytest.mark.parametrize("kind", [None, 3, [], ""])
def test_what_is_no_kind_is_refused(kind: object) -> None:
    with pytest.raises(InvalidValue):
        json_schema(kind)  # type: ignore[arg-type]  # that is the point


# ---- what comes with the package


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_that_comes_with_the_package_is_what_is_made(kind: str) -> None:
    written = resources.files("deliberate.schemas").joinpath(f"{kind}.schema.json").read_text(encoding="utf-8")

    assert json.loads(written) == json_schema(kind), "on purpose? then: make schemas"


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_shipped_example_is_valid_as_written_by_hand_and_by_us(name: str) -> None:
    valid = {kind: Draft202012Validator(json_schema(kind)).is_valid for kind in BOOKS}
    with resources.as_file(example(EXAMPLES[name][0])) as folder:
        practice = read_practice(folder / "practice.yaml")
        cases = read_casebase(folder / "cases", practice)
        beside = [path for path in sorted(folder.glob("*.yaml")) if path.stem != "practice"]
        deliberations = [read_deliberation(path, practice) for path in beside]
        by_hand = {path: parse(path.read_bytes(), "yaml").content for path in folder.rglob("*.yaml")}

    assert EXAMPLES[name][1] in {path.name for path in beside}
    assert len(by_hand) == 1 + len(beside) + len(cases)
    for path, content in by_hand.items():
        kind = "casebase" if path.parent.name == "cases" else "practice" if path.stem == "practice" else "deliberation"
        assert valid[kind](content), path
    assert valid["practice"](to_document(practice))
    assert valid["casebase"](to_document(cases))
    assert all(valid["deliberation"](to_document(deliberation)) for deliberation in deliberations)
