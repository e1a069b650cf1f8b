"""What has an order in output never follows that of a set."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEEDS = ("0", "1", "4242")
PROGRAMS = {
    "every text of the example": ["-m", "tests.every_text"],
    "the demonstration": ["-m", "deliberate", "demo"],
}


def printed_under(seed: str, program: list[str]) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, *program], cwd=ROOT, env=environment, capture_output=True, check=True)
    return done.stdout


@pytest.mark.parametrize("program", PROGRAMS)
def test_texts_are_equal_to_the_byte_under_any_hash_seed(program: str) -> None:
    first, *others = (printed_under(seed, PROGRAMS[program]) for seed in SEEDS)

    assert first
    assert all(other == first for other in others)
