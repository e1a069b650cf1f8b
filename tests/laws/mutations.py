"""What strangers may send in: valid documents, changed at the level of bytes, of tokens or of structure."""

import copy
import functools
import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias

import attrs
from hypothesis import strategies as st

from deliberate import CaseBase, Deliberation, Practice, read_casebase, read_deliberation, read_practice, to_document
from deliberate.documents import as_yaml
from deliberate.errors import shortened
from tests.strategies import drawn, rich_scenes

__all__ = ["SPLINTERS", "STRANGE", "Book", "Kind", "Sent", "bent", "books", "memories", "places_in", "sent"]

Kind: TypeAlias = Literal["practice", "deliberation", "casebase"]
Content: TypeAlias = Any  # as json.loads gives it, or what only Python can hold

ROOT = Path(__file__).parents[2]
BAKERY = ROOT / "src" / "deliberate" / "catalogue" / "examples" / "bakery"
API = ROOT / "tests" / "documents" / "api"
LONGEST = 10_000
"""As long as repeating may make a document: there are hundreds of them."""


@attrs.frozen
class Book:
    """A valid document, in its forms.

    Attributes:
        kind: what it is.
        practice: the practice under which it is read.
        document: its long form.
        yaml: its text in YAML.
    """

    kind: Kind
    practice: Practice
    document: Content = attrs.field(eq=False)
    yaml: str = attrs.field(eq=False)

    @property
    def json(self) -> str:
        """Its text in JSON."""
        return json.dumps(self.document, indent=1, ensure_ascii=False)

    @property
    def lines(self) -> str:
        """Its text in JSON Lines; for what is no case base a single line."""
        cases = self.document["cases"] if self.kind == "casebase" else [self.document]
        return "".join(f"{json.dumps(case)}\n" for case in cases)


class Sent:
    """What somebody sends in.

    Attributes:
        kind: as what it is read.
        practice: under which practice.
        content: the bytes of a file, or a value from memory.
        suffix: how the name of the file ends.
    """

    def __init__(self, kind: Kind, practice: Practice, content: Content, suffix: str = "") -> None:
        self.kind = kind
        self.practice = practice
        self.content = content
        self.suffix = suffix

    def __repr__(self) -> str:
        return f"<{self.kind} {self.suffix}: {shortened(repr(self.content), 2000)}>"


@functools.cache
def books() -> tuple[Book, ...]:
    """Give the valid documents: the shipped example, the one of the contract, and some that were drawn."""
    found: list[Book] = []
    for folder, names in ((API, ("samira",)), (BAKERY, ("samira", "samira_open"))):
        practice = read_practice(folder / "practice.yaml")
        found.append(_from_file("practice", practice, folder / "practice.yaml", practice))
        for name in names:
            path = folder / f"{name}.yaml"
            found.append(_from_file("deliberation", practice, path, read_deliberation(path, practice)))
    cases = read_casebase(BAKERY / "cases", found[-1].practice)
    found.append(_from_value("casebase", found[-1].practice, CaseBase(list(cases.values())[:2])))
    for scene in drawn(rich_scenes(), 12)[::3]:
        found.append(_from_value("practice", scene.practice, scene.practice))
        found.append(_from_value("deliberation", scene.practice, scene.deliberation))
        found.append(_from_value("casebase", scene.practice, CaseBase(scene.cases[:3])))
    return tuple(found)


def _from_file(kind: Kind, practice: Practice, path: Path, value: Practice | Deliberation) -> Book:
    return Book(kind, practice, to_document(value), path.read_text(encoding="utf-8"))


def _from_value(kind: Kind, practice: Practice, value: object) -> Book:
    document = to_document(value)
    return Book(kind, practice, document, as_yaml(document))


# ---- odd things

_SIGNS = [*"{}[]:,-#'\"&*!|>?%@`\\~=<", "<<", "---", "...", ": ", ", ", " #", "- ", "? ", "|\n", ">-\n", "!!"]
_WORDS = [
    *["null", "true", "no", ".inf", "NaN", "need", "extra", "name", "level", "because", "factors", "formerly", "deliberation", "practice", "cases", "result"],
    *("holds", "unknown", "need >= high", "need <= 3", "nl", "scale"),
]  # fmt: skip
_NUMBERS = ["0", "-0", "3", "2.5", "1e999", "1e-999", "9" * 16, "9" * 400, "9" * 5000, "0x1f", "0o17", "1_000", "-.5"]
_DATES = [
    *["0000-00-00", "9999-12-31", "2026-02-30", "19-10-2026", "2026-10-19T25:00", "2026-10-19T09:00+25:00", "9:00"],
    *("2026-10-19T09:00:00.123456789Z", "0001-01-01T00:00+14:00", "\u0662\u0660\u0662\u0666-\u0661\u0660-\u0661\u0669"),
]  # fmt: skip
_HALF_CHARACTERS = ["\ud800", "\udc00\ud800", "\udfff"]
_UNICODE = [
    *("\u202e", "\u2066", "\u200b", "\ufeff", "e\u0301", "\U0001f469\u200d\U0001f467", "\x00", "\x07", "\x85"),
    *("\u2028", "\xa0", "\x0c", "\r", "\r\n", "\u0130", "\xdf", "\ufb01", "\U000e0041", "\U0010ffff", "\ufffe", "\t"),
    *_HALF_CHARACTERS,
    *(r"\ud800", r"\udc00\ud800", r"\u0000", r"\u202e", r"\x00", r"\U00110000"),
    *(r"\N", r"\e", "é"),
]  # fmt: skip
_LAYOUT = ["\n", "\n  ", "\n\n", "  ", "\n- ", "\n  - ", "\n---\n", "\n\t", " &a ", " *a ", " !!python/object:os.system "]  # fmt: skip
_DEEP = ["[" * 70, "[" * 3000, '{"a":' * 70, "{a: " * 70, "- " * 70, "]" * 70, "[" * 63 + "]" * 63, "? " * 70]
_LONG = ["x" * 101, "k" * 2000, '"' + "y" * 5000, "a " * 3000, r"\\" * 2000]
SPLINTERS = [*_SIGNS, *_WORDS, *_NUMBERS, *_DATES, *_UNICODE, *_LAYOUT, *_DEEP, *_LONG]

STRANGE: list[Content] = [
    None, 3, -1, True, False, 2.5, "x", "need", "", " ", [], {}, [1], [[]], [{}], {"a": 1}, {"nl": 3}, {"": ""},
    {"nl": {}}, [None], "holds", "high", "need >= high", "need <= 3", "client", "number", 10**15, -(10**14), 1e300, 0.1,
    {"name": None}, {"name": "x"}, [{"name": "x"}] * 2, *_WORDS, *_DATES, *_UNICODE, "x" * 101, "y" * 5000,
    "\U0001f469", {"nl": "a", "nl-informal": "b", "zz-ZZ": "c"}, {"factor": "need", "level": 3}, {"option": "extra"},
]  # fmt: skip
_KEYS = ["zz", "name", "label", "Label", "feiten", "", " ", "\u202e", "e\u0301", "k" * 200, "\ud800", "a/~b"]


class _Odd(Mapping[str, object]):
    """A mapping that is no dictionary."""

    def __getitem__(self, key: str) -> object:
        return {"nl": "x", "name": "y"}[key]

    def __iter__(self) -> Any:  # noqa: ANN401 - an iterator
        return iter(("nl", "name"))

    def __len__(self) -> int:
        return 2


def _holds_itself() -> list[object]:
    items: list[object] = []
    items.append({"items": items})
    return items


_OF_PYTHON: list[Content] = [
    (1,), ("need",), b"x", {1, 2}, frozenset({"need"}), {1: 2}, {None: "x"}, {(): "x"}, 10**400, -(10**400), 3 + 1j, object(),
    float("nan"), float("inf"), date(2026, 1, 1), datetime(2026, 1, 1, 9), datetime(9999, 12, 31, 23, 59), range(3),
    _Odd(), _holds_itself(), Ellipsis, str, iter(()), bytearray(b"x"),
]  # fmt: skip


# ---- at the level of structure


def places_in(value: Content) -> list[tuple[Content, Content]]:
    """Give every place in a document: what holds it, and its key or position there."""
    found: list[tuple[Content, Content]] = []
    waiting = [value]
    been: set[int] = set()
    while waiting:
        collection = waiting.pop()
        if id(collection) in been:
            continue
        been.add(id(collection))
        keys = list(collection) if isinstance(collection, dict) else list(range(len(collection)))
        found += [(collection, key) for key in keys]
        waiting += [collection[key] for key in keys if isinstance(collection[key], dict | list)]
    return found


_Bend: TypeAlias = Callable[[st.DrawFn, Content, Content, list[Content]], None]


def _replace(draw: st.DrawFn, collection: Content, key: Content, strange: list[Content]) -> None:
    drawn_value = draw(st.sampled_from(strange))
    collection[key] = copy.deepcopy(drawn_value) if isinstance(drawn_value, dict | list) else drawn_value


def _remove(_: st.DrawFn, collection: Content, key: Content, __: list[Content]) -> None:
    del collection[key]


def _rename(draw: st.DrawFn, collection: Content, key: Content, _: list[Content]) -> None:
    if isinstance(collection, dict):
        collection[draw(st.sampled_from([*_KEYS, *collection]))] = collection.pop(key)


def _repeat(draw: st.DrawFn, collection: Content, key: Content, _: list[Content]) -> None:
    times = draw(st.sampled_from([2, 2, 70, 1500]))
    value = collection[key]
    times = min(times, 1 + LONGEST // (20 + len(str(key)) + len(repr(value))))
    if isinstance(collection, list):
        collection[key:key] = [copy.deepcopy(value) for _ in range(times)]
    elif isinstance(value, list):
        collection[key] = [copy.deepcopy(item) for _ in range(times) for item in value]
    else:
        collection.update({f"{key} {number}": copy.deepcopy(value) for number in range(times)})


def _wrap(draw: st.DrawFn, collection: Content, key: Content, __: list[Content]) -> None:
    for _ in range(draw(st.sampled_from([1, 1, 2, 70, 300]))):
        collection[key] = [collection[key]] if draw(st.booleans()) else {"nl": collection[key]}


def _unwrap(_: st.DrawFn, collection: Content, key: Content, __: list[Content]) -> None:
    value = collection[key]
    if isinstance(value, dict | list) and value:
        collection[key] = value[0] if isinstance(value, list) else next(iter(value.values()))


def _by_name(_: st.DrawFn, collection: Content, key: Content, __: list[Content]) -> None:
    # From the long form to the one that people write, and back.
    value = collection[key]
    if isinstance(value, list):
        named = [item for item in value if isinstance(item, dict) and len(item) > 1]
        collection[key] = {str(next(iter(item.values()))): dict(list(item.items())[1:]) for item in named} or value
    elif isinstance(value, dict):
        collection[key] = [{"name": name, **(rest if isinstance(rest, dict) else {})} for name, rest in value.items()]


def _sprinkle(draw: st.DrawFn, collection: Content, key: Content, _: list[Content]) -> None:
    value = collection[key]
    if isinstance(value, str):
        at = draw(st.integers(0, len(value)))
        odd = draw(st.sampled_from([_UNICODE, _HALF_CHARACTERS, ["x" * 70]]))
        collection[key] = value[:at] + draw(st.sampled_from(odd)) + value[at:]


def _swap(draw: st.DrawFn, collection: Content, key: Content, _: list[Content]) -> None:
    other = draw(st.sampled_from(list(range(len(collection))) if isinstance(collection, list) else list(collection)))
    collection[key], collection[other] = collection[other], collection[key]


def _graft(draw: st.DrawFn, collection: Content, key: Content, _: list[Content]) -> None:
    book = draw(st.sampled_from(books()))
    there, at = draw(st.sampled_from(places_in(book.document)))
    collection[key] = copy.deepcopy(there[at])


_BENDS: tuple[_Bend, ...] = (
    *(_replace, _replace, _sprinkle, _sprinkle, _remove, _rename),
    *(_repeat, _wrap, _unwrap, _by_name, _swap, _graft),
)


def _bent(draw: st.DrawFn, document: Content, strange: list[Content]) -> Content:
    document = json.loads(json.dumps(document))
    # Often one change only: two hide each other.
    ways, times = draw(
        st.sampled_from([(_BENDS, (1, 1, 1, 2, 3, 4)), (_BENDS, (1, 1, 1, 2, 3, 4)), ((_sprinkle,), (1,))])
    )
    for _ in range(draw(st.sampled_from(times))):
        places = places_in(document)
        if places:
            collection, key = draw(st.sampled_from(places))
            draw(st.sampled_from(ways))(draw, collection, key, strange)
    return document


@st.composite
def bent(draw: st.DrawFn, document: Content) -> Content:
    """Draw a document that is changed in its structure, in ways that JSON can hold."""
    return _bent(draw, document, STRANGE)


@st.composite
def memories(draw: st.DrawFn) -> Sent:
    """Draw a document as a database or a front-end gives it, changed, also to what only Python can hold."""
    book = draw(st.sampled_from(books()))
    return Sent(book.kind, book.practice, _bent(draw, book.document, [*STRANGE, *_OF_PYTHON]))


# ---- as a text


def _in_blocks(value: Content, indent: str = "") -> str:
    """Write in YAML's block style, as people do."""
    if not isinstance(value, dict | list) or not value or len(indent) > 2 * 70:
        return f" {json.dumps(value)}\n"
    items = value.items() if isinstance(value, dict) else ((None, item) for item in value)
    signs = ((_key(key), item) for key, item in items)
    return "\n" + "".join(f"{indent}{sign}{_in_blocks(item, indent + '  ')}" for sign, item in signs)


def _key(key: str | None) -> str:
    if key is None:
        return "-"
    return f"{key if re.fullmatch(r'[a-z][a-z0-9 _]*', key) else json.dumps(key)}:"


def _text(draw: st.DrawFn, book: Book, suffix: str, level: str) -> str:
    if level != "structure" and draw(st.booleans()):
        return {".yaml": book.yaml, ".json": book.json, ".jsonl": book.lines}[suffix]
    document = _bent(draw, book.document, STRANGE)
    if suffix == ".jsonl" and isinstance(document, dict) and isinstance(document.get("cases"), list):
        return "\n".join(json.dumps(case) for case in document["cases"])
    if suffix == ".yaml" and draw(st.booleans()):
        return _in_blocks(document).lstrip()
    indent = None if suffix == ".jsonl" else draw(st.sampled_from([None, 1]))
    return json.dumps(document, indent=indent, ensure_ascii=draw(st.booleans()))


# ---- at the level of tokens

_TOKEN = re.compile(r"\w+|[ \t]+|\n[ ]*|.", re.DOTALL)


def _torn(draw: st.DrawFn, text: str) -> str:
    if draw(st.booleans()):
        text = _with_lines_moved(draw, text)
    tokens = _TOKEN.findall(text)
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(tokens)))
        end = start + draw(st.sampled_from([0, 1, 1, 2, 8, 60]))
        way = draw(st.sampled_from(["replace", "replace", "delete", "repeat", "swap", "splice"]))
        tokens[start:end] = _instead(draw, tokens[start:end], way)
    return "".join(tokens)


def _with_lines_moved(draw: st.DrawFn, text: str) -> str:
    lines = text.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 2))):
        start, to = draw(st.integers(0, len(lines))), draw(st.integers(0, len(lines)))
        moved = lines[start : start + draw(st.sampled_from([1, 1, 2, 5]))]
        lines[to:to] = moved
    return "".join(lines)


def _instead(draw: st.DrawFn, piece: list[str], way: str) -> list[str]:
    if way == "delete":
        return []
    if way == "swap":
        return piece[::-1]
    if way == "repeat":
        times = draw(st.sampled_from([2, 2, 3, 70, 5000]))
        return piece * min(times, 1 + LONGEST // (1 + len("".join(piece))))
    if way == "splice":
        other = draw(st.sampled_from(books()))
        taken = _TOKEN.findall(draw(st.sampled_from([other.yaml, other.json])))
        start = draw(st.integers(0, len(taken)))
        return [*piece, *taken[start : start + draw(st.sampled_from([1, 5, 60]))]]
    splinter = draw(st.sampled_from(SPLINTERS))
    return [*piece, splinter] if draw(st.booleans()) else [splinter]


# ---- at the level of bytes

_ENCODINGS = [*["utf-8"] * 6, "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "cp037"]


def _broken(draw: st.DrawFn, content: bytes) -> bytes:
    way = draw(st.sampled_from(["cut", "insert", "flip", "drop", "newlines"]))
    at = draw(st.integers(0, len(content)))
    if way == "cut":
        return content[:at]
    if way == "newlines":
        return content.replace(b"\n", draw(st.sampled_from([b"\r\n", b"\r", b"\n\n", b"\x85", b"\xc2\x85"])))
    if way == "flip" and at < len(content):
        return content[:at] + bytes([content[at] ^ (1 << draw(st.integers(0, 7)))]) + content[at + 1 :]
    inserted = draw(st.binary(max_size=4)) if way == "insert" else b""
    return content[:at] + inserted + content[at + draw(st.integers(0, 3)) :]


@st.composite
def sent(draw: st.DrawFn) -> Sent:
    """Draw the bytes of a file that somebody sends in."""
    book = draw(st.sampled_from(books()))
    is_long = len(book.yaml) > LONGEST // 2  # and would take half of the time in YAML
    in_yaml = draw(st.sampled_from([".json", ".json", ".yaml"])) if is_long else ".yaml"
    suffix = draw(st.sampled_from([in_yaml, ".json", *([".jsonl"] * 2 if book.kind == "casebase" else [in_yaml])]))
    level = draw(st.sampled_from(["structure", "structure", "structure", "tokens", "tokens", "bytes", "all"]))
    text = _text(draw, book, suffix, level)
    if level in {"tokens", "all"}:
        text = _torn(draw, text)
    encoding = draw(st.sampled_from(_ENCODINGS)) if level in {"bytes", "all"} else "utf-8"
    content = text.encode(encoding, errors="surrogatepass" if encoding.startswith("utf") else "replace")
    if level in {"bytes", "all"}:
        content = _broken(draw, content)
    kind = draw(st.sampled_from([book.kind] * 8 + ["practice", "deliberation", "casebase"]))
    return Sent(kind, book.practice, content, suffix)
