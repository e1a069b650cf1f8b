"""What each schema accepts and refuses, beside what reading does with the same document."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from deliberate import InvalidDocument, Practice, read_casebase, read_deliberation, read_edits, read_practice
from deliberate.documents.schema import UNSAID, casebase_schema, deliberation_schema, edits_schema, practice_schema
from tests.running_example import ours

CASE = {"deliberation": "2", "facts": {"need": "high"}, "decision": {"option": "extra", "decided_on": "2026-01-01"}}
LABELLED = {"label": "x", "layer": "client"}


def practice(**parts: object) -> dict[str, Any]:
    return {"practice": "North", "language": "nl", "question": "Wat nu?", **parts}


def deliberation(**parts: object) -> dict[str, Any]:
    return {"deliberation": "2026-1", **parts}


def decision(**parts: object) -> dict[str, Any]:
    return deliberation(decision={"option": "extra", "decided_on": "2026-01-01", **parts})


def edits(*sentences: object, **parts: object) -> dict[str, Any]:
    return {"edits": "2026-1", "language": "nl", "sentences": [*sentences], **parts}


def change(**parts: object) -> dict[str, Any]:
    return edits({"slot": "reasons", "by": "coach", "edited_on": "2026-10-12", **parts})


def is_read(kind: str, document: Any, under: Practice = ours) -> bool:  # noqa: ANN401 - as json.loads gives it
    try:
        if kind == "practice":
            read_practice(document)
        elif kind == "deliberation":
            read_deliberation(document, under)
        elif kind == "edits":
            read_edits(document, under)
        else:
            read_casebase(document, under)
    except InvalidDocument:
        return False
    return True


SCHEMAS = {
    "practice": practice_schema(),
    "deliberation": deliberation_schema(),
    "casebase": casebase_schema(),
    "edits": edits_schema(),
}
VALID = {kind: Draft202012Validator(schema).is_valid for kind, schema in SCHEMAS.items()}


@pytest.mark.parametrize(
    "document",
    [
        practice(),
        practice(deliberate=1),
        practice(question=""),
        practice(label=None, version="", options=[], people={}),
        practice(options={"a": {"label": "x"}}),
        practice(options=[{"name": "a", "label": {"nl": "x"}, "led_by": None, "since": "2026-01-01"}]),
        practice(factors={"a": {**LABELLED, "scale": ["low", {"name": "high", "told": "x"}]}}),
        practice(factors={"a": {**LABELLED, "scale": "number"}}),
        practice(factors={"a": {**LABELLED, "scale": {"levels": "number", "neutral": 15}}}),
        practice(factors={"a": {**LABELLED, "scale": {"levels": ["low", "high"], "neutral": "low"}}}),
        practice(factors={"a": {**LABELLED, "scale": {"levels": ["low"], "neutral": None}, "bars": []}}),
        practice(options={"o": {"label": "x"}}, factors={"a": {**LABELLED, "scale": None, "bars": ["o", "o"]}}),
        practice(
            factors={"a": LABELLED},
            priorities={"p": {"stronger": ["a"], "over": [], "agreement": {"by": "us", "agreed_on": "2026-01-01"}}},
        ),
        practice(people=[{"name": "coach", "label": "x"}]),
    ],
)
def test_a_practice_is_accepted_as_it_is_read(document: dict[str, Any]) -> None:
    assert is_read("practice", document)
    assert VALID["practice"](document)


@pytest.mark.parametrize(
    "document",
    [
        None,
        [],
        {},
        {"practice": "North"},
        practice(name="x"),
        practice(practice=3),
        practice(practice=" North"),
        practice(deliberate=2),
        practice(deliberate="1"),
        practice(deliberate=True),
        practice(language="Dutch"),
        practice(language=None),
        practice(question=None),
        practice(version=None),
        practice(version=2),
        practice(options=None),
        practice(options="a"),
        practice(options={"a": None}),
        practice(options={"a": {}}),
        practice(options={"a": {"name": "a", "label": "x"}}),
        practice(options={" a": {"label": "x"}}),
        practice(options={"a": {"lable": "x", "label": "x"}}),
        practice(options={"a": {"label": "x", "routine": None}}),
        practice(options={"a": {"label": "x", "routine": "yes"}}),
        practice(options={"a": {"label": "x", "since": "1-1-2026"}}),
        practice(options={"a": {"label": "x", "formerly": "b"}}),
        practice(options=[{"label": "x"}]),
        practice(options=["a"]),
        practice(factors={"a": {**LABELLED, "layer": "clients"}}),
        practice(factors={"a": {**LABELLED, "layer": None}}),
        practice(factors={"a": {**LABELLED, "scale": []}}),
        practice(factors={"a": {**LABELLED, "scale": [1, 2]}}),
        practice(factors={"a": {**LABELLED, "scale": ["absent", "high"]}}),
        practice(factors={"a": {**LABELLED, "scale": [{"name": "number"}]}}),
        practice(factors={"a": {**LABELLED, "scale": "numbers"}}),
        practice(factors={"a": {**LABELLED, "scale": {"levels": "number", "neutral": "low"}}}),
        practice(factors={"a": {**LABELLED, "scale": {"levels": ["low"], "neutral": 1}}}),
        practice(options={"o": {"label": "x"}}, factors={"a": {**LABELLED, "scale": ["low"], "bars": ["o"]}}),
        practice(
            priorities={"p": {"stronger": [], "over": [], "agreement": {"by": "us", "agreed_on": "2026-01-01"}}},
        ),
        practice(factors={"a": LABELLED}, priorities={"p": {"stronger": ["a"], "over": [], "agreement": None}}),
        practice(people={"client": {"label": "x"}}),
        practice(people=[{"name": "team", "label": "x"}]),
        practice(cases=[]),
        practice(deliberation="x"),
    ],
)
def test_a_practice_is_refused_as_it_is_not_read(document: dict[str, Any]) -> None:
    assert not is_read("practice", document)
    assert not VALID["practice"](document)


@pytest.mark.parametrize(
    "document",
    [
        deliberation(),
        deliberation(deliberate=1, practice="", hunch=None, decision=None, telling=None, hard_to_undo=None),
        deliberation(hunch="extra"),
        deliberation(hunch={}),
        deliberation(hunch={"option": None, "at": "2026-10-05 09:00"}),
        deliberation(facts={"dropping out": "holds", "unsafe": "absent", "employer helps": "unknown", "need": "high"}),
        deliberation(facts={"dropping out": {}, "need": {"level": "high", "status": "holds"}}),
        deliberation(facts={"need": ["high", {"level": "low", "told_by": ["file"]}]}),
        deliberation(facts=[{"factor": "need", "level": "high"}, {"factor": "unsafe", "status": "absent"}]),
        deliberation(facts={"dropping out": {"words": None, "basis": None, "level": None, "status": "absent"}}),
        deliberation(factors={"months": {**LABELLED, "scale": "number"}}, facts={"months": 2.5}),
        deliberation(positions=[{"by": "the neighbour"}], commitments=[{"by": "client", "to": "team", "what": "x"}]),
        deliberation(doubts=["x", {"en": "y"}]),
        decision(),
        decision(deviations={"fifteen percent": {}}, answers={"budget": "x"}),
        decision(deviations=[{"policy": "fifteen percent", "would_repeat": None, "rejected": {"standard": "x"}}]),
        deliberation(telling={"greeting": "Dag", "signed_by": "", "reaction": "accepts"}),
    ],
)
def test_a_deliberation_is_accepted_as_it_is_read(document: dict[str, Any]) -> None:
    assert is_read("deliberation", document)
    assert VALID["deliberation"](document)


@pytest.mark.parametrize(
    "document",
    [
        {"deliberate": 1},
        {"deliberation": None},
        deliberation(name="x"),
        deliberation(hunch=3),
        deliberation(hunch=""),
        deliberation(hunch=["extra"]),
        deliberation(hunch={"option": "extra", "at": "2026-10-05"}),
        deliberation(facts=None),
        deliberation(facts=["need"]),
        deliberation(facts=[{"level": "high"}]),
        deliberation(facts={"need": None}),
        deliberation(facts={"need": True}),
        deliberation(facts={"need": ""}),
        deliberation(facts={"need": [["high"]]}),
        deliberation(facts={"need": {"factor": "need"}}),
        deliberation(facts={"need": {"status": None}}),
        deliberation(facts={"need": {"level": "high", "status": "unknown"}}),
        deliberation(facts={"need": {"level": "high", "told_by": "client"}}),
        deliberation(facts={"need": {"level": "high", "told_by": ["mother"]}}),
        deliberation(facts={"need": {"level": "high", "words": {"nl": "x"}}}),
        deliberation(facts={"need": {"level": "high", "words": ""}}),
        deliberation(positions={"client": {}}),
        deliberation(positions=[{}]),
        deliberation(positions=[{"by": ""}]),
        deliberation(positions=[{"by": "client", "because": ["a  b"]}]),
        deliberation(commitments=[{"by": "client", "what": "x"}]),
        deliberation(doubts="x"),
        deliberation(hard_to_undo="no"),
        decision(decided_on="2026-02-30"),
        decision(decided_on=None),
        decision(answers=["budget"]),
        decision(deviations=["fifteen percent"]),
        decision(tested_with=["x"]),
        deliberation(telling={"reaction": "yes"}),
        deliberation(telling="x"),
        deliberation(facts={"dropping out": []}),
        deliberation(cases=[]),
    ],
)
def test_a_deliberation_is_refused_as_it_is_not_read(document: dict[str, Any]) -> None:
    assert not is_read("deliberation", document)
    assert not VALID["deliberation"](document)


@pytest.mark.parametrize(
    "document",
    [{"cases": []}, {"deliberate": 1, "cases": [CASE, {"deliberate": 1, **CASE, "deliberation": "3"}]}, CASE],
)
def test_a_case_base_is_accepted_as_it_is_read(document: dict[str, Any]) -> None:
    assert is_read("casebase", document)
    assert VALID["casebase"](document)


@pytest.mark.parametrize(
    "document",
    [
        {"deliberate": 1},
        {"cases": {}},
        {"cases": None},
        {"cases": [CASE], "practice": "North"},
        {"deliberate": 2, "cases": []},
        {"cases": [{**CASE, "deliberate": 2}]},
        {"cases": [deliberation()]},
        {"cases": [deliberation(decision=None)]},
        deliberation(),
        {**CASE, "cases": []},
        practice(),
    ],
)
def test_a_case_base_is_refused_as_it_is_not_read(document: dict[str, Any]) -> None:
    assert not is_read("casebase", document)
    assert not VALID["casebase"](document)


@pytest.mark.parametrize(
    "document",
    [
        {"edits": "2026-1", "language": "nl"},
        edits(deliberate=1, to="file", register="informal", language="en-GB"),
        change(was="Het kan."),
        change(was="Het kan.", text=None, behind=None, confirmed_on="2026-10-13", about=[]),
        change(was="Het kan.", text="Dat kan.", about=["need >= high", "De buurman. Van hiernaast."]),
        change(text="Dat kan.", about=["need"]),
        change(text="Dat kan.", behind="Het kan.", was=None),
    ],
)
def test_edits_are_accepted_as_they_are_read(document: dict[str, Any]) -> None:
    assert is_read("edits", document)
    assert VALID["edits"](document)


@pytest.mark.parametrize(
    "document",
    [
        {"edits": "2026-1"},
        edits(name="x"),
        edits(edits=3),
        edits(to="neighbour"),
        edits(register=None),
        edits(language="Dutch"),
        edits(sentences={}),
        edits(3),
        edits({"slot": "reasons", "was": "Het kan."}),
        edits(deliberation="2026-1"),
        change(),
        change(text="Dat kan."),
        change(text="Dat kan.", about=[]),
        change(was="Het kan.", behind="Dat kan."),
        change(was=" "),
        change(was="Het kan.", by=""),
        change(was="Het kan.", edited_on=None),
        change(was="Het kan.", about="need"),
        change(was="Het kan.", because="x"),
    ],
)
def test_edits_are_refused_as_they_are_not_read(document: dict[str, Any]) -> None:
    assert not is_read("edits", document)
    assert not VALID["edits"](document)


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (change(was="Het kan.", slot="reason"), "unknown-name"),
        (change(was="Het kan.", confirmed_on="2026-10-11"), "dates-reversed"),
        (change(was="Het kan.", text="dat kan"), "bad-text"),
        (edits(*change(was="Het kan.")["sentences"] * 2), "wrong-value"),
    ],
)
def test_what_a_schema_cannot_say_of_edits_reading_does(document: dict[str, Any], code: str) -> None:
    assert VALID["edits"](document)
    assert code in UNSAID
    with pytest.raises(InvalidDocument) as refused:
        read_edits(document, ours)
    assert [problem.code for problem in refused.value.problems] == [code]


OPTIONS = {"o": {"label": "x"}}


REFUSED_BY_READING = {
    "unknown-name": practice(
        priorities={"p": {"stronger": ["a"], "over": [], "agreement": {"by": "us", "agreed_on": "2026-01-01"}}}
    ),
    "name-twice": practice(options=OPTIONS, people={"o": {"label": "x"}}),
    "favours-and-opposes": practice(options=OPTIONS, factors={"a": {**LABELLED, "favours": ["o"], "opposes": ["o"]}}),
    "circle": practice(
        values={"a": {"label": "x"}, "b": {"label": "x"}},
        priorities={
            one: {"stronger": [one[0]], "over": [one[1]], "agreement": {"by": "us", "agreed_on": "2026-01-01"}}
            for one in ("ab", "ba")
        },
    ),
    "dates-reversed": decision(review_on="2025-01-01"),
    "does-not-hold": decision(because=["unsafe"]),
    "other-practice": deliberation(practice="South"),
    "wrong-value": deliberation(facts={"need": "absent"}),
    "bad-date": deliberation(hunch={"at": "2026-10-05T09:00"}, positions=[{"by": "client", "at": "2026-10-05T09:00Z"}]),
    "bad-name": deliberation(deliberation="a\U000e0001b"),
    "bad-text": deliberation(label="\ud800"),
    "unknown-version": deliberation(deliberate=1.0),
}


@pytest.mark.parametrize("code", sorted(UNSAID))
def test_what_a_schema_cannot_say_reading_does(code: str) -> None:
    document = REFUSED_BY_READING[code]
    kind = "deliberation" if "deliberation" in document else "practice"

    assert VALID[kind](document)
    with pytest.raises(InvalidDocument) as refused:
        read_practice(document) if kind == "practice" else read_deliberation(document, ours)
    assert [problem.code for problem in refused.value.problems] == [code]


def test_each_schema_says_what_it_cannot_say() -> None:
    for schema in SCHEMAS.values():
        assert all(what in schema["$comment"] for what in UNSAID.values())


def test_a_schema_refuses_one_thing_that_reading_takes() -> None:
    document = deliberation(deliberation="e\u0301" * 60)

    assert is_read("deliberation", document, ours)
    assert not VALID["deliberation"](document)


def test_a_schema_tells_where_it_is_wrong() -> None:
    document = decision(deviations={"fifteen percent": {"safeguards": " "}})

    fault = best_match(Draft202012Validator(SCHEMAS["deliberation"]).iter_errors(document))

    assert fault is not None
    assert list(fault.absolute_path) == ["decision", "deviations", "fifteen percent", "safeguards"]


def test_a_schema_says_what_a_key_means_and_what_holds_without_it() -> None:
    option = SCHEMAS["practice"]["$defs"]["Option"]["properties"]

    assert option["routine"]["description"] == "whether it is the usual way of working."
    assert option["routine"]["default"] is False
    assert "default" not in option["label"]
    assert (
        SCHEMAS["practice"]["$defs"]["ListedOption"]["properties"]["routine"]["$ref"]
        == "#/$defs/Option/properties/routine"
    )


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_is_made_of_plain_values_alone(kind: str) -> None:
    def kinds_in(part: object) -> set[type]:
        inside = [*part.values()] if isinstance(part, dict) else part if isinstance(part, list) else []
        return {type(part)}.union(*map(kinds_in, inside))

    assert kinds_in(SCHEMAS[kind]) <= {dict, list, str, int, bool, type(None)}
