import pytest

from deliberate.documents import MOST_OF_LINE, Notation, parse, parse_lines
from deliberate.documents.parsing import MOST_OF_JSON, MOST_OF_YAML


def codes(written: bytes | str, notation: Notation | None = None) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.line) for problem in parse(written, notation).problems]


def test_the_notation_says_how_it_is_read() -> None:
    assert parse(b"a: {b: 1}", "yaml").content == {"a": {"b": 1}}
    assert parse(b'{"a": {"b": 1}}', "json").content == {"a": {"b": 1}}
    assert codes(b"a: 1", "json") == [("syntax", 1)]


def test_without_a_notation_what_can_be_json_is_json() -> None:
    assert codes('{"a": 1, "a": 2}') == [("duplicate-key", 1)]
    assert parse("{a: 1}").content == {"a": 1}
    assert parse("a: 1").content == {"a": 1}
    assert parse(' \n{"a": "\\ud83d\\ude00"}\n').content == {"a": "😀"}


def test_a_mark_at_the_start_of_the_file_is_no_content() -> None:
    assert parse(b"\xef\xbb\xbfa: 1", "yaml").content == {"a": 1}
    assert parse("\ufeff{}", "json").content == {}


@pytest.mark.parametrize("written", [b"a: 1\n\xff\xfe", b"\xff\xfea\x00", "a: 1\n\ud800", b"\x89PNG\r\n\x1a\n"])
def test_what_is_not_utf8_is_refused(written: bytes | str) -> None:
    ((code, line),) = codes(written, "yaml")

    assert code == "not-utf8"
    assert line == (2 if written[:4] in {"a: 1", b"a: 1"} else 1)


def test_limits_come_first() -> None:
    assert codes("[" * (MOST_OF_YAML + 1), "yaml") == [("too-large", None)]
    assert codes("é" * (MOST_OF_YAML // 2 + 1), "yaml") == [("too-large", None)]
    assert codes("[" * (MOST_OF_JSON + 1), "json") == [("too-large", None)]
    assert codes("#" * (MOST_OF_YAML + 1)) == [("too-large", None)]
    assert codes("#" * MOST_OF_YAML, "yaml") == []
    too_long = [plain.problems[0] for plain in parse_lines(["\n", "é" * (MOST_OF_LINE // 2 + 1)])]
    assert [(problem.code, problem.line) for problem in too_long] == [("too-large", 2)]


def test_a_line_holds_no_more_values_than_a_deliberation_does() -> None:
    most, too_many = parse_lines([f"[{'1,' * 29_000}1]\n", f"[{'1,' * 30_000}1]\n"])

    assert most.problems == ()
    assert [(problem.code, problem.line, problem.expected) for problem in too_many.problems] == [
        ("too-large", 2, "at most 30 thousand keys and values; many cases fit in JSON Lines, one a line")
    ]


def test_lines_are_documents_of_their_own() -> None:
    documents = list(parse_lines(['{"a": 1}\n', "\n", b'{"a": 2}', b"{", b"\xff", "x" * (MOST_OF_LINE + 1)]))

    assert [plain.content for plain in documents] == [{"a": 1}, {"a": 2}, None, None, None]
    assert [(problem.code, problem.line) for plain in documents for problem in plain.problems] == [
        ("syntax", 4),
        ("not-utf8", 5),
        ("too-large", 6),
    ]
