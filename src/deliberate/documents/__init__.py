"""This package is the written form: plain mappings and lists to values and back, remembering file and line."""

from .casebases import casebase_of
from .editing import Book, edited_yaml
from .human import as_yaml, values_in
from .kinds import is_same_kind, kind_of, problem_of_kind
from .parsing import MOST_OF_JSON, MOST_OF_LINE, MOST_OF_YAML, Notation, not_utf8, parse, parse_lines
from .plain import (
    DEEPEST,
    MOST_VALUES,
    MOST_VALUES_OF_BOOK,
    MOST_VALUES_OF_JSON,
    Document,
    Plain,
    holds_more_than,
    too_deep,
)
from .reading import deliberation_of, edits_of, practice_of, problems_as
from .writing import as_json, as_json_lines, fingerprint, to_document

__all__ = [
    "DEEPEST",
    "MOST_OF_JSON",
    "MOST_OF_LINE",
    "MOST_OF_YAML",
    "MOST_VALUES",
    "MOST_VALUES_OF_BOOK",
    "MOST_VALUES_OF_JSON",
    "Book",
    "Document",
    "Notation",
    "Plain",
    "as_json",
    "as_json_lines",
    "as_yaml",
    "casebase_of",
    "deliberation_of",
    "edited_yaml",
    "edits_of",
    "fingerprint",
    "holds_more_than",
    "is_same_kind",
    "kind_of",
    "not_utf8",
    "parse",
    "parse_lines",
    "practice_of",
    "problem_of_kind",
    "problems_as",
    "to_document",
    "too_deep",
    "values_in",
]
