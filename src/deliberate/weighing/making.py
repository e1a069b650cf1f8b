"""This module is making the columns of one side from the rows of its cases.

What a row asks of a factor follows from the code there and from one thing more: whether the case names any reason for the
one option over the other. Where it names none, everything that held and spoke for the option counts as decisive.
"""

import itertools
from collections.abc import Sequence

from deliberate.model import Factor, Status
from deliberate.model.references import factor_of

from .bits import Planes, flagged, planes_by_code
from .chains import chain_of
from .coding import Meaning, Rows, Vocabulary
from .fitting import fits, row_of_answers
from .grounds import Ground, Pair, against_the_level
from .reasons import Answer, holds_at, is_reason, lean, reasons_at
from .sides import Column, Side

__all__ = ["side_of"]


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
            if self._may_be_for(name):
                flags = [bool(self._named(name, meaning)) for meaning in self._meanings(name)]
                self._is_named |= self._flagged(name, flags)
        self.grounds = self.every & ~self._closed()

    def column(self, factor: Factor) -> Column:
        """Give what each row asks of one factor."""
        return self._plain(factor) if factor.scale is None else self._with_levels(factor)

    def _plain(self, factor: Factor) -> Column:
        is_for = lean(factor, *self._pair) > 0
        held = [answer is Status.HOLDS for answer, _ in self._meanings(factor.name)]
        if not is_for:
            # What spoke for the other and held is borne; what did not is not.
            return Column(chain_of(factor, is_for=False), planes_by_code(self._codes[factor.name], held), 0)
        named = [bool(names) for _, names in self._meanings(factor.name)]
        by_case = ([not needed for needed in needs] for needs in (held, named))
        whole, for_these = (planes_by_code(self._codes[factor.name], unneeded) for unneeded in by_case)
        return Column(chain_of(factor, is_for=True), self._either_planes(whole, for_these), 0)

    def _with_levels(self, factor: Factor) -> Column:
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

    def _may_be_for(self, name: str) -> bool:
        factor = self._vocabulary.factors[name]
        return factor.scale is not None or lean(factor, *self._pair) > 0

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
