"""The grammar behind the texts: a table that was read aloud once, and is read again whenever it changes."""

import re
from pathlib import Path

import pytest

from deliberate.explanation import shipped_phrases
from deliberate.explanation.shapes import addresses_formally, addresses_informally
from tests.explanation.every_pattern import every_pattern

SNAPSHOT = Path(__file__).with_name("patterns.txt")
LINES = tuple(every_pattern())
SAID = tuple(line for line in LINES if line.startswith("  "))

# To a client and to a professional the library never says these.
NEVER_SAID = re.compile(
    r"\b(supported|opposed|conflicted|unsettled|standing|ground|grounds|afweging|factor|prioriteit|maatwerk|protocol|"
    r"dossiervorming|helaas|unfortunately|waarom heb|waarom hebt|why did)\b",
    re.IGNORECASE,
)


def test_the_table_of_patterns_is_the_one_that_was_read() -> None:
    """To write it anew: `python -m tests.explanation.every_pattern > tests/explanation/patterns.txt`."""
    assert "\n".join(LINES) + "\n" == SNAPSHOT.read_text(encoding="utf-8")


def test_no_pattern_has_a_brace_a_double_space_or_a_doubled_mark() -> None:
    texts = [line.strip().split(maxsplit=2)[-1] for line in SAID]

    assert [text for text in texts if re.search(r"[{}]|\.\.|[.:]\s*:|\?\.|  ", text)] == []


def test_no_pattern_uses_words_that_break_trust() -> None:
    assert [line for line in SAID if NEVER_SAID.search(line)] == []


def test_the_informal_patterns_never_say_u_and_the_formal_ones_never_je() -> None:
    # The finding about addressing has to name both words.
    lines = [line for line in SAID if "‘u’" not in line]
    informal = [line for line in lines if line.startswith("  nl informal") and addresses_formally(line)]
    formal = [line for line in lines if line.startswith("  nl formal") and addresses_informally(line)]

    assert informal == []
    assert formal == []


@pytest.mark.parametrize("language", shipped_phrases().languages)
def test_every_language_has_every_message(language: str) -> None:
    messages = {line.split()[0] for line in LINES if not line.startswith("  ")}

    assert set(shipped_phrases().messages(language)) == messages
