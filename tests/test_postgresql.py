"""A real PostgreSQL keeps the three books in its columns and gives back equal ones.

`bash .ci/with-postgresql make test` starts one for the tests, and takes it away again.
"""

import json
import os
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from io import StringIO
from typing import Any, TypeAlias

import attrs
import psycopg
import pytest
from hypothesis import given
from psycopg.types.json import Json, Jsonb

from deliberate import (
    CaseBase,
    Decision,
    Deliberation,
    Fact,
    Factor,
    InvalidDocument,
    InvalidValue,
    Option,
    Practice,
    Scale,
    fingerprint,
    read_casebase,
    read_deliberation,
    read_practice,
    to_document,
    weigh,
)
from tests.running_example import ours, samira
from tests.strategies import Scene, rich_scenes, scenes

ADDRESS = os.environ.get("DELIBERATE_POSTGRESQL")
if not ADDRESS:
    pytest.skip(
        "NOTHING WAS STORED IN A REAL POSTGRESQL: install one (Debian: apt-get install postgresql), "
        "and run `bash .ci/with-postgresql make test`",
        allow_module_level=True,
    )

Connection: TypeAlias = psycopg.Connection[tuple[Any, ...]]
COLUMNS = ("as_jsonb", "as_json", "as_text")


@pytest.fixture(scope="module")
def connection() -> Iterator[Connection]:
    with psycopg.connect(ADDRESS or "", autocommit=True) as opened:
        opened.execute(
            "CREATE TEMPORARY TABLE kept (place int GENERATED ALWAYS AS IDENTITY, as_jsonb jsonb, as_json json, as_text text)"
        )
        yield opened


def keep(connection: Connection, text: str) -> dict[str, Any]:
    """Put a JSON text in each kind of column, and give what each of them gives back."""
    row = connection.execute(
        "INSERT INTO kept (as_jsonb, as_json, as_text) VALUES (%s, %s, %s) RETURNING as_jsonb, as_json, as_text",
        [text] * 3,
    ).fetchone()
    assert row is not None
    return dict(zip(COLUMNS, [row[0], row[1], json.loads(row[2])], strict=True))


def as_json(value: object) -> str:
    return json.dumps(to_document(value), ensure_ascii=False)


def keep_cases(connection: Connection, documents: Iterable[object]) -> None:
    connection.execute("TRUNCATE kept RESTART IDENTITY")
    with connection.cursor().copy("COPY kept (as_jsonb, as_json) FROM STDIN") as copy:
        copy.set_types(["jsonb", "json"])
        for document in documents:
            copy.write_row([Jsonb(document), Json(document)])


# ---- there and back


@given(scene=rich_scenes())
def test_a_practice_comes_back_equal(connection: Connection, scene: Scene) -> None:
    for column, document in keep(connection, as_json(scene.practice)).items():
        again = read_practice(document)

        assert again == scene.practice, column
        assert fingerprint(again) == fingerprint(scene.practice), column


@given(scene=rich_scenes())
def test_a_deliberation_comes_back_equal(connection: Connection, scene: Scene) -> None:
    for column, document in keep(connection, as_json(scene.deliberation)).items():
        again = read_deliberation(document, scene.practice)

        assert again == scene.deliberation, column
        assert fingerprint(again) == fingerprint(scene.deliberation), column


@given(scene=scenes(numbers=True))
def test_a_case_base_comes_back_equal_whole_or_case_by_case(connection: Connection, scene: Scene) -> None:
    casebase = CaseBase(scene.cases)
    in_one_column = keep(connection, as_json(casebase))
    keep_cases(connection, map(to_document, scene.cases))

    for column, document in in_one_column.items():
        assert read_casebase(document, scene.practice) == casebase, column
    for query in ("SELECT as_jsonb FROM kept", "SELECT as_json FROM kept"):
        again = read_casebase(connection.execute(query), scene.practice)
        assert again == casebase, query
        assert fingerprint(again) == fingerprint(casebase), query


def test_a_result_comes_back_as_it_was_written(connection: Connection) -> None:
    document = to_document(weigh(samira, ours))

    assert keep(connection, json.dumps(document)) == dict.fromkeys(COLUMNS, document)


@pytest.mark.parametrize(
    "words",
    [
        'It\'s "mine", said ‘she’; DROP TABLE kept; --',
        'a backslash \\ and \\u0041, \\n and \\", and {"a": [1]}',
        "line\nbreaks\r\nof\rall\n\nkinds\n",
        "👵🏽 👨‍👩‍👧 🇳🇱",
        "\u00e9 is not e\u0301, \ufb01 is not fi, \u212b is not \u00c5",
        "שלום and العربية and 中文 and ไทย and ქართული",
        "\u2028 and \u2029 and \u200f and \ufeff and \u00a0",
        "\uffff \U0010ffff \ue000",
        "$1 %s %% ${x}",
    ],
)
def test_a_text_comes_back_to_the_character(connection: Connection, words: str) -> None:
    told = attrs.evolve(samira, facts=[Fact("budget", words=words, note=words)], situation={"nl": words, "en": "x"})

    for document in keep(connection, as_json(told)).values():
        assert read_deliberation(document, ours) == told


# ---- numbers

HOURS = Practice(
    "Home care",
    language="en",
    question="How often?",
    options=[Option("daily", label="every day"), Option("less", label="less often")],
    factors=[
        Factor("hours", label="hours alone", layer="client", favours=["daily"], scale=Scale("number", neutral=6)),
    ],
)


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("15", 15),
        ("15.0", 15),
        ("15.00000", 15),
        ("1.50e1", 15),
        ("1e3", 1000),
        ("0.5", 0.5),
        ("12.50", 12.5),
        ("-0.0", 0),
        ("1E-7", 1e-7),
        ("0.1", 0.1),
        ("0.30000000000000004", 0.1 + 0.2),
        ("999999999999999", 999_999_999_999_999),
        ("-999999999999999", -999_999_999_999_999),
    ],
)
def test_a_number_is_the_same_level_however_it_was_written(connection: Connection, written: str, level: float) -> None:
    text = f'{{"deliberation": "a", "facts": {{"hours": {{"level": {written}}}}}}}'
    expected = Deliberation("a", facts=[Fact("hours", level=level)])

    for column, document in keep(connection, text).items():
        again = read_deliberation(document, HOURS)

        assert again == expected, column
        assert fingerprint(again) == fingerprint(expected), column


@pytest.mark.parametrize("written", ["1e400", "1e16", "1234567890123456789", "-1e308"])
def test_a_number_that_no_level_can_be_is_told_from_every_column(connection: Connection, written: str) -> None:
    text = f'{{"deliberation": "a", "facts": {{"hours": {{"level": {written}}}}}}}'

    for column, document in keep(connection, text).items():
        with pytest.raises(InvalidDocument) as caught:
            read_deliberation(document, HOURS)
        assert "/facts/hours/level" in {problem.pointer for problem in caught.value.problems}, column


# ---- many cases


def decided(number: int) -> Deliberation:
    return Deliberation(
        f"case {number}",
        facts=[Fact("hours", level=number % 24 + 0.5 * (number % 2), words="‘I’m alone’, she said.\n" * (number % 3))]
        if number % 3
        else [],
        decision=Decision(("daily", "less")[number % 2], decided_on=date(2020, 1, 1) + timedelta(days=number // 4)),
    )


def test_two_thousand_cases_are_read_in_one_go(connection: Connection) -> None:
    cases = CaseBase(decided(number) for number in range(2_000))
    keep_cases(connection, map(to_document, cases.values()))

    at_once = read_casebase(connection.execute("SELECT as_jsonb FROM kept"), HOURS)
    with connection.transaction(), connection.cursor("a few at a time") as few:
        few.itersize = 100
        few_by_few = read_casebase(few.execute("SELECT as_jsonb FROM kept ORDER BY place DESC"), HOURS)

    assert at_once == few_by_few == cases
    assert fingerprint(at_once) == fingerprint(few_by_few) == fingerprint(cases)


def test_a_fault_in_a_row_is_told_with_the_number_of_the_row(connection: Connection) -> None:
    documents: list[dict[str, Any]] = [to_document(decided(number)) for number in range(4)]
    del documents[1]["decision"]
    documents[2]["facts"] = {"hours": "many"}
    keep_cases(connection, documents)

    with pytest.raises(InvalidDocument) as caught:
        read_casebase(connection.execute("SELECT as_jsonb FROM kept ORDER BY place"), HOURS)

    assert [(problem.code, problem.path[0]) for problem in caught.value.problems] == [
        ("not-decided", 1),
        ("wrong-value", 2),
    ]


def test_a_column_without_a_document_is_told_with_its_row(connection: Connection) -> None:
    keep_cases(connection, [to_document(decided(1)), None, [], "case 3", 7])

    with pytest.raises(InvalidDocument) as caught:
        read_casebase(connection.execute("SELECT as_jsonb FROM kept ORDER BY place"), HOURS)

    assert [problem.path[:1] for problem in caught.value.problems] == [(1,), (), (4,)]


# ---- what a database may do to a text


def test_of_a_key_written_twice_only_a_column_of_text_still_knows(connection: Connection) -> None:
    text = '{"deliberation": "a", "facts": {"hours": {"level": 1, "level": 2}}}'
    kept = keep(connection, text)

    assert kept["as_jsonb"]["facts"] == {"hours": {"level": 2}}
    with pytest.raises(InvalidDocument) as caught:
        read_deliberation(StringIO(text), HOURS)
    assert [problem.code for problem in caught.value.problems] == ["duplicate-key"]


@pytest.mark.parametrize("character", ["\x00", "\ud800"])
def test_what_no_database_takes_is_refused_before_it_gets_there(connection: Connection, character: str) -> None:
    words = f"a{character}b"

    with pytest.raises(InvalidValue):
        Fact("hours", words=words)
    with pytest.raises(InvalidDocument):
        read_deliberation({"deliberation": "a", "facts": {"hours": {"level": 1, "words": words}}}, HOURS)
    with pytest.raises(psycopg.DataError):
        connection.execute("SELECT %s::jsonb", [json.dumps(words)])
