"""This module is ordered levels, and the thresholds between them."""

from collections.abc import Iterable
from typing import Literal, TypeAlias

import attrs

from deliberate.errors import Problem, shortened, shown, unknown_name
from deliberate.phrase import Phrase

from .kinds import (
    NAME,
    TEXT_OR_NONE,
    Path,
    is_level,
    kind,
    number_or_same,
    to_name,
    to_ordered,
    to_text,
    wrong_type,
)
from .names import fault_of_name
from .refusal import refuse
from .texts import Text

__all__ = [
    "Direction",
    "Level",
    "LevelValue",
    "Scale",
    "Threshold",
    "as_level",
    "has_reached",
    "level_shown",
    "level_text",
    "parse_threshold",
    "threshold_fault",
    "thresholds_of",
]

Direction: TypeAlias = Literal[">=", "<="]
LevelValue: TypeAlias = str | int | float

_RESERVED = {"holds", "absent", "unknown", "number"}


def level_text(level: LevelValue) -> str:
    """Write a level as it stands in a threshold: ``high``, ``15``, ``0.5``."""
    return level if isinstance(level, str) else repr(number_or_same(level))


def level_shown(level: LevelValue) -> str:
    """Write a level that may be none, and then somebody's words, as far as it may be shown."""
    return shown(level_text(level)) or Phrase("not-at-a-level")


@attrs.frozen(repr=False, kw_only=True)
class Level:
    """One level of a scale, with the words for it.

    Attributes:
        name: its name in the record.
        label: what it is called.
        told: what the client reads at this level, a sentence.
    """

    name: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    label: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    told: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_level)

    def __repr__(self) -> str:
        return f"<Level {self.name!r}>"


def _faults_of_level(level: Level) -> Iterable[Problem]:
    if level.name in _RESERVED:
        yield Problem("bad-name", ("name",), found=level.name, expected=Phrase("a-level-name-that-is-free"))


def _to_levels(levels: Iterable[str | Level] | str) -> "tuple[Level, ...] | Literal['number']":
    several = to_ordered(levels)
    if not isinstance(several, tuple):
        return several  # the check of the field says what is wrong
    return tuple(_to_level(level) for level in several)


def _to_level(level: str | Level) -> Level:
    if not isinstance(level, str) or fault_of_name(to_name(level)) or level in _RESERVED:
        return level  # type: ignore[return-value]
    return Level(level)


def _levels(value: object, path: Path) -> Iterable[Problem]:
    if value == "number":
        return
    if value == ():
        yield Problem("wrong-value", path, found="[]", expected=Phrase("at-least-one-level"))
    if not isinstance(value, tuple):
        yield wrong_type(value, path, Phrase("levels"))
        return
    for position, level in enumerate(value):
        if isinstance(level, str):
            fault = fault_of_name(level) or Phrase("a-level-name-that-is-free")
            yield Problem("bad-name", (*path, position), found=shortened(level), expected=fault)
        elif not isinstance(level, Level):
            yield wrong_type(level, (*path, position), Phrase("a-level-name-in-quotes"))


def _to_bound(level: LevelValue | None) -> LevelValue | None:
    return to_name(level) if isinstance(level, str) else number_or_same(level)


def _bound(value: object, path: Path) -> Iterable[Problem]:
    if value is not None and not is_level(value):
        yield wrong_type(value, path, Phrase("a-level-name-or-number"))


@attrs.frozen(repr=False, kw_only=True)
class Scale:
    """Ordered levels: named ones, lowest first, or numbers.

    Attributes:
        levels: the levels, lowest first, or ``"number"``.
        unit: what the numbers count, in the plural.
        neutral: the level on either side of which the factor turns (Rigoni 2018); without one, every
            level is a reason against someone (the result model), which is for research.

    Example:
        >>> Scale(["low", "high"]) == Scale([Level("low"), Level("high")])
        True
    """

    levels: "tuple[Level, ...] | Literal['number']" = attrs.field(
        kw_only=False, converter=_to_levels, metadata=kind(_levels, neutral=())
    )
    unit: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    neutral: LevelValue | None = attrs.field(default=None, converter=_to_bound, metadata=kind(_bound))

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_scale)

    def __repr__(self) -> str:
        return "<Scale of numbers>" if self.levels == "number" else f"<Scale of {len(self.levels)} levels>"

    @property
    def level_names(self) -> tuple[str, ...]:
        """The names of the levels, lowest first; none for numbers."""
        return () if self.levels == "number" else tuple(level.name for level in self.levels)

    def position(self, level: LevelValue) -> float | None:
        """Say where a level lies in the order; None where it is no level of this scale."""
        if self.levels == "number":
            return None if isinstance(level, str) else level
        return self.level_names.index(level) if level in self.level_names else None

    def level(self, name: LevelValue) -> Level | None:
        """Give the level of that name, or None."""
        return next((level for level in self.levels if isinstance(level, Level) and level.name == name), None)


def _faults_of_scale(scale: Scale) -> Iterable[Problem]:
    names = scale.level_names
    written: set[str] = set()
    for position, name in enumerate(names):
        if name in written:
            yield Problem("name-twice", ("levels", position), found=name, expected=Phrase("each-level-once"))
        written.add(name)
    if scale.neutral is not None and scale.position(scale.neutral) is None:
        if scale.levels == "number":
            yield Problem("wrong-value", ("neutral",), found=shortened(scale.neutral), expected=Phrase("a-number"))
        else:
            yield unknown_name(
                ("neutral",), level_text(scale.neutral), names, Phrase("one-of-the-levels-of-this-scale")
            )


@attrs.frozen
class Threshold:
    """A line on a scale: ``need >= high`` or ``abroad <= 15``."""

    factor: str
    direction: Direction
    level: LevelValue

    @property
    def name(self) -> str:
        """The threshold as it is written."""
        return f"{self.factor} {self.direction} {level_text(self.level)}"


def parse_threshold(text: str) -> tuple[str, Direction, str] | None:
    """Take a threshold apart into factor, direction and level as written; None where *text* is none."""
    for direction in (">=", "<="):
        factor, found, level = text.partition(f" {direction} ")
        if found:
            return factor, ">=" if direction == ">=" else "<=", level
    return None


def as_level(scale: Scale, text: str) -> LevelValue | None:
    """Give the level that *text* writes on a scale; None where it is no level of it."""
    if scale.levels != "number":
        return text if text in scale.level_names else None
    try:
        value = float(text)
    except ValueError:
        return None
    return number_or_same(value) if is_level(value) else None


def thresholds_of(factor: str, scale: Scale) -> tuple[Threshold, ...]:
    """Give every threshold of a scale with named levels: upward ones first, each from the lowest level."""
    names = scale.level_names
    neutral = None if scale.neutral is None else scale.position(scale.neutral)
    upward = [name for place, name in enumerate(names) if place > (0 if neutral is None else neutral)]
    lowest_down = len(names) - 1 if neutral is None else neutral
    downward = [name for place, name in enumerate(names) if place < lowest_down]
    return (*(Threshold(factor, ">=", name) for name in upward), *(Threshold(factor, "<=", name) for name in downward))


def threshold_fault(scale: Scale, direction: Direction, level: LevelValue) -> Phrase | None:
    """Say why a threshold on a level of the scale is none; None where it is one."""
    place = scale.position(level)
    neutral = None if scale.neutral is None else scale.position(scale.neutral)
    if place is None:
        return Phrase("a-level-of-this-scale")
    if neutral is not None and (place <= neutral if direction == ">=" else place >= neutral):
        turn = level_text(scale.neutral or 0)
        return Phrase("a-threshold-above", level=turn) if direction == ">=" else Phrase("a-threshold-below", level=turn)
    last = len(scale.level_names) - 1
    if scale.levels != "number" and place == (0 if direction == ">=" else last):
        return Phrase("a-threshold-that-may-fail")
    return None


def has_reached(scale: Scale, level: LevelValue, direction: Direction, bound: LevelValue) -> bool:
    """Say whether *level* is on or beyond the *bound* in that direction."""
    here, there = scale.position(level), scale.position(bound)
    if here is None or there is None:
        return False
    return here >= there if direction == ">=" else here <= there
