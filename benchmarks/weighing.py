"""How fast and how small the index of grounds is, beside the plain ways to ask the same.

Run: python benchmarks/weighing.py (it takes some five minutes and 2 GiB; with --small, a tenth of the cases)
Needs numpy: the group benchmarks of pyproject.toml.
Seen (Python 3.11, two cores):
which grounds apply, 100,000 cases × 30 factors: a loop over frozensets / the index: 1,479 ×
whole weigh, index built, result read / the bare query: 14.4 ×
building the index, a case / making one frozenset of its factors: 3.2 ×
building the index / adding one case: 3,220 ×
156,371,348 contradictions, 100,000 cases × 30 factors: a loop over pairs (extrapolated from a part) / the index: 2,347 ×
which grounds apply, 1,000,000 cases × 30 factors: the index / the same bitmaps in numpy: 1.8 ×
the same / at a tenth of the size: 7.6 ×
memory of the index, 1,000,000 cases × 30 factors / its bits: 3.3 ×
"""

import gc
import random  # noqa: TID251 - seeded, so that every run has the same data
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

import numpy as np

from deliberate import CaseBase, Decision, Deliberation, Fact, Factor, Option, Practice, Status, weigh
from deliberate.weighing.casebase import index_of
from deliberate.weighing.index import Index, Scope
from deliberate.weighing.opposed import Opposed
from deliberate.weighing.sides import Known, Side

FACTORS = 30
OPTIONS = ("usual", "extra")
NAMES = tuple(f"factor {number:02}" for number in range(FACTORS))
SPEAKS_FOR = {name: OPTIONS[number % 2] for number, name in enumerate(NAMES)}
PRACTICE = Practice(
    "Job coaching",
    language="en",
    question="Do we give more hours?",
    options=[Option(name, label=name) for name in OPTIONS],
    factors=[Factor(name, label=name, layer="client", favours=[option]) for name, option in SPEAKS_FOR.items()],
)
FACTS = {(name, holds): Fact(name, status="holds" if holds else "absent") for name in NAMES for holds in (True, False)}
PROBES = 20
TURNS = 5
WHOLE = 100  # from here on without a fraction


class Asked(NamedTuple):
    """A ground as sets: what must hold, and what may hold on the other side."""

    stronger: frozenset[str]
    over: frozenset[str]


def some_case(chance: random.Random, number: int) -> Deliberation:
    """Make a case in which each factor holds or not by the toss of a coin, decided for two of the reasons for it."""
    held = {name for name in NAMES if chance.random() < 1 / 2}
    option = chance.choice(OPTIONS)
    reasons = sorted(name for name in held if SPEAKS_FOR[name] == option)
    because = chance.sample(reasons, min(2, len(reasons)))
    day = date(2020, 1, 1) + timedelta(days=chance.randrange(2000))
    facts = [FACTS[name, name in held] for name in NAMES]
    return Deliberation(f"case {number:07}", facts=facts, decision=Decision(option, because=because, decided_on=day))


def holding(case: Deliberation) -> frozenset[str]:
    """Give the factors that hold in a case."""
    return frozenset([fact.factor for fact in case.facts if fact.status is Status.HOLDS])


def as_sets(case: Deliberation) -> Asked:
    """Give the ground of a case as sets."""
    option, because = (case.decision.option, case.decision.because) if case.decision else ("", frozenset[str]())
    held = holding(case)
    ours = frozenset(name for name in held if SPEAKS_FOR[name] == option)
    return Asked(because or ours, held - ours)


def best(work: Callable[[], object], turns: int = TURNS, times: int = 1) -> float:
    """Give the shortest of several turns, in seconds for one time."""
    return min(_seconds(work, times) for _ in range(turns)) / times


def _seconds(work: Callable[[], object], times: int) -> float:
    gc.collect()
    start = time.perf_counter()
    for _ in range(times):
        work()
    return time.perf_counter() - start


class Bench:
    """A case base of some size, its index, and situations to ask about."""

    def __init__(self, size: int) -> None:
        chance = random.Random(20261126)  # noqa: S311 - the same at every run
        self.size = size
        self.casebase = CaseBase(some_case(chance, number) for number in range(size))
        self.new = some_case(chance, size)
        self.now = [Deliberation(f"now {number}", facts=some_case(chance, number).facts) for number in range(PROBES)]
        self.known = [Known({fact.factor: fact.status for fact in case.facts}) for case in self.now]
        self.build_time = _seconds(lambda: self.casebase.indexed(PRACTICE), 1)
        self.index: Index = index_of(self.casebase, PRACTICE)
        self.scope = Scope(self.casebase)

    def ask(self) -> list[int]:
        """Ask the index which grounds apply to each situation, for either option; give how many."""
        pairs = (OPTIONS, OPTIONS[::-1])
        return [self.index.hits(pair, known, self.scope).count for known in self.known for pair in pairs]

    def sides(self) -> list[Side]:
        """Give the two sides of the index."""
        (segments,) = self.index._segments  # noqa: SLF001 - what is measured
        return [
            segment.sides[OPTIONS[1 - OPTIONS.index(option)]]
            for option in OPTIONS
            for segment in segments
            if segment.option == option
        ]


def by_sets(bench: Bench) -> tuple[float, list[int]]:
    """Ask the same of one ground after another, as frozensets; give the time for one situation, and the counts."""
    grounds: dict[str, list[Asked]] = {option: [] for option in OPTIONS}
    for case in bench.casebase.values():
        if case.decision is not None:
            grounds[case.decision.option].append(as_sets(case))
    asked = [(holding(case), option) for case in bench.now for option in OPTIONS]

    def loop(held: frozenset[str], option: str) -> int:
        against = frozenset(name for name in held if SPEAKS_FOR[name] != option)
        return sum(1 for stronger, over in grounds[option] if stronger <= held and against <= over)

    counts = [loop(*each) for each in asked]
    return best(lambda: [loop(*each) for each in asked[:4]], turns=3) / 2, counts


def by_numpy(bench: Bench) -> tuple[Callable[[], list[int]], list[int]]:
    """Make the same bitmaps in numpy; give what asks them, and the counts."""
    sides = [(_words(side.grounds, bench), _tables(side, bench)) for side in bench.sides()]

    def ask() -> list[int]:
        return [_asked(every, tables, known) for known in bench.known for every, tables in sides]

    return ask, ask()


def _tables(side: Side, bench: Bench) -> list[tuple[dict[str, Any], str]]:
    lacking = {name: _words(plane, bench) for name, plane in side.where_lacking.items()}
    bearing = {name: _words(plane, bench) for name, plane in side.where_holding.items()}
    return [(lacking, "lacking"), (bearing, "holding")]


def _words(bits: int, bench: Bench) -> Any:  # noqa: ANN401 - an array
    size = (bench.size // 2 + bench.size // 50) // 64 * 64 + 64  # a little more than half of the cases
    return np.frombuffer(bits.to_bytes(size // 8, "little"), dtype=np.uint64)


def _asked(every: Any, tables: Sequence[tuple[dict[str, Any], str]], known: Known) -> int:  # noqa: ANN401
    found = every.copy()
    for table, names in tables:
        for name in getattr(known, names):
            fitting = table.get(name)
            if fitting is not None:
                np.bitwise_and(found, fitting, out=found)
    return int(np.bitwise_count(found).sum())


def contradictions(bench: Bench) -> tuple[float, int]:
    """Lay every ground for one option beside all for the other; give the time and how many pairs contradict."""
    one, other = bench.sides()
    size = max(one.grounds.bit_length(), 1)
    start = time.perf_counter()
    opposed = Opposed(one, other, size)
    count = sum(opposed.against(place).bit_count() for place in range(size))
    return time.perf_counter() - start, count


def contradictions_by_sets(bench: Bench) -> tuple[float, float]:
    """Compare pairs of frozensets, a part of them; give the time for all, and the share that contradict."""
    cases = list(bench.casebase.values())
    grounds = {option: [as_sets(c) for c in cases if c.decision and c.decision.option == option] for option in OPTIONS}
    ones, others = (grounds[option] for option in OPTIONS)
    part = ones[:: max(1, len(ones) // 100)]

    def loop() -> int:
        return sum(1 for one in part for other in others if one.stronger <= other.over and other.stronger <= one.over)

    return best(loop, turns=2) * len(ones) / len(part), loop() / len(part) / len(others)


def size_of_index(bench: Bench) -> int:
    """Give the bytes that an index takes, beyond the case base."""
    fresh = CaseBase(bench.casebase.values())
    gc.collect()
    tracemalloc.start()
    index = index_of(fresh, PRACTICE)
    gc.collect()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del index
    return size


def require(same: bool) -> None:  # noqa: FBT001 - what is compared
    """Stop where two ways do not say the same: there is nothing to compare then."""
    if not same:
        sys.exit("The two ways say different things.")


def tell(what: str, ratio: float, *, unit: str = "×") -> None:
    """Print one line."""
    print(f"{what}: {ratio:,.1f} {unit}" if ratio < WHOLE else f"{what}: {ratio:,.0f} {unit}")


def small(bench: Bench) -> float:
    """Print what is measured at the smaller size; give the time of one question."""
    size = f"{bench.size:,} cases × {FACTORS} factors"
    counts = bench.ask()
    loop, loop_counts = by_sets(bench)
    require(counts == loop_counts)
    ask = best(bench.ask, turns=9, times=5) / PROBES
    tell(f"which grounds apply, {size}: a loop over frozensets / the index", loop / ask)
    weighing = best(lambda: [_read(case, bench) for case in bench.now], turns=9) / PROBES
    tell("whole weigh, index built, result read / the bare query", weighing / ask)
    sets = best(lambda: [holding(case) for case in bench.casebase.values()], turns=3)
    tell("building the index, a case / making one frozenset of its factors", bench.build_time / sets)
    add = best(lambda: bench.casebase.including(bench.new).indexed(PRACTICE), turns=9)
    tell("building the index / adding one case", bench.build_time / add)
    found, count = contradictions(bench)
    loop_time, share = contradictions_by_sets(bench)
    tell(
        f"{count:,} contradictions, {size}: a loop over pairs (extrapolated from a part) / the index", loop_time / found
    )
    require(abs(count / (bench.size / 2) ** 2 / share - 1) < 1 / 2)
    return ask


def _read(case: Deliberation, bench: Bench) -> object:
    weighing = weigh(case, PRACTICE, bench.casebase)
    comparison = weighing["usual"].over["extra"]
    return comparison.standing, comparison.count_for, comparison.count_against, comparison.grounds_for[:1]


def large(bench: Bench, ask_of_a_tenth: float) -> None:
    """Print what is measured at the larger size."""
    size = f"{bench.size:,} cases × {FACTORS} factors"
    ask_numpy, counts = by_numpy(bench)
    require(bench.ask() == counts)
    turns = [(best(bench.ask, turns=1), best(ask_numpy, turns=1)) for _ in range(9)]
    ours, numpys = (min(times) for times in zip(*turns, strict=True))
    tell(f"which grounds apply, {size}: the index / the same bitmaps in numpy", ours / numpys)
    tell("the same / at a tenth of the size", ours / PROBES / ask_of_a_tenth)
    bits = bench.size * FACTORS / 8
    tell(f"memory of the index, {size} / its bits", size_of_index(bench) / bits)


def main() -> None:
    """Print the ratios."""
    size = 10_000 if "--small" in sys.argv else 100_000
    ask = small(Bench(size))
    large(Bench(size * 10), ask)


if __name__ == "__main__":
    main()
