import ast
import inspect
import sys
from collections import Counter
from collections.abc import Iterator

from hypothesis import event, given, settings

from deliberate.model import Standing
from tests import oracle
from tests.conftest import Tell
from tests.laws.weighing import weighing_equals_the_oracle
from tests.strategies import Scene, drawn, scenes

_MORE = settings(max_examples=settings().max_examples * 4)
_SIZE = 300
_LEAST_SHARES = {
    "supported": 0.2,
    "opposed": 0.2,
    "conflicted": 0.05,
    "open": 0.08,
    "barred": 0.15,
    "unsettled": 0.1,
    "relevant": 0.1,
    "by a priority": 0.15,
    "by a value": 0.08,
    "by a chain of values": 0.03,
    "by a precedent": 0.15,
    "by a threshold": 0.06,
    "for one reason of several": 0.03,
    "prescribed": 0.15,
    "two options": 0.2,
    "three options": 0.2,
    "four options": 0.03,
    "a day": 0.2,
}


@_MORE
@given(scenes())
def test_weighing_says_what_follows_by_enumeration(scene: Scene) -> None:
    for what in _what_happens(scene):
        event(what)

    weighing_equals_the_oracle(scene)


@given(scenes(numbers=True))
def test_weighing_with_numbers_says_what_follows_by_enumeration(scene: Scene) -> None:
    weighing_equals_the_oracle(scene)


def test_the_oracle_knows_nothing_but_the_model() -> None:
    nodes = list(ast.walk(ast.parse(inspect.getsource(oracle))))
    modules = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    modules |= {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}

    assert {module for module in modules if module.partition(".")[0] not in sys.stdlib_module_names} == {
        "deliberate.model"
    }


def test_the_scenes_are_about_something(tell_counts: Tell) -> None:
    examples = drawn(scenes(), _SIZE)

    counts = Counter(what for scene in examples for what in _what_happens(scene))
    shares = {what: counts[what] / len(examples) for what in _LEAST_SHARES}
    tell_counts(f"scenes weighed, {len(examples)}", counts)
    assert {what: share for what, share in shares.items() if share < _LEAST_SHARES[what]} == {}


def _what_happens(scene: Scene) -> set[str]:
    weighed = oracle.weigh(scene.deliberation, scene.practice, scene.cases, on=scene.on)
    number = {2: "two options", 3: "three options", 4: "four options"}.get(len(weighed.options), "another number")
    happens = {number} | ({"relevant"} if weighed.relevant else set()) | ({"a day"} if scene.on else set())
    for option in weighed.options.values():
        happens.add(option.standing.value)
        happens |= {"prescribed"} if option.prescribed_by else set()
        happens |= {Standing.CONFLICTED.value} if Standing.CONFLICTED in option.possible else set()
        for pair in option.over.values():
            for ground in pair.grounds_for:
                happens.update(_kinds(ground, scene))
    return happens


def _kinds(ground: oracle.Ground, scene: Scene) -> Iterator[str]:
    yield f"by a {ground.kind}"
    if any(atom.direction for atom in ground.stronger):
        yield "by a threshold"
    if ground.through:
        yield "by a chain of values"
    if ground.kind == "priority":
        values = {value.name for value in scene.practice.values}
        if scene.practice.priority(ground.source).stronger & values:
            yield "by a value"
    else:
        case = next(case for case in scene.cases if case.name == ground.source)
        reasons = case.decision.because if case.decision else frozenset()
        if reasons and len(ground.stronger) < len(case.facts):
            yield "for one reason of several"
