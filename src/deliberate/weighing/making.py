"""This module is making the columns of one side from the rows of its cases.

What a row asks of a factor follows from the code there and from one thing more: whether the case names any reason for the
one option over the other. Where it names none, everything that held and spoke for the option counts as decisive.
"""

import itertools
import math
from collections.abc import Sequence

from deliberate.model import Factor, Status
from deliberate.model.references import factor_of
from deliberate.model.scales import Scale

from .bits import Planes, flagged, planes_by_code
from .bounds import Bounds
from .chains import chain_of
from .coding import Meaning, Rows, Vocabulary
from .grounds import Pair
from .reasons import holds_at, lean
from .rows import row_of
from .sides import Column, Side

__all__ = ["side_of"]


def side_of(vocabulary: Vocabulary, rows: Rows, pair: Pair) -> Side:
    """Give the grounds of cases that chose the first of two options, over the second."""
    making = _Making(vocabulary, rows, pair)
    columns = {name: making.column(factor) for name, factor in vocabulary.factors.items() if lean(factor, *pair)}
    return Side(making.grounds, columns)


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
            self._is_named |= self._flagged(name, self._naming(vocabulary.factors[name]))
        self.grounds = self.every & ~self._closed()

    def column(self, factor: Factor) -> Column:
        """Give what each row asks of one factor."""
        return self._plain(factor) if factor.scale is None else self._with_levels(factor, factor.scale)

    def _plain(self, factor: Factor) -> Column:
        is_for = lean(factor, *self._pair) > 0
        held = [answer is Status.HOLDS for answer, _ in self._meanings(factor.name)]
        if not is_for:
            # What spoke for the other and held is borne; what did not is not.
            return Column(chain_of(factor, is_for=False), planes_by_code(self._codes[factor.name], held))
        named = [bool(names) for _, names in self._meanings(factor.name)]
        by_case = ([not needed for needed in needs] for needs in (held, named))
        whole, for_these = (planes_by_code(self._codes[factor.name], unneeded) for unneeded in by_case)
        return Column(chain_of(factor, is_for=True), self._either_planes(whole, for_these))

    def _with_levels(self, factor: Factor, scale: Scale) -> Column:
        row = row_of(factor, *self._pair)
        asked, meanings = Bounds(row, scale), self._meanings(factor.name)
        whole, named = ([asked.bound(meaning, is_named=is_named) for meaning in meanings] for is_named in (False, True))
        cuts = [row.answer(number) for number in {*whole, *named} if not math.isinf(number)]
        chain = chain_of(factor, is_for=row.lean > 0, bounds=cuts)

        def place(number: float) -> int:
            # Where no number fits, a place that none has.
            return 0 if math.isinf(number) else chain.place(row.answer(number)) or 0

        by_case = [planes_by_code(self._codes[factor.name], list(map(place, numbers))) for numbers in (whole, named)]
        return Column(chain, self._either_planes(*by_case), self._unasked(asked, factor.name, scale))

    def _naming(self, factor: Factor) -> list[bool]:
        """Say of each code of a factor whether it names a reason for the option."""
        meanings = self._meanings(factor.name)
        if factor.scale is None:
            is_for = lean(factor, *self._pair) > 0
            return [is_for and bool(names) for _, names in meanings]
        asked = Bounds(row_of(factor, *self._pair), factor.scale)
        return [asked.needed(meaning, is_named=True) is not None for meaning in meanings]

    def _unasked(self, asked: Bounds, name: str, scale: Scale) -> int:
        if scale.neutral is not None:
            return 0
        whole, named = (
            [asked.needed(meaning, is_named=is_named) is None for meaning in self._meanings(name)]
            for is_named in (False, True)
        )
        return self._either(self._flagged(name, whole), self._flagged(name, named))

    def _either(self, whole: int, named: int) -> int:
        return whole ^ ((whole ^ named) & self._is_named)

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
        codes = self._vocabulary.codes(name, self._rows)
        return flagged(codes, [holds_at(reference, factor, answer) for answer, _ in self._meanings(name)])

    def _flagged(self, name: str, flags: Sequence[bool]) -> int:
        return flagged(self._codes[name], flags) if any(flags) else 0

    def _meanings(self, name: str) -> list[Meaning]:
        return self._vocabulary.meanings(name)
