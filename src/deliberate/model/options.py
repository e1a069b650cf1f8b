"""This module is what can be chosen."""

from collections.abc import Iterable
from datetime import date

import attrs

from .enumerations import LedBy, word_or_none
from .kinds import (
    DATE_OR_NONE,
    FLAG,
    NAME,
    NAMES,
    TEXT,
    TEXT_OR_NONE,
    member,
    to_name,
    to_names,
    to_ordered,
    to_text,
)
from .refusal import refuse, reversed_dates
from .texts import Text

__all__ = ["Option", "to_options"]


def _to_led_by(led_by: LedBy | str | None) -> LedBy | None:
    return word_or_none(LedBy, led_by)


@attrs.frozen(repr=False, kw_only=True)
class Option:
    """What can be chosen.

    Attributes:
        name: its name in the record.
        label: a name that fits "Our choice is …".
        told: the decision as the client hears it, a sentence.
        means: what it means for the client, one to three sentences.
        routine: whether it is the usual way of working.
        led_by: who leads when it is chosen.
        extra_step: whether it goes beyond what is usual.
        since: the first day on which it can be chosen.
        formerly: its earlier names.
        retired_on: the first day on which it can no longer be chosen.

    Example:
        >>> Option("extra", label="more hours for a while", extra_step=True)
        <Option 'extra'>
    """

    name: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    label: Text = attrs.field(converter=to_text, metadata=TEXT)
    told: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    means: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    routine: bool = attrs.field(default=False, metadata=FLAG)
    led_by: LedBy | None = attrs.field(default=None, converter=_to_led_by, metadata=member(LedBy, optional=True))
    extra_step: bool = attrs.field(default=False, metadata=FLAG)
    since: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    formerly: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    retired_on: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self, lambda option: reversed_dates(option, ("since", "retired_on")))

    def __repr__(self) -> str:
        return f"<Option {self.name!r}>"

    def is_in_use(self, day: date | None) -> bool:
        """Say whether it can be chosen on *day*; without a day, whether it has not been retired."""
        if day is None:
            return self.retired_on is None
        return (self.since is None or self.since <= day) and (self.retired_on is None or day < self.retired_on)


def to_options(options: Iterable[Option]) -> tuple[Option, ...]:
    """Take in options in the order given."""
    return to_ordered(options)
