"""A language that the library does not speak needs files and nothing else: letters, dates, plurals and checks follow."""

from datetime import date

import pytest

from deliberate import (
    Commitment,
    Decision,
    Deliberation,
    Fact,
    InvalidDocument,
    InvalidValue,
    Phrasebook,
    Practice,
    Problem,
    Telling,
    as_mermaid,
    as_text,
    check,
    explain,
    graph_of,
    read_phrases,
    read_practice,
    shipped_phrases,
    tell,
    weigh,
)
from deliberate.explanation import patterns_in
from tests.third_language import GERMAN, as_files, changed_letters

PRACTICE = {
    "practice": "Arbeit",
    "language": "de",
    "question": "Wo fangen wir an?",
    "options": {
        "bakery": {
            "label": "früh in der Bäckerei",
            "told": {"de": "Sie fangen früh an.", "de-informal": "Du fängst früh an."},
        },
        "wait": {"label": "warten"},
    },
    "factors": {
        "wish": {"label": "Wunsch", "layer": "client", "favours": ["bakery"]},
        "help": {"label": "Hilfe", "layer": "client", "favours": ["bakery"]},
        "nights": {"label": "Schlaf und Ruhe", "layer": "client", "favours": ["bakery"]},
        "bus": {"label": "Bus", "layer": "client", "favours": ["wait"], "told": "Um 5 Uhr fährt Ihr Bus nicht."},
    },
}
CASE = Deliberation(
    "a",
    facts=[
        Fact("wish", told_by=["client"], words="Ich will das"),
        Fact("help", told_by=["client", "employer"]),
        Fact("nights", told_by=["family", "file"]),
        Fact("bus", status="absent"),
    ],
    commitments=[
        Commitment("team", to="client", what="Wir rufen an.", starts=date(2026, 10, 19)),
        Commitment("team", to="client", what="Wir schreiben.", due=date(2027, 1, 4)),
    ],
    decision=Decision(
        "bakery", because=["wish", "help", "nights"], decided_by=["client", "coach"], decided_on=date(2026, 10, 12)
    ),
    telling=Telling(signed_by="coach"),
)


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Phrasebook:
    folder = tmp_path_factory.mktemp("phrases")
    (folder / "de").mkdir()
    for name, text in as_files(GERMAN).items():
        (folder / "de" / name).write_text(text, encoding="utf-8")
    (folder / "avoid.yaml").write_text("de:\n  Maßnahme: Hilfe\n", encoding="utf-8")
    return read_phrases(folder)


@pytest.fixture(scope="module")
def practice() -> Practice:
    return read_practice(PRACTICE)


def test_a_letter_is_written_in_it(german: Phrasebook, practice: Practice) -> None:
    letter = explain(CASE, practice, phrases=german)
    text = as_text(letter)

    assert (letter.language, letter.register, letter.untranslated) == ("de", "formal", ())
    assert text.startswith(
        "Guten Tag,\n\nUnsere Entscheidung\nSie fangen früh an.\nDas haben Sie und ich zusammen entschieden, am 12. Oktober.\n"
    )
    assert "Sie haben gesagt: „Ich will das“." in text
    assert "Dafür gibt es 3 Gründe." in text
    assert "- Das spielt mit: Schlaf und Ruhe." in text
    assert "Mit freundlichen Grüßen," in text


def test_its_dates_are_written_as_it_writes_them(german: Phrasebook, practice: Practice) -> None:
    text = as_text(explain(CASE, practice, phrases=german))

    assert "Montag, 19. Oktober" in text
    assert "4. Januar 2027" in text


def test_its_registers_are_kept_apart_as_those_of_dutch(german: Phrasebook, practice: Practice) -> None:
    informal = explain(CASE, practice, register="informal", phrases=german)
    told = read_practice(
        {**PRACTICE, "options": {"bakery": {"label": "früh", "told": "Sie fangen an."}, "wait": {"label": "warten"}}}
    )

    assert "Du fängst früh an.\nDas haben du und ich" in as_text(informal)
    assert explain(CASE, told, register="informal", phrases=german).register == "formal"
    for register, about in (("formal", []), ("informal", [("bakery",)])):
        findings = check(CASE, told, register=register, phrases=german)
        assert [finding.about for finding in findings if finding.code == "formal-only"] == about


def test_its_texts_are_checked(german: Phrasebook) -> None:
    mixed = read_practice(
        {**PRACTICE, "options": {"bakery": {"label": "früh", "told": "Sie und du."}, "wait": {"label": "warten"}}}
    )
    hints: list[Problem] = []

    findings = [finding for finding in check(CASE, mixed, phrases=german) if finding.code == "text-shape"]
    read_practice({**PRACTICE, "question": "Welche Maßnahme passt?"}, hints=hints.append, phrases=german)

    assert [(finding.about, finding.values["reason"]) for finding in findings] == [(("bakery",), "mixed")]
    assert [hint.expected for hint in hints] == ["something plainer in place of 'Maßnahme': Hilfe"]


def test_everything_else_is_told_in_it_too(german: Phrasebook, practice: Practice) -> None:
    weighing = tell(weigh(CASE, practice), practice, phrases=german)
    record = explain(CASE, practice, to="file", phrases=german)
    open_talk = explain(Deliberation("b", facts=CASE.facts), practice, phrases=german)
    problem = tell(Problem("unknown-name", ("a",), found="b"), language="de", phrases=german)
    picture = as_mermaid(graph_of(CASE, practice), phrases=german)

    assert {told.language for told in (weighing, record, open_talk, problem)} == {"de"}
    assert "‘b’ ïs nöt knöwn hërë." in as_text(problem)
    assert '|"' + changed_letters("a = chooses")[4:-1] + '"|' in picture


def test_joining_words_are_its_own(german: Phrasebook, practice: Practice) -> None:
    told = as_text(explain(CASE, practice, to="file", phrases=german))

    assert " und " in told
    assert " and " not in told


@pytest.mark.parametrize(("count", "said"), [(1, "1 powód"), (3, "3 powody"), (5, "5 powodów"), (22, "22 powody")])
def test_its_plurals_are_its_own(count: int, said: str) -> None:
    polish = """\
reasons-count =
    { $count ->
        [one] Jest { $count } powód.
        [few] Są { $count } powody.
       *[many] Jest { $count } powodów.
    }
"""
    phrases = read_phrases({"pl": "\n".join(as_files(polish).values())})

    assert said in phrases.say("reasons-count", "pl", count=count)


def test_a_language_of_which_messages_are_missing_names_each() -> None:
    with pytest.raises(InvalidDocument) as caught:
        read_phrases({"de": GERMAN, "nl": "heading-rule = Regel"})

    problems = caught.value.problems
    assert {(problem.code, problem.path[0]) for problem in problems} == {("missing-key", "de")}
    written = sum(line[:1].isalpha() for line in GERMAN.splitlines())
    assert len(problems) == len(shipped_phrases().messages("en")) - written
    assert problems[0].expected == "the message that the other languages have"


def test_a_language_that_nobody_speaks_here_is_told() -> None:
    with pytest.raises(InvalidValue) as caught:
        explain(CASE, read_practice(PRACTICE))

    assert str(caught.value) == (
        "language: 'de' is not known here. Expected: a language that has phrases. Known: en, nl."
    )


def test_every_pattern_of_it_has_its_letters(german: Phrasebook) -> None:
    patterns = [said for said in patterns_in(german) if said.language == "de"]

    assert {said.message for said in patterns} == set(shipped_phrases().messages("en"))
    assert all(said.file is not None and said.line for said in patterns)
