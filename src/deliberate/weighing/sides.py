"""This module is the grounds of many cases for one option over another, as columns of bits.

For each factor that leans to one of the two, what each ground asks of it is one bound in a row of answers. Which grounds
apply in a situation is then one AND over the columns, at a cost of (factors x grounds / 8) bytes read.
"""

from collections.abc import Collection, Iterator, Mapping

import attrs

from deliberate.model import Status

from .bits import Planes, add, at_least, equal, highest
from .chains import Chain
from .reasons import Answer, Answers

__all__ = ["Column", "Known", "Side"]

_MAY_LACK = {Status.ABSENT, Status.UNKNOWN}
_MAY_HOLD = {Status.HOLDS, Status.UNKNOWN}


@attrs.frozen
class Column:
    """What each of many grounds asks of one factor: the place of its bound in a row of answers.

    Attributes:
        chain: the row of answers.
        bounds: the place of the bound of each ground, in planes.
        unasked: on a scale without a neutral level, the grounds that need no level.
    """

    chain: Chain
    bounds: Planes
    unasked: int = 0

    def fitting(self, answer: Answer, every: int) -> int:
        """Give the grounds that can apply at an answer; where it is unknown, those that can whatever it is."""
        if answer is Status.UNKNOWN:
            return at_least(self.bounds, len(self.chain.answers) - 1, every)
        place = self.chain.place(answer)
        return self.unasked if place is None else at_least(self.bounds, place, every)


class Known:
    """What is known in one situation, sorted for many questions.

    Args:
        answers: an answer to each factor.
    """

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.lacking = tuple(name for name, answer in answers.items() if answer in _MAY_LACK)
        self.holding = tuple(name for name, answer in answers.items() if answer in _MAY_HOLD)


@attrs.frozen
class Side:
    """The grounds for one option over another.

    Attributes:
        grounds: the places of the grounds: some of the rows of which this is made give none.
        columns: for each factor that leans to one of the two, what each ground asks of it.
        where_lacking: for plain factors that speak for the option, the grounds that do not need them.
        where_holding: for plain factors that speak for the other, the grounds that bear them.
        scaled: the columns of those with levels.
    """

    grounds: int
    columns: Mapping[str, Column]
    where_lacking: Mapping[str, int] = attrs.field(init=False)
    where_holding: Mapping[str, int] = attrs.field(init=False)
    scaled: Mapping[str, Column] = attrs.field(init=False)

    @where_lacking.default
    def _lacking(self) -> Mapping[str, int]:
        return self._plain(is_for=True)

    @where_holding.default
    def _holding(self) -> Mapping[str, int]:
        return self._plain(is_for=False)

    @scaled.default
    def _with_levels(self) -> Mapping[str, Column]:
        return {name: asked for name, asked in self.columns.items() if asked.chain.factor.scale is not None}

    def _plain(self, *, is_for: bool) -> Mapping[str, int]:
        return {
            name: asked.bounds[0] if asked.bounds else 0
            for name, asked in self.columns.items()
            if asked.chain.factor.scale is None and asked.chain.is_for is is_for
        }

    def applying(self, known: Known) -> int:
        """Give the places of the grounds that apply in a situation, whatever is unknown in it turns out to be."""
        found = self.grounds
        for where, names in ((self.where_lacking, known.lacking), (self.where_holding, known.holding)):
            for name in names:
                fitting = where.get(name)
                if fitting is not None:
                    found &= fitting
                    if not found:
                        return 0
        for name, asked in self.scaled.items():
            found &= asked.fitting(known.answers[name], self.grounds)
        return found

    def possible(self, answers: Answers) -> int:
        """Give the places of the grounds that apply for some answers to what is unknown."""
        found = self.grounds
        for name, asked in self.columns.items():
            if answers[name] is not Status.UNKNOWN:
                found &= asked.fitting(answers[name], self.grounds)
            elif asked.chain.best:
                found &= at_least(asked.bounds, asked.chain.best, self.grounds)
        return found

    def by_misfits(self, answers: Answers, fixed: Collection[str]) -> Iterator[tuple[int, int]]:
        """Give the places of the grounds by how many answers would have to be others for them to apply, fewest first.

        Those that ask another answer to a factor in *fixed* are left out.
        """
        left, misfits = self.grounds, list[int]()
        for name, asked in self.columns.items():
            fitting = asked.fitting(answers[name], self.grounds)
            if name in fixed:
                left &= fitting
            else:
                add(misfits, self.grounds & ~fitting)
        for number in range(len(self.columns) + 1):
            found = equal(misfits, number, left)
            if found:
                yield number, found

    def terms(self, answers: Answers, among: int) -> Iterator[dict[str, Answer]]:
        """Give the smallest demands on what is unknown under which some ground of *among* applies: for factors, the bound.

        Peels: takes each unknown factor back as far as a ground still applies, and leaves out whatever asks for at
        least as much.
        """
        unknown = [name for name in self.columns if answers[name] is Status.UNKNOWN]
        left = among
        while left:
            here, more, asked = left, left, {}
            for name in unknown:
                bounds, row = self.columns[name].bounds, self.columns[name].chain.answers
                bound, here = highest(bounds, here)
                if bound < len(row) - 1:
                    asked[name] = row[bound]
                    more &= ~at_least(bounds, bound + 1, self.grounds)
            yield asked
            left &= ~more

    def bounds_at(self, place: int) -> dict[str, Answer]:
        """Give what one ground asks: for each factor the worst answer that fits."""
        return {
            name: asked.chain.answers[sum((plane >> place & 1) << bit for bit, plane in enumerate(asked.bounds))]
            for name, asked in self.columns.items()
        }
