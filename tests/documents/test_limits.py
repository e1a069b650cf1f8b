"""What is as large as may be, or as full of things, is read or refused soon and in little room."""

import json
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from tests.documents.limits import FULL, LARGEST

# Two seconds of a machine that does the known work in this time; of a slower one as much more.
MOST_SECONDS, OF_KNOWN_WORK = 2, 0.13
MOST_ROOM = 512 * 2**20


@cache
def what_came_of_them() -> Mapping[str, Any]:
    command = [sys.executable, "-m", "tests.documents.limits"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return {line.get("name", "room"): line for line in told}


@pytest.mark.parametrize("name", [*LARGEST, *FULL])
def test_what_is_wrong_is_told_and_soon(name: str) -> None:
    code, _ = {**LARGEST, **FULL}[name]

    came = what_came_of_them()[name]

    assert code in came["codes"].split() or code == came["codes"]
    slower = max(1, what_came_of_them()["known work"]["seconds"] / OF_KNOWN_WORK)
    assert came["seconds"] <= MOST_SECONDS * slower


def test_all_of_them_take_no_more_than_half_a_gibibyte() -> None:
    assert what_came_of_them()["room"]["room"] <= MOST_ROOM


def test_each_has_another_name_and_none_is_larger_than_may_be() -> None:
    assert not set(LARGEST) & set(FULL)
    assert all(len(text) <= 10 * 2**20 + 1 for _, text in (*LARGEST.values(), *FULL.values()))
