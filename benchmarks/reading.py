"""How long reading cases takes, and how much they take in memory, beside the parsers alone.

Run: python benchmarks/reading.py
Seen (Python 3.11, two cores):
40,000 cases × 30 facts from JSON Lines / json.loads of each line: 20.8 ×
the same in memory / one dict a case from json.loads: 0.16 × (62 MiB)
a case in YAML, 30 facts / ruamel's own safe load: 1.09 ×
a case base of 40,000 built anew / one case included: 2,099 ×
"""

import functools
import gc
import io
import json
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path

from many_cases import documents, practice_of
from ruamel.yaml import YAML

from deliberate import CaseBase, Practice, read_casebase, read_deliberation
from deliberate.documents import as_yaml

CASES, FACTS = 40_000, 30
YAML_CASES = 12
TURNS = 3


def best(work: Callable[[], object], turns: int = TURNS) -> float:
    """Give the shortest of several turns, in seconds."""
    return min(_seconds(work) for _ in range(turns))


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def parse_each(lines: Iterable[str]) -> None:
    """Parse JSON, and keep nothing of it."""
    for line in lines:
        json.loads(line)


def size_of(make: Callable[[], object]) -> int:
    """Give the bytes that what was made takes."""
    gc.collect()
    tracemalloc.start()
    made = make()
    gc.collect()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del made
    return size


def many(file: Path, practice: Practice) -> None:
    """Compare reading and keeping a case base with its lines parsed and kept."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    read = functools.partial(read_casebase, file, practice)
    time_ratio = best(read) / best(lambda: parse_each(lines))
    print(f"{CASES:,} cases × {FACTS} facts from JSON Lines / json.loads of each line: {time_ratio:.1f} ×")
    ours, theirs = size_of(read), size_of(lambda: [json.loads(line) for line in lines])
    print(f"the same in memory / one dict a case from json.loads: {ours / theirs:.2f} × ({ours / 2**20:.0f} MiB)")


def one_in_yaml(practice: Practice) -> None:
    """Compare reading a case in YAML with ruamel's own safe load of it."""
    texts = [as_yaml(document) for document in documents(YAML_CASES, FACTS)]
    ours = sum(best(lambda text=text: read_deliberation(io.StringIO(text), practice), 7) for text in texts)
    theirs = sum(best(lambda text=text: YAML(typ="safe", pure=True).load(text), 7) for text in texts)
    print(f"a case in YAML, {FACTS} facts / ruamel's own safe load: {ours / theirs:.2f} ×")


def one_more(casebase: CaseBase) -> None:
    """Compare building a case base anew with including one case into it."""
    *cases, last = casebase.values()
    fewer = CaseBase(cases)
    anew = best(lambda: CaseBase([*cases, last]))
    including = best(lambda: fewer.including(last), 9)
    print(f"a case base of {CASES:,} built anew / one case included: {anew / including:,.0f} ×")


def main() -> None:
    """Print the four ratios."""
    practice = practice_of(FACTS)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "cases.jsonl")
        lines = (json.dumps(document, ensure_ascii=False) for document in documents(CASES, FACTS))
        file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        many(file, practice)
        one_in_yaml(practice)
        one_more(read_casebase(file, practice))


if __name__ == "__main__":
    main()
