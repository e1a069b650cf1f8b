"""The command that looks how plain a text is: a letter in a file or a pipe, or the texts of a practice or a deliberation."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import deliberate
from deliberate.cli import commands

BAKERY = Path(deliberate.__file__).parent / "catalogue" / "examples" / "bakery"
LETTER = "Derhalve wordt uw aanvraag afgewezen.\n"
PRACTICE = """\
deliberate: 1
practice: Visits
language: nl
question: "Wordt de hulp gestopt?"
options:
  more: {label: meer uren, told: "Derhalve komt u."}
"""
CASE = """\
deliberate: 1
deliberation: K
doubts: ["Derhalve bellen wij."]
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "practice.yaml").write_text(PRACTICE, encoding="utf-8")
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(*arguments: str, typed: str | bytes | None = None) -> Result:
    return CliRunner().invoke(commands, ["read", *arguments], input=typed)


def test_a_letter_is_read_with_its_figures_and_what_to_look_at() -> None:
    done = read("letter.txt")

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Hoe de tekst leest",
        "De tekst heeft één zin van 5 woorden.",
        "- Flesch-Douma: 32,8.",
        "- Brouwer: 38,3.",
        "Dit is geen oordeel. Alleen lezers weten of de tekst past.",
        "",
        "Kijk hier nog eens naar",
        "- Een woord van kantoor: ‘Derhalve’. Liever: daarom, dus.",
        "- Wie doet dit? ‘wordt uw aanvraag afgewezen’.",
    ]


def test_a_text_may_come_through_a_pipe_in_english() -> None:
    done = read("-", "--language", "en", typed="We call you on Monday.\n")

    assert "- Flesch: 100.2." in done.stdout
    assert "Nothing stood out." in done.stdout


def test_a_program_gets_the_figures_and_the_signals() -> None:
    document = json.loads(read("letter.txt", "--format", "json").stdout)

    assert document == deliberate.to_document(deliberate.readability(LETTER, "nl"))


def test_the_texts_of_a_practice_are_hinted_at_with_file_and_line() -> None:
    done = read("practice.yaml")

    assert done.exit_code == 0
    hard = "Dit leest misschien lastig. Hier hoort:"
    place = "practice.yaml, regel 6: options › more › told"  # noqa: RUF001 - reads as "inside"
    assert done.stdout.splitlines() == [
        "Kijk hier nog eens naar",
        f"practice.yaml, regel 4: question: {hard} wie het doet.",
        f"{place}: {hard} iets eenvoudigers dan ‘Derhalve’: daarom, dus.",
    ]


def test_the_texts_of_a_deliberation_are_hinted_at_without_those_of_its_practice() -> None:
    document = json.loads(read("case.yaml", "--format", "json").stdout)

    assert [(hint["code"], hint["file"], hint["line"]) for hint in document["hints"]] == [
        ("hard-to-read", "case.yaml", 3)
    ]


@pytest.mark.parametrize("name", ["practice.yaml", "samira.yaml", "samira_open.yaml"])
def test_in_the_shipped_example_nothing_stands_out(name: str) -> None:
    assert read(str(BAKERY / name), "--language", "en").stdout == "Nothing stood out.\n"


def test_what_is_no_text_is_refused() -> None:
    done = read("-", typed=b"\xff\xfe\x00")

    assert (done.exit_code, done.stdout) == (2, "")
    assert "UTF-8" in done.stderr


def test_a_file_that_is_not_there_is_told_in_one_line() -> None:
    done = read("nowhere.txt")

    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("nowhere.txt: ")
