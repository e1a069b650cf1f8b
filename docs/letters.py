"""Letters at random: ``python -m docs.letters`` prints letters about cases that nobody had, to be read with a red pencil.

Each is written from a way of working in ``letter_pool`` and a case that has everything in it, of which chance takes
away: factors, rules, sentences, answers, promises, who signs. A letter is the same at every run, and has its number.
"""

import argparse
import datetime as dt
import functools
import random
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import attrs

from deliberate import (
    CaseBase,
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Explanation,
    Fact,
    Factor,
    Option,
    Policy,
    Practice,
    Priority,
    Telling,
    as_text,
    explain,
    read_deliberation,
    read_practice,
    weigh,
)
from deliberate.model.references import factor_of

__all__ = ["POOL", "THEMES", "VOICES", "Made", "letter", "made"]

Thing = TypeVar("Thing")
Worded = TypeVar("Worded", Option, Factor, Policy, Priority)

POOL = Path(__file__).with_name("letter_pool")
THEMES = sorted(path.stem for path in POOL.glob("*.yaml") if not path.stem.endswith("_case"))
VOICES = (("nl", "formal"), ("nl", "informal"), ("en", "formal"))

_TEXTS = ("told", "told_absent", "asked", "means", "purpose", "why")
FIRST = dt.date(2026, 10, 20)
_TELLERS = ("client", "family", "professional", "colleague", "employer", "expert", "chain", "file", "other")


class Made(NamedTuple):
    """A case made by chance, with the way of working and the earlier cases that it is held under."""

    number: int
    deliberation: Deliberation
    practice: Practice
    casebase: CaseBase


class _Chance(random.Random):
    """Chance that is the same at every run."""

    def is_so(self, often: float) -> bool:
        return self.random() < often

    def some(self, things: Iterable[Thing], often: float) -> list[Thing]:
        return [thing for thing in things if self.is_so(often)]


def made(number: int) -> Made:
    """Make the case with a number."""
    chance = _Chance(number)
    whole, full = _full(chance.choice(THEMES))
    practice = _practice(whole, chance)
    case = _undecided(full, practice, chance)
    weighed = weigh(case, practice)
    # An open talk now and then; where nothing is possible, nothing is decided.
    possible = [name for name, option in weighed.items() if option.standing != "barred"]
    if not possible or chance.is_so(0.15) or full.decision is None:
        return Made(number, case, practice, CaseBase())
    fitting = [name for name in possible if weighed[name].standing == "supported"]
    option = chance.choice(fitting if fitting and chance.is_so(0.6) else possible)
    decision = _decision(full.decision, option, (case, practice), chance)
    decided = attrs.evolve(case, decision=decision)
    return Made(number, _told(decided, full, chance), practice, _earlier(decided, chance))


def letter(case: Made, language: str, register: str) -> Explanation:
    """Write the letter to the client about a case."""
    decision = case.deliberation.decision
    on = None if decision is None else decision.decided_on
    return explain(case.deliberation, case.practice, case.casebase, language=language, register=register, on=on)


@functools.cache
def _full(theme: str) -> tuple[Practice, Deliberation]:
    practice = read_practice(POOL / f"{theme}.yaml")
    return practice, read_deliberation(POOL / f"{theme}_case.yaml", practice)


# ---- what the team agreed


def _practice(whole: Practice, chance: _Chance) -> Practice:
    kept = chance.choice((1.0, 0.9, 0.7, 0.0))
    factors = [_bare(factor, kept, chance) for factor in chance.some(whole.factors, 0.75)]
    names = {factor.name for factor in factors}
    known = names | {value.name for value in whole.values}
    policies = [policy for policy in whole.policies if {factor_of(name) for name in policy.when} <= names]
    priorities = [
        attrs.evolve(_bare(priority, kept, chance), over=priority.over & known)
        for priority in whole.priorities
        if priority.stronger <= known
    ]
    return attrs.evolve(
        whole,
        options=[_bare(option, kept, chance) for option in whole.options],
        factors=factors,
        policies=[_bare(policy, kept, chance) for policy in chance.some(policies, 0.6)],
        priorities=chance.some(priorities, 0.7),
    )


def _bare(thing: Worded, kept: float, chance: _Chance) -> Worded:
    """Give a thing without some of the sentences that it can do without."""
    has = {field.name for field in attrs.fields(type(thing))}
    left_out: dict[str, Any] = {name: None for name in _TEXTS if name in has and not chance.is_so(kept)}
    return attrs.evolve(thing, **left_out)


# ---- what is known


def _undecided(full: Deliberation, practice: Practice, chance: _Chance) -> Deliberation:
    factors = {factor.name: factor for factor in practice.factors}
    facts = [_fact(fact, factors[fact.factor], chance) for fact in full.facts if fact.factor in factors]
    return attrs.evolve(
        full,
        facts=chance.some(facts, 0.85),
        positions=[
            attrs.evolve(view, despite=view.despite & factors.keys())
            for view in chance.some(full.positions, 0.6)
            # Nobody wants something because of what is not so.
            if all(fact.status == "holds" for fact in facts if fact.factor in view.because)
            and view.because <= factors.keys()
        ],
        commitments=[_commitment(promise, chance) for promise in chance.some(full.commitments, 0.5)],
        doubts=chance.some(full.doubts, 0.3),
        decision=None,
        telling=_telling(full.telling, chance),
    )


def _fact(fact: Fact, factor: Factor, chance: _Chance) -> Fact:
    told_by = fact.told_by if chance.is_so(0.7) else chance.sample(_TELLERS, chance.choice((1, 1, 2)))
    known_on = fact.known_on if chance.is_so(0.7) else None
    # What lies with ourselves we know.
    unknown = "holds" if factor.layer == "organisation" else "unknown"
    status = chance.choice(("holds", "holds", "holds", "absent", unknown))
    if status == "unknown" or (status == "absent" and factor.scale is None):
        return Fact(fact.factor, status=status, told_by=told_by, known_on=known_on)
    level = fact.level if factor.scale is None else _level(fact, factor, chance)
    words = fact.words if level == fact.level and "client" in told_by and chance.is_so(0.8) else None
    return attrs.evolve(fact, level=level, told_by=told_by, known_on=known_on, words=words)


def _level(fact: Fact, factor: Factor, chance: _Chance) -> str | float | None:
    names = () if factor.scale is None else factor.scale.level_names
    return chance.choice(names) if names else round(float(fact.level or 0) * chance.choice((0.2, 1, 1, 2)))


def _commitment(promise: Commitment, chance: _Chance) -> Commitment:
    status = chance.choice(("promised", "promised", "promised", "asked", "kept", "broken"))
    day = FIRST + dt.timedelta(days=chance.randrange(90))
    starts = chance.is_so(0.15)
    return attrs.evolve(
        promise, status=status, starts=day if starts else None, due=None if starts or chance.is_so(0.3) else day
    )


def _telling(full: Telling | None, chance: _Chance) -> Telling | None:
    if full is None or chance.is_so(0.1):
        return None
    left_out = chance.some(("greeting", "your_choice", "disagree", "disagree_until"), 0.25)
    return attrs.evolve(
        full,
        **dict.fromkeys(left_out),
        told=None,
        means=None,
        formal_on=full.formal_on if chance.is_so(0.4) else None,
        signed_by=full.signed_by if chance.is_so(0.8) else "",
    )


# ---- what was decided


def _decision(full: Decision, option: str, books: tuple[Deliberation, Practice], chance: _Chance) -> Decision:
    (case, practice), weighed = books, weigh(*books)[option]
    holding = {fact.factor for fact in case.facts if case.status(fact.factor) not in {"unknown", "absent"}}
    favouring = {factor_of(name) for over in weighed.over.values() for name in over.reasons_for}
    against = {factor_of(name) for over in weighed.over.values() for name in over.reasons_against}
    answered = {*chance.some(sorted(against), 0.7), *chance.some([one.name for one in practice.priorities], 0.1)}
    people = ["team", *sorted(full.decided_by | {"client"})]
    return Decision(
        option,
        because=chance.some(sorted(favouring), 0.6),
        decided_by=full.decided_by if chance.is_so(0.5) else chance.some(people, 0.4),
        decided_on=full.decided_on,
        answers={name: text for name, text in full.answers.items() if name in answered},
        deviations=[
            _deviation(left, holding, chance)
            for left in full.deviations
            if left.policy in weighed.departs_from and chance.is_so(0.85)
        ],
        extra_step_until=full.extra_step_until if chance.is_so(0.5) else None,
        review_on=full.review_on if chance.is_so(0.7) else None,
    )


def _deviation(full: Deviation, holding: Collection[str], chance: _Chance) -> Deviation:
    fields = ("disproportion", "own_share", "alternative", "safeguards", "valid_until", "review_on")
    left_out: dict[str, Any] = dict.fromkeys(chance.some(fields, 0.4))
    return attrs.evolve(
        full,
        **left_out,
        circumstances=full.circumstances.intersection(holding),
        approved_by=full.approved_by if chance.is_so(0.7) else "",
        tested_with=full.tested_with if chance.is_so(0.7) else (),
    )


def _told(decided: Deliberation, full: Deliberation, chance: _Chance) -> Deliberation:
    """What the client reads about this choice alone fits the choice of the full case only."""
    same = (
        decided.decision is not None and full.decision is not None and decided.decision.option == full.decision.option
    )
    if not same or decided.telling is None or full.telling is None:
        return decided
    own = {name: getattr(full.telling, name) for name in chance.some(("told", "means"), 0.6)}
    return attrs.evolve(decided, telling=attrs.evolve(decided.telling, **own))


def _earlier(decided: Deliberation, chance: _Chance) -> CaseBase:
    count = chance.choice((0, 0, 1, 3)) if decided.decision is not None else 0
    return CaseBase(
        attrs.evolve(
            decided,
            name=f"earlier {place}",
            opened_on=None,
            decision=attrs.evolve(decided.decision, decided_on=FIRST - dt.timedelta(days=100 * (place + 1))),
        )
        for place in range(count)
        if decided.decision is not None
    )


# ---- what is printed


def _printed(numbers: Iterable[int], languages: Sequence[str]) -> Iterator[str]:
    voices = [voice for voice in VOICES if voice[0] in languages]
    for place, number in enumerate(numbers):
        language, register = voices[place % len(voices)]
        written = letter(made(number), language, register)
        yield f"==== {number}: {written.practice}, {language} {written.register}\n\n{as_text(written)}"


def _main() -> None:
    asked = argparse.ArgumentParser(prog="python -m docs.letters", description="Print letters at random.")
    asked.add_argument("--count", type=int, default=100, help="how many letters")
    asked.add_argument("--language", choices=("nl", "en"), help="in which language; by default both")
    asked.add_argument("--seed", type=int, default=1, help="the number of the first letter")
    typed = asked.parse_args()
    languages = ("nl", "en") if typed.language is None else (typed.language,)
    print(*_printed(range(typed.seed, typed.seed + typed.count), languages), sep="\n")


if __name__ == "__main__":
    _main()
