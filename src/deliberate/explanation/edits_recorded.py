"""This module is the account of a text's edits: that it was done, by whom and when, and never a word of what was changed."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from deliberate.model import Edit, Person
from deliberate.visibility import Reader

from .draft import Draft
from .explanation import Section
from .people import label_of, names_known
from .speaking import Line, as_list

__all__ = ["sections_of_edits"]

_SLOT = "edits"


def sections_of_edits(draft: Draft, kept: Iterable[Edit], of: Reader, people: Iterable[Person]) -> Iterator[Section]:
    """Tell others than the client that sentences were struck, rewritten or added; nothing where none were.

    Args:
        draft: what the account is written from.
        kept: the edits that stand in the text.
        of: the reader of that text.
        people: everyone of the deliberation, for whoever changed a sentence may do nothing else in it.
    """
    counts = Counter((one.edited_on, one.by, one.done) for one in kept)
    if draft.to == "client" or not counts:
        return
    everyone = attrs.evolve(draft, case=attrs.evolve(draft.case, people=people))
    lines = as_list(_done(everyone, *what, count=counts[what]) for what in sorted(counts))
    title = draft.speaker.phrase("edits-heading", of=of)
    yield Section(_SLOT, title=title, sentences=[line.sentence for line in lines])


def _done(draft: Draft, day: dt.date, by: str, done: str, *, count: int) -> Line:
    about = (*names_known(draft, [by]), draft.name)
    written = draft.speaker.day(day)
    return draft.speaker.say(f"edits-{done}", about, person=label_of(draft, by), date=written, count=count)
