"""This package is domain data as files: checks, methods, questions, slots, examples, and words that are hard to read."""

from .shipped import EXAMPLES, catalogue, example, officialese, plain_language

__all__ = ["EXAMPLES", "catalogue", "example", "officialese", "plain_language"]
