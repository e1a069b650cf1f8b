"""Small practices and cases, written out no further than an example needs."""

from collections.abc import Mapping
from datetime import date

from deliberate import Agreement, Decision, Deliberation, Fact, Factor, Option, Practice, Priority, Scale, Status, Value

__all__ = ["DAY", "NEED", "case", "decided", "factor", "practice", "priority"]

DAY = date(2026, 3, 2)
NEED = Scale(["low", "medium", "high"], neutral="medium")


def factor(name: str, favours: str = "", *, opposes: str = "", **fields: object) -> Factor:
    """Make a factor that favours and opposes the options of these single letters."""
    return Factor(name, label="x", layer="client", favours=list(favours), opposes=list(opposes), **fields)  # type: ignore[arg-type]


def practice(*factors: Factor, options: str = "ab", values: str = "", **fields: object) -> Practice:
    """Make a practice with options and values of single letters."""
    return Practice(
        "North",
        language="en",
        question="x",
        options=[Option(name, label="x") for name in options],
        factors=factors,
        values=[Value(name, label="x") for name in values],
        **fields,  # type: ignore[arg-type]
    )


def priority(name: str, stronger: list[str], over: list[str], agreed_on: date = DAY, **fields: object) -> Priority:
    """Make a priority of the team."""
    return Priority(
        name,
        stronger=stronger,
        over=over,
        agreement=Agreement("team", agreed_on=agreed_on, **fields),  # type: ignore[arg-type]
    )


def _fact(name: str, answer: str | float) -> Fact:
    if isinstance(answer, str) and answer in set(Status):
        return Fact(name, status=Status(answer))
    return Fact(name, level=answer)


def case(
    name: str = "now", /, *held: str, facts: Mapping[str, str | float] | None = None, **fields: object
) -> Deliberation:
    """Make a case in which some factors hold and of others something else is known."""
    answers: dict[str, str | float] = {**dict.fromkeys(held, "holds"), **(facts or {})}
    return Deliberation(name, facts=[_fact(*told) for told in answers.items()], **fields)  # type: ignore[arg-type]


def decided(
    name: str,
    option: str,
    /,
    *held: str,
    because: tuple[str, ...] = (),
    on: date = DAY,
    facts: Mapping[str, str | float] | None = None,
    **fields: object,
) -> Deliberation:
    """Make an earlier case."""
    return case(name, *held, facts=facts, decision=Decision(option, because=because, decided_on=on), **fields)
