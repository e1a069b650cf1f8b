"""The commands about choices and about all agreements at once."""

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import deliberate
from deliberate.cli import commands
from tests.programs import interrupted, opened_for_writing, read_all

BAKERY = Path(deliberate.__file__).parent / "catalogue" / "examples" / "bakery"
PRACTICE = """\
deliberate: 1
practice: Visits
language: en
question: "Do we visit tonight?"
options:
  visit: {label: a visit tonight}
  call: {label: a call first, routine: true}
factors:
  child unseen: {label: a child nobody saw, layer: client, favours: [visit]}
  trust: {label: trust between us, layer: relation, favours: [call]}
policies:
  usual: {rule: "We call first.", prescribes: call, kind: protocol}
priorities:
  first: {stronger: [child unseen], over: [trust], agreement: {by: the team, agreed_on: 2026-01-02, review_by: 2026-03-01}}
"""
CASE = """\
deliberate: 1
deliberation: {name}
facts: {{child unseen: {unseen}, trust: {trust}}}
decision: {{option: {option}, because: [{because}], decided_on: {day}}}
"""
KEPT = {"unseen": "holds", "trust": "holds", "option": "visit", "because": "child unseen", "day": "2026-02-02"}
BROKEN = {**KEPT, "option": "call", "because": "trust", "day": "2026-02-03"}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, arguments)


def case(folder: Path, name: str, **fields: str) -> None:
    (folder / f"{name}.yaml").write_text(CASE.format(name=name, **{**KEPT, **fields}), encoding="utf-8")


@pytest.fixture
def team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with a practice, a case in hand, and decided cases that fit."""
    (tmp_path / "practice.yaml").write_text(PRACTICE, encoding="utf-8")
    (tmp_path / "cases").mkdir()
    case(tmp_path / "cases", "K1")
    case(tmp_path, "now", day="2026-03-09")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def torn(team: Path) -> Path:
    """Give the same, with a case that contradicts an agreement and a case."""
    case(team / "cases", "K2", **BROKEN)
    return team


# ---- foresee


@pytest.mark.usefixtures("team")
def test_foresee_tells_what_the_decision_sets_and_asks_to_sign() -> None:
    told = run("foresee", "now.yaml", "--option", "call")

    assert told.exit_code == 0
    assert "If you choose this, you also agree something for the next person." in told.stdout
    assert "This then comes first: trust between us." in told.stdout
    assert "That does not fit K1." in told.stdout


@pytest.mark.usefixtures("team")
def test_foresee_takes_the_reasons_of_the_decision_or_those_that_are_given() -> None:
    same, given = (
        run("foresee", "now.yaml"),
        run("foresee", "now.yaml", "--because", "child unseen", "--format", "json"),
    )

    assert "With this choice you agree nothing new." in same.stdout
    practice = deliberate.read_practice("practice.yaml")
    now = deliberate.read_deliberation("now.yaml", practice)
    cases = deliberate.read_casebase("cases", practice)
    foresight = deliberate.foresee(now, practice, cases, because=["child unseen"], on=now.decision.decided_on)  # type: ignore[union-attr]
    assert json.loads(given.stdout) == deliberate.to_document(foresight)


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["foresee", "now.yaml", "--option", "vist"], "visit"),
        (["foresee", "now.yaml", "--because", "trsut"], "trust"),
        (["contrast", "now.yaml", "--option", "cal"], "call"),
        (["contrast", "now.yaml", "--fixed", "trsut"], "trust"),
    ],
)
def test_a_name_that_is_not_known_is_told_with_the_nearest(arguments: list[str], said: str) -> None:
    refused = run(*arguments)

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert said in refused.stderr


def test_foresee_needs_an_option_where_nothing_was_decided(team: Path) -> None:
    (team / "open.yaml").write_text("deliberate: 1\ndeliberation: O\nfacts: {trust: holds}\n", encoding="utf-8")

    refused = run("foresee", "open.yaml")

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert run("foresee", "open.yaml", "--option", "call").exit_code == 0


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize("command", ["foresee", "contrast", "audit"])
def test_each_comes_in_another_language_as_markdown_and_in_a_file(command: str) -> None:
    path = "." if command == "audit" else "now.yaml"
    case(Path("cases"), "K3", unseen="absent", option="call", because="trust")

    dutch = run(command, path, "--language", "nl", "--register", "formal", "--format", "markdown", "--output", "out.md")

    assert (dutch.exit_code, dutch.stdout) == (0, "")
    assert re.search(r"^## ", Path("out.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert re.search(r"\b(keuze|kiest|kiezen|besluiten)\b", Path("out.md").read_text(encoding="utf-8"))


# ---- contrast


@pytest.mark.usefixtures("team")
def test_contrast_tells_what_would_have_to_be_different() -> None:
    case(Path("cases"), "K3", unseen="absent", option="call", because="trust")

    told = run("contrast", "now.yaml")

    assert told.exit_code == 0
    assert "If this were so, we would sooner choose this than a visit tonight:" in told.stdout
    assert "- A child nobody saw: no." in told.stdout


@pytest.mark.usefixtures("team")
def test_contrast_proposes_nothing_that_is_fixed_and_says_where_nothing_is_left() -> None:
    case(Path("cases"), "K3", unseen="absent", option="call", because="trust")

    told = run("contrast", "now.yaml", "--option", "call", "--fixed", "child unseen")

    assert told.stdout == "We found no change after which another choice would fit better.\n"
    assert json.loads(run("contrast", "now.yaml", "--fixed", "child unseen", "--format", "json").stdout) == {
        "contrasts": []
    }


@pytest.mark.usefixtures("team")
def test_a_contrast_as_json_is_a_list_of_documents() -> None:
    case(Path("cases"), "K3", unseen="absent", option="call", because="trust")

    (found,) = json.loads(run("contrast", "now.yaml", "--format", "json").stdout)["contrasts"]

    assert (found["result"], found["option"], found["rival"]) == ("contrast", "call", "visit")
    assert found["changes"] == [{"factor": "child unseen", "to": "absent"}]


# ---- audit: what is read


@pytest.mark.usefixtures("torn")
@pytest.mark.parametrize("path", [".", "cases", "practice.yaml", "cases.jsonl"])
def test_the_cases_and_the_practice_are_found_from_either(path: str) -> None:
    if path == "cases.jsonl":
        run("convert", "cases", "--to", "jsonl", "--output", "cases.jsonl")

    read = json.loads(run("audit", path, "--format", "json").stdout)

    assert (read["practice"], read["case_count"], read["contradiction_count"]) == ("Visits", 2, 2)


def test_the_practice_and_the_cases_that_are_named_count(torn: Path) -> None:
    (torn / "other.yaml").write_text(PRACTICE.replace("Visits", "Named"), encoding="utf-8")
    shutil.copytree("cases", "elsewhere")
    Path("elsewhere/K2.yaml").unlink()

    named = [
        json.loads(run("audit", *arguments, "--format", "json").stdout)
        for arguments in (
            ("cases", "--practice", "other.yaml"),
            (".", "--practice", "other.yaml"),
            (".", "--cases", "elsewhere"),
            ("practice.yaml", "--cases", "elsewhere"),
        )
    ]

    assert [(read["practice"], read["case_count"]) for read in named] == [
        ("Named", 2),
        ("Named", 2),
        ("Visits", 1),
        ("Visits", 1),
    ]


@pytest.mark.usefixtures("team")
def test_cases_that_are_named_twice_are_refused() -> None:
    refused = run("audit", "cases", "--cases", "cases")

    assert refused.exit_code == 2
    assert "cases holds the cases already" in refused.stderr


def test_a_practice_without_cases_has_no_decisions_yet(team: Path) -> None:
    shutil.rmtree(team / "cases")

    assert "There are no decisions to look at yet." in run("audit", ".").stdout


def test_cases_without_a_practice_stand_on_their_own_and_the_command_says_so(tmp_path: Path) -> None:
    (tmp_path / "lonely").mkdir()

    read = run("audit", str(tmp_path / "lonely"), "--language", "en")

    assert read.exit_code == 0
    assert "so nothing is agreed" in read.stderr


@pytest.mark.parametrize("path", ["nowhere", "nowhere.jsonl"])
def test_a_path_that_is_not_there_is_told(path: str) -> None:
    refused = run("audit", path)

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert path in refused.stderr


@pytest.mark.usefixtures("torn")
@pytest.mark.parametrize("taken", ["cases/out.txt", "practice.yaml", "cases/K1.yaml"])
def test_the_output_never_replaces_what_is_read(taken: str) -> None:
    refused = run("audit", ".", "--output", taken)

    assert refused.exit_code == 2
    assert not Path("cases/out.txt").exists()
    assert Path("practice.yaml").read_text(encoding="utf-8") == PRACTICE


@pytest.mark.usefixtures("torn")
def test_only_what_was_decided_by_then_counts_and_without_a_day_that_is_today() -> None:
    read = {day: json.loads(run("audit", ".", "--format", "json", *day).stdout) for day in ((), ("--on", "2026-02-03"))}

    assert [found["case_count"] for found in read.values()] == [2, 1]
    assert read["--on", "2026-02-03"]["on"] == "2026-02-03"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", read[()]["on"])


# ---- audit: what is told


@pytest.mark.usefixtures("team")
def test_where_all_hangs_together_the_status_is_nought() -> None:
    told = run("audit", ".", "--on", "2026-02-20")

    assert told.exit_code == 0
    assert "Your agreements and decisions contradict each other nowhere." in told.stdout


@pytest.mark.usefixtures("torn")
def test_a_contradiction_gives_status_one_and_what_goes_well_still_comes_first() -> None:
    told = run("audit", ".")

    assert told.exit_code == 1
    assert told.stdout.startswith("What hangs together well\n")
    assert "Looking at one of them again is enough:\n- The decision K2." in told.stdout
    assert run("audit", ".", "--format", "json").exit_code == 1


@pytest.mark.usefixtures("torn")
def test_the_lists_stand_below_in_columns_that_fit() -> None:
    lines = run("audit", ".").stdout.splitlines()

    listed = lines[lines.index("Listed: what contradicts each other") :]
    assert listed[1].split("  ")[0] == "This"
    assert {"Listed: the agreements", "Listed: the rules"} <= set(listed)
    assert max(map(len, listed)) <= 80


@pytest.mark.usefixtures("torn")
def test_in_markdown_the_lists_are_tables() -> None:
    assert "| This | and this | with |\n|---|---|---|\n" in run("audit", ".", "--format", "markdown").stdout


def test_as_many_are_listed_as_were_asked_for(torn: Path) -> None:
    for number in range(25):
        case(torn / "cases", f"L{number:02}", **BROKEN)

    def rows(*limit: str) -> int:
        told = run("audit", ".", *limit).stdout
        return len(re.findall(r"^the .*the decision \S+ ", told, re.MULTILINE))

    assert (rows(), rows("--limit", "4"), rows("--limit", "0")) == (20, 4, 0)
    some, everything = (
        json.loads(run("audit", ".", "--format", "json", *limit).stdout) for limit in (("--limit", "4"), ())
    )
    assert len(some["contradictions"]) == 4
    assert some["contradiction_count"] == everything["contradiction_count"] == len(everything["contradictions"]) == 52
    assert run("audit", ".", "--limit", "-1").exit_code == 2


# ---- audit: on a screen


def started(*arguments: str, stdout: int | None = None, stderr: int | None = None) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80", "NO_COLOR": ""}
    program = [sys.executable, "-m", "deliberate", *arguments]
    return subprocess.Popen(program, env=environment, stdout=stdout, stderr=stderr)


@pytest.mark.usefixtures("torn")
def test_whoever_watches_sees_how_far_it_is_and_the_text_stays_clean() -> None:
    master, slave = pty.openpty()

    with started("audit", ".", stdout=subprocess.PIPE, stderr=slave) as program:
        os.close(slave)
        assert program.stdout is not None
        text = program.stdout.read().decode("utf-8")
        watched = read_all(master)

    assert "We read your decisions" in watched
    assert "We read" not in text
    assert "\x1b" not in text
    assert text == run("audit", ".").stdout


@pytest.mark.usefixtures("torn")
def test_where_nobody_watches_nothing_is_shown() -> None:
    with started("audit", ".", stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        _, complained = program.communicate()

    assert (program.returncode, complained) == (1, b"")


@pytest.mark.usefixtures("torn")
def test_a_screen_gets_the_tables_too_within_its_width() -> None:
    master, slave = pty.openpty()

    with started("audit", ".", stdout=slave, stderr=subprocess.DEVNULL) as program:
        os.close(slave)
        shown = read_all(master)

    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown).replace("\r", "")
    assert program.wait() == 1
    assert "Listed: the agreements" in plain
    assert "the decision K2" in plain
    assert max(map(len, plain.splitlines())) <= 80


def test_how_many_more_there_are_stands_below_a_table_on_a_screen(
    torn: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(4):
        case(torn / "cases", f"L{number:02}", **BROKEN)
    monkeypatch.setenv("COLUMNS", "80")
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True)

    status = commands.main(["audit", ".", "--limit", "1"], standalone_mode=False)

    shown = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
    assert status == 1
    assert "Listed: what contradicts each other" in shown
    assert "And 9 more." in shown


def test_without_a_standard_error_nothing_is_shown_and_nothing_breaks(
    torn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)

    assert commands.main(["audit", str(torn), "--output", "out.txt"], standalone_mode=False) == 1


def test_an_interruption_gives_status_130_and_no_traceback(team: Path) -> None:
    os.mkfifo(team / "slow.yaml")  # whoever reads it waits for somebody who writes
    command = ("audit", "cases", "--practice", "slow.yaml", "--output", "out.txt")

    with started(*command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        try:
            with opened_for_writing(team / "slow.yaml"):
                said, complained = interrupted(program)
        finally:
            program.kill()

    assert (program.returncode, said, complained) == (130, b"", b"")
    assert not (team / "out.txt").exists()


@pytest.mark.usefixtures("torn")
def test_an_interruption_while_it_counts_gives_status_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_books: object, **_wishes: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("deliberate.cli.audit", interrupt)

    stopped = run("audit", ".")

    assert (stopped.exit_code, stopped.stdout) == (130, "")


# ---- on the shipped example


def test_the_example_can_be_audited_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(BAKERY, tmp_path / "bakery")
    monkeypatch.chdir(tmp_path)

    told = run("audit", "bakery", "--on", "2026-10-12")

    assert told.exit_code == 0
    assert told.stdout.startswith("Wat goed samenhangt\nWij keken naar 8 besluiten.\n")
    assert "Hier hielden jullie je steeds aan: ‘Wachten mag alleen met een goede reden.’" in told.stdout
