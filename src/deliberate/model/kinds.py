"""This module is what a field may hold: how it is taken in, and what is wrong with what was given.

Taking in never raises: what cannot be taken stays as it is, so that the check of the field, and every other check
of the value, can tell its problem in one go.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias, TypeVar

from deliberate.errors import Problem, nearest_name, shortened
from deliberate.phrase import Phrase

from .frozen import FrozenMapping
from .names import fault_of_name, normal_name
from .texts import Text, fault_of_text, is_language_tag

__all__ = [
    "CHECK",
    "DATE",
    "DATE_OR_NONE",
    "FILLED_LINE",
    "FLAG",
    "FLAG_OR_NONE",
    "LINE",
    "LINES",
    "MOMENT_OR_NONE",
    "NAME",
    "NAMES",
    "NAME_OR_NONE",
    "NEUTRAL",
    "QUESTION",
    "TEXT",
    "TEXTS",
    "TEXTS_BY_NAME",
    "TEXT_OR_NONE",
    "WORDS_OR_NONE",
    "Check",
    "Path",
    "faults_of_word",
    "is_level",
    "kind",
    "many",
    "member",
    "members",
    "number_or_same",
    "one",
    "to_line",
    "to_lines",
    "to_name",
    "to_names",
    "to_optional_name",
    "to_ordered",
    "to_several",
    "to_text",
    "to_texts",
    "to_texts_by_name",
    "type_of",
    "wrong_type",
]

Path: TypeAlias = tuple[str | int, ...]
Check: TypeAlias = Callable[[object, Path], Iterable[Problem]]
Element = TypeVar("Element")

CHECK, NEUTRAL = "check", "neutral"

# One for all: many values say nothing in most of their fields.
_NO_NAMES: frozenset[str] = frozenset()
_NO_TEXTS: Mapping[str, Text] = FrozenMapping()

# Readers of JSON elsewhere keep no more than fifteen digits of a number.
_TOO_LARGE = 10**15
# So that what stands there is told in no more than may be told of it.
_LONGEST_TYPE = 40


# ---- taking in


def to_name(name: str) -> str:
    """Take in one name."""
    return normal_name(name) if isinstance(name, str) else name


def to_optional_name(name: str | None) -> str | None:
    """Take in one name, or none."""
    return None if name is None else to_name(name)


def to_names(names: Iterable[str]) -> frozenset[str]:
    """Take in names without an order."""
    if isinstance(names, frozenset) and not names:
        return _NO_NAMES
    several = to_several(names)
    if not isinstance(several, tuple) or not all(isinstance(name, str) for name in several):
        return several  # type: ignore[return-value]  # the check of the field says what is wrong
    return frozenset(map(to_name, several)) if several else _NO_NAMES


def to_several(values: Iterable[Element]) -> tuple[Element, ...]:
    """Take in values that are put in order later, or need none."""
    if isinstance(values, tuple | list):
        return tuple(values)
    if isinstance(values, str | bytes | Mapping) or not isinstance(values, Iterable):
        return values  # type: ignore[return-value]
    return tuple(values)


def to_ordered(values: Iterable[Element]) -> tuple[Element, ...]:
    """Take in values whose order counts, so that a set, which has none, is left as it is."""
    return values if isinstance(values, set | frozenset) else to_several(values)  # type: ignore[return-value]


def to_text(text: Text | None) -> Text | None:
    """Take in a text, or none."""
    return FrozenMapping(text) if isinstance(text, Mapping) else text


def to_texts(texts: Iterable[Text]) -> tuple[Text, ...]:
    """Take in texts in the order given."""
    return tuple(to_text(text) for text in several) if isinstance(several := to_ordered(texts), tuple) else several  # type: ignore[misc]


def to_texts_by_name(texts: Mapping[str, Text]) -> Mapping[str, Text]:
    """Take in texts by name; kept sorted by name."""
    if not isinstance(texts, Mapping) or not all(isinstance(name, str) for name in texts):
        return texts
    if not texts:
        return _NO_TEXTS
    by_name = {to_name(name): to_text(text) for name, text in texts.items()}
    if len(by_name) < len(texts):
        return texts
    return FrozenMapping({name: by_name[name] for name in sorted(by_name)})  # type: ignore[misc]


def to_line(line: str) -> str:
    """Take in one line of text."""
    return to_name(line)


def to_lines(lines: Iterable[str]) -> frozenset[str]:
    """Take in lines without an order."""
    return to_names(lines)


def number_or_same(value: Element) -> Element:
    """Keep whole numbers as ``int``, so that 15 and 15.0 are one level."""
    return int(value) if isinstance(value, float) and value.is_integer() else value  # type: ignore[return-value]


# ---- what is wrong


def wrong_type(value: object, path: Path, expected: Phrase) -> Problem:
    """Tell that something of another type stands there; the value itself is not shown, it may be somebody's words."""
    return Problem("wrong-type", path, found=type_of(value), expected=expected)


def type_of(value: object) -> Phrase:
    """Say what type of thing something is, and nothing of the thing itself."""
    for types, said in (
        (type(None), Phrase("nothing")),
        (bool, Phrase("a-yes-or-no")),
        (int | float, Phrase("a-number") if is_level(value) else Phrase("no-usable-number")),
        (str, Phrase("a-text")),
        (Mapping, Phrase("a-mapping")),
        (datetime, Phrase("a-moment")),
        (date, Phrase("a-date")),
        (list | tuple, Phrase("a-list")),
        (set | frozenset, Phrase("a-set")),
    ):
        if isinstance(value, types):
            return said
    return Phrase("a-value-of-type", type=shortened(type(value).__name__, _LONGEST_TYPE))


def is_level(value: object) -> bool:
    """Say whether *value* can be a level: a name, or a number that is finite, not huge, and no yes or no."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return False
    return isinstance(value, str) or abs(value) < _TOO_LARGE


def kind(check: Check, *, neutral: object = None) -> dict[str, object]:
    """Say what a field may hold, as its metadata; *neutral* stands in while other fields are checked."""
    return {CHECK: check, NEUTRAL: neutral}


def _or_none(check: Check) -> Check:
    return lambda value, path: () if value is None else check(value, path)


def _name(value: object, path: Path) -> Iterable[Problem]:
    if not isinstance(value, str):
        yield wrong_type(value, path, Phrase("a-name-in-quotes"))
    elif fault := fault_of_name(value):
        yield Problem("bad-name", path, found=shortened(value), expected=fault)


def _reference(value: object, path: Path) -> Iterable[Problem]:
    # A threshold may stand where a name may; which of both it is, the one who knows the factors says.
    if isinstance(value, str) and (" >= " in value or " <= " in value):
        return
    yield from _name(value, path)


_SEVERAL_NAMES = Phrase("names-in-python")


def _names(value: object, path: Path) -> Iterable[Problem]:
    if not isinstance(value, frozenset | tuple):
        yield wrong_type(value, path, _SEVERAL_NAMES)
        return
    for name in sorted(value, key=str):
        yield from _reference(name, path)


def _line(value: object, path: Path) -> Iterable[Problem]:
    if not isinstance(value, str):
        yield wrong_type(value, path, Phrase("a-text-in-quotes"))
    elif value and (fault := fault_of_text(value)):
        yield Problem("bad-text", path, expected=fault)


def _filled_line(value: object, path: Path) -> Iterable[Problem]:
    if value == "":
        yield Problem("bad-text", path, expected=Phrase("a-name-of-someone"))
    yield from _line(value, path)


def _lines(value: object, path: Path) -> Iterable[Problem]:
    if not isinstance(value, frozenset | tuple):
        yield wrong_type(value, path, _SEVERAL_NAMES)
        return
    for line in sorted(value, key=str):
        yield from _filled_line(line, path)


def _words(value: object, path: Path) -> Iterable[Problem]:
    if not isinstance(value, str):
        yield wrong_type(value, path, Phrase("a-text"))
    elif fault := fault_of_text(value):
        yield Problem("bad-text", path, expected=fault)


def _text(value: object, path: Path) -> Iterable[Problem]:
    if isinstance(value, str):
        yield from _words(value, path)
    elif isinstance(value, Mapping) and value:
        for language, words in value.items():
            yield from _wording(language, words, path)
    else:
        yield wrong_type(value, path, Phrase("a-text-or-wordings"))


def _wording(language: object, words: object, path: Path) -> Iterable[Problem]:
    if not isinstance(language, str) or not is_language_tag(language):
        yield Problem("unknown-key", path, found=shortened(language), expected=Phrase("a-language"))
    else:
        yield from _words(words, (*path, language))


def _question(value: object, path: Path) -> Iterable[Problem]:
    # Who has no practice yet may have no standing question either.
    return () if value == "" else _text(value, path)


def _texts(value: object, path: Path) -> Iterable[Problem]:
    if not isinstance(value, tuple):
        yield wrong_type(value, path, Phrase("a-list-of-texts"))
        return
    for position, text in enumerate(value):
        yield from _text(text, (*path, position))


def _texts_by_name(value: object, path: Path) -> Iterable[Problem]:
    if not isinstance(value, Mapping):
        yield wrong_type(value, path, Phrase("texts-by-name"))
        return
    written: set[object] = set()
    for name, text in value.items():
        yield from _reference(name, path)
        yield from _text(text, (*path, name))
        if to_name(name) in written:
            yield Problem("name-twice", path, found=name, expected=Phrase("each-name-once-alike"))
        written.add(to_name(name))


def _date(value: object, path: Path) -> Iterable[Problem]:
    if isinstance(value, datetime):
        expected = Phrase("such-a-date-without-time", example="date(2026, 10, 12)")
        yield Problem("bad-date", path, found=value.isoformat(), expected=expected)
    elif not isinstance(value, date):
        yield wrong_type(value, path, Phrase("such-a-date", example="date(2026, 10, 12)"))


def _moment(value: object, path: Path) -> Iterable[Problem]:
    if not isinstance(value, datetime):
        yield wrong_type(value, path, Phrase("such-a-moment", example="datetime(2026, 10, 5, 9, 0)"))


def _flag(value: object, path: Path) -> Iterable[Problem]:
    if not isinstance(value, bool):
        yield wrong_type(value, path, Phrase("true-or-false"))


def member(words: type[StrEnum], *, optional: bool = False) -> dict[str, object]:
    """One of a closed list of words."""

    def check(value: object, path: Path) -> Iterable[Problem]:
        return faults_of_word(value, path, words)

    return kind(_or_none(check) if optional else check)


def faults_of_word(value: object, path: Path, words: type[StrEnum]) -> Iterable[Problem]:
    """Tell where a value is none of a closed list of words."""
    if not isinstance(value, words):
        yield _no_member(value, path, words)


def members(words: type[StrEnum]) -> dict[str, object]:
    """Several of a closed list of words."""

    def check(value: object, path: Path) -> Iterable[Problem]:
        if not isinstance(value, frozenset | tuple):
            yield wrong_type(value, path, Phrase("a-list-of-words", words=" | ".join(words)))
            return
        for one_of_them in sorted(value, key=str):
            if not isinstance(one_of_them, words):
                yield _no_member(one_of_them, path, words)

    return kind(check)


def _no_member(value: object, path: Path, words: type[StrEnum]) -> Problem:
    known = tuple(word.value for word in words)
    if not isinstance(value, str):
        return wrong_type(value, path, Phrase("one-of-words", words=", ".join(known)))
    nearest = nearest_name(value, known)
    return Problem(
        "wrong-value", path, found=shortened(value), expected=Phrase("a-known-word"), nearest=nearest, known=known
    )


def one(of: type, *, optional: bool = False) -> dict[str, object]:
    """One value of a class."""

    def check(value: object, path: Path) -> Iterable[Problem]:
        if not isinstance(value, of):
            yield wrong_type(value, path, _of_class(of))

    return kind(_or_none(check) if optional else check)


def many(of: type) -> dict[str, object]:
    """Several values of a class, in the order given."""

    def check(value: object, path: Path) -> Iterable[Problem]:
        if not isinstance(value, tuple):
            yield wrong_type(value, path, Phrase("a-list-of-kind", kind=of.__name__))
            return
        for position, element in enumerate(value):
            if not isinstance(element, of):
                yield wrong_type(element, (*path, position), _of_class(of))

    return kind(check, neutral=())


def _of_class(of: type) -> Phrase:
    kind = of.__name__
    return Phrase("an-kind", kind=kind) if kind[0] in "AEIOU" else Phrase("a-kind", kind=kind)


NAME = kind(_name, neutral="")
NAME_OR_NONE = kind(_or_none(_name))
NAMES = kind(_names, neutral=frozenset())
LINE = kind(_line, neutral="")
FILLED_LINE = kind(_filled_line, neutral="")
LINES = kind(_lines, neutral=frozenset())
WORDS_OR_NONE = kind(_or_none(_words))
TEXT = kind(_text, neutral="")
TEXT_OR_NONE = kind(_or_none(_text))
QUESTION = kind(_question, neutral="")
TEXTS = kind(_texts)
TEXTS_BY_NAME = kind(_texts_by_name, neutral=FrozenMapping())
DATE = kind(_date)
DATE_OR_NONE = kind(_or_none(_date))
MOMENT_OR_NONE = kind(_or_none(_moment))
FLAG = kind(_flag, neutral=False)
FLAG_OR_NONE = kind(_or_none(_flag))
