"""The letters of the shipped examples, byte for byte: they were read aloud, beside letters that people wrote.

To write them anew, and then read what changed: ``python -m tests.test_letters``.
"""

import functools
import re
from collections.abc import Iterator
from importlib import resources
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import attrs
import pytest

import deliberate
from deliberate import CaseBase, Deliberation, Explanation, Factor, Practice
from deliberate.catalogue import example
from deliberate.explanation.shapes import sentences_of
from deliberate.model.edits import Register

LETTERS = Path(__file__).with_name("letters")
VOICES = (("nl", "informal"), ("nl", "formal"), ("en", "formal"))
MOST_WORDS = {"nl": (12, 20), "en": (14, 22)}
FOLDERS = {"samira": "bakery", "samira_open": "bakery", "de_wit": "home_care", "pauw": "recovery"}
PRIVATE = {
    # The coach's nephew, her fear, her hunch's reason, and what her colleague said stay where they are.
    "bakery": r"neefje|nephew’s|angst|agenda|diary|succes|druk|busy",
    # So do what a daughter said in confidence, a nurse who is tired, and a word in an old report.
    "home_care": r"vrouw|wife|huilt|cries|\bmoe\b|tired|energie|energy|geduld|zorgmijder|te weinig mensen|too few",
    # And a case manager's irritation, the costs, the newspaper, how others were treated, and who saw it differently.
    "recovery": r"irrit|verhieven|gemeente|municipality|krant|newspaper|kosten|costs|anderen|others|vreest|fears",
}
WORD = re.compile(r"[\w’'.:-]*\w")


class Kept(NamedTuple):
    """One letter that is kept: of which deliberation, with which texts, in which voice."""

    case: str
    texts: str
    language: str
    register: str

    @property
    def path(self) -> Path:
        return LETTERS / f"{self.case}-{self.texts}-{self.language}-{self.register}.txt"


KEPT = [Kept(case, texts, *voice) for case, texts, voice in product(FOLDERS, ("full", "labels"), VOICES)]


@functools.cache
def written(kept: Kept) -> Explanation:
    with resources.as_file(example(FOLDERS[kept.case])) as folder:
        practice = deliberate.read_practice(folder / "practice.yaml")
        casebase = deliberate.read_casebase(folder / "cases", practice)
        deliberation = deliberate.read_deliberation(folder / f"{kept.case}.yaml", practice)
    if kept.texts == "labels":
        practice, deliberation = labels_only(practice), without_sentences(deliberation)
    return deliberate.explain(deliberation, practice, casebase, language=kept.language, register=kept.register)


def labels_only(practice: Practice) -> Practice:
    """What a team has in its first hour: names, and no sentence that can be left out."""
    return attrs.evolve(
        practice,
        options=[attrs.evolve(option, told=None, means=None) for option in practice.options],
        factors=[_labelled(factor) for factor in practice.factors],
        policies=[attrs.evolve(policy, purpose=None) for policy in practice.policies],
        priorities=[attrs.evolve(priority, why=None) for priority in practice.priorities],
    )


def _labelled(factor: Factor) -> Factor:
    scale = factor.scale
    if scale is not None and scale.levels != "number":
        scale = attrs.evolve(scale, levels=[attrs.evolve(level, told=None) for level in scale.levels])
    return attrs.evolve(factor, told=None, told_absent=None, asked=None, scale=scale)


def without_sentences(deliberation: Deliberation) -> Deliberation:
    telling, decision = deliberation.telling, deliberation.decision
    assert telling is not None
    if decision is not None:
        left = [
            attrs.evolve(deviation, disproportion=None, own_share=None, alternative=None, safeguards=None)
            for deviation in decision.deviations
        ]
        decision = attrs.evolve(decision, answers={}, deviations=left)
    return attrs.evolve(
        deliberation,
        factors=[_labelled(factor) for factor in deliberation.factors],
        doubts=(),
        decision=decision,
        telling=attrs.evolve(telling, told=None, means=None, your_choice=None, disagree=None),
    )


def only_in(content: Any, wordings: set[str]) -> Any:  # noqa: ANN401 - any part of a document
    """What people wrote, in some wordings alone: in a language, or in a register of it."""
    if isinstance(content, list):
        return [only_in(part, wordings) for part in content]
    if not isinstance(content, dict):
        return content
    kept = {key: only_in(part, wordings) for key, part in content.items()}
    return {key: part for key, part in kept.items() if key in wordings} if "nl" in content else kept


def written_in(case: str, wordings: set[str]) -> tuple[Deliberation, Practice, CaseBase]:
    with resources.as_file(example(FOLDERS[case])) as folder:
        full = deliberate.read_practice(folder / "practice.yaml")
        casebase = deliberate.read_casebase(folder / "cases", full)
        deliberation = deliberate.read_deliberation(folder / f"{case}.yaml", full)
    practice = deliberate.read_practice(only_in(deliberate.to_document(full), wordings))
    document = only_in(deliberate.to_document(deliberation), wordings)
    return deliberate.read_deliberation(document, practice), practice, casebase


def sentences_in(explanation: Explanation) -> Iterator[str]:
    for section in explanation.sections:
        for sentence in section.sentences:
            yield from sentences_of(sentence.text)


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.path.stem)
def test_a_letter_is_the_one_that_was_read_aloud(kept: Kept) -> None:
    assert deliberate.as_text(written(kept)).encode() == kept.path.read_bytes()


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.path.stem)
def test_its_sentences_are_short(kept: Kept) -> None:
    lengths = [len(WORD.findall(sentence)) for sentence in sentences_in(written(kept))]
    mean, most = MOST_WORDS[kept.language]

    assert sum(lengths) / len(lengths) <= mean
    assert max(lengths) <= most


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.path.stem)
def test_it_keeps_its_register_and_lacks_nothing_of_the_language(kept: Kept) -> None:
    explanation = written(kept)

    assert explanation.register == kept.register
    assert explanation.untranslated == ()


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.path.stem)
def test_nothing_private_and_no_name_of_the_record_is_in_it(kept: Kept) -> None:
    text = deliberate.as_text(written(kept))

    assert not re.search(PRIVATE[FOLDERS[kept.case]], text, re.IGNORECASE)
    assert not re.search(r"  |\.\.|[{}]|\d{4}-\d", text)


@pytest.mark.parametrize("place", PRIVATE)
def test_what_is_private_is_in_the_record(place: str) -> None:
    with resources.as_file(example(place)) as folder:
        record = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.yaml"))

    assert [word for word in PRIVATE[place].split("|") if not re.search(word, record, re.IGNORECASE)] == []


@pytest.mark.parametrize("case", FOLDERS)
@pytest.mark.parametrize("register", ["formal", "informal"])
def test_with_texts_of_one_language_the_letter_in_it_is_the_same(case: str, register: Register) -> None:
    books = written_in(case, {"nl", "nl-informal"})

    letter = deliberate.explain(*books, language="nl", register=register)
    assert letter == written(Kept(case, "full", "nl", register))


@pytest.mark.parametrize("case", FOLDERS)
def test_with_texts_of_one_language_a_letter_in_another_names_what_it_lacks(case: str) -> None:
    english = deliberate.explain(*written_in(case, {"nl", "nl-informal"}), language="en")

    assert english.language == "en"
    assert len(english.untranslated) >= 3


@pytest.mark.parametrize("case", FOLDERS)
def test_with_formal_texts_alone_an_informal_letter_is_formal_as_a_whole_and_the_findings_say_why(case: str) -> None:
    books = written_in(case, {"nl", "en"})

    letter = deliberate.explain(*books, language="nl", register="informal")
    findings = deliberate.check(*books, register="informal")

    assert letter == written(Kept(case, "full", "nl", "formal"))
    assert "formal-only" in {finding.code for finding in findings}
    assert "formal-only" not in {finding.code for finding in deliberate.check(*books, register="formal")}


def test_every_letter_that_is_kept_is_one_that_is_written() -> None:
    assert sorted(LETTERS.glob("*.txt")) == sorted(kept.path for kept in KEPT)


if __name__ == "__main__":
    for one in KEPT:
        one.path.write_bytes(deliberate.as_text(written(one)).encode())
