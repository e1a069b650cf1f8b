"""This module is what trips people who write ordinary sentences in YAML, and what to tell them."""

import copy
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
    "decimal_comma",
    "is_sentence",
    "lacks_space",
    "list_for_text",
    "missing_space",
    "opens_with_apostrophe",
    "problem_of_syntax",
    "question_mark",
]

# Dutch: 's ochtends, 's-Gravenhage, 't huis, 'n keer, 'k weet niet, 'm gezien, 'r moeder.
_ELIDED = re.compile(r"[stnkmrSTNKMR][\s,.]|[sS]-")
_CUT_SHORT = re.compile(r"[^\s,\[\]{}\"'] #")
_COMMENT = re.compile(r"[\s\[{,]#")
_NO_SPACE = re.compile(r"\s*+(?=[^:]*[^\W\d])[\w -]+:(?=[^\s/])")
_LONGEST_TAG = 12
_COLON_BEFORE = re.compile(r"\S\s*:\s|^\s*- ")
_CLOSED_BY = {"{": "}", "[": "]"}
_OPENED_BY = {"}": "{", "]": "["}
_EXPECTED_FOR_COMMENT = Phrase("quotes-for-a-comment")
_EXPECTED_FOR_QUESTION_MARK = Phrase("quotes-for-a-sign", sign="?")
_EXPECTED_FOR_SPACE = Phrase("a-space-behind-the-colon")


def comma(path: Path, text: str) -> Problem:
    """Tell that an unquoted sentence between braces was taken apart at its comma."""
    is_curly = _has_curly_quotes(text)
    expected = Phrase("straight-quotes-for-a-comma") if is_curly else Phrase("quotes-for-a-comma")
    return Problem("syntax", path, expected=expected)


def comment(path: Path) -> Problem:
    """Tell that the rest of an unquoted sentence became a comment."""
    return Problem("syntax", path, expected=_EXPECTED_FOR_COMMENT)


def colon(path: Path, text: str) -> Problem:
    """Tell that a sentence was taken apart at its colon."""
    return Problem("syntax", path, expected=_told_of_colon(text))


def decimal_comma(path: Path) -> Problem:
    """Tell that a number was taken apart at its comma."""
    return Problem("syntax", path, expected=Phrase("a-decimal-point"))


def missing_space(path: Path) -> Problem:
    """Tell that a key and what it holds became one text, for want of a space."""
    return Problem("syntax", path, expected=_EXPECTED_FOR_SPACE)


def lacks_space(text: str) -> bool:
    """Say whether a text looks like a key and what it holds, written without a space behind the colon."""
    return _NO_SPACE.match(text) is not None


def question_mark(path: Path) -> Problem:
    """Tell that a sentence became a key, for it starts with a question mark."""
    return Problem("syntax", path, expected=_EXPECTED_FOR_QUESTION_MARK)


def list_for_text(path: Path) -> Problem:
    """Tell that a sentence became a list, for it starts with a hyphen or a bracket."""
    return Problem("wrong-type", path, found=Phrase("a-list"), expected=Phrase("a-text-or-wordings-and-no-list"))


def _told_of_sign(sign: str) -> Phrase:
    return Phrase("quotes-for-a-sign", sign=sign)


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
        before = text[:position]
        line, column = before.count("\n") + 1, position - before.rfind("\n")
        expected = Phrase("no-control-characters")
        return Problem("syntax", expected=expected, line=line, column=column)
    return Problem("syntax", expected=Phrase("valid-yaml-from-here"), line=last[0], column=last[1])


def _marked(fault: MarkedYAMLError, mark: StringMark, text: str) -> Problem:
    said, context = str(fault.problem), str(fault.context)
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


def _moved(mark: StringMark, line: int, column: int) -> StringMark:
    moved = copy.copy(mark)
    moved.line, moved.column = line, column
    return moved


def _colon(_: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    if _COLON_BEFORE.search(_line(lines, mark)[: mark.column]):
        return _told_of_colon(_line(lines, mark)), mark
    above = _NO_SPACE.match(lines[mark.line - 1]) if mark.line else None
    if above is not None:
        return _EXPECTED_FOR_SPACE, _moved(mark, mark.line - 1, above.end() - 1)
    return Phrase("spaces-as-for-the-key-above"), mark


def _flow(fault: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    opened = fault.context_mark or mark
    is_on_one_line = opened.line == mark.line
    if _line(lines, mark)[mark.column - 1 : mark.column] == ":":
        return _EXPECTED_FOR_SPACE, mark
    if "':'" in str(fault.problem) and is_on_one_line:
        return _told_of_colon(_line(lines, mark)), mark
    if "<scalar>" in str(fault.problem) and is_on_one_line:
        return _closed_too_early(fault, mark, lines)
    if any(_CUT_SHORT.search(line) for line in lines[opened.line : mark.line + 1]):
        return _EXPECTED_FOR_COMMENT, opened
    return _unclosed(opened, lines)


def _unclosed(opened: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    bracket = _line(lines, opened)[opened.column : opened.column + 1]
    if bracket in _CLOSED_BY:
        return Phrase("a-closing-sign", closing=_CLOSED_BY[bracket], opening=bracket), opened
    if bracket:
        return _told_of_sign(bracket), opened
    hashes = [(place, found.end() - 1) for place, line in enumerate(lines) if (found := _COMMENT.search(line))]
    if hashes:
        return _EXPECTED_FOR_COMMENT, _moved(opened, *hashes[-1])
    return Phrase("each-sign-closed", closing="}", opening="{"), opened


def _quoted(fault: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    opened = fault.context_mark or mark
    rest = _line(lines, opened)[opened.column :]
    if rest[:1] == "'" and opens_with_apostrophe(rest[1:]):
        return _told_of_apostrophe(rest[1:]), opened
    if "escape" in str(fault.problem):
        return Phrase("a-known-sign-behind-a-backslash"), mark
    if rest[:1] == "'":
        return Phrase("a-closing-quote-or-double-quotes"), opened
    if _has_curly_quotes(rest):
        return Phrase("a-straight-closing-sign", closing=rest[:1], opening=rest[:1]), opened
    return Phrase("a-closing-sign", closing=rest[:1], opening=rest[:1]), opened


def _closed_too_early(_: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    before, sign = _line(lines, mark)[: mark.column].rstrip(), _line(lines, mark)[mark.column : mark.column + 1]
    return _told_of_closed(before[-1:], sign), mark


def _told_of_closed(closing: str, sign: str) -> Phrase:
    if closing == "'":
        return Phrase("double-quotes-for-a-single-quote")
    if closing == '"':
        return Phrase("no-quotes-in-quotes")
    if sign in _OPENED_BY:
        return Phrase("no-closing-sign", sign=sign)
    if closing in _OPENED_BY:
        return Phrase("nothing-behind-a-sign", closing=closing, opening=_OPENED_BY[closing])
    return Phrase("spaces-as-for-the-lines-above")


def _no_colon(fault: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    key = fault.context_mark or mark
    return _EXPECTED_FOR_SPACE if lacks_space(_line(lines, key)) else Phrase("a-key-with-a-colon"), key


def _sign(fault: MarkedYAMLError, mark: StringMark, lines: list[str]) -> tuple[Phrase, StringMark]:
    opened = fault.context_mark or mark
    sign = _line(lines, opened)[opened.column : opened.column + 1]
    if sign == "\t":
        return Phrase("spaces-for-a-tab"), mark
    return Phrase("quotes-for-a-hyphen") if sign == "-" else _told_of_sign(sign), opened


_Explained = Callable[[MarkedYAMLError, StringMark, list[str]], tuple[Phrase, StringMark]]
_EXPLAINED: tuple[tuple[str, _Explained], ...] = (
    ("mapping values are not allowed", _colon),
    ("while parsing a flow", _flow),
    ("quoted scalar", _quoted),
    ("while parsing a block node", _sign),
    ("while parsing a block", _closed_too_early),
    ("could not find expected ':'", _no_colon),
    ("cannot start any token", _sign),
    ("are not allowed here", _sign),
    ("while scanning a block scalar", _sign),
    ("while scanning an a", _sign),  # alias, anchor
    ("tag", _sign),
)
