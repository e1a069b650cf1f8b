import attrs
from hypothesis import event, given

from deliberate import CaseBase, Fact, Perspective, influence
from tests import oracle
from tests.strategies import Scene, drawn, scenes

_SIZE = 200


@given(scenes(numbers=True))
def test_influence_says_what_follows_by_enumeration(scene: Scene) -> None:
    said = influence(scene.deliberation, scene.practice, CaseBase(scene.cases), on=scene.on)
    event(f"changes: {bool(said.changes)}")

    told, with_it, without = _by_enumeration(scene)

    assert set(said.told) == told
    changed = {name for name in without.options if without[name].standing is not with_it[name].standing}
    assert dict(said.changes) == {name: without[name].standing for name in changed}
    assert set(said.relevant) == without.relevant & told


def _by_enumeration(scene: Scene) -> tuple[set[str], oracle.Weighed, oracle.Weighed]:
    """What the client alone told, how the options stand with it, and how without it."""
    alone = {fact.factor for fact in scene.deliberation.facts if fact.told_by == {Perspective.CLIENT}}
    others = {fact.factor for fact in scene.deliberation.facts if fact.told_by != {Perspective.CLIENT}}
    told = alone - others
    facts = [fact for fact in scene.deliberation.facts if fact.factor not in told]
    unknown = [Fact(name, status="unknown") for name in told]
    decision = scene.deliberation.decision
    bare = decision and attrs.evolve(decision, because=())
    supposed = attrs.evolve(scene.deliberation, facts=[*facts, *unknown], decision=bare)
    asked = (scene.practice, scene.cases)
    return (
        told,
        oracle.weigh(scene.deliberation, *asked, on=scene.on),
        oracle.weigh(supposed, *asked, on=scene.on),
    )


def test_in_many_scenes_the_client_changes_something() -> None:
    examples = drawn(scenes(), _SIZE)

    changed = [_by_enumeration(scene)[1:] for scene in examples]
    different = [
        any(with_it[name].standing is not without[name].standing for name in with_it.options)
        for with_it, without in changed
    ]
    assert sum(different) / len(examples) >= 0.2
