"""Each code has a deliberation that raises it and one, a single field away, that does not."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

import attrs
import pytest

from deliberate import (
    Commitment,
    Decision,
    Deliberation,
    Fact,
    Factor,
    Hunch,
    Option,
    Practice,
    Severity,
    Status,
    Telling,
    nothing_agreed,
)
from deliberate.checks import Finding, check
from tests.checks.sound import changed, deciding, sound, telling, told
from tests.running_example import ours, samira


class Pair(NamedTuple):
    """Two deliberations that differ in one field: the first raises a finding, the second does not."""

    code: str
    severity: str
    raising: Deliberation
    quiet: Deliberation
    about: tuple[str, ...] = ()
    values: Mapping[str, object] = {}
    practice: Practice = ours
    register: str = "formal"


usual = deciding(sound, option="standard", because=["can do alone"], answers={}, deviations=[])
quick = attrs.evolve(deciding(sound, answers={}), doubts=())
one_sided = told(sound, "can do alone", status="absent")
one_sided = deciding(one_sided, answers={})

stuck = Factor("no coach", label="een coach die ontbreekt", layer="organisation", bars=["standard", "extra"])
closed = attrs.evolve(
    samira, factors=[stuck], facts=[*samira.facts, Fact("no coach", told_by=["professional"])], decision=None
)

# Here nothing addresses the reader, so that one text that does makes the whole letter formal.
neutral = Deliberation(
    "a",
    options=[Option("rest", label="een week rust", told="Er komt een week rust.")],
    factors=[Factor("tired", label="te weinig slaap", layer="client", favours=["rest"], told="De slaap is slecht.")],
    facts=[Fact("tired", told_by=["client"])],
    decision=Decision("rest", because=["tired"], decided_on=date(2026, 10, 12)),
    telling=Telling(means="Het werk begint weer op maandag."),
)

PAIRS = [
    Pair("no-reason", "must", deciding(sound, because=["budget"]), sound, ("extra",)),
    Pair("policy-left", "must", deciding(sound, deviations=[]), sound, ("fifteen percent",)),
    Pair("all-barred", "must", closed, told(closed, "no coach", status="absent"), ("no coach",)),
    Pair("barred-choice", "must", told(usual, "unsafe", status="holds"), usual, ("unsafe",)),
    Pair("own-wrong", "consider", deciding(sound, answers={}), sound, ("can do alone",)),
    Pair("own-wrong", "consider", attrs.evolve(one_sided, doubts=()), one_sided),
    Pair(
        "priority-conflict",
        "consider",
        usual,
        deciding(usual, answers={"keep people at work": "Hier staat de werkgever ernaast."}),
        ("keep people at work",),
    ),
    Pair("influence-only", "consider", deciding(sound, because=["budget"]), sound, ("budget",)),
    Pair(
        "influence-only",
        "consider",
        samira,
        changed(samira, hunch=changed(samira.hunch, because=["budget", "need"])),
        ("budget",),
    ),
    Pair(
        "split-second",
        "consider",
        attrs.evolve(quick, hunch=Hunch("extra", because=["dropping out"])),
        attrs.evolve(quick, hunch=Hunch("standard", because=["dropping out"])),
        ("extra",),
    ),
    Pair("client-not-heard", "consider", told(sound, "dropping out", told_by=["professional"]), sound),
    Pair(
        "told-differently",
        "consider",
        attrs.evolve(sound, facts=[*sound.facts, Fact("employer helps", told_by=["client"])]),
        sound,
        ("employer helps",),
        {"count": 2},
    ),
    Pair(
        "relevant-without-asked",
        "consider",
        told(samira, "dropping out", status="unknown"),
        samira,
        ("dropping out",),
        {"language": "nl"},
    ),
    Pair(
        "decisive-without-told",
        "consider",
        deciding(sound, because=["dropping out", "need >= high"]),
        sound,
        ("need",),
        {"language": "nl"},
    ),
    Pair("empty-slot", "consider", telling(sound, your_choice=None), sound, (), {"slot": "your_choice"}),
    Pair(
        "other-version",
        "consider",
        attrs.evolve(sound, practice_version="2025"),
        attrs.evolve(sound, practice_version="2026"),
        ("Job coaching North",),
        practice=attrs.evolve(ours, version="2026"),
    ),
    Pair("unknown-person", "consider", deciding(sound, decided_by=["coahc", "client"]), sound, ("coahc",)),
    Pair(
        "formal-only",
        "consider",
        telling(neutral, means="U begint weer op maandag."),
        neutral,
        ("a",),
        {"field": "means", "language": "nl"},
        nothing_agreed(),
        "informal",
    ),
    Pair(
        "no-signature",
        "consider",
        telling(sound, signed_by=""),
        sound,
        ("2026-0417",),
        {"field": "what"},
    ),
    Pair(
        "text-shape",
        "consider",
        attrs.evolve(sound, doubts=["als het te zwaar wordt."]),
        sound,
        ("2026-0417",),
        {"field": "doubts", "language": "nl", "reason": "no-capital"},
    ),
    Pair("client-words", "strength", sound, told(sound, "dropping out", words=None), ("dropping out",)),
    Pair("own-wrong", "strength", sound, deciding(sound, answers={}), ("can do alone",)),
    Pair("own-wrong", "strength", sound, deciding(sound, answers={}), ("can do alone",)),
    Pair(
        "split-second",
        "strength",
        attrs.evolve(sound, hunch=Hunch("extra", because=["budget"])),
        attrs.evolve(sound, hunch=Hunch("standard", because=["budget"])),
        ("extra",),
    ),
]
IDS = [f"{pair.code}-{pair.severity}-{place}" for place, pair in enumerate(PAIRS)]


def found(pair: Pair, deliberation: Deliberation) -> list[Finding]:
    findings = check(deliberation, pair.practice, register=pair.register)
    return [finding for finding in findings if (finding.code, finding.severity) == (pair.code, pair.severity)]


def changes(one: object, other: object) -> Iterator[tuple[object, object]]:
    """Give each field in which two values differ, as deep as they can be compared."""
    kind = type(one)
    if attrs.has(kind) and kind is type(other):
        for field in attrs.fields(kind):
            yield from changes(getattr(one, field.name), getattr(other, field.name))
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for left, right in zip(one, other, strict=True):
            yield from changes(left, right)
    elif one != other:
        yield one, other


@pytest.mark.parametrize("pair", PAIRS, ids=IDS)
def test_a_code_is_raised_with_what_its_sentence_needs(pair: Pair) -> None:
    (finding,) = found(pair, pair.raising)

    assert finding.about == pair.about
    assert finding.values == pair.values
    assert (finding.deliberation, finding.practice, finding.on) == (pair.raising.name, pair.practice.name, None)


@pytest.mark.parametrize("pair", PAIRS, ids=IDS)
def test_a_code_is_not_raised_one_field_away(pair: Pair) -> None:
    assert found(pair, pair.quiet) == []
    assert len(list(changes(pair.raising, pair.quiet))) == 1


@pytest.mark.parametrize(("day", "codes"), [(date(2027, 3, 2), []), (date(2027, 3, 3), ["priority-stale"])])
def test_an_agreement_is_due_after_the_day_by_which_to_look_at_it_again(day: date, codes: list[str]) -> None:
    findings = [finding for finding in check(sound, ours, on=day) if finding.severity is Severity.CONSIDER]

    assert [finding.code for finding in findings] == codes
    assert all(finding.values == {"review_by": date(2027, 3, 2)} and finding.on == day for finding in findings)


def test_lateness_is_not_judged_without_a_day() -> None:
    assert "priority-stale" not in {finding.code for finding in check(sound, ours)}


def test_a_sound_decision_has_strengths_only() -> None:
    assert [(finding.severity, finding.code) for finding in check(sound, ours)] == [
        ("strength", "client-words"),
        ("strength", "own-wrong"),
    ]


def test_every_code_has_its_pair() -> None:
    # By the letter as it is sent, by the day, by a field of the practice, and by what people changed.
    told_apart = {"fairwash", "priority-stale", "priority-idle", "reason-struck", "edit-loose"}
    listed = (
        "no-reason policy-left all-barred barred-choice fairwash own-wrong priority-conflict influence-only "
        "split-second client-not-heard priority-stale priority-idle told-differently text-shape decisive-without-told "
        "relevant-without-asked empty-slot unknown-person formal-only no-signature other-version client-words "
        "reason-struck edit-loose"
    )

    assert {pair.code for pair in PAIRS} | told_apart == set(listed.split())


def test_the_paths_lead_to_the_fields() -> None:
    assert check(deciding(sound, deviations=[]), ours)[0].path == ("decision", "deviations")
    promise = Commitment("coach", to="client", what={"nl": "ik bel u"})
    (finding, *_) = check(attrs.evolve(sound, commitments=[promise]), ours)
    assert finding.path == ("commitments", 0, "what", "nl")


def test_the_running_example_before_the_decision_asks_for_a_reason_and_has_the_words_of_the_client() -> None:
    assert [(finding.severity, finding.code, finding.about) for finding in check(samira, ours)] == [
        ("consider", "influence-only", ("budget",)),
        ("strength", "client-words", ("dropping out",)),
    ]


def test_a_status_that_nobody_knows_is_no_story_that_differs() -> None:
    case = told(sound, "employer helps", status=Status.UNKNOWN)

    assert "told-differently" not in {finding.code for finding in check(case, ours)}
