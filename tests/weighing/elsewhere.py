"""Executors that tests look into."""

import pickle
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, TypeVar

__all__ = ["Blocked", "Elsewhere"]

Result = TypeVar("Result")


class Elsewhere(Executor):
    """Does the work here and now, but with what is left of it after a journey; keeps what was sent and came back."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.came_back: list[Any] = []

    def submit(self, work: Callable[..., Result], /, *arguments: object, **named: object) -> Future[Result]:
        self.sent.append(pickle.dumps((work, arguments, named)))
        arrived, arguments, named = pickle.loads(self.sent[-1])  # noqa: S301 - packed on the line above
        future: Future[Result] = Future()
        try:
            future.set_result(arrived(*arguments, **named))
            self.came_back.append(future.result())
        except Exception as error:  # noqa: BLE001 - as every executor does
            future.set_exception(error)
        return future


class Blocked(Executor):
    """Accepts all work and never begins."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []
        self.is_asked = threading.Event()

    def submit(self, work: Callable[..., Result], /, *arguments: object, **named: object) -> Future[Result]:
        del work, arguments, named
        future: Future[Result] = Future()
        self.futures.append(future)
        self.is_asked.set()
        return future
