"""This module is which wording of a text a reader gets: by language, by register, and what is lacking."""

from collections.abc import Collection, Iterable

import attrs

from deliberate.model.texts import INFORMAL, Text

from .shapes import addresses_with

__all__ = ["Voice", "Worded", "worded"]


@attrs.frozen
class Voice:
    """How a reader is spoken to.

    Attributes:
        language: the language of the text.
        register: ``formal`` or ``informal``.
        spoken: the practice's language, in which single texts are written.
    """

    language: str
    register: str = "formal"
    spoken: str = "nl"

    @property
    def is_informal(self) -> bool:
        """Whether the reader is spoken to informally."""
        return self.register == "informal"


@attrs.frozen
class Worded:
    """A text as a reader gets it.

    Attributes:
        text: the wording.
        lacking: the names whose text is not there in the language that was asked for.
        is_formal_only: whether it addresses formally where the reader is addressed informally.
    """

    text: str
    lacking: tuple[str, ...] = ()
    is_formal_only: bool = False


def worded(text: Text, voice: Voice, name: str = "", *, formal: Collection[str] = ()) -> Worded:
    """Choose the wording of a text for a voice: its language, else the practice's, else the first there is.

    Args:
        text: what was written.
        voice: how the reader is spoken to.
        name: the name of the thing whose text it is.
        formal: the words by which the language addresses formally; none, where it has one way to address.

    Example:
        >>> worded({"nl": "Heeft u hulp?", "nl-informal": "Heb je hulp?"}, Voice("nl", "informal")).text
        'Heb je hulp?'
        >>> worded({"nl": "Heeft u hulp?"}, Voice("nl", "informal"), formal={"u", "uw"}).is_formal_only
        True
        >>> worded("Heeft u hulp?", Voice("en"), "help").lacking
        ('help',)
    """
    wordings = {voice.spoken: text} if isinstance(text, str) else dict(text)
    tag = next(tag for tag in (*_wanted(voice), *wordings) if tag in wordings)
    chosen = wordings[tag]
    lacking = () if tag.removesuffix(INFORMAL) == voice.language else (name,)
    # What is not written with "je" stays with "u", and the letter with it.
    is_formal_only = voice.is_informal and tag == voice.language and addresses_with(chosen, formal)
    return Worded(chosen, lacking, is_formal_only)


def _wanted(voice: Voice) -> Iterable[str]:
    for language in (voice.language, voice.spoken):
        registers = (language + INFORMAL, language) if voice.is_informal else (language, language + INFORMAL)
        yield from registers
