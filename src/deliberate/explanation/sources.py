"""This module is how agreements, rules and cases are named where there are many of them."""

from typing import TypeAlias

import attrs

from deliberate.weighing import Ground

from .reading import Reading
from .wording import Worded

__all__ = ["Pair", "across_cases", "betrays", "case_in_words", "sentence_of", "source_in_words", "where_both_speak"]

Pair: TypeAlias = tuple[Ground, Ground]


def across_cases(reading: Reading) -> Reading:
    """Read over many cases: special-category data counts there, and is named to nobody."""
    special = {name for name, factor in reading.factors.items() if factor.special}
    return attrs.evolve(reading, hidden=reading.hidden | special)


def betrays(policy: str, reading: Reading) -> bool:
    """Say whether a rule betrays special-category data, so that whose case it was is not said beside it."""
    known = () if reading.practice is None else reading.practice.policies
    return any(one.name == policy and one.special for one in known)


def sentence_of(name: str, reading: Reading) -> Worded:
    """Give the sentence of an agreement or a rule, else its name."""
    return reading.why(name) or Worded(name)


def source_in_words(name: str, reading: Reading, *, is_agreement: bool) -> Worded:
    """Name an agreement by its sentence, and a case to the professional only."""
    if is_agreement:
        return _in_words("agreement", sentence_of(name, reading), reading)
    return case_in_words(name, reading)


def case_in_words(name: str, reading: Reading) -> Worded:
    """Name a case: to the professional only."""
    return _in_words("case" if reading.to == "professional" else "unnamed", Worded(name), reading)


def where_both_speak(pair: Pair, reading: Reading) -> tuple[str, ...]:
    """Give the least that a situation needs for both grounds to speak there, as far as it may be named."""
    first, second = pair
    return reading.strictest(first.stronger | second.stronger)


def _in_words(kind: str, name: Worded, reading: Reading) -> Worded:
    return attrs.evolve(name, text=reading.speaker.phrase("audit-source", kind=kind, name=name.text))
