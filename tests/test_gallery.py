"""The gallery is what the library writes today, and every sentence in it rests on something in the files."""

import re
from importlib import resources

import pytest
from docs.gallery import FOLDER, PAGES, page_of

from deliberate.catalogue import EXAMPLES, example

ROW = re.compile(r"^\| (.+) \| (.+) \|$", re.MULTILINE)
LINE = re.compile(r"`([\w.]+)` (\d+)")
NAMED = re.compile(r"(?:factor|option|policy|priority|person) \*(.+?)\*: ((?:`[\w.]+` \d+(?:, )?)+)")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_what_the_library_writes_today(name: str) -> None:
    assert page_of(name) == PAGES[name].read_text(encoding="utf-8"), "on purpose? then: make gallery"


@pytest.mark.parametrize("name", PAGES)
def test_every_line_that_is_pointed_to_is_that_of_the_name(name: str) -> None:
    with resources.as_file(example(EXAMPLES[name][0])) as folder:
        lines = {path.name: path.read_text(encoding="utf-8").splitlines() for path in folder.glob("*.yaml")}
    named = NAMED.findall(PAGES[name].read_text(encoding="utf-8"))

    assert len(named) > 100
    for thing, places in named:
        for file, number in LINE.findall(places):
            assert lines[file][int(number) - 1].lstrip().startswith(f"{thing}:"), (thing, file, number)


@pytest.mark.parametrize("name", PAGES)
def test_every_sentence_rests_on_something(name: str) -> None:
    letter, _, _ = PAGES[name].read_text(encoding="utf-8").partition("## In the record, and not in the letter")
    rows = ROW.findall(letter)

    assert len(rows) > 80
    assert [read for read, rests_on in rows if not rests_on.strip()] == []


def test_every_example_has_its_page_and_is_named_on_the_first() -> None:
    index = (FOLDER / "index.md").read_text(encoding="utf-8")

    assert {page.stem for page in FOLDER.glob("*.md")} == {"index", *PAGES}
    assert all(f"({page.name})" in index for page in PAGES.values())
