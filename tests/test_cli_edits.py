"""The command makes a text with what people changed in it, and says kindly what no longer fits."""

import json
import shutil
from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from deliberate.catalogue import example
from deliberate.cli import commands

REASON = "De bakker past het werk voor u aan."
WRITTEN = f"""\
deliberate: 1
edits: 2026-0417
language: nl
sentences:
  - {{slot: reasons, was: "{REASON}", by: coach, edited_on: 2026-10-12}}
"""


@pytest.fixture(autouse=True)
def bakery(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped example, with edits beside the deliberation."""
    with resources.as_file(example("bakery")) as folder:
        shutil.copytree(folder, tmp_path / "bakery")
    monkeypatch.chdir(tmp_path / "bakery")
    Path("edits.yaml").write_text(WRITTEN, encoding="utf-8")
    return tmp_path / "bakery"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, arguments)


def test_the_letter_is_made_without_what_was_struck_and_the_question_stands_apart() -> None:
    plain, edited = run("explain", "samira.yaml"), run("explain", "samira.yaml", "--edits", "edits.yaml")

    assert edited.exit_code == 0
    assert edited.stdout == plain.stdout.replace(f"- {REASON}\n", "")
    assert edited.stderr.startswith("Om bij stil te staan\nDeze reden telde mee, maar staat niet meer")


def test_the_question_is_asked_in_the_language_that_is_asked_for() -> None:
    told = run("explain", "samira.yaml", "--edits", "edits.yaml", "--language", "en")

    assert REASON not in told.stdout
    assert told.stderr.startswith("Worth a second look\n")


def test_once_it_was_looked_at_nothing_more_is_said() -> None:
    confirmed = WRITTEN.replace("edited_on: 2026-10-12", "edited_on: 2026-10-12, confirmed_on: 2026-10-13")
    Path("edits.yaml").write_text(confirmed, encoding="utf-8")

    assert run("explain", "samira.yaml", "--edits", "edits.yaml").stderr == ""


def test_what_no_longer_fits_is_told_without_its_words() -> None:
    Path("edits.yaml").write_text(WRITTEN.replace("past", "paste"), encoding="utf-8")

    told = run("explain", "samira.yaml", "--edits", "edits.yaml")

    assert told.stdout == run("explain", "samira.yaml").stdout
    assert "Aanpassing 1 past niet meer." in told.stderr
    assert "bakker" not in told.stderr


def test_a_document_of_the_letter_has_no_word_of_what_was_struck() -> None:
    told = json.loads(run("explain", "samira.yaml", "--edits", "edits.yaml", "--format", "json").stdout)

    assert told["result"] == "explanation"
    assert REASON not in json.dumps(told, ensure_ascii=False)


def test_the_file_reads_that_it_was_done() -> None:
    told = run("explain", "samira.yaml", "--edits", "edits.yaml", "--to", "file")

    assert told.stdout.splitlines()[-1] == "Geschrapt door uw jobcoach Marieke Bos, op 12 oktober: één zin."


def test_a_check_looks_at_the_edits_too() -> None:
    told = run("check", "samira.yaml", "--all", "--edits", "edits.yaml", "--format", "json")

    assert told.exit_code == run("check", "samira.yaml").exit_code
    assert "reason-struck" in {finding["code"] for finding in json.loads(told.stdout)["findings"]}
    assert "reason-struck" not in run("check", "samira.yaml", "--all", "--format", "json").stdout


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (WRITTEN.replace("2026-0417", "2026-0418"), "edits of this deliberation"),
        (WRITTEN.replace("slot: reasons", "slot: reason"), "edits.yaml, line 5"),
        ("deliberation: 2026-0417\n", "edits, with the name of the deliberation under 'edits'"),
    ],
)
def test_edits_that_cannot_be_used_are_told_and_no_text_is_made(written: str, said: str) -> None:
    Path("edits.yaml").write_text(written, encoding="utf-8")

    told = run("explain", "samira.yaml", "--edits", "edits.yaml", "--output", "letter.txt")

    assert (told.exit_code, told.stdout) == (2, "")
    assert said in told.stderr
    assert "bakker" not in told.stderr
    assert not Path("letter.txt").exists()


def test_the_text_does_not_replace_the_edits() -> None:
    told = run("explain", "samira.yaml", "--edits", "edits.yaml", "--output", "edits.yaml")

    assert told.exit_code == 2
    assert Path("edits.yaml").read_text(encoding="utf-8") == WRITTEN


def test_edits_are_converted_like_the_books() -> None:
    there = run("convert", "edits.yaml", "--to", "json")
    Path("edits.json").write_text(there.stdout, encoding="utf-8")

    assert json.loads(there.stdout)["edits"] == "2026-0417"
    assert run("convert", "edits.json", "--to", "yaml").stdout == WRITTEN.replace("2026-0417", '"2026-0417"')
