"""What a reader may not see, said a second time and independently; and pairs of cases that differ in nothing else.

Everything that is hidden is written anew for each of a pair, with a secret in each of its texts: if either shows, it
came from there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import NamedTuple

import attrs
from hypothesis import strategies as st

from deliberate.model import (
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Hunch,
    Person,
    Position,
    Practice,
    Reaction,
    Role,
    Telling,
    Visibility,
)
from deliberate.visibility import Reader
from tests.laws.bare import DAYS, Scene, facts_about, holding
from tests.strategies import plain_scenes

__all__ = ["SECRET", "Hidden", "Pair", "base", "hidden_from", "pairs"]

SECRET = "S3cr3t it is."  # noqa: S105 - no password: a text that must not show
_REACH: Mapping[str, int] = {"private": 0, "colleague": 1, "file": 2, "client": 3}
_DISTANCE: Mapping[Reader, int] = {"professional": 0, "colleague": 1, "file": 2, "client": 3}
_CLIENT_SIDE = {"client", "family"}
_OWN_SECRET, _STRANGER, _LATER = "ownq7", "peopleq7", DAYS[-1] + timedelta(days=9)


class Pair(NamedTuple):
    """Two deliberations in which one reader may see the same."""

    first: Deliberation
    second: Deliberation
    practice: Practice
    cases: tuple[Deliberation, ...]
    to: Reader


def base(reference: str) -> str:
    """The factor that a name or a threshold is about."""
    return reference.partition(" >= ")[0].partition(" <= ")[0]


@dataclass(frozen=True)
class Hidden:
    """What one reader may see of one deliberation, and what not."""

    deliberation: Deliberation
    practice: Practice
    to: Reader

    @cached_property
    def factors(self) -> Mapping[str, Factor]:
        return {factor.name: factor for factor in (*self.practice.factors, *self.deliberation.factors)}

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that the reader may see."""
        return tuple(fact for fact in self.deliberation.facts if self._sees(fact))

    @cached_property
    def told(self) -> set[str]:
        return {fact.factor for fact in self.facts}

    @cached_property
    def names(self) -> set[str]:
        """The factors that the reader may not even name."""
        return {name for name, factor in self.factors.items() if name not in self.told and not self._is_open(factor)}

    def _sees(self, fact: Fact) -> bool:
        factor, decision = self.factors[fact.factor], self.deliberation.decision
        decisive = set() if decision is None else {base(name) for name in decision.because}
        is_shared = not factor.special or self.to in {"client", "professional"}
        is_shared = is_shared or (self.to == "file" and factor.name in decisive)
        return is_shared and _reaches(fact.visibility or _of(factor), self.to)

    def _is_open(self, factor: Factor) -> bool:
        return _reaches(_of(factor), self.to) and (not factor.special or self.to in {"client", "professional"})

    def is_near(self, name: str) -> bool:
        """Whether somebody is the client or their family."""
        people = {person.name: person.perspective for person in (*self.practice.people, *self.deliberation.people)}
        return (people.get(name) or name) in _CLIENT_SIDE


def _of(factor: Factor) -> Visibility:
    return factor.visibility or (Visibility.CLIENT if factor.role is Role.REASON else Visibility.COLLEAGUE)


def _reaches(visibility: Visibility, to: Reader) -> bool:
    return _REACH[visibility] >= _DISTANCE[to]


def hidden_from(scene: Scene, to: Reader) -> Hidden:
    """Say what is hidden from a reader in a scene."""
    return Hidden(scene.deliberation, scene.practice, to)


# ---- pairs


@st.composite
def pairs(draw: st.DrawFn, to: Reader) -> Pair:
    """Draw two deliberations that differ in nothing that a reader may see."""
    scene = draw(plain_scenes())
    policies = [attrs.evolve(policy, special=draw(st.booleans())) for policy in scene.practice.policies]
    practice = attrs.evolve(scene.practice, policies=policies)
    keeper = _Keeper(draw, Hidden(scene.deliberation, practice, to))
    first, second = keeper.written_anew(), keeper.written_anew()
    return Pair(first, second, practice, tuple(case for case in scene.cases if case.name != first.name), to)


@dataclass(frozen=True)
class _Keeper:
    """Somebody who keeps what a reader may see, and writes all the rest anew."""

    draw: st.DrawFn
    hidden: Hidden

    @property
    def to(self) -> Reader:
        return self.hidden.to

    @property
    def case(self) -> Deliberation:
        return self.hidden.deliberation

    def flag(self) -> bool:
        return self.draw(st.booleans())

    def secret(self) -> str | None:
        return SECRET if self.flag() else None

    def some(self, things: Iterable[str]) -> list[str]:
        return [thing for thing in things if self.flag()]

    def written_anew(self) -> Deliberation:
        own = [factor for factor in self.case.factors if factor.name not in self.hidden.names]
        secret = self._own_secret()
        facts = self._hidden_facts([*self.hidden.practice.factors, *own, *secret])
        reasons = self._hidden_reasons([*self.hidden.practice.factors, *own, *secret], facts)
        unnamed = sorted({*self.hidden.names, *(factor.name for factor in secret)} - self._gone())
        acting = [self._acting_on(factor, unnamed) for factor in own]
        written = attrs.evolve(
            self.case,
            factors=[*acting, *secret] if self.flag() else [*secret, *acting],
            facts=[*(attrs.evolve(fact, note=self.secret()) for fact in self.hidden.facts), *facts],
            hunch=self._hunch(unnamed) if self.flag() else None,
            positions=self._positions(unnamed),
            commitments=self._commitments(),
            decision=None if self.case.decision is None else self._decision(self.case.decision, reasons, unnamed),
            telling=self._telling(self.case.telling),
            people=[*self.case.people, *([Person(_STRANGER, label=SECRET, contact=SECRET)] if self.flag() else [])],
        )
        if self.to != "client":
            return written
        undo = self.draw(st.sampled_from([None, True, False]))
        return attrs.evolve(written, label=self.secret(), situation=self.secret(), hard_to_undo=undo)

    def _gone(self) -> set[str]:
        return {factor.name for factor in self.case.factors} & self.hidden.names

    def _own_secret(self) -> list[Factor]:
        """A factor of this case that the reader may not name."""
        if not self.flag():
            return []
        option = self.hidden.practice.options[0].name
        is_special = self.to == "colleague" and self.flag()
        visibility = None if is_special else Visibility.PRIVATE
        return [
            Factor(
                _OWN_SECRET, label=SECRET, told=SECRET, asked=SECRET, layer="client", favours=[option],
                special=is_special, visibility=visibility,
            )
        ]  # fmt: skip

    def _acting_on(self, factor: Factor, unnamed: Sequence[str]) -> Factor:
        shown = factor.influences - self.hidden.names
        return attrs.evolve(factor, influences={*shown, *self.some(unnamed)})

    # ---- facts and reasons

    def _hidden_facts(self, factors: Sequence[Factor]) -> list[Fact]:
        told = self.hidden.told | self._named_by_decision()
        drawn = [
            fact
            for factor in factors
            if factor.name not in told and self.flag()
            for fact in facts_about(self.draw, [factor], like={}, unknown=self.flag())
        ]
        return [self._in_private(fact) for fact in [*drawn, *self._whispers()]]

    def _whispers(self) -> Iterator[Fact]:
        """The same as the reader knows, told in confidence by somebody else too."""
        for fact in {fact.factor: fact for fact in self.hidden.facts[:3]}.values():
            if self.flag():
                yield attrs.evolve(fact, told_by=["expert", "other"], visibility=Visibility.PRIVATE)

    def _in_private(self, fact: Fact) -> Fact:
        since, known_on = (day if self.flag() else None for day in DAYS[:2])
        written = attrs.evolve(fact, words=self.secret(), note=self.secret(), since=since, known_on=known_on)
        factor = next((factor for factor in self.hidden.practice.factors if factor.name == fact.factor), None)
        is_hidden = factor is not None and factor.name in self.hidden.names and not fact.visibility
        # Special-category data is for the file where it is decisive, which it may become.
        is_safe = is_hidden and not (factor is not None and factor.special and self.to == "file")
        return written if is_safe else attrs.evolve(written, visibility=Visibility.PRIVATE)

    def _named_by_decision(self) -> set[str]:
        decision = self.case.decision
        if decision is None:
            return set()
        circumstances = (name for deviation in decision.deviations for name in deviation.circumstances)
        return {base(name) for name in (*decision.because, *circumstances)} & self.hidden.told

    def _hidden_reasons(self, factors: Sequence[Factor], facts: Sequence[Fact]) -> list[str]:
        apart = [fact for fact in facts if fact.factor not in self.hidden.told]
        return holding(factors, apart)

    # ---- what people think, promise and decide

    def _hunch(self, unnamed: Sequence[str]) -> Hunch:
        option = self.draw(st.sampled_from([None, *(option.name for option in self.hidden.practice.options)]))
        return Hunch(option, because=unnamed[:1], unease=SECRET, at=self._moment())

    def _moment(self) -> datetime | None:
        zones = {view.at.tzinfo for view in self.case.positions if view.at is not None}
        return datetime(2026, 3, 2, 9, tzinfo=next(iter(zones), None)) if self.flag() else None

    def _positions(self, unnamed: Sequence[str]) -> list[Position]:
        shown = [view for view in self.case.positions if self.to != "client" or self.hidden.is_near(view.by)]
        kept = [
            attrs.evolve(
                view,
                because={*(view.because - self.hidden.names), *self.some(unnamed)},
                despite={*(view.despite - self.hidden.names), *self.some(unnamed)},
                needs=self.secret() if self.to == "client" else view.needs,
            )
            for view in shown
        ]
        if self.to != "client" or not self.flag():
            return kept
        theirs = Position(SECRET, because=unnamed[:1], needs=SECRET, at=self._moment())
        return [theirs, *kept] if self.flag() else [*kept, Position(_STRANGER), theirs]

    def _commitments(self) -> list[Commitment]:
        near = self.hidden.is_near
        kept = [made for made in self.case.commitments if self.to != "client" or near(made.by) or near(made.to)]
        if self.to != "client" or not self.flag():
            return kept
        return [Commitment(SECRET, to=_STRANGER, what=SECRET, done_when=SECRET, due=_LATER), *kept]

    def _decision(self, decision: Decision, reasons: Sequence[str], unnamed: Sequence[str]) -> Decision:
        priorities = {priority.name for priority in self.hidden.practice.priorities}
        answers = {
            name: text
            for name, text in decision.answers.items()
            if name in priorities or base(name) in self.hidden.told
        }
        left = [self._deviation(deviation, reasons) for deviation in self._deviations(decision)]
        return attrs.evolve(
            decision,
            because=[*self._shown(decision.because), *reasons[: self.draw(st.integers(0, 2))]],
            answers={**answers, **dict.fromkeys(self.some(unnamed), SECRET)},
            deviations=left,
            needs=self.secret() if self.to == "client" else decision.needs,
        )

    def _shown(self, references: Iterable[str]) -> list[str]:
        return [name for name in references if base(name) in self.hidden.told]

    def _deviations(self, decision: Decision) -> list[Deviation]:
        if self.to != "colleague":
            return list(decision.deviations)
        special = [policy.name for policy in self.hidden.practice.policies if policy.special]
        kept = [deviation for deviation in decision.deviations if deviation.policy not in special]
        return [*kept, *(Deviation(name, disproportion=SECRET, approved_by=SECRET) for name in self.some(special))]

    def _deviation(self, deviation: Deviation, reasons: Sequence[str]) -> Deviation:
        circumstances = [*self._shown(deviation.circumstances), *reasons[: self.draw(st.integers(0, 2))]]
        written = attrs.evolve(deviation, circumstances=circumstances)
        if self.to != "client":
            return written
        return attrs.evolve(
            written,
            together=self.secret(),
            normal_outcome=self.secret(),
            suitable=self.secret(),
            necessary=self.secret(),
            balanced=self.secret(),
            third_parties=self.secret(),
            rule_signal=self.secret(),
            would_repeat=self.draw(st.sampled_from([None, True, False])),
            rejected=dict.fromkeys(self.some([self.hidden.practice.options[0].name]), SECRET),
            comparable=dict.fromkeys(self.some(["earlier"]), SECRET),
        )

    def _telling(self, telling: Telling | None) -> Telling | None:
        if telling is None or self.to != "client":
            return telling
        reaction = self.draw(st.sampled_from([None, *Reaction]))
        return attrs.evolve(telling, reaction=reaction, told_on=_LATER if self.flag() else None)
