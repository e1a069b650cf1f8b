"""Ten files that are wrong, each with the whole message that it gives."""

import subprocess
import sys
from pathlib import Path

import pytest

from deliberate import InvalidDocument, tell
from deliberate.files import read_deliberation, read_practice

WRONG = Path(__file__).parent / "wrong"
NAMES = sorted(path.stem for path in WRONG.glob("*.txt"))

in_each_wrong_file = pytest.mark.parametrize("name", NAMES)


def message_of(name: str) -> str:
    return (WRONG / f"{name}.txt").read_text(encoding="utf-8")


def test_there_are_ten() -> None:
    assert len(NAMES) == 10
    assert {path.stem for path in WRONG.glob("*.yaml")} == {*NAMES, "practice"}


@in_each_wrong_file
def test_reading_tells_every_problem_with_its_line(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(WRONG)

    with pytest.raises(InvalidDocument) as caught:
        read_deliberation(f"{name}.yaml", read_practice("practice.yaml"))

    assert f"{caught.value}\n" == message_of(name)


@in_each_wrong_file
def test_a_reader_of_dutch_is_told_in_dutch_alone(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(WRONG)
    practice = read_practice("practice.yaml")

    with pytest.raises(InvalidDocument) as caught:
        read_deliberation(f"{name}.yaml", practice)

    sentences = tell(caught.value, practice, language="nl").sections[0].sentences
    for problem, sentence in zip(caught.value.problems, sentences, strict=True):
        assert "Hier hoort: " in sentence.text
        assert problem.expected not in sentence.text
        assert problem.code != "wrong-type" or problem.found not in sentence.text


@in_each_wrong_file
def test_the_command_line_says_the_same_and_nothing_else(name: str) -> None:
    command = [sys.executable, "-m", "deliberate", "weigh", f"{name}.yaml"]

    done = subprocess.run(command, cwd=WRONG, capture_output=True, encoding="utf-8", check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == message_of(name)
