"""What would have to be different, by trying every set of changes: slow, plain, and from the definition."""

import itertools
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from deliberate.model import PolicyKind, Role, Standing, Status
from tests import oracle
from tests.strategies import Scene

__all__ = ["Changes", "TooLargeError", "Trial"]

Level: TypeAlias = str | int | float
Changes: TypeAlias = frozenset[tuple[str, Level]]

_MOST_TRIED = 4_000
_UNKNOWN = Status.UNKNOWN.value
_PLAIN = (Status.ABSENT.value, Status.HOLDS.value)


class _Move(NamedTuple):
    far: int
    to: Level


class TooLargeError(Exception):
    """There are too many sets of changes to try them all."""


@dataclass
class Trial:
    """One scene, and a pair of options in it, of which every set of changes can be tried."""

    scene: Scene
    option: str
    rival: str
    fixed: Collection[str]
    tried: dict[tuple[Level, ...], oracle.World] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.weigher = oracle.weigher_of(
            self.scene.deliberation, self.scene.practice, self.scene.cases, on=self.scene.on
        )
        self.book = self.weigher.book
        told = {fact.factor for fact in self.scene.deliberation.facts}
        self.here = {
            name: oracle.status_of(self.scene.deliberation, factor, self.scene.on)
            for name, factor in self.book.factors.items()
        }
        out = {name for name, answer in self.here.items() if name not in told and answer == Status.ABSENT.value}
        self.kept = {*self.fixed, *out}
        self.barring = list(self._barring())

    def _barring(self) -> Iterator[str]:
        """The names and thresholds that stand in a bar of the option."""
        for name, factor in self.book.factors.items():
            if self.option in factor.bars:
                yield name
        for policy in self.weigher.policies:
            if policy.kind is PolicyKind.STATUTE_BOUND and policy.prescribes != self.option:
                yield from policy.when

    # ---- what one set of changes brings

    def does(self, changes: Mapping[str, Level]) -> bool:
        """Say whether, whatever is unknown, the option is then supported over its rival, and not barred."""
        answers = {**self.here, **changes}
        worlds = [self._world(answered) for answered in self._answered(answers)]
        supported = all(
            world.pairs[self.option, self.rival] is Standing.SUPPORTED and not world.bars[self.option]
            for world in worlds
        )
        always = frozenset.intersection(*(world.grounds for world in worlds))
        return supported and any(self._may_be_told(ground) for ground in always)

    def _may_be_told(self, ground: oracle.Ground) -> bool:
        if (ground.winner, ground.loser) != (self.option, self.rival):
            return False
        hidden = {
            name
            for name, factor in self.book.factors.items()
            if factor.special and self.here[name] in {_UNKNOWN, Status.ABSENT.value}
        }
        return ground.kind == "priority" or not any(atom.factor in hidden for atom in ground.stronger)

    def _answered(self, answers: Mapping[str, Level]) -> Iterator[Mapping[str, Level]]:
        unknown = [name for name, answer in answers.items() if answer == _UNKNOWN]
        for chosen in itertools.product(*(self._all(name) for name in unknown)):
            yield {**answers, **dict(zip(unknown, chosen, strict=True))}

    def _all(self, name: str) -> Sequence[Level]:
        return self.book.levels.get(name, _PLAIN)

    def _world(self, answers: Mapping[str, Level]) -> oracle.World:
        key = tuple(answers.values())
        if key not in self.tried:
            self.tried[key] = self.weigher.world(oracle.facts_of(self.book, answers))
        return self.tried[key]

    # ---- which changes there are

    def row(self, name: str) -> Sequence[Level]:
        """The answers from the worst for the option to the best; where it speaks for neither, what bars comes first."""
        bars_by_less = all(" <= " in reference for reference in self._barring_with(name))
        is_upward = self._lean(name) > 0 or (self._lean(name) == 0 and bars_by_less)
        return self._all(name) if is_upward else self._all(name)[::-1]

    def _lean(self, name: str) -> int:
        factor = self.book.factors[name]
        signs = [(option in factor.favours) - (option in factor.opposes) for option in (self.option, self.rival)]
        return signs[0] - signs[1] if factor.role is Role.REASON else 0

    def _barring_with(self, name: str) -> list[str]:
        return [reference for reference in self.barring if _factor_of(reference) == name]

    def _moves(self, name: str) -> list[_Move]:
        """Where one factor may go: to what is better for the option; one that stands in a bar, anywhere."""
        if name in self.kept:
            return []
        row, here = self.row(name), self.here[name]
        start = -1 if here == _UNKNOWN else row.index(here)
        moves = [_Move(place - start, answer) for place, answer in enumerate(row) if place != start]
        if self._barring_with(name):
            return moves
        return [move for move in moves if move.far > 0] if self._lean(name) else []

    def minimal(self) -> set[Changes]:
        """Every set of changes that does, and of which no smaller one does; none where nothing has to change."""
        moves = {name: self._moves(name) for name in self.book.factors}
        if math.prod(len(each) + 1 for each in moves.values()) > _MOST_TRIED:
            raise TooLargeError
        every = [
            {name: move for name, move in zip(moves, chosen, strict=True) if move is not None}
            for chosen in itertools.product(*([None, *each] for each in moves.values()))
        ]
        every.sort(key=lambda changes: (len(changes), sum(abs(move.far) for move in changes.values())))
        found: list[dict[str, _Move]] = []
        for changes in every:
            is_smallest = not any(_is_within(smaller, changes) for smaller in found)
            if is_smallest and self.does({name: move.to for name, move in changes.items()}):
                found.append(changes)
        told = {frozenset((name, move.to) for name, move in changes.items()) for changes in found}
        return told - {frozenset()}


def _factor_of(reference: str) -> str:
    return reference.partition(" >= ")[0].partition(" <= ")[0]


def _is_within(smaller: Mapping[str, _Move], larger: Mapping[str, _Move]) -> bool:
    return all(name in larger and _is_no_further(move.far, larger[name].far) for name, move in smaller.items())


def _is_no_further(one: int, other: int) -> bool:
    return 0 < one <= other or 0 > one >= other
