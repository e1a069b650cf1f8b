"""This module is findings in words: first what is there, then one question; and what went well."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

import attrs

from .explanation import Section
from .reading import Reading
from .speaking import Line
from .wording import Worded

__all__ = ["Remark", "sections_of_remarks"]

# What went well comes first: people look better at what asks for attention when they have read it.
_ORDER = ("strength", "must", "consider")


class Remark(Protocol):
    """What a check found, as far as words need it."""

    @property
    def code(self) -> str:
        """Which check."""

    @property
    def severity(self) -> str:
        """How much it asks."""

    @property
    def about(self) -> tuple[str, ...]:
        """The names it is about."""

    @property
    def values(self) -> Mapping[str, object]:
        """What its sentence needs besides."""


def sections_of_remarks(remarks: Iterable[Remark], reading: Reading) -> Iterator[Section]:
    """Tell findings, what went well first."""
    several = tuple(remarks)
    for severity in _ORDER:
        lines = [_line(remark, reading) for remark in several if remark.severity == severity]
        if lines:
            title = reading.speaker.phrase("telling-heading-severity", severity=severity)
            listed = len(lines) > 1
            sentences = [attrs.evolve(line, listed=listed).sentence for line in lines]
            yield Section(severity, title=title, sentences=sentences)


def _line(remark: Remark, reading: Reading) -> Line:
    message = _message(remark, reading)
    wanted = reading.speaker.phrases.messages(reading.speaker.voice.language)[message]
    known = _known(remark, reading, wanted)
    return reading.speaker.say(message, remark.about or _record(reading), **known)


def _message(remark: Remark, reading: Reading) -> str:
    kind = "strength" if remark.severity == "strength" else "finding"
    candidates = [f"{kind}-{remark.code}", f"{kind}-other"]
    if not remark.about:
        candidates.insert(0, f"{kind}-{remark.code}-nothing")
    phrases, language = reading.speaker.phrases, reading.speaker.voice.language
    return next(message for message in candidates if phrases.has(message, language))


def _known(remark: Remark, reading: Reading, wanted: frozenset[str]) -> dict[str, str | int | Worded]:
    """Give what a sentence takes: the names in words, and of the finding's own values what it asks for."""
    about = remark.about or _record(reading)
    known: dict[str, str | int | Worded] = {"field": "", "reason": "other", "slot": about[0]}
    known.update({name: _plain(value, reading) for name, value in remark.values.items()})
    if "names" in wanted:
        known["names"] = reading.run(about)
    if "texts" in wanted:
        known["texts"] = reading.texts(about)
    if "heading" in wanted:
        known["heading"] = _heading(str(known["slot"]), reading)
    return {name: value for name, value in known.items() if name in wanted}


def _plain(value: object, reading: Reading) -> str | int | Worded:
    if isinstance(value, int):
        return value
    if isinstance(value, dt.date):
        return reading.speaker.day(value)
    if isinstance(value, tuple | frozenset):
        return reading.run(sorted(map(str, value)))
    return str(value)


def _heading(slot: str, reading: Reading) -> str:
    message = f"heading-{slot}"
    known = reading.speaker.phrases.has(message, reading.speaker.voice.language)
    return reading.speaker.phrase(message) if known else slot


def _record(reading: Reading) -> tuple[str, ...]:
    if reading.deliberation is not None:
        return (reading.deliberation.name,)
    return ("",) if reading.practice is None else (reading.practice.name,)
