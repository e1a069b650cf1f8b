"""This module is what trips people who write ordinary sentences in YAML, and what to tell them."""

import re
from collections.abc import Callable

from ruamel.yaml.error import MarkedYAMLError, StringMark, YAMLError

from deliberate.errors import Problem

from .plain import Path, Place

__all__ = [
    "apostrophe",
    "colon",
    "comma",
    "comment",
    "is_sentence",
    "opens_with_apostrophe",
    "problem_of_syntax",
]

# Dutch: 's ochtends, 't huis, 'n keer, 'k weet niet.
_ELIDED = re.compile(r"[stnkSTNK][\s,.]")
_CUT_SHORT = re.compile(r"[^\s,:\[\]{}\"'] #")
_LONGEST_TAG = 12
_COLON_BEFORE = re.compile(r"\S\s*:\s|^\s*- ")


def comma(path: Path, text: str, line: int, column: int) -> Problem:
    """Tell that an unquoted sentence between braces was taken apart at its comma."""
    expected = f'"…, …" (this sentence has a comma: put it between {_quotes(text)})'
    return Problem("syntax", path, expected=expected, line=line, column=column)


def comment(path: Path) -> Problem:
    """Tell that the rest of an unquoted sentence became a comment."""
    return Problem(
        "syntax", path, expected='quotes around this text, for " #" makes the rest of the line a comment: "… #…"'
    )


def colon(path: Path) -> Problem:
    """Tell that a sentence was taken apart at its colon."""
    return Problem("syntax", path, expected=_told_of_colon(""))


def _told_of_colon(line: str) -> str:
    return f'{_quotes(line)} around this text, for it has a colon and a space: "…: …"'


def _quotes(text: str) -> str:
    # Word processors turn the straight quotes that YAML knows into others.
    return "straight quotes" if any(quote in text for quote in "“”„«‘") else "quotes"


def apostrophe(path: Path, text: str) -> Problem:
    """Tell that a text starts with an apostrophe, which opened a quotation."""
    return Problem(
        "syntax", path, expected=f"double quotes around a text that starts with '{text[0]}: \"'{text[0]} …\""
    )


def opens_with_apostrophe(text: str) -> bool:
    """Say whether the text between single quotes looks like one whose apostrophe was taken for a quote."""
    return _ELIDED.match(text) is not None


def is_sentence(key: str) -> bool:
    """Say whether a key looks like the beginning of a sentence rather than like a language."""
    is_word = key[:1].isupper() and len(key) > len("ENG")
    return is_word or " " in key.strip() or len(key) > _LONGEST_TAG or not key.isascii()


def problem_of_syntax(fault: YAMLError | ValueError, text: str, last: Place) -> Problem:
    """Say where a text stops being YAML, and what to do about it.

    Args:
        fault: what the parser raised.
        text: the whole text.
        last: the place of the last thing that could be read.
    """
    if isinstance(fault, MarkedYAMLError) and (mark := fault.problem_mark or fault.context_mark):
        return _marked(fault, mark, text)
    position = getattr(fault, "position", None)
    if isinstance(position, int):
        line, column = text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
        expected = "a text without control characters; this looks like a file of another kind"
        return Problem("syntax", expected=expected, line=line, column=column)
    return Problem("syntax", expected="valid YAML from here on", line=last[0], column=last[1])


def _marked(fault: MarkedYAMLError, mark: StringMark, text: str) -> Problem:
    said, context = str(fault.problem or ""), str(fault.context or "")
    lines = text.splitlines()
    for words, explained in _EXPLAINED:
        if words in said or words in context:
            expected, mark = explained(fault, mark, lines)
            break
    else:
        expected = "valid YAML"
    return Problem("syntax", expected=expected, line=mark.line + 1, column=mark.column + 1)


def _line(lines: list[str], mark: StringMark) -> str:
    return lines[mark.line] if mark.line < len(lines) else ""


def _colon(_: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[str, StringMark]:
    if _COLON_BEFORE.search(_line(lines, mark)[: mark.column]):
        return _told_of_colon(_line(lines, mark)), mark
    return "as many spaces before this key as before the key above it; quotes around a text with a colon", mark


def _flow(fault: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[str, StringMark]:
    opened = fault.context_mark or mark
    if "':'" in str(fault.problem) and opened.line == mark.line:
        return _told_of_colon(_line(lines, mark)), mark
    if "<scalar>" in str(fault.problem) and opened.line == mark.line:
        return _closed_too_early(fault, mark, lines)
    if any(_CUT_SHORT.search(line) for line in lines[opened.line : mark.line + 1]):
        return comment(()).expected, opened
    bracket = _line(lines, opened)[opened.column : opened.column + 1]
    return f"a closing {'}' if bracket == '{' else ']'} for the {bracket} that opens here", opened


def _quoted(fault: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[str, StringMark]:
    opened = fault.context_mark or mark
    rest = _line(lines, opened)[opened.column :]
    if rest[:1] == "'" and opens_with_apostrophe(rest[1:]):
        return apostrophe((), rest[1:]).expected, opened
    if "escape" in str(fault.problem):
        return r"a known sign behind \; write \\ for the sign itself", mark
    return f"a closing {rest[:1]} for the {rest[:1]} that opens here", opened


def _closed_too_early(_: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[str, StringMark]:
    before = _line(lines, mark)[: mark.column]
    if before.rstrip().endswith(('"', "'")):
        return r"no quotes inside a quoted text; write them as \" or as “ and ”", mark
    return "as many spaces before this line as before the lines above it", mark


def _no_colon(fault: MarkedYAMLError, mark: StringMark, _: list[str]) -> tuple[str, StringMark]:
    expected = "a key with a colon and a space; more spaces before a line that goes on with the text above it"
    return expected, fault.context_mark or mark


def _sign(_: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[str, StringMark]:
    sign = _line(lines, mark)[mark.column : mark.column + 1]
    if sign == "\t":
        return "spaces in place of the tab", mark
    return f"quotes around a text that starts with {sign}", mark


_Explained = Callable[[MarkedYAMLError, StringMark, list[str]], tuple[str, StringMark]]
_EXPLAINED: tuple[tuple[str, _Explained], ...] = (
    ("mapping values are not allowed", _colon),
    ("while parsing a flow", _flow),
    ("quoted scalar", _quoted),
    ("while parsing a block", _closed_too_early),
    ("could not find expected ':'", _no_colon),
    ("cannot start any token", _sign),
)
