"""This package is the written form as JSON Schema, for programs that check before they send and editors that help."""

from .published import json_schema

__all__ = ["json_schema"]
