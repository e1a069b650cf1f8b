"""However a document is broken, no error says a word of what people wrote in it."""

import copy
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from deliberate import (
    DeliberateError,
    Explanation,
    InvalidDocument,
    errors,
    fingerprint,
    read_casebase,
    read_deliberation,
    read_edits,
    read_practice,
    to_document,
    write,
)
from deliberate.documents import Plain, traps
from tests.laws.mutations import SPLINTERS, STRANGE, places_in
from tests.laws.planting import SENTENCES, WAYS, Field, is_told, mark, planted, said_by, told_of
from tests.model.every_value import full_deliberation, full_edits, full_practice
from tests.strategies import drawn

OURS = full_practice()
BOOKS = {"practice": OURS, "deliberation": full_deliberation(), "edits": full_edits()}
READ: dict[str, Callable[[Any], object]] = {
    "practice": read_practice,
    "deliberation": partial(read_deliberation, practice=OURS),
    "cases": partial(read_casebase, practice=OURS),
    "edits": partial(read_edits, practice=OURS),
}
WHERE_NAMES_BEGIN = {"options", "factors", "values", "policies", "priorities", "people", "name", "scale", "levels"}
LEVEL = {"name", "label", "told"}


class Sent(NamedTuple):
    """What somebody sent in: of which kind, and what is read."""

    kind: str
    text: str | None = None
    content: Any = None
    name: str = "x.yaml"

    def source(self) -> object:
        if self.text is None:
            return copy.deepcopy(self.content)
        stream = io.StringIO(self.text)
        stream.name = self.name
        return stream


def error_of(sent: Sent) -> InvalidDocument | None:
    try:
        READ[sent.kind](sent.source())
    except InvalidDocument as error:
        return error
    return None


def no_word_is_told(sent: Sent) -> None:
    error = error_of(sent)
    if error is not None:
        event(error.problems[0].code)
        assert not is_told(said_by(error)), str(error)
        assert not is_told(told_of([error]))


# ---- as people write


@st.composite
def by_hand(draw: st.DrawFn) -> Sent:
    """A document written by hand: here and there somebody forgot the quotes, or wrote the wrong ones."""
    kind = draw(st.sampled_from(sorted(BOOKS)))
    ways = draw(st.lists(st.sampled_from(sorted(WAYS)), min_size=1, max_size=3))
    word = draw(st.sampled_from([mark, lambda _: "s3cr3t"]))

    def secret(field: Field) -> str:
        return WAYS[ways[len(field.kind + field.name) % len(ways)]](word(field))

    text = _block(draw, to_document(planted(BOOKS[kind], secret)), "")
    for _ in range(draw(st.sampled_from([0, 0, 0, 1, 2]))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from([0, 0, 1, 3]))
        text = text[:start] + draw(st.sampled_from(["", *SPLINTERS])) + text[end:]
    return Sent(kind, text)


def _block(draw: st.DrawFn, value: Any, indent: str) -> str:  # noqa: ANN401 - whatever a document holds
    below = indent + "  "
    if isinstance(value, dict):
        return "".join(f"{indent}{key}:{_below(draw, part, below)}" for key, part in value.items())
    return "".join(
        f"{indent}- {_block(draw, part, below).lstrip()}" if _is_long(part) else f"{indent}- {_flow(draw, part)}\n"
        for part in value
    )


def _below(draw: st.DrawFn, value: Any, indent: str) -> str:  # noqa: ANN401
    return f"\n{_block(draw, value, indent)}" if _is_long(value) and draw(st.booleans()) else f" {_flow(draw, value)}\n"


def _is_long(value: object) -> bool:
    return isinstance(value, dict | list) and bool(value)


def _flow(draw: st.DrawFn, value: Any) -> str:  # noqa: ANN401
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_flow(draw, part)}' for key, part in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(_flow(draw, part) for part in value)}]"
    if not isinstance(value, str) or not is_told(value) or draw(st.integers(0, 40)):
        return json.dumps(value, ensure_ascii=False)
    return draw(st.sampled_from([value, value, f'"{value}"', f"'{value}'"]))


@given(by_hand())
def test_an_error_about_what_was_written_by_hand_says_no_word_of_it(sent: Sent) -> None:
    no_word_is_told(sent)


# ---- as programs send


@st.composite
def misplaced(draw: st.DrawFn) -> Sent:
    """A document in which sentences stand where something else should, or the other way round."""
    kind, way = (
        draw(st.sampled_from(["practice", "deliberation", "cases", "edits"])),
        draw(st.sampled_from(sorted(SENTENCES))),
    )
    book = BOOKS["deliberation" if kind == "cases" else kind]
    document = json.loads(json.dumps(to_document(planted(book, lambda field: SENTENCES[way](mark(field))))))
    content = {"cases": [document]} if kind == "cases" else document
    for _ in range(draw(st.integers(1, 4))):
        holder, key = draw(st.sampled_from(places_in(content) or [(content, "x")]))
        if not _is_a_name(holder, key):
            _misplace(draw, holder, key, secret=SENTENCES[way]("S3cr3t"))
    if draw(st.booleans()):
        return Sent(kind, content=content)
    text = json.dumps(content, default=str, skipkeys=True)
    return Sent(kind, text, name=draw(st.sampled_from(["x.json", "x.yaml"])))


def _is_a_name(holder: Any, key: object) -> bool:  # noqa: ANN401 - whatever a document holds
    """What is defined as a name is a name, whatever it says."""
    are_things = isinstance(holder, dict) and any(isinstance(part, dict) for part in holder.values())
    are_levels = isinstance(holder, list) and all(_may_be_level(part) for part in holder)
    return key in WHERE_NAMES_BEGIN or are_things or are_levels


def _may_be_level(part: object) -> bool:
    return isinstance(part, str) or (isinstance(part, dict) and part.keys() <= LEVEL)


def _misplace(draw: st.DrawFn, holder: Any, key: Any, *, secret: str) -> None:  # noqa: ANN401
    instead = [
        *(secret, [secret], [secret, secret], {secret: secret}, [{secret: secret}], {"nl": {secret: secret}}),
        *({"label": secret, "x": secret}, [[secret]], *STRANGE),
    ]
    if isinstance(holder, list) or draw(st.booleans()):
        holder[key] = copy.deepcopy(draw(st.sampled_from(instead)))
    else:
        holder[draw(st.sampled_from([secret, secret * 3]))] = holder.pop(key, secret)


@given(misplaced())
def test_an_error_about_what_a_program_sent_says_no_word_of_it(sent: Sent) -> None:
    no_word_is_told(sent)


# ---- files


def secret_text(way: str = "plain") -> str:
    book = planted(BOOKS["deliberation"], lambda field: SENTENCES[way](mark(field)))
    return json.dumps(to_document(book), ensure_ascii=False)


def broken_bytes() -> Iterator[bytes]:
    text = secret_text()
    whole = text.encode()
    yield from (whole + b"\xff", whole[:50] + b"\xe9" + whole[50:], text.encode("utf-16"), whole[: len(whole) // 2])
    yield from (whole + whole, b"[" * 70 + whole, whole.replace(b'"nl"', b'"nl\0"'), whole.replace(b":", b"::"))
    yield from (whole.replace(b'"S3cr3t', b"S3cr3t", 9), whole.replace(b"S3cr3t", b"\\x"), whole.replace(b"}", b",}"))
    yield whole.replace(b"S3cr3t", b"S3cr3t\\ud800", 1)


def test_a_file_that_cannot_be_read_says_no_word_of_what_is_in_it(tmp_path: Path) -> None:
    errors_found = []
    for number, content in enumerate(broken_bytes()):
        for suffix in (".yaml", ".json", ".jsonl", ""):
            path = tmp_path / f"{number}{suffix}"
            path.write_bytes(content)
            with path.open(encoding="utf-8", errors="surrogateescape") as stream, path.open("rb") as raw:
                errors_found += [
                    *refused(partial(read_deliberation, practice=OURS), [path, stream]),
                    *refused(partial(read_casebase, practice=OURS), [path, [raw], [{"cases": 3}, path]]),
                    *refused(read_practice, [path]),
                ]
    (tmp_path / "large.json").write_bytes(f"{secret_text()}{' ' * 11 * 2**20}".encode())
    errors_found += refused(partial(read_casebase, practice=OURS), [tmp_path])

    assert len(errors_found) > 200
    for error in errors_found:
        assert not is_told(said_by(error)), str(error)
    assert not is_told(told_of(errors_found))


def refused(make: Callable[..., object], given: Iterable[object]) -> Iterator[DeliberateError]:
    for one in given:
        try:
            make(one)
        except DeliberateError as error:
            yield error


def test_a_file_that_cannot_be_written_says_no_word_of_what_should_be_in_it(tmp_path: Path) -> None:
    book = planted(BOOKS["deliberation"], lambda field: SENTENCES["plain"](mark(field)))
    other = tmp_path / "other.yaml"
    other.write_text(f"deliberation: x\n{SENTENCES['comma and colon']('S3cr3t')}", encoding="utf-8")
    half = Explanation(language="nl", register="formal", to="client", greeting=f"{SENTENCES['plain']('S3cr3t')}\ud800")
    paths = (other, tmp_path, tmp_path / "none" / "x.yaml", tmp_path / "x.txt", tmp_path / "x.jsonl", "\0")

    found = [*refused(partial(write, book), paths), *refused(partial(write, path=tmp_path / "x.json"), [half])]

    assert len(found) == len(paths) + 1
    assert fingerprint(half)
    for error in found:
        assert not is_told(said_by(error)), str(error)


# ---- are these laws about something?


@cache
def examples() -> Sequence[Sent]:
    return [*drawn(by_hand(), 160), *drawn(misplaced(), 120)]


def test_the_documents_are_broken_in_many_ways() -> None:
    found = [error_of(sent) for sent in examples()]
    codes = Counter(problem.code for error in found if error is not None for problem in error.problems)

    assert found.count(None) > 5
    assert {"syntax", "wrong-type", "unknown-key", "bad-date", "unknown-name", "missing-key"} <= {
        code for code, count in codes.items() if count > 1
    }


def as_it_is(_: Plain, problem: errors.Problem) -> errors.Problem:
    return problem


def with_its_line(text: str, _line: int) -> str:
    return text


@pytest.mark.parametrize(
    "leaks",
    [
        [(Plain, "without_words", as_it_is)],
        # What reads as words, and what is far from any name: either guard alone stops most of them.
        [(errors, "are_words", lambda _: False), (errors.Problem, "_is_told_without", lambda *_: False)],
        [(traps, "_told_of_colon", lambda line: line)],
    ],
)
def test_a_leak_breaks_a_law(leaks: list[tuple[object, str, object]], monkeypatch: pytest.MonkeyPatch) -> None:
    for place, name, leak in leaks:
        monkeypatch.setattr(place, name, leak)

    assert any(is_told(str(error_of(sent))) for sent in examples())
