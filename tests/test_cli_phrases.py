"""On the command line a team's own sentences are a folder: every command that speaks, speaks with them."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import deliberate
from deliberate.cli import commands
from tests.third_language import GERMAN, as_files

BAKERY = Path(deliberate.__file__).parent / "catalogue" / "examples" / "bakery"
OURS = """\
heading-decision = Wat wij samen kiezen
telling-heading-unsure = Wat nog telt
demo-next = Nu met je eigen woorden: deliberate explain
picture-edge =
    { $kind ->
        [chooses] gaat voor deze keuze
        [favours] helpt
        [opposes] helpt niet
        [bars] kan niet met
        [serves] past bij
        [influences] werkt door in
        [prescribes] wijst naar
        [deviates-from] gaat niet mee met
        [outweighs] komt eerst
        [told-by] gehoord van
        [because] omdat
        [despite] hoewel
        [promises] zegt toe
       *[other] { $kind }
    }
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, arguments)


@pytest.fixture
def mine(tmp_path: Path) -> str:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "ours.ftl").write_text(OURS, encoding="utf-8")
    return str(tmp_path)


def test_every_command_that_speaks_takes_a_folder_of_phrases(mine: str) -> None:
    samira = str(BAKERY / "samira.yaml")

    assert "Wat wij samen kiezen" in run("explain", samira, "--phrases", mine).stdout
    assert "Wat wij samen kiezen" in run("demo", "--phrases", mine).stdout
    assert "Nu met je eigen woorden: deliberate explain" in run("demo", "--phrases", mine).stderr
    assert "Wat nog telt" in run("weigh", samira, "--phrases", mine).stdout
    assert "gaat voor deze keuze" in run("draw", samira, "--phrases", mine).stdout
    for command, of in (("check", samira), ("foresee", samira), ("contrast", samira), ("audit", str(BAKERY))):
        assert run(command, of, "--phrases", mine).exit_code == run(command, of).exit_code


def test_a_language_that_was_added_is_spoken(mine: str) -> None:
    (Path(mine) / "de").mkdir()
    for name, text in as_files(GERMAN).items():
        (Path(mine) / "de" / name).write_text(text, encoding="utf-8")

    shown = run("explain", str(BAKERY / "samira.yaml"), "--phrases", mine, "--language", "de")

    assert "Unsere Entscheidung" in shown.stdout
    assert "am 12. Oktober" in shown.stdout


def test_what_is_wrong_with_the_phrases_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "a.ftl").write_text("heading-decision = Besluit.\nheading-rul = Regel\n", encoding="utf-8")

    shown = run("explain", str(BAKERY / "samira.yaml"), "--phrases", str(tmp_path))

    assert (shown.exit_code, shown.stdout) == (2, "")
    assert (
        f"{tmp_path}/nl/a.ftl, line 1: nl > heading-decision: found 'Besluit.'. Expected: no end mark" in shown.stderr
    )
    assert f"{tmp_path}/nl/a.ftl, line 2: nl > heading-rul" in shown.stderr
    assert "Did you mean 'heading-rule'?" in shown.stderr


def test_a_folder_that_is_not_there_is_told() -> None:
    shown = run("explain", str(BAKERY / "samira.yaml"), "--phrases", "nowhere")

    assert (shown.exit_code, shown.stdout) == (2, "")
    assert shown.stderr.startswith(
        "nowhere: the file cannot be read. Expected: a folder with a folder for each language"
    )


@pytest.mark.parametrize("command", ["explain", "draw", "weigh"])
def test_a_language_without_phrases_is_told(command: str) -> None:
    shown = run(command, str(BAKERY / "samira.yaml"), "--language", "fr")

    assert (shown.exit_code, shown.stdout) == (2, "")
    assert "there are no phrases in 'fr'. Choose one of: en, nl; or add it with --phrases." in shown.stderr
