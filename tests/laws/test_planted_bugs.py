from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TypeVar

import attrs
import pytest

from deliberate.explanation import composing
from deliberate.model import Deliberation, Status
from deliberate.weighing import grounds, matching, standings
from deliberate.weighing.reasons import Situation, situation_of
from tests.laws.letters import twins_read_the_same
from tests.laws.weighing import an_unknown_never_counts_as_absent, weighing_equals_the_oracle
from tests.strategies import Scene, Twins, drawn, scenes, twins

Example = TypeVar("Example")
Law = Callable[[Scene], None]


@cache
def some_scenes() -> Sequence[Scene]:
    return drawn(scenes(), 120)


@cache
def some_twins() -> Sequence[Twins]:
    return drawn(twins(), 60)


def breaks(law: Callable[[Example], None], examples: Iterable[Example]) -> bool:
    """Whether some example breaks a law."""
    return any(not _keeps(law, example) for example in examples)


def _keeps(law: Callable[[Example], None], example: Example) -> bool:
    try:
        law(example)
    except AssertionError:
        return False
    return True


def unknown_counts_as_absent(patch: pytest.MonkeyPatch) -> None:
    def hasty(*args: object, **kwargs: object) -> Situation:
        situation = situation_of(*args, **kwargs)  # type: ignore[arg-type]  # passed on as given
        answers = {
            name: Status.ABSENT if answer is Status.UNKNOWN and situation.factors[name].scale is None else answer
            for name, answer in situation.answers.items()
        }
        return attrs.evolve(situation, answers=answers)

    patch.setattr(standings, "situation_of", hasty)


def over_is_dropped(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(matching, "is_implied", lambda *_: True)


def bars_are_ignored(patch: pytest.MonkeyPatch) -> None:
    def nothing(*_: object) -> Iterator[object]:
        return iter(())

    patch.setattr(standings._Scene, "_terms_of_bars", nothing)


def chains_are_forgotten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(grounds, "_chains", lambda *_: {})


@pytest.mark.parametrize(
    ("bug", "law"),
    [
        (unknown_counts_as_absent, weighing_equals_the_oracle),
        (unknown_counts_as_absent, an_unknown_never_counts_as_absent),
        (over_is_dropped, weighing_equals_the_oracle),
        (bars_are_ignored, weighing_equals_the_oracle),
        (chains_are_forgotten, weighing_equals_the_oracle),
    ],
)
def test_a_planted_bug_breaks_a_law(
    bug: Callable[[pytest.MonkeyPatch], None], law: Law, monkeypatch: pytest.MonkeyPatch
) -> None:
    bug(monkeypatch)

    assert breaks(law, some_scenes())


@pytest.mark.parametrize("law", [weighing_equals_the_oracle, an_unknown_never_counts_as_absent])
def test_without_a_bug_the_same_examples_keep_the_law(law: Law) -> None:
    assert not breaks(law, some_scenes())


def test_a_letter_made_from_more_than_the_client_may_see_breaks_a_law(monkeypatch: pytest.MonkeyPatch) -> None:
    def all_of_it(deliberation: Deliberation, *_: object) -> Deliberation:
        return deliberation

    monkeypatch.setattr(composing, "seen_by", all_of_it)

    assert breaks(twins_read_the_same, some_twins())


def test_letters_made_from_what_the_client_may_see_keep_that_law() -> None:
    assert not breaks(twins_read_the_same, some_twins())
