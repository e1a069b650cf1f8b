"""How long it takes to write a letter, beside weighing the same case.

Run: python benchmarks/explaining.py (it takes some seconds)
Seen (Python 3.11, two cores):
explaining, the letter / weighing the same case: 7.7 ×
explaining, in English / weighing the same case: 7.6 ×
explaining, in the informal register / weighing the same case: 7.7 ×
explaining, for the file / weighing the same case: 6.5 ×
explaining, with a house style / weighing the same case: 7.7 ×
"""

import gc
import time
from collections.abc import Callable
from importlib import resources

from deliberate import (
    CaseBase,
    Deliberation,
    Practice,
    explain,
    read_casebase,
    read_deliberation,
    read_phrases,
    read_practice,
    weigh,
)
from deliberate.catalogue import example

TURNS = 40


def laid_out() -> tuple[Deliberation, Practice, CaseBase]:
    """Read the shipped example."""
    with resources.as_file(example("bakery")) as folder:
        practice = read_practice(folder / "practice.yaml")
        return (
            read_deliberation(folder / "samira.yaml", practice),
            practice,
            read_casebase(folder / "cases", practice),
        )


def best_in_turns(*works: Callable[[], object]) -> list[float]:
    """Give the shortest time of each of several works that are done in turns."""
    times = [[_seconds(work) for work in works] for _ in range(TURNS)]
    return [min(several) for several in zip(*times, strict=True)]


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print the ratios."""
    books = laid_out()
    house = read_phrases({"nl": "heading-decision = Wat wij kiezen"})
    weighing, *letters = best_in_turns(
        lambda: weigh(*books),
        lambda: explain(*books),
        lambda: explain(*books, language="en"),
        lambda: explain(*books, register="informal"),
        lambda: explain(*books, to="file"),
        lambda: explain(*books, phrases=house),
    )
    kinds = ("the letter", "in English", "in the informal register", "for the file", "with a house style")
    for kind, letter in zip(kinds, letters, strict=True):
        print(f"explaining, {kind} / weighing the same case: {letter / weighing:.1f} ×")


if __name__ == "__main__":
    main()
