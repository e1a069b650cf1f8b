import json

import pytest

from deliberate.documents.json_walk import Lines, places_in, steps
from deliberate.documents.plain import MOST_VALUES_OF_JSON


def test_a_walk_meets_each_key_and_each_value_in_order() -> None:
    text = '{"a" : [1, {"b": "x, y" }, []], "c": {}, "d": null}'

    met = [(step.path, step.text, step.is_key) for step in steps(text)]

    assert met == [
        ((), "{", False),
        (("a",), '"a"', True),
        (("a",), "[", False),
        (("a", 0), "1", False),
        (("a", 1), "{", False),
        (("a", 1, "b"), '"b"', True),
        (("a", 1, "b"), '"x, y"', False),
        (("a", 2), "[", False),
        (("c",), '"c"', True),
        (("c",), "{", False),
        (("d",), '"d"', True),
        (("d",), "null", False),
    ]


def test_every_value_and_every_key_has_a_place() -> None:
    places = places_in('{"a":\n [1, {"b": 2}],\n "\\u00e9": 3}', 4)

    assert places.of(()) == (5, 1)
    assert places.of(("a", 0)) == (6, 3)
    assert places.of(("a", 1, "b")) == (6, 12)
    assert places.of(("a", 1, "b"), key="b") == (6, 7)
    assert places.of(("é",)) == (7, 12)
    assert places.of(("a", 0), key=0) == (6, 3)


def test_what_is_not_there_has_the_place_of_what_should_hold_it() -> None:
    places = places_in('{"a": [1]}', 0)

    assert places.of(("a", 7, "b")) == (1, 7)
    assert places.of(("b",), key="b") == (1, 1)


def test_what_stands_behind_a_list_is_not_in_it() -> None:
    places = places_in('{"a": [1], "b": {"c": 2}, "d": 3}', 0)

    assert places.of(("a", 1)) == (1, 7)
    assert places.of(("a", 0)) == (1, 8)
    assert places.of(("b", "d")) == (1, 17)
    assert places.of(("d", "e")) == (1, 32)


def test_of_equal_keys_the_first_counts() -> None:
    assert places_in('{"a": 1, "a": 2}', 0).of(("a",)) == (1, 7)


@pytest.mark.parametrize("gap", ["", "\n", " " * 70_000, "\n" * 70_000, f"\n\n{' ' * 200_000}", f"{' ' * 65_533}\n "])
def test_lines_and_columns_are_right_however_long_the_text(gap: str) -> None:
    text = json.dumps([1, 2]).replace(" ", gap) + f"\n{' ' * 200_000}\n"
    before = text[: text.index("2")]

    assert Lines(text).place(len(before)) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


def test_a_walk_ends_where_a_text_holds_more_values_than_it_may() -> None:
    assert sum(1 for _ in steps(f"[{'1,' * MOST_VALUES_OF_JSON}1]")) == MOST_VALUES_OF_JSON + 1
