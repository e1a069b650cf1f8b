"""Letters as an excellent professional hands them over stay within the figures, and nothing in them is a fault."""

from pathlib import Path

import pytest
from docs.plainness import outside

from deliberate import readability

GOLD = sorted(Path(__file__).with_name("gold").glob("*.txt"))
TRAPS = [line.split("\t") for line in Path(__file__).with_name("traps.tsv").read_text(encoding="utf-8").splitlines()]


def language_of(path: Path) -> str:
    return "nl" if "-nl" in path.stem else "en"


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_a_gold_letter_stays_within_the_figures(path: Path) -> None:
    read = readability(path.read_text(encoding="utf-8"), language_of(path))

    assert read.sentences >= 12
    assert list(outside(read)) == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_nothing_in_a_gold_letter_is_a_fault(path: Path) -> None:
    faults = readability(path.read_text(encoding="utf-8"), language_of(path)).faults

    assert [(fault.code, fault.found) for fault in faults] == []


@pytest.mark.parametrize(("language", "breaks"), [(trap[0], trap[1]) for trap in TRAPS])
def test_what_breaks_trust_is_caught(language: str, breaks: str) -> None:
    assert readability(breaks, language).faults


@pytest.mark.parametrize(("language", "better"), [(trap[0], trap[2]) for trap in TRAPS])
def test_what_is_better_passes(language: str, better: str) -> None:
    assert readability(better, language).faults == ()


def test_there_are_all_traps_in_both_languages() -> None:
    assert sorted(trap[0] for trap in TRAPS) == ["en"] * 25 + ["nl"] * 25
