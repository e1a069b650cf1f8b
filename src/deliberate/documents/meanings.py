"""This module is what classes and their fields mean, as their docstrings say it, and what holds where one is left out."""

import inspect
import re
from collections.abc import Mapping
from enum import Enum
from functools import cache

import attrs

from .schema_values import Schema
from .shapes import Kind

__all__ = ["about_field", "meaning_of"]

_FIELD = re.compile(r"^    (\w+): (.+(?:\n     .+)*)", re.MULTILINE)
_NONE = re.compile(r"\bNone\b")


def meaning_of(kind: type) -> str:
    """Say what a class is; empty where nothing says it, as under ``python -OO``."""
    return _plain(_docstring(kind).partition("\n\n")[0])


def about_field(kind: Kind, name: str) -> Schema:
    """Say what a field is, and what holds where it is left out."""
    meaning, default = _meanings(kind).get(name), attrs.fields_dict(kind)[name].default
    described = {} if meaning is None else {"description": meaning}
    return described if default is attrs.NOTHING else {**described, "default": _written(default)}


def _written(default: object) -> object:
    if isinstance(default, tuple | frozenset):
        return []
    if isinstance(default, Mapping):
        return {}
    return default.value if isinstance(default, Enum) else default


@cache
def _meanings(kind: type) -> Mapping[str, str]:
    _, _, after = _docstring(kind).partition("\nAttributes:\n")
    section = re.split(r"\n(?=\S)", after, maxsplit=1)[0]
    return {name: _plain(meaning) for name, meaning in _FIELD.findall(section)}


def _docstring(kind: type) -> str:
    return inspect.cleandoc(kind.__doc__ or "")


def _plain(text: str) -> str:
    return _NONE.sub("null", " ".join(text.replace("``", "`").split()))
