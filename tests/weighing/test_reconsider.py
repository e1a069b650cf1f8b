import pytest

from deliberate.weighing import reconsider
from deliberate.weighing.reconsider import smallest_cover


def touches_all(chosen: frozenset[int], pairs: list[tuple[int, int]]) -> bool:
    return all(one in chosen or other in chosen for one, other in pairs)


# Paley's graph on 29: of any five in it two make a pair, so that no fewer than 25 touch every pair.
TANGLED = sorted(
    {
        (one, other)
        for other in range(29)
        for one in range(other)
        for root in range(1, 29)
        if (other - one - root * root) % 29 == 0
    }
)


def test_where_there_is_no_pair_nothing_has_to_be_looked_at() -> None:
    for cover in (smallest_cover([]), smallest_cover([], [])):
        assert cover.chosen == frozenset()
        assert cover.is_smallest


def test_a_thing_that_makes_a_pair_with_itself_is_always_chosen() -> None:
    assert smallest_cover([(1, 1), (1, 2), (3, 4)]).chosen == {1, 3}


def test_ways_may_be_longer_than_calls_can_be_deep() -> None:
    length = 3_000
    pairs = [(one, length + one + 1) for one in range(length - 1)] + [(one, length + one) for one in range(length)]

    cover = smallest_cover(pairs, range(length))

    assert len(cover.chosen) == length
    assert touches_all(cover.chosen, pairs)


def test_of_many_circles_of_three_two_of_each_are_chosen() -> None:
    pairs = [pair for n in range(0, 900, 3) for pair in ((n, n + 1), (n + 1, n + 2), (n, n + 2))]

    cover = smallest_cover(pairs)

    assert len(cover.chosen) == 600
    assert cover.is_smallest


def test_what_is_chosen_first_is_left_out_again_where_it_is_not_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconsider, "_LARGEST_PART", 0)
    circles = [(one, one + 10) for one in range(1, 5)] + [(one, one + 20) for one in range(1, 5)]
    pairs = [(0, one) for one in range(1, 5)] + circles + [(one + 10, one + 20) for one in range(1, 5)]

    cover = smallest_cover(pairs)

    assert 0 not in cover.chosen
    assert len(cover.chosen) == 8


def test_past_the_bound_of_the_search_the_set_still_touches_every_pair_and_says_that_it_may_not_be_smallest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    proven = smallest_cover(TANGLED)
    monkeypatch.setattr(reconsider, "_MOST_LOOKS", 60)

    given_up = smallest_cover(TANGLED)

    assert proven.is_smallest
    assert not given_up.is_smallest
    assert len(proven.chosen) == 25
    assert touches_all(given_up.chosen, TANGLED)
    assert len(given_up.chosen) >= len(proven.chosen)


def test_a_part_that_is_too_large_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconsider, "_LARGEST_PART", 10)

    cover = smallest_cover(TANGLED)

    assert not cover.is_smallest
    assert touches_all(cover.chosen, TANGLED)
    assert (cover.in_every, cover.in_some) == (None, None)


def test_twenty_thousand_contested_sources_with_hundred_thousand_pairs_are_no_matter() -> None:
    pairs = [(one, 10_000 + (one * step + step) % 10_000) for one in range(10_000) for step in range(1, 11)]

    cover = smallest_cover(pairs, range(10_000))

    assert len(cover.chosen) == 10_000
    assert cover.in_every == frozenset()
    assert cover.in_some is not None
    assert len(cover.in_some) == 20_000
