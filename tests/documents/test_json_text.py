import json

import pytest

from deliberate.documents.json_text import read_json
from deliberate.documents.plain import MOST_VALUES_OF_JSON
from deliberate.errors import Problem


def only_problem(text: str) -> Problem:
    (problem,) = read_json(text).problems
    return problem


def test_json_is_read_as_json_does() -> None:
    plain = read_json('{"a": [1, -2.5, "x", true, null], "b": {}}')

    assert plain.content == {"a": [1, -2.5, "x", True, None], "b": {}}
    assert plain.problems == ()


def test_every_value_knows_its_line_and_column() -> None:
    places = read_json('{"a": 1,\n "b": [{"c": "]"},\n  {"c": -3}, []]}').places

    assert places.of(("a",)) == (1, 7)
    assert places.of(("a",), key="a") == (1, 2)
    assert places.of(("b", 0, "c")) == (2, 14)
    assert places.of(("b", 1, "c"), key="c") == (3, 4)
    assert places.of(("b", 1, "c")) == (3, 9)
    assert places.of(("b", 2)) == (3, 14)


def test_nothing_is_nothing() -> None:
    assert read_json("null").content is None
    assert read_json("null").problems == ()


def test_a_single_value_has_a_place() -> None:
    assert read_json("\n 12").places.of(()) == (2, 2)


def test_a_line_of_a_longer_text_counts_from_its_top() -> None:
    assert read_json('{"a": 1}', line=41).places.of(("a",)) == (42, 7)
    assert read_json('{"a": 1, "a": 2}', line=41).problems[0].line == 42
    assert read_json("{", line=41).problems[0].line == 42


def test_a_repeated_key_is_told_once_and_the_first_counts() -> None:
    plain = read_json('{"a": {"b": 1},\n "a": {"b": 2}, "c": [{"d": 1, "d": 2}]}')

    assert plain.content == {"a": {"b": 1}, "c": [{"d": 1}]}
    assert [(problem.code, problem.path, problem.line, problem.column) for problem in plain.problems] == [
        ("duplicate-key", ("a",), 2, 2),
        ("duplicate-key", ("c", 0, "d"), 2, 32),
    ]


@pytest.mark.parametrize("written", ["NaN", "Infinity", "-Infinity", "9" * 16, "-" + "1" * 5000])
def test_what_is_no_usable_number_is_refused(written: str) -> None:
    problem = only_problem(f'{{"a": [{written}]}}')

    assert (problem.code, problem.path, problem.column) == ("wrong-value", ("a", 0), 8)
    assert len(problem.found) <= 60


def test_a_number_has_at_most_fifteen_digits() -> None:
    digits = "123456789012345"
    plain = read_json(f'{{"a": {digits}, "b": -{digits}, "c": 1, "c": 2}}')

    assert plain.content == {"a": int(digits), "b": -int(digits), "c": 1}
    assert [problem.path for problem in plain.problems] == [("c",)]


def test_below_a_key_that_cannot_be_used_the_rest_is_looked_at() -> None:
    problems = read_json('{"\\ud800": {"a": NaN}}').problems

    assert [(problem.code, problem.path[1:]) for problem in problems] == [("bad-text", ()), ("wrong-value", ("a",))]


def test_half_characters_are_refused_and_whole_ones_are_not() -> None:
    assert only_problem('{"a": "\\ud83d"}').code == "bad-text"
    assert read_json('{"a": "\\ud83d\\ude00"}').problems == ()
    assert read_json('{"a": "\\ud83d\\ude00"}').content == {"a": "😀"}


def test_what_is_no_json_says_where() -> None:
    problem = only_problem('{"a": 1,\n "b" 2}')

    assert (problem.code, problem.line, problem.column) == ("syntax", 2, 6)


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a": ', "}")])
@pytest.mark.parametrize("inside", ["1", '"[{[{"', "[]", "{}", "[1], [2]", '{"b": {}, "c": 1}, []'])
def test_nesting_ends_at_sixty_four(opening: str, closing: str, inside: str) -> None:
    inner = 2 if '"b": {' in inside else 0 if inside in {"1", '"[{[{"'} else 1
    inside = f"[{inside}]"

    def nested(levels: int) -> str:
        return "[[], {}," + opening * levels + inside + closing * levels + "]"

    fitting = 64 - 2 - inner
    assert read_json(nested(fitting)).problems == ()
    deeper = only_problem(nested(fitting + 1))
    assert (deeper.code, deeper.path, deeper.line) == ("too-deep", (), 1)
    assert deeper.column is not None
    assert nested(fitting + 1)[deeper.column - 1] in "[{"


@pytest.mark.parametrize("collection", ["{}", "[]"])
def test_many_collections_side_by_side_are_not_deep(collection: str) -> None:
    assert only_problem(f'{{"a": [{", ".join([collection] * 65)}] oops').code == "syntax"


def test_nesting_has_an_end() -> None:
    assert only_problem("[" * 70).code == "too-deep"
    assert only_problem("[" * 100_000).code == "too-deep"
    assert only_problem("[" * 70 + "]" * 70).code == "too-deep"
    assert read_json("[" * 70, line=4).problems[0].line == 5
    assert read_json("[" * 70, line=4, most=100).problems[0].line == 5
    assert read_json('["' + "[" * 70 + '"]').problems == ()


def test_brackets_in_texts_are_no_values() -> None:
    text = json.dumps(["[" * 20, "]"])

    assert read_json(text, most=20).content == ["[" * 20, "]"]
    assert read_json(f'[[], [], {text}, "]"]', most=10).problems == ()
    assert read_json(f'[[], [], {text}, "]"]', most=9).content is None
    assert read_json("[[],[],[],[]]", most=10).problems == ()
    (problem,) = read_json("[[],[],[],[]]", most=9, line=2).problems
    assert (problem.code, problem.line) == ("too-large", 3)


@pytest.mark.parametrize("collection", ["{}", "[]"])
def test_what_holds_too_many_brackets_is_told_so_before_it_is_told_to_be_no_json(collection: str) -> None:
    assert [problem.code for problem in read_json(f"[{collection},{collection} oops", most=6).problems] == ["syntax"]
    assert [problem.code for problem in read_json(f"[{collection},{collection} oops", most=5).problems] == ["too-large"]


def test_how_deep_a_text_goes_is_looked_for_no_further_than_it_may_go_on() -> None:
    text = f"[{'[],' * MOST_VALUES_OF_JSON}{'[' * 70}"

    assert only_problem(text).code == "too-large"
    assert only_problem(text.replace("[],", "", 100)).code == "too-deep"


def test_values_without_brackets_are_counted_too() -> None:
    text = json.dumps([1] * 10)

    assert read_json(text, most=11).problems == ()
    (problem,) = read_json(text, most=10, line=2).problems
    assert (problem.code, problem.line) == ("too-large", 3)


def test_a_document_with_very_many_faults_is_read_no_further() -> None:
    plain = read_json(f"[{'NaN,' * 6000}1]")

    assert (plain.content, len(plain.problems)) == (None, 5000)


def test_what_stands_under_a_key_that_stood_before_is_not_looked_at() -> None:
    plain = read_json(f'{{"a": 1, "a": {{"b": NaN, "b": 2, "c": {"[" * 70}{"]" * 70}}}, "c": NaN}}')

    assert [(problem.code, problem.path) for problem in plain.problems] == [
        ("duplicate-key", ("a",)),
        ("wrong-value", ("c",)),
    ]


def test_what_is_too_deep_for_the_parser_is_too_deep() -> None:
    (problem,) = read_json("[" * 100_000).problems

    assert (problem.code, problem.column) == ("too-deep", 65)
