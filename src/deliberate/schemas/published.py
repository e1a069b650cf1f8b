"""This module is which kinds of document have a JSON Schema; those of the three books lie beside it as files too."""

import copy
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from deliberate.checks import Finding
from deliberate.documents.kinds import result_name
from deliberate.documents.schema import casebase_schema, deliberation_schema, edits_schema, practice_schema
from deliberate.documents.schema_results import result_schema
from deliberate.errors import InvalidValue, Problem, nearest_name
from deliberate.explanation import Edited, Explanation, Section, Sentence
from deliberate.phrase import Phrase
from deliberate.plain_language import Readability, Signal
from deliberate.weighing import (
    Audit,
    Change,
    Comparison,
    Contrast,
    Foresight,
    Ground,
    Influence,
    OptionWeighing,
    PolicyAudit,
    PriorityAudit,
    Unlike,
    Weighing,
)

__all__ = ["KINDS", "json_schema"]

_RESULTS = (
    Weighing,
    OptionWeighing,
    Comparison,
    Ground,
    Foresight,
    Contrast,
    Change,
    Influence,
    Audit,
    PolicyAudit,
    PriorityAudit,
    Unlike,
    Finding,
    Edited,
    Explanation,
    Section,
    Sentence,
    Readability,
    Signal,
    Problem,
)
_BY_KIND: Mapping[str, Callable[[], dict[str, Any]]] = {
    "practice": practice_schema,
    "deliberation": deliberation_schema,
    "casebase": casebase_schema,
    "edits": edits_schema,
    **{result_name(result): partial(result_schema, result) for result in _RESULTS},
}
KINDS = tuple(_BY_KIND)
"""The kinds of document that have a schema: the three books, edits, and each result in kebab-case."""


def json_schema(kind: str) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a kind of document.

    It accepts what `read_practice`, `read_deliberation`, `read_casebase` or `read_edits` accepts, and refuses what that refuses as far
    as a schema can say it: nothing about names that are not known, or how days and facts fit together. Of a result it
    describes what `to_document` gives.

    Args:
        kind: ``practice``, ``deliberation``, ``casebase``, ``edits``, or the name under ``result``, such as ``weighing``.

    Raises:
        InvalidValue: where there is no such kind, with the nearest.

    Example:
        >>> json_schema("practice")["required"]
        ['practice', 'language', 'question']
    """
    schema = _BY_KIND.get(str(kind))
    if schema is None:
        known = sorted(KINDS)
        nearest = nearest_name(str(kind), known)
        expected = Phrase("a-kind-with-a-schema")
        raise InvalidValue(
            [Problem("unknown-name", ("kind",), found=str(kind), expected=expected, nearest=nearest, known=known)]
        )
    # A schema is built of shared parts, which whoever gets it may want to change.
    return copy.deepcopy(schema())
