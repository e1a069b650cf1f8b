"""This module is the text that people read, kept in parts, each with the names that it rests on."""

from collections.abc import Iterable
from datetime import date

import attrs

__all__ = ["Explanation", "Section", "Sentence"]


def _to_names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


def _to_sentences(sentences: "Iterable[Sentence]") -> "tuple[Sentence, ...]":
    return tuple(sentences)


def _to_sections(sections: "Iterable[Section]") -> "tuple[Section, ...]":
    return tuple(sections)


@attrs.frozen(repr=False)
class Sentence:
    """What is said in one breath: a sentence, or two that belong together.

    Attributes:
        text: what people read.
        about: the names in the practice or the deliberation that it rests on.
        listed: whether it is an item of a list.
        edited: whether somebody wrote it, or wrote it anew, when the text had been made.
    """

    text: str
    about: tuple[str, ...] = attrs.field(converter=_to_names, kw_only=True)
    listed: bool = attrs.field(default=False, kw_only=True)
    edited: bool = attrs.field(default=False, kw_only=True)

    def __repr__(self) -> str:
        # Not what it is about: where a person is not known by name, that is what somebody wrote about them.
        count = len(self.about)
        return f"<Sentence about {count} {'name' if count == 1 else 'names'}>"


@attrs.frozen(repr=False)
class Section:
    """One slot of a text: its heading, and its sentences.

    Attributes:
        slot: which slot it is, such as ``reasons``.
        title: its heading.
        sentences: in the order in which they are read.
    """

    slot: str
    title: str = attrs.field(kw_only=True)
    sentences: tuple[Sentence, ...] = attrs.field(default=(), converter=_to_sentences, kw_only=True)

    def __repr__(self) -> str:
        return f"<Section {self.slot!r}: {len(self.sentences)} sentences>"


@attrs.frozen(repr=False, kw_only=True)
class Explanation:
    """A text for one reader, in one language and register.

    Attributes:
        language: the language it is in.
        register: ``formal`` or ``informal``, as it became.
        to: the reader.
        greeting: how it opens; empty where it greets nobody.
        sections: the slots that have content, in the order in which they are read.
        signature: how it closes; empty where nobody signs.
        missing: the slots without content.
        untranslated: the names whose text was not there in this language.
        deliberation: the deliberation it is about.
        practice: the practice it is about.
        on: the day for which it was made, if any.
    """

    language: str
    register: str
    to: str
    greeting: str = ""
    sections: tuple[Section, ...] = attrs.field(default=(), converter=_to_sections)
    signature: str = ""
    missing: tuple[str, ...] = attrs.field(default=(), converter=_to_names)
    untranslated: tuple[str, ...] = attrs.field(default=(), converter=_to_names)
    deliberation: str = ""
    practice: str = ""
    on: date | None = None

    def __repr__(self) -> str:
        return f"<Explanation to {self.to!r}, {self.language} {self.register}: {len(self.sections)} sections>"
