"""This module is what a name may be."""

import unicodedata

__all__ = ["fault_of_name", "normal_name"]

_LONGEST = 100
# Control, format (bidirectional, zero-width), surrogate, line separator, paragraph separator.
_UNWRITABLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def normal_name(name: str) -> str:
    """Write a name in Unicode's composed form (NFC), in which equal names are equal texts."""
    return unicodedata.normalize("NFC", name)


def fault_of_name(name: str) -> str | None:
    """Say what would have to change before *name* can be a name; None where it can be one."""
    if not 1 <= len(name) <= _LONGEST:
        return f"1 to {_LONGEST} characters"
    if not name.isprintable() and any(unicodedata.category(character) in _UNWRITABLE for character in name):
        return "no line breaks and no control or invisible characters"
    if name != name.strip() or "  " in name:
        return "no space at the start or the end, and none double"
    if " >= " in name or " <= " in name:
        return "a name without ' >= ' or ' <= ', which are kept for thresholds"
    return None
