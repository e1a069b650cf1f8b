"""Ordinary Dutch trips YAML: each trap has a message that says what to type."""

from collections.abc import Iterator

import attrs
import pytest

from deliberate import Factor, InvalidDocument, Problem, Scale
from deliberate.documents import Document, deliberation_of
from deliberate.documents.events import read_yaml
from tests.running_example import ours

SIGN = "quotes around a text that starts with {}"
COMMA, COMMENT, APOSTROPHE, COLON = "has a comma: put it", "a comment", "double quotes around", "a colon and a space"
A_SPACE = "a space behind the colon"


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(InvalidDocument) as caught:
        deliberation_of(Document(read_yaml(f"deliberation: x\n{text}\n")), ours)
    return caught.value.problems


@pytest.mark.parametrize(
    ("text", "says", "line", "column"),
    [
        ("label: {nl: Ja, dat kan, en: Yes}", COMMA, 2, 13),
        ("label: {nl: Ja, dat, kan, en: Yes}", COMMA, 2, 13),
        ("label: {nl: Ja,dat kan, en: Yes}", COMMA, 2, 13),
        ("label: !a b: c", SIGN.format("!"), 2, 8),
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
        ("label:\n  let op: dat kan niet", COLON, 2, 1),
        ("label:\n  Let op: dat kan niet\n  “Of toch”: wie weet", COLON, 2, 1),
        ("label:\n  één: dat kan niet", COLON, 2, 1),
        ("label:\n  onvoorstelbaar: dat kan niet", COLON, 2, 1),
        ("situation: “Let op: dat kan niet”", "straight quotes", 2, 19),
        ("label: {nl: “Ja, dat kan”, en: Yes}", "straight quotes", 2, 13),
        ("label: {nl:\n“Ja, dat kan”, en: Yes}", "straight quotes", 3, 1),
        ("opened_on: 19-10-2026", "the year first: 2026-10-19", 2, 12),
        ("opened_on: 19/10/2026", "the year first: 2026-10-19", 2, 12),
        ("opened_on: 5/1/2026", "the year first: 2026-01-05", 2, 12),
        ("opened_on: 10-19-2026", "the year first: 2026-10-19", 2, 12),
        ("opened_on: 19 oktober 2026", "such as 2026-10-19", 2, 12),
        ("opened_on: 19-10-26", "the year first: 2026-10-19", 2, 12),
        ("opened_on: 19 maart 2026", "such as 2026-03-19", 2, 12),
        ("opened_on: 19 brumaire 2026", "such as 2026-10-12", 2, 12),
        ("opened_on: maandag 2 mrt. 2026", "such as 2026-03-02", 2, 12),
        ("opened_on: 2026-10-5", "such as 2026-10-05", 2, 12),
        ("opened_on: 20261019", "such as 2026-10-19", 2, 12),
        ("opened_on: vandaag", "such as 2026-10-12", 2, 12),
        ("hunch:\n  at: 9.00", "such as 2026-10-05T09:00", 3, 7),
        ("hunch: {at: 14u5-11-2026}", "such as 2026-11-05T14:00", 2, 13),
        ("hunch: {at: 14u2026-11-05}", "such as 2026-11-05T14:00", 2, 13),
        ("hunch: {at: 5-11-2026 9:60}", "such as 2026-11-05T09:00", 2, 13),
        ("hunch: {at: 5-11-2026 24:00}", "such as 2026-11-05T09:00", 2, 13),
        ("hunch: {at: 20261019}", "such as 2026-10-19T09:00", 2, 13),
        ("hunch: {at: 9:30 uur}", "such as 2026-10-05T09:30", 2, 13),
        ("hunch: {at: 5-11-2026 om 14.15 uur}", "such as 2026-11-05T14:15", 2, 13),
        ("hunch: {at: 5 november 2026 om 14 u}", "such as 2026-11-05T14:00", 2, 13),
        ("facts:\n\tdropping out: holds", "spaces in place of the tab", 3, 1),
        ("facts:\n  dropping out:\tholds", "spaces in place of the tab", 3, 16),
        ("hard_to_undo: ja", "true or false", 2, 15),
        ("options:\n  own: {label: x, routine: nee}", "true or false", 3, 28),
        ("facts:\n  unsafe: ja", "holds, absent or unknown", 3, 11),
        ("hunch:standard", A_SPACE, 2, 1),
        ("facts:\n  unsafe:absent", A_SPACE, 3, 3),
        ("facts:\n  unsafe:absent\n  need: high", A_SPACE, 3, 9),
        ("facts: {unsafe:absent}", A_SPACE, 2, 8),
        ("facts:\n  unsafe: status:absent:so", A_SPACE, 3, 11),
        ("facts:\n  dropping out:\n    words:Ik ben bang", A_SPACE, 4, 5),
        ("facts:\n  dropping out: {told_by:[client]}", A_SPACE, 3, 26),
        ("facts:\n  dropping out: {words:'Ik ben bang'}", A_SPACE, 3, 17),
        ('situation:"Let op: dat kan niet"', A_SPACE, 2, 1),
        ("decision:option extra", A_SPACE, 2, 1),
        ("situation:thuis:nu: rustig", A_SPACE, 2, 1),
        ("decision:\n  option:extra", A_SPACE, 3, 3),
        ("commitments:\n  - by:coach", A_SPACE, 3, 5),
        ("Facts: {}", "one of the keys of a deliberation", 2, 1),
        ("feiten:\n  unsafe: absent", "one of the keys of a deliberation", 2, 1),
        ("facts:\n  dropping out: {Words: x}", "one of the keys of a fact", 3, 18),
    ],
)
def test_the_message_says_what_to_type(text: str, says: str, line: int, column: int) -> None:
    (problem,) = problems_of(text)

    assert says in problem.expected
    assert (problem.line, problem.column) == (line, column)


# ---- in every kind of field, in both styles

BLOCK = {
    "a text": "label: {}",
    "a text in a language": "label:\n  nl: {}\n  en: x",
    "words": "facts:\n  dropping out:\n    words: {}",
    "an item of a list": "doubts:\n  - {}",
    "an answer": "decision:\n  option: extra\n  decided_on: 2026-10-12\n  answers:\n    can do alone: {}",
    "a promise": "commitments:\n  - by: team\n    to: client\n    what: {}",
    "a part of a deviation": (
        "decision:\n  option: extra\n  decided_on: 2026-10-12\n  deviations:\n    fifteen percent:\n      alternative: {}"
    ),
}
FLOW = {
    "a text in a language": "label: {{nl: {}, en: x}}",
    "words": "facts:\n  dropping out: {{told_by: [client], words: {}}}",
    "an item of a list": "doubts: [x, {}]",
    "an item in a language": "doubts:\n  - {{nl: {}, en: x}}",
    "an answer": "decision: {{option: extra, decided_on: 2026-10-12, answers: {{can do alone: {}}}}}",
    "a promise": "commitments:\n  - {{by: team, to: client, what: {}}}",
    "a part of a deviation": (
        "decision: {{option: extra, decided_on: 2026-10-12, deviations: {{fifteen percent: {{alternative: {}}}}}}}"
    ),
}
IN_BOTH = {
    "Geheim is nr #12 hoog": COMMENT,
    "'s geheims": APOSTROPHE,
    "'s-Geheims huis": APOSTROPHE,
    "'t geheim": APOSTROPHE,
    "'n geheim": APOSTROPHE,
    "'m geheim": APOSTROPHE,
    "Let op: geheim": COLON,
    "“Let op: geheim”": "straight quotes around",
    "„Let op: geheim”": "straight quotes around",
    "‘Let op: geheim’": "straight quotes around",
    "- geheim": "starts with -",
    "* geheim": SIGN.format("*"),
    "*geheim* dit": SIGN.format("*"),
    "&geheim dit": SIGN.format("&"),
    "!geheim dit": SIGN.format("!"),
    "! geheim dit": SIGN.format("!"),
    "%geheim": SIGN.format("%"),
    "@geheim": SIGN.format("@"),
    "`geheim`": SIGN.format("`"),
    "> geheim": SIGN.format(">"),
    ">50 geheim": SIGN.format(">"),
    "| geheim": SIGN.format("|"),
    "? geheim": SIGN.format("?"),
    "{geheim} dit": SIGN.format("{"),
    "[geheim] dit": SIGN.format("["),
    '"Geheim" zei hij': "no quotes inside a quoted text",
    '"Hij zei "geheim" en ging"': "no quotes inside a quoted text",
    "'dat is z'n geheim'": "a single quote stands in it",
    "3": "write it between quotes",
}
IN_FLOW = {
    "Ja, geheim": COMMA,
    "Ja, dat, geheim": COMMA,
    "“Ja, geheim”": "straight quotes",
    "‘Ja, geheim’": "straight quotes",
    "# geheim": COMMENT,
    "?geheim": SIGN.format("?"),
}


def traps() -> Iterator[tuple[str, str]]:
    for shapes, trapping in ((BLOCK, IN_BOTH), (FLOW, IN_BOTH), (FLOW, IN_FLOW)):
        for kind, shape in shapes.items():
            for sentence, says in trapping.items():
                # In a list two sentences are two, and what comes behind # is left out, as it is meant to be.
                if not (kind == "an item of a list" and (says in {COMMA, "straight quotes"} or sentence[0] == "#")):
                    yield shape.format(sentence), says


@pytest.mark.parametrize(("text", "says"), list(traps()))
def test_each_trap_has_a_message_that_says_what_to_type_and_shows_no_words(text: str, says: str) -> None:
    (problem,) = problems_of(text)

    assert says in problem.expected
    assert problem.line is not None
    assert text.splitlines()[problem.line - 2].find("eheim") > 0 or says == "write it between quotes"
    assert "eheim" not in str(problem)


COUNTED = attrs.evolve(
    ours,
    factors=[*ours.factors, Factor("hours", label="x", layer="client", scale=Scale("number", neutral=15))],
)
A_POINT = "a point in place of the comma"


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("facts: {hours: 2,5}", "syntax", A_POINT),
        ("facts: {unsafe: absent, hours: 2,5, need: high}", "syntax", A_POINT),
        ("facts:\n  hours: {level: 2,5, told_by: [client]}", "syntax", A_POINT),
        ("hunch: {option: extra, because: [budget, hours >= 17,5]}", "syntax", A_POINT),
        ("facts: {hours: 2, 5}", "wrong-type", "holds, absent, unknown, a level"),
        ("facts:\n  hours: 2,5", "wrong-value", "a number without quotes, such as 2.5, or unknown"),
        ('facts: {hours: "2.5"}', "wrong-value", "a number without quotes, such as 2.5, or unknown"),
        ("facts:\n  hours: 15 uur", "wrong-value", "a number without quotes, such as 15, or unknown"),
        ("facts:\n  hours: veel", "wrong-value", "a number, or unknown"),
        ("facts:\n  hours: 1.000,50", "wrong-value", "a number, or unknown"),
        ("facts:\n  hours: 5 keer. Ze huilt 's nachts.", "wrong-value", "a number, or unknown"),
    ],
)
def test_a_number_has_a_point_and_nothing_else(text: str, code: str, says: str) -> None:
    with pytest.raises(InvalidDocument) as caught:
        deliberation_of(Document(read_yaml(f"deliberation: x\n{text}\n")), COUNTED)
    (problem,) = caught.value.problems

    assert (problem.code, says in problem.expected) == (code, True)


def test_a_sentence_that_falls_apart_below_a_repeated_key_is_not_told_besides() -> None:
    (problem,) = problems_of("facts: {need: high}\nfacts: {unsafe: {words: Ja, dat kan}}")

    assert (problem.code, problem.path) == ("duplicate-key", ("facts",))


def test_numbers_in_a_list_stay_numbers() -> None:
    assert read_yaml("[2,5, need >= high, 3,x]").content == [2, 5, "need >= high", 3, "x"]


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
        'situation:"geheim: dat"',
        "facts: {unsafe:geheim dat}",
        "facts:\n  unsafe:\n    words:geheim",
        "situation: !geheim x",
        "situation: &geheim x",
    ],
)
def test_no_message_repeats_somebodys_words(text: str) -> None:
    for problem in problems_of(text):
        assert "geheim" not in str(problem)
        assert problem.found == ""


@pytest.mark.parametrize(
    ("text", "path", "code"),
    [
        # Behind an unquoted text inside braces, a key may be the rest of it.
        ("facts: {dropping out: {words: Ja, geheim: nee}}", ("facts", "dropping out"), "unknown-key"),
        ("facts: {dropping out: {words: Ja, geheim: a, geheim: b}}", ("facts", "dropping out"), "duplicate-key"),
        ("facts: {dropping out: {words: Ja, geheim: [&a b]}}", ("facts", "dropping out"), "alias"),
        ("label: {nl: Ja, geheim: nee}", ("label",), "unknown-key"),
        ("telling: {greeting: Dag, geheim: nee}", ("telling",), "unknown-key"),
        ("commitments: [{by: Jan, to: Piet, geheim: nee}]", ("commitments", 0), "unknown-key"),
        (
            "decision: {option: extra, decided_on: 2026-10-12, answers: {can do alone: Ja, geheim: nee}}",
            ("decision", "answers"),
            "unknown-name",
        ),
        ("facts: {dropping out: {words: Ja, basis: een geheim}}", ("facts", "dropping out", "basis"), "wrong-value"),
        ('facts: {dropping out: {words: "Ja", geheim: nee}}', ("facts", "dropping out"), "unknown-key"),
        ("facts: {dropping out: {remark: Ja, geheim: nee, geheim: niet}}", ("facts", "dropping out"), "duplicate-key"),
        # Where a text should stand, a key may be its beginning.
        ("label:\n  geheim: dat is zo", ("label",), "unknown-key"),
        ("label:\n  geheimzinnig: dat is zo", ("label",), "unknown-key"),
        ("label:\n  geheim: a\n  geheim: b", ("label",), "duplicate-key"),
        ("doubts:\n  - geheim: dat is zo", ("doubts", 0), "unknown-key"),
        ("doubts: [geheim: zo]", ("doubts", 0), "unknown-key"),
        ("facts:\n  dropping out:\n    words:\n      geheim: zo", ("facts", "dropping out", "words"), "wrong-type"),
        # What is no key of ours, nor like one, may be a sentence that goes on.
        (
            "factors: {answers: {label: x, layer: client, scale: {unit: Ja\n, geheim: zo}}}",
            ("factors", "answers", "scale"),
            "unknown-key",
        ),
        (
            "factors:\n  answers:\n    scale:\n      unit: Ja\n      een geheim: zo",
            ("factors", "answers", "scale"),
            "unknown-key",
        ),
        (
            "facts: {dropping out: {het begin: a, told_by: [client], geheim: zo}}",
            ("facts", "dropping out"),
            "unknown-key",
        ),
        ("situation: Ja\nGeheim: dat is zo", (), "unknown-key"),
        ("situation: Ja\nhet geheim: dat is zo", (), "unknown-key"),
        ("situation: Ja\nhet geheim: zo\nhet geheim: niet", (), "duplicate-key"),
        ("situation: Ja\ngeheim: dat is zo", (), "unknown-key"),
        ("facts:\n  dropping out:\n    een geheim: zo", ("facts", "dropping out"), "unknown-key"),
        ("facts: {een geheim dat niemand weet.: holds}", ("facts",), "unknown-name"),
        ("facts: {een geheim dat niemand weet.: {told_by: [clint]}}", ("facts",), "wrong-value"),
        ("decision: {option: extra, decided_on: 2026-10-12, because: [Een geheim.]}", ("decision", "because", 0), ""),
        # A long number may be somebody's.
        ("situation: 06123456789012345678", ("situation",), "wrong-value"),
    ],
)
def test_no_message_repeats_what_may_be_a_piece_of_somebodys_words(
    text: str, path: tuple[str | int, ...], code: str
) -> None:
    problems = problems_of(text)

    assert (path, code or "does-not-hold") in [(problem.path, problem.code) for problem in problems]
    for problem in problems:
        assert "geheim" not in f"{problem} {problem!r}".lower()
        assert "456789" not in f"{problem} {problem!r}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("facts: {dropping out: {words: 'Ja', tol_by: [client]}}", "tol_by"),
        ("facts: {dropping out: {status: holds, tol_by: [client]}}", "tol_by"),
        ("facts: {dropping out: {words: !x Ja, tol_by: [client]}}", "tol_by"),
        ("facts: {can do alone: absent, droping out: holds}", "droping out"),
        ("facts: {dropping out: {words: Ja, basis: hoord}}", "hoord"),
        ("label: {NL: Ja}", "NL"),
        ("label: {ENG: Yes}", "ENG"),
        ("label: {nl: Ja, en_gb: Yes}", "en_gb"),
        ("telling: {reaction: acepts}", "acepts"),
        ("remarks: none", "remarks"),
        ("situation: Ja\nopend_on: 2026-10-12", "opend_on"),
        ("situation: 'Ja'\nremarks: none", "remarks"),
        (
            "decision:\n  option: extra\n  decided_on: 2026-10-12\n  answers:\n    can do alone: Ja\n    ned: Nee",
            "ned",
        ),
        ("Opend_on: 2026-10-12", "Opend_on"),
        ("decision: {option: extra, decided_on: 2026-10-12, because: [bugdet]}", "bugdet"),
    ],
)
def test_a_typing_error_is_shown(text: str, found: str) -> None:
    assert found in [problem.found for problem in problems_of(text)]


def test_what_a_key_behind_an_unquoted_text_was_meant_to_be_is_told_all_the_same() -> None:
    (problem,) = problems_of("facts: {dropping out: {words: Ja, tol_by: [client]}}")

    assert (problem.found, problem.nearest, problem.path) == ("", "told_by", ("facts", "dropping out"))
    assert (problem.line, problem.column) == (2, 35)


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
        ("facts: {unsafe: {}}}", "no } here, for nothing is open", 2),
        ("doubts: [a]]", "no ] here, for nothing is open", 2),
        ("facts: }", "starts with }", 2),
        ("facts: {", "a closing } for each {", 3),
        ("facts: {unsafe: # later\n", 'quotes around this text, for " #"', 2),
        ("label: 'zij zei", "double quotes around a text that starts with an apostrophe", 2),
        ('label: "zij zei”', "straight and not curly", 2),
        ('label: "\\q"', "a known sign behind", 2),
        ("label: \x00", "invisible character", 2),
        ("%TAG x", "valid YAML", 2),
    ],
)
def test_what_is_no_yaml_says_where_and_what_to_do(text: str, says: str, line: int) -> None:
    (problem,) = problems_of(text)

    assert problem.code == "syntax"
    assert says in problem.expected
    assert problem.line == line
