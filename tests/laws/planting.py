"""Planted secrets: something that must not come out, in every text that people write, and a search in what comes out.

Which fields hold a text follows from the classes themselves, so that a field added later is planted too.
"""

import pickle
import pprint
import re
import reprlib
import traceback
import types
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

import attrs

from deliberate import Text, as_text, model, tell, to_document
from deliberate.errors import InvalidValue
from deliberate.model.kinds import CHECK, NAME, NAME_OR_NONE, NAMES

__all__ = [
    "CLASSES",
    "SENTENCES",
    "TEXT_FIELDS",
    "WAYS",
    "Field",
    "fields_in",
    "is_told",
    "mark",
    "planted",
    "said_by",
    "shown_by",
    "told_of",
    "values_in",
]


class Field(NamedTuple):
    """A field of a class of the model."""

    kind: str
    name: str

    def __str__(self) -> str:
        return f"{self.kind}.{self.name}"


Write: TypeAlias = Callable[[Field], Text | None]


# ---- where texts are

# Names, languages and levels are no texts: they are how things in the record are told apart. Nor are the name and the
# edition of the practice that somebody works by.
_NAMES = [metadata[CHECK] for metadata in (NAME, NAME_OR_NONE, NAMES)]
_OTHER_NAMES = {
    Field("Practice", "language"),
    Field("Practice", "version"),
    Field("Deliberation", "practice"),
    Field("Deliberation", "practice_version"),
    Field("Scale", "neutral"),
    Field("Edits", "language"),
    Field("Fact", "level"),
}

CLASSES: tuple[type[attrs.AttrsInstance], ...] = tuple(
    value for value in vars(model).values() if isinstance(value, type) and attrs.has(value)
)
"""Every recorded class."""


def _arms(hint: object) -> tuple[object, ...]:
    is_union = typing.get_origin(hint) in {typing.Union, types.UnionType}
    return tuple(arm for part in typing.get_args(hint) for arm in _arms(part)) if is_union else (hint,)


def _last_argument(hint: object) -> object:
    return next((argument for argument in typing.get_args(hint)[::-1] if argument is not Ellipsis), None)


def _container(hint: object) -> object:
    """Give `str` where one text stands, `tuple`, `frozenset` or `Mapping` where several do, None where none does."""
    arms = _arms(hint)
    if str in arms:
        return str
    return next((typing.get_origin(arm) for arm in arms if str in _arms(_last_argument(arm))), None)


def _containers() -> Iterator[tuple[Field, object]]:
    for kind in CLASSES:
        hints = typing.get_type_hints(kind)
        for field in attrs.fields(kind):
            here, container = Field(kind.__name__, field.name), _container(hints[field.name])
            if container is not None and field.metadata[CHECK] not in _NAMES and here not in _OTHER_NAMES:
                yield here, container


_CONTAINERS: Mapping[Field, object] = dict(_containers())
# Which of these an edit has is what it does, so that what is not there stays away.
_OF_EDITS = {Field("Edit", name) for name in ("was", "text", "behind")}

TEXT_FIELDS: tuple[Field, ...] = tuple(_CONTAINERS)
"""Every field that holds what people wrote."""


# ---- planting

_MARK = "s3cr3t"
_OF_FIELD = re.compile(rf"{_MARK}-(\w+)-(\w+)-", re.IGNORECASE)
_FIELDS = {f"{field.kind} {field.name}".lower(): field for field in TEXT_FIELDS}


def mark(field: Field) -> str:
    """The word that tells from which field a secret comes."""
    return f"S3cr3t-{field.kind}-{field.name}-"


SENTENCES: Mapping[str, Callable[[str], str]] = {
    "plain": lambda word: f"{word} was said here.",
    "comma": lambda word: f"{word} it is, {word} too.",
    "colon": lambda word: f"{word} it is: {word} too.",
    "comma and colon": lambda word: f"{word} it is, {word}: and {word}.",
    "known key": lambda word: f"{word} it is, since: {word} and {word}.",
    "number sign": lambda word: f"{word} it is #{word} and #1 {word}.",
    "single quotes": lambda word: f"'{word}' it is, 's {word}.",
    "double quotes": lambda word: f'"{word}" it is: "{word}".',
    "lines": lambda word: f"{word} it is,\n{word}: and\n- {word}",
    "long": lambda word: " ".join([f"{word}: {word},"] * 20),
    "signs": lambda word: f"{{{word}: [{word}, &{word} *{word} !{word} %{word} @{word}]}}",
}
"""The ways in which people write a sentence, among them those that trip a reader of files."""

WAYS: Mapping[str, Callable[[str], str]] = {**SENTENCES, "one word": lambda word: word}
"""The same, and a text that is no sentence."""


def planted(value: Any, write: Write) -> Any:  # noqa: ANN401 - of any class
    """Give a value with a secret in every text that *write* writes; where it gives None, the text stays as it was."""
    if isinstance(value, tuple):
        return tuple(planted(part, write) for part in value)
    if not attrs.has(type(value)):
        return value
    changed: dict[str, object] = {}
    for field in attrs.fields(type(value)):
        here, before = Field(type(value).__name__, field.name), getattr(value, field.name)
        is_written = here in _CONTAINERS and not (here in _OF_EDITS and before is None)
        text = write(here) if is_written else None
        changed[field.name] = planted(before, write) if text is None else _in_place_of(before, text, _CONTAINERS[here])
    return attrs.evolve(value, **changed)


def _in_place_of(before: object, text: Text, container: object) -> object:
    if container is str:
        return text
    if container is Mapping and isinstance(before, Mapping):
        return dict.fromkeys(before, text)
    return [text]


def values_in(value: Any) -> Iterator[object]:  # noqa: ANN401 - of any class
    """Give a value, and every value inside it."""
    if isinstance(value, tuple | frozenset):
        for part in value:
            yield from values_in(part)
    elif isinstance(value, Mapping) and not attrs.has(type(value)):
        yield value
        yield from values_in(tuple(value.values()))
    elif attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from values_in(getattr(value, field.name))


# ---- searching


def is_told(text: str) -> bool:
    """Say whether a secret shows in a text."""
    return _MARK in text.lower()


def fields_in(text: str) -> set[Field]:
    """Say of which fields the secret shows in a text."""
    return {_FIELDS[f"{kind} {name}".lower()] for kind, name in _OF_FIELD.findall(text)}


def shown_by(value: object) -> str:
    """Give all that a value shows of itself: alone, inside others, in a text, and where it is printed."""
    several: list[object] = [value, [value], {"value": (value,)}, types.SimpleNamespace(value=value)]
    ways: tuple[Callable[[object], str], ...] = (repr, str, ascii, format, pprint.pformat, reprlib.repr)
    return "\n".join([*(way(one) for one in several for way in ways), f"{value} {value!r} {value!s:>9}"])


def said_by(error: BaseException) -> str:
    """Give all that an error says, and all that it and the errors behind it hold."""
    chain = _chain(error)
    parts = [*traceback.format_exception(error), *map(repr, chain), *map(str, chain), *_held_by(chain)]
    return "\n".join([*parts, pickle.dumps(error).decode("latin-1")])


def told_of(errors: Iterable[BaseException]) -> str:
    """Give what is told of errors to people, in each language, with all that it rests on."""
    problems = [problem for error in errors if isinstance(error, InvalidValue) for problem in error.problems]
    told = (tell(problems, language=language) for language in ("nl", "en"))
    return "\n".join([*map(as_text, told), *map(str, map(to_document, told)), *(one.pointer for one in problems)])


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is not None and one not in found:
            found.append(one)
            waiting += [one.__cause__, one.__context__, *getattr(one, "exceptions", ())]
    return found


_NOT_LOOKED_INTO = (types.ModuleType, types.TracebackType, types.FunctionType, type, int, float)


def _held_by(values: Iterable[object]) -> Iterator[str]:
    """Give every text that can be reached from some values, through whatever holds it."""
    waiting, seen = list(values), set[int]()
    while waiting:
        value = waiting.pop()
        if id(value) in seen or isinstance(value, _NOT_LOOKED_INTO):
            continue
        seen.add(id(value))
        if isinstance(value, str | bytes):
            yield value if isinstance(value, str) else value.decode("latin-1")
        elif isinstance(value, Mapping):
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, tuple | list | set | frozenset):
            waiting += value
        else:
            waiting += _parts_of(value)


def _parts_of(value: object) -> Iterator[object]:
    yield from getattr(value, "__dict__", {}).values()
    slots = [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())]
    # What the exceptions of Python hold is in neither.
    built_in = ["args", "object", "doc", "msg", "filename", "filename2", "strerror", "obj"]
    for name in [*slots, *(built_in if isinstance(value, BaseException) else ())]:
        yield getattr(value, name, None)
