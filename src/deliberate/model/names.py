"""This module is what a name may be."""

import unicodedata

from deliberate.phrase import Phrase

__all__ = ["fault_of_name", "normal_name"]

_LONGEST = 100
# Control, format (bidirectional, zero-width), surrogate, line separator, paragraph separator.
_UNWRITABLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def normal_name(name: str) -> str:
    """Write a name in Unicode's composed form (NFC), in which equal names are equal texts."""
    return unicodedata.normalize("NFC", name)


def fault_of_name(name: str) -> Phrase | None:
    """Say what would have to change before *name* can be a name; None where it can be one."""
    if not 1 <= len(name) <= _LONGEST:
        return Phrase("length-of-a-name", most=_LONGEST)
    if not name.isprintable() and any(unicodedata.category(character) in _UNWRITABLE for character in name):
        return Phrase("a-writable-name")
    if name != name.strip() or "  " in name:
        return Phrase("a-name-without-loose-spaces")
    if " >= " in name or " <= " in name:
        return Phrase("a-name-that-is-no-threshold")
    return None
