"""This module is a person's last word on a text: which of its sentences were struck, rewritten or added, and by whom."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, TypeAlias, get_args

import attrs

from deliberate.errors import Problem, nearest_name, shortened
from deliberate.phrase import Phrase

from .kinds import (
    DATE,
    DATE_OR_NONE,
    FILLED_LINE,
    LINES,
    NAME,
    NEUTRAL,
    WORDS_OR_NONE,
    Check,
    Path,
    kind,
    many,
    to_line,
    to_lines,
    to_name,
    to_ordered,
    wrong_type,
)
from .practice import Practice
from .refusal import refuse, reversed_dates

__all__ = ["Edit", "Edits", "Reader", "Register"]

Reader: TypeAlias = Literal["professional", "colleague", "file", "client"]
"""Who reads a text."""

Register: TypeAlias = Literal["formal", "informal"]
"""How a reader is addressed."""

# A sentence that cannot be used was written all the same.
_SENTENCE = {**WORDS_OR_NONE, NEUTRAL: "-"}


@attrs.frozen(repr=False, kw_only=True)
class Edit:
    """One sentence of a text that somebody struck, rewrote or added.

    It is struck where there is no *text*, added where it *was* not there, and rewritten where there are both.

    Attributes:
        slot: the part of the text in which it stands, such as ``reasons``.
        was: the sentence as it was made; None where one is added.
        text: the sentence as people read it; None where it is struck.
        behind: the sentence, as it was made, behind which an added one stands; None for the end of the part.
        about: the names that it rests on; where none are given, what the sentence that *was* there, or that it stands
            *behind*, rests on.
        by: who did it: a `Person`, ``client``, ``professional``, ``team``, or any other text.
        edited_on: the day.
        confirmed_on: the day on which somebody saw that a decisive reason is no longer told, and left it so.

    Example:
        >>> Edit("reasons", was="Your boss helps.", by="coach", edited_on=date(2026, 10, 12))
        <Edit 'reasons': struck, 2026-10-12>
    """

    slot: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    was: str | None = attrs.field(default=None, metadata=_SENTENCE)
    text: str | None = attrs.field(default=None, metadata=_SENTENCE)
    behind: str | None = attrs.field(default=None, metadata=WORDS_OR_NONE)
    about: frozenset[str] = attrs.field(default=frozenset(), converter=to_lines, metadata=LINES)
    by: str = attrs.field(converter=to_line, metadata=FILLED_LINE)
    edited_on: date = attrs.field(metadata=DATE)
    confirmed_on: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_edit)

    def __repr__(self) -> str:
        return f"<Edit {self.slot!r}: {self.done}, {self.edited_on}>"

    @property
    def done(self) -> Literal["struck", "rewritten", "added"]:
        """What was done: ``struck``, ``rewritten`` or ``added``."""
        if self.was is None:
            return "added"
        return "struck" if self.text is None else "rewritten"


def _faults_of_edit(edit: Edit) -> Iterator[Problem]:
    if edit.was is None and edit.text is None:
        yield Problem("missing-key", ("text",), expected=Phrase("a-sentence-that-was-or-is"))
    elif edit.was is None and edit.behind is None and not edit.about:
        yield Problem("missing-key", ("about",), expected=Phrase("what-an-added-sentence-rests-on"))
    if edit.was is not None and edit.behind is not None:
        yield Problem("wrong-value", ("behind",), expected=Phrase("only-behind-for-an-added-sentence"))
    yield from reversed_dates(edit, ("edited_on", "confirmed_on"))


def _one_of(words: tuple[str, ...], expected: Phrase) -> Check:
    def check(value: object, path: Path) -> Iterable[Problem]:
        if not isinstance(value, str):
            yield wrong_type(value, path, Phrase("one-of-words", words=", ".join(words)))
        elif value not in words:
            nearest, found = nearest_name(value, words), shortened(value)
            yield Problem("wrong-value", path, found=found, expected=expected, nearest=nearest, known=words)

    return check


def _to_edits(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    return to_ordered(edits)


@attrs.frozen(repr=False, kw_only=True)
class Edits:
    """What people changed in one text: that of one deliberation, for one reader, in one language and register.

    They are kept beside the deliberation, so that the next text has them too.

    Attributes:
        deliberation: the name of the deliberation that the text is about.
        to: the reader of the text: ``client``, ``colleague``, ``file`` or ``professional``.
        language: the language of the text.
        register: its register, ``formal`` or ``informal``, as it became.
        sentences: what was changed, each sentence once.

    Example:
        >>> struck = Edit("reasons", was="Your boss helps.", by="coach", edited_on=date(2026, 10, 12))
        >>> Edits("2026-0417", language="en", sentences=[struck])
        <Edits of '2026-0417': to 'client', en formal, 1 sentence>
    """

    deliberation: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    to: Reader = attrs.field(
        default="client", metadata=kind(_one_of(get_args(Reader), Phrase("a-reader")), neutral="client")
    )
    language: str = attrs.field(metadata=attrs.fields(Practice).language.metadata)
    register: Register = attrs.field(
        default="formal", metadata=kind(_one_of(get_args(Register), Phrase("a-register")), neutral="formal")
    )
    sentences: tuple[Edit, ...] = attrs.field(default=(), converter=_to_edits, metadata=many(Edit))

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_edits)

    def __repr__(self) -> str:
        count = len(self.sentences)
        many_of_them = f"{count} {'sentence' if count == 1 else 'sentences'}"
        return f"<Edits of {self.deliberation!r}: to {self.to!r}, {self.language} {self.register}, {many_of_them}>"


def _faults_of_edits(edits: Edits) -> Iterator[Problem]:
    seen: set[tuple[object, ...]] = set()
    for place, edit in enumerate(edits.sentences):
        what = (edit.slot, edit.text) if edit.was is None else (edit.slot, edit.was, edit.about)
        if what in seen:
            yield Problem("wrong-value", ("sentences", place), expected=Phrase("each-sentence-edited-once"))
        seen.add(what)
