"""Books written as people may write them: any quotes, brackets, indentation, shorthand, comments and line ends.

And books that differ from others a little, as they do when somebody has changed something.
"""

import json
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import attrs

from deliberate import CaseBase, InvalidValue, to_document
from deliberate.documents.traps import opens_with_apostrophe

__all__ = ["Hand", "changed", "changed_cases", "handwritten"]

T = TypeVar("T")

_WORDS = re.compile(r"[A-Za-z]([A-Za-z -]*[A-Za-z])?\Z")
_PRINTABLE = re.compile("[\\x20-\\x7e\u00a0-\u1fff\u2030-\ud7ff\U00010000-\U0010ffff]*\\Z")
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2000-\u202f\ufeff\ufffe\uffff]")
_LINES = re.compile("(?:[\\x21-\\x7e][\\x20-\\x7e]*\n)*[\\x21-\\x7e][\\x20-\\x7e]*\n?\\Z")
_NAMED = {"options", "factors", "values", "policies", "priorities", "people"}
_BY_NAME = {"facts": "factor", "deviations": "policy"}
_MAY_BE_NONE = ("label", "situation", "opened_on", "hard_to_undo", "hunch", "telling")
_SHORT = {"hunch": {"option"}, "scale": {"levels"}}


class Hand:
    """Someone's way of writing: one way here and another there, and the same at every run."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._chosen = 0

    def chooses(self, *choices: T) -> T:
        """Choose one of several."""
        self._chosen += 1
        return choices[zlib.crc32(f"{self._number} {self._chosen}".encode()) % len(choices)]

    def once_in(self, many: int) -> bool:
        """Say yes, once in so many times."""
        return not self.chooses(*range(many))

    def remark(self) -> str:
        """Write a comment at the end of a line, or none."""
        return f"  # behind {self._chosen}" if self.once_in(4) else ""

    def above(self, column: int) -> Iterator[str]:
        """Write what comes above a line: mostly nothing, else an empty line or a comment."""
        if self.once_in(4):
            yield self.chooses("", f"{' ' * column}# above {self._chosen}")


# ---- writing


def handwritten(book: object, hand: Hand) -> str:
    """Write a book."""
    fields = _Shorthand(hand).fields(to_document(book))
    lines = [_Flow(hand).one(fields)] if hand.once_in(10) else ["# the head", *_Block(hand).mapping(fields, 0)]
    newline = hand.chooses("\n", "\n", "\r\n")
    text = newline.join(lines)
    end = newline if "|" in text else hand.chooses(newline, newline, "", newline * 3)
    return f"{hand.chooses('', '', chr(0xFEFF))}{text}{end}"


class _Shorthand:
    """Gives the same in another shape: by name or in a list, short or long."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand

    def fields(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        pairs = list(fields.items())
        turned = [*pairs[:1], *(pairs[:0:-1] if self._hand.once_in(3) else pairs[1:]), *self._nothing(fields)]
        return {key: self._field(key, value) for key, value in turned if key != "deliberate"}

    def _nothing(self, fields: Mapping[str, Any]) -> Iterator[tuple[str, None]]:
        """Say of some fields of a deliberation that they hold nothing."""
        if "deliberation" in fields:
            yield from ((key, None) for key in _MAY_BE_NONE if key not in fields and self._hand.once_in(5))

    def _field(self, key: str, value: Any) -> Any:  # noqa: ANN401 - whatever a document holds
        if key in _NAMED and value and isinstance(value[0], dict):
            return self._by_name("name", {thing["name"]: _without(thing, "name") for thing in value})
        if key in _BY_NAME:
            return self._by_name(_BY_NAME[key], value)
        if isinstance(value, list):
            return [self.fields(one) if isinstance(one, dict) else one for one in value]
        if isinstance(value, dict):
            is_short = value.keys() == _SHORT.get(key) and self._hand.once_in(2)
            return next(iter(value.values())) if is_short else self.fields(value)
        return value.removesuffix(":00") if key == "at" and value.count(":") == 2 else value

    def _by_name(self, name: str, things: Mapping[str, Any]) -> Any:  # noqa: ANN401
        if self._hand.once_in(3):
            every = [(key, told) for key, fields in things.items() for told in _as_list(fields)]
            return [{name: key, **self.fields(told)} for key, told in every]
        short = self._fact if name == "factor" else self.fields
        return {
            key: [short(told) for told in fields] if isinstance(fields, list) else short(fields)
            for key, fields in things.items()
        }

    def _fact(self, fields: Mapping[str, Any]) -> Any:  # noqa: ANN401
        if not fields:
            return self._hand.chooses("holds", {}, {"status": "holds"})
        if fields.keys() in ({"status"}, {"level"}):
            return self._hand.chooses(*fields.values(), fields)
        return {"status": "holds", **fields} if "level" not in fields and self._hand.once_in(3) else fields


def _as_list(value: Any) -> list[Any]:  # noqa: ANN401
    return value if isinstance(value, list) else [value]


def _without(fields: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name != key}


class _Flow:
    """Writes between brackets, on one line."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand

    def one(self, value: Any) -> str:  # noqa: ANN401
        if isinstance(value, dict):
            pairs = [f"{self.scalar(key)}: {self.one(part)}" for key, part in value.items()]
            inside = self._hand.chooses(", ", ",  ").join(pairs)
            return self._hand.chooses(f"{{{inside}}}", f"{{ {inside} }}")
        if isinstance(value, list):
            end = ", " if value and self._hand.once_in(3) else ""
            return f"[{', '.join(map(self.one, value))}{end}]"
        return self.scalar(value)

    def scalar(self, value: Any) -> str:  # noqa: ANN401
        if not isinstance(value, str):
            return json.dumps(value) if value is not None else self._hand.chooses("null", "~", "")
        ways = [_UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))]
        if _WORDS.match(value) and value.lower() not in {"true", "false", "null"}:
            ways.append(value)
        if _PRINTABLE.match(value) and not opens_with_apostrophe(value):
            ways.append("'{}'".format(value.replace("'", "''")))
        return self._hand.chooses(*ways)


class _Block:
    """Writes on lines of their own."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._flow = _Flow(hand)

    def mapping(self, fields: Mapping[str, Any], column: int) -> Iterator[str]:
        for key, value in fields.items():
            yield from self._hand.above(column)
            yield from self._entry(f"{' ' * column}{self._flow.scalar(key)}:", value, column)

    def _entry(self, head: str, value: Any, column: int) -> Iterator[str]:  # noqa: ANN401
        inner = column + self._hand.chooses(1, 2, 2, 4)
        if not isinstance(value, dict | list):
            yield from self._scalar(head, value, inner)
        elif not value or self._hand.once_in(2):
            yield f"{head} {self._flow.one(value)}{self._hand.remark()}"
        elif self._hand.once_in(4):
            yield from self._broken(head, value, inner)
        else:
            yield f"{head}{self._hand.remark()}"
            yield from self._below(value, self._hand.chooses(column, inner) if isinstance(value, list) else inner)

    def _scalar(self, head: str, value: Any, inner: int) -> Iterator[str]:  # noqa: ANN401
        indent = " " * inner
        if isinstance(value, str) and _LINES.match(value) and self._hand.once_in(3):
            yield f"{head} {'|' if value.endswith(chr(10)) else '|-'}{self._hand.remark()}"
            yield from (f"{indent}{line}" for line in value.removesuffix("\n").split("\n"))
        elif isinstance(value, str) and _WORDS.match(value) and " " in value and self._hand.once_in(3):
            first, rest = value.split(" ", 1)
            yield from self._hand.chooses(
                [f"{head} >-{self._hand.remark()}", f"{indent}{first}", f"{indent}{rest}"],
                [f"{head} {first}", f"{indent}{rest}{self._hand.remark()}"],
                [f'{head} "{first}', f'{indent}{rest}"{self._hand.remark()}'],
                [head, f"{indent}# between", f"{indent}{json.dumps(value)}{self._hand.remark()}"],
            )
        else:
            yield f"{head} {self._flow.scalar(value)}".rstrip() + self._hand.remark()

    def _broken(self, head: str, value: Any, inner: int) -> Iterator[str]:  # noqa: ANN401
        """Between brackets, each part on a line of its own."""
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        parts = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
        last_sign = self._hand.chooses("", ",")
        yield f"{head} {opening}{self._hand.remark()}"
        for key, part in parts:
            yield from self._hand.above(inner)
            start = f"{self._flow.scalar(key)}: " if isinstance(value, dict) else ""
            sign = "," if key != parts[-1][0] else last_sign
            yield f"{' ' * inner}{start}{self._flow.one(part)}{sign}{self._hand.remark()}"
        yield f"{' ' * inner}{closing}"

    def _below(self, value: Any, column: int) -> Iterator[str]:  # noqa: ANN401
        if isinstance(value, dict):
            yield from self.mapping(value, column)
            return
        for item in value:
            yield from self._hand.above(column)
            yield from self._item(item, column)

    def _item(self, value: Any, column: int) -> Iterator[str]:  # noqa: ANN401
        dash = f"{' ' * column}-"
        if not isinstance(value, dict) or not value or self._hand.once_in(2):
            yield f"{dash} {self._flow.one(value)}{self._hand.remark()}"
        elif self._hand.once_in(4):
            yield f"{dash}{self._hand.remark()}"
            yield from self.mapping(value, column + 2)
        else:
            (key, part), *rest = value.items()
            yield from self._entry(f"{dash} {self._flow.scalar(key)}:", part, column + 2)
            yield from self.mapping(dict(rest), column + 2)


# ---- changing


def changed(old: T, other: T, hand: Hand) -> T:
    """Give a book with some of its parts as they are in another, or left out, or in another order."""
    if type(old) is not type(other):
        return hand.chooses(old, other)
    if attrs.has(type(old)):
        return _with_other_fields(old, other, hand)
    if isinstance(old, tuple):
        return _several(old, other, hand)  # type: ignore[return-value,arg-type]  # a tuple for a tuple
    if isinstance(old, frozenset):
        return frozenset(one for one in sorted(old | other) if hand.once_in(2))  # type: ignore[return-value,operator]  # as above
    return hand.chooses(old, other)


def _with_other_fields(old: T, other: T, hand: Hand) -> T:
    fields = {}
    for field in attrs.fields(type(old)):  # type: ignore[arg-type]  # a class made by attrs
        one, two = getattr(old, field.name), getattr(other, field.name)
        fields[field.name] = changed(one, two, hand) if hand.once_in(3) else one
    try:
        return type(old)(**fields)
    except InvalidValue:
        return old


def _several(old: tuple[Any, ...], other: tuple[Any, ...], hand: Hand) -> tuple[Any, ...]:
    others = {_name(one): one for one in other}
    stay = [changed(one, others.get(_name(one), one), hand) for one in old if not hand.once_in(4)]
    names = {_name(one) for one in old}
    come = [one for one in other if _name(one) not in names and hand.once_in(2)]
    both = hand.chooses([*stay, *come], [*come, *stay])
    return tuple(both[::-1] if hand.once_in(3) else both)


def _name(one: object) -> object:
    kind = type(one)
    return getattr(one, attrs.fields(kind)[0].name) if attrs.has(kind) else repr(one)


def changed_cases(old: CaseBase, other: CaseBase, hand: Hand) -> CaseBase:
    """Give a case base with some of its cases changed or left out, and some of another."""
    stay = {name: changed(case, case, hand) if hand.once_in(2) else case for name, case in old.items()}
    come = {name: case for name, case in other.items() if hand.once_in(2)}
    kept = {name: case for name, case in stay.items() if not hand.once_in(4)}
    return CaseBase({**come, **kept}.values())
