"""Some fifty files that are broken or meant to do harm, each with the whole message that it gives.

Renew the messages with: python -m tests.test_wrong_files
"""

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest

from deliberate import InvalidDocument
from deliberate.files import read_casebase, read_deliberation, read_practice
from tests.problems import CODES, assert_is_usable

WRONG = Path(__file__).parent / "wrong"
# Practices and cases say so in their names; every other file is a deliberation.
NOT_WRONG = {"practice.yaml", "sound.yaml"}
FILES = sorted(path.name for path in WRONG.iterdir() if path.suffix != ".txt" and path.name not in NOT_WRONG)

in_each_wrong_file = pytest.mark.parametrize("file", FILES)


def message_of(file: str) -> str:
    return (WRONG / f"{file}.txt").read_text(encoding="utf-8")


def error_of(file: str) -> InvalidDocument:
    with contextlib.chdir(WRONG), pytest.raises(InvalidDocument) as caught:
        read(file)
    return caught.value


def read(file: str) -> object:
    if file.startswith("practice-"):
        return read_practice(file)
    verb = read_casebase if file.startswith("cases-") else read_deliberation
    return verb(file, read_practice("practice.yaml"))


def arguments_for(file: str) -> list[str]:
    if file.startswith("practice-"):
        return ["sound.yaml", "--practice", file]
    if file.startswith("cases-"):
        return ["sound.yaml", "--cases", file]
    return [file]


def test_there_are_more_than_forty_and_each_has_a_message() -> None:
    assert len(FILES) > 40
    assert {path.stem for path in WRONG.glob("*.txt")} == set(FILES)


@in_each_wrong_file
def test_reading_tells_every_problem_with_its_line(file: str) -> None:
    error = error_of(file)

    assert f"{error}\n" == message_of(file)
    for problem in error.problems:
        assert_is_usable(problem)


@in_each_wrong_file
def test_the_command_line_says_the_same_and_nothing_else(file: str) -> None:
    command = [sys.executable, "-m", "deliberate", "weigh", *arguments_for(file)]

    done = subprocess.run(command, cwd=WRONG, capture_output=True, encoding="utf-8", check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == message_of(file)


def test_together_they_show_every_code_but_those_of_a_file_too_large_to_keep_and_of_a_hint() -> None:
    shown = {problem.code for file in FILES for problem in error_of(file).problems}

    assert set(CODES) - shown == {"too-large", "hard-to-read"}


@pytest.mark.parametrize(("suffix", "most"), [(".yaml", 1), (".json", 10), (".jsonl", 1)])
def test_a_file_that_is_too_large_is_refused(suffix: str, most: int, tmp_path: Path) -> None:
    file = tmp_path / f"large{suffix}"
    file.write_bytes(b" " * (most * 2**20 + 1))

    with pytest.raises(InvalidDocument) as caught:
        read_casebase(file, read_practice(WRONG / "practice.yaml"))

    (problem,) = caught.value.problems
    assert (problem.code, problem.file) == ("too-large", str(file))
    assert problem.expected == f"at most {most} MiB; many cases fit in JSON Lines, one a line"


if __name__ == "__main__":
    for wrong in FILES:
        (WRONG / f"{wrong}.txt").write_text(f"{error_of(wrong)}\n", encoding="utf-8")
