import pytest
from hypothesis import event, given, settings

from deliberate import seen_by, weigh
from deliberate.model.fit import problems_of_fit
from deliberate.visibility import Reader
from tests.strategies import Scene, Twins, rich_scenes, twins

_MORE = settings(max_examples=settings().max_examples * 2)
_READERS: tuple[Reader, ...] = ("professional", "colleague", "file", "client")


@pytest.mark.parametrize("to", _READERS)
@given(scene=rich_scenes())
def test_what_a_reader_sees_is_a_deliberation_that_fits(to: Reader, scene: Scene) -> None:
    seen = seen_by(scene.deliberation, scene.practice, to)

    assert list(problems_of_fit(seen, scene.practice)) == []
    weigh(seen, scene.practice)


@pytest.mark.parametrize("to", _READERS)
@given(scene=rich_scenes())
def test_what_a_reader_sees_is_all_they_see(to: Reader, scene: Scene) -> None:
    seen = seen_by(scene.deliberation, scene.practice, to)

    assert seen_by(seen, scene.practice, to) == seen


@given(rich_scenes())
def test_a_professional_sees_everything(scene: Scene) -> None:
    assert seen_by(scene.deliberation, scene.practice, "professional") == scene.deliberation


@_MORE
@given(twins())
def test_a_client_sees_the_same_where_only_private_parts_differ(pair: Twins) -> None:
    event(f"the same: {pair.first == pair.second}")

    assert seen_by(pair.first, pair.practice) == seen_by(pair.second, pair.practice)
