"""Letters of cases made by chance: grammar that a program can see, the figures, and texts that pass their own check."""

import collections
import functools
import re
import subprocess
import sys
from pathlib import Path

import pytest
from docs.letters import POOL, THEMES, VOICES, letter, made
from docs.plainness import outside

import deliberate
from deliberate import Explanation, Practice, as_text, readability

ROOT = Path(__file__).parents[2]
NUMBERS = range(1, 61)
WRONG = re.compile(r"  |\.\.|[{}]|\d{4}-\d|[.!?]’\.|\b(?!je )(\w+) \1\b| >= |[.!?] [a-z]")


@functools.cache
def written(number: int, language: str, register: str) -> Explanation:
    return letter(made(number), language, register)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(("language", "register"), VOICES)
def test_a_letter_by_chance_stays_within_the_figures(number: int, language: str, register: str) -> None:
    assert list(outside(readability(as_text(written(number, language, register)), language))) == []


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(("language", "register"), VOICES)
def test_a_letter_by_chance_reads_as_grammar_asks(number: int, language: str, register: str) -> None:
    explanation = written(number, language, register)

    assert explanation.untranslated == ()
    assert explanation.register == register
    assert WRONG.findall(as_text(explanation)) == []


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(("language", "register"), VOICES)
def test_nothing_in_a_letter_by_chance_is_a_fault(number: int, language: str, register: str) -> None:
    faults = readability(as_text(written(number, language, register)), language).faults

    assert [(fault.code, fault.found) for fault in faults] == []


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(("language", "register"), VOICES)
def test_no_sentence_stands_twice_in_a_letter_by_chance(number: int, language: str, register: str) -> None:
    sections = written(number, language, register).sections
    texts = collections.Counter(
        sentence.text for section in sections for sentence in section.sentences if not sentence.listed
    )

    assert [text for text, count in texts.items() if count > 1] == []


def test_a_letter_has_its_number() -> None:
    assert made(3) == made(3)
    assert made(3) != made(4)


def test_there_are_all_kinds_of_letters() -> None:
    text = "\n".join(as_text(written(number, "nl", "formal")) for number in NUMBERS)

    for said in (
        "Wij hebben nog niets besloten",
        "Dit besluit is niet wat u wilde",
        "een reden die wij hier niet kunnen noemen",
        "Bij u wijken wij daarvan af",
        "De wet laat ons hier geen keuze",
        "In een situatie die hierop lijkt",
        "Dit speelt mee: ",
        "Dat spijt mij",
        "U mag ook nee zeggen",
        "Eén keuze kon niet",
    ):
        assert said in text, said


@pytest.mark.parametrize("theme", THEMES)
def test_the_texts_of_the_pool_are_plain_and_have_their_shapes(theme: str) -> None:
    hints: list[deliberate.Problem] = []
    practice = deliberate.read_practice(POOL / f"{theme}.yaml", hints=hints.append)
    case = deliberate.read_deliberation(POOL / f"{theme}_case.yaml", practice)

    assert [str(hint) for hint in hints] == []
    assert [finding for finding in deliberate.check(case, practice) if finding.code == "text-shape"] == []
    assert isinstance(practice, Practice)


def test_the_pool_is_large() -> None:
    practices = [deliberate.read_practice(POOL / f"{theme}.yaml") for theme in THEMES]

    assert sum(len(practice.factors) for practice in practices) >= 60


def test_the_command_prints_letters_with_their_numbers() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "docs.letters", "--count", "2", "--seed", "7", "--language", "en"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert re.findall(r"^==== (\d+): .*, en formal$", done.stdout, re.MULTILINE) == ["7", "8"]
