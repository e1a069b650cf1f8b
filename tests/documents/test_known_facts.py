from datetime import date
from typing import Any

import pytest

from deliberate import Fact, to_document
from deliberate.documents.known_facts import KnownFacts
from tests.running_example import ours

WRITTEN = {
    "dropping out": {"told_by": ["client"], "words": "Ik ben bang dat ik het niet volhoud."},
    "can do alone": [{"told_by": ["client"]}, {"told_by": ["professional"], "status": "absent"}],
    "employer helps": "unknown",
    "need": "high",
    "unsafe": {},
}


def known() -> KnownFacts:
    return KnownFacts(ours, {"employer's help": "employer helps"})


def test_facts_are_what_is_written_of_each_factor() -> None:
    facts = known().of(WRITTEN)

    assert facts == (
        Fact("dropping out", told_by=["client"], words="Ik ben bang dat ik het niet volhoud."),
        Fact("can do alone", told_by=["client"]),
        Fact("can do alone", told_by=["professional"], status="absent"),
        Fact("employer helps", status="unknown"),
        Fact("need", level="high"),
        Fact("unsafe"),
    )
    assert known().of({}) == ()


def test_equal_facts_are_one_value_however_they_are_written() -> None:
    facts = known()

    read = [facts.of({"unsafe": written}) for written in ({}, "holds", {"status": "holds"})]
    read_again = facts.of(WRITTEN) or ()

    assert {id(fact) for told in read for fact in told or ()} == {id(read_again[-1])}


def test_an_old_name_is_told_by_the_current_one() -> None:
    facts = known()

    assert facts.of({"employer's help": {}}) == facts.of({"employer helps": {}}) == (Fact("employer helps"),)


@pytest.mark.parametrize(
    "section",
    [
        {"unknown factor": {}},
        {"need": "hihg"},
        {"need": {}},
        {"unsafe": "perhaps"},
        {"unsafe": True},
        {"unsafe": {"levle": 1}},
        {"unsafe": {"words": 3}},
        {"unsafe": {"note": ""}},
        {"unsafe": [{}, 3]},
        {"": {}},
        {3: {}},
        {"need": 10**400},
        {"employer's help": {"told_by": ["client"]}, "employer helps": {"told_by": ["expert"]}},
        {"unsafe": {"since": date(2026, 1, 1)}},
    ],
    ids=str,
)
def test_where_anything_may_be_wrong_nothing_is_given(section: dict[str, Any]) -> None:
    facts = known()

    assert facts.of(section) is None
    assert facts.of({**WRITTEN, **section}) is None
    assert facts.of(WRITTEN) is not None


def test_a_yes_a_one_and_a_text_are_not_taken_for_each_other() -> None:
    facts = known()

    assert facts.of({"unsafe": "holds"}) is not None
    assert [facts.of({"unsafe": written}) for written in (True, 1, 1.0, "1", {"status": True}, {"status": 1})] == [
        None
    ] * 6


def test_own_words_are_not_held_on_to() -> None:
    facts = known()
    facts.of({**WRITTEN, "budget": {"words": "Ik ben bang.", "told_by": "client"}})
    facts.of({**WRITTEN, "budget": {"note": "Ik ben bang."}})

    held = [*facts._by_written, *map(to_document, facts._kept)]
    assert len(held) > 4
    assert "bang" not in repr(held)
