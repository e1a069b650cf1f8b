"""For a colleague, the file and the professional: names behind a colon, with state and source."""

from datetime import date

import attrs
import pytest

from deliberate.explanation import SLOTS, Explanation, explain
from deliberate.model import (
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Option,
    Policy,
    Scale,
    Telling,
    nothing_agreed,
)
from deliberate.visibility import Reader
from deliberate.weighing import CaseBase
from tests.explanation.scene import case, decided, open_case, ours, said, slots

FULL = Telling(
    greeting="Beste Samira",
    signed_by="coach",
    means="Drie uur per week.",
    your_choice="Minder mag altijd.",
    disagree="Karin bellen mag ook.",
    disagree_until=date(2026, 10, 26),
    formal_on=date(2026, 10, 16),
    told_on=date(2026, 10, 12),
    told_back="Ik krijg meer uren.",
    reaction="accepts-with-a-condition",
)


def record(deliberation: Deliberation = case, *, to: Reader = "professional", language: str = "nl") -> Explanation:
    return explain(deliberation, ours, to=to, language=language)


def test_it_has_the_slots_of_the_letter_and_greets_nobody() -> None:
    explanation = record(attrs.evolve(case, telling=FULL))

    assert [slot for slot in SLOTS if slot in slots(explanation)] == slots(explanation)
    assert explanation.greeting == explanation.signature == ""
    assert explanation.sections[0].title == "Keuze"


def test_the_choice_stands_with_what_was_not_chosen_and_who_decided() -> None:
    assert said(record(), "decision") == [
        "Vraag: ‘Geven wij meer uren?’",
        "Gekozen: tijdelijk meer uren.",
        "Niet gekozen: de gewone uren.",
        "Besloten door de cliënt en uw coach Marieke, op 12 oktober.",
        "Verteld als: ‘Er komen meer uren.’",
        "Opgesteld door uw coach Marieke.",
    ]
    bare = attrs.evolve(
        decided(decided_by=["professional", "team"], option="standard", because=["alone"]), telling=None
    )
    assert said(record(bare), "decision")[2:] == [
        "Niet gekozen: tijdelijk meer uren.",
        "Besloten door de professional en het team, op 12 oktober.",
    ]
    assert said(record(decided(decided_by=[])), "decision")[3] == "Besloten op 12 oktober."


def test_what_was_not_chosen_stands_with_why() -> None:
    left = decided(deviations=[Deviation("at most", rejected={"standard": "Dat is nu te weinig."})])

    assert "Niet gekozen: de gewone uren. Dat is nu te weinig." in said(record(left), "decision")


def test_what_the_client_told_and_what_it_changed_is_on_record() -> None:
    free = attrs.evolve(ours, priorities=[])
    silent = attrs.evolve(case, facts=[attrs.evolve(fact, told_by=["file"], words=None) for fact in case.facts])

    assert said(record(), "your_words")[-1] == "Zonder het verhaal van de cliënt stond deze keuze niet vast."
    assert said(explain(case, free, to="file"), "your_words")[-1] == (
        "Zonder het verhaal van de cliënt stond deze keuze er net zo voor."
    )
    assert said(record(silent), "your_words") == []


def test_the_only_option_has_nothing_beside_it() -> None:
    only = Deliberation(
        "a", options=[Option("a", label="de enige keuze")], decision=Decision("a", decided_on=date(2026, 10, 12))
    )

    assert said(explain(only, nothing_agreed("nl"), to="file"), "decision") == [
        "Gekozen: de enige keuze.",
        "Besloten op 12 oktober.",
    ]


def test_reasons_have_a_state_a_source_and_a_date() -> None:
    dated = attrs.evolve(
        case, facts=[attrs.evolve(case.told("risk")[0], known_on=date(2026, 10, 6)), Fact("need", level="medium")]
    )

    assert said(record(decided(dated, because=["risk", "need"])), "reasons")[:2] == [
        "- Kans op uitval: ja · bron: cliënt · 6 oktober.",
        "- Behoefte aan steun: gemiddeld.",
    ]


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (Fact("alone"), "Zelfstandig werken: ja."),
        (Fact("alone", status="absent", told_by=["chain"]), "Zelfstandig werken: nee · bron: andere organisatie."),
        (Fact("need", level="medium"), "Behoefte aan steun: gemiddeld."),
        (Fact("need", level="high"), "Behoefte aan steun: high."),
        (Fact("years", level=3), "Ervaring: 3 jaar."),
        (Fact("alone", status="unknown"), "Zelfstandig werken: onbekend."),
        (
            Fact("alone", told_by=["client", "file"], known_on=date(2025, 1, 2)),
            "Zelfstandig werken: ja · bron: cliënt en dossier · 2 januari 2025.",
        ),
    ],
)
def test_a_fact_is_a_line(fact: Fact, expected: str) -> None:
    risk = case.told("risk")[0]

    assert f"- {expected}" in said(record(attrs.evolve(case, facts=[risk, fact])), "data_used")


def test_a_number_without_a_unit_is_a_number() -> None:
    years = attrs.evolve(ours.factor("years"), scale=Scale("number"))
    practice = attrs.evolve(ours, factors=[*ours.factors[:3], years, *ours.factors[4:]])
    known = attrs.evolve(case, facts=[case.told("risk")[0], Fact("years", level=1500)])

    assert "- Ervaring: 1.500." in said(explain(known, practice, to="file"), "data_used")


def test_a_hidden_reason_is_a_circumstance_that_is_not_shared() -> None:
    hidden = decided(attrs.evolve(case, facts=[*case.facts, Fact("tired")]), because=["risk", "tired"])

    assert "Een omstandigheid (niet gedeeld)." in said(record(hidden, to="colleague"), "reasons")
    assert "Een omstandigheid (niet gedeeld)." not in said(record(hidden), "reasons")


def test_agreements_and_earlier_cases_stand_behind_the_reasons() -> None:
    practice = attrs.evolve(ours, priorities=[attrs.evolve(ours.priorities[0], why=None)])
    earlier = CaseBase([attrs.evolve(decided(decided_on=date(2026, 10, 8)), name="earlier")])

    assert said(explain(case, practice, earlier, to="file"), "reasons")[1:] == [
        "Afspraak van het team, 2 maart: ‘keep work’.",
        "Eerdere zaken die hierop lijken, met dezelfde keuze: 1.",
    ]
    assert said(record(), "reasons")[1:] == ["Afspraak van het team, 2 maart: ‘Werk houden gaat voor.’"]


def test_what_speaks_against_stands_with_its_answer() -> None:
    assert said(record(), "against") == ["Zelfstandig werken: ja · bron: professional. Nog geen antwoord."]
    answered = decided(
        option="standard", because=["alone"], answers={"risk": "Karin belt.", "keep work": "Het werk is vast."}
    )
    assert said(record(answered), "against") == [
        "Kans op uitval: ja · bron: cliënt. Antwoord: Karin belt.",
        "Afspraak van het team, 2 maart: ‘Werk houden gaat voor.’ Antwoord: Het werk is vast.",
    ]


def test_a_rule_is_kept_or_left_with_the_whole_account() -> None:
    left = Deviation(
        "at most",
        circumstances=["risk", "alone"],
        together="Samen is het veel.",
        suitable="Het helpt.",
        rule_signal="De regel past niet.",
        comparable={"2025-0112": "Daar was het werk nieuw."},
        would_repeat=False,
        tested_with=["peer"],
        approved_by="lead",
        valid_until=date(2027, 1, 4),
    )

    assert said(record(decided(deviations=[left])), "rule")[3:] == [
        "Het besluit wijkt van deze regel af, tot 4 januari 2027.",
        "Omstandigheden: kans op uitval en zelfstandig werken.",
        "Samen: Samen is het veel.",
        "Geschikt: Het helpt.",
        "Signaal over de regel: De regel past niet.",
        "Vergeleken met een eerdere zaak: Daar was het werk nieuw.",
        "Ook bij de volgende: nee.",
        "Getoetst met peer.",
        "Akkoord van mijn teamleider Karin.",
    ]
    assert said(record(), "rule") == [
        "Regel: ‘Wij geven de gewone uren.’",
        "Soort: vaste werkwijze.",
        "Doel: Zo verdelen wij de uren eerlijk.",
        "Het besluit wijkt van deze regel af.",
    ]
    assert said(record(decided(option="standard", because=["alone"])), "rule")[-1] == "Het besluit volgt deze regel."
    assert (
        said(record(decided(deviations=[Deviation("at most")])), "rule")[-1] == "Het besluit wijkt van deze regel af."
    )


@pytest.mark.parametrize(("to", "is_there"), [("professional", True), ("file", True), ("colleague", False)])
def test_a_rule_that_betrays_special_data_is_not_for_colleagues(to: Reader, *, is_there: bool) -> None:
    practice = attrs.evolve(ours, policies=[attrs.evolve(policy, special=True) for policy in ours.policies])

    assert ("rule" in slots(explain(case, practice, to=to))) is is_there


def test_a_purpose_that_is_a_name_or_not_there_fits_too() -> None:
    rules = [
        Policy(
            "a",
            rule="Regel een.",
            purpose="gelijke kansen",
            prescribes="standard",
            kind="policy-rule",
            reference="artikel 3",
        ),
        Policy("b", rule="Regel twee.", prescribes="standard", kind="protocol"),
    ]

    assert said(explain(case, attrs.evolve(ours, policies=rules), to="file"), "rule") == [
        "Regel: ‘Regel een.’",
        "Soort: beleidsregel. Bron: artikel 3.",
        "Het doel van die regel: gelijke kansen.",
        "Het besluit wijkt van deze regel af.",
        *("Regel: ‘Regel twee.’", "Soort: vaste werkwijze.", "Het besluit wijkt van deze regel af."),
    ]


def test_what_is_unknown_is_asked_and_doubts_stand_beside_it() -> None:
    unknown = attrs.evolve(
        case,
        facts=[case.told("risk")[0], Fact("alone", status="unknown"), Fact("unsafe", status="unknown")],
        doubts=["Wij kiezen opnieuw als het werk stopt."],
    )

    assert said(record(unknown), "unsure") == [
        "- Zelfstandig werken: onbekend. Nog te vragen: ‘Lukt alleen werken goed?’",
        "- Gevaar op de werkplek: onbekend.",
        "- Twijfel: Wij kiezen opnieuw als het werk stopt.",
    ]


def test_promises_stand_with_who_when_and_how_they_stand() -> None:
    promises = [
        Commitment(
            "coach",
            to="client",
            what="Ik bel elke week.",
            starts=date(2026, 10, 19),
            due=date(2026, 12, 1),
            done_when="Wij spraken elkaar.",
        ),
        Commitment("client", to="coach", what="Je belt terug.", status="asked"),
    ]

    assert said(record(attrs.evolve(case, commitments=promises)), "agreements") == [
        "- Uw coach Marieke: Ik bel elke week. Vanaf 19 oktober. Uiterlijk 1 december. Klaar als: Wij spraken elkaar.",
        "- De cliënt: Je belt terug. Gevraagd.",
    ]


def test_the_telling_is_on_record() -> None:
    told = decided(attrs.evolve(case, telling=FULL), review_on=date(2026, 12, 14), extra_step_until=date(2027, 1, 1))
    explanation = record(told)

    assert said(explanation, "meaning") == [
        "Drie uur per week.",
        "Dit is meer dan wij meestal doen. Wij doen dit voor jou tot 1 januari 2027.",
    ]
    assert said(explanation, "your_words")[0] == "Kans op uitval: ‘Ik red het niet’"
    assert said(explanation, "your_choice") == ["Minder mag altijd."]
    assert said(explanation, "disagree") == [
        "Het officiële besluit komt op 16 oktober.",
        "Reageren kan tot 26 oktober.",
        "Karin bellen mag ook.",
    ]
    assert said(explanation, "contact") == ["Uw coach Marieke: 088 000 00 01."]
    assert said(explanation, "look_back") == [
        "Terugkijken op 14 december.",
        "Besproken met de cliënt op 12 oktober.",
        "Terugverteld: Ik krijg meer uren.",
        "Reactie: akkoord, met een voorwaarde.",
    ]
    assert said(record(attrs.evolve(told, telling=None)), "disagree") == []


def test_before_the_decision_the_facts_stand_with_the_question() -> None:
    undecided = attrs.evolve(open_case(), facts=[*case.facts, Fact("unsafe", status="unknown")])
    explanation = record(undecided)

    assert slots(explanation) == ["your_words", "question", "options", "unsure", "ask", "contact"]
    assert said(explanation, "question") == [
        "Geven wij meer uren?",
        "Nog niet besloten.",
        "- Kans op uitval: ja · bron: cliënt.",
        "- Zelfstandig werken: ja · bron: professional.",
    ]
    assert said(explanation, "ask") == ["Wat zie jij anders?"]
    assert said(explain(undecided, ours, to="file"), "ask") == ["Wat ziet u anders?"]


def test_who_agreed_on_nothing_has_a_record_that_says_so() -> None:
    bare = Deliberation("a")

    assert said(explain(bare, nothing_agreed("en"), to="file"), "question") == [
        "Not decided yet.",
        "Nothing is agreed on this yet.",
    ]


def test_those_who_told_the_same_on_one_day_stand_together() -> None:
    risk = case.told("risk")[0]
    told = attrs.evolve(case, facts=[risk, attrs.evolve(risk, told_by=["file"], words=None), *case.told("alone")])
    later = attrs.evolve(risk, told_by=["expert"], words=None, known_on=date(2026, 10, 6))

    assert "- Kans op uitval: ja · bron: cliënt en dossier." in said(record(told), "data_used")
    assert said(record(attrs.evolve(told, facts=[*told.facts, later])), "data_used")[1] == (
        "- Kans op uitval: ja · bron: deskundige · 6 oktober."
    )


def test_an_agreement_stands_with_who_saw_it_differently_and_when_it_is_looked_at() -> None:
    agreement = attrs.evolve(
        ours.priorities[0].agreement, review_by=date(2027, 3, 2), dissent="Eén collega kiest liever rust."
    )
    practice = attrs.evolve(ours, priorities=[attrs.evolve(ours.priorities[0], agreement=agreement)])

    assert said(explain(case, practice, to="file"), "reasons")[-1] == (
        "Afspraak van het team, 2 maart: ‘Werk houden gaat voor.’ Wij kijken er opnieuw naar vóór 2 maart 2027. "
        "Tegengeluid: Eén collega kiest liever rust."
    )


# ---- in short, for a colleague ----------------------------------------------------------------

OTHER = attrs.evolve(ours, priorities=[])


def test_a_colleague_reads_the_choice_in_short_and_is_asked_what_they_see() -> None:
    left = decided(deviations=[Deviation("at most", together="Samen veel.", tested_with=["peer"], approved_by="lead")])
    explanation = explain(left, OTHER, to="colleague")

    assert slots(explanation) == ["decision", "reasons", "against", "rule", "sets", "ask"]
    assert said(explanation, "rule") == [
        "Regel: ‘Wij geven de gewone uren.’ Soort: vaste werkwijze.",
        "Het besluit wijkt van deze regel af.",
        "Getoetst met peer.",
        "Akkoord van mijn teamleider Karin.",
    ]
    assert said(explanation, "sets") == [
        "Dit gaat dan voor: kans op uitval.",
        "Dit wijkt dan: zelfstandig werken.",
        "Teken je daarvoor?",
    ]
    assert said(explanation, "ask") == ["Wat zie jij anders?"]


def test_where_the_choice_sets_nothing_new_a_colleague_is_not_asked_to_sign() -> None:
    assert "sets" not in slots(explain(case, ours, to="colleague"))
    assert "sets" not in explain(case, ours, to="colleague").missing


def test_what_a_hidden_reason_sets_is_not_told() -> None:
    hidden = decided(attrs.evolve(case, facts=[*case.facts, Fact("tired")]), because=["risk", "tired"])

    assert "sets" not in slots(explain(hidden, OTHER, to="colleague"))


def test_why_another_choice_was_left_is_for_the_file() -> None:
    left = decided(deviations=[Deviation("at most", rejected={"standard": "Dat is nu te weinig."})])

    assert "Niet gekozen: de gewone uren." in said(explain(left, ours, to="colleague"), "decision")


def test_what_people_wrote_to_the_client_stays_formal_for_whoever_else_reads_it() -> None:
    told = attrs.evolve(
        case, telling=Telling(told={"nl": "U krijgt meer uren.", "nl-informal": "Je krijgt meer uren."})
    )

    assert "Verteld als: ‘U krijgt meer uren.’" in said(explain(told, ours, register="informal", to="file"), "decision")
