"""The command shows each reader what is theirs, and says of a wrong file no word of what is in it."""

import json
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner, Result

from deliberate import to_document, write
from deliberate.cli import commands
from tests.laws.planting import Field, fields_in, is_told, mark, planted
from tests.laws.test_privacy_of_documents import BOOKS, by_hand, error_of
from tests.laws.test_privacy_of_readers import NOT_FOR_THE_CLIENT, PROFESSIONAL_ONLY, READERS, open_book
from tests.strategies import drawn

HIDDEN = {
    "professional": set[Field](),
    "colleague": PROFESSIONAL_ONLY,
    "file": PROFESSIONAL_ONLY,
    "client": PROFESSIONAL_ONLY | NOT_FOR_THE_CLIENT,
}
# What a team wrote for all, and how people are named; nobody's words about anybody.
NAMES_AND_RULES = {
    *(Field(kind, "label") for kind in ("Option", "Factor", "Level", "Value", "Person", "Practice")),
    *(Field("Factor", "asked"), Field("Policy", "rule"), Field("Priority", "why")),
    *(Field("Position", "by"), Field("Commitment", "by"), Field("Commitment", "to"), Field("Telling", "signed_by")),
    *(Field("Decision", "decided_by"), Field("Deviation", "approved_by"), Field("Deviation", "tested_with")),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a practice, an earlier case and a deliberation, and a secret in each of their texts."""
    practice, deliberation = planted(open_book(), lambda field: f"{mark(field)} it is.")
    family = [attrs.evolve(view, by="sister") for view in deliberation.positions]
    near = [attrs.evolve(promise, to="client") for promise in deliberation.commitments]
    case = attrs.evolve(deliberation, positions=family, commitments=near)
    (tmp_path / "cases").mkdir()
    write(practice, tmp_path / "practice.yaml")
    write(case, tmp_path / "case.yaml")
    write(attrs.evolve(case, decision=None), tmp_path / "open.yaml")
    write(attrs.evolve(case, name="earlier"), tmp_path / "cases" / "earlier.json")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, arguments)


# ---- what comes out


@pytest.mark.parametrize("to", READERS)
@pytest.mark.parametrize("case", ["case.yaml", "open.yaml"])
@pytest.mark.usefixtures("folder")
def test_the_command_shows_each_reader_what_is_theirs(to: str, case: str) -> None:
    shown = set()
    for form in ("text", "markdown", "json"):
        for language in ("nl", "en"):
            result = run("explain", case, "--to", to, "--format", form, "--language", language)
            assert (result.exit_code, result.stderr) == (0, "")
            shown |= fields_in(result.stdout.replace("\\", ""))
    for form in ("mermaid", "graphml"):
        result = run("draw", case, "--to", to, "--format", form)
        assert (result.exit_code, result.stderr) == (0, "")
        shown |= fields_in(result.stdout)
    assert len(shown) > 8
    assert not shown & HIDDEN[to]


@pytest.mark.parametrize("command", [["check", "--all"], ["weigh"]])
@pytest.mark.parametrize("case", ["case.yaml", "open.yaml"])
@pytest.mark.usefixtures("folder")
def test_what_follows_is_told_in_names_and_rules_and_nobodys_words(command: list[str], case: str) -> None:
    for form in ("text", "markdown", "json"):
        for language in ("nl", "en"):
            result = run(*command, case, "--format", form, "--language", language)
            assert result.stderr == ""
            assert fields_in(result.stdout.replace("\\", "")) <= NAMES_AND_RULES


# ---- what is wrong


def wrong_files(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Files of which something is wrong, each with the practice to read it by."""
    practice = folder / "practice.yaml"
    for number, sent in enumerate(drawn(by_hand(), 30)):
        if sent.text is not None and error_of(sent) is not None:
            path = folder / f"wrong {number}.yaml"
            path.write_text(sent.text, encoding="utf-8", errors="surrogatepass")
            yield (path, practice) if sent.kind == "deliberation" else (folder / "case.yaml", path)


def test_of_a_wrong_file_the_command_says_no_word(folder: Path) -> None:
    count = 0
    for path, practice in wrong_files(folder):
        for command in ("explain", "weigh", "check", "draw"):
            result = run(command, str(path), "--practice", str(practice), "--output", str(folder / "out"))
            assert (result.exit_code, result.stdout) == (2, "")
            assert result.stderr
            assert not is_told(result.stderr), result.stderr
            count += 1
    assert count > 60
    assert not (folder / "out").exists()


def test_of_a_wrong_case_the_command_says_no_word(folder: Path) -> None:
    case = json.dumps(to_document(planted(BOOKS["deliberation"], lambda field: f"{mark(field)} it is.")))
    (folder / "cases" / "cut.json").write_text(case[:-200], encoding="utf-8")
    (folder / "cases" / "open.json").write_text(case.replace('"decision"', '"decided"'), encoding="utf-8")

    result = run("weigh", "case.yaml")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "cut.json" in result.stderr
    assert "open.json" in result.stderr
    assert not is_told(result.stderr), result.stderr
