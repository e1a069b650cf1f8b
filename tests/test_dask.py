"""An audit over the workers of a cluster, of which one dies in the middle: the result is complete, and the same."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from distributed import Client, LocalCluster

from deliberate import CaseBase, audit, leave_one_out
from tests.weighing.books import DAY, decided, factor, practice, priority

Result = TypeVar("Result")

NAMES = [f"p{place}" for place in range(4)] + [f"d{place}" for place in range(4)]
OURS = practice(
    *(factor(name, "a" if name[0] == "p" else "b") for name in NAMES), priorities=[priority("agreed", ["p0"], ["d0"])]
)
CASES = CaseBase(
    decided(f"{place:03}", "ab"[place * place % 5 % 2], *held, on=DAY + timedelta(days=place % 9))
    for place in range(1, 100)
    if (held := [name for bit, name in enumerate(NAMES) if place >> bit & 1])
)


@pytest.fixture
def client() -> Iterator[Client]:
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0") as cluster,
        Client(cluster) as client,
    ):
        yield client


class Deadly(Executor):
    """Hands work on, of which one part kills the process that does it, the first time."""

    def __init__(self, executor: Executor, died: Path) -> None:
        self._executor = executor
        self._died = died
        self._count = 0

    def submit(self, work: Callable[..., Result], /, *arguments: object, **named: object) -> Future[Result]:
        self._count += 1
        if self._count == 5:
            return self._executor.submit(die_at_first, self._died, work, *arguments, **named)
        return self._executor.submit(work, *arguments, **named)


def die_at_first(died: Path, work: Callable[..., Result], /, *arguments: object, **named: object) -> Result:
    if not died.exists():
        died.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return work(*arguments, **named)


@pytest.mark.filterwarnings("default")  # of what a dying worker leaves behind, its own library warns
def test_an_audit_of_which_one_worker_dies_is_complete_and_the_same(client: Client, tmp_path: Path) -> None:
    died = tmp_path / "died"
    before = set(client.run(os.getpid).values())
    told: list[tuple[int, int]] = []

    executor = Deadly(client.get_executor(pure=False), died)
    audited = audit(OURS, CASES, executor=executor, progress=lambda *so_far: told.append(so_far))

    assert died.exists()
    assert len(before & set(client.run(os.getpid).values())) == 1
    assert audited == audit(OURS, CASES)
    assert audited.contradiction_count
    assert told[-1] == (told[-1][1], told[-1][1])
    assert leave_one_out(OURS, CASES, executor=executor) == leave_one_out(OURS, CASES)
