import math

import pytest

from deliberate.documents.events import read_yaml
from deliberate.documents.plain import MOST_VALUES, Plain
from deliberate.errors import Problem


def only_problem(text: str) -> Problem:
    (problem,) = read_yaml(text).problems
    return problem


def place_of(plain: Plain, *path: str | int) -> tuple[int | None, int | None]:
    return plain.places.of(path)


def test_every_value_knows_its_line_and_column() -> None:
    plain = read_yaml("a: 1\nb:\n  c: [x, {d: y}]\ne:\n  - f: z\n")

    assert plain.content == {"a": 1, "b": {"c": ["x", {"d": "y"}]}, "e": [{"f": "z"}]}
    assert place_of(plain, "a") == (1, 4)
    assert place_of(plain, "b", "c") == (3, 6)
    assert place_of(plain, "b", "c", 0) == (3, 7)
    assert place_of(plain, "b", "c", 1, "d") == (3, 14)
    assert place_of(plain, "e", 0) == (5, 5)
    assert place_of(plain, "e", 0, "f") == (5, 8)


def test_a_block_stands_where_its_key_stands() -> None:
    plain = read_yaml("a:\n\n    b: 1\n")

    assert place_of(plain, "a") == (1, 1)


def test_a_key_has_a_place_of_its_own() -> None:
    plain = read_yaml("a: {b: 1}")

    assert plain.places.of(("a", "b"), key="b") == (1, 5)
    assert plain.places.of(("a", "b")) == (1, 8)


def test_what_is_not_there_stands_where_what_should_hold_it_stands() -> None:
    assert read_yaml("x: 1\na: {b: 1}").places.of(("a", "c", 0)) == (2, 4)


def test_keys_are_texts_as_they_are_written() -> None:
    content = read_yaml("0: a\nyes: b\n1.0: c\n2026-01-01: d\nnull: e\n~: f\n'': g\n<<: h\n").content

    assert content == dict(zip(["0", "yes", "1.0", "2026-01-01", "null", "~", "", "<<"], "abcdefgh", strict=True))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("12", 12),
        ("-3", -3),
        ("0123", 123),
        ("0o17", 15),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("-.inf", -math.inf),
        ("+", "+"),
        ("2026-10-12", "2026-10-12"),
        ("2026-10-05T09:00", "2026-10-05T09:00"),
        ("'12'", "12"),
        ('"true"', "true"),
        ("|\n  two\n  lines\n", "two\nlines\n"),
        ("'’s avonds'", "’s avonds"),
    ],
)
def test_values_follow_the_core_schema_and_dates_stay_texts(written: str, meant: object) -> None:
    content = read_yaml(f"a: {written}").content

    assert content == {"a": meant}
    assert isinstance(content, dict)
    assert type(content["a"]) is type(meant)


def test_nan_is_a_number_to_yaml() -> None:
    assert math.isnan(read_yaml("a: .nan").content["a"])  # type: ignore[index]


@pytest.mark.parametrize("text", ["", "# nothing but a comment\n", "---\n"])
def test_an_empty_document_is_nothing(text: str) -> None:
    assert read_yaml(text) == Plain(None, placing=read_yaml(text).placing) or read_yaml(text).content is None
    assert read_yaml(text).problems == ()


def test_a_document_may_be_one_text_or_one_list() -> None:
    assert read_yaml("text").content == "text"
    assert read_yaml("[1, [2]]").content == [1, [2]]


def test_a_repeated_key_is_told_at_its_second_place_and_the_first_stays() -> None:
    plain = read_yaml("a: 1\nb: {c: 2}\na:\n  d: {d: 1, d: 2}\n  e: [*x, !t y]\nb: 3\n")

    assert plain.content == {"a": 1, "b": {"c": 2}}
    assert [(problem.code, problem.path, problem.line) for problem in plain.problems] == [
        ("duplicate-key", ("a",), 3),
        ("duplicate-key", ("b",), 6),
    ]


def test_a_place_is_that_of_the_first_of_equal_keys() -> None:
    assert place_of(read_yaml("a: 1\na: 2\n"), "a") == (1, 4)


@pytest.mark.parametrize("written", ["*x", "&x y", "&x [y]", "&x {y: 1}"])
def test_aliases_and_anchors_are_refused(written: str) -> None:
    problem = only_problem(f"a: {written}\n")

    assert (problem.code, problem.path, problem.line, problem.column) == ("alias", ("a",), 1, 4)


def test_what_was_refused_has_its_place_all_the_same() -> None:
    assert place_of(read_yaml("a:\n  b: *x\n"), "a", "b") == (2, 6)


def test_a_circle_of_aliases_is_refused() -> None:
    assert [problem.code for problem in read_yaml("a: &x [*x]\n").problems] == ["alias", "alias"]


@pytest.mark.parametrize("written", ["!!str 3", "!mine 3", "!!python/object:os.system [x]", "! 3"])
def test_tags_are_refused(written: str) -> None:
    problem = only_problem(f"a: {written}\n")

    assert (problem.code, problem.path, problem.line) == ("tag", ("a",), 1)


def test_a_tag_on_a_key_is_refused_too() -> None:
    problem = only_problem("!!str a: 1")

    assert (problem.code, problem.path) == ("tag", ("a",))


def test_a_key_alone_between_braces_holds_nothing() -> None:
    assert read_yaml("{a, b: [], c}").content == {"a": None, "b": [], "c": None}


def test_the_rest_is_read_where_a_part_is_refused() -> None:
    assert read_yaml("a: *x\nb: [*y, 1]\nc: 2\n").content == {"a": None, "b": [None, 1], "c": 2}


def test_two_documents_in_one_file_are_refused() -> None:
    plain = read_yaml("a: 1\n---\nb: 2\n")

    assert plain.content is None
    assert [(problem.code, problem.line) for problem in plain.problems] == [("syntax", 2)]


@pytest.mark.parametrize("text", ["? [a]\n: b\n", "{[a]: b}", "? {a: b}\n: c", "*x : 1"])
def test_a_key_is_a_text(text: str) -> None:
    plain = read_yaml(text)

    assert plain.content is None
    assert plain.problems[-1].code == "syntax"


def test_a_text_that_starts_with_a_question_is_told_as_such() -> None:
    assert only_problem("? waarom").expected == "quotes around a text that starts with ?"


def test_a_reader_in_another_language_is_left_alone_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ruamel.yaml.main.CParser", object)

    assert place_of(read_yaml("a: [x, y]"), "a", 1) == (1, 8)


def test_nesting_has_an_end() -> None:
    assert read_yaml("[" * 64 + "]" * 64).problems == ()
    plain = read_yaml("x: *a\ny: " + "[" * 64)

    assert plain.content is None
    assert [(problem.code, problem.line, problem.column) for problem in plain.problems] == [("too-deep", 2, 67)]


@pytest.mark.parametrize("written", ["9" * 16, "-" + "9" * 5000, "0x" + "f" * 40])
def test_a_number_too_long_to_keep_is_refused(written: str) -> None:
    problem = only_problem(f"a: {written}")

    assert problem.code == "wrong-value"
    assert len(problem.found) <= 60


def test_a_long_number_with_zeros_in_front_is_short() -> None:
    assert read_yaml("a: 00000000000000000000000000012").content == {"a": 12}


def test_a_sign_beyond_all_characters_is_told_near_its_place() -> None:
    problem = only_problem('a: 1\nb: "\\U00110000"\n')

    assert (problem.code, problem.line) == ("syntax", 2)


def test_windows_lines_count_like_others() -> None:
    assert place_of(read_yaml("a: 1\r\nb: 2\r\n"), "b") == (2, 4)


def test_yaml_is_read_up_to_the_first_value_that_is_too_many() -> None:
    most = "[" + "a," * (MOST_VALUES - 2) + "\n]"

    assert read_yaml(most).problems == ()
    problem = only_problem(most.replace("]", "b, c: d, *e]"))

    assert (problem.code, problem.line, problem.column) == ("too-large", 2, 4)
    assert problem.expected.startswith("at most 80 thousand keys and values in YAML")


@pytest.mark.parametrize(("part", "count"), [("[]", 2), ("{}", 2), (f"{'[' * 40}{']' * 40}", 150)])
def test_lists_count_twice_and_what_lies_deep_counts_for_more(part: str, count: int) -> None:
    most = (MOST_VALUES - 2) // count

    assert read_yaml(f"[{f'{part}, ' * most}]").problems == ()
    assert only_problem(f"[{f'{part}, ' * (most + 1)}]").code == "too-large"


def test_keys_count_as_values_do() -> None:
    most = [f"a{number}: 1" for number in range((MOST_VALUES - 2) // 2)]

    assert read_yaml(f"{{{', '.join(most)}}}").problems == ()
    assert only_problem(f"{{{', '.join([*most, 'b: 1'])}}}").code == "too-large"


def test_yaml_with_very_many_faults_is_read_no_further() -> None:
    plain = read_yaml("- !a x\n" * 6000)

    assert (plain.content, len(plain.problems)) == (None, 5000)
