"""This module is whether a choice has reasons, and was looked at from the other side."""

from collections.abc import Iterator

from deliberate.model import Decision, Hunch, Role, Standing
from deliberate.model.references import factor_of

from .finding import Finding
from .scene import Scene, decisive, holds, in_order, speaking_against, speaking_for

__all__ = [
    "hunch_stood",
    "influence_only",
    "no_reason",
    "own_wrong",
    "own_wrong_looked_for",
    "split_second",
]

_BECAUSE = ("decision", "because")
_ANSWERS = ("decision", "answers")


def no_reason(scene: Scene) -> Iterator[Finding]:
    """A decision needs a reason that holds and may justify it (``no-reason``)."""
    decision = scene.deliberation.decision
    if decision is None or _is_only_way(decision.option, scene):
        return
    named = decisive(scene) if decision.because else speaking_for(decision.option, scene)
    if not any(scene.factors[name].role is Role.REASON and holds(name, scene) for name in named):
        yield scene.must("no-reason", _BECAUSE, [decision.option])


def _is_only_way(option: str, scene: Scene) -> bool:
    """Where bars close every other way, they are the reason."""
    others = [weighed.standing for name, weighed in scene.weighing.items() if name != option]
    return bool(others) and all(standing is Standing.BARRED for standing in others)


def influence_only(scene: Scene) -> Iterator[Finding]:
    """What explains a choice may not justify it alone (``influence-only``)."""
    decision, hunch = scene.deliberation.decision, scene.deliberation.hunch
    if decision is not None:
        path, named = _BECAUSE, decisive(scene) or speaking_for(decision.option, scene)
    elif hunch is not None:
        path, named = ("hunch", "because"), in_order(hunch.because, scene)
    else:
        return
    if named and all(scene.factors[name].role is Role.INFLUENCE for name in named):
        yield scene.consider("influence-only", path, named)


def own_wrong(scene: Scene) -> Iterator[Finding]:
    """What speaks against a choice has an answer; where nothing does, somebody looked for it (``own-wrong``)."""
    case, decision = scene.deliberation, scene.deliberation.decision
    if decision is None:
        return
    against = speaking_against(decision.option, scene)
    unanswered = _unanswered(against, decision)
    if unanswered:
        yield scene.consider("own-wrong", _ANSWERS, unanswered)
    elif not against and not case.doubts and not _is_contradicted(decision, scene):
        yield scene.consider("own-wrong", ("doubts",))


def own_wrong_looked_for(scene: Scene) -> Iterator[Finding]:
    """Something speaks against the choice, and all of it has an answer (``own-wrong``)."""
    decision = scene.deliberation.decision
    against = () if decision is None else speaking_against(decision.option, scene)
    if decision is not None and against and not _unanswered(against, decision):
        yield scene.strength("own-wrong", _ANSWERS, against)


def _unanswered(names: tuple[str, ...], decision: Decision) -> tuple[str, ...]:
    answered = {factor_of(name) for name in decision.answers}
    return tuple(name for name in names if name not in answered)


def _is_contradicted(decision: Decision, scene: Scene) -> bool:
    return any(view.option not in {None, decision.option} for view in scene.deliberation.positions)


def split_second(scene: Scene) -> Iterator[Finding]:
    """A decision that equals the hunch had a second look (``split-second``)."""
    hunch, decision = scene.deliberation.hunch, scene.deliberation.decision
    if hunch is None or decision is None or _had_second_look(scene, decision):
        return
    if _is_same_choice(hunch, decision) and _factors(hunch.because) == _factors(decision.because):
        yield scene.consider("split-second", ("decision",), [decision.option])


def hunch_stood(scene: Scene) -> Iterator[Finding]:
    """The hunch stood, and it is known what it rests on (``split-second``)."""
    hunch, decision = scene.deliberation.hunch, scene.deliberation.decision
    if hunch is None or decision is None or not _had_second_look(scene, decision):
        return
    if _is_same_choice(hunch, decision):
        yield scene.strength("split-second", ("decision",), [decision.option])


def _had_second_look(scene: Scene, decision: Decision) -> bool:
    return bool(scene.deliberation.positions or decision.answers or scene.deliberation.doubts)


def _is_same_choice(hunch: Hunch, decision: Decision) -> bool:
    return hunch.option == decision.option


def _factors(references: frozenset[str]) -> set[str]:
    return {factor_of(reference) for reference in references}
