"""Hypothesis strategies: practices, deliberations that fit them, decided cases, and the words people write in them.

A scene is drawn bare first (see ``tests.laws.bare``) and words are put on afterwards. Twins differ in nothing that a
client may see.
"""

import itertools
import string
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from typing import NamedTuple, TypeAlias, TypeVar

import attrs
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from deliberate.model import (
    Basis,
    Commitment,
    CommitmentStatus,
    Concern,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Hunch,
    Layer,
    LedBy,
    Level,
    Option,
    Person,
    Perspective,
    Policy,
    Position,
    Practice,
    Priority,
    Reaction,
    Role,
    Scale,
    Telling,
    Text,
    Topic,
    Visibility,
)
from tests.laws.bare import (
    DAYS,
    PLAIN,
    Names,
    Scene,
    Wishes,
    bare_factor,
    bare_scene,
    facts_about,
    holding,
    most,
    weighted,
)
from tests.laws.phrases import PHRASES

__all__ = [
    "CODED",
    "DAYS",
    "PLAIN",
    "Names",
    "Scene",
    "Twins",
    "drawn",
    "is_for_client",
    "names",
    "odd_names",
    "plain_scenes",
    "rich_scenes",
    "scenes",
    "texts",
    "twins",
]

Example = TypeVar("Example")
AnyEnum = TypeVar("AnyEnum", bound=Enum)
Voice: TypeAlias = Callable[[str, int], st.SearchStrategy[Text]]

_NEIGHBOUR = "the neighbour"


class Twins(NamedTuple):
    """Two deliberations in which a client may see the same."""

    first: Deliberation
    second: Deliberation
    practice: Practice
    cases: tuple[Deliberation, ...] = ()


def drawn(strategy: st.SearchStrategy[Example], count: int) -> list[Example]:
    """Draw a list of examples, the same ones at every run."""
    examples: list[Example] = []

    @settings(
        max_examples=count,
        phases=[Phase.generate],
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(example: Example) -> None:
        examples.append(example)

    collect()
    return examples


# ---- bare scenes


@st.composite
def scenes(
    draw: st.DrawFn, *, numbers: bool = False, timeless: bool = False, statutes: bool = True, unknown: bool = True
) -> Scene:
    """Draw a bare scene, for weighing.

    Args:
        draw: given by Hypothesis.
        numbers: whether some scales count in numbers.
        timeless: whether nothing begins, ends or retires, and no day is asked.
        statutes: whether some policies are bound by statute.
        unknown: whether some facts are unknown.
    """
    return bare_scene(draw, Wishes(numbers=numbers, timeless=timeless, statutes=statutes, unknown=unknown))


# ---- names and texts


def _as_name(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _is_name(name: str) -> bool:
    reserved = {"holds", "absent", "unknown", "number", "client", "professional", "team"}
    return 1 <= len(name) <= 100 and name not in reserved and " >= " not in name and " <= " not in name


names = (
    st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Zs"], include_characters=" "), max_size=12)
    .map(_as_name)
    .filter(_is_name)
)
"""Valid names: any script, signs, digits."""

_TRICKY = (
    "0",
    "1.0",
    "yes",
    "null",
    "~",
    "2026-01-01",
    "{a}",
    "- b",
    "a: b",
    "#c",
    "é",
    "ñ",
    "中文",
    "a>=b",
    "'s",
    "“q”",
)


@st.composite
def odd_names(draw: st.DrawFn) -> Names:
    """Draw names that are all different, and odd: also words that YAML would take for something else."""
    sizes = [len(getattr(PLAIN, field)) for field in Names._fields]
    drawn = draw(st.lists(names | st.sampled_from(_TRICKY), min_size=10, max_size=20, unique=True))
    enough = [*drawn, *_TRICKY, *(f"{letter} {drawn[0]}" for letter in string.ascii_lowercase)]
    different = list(dict.fromkeys(_as_name(name) for name in enough))
    starts = [0, *itertools.accumulate(sizes)]
    return Names(*(tuple(different[start : start + size]) for start, size in zip(starts, sizes, strict=False)))


def _coded(kind: str, count: int) -> tuple[str, ...]:
    return tuple(f"{kind}q{number}" for number in range(1, count + 1))


CODED = Names(*(_coded(field, len(getattr(PLAIN, field))) for field in Names._fields))
"""Names that stand in nobody's sentence, so that one that leaks is found."""

_words = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\r"), min_size=1, max_size=12
).filter(lambda words: bool(words.strip()))
texts: st.SearchStrategy[Text] = _words | st.dictionaries(
    st.sampled_from(["nl", "nl-informal", "en", "pl", "sr-Latn"]), _words, min_size=1, max_size=2
)
"""Anything that people may write."""


def _plain_voice(kind: str, place: int) -> st.SearchStrategy[Text]:
    return st.just(PHRASES[kind][place % len(PHRASES[kind])])


# ---- putting words on


@dataclass(frozen=True)
class _Writer:
    """Someone who writes down one scene."""

    draw: st.DrawFn
    voice: Voice
    wishes: Wishes
    zone: timezone | None = None

    @property
    def names(self) -> Names:
        return self.wishes.names

    def text(self, kind: str, place: int = 0) -> Text:
        return self.draw(self.voice(kind, place))

    def some_text(self, kind: str, place: int = 0) -> Text | None:
        return self.text(kind, place) if self.flag() else None

    def words(self, kind: str) -> str | None:
        text = self.some_text(kind, self.number(3))
        return next(iter(text.values())) if isinstance(text, Mapping) else text

    def flag(self) -> bool:
        return self.draw(st.booleans())

    def number(self, most_of_all: int) -> int:
        return self.draw(st.integers(0, most_of_all))

    def day(self) -> date | None:
        """A day after everything that was decided."""
        return DAYS[-1] + timedelta(days=self.number(400)) if self.flag() else None

    def earlier_day(self) -> date | None:
        return DAYS[0] - timedelta(days=self.number(900)) if self.flag() else None

    def moment(self) -> datetime | None:
        return datetime(2026, 1, 1, tzinfo=self.zone) + timedelta(minutes=self.number(400_000)) if self.flag() else None

    def member(self, words: type[AnyEnum]) -> AnyEnum | None:
        choices: list[AnyEnum | None] = [None, *words]
        return self.draw(st.sampled_from(choices))


def _written_practice(writer: _Writer, practice: Practice) -> Practice:
    return attrs.evolve(
        practice,
        question=writer.text("question"),
        label=writer.some_text("practice"),
        version=writer.draw(st.sampled_from(["", "2", "2026-01"])),
        options=[_written_option(writer, option, place) for place, option in enumerate(practice.options)],
        factors=[_written_factor(writer, factor, place) for place, factor in enumerate(practice.factors)],
        values=[attrs.evolve(value, label=writer.text("value", place)) for place, value in enumerate(practice.values)],
        policies=[_written_policy(writer, policy, place) for place, policy in enumerate(practice.policies)],
        priorities=[_written_priority(writer, priority, place) for place, priority in enumerate(practice.priorities)],
        people=[_person(writer, place) for place in range(writer.number(3))],
    )


def _written_option(writer: _Writer, option: Option, place: int) -> Option:
    return attrs.evolve(
        option,
        label=writer.text("option", place),
        told=writer.some_text("option told", place),
        means=writer.some_text("option means", place),
        routine=writer.flag(),
        led_by=writer.member(LedBy),
        extra_step=writer.flag(),
        formerly=_former(writer, option.name),
    )


def _former(writer: _Writer, name: str) -> list[str]:
    return [f"former {name}"] if weighted(writer.draw, (5, False), (1, True)) else []


def _written_factor(writer: _Writer, factor: Factor, place: int) -> Factor:
    return attrs.evolve(
        factor,
        label=writer.text("factor", place),
        told=writer.some_text("factor told", place),
        told_absent=writer.some_text("factor absent", place),
        asked=writer.some_text("factor asked", place),
        layer=writer.draw(st.sampled_from(Layer)),
        topic=writer.member(Topic),
        scale=None if factor.scale is None else _written_scale(writer, factor.scale, place),
        formerly=_former(writer, factor.name),
    )


def _written_scale(writer: _Writer, scale: Scale, place: int) -> Scale:
    if not isinstance(scale.levels, tuple):
        return attrs.evolve(scale, unit=writer.some_text("unit"))
    told = place * 4
    levels = [
        Level(level.name, label=writer.some_text("level", step), told=writer.some_text("level told", told + step))
        for step, level in enumerate(scale.levels)
    ]
    return attrs.evolve(scale, levels=levels)


def _written_policy(writer: _Writer, policy: Policy, place: int) -> Policy:
    return attrs.evolve(
        policy,
        rule=writer.text("rule", place),
        purpose=writer.some_text("purpose", place),
        reference=writer.draw(st.sampled_from(["", "art. 7 (2)"])),
        special=weighted(writer.draw, (5, False), (1, True)),
        formerly=_former(writer, policy.name),
    )


def _written_priority(writer: _Writer, priority: Priority, place: int) -> Priority:
    agreement = attrs.evolve(priority.agreement, review_by=writer.day(), dissent=writer.some_text("dissent", place))
    return attrs.evolve(priority, why=writer.some_text("why", place), agreement=agreement)


def _person(writer: _Writer, place: int) -> Person:
    return Person(
        writer.names.people[place],
        label=writer.text("person", place),
        perspective=(Perspective.PROFESSIONAL, Perspective.MANAGER, Perspective.FAMILY)[place],
        contact=writer.some_text("contact", place),
    )


# ---- what everybody in a deliberation may see


def _written_deliberation(writer: _Writer, deliberation: Deliberation, practice: Practice) -> Deliberation:
    people = [_person(writer, place) for place in range(writer.number(3))]
    options = [option.name for option in (*practice.options, *deliberation.options)]
    known = {person.name for person in (*practice.people, *people)}
    near = ["client", *({writer.names.people[2]} & known)]
    factors = [*practice.factors, *deliberation.factors]
    visible = sorted(factor.name for factor in factors if is_for_client(factor))
    decision = deliberation.decision
    return attrs.evolve(
        deliberation,
        question=writer.some_text("question", 1),
        practice=writer.draw(st.sampled_from(["", practice.name])),
        practice_version=writer.draw(st.sampled_from(["", practice.version, "2019"])),
        people=people,
        options=[_written_option(writer, option, 4) for option in deliberation.options],
        factors=[_written_factor(writer, factor, 6 + place) for place, factor in enumerate(deliberation.factors)],
        facts=[_shown(writer, _written_fact(writer, fact)) for fact in deliberation.facts],
        positions=[_position(writer, by, options=options, factors=visible) for by in most(writer.draw, near)],
        commitments=[_commitment(writer, place, near=near, known=known) for place in range(writer.number(2))],
        doubts=[writer.text("doubt", place) for place in range(writer.number(2))],
        decision=None if decision is None else _written_decision(writer, deliberation, practice, people=known),
        telling=_telling(writer, known) if writer.flag() else None,
    )


def _written_fact(writer: _Writer, fact: Fact) -> Fact:
    return attrs.evolve(
        fact,
        words=writer.words("words"),
        basis=writer.member(Basis),
        since=writer.earlier_day(),
        known_on=writer.earlier_day(),
        concerns=writer.member(Concern),
    )


def _shown(writer: _Writer, fact: Fact) -> Fact:
    """A fact may be for a client although its factor is not."""
    return attrs.evolve(fact, visibility=weighted(writer.draw, (5, None), (1, Visibility.CLIENT)))


def _position(writer: _Writer, by: str, *, options: Sequence[str], factors: Sequence[str]) -> Position:
    shuffled = writer.draw(st.permutations(factors)) if factors else []
    return Position(
        by,
        option=writer.draw(st.sampled_from([None, *options])),
        because=shuffled[:1],
        despite=shuffled[1:2],
        at=writer.moment(),
    )


def _commitment(writer: _Writer, place: int, *, near: Sequence[str], known: set[str]) -> Commitment:
    by, to = writer.draw(st.permutations(["professional", "team", *sorted(known - set(near)), near[0]]))[:2]
    return Commitment(
        by if near[0] in {by, to} else near[0],
        to=to,
        what=writer.text("commitment", place),
        starts=writer.earlier_day(),
        due=writer.day(),
        done_when=writer.some_text("done when"),
        status=writer.draw(st.sampled_from(CommitmentStatus)),
    )


def _written_decision(
    writer: _Writer, deliberation: Deliberation, practice: Practice, *, people: set[str]
) -> Decision | None:
    decision = deliberation.decision
    if decision is None:
        return None
    people_and_others = ["client", "professional", "team", _NEIGHBOUR, *sorted(people)]
    told = sorted({fact.factor for fact in deliberation.facts} - decision.because)
    answered = writer.draw(st.permutations([*told, *(priority.name for priority in practice.priorities)]))
    left = [policy.name for policy in practice.policies if policy.prescribes != decision.option]
    return attrs.evolve(
        decision,
        decided_by=writer.draw(st.permutations(people_and_others))[: writer.number(2)],
        answers={name: writer.text("answer", place) for place, name in enumerate(answered[: writer.number(2)])},
        deviations=[
            _deviation(writer, policy, deliberation=deliberation, practice=practice) for policy in left if writer.flag()
        ],
        extra_step_until=writer.day(),
        review_on=writer.day(),
    )


def _deviation(writer: _Writer, policy: str, *, deliberation: Deliberation, practice: Practice) -> Deviation:
    held = holding([*practice.factors, *deliberation.factors], deliberation.facts)
    people = ["client", "team", _NEIGHBOUR, *sorted(person.name for person in practice.people)]
    return Deviation(
        policy,
        circumstances=writer.draw(st.permutations(held))[: writer.number(2)] if held else (),
        disproportion=writer.some_text("disproportion"),
        own_share=writer.some_text("own share"),
        alternative=writer.some_text("alternative"),
        approved_by=writer.draw(st.sampled_from(["", *people])),
        tested_with=writer.draw(st.permutations(people))[: writer.number(2)],
        safeguards=writer.some_text("safeguards"),
        valid_until=writer.day(),
        review_on=writer.day(),
    )


def _telling(writer: _Writer, people: set[str]) -> Telling:
    formal_on = writer.earlier_day()
    return Telling(
        greeting=writer.some_text("greeting"),
        signed_by=writer.draw(st.sampled_from(["", "professional", "team", *sorted(people)])),
        told=writer.some_text("told"),
        means=writer.some_text("means"),
        your_choice=writer.some_text("your choice"),
        disagree=writer.some_text("disagree"),
        disagree_until=writer.day(),
        formal_on=formal_on,
        told_back=writer.words("words"),
    )


# ---- what not everybody may see


def is_for_client(factor: Factor) -> bool:
    """Say whether facts of that factor are for a client, where they do not say otherwise themselves."""
    by_role = Visibility.CLIENT if factor.role is Role.REASON else Visibility.COLLEAGUE
    return (factor.visibility or by_role) is Visibility.CLIENT


def _base(reference: str) -> str:
    return reference.partition(" >= ")[0].partition(" <= ")[0]


class _Unseen(NamedTuple):
    """What a client may not see: factors, the facts about them, and what of these may be a reason."""

    factors: list[Factor]
    facts: list[Fact]
    reasons: list[str]
    own: list[Factor]


def _with_secrets(writer: _Writer, deliberation: Deliberation, practice: Practice) -> Deliberation:
    """Keep what a client may see, and draw all the rest anew."""
    shown = {factor.name for factor in (*practice.factors, *deliberation.factors) if is_for_client(factor)}
    facts = [fact for fact in deliberation.facts if fact.visibility or fact.factor in shown]
    told = {fact.factor for fact in facts}
    own = [factor for factor in deliberation.factors if factor.name in shown | told]
    unseen = _unseen(writer, deliberation, practice, known=own, told=told)
    decision = deliberation.decision
    named = {_base(name) for name in (decision.because if decision else ())} | _circumstances(decision)
    open_to_gossip = [fact for fact in facts if fact.factor not in named]
    return attrs.evolve(
        deliberation,
        label=writer.some_text("label"),
        situation=writer.some_text("situation"),
        hard_to_undo=writer.draw(st.sampled_from([None, True, False])),
        factors=[*own, *unseen.own],
        facts=[
            *(_with_note(writer, fact) for fact in facts),
            *unseen.facts,
            *(_whispered(writer, fact) for fact in open_to_gossip[: writer.number(1)]),
        ],
        hunch=_hunch(writer, deliberation, practice, unseen=unseen) if writer.flag() else None,
        positions=_positions(writer, deliberation, practice, unseen=unseen),
        commitments=_commitments(writer, deliberation, practice),
        decision=None
        if decision is None
        else _with_private_reasons(writer, decision, practice, unseen=unseen, seen=facts),
        telling=None if deliberation.telling is None else _as_it_went(writer, deliberation.telling),
    )


def _circumstances(decision: Decision | None) -> set[str]:
    deviations = decision.deviations if decision else ()
    return {_base(name) for deviation in deviations for name in deviation.circumstances}


def _unseen(
    writer: _Writer, deliberation: Deliberation, practice: Practice, *, known: Sequence[Factor], told: set[str]
) -> _Unseen:
    own = _own_secret(writer, deliberation, practice)
    factors = [factor for factor in (*practice.factors, *known) if factor.name not in told] + own
    facts = [
        _in_private(writer, fact, factor)
        for factor in factors
        for fact in facts_about(writer.draw, [factor], like={}, unknown=writer.flag())
        if weighted(writer.draw, (2, True), (1, False))
    ]
    return _Unseen(factors, facts, holding(factors, facts), own)


def _own_secret(writer: _Writer, deliberation: Deliberation, practice: Practice) -> list[Factor]:
    if not weighted(writer.draw, (2, False), (1, True)):
        return []
    options = [option.name for option in (*practice.options, *deliberation.options)]
    values = [value.name for value in practice.values]
    factor = bare_factor(writer.draw, writer.wishes, writer.names.own[2], options=options, values=values, own=True)
    return [attrs.evolve(factor, visibility=_hiding(writer))]


def _hiding(writer: _Writer) -> Visibility:
    return writer.draw(st.sampled_from([Visibility.PRIVATE, Visibility.COLLEAGUE, Visibility.FILE]))


def _in_private(writer: _Writer, fact: Fact, factor: Factor) -> Fact:
    written = _with_note(writer, _written_fact(writer, fact))
    return attrs.evolve(written, visibility=_hiding(writer)) if is_for_client(factor) else written


def _with_note(writer: _Writer, fact: Fact) -> Fact:
    """A note is private, and so are words that not the client alone told."""
    words = fact.words if fact.told_by == {Perspective.CLIENT} else writer.words("words")
    return attrs.evolve(fact, words=words, note=writer.words("note"))


def _whispered(writer: _Writer, fact: Fact) -> Fact:
    """The same fact, told in confidence by someone else besides."""
    return attrs.evolve(fact, told_by=["colleague"], visibility=_hiding(writer), words=writer.words("words"))


def _hunch(writer: _Writer, deliberation: Deliberation, practice: Practice, *, unseen: _Unseen) -> Hunch:
    options = [option.name for option in (*practice.options, *deliberation.options)]
    return Hunch(
        writer.draw(st.sampled_from([None, *options])),
        at=writer.moment(),
        because=[factor.name for factor in unseen.factors[:1]],
        unease=writer.some_text("unease"),
    )


def _positions(writer: _Writer, deliberation: Deliberation, practice: Practice, *, unseen: _Unseen) -> list[Position]:
    options = [option.name for option in (*practice.options, *deliberation.options)]
    factors = [factor.name for factor in unseen.factors]
    others = most(writer.draw, ["professional", _NEIGHBOUR, "team"])[:2]
    theirs = [_position(writer, by, options=options, factors=factors) for by in others]
    near = [attrs.evolve(position, needs=writer.some_text("needs")) for position in deliberation.positions]
    return [*theirs[:1], *near, *theirs[1:]]


def _commitments(writer: _Writer, deliberation: Deliberation, practice: Practice) -> list[Commitment]:
    known = {person.name for person in (*practice.people, *deliberation.people)}
    among = ["professional", "team", _NEIGHBOUR, *sorted(known - {writer.names.people[2]})]
    theirs = [
        Commitment(by, to=to, what=writer.text("commitment", 3), due=writer.day())
        for by, to in [writer.draw(st.permutations(among))[:2] for _ in range(writer.number(2))]
    ]
    return [*theirs[:1], *deliberation.commitments, *theirs[1:]]


def _with_private_reasons(
    writer: _Writer, decision: Decision, practice: Practice, *, unseen: _Unseen, seen: Sequence[Fact]
) -> Decision:
    told = {fact.factor for fact in seen}
    secret = [factor.name for factor in unseen.factors if not is_for_client(factor)]
    priorities = {priority.name for priority in practice.priorities}
    answers = {name: text for name, text in decision.answers.items() if _base(name) in told | priorities}
    options = [option.name for option in practice.options if option.name != decision.option]
    return attrs.evolve(
        decision,
        because=[*(name for name in decision.because if _base(name) in told), *unseen.reasons[: writer.number(1)]],
        answers={**answers, **{name: writer.text("answer", 3) for name in secret[: writer.number(1)]}},
        needs=writer.some_text("needs"),
        deviations=[
            _with_file_only(writer, deviation, told=told, unseen=unseen, rejected=options)
            for deviation in decision.deviations
        ],
    )


def _with_file_only(
    writer: _Writer, deviation: Deviation, *, told: set[str], unseen: _Unseen, rejected: Sequence[str]
) -> Deviation:
    shared = [name for name in deviation.circumstances if _base(name) in told]
    return attrs.evolve(
        deviation,
        circumstances=[*shared, *unseen.reasons[: writer.number(1)]],
        rejected={option: writer.text("for the file") for option in rejected[: writer.number(1)]},
        comparable={"an earlier case": writer.text("for the file", 1)} if writer.flag() else {},
        would_repeat=writer.draw(st.sampled_from([None, True, False])),
        together=writer.some_text("for the file", 2),
        normal_outcome=writer.some_text("for the file", 0),
        suitable=writer.some_text("for the file", 1),
        necessary=writer.some_text("for the file", 0),
        balanced=writer.some_text("for the file", 1),
        third_parties=writer.some_text("for the file", 1),
        rule_signal=writer.some_text("for the file", 3),
    )


def _as_it_went(writer: _Writer, telling: Telling) -> Telling:
    return attrs.evolve(telling, told_on=writer.day(), reaction=writer.member(Reaction))


# ---- whole scenes


def _written_scene(writer: _Writer) -> Scene:
    """A scene in which everything a client may see is written down; the rest is to come."""
    bare = bare_scene(writer.draw, writer.wishes)
    practice = _written_practice(writer, bare.practice)
    shown = _written_deliberation(writer, bare.deliberation, practice)
    cases = tuple(case for case in bare.cases if case.name != shown.name)
    return Scene(shown, practice, cases, bare.on)


@st.composite
def rich_scenes(draw: st.DrawFn) -> Scene:
    """Draw a scene with odd names and any texts, in which every field is used."""
    several = draw(st.lists(texts, min_size=3, max_size=5))
    zone = draw(st.sampled_from([None, UTC, timezone(timedelta(hours=2))]))
    wishes = Wishes(names=draw(odd_names()), numbers=True, hidden=True)
    writer = _Writer(draw, lambda _kind, _place: st.sampled_from(several), wishes, zone)
    scene = _written_scene(writer)
    deliberation = _with_secrets(writer, scene.deliberation, scene.practice)
    facts = [_shown_to_some(writer, fact) for fact in deliberation.facts]
    return scene._replace(deliberation=attrs.evolve(deliberation, facts=facts))


def _shown_to_some(writer: _Writer, fact: Fact) -> Fact:
    return attrs.evolve(fact, visibility=weighted(writer.draw, (2, fact.visibility), (1, writer.member(Visibility))))


@st.composite
def plain_scenes(draw: st.DrawFn) -> Scene:
    """Draw a scene written in plain Dutch and English, whose names stand in no sentence."""
    writer = _Writer(draw, _plain_voice, Wishes(names=CODED, hidden=True))
    scene = _written_scene(writer)
    return scene._replace(deliberation=_with_secrets(writer, scene.deliberation, scene.practice))


@st.composite
def twins(draw: st.DrawFn) -> Twins:
    """Draw two deliberations that differ in nothing a client may see; they may hide a decisive factor or not."""
    writer = _Writer(draw, _plain_voice, Wishes(names=CODED, hidden=True))
    scene = _written_scene(writer)
    first, second = (_with_secrets(writer, scene.deliberation, scene.practice) for _ in range(2))
    return Twins(first, second, scene.practice, scene.cases)
