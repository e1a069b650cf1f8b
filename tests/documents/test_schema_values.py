"""The patterns say what the model checks."""

import itertools
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

import pytest
from jsonschema import Draft202012Validator

from deliberate import Fact, InvalidValue, Level, Person
from deliberate.documents.schema_values import VALUES
from deliberate.model.kinds import is_level
from deliberate.model.names import fault_of_name
from deliberate.model.texts import fault_of_text, is_language_tag

NO_TEXTS: list[object] = [None, True, 3, 2.5, [], ["a"], {}]
SIGNS = [chr(code) for code in range(0xD800) if unicodedata.category(chr(code)) in {"Cc", "Cf", "Zl", "Zp", "Zs"}]
NEAR = [chr(code) for sign in SIGNS for code in (ord(sign) - 1, ord(sign) + 1) if code > 0]
# Half characters stand in no text that travels.
CHARACTERS = [
    *SIGNS,
    *NEAR,
    *map(chr, range(0, 0xD800, 97)),
    *map(chr, range(0xE000, 0x11000, 97)),
    *"\ufeff\ufff9\ufffb\ufffd",
]


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": VALUES})


def differences(name: str, values: Sequence[object], allowed: list[bool]) -> list[object]:
    is_valid = validator(name).is_valid
    return [value for value, is_allowed in zip(values, allowed, strict=True) if is_valid(value) is not is_allowed]


def around(character: str) -> Iterator[str]:
    yield from (character, f"a{character}", f"{character}a", f"a{character}b")


def test_a_name_may_hold_the_characters_that_a_name_may_hold() -> None:
    names = [*itertools.chain.from_iterable(map(around, CHARACTERS))]

    assert differences("name", [*names], [fault_of_name(name) is None for name in names]) == []


def test_a_single_text_may_hold_the_characters_that_a_text_may_hold() -> None:
    texts = [*itertools.chain.from_iterable(map(around, CHARACTERS))]

    assert differences("words", [*texts], [fault_of_text(text) is None for text in texts]) == []


def test_a_name_is_as_long_and_as_evenly_spaced_as_a_name_may_be() -> None:
    names = ["", "x" * 100, "x" * 101, "a b", "a  b", "a >= b", "a <= b", "a>=b", "a > b", "🙂", "a\n", "\n"]

    assert differences("name", [*names], [fault_of_name(name) is None for name in names]) == []
    assert differences("name", NO_TEXTS, [False] * len(NO_TEXTS)) == []


def test_a_threshold_may_stand_where_a_name_may() -> None:
    assert differences("nameOrThreshold", ["need", "need >= high", " x", " >= "], [True, True, False, True]) == []
    assert differences("names", [[], ["need >= high", "need"], [""], "need"], [True, True, False, False]) == []


def test_some_words_are_no_name_of_a_person_and_others_no_name_of_a_level() -> None:
    words = ["client", "professional", "team", "coach", "holds", "absent", "unknown", "number", "high", " x"]

    assert differences("personName", [*words], [is_made(Person, word, label="x") for word in words]) == []
    assert differences("levelName", [*words], [is_made(Level, word) for word in words]) == []


def is_made(kind: Callable[..., object], *given: object, **fields: object) -> bool:
    try:
        kind(*given, **fields)
    except InvalidValue:
        return False
    return True


def test_a_line_may_be_empty_but_not_blank() -> None:
    assert (
        differences("line", ["", "a", " ", "\n", "a\n", "a\x07", 3], [True, True, False, False, True, False, False])
        == []
    )
    assert differences("lines", [[], ["a"], [""], ["a", " "], "a"], [True, True, False, False, False]) == []


def test_a_language_is_a_tag() -> None:
    tags = [
        "nl",
        "nl-informal",
        "sr-Latn",
        "en-GB",
        "NL",
        "n",
        "dutch",
        "nl-",
        "nl-x",
        "nl\n",
        "",
        "nl_NL",
        "nl-toolongtag",
    ]

    assert differences("language", [*tags], [is_language_tag(tag) for tag in tags]) == []


def test_a_text_is_one_text_or_one_for_each_language() -> None:
    assert differences("text", ["a", {"nl": "a"}, {"nl": "a", "nl-informal": "b\n"}], [True] * 3) == []
    wrong = [
        "",
        " ",
        {},
        {"nl": ""},
        {"nl": 3},
        {"nl": None},
        {"Dutch": "a"},
        {"nl": {"nl": "a"}},
        None,
        3,
        True,
        ["a"],
    ]
    assert differences("text", wrong, [False] * len(wrong)) == []


def test_only_a_standing_question_may_be_empty() -> None:
    assert differences("question", ["", "Why?", {"nl": "Waarom?"}, " ", {}], [True, True, True, False, False]) == []


def test_texts_stand_in_a_list_or_by_name() -> None:
    assert differences("texts", [[], ["a", {"nl": "b"}], [""], [None], "a"], [True, True, False, False, False]) == []
    by_name = [{}, {"need >= high": "a"}, {"need": {"nl": "b"}}, {" x": "a"}, {"need": ""}, {"need": None}, ["a"]]
    assert differences("textsByName", by_name, [True, True, True, False, False, False, False]) == []


def test_a_date_is_a_day_that_exists() -> None:
    years = ["0000", "0001", "0004", "0100", "0400", "1900", "1999", "2000", "2023", "2024", "2100", "2400", "9999"]
    days = [f"{year}-{month:02}-{day:02}" for year in years for month in range(14) for day in range(33)]
    other = ["2026-1-02", "26-01-02", "2026/01/02", "02-01-2026", "2026-01-02\n", " 2026-01-02", "20260102", ""]
    written = [*days, *other]

    assert differences("date", [*written], [is_day(text) for text in written]) == []


def is_day(text: str) -> bool:
    try:
        return len(text) == 10 and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-05T09:00", "2026-10-05 09:00", "2024-02-29T23:59:59.123456", "2026-10-05T09:00:30.5+02:00", "2026-10-05T09:00Z",
        "2026-10-05T09:00-23:59:59",
    ],
)  # fmt: skip
def test_a_moment_is_a_day_and_a_time_with_an_offset_or_without(text: str) -> None:
    datetime.fromisoformat(text)  # which raises where it is none
    assert validator("moment").is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-05", "2026-02-30T09:00", "0000-10-05T09:00", "2026-10-05T24:00", "2026-10-05T09:60", "2026-10-05T09", "2026-10-05T0900",
        "2026-10-05T09:00\n", "2026-10-05T09:00+24:00", "2026-10-05T09:00:00.1234567", "2026-10-05t09:00", "2026-10-05T09:00 Z",
    ],
)  # fmt: skip
def test_what_is_no_moment_is_refused(text: str) -> None:
    assert not validator("moment").is_valid(text)


@pytest.mark.parametrize("number", [0, -1, 15, 0.5, 15.0, 10**15 - 1, -(10**15) + 1, 10**15 - 0.5])
def test_a_number_may_be_a_level(number: float) -> None:
    assert is_level(number)
    assert validator("level").is_valid(number)


@pytest.mark.parametrize("number", [10**15, -(10**15), 1e15, 2**53, 10**400, float("inf"), True])
def test_a_number_that_is_too_large_or_none_is_no_level(number: float) -> None:
    assert not is_level(number)
    assert not validator("level").is_valid(number)


def test_a_level_is_a_name_too() -> None:
    assert is_made(Fact, "need", level="high")
    assert differences("level", ["high", "", " x", None], [True, False, False, False]) == []


def test_a_flag_is_true_or_false() -> None:
    assert differences("flag", [True, False, None, 0, 1, "yes"], [True, True, False, False, False, False]) == []


def test_every_schema_of_a_value_is_a_schema() -> None:
    for schema in VALUES.values():
        Draft202012Validator.check_schema(schema)
