"""What holds of whatever is sent in: it is read, or each problem is told and of use; and a program that tries for long.

``python -m tests.laws.fuzzing 3600`` tries for an hour, and stops at the first document that breaks the law.
"""

import faulthandler
import io
import itertools
import json
import pickle
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from deliberate import (
    CaseBase,
    Deliberation,
    InvalidDocument,
    Practice,
    Problem,
    as_text,
    fingerprint,
    read_casebase,
    read_deliberation,
    read_practice,
    tell,
    to_document,
)
from tests.laws.mutations import Sent, memories, sent
from tests.problems import CODES
from tests.room import most_held

__all__ = ["MOST_ROOM", "MOST_SECONDS", "is_read_or_told", "sendings"]

MOST_SECONDS = 2
"""As long as reading a document of a few tens of kibibytes may take, in time of the processor."""

MOST_ROOM = 512 * 2**20
"""As many bytes of memory as reading any of them may add to what the process has had so far."""

MOST_LISTED, MOST_KNOWN, LONGEST_FOUND = 1000, 20, 60
_LINE_ENDS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")

Outcome = Practice | Deliberation | CaseBase | tuple[Problem, ...]

sendings = st.one_of(sent(), sent(), memories())


def is_read_or_told(given_: Sent, folder: Path) -> None:
    """Hold the law to one document: by every way in it is read, or each of its problems is told, and soon."""
    for text, way in _ways(given_, folder):
        room = most_held()
        outcome, again = _outcome(way), _outcome(way)

        assert most_held() - room <= MOST_ROOM, "it took too much memory"
        assert outcome == again, "the second time it was read otherwise"
        if isinstance(outcome, tuple):
            _each_is_of_use(outcome, given_, text)
        else:
            _is_written_and_read_back(outcome, given_)


# ---- the ways in

_Way = Callable[[], Outcome]


def _ways(given_: Sent, folder: Path) -> Iterator[tuple[str | None, _Way]]:
    if not isinstance(given_.content, bytes):
        yield None, lambda: _read(given_, given_.content)
        return
    text, other_text = given_.content.decode(errors="replace"), given_.content.decode("latin-1")
    path = folder / f"sent{given_.suffix}"
    path.write_bytes(given_.content)
    yield text, lambda: _read(given_, path)
    if len(given_.content) % 4 == 0:  # the other ways in need not be tried as often
        yield text, lambda: _from_stream(given_, path)
        yield other_text, lambda: _read(given_, io.StringIO(other_text))


def _from_stream(given_: Sent, path: Path) -> Outcome:
    with path.open(encoding="utf-8") as file:
        return _read(given_, file)


def _read(given_: Sent, source: object) -> Outcome:
    if given_.kind == "practice":
        return read_practice(source)  # type: ignore[arg-type]  # whatever it is
    if given_.kind == "deliberation":
        return read_deliberation(source, given_.practice)  # type: ignore[arg-type]
    return read_casebase(source, given_.practice)  # type: ignore[arg-type]


def _outcome(way: _Way) -> Outcome:
    began = time.process_time()
    try:
        return way()
    except InvalidDocument as error:
        refusal = error
    finally:
        assert time.process_time() - began <= MOST_SECONDS, "it took too long"
    assert refusal.problems, "it was refused without a problem"
    assert len(refusal.problems) == min(refusal.problem_count, MOST_LISTED)
    assert pickle.loads(pickle.dumps(refusal)).problems == refusal.problems  # noqa: S301 - our own
    assert str(refusal)
    return refusal.problems


# ---- what each outcome must be


def _each_is_of_use(problems: tuple[Problem, ...], given_: Sent, text: str | None) -> None:
    # From memory a bare fact and its name have one path.
    assert text is None or len(set(problems)) == len(problems), "a problem was told twice"
    for problem in problems:
        assert problem.code in CODES
        assert problem.expected, "it does not say what to do"
        assert len(problem.found) <= LONGEST_FOUND
        assert len(problem.known) <= MOST_KNOWN
        assert problem.pointer.count("/") == len(problem.path)
        assert _is_a_place(problem, text), f"it stands elsewhere than in the file: {problem}"
    for problem, language in itertools.product(problems[:2], ["nl", "en"]):
        assert as_text(tell(problem, given_.practice, language=language))


def _is_a_place(problem: Problem, text: str | None) -> bool:
    if text is None:
        return problem.line is problem.column is None
    if problem.line is None:
        return problem.code in {"too-large", "not-utf8"} or problem.found == "an empty document"
    # YAML ends its lines at more signs than JSON.
    return any(_is_within(problem, lines) for lines in (text.split("\n"), _LINE_ENDS.split(text)))


def _is_within(problem: Problem, lines: list[str]) -> bool:
    line, column = problem.line or 0, problem.column or 1
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 2


def _is_written_and_read_back(value: Practice | Deliberation | CaseBase, given_: Sent) -> None:
    document = json.loads(json.dumps(to_document(value), allow_nan=False, ensure_ascii=False).encode())

    assert _read(given_, document) == value
    assert fingerprint(value)


# ---- trying for long

_AT_ONCE = 200
_HANGS_AFTER = 120


def _try_for(seconds: float, kept: Path) -> Iterator[int]:
    """Try new documents until the time is over; what is being tried is kept, so that one that fails is there."""
    began, tried = time.monotonic(), 0

    def law(given_: Sent) -> None:
        nonlocal tried
        tried += 1
        _keep(given_, kept)
        faulthandler.dump_traceback_later(_HANGS_AFTER, exit=True)
        is_read_or_told(given_, kept)

    for round_ in itertools.count(time.time_ns()):
        seed(round_)(_AS_MANY(given(sendings)(law)))()
        yield tried
        if time.monotonic() - began > seconds:
            return


_AS_MANY = settings(
    max_examples=_AT_ONCE,
    phases=[Phase.generate, Phase.shrink],
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def _keep(given_: Sent, folder: Path) -> None:
    for old in folder.iterdir():
        old.unlink()
    (folder / "sent.txt").write_text(repr(given_), encoding="utf-8", errors="backslashreplace")
    (folder / "practice.json").write_text(json.dumps(to_document(given_.practice)), encoding="utf-8")


def main(seconds: float) -> None:
    """Try for so many seconds, and say how many documents that were; stop at the first that breaks the law."""
    KEPT.mkdir(parents=True, exist_ok=True)
    tried, told_at = 0, 0.0
    try:
        for tried in _try_for(seconds, KEPT):
            if time.monotonic() - told_at > _TOLD_EVERY:
                told_at = time.monotonic()
                print(f"{tried} documents tried", flush=True)
    except BaseException:
        print(f"After {tried} documents and a few more, this one broke the law: {KEPT}", flush=True)
        raise
    print(f"{tried} documents tried: each was read, or each problem was told.")


KEPT = Path("build") / "fuzz"
_TOLD_EVERY = 30

if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 60)
