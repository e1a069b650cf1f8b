"""This module is what was found wrong with a document, and a form without it, so that the rest can be looked at too.

What was told is set aside: a part that may be missing is left out, another gets a neutral value. What would only follow
from a part that was set aside is not told.
"""

import collections
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

import attrs

from deliberate.errors import Problem, shown
from deliberate.model import Agreement, Fact, Layer, Level, PolicyKind, Scale
from deliberate.model.names import normal_name
from deliberate.model.references import factor_of
from deliberate.model.scales import parse_threshold

from .normal import STAND_IN, Form, Normal, Origin, is_list
from .plain import Document, Path, at
from .shapes import Kind, required_fields
from .structuring import Fault

__all__ = ["Mending"]

# Dates as early as can be: nothing comes before them.
_STAND_INS: dict[str, object] = {
    **dict.fromkeys(("label", "rule", "question", "what", "by", "to", "prescribes", "option", "slot"), STAND_IN),
    "language": "nl",
    "layer": Layer.CLIENT,
    "kind": PolicyKind.PROTOCOL,
    "agreement": Agreement(STAND_IN, agreed_on=date.min),
    "agreed_on": date.min,
    "decided_on": date.min,
    "edited_on": date.min,
    "stronger": [STAND_IN],
    "over": [],
}
_NAME_OF_DOCUMENT = "name"
# What a fact or a factor says of itself, on which others rely.
_RELIED_UPON = {"status", "level", "told_by", "scale", "levels", "neutral", "formerly"}
# An edit needs one of two keys, and where it has neither, the second is missed.
_MISSED_WITHOUT = {"was": "text", "behind": "about"}
_OF_SCALES: tuple[Kind, ...] = (Scale, Level)
_ABOUT_NAMES = {"unknown-name", "does-not-hold", "wrong-value"}


class _Trace(NamedTuple):
    """The way to a part of a form.

    Attributes:
        forms: the forms on the way, from the top.
        field: the field of the last form, or None where the way ends at that form.
        origin: where in the document the part stood.
    """

    forms: tuple[Form, ...]
    field: str | None
    origin: Origin

    @property
    def owner(self) -> Form:
        return self.forms[-1]

    @property
    def named(self) -> str | None:
        return next((form.named for form in reversed(self.forms) if form.named is not None), None)


class _Forms:
    """The forms that lists hold, by name, for as long as nothing in the lists changes."""

    def __init__(self) -> None:
        self._by_name: dict[int, dict[str | None, list[Form]]] = {}
        self._told: set[int] = set()
        self._repeated: dict[tuple[int, str], list[Form]] = {}
        self._said: dict[int, set[str]] = {}

    def tell(self, form: Form) -> None:
        """Remember that a problem is about that form."""
        self._told.add(id(form))

    def named(self, forms: list[object], name: str) -> list[Form]:
        """Give the forms of a list that have that name."""
        if id(forms) not in self._by_name:
            by_name: dict[str | None, list[Form]] = {}
            for form in _forms_in(forms):
                by_name.setdefault(form.named, []).append(form)
            self._by_name[id(forms)] = by_name
        return self._by_name[id(forms)].get(name, [])

    def meant(self, forms: list[object], name: str, found: str) -> Form | None:
        """Give the first form of that name that says what was found, else the first."""
        same = self.named(forms, name)
        return next((form for form in same if found in self._says(form)), same[0] if same else None)

    def _says(self, form: Form) -> set[str]:
        if id(form) not in self._said:
            items = (item for value in form.values() for item in (value if is_list(value) else (value,)))
            self._said[id(form)] = set(map(str, items))
        return self._said[id(form)]

    def repeated(self, forms: list[object], name: str) -> Form | None:
        """Give the last form of that name that no problem is about yet, else the first."""
        left = self._repeated.setdefault((id(forms), name), self.named(forms, name).copy())
        while len(left) > 1 and id(left[-1]) in self._told:
            left.pop()
        return left[-1] if left else None


def _forms_in(values: object) -> list[Form]:
    return [value for value in values if isinstance(value, Form)] if isinstance(values, list) else []


def _trace(form: Form, path: Path, problem: Problem, among: _Forms) -> _Trace:
    node: object = form
    trace = _Trace((form,), None, Origin(form.origin))
    for step in path:
        if isinstance(node, Form):
            field = str(step)
            trace = _Trace(trace.forms, field, node.moved.get(field, Origin((*node.origin, field))))
            node = node.get(field)
        else:
            node = _inside(node, step, problem, among)
            origin = Origin((*trace.origin.path, step))
            trace = _Trace(trace.forms, trace.field, origin)
            if isinstance(node, Form):
                trace = _Trace((*trace.forms, node), None, Origin(node.origin))
        if isinstance(node, Form) and node is not trace.owner:
            trace = _Trace((*trace.forms, node), None, trace.origin)
    return trace


def _inside(node: object, step: str | int, problem: Problem, among: _Forms) -> object:
    if isinstance(node, list) and isinstance(step, int):
        return node[step] if step < len(node) else None
    return _of_name(node, str(step), problem, among) if isinstance(node, list) else None


def _of_name(forms: list[object], name: str, problem: Problem, among: _Forms) -> Form | None:
    if problem.code == "name-twice":
        return among.repeated(forms, name)
    return among.meant(forms, name, problem.found)


def _traces(form: Form, faults: Iterable[Fault]) -> Iterator[tuple[Problem, _Trace]]:
    # Of things that share a name, each problem is about another one.
    among = _Forms()
    for path, problem in faults:
        trace = _trace(form, path, problem, among)
        among.tell(trace.owner)
        yield problem, trace


def _by_field(traces: Iterable[tuple[Problem, _Trace]]) -> Iterator[tuple[set[str], _Trace]]:
    found_by_place: dict[tuple[int, str | None], tuple[set[str], _Trace]] = {}
    for problem, trace in traces:
        found, _ = found_by_place.setdefault((id(trace.owner), trace.field), (set(), trace))
        found.add(problem.found)
    yield from found_by_place.values()


def _is_about_an_item(problem: Problem) -> bool:
    # A name that reads as a sentence is not shown, and then stands for every other that is not.
    names_one = problem.code in _ABOUT_NAMES or problem.code == "bad-name"
    return names_one or (problem.found != "" and problem.code != "unknown-key")


class Mending:
    """Gathers the problems of one value in a document while its form is mended.

    Attributes:
        form: the form, without what was found wrong so far.
    """

    def __init__(self, form: Form, normal: Normal, written: Iterable[Problem], content: object) -> None:
        self.form = form
        self._content = content
        self._normal = normal
        self._told: dict[tuple[Problem, Origin], None] = {}  # in order, and each once
        self._places: dict[Path, Mapping[str, list[int]]] = {}
        self._set_aside: set[Path] = set()
        self._lost = set(normal.lost)
        self._lost_sections = normal.lost_sections
        self._leaving = _Leaving()
        for problem in written:
            self._set_aside_as_written(problem)
        shown = [problem for problem in normal.problems if not self._was_set_aside(problem.path)]
        self._told.update(dict.fromkeys((problem, Origin(problem.path)) for problem in shown))
        self._set_aside |= {problem.path for problem in shown}

    def _set_aside_as_written(self, problem: Problem) -> None:
        if len(problem.path) <= len(self.form.origin) + 1:
            self._lost_sections = True
        if problem.code == "duplicate-key":
            self._lost.add(str(problem.path[-1]))
        else:
            self._set_aside.add(problem.path)

    def problems(self, document: Document) -> Iterator[Problem]:
        """Give what was told, with its place."""
        for problem, origin in self._told:
            path = origin.path
            is_key = origin.is_key or problem.found == shown(str(path[-1]) if path else "")
            yield document.placed(attrs.evolve(problem, path=path), is_key=is_key)

    def tell(self, faults: Iterable[Fault]) -> bool:
        """Tell what is wrong, and set it aside.

        Returns:
            Whether anything could be set aside.
        """
        by_key_first = sorted(faults, key=lambda fault: fault.problem.code != "unknown-key")
        traces = list(_traces(self.form, by_key_first))
        aside: set[Path] = set()
        for problem, trace in traces:
            # Names that are not shown are told apart by their places.
            item, origin = self._item(problem, trace, set() if problem.found else aside)
            if not self._was_set_aside(origin.path) and not self._only_follows(problem, trace, item):
                self._told[problem, self._told_at(problem, trace, origin)] = None
            aside.add(origin.path)
            if problem.code == "unknown-key":
                self._expect_less(problem, trace)
        self._set_aside |= aside
        mended = [self._mend(found, trace) for found, trace in _by_field(traces)]
        self._leaving.done()
        self._leaving = _Leaving()
        return any(mended)

    def _told_at(self, problem: Problem, trace: _Trace, origin: Origin) -> Origin:
        # What is wrong with a field that nobody wrote is wrong with the whole of what was written.
        is_there = trace.field is None or trace.field in trace.owner or problem.code == "missing-key"
        return origin if is_there else Origin(trace.owner.origin)

    def _expect_less(self, problem: Problem, trace: _Trace) -> None:
        # Who wrote "lable" did not forget the label.
        owner, meant = trace.owner, problem.nearest
        if meant is not None:
            self._set_aside |= {(*owner.origin, key) for key in (meant, _MISSED_WITHOUT.get(meant, meant))}
            self._lose(trace, meant)
        if len(trace.forms) == 1 and isinstance(owner.get(str(trace.field)), dict | list):
            self._lost_sections = True

    def _lose(self, trace: _Trace, field: str) -> None:
        if trace.named is not None and (field in _RELIED_UPON or trace.owner.kind in _OF_SCALES):
            self._lost.add(trace.named)

    def _was_set_aside(self, path: Path) -> bool:
        return any(path[:end] in self._set_aside for end in range(len(self.form.origin) + 1, len(path) + 1))

    def _only_follows(self, problem: Problem, trace: _Trace, item: str) -> bool:
        if problem.code not in _ABOUT_NAMES:
            return False
        if self._lost_sections and problem.code != "wrong-value":
            return True
        names = {problem.found, factor_of(problem.found), factor_of(item)}
        if trace.owner.kind is Fact and trace.named is not None:
            names.add(trace.named)
        return not (names - {""}).isdisjoint(self._lost)  # what was not shown is no name

    # ---- items of lists

    def _item(self, problem: Problem, trace: _Trace, aside: Collection[Path]) -> tuple[str, Origin]:
        path = self._as_written(trace.origin.path)
        content = at(self._content, path) if _is_about_an_item(problem) else None
        if is_list(content):
            places = self._places_by_name(path, content).get(problem.found, [])
            left = (place for place in places if not self._is_aside((*path, place), aside))
            place = next(left, None)
            if place is not None:
                return str(content[place]), Origin((*path, place))
        return "", Origin(path, trace.origin.is_key)

    def _is_aside(self, path: Path, aside: Collection[Path]) -> bool:
        return path in self._set_aside or path in aside

    def _places_by_name(self, path: Path, content: Sequence[object]) -> Mapping[str, list[int]]:
        if path not in self._places:
            places: dict[str, list[int]] = {}
            for place, item in enumerate(content):
                for name in self._names_in(item):
                    places.setdefault(name, []).append(place)
            self._places[path] = places
        return self._places[path]

    def _names_in(self, item: object) -> set[str]:
        if not isinstance(item, str):
            return set()
        current = self._normal.renamed(item)
        threshold = parse_threshold(current)
        parts = () if threshold is None else (threshold[0], threshold[2])
        return {shown(name) for name in (normal_name(item), current, *parts)}

    def _as_written(self, path: Path) -> Path:
        for end in range(len(path), 0, -1):
            if path[:end] in self._normal.written_keys:
                return (*self._normal.written_keys[path[:end]], *path[end:])
        return path

    # ---- mending

    def _mend(self, found: set[str], trace: _Trace) -> bool:
        if trace.field is None:
            return self._remove(trace.forms)
        value = trace.owner.get(trace.field)
        if is_list(value) and self._without_items(found, trace, value):
            if trace.owner.kind in _OF_SCALES:
                self._lose(trace, trace.field)
            return True
        self._lose(trace, trace.field)
        return self._replace(trace.forms, trace.field)

    def _without_items(self, found: set[str], trace: _Trace, value: Sequence[object]) -> bool:
        kept = [item for item in value if found.isdisjoint(self._names_in(item))]
        if len(kept) == len(value) or (not kept and trace.field in required_fields(trace.owner.kind)):
            return False
        trace.owner[str(trace.field)] = kept
        return True

    def _replace(self, forms: tuple[Form, ...], field: str) -> bool:
        owner = forms[-1]
        if field not in required_fields(owner.kind):
            if field not in owner:
                return self._remove(forms)  # what is wrong with a field that nobody wrote is wrong with the whole
            owner.pop(field)
            return True
        stand_in = STAND_IN if len(forms) == 1 and field == _NAME_OF_DOCUMENT else _STAND_INS.get(field)
        if stand_in is None:
            return self._remove(forms)
        owner[field] = stand_in
        if field == "decided_on":
            self.form.pop("opened_on", None)  # it would come after the stand-in
        self._set_aside.add((*owner.origin, field))
        return True

    def _remove(self, forms: tuple[Form, ...]) -> bool:
        *holders, gone = forms
        fields = ((holder, field) for holder in holders[-1:] for field in holder if self._holds(holder[field], gone))
        holder, field = next(fields, (None, ""))
        if holder is None:
            return False
        if holder[field] is gone:
            return self._replace(forms[:-1], field)
        self._lost |= self._leaving.leave(gone, holder, field)
        return True

    def _holds(self, value: object, form: Form) -> bool:
        return value is form or (isinstance(value, list) and self._leaving.holds(form, value))


class _Leaving:
    """The forms that are left out of lists, all of them at once: of very many each by itself would take too long."""

    def __init__(self) -> None:
        self._gone: set[int] = set()
        self._lists: dict[int, tuple[Form, set[str]]] = {}
        self._inside: dict[int, tuple[set[int], collections.Counter[str | None]]] = {}

    def holds(self, form: Form, forms: list[object]) -> bool:
        """Say whether a list holds a form."""
        inside, _ = self._counted(forms)
        return id(form) in inside

    def leave(self, form: Form, holder: Form, field: str) -> set[str]:
        """Leave a form out, and give the names that nothing has any more."""
        _, names = self._counted(holder[field])
        self._gone.add(id(form))
        _, fields = self._lists.setdefault(id(holder), (holder, set()))
        fields.add(field)
        names[form.named] -= 1
        if form.named is None or names[form.named]:
            return set()
        former = form.get("formerly")
        return {form.named, *(str(old) for old in (former if isinstance(former, list) else ()))}

    def _counted(self, forms: object) -> tuple[set[int], collections.Counter[str | None]]:
        if id(forms) not in self._inside:
            inside = _forms_in(forms)
            self._inside[id(forms)] = set(map(id, inside)), collections.Counter(form.named for form in inside)
        return self._inside[id(forms)]

    def done(self) -> None:
        """Make the lists anew, without what left them."""
        for holder, fields in self._lists.values():
            for field in fields.intersection(holder):
                # A scale that has lost all its levels is not told to have none.
                emptied: list[object] = [STAND_IN] if field in required_fields(holder.kind) else []
                kept = [value for value in self._values(holder[field]) if id(value) not in self._gone]
                holder[field] = kept or emptied

    @staticmethod
    def _values(values: object) -> Sequence[object]:
        return values if is_list(values) else ()
