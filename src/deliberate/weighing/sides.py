"""This module is the grounds of many cases for one option over another, as columns of bits.

For each factor that leans to one of the two, what each ground asks of it is one bound in a row of answers. Which grounds
apply in a situation is then one AND over the columns, at a cost of (factors x grounds / 8) bytes read.
"""

import itertools
from collections.abc import Collection, Iterator, Mapping, Sequence

import attrs

from deliberate.model import Factor, Status
from deliberate.model.references import factor_of

from .bits import Planes, add, at_least, equal, flagged, highest, planes_by_code
from .chains import Chain, chain_of
from .coding import Meaning, Rows, Vocabulary
from .fitting import fits, row_of_answers
from .grounds import Ground, Pair, against_the_level
from .reasons import Answer, Answers, holds_at, is_reason, lean, reasons_at

__all__ = ["Column", "Known", "Side", "side_of"]

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
    unasked: int

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
        pair: the two options.
        grounds: the places of the grounds: some of the rows of which this is made give none.
        columns: for each factor that leans to one of the two, what each ground asks of it.
        where_lacking: for plain factors that speak for the option, the grounds that do not need them.
        where_holding: for plain factors that speak for the other, the grounds that bear them.
        scaled: the columns of those with levels.
    """

    pair: Pair
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


def side_of(vocabulary: Vocabulary, rows: Rows, pair: Pair) -> Side:
    """Give the grounds of cases that chose the first of two options, over the second."""
    making = _Making(vocabulary, rows, pair)
    columns = {name: making.column(factor) for name, factor in vocabulary.factors.items() if lean(factor, *pair)}
    return Side(pair, making.grounds, columns)


class _Making:
    """Makes the columns of one side from rows."""

    def __init__(self, vocabulary: Vocabulary, rows: Rows, pair: Pair) -> None:
        self._vocabulary, self._rows, self._pair = vocabulary, rows, pair
        self.every = (1 << len(rows.names)) - 1
        leaning = [name for name, factor in vocabulary.factors.items() if lean(factor, *pair)]
        self._codes = {name: vocabulary.codes(name, rows) for name in leaning}
        # Of these rows some reason for this option over that one is named; of the others all that holds counts.
        self._is_named = 0
        for name in leaning:
            self._is_named |= self._flagged(
                name, [bool(self._named(name, meaning)) for meaning in self._meanings(name)]
            )
        self.grounds = self.every & ~self._closed()

    def column(self, factor: Factor) -> Column:
        """Give what each row asks of one factor, and keep which ask what cannot be."""
        name = factor.name
        whole = [self._ground(factor, meaning, is_named=False) for meaning in self._meanings(name)]
        named = [self._ground(factor, meaning, is_named=True) for meaning in self._meanings(name)]
        bounds = {ground: _bound(ground, factor) for ground in {*whole, *named}}
        cuts = [bound for bound in bounds.values() if bound is not None]
        chain = chain_of(factor, is_for=lean(factor, *self._pair) > 0, bounds=cuts)
        # Where nothing fits, a place that no answer has.
        place = {ground: 0 if bound is None else chain.place(bound) or 0 for ground, bound in bounds.items()}
        by_case = [
            planes_by_code(self._codes[name], [place[ground] for ground in grounds]) for grounds in (whole, named)
        ]
        return Column(chain, self._either_planes(*by_case), self._unasked(name, whole, named))

    def _unasked(self, name: str, whole: Sequence[Ground], named: Sequence[Ground]) -> int:
        scale = self._vocabulary.factors[name].scale
        if scale is None or scale.neutral is not None:
            return 0
        return self._either(
            *(self._flagged(name, [not ground.stronger for ground in grounds]) for grounds in (whole, named))
        )

    def _either(self, whole: int, named: int) -> int:
        return whole if whole == named else whole ^ ((whole ^ named) & self._is_named)

    def _either_planes(self, whole: Planes, named: Planes) -> Planes:
        return tuple(itertools.starmap(self._either, itertools.zip_longest(whole, named, fillvalue=0)))

    def _closed(self) -> int:
        """Give the rows that say nothing of this pair: one of the two was barred, or could not be chosen that day."""
        winner, loser = self._pair
        closed = self._barred(winner) | self._barred(loser)
        loser_option = next(option for option in self._vocabulary.practice.options if option.name == loser)
        for flags in (
            self._vocabulary.flags(loser_option, self._rows),
            self._vocabulary.speaks_against(loser, self._rows),
        ):
            closed |= 0 if flags is None else self.every ^ flagged(flags, [False, True])
        return closed

    def _barred(self, option: str) -> int:
        barred = 0
        for name, factor in self._vocabulary.factors.items():
            if option in factor.bars:
                barred |= self._where(name, name)
        for gate in self._vocabulary.gates:
            if gate.prescribes != option:
                flags = self._vocabulary.flags(gate, self._rows)
                prescribing = self.every if flags is None else flagged(flags, [False, True])
                for reference in gate.when:
                    prescribing &= self._where(factor_of(reference), reference)
                barred |= prescribing
        return barred

    def _where(self, name: str, reference: str) -> int:
        """Give the rows in which a name or a threshold holds."""
        factor = self._vocabulary.factors[name]
        codes = self._codes.get(name) or self._vocabulary.codes(name, self._rows)
        return flagged(codes, [holds_at(reference, factor, answer) for answer, _ in self._meanings(name)])

    def _flagged(self, name: str, flags: Sequence[bool]) -> int:
        return flagged(self._codes[name], flags) if any(flags) else 0

    def _meanings(self, name: str) -> list[Meaning]:
        return self._vocabulary.meanings(name)

    def _named(self, name: str, meaning: Meaning) -> frozenset[str]:
        """Give the reasons for the option that are named, among what a case says of one factor."""
        factor, (answer, references) = self._vocabulary.factors[name], meaning
        reached = reasons_at(factor, answer, *self._pair) if name in references else frozenset()
        lines = {reference for reference in references - {name} if is_reason(reference, *self._pair, {name: factor})}
        return reached | lines

    def _ground(self, factor: Factor, meaning: Meaning, *, is_named: bool) -> Ground:
        """Give what a case says, as far as one factor goes."""
        winner, loser = self._pair
        held = reasons_at(factor, meaning[0], winner, loser)
        stronger = self._named(factor.name, meaning) if is_named else held
        over = reasons_at(factor, meaning[0], loser, winner) | against_the_level(stronger, {factor.name: factor})
        return Ground(winner, loser, stronger, over, "", "precedent")


def _bound(ground: Ground, factor: Factor) -> Answer | None:
    """Give the worst answer at which a ground fits; None where it fits none."""
    return next((answer for answer in row_of_answers(ground, factor) if fits(ground, factor, answer)), None)
