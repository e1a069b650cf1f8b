"""Ordinary Dutch trips YAML: each trap has a message that says what to type."""

import pytest

from deliberate import InvalidDocument, Problem
from deliberate.documents import Document, deliberation_of
from deliberate.documents.events import read_yaml
from tests.running_example import ours

COMMA, COMMENT, APOSTROPHE, COLON = "has a comma: put it", "a comment", "double quotes around", "a colon and a space"


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(InvalidDocument) as caught:
        deliberation_of(Document(read_yaml(f"deliberation: x\n{text}\n")), ours)
    return caught.value.problems


@pytest.mark.parametrize(
    ("text", "says", "line", "column"),
    [
        ("label: {nl: Ja, dat kan, en: Yes}", COMMA, 2, 13),
        ("label: {nl: Ja, dat, kan, en: Yes}", COMMA, 2, 13),
        ("label: {en: Yes, nl: Ja, dat kan}", COMMA, 2, 22),
        ("facts: {dropping out: {told_by: [client], words: Ja, dat kan}}", COMMA, 2, 50),
        ("situation: Zij woont op nr #12", COMMENT, 2, 12),
        ("label: {nl: Zij woont op nr #12\n  }", COMMENT, 2, 13),
        ("facts:\n  dropping out: {words: Ik woon op nr #12}", COMMENT, 3, 17),
        ("situation: 's ochtends slaapt hij", APOSTROPHE, 2, 12),
        ("situation: 't gaat niet\nlabel: dat is z'n keus", APOSTROPHE, 2, 12),
        ("doubts:\n  - 'n keer 's avonds", APOSTROPHE, 3, 5),
        ("doubts: ['n keer, 's avonds]", APOSTROPHE, 2, 10),
        ("situation: 'k weet het niet'", APOSTROPHE, 2, 12),
        ("situation: Let op: dat kan niet", COLON, 2, 18),
        ("label: {nl: Let op: dat kan niet}", COLON, 2, 19),
        ("doubts:\n  - Let op: dat kan niet", COLON, 3, 5),
        ("doubts:\n  - Afspraak: dat kan niet", COLON, 3, 5),
        ("situation: “Let op: dat kan niet”", "straight quotes", 2, 19),
        ("label: {nl: “Ja, dat kan”, en: Yes}", "straight quotes", 2, 13),
        ("opened_on: 19-10-2026", "2026-10-19", 2, 12),
        ("opened_on: 5/1/2026", "2026-01-05", 2, 12),
    ],
)
def test_the_message_says_what_to_type(text: str, says: str, line: int, column: int) -> None:
    (problem,) = problems_of(text)

    assert says in problem.expected
    assert (problem.line, problem.column) == (line, column)


@pytest.mark.parametrize(
    "text",
    [
        "label: {nl: geheim, dat kan}",
        "situation: geheim op nr #12",
        "situation: 's geheims",
        "situation: geheim is: dat",
        "doubts: [geheim is: dat]",
        "situation: 'geheim' is het",
        "doubts: [*geheim]",
        "situation: !geheim x",
        "situation: &geheim x",
    ],
)
def test_no_message_repeats_somebodys_words(text: str) -> None:
    for problem in problems_of(text):
        assert "geheim" not in str(problem)
        assert problem.found == ""


@pytest.mark.parametrize(
    "text",
    [
        "opened_on: 2026-10-12 # a comment behind a date",
        "hunch: standard # a comment behind a name",
        "label: een zin   # a comment that stands apart",
        'label: "een zin" # behind a quoted sentence',
        "label: {nl: 'Ja, dat kan', en: \"Yes, it can\"}",
        "label: Ja, dat kan",
        "label: Zij woont op nr#12",
        "label: “Ja, dat kan”\ndoubts: [’s Avonds niet]",
    ],
)
def test_what_reads_well_is_left_alone(text: str) -> None:
    assert deliberation_of(Document(read_yaml(f"deliberation: x\n{text}\n")), ours).name == "x"


@pytest.mark.parametrize(
    ("text", "says", "line"),
    [
        ("a:\n\tb: 1", "spaces in place of the tab", 3),
        ("label: @home", "starts with @", 2),
        ('label: "zij zei "nee" en ging"', "no quotes inside", 2),
        ('label: ["zij zei "nee" en ging"]', "no quotes inside", 2),
        ('label: "zij zei', 'a closing "', 2),
        ("label: 'zij zei", "a closing '", 2),
        ("facts: [a, b\nlabel: c", "a closing ]", 2),
        ("facts: {a: b\nlabel: c", "a closing }", 2),
        ("  label: a", "as many spaces", 2),
        ("facts:\n    a: b\n  c: d", "as many spaces", 4),
        ("label\nfacts: {}", "a key with a colon", 2),
        ('label: "\\q"', "a known sign behind", 2),
        ("label: \x00", "control characters", 2),
        ("%TAG x", "valid YAML", 2),
    ],
)
def test_what_is_no_yaml_says_where_and_what_to_do(text: str, says: str, line: int) -> None:
    (problem,) = problems_of(text)

    assert problem.code == "syntax"
    assert says in problem.expected
    assert problem.line == line
