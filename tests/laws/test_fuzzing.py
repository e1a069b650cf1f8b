"""Whatever is sent in: it is read, or every problem is told, and nothing else happens."""

import itertools
import re
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

import attrs
import pytest

from deliberate import Problem, errors
from deliberate.documents import events, json_text, plain, reading, structuring
from deliberate.model import fit, kinds, references
from tests.laws.fuzzing import MOST_SECONDS, is_read_or_told, sendings
from tests.laws.mutations import Sent
from tests.strategies import drawn

COUNT = 700
"""So many documents, the same at every run; `make fuzz` tries others, for as long as one likes."""

_PARTS = 10


@cache
def some_sendings() -> Sequence[Sent]:
    return drawn(sendings, COUNT)


@pytest.mark.parametrize("part", range(_PARTS))
def test_whatever_is_sent_in_is_read_or_told(part: int, tmp_path: Path) -> None:
    for given_ in some_sendings()[part::_PARTS]:
        is_read_or_told(given_, tmp_path)


# ---- bugs that are planted in the reader are found among the same documents

Plant = Callable[[pytest.MonkeyPatch], None]


def breaks(examples: Iterable[Sent], folder: Path) -> bool:
    """Whether some document breaks the law, or raises what was not promised."""
    for given_ in examples:
        try:
            is_read_or_told(given_, folder)
        except Exception:  # noqa: BLE001 - any that comes through is one
            return True
    return False


def a_wrong_date_raises_what_python_raises(patch: pytest.MonkeyPatch) -> None:
    def refuse(value: object, _: object) -> None:
        raise ValueError(value)

    patch.setattr(structuring, "_refuse_date", refuse)


def what_was_found_is_shown_whole(patch: pytest.MonkeyPatch) -> None:
    for name, module in sys.modules.items():
        if name.startswith("deliberate.") and hasattr(module, "shortened"):
            patch.setattr(module, "shortened", lambda found, *_: str(found))


def lines_are_counted_from_nought(patch: pytest.MonkeyPatch) -> None:
    of = plain.Places.of

    def above(*args: object, **kwargs: object) -> tuple[int | None, int | None]:
        line, column = of(*args, **kwargs)  # type: ignore[arg-type]  # passed on as given
        return None if line is None else line - 1, column

    patch.setattr(plain.Places, "of", above)


def problems_come_in_another_order_each_time(patch: pytest.MonkeyPatch) -> None:
    in_order, times = reading._in_order, itertools.count()

    def turned(problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return in_order(problems)[:: (-1) ** next(times)]

    patch.setattr(reading, "_in_order", turned)


def half_characters_are_let_in(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(json_text, "_HALF_CHARACTER", re.compile("(?!)"))
    patch.setattr(kinds, "fault_of_text", lambda _: None)


def a_missing_key_is_not_named(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(structuring, "_missing_key", lambda _: Problem("missing-key"))


def what_is_no_plain_yaml_is_told_twice(patch: pytest.MonkeyPatch) -> None:
    report = events._Builder._report

    def twice(*args: object) -> None:
        for _ in range(2):
            report(*args)  # type: ignore[arg-type]

    patch.setattr(events._Builder, "_report", twice)


def an_unknown_name_has_a_code_of_its_own(patch: pytest.MonkeyPatch) -> None:
    def other(*args: object) -> Problem:
        return attrs.evolve(errors.unknown_name(*args), code="no-such-name")  # type: ignore[arg-type]

    for module in (fit, references):
        patch.setattr(module, "unknown_name", other)


def many_problems_take_seconds(patch: pytest.MonkeyPatch) -> None:
    in_order = reading._in_order

    def slowly(problems: Sequence[Problem]) -> tuple[Problem, ...]:
        began = time.process_time()
        while len(problems) > 20 and time.process_time() - began < 1.1 * MOST_SECONDS:
            assert sum(range(100_000))
        return in_order(problems)

    patch.setattr(reading, "_in_order", lambda problems: slowly(list(problems)))


@pytest.mark.parametrize(
    "plant",
    [
        a_wrong_date_raises_what_python_raises,
        what_was_found_is_shown_whole,
        lines_are_counted_from_nought,
        problems_come_in_another_order_each_time,
        half_characters_are_let_in,
        a_missing_key_is_not_named,
        what_is_no_plain_yaml_is_told_twice,
        an_unknown_name_has_a_code_of_its_own,
        many_problems_take_seconds,
    ],
)
def test_a_bug_that_is_planted_is_found(plant: Plant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    plant(monkeypatch)

    assert breaks(some_sendings(), tmp_path)
