"""The gallery: each letter of the shipped examples beside its record, sentence by sentence. `make gallery` renews the pages."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import NamedTuple, TypeAlias

from deliberate import (
    CaseBase,
    Deliberation,
    Explanation,
    Practice,
    Section,
    Text,
    Visibility,
    explain,
    read_casebase,
    read_deliberation,
    read_practice,
)
from deliberate.catalogue import EXAMPLES, example
from deliberate.documents import parse
from deliberate.model.fit import factors_of, options_of
from deliberate.model.texts import in_language
from deliberate.rendering.markdown import escaped
from deliberate.visibility import Reader, visibility_of

__all__ = ["PAGES", "page_of"]

FOLDER = Path(__file__).with_suffix("")
PAGES = {name: FOLDER / f"{name}.md" for name in EXAMPLES}
"""The page of each example."""

_Path: TypeAlias = tuple[str, ...]

_TITLES = {
    "bakery": "The job coach's letter to Samira, beside its record",
    "home-care": "The nurse's letter to Mr De Wit, beside its record",
    "recovery": "The case manager's letter to the Pauw family, beside its record",
}
_LETTER: tuple[tuple[str, Reader, str], ...] = (
    ("The letter, in Dutch", "client", "nl"),
    ("The letter, in English", "client", "en"),
)
_ACCOUNTS: Mapping[str, tuple[tuple[str, Reader, str], ...]] = {
    "bakery": _LETTER,
    "home-care": _LETTER,
    "recovery": (
        *_LETTER,
        ("The account for a colleague, in English", "colleague", "en"),
        ("The account for the file, in Dutch", "file", "nl"),
    ),
}
_OF_NOBODY = {"client": "the client", "professional": "the professional", "team": "the team"}
# Where a thing with a name may stand, in the order in which it is shown, and what it is there.
_IN_THE_DELIBERATION: Mapping[_Path, str] = {
    ("facts",): "factor",
    ("factors",): "factor",
    ("options",): "option",
    ("people",): "person",
    ("decision", "deviations"): "policy",
}
_IN_THE_PRACTICE: Mapping[_Path, str] = {
    ("options",): "option",
    ("factors",): "factor",
    ("policies",): "policy",
    ("priorities",): "priority",
    ("people",): "person",
}
_READS = {
    Visibility.PRIVATE: "nobody but the professional reads it",
    Visibility.COLLEAGUE: "colleagues read it",
    Visibility.FILE: "it is for the file",
    Visibility.CLIENT: "the client may read it; it did not decide, and nothing had to be said about it",
}

_NEVER_THE_CLIENTS = {
    "hunch": "the first intuitive choice stays with the professional",
    "situation": "it is how the professional saw it, for who thinks along",
    "positions": "what colleagues think is not the client's to read; what the client and the family want is",
}


class _File(NamedTuple):
    """One file of an example: its name, and the line of each key in it."""

    name: str
    lines: Mapping[_Path, int]


class _Place(NamedTuple):
    """Where something with a name stands: what it is there, below which key, and in which line of which file."""

    kind: str
    below: str
    said: str


class _Record(NamedTuple):
    """An example as it was read, and as it stands in its files."""

    practice: Practice
    casebase: CaseBase
    deliberation: Deliberation
    of_practice: _File
    of_deliberation: _File


def page_of(name: str) -> str:
    """Give the page of an example."""
    return "\n".join(_lines_of(name, _read(name)))


def _lines_of(name: str, record: _Record) -> Iterator[str]:
    place, file = EXAMPLES[name]
    yield f"# {_TITLES[name]}"
    yield ""
    yield "This page is made by a program, from the files of the example and from the letter that comes of them. Left stands what is read, as"
    yield f"it is read; right stands what it rests on: each name, with its line in `{file}` and in the `practice.yaml` beside it (the"
    yield "number behind the file). What the names are called in both languages stands in [the names](#the-names) at the end. The files are in"
    yield f"`src/deliberate/catalogue/examples/{place}`."
    yield ""
    yield from _fence(name)
    named: dict[str, None] = {}
    for title, to, language in _ACCOUNTS[name]:
        told = _told(record, to, language)
        named |= dict.fromkeys(_named_in(told))
        yield from ("", f"## {title}", "")
        yield from _account(told, record)
    yield from ("", "## In the record, and not in the letter", "")
    yield from _kept_out(record)
    yield from ("", "## The names", "")
    yield from _names(named, record)
    yield ""


def _fence(name: str) -> Iterator[str]:
    yield from ("```console", f"$ deliberate demo {name}", "```")


def _told(record: _Record, to: Reader, language: str) -> Explanation:
    decision = record.deliberation.decision
    on = None if decision is None else decision.decided_on
    return explain(record.deliberation, record.practice, record.casebase, to=to, language=language, on=on)


# ---- the two columns


def _account(told: Explanation, record: _Record) -> Iterator[str]:
    if told.greeting:
        yield from (escaped(told.greeting), "")
    for section in told.sections:
        yield from (f"### {escaped(section.title)}", "")
        yield from _table(("what is read", "what it rests on"), _rows(section, record))
        yield ""
    if told.signature:
        yield "  \n".join(escaped(line) for line in told.signature.splitlines())


def _rows(section: Section, record: _Record) -> Iterator[tuple[str, str]]:
    for sentence in section.sentences:
        about = "; ".join(_rests_on(name, record) for name in sentence.about)
        yield escaped(f"• {sentence.text}" if sentence.listed else sentence.text), about


def _rests_on(name: str, record: _Record) -> str:
    if name == record.deliberation.name:
        return f"the record as a whole, `{record.of_deliberation.name}`"
    places = [*_places(name, record)]
    if not places:
        return _OF_NOBODY[name]
    return f"{places[0].kind} *{escaped(name)}*: {', '.join(place.said for place in places)}"


def _places(name: str, record: _Record) -> Iterator[_Place]:
    for file, above in ((record.of_deliberation, _IN_THE_DELIBERATION), (record.of_practice, _IN_THE_PRACTICE)):
        for path, kind in above.items():
            line = file.lines.get((*path, name))
            if line is not None:
                yield _Place(kind, ".".join(path), f"`{file.name}` {line}")


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield from (f"| {' | '.join(cells)} |" for cells in (head, ("---",) * len(head), *rows))


# ---- what the client does not read


def _kept_out(record: _Record) -> Iterator[str]:
    read = set(_named_in(_told(record, "client", record.practice.language)))
    unread = dict.fromkeys(fact.factor for fact in record.deliberation.facts if fact.factor not in read)
    yield from _table(("what is written down", "why the client does not read it here"), _reasons(unread, record))


def _reasons(unread: Iterable[str], record: _Record) -> Iterator[tuple[str, str]]:
    factors, file = factors_of(record.deliberation, record.practice), record.of_deliberation
    for name in unread:
        yield _rests_on(name, record), _READS[visibility_of(factors[name])]
    for key, why in _NEVER_THE_CLIENTS.items():
        line = file.lines.get((key,))
        if line is not None:
            yield f"{key}: `{file.name}` {line}", why
    if any(fact.note for fact in record.deliberation.facts):
        yield f"every note in `{file.name}`", "a note is the professional's own"


# ---- the names


def _named_in(told: Explanation) -> Iterator[str]:
    for section in told.sections:
        for sentence in section.sentences:
            yield from sentence.about


def _names(named: Iterable[str], record: _Record) -> Iterator[str]:
    yield from _table(("name", "in Dutch", "in English", "where it stands"), _rows_of_names(named, record))


def _rows_of_names(named: Iterable[str], record: _Record) -> Iterator[tuple[str, ...]]:
    called = _called(record)
    for name in sorted(named):
        places = [*_places(name, record)]
        if places:
            labels = (in_language(called.get(name), tag, spoken=record.practice.language) for tag in ("nl", "en"))
            where = ", ".join(f"{place.below}, {place.said}" for place in places)
            yield f"*{escaped(name)}*", *(escaped(label or "") for label in labels), where


def _called(record: _Record) -> Mapping[str, Text]:
    """Give what each thing is called; an agreement and a rule have no label, so theirs is what they say."""
    practice, deliberation = record.practice, record.deliberation
    said = {
        **{priority.name: priority.why for priority in practice.priorities},
        **{policy.name: policy.rule for policy in practice.policies},
        **{name: option.label for name, option in options_of(deliberation, practice).items()},
        **{name: factor.label for name, factor in factors_of(deliberation, practice).items()},
        **{person.name: person.label for person in (*practice.people, *deliberation.people)},
    }
    return {name: text for name, text in said.items() if text is not None}


# ---- files


def _read(name: str) -> _Record:
    place, file = EXAMPLES[name]
    with resources.as_file(example(place)) as folder:
        practice = read_practice(folder / "practice.yaml")
        return _Record(
            practice,
            read_casebase(folder / "cases", practice),
            read_deliberation(folder / file, practice),
            _file(folder / "practice.yaml"),
            _file(folder / file),
        )


def _file(path: Path) -> _File:
    plain = parse(path.read_bytes(), "yaml")
    lines = {key: plain.places.of(key, key=key[-1])[0] for key in _paths(plain.content)}
    return _File(path.name, {key: line for key, line in lines.items() if line is not None})


def _paths(content: object, above: _Path = ()) -> Iterator[_Path]:
    if isinstance(content, dict):
        for key, value in content.items():
            yield (*above, key)
            yield from _paths(value, (*above, key))


if __name__ == "__main__":
    for each, page in PAGES.items():
        page.write_text(page_of(each), encoding="utf-8")
