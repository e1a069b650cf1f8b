"""A team's own sentences are laid over ours: held to what ours tell, with every problem in its place, and ours elsewhere."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from deliberate import (
    InvalidDocument,
    Problem,
    as_text,
    check,
    explain,
    read_phrases,
    read_practice,
    shipped_phrases,
    tell,
)
from deliberate.errors import InvalidValue
from deliberate.explanation import Phrasebook
from tests.explanation.scene import case, decided, ours


def problems(source: object) -> list[Problem]:
    with pytest.raises(InvalidDocument) as caught:
        read_phrases(source)  # type: ignore[arg-type]  # whatever a caller gives
    return list(caught.value.problems)


def hints(source: Mapping[str, object] | Path) -> list[str]:
    found: list[Problem] = []
    read_phrases(source, hints=found.append)
    return [str(hint) for hint in found]


def house(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


# ---- what is laid over ours


def test_what_a_team_says_replaces_ours_and_nothing_else(tmp_path: Path) -> None:
    mine = house(tmp_path, {"nl/ours.ftl": "heading-decision = Wat wij samen kiezen\n", "README.md": "Van ons team."})

    letter = as_text(explain(case, ours, phrases=read_phrases(mine)))

    assert letter == as_text(explain(case, ours)).replace("Ons besluit", "Wat wij samen kiezen")
    assert "Wat wij samen kiezen" in letter


def test_a_mapping_says_the_same_as_a_folder(tmp_path: Path) -> None:
    text = "signature = Groet van ons allemaal,\n"
    folder = house(tmp_path, {"nl/a.ftl": text, "avoid.json": '{"nl": {"traject": "de weg"}}'})
    written = {"nl": text, "avoid": {"nl": {"traject": "de weg"}}}

    one, other = read_phrases(folder), read_phrases(written)

    assert one.say("signature", "nl") == other.say("signature", "nl") == "Groet van ons allemaal,"
    assert one.avoided("nl") == other.avoided("nl") == {"traject": "de weg"}
    assert other == read_phrases(written)


def test_phrases_lie_over_phrases() -> None:
    organisation = read_phrases({"nl": "heading-rule = Onze regels", "avoid": {"nl": {"traject": "de weg"}}})
    team = Phrasebook(
        {"nl": [("a", "heading-against = Wat lastig is")]}, over=organisation, avoid={"nl": {"loket": ""}}
    )

    assert team.say("heading-rule", "nl") == "Onze regels"
    assert team.say("heading-against", "nl") == "Wat lastig is"
    assert team.avoided("nl") == {"traject": "de weg", "loket": ""}
    assert team.languages == ("en", "nl")


def test_phrases_over_wrong_phrases_tell_what_is_wrong_below() -> None:
    wrong = Phrasebook({"nl": [("a", "b = {")]})

    with pytest.raises(InvalidValue) as caught:
        Phrasebook({"nl": [("c", "b = C")]}, over=wrong).say("b", "nl")

    assert [(problem.code, problem.file) for problem in caught.value.problems] == [("syntax", "a")]


def test_one_sentence_may_do_for_all_where_only_its_voice_differs() -> None:
    mine = read_phrases(
        {
            "nl": (
                "reasons-count = Dit zijn onze redenen.\n"
                "heading-contact = Met wie u praat\n"
                "data-correction = Klopt er iets niet? Laat het ons weten.\n"
            )
        }
    )

    assert mine.say("reasons-count", "nl", count=4) == "Dit zijn onze redenen."
    assert mine.say("data-correction", "nl", who="signer") == "Klopt er iets niet? Laat het ons weten."
    assert "Dit zijn onze redenen." in as_text(explain(case, ours, phrases=mine))


def test_a_sentence_may_choose_by_a_number_where_ours_does_not() -> None:
    first = "form-day = { $monthday ->\n [1] the first of { $monthname }\n *[other] { $monthday } { $monthname }\n }"

    letters = [
        as_text(
            explain(decided(decided_on=date(2026, 11, day)), ours, language="en", phrases=read_phrases({"en": first}))
        )
        for day in (1, 12)
    ]

    assert "on the first of November." in letters[0]
    assert "on 12 November." in letters[1]


def test_findings_and_problems_are_told_in_the_words_of_a_team() -> None:
    mine = read_phrases(
        {"nl": "problem-here = Dit past hier niet.\nstrength-client-words = Eigen woorden: { $names }.\n"}
    )

    findings = tell(check(case, ours, phrases=mine), ours, phrases=mine)
    problem = tell(Problem("unknown-name", ("a",), found="She said a lot. And more."), language="nl", phrases=mine)

    assert "Eigen woorden: kans op uitval." in as_text(findings)
    assert "Dit past hier niet." in as_text(problem)


# ---- what is wrong with it


WRONG = {
    "an unknown message": ("heading-decisoin = Besluit", "unknown-name", "heading-decision", "heading-decisoin"),
    "a message unlike any": ("x = Besluit", "unknown-name", None, "x"),
    "an unknown argument": ("item = { OPENING($lable) }.", "unknown-key", "label", "lable"),
    "an argument left out": ("decision-option = Wij kozen.", "missing-key", None, ""),
    "an unknown choice": (
        "words-changed = { $changed ->\n [standing] A.\n [decisve] B.\n *[nothing] C.\n }",
        "unknown-name",
        "decisive",
        "decisve",
    ),
    "an unknown register": (
        "signature = { $register ->\n [informeel] Hoi,\n *[formal] Groet,\n }",
        "unknown-name",
        "informal",
        "informeel",
    ),
    "a choice by what people wrote": (
        "decision-option = { $option ->\n [rust] Wij kiezen rust.\n *[other] Wij kiezen voor { $option }.\n }",
        "unknown-name",
        None,
        "rust",
    ),
    "what people wrote left out but for a number": (
        "item = { $label ->\n [1] Eén.\n *[other] Iets.\n }",
        "missing-key",
        None,
        "",
    ),
    "what differs told alike": ("words-changed = Wij keken naar uw verhaal.", "wrong-value", None, "$changed"),
    "an argument that may be empty": (
        "agreement-kept = Dat is klaar.\nrule-left = Bij u anders.\nrule-approved = { OPENING($person) } is akkoord.",
        "wrong-value",
        None,
        "$person",
    ),
    "no end mark": ("rule-followed = Wij houden ons eraan", "wrong-value", None, "eraan"),
    "no capital": ("rule-followed = wij houden ons eraan.", "wrong-value", None, "wij"),
    "no capital because of a name": ("item = { $label }.", "wrong-value", None, ""),
    "a heading with a full stop": ("heading-decision = Ons besluit.", "wrong-value", None, "besluit."),
    "a part with a full stop": ("source-file = uw papieren.", "wrong-value", None, "papieren."),
    "no colon": ("unsure-no-difference = Dit weten wij niet.", "wrong-value", None, "niet."),
    "an unknown function": ("item = { OPENNING($label) }.", "unknown-name", "OPENING", "OPENNING"),
    "a function of nothing": ("item = { OPENING() } { $label }.", "bad-text", None, None),
    "no default": ("words-changed = { $changed ->\n [standing] A.\n [decisive] B.\n }", "syntax", None, None),
    "a part of a sentence": ("-team = het team", "bad-name", None, "-team"),
    "a message inside": ("rule-followed = Ja. { item }", "bad-text", None, "rule-followed"),
    "the same twice": ("rule-followed = Ja.\nrule-followed = Zeker.", "name-twice", None, "rule-followed"),
    "no text": ("rule-followed =\n  .title = Ja", "bad-text", None, "rule-followed"),
}


@pytest.mark.parametrize(("text", "code", "nearest", "found"), WRONG.values(), ids=WRONG)
def test_what_does_not_say_what_ours_says_is_a_problem(
    text: str, code: str, nearest: str | None, found: str | None
) -> None:
    first = problems({"nl": text})[0]

    assert (first.code, first.nearest, first.file) == (code, nearest, "nl.ftl")
    assert found is None or first.found == found
    assert first.expected


def test_every_problem_is_told_at_once_with_its_file_and_its_line(tmp_path: Path) -> None:
    mine = house(
        tmp_path,
        {
            "nl/koppen.ftl": "# Onze koppen\n\nheading-decision = Ons besluit\n\n# Hier\nheading-rule = De regel.\n\n\n???\n",
            "nl/zinnen.ftl": "decision-option = Wij kozen.\n",
            "en/a.ftl": "item = { $label }.\n",
            "avoid.yaml": "nl:\n  traject: [a]\nfr: {a: b}\n",
        },
    )

    told = [(Path(str(problem.file)).name, problem.line, problem.code) for problem in problems(mine)]

    assert told == [
        ("koppen.ftl", 9, "syntax"),
        ("a.ftl", 1, "wrong-value"),
        ("koppen.ftl", 6, "wrong-value"),
        ("zinnen.ftl", 1, "missing-key"),
        ("avoid.yaml", 2, "wrong-type"),
        ("avoid.yaml", 3, "unknown-name"),
    ]


def test_a_problem_reads_as_one_to_act_on() -> None:
    assert [str(problem) for problem in problems({"nl": "decision-option = Wij kozen.\nheading-rul = Regel"})] == [
        (
            "nl.ftl, line 1: nl > decision-option > option: a key is missing."
            " Expected: $option wherever the sentence of the library has it."
        ),
        (
            "nl.ftl, line 2: nl > heading-rul: 'heading-rul' is not known here."
            " Expected: the id of a message that the library says. Did you mean 'heading-rule'?"
        ),
    ]


def test_the_languages_of_ours_could_stand_in_each_others_place() -> None:
    for language, other in (("nl", "en"), ("en", "nl")):
        files = dict(shipped_phrases().files)
        mine = Phrasebook({language: files[language]}, over=Phrasebook({language: files[other]}))

        assert mine.say("heading-rule", language) in {"De regel", "The rule"}


# ---- where it stands


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"nederlands/a.ftl": "item = { OPENING($label) }.\n"}, "a language that is known, such as de or fr"),
        ({"qq/a.ftl": "item = { OPENING($label) }.\n"}, "a language that is known, such as de or fr"),
        ({"a.ftl": "item = { OPENING($label) }.\n"}, "a folder with a folder for each language"),
        ({"README.md": "Niets."}, "a folder with a folder for each language"),
        ({"avoid.yaml": "- a\n"}, "a mapping from language to words"),
        ({"avoid.yaml": "nl: traject\n"}, "a mapping from each word"),
        ({"avoid.yaml": "nl: {a: b\n"}, "a closing }"),
        ({"nl-informal/a.ftl": "signature = Hoi,\n"}, "a language that is known, such as de or fr"),
        ({"nl/a.ftl": "signature = \x1b[2JHoi,\n"}, "a text without control characters"),
        ({"nl/a.ftl": "item = " + "{" * 100 + "\n"}, "at most 64 levels"),
    ],
)
def test_what_stands_in_the_wrong_place_is_told(files: Mapping[str, str], expected: str, tmp_path: Path) -> None:
    (first, *_) = problems(house(tmp_path, files))

    assert first.expected.startswith(expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ({}, "a folder with"),
        ("", "a folder with"),
        ("nowhere", "a folder with"),
        ("a = {\n", "a folder with"),
        ("a\0b", "a folder with"),
        (__file__, "a folder with"),
        (3, "a path to a folder"),
        ({"nl": 3}, "a text"),
        ({"nl": "a" * 2**21}, "at most 1 MiB"),
        ({"nl": "signature = \ud800,"}, "a text without control characters"),
        ({3: "a"}, "a language that is known"),
        ({"avoid": 3}, "a mapping from language to words"),
    ],
)
def test_what_is_no_source_is_told(source: object, expected: str) -> None:
    (problem,) = problems(source)

    assert problem.expected.startswith(expected)
    assert "\n" not in str(problem)


def test_a_language_that_is_written_otherwise_is_told_with_the_nearest() -> None:
    (problem,) = problems({"NL": "signature = Hoi,"})

    assert problem.nearest == "nl"


def test_very_many_choices_take_no_minutes() -> None:
    by_name = "".join(f" [k{number}] {'{ $label }'}.\n" for number in range(500))
    by_number = "".join(f" [{number}] Item {'{ $label }'}.\n" for number in range(500))
    by_many = " ".join(f"{{ ${name} ->\n [one] One\n *[other] Other\n }}" for name in ("words", "order", "ended"))

    assert len(problems({"nl": f"item = {{ $label ->\n{by_name} *[other] Item.\n }}"})) == 20
    assert problems({"nl": f"item = {{ $label ->\n{by_number} *[other] Item.\n }}"})
    assert problems({"nl": f"words-said = {by_many}."})


def test_files_that_cannot_be_read_are_told_and_nothing_that_follows(tmp_path: Path) -> None:
    house(tmp_path, {"nl/a.ftl": "x = y\n", "nl/large.ftl": "# " + "a" * 2**20})
    (tmp_path / "nl" / "b.ftl").write_bytes(b"item = a\nitem = \xff\n")

    told = [(Path(str(problem.file)).name, problem.code, problem.line) for problem in problems(tmp_path)]

    assert told == [("b.ftl", "not-utf8", 2), ("large.ftl", "too-large", None)]


def test_lines_end_as_an_editor_ends_them(tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "a.ftl").write_bytes(b"\xef\xbb\xbfheading-rule = De regel hier\r\nsignature = Groet,\r\n")

    mine = read_phrases(tmp_path)

    assert (mine.say("heading-rule", "nl"), mine.say("signature", "nl")) == ("De regel hier", "Groet,")


# ---- what is hard to read in it, and words to avoid


def test_what_is_hard_to_read_is_a_hint_with_its_place(tmp_path: Path) -> None:
    folder = house(tmp_path, {"nl/a.ftl": "\nrule-followed = Derhalve houden wij ons eraan.\n"})

    assert hints(folder) == [
        (
            f"{tmp_path}/nl/a.ftl, line 2: nl > rule-followed: this may be hard to read."
            " Expected: something plainer in place of 'Derhalve': daarom, dus."
        )
    ]
    assert hints({"nl": "rule-followed = Daar houden wij ons aan.\n"}) == []


def test_each_sentence_has_one_hint_and_what_is_filled_in_none() -> None:
    mine = "words-about = { $order ->\n [next] Derhalve { $labels }.\n *[first] Aangaande { $labels }.\n }\n"

    assert len(hints({"nl": mine})) == 1


def test_sentences_of_the_library_with_a_word_to_avoid_are_named() -> None:
    found = hints({"avoid": {"nl": {"regel": "afspraak", "hartelijke groet": ""}}})

    assert (
        "nl > heading-rule: this may be hard to read. Expected: something plainer in place of 'regel': afspraak."
        in found
    )
    assert "nl > signature: this may be hard to read. Expected: another word for 'Hartelijke groet'." in found


def test_words_to_avoid_are_looked_for_in_the_texts_of_a_practice() -> None:
    mine = read_phrases({"avoid": {"nl": {"bakkerij": "de bakker"}, "en": {"bakery": ""}}})
    found: list[Problem] = []
    told = {
        "nl": "U werkt in bakkerijen.",
        "nl-informal": "Je werkt in bakkerijen.",
        "en": "You work.",
        "fr": "Bakery.",
    }
    option = {"label": "vroeg beginnen", "told": told}

    written = {"practice": "a", "language": "nl", "question": "Waar begint u?", "options": {"early": option}}
    practice = read_practice(written, hints=found.append, phrases=mine)

    assert practice == read_practice(written)
    assert [(hint.path[-1], hint.expected) for hint in found] == [
        ("nl", "something plainer in place of 'bakkerijen': de bakker"),
        ("nl-informal", "something plainer in place of 'bakkerijen': de bakker"),
    ]
