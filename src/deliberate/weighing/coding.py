"""This module is cases as rows of codes, and equal rows once: what each answers and names, as far as it can matter.

What a code of a factor stands for is an answer to it, and the references to it among the reasons for the decision. A row
has a byte for each factor, two more for each that has levels, and the flags of its day. An index is made of the columns.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from deliberate.model import Decision, Deliberation, Fact, Factor, Option, Policy, PolicyKind, Practice, Role, Status
from deliberate.model.references import factor_of

from .grounds import grounds_of_precedent
from .reasons import Answer, answers_told, day_of

__all__ = ["Meaning", "Rows", "Vocabulary"]

Meaning: TypeAlias = tuple[Answer, frozenset[str]]
"""What a code stands for: an answer, and the references to its factor among the reasons for a decision."""

_UNNAMED: frozenset[str] = frozenset()
_NOTHING: Meaning = (Status.UNKNOWN, _UNNAMED)
# Of what is absent or unknown in a case nothing follows; only that it was told is known for a moment.
_UNTOLD, _TOLD, _FIRST = range(3)
_SAME = bytes([_UNTOLD, _UNTOLD, *range(_FIRST, 256)])
_Known: TypeAlias = dict[int, tuple[int, int]]


class Rows(NamedTuple):
    """The different rows of the cases that chose one option, and the names behind each; the latest come first."""

    joined: bytes
    names: Sequence[Sequence[str]]

    @property
    def width(self) -> int:
        """How many bytes a row has."""
        return len(self.joined) // len(self.names)

    def column(self, place: int) -> bytes:
        """Give one byte of each row."""
        return self.joined[place :: self.width]


class Vocabulary:
    """What the answers in the cases of one practice are coded as.

    Args:
        practice: the practice.
    """

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        self.factors: Mapping[str, Factor] = {factor.name: factor for factor in practice.factors}
        self.gates = [policy for policy in practice.policies if policy.kind is PolicyKind.STATUTE_BOUND]
        self.options = tuple(option.name for option in practice.options)
        asked = {factor_of(name) for gate in self.gates for name in gate.when}
        matter = [name for name, factor in self.factors.items() if _matters(factor) or name in asked]
        self._place = {name: place for place, name in enumerate(dict.fromkeys([*matter, *self.factors]))}
        self._matter = len(matter)
        scaled = [name for name in matter if self.factors[name].scale is not None]
        self._high = {name: self._matter + 2 * place for place, name in enumerate(scaled)}
        self._codes: dict[str, dict[Meaning, int]] = {name: {_NOTHING: _UNTOLD} for name in self._place}
        self._dated: list[Option | Policy] = [*filter(_is_dated, practice.options), *filter(_is_bounded, self.gates)]
        self._short = self._matter + 2 * len(scaled) + len(self._dated)

    # ---- from cases to rows

    def rows_of(self, cases: Sequence[Deliberation]) -> Iterator[tuple[str, Rows]]:
        """Give the rows of cases for each option that they chose, in the order in which the cases come.

        Cases with factors of their own come in rows of their own: of these a flag for each option says whether the
        choice speaks to others against it.
        """
        known: _Known = {}
        alike: dict[str, dict[bytes, list[str]]] = {option: {} for option in self.options}
        special: dict[str, dict[bytes, list[str]]] = {option: {} for option in self.options}
        for case in cases:
            decision = case.decision
            if decision is None or decision.option not in alike:
                continue
            if case.factors:
                losers = {ground.loser for ground in grounds_of_precedent(case, self.practice)}
                row = self._long_row(case, decision) + bytes(option in losers for option in self.options)
                special[decision.option].setdefault(row, []).append(case.name)
            else:
                alike[decision.option].setdefault(self._row(case, decision, known), []).append(case.name)
        for by_option in (alike, special):
            for option, rows in by_option.items():
                if rows:
                    yield option, Rows(b"".join(rows), [tuple(names) for names in rows.values()])

    def _row(self, case: Deliberation, decision: Decision, known: _Known) -> bytes:
        row = bytearray(len(self._place))
        try:
            for fact in case.facts:
                place, code = known.get(id(fact)) or self._learn(fact, known)
                row[place] = code
        except ValueError:  # a code that no byte holds
            return self._long_row(case, decision)
        is_each_alone = len(row) - row.count(_UNTOLD) == len(case.facts)
        if not is_each_alone or not self._named(row, decision.because):
            return self._long_row(case, decision)
        return bytes(row[: self._matter]).translate(_SAME) + bytes(2 * len(self._high)) + self._flags(case, decision)

    def _learn(self, fact: Fact, known: _Known) -> tuple[int, int]:
        answer = fact.answer
        says_nothing = answer is Status.ABSENT or answer is Status.UNKNOWN
        code = _TOLD if says_nothing else self._code(fact.factor, (answer, _UNNAMED))
        known[id(fact)] = found = (self._place[fact.factor], code)
        return found

    def _named(self, row: bytearray, because: Iterable[str]) -> bool:
        """Mark what is named among the reasons, and say whether that was possible: levels ask for more care."""
        for name in because:
            if name not in self._place or self.factors[name].scale is not None:
                return False
            row[self._place[name]] = self._code(name, (Status.HOLDS, frozenset([name])))
        return True

    def _long_row(self, case: Deliberation, decision: Decision) -> bytes:
        names: dict[str, set[str]] = {}
        for reference in decision.because:
            names.setdefault(factor_of(reference), set()).add(reference)
        row = bytearray(self._matter + 2 * len(self._high))
        for name, answer in answers_told(case).items():
            place = self._place.get(name, self._matter)
            if place < self._matter and answer is not Status.UNKNOWN and answer is not Status.ABSENT:
                code = self._code(name, (answer, frozenset(names.get(name, _UNNAMED))))
                row[place] = code & 255
                if name in self._high:
                    row[self._high[name] : self._high[name] + 2] = (code >> 8).to_bytes(2, "little")
        return bytes(row) + self._flags(case, decision)

    def _code(self, name: str, meaning: Meaning) -> int:
        codes = self._codes[name]
        return codes.setdefault(meaning, len(codes) + _FIRST - 1)

    def _flags(self, case: Deliberation, decision: Decision) -> bytes:
        if not self._dated:
            return b""
        day = day_of(case)
        return bytes(_is_on(thing, day, decision.decided_on) for thing in self._dated)

    # ---- from rows to what they mean

    def codes(self, name: str, rows: Rows) -> bytes | Sequence[int]:
        """Give the code of a factor in each row."""
        low = rows.column(self._place[name])
        if name not in self._high or len(self._codes[name]) < 256 - _FIRST:
            return low
        middle, high = (rows.column(self._high[name] + byte) for byte in range(2))
        return [one | two << 8 | three << 16 for one, two, three in zip(low, middle, high, strict=True)]

    def meanings(self, name: str) -> list[Meaning]:
        """Give what each code of a factor stands for."""
        return [*[_NOTHING] * (_FIRST - 1), *self._codes[name]]

    def flags(self, thing: object, rows: Rows) -> bytes | None:
        """Give for each row whether an option was in use, or a statute in force, as 1 or 0; None where always."""
        if thing not in self._dated:
            return None
        return rows.column(self._matter + 2 * len(self._high) + self._dated.index(thing))

    def speaks_against(self, option: str, rows: Rows) -> bytes | None:
        """Give for each row whether its choice speaks to others against an option, as 1 or 0; None where that follows."""
        return rows.column(self._short + self.options.index(option)) if rows.width > self._short else None


def _matters(factor: Factor) -> bool:
    is_reason = factor.role is Role.REASON and bool(factor.favours or factor.opposes)
    return is_reason or bool(factor.bars)


def _is_dated(option: Option) -> bool:
    return option.since is not None or option.retired_on is not None


def _is_bounded(gate: Policy) -> bool:
    return gate.valid_from is not None or gate.valid_until is not None


def _is_on(thing: Option | Policy, day: date | None, decided_on: date) -> bool:
    return thing.is_in_use(day) if isinstance(thing, Option) else thing.is_in_force(decided_on)
