"""A practice and any number of its cases, the same at every run, for the other benchmarks."""

import random  # noqa: TID251 - seeded, so that every run has the same data
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from deliberate import Factor, Option, Practice, Scale

OPTIONS = ("usual", "extra")
SCALED, TOLD = 5, 10  # every fifth factor has levels, of every tenth it is said who told it
FIRST_DAY = date(2020, 1, 1)
WORDS = "Ik ben bang dat ik het niet volhoud, als het zo blijft als het nu is."


def practice_of(factors: int) -> Practice:
    """Make a practice; each fifth factor has levels, the others favour one of two options in turn."""
    scale = Scale(["low", "medium", "high"], neutral="medium")
    return Practice(
        "Job coaching",
        language="nl",
        question="Geven wij meer uren?",
        options=[Option(name, label="uren") for name in OPTIONS],
        factors=[
            Factor(
                name_of(number),
                label="iets dat telt",
                layer="client",
                favours=[OPTIONS[number % 2]],
                scale=scale if number % SCALED == SCALED - 1 else None,
            )
            for number in range(factors)
        ],
    )


def name_of(number: int) -> str:
    """Give the name of a factor."""
    return f"factor {number}"


def documents(cases: int, factors: int) -> Iterator[dict[str, Any]]:
    """Give decided cases as documents: half of the facts bare, some told by the client, one in her own words."""
    chance = random.Random(20261126)  # noqa: S311 - the same data at every run
    for number in range(cases):
        facts = {name_of(place): _fact(place, chance) for place in range(factors)}
        held = [name for name, fact in facts.items() if fact.keys() <= {"told_by", "words"}]
        option = chance.choice(OPTIONS)
        decided_on = FIRST_DAY + timedelta(days=chance.randrange(2000))
        yield {
            "deliberate": 1,
            "deliberation": f"case {number:07}",
            "opened_on": (decided_on - timedelta(days=14)).isoformat(),
            "facts": facts,
            "decision": {"option": option, "because": held[:2], "decided_on": decided_on.isoformat()},
        }


def _fact(place: int, chance: random.Random) -> dict[str, Any]:
    told = {"told_by": ["client"]} if place % TOLD == 0 else {}
    if place == 1:
        return {"told_by": ["client"], "words": f"{WORDS} ({chance.randrange(10**6)})"}
    if place % SCALED == SCALED - 1:
        return {"level": chance.choice(["low", "medium", "high"]), **told}
    return {**chance.choice([{}, {}, {"status": "absent"}, {"status": "unknown"}]), **told}
