"""This module is what plays a part, and what it serves."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

import attrs

from deliberate.errors import Problem, shortened, unknown_name
from deliberate.phrase import Phrase

from .enumerations import Layer, Role, Topic, Visibility, to_visibility, word, word_or_none
from .kinds import (
    DATE_OR_NONE,
    FLAG,
    NAME,
    NAMES,
    TEXT,
    TEXT_OR_NONE,
    Path,
    member,
    one,
    to_name,
    to_names,
    to_ordered,
    to_text,
)
from .refusal import refuse
from .scales import Scale
from .texts import Text

__all__ = ["Factor", "Value", "faults_of_factor_names", "to_factors"]


def _to_layer(layer: Layer | str) -> Layer:
    return word(Layer, layer)


def _to_topic(topic: Topic | str | None) -> Topic | None:
    return word_or_none(Topic, topic)


def _to_role(role: Role | str) -> Role:
    return word(Role, role)


@attrs.frozen(repr=False, kw_only=True)
class Value:
    """What a factor serves: safety, self-direction, lasting work.

    Attributes:
        name: its name in the record.
        label: what it is called.
        formerly: its earlier names.
    """

    name: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    label: Text = attrs.field(converter=to_text, metadata=TEXT)
    formerly: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)

    def __attrs_post_init__(self) -> None:
        refuse(self)

    def __repr__(self) -> str:
        return f"<Value {self.name!r}>"


@attrs.frozen(repr=False, kw_only=True)
class Factor:
    """Something that plays a part, and can hold, be absent or be unknown.

    Attributes:
        name: its name in the record.
        label: a name that fits "We also looked at …".
        told: what the client reads while it holds, a sentence.
        told_absent: what the client reads while it is absent, a sentence.
        asked: what is asked while it is unknown, a question; of a factor without a scale one to answer with yes or no.
        layer: where in the web of the decision it lies.
        topic: what it is about.
        role: a reason may justify; an influence explains.
        favours: options it speaks for.
        opposes: options it speaks against.
        bars: options that are open to nobody while it holds.
        values: what it serves.
        influences: factors it acts upon.
        visibility: the widest reader; by default client for a reason and colleague for an influence.
        special: whether it is special-category data (health, religion, origin).
        scale: its ordered levels, where it has them.
        formerly: its earlier names.
        retired_on: the first day on which it is no longer in use.

    Example:
        >>> Factor("dropping out", label="risk of losing work", layer="client", favours=["extra"])
        <Factor 'dropping out'>
    """

    name: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    label: Text = attrs.field(converter=to_text, metadata=TEXT)
    told: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    told_absent: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    asked: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    layer: Layer = attrs.field(converter=_to_layer, metadata=member(Layer))
    topic: Topic | None = attrs.field(default=None, converter=_to_topic, metadata=member(Topic, optional=True))
    role: Role = attrs.field(default=Role.REASON, converter=_to_role, metadata=member(Role))
    favours: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    opposes: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    bars: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    values: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    influences: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    visibility: Visibility | None = attrs.field(
        default=None, converter=to_visibility, metadata=member(Visibility, optional=True)
    )
    special: bool = attrs.field(default=False, metadata=FLAG)
    scale: Scale | None = attrs.field(default=None, metadata=one(Scale, optional=True))
    formerly: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    retired_on: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_factor)

    def __repr__(self) -> str:
        return f"<Factor {self.name!r}>"

    def is_in_use(self, day: date | None) -> bool:
        """Say whether it is in use on *day*; without a day, whether it has not been retired."""
        return self.retired_on is None or (day is not None and day < self.retired_on)


def _faults_of_factor(factor: Factor) -> Iterator[Problem]:
    for option in sorted(factor.favours & factor.opposes):
        yield Problem("favours-and-opposes", ("opposes",), found=shortened(option), expected=Phrase("one-of-the-two"))
    if factor.scale is not None and factor.bars:
        expected = Phrase("no-bars")
        yield Problem("wrong-value", ("bars",), found=shortened(" | ".join(sorted(factor.bars))), expected=expected)


def to_factors(factors: Iterable[Factor]) -> tuple[Factor, ...]:
    """Take in factors in the order given."""
    return to_ordered(factors)


def faults_of_factor_names(
    factor: Factor, path: Path, *, options: Collection[str], values: Collection[str], factors: Collection[str]
) -> Iterator[Problem]:
    """Tell which options, values and factors that a factor names are not known."""
    for field, names, expected in (
        ("favours", options, Phrase("one-of-the-options")),
        ("opposes", options, Phrase("one-of-the-options")),
        ("bars", options, Phrase("one-of-the-options")),
        ("values", values, Phrase("one-of-the-values")),
        ("influences", factors, Phrase("one-of-the-factors")),
    ):
        for name in sorted(getattr(factor, field)):
            if name not in names:
                yield unknown_name((*path, field), name, names, expected)
