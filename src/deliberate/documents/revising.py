"""This module is which places of a YAML text have to change before it says something else.

What the text says is compared with what it has to say, class by class and field by field, in the uniform form in which
everything is read. What says the same is left alone, however it was written.
"""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any, TypeAlias

import attrs

from deliberate.model import Deliberation, Edits, Level, Practice, Scale
from deliberate.weighing import CaseBase

from .arranging import Fresh, Kept, arranged
from .human import short_field, short_thing, written
from .nodes import Entry, Node
from .normal import Form
from .saying import (
    VERSION_KEY,
    Fields,
    content_of,
    in_one_order,
    new_names,
    paired,
    said_by,
    things_by_name,
    things_of,
)
from .shapes import Kind, Part, first_field, parts_of
from .splicing import Page, Splice, replaced

__all__ = ["Changes", "Revision"]

Changes: TypeAlias = tuple[Splice, ...] | None
"""What changes in a value; None where it had better be written anew as a whole."""

_PLAIN, _TEXT = Part("plain"), Part("text")
_CASES_KEY, _NAME_KEY = "cases", "deliberation"


@attrs.frozen
class _Held:
    """What a field holds, or an item of a list: how it is written, and what it says.

    Attributes:
        label: what an item is known by when it says something else, where there is such a thing.
    """

    part: Part
    node: Node
    form: Any
    says: Any
    label: object = None


@attrs.frozen
class _Old:
    """One of several as it stands there.

    Attributes:
        ident: what it is known by among the others, also as it has to become.
        entry: where it stands.
        says: what it says.
        revised: gives the changes after which it says something else.
        name: what its key means, where it has one.
    """

    ident: Hashable
    entry: Entry
    says: Any
    revised: Callable[[Any], Changes]
    name: str | None = None


@attrs.frozen
class _New:
    """One of several as it has to become."""

    ident: Hashable
    says: Any
    fresh: Fresh
    label: object = None


class Revision:
    """The revision of one text.

    Args:
        page: the text.
        deepest: how many levels below the top are looked into; what differs further down is written anew together with
            what holds it.
    """

    def __init__(self, page: Page, deepest: int) -> None:
        self._page = page
        self._deepest = deepest

    def of_book(self, node: Node, form: Form | None, book: Practice | Deliberation | Edits) -> Changes:
        """Give the changes after which a text says what a book says; without a form there is nothing to keep."""
        return None if form is None else self._fields(node, form, content_of(book), 0)

    def of_casebase(self, node: Node, forms: Sequence[Form | None], casebase: CaseBase) -> Changes:
        """Give the changes after which a case base has other cases; a form is None where a case cannot be read."""
        new = [content_of(case) for case in casebase.values()]
        kept = []
        for entry in node.entries:
            if entry.name == _CASES_KEY:
                fresh = Fresh([_as_item(Deliberation, case) for case in new], entry.name)
                kept.append(self._kept(entry, fresh, self._cases(entry.value, forms, new)))
            elif entry.name == VERSION_KEY:
                kept.append(Kept(entry))
        return arranged(self._page, node, kept)

    def _fields(self, node: Node, form: Form, new: Fields, depth: int) -> Changes:
        if not node.is_mapping or depth > self._deepest:
            return None
        old, parts = said_by(form), parts_of(form.kind)
        kept: list[Kept | Fresh] = []
        for entry in node.entries:
            key, part = entry.name, parts.get(entry.name, _PLAIN)
            if old.get(key) == new.get(key):
                kept.append(Kept(entry))
            elif key in new:
                held = _Held(part, entry.value, form.get(key), old.get(key))
                changes = self._inside(held, new[key], depth + 1)
                kept.append(self._kept(entry, Fresh(short_field(part, new[key]), key), changes))
        there = {entry.name for entry in node.entries}
        added = [key for key in new if key not in there and not _stands_above(form, key)]
        fresh = [Fresh(short_field(parts[key], new[key]), key) for key in added]
        return arranged(self._page, node, _by_rank(kept, fresh, list(parts)))

    def _kept(self, entry: Entry, fresh: Fresh, changes: Changes) -> Kept:
        return Kept(entry, replaced(self._page, entry, fresh.value) if changes is None else changes, fresh)

    # ---- what a field holds

    def _inside(self, held: _Held, new: Any, depth: int) -> Changes:  # noqa: ANN401 - whatever a document holds
        if depth > self._deepest or held.form is None:
            return None
        if held.part.of is not None:
            return self._values(held.part.of, held, new, depth)
        if held.part.shape == "names":
            return self._names(held, new, depth)
        if held.part.shape == "texts":
            return self._texts(held, new, depth)
        return self._texts_by_key(held, new, depth)

    def _values(self, kind: Kind, held: _Held, new: Any, depth: int) -> Changes:  # noqa: ANN401
        if isinstance(held.form, Form):
            return self._value(held, new, depth)
        if kind is Level:
            return self._levels(held, new, depth)
        if held.node.is_mapping:
            return self._named(kind, held, new, depth)
        return self._listed(kind, held, list(things_of(kind, new)), depth)

    def _value(self, held: _Held, new: Any, depth: int) -> Changes:  # noqa: ANN401
        if isinstance(new, dict) and held.node.is_mapping:
            return self._fields(held.node, held.form, new, depth)
        if held.form.kind is Scale and new.keys() == {"levels"}:
            levels = _Held(parts_of(Scale)["levels"], held.node, held.form["levels"], held.says["levels"])
            return self._inside(levels, new["levels"], depth)
        return None

    # ---- lists

    def _names(self, held: _Held, new: Sequence[str], depth: int) -> Changes:
        entries = held.node.entries
        names = [_Held(_PLAIN, entry.value, None, name) for entry, name in zip(entries, held.form, strict=False)]
        news = [_New(place, name, Fresh(name)) for place, name in enumerate(new)]
        return self._items(held.node, names, news, is_ordered=held.form == held.says, depth=depth)

    def _texts(self, held: _Held, new: Sequence[Any], depth: int) -> Changes:
        every = zip(held.node.entries, held.form, held.says or (), strict=False)
        texts = [_Held(_TEXT, entry.value, form, says, label="") for entry, form, says in every]
        news = [_New(place, text, Fresh(text), label="") for place, text in enumerate(new)]
        return self._items(held.node, texts, news, is_ordered=True, depth=depth)

    def _levels(self, held: _Held, new: Any, depth: int) -> Changes:  # noqa: ANN401
        if not isinstance(new, list):
            return None
        part, every = Part("single", Level), zip(held.node.entries, held.form, held.says, strict=False)
        levels = [_Held(part, entry.value, form, says, label=_name_of(says)) for entry, form, says in every]
        news = [_New(place, level, Fresh(level), label=_name_of(level)) for place, level in enumerate(new)]
        return self._items(held.node, levels, news, is_ordered=True, depth=depth)

    def _listed(self, kind: Kind, held: _Held, new: Sequence[Fields], depth: int) -> Changes:
        olds = _held_things(kind, held.node, held.form, first_field(kind))
        is_ordered = [old.says for old in olds] == list(things_of(kind, held.says or ()))
        return self._items(
            held.node, olds, _new_things(kind, new, first_field(kind)), is_ordered=is_ordered, depth=depth
        )

    def _cases(self, node: Node, forms: Sequence[Form | None], new: Sequence[Fields]) -> Changes:
        olds = _held_things(Deliberation, node, forms, _NAME_KEY)
        days = [_day_and_name(old.says) for old in olds if old.says and "decision" in old.says]
        news = _new_things(Deliberation, new, _NAME_KEY)
        return self._items(node, olds, news, is_ordered=days == sorted(days), depth=0)

    def _told(self, node: Node, forms: Sequence[Form], new: Sequence[Fields], *, depth: int) -> Changes:
        if len(forms) == len(new) == 1:
            return self._fields(node, forms[0], new[0], depth)
        kind = forms[0].kind
        olds = [attrs.evolve(old, label="") for old in _held_things(kind, node, forms, first_field(kind))]
        news = [_New(place, told, Fresh(_without_name(kind, told)), label="") for place, told in enumerate(new)]
        return self._items(node, olds, news, is_ordered=False, depth=depth)

    def _items(
        self, node: Node, olds: Sequence[_Held], news: Sequence[_New], *, is_ordered: bool, depth: int
    ) -> Changes:
        if not node.is_sequence or depth > self._deepest:
            return None
        idents = paired([(old.says, old.label) for old in olds], [(new.says, new.label) for new in news])
        known = [
            _Old(ident, entry, old.says, partial(self._inside, old, depth=depth + 1))
            for ident, entry, old in zip(idents, node.entries, olds, strict=False)
        ]
        return self._several(node, known, news, is_ordered=is_ordered)

    # ---- mappings by name

    def _texts_by_key(self, held: _Held, new: Any, depth: int) -> Changes:  # noqa: ANN401
        if not (held.node.is_mapping and isinstance(new, dict)):
            return None
        olds = []
        for entry, (name, form) in zip(held.node.entries, held.form.items(), strict=False):
            text = _Held(_TEXT, entry.value, form, held.says.get(name))
            olds.append(_Old(name, entry, text.says, partial(self._inside, text, depth=depth + 1), name))
        news = [_New(name, text, Fresh(text, name)) for name, text in new.items()]
        return self._several(held.node, olds, news, is_ordered=False)

    def _named(self, kind: Kind, held: _Held, new: Any, depth: int) -> Changes:  # noqa: ANN401
        things = things_by_name(kind, new)
        renamed, olds = new_names(things), []
        forms_by_key: dict[object, list[Form]] = {}
        for form in held.form:
            forms_by_key.setdefault(form.moved[first_field(kind)].path[-1], []).append(form)
        for entry in held.node.entries:
            forms = forms_by_key[entry.name]
            says, name = in_one_order([said_by(form) for form in forms]), str(forms[0].named)
            revised = partial(self._told, entry.value, forms, depth=depth + 1)
            olds.append(_Old(renamed.get(name, name), entry, says, revised, name))
        news = [_New(name, told, Fresh(_without_names(kind, told), name)) for name, told in things.items()]
        is_ordered = [old.name for old in olds] == list(things_by_name(kind, held.says or ()))
        return self._several(held.node, olds, news, is_ordered=is_ordered)

    # ---- several

    def _several(self, node: Node, olds: Sequence[_Old], news: Sequence[_New], *, is_ordered: bool) -> Changes:
        old_by_ident = {old.ident: old for old in reversed(olds)}
        new_by_ident = {new.ident: new for new in news}
        stay = [] if is_ordered else [old.ident for old in olds if old.ident in new_by_ident]
        idents = dict.fromkeys([*stay, *new_by_ident])
        return arranged(self._page, node, [self._one(old_by_ident.get(ident), new_by_ident[ident]) for ident in idents])

    def _one(self, old: _Old | None, new: _New) -> Kept | Fresh:
        if old is None:
            return new.fresh
        if old.says == new.says:
            return Kept(old.entry)
        kept = self._kept(old.entry, new.fresh, old.revised(new.says))
        if old.name == new.fresh.key:
            return kept
        renaming = Splice(old.entry.start, old.entry.key_end, written(new.fresh.key))
        return attrs.evolve(kept, changes=(renaming, *kept.changes))


# ---- items


def _held_things(kind: Kind, node: Node, forms: Sequence[Form | None], label_key: str) -> list[_Held]:
    things = []
    for entry, form in zip(node.entries, forms, strict=False):
        says = None if form is None else said_by(form)
        things.append(_Held(Part("single", kind), entry.value, form, says, label=(says or {}).get(label_key)))
    return things


def _new_things(kind: Kind, things: Sequence[Fields], label_key: str) -> list[_New]:
    return [
        _New(place, thing, Fresh(_as_item(kind, thing)), label=thing[label_key]) for place, thing in enumerate(things)
    ]


def _as_item(kind: Kind, says: Fields) -> Any:  # noqa: ANN401
    return short_field(Part("single", kind), says)


def _without_name(kind: Kind, thing: Fields) -> Any:  # noqa: ANN401
    return short_thing(kind, {key: value for key, value in thing.items() if key != first_field(kind)})


def _without_names(kind: Kind, told: Sequence[Fields]) -> Any:  # noqa: ANN401
    several = [_without_name(kind, thing) for thing in told]
    return several if len(several) > 1 else several[0]


def _name_of(level: Any) -> object:  # noqa: ANN401
    return level["name"] if isinstance(level, dict) else level


def _day_and_name(case: Fields) -> tuple[str, str]:
    return case["decision"]["decided_on"], case[_NAME_KEY]


# ---- fields


def _stands_above(form: Form, key: str) -> bool:
    """Say whether a field stands at the key under which its thing stands."""
    return key in form.moved and form.moved[key].is_key


def _by_rank(kept: Sequence[Kept | Fresh], fresh: Sequence[Fresh], order: Sequence[str]) -> list[Kept | Fresh]:
    """Put each new field behind those that come before it in the order of the fields."""
    ranks = {key: rank for rank, key in enumerate(order)}
    fields = list(kept)
    for field in fresh:
        before = [place for place, other in enumerate(fields) if ranks.get(_key(other), -1) < ranks[_key(field)]]
        fields.insert(before[-1] + 1 if before else 0, field)
    return fields


def _key(field: Kept | Fresh) -> str:
    return field.entry.name if isinstance(field, Kept) else str(field.key)
