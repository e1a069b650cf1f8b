"""This module is who may see what: the one function on which every text, picture and question for a reader rests."""

from collections.abc import Iterable, Mapping

import attrs

from deliberate.errors import InvalidValue, Problem, nearest_name
from deliberate.model import (
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Perspective,
    Policy,
    Position,
    Practice,
    Priority,
    Role,
    Telling,
    Text,
    Visibility,
)
from deliberate.model.edits import Reader
from deliberate.model.facts import does_not_hold
from deliberate.model.fit import factors_of, require_fit
from deliberate.model.references import factor_of
from deliberate.phrase import Phrase

__all__ = ["Reader", "hides_decisive", "is_client_side", "lacks_decisive", "require_reader", "seen_by", "visibility_of"]

# A thing is for a reader when its visibility reaches at least as far as the reader stands.
_DISTANCE: Mapping[str, int] = {"professional": 0, "colleague": 1, "file": 2, "client": 3}
_REACH: Mapping[Visibility, int] = {
    Visibility.PRIVATE: 0,
    Visibility.COLLEAGUE: 1,
    Visibility.FILE: 2,
    Visibility.CLIENT: 3,
}

# The fields of a deviation that the catalogue marks as not for the client.
_FOR_THE_FILE = (
    "together",
    "normal_outcome",
    "suitable",
    "necessary",
    "balanced",
    "rejected",
    "third_parties",
    "comparable",
    "would_repeat",
    "rule_signal",
)


def seen_by(deliberation: Deliberation, practice: Practice, to: Reader = "client") -> Deliberation:
    """Give the deliberation as a reader may see it, and nothing else.

    What is hidden is hidden everywhere: a factor that a reader may not see is gone from the reasons, the answers and
    the circumstances too. The value depends on the visible parts alone, so deliberations that differ in hidden parts
    only are seen alike. It is for showing, never for weighing at a desk.

    Args:
        deliberation: what is considered.
        practice: the practice under which it is held.
        to: the reader: ``professional`` (sees all), ``colleague``, ``file`` or ``client``.

    Raises:
        InvalidValue: where the deliberation does not fit the practice, or there is no such reader.

    Example:
        >>> from deliberate import Deliberation, Fact, Hunch, nothing_agreed, Factor
        >>> tired = Factor("tired", label="too little sleep", layer="professional", visibility="private")
        >>> case = Deliberation("a", factors=[tired], facts=[Fact("tired")], hunch=Hunch())
        >>> seen_by(case, nothing_agreed("en"), to="client")
        <Deliberation 'a': 0 facts, undecided>
    """
    require_fit(deliberation, practice)
    require_reader(to)
    if to == "professional":
        return deliberation
    eyes = _Eyes(deliberation, practice, to)
    seen = attrs.evolve(
        deliberation,
        facts=eyes.facts,
        factors=_own_factors(deliberation, eyes),
        hunch=None,
        positions=[_position(view, eyes) for view in deliberation.positions if eyes.sees_words_of(view.by)],
        commitments=[promise for promise in deliberation.commitments if eyes.sees_commitment(promise)],
        decision=None if deliberation.decision is None else _decision(deliberation.decision, eyes),
        telling=_telling(deliberation.telling, to),
    )
    if to == "client":
        seen = attrs.evolve(seen, label=None, situation=None, hard_to_undo=None)
    named = set(_named_in(seen))
    return attrs.evolve(seen, people=[person for person in seen.people if person.name in named])


def hides_decisive(deliberation: Deliberation, practice: Practice, to: Reader = "client") -> bool:
    """Say whether a decisive factor is hidden from a reader: the one bit that is told besides what they may see."""
    return lacks_decisive(seen_by(deliberation, practice, to), deliberation)


def lacks_decisive(seen: Deliberation, deliberation: Deliberation) -> bool:
    """Say the same of what a reader sees, where that is known already."""
    if deliberation.decision is None or seen.decision is None:
        return False
    return seen.decision.because != deliberation.decision.because


def visibility_of(factor: Factor) -> Visibility:
    """Say who may see a factor: the client for a reason, a colleague for an influence, unless it says otherwise."""
    if factor.visibility is not None:
        return factor.visibility
    return Visibility.CLIENT if factor.role is Role.REASON else Visibility.COLLEAGUE


def is_client_side(name: str, deliberation: Deliberation, practice: Practice) -> bool:
    """Say whether someone who acts is the client or their family."""
    sides = {person.name: person.perspective for person in (*practice.people, *deliberation.people)}
    side = sides.get(name)
    return (name if side is None else side) in {Perspective.CLIENT, Perspective.FAMILY}


def require_reader(to: object) -> None:
    """Raise `InvalidValue` where *to* is no reader."""
    if not isinstance(to, str) or to not in _DISTANCE:
        known = tuple(_DISTANCE)
        expected, nearest = Phrase("a-reader"), nearest_name(str(to), known)
        raise InvalidValue(
            [
                Problem(
                    "wrong-value",
                    ("to",),
                    found=to if isinstance(to, str) else "",
                    expected=expected,
                    nearest=nearest,
                    known=known,
                )
            ]
        )


class _Eyes:
    """What one reader may see of one deliberation."""

    def __init__(self, deliberation: Deliberation, practice: Practice, to: Reader) -> None:
        self.to = to
        self.practice = practice
        self._deliberation = deliberation
        self._factors = factors_of(deliberation, practice)
        self._policies: dict[str, Policy] = {policy.name: policy for policy in practice.policies}
        self._priorities: dict[str, Priority] = {priority.name: priority for priority in practice.priorities}
        decision = deliberation.decision
        self._decisive = set() if decision is None else {factor_of(name) for name in decision.because}
        self.facts = tuple(self._fact(fact) for fact in deliberation.facts if self._sees_fact(fact))
        self._seen = Deliberation(deliberation.name, facts=self.facts)

    def _reaches(self, visibility: Visibility) -> bool:
        return _REACH[visibility] >= _DISTANCE[self.to]

    def _sees_special(self, factor: Factor) -> bool:
        """Special-category data is for the client, and for the file where it was decisive."""
        return not factor.special or self.to == "client" or (self.to == "file" and factor.name in self._decisive)

    def _sees_fact(self, fact: Fact) -> bool:
        factor = self._factors[fact.factor]
        return self._reaches(fact.visibility or visibility_of(factor)) and self._sees_special(factor)

    def _fact(self, fact: Fact) -> Fact:
        # Somebody else's account may be told in the client's words; those are then not the client's to read as theirs.
        own_words = self.to != "client" or fact.told_by == {Perspective.CLIENT}
        return attrs.evolve(fact, note=None, words=fact.words if own_words else None)

    def sees_factor(self, factor: Factor) -> bool:
        # Where no fact of it is seen, that special-category data was decisive is not to be seen either.
        is_open = self.to == "client" or not factor.special
        return self.is_told(factor.name) or (is_open and self._reaches(visibility_of(factor)))

    def is_told(self, name: str) -> bool:
        """Say whether this reader sees a fact of a factor."""
        return any(fact.factor == name for fact in self.facts)

    def holds(self, reference: str) -> bool:
        """Say whether a name or threshold holds by the facts that this reader sees."""
        name = factor_of(reference)
        return name in self._factors and not does_not_hold(reference, self._seen.status(name), self._factors[name])

    def names(self, reference: str) -> bool:
        """Say whether this reader may read the name of a factor, whether or not it holds."""
        return self.sees_factor(self._factors[factor_of(reference)])

    def sees_answer(self, name: str) -> bool:
        """An answer is seen with what it answers: a factor that is told, or an agreement whose strong side is."""
        priority = self._priorities.get(name)
        if priority is None:
            return self.is_told(factor_of(name))
        return all(self._is_met(side) for side in priority.stronger)

    def _is_met(self, name: str) -> bool:
        if name in {value.name for value in self.practice.values}:
            return any(name in factor.values and self.holds(factor.name) for factor in self._factors.values())
        return self.holds(name)

    def sees_words_of(self, by: str) -> bool:
        return self.to != "client" or is_client_side(by, self._deliberation, self.practice)

    def sees_commitment(self, promise: Commitment) -> bool:
        return self.sees_words_of(promise.by) or self.sees_words_of(promise.to)

    def sees_policy(self, name: str) -> bool:
        return self.to != "colleague" or not self._policies[name].special


def _own_factors(deliberation: Deliberation, eyes: _Eyes) -> list[Factor]:
    seen = filter(eyes.sees_factor, deliberation.factors)
    return [attrs.evolve(factor, influences=filter(eyes.names, factor.influences)) for factor in seen]


def _position(position: Position, eyes: _Eyes) -> Position:
    return attrs.evolve(
        position,
        because=filter(eyes.names, position.because),
        despite=filter(eyes.names, position.despite),
        needs=None if eyes.to == "client" else position.needs,
    )


def _decision(decision: Decision, eyes: _Eyes) -> Decision:
    return attrs.evolve(
        decision,
        because=filter(eyes.holds, decision.because),
        answers=_only(decision.answers, eyes),
        deviations=[_deviation(left, eyes) for left in decision.deviations if eyes.sees_policy(left.policy)],
        needs=None if eyes.to == "client" else decision.needs,
    )


def _only(answers: Mapping[str, Text], eyes: _Eyes) -> Mapping[str, Text]:
    return {name: text for name, text in answers.items() if eyes.sees_answer(name)}


def _deviation(deviation: Deviation, eyes: _Eyes) -> Deviation:
    seen = attrs.evolve(deviation, circumstances=filter(eyes.holds, deviation.circumstances))
    if eyes.to != "client":
        return seen
    nothing = Deviation(deviation.policy)
    return attrs.evolve(seen, **{field: getattr(nothing, field) for field in _FOR_THE_FILE})


def _telling(telling: Telling | None, to: Reader) -> Telling | None:
    if telling is None or to != "client":
        return telling
    return attrs.evolve(telling, reaction=None, told_on=None)


def _named_in(deliberation: Deliberation) -> Iterable[str]:
    for position in deliberation.positions:
        yield position.by
    for promise in deliberation.commitments:
        yield from (promise.by, promise.to)
    if deliberation.decision is not None:
        yield from deliberation.decision.decided_by
        for deviation in deliberation.decision.deviations:
            yield deviation.approved_by
            yield from deviation.tested_with
    if deliberation.telling is not None:
        yield deliberation.telling.signed_by
