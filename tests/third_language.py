"""A third language, made of files alone: the English ones with other letters, and some sentences as people would write them."""

import re
from collections.abc import Mapping
from pathlib import Path

from deliberate import shipped_phrases

__all__ = ["GERMAN", "as_files", "changed_letters"]

GERMAN = Path(__file__).with_suffix(".ftl").read_text(encoding="utf-8")

_WORDS = re.compile(r"^(\S+ = | +(?:\*?\[\S+\])? ?)(.*)$")
_PLACEABLE = re.compile(r"(\{[^}]*\})")
_LETTERS = str.maketrans("aeiou", "äëïöü")


def changed_letters(text: str) -> str:
    """Write what people read in a Fluent text with other letters, and leave the rest."""
    return "\n".join(_changed(line) for line in text.splitlines()) + "\n"


def as_files(sentences: str) -> Mapping[str, str]:
    """Give the files of a whole language: ours with other letters, but for what some sentences say."""
    theirs = set(re.findall(r"^(\S+) =", sentences, re.MULTILINE))
    english = dict(dict(shipped_phrases().files)["en"])
    files = {name: changed_letters(_without(text, theirs)) for name, text in english.items()}
    return {**files, "zuerst.ftl": sentences}


def _changed(line: str) -> str:
    found = _WORDS.match(line)
    if line.startswith("#") or found is None or found[2].endswith("->"):
        return line
    parts = _PLACEABLE.split(found[2])
    return found[1] + "".join(part if part.startswith("{") else part.translate(_LETTERS) for part in parts)


def _without(text: str, messages: set[str]) -> str:
    entries = re.split(r"^(?=[a-z])", text, flags=re.MULTILINE)
    return "".join(entry for entry in entries if entry.split(" ", 1)[0] not in messages)
