"""This module is everything that was agreed and decided: which grounds apply in a situation."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from deliberate.model import Factor, Practice, Status

from .casebase import CaseBase, precedents_of
from .fitting import fits
from .grounds import Ground, Pair, grounds_of_priorities
from .matching import Matcher
from .reasons import Answer, Answers, Situation

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
        self._precedents = precedents_of(casebase, practice)
        self._on = on
        self._but = but

    def grounds(self, pair: Pair) -> Iterator[Ground]:
        """Give every ground for the first of two options over the second: priorities first, then cases, latest first."""
        unknown = Situation(self.factors, dict.fromkeys(self.factors, Status.UNKNOWN), frozenset())
        yield from grounds_of_priorities(self.practice, unknown, [pair], self._on)
        yield from filter(self._counts, self._precedents.get(pair, ()))

    def applying(self, pair: Pair, answers: Answers) -> Sequence[Ground]:
        """Give the grounds for a pair that apply where these are the answers; one without an answer is absent."""
        known: dict[str, Answer] = {name: answers.get(name, Status.ABSENT) for name in self.factors}
        matcher = Matcher(Situation(self.factors, known, frozenset()), ())
        return tuple(ground for ground in self.grounds(pair) if matcher.term(ground) is not None)

    def nearest(self, pair: Pair, answers: Answers, fixed: Collection[str]) -> Iterator[tuple[int, Ground]]:
        """Give the grounds for a pair by how many answers would have to be others for them to apply, fewest first.

        Grounds that ask as many come in the order in which all are given. One that asks another answer to a factor
        in *fixed* is left out. Read no further than is needed.
        """
        known: dict[str, Answer] = {name: answers.get(name, Status.ABSENT) for name in self.factors}
        by_number: dict[int, list[Ground]] = {}
        for ground in self.grounds(pair):
            asked = [name for name, factor in self.factors.items() if not fits(ground, factor, known[name])]
            if not any(name in fixed for name in asked):
                by_number.setdefault(len(asked), []).append(ground)
        for number in sorted(by_number):
            yield from ((number, ground) for ground in by_number[number])

    def _counts(self, ground: Ground) -> bool:
        if self._casebase is None or ground.source == self._but:
            return False
        decision = self._casebase[ground.source].decision
        return self._on is None or (decision is not None and decision.decided_on < self._on)
