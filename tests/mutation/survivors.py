"""Mutants that the first round let live, tried again unless it is known why they do; those that still live are printed.

The first round switches mutants on in a process that has imported everything, so it cannot reach what runs at import,
such as the check of a field. Here each survivor gets a process of its own, and more tests than its own.

Run: make mutation
"""

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
MUTANTS = Path("mutants")
SURVIVED, WITHOUT_TESTS = 0, 33
WORKERS = 2
SLOWEST = 600
# Of whoever makes values or documents; then of whoever weighs them.
WRITTEN = (
    "tests/model",
    "tests/documents",
    "tests/schemas",
    "tests/test_wrong_files.py",
    "tests/test_files.py",
    "tests/test_edits_in_files.py",
    "tests/laws/test_written_form.py",
)
WEIGHED = (
    "tests/weighing",
    "tests/laws/test_weighing_laws.py",
    "tests/laws/test_weighing_against_oracle.py",
    "tests/laws/test_index.py",
    "tests/laws/test_audit.py",
    "tests/laws/test_contrast.py",
    "tests/laws/test_foresight.py",
    "tests/laws/test_influence.py",
    "tests/laws/test_many_cases.py",
)
TESTS = {"model": WRITTEN, "documents": WRITTEN, "weighing": WEIGHED}


class Change(NamedTuple):
    """What a mutant changes, without the number of the mutant, which moves with every edit."""

    function: str
    was: str
    now: str


def survivors() -> Iterator[str]:
    """Give the names of the mutants that the first round let live."""
    for file in sorted(MUTANTS.rglob("*.meta")):
        codes = json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"]
        yield from (name for name, code in codes.items() if code in {SURVIVED, WITHOUT_TESTS})


def lives(name: str) -> bool:
    """Say whether the tests pass with a mutant switched on from the start."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *TESTS[name.split(".")[1]]]
    environment = {**os.environ, "MUTANT_UNDER_TEST": name, "PYTHONPATH": "src", "CI": "true"}
    try:
        done = subprocess.run(command, cwd=MUTANTS, env=environment, capture_output=True, check=False, timeout=SLOWEST)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def change_of(name: str) -> Change:
    """Give what a mutant changes."""
    command = [sys.executable, "-m", "mutmut", "show", name]
    shown = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout.splitlines()
    lines = {sign: [line[1:].strip() for line in shown if line[:1] == sign != line[1:2]] for sign in "-+"}
    return Change(name.rpartition("__mutmut_")[0], " ".join(lines["-"]), " ".join(lines["+"]))


def known() -> frozenset[Change]:
    """Give the mutants that are known to change nothing that anybody could see, and why stands beside them."""
    listed = tomllib.loads((HERE / "survivors.toml").read_text(encoding="utf-8")).get("survivor", [])
    return frozenset(Change(each["function"], each["was"], now) for each in listed for now in _several(each["now"]))


def _several(now: str | list[str]) -> list[str]:
    return [now] if isinstance(now, str) else now


def main() -> int:
    """Try the survivors again of which it is not known why they live, and print those that still do."""
    with ThreadPoolExecutor(WORKERS) as pool:
        names = list(survivors())
        changes = dict(zip(names, pool.map(change_of, names), strict=True))
        unexplained = {name: change for name, change in changes.items() if change not in known()}
        living = [name for name, still in zip(unexplained, pool.map(lives, unexplained), strict=True) if still]
    for name in living:
        print(f"{name}\n  was: {changes[name].was}\n  now: {changes[name].now}")
    explained = len(names) - len(unexplained)
    print(f"{explained} live for a known reason; {len(unexplained)} tried again, {len(living)} of them live")
    return 1 if living else 0


if __name__ == "__main__":
    sys.exit(main())
