"""This module is what is considered now, in one situation: the facts, the hunch, the views, the promises, the decision."""

import bisect
import operator
from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from deliberate.errors import Problem, nearest_name, shortened, shown
from deliberate.phrase import Phrase

from .commitments import Commitment
from .decisions import Decision
from .enumerations import Perspective, Status
from .factors import Factor, to_factors
from .facts import Answer, Fact, does_not_hold
from .kinds import (
    DATE_OR_NONE,
    FLAG_OR_NONE,
    LINE,
    NAME,
    TEXT_OR_NONE,
    TEXTS,
    Path,
    many,
    one,
    to_line,
    to_name,
    to_ordered,
    to_several,
    to_text,
    to_texts,
)
from .naming import repeated_names
from .options import Option, to_options
from .people import Person
from .references import factor_of
from .refusal import refuse
from .scales import level_shown
from .tellings import Telling
from .texts import Text
from .views import Hunch, Position

__all__ = ["Deliberation"]

_FACTOR = operator.attrgetter("factor")


def _to_facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    several = to_several(facts)
    return _in_order(several) if isinstance(several, tuple) else several


def _in_order(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    if not all(isinstance(fact, Fact) for fact in facts):
        return facts
    return tuple(sorted(facts, key=_FACTOR if _is_each_alone(facts) else _place_of_fact))


def _is_each_alone(facts: tuple[Fact, ...]) -> bool:
    # Of one factor there is hardly ever more than one fact, and a base of cases has very many.
    return len({fact.factor for fact in facts}) == len(facts)


def _place_of_fact(fact: Fact) -> tuple[str, list[Perspective]]:
    # Of one factor the same people tell one fact only.
    return fact.factor, sorted(fact.told_by)


def _to_people(people: Iterable[Person]) -> tuple[Person, ...]:
    several = to_several(people)
    if not isinstance(several, tuple) or not all(isinstance(person, Person) for person in several):
        return several
    return tuple(sorted(several, key=lambda person: person.name))


def _to_positions(positions: Iterable[Position]) -> tuple[Position, ...]:
    return to_ordered(positions)


def _to_commitments(commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
    return to_ordered(commitments)


@attrs.frozen(repr=False, kw_only=True)
class Deliberation:
    """What is considered now, in one situation; with a decision, it is what was decided before.

    Attributes:
        name: an identifier, such as the number of the record; appears in no text for a client.
        label: what people call it.
        question: the question at hand, where it differs from the practice's.
        opened_on: the day on which it began.
        practice: the name of the practice under which it is held.
        practice_version: which edition of the practice.
        situation: what the case is about; never for the client.
        hard_to_undo: whether the choice is hard to undo.
        people: how people in this case are named.
        facts: what is known of the factors; several facts of one factor when several people told it.
        hunch: the first intuitive choice.
        positions: what each person thinks.
        commitments: requests and promises.
        factors: factors of this case alone.
        options: options of this case alone.
        doubts: what would make us choose again, sentences.
        decision: what people decided.
        telling: how the client is told.

    Raises:
        InvalidValue: with every problem that can be seen without the practice.

    Example:
        >>> Deliberation("2026-0417", facts=[Fact("dropping out")], hunch=Hunch("standard"))
        <Deliberation '2026-0417': 1 fact, undecided>
    """

    name: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    label: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    question: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    opened_on: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    practice: str = attrs.field(default="", converter=to_line, metadata=LINE)
    practice_version: str = attrs.field(default="", converter=to_line, metadata=LINE)
    situation: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    hard_to_undo: bool | None = attrs.field(default=None, metadata=FLAG_OR_NONE)
    people: tuple[Person, ...] = attrs.field(default=(), converter=_to_people, metadata=many(Person))
    facts: tuple[Fact, ...] = attrs.field(default=(), converter=_to_facts, metadata=many(Fact))
    hunch: Hunch | None = attrs.field(default=None, metadata=one(Hunch, optional=True))
    positions: tuple[Position, ...] = attrs.field(default=(), converter=_to_positions, metadata=many(Position))
    commitments: tuple[Commitment, ...] = attrs.field(default=(), converter=_to_commitments, metadata=many(Commitment))
    factors: tuple[Factor, ...] = attrs.field(default=(), converter=to_factors, metadata=many(Factor))
    options: tuple[Option, ...] = attrs.field(default=(), converter=to_options, metadata=many(Option))
    doubts: tuple[Text, ...] = attrs.field(default=(), converter=to_texts, metadata=TEXTS)
    decision: Decision | None = attrs.field(default=None, metadata=one(Decision, optional=True))
    telling: Telling | None = attrs.field(default=None, metadata=one(Telling, optional=True))

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_deliberation)

    def __repr__(self) -> str:
        count = len(self.facts)
        state = "undecided" if self.decision is None else f"decided for {self.decision.option!r}"
        return f"<Deliberation {self.name!r}: {count} {'fact' if count == 1 else 'facts'}, {state}>"

    def told(self, factor: str) -> tuple[Fact, ...]:
        """Give every fact of a factor, by whomever it was told; empty where nobody told any."""
        # They stand in the order of their factors.
        first = bisect.bisect_left(self.facts, factor, key=_FACTOR)
        return self.facts[first : bisect.bisect_right(self.facts, factor, key=_FACTOR)]

    def status(self, factor: str) -> Answer:
        """Say what is known of a factor: the status or level on which all its facts agree, else unknown.

        Example:
            >>> case = Deliberation("a", facts=[Fact("need", level="high")])
            >>> case.status("need"), str(case.status("budget"))
            ('high', 'unknown')
        """
        answers = {fact.answer for fact in self.told(factor)}
        return answers.pop() if len(answers) == 1 else Status.UNKNOWN


def _faults_of_deliberation(deliberation: Deliberation) -> Iterator[Problem]:
    yield from repeated_names(
        (section, thing) for section in ("options", "factors") for thing in getattr(deliberation, section)
    )
    yield from repeated_names(("people", person) for person in deliberation.people)
    yield from _facts_told_twice(deliberation.facts)
    yield from _mixed_offsets(deliberation)
    if deliberation.decision is not None:
        yield from _faults_of_because(deliberation, deliberation.decision)
        opened, decided = deliberation.opened_on, deliberation.decision.decided_on
        if opened is not None and decided < opened:
            expected = Phrase("not-before", field="opened_on", day=opened)
            yield Problem("dates-reversed", ("decision", "decided_on"), found=str(decided), expected=expected)


def _facts_told_twice(facts: tuple[Fact, ...]) -> Iterator[Problem]:
    if _is_each_alone(facts):
        return
    told: set[tuple[str, frozenset[Perspective]]] = set()
    for fact in facts:
        if (fact.factor, fact.told_by) in told:
            expected = Phrase("one-fact-each")
            yield Problem("name-twice", ("facts", fact.factor), found=shortened(fact.factor), expected=expected)
        told.add((fact.factor, fact.told_by))


def _mixed_offsets(deliberation: Deliberation) -> Iterator[Problem]:
    first = deliberation.hunch.at if deliberation.hunch is not None else None
    for place, moment in enumerate(view.at for view in deliberation.positions):
        first = first or moment
        if first is not None and moment is not None and (moment.tzinfo is None) != (first.tzinfo is None):
            expected = Phrase("offsets-everywhere-or-nowhere")
            yield Problem("bad-date", ("positions", place, "at"), found=moment.isoformat(), expected=expected)


def _faults_of_because(deliberation: Deliberation, decision: Decision) -> Iterator[Problem]:
    own = {factor.name: factor for factor in deliberation.factors}
    named: list[tuple[Path, frozenset[str]]] = [
        (("decision", "because"), decision.because),
        *(
            (("decision", "deviations", left.policy, "circumstances"), left.circumstances)
            for left in decision.deviations
        ),
    ]
    holding: tuple[str, ...] | None = None  # asked for only where something does not hold
    for path, references in named:
        for reference in sorted(references):
            factor = factor_of(reference)
            answer = deliberation.status(factor)
            if does_not_hold(reference, answer, own.get(factor)):
                answered = level_shown(answer)
                expected = Phrase("a-factor-that-holds", factor=factor, answer=answered)
                if not shown(factor):
                    expected = Phrase("what-holds", answer=answered)
                holding = tuple(_holding(deliberation)) if holding is None else holding
                nearest = nearest_name(factor, holding)
                yield Problem("does-not-hold", path, found=shortened(reference), expected=expected, nearest=nearest)


def _holding(deliberation: Deliberation) -> Iterator[str]:
    for fact in deliberation.facts:
        if deliberation.status(fact.factor) not in (Status.UNKNOWN, Status.ABSENT):
            yield fact.factor
