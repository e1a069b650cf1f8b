"""Nobody's words show in what a value shows of itself, nor in what an error says of it: secrets planted in every text."""

import functools
import itertools
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest

from deliberate import (
    CaseBase,
    DeliberateError,
    Deliberation,
    Edits,
    Fact,
    Practice,
    as_graphml,
    as_markdown,
    as_mermaid,
    as_text,
    check,
    edit,
    explain,
    fingerprint,
    graph_of,
    read_casebase,
    read_deliberation,
    read_edits,
    read_practice,
    seen_by,
    tell,
    to_document,
    weigh,
    write,
)
from deliberate.explanation import problems_of_edits
from deliberate.model.frozen import FrozenMapping
from deliberate.visibility import Reader
from tests.laws.planting import (
    CLASSES,
    SENTENCES,
    TEXT_FIELDS,
    WAYS,
    Field,
    fields_in,
    is_told,
    mark,
    planted,
    said_by,
    shown_by,
    told_of,
    values_in,
)
from tests.model.every_value import EVERY_VALUE, full_deliberation, full_edits, full_practice

READERS: tuple[Reader, ...] = ("professional", "colleague", "file", "client")
BOOKS = (full_practice(), full_deliberation(), full_edits())
# The fields whose texts may stand in several languages.
IN_LANGUAGES = {
    Field(kind.__name__, field.name) for kind in CLASSES for field in attrs.fields(kind) if "Mapping" in str(field.type)
}


def written_in(way: str, field: Field) -> str:
    return WAYS[way](mark(field))


def wordings(field: Field) -> str | dict[str, str]:
    word = written_in("plain", field)
    return {"nl": word, "nl-informal": word, "en": word} if field in IN_LANGUAGES else word


PLANTED: Mapping[str, tuple[Practice, Deliberation, Edits]] = {
    **{way: planted(BOOKS, functools.partial(written_in, way)) for way in WAYS},
    "languages": planted(BOOKS, wordings),
}
in_every_way = pytest.mark.parametrize("way", PLANTED)


def test_every_text_of_every_class_is_planted() -> None:
    for books in PLANTED.values():
        assert fields_in(str(list(map(to_document, books)))) == set(TEXT_FIELDS)
        assert {type(value) for value in values_in(books)} == {*CLASSES, FrozenMapping}


# ---- what values and results show


@in_every_way
def test_no_value_shows_a_text(way: str) -> None:
    for value in values_in(PLANTED[way]):
        assert not is_told(shown_by(value)), type(value)


def results(practice: Practice, deliberation: Deliberation) -> Iterator[object]:
    """Everything that the verbs give."""
    earlier = attrs.evolve(deliberation, name="earlier")
    casebase = CaseBase([earlier]).indexed(practice)
    findings = check(deliberation, practice, casebase)
    weighing = weigh(deliberation, practice, casebase)
    yield from (casebase, casebase.including(deliberation), weighing, findings, fingerprint(deliberation))
    for to in READERS:
        yield explain(deliberation, practice, casebase, to=to)
        yield explain(attrs.evolve(deliberation, decision=None), practice, to=to, language="en", register="formal")
        yield tell(weighing, practice, deliberation=deliberation, to=to)
        yield tell(findings, practice, deliberation=deliberation, to=to)
        yield seen_by(deliberation, practice, to)
        yield graph_of(deliberation, practice, casebase, to=to)


def results_of_edits(practice: Practice, deliberation: Deliberation, edits: Edits) -> Iterator[object]:
    """Everything that the verbs give of what people changed."""
    yield edits
    if not any(problems_of_edits(edits)):
        yield edit(explain(deliberation, practice, to="file", register="informal"), edits)
        yield check(deliberation, practice, edits=edits)
        yield from (explain(deliberation, practice, to=to, edits=edits) for to in READERS)


def everything_in(result: object) -> Iterable[object]:
    # A graph is no value of ours, and holds plain texts only.
    return values_in(result) if attrs.has(type(result)) or isinstance(result, tuple) else [result]


@pytest.mark.parametrize("way", ["plain", "lines", "long", "languages"])
def test_no_result_shows_a_text_and_nothing_is_logged(way: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    practice, deliberation, edits = PLANTED[way]

    for result in (*results(practice, deliberation), *results_of_edits(practice, deliberation, edits)):
        for value in everything_in(result):
            assert not is_told(shown_by(value)), type(value)
    assert caplog.records == []


def test_texts_are_told_where_they_are_asked_for() -> None:
    practice, deliberation, _ = PLANTED["plain"]
    graph = graph_of(deliberation, practice)

    for text in (as_text(explain(deliberation, practice)), as_mermaid(graph), as_graphml(graph)):
        assert len(fields_in(text)) > 5
    assert is_told(as_markdown(explain(deliberation, practice)))


# ---- what errors say of values


class Speaking:
    """Something of another kind, that says what it should not."""

    def __str__(self) -> str:
        return "S3cr3t."


def wrong_values(secret: str) -> Iterator[object]:
    """What may stand where something else is expected, by mistake."""
    yield from (secret, f"{secret}\0", f"{secret}\ud800", f"  {secret}", f"{secret} >= {secret}", secret.encode())
    yield from ([secret, secret], {secret}, [[secret]], [Speaking()], {secret: secret}, {"nl": {secret: secret}})
    yield from (
        {"nl": f"{secret}\0"},
        {"need": f"{secret}\0"},
        {"need": {secret: secret}},
        {"need": {"nl": {secret: 1}}},
    )
    yield from (Speaking(), ValueError(secret), Fact("need", note=secret), [Fact("need", note=secret)])


def errors_of(make: Callable[..., object], values: Iterable[object]) -> Iterator[DeliberateError]:
    for value in values:
        try:
            make(value)
        except DeliberateError as error:
            yield error


def without_names_that_count(value: Any) -> Any:  # noqa: ANN401 - of any class
    """Leave out the neutral level: where levels are sentences, they are what is known there."""
    return attrs.evolve(value, neutral=None) if type(value).__name__ == "Scale" else value


@pytest.mark.parametrize("value", EVERY_VALUE, ids=lambda value: type(value).__name__)
def test_a_class_refuses_without_a_word_of_what_it_was_given(value: attrs.AttrsInstance) -> None:
    bare, errors = without_names_that_count(value), list[DeliberateError]()

    for secret, field in zip(
        itertools.cycle(written("S3cr3t") for written in SENTENCES.values()), attrs.fields(type(value)) * 3
    ):
        make = functools.partial(with_field, bare, field.name)
        refused = list(errors_of(make, wrong_values(secret)))
        errors += refused
        for error in refused:
            assert not is_told(said_by(error)), (field.name, str(error))
    assert not is_told(told_of(errors))
    assert len(errors) > 2 * len(attrs.fields(type(value)))


def with_field(value: Any, field: str, given: object) -> object:  # noqa: ANN401 - of any class
    return attrs.evolve(value, **{field: given})


# ---- what errors say of what a verb was given


def with_argument(name: str, verb: Callable[..., object], *given: object) -> Callable[[object], object]:
    return lambda wrong: verb(*given, **{name: wrong})


def verbs(practice: Practice, deliberation: Deliberation, folder: Path) -> Iterator[Callable[[Any], object]]:
    """Each verb with one argument to come."""
    casebase, weighing = CaseBase([deliberation]), weigh(deliberation, practice)
    for verb in (weigh, check, explain, graph_of, seen_by):
        yield with_argument("deliberation", functools.partial(verb, practice=practice))
        yield with_argument("practice", verb, deliberation)
    for verb in (weigh, check, explain, graph_of):
        for name in ("casebase", "on"):
            yield with_argument(name, verb, deliberation, practice)
    for name, several in (("limit", (weigh, graph_of)), ("to", (explain, graph_of, seen_by))):
        yield from (with_argument(name, verb, deliberation, practice) for verb in several)
    for name in ("language", "register"):
        yield from (with_argument(name, verb, deliberation, practice) for verb in (check, explain))
    yield from (
        with_argument(name, tell, weighing) for name in ("practice", "deliberation", "to", "language", "register")
    )
    yield from (tell, to_document, fingerprint, CaseBase, casebase.including, casebase.indexed, casebase.without)
    yield from (practice.factor, practice.option, practice.value, practice.policy, practice.priority)
    yield with_argument("value", functools.partial(write, path=folder / "x.json"))
    yield from (with_argument("practice", verb, {"deliberation": "a"}) for verb in (read_deliberation, read_casebase))
    letter = explain(deliberation, practice)
    yield from (
        with_argument("edits", edit, letter),
        with_argument("explanation", functools.partial(edit, edits=full_edits())),
    )
    yield from (with_argument("edits", verb, deliberation, practice) for verb in (explain, check))


def readers_of_files(practice: Practice) -> Iterator[Callable[[Any], object]]:
    """Each verb to which a text is a path, which an error may name."""
    yield read_practice
    yield functools.partial(read_deliberation, practice=practice)
    yield functools.partial(read_casebase, practice=practice)
    yield functools.partial(read_edits, practice=practice)
    yield functools.partial(write, practice)


def test_a_verb_refuses_without_a_word_of_what_it_was_given(tmp_path: Path) -> None:
    practice, deliberation, _ = PLANTED["plain"]
    errors: list[DeliberateError] = []

    for secret in (SENTENCES["plain"]("S3cr3t"), SENTENCES["long"]("S3cr3t")):
        values = [*wrong_values(secret), practice, deliberation, (deliberation,), to_document(deliberation), None, 3.5]
        for verb in verbs(practice, deliberation, tmp_path):
            errors += errors_of(verb, values)
        for reader in readers_of_files(practice):
            errors += errors_of(reader, (value for value in values if not isinstance(value, str | list | set)))
    for error in errors:
        assert not is_told(said_by(error)), str(error)
    assert not is_told(told_of(errors))
    assert len(errors) > 1500
