"""Mutants that the first round let live, tried again; those that still live are printed, unless it is known why.

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
TESTS = ["tests/model", "tests/documents", "tests/laws/test_written_form.py", "tests/test_wrong_files.py"]


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
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *TESTS]
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
    return frozenset(Change(each["function"], each["was"], each["now"]) for each in listed)


def main() -> int:
    """Try all survivors again and print the ones that nobody has looked at yet."""
    names = list(survivors())
    with ThreadPoolExecutor(WORKERS) as pool:
        living = [name for name, still in zip(names, pool.map(lives, names), strict=True) if still]
    changes = {name: change_of(name) for name in living}
    unexplained = {name: change for name, change in changes.items() if change not in known()}
    for name, change in unexplained.items():
        print(f"{name}\n  was: {change.was}\n  now: {change.now}")
    print(
        f"{len(names)} tried again, {len(living)} live, {len(unexplained)} of them without a reason in survivors.toml"
    )
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
