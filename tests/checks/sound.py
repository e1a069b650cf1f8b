"""A decision in which nothing is left to look at, and small ways to change one field of it."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

import attrs

from deliberate import (
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Hunch,
    Person,
    Telling,
)

__all__ = ["changed", "deciding", "sound", "telling", "told", "wordless"]

_coach = Person(
    "coach",
    label={"nl": "uw jobcoach Marieke Bos", "en": "your job coach Marieke Bos"},
    contact={"nl": "088 000 00 01, elke werkdag", "en": "088 000 00 01, every working day"},
)

sound = Deliberation(
    "2026-0417",
    opened_on=date(2026, 10, 5),
    people=[_coach],
    hunch=Hunch("standard", because=["budget"]),
    facts=[
        Fact("dropping out", told_by=["client"], words="Ik ben bang dat ik het niet volhoud."),
        Fact("can do alone", told_by=["professional"]),
        Fact("budget", told_by=["professional"]),
        Fact("employer helps", status="absent", told_by=["employer"]),
        Fact("need", level="high", told_by=["professional"]),
        Fact("unsafe", status="absent", told_by=["professional"]),
    ],
    doubts=["Wij kiezen opnieuw als het te zwaar wordt."],
    decision=Decision(
        "extra",
        because=["dropping out"],
        decided_by=["coach", "client"],
        decided_on=date(2026, 10, 12),
        answers={"can do alone": "Daarom bouwen wij de uren af zodra het kan."},
        deviations=[Deviation("fifteen percent", safeguards="Na zes weken kijken wij terug.")],
        review_on=date(2026, 11, 23),
    ),
    commitments=[Commitment("coach", to="client", what="Ik bel u elke maandag.")],
    telling=Telling(
        greeting="Beste mevrouw Amrani",
        signed_by="coach",
        means="U krijgt elke week een uur meer.",
        your_choice="U kunt altijd met minder uren verder.",
        disagree_until=date(2026, 10, 26),
    ),
)


T = TypeVar("T")


def changed(value: T, **changes: object) -> T:
    """Give the same value with other fields."""
    evolve: Callable[..., T] = attrs.evolve
    return evolve(value, **changes)


def deciding(deliberation: Deliberation, **changes: object) -> Deliberation:
    """Give the same, decided otherwise."""
    return changed(deliberation, decision=changed(deliberation.decision, **changes))


def telling(deliberation: Deliberation, **changes: object) -> Deliberation:
    """Give the same, told otherwise."""
    return changed(deliberation, telling=changed(deliberation.telling, **changes))


def told(deliberation: Deliberation, factor: str, **changes: object) -> Deliberation:
    """Give the same, with another fact of one factor."""
    facts = [changed(fact, **changes) if fact.factor == factor else fact for fact in deliberation.facts]
    return attrs.evolve(deliberation, facts=facts)


wordless = deciding(attrs.evolve(sound, hunch=None), because=[], answers={}, deviations=[])
"""The same decision, of which nobody said why."""
