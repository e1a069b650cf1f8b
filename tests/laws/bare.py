"""Bare scenes: small, without words, and biased so that agreements and cases really bear on the facts."""

import itertools
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias, TypeVar

import attrs
from hypothesis import strategies as st

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
    Role,
    Scale,
    Status,
    Value,
    Visibility,
)
from tests import oracle

__all__ = [
    "DAYS",
    "PLAIN",
    "Answer",
    "Names",
    "Scene",
    "Wishes",
    "bare_factor",
    "bare_scene",
    "facts_about",
    "holding",
    "most",
    "weighted",
]

T = TypeVar("T")
Answer: TypeAlias = str | int | float

DAYS = (date(2024, 1, 8), date(2025, 3, 3), date(2025, 9, 1), date(2026, 2, 2), date(2026, 6, 1), date(2026, 10, 5))
_LATER = date(2027, 5, 3)
_NUMBERS: tuple[float, ...] = (0, 5, 10, 12.5, 15, 30)
_MOST_UNKNOWN = 3


class Names(NamedTuple):
    """The names from which a scene takes its own."""

    options: Sequence[str]
    factors: Sequence[str]
    values: Sequence[str]
    policies: Sequence[str]
    priorities: Sequence[str]
    people: Sequence[str]
    levels: Sequence[str]
    deliberations: Sequence[str]
    own: Sequence[str]


PLAIN = Names(
    options=("stay", "go", "wait", "share"),
    factors=("dropping out", "employer helps", "can do alone", "need", "unsafe", "no bus"),
    values=("safety", "own direction", "lasting work"),
    policies=("the usual hours", "the law"),
    priorities=("first things", "second things", "third things", "fourth things"),
    people=("coach", "lead", "mother"),
    levels=("low", "medium", "high", "very high"),
    deliberations=("tonight", "case 1", "case 2", "case 3", "case 4"),
    own=("own way", "own factor", "own secret"),
)


class Scene(NamedTuple):
    """A deliberation, the practice it fits, earlier cases, and the day on which it is looked at."""

    deliberation: Deliberation
    practice: Practice
    cases: tuple[Deliberation, ...] = ()
    on: date | None = None


@dataclass(frozen=True)
class Wishes:
    """What is wanted of a scene.

    Attributes:
        names: from which it takes its own.
        numbers: whether some scales count in numbers.
        timeless: whether nothing begins, ends or retires, and no day is asked.
        statutes: whether some policies are bound by statute.
        unknown: whether some facts are unknown.
        hidden: whether some factors are not for clients; then it mostly has been decided, too.
    """

    names: Names = PLAIN
    numbers: bool = False
    timeless: bool = False
    statutes: bool = True
    unknown: bool = True
    hidden: bool = False


def weighted(draw: st.DrawFn, *choices: tuple[int, T]) -> T:
    """Draw one thing; each comes with how often."""
    return draw(st.sampled_from([choice for times, choice in choices for _ in range(times)]))


def most(draw: st.DrawFn, things: Iterable[T]) -> list[T]:
    """Draw each thing with three chances in four."""
    return [thing for thing in things if weighted(draw, (3, True), (1, False))]


# ---- what can be said of factors


def _book_of(factors: Iterable[Factor]) -> oracle.Book:
    by_name = {factor.name: factor for factor in factors}
    levels = {name: factor.scale.level_names or _NUMBERS for name, factor in by_name.items() if factor.scale}
    return oracle.Book(by_name, levels, frozenset(), {})


def _written(atom: oracle.Atom) -> str:
    return f"{atom.factor} {atom.direction} {atom.level}" if atom.direction else atom.factor


def _speaking_for(factors: Iterable[Factor], winner: str, loser: str) -> list[oracle.Atom]:
    book = _book_of(factors)
    return sorted(book.pro(book.all_atoms(), winner, loser), key=_written)


# ---- what a team agreed


def _scale(draw: st.DrawFn, wishes: Wishes) -> Scale:
    if wishes.numbers and draw(st.booleans()):
        return Scale("number", neutral=draw(st.sampled_from([None, 10, 12.5])))
    levels = wishes.names.levels[: draw(st.integers(2, 4))]
    return Scale(levels, neutral=draw(st.sampled_from([None, *levels])))


def _visibility(draw: st.DrawFn, wishes: Wishes) -> Visibility | None:
    if not wishes.hidden:
        return None
    return weighted(draw, (6, None), (1, Visibility.PRIVATE), (1, Visibility.COLLEAGUE), (1, Visibility.FILE))


def bare_factor(
    draw: st.DrawFn, wishes: Wishes, name: str, *, options: Sequence[str], values: Sequence[str], own: bool = False
) -> Factor:
    """Draw a factor that speaks for one option and perhaps against another."""
    kind = weighted(draw, (10, "plain"), (5, "scaled"), (2, "bar"), (1, "influence"))
    favoured = draw(st.permutations(options))[: weighted(draw, (5, 1), (1, 2))]
    opposed = draw(st.sampled_from([favoured[0], *options]))
    scale = _scale(draw, wishes) if kind == "scaled" else None
    is_endless = scale is not None and scale.levels == "number" and scale.neutral is None
    return Factor(
        name,
        label=f"the {name}",
        layer=Layer.CLIENT,
        role=Role.INFLUENCE if kind == "influence" else Role.REASON,
        favours=favoured,
        opposes={opposed} - set(favoured),
        # Whatever bars is a gate, also where it is no reason.
        bars=[draw(st.sampled_from(options))] if kind == "bar" or (kind == "influence" and draw(st.booleans())) else (),
        # Every number reaches some threshold of an endless scale, so serving a value would say nothing.
        values=() if is_endless else [value for value in values if draw(st.booleans())],
        scale=scale,
        retired_on=None if wishes.timeless or own else weighted(draw, (11, None), (1, DAYS[3])),
        special=weighted(draw, (3 if wishes.hidden else 7, False), (1, True)),
        visibility=_visibility(draw, wishes),
    )


class _Agreed(NamedTuple):
    """The names and factors that agreements are about."""

    options: Sequence[str]
    factors: Sequence[Factor]
    values: Sequence[str]


def _sides(draw: st.DrawFn, agreed: _Agreed) -> tuple[set[str], set[str]]:
    """Draw the two sides of a priority: values, factors and thresholds."""
    values = agreed.values
    kind = weighted(draw, (4, "factors"), (3, "values"), (2, "mixed"))
    if len(values) > 1 and kind == "values":
        first, second = sorted(draw(st.permutations(range(len(values))))[:2])
        return {values[first]}, {values[second]}
    winner, loser = draw(st.permutations(agreed.options))[:2]
    strong = _speaking_for(agreed.factors, winner, loser)
    weak = [_as_over(draw, atom) for atom in most(draw, _speaking_for(agreed.factors, loser, winner))]
    stronger = {_written(draw(st.sampled_from(strong)))} if strong else set()
    if values and (kind == "mixed" or not stronger):
        place = draw(st.integers(0, len(values) - 1))
        stronger |= {values[place]}
        weak += most(draw, values[place + 1 :])  # no circles
    return stronger, set(weak) - stronger


def _as_over(draw: st.DrawFn, atom: oracle.Atom) -> str:
    return _written(atom) if draw(st.booleans()) else atom.factor


def _agreement(draw: st.DrawFn, wishes: Wishes) -> Agreement:
    agreed_on = draw(st.sampled_from(DAYS[:4]))
    until = None if wishes.timeless else weighted(draw, (5, None), (1, DAYS[4]))
    return Agreement("team North", agreed_on=agreed_on, valid_until=until)


def _priorities(draw: st.DrawFn, wishes: Wishes, agreed: _Agreed) -> list[Priority]:
    sides = [_sides(draw, agreed) for _ in range(weighted(draw, (1, 0), (2, 1), (3, 2)))]
    if len(agreed.values) > 2 and weighted(draw, (2, True), (1, False)):
        sides += [({first}, {second}) for first, second in itertools.pairwise(agreed.values)]
    named = zip(wishes.names.priorities, draw(st.permutations(sides)), strict=False)
    return [
        Priority(name, stronger=stronger, over=over, agreement=_agreement(draw, wishes))
        for name, (stronger, over) in named
        if stronger
    ]


def _policy(draw: st.DrawFn, wishes: Wishes, name: str, *, agreed: _Agreed) -> Policy:
    lines = sorted(_written(atom) for atom in _book_of(agreed.factors).all_atoms())
    kinds = [kind for kind in PolicyKind if wishes.statutes or kind is not PolicyKind.STATUTE_BOUND]
    kind = draw(st.sampled_from(kinds + kinds[:1] * 2))
    always = not lines or (kind is not PolicyKind.STATUTE_BOUND and draw(st.booleans()))
    return Policy(
        name,
        rule="This is the rule.",
        prescribes=draw(st.sampled_from(agreed.options)),
        when=() if always else draw(st.permutations(lines))[: draw(st.integers(1, 2))],
        kind=kind,
        valid_from=None if wishes.timeless else weighted(draw, (5, None), (1, DAYS[2])),
        valid_until=None if wishes.timeless else weighted(draw, (5, None), (1, DAYS[4])),
    )


def _options(draw: st.DrawFn, wishes: Wishes) -> list[Option]:
    called = wishes.names.options[: weighted(draw, (3, 2), (3, 3), (1, 4))]
    options = [Option(name, label=f"the way to {name}") for name in called]
    if not wishes.timeless and len(options) > 2:
        since, retired_on = weighted(draw, (4, (None, None)), (1, (DAYS[2], None)), (1, (None, DAYS[3])))
        options[-1] = attrs.evolve(options[-1], since=since, retired_on=retired_on)
    return options


def _practice(draw: st.DrawFn, wishes: Wishes) -> Practice:
    options = _options(draw, wishes)
    called = [option.name for option in options]
    values = list(wishes.names.values[: weighted(draw, (1, 0), (1, 1), (1, 2), (3, 3))])
    factors = [
        bare_factor(draw, wishes, name, options=called, values=values)
        for name in wishes.names.factors[: draw(st.integers(3, 6))]
    ]
    agreed = _Agreed(called, factors, values)
    policies = wishes.names.policies[: draw(st.integers(0, 2))]
    return Practice(
        "Work North",
        language="nl",
        question="What do we do?",
        options=options,
        factors=factors,
        values=[Value(name, label=f"the {name}") for name in values],
        policies=[_policy(draw, wishes, name, agreed=agreed) for name in policies],
        priorities=_priorities(draw, wishes, agreed),
    )


# ---- what is told


def _answers_to(factor: Factor) -> Sequence[Answer]:
    if factor.scale is None:
        return (Status.HOLDS, Status.HOLDS, Status.ABSENT)
    return factor.scale.level_names or _NUMBERS


def _fact(factor: Factor, answer: Answer, *tellers: str) -> Fact:
    if isinstance(answer, Status):
        return Fact(factor.name, status=answer, told_by=tellers)
    return Fact(factor.name, level=answer, told_by=tellers)


def _told(draw: st.DrawFn, factor: Factor, answer: Answer) -> list[Fact]:
    """A known fact: told once, or by two who agree."""
    once: tuple[tuple[str, ...], ...] = ((),)
    by_client: tuple[tuple[str, ...], ...] = (("client",),)
    by_two: tuple[tuple[str, ...], ...] = (("professional",), ("client", "family"))
    return [_fact(factor, answer, *who) for who in weighted(draw, (4, once), (3, by_client), (1, by_two))]


def _not_known(draw: st.DrawFn, factor: Factor) -> list[Fact]:
    """An unknown fact: said to be unknown, told in ways that differ, or not told at all."""
    kind = weighted(draw, (2, "unknown"), (1, "differs"), (1, "nothing"))
    if kind == "differs":
        one, *_, other = _answers_to(factor)
        return [_fact(factor, one, "client"), _fact(factor, other, "employer")]
    return [_fact(factor, Status.UNKNOWN)] if kind == "unknown" else []


def facts_about(
    draw: st.DrawFn, factors: Iterable[Factor], *, like: Mapping[str, Answer], unknown: bool = True
) -> list[Fact]:
    """Draw what is told of each factor; mostly as in a situation that this one is *like*."""
    facts: list[Fact] = []
    left = _MOST_UNKNOWN if unknown else 0
    for factor in factors:
        before = like.get(factor.name)
        if left and weighted(draw, (4, False), (1, True)):
            facts += _not_known(draw, factor)
            left -= 1
        elif before is not None and weighted(draw, (5, True), (1, False)):
            facts += _told(draw, factor, before)
        else:
            facts += _told(draw, factor, draw(st.sampled_from(_answers_to(factor))))
    return facts


def _known_answers(facts: Iterable[Fact]) -> dict[str, Answer]:
    by_factor: dict[str, set[Answer]] = {}
    for fact in facts:
        by_factor.setdefault(fact.factor, set()).add(fact.status if fact.level is None else fact.level)
    one = {factor: next(iter(answers)) for factor, answers in by_factor.items() if len(answers) == 1}
    return {factor: answer for factor, answer in one.items() if answer != Status.UNKNOWN}


def holding(factors: Iterable[Factor], facts: Iterable[Fact], *, among: Collection[str] | None = None) -> list[str]:
    """What may stand in ``because``: factors that hold, scales by name and by what they reached."""
    book, held = _book_of(factors), list[str]()
    for name, answer in sorted(_known_answers(facts).items()):
        if name in book.factors and answer != Status.ABSENT and (among is None or name in among):
            reached = {_written(atom) for atom in book.reached(name, answer)} if name in book.levels else set()
            held += sorted({name} | reached)
    return held


def _deliberation(
    draw: st.DrawFn, wishes: Wishes, practice: Practice, *, name: str, like: Mapping[str, Answer]
) -> Deliberation:
    """A deliberation with facts, sometimes with an option or a factor of its own; not yet decided."""
    own_way = wishes.names.own[: weighted(draw, (7, 0), (1, 1))]
    called = [*(option.name for option in practice.options), *own_way]
    values = [value.name for value in practice.values]
    own_factors = [
        bare_factor(draw, wishes, own, options=called, values=values, own=True)
        for own in wishes.names.own[1 : weighted(draw, (2 if wishes.hidden else 5, 1), (1, 2))]
    ]
    return Deliberation(
        name,
        opened_on=None if wishes.timeless else weighted(draw, (2, None), (1, DAYS[1]), (1, DAYS[2])),
        options=[Option(own, label="a way of its own") for own in own_way],
        factors=own_factors,
        facts=facts_about(draw, [*practice.factors, *own_factors], like=like, unknown=wishes.unknown),
    )


def _decided(draw: st.DrawFn, deliberation: Deliberation, practice: Practice) -> Deliberation:
    options = [option.name for option in (*practice.options, *deliberation.options)]
    option, rival = draw(st.permutations(options))[:2]
    factors = [*practice.factors, *deliberation.factors]
    speaking = {atom.factor for atom in _speaking_for(factors, option, rival)}
    because = most(draw, holding(factors, deliberation.facts, among=speaking))[: weighted(draw, (3, 1), (1, 2))]
    if weighted(draw, (4, False), (1, True)):
        because += holding(factors, deliberation.facts)[:1]
    decided_on = draw(st.sampled_from(DAYS[2:]))
    return attrs.evolve(deliberation, decision=Decision(option, because=because, decided_on=decided_on))


def bare_scene(draw: st.DrawFn, wishes: Wishes) -> Scene:
    """Draw a scene without words."""
    practice = _practice(draw, wishes)
    name, *others = wishes.names.deliberations
    deliberation = _deliberation(draw, wishes, practice, name=name, like={})
    shared = {factor.name for factor in practice.factors}
    like = _known_answers(fact for fact in deliberation.facts if fact.factor in shared)
    cases = [
        _decided(draw, _deliberation(draw, wishes, practice, name=other, like=like), practice)
        for other in others[: weighted(draw, (1, 0), (1, 1), (2, 2), (2, 3), (2, 4))]
    ]
    if weighted(draw, (1 if wishes.hidden else 4, False), (4 if wishes.hidden else 1, True)):
        deliberation = _decided(draw, deliberation, practice)
        cases += [deliberation]
    on = None if wishes.timeless else weighted(draw, (4, None), (1, DAYS[3]), (1, DAYS[5]), (1, _LATER))
    return Scene(deliberation, practice, tuple(cases), on)
