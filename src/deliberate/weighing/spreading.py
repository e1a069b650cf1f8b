"""This module is long work in parts: told how far it is, called off, and done by others where there are any."""

import contextlib
import functools
import pickle
import threading
import zlib
from collections.abc import Callable, Generator, Iterator, Sequence, Sized
from concurrent.futures import Executor, ThreadPoolExecutor, wait
from datetime import date
from typing import TypeAlias, TypeVar

import attrs

from deliberate.errors import InvalidValue
from deliberate.model import Practice
from deliberate.model.kinds import wrong_type
from deliberate.phrase import Phrase

from .base import Base
from .casebase import CaseBase
from .wordless import wordless_cases, wordless_practice

__all__ = ["Books", "CalledOffError", "Progress", "Tally", "require_helpers", "spread", "stretches", "watched"]

Progress: TypeAlias = Callable[[int, int], object]
"""Told how much is done, and of how much."""

Part = TypeVar("Part", bound=Sized)
Result = TypeVar("Result")

_PAUSE = 0.2  # seconds between two looks at how far the work is
_STRETCH = 500  # places in one part that is done here
_MOST_PARTS = 32  # handed to others: each of them carries the books along


@attrs.frozen
class Books:
    """What all parts of the work rest on.

    Attributes:
        practice: what was agreed beforehand.
        casebase: what was decided before.
        on: the day for which it is asked, or None.
    """

    practice: Practice
    casebase: CaseBase
    on: date | None

    @functools.cached_property
    def base(self) -> Base:
        """The grounds of what was agreed and decided by that day."""
        return Base(self.practice, self.casebase, self.on)


class CalledOffError(Exception):
    """Nobody waits for the work any more."""


class Tally:
    """How much of the work is done.

    Args:
        total: how much there is to do.
    """

    def __init__(self, total: int) -> None:
        self.done = 0
        self.total = total
        self._called_off = threading.Event()

    def reach(self, done: int) -> None:
        """Keep how much is done by now.

        Raises:
            CalledOffError: where the work was called off.
        """
        if self._called_off.is_set():
            raise CalledOffError
        self.done = done

    def call_off(self) -> None:
        """Let the work end as soon as it says how far it is."""
        self._called_off.set()


def require_helpers(progress: object, executor: object) -> None:
    """Raise `InvalidValue` where something else stands in the place of what is told of the work, or does parts of it."""
    problems = []
    if progress is not None and not callable(progress):
        problems.append(wrong_type(progress, ("progress",), Phrase("a-progress-or-none")))
    if executor is not None and not isinstance(executor, Executor):
        problems.append(wrong_type(executor, ("executor",), Phrase("an-executor-or-none")))
    if problems:
        raise InvalidValue(problems)


def watched(work: Callable[[], Result], tally: Tally, progress: Progress | None) -> Result:
    """Do the work, and tell in this thread how far it is, several times a second.

    What *progress* raises calls the work off and comes out unchanged.
    """
    if progress is None:
        return work()
    with ThreadPoolExecutor(max_workers=1) as aside:
        future = aside.submit(work)
        is_done = False
        try:
            while not is_done:
                is_done = bool(wait([future], timeout=_PAUSE).done)
                progress(tally.done, tally.total)
        except BaseException:
            tally.call_off()
            raise
    return future.result()


def spread(
    work: Callable[[Books, Part], Result],
    books: Books,
    parts: Sequence[Part],
    tally: Tally,
    *,
    worth: int,
    executor: Executor | None,
) -> Iterator[Result]:
    """Give what comes of each part, in the order of the parts, whoever does them.

    Args:
        work: does one part; a function of a module, since it travels to other processes.
        books: what all parts rest on; others get them without words.
        parts: the parts; how long each is says how much work it is.
        tally: where to keep how much is done.
        worth: how much of it these parts are together.
        executor: does the parts; without one they are done here.
    """
    before, size, done = tally.done, sum(map(len, parts)), 0
    results = _here(work, books, parts) if executor is None else _elsewhere(work, books, parts, (tally, executor))
    with contextlib.closing(results):
        for part, result in zip(parts, results, strict=True):
            done += len(part)
            tally.reach(before + worth * done // size)
            yield result
    tally.reach(before + worth)


def stretches(count: int, executor: Executor | None) -> Iterator[range]:
    """Cut so many places into stretches: short ones, or where others do them no more than these can carry."""
    length = _STRETCH if executor is None else -(-count // _MOST_PARTS)
    return (range(first, min(first + length, count)) for first in range(0, count, max(length, 1)))


def _here(work: Callable[[Books, Part], Result], books: Books, parts: Sequence[Part]) -> Generator[Result]:
    yield from (work(books, part) for part in parts)


def _elsewhere(
    work: Callable[[Books, Part], Result], books: Books, parts: Sequence[Part], by: tuple[Tally, Executor]
) -> Generator[Result]:
    tally, executor = by
    parcel = _Parcel(Books(wordless_practice(books.practice), wordless_cases(books.casebase), books.on))
    futures = [executor.submit(_one_part, parcel, work, part) for part in parts]
    try:
        for future in futures:
            while not wait([future], timeout=_PAUSE).done:
                tally.reach(tally.done)
            yield future.result()
    finally:
        for future in futures:
            future.cancel()


class _Parcel:
    """Books on their way to another process, where they are unpacked once for many parts."""

    def __init__(self, books: Books) -> None:
        self.books = books

    @functools.cached_property
    def _packed(self) -> bytes:
        return zlib.compress(pickle.dumps(self.books), level=1)

    def __reduce__(self) -> "tuple[Callable[[bytes], _Parcel], tuple[bytes]]":
        return _unpacked, (self._packed,)


@functools.lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> _Parcel:
    books: Books = pickle.loads(zlib.decompress(packed))  # noqa: S301 - packed by a parcel of this module
    return _Parcel(books)


def _one_part(parcel: _Parcel, work: Callable[[Books, Part], Result], part: Part) -> Result:
    return work(parcel.books, part)
