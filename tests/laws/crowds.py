"""Crowds: a practice with many cases, larger than what an oracle can enumerate, made from one number."""

import random  # noqa: TID251 - seeded, so that a number always gives the same crowd
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import attrs

from deliberate.model import (
    Agreement,
    Decision,
    Deliberation,
    Fact,
    Factor,
    Layer,
    Option,
    Policy,
    PolicyKind,
    Practice,
    Priority,
    Scale,
)
from deliberate.model.fit import told_of_fit

__all__ = ["Crowd", "crowd_of"]

_FIRST = date(2026, 1, 1)
_DAYS = 40
_OPTIONS = ("tram", "bus", "walk", "stay")
_LEVELS = ("none", "some", "much", "all")
_NUMBERS = (0, 5, 10, 12.5, 20, 40)
_NEUTRAL = (None, 10)


@dataclass(frozen=True)
class Crowd:
    """A practice, the cases decided under it, and some who come now."""

    practice: Practice
    cases: tuple[Deliberation, ...]
    now: tuple[Deliberation, ...]


class _Chance:
    """Everything that is drawn, from one seed."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)  # noqa: S311 - the same at every run

    def once_in(self, times: int) -> bool:
        return self.draw.randrange(times) == 0

    def some(self, things: Sequence[str], most: int) -> list[str]:
        return self.draw.sample(things, min(len(things), self.draw.randint(0, most)))

    def day(self) -> date:
        return _FIRST + timedelta(days=self.draw.randrange(_DAYS))


def crowd_of(seed: int, *, cases: int, factors: int, now: int = 4) -> Crowd:
    """Make a practice of two to four options, with scales, bars and statutes, and cases that are often alike."""
    chance = _Chance(seed)
    practice = _practice(chance, factors)
    models = [_answers(chance, practice.factors) for _ in range(max(2, cases // 3))]
    decided = [_decided(chance, practice, f"case {place:03}", chance.draw.choice(models)) for place in range(cases)]
    coming = [_coming(chance, practice, f"now {place}", chance.draw.choice(models)) for place in range(now)]
    return Crowd(practice, tuple(decided), (*coming, decided[0]))


def _practice(chance: _Chance, factors: int) -> Practice:
    options = _OPTIONS[: chance.draw.randint(2, 4)]
    known = [_factor(chance, f"f{place:02}", options) for place in range(factors)]
    plain = [factor.name for factor in known if factor.scale is None]
    return Practice(
        "Travel",
        language="en",
        question="How?",
        options=[
            Option(
                name,
                label=name,
                since=chance.day() if chance.once_in(9) else None,
                retired_on=date(2026, 2, 20) if chance.once_in(9) else None,
            )
            for name in options
        ],
        factors=known,
        policies=[
            Policy(
                f"rule {place}",
                rule="It is so.",
                prescribes=chance.draw.choice(options),
                when=[chance.draw.choice(plain), *chance.some(plain, 1)],
                kind=chance.draw.choice([PolicyKind.STATUTE_BOUND, PolicyKind.TEAM_AGREEMENT]),
                valid_from=chance.day() if chance.once_in(2) else None,
            )
            for place in range(chance.draw.randint(0, 2))
        ],
        priorities=[
            Priority(
                f"first {place}",
                stronger=[names[0]],
                over=names[1:],
                agreement=Agreement("team", agreed_on=chance.day()),
            )
            for place in range(chance.draw.randint(0, 2))
            if (names := chance.draw.sample(plain, min(3, len(plain))))
        ],
    )


def _factor(chance: _Chance, name: str, options: Sequence[str]) -> Factor:
    favoured, other = chance.draw.sample(options, 2)
    # Agreements and rules are about plain factors, so there is always one.
    kind = "plain" if name == "f00" else chance.draw.choice(["plain"] * 6 + ["levels"] * 2 + ["numbers", "bar"])
    scale = None
    if kind == "levels":
        scale = Scale(_LEVELS[: chance.draw.randint(2, 4)], neutral=chance.draw.choice([None, _LEVELS[1]]))
    if kind == "numbers":
        scale = Scale("number", neutral=chance.draw.choice(_NEUTRAL))
    return Factor(
        name,
        label=name,
        layer=Layer.CLIENT,
        favours=[favoured],
        opposes=[other] if chance.once_in(3) else [],
        bars=[chance.draw.choice(options)] if kind == "bar" else [],
        scale=scale,
        special=chance.once_in(6),
    )


def _answers(chance: _Chance, factors: Sequence[Factor]) -> dict[str, str | float]:
    answers: dict[str, str | float] = {}
    for factor in factors:
        if factor.scale is None:
            answers[factor.name] = (
                "absent" if factor.bars and not chance.once_in(8) else chance.draw.choice(["holds", "absent"])
            )
        else:
            answers[factor.name] = chance.draw.choice(factor.scale.level_names or _NUMBERS)
    return answers


def _facts(chance: _Chance, factors: Sequence[Factor], like: dict[str, str | float]) -> list[Fact]:
    turned = _answers(chance, factors)
    facts = []
    for factor in factors:
        answer = turned[factor.name] if chance.once_in(12) else like.get(factor.name, turned[factor.name])
        told = ["client"] if chance.once_in(5) else []
        if chance.once_in(9):
            facts += [Fact(factor.name, status="unknown")] if chance.once_in(2) else []
        elif factor.scale is None:
            facts.append(Fact(factor.name, status=str(answer), told_by=told))
        else:
            facts.append(Fact(factor.name, level=answer, told_by=told))
            if chance.once_in(9):
                facts.append(Fact(factor.name, level=turned[factor.name], told_by=["family"]))
    return facts


def _own(chance: _Chance, practice: Practice) -> list[Factor]:
    options = [option.name for option in practice.options]
    return (
        [_factor(chance, f"own {place}", options) for place in range(chance.draw.randint(1, 2))]
        if chance.once_in(8)
        else []
    )


def _decided(chance: _Chance, practice: Practice, name: str, like: dict[str, str | float]) -> Deliberation:
    own = _own(chance, practice)
    facts = _facts(chance, [*practice.factors, *own], like)
    option = chance.draw.choice([option.name for option in practice.options])
    case = Deliberation(name, facts=facts, factors=own, decision=Decision(option, decided_on=chance.day()))
    for_these = Decision(option, because=_because(chance, practice, own, facts), decided_on=chance.day())
    reasoned = attrs.evolve(case, decision=for_these)
    return case if any(told_of_fit(reasoned, practice)) else reasoned


def _because(chance: _Chance, practice: Practice, own: list[Factor], facts: Sequence[Fact]) -> list[str]:
    factors = {factor.name: factor for factor in (*practice.factors, *own)}
    told = Deliberation("told", facts=facts)
    held: list[str] = []
    for name, factor in factors.items():
        answer = told.status(name)
        if factor.scale is None:
            held += [name] if answer == "holds" else []
        elif answer not in {"unknown", "absent"}:
            held += chance.draw.sample([name, f"{name} >= {answer}", f"{name} <= {answer}"], 1)
    return chance.some(held, 3)


def _coming(chance: _Chance, practice: Practice, name: str, like: dict[str, str | float]) -> Deliberation:
    own = _own(chance, practice)
    return Deliberation(name, facts=_facts(chance, [*practice.factors, *own], like), factors=own)
