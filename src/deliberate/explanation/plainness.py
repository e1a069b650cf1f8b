"""This module is how plain a text is, in words: the figures, what to look at again, and what may be meant so."""

from collections.abc import Iterable, Iterator

from deliberate.plain_language import Readability, Signal

from .explanation import Section
from .listing import item, section
from .reading import Reading
from .speaking import Line, joined

__all__ = ["sections_of_readability"]

_MOST_LETTERS = 60
_FORMULAS = {"flesch-douma": "Flesch-Douma", "brouwer": "Brouwer", "flesch": "Flesch"}


def sections_of_readability(read: Readability, reading: Reading) -> Iterator[Section]:
    """Tell the figures of a text, then its faults and its hints, each with the words it is about; never a verdict."""
    yield section("figures", reading.speaker.phrase("plainness-heading", what="figures"), _figures(read, reading))
    hints = [signal for signal in read.signals if signal.is_hint]
    for what, signals in (("faults", read.faults), ("hints", hints)):
        yield section(what, reading.speaker.phrase("plainness-heading", what=what), _lines(signals, reading))


def _figures(read: Readability, reading: Reading) -> Iterator[Line]:
    speaker, about = reading.speaker, [read.language]
    mean, longest = speaker.number(round(read.mean_sentence, 1)), speaker.number(read.longest_sentence)
    yield speaker.say("plainness-figures", about, count=read.sentences, mean=mean, longest=longest)
    for name, score in read.scores.items():
        shown = speaker.number(score)
        yield item(speaker.say("plainness-score", [name], name=_FORMULAS.get(name, name), score=shown))
    if not read.signals:
        yield speaker.say("plainness-nothing", about)
    yield speaker.say("plainness-no-verdict", about)


def _lines(signals: Iterable[Signal], reading: Reading) -> Iterator[Line]:
    for signal in signals:
        found = " ".join(signal.found.split())
        shown = found if len(found) <= _MOST_LETTERS else found[:_MOST_LETTERS].rsplit(" ", 1)[0] + " …"
        line = reading.speaker.say("plainness-signal", [signal.code], code=signal.code, found=shown)
        plainer = signal.plainer.rstrip("… ")
        yield item(joined(line, reading.speaker.say("plainness-plainer", [], plainer=plainer)) if plainer else line)
