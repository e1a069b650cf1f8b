"""An audit in words: what hangs together first, then what to look at again; never blame, never a name too many."""

import re
from datetime import date
from typing import Any

import attrs
import pytest

from deliberate import (
    Agreement,
    Audit,
    Explanation,
    Factor,
    PolicyAudit,
    Practice,
    Priority,
    PriorityAudit,
    Unlike,
    tell,
)
from deliberate.visibility import Reader
from tests.hand_made import AUDIT, CLEAN, audit_of, ground
from tests.running_example import ours

WHY = "‘Wij vinden het belangrijker dat u werk houdt dan dat u alles alleen doet.’"
SIDES = "De eerste wijst naar tijdelijk meer uren, de tweede naar de gewone uren."
MET = "Dat speelt bij kans op uitval en zelfstandig werken."


def told(audit: Audit = AUDIT, practice: Practice | None = ours, **wishes: Any) -> Explanation:  # noqa: ANN401
    return tell(audit, practice, **{"language": "nl", **wishes})


def slot(name: str, audit: Audit = AUDIT, practice: Practice | None = ours, **wishes: Any) -> list[str]:  # noqa: ANN401
    return [
        f"- {sentence.text}" if sentence.listed else sentence.text
        for section in told(audit, practice, **wishes).sections
        if section.slot == name
        for sentence in section.sentences
    ]


def priorities(**audited: PriorityAudit) -> Audit:
    return attrs.evolve(CLEAN, priorities=audited)


def found(
    kept: int = 0, broken: tuple[str, ...] = (), *, is_dead: bool = False, is_overdue: bool = False
) -> PriorityAudit:
    return PriorityAudit(kept, broken, is_dead=is_dead, is_overdue=is_overdue)


# ---- what hangs together


def test_what_hangs_together_comes_first() -> None:
    assert [section.slot for section in told().sections] == [
        "strength",
        "contradictions",
        "reconsider",
        "agreements",
        "policies",
        "unlike",
        "circles",
    ]


def test_where_all_is_well_nothing_else_is_said() -> None:
    assert [section.slot for section in told(CLEAN).sections] == ["strength"]
    assert slot("strength", CLEAN) == [
        "Wij keken naar 8 besluiten.",
        "Jullie afspraken en besluiten spreken elkaar nergens tegen.",
        f"Hier hielden jullie je steeds aan: {WHY}",
    ]


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"case_count": 0}, "Er zijn nog geen besluiten om naar te kijken."),
        ({"case_count": 1}, "Wij keken naar één besluit."),
    ],
)
def test_few_decisions_are_told_as_few(changes: dict[str, Any], line: str) -> None:
    assert slot("strength", attrs.evolve(CLEAN, **changes))[0] == line


def test_decisions_that_contradict_nothing_are_counted_without_the_agreements() -> None:
    assert slot("strength")[1:] == ["Daarvan passen 6 besluiten bij al het andere."]
    assert slot("strength", attrs.evolve(AUDIT, case_count=3))[1:] == ["Eén besluit past bij al het andere."]
    assert slot("strength", attrs.evolve(AUDIT, case_count=2))[1:] == []


def test_an_agreement_that_was_left_once_is_not_told_as_kept() -> None:
    kept = priorities(first=found(2), second=found(2, ("x",)), third=found())

    assert slot("strength", kept)[2:] == ["Hier hielden jullie je steeds aan: ‘first’"]


def test_of_many_kept_agreements_the_first_few_are_told() -> None:
    kept = priorities(**{f"p{place}": found(1) for place in range(5)})

    assert slot("strength", kept)[-1] == "En nog 2 andere."


# ---- contradictions, and what to look at again


def test_each_contradiction_tells_which_two_what_they_say_and_when_they_meet() -> None:
    assert slot("contradictions") == [
        "Op 2 plekken spreken twee afspraken of besluiten elkaar tegen.",
        f"- Leg naast elkaar: de afspraak {WHY} en het besluit 2026-0301. {SIDES} {MET}",
        f"- Leg naast elkaar: het besluit 2026-0402 en het besluit 2026-0301. {SIDES} {MET}",
        "Wat is steeds het verschil?",
    ]


def test_of_two_that_ask_for_nothing_that_may_be_named_it_is_not_said_when_they_meet() -> None:
    pair = (ground("a", stronger=frozenset()), ground("b", "standard", stronger=frozenset()))
    audit = attrs.evolve(AUDIT, contradiction_count=1, contradictions=(pair,))

    assert slot("contradictions", audit) == [
        "Twee afspraken of besluiten spreken elkaar tegen.",
        f"- Leg naast elkaar: het besluit a en het besluit b. {SIDES}",
        "Wat is het verschil tussen die twee?",
    ]


def test_of_many_contradictions_the_first_few_are_told_and_the_count_is_exact() -> None:
    audit = attrs.evolve(audit_of(9), contradiction_count=1234)

    lines = slot("contradictions", audit)

    assert sum(line.startswith("- ") for line in lines) == 3
    assert lines[-2] == "En nog 1.231 andere."


def test_a_smallest_set_is_told_with_what_stands_in_every_such_set() -> None:
    assert slot("reconsider") == [
        "Eén ding opnieuw bekijken is genoeg:",
        "- Het besluit 2026-0301.",
        "Een ander rijtje dat zo kort is, is er niet.",
        "Wat jullie ermee doen, is aan jullie.",
    ]
    assert slot("reconsider", audit_of(5)) == [
        "Deze 5 opnieuw bekijken is genoeg:",
        "- Het besluit 2026-0001.",
        "- Het besluit 2026-0002.",
        "- Het besluit 2026-0003.",
        "En nog 2 andere.",
        "Er zijn meer rijtjes die zo kort zijn.",
        "Dit staat in elk rijtje dat zo kort is:",
        "- Het besluit 2026-0001.",
        "Wat jullie ermee doen, is aan jullie.",
    ]


def test_where_no_source_stands_in_every_set_none_is_named() -> None:
    lines = slot("reconsider", attrs.evolve(AUDIT, in_every=()))

    assert lines[2:] == ["Er zijn meer rijtjes die zo kort zijn.", "Wat jullie ermee doen, is aan jullie."]


def test_a_set_that_was_not_proven_to_be_smallest_says_that_fewer_may_do() -> None:
    audit = attrs.evolve(AUDIT, reconsider=("keep people at work", "x"), is_smallest=False, in_every=None, in_some=None)

    assert slot("reconsider", audit) == [
        "Deze 2 opnieuw bekijken is genoeg. Misschien kan het met minder:",
        f"- De afspraak {WHY}",
        "- Het besluit x.",
        "Wat jullie ermee doen, is aan jullie.",
    ]


# ---- agreements and rules


def test_agreements_are_told_as_left_due_or_never_met_and_then_one_question() -> None:
    audit = priorities(
        **{"keep people at work": found(3, ("c1", "c2", "c3", "c4"), is_overdue=True)}, q=found(is_dead=True)
    )

    assert slot("agreements", audit) == [
        f"4 keer kozen jullie anders dan hier staat: {WHY}",
        "Zie c1, c2 en c3.",
        "En nog één andere.",
        f"Vóór 2 maart 2027 wilden jullie opnieuw kijken naar: {WHY}",
        "Deze afspraak kwam nog niet aan de orde: ‘q’",
        "Wat vinden jullie daar nu van?",
    ]


def test_an_agreement_is_due_without_a_day_where_the_day_is_not_known() -> None:
    without = [attrs.evolve(ours.priorities[0], agreement=Agreement("team", agreed_on=date(2026, 1, 1)))]

    for practice in (None, attrs.evolve(ours, priorities=without)):
        (line, _) = slot("agreements", priorities(**{"keep people at work": found(1, is_overdue=True)}), practice)
        assert line.startswith("Deze afspraak is toe aan een nieuwe blik: ‘")


def test_of_many_agreements_of_one_kind_the_first_few_are_told() -> None:
    many = {f"p{place}": found(0, ("c",), is_overdue=True, is_dead=True) for place in range(5)}

    assert slot("agreements", priorities(**many)).count("En nog 2 andere.") == 3


def test_a_rule_tells_how_often_it_was_left_and_for_what() -> None:
    assert slot("policies") == [
        "2 keer ging deze regel opzij: ‘Coaching is ten hoogste 15 procent van de werktijd.’",
        "Zie 2026-0402 en 2025-0112.",
        "2 keer volgden jullie de regel.",
        "Daarbij speelde mee: kans op uitval (2×) en behoefte aan steun (high) (1×).",
        "Past deze regel nog bij jullie werk?",
    ]


def test_a_rule_that_was_left_without_a_circumstance_says_that_none_is_written_down() -> None:
    policies = {f"p{place}": PolicyAudit(0, ("c",), {}) for place in range(5)}

    lines = slot("policies", attrs.evolve(AUDIT, policies=policies))

    assert lines[1:4] == [
        "Zie c.",
        "Jullie volgden de regel nog niet.",
        "Wat daar bijzonder aan was, staat er nog niet bij.",
    ]
    assert lines[-2:] == ["En nog 2 andere.", "Passen deze regels nog bij jullie werk?"]


# ---- like cases, and circles


def test_like_cases_are_laid_side_by_side_with_the_rule_that_counted_once() -> None:
    chose = "De eerste keer viel de keuze op tijdelijk meer uren, de tweede keer op de gewone uren."
    pair = f"- Leg naast elkaar: het besluit 2026-0402 en het besluit 2026-0301. {chose}"
    rule = "Eén van de twee keren ging deze regel opzij: ‘Coaching is ten hoogste 15 procent van de werktijd.’"

    assert slot("unlike")[1:] == [f"{pair} {rule}", "Wat is het verschil tussen die twee?"]
    assert slot("unlike", attrs.evolve(AUDIT, unlike=(attrs.evolve(AUDIT.unlike[0], policy=None),)))[1] == pair
    assert slot("unlike", attrs.evolve(audit_of(5), unlike_count=99))[-2:] == [
        "En nog 96 andere.",
        "Wat is steeds het verschil?",
    ]


def test_circles_name_the_cases_and_ask_what_comes_first() -> None:
    assert slot("circles") == [
        "In één situatie gaat elke keuze in tegen wat jullie eerder afspraken of deden.",
        "Zie 2026-0301.",
        "Wat gaat daar voor, vinden jullie?",
    ]


# ---- who may read what


@pytest.mark.parametrize("to", ["colleague", "file", "client"])
def test_no_other_reader_reads_the_name_of_a_case(to: Reader) -> None:
    for audit in (AUDIT, audit_of(5)):
        explanation = told(audit, to=to)

        assert not re.search(r"202[56]-\d", repr(attrs.asdict(explanation, filter=lambda field, _: field.name != "on")))
        assert all(sentence.about for section in explanation.sections for sentence in section.sentences)


def test_a_colleague_reads_the_contradictions_in_which_an_agreement_has_a_part() -> None:
    assert slot("contradictions", to="colleague") == [
        "Op 2 plekken spreken twee afspraken of besluiten elkaar tegen.",
        f"- Leg naast elkaar: de afspraak {WHY} en een eerder besluit. {SIDES} {MET}",
        "En nog één andere.",
        "Wat is steeds het verschil?",
    ]
    assert slot("reconsider", audit_of(5), to="colleague")[:2] == [
        "Deze 5 opnieuw bekijken is genoeg:",
        "- Een eerder besluit.",
    ]
    assert slot("unlike", to="colleague")[1:] == ["Wat is het verschil tussen die twee?"]


SPECIAL = attrs.evolve(
    ours,
    factors=[attrs.evolve(factor, special=factor.name in {"dropping out", "need"}) for factor in ours.factors],
    policies=[attrs.evolve(ours.policies[0], special=True)],
)


def test_special_data_counts_and_is_named_to_nobody() -> None:
    explanation = told(AUDIT, SPECIAL)
    text = repr(attrs.asdict(explanation))

    assert not re.search("kans op uitval|behoefte aan steun|dropping out|need", text)
    assert (
        "Dat speelt bij een omstandigheid (niet gedeeld) en zelfstandig werken."
        in slot("contradictions", AUDIT, SPECIAL)[1]
    )
    assert "Daarbij speelde mee: een omstandigheid (niet gedeeld)." in slot("policies", AUDIT, SPECIAL)


def test_beside_a_rule_that_betrays_special_data_no_case_is_named() -> None:
    lines = slot("policies", AUDIT, SPECIAL)

    assert not any("2026" in line for line in lines)
    assert "regel" not in slot("unlike", AUDIT, SPECIAL)[1]
    assert slot("policies", AUDIT, SPECIAL, to="colleague") == []


def test_without_a_practice_the_professional_reads_names_as_they_are() -> None:
    assert "‘keep people at work’" in slot("contradictions", AUDIT, None)[1]
    assert "dropping out" in slot("contradictions", AUDIT, None)[1]


def test_names_of_a_practice_with_another_agreement_are_read_all_the_same() -> None:
    factor = Factor("extra time", label={"nl": "meer tijd", "en": "more time"}, layer="client", favours=["extra"])
    priority = Priority("time", stronger=["extra time"], over=[], agreement=Agreement("x", agreed_on=date(2026, 1, 1)))
    practice = attrs.evolve(ours, factors=[*ours.factors, factor], priorities=[priority])
    pair = (ground("time", kind="priority", stronger=frozenset({"extra time"})), ground("c", "standard"))
    audit = attrs.evolve(AUDIT, contradictions=(pair,), unlike=(Unlike(ground("c"), "d", None),))

    assert "de afspraak ‘time’ en het besluit c." in slot("contradictions", audit, practice)[1]
    assert "meer tijd" in slot("contradictions", audit, practice)[1]
