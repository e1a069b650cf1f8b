"""This module is one uniform form of a document: whatever shorthand was used, the same fields in the same shapes.

Named things become lists of forms with their name, short facts become long, old names current ones; and every form
remembers where in the document it stood.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeGuard

import attrs

from deliberate.errors import MOST_COUNTED, Problem, shortened
from deliberate.model import Deviation, Fact, Hunch, Level, Scale, Status
from deliberate.model.kinds import wrong_type
from deliberate.model.names import normal_name
from deliberate.model.scales import parse_threshold
from deliberate.model.texts import is_language_tag
from deliberate.phrase import Phrase

from . import traps
from .plain import LONGEST_NUMBER, Path, Plain, as_text, too_long_a_number
from .shapes import Kind, Part, first_field, is_keyed, parts_of

__all__ = ["STAND_IN", "Form", "Normal", "Origin", "former_names", "is_list", "own_names"]

STAND_IN = "-"
"""What stands for a text that was refused, so that the rest can still be looked at."""

_MOST_LISTED = 1000
_SECTIONS = ("options", "factors", "values", "policies", "priorities")
_REFERENCES = {
    "favours",
    "opposes",
    "bars",
    "values",
    "influences",
    "when",
    "stronger",
    "over",
    "because",
    "despite",
    "circumstances",
    "about",
}
_REFERENCE = {"option", "prescribes", "policy", "factor"}
_BY_REFERENCE = {"answers", "rejected"}
_BARE_FACTS = frozenset(Status)
_ITS_FIELDS = Phrase("fields")
_HUNCH_FORMS = Phrase("fields-or-an-option")
_FACT_FORMS = Phrase("fields-of-a-fact")


class Origin(NamedTuple):
    """Where in the document something stood; *is_key* where it was a key."""

    path: Path
    is_key: bool = False


class Form(dict[str, object]):
    """The fields of one value, and where they stood.

    Attributes:
        kind: the class of the value.
        origin: the path of the value in the document.
        moved: the fields that stood elsewhere than at their own key below the origin.
    """

    __slots__ = ("kind", "moved", "origin")

    def __init__(self, kind: Kind, origin: Path, moved: Mapping[str, Origin]) -> None:
        super().__init__()
        self.kind = kind
        self.origin = origin
        self.moved = moved

    @property
    def named(self) -> str | None:
        """The name of the value, where it has one."""
        name = self.get(first_field(self.kind)) if is_keyed(self.kind) else None
        return normal_name(name) if isinstance(name, str) else None


class _Enough(Exception):  # noqa: N818 - no error: what is wrong was told
    """So much is wrong that the rest need not be looked at."""


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Say whether a plain value is a list."""
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def former_names(content: object) -> dict[str, str]:
    """Give the current name for each name of its own that a document mentions: old ones, and those that are current."""
    former: dict[str, str] = {}
    current: dict[str, str] = {}
    sections = [content.get(section) for section in _SECTIONS] if isinstance(content, Mapping) else []
    for section in sections:
        for name, fields in _things(section):
            if isinstance(name, str):
                current[normal_name(name)] = normal_name(name)
                former |= dict.fromkeys(_texts_in(fields.get("formerly")), normal_name(name))
    return former | current


def _texts_in(names: object) -> Iterator[str]:
    yield from (normal_name(name) for name in names if isinstance(name, str)) if is_list(names) else ()


def own_names(content: object, section: str) -> tuple[str, ...]:
    """Give the names that a document itself defines in a section."""
    things = _things(content.get(section)) if isinstance(content, Mapping) else ()
    return tuple(normal_name(name) for name, _ in things if isinstance(name, str))


def _things(section: object) -> Iterator[tuple[object, Mapping[object, object]]]:
    if isinstance(section, Mapping):
        yield from ((name, fields) for name, fields in section.items() if isinstance(fields, Mapping))
    elif is_list(section):
        yield from ((fields.get("name"), fields) for fields in section if isinstance(fields, Mapping))


class Normal:
    """Brings a document into its uniform form, and keeps what is wrong with its shapes.

    Attributes:
        problems: what is wrong; each was left out of the form, or has a neutral value there.
        not_listed: how much more is wrong.
        lost: the names of things that were left out.
        lost_sections: whether a whole section was left out.
        written_keys: the path in the document of each key that may have an old name there.
    """

    def __init__(self, plain: Plain, current: Mapping[str, str]) -> None:
        self.problems: list[Problem] = []
        self.not_listed = 0
        self.lost: set[str] = set()
        self.lost_sections = False
        self.written_keys: dict[Path, Path] = {}
        self._torn: set[Path] = set()
        self._plain = plain
        self._current = current

    def document(self, kind: Kind, content: Mapping[object, object], origin: Path, name_key: str) -> Form:
        """Give the form of a whole document, whose name stands under *name_key*."""
        name = first_field(kind)
        form = Form(kind, origin, {name: Origin((*origin, name_key))})
        fields = {key: value for key, value in content.items() if key != "deliberate"}
        form[name] = fields.pop(name_key)
        try:
            return self._filled(form, fields)
        except _Enough:
            return form

    def facts(self, section: Mapping[str, object]) -> list[Form]:
        """Give the forms of facts that stand by themselves, written by factor."""
        return [form for name, fields in section.items() for form in self._keyed(Fact, name, fields, ())]

    def _filled(self, form: Form, fields: Mapping[object, object]) -> Form:
        parts = parts_of(form.kind)
        for key, value in fields.items():
            path = (*form.origin, as_text(key))
            if not isinstance(key, str) or key in form.moved:
                self._tell_key(form, key, path)
                continue
            part = parts.get(key)
            if part is None and traps.lacks_space(key) and key.partition(":")[0] in parts:
                self._tell_without_key(traps.missing_space(form.origin), path)
                continue
            normal = value if part is None else self._part(part, key, value, path)
            if normal is not _LEFT_OUT:
                form[key] = normal
        return form

    def _tell_key(self, form: Form, key: object, path: Path) -> None:
        expected = Phrase("a-text-as-a-key")
        if isinstance(key, str):
            expected = Phrase("no-key-for-the-name") if is_keyed(form.kind) else Phrase("where-names-stand")
        self._tell(Problem("unknown-key", path, found=shortened(path[-1]), expected=expected))

    def _tell_without_key(self, problem: Problem, path: Path) -> None:
        # The key is the beginning of somebody's words, and stays out of the path.
        line, column = self._plain.places.of(path, key=path[-1])
        self._tell(attrs.evolve(problem, line=line, column=column))

    def _tell(self, problem: Problem) -> None:
        if len(self.problems) < _MOST_LISTED:
            self.problems.append(problem)
        elif self.not_listed < MOST_COUNTED - _MOST_LISTED:
            self.not_listed += 1
        else:
            raise _Enough

    def _part(self, part: Part, key: str, value: object, path: Path) -> object:
        if part.of is not None:
            return self._values(part.of, value, path) if part.shape == "several" else self._one(part.of, value, path)
        if part.shape in {"plain", "date"}:
            return self._scalar(key, value, path)
        if value is None:
            return value  # whether nothing may stand here, the class says
        return self._text_or_names(part, key, value, path)

    def _scalar(self, key: str, value: object, path: Path) -> object:
        if isinstance(value, int) and abs(value) >= 10**LONGEST_NUMBER:
            self._tell(too_long_a_number(path, ""))  # to write it down as a text could take long
            return _LEFT_OUT
        return self.renamed(value) if key in _REFERENCE and isinstance(value, str) else value

    def _text_or_names(self, part: Part, key: str, value: object, path: Path) -> object:
        if part.shape == "names":
            return self._names(key, value, path)
        if part.shape == "texts":
            return self._texts(value, path)
        if part.shape == "texts by name":
            return self._texts_by_name(key, value, path)
        return self._words(value, path) if part.shape == "words" else self._text(value, path)

    # ---- texts

    def _text(self, value: object, path: Path) -> object:
        if is_list(value):
            self._tell(traps.list_for_text(path))
            return STAND_IN
        if not isinstance(value, Mapping) or not value:
            return self._words(value, path)
        known = {tag: words for tag, words in value.items() if self._is_language(tag, path)}
        return {tag: self._words(words, (*path, tag)) for tag, words in known.items()} or STAND_IN

    def _is_language(self, tag: object, path: Path) -> bool:
        if isinstance(tag, str) and is_language_tag(tag):
            return True
        if isinstance(tag, str) and traps.is_sentence(tag):
            if path not in self._torn:
                self._tell(traps.colon(path, tag))  # without the key, which is somebody's words
            self._torn.add(path)
        else:
            expected, found = Phrase("a-language"), as_text(tag)
            self._tell(Problem("unknown-key", (*path, found), found=shortened(found), expected=expected))
        return False

    def _words(self, value: object, path: Path) -> object:
        if isinstance(value, str):
            if path not in self._plain.cut_short:
                return value
            self._tell(traps.comment(path))
        elif isinstance(value, bool | int | float):
            self._tell(wrong_type(value, path, Phrase("a-text-in-quotes")))
        else:
            return value
        return STAND_IN

    def _texts(self, value: object, path: Path) -> object:
        if not is_list(value):
            self._tell(wrong_type(value, path, Phrase("a-list-of-texts")))
            return _LEFT_OUT
        return [self._text(text, (*path, place)) for place, text in enumerate(value)]

    def _texts_by_name(self, key: str, value: object, path: Path) -> object:
        if not isinstance(value, Mapping):
            self._tell(wrong_type(value, path, Phrase("texts-by-name")))
            return _LEFT_OUT
        texts: dict[str, object] = {}
        for key_or_name, text in value.items():
            name = as_text(key_or_name)
            current = self.renamed(name) if key in _BY_REFERENCE else normal_name(name)
            if current in texts:
                self._tell(_named_twice(str(self.written_keys[*path, current][-1]), name, current, path))
                continue
            texts[current] = self._text(text, (*path, name))
            self.written_keys[*path, current] = (*path, name)
        return texts

    # ---- names

    def _names(self, key: str, value: object, path: Path) -> object:
        if not is_list(value):
            self._tell(wrong_type(value, path, Phrase("names-in-a-file")))
            self.lost |= {value} if key == "formerly" and isinstance(value, str) else set()
            return _LEFT_OUT
        names = []
        for place, name in enumerate(value):
            if not isinstance(name, str):
                self._tell(wrong_type(name, (*path, place), Phrase("a-name-in-quotes")))
            else:
                names.append(self.renamed(name) if key in _REFERENCES else name)
        return names

    def renamed(self, name: str) -> str:
        """Give the current name for a name or a threshold."""
        name = normal_name(name)
        threshold = parse_threshold(name)
        if threshold is not None:
            factor, direction, level = threshold
            return f"{self._current.get(factor, factor)} {direction} {level}"
        return self._current.get(name, name)

    # ---- other values

    def _one(self, kind: Kind, value: object, path: Path) -> object:
        if kind is Hunch and isinstance(value, str):
            form = Form(kind, path, {"option": Origin(path)})
            form["option"] = self.renamed(value)
            return form
        if kind is Scale and (is_list(value) or isinstance(value, str)):
            form = Form(kind, path, {"levels": Origin(path)})
            form["levels"] = self._values(Level, value, path)
            return form
        if isinstance(value, Mapping):
            return self._filled(Form(kind, path, {}), value)
        if value is None:
            return None
        self._tell_of_another_type(value, path, _HUNCH_FORMS if kind is Hunch else _ITS_FIELDS)
        return _LEFT_OUT

    def _tell_of_another_type(self, value: object, path: Path, expected: Phrase) -> None:
        lacks_space = isinstance(value, str) and traps.lacks_space(value)
        self._tell(traps.missing_space(path) if lacks_space else wrong_type(value, path, expected))

    def _values(self, kind: Kind, value: object, path: Path) -> object:
        if kind is Level:
            return self._levels(value, path)
        if is_keyed(kind) and isinstance(value, Mapping):
            return [form for name, fields in value.items() for form in self._keyed(kind, name, fields, path)]
        if is_list(value):
            listed = (self._listed(kind, fields, (*path, place)) for place, fields in enumerate(value))
            return [form for form in listed if form is not None]
        key = first_field(kind)
        expected = Phrase("fields-by-name", key=key) if is_keyed(kind) else Phrase("a-list-of-mappings", key=key)
        self._tell_of_another_type(value, path, expected)
        self.lost_sections = True
        return _LEFT_OUT

    def _levels(self, value: object, path: Path) -> object:
        if not is_list(value):
            return value  # "number", or what the class refuses
        return [
            self._filled(Form(Level, (*path, place), {}), level) if isinstance(level, Mapping) else level
            for place, level in enumerate(value)
        ]

    def _listed(self, kind: Kind, fields: object, path: Path) -> Form | None:
        if isinstance(fields, Mapping):
            return self._filled(Form(kind, path, {}), fields)
        self._tell_of_another_type(fields, path, Phrase("a-mapping-with", key=first_field(kind)))
        return None

    def _keyed(self, kind: Kind, name: object, fields: object, path: Path) -> Iterator[Form]:
        here = (*path, as_text(name))
        if kind is Fact and is_list(fields):
            if not fields:
                self._tell(Problem("wrong-value", here, found="[]", expected=Phrase("at-least-one-fact")))
            for place, told in enumerate(fields):
                yield from self._named(kind, name, told, Origin((*here, place)))
        else:
            yield from self._named(kind, name, fields, Origin(here))

    def _named(self, kind: Kind, name: object, fields: object, origin: Origin) -> Iterator[Form]:
        key = first_field(kind)
        path = origin.path[:-1] if isinstance(origin.path[-1], int) else origin.path
        moved = {key: Origin(path, is_key=True)}
        written = _as_fields(kind, fields)
        if not isinstance(fields, Mapping):
            moved |= dict.fromkeys(("level", "status"), Origin(origin.path))
        if written is None:
            self._tell_of_another_type(fields, origin.path, _FACT_FORMS if kind is Fact else _ITS_FIELDS)
            self.lost.add(as_text(name))
            return
        form = Form(kind, origin.path, moved)
        # A name that is no text, which only a mapping from memory can have, is told by the class.
        form[key] = self.renamed(name) if isinstance(name, str) and kind in _ABOUT_OTHERS else name
        if isinstance(fields, Mapping):
            yield self._filled(form, written)
        else:
            for field, value in written.items():
                form[str(field)] = self._scalar(str(field), value, origin.path)
            if _LEFT_OUT not in form.values():
                yield form


def _named_twice(first: str, second: str, current: str, path: Path) -> Problem:
    old = next((key for key in (second, first) if normal_name(key) != current), None)
    expected = Phrase("each-name-once-alike")
    if old is not None:
        expected = Phrase("each-name-once-renamed", old=old, current=current)
    return Problem("name-twice", (*path, second), found=shortened(current), expected=expected)


_LEFT_OUT = object()
_ABOUT_OTHERS: tuple[Kind, ...] = (Fact, Deviation)


def _as_fields(kind: Kind, written: object) -> Mapping[object, object] | None:
    if isinstance(written, Mapping):
        return written
    if kind is not Fact or isinstance(written, bool) or not isinstance(written, str | int | float):
        return None
    if isinstance(written, str) and traps.lacks_space(written) and written.partition(":")[0] in parts_of(Fact):
        return None
    return {"status": written} if written in _BARE_FACTS else {"level": written}
