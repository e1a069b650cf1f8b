"""Every code block in a page for readers runs, in order, in an empty folder of its own.

python   is run; the names stay for the next block of the page
yaml     with `deliberate:` is read as a document (its first line may name a file: `# practice.yaml`), else parsed
properties
         is Fluent, kept in the file that its first line names (`# house/nl/ours.ftl`)
sql      is run where there is a PostgreSQL, as is python that speaks of a `connection`
console  what stands behind `$` is run, and what it prints compared where the page shows it (`…` stands for any lines);
         `cd` goes to a copy of that folder; `make`, `pip` and the like are checked to name what exists
text     is shown, not run
"""

import contextlib
import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from ruamel.yaml import YAML
from sybil import Document, Example
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

import deliberate

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/**/*.md", "benchmarks/*.md")
    for page in ROOT.glob(pattern)
)
SHOWN_ONLY = {"text"}
NAMED_FILE = re.compile(r"# ([\w./-]+)\n")
FENCE = re.compile(r"^[ ]*(`{3,}|~{3,})(?P<language>.*)$")


# ---- documents --------------------------------------------------------------------------------


def read_as_document(example: Example) -> None:
    text = str(example.parsed)
    content = YAML(typ="safe", pure=True).load(text)
    named = NAMED_FILE.match(text)
    path = Path(named[1] if named else "unnamed.yaml")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    if path.name.startswith("mistyped"):
        with pytest.raises(deliberate.InvalidDocument):
            _read(path, content, example.namespace)
    elif isinstance(content, dict) and "deliberate" in content:
        _read(path, content, example.namespace)


def _read(path: Path, content: dict[str, object], names: dict[str, Any]) -> None:
    if "edits" in content:
        deliberate.read_edits(path, names.get("practice", deliberate.nothing_agreed()))
    elif "deliberation" in content:
        practice = names.get("practice", deliberate.nothing_agreed())
        names["deliberation"] = deliberate.read_deliberation(path, practice)
    else:
        names["practice"] = deliberate.read_practice(path)


def keep_as_file(example: Example) -> None:
    text = str(example.parsed)
    named = NAMED_FILE.match(text)
    assert named, "a block of sentences begins with the name of its file"
    Path(named[1]).parent.mkdir(parents=True, exist_ok=True)
    Path(named[1]).write_text(text, encoding="utf-8")


# ---- a database -------------------------------------------------------------------------------

POSTGRESQL = os.environ.get("DELIBERATE_POSTGRESQL")


@contextlib.contextmanager
def beside_a_database(names: dict[str, Any]) -> Iterator[None]:
    """Give a page a connection, whose tables go away with it; nothing where there is no server."""
    if not POSTGRESQL:
        yield
        return
    with psycopg.connect(POSTGRESQL, autocommit=True) as connection:
        connection.execute("SET search_path TO pg_temp")
        names["connection"] = connection
        yield


def run_statements(example: Example) -> None:
    example.namespace["connection"].execute(str(example.parsed))


def can_run(example: Example) -> bool:
    """Say whether what a block needs is there; without a server tests/test_postgresql.py says aloud what is missing."""
    block = example.document.text[example.start : example.end]
    speaks_to_one = block.startswith("```sql") or re.search(r"\bconnection\b", block)
    return "connection" in example.namespace or not speaks_to_one


# ---- commands ---------------------------------------------------------------------------------


def run_commands(example: Example) -> None:
    status = 0
    for command, expected in _commands(str(example.parsed)):
        words = shlex.split(command, comments=True)
        if words == ["echo", "$?"]:
            assert expected.strip() == str(status), f"{command}: {status}"
            status = 0
            continue
        assert status == 0, f"the command before {command!r} ended with {status}: show it with `echo $?`"
        status = _run(words, expected)
    assert status == 0, f"the last command ended with {status}: show it with `echo $?`"


def _commands(block: str) -> Iterator[tuple[str, str]]:
    first, *shown = re.split(r"^\$ ", block, flags=re.MULTILINE)
    assert not first.strip(), "a console block starts with `$ `"
    for part in shown:
        command, _, expected = part.replace("\\\n", " ").partition("\n")
        yield command, expected


def _run(words: list[str], expected: str) -> int:
    program = Path(words[0]).name
    if program == "deliberate":
        return _deliberate(words[1:], expected)
    assert program in CHECKED, f"a page may not use {program!r}: nothing checks it"
    CHECKED[program](words[1:])
    return 0


def _deliberate(arguments: list[str], expected: str) -> int:
    *arguments, into, file = arguments if arguments[-2:-1] == [">"] else [*arguments, "", ""]
    done = subprocess.run(
        [sys.executable, "-m", "deliberate", *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        encoding="utf-8",
    )
    if into:
        Path(file).write_text(done.stdout, encoding="utf-8")
    printed = done.stdout + done.stderr
    if expected.strip():
        wanted = re.sub(r"^…$", "...", expected, flags=re.MULTILINE).rstrip() + "\n"
        flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
        assert doctest.OutputChecker().check_output(wanted, printed, flags), f"it printed:\n{printed}"
    return done.returncode


def _make(arguments: list[str]) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in (word for word in arguments if "=" not in word):
        assert re.search(rf"^{re.escape(target)}:", makefile, re.MULTILINE), f"no target {target!r} in the Makefile"


def _pip(arguments: list[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    known = {"." + f"[{extra}]" for extra in project["project"]["optional-dependencies"]}
    known |= {word.replace(".", project["project"]["name"], 1) for word in known}
    known |= {".", project["project"]["name"], *project["dependency-groups"]}
    named = [word for word in arguments if not word.startswith("-") and word != "install"]
    assert arguments[0] == "install"
    assert set(named) <= known, f"unknown to pyproject.toml: {set(named) - known}"


def _python(arguments: list[str]) -> None:
    assert arguments[0] == "-m"
    if arguments[1] == "pip":
        _pip(arguments[2:])
    elif arguments[1].startswith("docs."):
        assert (ROOT / f"{arguments[1].replace('.', '/')}.py").is_file(), arguments
    else:
        assert arguments[1:] == ["venv", ".venv"]


def _cd(arguments: list[str]) -> None:
    (folder,) = arguments
    os.chdir(shutil.copytree(ROOT / folder, Path.cwd() / Path(folder).name))


def _bash(arguments: list[str]) -> None:
    script, *command = arguments
    assert (ROOT / script).is_file(), arguments
    if command:
        CHECKED[command[0]](command[1:])


CHECKED: dict[str, Callable[[list[str]], None]] = {
    "bash": _bash,
    "cd": _cd,
    "make": _make,
    "pip": _pip,
    "python": _python,
    "python3": _python,
}


# ---- pages ------------------------------------------------------------------------------------

PARSERS = (
    PythonCodeBlockParser(doctest_optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS),
    CodeBlockParser("yaml", read_as_document),
    CodeBlockParser("json", read_as_document),
    CodeBlockParser("properties", keep_as_file),
    CodeBlockParser("sql", run_statements),
    CodeBlockParser("console", run_commands),
)
KNOWN_LANGUAGES = {"python", "yaml", "json", "properties", "sql", "console"} | SHOWN_ONLY


def _languages(text: str) -> Iterator[str]:
    closing = ""
    for fence in filter(None, map(FENCE.match, text.splitlines())):
        if closing:
            closing = "" if fence[0].strip() == closing else closing
            continue
        closing = fence[1]
        yield fence["language"].strip()


@pytest.mark.parametrize("page", PAGES)
def test_every_code_block_runs(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document.parse(str(ROOT / page), *PARSERS)
    monkeypatch.chdir(tmp_path)

    with beside_a_database(document.namespace):
        for example in filter(can_run, document.examples()):
            example.evaluate()


@pytest.mark.parametrize("page", PAGES)
def test_every_code_block_says_in_which_language_it_is(page: str) -> None:
    languages = set(_languages((ROOT / page).read_text(encoding="utf-8")))

    assert {language for language in languages if not language.startswith("{")} <= KNOWN_LANGUAGES


def test_every_test_that_a_page_points_to_is_there() -> None:
    pages = [(ROOT / page).read_text(encoding="utf-8") for page in PAGES]
    pointed_to = {name for page in pages for name in re.findall(r"`(test_\w+)(?:\.py)?`", page)}
    modules = list((ROOT / "tests").rglob("test_*.py"))
    written = {name for module in modules for name in re.findall(r"def (test_\w+)", module.read_text(encoding="utf-8"))}

    assert len(pointed_to) > 15
    assert pointed_to - written - {module.stem for module in modules} == set()


@pytest.mark.parametrize(
    ("block", "complaint"),
    [
        ("$ make coffee\n", "no target 'coffee'"),
        ("$ pip install '.[kitchen]'\n", "unknown to pyproject.toml"),
        ("$ rm -rf /\n", "nothing checks it"),
        ("$ bash .ci/walk\n", "walk"),
        ("make demo\n", "starts with"),
    ],
)
def test_a_command_that_a_newcomer_could_not_follow_is_found(block: str, complaint: str) -> None:
    document = Document(f"```console\n{block}```\n", "page.md")
    for region in CodeBlockParser("console", run_commands)(document):
        document.add(region)
    (example,) = document.examples()

    with pytest.raises(AssertionError, match=re.escape(complaint)):
        example.evaluate()
