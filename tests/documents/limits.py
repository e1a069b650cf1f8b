"""Documents as large, or as full of things, as may be sent in, and a program that reads them in a process of its own.

It says of each, in JSON and on a line, what came of it and how long that took, and at the end how much room it all took.
"""

import json
import math
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from deliberate import InvalidDocument, read_casebase, read_deliberation, read_practice
from tests.room import most_held
from tests.running_example import ours

__all__ = ["FULL", "LARGEST"]

_YAML, _JSON = 2**20, 10 * 2**20
_FULL = 48 * 2**10
_MOST = 30_000
_TURNS, _SOON = 3, 1.5


def _of(size: int, piece: str, before: str = "", after: str = "") -> str:
    return before + piece * ((size - len(before) - len(after)) // len(piece)) + after


def _each(size: int, item: Callable[[int], str], before: str = "", after: str = "") -> str:
    length = len(item(9999))
    return before + "".join(item(number) for number in range((size - len(before) - len(after)) // length)) + after


_D, _P = "deliberation: a\n", "practice: a\nlanguage: nl\nquestion: x\n"
_DECIDED = f"{_D}decision:\n  option: extra\n  decided_on: 2026-01-01\n"
_CASE = "{option: extra, decided_on: 2026-01-01}"

LARGEST: Mapping[str, tuple[str, str]] = {
    # As large as may be: by name, of which the end says as what it is read, the code that is told, and the text.
    "brackets.json": ("too-deep", _of(_JSON, "[")),
    "braces.json": ("too-deep", _of(_JSON, '{"a":')),
    "digits.json": ("wrong-value", _of(_JSON, "1")),
    "long numbers.json": ("wrong-value", _of(_JSON, f"{'9' * 400},", "[", "1]")),
    "very long numbers.json": ("wrong-type", _of(_JSON, f"{'9' * 4400},", "[", "1]")),
    "a text.json": ("wrong-type", _of(_JSON, "x", '"', '"')),
    "an open text.json": ("syntax", _of(_JSON, "x", '"')),
    "backslashes.json": ("syntax", _of(_JSON, "\\", '"')),
    "escapes.json": ("wrong-type", _of(_JSON, r"\u0041", '"', '"')),
    "half characters.json": ("wrong-type", _of(_JSON, r"\ud800", '"', '"')),
    "a name.json": ("bad-name", _of(_JSON, "x", '{"deliberation":"', '"}')),
    "a label.json": ("", _of(_JSON, "x", '{"deliberation":"a","label":"', '"}')),
    "spaces.json": ("syntax", _of(_JSON, " ")),
    "equal keys.json": ("duplicate-key", _of(_JSON, '"a":1,', '{"deliberation":"a",', '"a":1}')),
    "equal keys in a key.json": (
        "duplicate-key",
        _of(_JSON, "1,", '{"deliberation":"a","label":"a","label":[', "1]}"),
    ),
    "no numbers at all.json": ("too-large", _of(_JSON, "NaN,", '{"deliberation":"a","doubts":[', "1]}")),
    "fewer no numbers.json": ("wrong-value", _of(_JSON // 3, "NaN,", '{"deliberation":"a","doubts":[', "1]}")),
    "very many numbers.json": ("too-large", _of(_JSON // 6, "1,", '{"deliberation":"a","doubts":[', "1]}")),
    "very many half characters.json": (
        "bad-text",
        _of(_JSON // 2, r'"\ud800",', '{"deliberation":"a","doubts":[', '"a"]}'),
    ),
    "lists in lists.json": ("too-large", _of(_JSON, f"{'[' * 50}{']' * 50},", '{"deliberation":"a","doubts":[', "1]}")),
    "empty things.json": ("too-large", _of(_JSON, "{},", '{"deliberation":"a","facts":[', "{}]}")),
    "line ends.json": ("unknown-key", _of(_JSON, "\n", '{"deliberation":"a",', '"a":1}')),
    "very many numbers.casebase.json": ("wrong-type", _of(_JSON // 6, "1,", '{"cases":[', "1]}")),
    "very many cases.casebase.json": (
        "not-decided",
        _each(_JSON // 2, lambda n: f'{{"deliberation":"d{n}"}},', '{"cases":[', "1]}"),
    ),
    "unknown keys.casebase.json": ("unknown-key", _each(_JSON // 4, lambda n: f'"k{n}":1,', '{"cases":[],', '"z":1}')),
    "faulty lines.jsonl": ("not-decided", "".join(f'{{"deliberation":"d{n}"}}\n' for n in range(40_000))),
    "very faulty lines.jsonl": (
        "wrong-type",
        "".join(f'{{"deliberation":"d{n}","doubts":[{"1," * 100}1]}}\n' for n in range(40_000)),
    ),
    "lines full of no numbers.jsonl": ("too-large", _of(_YAML, "NaN,", '{"deliberation":"a","doubts":[', "1]}\n") * 9),
    "lines that are no JSON.jsonl": ("syntax", "{\n" * 40_000),
    "one too much.json": ("too-large", _of(_JSON + 1, " ")),
    "a long line.jsonl": ("too-large", _of(_YAML + 2, "x", '"', '"\n')),
    "brackets.yaml": ("too-deep", _of(_YAML, "[ ")),
    "hyphens.yaml": ("too-deep", _of(_YAML, "- ")),
    "question marks.yaml": ("syntax", _of(_YAML, "? ")),
    "anchors.yaml": ("alias", _of(_YAML, "&a ")),
    "braces.yaml": ("too-deep", _of(_YAML, "{a: ")),
    "colons.yaml": ("too-deep", _of(_YAML, ": ")),
    "keys.yaml": ("syntax", _of(_YAML, "a: ")),
    "steps.yaml": ("too-deep", _each(_YAML // 2, lambda number: f"{' ' * min(number, 700)}a:\n")),
    "tabs.yaml": ("syntax", _of(_YAML, "\t")),
    "lines.yaml": ("wrong-type", _of(_YAML, "\n")),
    "a word.yaml": ("wrong-type", _of(_YAML, "x")),
    "a quoted name.yaml": ("bad-name", _of(_YAML, "x", 'deliberation: "', '"')),
    "an open text.yaml": ("syntax", _of(_YAML, "x", 'deliberation: "')),
    "a long key.yaml": ("syntax", _of(_YAML, "x", "", ": 1")),
    "documents.yaml": ("syntax", _of(_YAML, "--- a\n")),
    "tags.yaml": ("syntax", _of(_YAML, "%TAG !a! b\n")),
    "empty lists.yaml": ("too-large", _of(_YAML, "[],", "[", "]")),
    "lists in lists.yaml": ("too-large", _of(_YAML, f"{'[' * 60}{']' * 60},", "[", "]")),
    "words between brackets.yaml": ("too-large", _of(_YAML, "a,", "[", "]")),
    "words between braces.yaml": ("duplicate-key", _of(_YAML, "a,", "{", "}")),
    "a sentence in pieces.yaml": (
        "missing-key",
        _each(_YAML * 19 // 20, lambda n: f"{'a' * 110}{n}, ", "label: {nl: \N{GRINNING FACE}, ", "b}"),
    ),
    "items.yaml": ("too-large", _of(_YAML, "- a\n")),
    # One case or practice as full as may be.
    "unknown names.yaml": (
        "unknown-name",
        _D + "hunch: {because: [" + _each(_YAML, lambda n: f"a{n},")[: 6 * _MOST] + "]}",
    ),
    "unknown names.practice.json": (
        "unknown-name",
        _each(_FULL // 16, lambda n: f'"option{n}":{{"label":"x"}},', '{"practice":"a","language":"nl","options":{')
        + '"own":{"label":"x"}},"question":"x","factors":{"f":{"label":"x","layer":"client","favours":['
        + _each(_FULL * 7, lambda n: f'"options{n}",', "", '"own"]}}}'),
    ),
    "absent reasons.json": (
        "does-not-hold",
        _each(_FULL * 5 // 3, lambda n: f'"f{n}":{{"label":"x","layer":"client"}},', '{"deliberation":"a","factors":{')
        + _each(_FULL * 4 // 5, lambda n: f'"f{n}":"absent",', '"own":{"label":"x","layer":"client"}},"facts":{')
        + _each(
            _FULL * 2 // 5,
            lambda n: f'"f{n}",',
            '"own":"holds"},"decision":{"option":"extra","decided_on":"2026-01-01","because":[',
            '"own"]}}',
        ),
    ),
    "one factor.yaml": ("name-twice", _D + "facts: {need: [" + "1," * (_MOST - 20) + "]}"),
    "one too much.yaml": ("too-large", _of(_YAML + 1, " ")),
}

FULL: Mapping[str, tuple[str, str]] = {
    # Full of what is wrong, or of what is right: the time that each takes grows with how much it is, and no faster.
    "commas.yaml": ("syntax", _of(_FULL, "a, ", f"{_D}label: {{nl: ", "a}")),
    "torn sentences.yaml": ("syntax", _of(_FULL, "- {nl: a, b}\n", f"{_D}doubts:\n")),
    "commas on lines.yaml": ("syntax", _of(_FULL, ", b\n", f"{_D}label: {{nl: a\n", "}")),
    "unknown keys.yaml": ("unknown-key", _each(_FULL, lambda number: f"opened_un{number}: 1\n", _D)),
    "equal keys.yaml": ("duplicate-key", _of(_FULL, "a: 1\n", _D, "a: 1\n")),
    "facts.yaml": ("unknown-name", _each(_FULL, lambda number: f"  f{number}: holds\n", f"{_D}facts:\n")),
    "dates.yaml": ("bad-date", _each(_FULL, lambda number: f"  f{number}: {{since: x}}\n", f"{_D}facts:\n")),
    "equal facts.yaml": ("name-twice", _each(_FULL, lambda _: "  - {factor: need}\n", f"{_D}facts:\n")),
    "reasons.yaml": (
        "unknown-name",
        _each(_FULL, lambda number: f"droppin{number}, ", f"{_D}hunch:\n  because: [", "a]"),
    ),
    "options.yaml": ("missing-key", _each(_FULL, lambda number: f"  o{number}: {{}}\n", f"{_D}options:\n")),
    "deviations.yaml": ("unknown-name", _each(_FULL, lambda n: f"    p{n}: {{}}\n", f"{_DECIDED}  deviations:\n")),
    "influences.yaml": (
        "unknown-name",
        _each(_FULL, lambda n: f"  k{n}: {{label: x, layer: client, influences: [z{n}]}}\n", f"{_D}factors:\n"),
    ),
    "absent reasons.yaml": (
        "does-not-hold",
        _each(
            _FULL // 5,
            lambda number: f"dropping{number}, ",
            _each(_FULL // 2, lambda n: f"  dropping{n}: {{label: x, layer: client}}\n", f"{_D}factors:\n")
            + _each(_FULL // 4, lambda n: f"  dropping{n}: absent\n", "facts:\n")
            + _DECIDED.removeprefix(_D)
            + "  because: [",
            "dropping0]",
        ),
    ),
    "levels.practice.yaml": (
        "name-twice",
        _of(_FULL, "k, ", f"{_P}factors:\n  a: {{label: x, layer: client, scale: [", "k]}\n"),
    ),
    "circles.practice.yaml": (
        "circle",
        _P
        + _each(_FULL // 10, lambda number: f"  k{number}: {{label: x}}\n", "values:\n")
        + _each(
            _FULL * 9 // 10,
            lambda n: (
                f"  p{n}: {{stronger: [k{n % 97}], over: [k{n % 89}], agreement: {{by: x, agreed_on: 2026-01-01}}}}\n"
            ),
            "priorities:\n",
        ),
    ),
    "cases.casebase.yaml": ("not-decided", _each(_FULL, lambda n: f"- {{deliberation: d{n}}}\n", "cases:\n")),
    "good cases.casebase.yaml": (
        "",
        _each(_FULL, lambda n: f"- {{deliberation: d{n}, decision: {_CASE}}}\n", "cases:\n"),
    ),
    "numbers.json": ("wrong-type", _of(_FULL, "1,", '{"deliberation":"a","doubts":[', "1]}")),
    "empty facts.json": ("missing-key", _of(_FULL * 3 // 4, "{},", '{"deliberation":"a","facts":[', "{}]}")),
    "many half characters.json": ("bad-text", _of(_FULL, r'"\ud800",', '{"deliberation":"a","doubts":[', '"a"]}')),
    "no numbers.json": ("wrong-value", _of(_FULL, "NaN,", '{"deliberation":"a","doubts":[', "1]}")),
    "cases.casebase.json": ("wrong-type", _of(_FULL, "1,", '{"cases":[', "1]}")),
}


def _read(path: Path) -> str:
    """Give what is told first, and nothing where it is read."""
    try:
        if ".practice" in path.name:
            read_practice(path)
        elif ".casebase" in path.name or path.suffix == ".jsonl":
            read_casebase(path, ours)
        else:
            read_deliberation(path, ours)
    except InvalidDocument as error:
        return " ".join(sorted({problem.code for problem in error.problems}))
    return ""


def _read_soon(path: Path) -> tuple[str, float]:
    """Read a file; give what is told, and the seconds of the best of a few turns, for other work makes it only slower."""
    codes, best = "", math.inf
    for _ in range(_TURNS):
        began = time.process_time()
        codes = _read(path)
        best = min(best, time.process_time() - began)
        if best < _SOON:
            break
    return codes, best


def _known_work() -> float:
    """Give the seconds that work of a known size takes here, so that a slow machine is not taken for slow reading."""
    began = time.process_time()
    lengths = {text: len(text) for text in (f"{number % 977}:{number}" for number in range(400_000))}
    assert lengths
    return time.process_time() - began


def main(folder: Path) -> None:
    """Read each of them, and say what came of it."""
    print(json.dumps({"name": "known work", "seconds": min(_known_work() for _ in range(_TURNS))}))
    for name, (_, text) in (*LARGEST.items(), *FULL.items()):
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="")
        codes, seconds = _read_soon(path)
        print(json.dumps({"name": name, "codes": codes, "seconds": seconds}))
        path.unlink()
    print(json.dumps({"room": most_held()}))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        main(Path(made))
