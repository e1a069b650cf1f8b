"""This module is what earlier cases say of one situation: those that apply anyhow, and what the others still ask."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from deliberate.model import Practice, Status

from .casebase import CaseBase, index_of
from .grounds import Pair
from .index import Hits, Scope
from .reasons import Answer, Situation
from .sides import Known

__all__ = ["Precedents"]


class Precedents:
    """What cases say of a situation, as far as its own factors go unseen: of those they know nothing.

    Args:
        practice: the practice.
        casebase: what was decided before.
        situation: what is known at hand.
        pairs: ordered pairs of options; only those that the practice knows can have been decided.
        on: count only what was decided before that day; without it, everything counts.
        but: the name of a case that does not count.
    """

    def __init__(
        self,
        practice: Practice,
        casebase: CaseBase | None,
        situation: Situation,
        pairs: Iterable[Pair],
        *,
        on: date | None,
        but: str,
    ) -> None:
        options = {option.name for option in practice.options}
        self._index, self._answers = index_of(casebase, practice), situation.answers
        self._scope = Scope(casebase or {}, on, but)
        common = [pair for pair in pairs if options.issuperset(pair)]
        known = Known(self._answers)
        self.applying: Mapping[Pair, Hits] = {pair: self._index.hits(pair, known, self._scope) for pair in common}
        self.asked: Mapping[Pair, tuple[Mapping[str, Answer], ...]] = {
            pair: tuple(self._asked_of(pair)) for pair in common
        }

    def bounds(self) -> Iterator[tuple[str, Answer]]:
        """Give the answers to unknown factors that make a difference to some case."""
        for demands in self.asked.values():
            for asked in demands:
                yield from asked.items()

    def _asked_of(self, pair: Pair) -> Iterator[Mapping[str, Answer]]:
        """Give what the cases ask of the unknown factors: nothing where one of them applies anyhow."""
        if self.applying[pair]:
            yield {}
        elif Status.UNKNOWN in self._answers.values():
            yield from self._index.terms(pair, self._answers, self._scope)
