"""This package is domain data as files: checks, methods, questions, slots and examples."""

from .shipped import catalogue, example

__all__ = ["catalogue", "example"]
