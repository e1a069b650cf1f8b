"""This module is how a choice stands beside what was agreed: bars, policies, priorities."""

from collections.abc import Iterable, Iterator
from itertools import permutations

from deliberate.model import Decision, Standing
from deliberate.weighing import Comparison, Ground, OptionWeighing
from deliberate.weighing.base import Base

from .finding import Finding
from .scene import Scene

__all__ = [
    "all_barred",
    "barred_choice",
    "other_version",
    "policy_left",
    "priority_conflict",
    "priority_idle",
    "priority_stale",
]


def all_barred(scene: Scene) -> Iterator[Finding]:
    """Some way is open (``all-barred``)."""
    weighed = tuple(scene.weighing.values())
    if weighed and all(map(_is_barred, weighed)):
        bars = dict.fromkeys(bar for option in weighed for bar in option.bars)
        yield scene.must("all-barred", ("facts",), bars or tuple(scene.weighing))


def barred_choice(scene: Scene) -> Iterator[Finding]:
    """The choice is open to people (``barred-choice``)."""
    decision = scene.deliberation.decision
    if decision is not None and _is_barred(scene.weighing[decision.option]):
        bars = scene.weighing[decision.option].bars
        yield scene.must("barred-choice", ("decision", "option"), bars or (decision.option,))


def policy_left(scene: Scene) -> Iterator[Finding]:
    """Who leaves a policy says so (``policy-left``)."""
    decision = scene.deliberation.decision
    if decision is None:
        return
    weighed = scene.weighing[decision.option]
    # No deviation opens what a statute closes: there `barred-choice` speaks.
    accounted_for = {*weighed.bars, *(deviation.policy for deviation in decision.deviations)}
    for policy in weighed.departs_from:
        if policy not in accounted_for:
            yield scene.must("policy-left", ("decision", "deviations"), [policy])


def priority_conflict(scene: Scene) -> Iterator[Finding]:
    """Who goes against an agreement says what is different here (``priority-conflict``)."""
    decision = scene.deliberation.decision
    if decision is None:
        return
    conflicting = {ground.source for ground in _grounds_against(decision, scene) if not _is_answered(ground, decision)}
    named = [priority.name for priority in scene.practice.priorities if priority.name in conflicting]
    if named:
        yield scene.consider("priority-conflict", ("decision", "answers"), named)


def _grounds_against(decision: Decision, scene: Scene) -> Iterator[Ground]:
    for rival, comparison in scene.weighing[decision.option].over.items():
        # An agreement that points to a way that is closed cannot be followed.
        if not _is_barred(scene.weighing[rival]):
            yield from (ground for ground in comparison.grounds_against if ground.kind == "priority")


def _is_answered(ground: Ground, decision: Decision) -> bool:
    return any(name in decision.answers for name in (ground.source, *ground.through))


def priority_stale(scene: Scene) -> Iterator[Finding]:
    """An agreement that counts here was looked at again in time (``priority-stale``)."""
    if scene.on is None:
        return
    counting = set(_priorities_that_count(scene))
    for priority in scene.practice.priorities:
        review_by = priority.agreement.review_by
        if priority.name in counting and (review_by is None or review_by < scene.on):
            values = {} if review_by is None else {"review_by": review_by}
            path = ("priorities", priority.name, "agreement", "review_by")
            yield scene.consider("priority-stale", path, [priority.name], **values)


def priority_idle(scene: Scene) -> Iterator[Finding]:
    """An agreement in force says of some choice that it comes before another (``priority-idle``)."""
    saying = set(_priorities_of(_grounds_whatever_happens(scene)))
    for priority in scene.practice.priorities:
        if priority.is_in_force(scene.on) and priority.name not in saying:
            yield scene.consider("priority-idle", ("priorities", priority.name, "stronger"), [priority.name])


def _grounds_whatever_happens(scene: Scene) -> Iterator[Ground]:
    """Give the grounds of all agreements in force, for every pair of options and whatever the facts."""
    base = Base(scene.practice, None, scene.on)
    for pair in permutations(base.options, 2):
        yield from base.agreed(pair)


def other_version(scene: Scene) -> Iterator[Finding]:
    """The book that is open is the one under which it was held, where that was written down (``other-version``)."""
    held_under = scene.deliberation.practice_version
    if held_under and held_under != scene.practice.version:
        yield scene.consider("other-version", ("practice_version",), [scene.practice.name])


def _priorities_that_count(scene: Scene) -> Iterator[str]:
    comparisons = (comparison for option in scene.weighing.values() for comparison in option.over.values())
    return _priorities_of(_grounds(comparisons))


def _priorities_of(grounds: Iterable[Ground]) -> Iterator[str]:
    for ground in grounds:
        if ground.kind == "priority":
            yield from (ground.source, *ground.through)


def _grounds(comparisons: Iterable[Comparison]) -> Iterator[Ground]:
    for comparison in comparisons:
        yield from comparison.grounds_for


def _is_barred(weighed: OptionWeighing) -> bool:
    return weighed.standing is Standing.BARRED
