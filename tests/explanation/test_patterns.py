"""The grammar behind the texts: a table that was read aloud once, and is read again whenever it changes."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

import pytest

from deliberate.explanation import shipped_phrases
from deliberate.explanation.expected import message_of
from deliberate.explanation.shapes import addresses_with
from deliberate.phrase import ENGLISH, Phrase
from tests.explanation.every_pattern import every_pattern


def by_message(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    message = ""
    for line in lines:
        if line.startswith("  "):
            yield message, line
        else:
            message = line.split()[0]


SNAPSHOT = Path(__file__).with_name("patterns.txt")
LINES = tuple(every_pattern())
SAID = tuple(line for line in LINES if line.startswith("  "))
BY_MESSAGE = tuple(by_message(LINES))

# People read typographic quotes around a name, programmers those of Python.
STRAIGHT = str.maketrans("‘’", "''")
# A number and nothing else.
SAME_IN_BOTH = {"a-version"}

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
    # An empty mapping is written as two braces.
    texts = [line.strip().split(maxsplit=2)[-1].replace(" {} ", " ") for line in SAID]

    assert [text for text in texts if re.search(r"[{}]|\.\.|[.:]\s*:|\?\.|  ", text)] == []


def test_no_pattern_uses_words_that_break_trust() -> None:
    # Who writes a file by hand has to know the words of the file.
    said = [line for message, line in BY_MESSAGE if not message.startswith("expected-")]

    assert [line for line in said if NEVER_SAID.search(line)] == []


def test_the_informal_patterns_never_say_u_and_the_formal_ones_never_je() -> None:
    # The finding about addressing has to name both words.
    said = [line for message, line in BY_MESSAGE if not message.startswith("form-of-address-")]
    lines = [line for line in said if "‘u’" not in line]
    phrases = shipped_phrases()
    formally, informally = phrases.formal_words("nl"), phrases.informal_words("nl")
    informal = [line for line in lines if line.startswith("  nl informal") and addresses_with(line, formally)]
    formal = [line for line in lines if line.startswith("  nl formal") and addresses_with(line, informally)]

    assert informal == []
    assert formal == []


@pytest.mark.parametrize("language", shipped_phrases().languages)
def test_every_language_has_every_message(language: str) -> None:
    messages = {line.split()[0] for line in LINES if not line.startswith("  ")}

    assert set(shipped_phrases().messages(language)) == messages


# ---- the phrases of problems


@pytest.mark.parametrize("code", ENGLISH)
def test_what_a_problem_expects_is_said_in_english_as_its_phrase_says_it(code: str) -> None:
    values = {name: "x" for _, name, _, _ in Formatter().parse(ENGLISH[code]) if name}
    phrase = Phrase(code, **values)

    assert shipped_phrases().say(message_of(phrase), "en", **values).translate(STRAIGHT) == phrase


@pytest.mark.parametrize("code", sorted(ENGLISH.keys() - SAME_IN_BOTH))
def test_what_a_problem_expects_is_not_said_in_english_to_a_reader_of_dutch(code: str) -> None:
    values = {name: "x" for _, name, _, _ in Formatter().parse(ENGLISH[code]) if name}
    message = message_of(Phrase(code, **values))

    assert shipped_phrases().say(message, "nl", **values) != shipped_phrases().say(message, "en", **values)


def test_a_phrase_of_a_problem_is_missing_nowhere() -> None:
    ids = {message for message in shipped_phrases().messages("nl") if message.startswith("expected-")}

    assert ids == {f"expected-{code}" for code in ENGLISH}
