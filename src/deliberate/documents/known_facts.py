"""This module is facts of many cases, each looked at once and kept once.

Cases of one practice tell the same few things of the same factors over and over. What was written of a factor before, to
the letter, need not be read again; and equal facts are one value in memory.
"""

import marshal
from collections.abc import Mapping

from deliberate.model import Fact, Practice
from deliberate.model.fit import problems_of_facts

from .normal import Normal
from .plain import Plain
from .structuring import structured_if_sound

__all__ = ["KnownFacts"]

# In later versions two equal values may be written differently.
_MARSHAL_VERSION = 2


class KnownFacts:
    """The facts that were read so far under one practice.

    Attributes:
        practice: the practice.
        current: the current names for its old names.
    """

    def __init__(self, practice: Practice, current: Mapping[str, str]) -> None:
        self.practice = practice
        self.current = current
        self._factors = {factor.name: factor for factor in practice.factors}
        self._by_written: dict[tuple[str, bytes], tuple[Fact, ...]] = {}
        self._kept: dict[Fact, Fact] = {}

    def of(self, section: Mapping[str, object]) -> tuple[Fact, ...] | None:
        """Give the facts that a section of a document writes; None where something about any of them is wrong.

        Args:
            section: what is written by factor, as a JSON parser gives it.
        """
        facts: list[Fact] = []
        try:
            for name, written in section.items():
                read = self._of_factor(name, written)
                if read is None:
                    return None
                facts += read
        except ValueError:  # from a value that no JSON parser gives
            return None
        # Two keys may be two names of one factor.
        is_each_alone = len({fact.factor for fact in facts}) == len(section)
        return tuple(facts) if is_each_alone else None

    def _of_factor(self, name: str, written: object) -> tuple[Fact, ...] | None:
        key = (name, marshal.dumps(written, _MARSHAL_VERSION))  # type: ignore[arg-type]  # of what it cannot write it says so
        if key in self._by_written:
            return self._by_written[key]
        facts = self._read(name, written)
        if facts is None or any(fact.words or fact.note for fact in facts):
            return facts  # somebody's own words are hardly ever said twice, and are not held on to
        return self._by_written.setdefault(key, tuple(self._kept.setdefault(fact, fact) for fact in facts))

    def _read(self, name: str, written: object) -> tuple[Fact, ...] | None:
        normal = Normal(Plain(None), self.current)
        forms = normal.facts({name: written})
        facts = tuple(fact for form in forms if (fact := structured_if_sound(form, Fact)) is not None)
        is_sound = len(facts) == len(forms) and not normal.problems
        return facts if is_sound and not any(problems_of_facts(facts, self._factors)) else None
