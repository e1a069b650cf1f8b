"""This module is what kind of document something is: a practice, a deliberation, a case base, edits, or a result."""

import re
from collections.abc import Mapping

from deliberate.errors import Problem, nearest_name, shortened
from deliberate.model.kinds import type_of, wrong_type
from deliberate.phrase import Phrase

from .plain import Path, as_text

__all__ = ["VERSION", "is_same_kind", "kind_of", "problem_of_kind", "result_name"]

VERSION = 1
"""The version of the written form."""

_FOUND = {
    "deliberation": Phrase("a-deliberation"),
    "practice": Phrase("a-practice"),
    "cases": Phrase("a-case-base"),
    "edits": Phrase("edits"),
    "result": Phrase("a-result"),
}
_EXPECTED = {
    "deliberation": Phrase("a-deliberation-with-its-name"),
    "practice": Phrase("a-practice-with-its-name"),
    "edits": Phrase("edits-of-a-deliberation"),
}


def kind_of(content: object) -> str | None:
    """Give the key by which a document is known: result, deliberation, cases, practice or edits; None where it has none."""
    if not isinstance(content, Mapping):
        return None
    return next((key for key in ("result", "deliberation", "cases", "practice", "edits") if key in content), None)


def is_same_kind(content: object, document: Mapping[str, object]) -> bool:
    """Say whether what was read is of the same kind as a document; of results, of the same class."""
    kind = kind_of(document)
    if not isinstance(content, Mapping) or kind_of(content) != kind:
        return False
    return kind != "result" or content["result"] == document["result"]


def result_name(kind: type) -> str:
    """Give the name under ``result`` of a class of results: that of the class in kebab-case.

    Example:
        >>> result_name(OptionWeighing)
        'option-weighing'
    """
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()


def problem_of_kind(content: object, kind: str, path: Path = ()) -> tuple[Problem, ...]:
    """Say what keeps a document from being read as that kind; empty where nothing does."""
    if not isinstance(content, Mapping):
        expected = Phrase("a-mapping-of-a-document", key=kind)
        if content is None:
            return (Problem("wrong-type", path, found=Phrase("an-empty-document"), expected=expected),)
        return (wrong_type(content, path, expected),)
    version = content.get("deliberate", VERSION)
    if type(version) is not int or version != VERSION:
        found = shortened(version) if isinstance(version, int | float | str) else type_of(version)
        return (
            Problem(
                "unknown-version", (*path, "deliberate"), found=found, expected=Phrase("a-version", version=VERSION)
            ),
        )
    return () if kind_of(content) == kind else (_other_kind(content, kind, path),)


def _other_kind(content: Mapping[object, object], kind: str, path: Path) -> Problem:
    found = kind_of(content)
    if found is not None:
        return Problem("wrong-type", path, found=_FOUND[found], expected=_EXPECTED[kind])
    nearest = nearest_name(kind, map(as_text, content))
    if nearest is None:
        return Problem("missing-key", (*path, kind), expected=Phrase("the-key-with-the-name", key=kind))
    return Problem(
        "unknown-key", (*path, nearest), found=nearest, expected=Phrase("the-key-with-the-name", key=kind), nearest=kind
    )
