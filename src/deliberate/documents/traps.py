"""This module is what trips people who write ordinary sentences in YAML, and what to tell them."""

import re
from collections.abc import Callable

from ruamel.yaml.error import MarkedYAMLError, StringMark, YAMLError

from deliberate.errors import Problem
from deliberate.phrase import Phrase

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
_EXPECTED_FOR_COMMENT = Phrase("quotes-for-a-comment")


def comma(path: Path, text: str, line: int, column: int) -> Problem:
    """Tell that an unquoted sentence between braces was taken apart at its comma."""
    is_curly = _has_curly_quotes(text)
    expected = Phrase("straight-quotes-for-a-comma") if is_curly else Phrase("quotes-for-a-comma")
    return Problem("syntax", path, expected=expected, line=line, column=column)


def comment(path: Path) -> Problem:
    """Tell that the rest of an unquoted sentence became a comment."""
    return Problem("syntax", path, expected=_EXPECTED_FOR_COMMENT)


def colon(path: Path) -> Problem:
    """Tell that a sentence was taken apart at its colon."""
    return Problem("syntax", path, expected=_told_of_colon(""))


def _told_of_colon(line: str) -> Phrase:
    return Phrase("straight-quotes-for-a-colon") if _has_curly_quotes(line) else Phrase("quotes-for-a-colon")


def _has_curly_quotes(text: str) -> bool:
    # Word processors turn the straight quotes that YAML knows into others.
    return any(quote in text for quote in "“”„«‘")


def apostrophe(path: Path, text: str) -> Problem:
    """Tell that a text starts with an apostrophe, which opened a quotation."""
    return Problem("syntax", path, expected=_told_of_apostrophe(text))


def _told_of_apostrophe(text: str) -> Phrase:
    return Phrase("quotes-for-an-apostrophe", letter=text[0])


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
        expected = Phrase("no-control-characters")
        return Problem("syntax", expected=expected, line=line, column=column)
    return Problem("syntax", expected=Phrase("valid-yaml-from-here"), line=last[0], column=last[1])


def _marked(fault: MarkedYAMLError, mark: StringMark, text: str) -> Problem:
    said, context = str(fault.problem or ""), str(fault.context or "")
    lines = text.splitlines()
    for words, explained in _EXPLAINED:
        if words in said or words in context:
            expected, mark = explained(fault, mark, lines)
            break
    else:
        expected = Phrase("valid-yaml")
    return Problem("syntax", expected=expected, line=mark.line + 1, column=mark.column + 1)


def _line(lines: list[str], mark: StringMark) -> str:
    return lines[mark.line] if mark.line < len(lines) else ""


def _colon(_: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    if _COLON_BEFORE.search(_line(lines, mark)[: mark.column]):
        return _told_of_colon(_line(lines, mark)), mark
    return Phrase("spaces-as-for-the-key-above"), mark


def _flow(fault: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    opened = fault.context_mark or mark
    if "':'" in str(fault.problem) and opened.line == mark.line:
        return _told_of_colon(_line(lines, mark)), mark
    if "<scalar>" in str(fault.problem) and opened.line == mark.line:
        return _closed_too_early(fault, mark, lines)
    if any(_CUT_SHORT.search(line) for line in lines[opened.line : mark.line + 1]):
        return _EXPECTED_FOR_COMMENT, opened
    bracket = _line(lines, opened)[opened.column : opened.column + 1]
    return Phrase("a-closing-sign", closing="}" if bracket == "{" else "]", opening=bracket), opened


def _quoted(fault: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    opened = fault.context_mark or mark
    rest = _line(lines, opened)[opened.column :]
    if rest[:1] == "'" and opens_with_apostrophe(rest[1:]):
        return _told_of_apostrophe(rest[1:]), opened
    if "escape" in str(fault.problem):
        return Phrase("a-known-sign-behind-a-backslash"), mark
    return Phrase("a-closing-sign", closing=rest[:1], opening=rest[:1]), opened


def _closed_too_early(_: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    before = _line(lines, mark)[: mark.column]
    if before.rstrip().endswith(('"', "'")):
        return Phrase("no-quotes-in-quotes"), mark
    return Phrase("spaces-as-for-the-lines-above"), mark


def _no_colon(fault: MarkedYAMLError, mark: StringMark, _: list[str]) -> tuple[Phrase, StringMark]:
    return Phrase("a-key-with-a-colon"), fault.context_mark or mark


def _sign(_: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    sign = _line(lines, mark)[mark.column : mark.column + 1]
    if sign == "\t":
        return Phrase("spaces-for-a-tab"), mark
    return Phrase("quotes-for-a-sign", sign=sign), mark


_Explained = Callable[[MarkedYAMLError, StringMark, list[str]], tuple[Phrase, StringMark]]
_EXPLAINED: tuple[tuple[str, _Explained], ...] = (
    ("mapping values are not allowed", _colon),
    ("while parsing a flow", _flow),
    ("quoted scalar", _quoted),
    ("while parsing a block", _closed_too_early),
    ("could not find expected ':'", _no_colon),
    ("cannot start any token", _sign),
)
