"""Our own texts hold to the figures, and have no faults; a command prints both."""

import subprocess
import sys
from pathlib import Path

import pytest
from docs.plainness import LETTERS, PATTERNS, of_letter, of_patterns, outside

from deliberate import readability

ROOT = Path(__file__).parents[2]
# The sentence about ‘u’ and ‘je’ has to name both.
NAMES_BOTH = {"finding-text-shape reason=mixed", "finding-formal-only"}


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_letter_that_is_kept_is_within_the_figures_and_without_faults(path: Path) -> None:
    figures, *rest = of_letter(path)

    assert figures.startswith(path.stem)
    assert rest == []


def test_nothing_that_we_say_ourselves_is_hard_to_read() -> None:
    found = [line for line in of_patterns(PATTERNS.read_text(encoding="utf-8")) if not line.startswith(" ")]

    assert set(found) == NAMES_BOTH


def test_what_a_file_should_hold_is_said_in_the_words_of_the_file() -> None:
    assert list(of_patterns("expected-a-policy\n  nl formal   Derhalve.\n  en          Forthwith.\n")) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Dat kan.", []),
        (" ".join(["Wij", *["gaan"] * 12, "nu."]), ["mean sentence"]),
        (" ".join(["Wij", *["gaan"] * 20, "nu."]), ["mean sentence", "longest sentence"]),
        ("Arbeidsongeschiktheidsverzekeringen verlengen.", ["flesch-douma"]),
        ("", []),
    ],
)
def test_the_figures_that_are_not_within_the_limits_are_named(text: str, figures: list[str]) -> None:
    assert list(outside(readability(text, "nl"))) == figures


def test_a_figure_outside_the_limits_is_printed(tmp_path: Path) -> None:
    path = tmp_path / "long-nl.txt"
    path.write_text(" ".join(["Wij", *["gaan"] * 12, "nu."]), encoding="utf-8")

    assert list(of_letter(path))[1:] == ["    outside the figures: mean sentence"]


def test_the_sentences_of_a_pattern_stand_below_its_name() -> None:
    table = (
        "one\n  nl formal   Dat kan.\n  en          So be it.\ntwo\n  nl informal Derhalve.\n  en          Forthwith.\n"
    )

    assert list(of_patterns(table)) == [
        "two",
        "  nl Derhalve.",
        "    officialese: Derhalve -> daarom, dus",
        "  en Forthwith.",
        "    officialese: Forthwith -> now, at once",
    ]


def test_the_command_prints_the_figures_of_the_files_that_are_named() -> None:
    gold = Path(__file__).with_name("gold") / "de-wit-nl-formal.txt"

    done = subprocess.run(
        [sys.executable, "-m", "docs.plainness", str(gold)], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith("de-wit-nl-formal: 323 words, 36 sentences, mean 9.0, longest 13, flesch-douma 8")
    assert done.stdout.endswith(", 0 to look at\n")
