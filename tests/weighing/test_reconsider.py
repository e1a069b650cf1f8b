import itertools
import random  # noqa: TID251 - seeded, so that a number always gives the same pairs

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


def drawn(seed: int) -> list[tuple[int, int]]:
    """Give pairs of few things, of which neither a matching nor a first choice tells a smallest set."""
    draw, things = random.Random(seed), 12 + seed % 6  # noqa: S311 - the same at every run
    often = (3 + seed % 4) / things
    return [pair for pair in itertools.combinations(range(things), 2) if draw.random() < often]


# The first choice takes 0, 1, 2 and 4; three of them would do.
FEW = [(0, 1), (0, 3), (1, 4), (1, 5), (2, 3), (2, 5), (4, 5)]
DRAWN = [drawn(seed) for seed in range(500)]


def fewest(pairs: list[tuple[int, int]]) -> int:
    """Say how many things touch every pair, by trying: either that with most pairs, or all that it makes a pair with."""
    if not pairs:
        return 0
    things = [thing for pair in pairs for thing in pair]
    most = max(things, key=things.count)
    others = {thing for pair in pairs if most in pair for thing in pair} - {most}
    with_it = 1 + fewest([pair for pair in pairs if most not in pair])
    if len(others) == 1:
        return with_it
    return min(with_it, len(others) + fewest([pair for pair in pairs if others.isdisjoint(pair)]))


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


def test_the_search_finds_a_smallest_set_of_whatever_hangs_together() -> None:
    for pairs in DRAWN:
        cover = smallest_cover(pairs)

        assert cover.is_smallest
        assert touches_all(cover.chosen, pairs)
        assert len(cover.chosen) == fewest(pairs)


def test_what_cannot_come_out_smaller_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    # As many looks as it takes with all that spares some.
    monkeypatch.setattr(reconsider, "_MOST_LOOKS", 26_577)
    side_by_side = [(100 * n + one, 100 * n + other) for n, pairs in enumerate(DRAWN) for one, other in pairs]

    assert smallest_cover(side_by_side).is_smallest


def test_what_a_small_part_leaves_of_the_bound_a_large_one_uses(monkeypatch: pytest.MonkeyPatch) -> None:
    small = [(100 + one, 100 + other) for one, other in FEW]
    monkeypatch.setattr(reconsider, "_MOST_LOOKS", 100)

    cover = smallest_cover(TANGLED + small)

    assert not cover.is_smallest
    assert len([one for one in cover.chosen if one >= 100]) == fewest(small)


def test_a_look_counts_once_more_for_every_thousand_things_of_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    things = 2_001
    # The first choice takes every fifth thing along the circle, and of the four between two more.
    circle = [(one, (one + 1_601) % things) for one in range(things)]

    # Once every thing was looked at, any one of them is chosen, and that settles all others.
    monkeypatch.setattr(reconsider, "_MOST_LOOKS", 3 * things)
    assert smallest_cover(circle).is_smallest is False
    monkeypatch.setattr(reconsider, "_MOST_LOOKS", 3 * things + 1)
    assert smallest_cover(circle).is_smallest is True


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
    assert given_up.is_smallest is False
    assert len(proven.chosen) == 25
    assert touches_all(given_up.chosen, TANGLED)
    assert len(given_up.chosen) >= len(proven.chosen)


def test_a_part_that_is_too_large_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconsider, "_LARGEST_PART", 29)
    assert smallest_cover(TANGLED).is_smallest
    monkeypatch.setattr(reconsider, "_LARGEST_PART", 28)

    cover = smallest_cover(TANGLED)

    assert cover.is_smallest is False
    assert touches_all(cover.chosen, TANGLED)
    assert (cover.in_every, cover.in_some) == (None, None)


def test_where_half_of_a_part_will_do_no_search_is_needed_however_large_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reconsider, "_LARGEST_PART", 0)

    cover = smallest_cover([(one, (one + 1) % 10) for one in range(10)])

    assert cover.is_smallest
    assert cover.chosen in ({0, 2, 4, 6, 8}, {1, 3, 5, 7, 9})


def test_twenty_thousand_contested_sources_with_hundred_thousand_pairs_are_no_matter() -> None:
    pairs = [(one, 10_000 + (one * step + step) % 10_000) for one in range(10_000) for step in range(1, 11)]

    cover = smallest_cover(pairs, range(10_000))

    assert len(cover.chosen) == 10_000
    assert cover.in_every == frozenset()
    assert cover.in_some is not None
    assert len(cover.in_some) == 20_000
