"""What an audit should find, by enumeration: every pair of grounds, every case against all others, every set."""

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from deliberate.model import Decision, Deliberation, Practice, Standing
from tests import oracle
from tests.strategies import Scene

__all__ = [
    "Looked",
    "Source",
    "contradicting",
    "counted",
    "followed_and_left",
    "landmarks",
    "looked_at",
    "smallest_sets",
]

Source: TypeAlias = tuple[str, str]


def counted(scene: Scene) -> list[tuple[Deliberation, Decision]]:
    """The cases that count, the latest first."""
    decided = [(case, case.decision) for case in scene.cases if case.decision is not None]
    by_then = [pair for pair in decided if scene.on is None or pair[1].decided_on < scene.on]
    return sorted(sorted(by_then, key=lambda pair: pair[0].name), key=lambda pair: pair[1].decided_on, reverse=True)


def _options(practice: Practice, on: date | None) -> list[str]:
    return [option.name for option in practice.options if on is None or option.is_in_use(on)]


def _grounds(scene: Scene) -> tuple[oracle.Book, frozenset[oracle.Ground]]:
    book = oracle.book_of(Deliberation("nobody at all"), scene.practice, scene.cases)
    options = _options(scene.practice, scene.on)
    return book, oracle.grounds_of_base(book, scene.practice, scene.cases, options=options, on=scene.on)


def contradicting(scene: Scene) -> set[frozenset[Source]]:
    """Every pair of sources of which some grounds contradict each other; one source may contradict itself."""
    book, grounds = _grounds(scene)
    return {
        frozenset({(one.kind, one.source), (other.kind, other.source)})
        for one, other in itertools.combinations(grounds, 2)
        if oracle.contradict(book, one, other)
    }


def smallest_sets(pairs: Collection[frozenset[Source]]) -> list[frozenset[Source]]:
    """Every smallest set that touches all pairs."""
    sources = sorted({source for pair in pairs for source in pair})
    for size in range(len(sources) + 1):
        found = [frozenset(chosen) for chosen in itertools.combinations(sources, size)]
        found = [chosen for chosen in found if all(chosen & pair for pair in pairs)]
        if found:
            return found
    raise AssertionError


# ---- landmarks


def _is_met_wherever(book: oracle.Book, known: oracle.Ground, ground: oracle.Ground) -> bool:
    """Whether whatever meets the one ground meets the other."""
    return all(
        oracle._meets(book, known, facts, name=name) for name in book.factors for facts in _meeting(book, ground, name)
    )


def _meeting(book: oracle.Book, ground: oracle.Ground, name: str) -> list[oracle.Facts]:
    """The answers to one factor that meet a ground; where no number does, since it was unknown, there is none."""
    met = [facts for facts in oracle._situations(book, name) if oracle._meets(book, ground, facts, name=name)]
    return met or [frozenset()]


def landmarks(scene: Scene) -> set[str]:
    """The cases of which some ground does not follow from a different one."""
    book, grounds = _grounds(scene)
    age = {("precedent", case.name): (decision.decided_on, 1, case.name) for case, decision in counted(scene)}
    age |= {("priority", each.name): (each.agreement.agreed_on, 0, each.name) for each in scene.practice.priorities}

    def follows(ground: oracle.Ground, known: oracle.Ground) -> bool:
        if (ground.winner, ground.loser) != (known.winner, known.loser) or ground == known:
            return False
        is_met = _is_met_wherever(book, known, ground)
        is_equal = is_met and _is_met_wherever(book, ground, known)
        return is_met and (not is_equal or age[known.kind, known.source] < age[ground.kind, ground.source])

    cases = [ground for ground in grounds if ground.kind == "precedent"]
    return {ground.source for ground in cases if not any(follows(ground, known) for known in grounds)}


# ---- case by case


class Looked(NamedTuple):
    """What is seen in one case."""

    standing: Standing
    is_circle: bool
    kept: set[str]
    broken: set[str]
    unlike: set[str]


def looked_at(scene: Scene) -> Mapping[str, Looked]:
    """Every case weighed without itself, what is unknown in it absent."""
    return {case.name: _looked_at(scene, case, decision) for case, decision in counted(scene)}


def _looked_at(scene: Scene, case: Deliberation, decision: Decision) -> Looked:
    others = [other for other in scene.cases if other.name != case.name]
    book = oracle.book_of(case, scene.practice, others)
    options = oracle.options_of(case, scene.practice, scene.on)
    grounds = oracle.grounds_of_base(book, scene.practice, others, options=options, on=scene.on)
    weigher = oracle.Weigher(book, options, grounds, oracle._policies(scene.practice, scene.on))
    world = weigher.world(oracle.facts_at_hand(book, case, scene.on))
    left = {world.options[option] for option in options if not world.bars[option]}
    own = [ground for ground in world.grounds if ground.winner == decision.option]
    against = [ground for ground in world.grounds if ground.loser == decision.option]
    since = {each.name for each in scene.practice.priorities if each.agreement.agreed_on <= decision.decided_on}
    return Looked(
        standing=world.options[decision.option],
        is_circle=left == {Standing.OPPOSED},
        kept=_sources(own, "priority") & since,
        broken=_sources(against, "priority") & since,
        unlike=_sources(against, "precedent"),
    )


def _sources(grounds: Iterable[oracle.Ground], kind: str) -> set[str]:
    return {ground.source for ground in grounds if ground.kind == kind}


def followed_and_left(scene: Scene) -> tuple[Counter[str], dict[str, set[str]]]:
    """How many cases followed each policy, and which left it."""
    followed, left = Counter[str](), dict[str, set[str]]()
    for case, decision in counted(scene):
        book = oracle.book_of(case, scene.practice, scene.cases)
        facts = oracle.facts_at_hand(book, case)
        for policy in oracle._policies(scene.practice, decision.decided_on):
            if oracle._prescribes(book, policy, facts) and policy.prescribes == decision.option:
                followed[policy.name] += 1
            elif oracle._prescribes(book, policy, facts):
                left.setdefault(policy.name, set()).add(case.name)
    return followed, left
