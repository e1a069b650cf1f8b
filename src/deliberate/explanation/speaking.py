"""This module is how lines are made: from phrases and from stored texts, each with the names that it rests on."""

import datetime as dt
from collections.abc import Iterable, Sequence

import attrs

from deliberate.model.texts import Text

from .explanation import Sentence
from .forms import can_run_on, day_in_words, month_in_words, number_in_words, run_of_names
from .phrasebook import Phrasebook
from .wording import Voice, Worded, worded

__all__ = ["Line", "Speaker", "as_items", "as_list", "joined", "without_repeats"]


@attrs.frozen
class Line:
    """A sentence in the making.

    Attributes:
        text: what people read.
        about: the names that it rests on.
        listed: whether it is an item of a list.
        stored: the sentence that it opens with and that stands once in a text: what people wrote, or what is told of one thing more.
        again: what it opens with where that stood already; empty where the line is then left out.
        heads: the heading that its slot gets for it, where that is not the slot's own.
        lacking: the names whose text is in another language.
        is_formal_only: whether it addresses formally where the reader is addressed informally.
    """

    text: str
    about: tuple[str, ...]
    listed: bool = False
    stored: str = ""
    again: str = ""
    heads: str = ""
    lacking: tuple[str, ...] = ()
    is_formal_only: bool = False

    @property
    def is_stored(self) -> bool:
        """Whether it opens with what people wrote."""
        return self.stored != ""

    @property
    def sentence(self) -> Sentence:
        """The line as people read it."""
        return Sentence(self.text, about=self.about, listed=self.listed)


@attrs.frozen
class Speaker:
    """Whoever speaks to one reader.

    Attributes:
        phrases: what it speaks with.
        voice: how the reader is spoken to.
        year: the year in which it is said.
        stored_voice: how those are spoken to for whom people wrote their texts, where that is not the reader.
    """

    phrases: Phrasebook
    voice: Voice
    year: int | None = None
    stored_voice: Voice | None = None

    def say(self, message: str, about: Iterable[str], **values: str | int | Worded) -> Line:
        """Make a line of a phrase and the texts that it takes."""
        texts = [value for value in values.values() if isinstance(value, Worded)]
        plain = {name: value.text if isinstance(value, Worded) else value for name, value in values.items()}
        return Line(
            self.phrases.say(message, self.voice.language, self.voice.register, **plain),
            tuple(about),
            lacking=tuple(name for text in texts for name in text.lacking),
            is_formal_only=any(text.is_formal_only for text in texts),
        )

    def phrase(self, message: str, **values: str | int) -> str:
        """Give a phrase as bare text: a heading, or a word of ours that another phrase takes."""
        return self.phrases.say(message, self.voice.language, self.voice.register, **values)

    def stored(self, text: Text, *about: str) -> Line:
        """Make a line of a sentence that people wrote."""
        wording = self.worded(text, about[0])
        return Line(
            wording.text,
            about,
            stored=wording.text,
            lacking=wording.lacking,
            is_formal_only=wording.is_formal_only,
        )

    def worded(self, text: Text, name: str) -> Worded:
        """Choose the wording of a text of the thing with that name."""
        formal = self.phrases.formal_words(self.voice.language)
        return worded(text, self.stored_voice or self.voice, name, formal=formal)

    def run(self, names: Iterable[Worded]) -> Worded:
        """Put names one behind the other."""
        several = list(names)
        return Worded(
            run_of_names([name.text for name in several], self.voice.language),
            tuple(lacking for name in several for lacking in name.lacking),
            any(name.is_formal_only for name in several),
        )

    def day(self, day: dt.date, *, weekday: bool = False) -> str:
        """Write a day."""
        return day_in_words(day, self.voice.language, self.phrases, year=self.year, weekday=weekday)

    def month(self, day: dt.date) -> str:
        """Write the month of a day, with its year."""
        return month_in_words(day, self.voice.language, self.phrases)

    def number(self, number: float) -> str:
        """Write a number."""
        return number_in_words(number, self.voice.language)

    def runs_on(self, names: Sequence[Worded]) -> bool:
        """Say whether names read well in one sentence."""
        return can_run_on([name.text for name in names], {self.voice.language, self.voice.spoken})


def as_list(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Make items of a list of lines; one line stands by itself."""
    several = tuple(lines)
    return several if len(several) == 1 else as_items(several)


def as_items(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Make items of a list of lines, also of one."""
    return tuple(attrs.evolve(line, listed=True) for line in lines)


def joined(first: Line, *others: Line) -> Line:
    """Make one line of several that are said in one breath; it is told anew where it can be said again."""
    lines = (first, *others)
    return Line(
        " ".join(line.text for line in lines),
        tuple(dict.fromkeys(name for line in lines for name in line.about)),
        first.listed,
        stored=first.stored if first.again else "",
        again=first.again,
        lacking=tuple(name for line in lines for name in line.lacking),
        is_formal_only=any(line.is_formal_only for line in lines),
    )


def without_repeats(lines: Iterable[Line], told: set[str]) -> tuple[Line, ...]:
    """Leave out, or say by its label, what people wrote and what stands in *told* already; add the rest to *told*."""
    kept = []
    for line in lines:
        if not (line.is_stored and line.stored in told):
            kept.append(line)
        elif line.again:
            kept.append(attrs.evolve(line, text=line.again + line.text.removeprefix(line.stored), stored=""))
        told.add(line.stored or line.text)
    return tuple(kept)
