"""This module is forms made into values, strictly, with everything that is wrong told by where it stands in the form."""

import enum
import re
import typing
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, Literal, NamedTuple, NoReturn, TypeAlias, TypeVar

import attrs
import cattrs
from cattrs.errors import AttributeValidationNote, ForbiddenExtraKeysError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn

from deliberate.errors import MOST_COUNTED, InvalidValue, Problem, nearest_name, shortened
from deliberate.model.kinds import type_of
from deliberate.phrase import Phrase

from .dates import date_meant, is_day_first, moment_meant
from .normal import Form
from .plain import Path, at
from .shapes import Kind, arms_of, parts_of

__all__ = ["Fault", "Faulty", "structured", "structured_if_sound"]

T = TypeVar("T", bound=attrs.AttrsInstance)

_Hook: TypeAlias = Callable[[Any, Any], Any]

_MOST_LISTED = 1000
_IN_A_LIST = "in a list"
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[-+]\d\d:[0-5]\d(:[0-5]\d(\.\d{1,6})?)?)?\Z")


class Fault(NamedTuple):
    """A problem, and the path in the form to which the problem's own path is added."""

    path: Path
    problem: Problem


class Faulty(Exception):  # noqa: N818 - it says what the form is
    """The form cannot become a value."""

    def __init__(self, faults: tuple[Fault, ...], not_listed: int) -> None:
        super().__init__()
        self.faults = faults
        self.not_listed = not_listed


def structured(form: Form, kind: type[T]) -> T:
    """Make a value of a form.

    The classes check their own values, all problems at once; what is added here is what only a document can have:
    keys that are missing or unknown, and dates that are still texts.

    Raises:
        Faulty: with everything that is wrong with the innermost values that cannot be made.
    """
    try:
        return _CONVERTER.structure(form, kind)
    except cattrs.BaseValidationError as group:
        raise Faulty(tuple(_faults(group, (), form)), _not_listed(group)) from None


def structured_if_sound(form: Form, kind: type[T]) -> T | None:
    """Make a value of a form; None where anything is wrong, and then `structured` says what.

    It is the quicker way, for very many forms of which nearly all are sound.
    """
    try:
        return _QUICK_CONVERTER.structure(form, kind)
    except (InvalidValue, ForbiddenExtraKeysError, KeyError):
        return None


def _faults(fault: Exception, path: Path, form: object) -> Iterator[Fault]:
    if isinstance(fault, cattrs.BaseValidationError):
        for inner in fault.exceptions:
            step = _step(inner)
            yield from _faults(inner, (*path, *step), at(form, step))
    elif isinstance(fault, InvalidValue):
        yield from (Fault((*path, *problem.path), problem) for problem in fault.problems)
    elif isinstance(fault, ForbiddenExtraKeysError) and isinstance(form, Form):
        listed = _in_order(fault.extra_fields, form)[:_MOST_LISTED]
        yield from (Fault((*path, key), _unknown_key(key, form)) for key in listed)
    elif isinstance(fault, KeyError):
        yield Fault(path, _missing_key(str(path[-1])))
    elif not isinstance(fault, _Unlisted):
        raise fault


class _Unlisted(Exception):  # noqa: N818 - it stands for others
    """What is wrong with one more value of a list, counted only: a fault with all that it holds on to takes much room."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count


def _not_listed(fault: Exception) -> int:
    if isinstance(fault, cattrs.BaseValidationError):
        return sum(map(_not_listed, fault.exceptions))
    if isinstance(fault, _Unlisted):
        return fault.count
    if isinstance(fault, ForbiddenExtraKeysError):
        return max(0, len(fault.extra_fields) - _MOST_LISTED)
    return fault.problem_count - len(fault.problems) if isinstance(fault, InvalidValue) else 0


def _step(fault: Exception) -> Path:
    kinds = AttributeValidationNote | IterableValidationNote
    note = next((note for note in getattr(fault, "__notes__", ()) if isinstance(note, kinds)), None)
    if note is None:
        return ()
    return (note.name,) if isinstance(note, AttributeValidationNote) else (note.index,)


def _in_order(keys: set[str], form: Form) -> list[str]:
    return [key for key in form if key in keys]


def _unknown_key(key: str, form: Form) -> Problem:
    known = tuple(_keys_as_written(form))
    return Problem(
        "unknown-key",
        found=shortened(key),
        expected=_key_of(form),
        nearest=nearest_name(key, known),
        known=known[:20],
    )


def _key_of(form: Form) -> Phrase:
    kind = form.kind.__name__.lower()
    return Phrase("keys-of-an", kind=kind) if kind[0] in "aeiou" else Phrase("keys-of-a", kind=kind)


def _keys_as_written(form: Form) -> Iterator[str]:
    for key in parts_of(form.kind):
        origin = form.moved.get(key)
        if origin is None:
            yield key
        elif not origin.is_key:
            yield str(origin.path[-1])


def _missing_key(key: str) -> Problem:
    return Problem("missing-key", expected=Phrase("the-key", key=key))


# ---- the converter


def _day(value: object, _: object) -> object:
    if not isinstance(value, str):
        return value if isinstance(value, date | None) else _refuse_date(value, _such_a_day(value))
    if _MOMENT.match(value):
        _refuse_date(value, Phrase("such-a-date-without-time", example=value[:10]))
    if not _DAY.match(value):
        _refuse_date(value, _such_a_day(value))
    try:
        return date.fromisoformat(value)
    except ValueError:
        return _refuse_date(value, Phrase("a-day-that-exists"))


def _moment(value: object, _: object) -> object:
    if not isinstance(value, str):
        return value if isinstance(value, datetime | None) else _refuse_date(value, _such_a_moment(value))
    if not _MOMENT.match(value):
        _refuse_date(value, _such_a_moment(value))
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return _refuse_date(value, Phrase("a-moment-that-exists"))


def _such_a_day(value: object) -> Phrase:
    text = str(value)
    meant = date_meant(text)
    if meant is not None and is_day_first(text):
        return Phrase("the-year-first", date=meant)
    return Phrase("such-a-date", example=meant or "2026-10-12")


def _such_a_moment(value: object) -> Phrase:
    day, time = moment_meant(str(value))
    return Phrase("such-a-moment", example=f"{day or '2026-10-05'}T{time or '09:00'}")


def _refuse_date(value: object, expected: Phrase) -> NoReturn:
    is_shown = isinstance(value, str | int | float) and not isinstance(value, bool)
    found = shortened(value) if is_shown else type_of(value)
    raise InvalidValue([Problem("bad-date", found=found, expected=expected)])


def _as_it_is(value: object, _: object) -> object:
    return value


def _hook_for(hint: Any, converter: cattrs.Converter) -> _Hook:  # noqa: ANN401 - any type hint
    arms = tuple(arms_of(hint))
    if datetime in arms:
        return _moment
    if date in arms:
        return _day
    for arm in arms:
        if attrs.has(arm):  # type: ignore[arg-type]  # an arm may be any hint
            return converter.get_structure_hook(arm)
        if typing.get_origin(arm) is tuple and attrs.has(typing.get_args(arm)[0]):
            return _listed(converter.get_structure_hook(typing.get_args(arm)[0]))
    return _as_it_is


def _listed(of_one: _Hook) -> _Hook:
    def structure(values: object, kind: object) -> object:
        if not isinstance(values, list):
            return values
        made: list[object] = []
        faults: list[Exception] = []
        for place, value in enumerate(values):
            if len(faults) >= MOST_COUNTED:
                break
            try:
                made.append(of_one(value, kind))
            except cattrs.BaseValidationError as fault:
                faults.append(_counted(fault, value) if len(faults) >= _MOST_LISTED else _placed(fault, place))
        if faults:
            raise cattrs.IterableValidationError(_IN_A_LIST, faults, list)
        return made

    return structure


def _placed(fault: Exception, place: int) -> Exception:
    fault.add_note(IterableValidationNote(f"at {place}", place, object))
    return fault


def _counted(fault: Exception, form: object) -> _Unlisted:
    return _Unlisted(sum(1 for _ in _faults(fault, (), form)) + _not_listed(fault))


def _of_form(kind: Kind, converter: cattrs.Converter) -> _Hook:
    of_mapping = make_dict_structure_fn(kind, converter)
    # What is no form was told already, or is told by the class that holds it.
    return lambda value, _: of_mapping(value) if isinstance(value, Form) else value


def _converter(validation: Literal["detailed", "quick"]) -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=validation == "detailed")
    # Of all that cattrs would do only the walk is wanted: its own hooks make texts of numbers and lists of texts.
    for scalar in (str, int, float, bool, enum.StrEnum):
        converter.register_structure_hook(scalar, _as_it_is)
    converter.register_structure_hook_factory(lambda _: True, _hook_for)
    converter.register_structure_hook_factory(attrs.has, _of_form)
    return converter


_CONVERTER = _converter("detailed")
_QUICK_CONVERTER = _converter("quick")
