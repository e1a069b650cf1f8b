"""Other names for the things of a practice, put everywhere such a name can stand."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from deliberate.model import (
    Decision,
    Deviation,
    Fact,
    Factor,
    Hunch,
    Option,
    Policy,
    Position,
    Practice,
    Priority,
    Value,
)
from deliberate.weighing import Comparison, Ground, OptionWeighing, Weighing

__all__ = ["SECTIONS", "Names", "renamed", "renamings", "with_former_names"]

T = TypeVar("T")
Names = Mapping[str, str]
"""The new name for each old one."""

SECTIONS = ("options", "factors", "values", "policies", "priorities")

_NAMES: Mapping[type, frozenset[str]] = {
    Option: frozenset({"name"}),
    Factor: frozenset({"name", "favours", "opposes", "bars", "values", "influences"}),
    Value: frozenset({"name"}),
    Policy: frozenset({"name", "prescribes", "when"}),
    Priority: frozenset({"name", "stronger", "over"}),
    Fact: frozenset({"factor"}),
    Hunch: frozenset({"option", "because"}),
    Position: frozenset({"option", "because", "despite"}),
    Decision: frozenset({"option", "because", "answers"}),
    Deviation: frozenset({"policy", "circumstances", "rejected"}),
    Weighing: frozenset({"options", "relevant"}),
    OptionWeighing: frozenset({"over", "bars", "prescribed_by", "departs_from"}),
    Comparison: frozenset({"reasons_for", "reasons_against"}),
    Ground: frozenset({"winner", "loser", "stronger", "over", "through"}),
}


def renamed(value: T, names: Names) -> T:
    """Give the same value with other names."""
    again = _inside(value, names)
    assert isinstance(again, type(value))
    return again


def _inside(value: object, names: Names) -> object:
    if isinstance(value, Mapping) and not attrs.has(type(value)):
        return {key: _inside(inner, names) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(_inside(inner, names) for inner in value)
    return _with_names(value, names) if attrs.has(type(value)) else value


def _with_names(value: object, names: Names) -> object:
    held = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}  # type: ignore[arg-type]
    holding_names = _NAMES.get(type(value), frozenset[str]())
    if isinstance(value, Ground) and value.kind == "priority":
        holding_names |= {"source"}  # that of a precedent is the name of a record
    fields = {
        name: _named(inner, names) if name in holding_names else _inside(inner, names) for name, inner in held.items()
    }
    return attrs.evolve(value, **fields)  # type: ignore[misc]  # of any class


def _named(value: object, names: Names) -> object:
    if isinstance(value, str):
        name, *threshold = value.split(" >= " if " >= " in value else " <= ")
        return value.replace(name, names.get(name, name), 1) if threshold else names.get(value, value)
    if isinstance(value, Mapping):
        return {_named(key, names): _inside(inner, names) for key, inner in value.items()}
    return type(value)(_named(name, names) for name in value) if isinstance(value, tuple | frozenset) else value


def with_former_names(practice: Practice, names: Names) -> Practice:
    """Give the same practice, in which things have new names and remember the old ones."""
    old_by_new = {new: old for old, new in names.items()}
    under_new_names = renamed(practice, names)
    sections = {
        section: [_remembering(thing, old_by_new) for thing in getattr(under_new_names, section)]
        for section in SECTIONS
    }
    return attrs.evolve(under_new_names, **sections)  # type: ignore[arg-type]  # each in its own field


def _remembering(thing: T, old_by_new: Names) -> T:
    name = thing.name  # type: ignore[attr-defined]  # each of these has one
    if name not in old_by_new:
        return thing
    return attrs.evolve(thing, formerly=[*thing.formerly, old_by_new[name]])  # type: ignore[attr-defined,misc]


@st.composite
def renamings(draw: st.DrawFn, practice: Practice, taken: frozenset[str] = frozenset()) -> Names:
    """Draw new names for some things of a practice; they may sort before and after all others."""
    things = [thing for section in SECTIONS for thing in getattr(practice, section)]
    known = {name for thing in things for name in (thing.name, *thing.formerly)}
    known |= {person.name for person in practice.people} | taken
    old = draw(st.lists(st.sampled_from([thing.name for thing in things]), unique=True, min_size=1))
    names = {name: f"{draw(st.sampled_from(['0', 'later', 'Z', 'é', '中']))} {name}" for name in old}
    assume(known.isdisjoint(names.values()) and len(set(names.values())) == len(names))
    return names
