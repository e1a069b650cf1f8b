"""This package is whether a deliberation is sound: plain functions that yield findings, one code each."""

from .fair_telling import fairwash
from .finding import Finding, most_useful
from .plainness import hints_about, hints_about_phrases, hints_about_practice
from .review import check

__all__ = [
    "Finding",
    "check",
    "fairwash",
    "hints_about",
    "hints_about_phrases",
    "hints_about_practice",
    "most_useful",
]
