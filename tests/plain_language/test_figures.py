"""A command prints the figures of our own texts."""

import subprocess
import sys
from pathlib import Path

from docs.plainness import LETTERS, of_letter, of_patterns

ROOT = Path(__file__).parents[2]


def test_each_letter_that_is_kept_is_within_the_figures() -> None:
    for path in LETTERS:
        first, *_ = of_letter(path)
        assert float(first.split("mean ")[1].split(",")[0]) <= (12 if "-nl" in path.stem else 14), first


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
