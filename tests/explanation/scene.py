"""A small practice in words, and how a letter about it is read: what the tests of the letter share."""

from datetime import date

import attrs

from deliberate.explanation import Explanation, explain
from deliberate.model import (
    Agreement,
    Decision,
    Deliberation,
    Fact,
    Factor,
    Level,
    Option,
    Person,
    Policy,
    Practice,
    Priority,
    Scale,
    Telling,
)
from deliberate.weighing import CaseBase

DECIDED_ON = date(2026, 10, 12)

ours = Practice(
    "Job coaching",
    language="nl",
    question={"nl": "Geven wij meer uren?", "en": "Do we give more hours?"},
    options=[
        Option("standard", label={"nl": "de gewone uren", "en": "the usual hours"}),
        Option(
            "extra",
            label={"nl": "tijdelijk meer uren", "en": "more hours for a while"},
            told={"nl": "Er komen meer uren.", "en": "There will be more hours."},
        ),
    ],
    factors=[
        Factor(
            "risk",
            label={"nl": "kans op uitval", "en": "risk of losing work"},
            told={"nl": "Het werk is in gevaar.", "en": "The work is at risk."},
            told_absent={"nl": "Het werk is niet in gevaar.", "en": "The work is not at risk."},
            asked={"nl": "Is het werk in gevaar?", "en": "Is the work at risk?"},
            layer="client",
            favours=["extra"],
        ),
        Factor(
            "alone",
            label={"nl": "zelfstandig werken", "en": "working without help"},
            told={"nl": "Alleen werken lukt goed.", "en": "Working alone goes well."},
            asked={"nl": "Lukt alleen werken goed?", "en": "Does working alone go well?"},
            layer="client",
            favours=["standard"],
        ),
        Factor(
            "need",
            label={"nl": "behoefte aan steun", "en": "need for support"},
            layer="client",
            favours=["extra"],
            scale=Scale(
                [
                    Level("low"),
                    Level("medium", label={"nl": "gemiddeld", "en": "average"}),
                    Level("high", told={"nl": "Er is veel steun nodig.", "en": "A lot of support is needed."}),
                ],
                neutral="medium",
            ),
        ),
        Factor(
            "years",
            label={"nl": "ervaring", "en": "experience"},
            layer="client",
            favours=["standard"],
            scale=Scale("number", unit={"nl": "jaar", "en": "years"}, neutral=1),
        ),
        Factor(
            "unsafe", label={"nl": "gevaar op de werkplek", "en": "danger at work"}, layer="client", bars=["standard"]
        ),
        Factor("tired", label="moeheid", layer="professional", favours=["extra"], visibility="private"),
    ],
    policies=[
        Policy(
            "at most",
            rule={"nl": "Wij geven de gewone uren.", "en": "We give the usual hours."},
            purpose={"nl": "Zo verdelen wij de uren eerlijk.", "en": "That way we share the hours fairly."},
            prescribes="standard",
            kind="protocol",
        ),
    ],
    priorities=[
        Priority(
            "keep work",
            stronger=["risk"],
            over=["alone"],
            why={"nl": "Werk houden gaat voor.", "en": "Keeping work comes first."},
            agreement=Agreement("team", agreed_on=date(2026, 3, 2)),
        ),
    ],
    people=[
        Person(
            "coach",
            label={"nl": "uw coach Marieke", "nl-informal": "je coach Marieke", "en": "your coach Marieke"},
            perspective="professional",
            contact="088 000 00 01.",
        ),
        Person("lead", label={"nl": "mijn teamleider Karin", "en": "my team leader Karin"}, contact="088 000 00 05"),
    ],
)

case = Deliberation(
    "2026-0417",
    opened_on=date(2026, 10, 5),
    facts=[Fact("risk", told_by=["client"], words="Ik red het niet"), Fact("alone", told_by=["professional"])],
    decision=Decision("extra", because=["risk"], decided_by=["coach", "client"], decided_on=DECIDED_ON),
    telling=Telling(greeting="Beste Samira", signed_by="coach"),
)


def decided(deliberation: Deliberation = case, **changes: object) -> Deliberation:
    """Give the case with its decision changed."""
    return attrs.evolve(deliberation, decision=attrs.evolve(deliberation.decision, **changes))  # type: ignore[misc]  # any field


def open_case(deliberation: Deliberation = case) -> Deliberation:
    """Give the case before its decision."""
    return attrs.evolve(deliberation, decision=None)


def letter(
    deliberation: Deliberation = case,
    practice: Practice = ours,
    casebase: CaseBase | None = None,
    *,
    language: str = "nl",
    register: str = "informal",
) -> Explanation:
    """Write the client's letter."""
    return explain(deliberation, practice, casebase, language=language, register=register)


def said(explanation: Explanation, slot: str) -> list[str]:
    """Give what a slot says; nothing where it is not there."""
    return [
        f"- {sentence.text}" if sentence.listed else sentence.text
        for section in explanation.sections
        if section.slot == slot
        for sentence in section.sentences
    ]


def slots(explanation: Explanation) -> list[str]:
    """Give the slots that have content, in the order in which they are read."""
    return [section.slot for section in explanation.sections]
