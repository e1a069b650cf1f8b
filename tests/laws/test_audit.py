from hypothesis import event, given, settings
from hypothesis import strategies as st

from deliberate import CaseBase, Ground, Standing, audit, landmarks, leave_one_out
from deliberate.weighing import Audit
from deliberate.weighing.reconsider import smallest_cover
from tests import oracle
from tests.conftest import Tell
from tests.laws import auditing
from tests.strategies import Scene, drawn, scenes

_MORE = settings(max_examples=settings().max_examples * 2)


def audited(scene: Scene) -> Audit:
    return audit(scene.practice, CaseBase(scene.cases), on=scene.on, limit=None)


def source(ground: Ground) -> auditing.Source:
    return ground.kind, ground.source


@_MORE
@given(scenes(numbers=True))
def test_the_pairs_that_contradict_are_those_of_the_definition(scene: Scene) -> None:
    expected = auditing.contradicting(scene)
    event(f"contradictions: {bool(expected)}, with a priority: {any('priority' in dict(pair) for pair in expected)}")

    said = audited(scene)

    pairs = [frozenset({source(one), source(other)}) for one, other in said.contradictions]
    assert said.contradiction_count == len(expected) == len(pairs)
    assert set(pairs) == expected
    assert sorted(said.contested) == sorted(name for _, name in frozenset().union(*expected))
    for one, other in said.contradictions:
        assert (one.winner, one.loser) == (other.loser, other.winner)


@_MORE
@given(scenes(timeless=True))
def test_a_base_is_consistent_as_by_enumeration(scene: Scene) -> None:
    expected = oracle.is_consistent(scene.practice, scene.cases)
    event(f"consistent: {expected}")

    assert audited(scene).is_consistent == expected


@_MORE
@given(scenes(numbers=True))
def test_what_to_look_at_again_is_a_smallest_set(scene: Scene) -> None:
    every = auditing.smallest_sets(auditing.contradicting(scene))
    said = audited(scene)
    event(f"of {len(every[0])}, by matching: {said.in_every is not None}")

    assert said.is_smallest
    assert set(said.reconsider) in [{name for _, name in chosen} for chosen in every]
    if said.in_every is not None and said.in_some is not None:
        assert set(said.in_every) == {name for _, name in frozenset.intersection(*every)}
        assert set(said.in_some) == {name for _, name in frozenset().union(*every)}
    if len(scene.practice.options) == 2 and len(scene.practice.priorities) == 0:
        assert said.in_every is not None


@_MORE
@given(scenes(numbers=True))
def test_landmarks_are_the_cases_that_do_not_follow(scene: Scene) -> None:
    expected = auditing.landmarks(scene)
    event(f"all: {len(expected) == len(scene.cases)}")

    said = landmarks(scene.practice, CaseBase(scene.cases), on=scene.on)

    assert set(said) == expected
    assert said == tuple(case.name for case, _ in auditing.counted(scene) if case.name in expected)


@_MORE
@given(scenes(numbers=True))
def test_each_case_stands_without_itself_as_by_enumeration(scene: Scene) -> None:
    looked_at = auditing.looked_at(scene)
    expected = {
        standing: tuple(name for name, looked in looked_at.items() if looked.standing is standing)
        for standing in Standing
    }
    event(f"{sorted(standing for standing, names in expected.items() if names)}")

    said = leave_one_out(scene.practice, CaseBase(scene.cases), on=scene.on)

    assert said == {standing: names for standing, names in expected.items() if names}


@_MORE
@given(scenes(numbers=True))
def test_priorities_are_kept_and_broken_as_by_enumeration(scene: Scene) -> None:
    looked_at = auditing.looked_at(scene)
    said = audited(scene)
    event(f"broken: {any(each.broken for each in said.priorities.values())}")

    in_force = [each.name for each in scene.practice.priorities if each.is_in_force(scene.on)]
    assert list(said.priorities) == in_force
    for name, became in said.priorities.items():
        assert became.kept == sum(name in looked.kept for looked in looked_at.values())
        assert became.broken == tuple(case for case, looked in looked_at.items() if name in looked.broken)
        assert became.is_dead == (not became.kept and not became.broken)


@_MORE
@given(scenes(numbers=True))
def test_like_cases_treated_unlike_and_circles_are_those_of_the_definition(scene: Scene) -> None:
    looked_at = auditing.looked_at(scene)
    said = audited(scene)
    event(f"unlike: {bool(said.unlike_count)}, circle: {bool(said.circles)}")

    expected = {(case, other) for case, looked in looked_at.items() for other in looked.unlike}
    assert {(unlike.case, unlike.ground.source) for unlike in said.unlike} == expected
    assert said.unlike_count == len(said.unlike) == len(expected)
    assert said.circles == tuple(case for case, looked in looked_at.items() if looked.is_circle)


@given(scenes(numbers=True))
def test_policies_are_followed_and_left_as_by_enumeration(scene: Scene) -> None:
    followed, left = auditing.followed_and_left(scene)
    said = audited(scene)
    event(f"left: {bool(left)}")

    assert list(said.policies) == [policy.name for policy in scene.practice.policies]
    for name, became in said.policies.items():
        assert became.followed == followed[name]
        assert set(became.left) == left.get(name, set())


@given(scenes(numbers=True), st.data())
def test_neither_order_nor_a_limit_changes_what_is_counted(scene: Scene, data: st.DataObject) -> None:
    said = audited(scene)
    shuffled = CaseBase(data.draw(st.permutations(scene.cases)))
    limit = data.draw(st.integers(0, 3))

    few = audit(scene.practice, shuffled, on=scene.on, limit=limit)

    assert audit(scene.practice, shuffled, on=scene.on, limit=None) == said
    assert few.contradictions == said.contradictions[:limit]
    assert few.unlike == said.unlike[:limit]
    assert (few.contradiction_count, few.unlike_count) == (said.contradiction_count, said.unlike_count)
    assert (few.reconsider, few.contested, few.priorities) == (said.reconsider, said.contested, said.priorities)


def test_the_scenes_of_these_laws_have_something_to_find(tell_counts: Tell) -> None:
    drawn_scenes = drawn(scenes(numbers=True), 100)
    audits = [audited(scene) for scene in drawn_scenes]

    found = {
        "contradictions": sum(bool(said.contradiction_count) for said in audits),
        "with a priority": sum(
            any(ground.kind == "priority" for pair in said.contradictions for ground in pair) for said in audits
        ),
        "something kept": sum(any(became.kept for became in said.priorities.values()) for said in audits),
        "something broken": sum(any(became.broken for became in said.priorities.values()) for said in audits),
        "a policy left": sum(any(became.left for became in said.policies.values()) for said in audits),
        "unlike": sum(bool(said.unlike_count) for said in audits),
        "a case that follows": sum(len(auditing.landmarks(scene)) < len(scene.cases) for scene in drawn_scenes),
    }

    tell_counts("scenes audited, 100", found)
    assert {name: count for name, count in found.items() if count < 10} == {}


# ---- the smallest set, of any pairs

pairs_of_few = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=16, unique_by=frozenset)


def every_smallest(pairs: list[tuple[int, int]]) -> list[frozenset[int]]:
    names = [frozenset({("", str(one)), ("", str(other))}) for one, other in pairs]
    return [frozenset(int(name) for _, name in chosen) for chosen in auditing.smallest_sets(names)]


@_MORE
@given(pairs_of_few, st.data())
def test_a_smallest_set_touches_every_pair_and_does_not_depend_on_their_order(
    pairs: list[tuple[int, int]], data: st.DataObject
) -> None:
    every = every_smallest(pairs)
    event(f"of {len(every[0])}")

    said = smallest_cover(pairs)

    assert said.is_smallest
    assert said.chosen in every
    assert smallest_cover(data.draw(st.permutations([pair[::-1] for pair in pairs]))) == said


@_MORE
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(5, 9)), max_size=14, unique=True))
def test_between_two_sides_it_is_known_what_stands_in_every_smallest_set_and_what_in_some(
    pairs: list[tuple[int, int]],
) -> None:
    every = every_smallest(pairs)
    event(f"every: {bool(frozenset.intersection(*every))}")

    said = smallest_cover(pairs, range(5))

    assert said.is_smallest
    assert said.chosen in every
    assert said.in_every == frozenset.intersection(*every)
    assert said.in_some == frozenset().union(*every)
