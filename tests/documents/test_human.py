from datetime import UTC, date, datetime
from importlib import resources

import pytest
import yaml as yaml_1_1
from ruamel.yaml import YAML

from deliberate import (
    CaseBase,
    Decision,
    Deliberation,
    Fact,
    Factor,
    Hunch,
    Option,
    Position,
    Practice,
    Scale,
    read_deliberation,
    read_practice,
    weigh,
)
from deliberate.catalogue import example
from deliberate.documents import MOST_OF_YAML, MOST_VALUES, Document, as_yaml, practice_of, to_document
from deliberate.documents.events import read_yaml
from deliberate.documents.human import before_comment, between_brackets, quoted, values_in, written
from tests.running_example import ours, samira


def lines_of(value: object) -> list[str]:
    return as_yaml(to_document(value)).splitlines()


def practice_with(**fields: object) -> Practice:
    return Practice("a", language="nl", question="Hoe?", **fields)  # type: ignore[arg-type]


def test_a_deliberation_is_written_as_a_person_would() -> None:
    case = Deliberation(
        "2026-0417",
        opened_on=date(2026, 10, 5),
        facts=[
            Fact("budget"),
            Fact("can do alone", told_by=["professional"]),
            Fact("employer helps", status="unknown"),
            Fact("need", level="high", told_by=["client"]),
            Fact("need", level="low", told_by=["file"]),
            Fact("unsafe", status="absent"),
        ],
        hunch=Hunch("standard"),
        positions=[Position("client", at=datetime(2026, 10, 5, 9, 0), needs="Ik wil bellen.")],
        doubts=["Wij kiezen opnieuw."],
    )

    assert (
        as_yaml(to_document(case))
        == """\
deliberate: 1
deliberation: "2026-0417"
opened_on: 2026-10-05
facts:
  budget: holds
  can do alone: {told_by: [professional]}
  employer helps: unknown
  need:
    - {level: high, told_by: [client]}
    - {level: low, told_by: [file]}
  unsafe: absent
hunch: standard
positions:
  - {by: client, needs: "Ik wil bellen.", at: 2026-10-05T09:00}
doubts: ["Wij kiezen opnieuw."]
"""
    )


def test_times_keep_their_seconds_and_offsets() -> None:
    assert "hunch: {at: 2026-10-05T09:00:07}" in lines_of(
        Deliberation("a", hunch=Hunch(at=datetime(2026, 10, 5, 9, 0, 7)))
    )
    assert "hunch: {at: 2026-10-05T09:00:00+00:00}" in lines_of(
        Deliberation("a", hunch=Hunch(at=datetime(2026, 10, 5, 9, tzinfo=UTC)))
    )


def test_a_level_that_is_a_word_for_a_status_stands_under_its_key() -> None:
    assert "  need: {level: absent}" in lines_of(Deliberation("a", facts=[Fact("need", level="absent")]))


def test_scales_are_short_where_nothing_else_is_said() -> None:
    factors = [
        Factor("a", label="x", layer="client", scale=Scale(["low", "high"])),
        Factor("b", label="x", layer="client", scale=Scale("number", unit="maanden")),
    ]

    lines = lines_of(practice_with(factors=factors))

    assert "  a: {label: x, layer: client, scale: [low, high]}" in lines
    assert "    scale: {levels: number, unit: maanden}" in lines


@pytest.mark.parametrize("name", ["yes", "No", "ON", "y", "null", "~", "1.0", "2026-01-01", "0x1f", "1_000", "12:30", "=", "<<", "-", "a: b", "#x", "a #b", "'s", "a,b", "[x", "*x", "&x", "!x", "%x", "@x", "`x", "|", ">", "?", "😀", "a'b", 'a"b', "\\", "Infinity", "e3", "1e3", "1.5e3", "0o7", "012", "0b1", "190:20:30", "190:20:30.15", ".inf", "-.INF", ".nan", "off", "Yes", "TRUE", "n", "N", "---", "...", "2026-10-05T09:00:00Z", "2026-1-1"])  # fmt: skip
def test_any_name_survives_readers_of_either_version_of_yaml(name: str) -> None:
    practice = practice_with(options=[Option(name, label=name)])

    text = as_yaml(to_document(practice))

    assert practice_of(Document(read_yaml(text))) == practice
    for version in ((1, 1), (1, 2)):
        yaml = YAML(typ="safe", pure=True)
        yaml.version = version
        assert yaml.load(text)["options"] == {name: {"label": name}}
    assert yaml_1_1.safe_load(text)["options"] == {name: {"label": name}}


@pytest.mark.parametrize("text", ["a\nb", " a", "a ", "a\u2028b", "\ufeff", "x\u00a0y", "é", "Ja, dat kan: 'nu' # niet", "x" * 500, "😀", "\uffff"])  # fmt: skip
def test_any_text_survives(text: str) -> None:
    practice = practice_with(label=text, values=())

    assert practice_of(Document(read_yaml(as_yaml(to_document(practice))))) == practice


@pytest.mark.parametrize("number", [0, -3, 15, 0.5, -12.25, 1e-7, 1.5e-9, 2.5e22, 1e22, 123456789012345])
def test_any_number_is_the_same_number_to_readers_of_either_version_of_yaml(number: float) -> None:
    text = as_yaml({"level": number})

    assert read_yaml(text).content == yaml_1_1.safe_load(text) == {"level": number}


def test_a_number_with_an_exponent_has_a_point_before_it() -> None:
    assert as_yaml({"level": 1e-7}) == "level: 1.0e-07\n"


def test_a_list_stands_behind_its_key_where_the_line_gets_no_longer_than_110_characters() -> None:
    fits, is_longer = "x" * 103, "x" * 104

    assert as_yaml({"key": [fits]}) == f"key: [{fits}]\n"
    assert len(f"key: [{fits}]") == 110
    assert as_yaml({"key": [is_longer]}) == f"key:\n  - {is_longer}\n"


def test_long_lists_stand_below_their_key() -> None:
    names = [f"option number {number}" for number in range(12)]
    practice = practice_with(
        options=[Option(name, label="x") for name in names],
        factors=[Factor("a", label="x", layer="client", favours=names)],
    )

    assert "      - option number 0" in lines_of(practice)
    assert practice_of(Document(read_yaml(as_yaml(to_document(practice))))) == practice


def test_a_long_sentence_stays_behind_its_key() -> None:
    sentence = "Wij kiezen opnieuw " + "en opnieuw " * 12 + "."

    assert f'label: "{sentence}"' in lines_of(practice_with(label=sentence))


def test_a_case_base_is_a_list_of_short_cases() -> None:
    case = Deliberation("a", facts=[Fact("x")], decision=Decision("extra", decided_on=date(2026, 10, 5)))

    assert lines_of(CaseBase([case])) == [
        "deliberate: 1",
        "cases:",
        "  - deliberation: a",
        "    facts:",
        "      x: holds",
        "    decision: {option: extra, decided_on: 2026-10-05}",
    ]
    assert lines_of(CaseBase()) == ["deliberate: 1", "cases: []"]


def test_a_result_is_written_as_it_is() -> None:
    weighing = weigh(samira, ours)

    assert YAML(typ="safe", pure=True).load(as_yaml(to_document(weighing))) == to_document(weighing)


def test_texts_get_quotes_where_a_comment_follows() -> None:
    assert written(quoted("low")) == written(before_comment("low")) == '"low"'
    assert between_brackets(quoted({"a": ["b", 1]})) == '{a: ["b", 1]}'
    assert between_brackets(before_comment({"a": ["b", 1]})) == "{a: [b, 1]}"


def test_lists_in_lists_and_empty_things_are_written_too() -> None:
    document: dict[str, object] = {"a": [[1, [2]], [], {}, {"b": [{"c": {}}]}, "x" * 200], "d": {}, "e": None}

    assert YAML(typ="safe", pure=True).load(as_yaml(document)) == document


def test_a_list_in_a_list_that_needs_several_lines_begins_below_its_dash() -> None:
    long, longer = "x" * 60, "y" * 60

    assert as_yaml({"a": [[long, longer], [{"b": {"c": {}}}], ["z"]]}).splitlines() == [
        "a:",
        "  -",
        f"    - {long}",
        f"    - {longer}",
        "  -",
        "    - b:",
        "        c: {}",
        "  - [z]",
    ]


def test_a_mebibyte_of_cases_in_sentences_holds_no_more_than_can_be_read() -> None:
    with resources.as_file(example("bakery")) as folder:
        practice = read_practice(folder / "practice.yaml")
        document = to_document(read_deliberation(folder / "samira.yaml", practice))

    values_in_a_mebibyte = values_in(document) * MOST_OF_YAML / len(as_yaml(document).encode())

    assert MOST_VALUES * 0.8 < values_in_a_mebibyte < MOST_VALUES


def test_values_are_counted_as_the_parser_meets_them() -> None:
    events = YAML(typ="safe", pure=True).parse(as_yaml(to_document(samira)))

    assert values_in(to_document(samira)) == len(list(events)) - len(["stream", "document"] * 2)
