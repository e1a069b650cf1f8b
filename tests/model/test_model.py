import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest

import deliberate.model
from deliberate import InvalidValue, Phrase, Problem
from deliberate.model import Deliberation, Fact, Factor, Hunch, Option, Practice
from deliberate.model.fit import problems_of_fit
from tests.model.every_value import EVERY_VALUE, WORDS, full_deliberation, full_practice
from tests.problems import problems_of
from tests.travel import through_a_pickle

_ROOT = Path(__file__).parents[2]
_CLASSES = sorted(
    name
    for name in deliberate.model.__all__
    if attrs.has(given := getattr(deliberate.model, name)) and isinstance(given, type)
)


def _named(value: object) -> str:
    return type(value).__name__


def test_every_class_of_the_model_is_looked_at_here() -> None:
    assert sorted(_named(value) for value in EVERY_VALUE) == _CLASSES


def test_in_the_full_example_nothing_is_left_at_its_default() -> None:
    left = [
        (_named(value), field.name)
        for value in EVERY_VALUE
        for field in attrs.fields(type(value))
        if getattr(value, field.name) == field.default
    ]

    # A sentence that was there already stands behind no other.
    of_edits = [("Edit", "behind")]
    assert left == [("Option", "routine"), ("Factor", "role"), ("Factor", "bars"), ("Fact", "status"), *of_edits]


def test_the_full_example_fits() -> None:
    assert list(problems_of_fit(full_deliberation(), full_practice())) == []


@pytest.mark.parametrize("value", EVERY_VALUE, ids=_named)
def test_a_value_is_frozen(value: Any) -> None:  # noqa: ANN401 - every class
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(type(value))[0].name, "other")
    with pytest.raises((AttributeError, TypeError)):
        value.something_else = 1


@pytest.mark.parametrize("value", EVERY_VALUE, ids=_named)
def test_a_value_comes_through_a_pickle_equal_and_with_an_equal_hash(value: object) -> None:
    again = through_a_pickle(value)

    assert again == value
    assert hash(again) == hash(value)


@pytest.mark.parametrize(("one", "other"), list(zip(EVERY_VALUE, [*EVERY_VALUE[1:], None], strict=True)))
def test_values_are_equal_by_content_and_by_nothing_else(one: Any, other: object) -> None:  # noqa: ANN401 - every class
    assert one == attrs.evolve(one)
    assert hash(one) == hash(attrs.evolve(one))
    assert one != other


@pytest.mark.parametrize("value", EVERY_VALUE, ids=_named)
def test_a_repr_is_one_line_and_shows_nobodys_words(value: object) -> None:
    shown = repr(value)

    assert WORDS not in shown
    assert "\n" not in shown
    assert shown.startswith(f"<{_named(value)}")
    assert shown.endswith(">")


def test_the_repr_of_a_mapping_inside_a_value_shows_nobodys_words() -> None:
    decision = full_deliberation().decision

    assert decision is not None
    assert WORDS not in repr(decision.answers)


def _texts_of(value: attrs.AttrsInstance) -> Iterator[tuple[object, str]]:
    for field in attrs.fields(type(value)):
        if _holds_words(getattr(value, field.name)):
            yield value, field.name


def _holds_words(held: object) -> bool:
    if isinstance(held, Mapping):
        return any(_holds_words(inner) for inner in held.values())
    return held == WORDS or (isinstance(held, tuple | frozenset) and WORDS in held)


_FIELDS_WITH_WORDS = [pair for value in EVERY_VALUE for pair in _texts_of(value)]


@pytest.mark.parametrize(("value", "field"), _FIELDS_WITH_WORDS, ids=lambda given: str(given)[:40])
def test_an_error_shows_nobodys_words(value: Any, field: str) -> None:  # noqa: ANN401 - every class
    held = getattr(value, field)
    broken: object = f"{WORDS}\x07"
    if isinstance(held, tuple | frozenset):
        broken = [broken]
    elif isinstance(held, Mapping):
        broken = dict.fromkeys(held, broken)

    with pytest.raises(InvalidValue) as refused:
        attrs.evolve(value, **{field: broken})

    assert WORDS not in str(refused.value)
    assert WORDS not in repr(refused.value)
    assert {problem.code for problem in refused.value.problems} == {"bad-text"}


@pytest.mark.parametrize(
    "wrong",
    [None, 3, True, b"ab", object(), {"a": "b"}, {"a", "b"}, ["a", 1], "a text"],
    ids=lambda wrong: type(wrong).__name__,
)
@pytest.mark.parametrize("value", EVERY_VALUE, ids=_named)
def test_whatever_a_field_is_given_is_kept_or_refused_with_problems_and_nothing_else(
    value: Any,  # noqa: ANN401 - every class
    wrong: object,
) -> None:
    for field in attrs.fields(type(value)):
        problems = _problems_with(value, field.name, wrong)

        assert all(problem.path and problem.code and isinstance(problem.expected, Phrase) for problem in problems)
        assert not problems or field.name in {problem.path[0] for problem in problems}


def _problems_with(value: Any, field: str, wrong: object) -> tuple[Problem, ...]:  # noqa: ANN401 - every class
    try:
        attrs.evolve(value, **{field: wrong})
    except InvalidValue as refused:
        return refused.problems
    return ()


def test_the_first_field_may_be_given_by_its_place_and_no_other() -> None:
    make: Any = Option

    assert Option("extra", label="more") == Option(name="extra", label="more")
    with pytest.raises(TypeError):
        make("extra", "more")


def test_all_problems_of_a_value_are_told_at_once() -> None:
    problems = problems_of(Factor, "", label="", layer="cliënt", favours="extra", special="no", scale="number")

    assert [(problem.pointer, problem.code) for problem in problems] == [
        ("/name", "bad-name"),
        ("/label", "bad-text"),
        ("/layer", "wrong-value"),
        ("/favours", "wrong-type"),
        ("/special", "wrong-type"),
        ("/scale", "wrong-type"),
    ]


def test_an_iterable_is_read_once() -> None:
    practice = Practice(
        "North",
        language="nl",
        question="Wat nu?",
        options=(Option(name, label=name) for name in ("a", "b")),
        factors=(Factor(name, label=name, layer="client", favours=(o for o in "ab")) for name in ("f", "g")),
    )
    case = Deliberation("1", facts=map(Fact, ("f", "g")), hunch=Hunch(because=filter(None, ["f"])))

    assert [option.name for option in practice.options] == ["a", "b"]
    assert practice.factors[1].favours == {"a", "b"}
    assert [fact.factor for fact in case.facts] == ["f", "g"]
    assert case.hunch is not None
    assert case.hunch.because == {"f"}


_PROGRAM = """
import pickle, sys
from tests.model.every_value import full_deliberation, full_practice
from deliberate import InvalidValue, weigh, CaseBase
import attrs
case, practice = full_deliberation(), full_practice()
print(repr(case), repr(practice), [repr(fact) for fact in case.facts], list(case.decision.answers))
wrong = attrs.evolve(case, hunch=attrs.evolve(case.hunch, because=["x", "y", "z"]))
try:
    weigh(wrong, practice)
except InvalidValue as error:
    print(error)
print(repr(weigh(attrs.evolve(case, decision=None), practice, CaseBase([case]))))
"""


def _under(seed: str, program: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "PYTHONPATH": str(_ROOT)}
    done = subprocess.run([sys.executable, "-c", program], cwd=_ROOT, env=environment, capture_output=True, check=True)
    return done.stdout


def test_reprs_and_errors_are_equal_to_the_byte_under_any_hash_seed() -> None:
    printed = {_under(seed, _PROGRAM) for seed in ("0", "1", "4242")}

    assert len(printed) == 1
    assert printed != {b""}


def test_what_was_pickled_under_one_hash_seed_is_found_under_another() -> None:
    pickled = pickle.dumps((full_practice(), full_deliberation(), hash(full_practice())))
    program = (
        f"import pickle; practice, case, kept = pickle.loads({pickled!r});"
        "from tests.model.every_value import full_deliberation, full_practice;"
        "print(practice in {full_practice()}, case in {full_deliberation()}, hash(practice) != kept)"
    )

    assert _under("7", program).split() == [b"True", b"True", b"True"]
