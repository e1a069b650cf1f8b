"""The laws of weighing, each a plain function of one scene that raises where it is broken."""

import itertools
from collections.abc import Iterable, Mapping
from typing import TypeAlias

import attrs

from deliberate import CaseBase, Ground, OptionWeighing, Weighing, weigh
from deliberate.model import Decision, Deliberation, Fact, Factor, PolicyKind, Role, Standing, Status
from tests import oracle
from tests.strategies import DAYS, Scene

__all__ = [
    "Reading",
    "a_choice_that_is_open_or_supported_clashes_with_nothing",
    "a_decision_for_supporting_reasons_keeps_a_base_consistent",
    "a_further_reason_keeps_an_option_supported",
    "a_limit_shortens_lists_and_nothing_else",
    "a_same_named_case_never_counts",
    "an_unknown_never_counts_as_absent",
    "consistent_agreements_never_conflict",
    "further_cases_only_add_grounds",
    "further_reasons",
    "of_two_options_one_can_be_chosen",
    "the_order_of_writing_changes_nothing",
    "weighed",
    "weighing_equals_the_oracle",
    "what_is_listed_has_an_order",
]

Signature: TypeAlias = tuple[str, str, str, str, tuple[str, ...], oracle.Facts, oracle.Facts]


def weighed(scene: Scene) -> Weighing:
    """Weigh a scene with the library, and list every ground."""
    return weigh(scene.deliberation, scene.practice, CaseBase(scene.cases), on=scene.on, limit=None)


# ---- the same as by enumeration


def weighing_equals_the_oracle(scene: Scene) -> None:
    """What `weigh` says is what follows by enumeration."""
    said = weighed(scene)
    expected = oracle.weigh(scene.deliberation, scene.practice, scene.cases, on=scene.on)
    assert tuple(said) == tuple(expected.options)
    assert set(said.relevant) == expected.relevant
    assert len(said.relevant) == len(set(said.relevant))
    assert said.is_exact
    reading = Reading(scene)
    for option, follows in expected.options.items():
        _same_option(said[option], follows)
        for rival, pair in follows.over.items():
            _same_pair(said, pair, reading, between=(option, rival))


def _same_option(said: OptionWeighing, expected: oracle.WeighedOption) -> None:
    assert said.standing is expected.standing
    assert said.possible == expected.possible
    assert said.settled == (len(expected.possible) == 1)
    assert set(said.bars) == expected.bars
    assert set(said.prescribed_by) == expected.prescribed_by
    assert set(said.departs_from) == expected.departs_from
    assert tuple(said.over) == tuple(expected.over)


def _same_pair(said: Weighing, expected: oracle.WeighedPair, reading: "Reading", *, between: tuple[str, str]) -> None:
    option, rival = between
    comparison = said[option].over[rival]
    assert comparison.standing is expected.standing
    assert comparison.possible == expected.possible
    assert reading.reasons(comparison.reasons_for) == expected.reasons_for
    assert reading.reasons(comparison.reasons_against) == expected.reasons_against
    assert comparison.count_for == len(comparison.grounds_for)
    assert comparison.count_against == len(comparison.grounds_against)
    assert reading.said(comparison.grounds_for) == reading.expected(expected.grounds_for)
    assert reading.said(comparison.grounds_against) == reading.expected(expected.grounds_against)


class Reading:
    """Reads the names in a result as atoms, so that different ways to say the same compare equal."""

    def __init__(self, scene: Scene, named: Iterable[str] = ()) -> None:
        self.practice = scene.practice
        self.book = oracle.book_of(scene.deliberation, scene.practice, scene.cases, named=named)
        self.facts = oracle.facts_at_hand(self.book, scene.deliberation, scene.on)
        self.values = {value.name for value in scene.practice.values}
        self.priorities = {priority.name: priority.stronger for priority in scene.practice.priorities}
        held = {atom.factor for atom in self.facts}
        self.unnamed = {name for name, factor in self.book.factors.items() if factor.special and name not in held}

    def reasons(self, names: Iterable[str]) -> oracle.Facts:
        return self._atoms(names) & self.facts

    def _atoms(self, names: Iterable[str]) -> oracle.Facts:
        known = (name for name in names if name.partition(" >= ")[0].partition(" <= ")[0] in self.book.factors)
        return frozenset().union(*(oracle.atoms_named(self.book, name) for name in known))

    def said(self, grounds: Iterable[Ground]) -> set[Signature]:
        return self._strongest(
            oracle.Ground(
                ground.winner,
                ground.loser,
                self._atoms(ground.stronger),
                self.book.pro(self._atoms(ground.over), ground.loser, ground.winner),
                ground.source,
                ground.kind,
                ground.through,
            )
            for ground in grounds
        )

    def expected(self, grounds: Iterable[oracle.Ground]) -> set[Signature]:
        return self._strongest(_with_what_it_implies(ground, self.book) for ground in grounds)

    def _strongest(self, grounds: Iterable[oracle.Ground]) -> set[Signature]:
        """Leave out what a ground of the same source says already: a stricter threshold, a longer list."""
        signatures = {self._signature(ground) for ground in grounds}
        return {one for one in signatures if not any(_says_more(other, one) for other in signatures)}

    def _signature(self, ground: oracle.Ground) -> Signature:
        over = frozenset(atom for atom in ground.over if self._is_named(ground, atom.factor))
        stronger = frozenset(
            self._loosely(ground, atom) for atom in ground.stronger if self._is_named(ground, atom.factor)
        )
        return ground.winner, ground.loser, ground.source, ground.kind, ground.through, stronger, over

    def _is_named(self, ground: oracle.Ground, factor: str) -> bool:
        return ground.kind == "priority" or factor not in self.unnamed

    def _loosely(self, ground: oracle.Ground, atom: oracle.Atom) -> oracle.Atom:
        """Between numbers there is always another threshold, so no one of them is the one that serves a value."""
        scale = self.book.factors[atom.factor].scale
        is_endless = scale is not None and scale.levels == "number"
        return oracle.Atom(atom.factor) if is_endless and self._is_by_value(ground) else atom

    def _is_by_value(self, ground: oracle.Ground) -> bool:
        return ground.kind == "priority" and bool(self.priorities[ground.source] & self.values)


def _with_what_it_implies(ground: oracle.Ground, book: oracle.Book) -> oracle.Ground:
    """The same ground, with all that its thresholds imply."""
    implied = frozenset[oracle.Atom]().union(*(oracle.implied(book, atom) for atom in ground.stronger))
    return oracle.Ground(ground.winner, ground.loser, implied, ground.over, ground.source, ground.kind, ground.through)


def _says_more(other: Signature, one: Signature) -> bool:
    return other != one and other[:5] == one[:5] and other[5] <= one[5] and other[6] >= one[6]


# ---- the laws of design section 3


def an_unknown_never_counts_as_absent(scene: Scene) -> None:
    """Whatever the answers turn out to be, what was said to be possible came out."""
    said = weighed(scene)
    for answered in _answered(scene):
        known = weighed(answered)
        for option, weighing in known.items():
            assert weighing.standing in said[option].possible
            for rival, comparison in weighing.over.items():
                assert comparison.standing in said[option].over[rival].possible


def _answered(scene: Scene) -> Iterable[Scene]:
    """The scene under every answer to what is unknown in it."""
    book = oracle.book_of(scene.deliberation, scene.practice, scene.cases)
    answers = oracle.answers_to_unknown(book, scene.deliberation, scene.practice, on=scene.on)
    for chosen in itertools.product(*answers.values()):
        facts = _replaced(scene.deliberation, dict(zip(answers, chosen, strict=True)), book)
        yield scene._replace(deliberation=attrs.evolve(scene.deliberation, facts=facts))


def _replaced(deliberation: Deliberation, answers: Mapping[str, str | int | float], book: oracle.Book) -> list[Fact]:
    kept = [fact for fact in deliberation.facts if fact.factor not in answers]
    return kept + [_fact(book.factors[name], answer) for name, answer in answers.items()]


def _fact(factor: Factor, answer: str | float) -> Fact:
    if factor.scale is None:
        return Fact(factor.name, status=Status(str(answer)))
    return Fact(factor.name, level=answer)


def consistent_agreements_never_conflict(scene: Scene) -> None:
    """In a consistent base no option and no pair is conflicted."""
    if not oracle.is_consistent(scene.practice, scene.cases):
        return
    for weighing in weighed(scene).values():
        assert Standing.CONFLICTED not in weighing.possible
        for comparison in weighing.over.values():
            assert Standing.CONFLICTED not in comparison.possible


def a_choice_that_is_open_or_supported_clashes_with_nothing(scene: Scene) -> None:
    """An option that is open or supported can be chosen, for all its reasons, whatever the base is like."""
    for option, weighing in weighed(scene).items():
        if weighing.standing in {Standing.OPEN, Standing.SUPPORTED}:
            assert not oracle.clashes(scene.deliberation, scene.practice, scene.cases, option=option)


def of_two_options_one_can_be_chosen(scene: Scene) -> None:
    """In a consistent base, of two options at least one that is not barred can be chosen without a clash."""
    said = weighed(scene)
    ways = [option for option, weighing in said.items() if weighing.standing is not Standing.BARRED]
    if len(said) != 2 or not ways or not oracle.is_consistent(scene.practice, scene.cases):
        return
    assert any(not oracle.clashes(scene.deliberation, scene.practice, scene.cases, option=option) for option in ways)


def a_decision_for_supporting_reasons_keeps_a_base_consistent(scene: Scene) -> None:
    """Deciding a supported option, for the reasons of a ground against every rival left, contradicts nothing."""
    if not oracle.is_consistent(scene.practice, scene.cases):
        return
    for option, weighing in weighed(scene).items():
        if weighing.standing is Standing.SUPPORTED:
            decided = _decided_for(scene, option, _supporting(scene, weighing))
            assert oracle.is_consistent(scene.practice, [*_others(scene), decided])


def _others(scene: Scene) -> list[Deliberation]:
    return [case for case in scene.cases if case.name != scene.deliberation.name]


def _supporting(scene: Scene, weighing: OptionWeighing) -> set[str]:
    """The reasons of one ground against each rival; on a scale without neutral level the level at hand."""
    grounds = [comparison.grounds_for[0] for comparison in weighing.over.values() if comparison.grounds_for]
    factors = {factor.name: factor for factor in (*scene.practice.factors, *scene.deliberation.factors)}
    return {_as_reason(name, factors) for ground in grounds for name in ground.stronger}


def _as_reason(name: str, factors: Mapping[str, Factor]) -> str:
    factor = factors[name.partition(" >= ")[0].partition(" <= ")[0]]
    return factor.name if factor.scale is not None and factor.scale.neutral is None else name


def _decided_for(scene: Scene, option: str, because: Iterable[str]) -> Deliberation:
    decision = Decision(option, because=because, decided_on=DAYS[-1])
    return attrs.evolve(scene.deliberation, decision=decision)


def a_further_reason_keeps_an_option_supported(scene: Scene) -> None:
    """A reason for a supported option that changes nothing else leaves it supported."""
    for option, weighing in weighed(scene).items():
        if weighing.standing is Standing.SUPPORTED:
            for factor in further_reasons(scene, option):
                facts = [fact for fact in scene.deliberation.facts if fact.factor != factor.name]
                held = attrs.evolve(scene.deliberation, facts=[*facts, Fact(factor.name)])
                assert weighed(scene._replace(deliberation=held))[option].standing is Standing.SUPPORTED


def further_reasons(scene: Scene, option: str) -> list[Factor]:
    """The absent factors that bar nothing, gate nothing, and speak against *option* for no rival."""
    factors = (*scene.practice.factors, *scene.deliberation.factors)
    return [
        factor
        for factor in factors
        if scene.deliberation.status(factor.name) is Status.ABSENT and _only_helps(scene, factor, option)
    ]


def _only_helps(scene: Scene, factor: Factor, option: str) -> bool:
    gates = {
        name.partition(" >= ")[0].partition(" <= ")[0]
        for policy in scene.practice.policies
        if policy.kind is PolicyKind.STATUTE_BOUND
        for name in policy.when
    }
    is_reason = factor.role is Role.REASON and factor.scale is None and not factor.bars and factor.name not in gates
    rivals = [o.name for o in (*scene.practice.options, *scene.deliberation.options) if o.name != option]
    return is_reason and all(_sign(factor, option) >= _sign(factor, rival) for rival in rivals)


def _sign(factor: Factor, option: str) -> int:
    return (option in factor.favours) - (option in factor.opposes)


def the_order_of_writing_changes_nothing(scene: Scene, shuffled: Scene) -> None:
    """The same books, written in another order, give every option and pair the same."""
    said, other = weighed(scene), weighed(shuffled)
    assert set(said.relevant) == set(other.relevant)
    assert _in_any_order(said) == _in_any_order(other)


def _in_any_order(weighing: Weighing) -> object:
    return {
        option: (
            weighed_option.standing,
            weighed_option.possible,
            set(weighed_option.bars),
            set(weighed_option.prescribed_by),
            set(weighed_option.departs_from),
            {
                rival: (
                    pair.standing,
                    pair.possible,
                    pair.reasons_for,
                    set(pair.grounds_for),
                    set(pair.grounds_against),
                )
                for rival, pair in weighed_option.over.items()
            },
        )
        for option, weighed_option in weighing.items()
    }


def further_cases_only_add_grounds(scene: Scene) -> None:
    """Without its last case a base gives no ground that it does not give with it."""
    fewer, more = weighed(scene._replace(cases=scene.cases[:-1])), weighed(scene)
    for option, weighing in fewer.items():
        for rival, pair in weighing.over.items():
            assert set(pair.grounds_for) <= set(more[option].over[rival].grounds_for)


def a_same_named_case_never_counts(scene: Scene) -> None:
    """A case of the same name says nothing about itself."""
    assert weighed(scene) == weighed(scene._replace(cases=tuple(_others(scene))))


def a_limit_shortens_lists_and_nothing_else(scene: Scene, limit: int) -> None:
    """Of many grounds the first are listed, and all are counted."""
    casebase, every = CaseBase(scene.cases), weighed(scene)
    few = weigh(scene.deliberation, scene.practice, casebase, on=scene.on, limit=limit)
    for option, weighing in every.items():
        for rival, pair in weighing.over.items():
            shortened = attrs.evolve(
                pair, grounds_for=pair.grounds_for[:limit], grounds_against=pair.grounds_against[:limit]
            )
            assert few[option].over[rival] == shortened


def what_is_listed_has_an_order(scene: Scene) -> None:
    """Priorities come first, as the practice has them, then cases, the latest first; factors as the practice has them."""
    names = [factor.name for factor in (*scene.practice.factors, *scene.deliberation.factors)]
    priorities = [priority.name for priority in scene.practice.priorities]
    days = {case.name: case.decision.decided_on for case in scene.cases if case.decision}
    said = weighed(scene)
    assert list(said.relevant) == sorted(said.relevant, key=names.index)
    for weighing in said.values():
        for pair in weighing.over.values():
            agreed = [ground.source for ground in pair.grounds_for if ground.kind == "priority"]
            decided = [ground.source for ground in pair.grounds_for if ground.kind == "precedent"]
            assert [ground.source for ground in pair.grounds_for] == agreed + decided
            assert agreed == sorted(agreed, key=priorities.index)
            assert decided == sorted(decided, key=lambda name: days[name], reverse=True)
