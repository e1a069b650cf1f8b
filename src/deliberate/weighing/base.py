"""This module is everything that was agreed and decided: which grounds apply in a situation."""

import itertools
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from deliberate.model import Factor, Practice, Status

from .casebase import CaseBase, index_of
from .fitting import applies, fits
from .grounds import Ground, Pair, grounds_of_precedent, grounds_of_priorities
from .index import Scope, day_decided
from .listing import Listed
from .reasons import Answer, Answers, Situation
from .sides import Known

__all__ = ["Base"]


class Base:
    """The grounds of the priorities in force and of the cases decided by then, as they hold for everyone.

    Factors and options that belong to one deliberation alone play no part.

    Args:
        practice: the practice.
        casebase: what was decided before.
        on: count only what was agreed and decided by then; without it, everything counts.
        but: the name of a case that does not count.
    """

    def __init__(
        self, practice: Practice, casebase: CaseBase | None, on: date | None = None, but: str | None = None
    ) -> None:
        self.practice = practice
        self.factors: Mapping[str, Factor] = {factor.name: factor for factor in practice.factors}
        self.options = tuple(option.name for option in practice.options)
        self._casebase = casebase
        self._on = on
        self._but = but
        self._index = index_of(casebase, practice)
        self._scope = Scope(casebase or {}, on, but)
        self._by_pair: dict[Pair, tuple[Ground, ...]] = {}

    def grounds(self, pair: Pair) -> Iterator[Ground]:
        """Give every ground for the first of two options over the second: priorities first, then cases, latest first."""
        yield from self._agreed(pair)
        for case in sorted((self._casebase or {}).values(), key=day_decided, reverse=True):
            if case.name != self._but and (self._on is None or day_decided(case) < self._on):
                grounds = grounds_of_precedent(case, self.practice)
                yield from (ground for ground in grounds if (ground.winner, ground.loser) == pair)

    def applying(self, pair: Pair, answers: Answers) -> Listed:
        """Give the grounds for a pair that apply where these are the answers; one without an answer is absent."""
        known: dict[str, Answer] = {name: answers.get(name, Status.ABSENT) for name in self.factors}
        agreed = [ground for ground in self._agreed(pair) if applies(ground, known, self.factors)]
        decided = self._index.hits(pair, Known(known), self._scope)
        return Listed(itertools.chain(agreed, decided), len(agreed) + decided.count)

    def _agreed(self, pair: Pair) -> tuple[Ground, ...]:
        if pair not in self._by_pair:
            unknown = Situation(self.factors, dict.fromkeys(self.factors, Status.UNKNOWN), frozenset())
            self._by_pair[pair] = tuple(grounds_of_priorities(self.practice, unknown, [pair], self._on))
        return self._by_pair[pair]

    def nearest(self, pair: Pair, answers: Answers, fixed: Collection[str]) -> Iterator[tuple[int, Ground]]:
        """Give the grounds for a pair by how many answers would have to be others for them to apply, fewest first.

        Grounds that ask as many come in the order in which all are given. One that asks another answer to a factor
        in *fixed* is left out. Read no further than is needed.
        """
        known: dict[str, Answer] = {name: answers.get(name, Status.ABSENT) for name in self.factors}
        by_number: dict[int, list[Ground]] = {}
        for ground in self._agreed(pair):
            asked = {name for name, factor in self.factors.items() if not fits(ground, factor, known[name])}
            if not asked.intersection(fixed):
                by_number.setdefault(len(asked), []).append(ground)
        for number, decided in self._index.nearest(pair, known, fixed, self._scope):
            for ground in itertools.chain(by_number.get(number, ()), decided):
                yield number, ground
