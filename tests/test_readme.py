"""The README shows what the first command prints, and nothing else."""

import re
import subprocess
import sys
from pathlib import Path

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def shown() -> list[str]:
    block = re.search(r"<!-- demo -->\n+```text\n(.*?)```\n+<!-- /demo -->", README, re.DOTALL)
    assert block, "the README has a block between <!-- demo --> and <!-- /demo -->"
    return block[1].splitlines()


def printed() -> list[str]:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "deliberate", "demo"], capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout.splitlines()


def test_the_readme_starts_with_what_the_demonstration_prints() -> None:
    lines = shown()
    if lines[-1] == "…":
        lines = lines[:-1]

    assert lines
    assert lines == printed()[: len(lines)]


def test_the_first_screen_has_both_commands() -> None:
    first_screen = README.splitlines()[:40]

    assert any("make demo" in line for line in first_screen)
    assert any("make test" in line for line in first_screen)
