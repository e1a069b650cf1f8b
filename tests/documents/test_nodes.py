from collections.abc import Iterator

import pytest

from deliberate.documents.nodes import Entry, Node, root_of


def parts_of(node: Node) -> Iterator[Entry]:
    for entry in node.entries:
        yield entry
        yield from parts_of(entry.value)


def written(text: str) -> list[str]:
    """Give what stands from the start to the end of each part, in the order of the text."""
    return [text[entry.start : entry.end] for entry in parts_of(root_of(text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a: x  # c\nb:\n# d\n", ["a: x", "b:"]),
        ("a :  'x'\n", ["a :  'x'"]),
        ('{"a":1, b: [x,  y, ], c: , d: e}', ['"a":1', "b: [x,  y, ]", "x", "y", "c:", "d: e"]),
        ("a:  # c\n  b: x\n  # d\n  c: y\n# e\n", ["a:  # c\n  b: x\n  # d\n  c: y", "b: x", "c: y"]),
        ("a:\n- x\n-\n  # c\n  b: y\n-\n", ["a:\n- x\n-\n  # c\n  b: y\n-", "- x", "-\n  # c\n  b: y", "b: y", "-"]),
        ("- - x\n  - y # -\n- z\n", ["- - x\n  - y", "- x", "- y", "- z"]),
        ("a: |  # c\n  x\n\n  y\n\n# d\n", ["a: |  # c\n  x\n\n  y"]),
        ("a: >-\r\n  x\r\n\r\nb: y\r\n", ["a: >-\r\n  x", "b: y"]),
        ("a: |+\n  x\n\n\nb: y", ["a: |+\n  x\n\n", "b: y"]),
        ("a: |\n  x", ["a: |\n  x"]),
        ("a: x\n  y # c\nb: 'x\n  y'\n", ["a: x\n  y", "b: 'x\n  y'"]),
        ("--- # c\na: x\n...\n", ["a: x"]),
    ],
)
def test_each_part_is_known_from_its_first_character_to_its_last(text: str, parts: list[str]) -> None:
    assert written(text) == parts


@pytest.mark.parametrize("text", ["? a\n: x\n", "{a, b: x}", "? a\n"])
def test_a_mapping_whose_colons_are_elsewhere_is_not_clear(text: str) -> None:
    assert not root_of(text).is_clear


def test_a_mapping_without_braces_in_a_list_is_not_clear() -> None:
    outer = root_of("[a: x]")

    assert outer.is_clear
    assert not outer.entries[0].value.is_clear
