"""Whatever a file holds and however it was written: after writing it says the new, and the rest stays as it was."""

from collections.abc import Iterator

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from deliberate import CaseBase, to_document
from deliberate.documents import edited_yaml
from deliberate.documents.editing import Book, edits, says
from deliberate.documents.events import read_yaml
from deliberate.documents.nodes import Entry, root_of
from deliberate.documents.splicing import Page
from tests.laws.handwriting import Hand, changed, changed_cases, handwritten
from tests.strategies import drawn, rich_scenes, scenes

MARK = "\ufeff"
MANY = 40
numbers = st.integers(0, MANY - 1)
pairs = st.tuples(numbers, numbers)
hands = st.integers(0, 2**32).map(Hand)


@pytest.fixture(scope="module", params=["practice", "deliberation"])
def books(request: pytest.FixtureRequest) -> list[Book]:
    return [getattr(scene, request.param) for scene in drawn(rich_scenes(), MANY)]


@pytest.fixture(scope="module")
def casebases() -> list[CaseBase]:
    return [CaseBase(scene.cases) for scene in drawn(scenes(numbers=True), MANY)]


def before_and_after(pair: tuple[int, int], books: list[Book], hand: Hand) -> tuple[Book, Book]:
    one, two = (books[number] for number in pair)
    return one, changed(one, two, hand)


def reads_as(text: str, book: Book) -> bool:
    return says(read_yaml(text.removeprefix(MARK)), book)


@given(pair=pairs, hand=hands)
def test_what_is_written_over_any_older_file_is_read_from_it(
    books: list[Book], pair: tuple[int, int], hand: Hand
) -> None:
    old, new = before_and_after(pair, books, hand)
    text = handwritten(old, hand)
    assert reads_as(text, old)

    edited = edited_yaml(text, new)

    event(f"something changes: {old != new}")
    assert reads_as(edited, new)


@given(pair=pairs, hand=hands)
def test_a_case_base_that_is_written_over_an_older_one_is_read_from_it(
    casebases: list[CaseBase], pair: tuple[int, int], hand: Hand
) -> None:
    old, other = (casebases[number] for number in pair)
    new = changed_cases(old, other, hand)

    edited = edited_yaml(handwritten(old, hand), new)

    event(f"something changes: {old != new}")
    assert reads_as(edited, new)


@given(number=numbers, hand=hands)
def test_writing_the_same_changes_no_character(books: list[Book], number: int, hand: Hand) -> None:
    book = books[number]
    text = handwritten(book, hand)

    assert edited_yaml(text, book) == text


@given(number=numbers, hand=hands)
def test_writing_the_same_cases_changes_no_character(casebases: list[CaseBase], number: int, hand: Hand) -> None:
    text = handwritten(casebases[number], hand)

    assert edited_yaml(text, casebases[number]) == text


@given(pair=pairs, hand=hands)
def test_every_way_to_edit_gives_the_new_book_from_the_smallest_to_the_largest(
    books: list[Book], pair: tuple[int, int], hand: Hand
) -> None:
    old, new = before_and_after(pair, books, hand)
    text = handwritten(old, hand).removeprefix(MARK)

    ways = list(edits(Page(text), read_yaml(text), new))

    assert ways
    assert [reads_as(way, new) for way in ways] == [True] * len(ways)


@given(pair=pairs, hand=hands)
def test_the_lines_of_what_did_not_change_survive(books: list[Book], pair: tuple[int, int], hand: Hand) -> None:
    old, new = before_and_after(pair, books, hand)
    text = handwritten(old, hand)

    edited = edited_yaml(text, new)

    untouched = list(lines_of_the_untouched(text.removeprefix(MARK), old, new))
    event(f"parts left alone: {min(len(untouched), 20)}")
    assert [lines for lines in untouched if lines not in edited] == []
    assert edited.startswith(MARK) == text.startswith(MARK)
    assert edited.count("\r\n") in {0, edited.count("\n")}


def lines_of_the_untouched(text: str, old: Book, new: Book) -> Iterator[str]:
    """Give the whole lines, comments too, of each field, and of each thing by name, that says the same as before."""
    before, after = to_document(old), to_document(new)
    root = root_of(text)
    if root.is_flow:
        return
    for entry in root.entries:
        if before.get(entry.name) == after.get(entry.name):
            yield lines_of(text, entry)
        elif entry.value.shape == "block mapping":
            here, there = (by_name(document.get(entry.name)) for document in (before, after))
            for thing in entry.value.entries:
                if thing.name in here and here[thing.name] == there.get(thing.name):
                    yield lines_of(text, thing)


def by_name(section: object) -> dict[str, object]:
    if isinstance(section, list):
        return {thing["name"]: thing for thing in section if isinstance(thing, dict) and "name" in thing}
    return section if isinstance(section, dict) else {}


def lines_of(text: str, entry: Entry) -> str:
    page = Page(text)
    return text[page.line_start(entry.start) : page.line_end(entry.end)].rstrip("\r\n")
