import json
import os
import pty
import re
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner, Result

import deliberate
from deliberate.cli import commands, main
from tests.programs import interrupted, opened_for_writing, read_all

BAKERY = Path(deliberate.__file__).parent / "catalogue" / "examples" / "bakery"
WRONG = Path(__file__).parent / "wrong"

PRACTICE = """\
deliberate: 1
practice: Visits
language: en
question: "Do we visit tonight?"
options:
  visit: {label: a visit tonight}
  call: {label: a call first, routine: true}
factors:
  child unseen: {label: a child nobody saw, layer: client, favours: [visit], told: "Nobody saw your child.", asked: "Did anybody see your child?"}
  trust: {label: trust between us, layer: relation, favours: [call], told: "You trust us.", asked: "Do you trust us?"}
  threat: {label: a threat, layer: context, favours: [call], told: "Somebody was threatened.", asked: "Was anybody threatened?"}
priorities:
  first: {stronger: [child unseen], over: [trust], agreement: {by: the team, agreed_on: 2026-03-02}}
"""
UNDECIDED = """\
deliberate: 1
deliberation: K
hunch: call
facts: {child unseen: holds, trust: unknown, threat: absent}
"""
DECIDED = f"{UNDECIDED}decision: {{option: visit, because: [child unseen], decided_on: 2026-03-09}}\n"
EARLIER = """\
deliberate: 1
deliberation: L
facts: {child unseen: absent, trust: holds}
decision: {option: call, because: [trust], decided_on: 2026-02-02}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "practice.yaml").write_text(PRACTICE, encoding="utf-8")
    (tmp_path / "open.yaml").write_text(UNDECIDED, encoding="utf-8")
    (tmp_path / "done.yaml").write_text(DECIDED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def bakery(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(shutil.copytree(BAKERY, tmp_path / "bakery"))
    return Path.cwd()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(commands, arguments)


def started(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run the command as a program of its own."""
    return subprocess.run(
        [sys.executable, "-m", "deliberate", *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
    )


def files_in(folder: Path) -> Mapping[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def letter(to: deliberate.visibility.Reader = "client", **wishes: str) -> str:
    practice = deliberate.read_practice(BAKERY / "practice.yaml")
    casebase = deliberate.read_casebase(BAKERY / "cases", practice)
    samira = deliberate.read_deliberation(BAKERY / "samira.yaml", practice)
    told = deliberate.explain(samira, practice, casebase, to=to, on=date(2026, 10, 12), **wishes)  # type: ignore[arg-type]
    return deliberate.as_text(told)


# ---- demo


def test_the_demonstration_is_the_formal_dutch_letter_of_the_example() -> None:
    shown = run("demo")

    assert shown.exit_code == 0
    assert shown.stdout == letter(language="nl", register="formal")


def test_the_demonstration_says_what_to_try_next_apart_from_the_letter() -> None:
    assert "deliberate demo --to professional" in run("demo").stderr
    assert "account for yourself" in run("demo", "--language", "en").stderr


def test_the_demonstration_can_be_had_for_others_in_another_language_and_register() -> None:
    shown = run("demo", "--to", "colleague", "--language", "en", "--register", "informal")

    assert shown.stdout == letter("colleague", language="en", register="informal")


@pytest.mark.parametrize(
    ("shown", "opening"),
    [("bakery", "Beste mevrouw Amrani,"), ("home-care", "Beste meneer De Wit,"), ("recovery", "Beste familie Pauw,")],
)
def test_the_demonstration_can_be_had_of_every_example(shown: str, opening: str) -> None:
    assert run("demo", shown).stdout.startswith(opening)
    assert run("demo", shown, "--to", "file").exit_code == 0


def test_the_demonstration_names_the_examples_that_there_are() -> None:
    refused = run("demo", "bakkery")

    assert refused.exit_code == 2
    assert "'bakery', 'home-care', 'recovery'" in refused.stderr


# ---- explain


@pytest.mark.usefixtures("bakery")
def test_a_talk_is_laid_out_on_one_page() -> None:
    practice = deliberate.read_practice(BAKERY / "practice.yaml")
    samira = deliberate.read_deliberation(BAKERY / "samira.yaml", practice)
    casebase = deliberate.read_casebase(BAKERY / "cases", practice)
    sheet = deliberate.talk_sheet(samira, practice, casebase, register="informal", on=date(2026, 10, 12))

    assert run("talk", "samira.yaml", "--register", "informal").stdout == deliberate.as_text(sheet)


@pytest.mark.usefixtures("bakery")
def test_a_letter_is_for_the_client_unless_somebody_else_is_named() -> None:
    assert run("explain", "samira.yaml").stdout == letter()
    assert run("explain", "samira.yaml", "--to", "file").stdout == letter("file")
    assert run("explain", "samira.yaml", "--length", "short").stdout == letter(length="short")


@pytest.mark.usefixtures("bakery")
def test_a_letter_comes_as_markdown_or_json_too() -> None:
    in_markdown = run("explain", "samira.yaml", "--format", "markdown").stdout
    in_json = json.loads(run("explain", "samira.yaml", "--format", "json").stdout)

    assert "## Ons besluit" in in_markdown
    assert (in_json["result"], in_json["on"]) == ("explanation", "2026-10-12")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("command", "form", "now"),
    [("explain", "html", "text, markdown, json"), ("draw", "svg", "mermaid, graphml")],
)
def test_a_form_of_a_later_version_is_refused_kindly(command: str, form: str, now: str) -> None:
    refused = run(command, "done.yaml", "--format", form)

    assert refused.exit_code == 2
    assert f"{form} is for a later version. Choose one of: {now}." in refused.stderr


@pytest.mark.usefixtures("folder")
def test_a_form_that_will_never_be_is_refused() -> None:
    assert (
        "'pdf' is not known. Choose one of: text, markdown, json."
        in run("explain", "done.yaml", "--format", "pdf").stderr
    )


# ---- which practice, which cases, which day


@pytest.mark.parametrize("place", [".", "one", "one/two"])
def test_the_nearest_practice_counts_beside_the_file_or_in_a_folder_above(folder: Path, place: str) -> None:
    (folder / "one" / "two").mkdir(parents=True)
    shutil.copy("done.yaml", f"{place}/k.yaml")

    read = run("weigh", f"{place}/k.yaml", "--format", "json")

    assert json.loads(read.stdout)["practice"] == "Visits"


def test_a_nearer_practice_comes_before_one_further_up(folder: Path) -> None:
    (folder / "one").mkdir()
    (folder / "one" / "practice.json").write_text(
        json.dumps({"practice": "Nearer", "language": "en", "question": "What?", "options": [], "factors": []})
    )
    (folder / "one" / "k.yaml").write_text("deliberate: 1\ndeliberation: K\nhunch: {}\n", encoding="utf-8")

    assert json.loads(run("weigh", "one/k.yaml", "--format", "json").stdout)["practice"] == "Nearer"


def test_the_practice_beside_a_link_counts_and_not_that_beside_what_it_points_at(folder: Path) -> None:
    (folder / "one").mkdir()
    (folder / "one" / "practice.yaml").write_text(PRACTICE.replace("Visits", "Linked"), encoding="utf-8")
    (folder / "one" / "k.yaml").symlink_to(folder / "done.yaml")

    assert json.loads(run("weigh", "one/k.yaml", "--format", "json").stdout)["practice"] == "Linked"


def test_two_practices_in_one_folder_are_an_error(folder: Path) -> None:
    (folder / "practice.json").write_text("{}")

    refused = run("weigh", "done.yaml")

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "practice.yaml and practice.json both stand in" in refused.stderr
    assert "--practice" in refused.stderr


def test_a_practice_that_is_named_comes_before_any_that_is_near(folder: Path) -> None:
    (folder / "practice.json").write_text("{}")
    (folder / "other.yaml").write_text(PRACTICE.replace("Visits", "Named"), encoding="utf-8")

    read = run("weigh", "done.yaml", "--practice", "other.yaml", "--format", "json")

    assert json.loads(read.stdout)["practice"] == "Named"


def test_without_a_practice_nothing_is_agreed_and_the_command_says_so(tmp_path: Path) -> None:
    alone = tmp_path / "k.yaml"
    own = "options: {stay: {label: blijven}, go: {label: gaan}}\nfactors: {rest: {label: rust, layer: client, favours: [stay]}}\n"
    alone.write_text(f"deliberate: 1\ndeliberation: K\n{own}facts: {{rest: {{told_by: [client]}}}}\n", encoding="utf-8")

    results = {command: run(command, str(alone)) for command in ("explain", "check", "weigh", "draw")}

    assert {command: result.exit_code for command, result in results.items()} == dict.fromkeys(results, 0)
    assert all("so nothing is agreed" in result.stderr for result in results.values())
    assert "niets over afgesproken" in results["weigh"].stdout


def test_without_a_practice_the_language_is_the_one_that_is_asked_for(tmp_path: Path) -> None:
    alone = tmp_path / "k.yaml"
    alone.write_text("deliberate: 1\ndeliberation: K\noptions: {stay: {label: staying}}\n", encoding="utf-8")

    assert "Staying" in run("weigh", str(alone), "--language", "en").stdout


def test_cases_beside_the_practice_count(folder: Path) -> None:
    (folder / "cases").mkdir()
    (folder / "cases" / "l.yaml").write_text(EARLIER, encoding="utf-8")
    (folder / "open.yaml").write_text(
        UNDECIDED.replace("holds, trust: unknown", "absent, trust: holds"), encoding="utf-8"
    )

    assert "See L" in run("weigh", "open.yaml").stdout


def test_cases_in_lines_beside_the_practice_count(folder: Path) -> None:
    case = {"deliberation": "L", "facts": {"child unseen": "absent", "trust": "holds"}}
    case |= {"decision": {"option": "call", "because": ["trust"], "decided_on": "2026-02-02"}}
    (folder / "cases.jsonl").write_text(json.dumps(case) + "\n")
    (folder / "open.yaml").write_text(
        UNDECIDED.replace("holds, trust: unknown", "absent, trust: holds"), encoding="utf-8"
    )

    assert "See L" in run("weigh", "open.yaml").stdout


def test_a_folder_and_a_file_of_cases_in_one_place_are_an_error(folder: Path) -> None:
    (folder / "cases").mkdir()
    (folder / "cases.jsonl").write_text("")

    refused = run("weigh", "open.yaml")

    assert refused.exit_code == 2
    assert "cases and cases.jsonl both stand in" in refused.stderr


def test_cases_that_are_named_count(folder: Path) -> None:
    (folder / "l.yaml").write_text(EARLIER, encoding="utf-8")
    (folder / "open.yaml").write_text(
        UNDECIDED.replace("holds, trust: unknown", "absent, trust: holds"), encoding="utf-8"
    )

    assert "See L" in run("weigh", "open.yaml", "--cases", "l.yaml").stdout


@pytest.mark.usefixtures("folder")
def test_the_day_is_the_day_of_the_decision() -> None:
    assert json.loads(run("weigh", "done.yaml", "--format", "json").stdout)["on"] == "2026-03-09"


@pytest.mark.usefixtures("folder")
def test_before_a_decision_the_day_is_today() -> None:
    before = date.today()  # noqa: DTZ011, TID251 - what the command has to say

    read = json.loads(run("weigh", "open.yaml", "--format", "json").stdout)["on"]

    assert read in {before.isoformat(), date.today().isoformat()}  # noqa: DTZ011, TID251 - midnight may come between


@pytest.mark.usefixtures("folder")
def test_a_day_that_is_named_comes_first() -> None:
    read = json.loads(run("weigh", "done.yaml", "--on", "2026-01-01", "--format", "json").stdout)

    assert read["on"] == "2026-01-01"
    assert {option["standing"] for option in read["options"]} == {"open"}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("typed", ["tomorrow", "12-10-2026", "2026-02-30", ""])
def test_a_day_that_is_none_is_refused_with_an_example(typed: str) -> None:
    refused = run("weigh", "done.yaml", "--on", typed)

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert f"{typed!r} is not a day. Write year, month and day, such as 2026-10-12." in refused.stderr


# ---- check


def test_a_check_starts_with_what_went_well_then_a_question_then_at_most_three_things(folder: Path) -> None:
    heard = DECIDED.replace("absent", "unknown").replace("holds", '{told_by: [client], words: "I was out."}')
    (folder / "done.yaml").write_text(heard, encoding="utf-8")

    lines = run("check", "done.yaml").stdout.splitlines()

    places = [
        lines.index(title) for title in ("What went well", "What still makes a difference", "Worth a second look")
    ]
    assert places == sorted(places)
    assert len(lines[places[-1] + 1 : -2]) == 3
    assert re.fullmatch(r"And \d+ more\. \(--all\)", lines[-1])


@pytest.mark.usefixtures("bakery")
def test_a_check_says_how_many_more_there_are_and_all_shows_them() -> None:
    some, everything = run("check", "samira.yaml").stdout, run("check", "samira.yaml", "--all").stdout

    assert some.endswith("En nog één andere. (--all)\n")
    assert "(--all)" not in everything
    assert len(everything.splitlines()) > len(some.splitlines()) - 2


def test_of_several_questions_a_check_asks_one_and_all_asks_them_all(folder: Path) -> None:
    (folder / "open.yaml").write_text(
        UNDECIDED.replace("holds", "unknown").replace("absent", "unknown"), encoding="utf-8"
    )
    questions = ["Did anybody see your child?", "Was anybody threatened?"]

    one, everything = run("check", "open.yaml").stdout, run("check", "open.yaml", "--all").stdout

    assert [question in one for question in questions] == [True, False]
    assert [question in everything for question in questions] == [True, True]


def test_a_finding_that_must_be_looked_at_gives_status_one(folder: Path) -> None:
    (folder / "done.yaml").write_text(DECIDED.replace("visit, because: [child unseen]", "call"), encoding="utf-8")

    found = run("check", "done.yaml")

    assert found.exit_code == 1
    assert "Look at this first" in found.stdout


@pytest.mark.usefixtures("folder")
def test_other_findings_give_status_nought() -> None:
    assert run("check", "done.yaml").exit_code == 0


@pytest.mark.usefixtures("bakery")
def test_a_check_as_json_holds_every_finding() -> None:
    found = json.loads(run("check", "samira.yaml", "--format", "json").stdout)["findings"]

    practice = deliberate.read_practice("practice.yaml")
    samira = deliberate.read_deliberation("samira.yaml", practice)
    cases = deliberate.read_casebase("cases", practice)
    findings = deliberate.check(samira, practice, cases, on=date(2026, 10, 12))
    assert found == [deliberate.to_document(finding) for finding in findings]


@pytest.mark.usefixtures("bakery")
def test_a_check_as_markdown_has_headings() -> None:
    assert "## Wat goed ging" in run("check", "samira.yaml", "--format", "markdown").stdout


# ---- weigh and draw


@pytest.mark.usefixtures("folder")
def test_a_weighing_is_told_in_the_language_that_is_asked_for() -> None:
    assert "This fits what you agreed: a visit tonight." in run("weigh", "done.yaml").stdout
    assert "Dit past bij wat jullie afspraken: a visit tonight." in run("weigh", "done.yaml", "--language", "nl").stdout


@pytest.mark.usefixtures("folder")
def test_a_weighing_as_json_is_its_document() -> None:
    practice = deliberate.read_practice("practice.yaml")
    done = deliberate.read_deliberation("done.yaml", practice)

    read = json.loads(run("weigh", "done.yaml", "--format", "json").stdout)

    assert read == deliberate.to_document(deliberate.weigh(done, practice, deliberate.CaseBase(), on=date(2026, 3, 9)))


@pytest.mark.usefixtures("folder")
def test_a_picture_is_drawn_for_whoever_reads_it() -> None:
    to_professional, to_client = run("draw", "done.yaml").stdout, run("draw", "done.yaml", "--to", "client").stdout

    assert to_professional.startswith("flowchart LR\n")
    assert '>"' in to_professional
    assert '>"' not in to_client


@pytest.mark.usefixtures("folder")
def test_a_network_is_drawn_as_graphml() -> None:
    drawn = nx.parse_graphml(run("draw", "done.yaml", "--format", "graphml").stdout)

    assert drawn.nodes["option:visit"]["label"] == "a visit tonight"


# ---- schema


@pytest.mark.parametrize("kind", ["practice", "deliberation", "casebase", "weighing", "option-weighing"])
def test_a_schema_is_printed_as_json(kind: str) -> None:
    printed = run("schema", kind)

    assert printed.exit_code == 0
    assert json.loads(printed.stdout) == deliberate.json_schema(kind)


def test_a_schema_of_an_unknown_kind_is_told_with_the_nearest() -> None:
    refused = run("schema", "practise")

    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert "Did you mean 'practice'?" in refused.stderr


# ---- convert


@pytest.mark.usefixtures("bakery")
@pytest.mark.parametrize("name", ["samira.yaml", "samira_open.yaml", "practice.yaml", "cases"])
def test_a_book_is_the_same_in_every_notation(bakery: Path, name: str) -> None:
    read = {"practice.yaml": deliberate.read_practice, "cases": deliberate.read_casebase}.get(
        name, deliberate.read_deliberation
    )
    others = [] if name == "practice.yaml" else [deliberate.read_practice("practice.yaml")]
    book = read(name, *others)  # type: ignore[operator]  # each takes what it needs

    for notation in ("yaml", "json", *(["jsonl"] if name == "cases" else [])):
        converted = run("convert", name, "--to", notation)
        (bakery / f"again.{notation}").write_text(converted.stdout, encoding="utf-8")

        assert (converted.exit_code, converted.stderr) == (0, "")
        assert read(f"again.{notation}", *others) == book  # type: ignore[operator]  # as above


@pytest.mark.usefixtures("folder")
def test_yaml_comes_in_the_short_forms_and_json_in_the_long_ones() -> None:
    in_yaml = run("convert", "open.yaml", "--to", "yaml").stdout
    in_json = run("convert", "open.yaml", "--to", "json").stdout

    assert in_yaml == (
        "deliberate: 1\ndeliberation: K\nfacts:\n  child unseen: holds\n  threat: absent\n  trust: unknown\nhunch: call\n"
    )
    assert json.loads(in_json)["facts"]["threat"] == {"status": "absent"}


def test_cases_come_one_a_line_in_the_order_of_their_days(folder: Path) -> None:
    (folder / "cases").mkdir()
    (folder / "cases" / "a.yaml").write_text(DECIDED, encoding="utf-8")
    (folder / "cases" / "b.yaml").write_text(EARLIER, encoding="utf-8")

    lines = run("convert", "cases", "--to", "jsonl").stdout.splitlines()

    assert [json.loads(line)["deliberation"] for line in lines] == ["L", "K"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
@pytest.mark.parametrize("name", ["practice.yaml", "open.yaml"])
def test_what_comes_through_a_pipe_is_read_once_and_converted(folder: Path, name: str) -> None:
    os.mkfifo(folder / "pipe.yaml")
    writer = threading.Thread(target=(folder / "pipe.yaml").write_bytes, args=[(folder / name).read_bytes()])
    writer.start()

    converted = run("convert", "pipe.yaml", "--to", "json")

    writer.join()
    assert converted.stdout == run("convert", name, "--to", "json").stdout != ""


def test_old_names_come_out_as_current_ones(folder: Path) -> None:
    renamed = PRACTICE.replace("child unseen", "nobody at home").replace(
        "nobody at home: {", "nobody at home: {formerly: [child unseen], "
    )
    (folder / "practice.yaml").write_text(renamed, encoding="utf-8")

    converted = run("convert", "done.yaml", "--to", "json").stdout

    assert "nobody at home" in converted
    assert "child unseen" not in converted


def test_in_its_own_file_a_book_keeps_what_did_not_change(folder: Path) -> None:
    renamed = PRACTICE.replace("child unseen", "nobody at home").replace(
        "nobody at home: {", "nobody at home: {formerly: [child unseen], "
    )
    (folder / "practice.yaml").write_text(renamed, encoding="utf-8")
    (folder / "done.yaml").write_text(f"# of March\n{DECIDED}", encoding="utf-8")

    converted = run("convert", "done.yaml", "--to", "yaml", "--output", "done.yaml")

    assert (converted.exit_code, converted.stdout) == (0, "")
    facts = "facts: {trust: unknown, threat: absent, nobody at home: holds}"
    expected = DECIDED.replace("facts: {child unseen: holds, trust: unknown, threat: absent}", facts)
    assert (folder / "done.yaml").read_text(
        encoding="utf-8"
    ) == f"# of March\n{expected.replace('[child unseen]', '[nobody at home]')}"


@pytest.mark.usefixtures("folder")
def test_the_practice_that_is_named_counts(folder: Path) -> None:
    (folder / "other.yaml").write_text(PRACTICE.replace("threat", "menace"), encoding="utf-8")

    refused = run("convert", "done.yaml", "--to", "json", "--practice", "other.yaml")

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "'threat' is not known here" in refused.stderr


def test_what_stands_on_its_own_is_converted_without_a_practice(tmp_path: Path) -> None:
    (tmp_path / "k.yaml").write_text("deliberation: K\noptions: {stay: {label: blijven}}\n", encoding="utf-8")

    converted = run("convert", str(tmp_path / "k.yaml"), "--to", "json")

    assert json.loads(converted.stdout)["options"] == [{"name": "stay", "label": "blijven"}]
    assert "so nothing is agreed" in converted.stderr


@pytest.mark.parametrize(("name", "kind"), [("done.yaml", "deliberation"), ("practice.yaml", "practice")])
def test_lines_are_for_cases(folder: Path, name: str, kind: str) -> None:
    before = files_in(folder)

    refused = run("convert", name, "--to", "jsonl", "--output", "out.jsonl")

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert f"--to jsonl is for cases, one a line; {name} is a {kind}. Choose yaml or json." in refused.stderr
    assert files_in(folder) == before


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["done.yaml", "--to", "json", "--output", "out.yaml"], "with --to json the name should end in .json."),
        (["done.yaml", "--to", "yaml", "--output", "out.txt"], "with --to yaml the name should end in .yaml or .yml."),
        (["done.yaml", "--to", "yaml", "--output", "practice.yaml"], "something else stands there"),
        (["cases", "--to", "json", "--output", "cases/all.json"], "this folder is read here."),
        (["done.yaml", "--to", "yaml", "--output", "no such folder/k.yaml"], "this could not be written"),
        (["missing.yaml", "--to", "yaml"], "Expected: a file that is there."),
        (["wrong.yaml", "--to", "yaml"], "wrong.yaml, line 3: "),
        (["result.json", "--to", "yaml"], "a result, which is written only"),
        (["broken.yaml", "--to", "yaml"], "broken.yaml, line 1: "),
        (["done.yaml"], "Missing option '--to'"),
        (["done.yaml", "--to", "xml"], "'xml' is not one of"),
    ],
)
def test_what_cannot_be_converted_is_told_and_no_file_is_touched(
    folder: Path, arguments: list[str], complaint: str
) -> None:
    (folder / "cases").mkdir()
    (folder / "cases" / "l.yaml").write_text(EARLIER, encoding="utf-8")
    (folder / "wrong.yaml").write_text(UNDECIDED.replace("call", "ring"), encoding="utf-8")
    (folder / "broken.yaml").write_text("facts: [", encoding="utf-8")
    (folder / "result.json").write_text(run("weigh", "done.yaml", "--format", "json").stdout, encoding="utf-8")
    before = files_in(folder)

    refused = run("convert", *arguments)

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert complaint in refused.stderr
    assert files_in(folder) == before


# ---- output


@pytest.mark.parametrize("command", ["explain", "check", "weigh", "draw"])
def test_what_goes_to_a_file_is_not_printed(folder: Path, command: str) -> None:
    printed = run(command, "done.yaml").stdout

    written = run(command, "done.yaml", "--output", "out.txt")

    assert (written.exit_code, written.stdout) == (0, "")
    assert (folder / "out.txt").read_text(encoding="utf-8") == printed


def test_an_earlier_output_is_replaced_and_keeps_its_mode(folder: Path) -> None:
    (folder / "out.txt").write_text("old")
    (folder / "out.txt").chmod(0o640)

    run("explain", "done.yaml", "--output", "out.txt")

    assert "old" not in (folder / "out.txt").read_text(encoding="utf-8")
    assert stat.S_IMODE((folder / "out.txt").stat().st_mode) == 0o640


@pytest.mark.parametrize(
    "arguments",
    [
        ["explain", "missing.yaml"],
        ["explain", "wrong.yaml"],
        ["explain", "done.yaml", "--register", "polite"],
        ["explain", "done.yaml", "--practice", "done.yaml"],
        ["explain", "done.yaml", "--cases", "open.yaml"],
        ["draw", "done.yaml", "--format", "svg"],
    ],
)
def test_when_something_is_wrong_the_output_stays_as_it_was(folder: Path, arguments: list[str]) -> None:
    (folder / "wrong.yaml").write_text(UNDECIDED.replace("trust", "thrust"), encoding="utf-8")
    (folder / "out.txt").write_text("old")
    before = files_in(folder)

    refused = run(*arguments, "--output", "out.txt")

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr
    assert files_in(folder) == before


@pytest.mark.parametrize(
    "taken", ["done.yaml", "practice.yaml", "./practice.yaml", "cases/l.yaml", "cases/new.json", "link.yaml"]
)
def test_the_output_never_replaces_what_is_read(folder: Path, taken: str) -> None:
    (folder / "cases").mkdir()
    (folder / "cases" / "l.yaml").write_text(EARLIER, encoding="utf-8")
    (folder / "link.yaml").symlink_to("done.yaml")
    before = files_in(folder)

    refused = run("explain", "done.yaml", "--output", taken)

    assert refused.exit_code == 2
    assert f"{taken}: this is read here" in refused.stderr
    assert files_in(folder) == before


@pytest.mark.parametrize("output", ["no such folder/out.txt", ".", "pipe"])
def test_an_output_that_cannot_be_is_told_in_a_line(folder: Path, output: str) -> None:
    os.mkfifo(folder / "pipe")

    refused = run("explain", "done.yaml", "--output", output)

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert re.fullmatch(rf"{re.escape(output)}: this .*\n", refused.stderr)
    assert stat.S_ISFIFO((folder / "pipe").stat().st_mode)


# ---- what is wrong


def test_what_is_wrong_with_the_cases_is_told_along_with_what_is_wrong_with_the_deliberation(folder: Path) -> None:
    (folder / "done.yaml").write_text(DECIDED.replace("trust", "thrust"), encoding="utf-8")
    (folder / "l.yaml").write_text(EARLIER.replace("child unseen", "child unsen"), encoding="utf-8")

    refused = run("weigh", "done.yaml", "--cases", "l.yaml")

    files = [line.split(",")[0] for line in refused.stderr.splitlines()]
    assert (refused.exit_code, set(files)) == (2, {"done.yaml", "l.yaml"})


def test_a_wrong_deliberation_is_told_where_the_cases_are_right(folder: Path) -> None:
    (folder / "done.yaml").write_text(DECIDED.replace("trust", "thrust"), encoding="utf-8")
    (folder / "l.yaml").write_text(EARLIER, encoding="utf-8")

    assert len(run("weigh", "done.yaml", "--cases", "l.yaml").stderr.splitlines()) == 1


def test_the_problems_of_a_wrong_practice_name_its_file_as_it_was_found(folder: Path) -> None:
    (folder / "practice.yaml").write_text(PRACTICE.replace("favours: [visit]", "favours: [vist]"), encoding="utf-8")

    assert run("weigh", "done.yaml").stderr.startswith("practice.yaml, line 9: ")
    assert run("weigh", str(folder / "done.yaml")).stderr.startswith(f"{folder}/practice.yaml, line 9: ")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["explain"],
        ["explain", "done.yaml", "open.yaml"],
        ["explain", "done.yaml", "--language", "de"],
        ["explain", "done.yaml", "--to", "neighbour"],
        ["explain", "."],
        ["explain", "missing.yaml"],
        ["explain", "\0"],
        ["explain", "done.yaml", "--practice", "missing.yaml"],
        ["explain", "done.yaml", "--cases", "missing"],
    ],
)
def test_wrong_usage_and_unreadable_files_give_status_two_and_a_message(arguments: list[str]) -> None:
    refused = run(*arguments)

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_folder_of_cases_that_may_not_be_read_is_told_in_a_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    (folder / "cases").mkdir()
    monkeypatch.setattr(Path, "iterdir", refuse)

    refused = run("weigh", "done.yaml")

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert re.fullmatch(r"cases: .*Permission denied.*\n", refused.stderr)


@pytest.mark.usefixtures("folder")
def test_a_message_cannot_steer_the_terminal() -> None:
    refused = run("explain", "\x1b[31mred.yaml")

    assert "\x1b" not in refused.stderr
    assert r"\x1b[31mred.yaml" in refused.stderr


def test_help_and_version_can_be_had() -> None:
    assert "deliberate demo" in run("--help").stdout
    assert run("explain", "-h").exit_code == 0
    assert re.fullmatch(r"deliberate, version \d+\.\d+\.\d+\n", run("--version").stdout)


def test_where_there_is_no_file_nothing_is_said_about_a_practice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert (
        run("explain", "missing.yaml").stderr
        == "missing.yaml: the file cannot be read. Expected: a file that is there.\n"
    )


# ---- as a program, seen from inside


def test_the_program_ends_with_the_status_of_its_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["deliberate", "explain", "missing.yaml"])

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("missing.yaml: ")


def test_the_program_runs_without_standard_streams(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["deliberate", "demo"])
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    with pytest.raises(SystemExit) as ended:
        main()

    assert ended.value.code == 0


@pytest.mark.usefixtures("folder")
def test_an_interrupted_command_ends_with_status_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_path: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("deliberate.desk.read_practice", interrupt)

    stopped = run("explain", "done.yaml")

    assert (stopped.exit_code, stopped.output) == (130, "")


def test_a_screen_gets_the_same_words(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    commands.main(["demo"], standalone_mode=False)

    shown = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
    assert shown == letter()


def test_a_pipe_that_nobody_reads_any_more_is_left_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)

    with os.fdopen(writing, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        status = commands.main(["demo"], standalone_mode=False)

    assert not status


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_disk_that_is_full_is_no_success(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        status = commands.main(["demo"], standalone_mode=False)

    assert status == 2
    assert capsys.readouterr().err == "No space left on device\n"


# ---- as a program


def test_the_program_and_the_module_are_the_same() -> None:
    program = subprocess.run([Path(sys.executable).with_name("deliberate"), "demo"], capture_output=True, check=True)

    assert program.stdout == started("demo").stdout


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
)
def test_the_text_is_utf_8_whatever_the_locale(environment: dict[str, str]) -> None:
    shown = started("demo", **environment)

    assert shown.returncode == 0
    assert shown.stdout.decode("utf-8") == letter()


@pytest.mark.usefixtures("folder")
def test_a_file_name_that_is_no_text_is_told_all_the_same() -> None:
    named = subprocess.run(
        [sys.executable, "-m", "deliberate", "explain", b"caf\xe9.yaml"], capture_output=True, check=False
    )

    assert (named.returncode, named.stdout) == (2, b"")
    assert rb"caf\udce9.yaml" in named.stderr
    assert b"Traceback" not in named.stderr


@pytest.mark.usefixtures("bakery")
def test_a_reader_that_stops_reading_is_no_trouble() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "deliberate", "draw", "samira.yaml"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        said = program.stderr.read()

    assert (program.returncode, said) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_is_told_in_a_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "deliberate", "demo"], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert (done.returncode, done.stderr) == (2, b"No space left on device\n")


def test_without_a_standard_output_nothing_breaks() -> None:
    program = f"exec {sys.executable} -m deliberate demo >&-"

    done = subprocess.run(["/bin/sh", "-c", program], stderr=subprocess.PIPE, check=False)

    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_an_interruption_gives_status_130_and_no_traceback(folder: Path) -> None:
    os.mkfifo(folder / "slow.yaml")  # whoever reads it waits for somebody who writes

    with subprocess.Popen(
        [sys.executable, "-m", "deliberate", "explain", "slow.yaml", "--output", "out.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        try:
            with opened_for_writing(folder / "slow.yaml"):
                said, complained = interrupted(program)
        finally:
            program.kill()

    assert (program.returncode, said, complained) == (130, b"", b"")
    assert not (folder / "out.txt").exists()


def test_on_a_screen_lines_break_between_words_and_headings_stand_out() -> None:
    master, slave = pty.openpty()
    environment = {"TERM": "xterm", "COLUMNS": "40", "PATH": os.environ["PATH"]}
    with subprocess.Popen([sys.executable, "-m", "deliberate", "demo"], stdout=slave, stderr=slave, env=environment):
        os.close(slave)
        shown = read_all(master)

    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert "\x1b[1mOns besluit\x1b[0m" in shown
    assert max(map(len, plain.split("Verder kijken?")[0].splitlines())) <= 40
    assert "U kunt op maandag 2 november beginnen in\nde bakkerij." in plain.replace("\r", "").replace(" \n", "\n")


def without(module: str) -> "subprocess.CompletedProcess[str]":
    """Run the demonstration where a module is not installed."""
    lines = [
        "import sys, runpy",
        f"sys.modules[{module!r}] = None",
        "sys.argv[1:] = ['demo']",
        "runpy.run_module('deliberate', run_name='__main__')",
    ]
    return subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, check=False, encoding="utf-8")


def test_without_click_the_program_says_in_one_line_what_to_install() -> None:
    done = without("click")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "The command needs a little more. Install it with: pip install 'deliberate-cases[cli]'\n"


def test_without_rich_everything_works_but_for_the_screen() -> None:
    assert without("rich").stdout == letter()
