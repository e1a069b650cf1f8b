from collections.abc import Callable

import attrs
import pytest

from deliberate import CaseBase, Level, Scale
from deliberate.checks import check, fairwash
from deliberate.explanation import Explanation, Sentence, explain
from tests.checks.sound import deciding, sound, telling, told
from tests.running_example import ours, samira

letter = explain(sound, ours)


def with_sentences(slot: str, change: Callable[[Sentence], list[Sentence]]) -> Explanation:
    """Give the letter with each sentence of one slot struck, kept or rewritten."""
    sections = [
        attrs.evolve(section, sentences=[new for old in section.sentences for new in change(old)])
        if slot in {section.slot, "every"}
        else section
        for section in letter.sections
    ]
    return attrs.evolve(letter, sections=sections)


def test_a_letter_of_ours_says_what_counted() -> None:
    assert list(fairwash(sound, ours, letter)) == []


def test_a_decisive_factor_that_was_struck_from_the_letter_is_a_must() -> None:
    struck = with_sentences("every", lambda old: [] if "dropping out" in old.about else [old])

    (finding,) = fairwash(sound, ours, struck)

    assert (finding.severity, finding.about) == ("must", ("dropping out",))
    assert finding.path == ("decision", "because")
    assert (finding.deliberation, finding.practice) == ("2026-0417", "Job coaching North")


def test_a_reason_that_rests_on_nothing_in_the_record_is_a_must() -> None:
    made_up = Sentence("U woont te ver weg.", about=["distance"])
    added = with_sentences("reasons", lambda old: [old, made_up] if "dropping out" in old.about else [old])

    findings = list(fairwash(sound, ours, added))

    assert findings
    assert {finding.path[0] for finding in findings} == {"reasons"}
    assert {finding.about for finding in findings} == {()}
    assert "distance" not in str(findings)


def test_a_sentence_elsewhere_may_rest_on_nothing() -> None:
    added = with_sentences("meaning", lambda old: [old, Sentence("Tot dan!", about=[])])

    assert list(fairwash(sound, ours, added)) == []


def test_a_letter_without_reasons_misses_the_decisive_ones_only() -> None:
    bare = attrs.evolve(letter, sections=())

    assert [finding.about for finding in fairwash(sound, ours, bare)] == [("dropping out",)]


def test_before_a_decision_no_reason_can_be_missing() -> None:
    assert list(fairwash(samira, ours, attrs.evolve(letter, sections=()))) == []


def test_a_reason_that_the_client_may_not_see_is_not_missed_in_the_letter() -> None:
    case = told(sound, "dropping out", visibility="file")

    assert list(fairwash(case, ours, attrs.evolve(letter, sections=()))) == []
    assert "fairwash" not in {finding.code for finding in check(case, ours)}


def test_a_reason_that_the_client_may_not_see_needs_no_sentence_for_the_client() -> None:
    case = deciding(told(sound, "can do alone", visibility="file"), because=["can do alone"])

    assert "decisive-without-told" not in {finding.code for finding in check(case, ours)}


@pytest.mark.parametrize(("language", "missed"), [("nl", []), ("en", ["need"])])
def test_a_level_has_a_sentence_of_its_own_in_the_language_of_the_letter(language: str, missed: list[str]) -> None:
    high = Level("high", told={"nl": "U heeft veel steun nodig."})
    scale = Scale(["low", "medium", high], neutral="medium")
    factors = [attrs.evolve(factor, scale=scale) if factor.name == "need" else factor for factor in ours.factors]
    case = deciding(sound, because=["need >= high"])

    findings = check(case, attrs.evolve(ours, factors=factors), language=language)

    found = [finding for finding in findings if finding.code == "decisive-without-told"]
    assert [name for finding in found for name in finding.about] == missed
    assert all(finding.path == ("factors", "need", "scale", "levels", 2, "told") for finding in found)


def test_the_client_is_not_asked_about_what_is_not_for_the_client() -> None:
    factors = [
        attrs.evolve(factor, visibility="colleague") if factor.name == "dropping out" else factor
        for factor in ours.factors
    ]
    case = told(samira, "dropping out", status="unknown")

    assert "relevant-without-asked" not in {f.code for f in check(case, attrs.evolve(ours, factors=factors))}


def test_each_empty_part_of_the_letter_is_one_question() -> None:
    case = attrs.evolve(telling(sound, means=None, your_choice=None), commitments=[])
    # Without the record of the deviation its safeguards are not told as what it means either.
    bare = deciding(case, deviations=[])

    findings = [finding for finding in check(bare, ours) if finding.code == "empty-slot"]

    assert [(finding.values["slot"], finding.path) for finding in findings] == [
        ("meaning", ("telling", "means")),
        ("agreements", ("commitments",)),
        ("your_choice", ("telling", "your_choice")),
    ]


def test_before_the_decision_no_part_of_a_letter_is_asked_for() -> None:
    assert "empty-slot" not in {finding.code for finding in check(samira, ours)}


def reasons_about(name: str, reading: Explanation) -> list[Sentence]:
    return [
        sentence
        for section in reading.sections
        for sentence in section.sentences
        if section.slot == "reasons" and sentence.about == (name,)
    ]


def test_what_is_told_of_a_reason_that_cannot_be_told_rests_on_the_option() -> None:
    case = deciding(sound, because=["budget", "need"])

    reading = explain(case, ours)

    assert reasons_about("extra", reading)
    assert list(fairwash(case, ours, reading)) == []


def test_what_is_told_of_like_cases_rests_on_the_option() -> None:
    practice = attrs.evolve(ours, policies=[])
    case = deciding(sound, deviations=[])
    cases = CaseBase([attrs.evolve(case, name=f"case {number}") for number in range(3)])

    reading = explain(case, practice, cases)

    assert reasons_about("extra", reading)
    assert list(fairwash(case, practice, reading)) == []


def test_what_is_told_of_a_way_without_agreements_rests_on_the_record() -> None:
    practice = attrs.evolve(ours, policies=[], priorities=[])
    case = deciding(sound, deviations=[])

    reading = explain(case, practice)

    assert reasons_about(case.name, reading)
    assert list(fairwash(case, practice, reading)) == []
