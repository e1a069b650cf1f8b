"""Values, results and errors go to other processes and come back equal; threads may share them all."""

import copy
import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import attrs
import pytest

from deliberate import (
    CaseBase,
    InvalidDocument,
    InvalidValue,
    Option,
    Problem,
    WriteError,
    as_graphml,
    audit,
    check,
    explain,
    fingerprint,
    graph_of,
    read_casebase,
    read_deliberation,
    read_practice,
    tell,
    to_document,
    weigh,
    write,
)
from deliberate.weighing.casebase import index_of
from tests.model.every_value import EVERY_VALUE
from tests.running_example import ours, samira

T = TypeVar("T")

BAKERY = Path(str(files("deliberate").joinpath("catalogue", "examples", "bakery")))
DAY = date(2026, 10, 12)
PRACTICE = read_practice(BAKERY / "practice.yaml")
CASES = read_casebase(BAKERY / "cases", PRACTICE)
SAMIRA = read_deliberation(BAKERY / "samira.yaml", PRACTICE)
WEIGHING = weigh(SAMIRA, PRACTICE, CASES, on=DAY)
COMPARISON = weigh(samira, ours)["extra"].over["standard"]
LETTER = explain(SAMIRA, PRACTICE, CASES, on=DAY)
BROKEN = {"deliberation": "a", "facts": {"own wich": "holds", "short nights": "perhaps"}, "hunch": 3}

RESULTS = [
    CASES,
    audit(PRACTICE, CASES, on=DAY),
    WEIGHING,
    WEIGHING["bakery early"],
    COMPARISON,
    COMPARISON.grounds_for[0],
    *check(SAMIRA, PRACTICE, CASES, on=DAY)[:1],
    LETTER,
    LETTER.sections[0],
    LETTER.sections[0].sentences[0],
    Problem("unknown-name", ("facts", 1), found="x", nearest="y", known=("y",), file="a.yaml", line=3, column=4),
]


def named(value: object) -> str:
    return type(value).__name__


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[Executor]:
    """Processes that start from nothing, and in which sets have another order than here."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYTHONHASHSEED", "4242")
        with ProcessPoolExecutor(max_workers=2, mp_context=multiprocessing.get_context("spawn")) as executor:
            yield executor


# ---- processes


@pytest.mark.parametrize("value", [*EVERY_VALUE, *RESULTS], ids=named)
def test_a_value_comes_back_from_another_process_equal(elsewhere: Executor, value: object) -> None:
    again = elsewhere.submit(copy.copy, value).result()

    assert again == value
    assert hash(again) == hash(value)
    assert repr(again) == repr(value)


def test_what_is_read_weighed_and_told_in_another_process_is_what_it_is_here(elsewhere: Executor) -> None:
    document = to_document(SAMIRA)

    assert elsewhere.submit(read_practice, BAKERY / "practice.yaml").result() == PRACTICE
    assert elsewhere.submit(read_deliberation, document, PRACTICE).result() == SAMIRA
    assert elsewhere.submit(read_casebase, [to_document(case) for case in CASES.values()], PRACTICE).result() == CASES
    assert elsewhere.submit(weigh, SAMIRA, PRACTICE, CASES, on=DAY).result() == WEIGHING
    assert elsewhere.submit(explain, SAMIRA, PRACTICE, CASES, on=DAY).result() == LETTER
    assert elsewhere.submit(check, SAMIRA, PRACTICE, CASES).result() == check(SAMIRA, PRACTICE, CASES)
    assert elsewhere.submit(tell, WEIGHING, PRACTICE).result() == tell(WEIGHING, PRACTICE)
    graph = elsewhere.submit(graph_of, SAMIRA, PRACTICE, CASES).result()
    assert as_graphml(graph) == as_graphml(graph_of(SAMIRA, PRACTICE, CASES))


UNDER_ANOTHER = attrs.evolve(SAMIRA, practice="another")


@pytest.mark.parametrize(
    ("kind", "work", "arguments"),
    [
        (InvalidValue, partial(Option, label=""), ("",)),
        (InvalidValue, weigh, (UNDER_ANOTHER, PRACTICE)),
        (InvalidDocument, read_deliberation, (BROKEN, PRACTICE)),
        (InvalidDocument, read_practice, (BAKERY / "samira.yaml",)),
        (InvalidDocument, read_practice, (BAKERY / "none.yaml",)),
        (InvalidDocument, read_casebase, ([{"deliberation": "a"}] * 1_500, PRACTICE)),
        (WriteError, write, (PRACTICE, BAKERY / "nowhere" / "practice.yaml")),
        (WriteError, write, (PRACTICE, "practice.txt")),
    ],
)
def test_an_error_comes_out_of_another_process_as_it_is_here(
    elsewhere: Executor, kind: type[Exception], work: Callable[..., object], arguments: tuple[object, ...]
) -> None:
    with pytest.raises(kind) as there:
        elsewhere.submit(work, *arguments).result()
    with pytest.raises(kind) as here:
        work(*arguments)

    assert type(there.value) is type(here.value) is kind
    assert str(there.value) == str(here.value)
    assert vars(there.value) == vars(here.value)


# ---- threads


def in_eight_threads_at_once(work: Callable[[], T]) -> list[T]:
    start = threading.Barrier(8)

    def begin_together() -> T:
        start.wait()
        return work()

    with ThreadPoolExecutor(max_workers=8) as executor:
        return [future.result() for future in [executor.submit(begin_together) for _ in range(8)]]


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads take turns as often as can be, so that what one of them leaves half done, another meets."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


@pytest.mark.usefixtures("hurried")
def test_threads_read_and_tell_at_once_what_each_alone_would() -> None:
    def work() -> object:
        practice = read_practice(BAKERY / "practice.yaml")
        deliberation = read_deliberation(BAKERY / "samira.yaml", practice)
        with pytest.raises(InvalidDocument) as refused:
            read_deliberation(BROKEN, practice)
        letter = explain(deliberation, practice, on=DAY, language="en")
        return practice, deliberation, fingerprint(practice), letter, refused.value.problems

    alone = work()

    assert all(together == alone for together in in_eight_threads_at_once(work))


@pytest.mark.usefixtures("hurried")
def test_eight_threads_build_the_index_of_a_case_base_once() -> None:
    casebase = CaseBase(CASES.values())

    indexes = in_eight_threads_at_once(lambda: index_of(casebase, PRACTICE))

    assert len({id(index) for index in indexes}) == 1
    assert weigh(SAMIRA, PRACTICE, casebase, on=DAY) == WEIGHING


@pytest.mark.usefixtures("hurried")
def test_threads_include_and_leave_out_cases_of_one_case_base_without_meeting_each_other() -> None:
    first, *others = CASES.values()
    casebase = CaseBase(CASES.values())

    def work() -> object:
        fewer = casebase.without(first.name)
        return weigh(SAMIRA, PRACTICE, fewer, on=DAY), weigh(SAMIRA, PRACTICE, fewer.including(first), on=DAY)

    assert set(in_eight_threads_at_once(work)) == {(weigh(SAMIRA, PRACTICE, CaseBase(others), on=DAY), WEIGHING)}
    assert casebase == CASES
