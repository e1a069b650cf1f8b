"""The shipped examples are whole, in both languages and registers, plain, and sound."""

import datetime as dt
import functools
from collections.abc import Iterator, Mapping
from importlib import resources
from typing import NamedTuple

import pytest

from deliberate import (
    CaseBase,
    Deliberation,
    Practice,
    Problem,
    Severity,
    Standing,
    audit,
    check,
    explain,
    read_casebase,
    read_deliberation,
    read_practice,
    readability,
    to_document,
    weigh,
)
from deliberate.catalogue import EXAMPLES, example
from deliberate.explanation import shipped_phrases
from deliberate.explanation.draft import with_unknowns_absent
from deliberate.explanation.shapes import addresses_with
from deliberate.visibility import Reader

READERS: tuple[Reader, ...] = ("professional", "colleague", "file", "client")
NEW = [name for name in EXAMPLES if name != "bakery"]
FORMAL, INFORMAL = shipped_phrases().formal_words("nl"), shipped_phrases().informal_words("nl")
# Whom it is about is spoken to in these; the others are read by somebody else.
NOT_TO_THE_CLIENT = {"situation", "unease", "needs", "label"}


class Book(NamedTuple):
    """An example as it was read."""

    practice: Practice
    casebase: CaseBase
    deliberation: Deliberation
    hints: tuple[Problem, ...]


@functools.cache
def read(name: str) -> Book:
    place, file = EXAMPLES[name]
    hints: list[Problem] = []
    with resources.as_file(example(place)) as folder:
        practice = read_practice(folder / "practice.yaml", hints=hints.append)
        casebase = read_casebase(folder / "cases", practice)
        return Book(practice, casebase, read_deliberation(folder / file, practice), tuple(hints))


def texts_in(document: object, key: str = "") -> Iterator[tuple[str, Mapping[str, str]]]:
    """Give every text of a document that stands in several languages, with its key."""
    if isinstance(document, dict):
        if {"nl", "en"} & document.keys():
            yield key, document
        for inner, value in document.items():
            yield from texts_in(value, inner)
    elif isinstance(document, list):
        for value in document:
            yield from texts_in(value, key)


def all_texts(name: str) -> list[tuple[str, Mapping[str, str]]]:
    book = read(name)
    values = (book.practice, book.deliberation, *book.casebase.values())
    return [text for value in values for text in texts_in(to_document(value))]


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_text_of_a_practice_is_hard_to_read(name: str) -> None:
    assert read(name).hints == ()


@pytest.mark.parametrize("name", NEW)
def test_no_text_of_a_deliberation_is_hard_to_read(name: str) -> None:
    book = read(name)
    values = (book.deliberation, *book.casebase.values())
    wordings = [
        (language, wording)
        for value in values
        for _, text in texts_in(to_document(value))
        for language, wording in text.items()
    ]

    assert len(wordings) > 100
    assert [
        (wording, fault.code, fault.found)
        for language, wording in wordings
        for fault in readability(wording, language).faults
    ] == []


@pytest.mark.parametrize("name", NEW)
def test_every_text_is_there_in_both_languages_and_registers(name: str) -> None:
    texts = all_texts(name)

    assert len(texts) > 100
    for key, text in texts:
        assert {"nl", "en"} <= text.keys(), text
        assert ("nl-informal" in text) == addresses_with(text["nl"], FORMAL) or key in {
            "greeting",
            *NOT_TO_THE_CLIENT,
        }, text
        assert not addresses_with(text.get("nl-informal", ""), FORMAL), text
        assert not addresses_with(text["nl"], INFORMAL), text


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("to", READERS)
@pytest.mark.parametrize(("language", "register"), [("nl", "formal"), ("nl", "informal"), ("en", "formal")])
def test_its_letter_lacks_no_part_no_language_and_no_register(
    name: str, to: Reader, language: str, register: str
) -> None:
    book = read(name)
    told = explain(
        book.deliberation, book.practice, book.casebase, to=to, language=language, register=register, on=day_of(book)
    )

    assert (told.register, told.untranslated, told.missing) == (register, (), ())


def day_of(book: Book) -> dt.date:
    assert book.deliberation.decision is not None
    return book.deliberation.decision.decided_on


@pytest.mark.parametrize("name", EXAMPLES)
def test_nothing_stands_in_the_way_of_a_decision_and_all_that_is_found_is_a_strength(name: str) -> None:
    book = read(name)
    found = check(book.deliberation, book.practice, book.casebase, on=day_of(book))

    assert {finding.severity for finding in found} == {Severity.STRENGTH}


@pytest.mark.parametrize("name", EXAMPLES)
def test_earlier_cases_are_sound_but_for_how_they_were_told(name: str) -> None:
    book = read(name)

    for case in book.casebase.values():
        assert case.decision is not None
        found = check(case, book.practice, book.casebase, on=case.decision.decided_on)
        assert {finding.code for finding in found if finding.severity != Severity.STRENGTH} <= {
            "empty-slot",
            "no-signature",
        }


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_was_chosen_is_what_the_team_agreed_with_what_is_unknown_taken_as_absent(name: str) -> None:
    book = read(name)
    assert book.deliberation.decision is not None
    chosen = weigh(book.deliberation, book.practice, book.casebase, on=day_of(book))[book.deliberation.decision.option]

    assert Standing.SUPPORTED in chosen.possible
    assert Standing.BARRED not in chosen.possible


@pytest.mark.parametrize("name", EXAMPLES)
def test_at_least_three_earlier_cases_are_alike_and_some_were_decided_otherwise(name: str) -> None:
    book = read(name)
    assert book.deliberation.decision is not None
    known = with_unknowns_absent(book.deliberation, book.practice)
    chosen = weigh(known, book.practice, book.casebase)[book.deliberation.decision.option]
    sources = {ground.source for over in chosen.over.values() for ground in over.grounds_for}

    assert len(book.casebase) >= 6
    assert len(sources & book.casebase.keys()) >= 3
    assert len({earlier.decision.option for earlier in book.casebase.values() if earlier.decision}) == 3


@pytest.mark.parametrize("name", NEW)
def test_its_agreements_and_decisions_hang_together(name: str) -> None:
    book = read(name)

    assert audit(book.practice, book.casebase).is_consistent


def test_the_nurse_does_not_know_everything_yet_and_the_case_manager_knows_enough() -> None:
    nurse, manager = read("home-care"), read("recovery")

    assert weigh(nurse.deliberation, nurse.practice, nurse.casebase).relevant == ("fell in bathroom",)
    assert weigh(manager.deliberation, manager.practice, manager.casebase)["part"].settled


@pytest.mark.parametrize(
    ("name", "left_out"), [("home-care", {"approved_by"}), ("recovery", {"valid_until"})], ids=["home-care", "recovery"]
)
def test_its_deviation_says_all_there_is_to_say(name: str, left_out: set[str]) -> None:
    """A nurse may leave a standard herself; what is not asked back once stays so without an end."""
    decision = read(name).deliberation.decision
    assert decision is not None
    (deviation,) = decision.deviations
    fields = {field.name for field in type(deviation).__attrs_attrs__}

    assert {field for field in fields if not getattr(deviation, field)} == left_out
