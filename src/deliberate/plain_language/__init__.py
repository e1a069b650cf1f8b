"""This package is how hard a text is to read: signals with their places, and figures; never a verdict."""

from .avoided import avoided_in
from .readable import LANGUAGES, Scorer, readability
from .result import Readability, Signal

__all__ = ["LANGUAGES", "Readability", "Scorer", "Signal", "avoided_in", "readability"]
