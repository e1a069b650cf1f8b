"""The programs in examples/ run as they stand."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"


def run(name: str) -> str:
    done = subprocess.run([sys.executable, EXAMPLES / name], capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def test_a_thousand_vignettes_give_a_row_each_and_more_than_one_standing() -> None:
    rows = list(csv.DictReader(io.StringIO(run("thousand_vignettes.py"))))

    assert len(rows) == 1024
    assert {row["standing of fixed three"] for row in rows} == {"supported", "opposed", "open"}


def test_a_request_is_answered_with_a_letter_or_with_each_problem_at_its_field() -> None:
    text = run("inside_your_software.py")
    decoder = json.JSONDecoder()
    good, end = decoder.raw_decode(text)
    bad, _ = decoder.raw_decode(text[end:].lstrip())

    assert good["letter"].startswith("Goedendag,")
    assert good["standings"].keys() == {"bakery early", "day first", "wait"}
    assert sorted(bad["problems"]) == ["/facts/employer adapts/told_by/0", "/facts/own wich"]
    assert bad["problems"]["/facts/own wich"].startswith(
        "‘own wich’ is hier niet bekend. Hier hoort: een van de factoren. Bedoel je ‘own wish’?"
    )


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_every_example_is_named_in_their_page(path: Path) -> None:
    assert f"({path.name})" in (EXAMPLES / "README.md").read_text(encoding="utf-8")
