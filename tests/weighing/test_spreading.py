import importlib
import multiprocessing
import pickle
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import event, given

from deliberate import CaseBase, InvalidValue, audit, leave_one_out
from deliberate.weighing import contradictions, retrospect, spreading
from deliberate.weighing.spreading import Books, CalledOffError, Tally, spread, stretches, watched
from tests.model.every_value import WORDS, full_deliberation, full_practice
from tests.strategies import Scene, rich_scenes
from tests.weighing.books import DAY, decided
from tests.weighing.contested import CASES, OURS
from tests.weighing.elsewhere import Blocked, Elsewhere

BOOKS = Books(OURS, CASES, None)


@pytest.fixture(params=["processes", "threads", "elsewhere"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    if request.param == "elsewhere":
        yield Elsewhere()
        return
    processes = multiprocessing.get_context("spawn")
    pool = ThreadPoolExecutor(3) if request.param == "threads" else ProcessPoolExecutor(2, mp_context=processes)
    with pool:
        yield pool


# ---- the same, whoever does it


def test_who_does_the_work_changes_nothing(executor: Executor) -> None:
    audited, standings = audit(OURS, CASES), leave_one_out(OURS, CASES)
    assert audited.contradiction_count
    assert audited.unlike_count

    assert audit(OURS, CASES, executor=executor) == audited
    assert audit(OURS, CASES, executor=executor, limit=3) == audit(OURS, CASES, limit=3)
    assert audit(OURS, CASES, executor=executor, on=DAY + timedelta(days=3)) == audit(
        OURS, CASES, on=DAY + timedelta(days=3)
    )
    assert leave_one_out(OURS, CASES, executor=executor) == standings
    assert audit(OURS, CaseBase([]), executor=executor) == audit(OURS, CaseBase([]))


@given(rich_scenes())
def test_without_words_everything_follows_that_follows_with_them(scene: Scene) -> None:
    casebase = CaseBase(scene.cases)
    audited = audit(scene.practice, casebase, on=scene.on)
    event(f"contradictions: {bool(audited.contradiction_count)}, unlike: {bool(audited.unlike_count)}")

    assert audit(scene.practice, casebase, on=scene.on, executor=Elsewhere()) == audited
    assert leave_one_out(scene.practice, casebase, executor=Elsewhere()) == leave_one_out(scene.practice, casebase)


def test_others_look_back_and_lay_grounds_beside_each_other_and_nothing_more_than_asked_for_comes_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importlib.import_module("deliberate.weighing.audit"), "MOST_PAIRS", 3)
    elsewhere = Elsewhere()

    audited = audit(OURS, CASES, limit=2, executor=elsewhere)

    works = [pickle.loads(sent)[1][1] for sent in elsewhere.sent]  # noqa: S301 - packed by the test itself
    assert set(works) == {retrospect._seen, contradictions._met}
    by_work = list(zip(works, elsewhere.came_back, strict=True))
    seen = [each for work, came_back in by_work if work is retrospect._seen for each in came_back]
    assert audited.unlike_count == sum(each.unlike_count for each in seen) > sum(len(each.unlike) for each in seen)
    met = [came_back for work, came_back in by_work if work is contradictions._met]
    assert {len(each.firsts) for each in met if each.count > 3} == {3}


def test_a_case_that_does_not_fit_is_told_alike(executor: Executor) -> None:
    cases = CaseBase([decided("1", "a", "nobody")])

    with pytest.raises(InvalidValue) as here:
        audit(OURS, cases)
    with pytest.raises(InvalidValue) as there:
        audit(OURS, cases, executor=executor)

    assert str(there.value) == str(here.value)


# ---- what travels


def test_nobodys_words_or_notes_travel() -> None:
    ours, elsewhere = full_practice(), Elsewhere()
    cases = CaseBase([full_deliberation()])
    assert WORDS.encode() in pickle.dumps(cases)
    assert WORDS.encode() in pickle.dumps(ours)

    audited = audit(ours, cases, executor=elsewhere)
    leave_one_out(ours, cases, executor=elsewhere)

    assert audited == audit(ours, cases)
    assert len(elsewhere.sent) >= 2
    for sent in elsewhere.sent:
        parcel = pickle.loads(sent)[1][0]  # noqa: S301 - packed by the test itself
        unpacked = pickle.dumps(parcel.books)
        assert b"2026-1" in unpacked
        assert WORDS.encode() not in unpacked
        assert WORDS.encode() not in sent
        assert zlib.decompress(parcel.__reduce__()[1][0]) == unpacked


def test_books_are_unpacked_once_for_many_parts() -> None:
    elsewhere = Elsewhere()
    leave_one_out(OURS, CASES, executor=elsewhere)

    first, second = (pickle.loads(sent)[1][0] for sent in elsewhere.sent[:2])  # noqa: S301 - packed by the test itself

    assert first is second


def test_no_more_parts_travel_than_a_few_but_many_of_few_cases() -> None:
    assert [len(stretch) for stretch in stretches(45, Elsewhere())] == [2] * 22 + [1]
    assert len(list(stretches(1_000_000, Elsewhere()))) == 32
    assert len(list(stretches(1_000_000, None))) == 2_000
    assert list(stretches(0, None)) == list(stretches(0, Elsewhere())) == []


# ---- how far it is


def test_progress_is_told_in_this_thread_and_ends_when_all_is_done() -> None:
    for work in (audit, leave_one_out):
        for executor in (None, Elsewhere()):
            told: list[tuple[int, int, int]] = []

            work(
                OURS,
                CASES,
                progress=lambda done, total, told=told: told.append((done, total, threading.get_ident())),  # type: ignore[misc]  # bound here and now
                executor=executor,
            )

            assert told
            assert {thread for _, _, thread in told} == {threading.get_ident()}
            assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)
            assert len({total for _, total, _ in told}) == 1
            assert told[-1][0] == told[-1][1]


def test_each_case_counts_as_looked_back_on_and_as_laid_beside_all_others() -> None:
    totals: list[int] = []

    audit(OURS, CASES, progress=lambda _, total: totals.append(total))

    # What to look at again counts for one.
    assert set(totals) == {2 * len(CASES) + 1}


def measured(_books: Books, part: range) -> int:
    return len(part)


@pytest.mark.parametrize("elsewhere", [None, Elsewhere()])
def test_as_much_is_done_as_the_parts_that_were_given_are_long(elsewhere: Executor | None) -> None:
    tally = Tally(110)
    tally.reach(100)
    parts = [range(1), range(2), range(3), range(1)]

    done = [(length, tally.done) for length in spread(measured, BOOKS, parts, tally, worth=10, executor=elsewhere)]

    assert done == [(1, 101), (2, 104), (3, 108), (1, 110)]
    assert all(isinstance(number, int) for _, number in done)


class StopError(Exception):
    pass


def test_while_others_are_at_work_it_is_told_how_far_that_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreading, "_PAUSE", 0.01)
    blocked, told = Blocked(), list[int]()

    def progress(done: int, _total: int) -> None:
        told.append(done)
        if len(told) > 20 and blocked.is_asked.is_set():
            raise StopError

    with pytest.raises(StopError):
        leave_one_out(OURS, CASES, progress=progress, executor=blocked)

    assert set(told) == {0}


def test_progress_is_told_several_times_in_every_second_that_one_part_takes() -> None:
    told_often, tally = threading.Event(), Tally(1)
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 3:
            told_often.set()

    assert watched(lambda: told_often.wait(60), tally, progress)
    assert len(told) >= 3
    assert spreading._PAUSE < 0.5


def slowly(_books: Books, part: range) -> int:
    time.sleep(0.01)
    return len(part)


def test_what_progress_raises_ends_the_work_and_comes_out_unchanged() -> None:
    stop, did, tally = StopError("enough"), list[int](), Tally(1_000)
    parts = [range(1)] * 1_000

    def work() -> None:
        did.extend(spread(slowly, BOOKS, parts, tally, worth=1_000, executor=None))

    def progress(done: int, _total: int) -> None:
        if done:
            raise stop

    with pytest.raises(StopError) as raised:
        watched(work, tally, progress)

    assert raised.value is stop
    assert 0 < len(did) < 1_000


@pytest.mark.parametrize("ask", [audit, leave_one_out])
def test_what_progress_raises_cancels_what_others_have_not_begun(ask: Callable[..., object]) -> None:
    blocked = Blocked()

    def progress(_done: int, _total: int) -> None:
        if blocked.is_asked.is_set():
            raise StopError

    with pytest.raises(StopError):
        ask(OURS, CASES, progress=progress, executor=blocked)

    assert len(blocked.futures) > 1
    assert all(future.cancelled() for future in blocked.futures)


def failing(_books: Books, part: range) -> int:
    return 1 // part.start


def test_what_goes_wrong_elsewhere_comes_out_and_the_rest_is_cancelled() -> None:
    parts: list[Any] = [range(1, 2), range(1), range(2, 3)]

    with pytest.raises(ZeroDivisionError):
        list(spread(failing, BOOKS, parts, Tally(3), worth=3, executor=Elsewhere()))


def test_work_that_was_called_off_goes_no_further() -> None:
    tally = Tally(1)
    tally.call_off()

    with pytest.raises(CalledOffError):
        tally.reach(1)
    assert tally.done == 0
