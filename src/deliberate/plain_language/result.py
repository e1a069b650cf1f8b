"""This module is what reading a text for its plainness gives: figures, and signals with their places."""

from collections.abc import Iterable, Mapping

import attrs

from deliberate.model.frozen import FrozenMapping

__all__ = ["Readability", "Signal"]


def _to_scores(scores: Mapping[str, float]) -> Mapping[str, float]:
    return FrozenMapping(scores)


def _to_signals(signals: "Iterable[Signal]") -> "tuple[Signal, ...]":
    return tuple(signals)


@attrs.frozen(repr=False)
class Signal:
    """One place in a text that may be hard to read, or that may break trust.

    Attributes:
        code: what kind of signal, stable, in kebab-case.
        start: the position of its first character in the text.
        end: the position behind its last character.
        found: what stands there.
        plainer: what may stand there instead, or what to do; empty where that goes without saying.
        is_hint: whether it depends on what was meant, so that it never counts as a fault.

    Example:
        >>> Signal("officialese", 3, 11, found="derhalve", plainer="daarom, dus")
        <Signal 'officialese': 3 to 11>
    """

    code: str
    start: int
    end: int
    found: str = attrs.field(kw_only=True)
    plainer: str = attrs.field(default="", kw_only=True)
    is_hint: bool = attrs.field(default=False, kw_only=True)

    def __repr__(self) -> str:
        # Not what was found: that may be what somebody wrote about a person.
        return f"<Signal {self.code!r}: {self.start} to {self.end}>"


@attrs.frozen(repr=False, kw_only=True)
class Readability:
    """What makes a text easy or hard to read; formulas are weak, so look at the signals first.

    Attributes:
        language: the language in which it was read.
        sentences: how many sentences there are; headings are left out.
        words: how many words those sentences have; a number is one for each part between spaces.
        syllables: how many syllables those words have; a figure has one for each digit.
        mean_sentence: the mean number of words of a sentence; 0 without sentences.
        longest_sentence: the number of words of the longest sentence.
        connectives: how many words link one sentence or clause to another.
        scores: for Dutch ``flesch-douma`` and ``brouwer``, for English ``flesch`` (higher is easier), and those of outside
            scorers by their names; empty without sentences.
        signals: what was found, in the order of the text.
    """

    language: str
    sentences: int = 0
    words: int = 0
    syllables: int = 0
    mean_sentence: float = 0.0
    longest_sentence: int = 0
    connectives: int = 0
    scores: Mapping[str, float] = attrs.field(default=FrozenMapping(), converter=_to_scores)
    signals: tuple[Signal, ...] = attrs.field(default=(), converter=_to_signals)

    @property
    def faults(self) -> tuple[Signal, ...]:
        """The signals that are more than hints."""
        return tuple(signal for signal in self.signals if not signal.is_hint)

    def __repr__(self) -> str:
        return f"<Readability in {self.language!r}: {self.sentences} sentences, {len(self.faults)} faults>"
