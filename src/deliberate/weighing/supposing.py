"""This module is a deliberation with other answers than those that were told, for weighing only."""

from collections.abc import Mapping

import attrs

from deliberate.model import Deliberation, Fact, Status

from .reasons import Answer

__all__ = ["with_answers"]


def with_answers(deliberation: Deliberation, answers: Mapping[str, Answer]) -> Deliberation:
    """Give the deliberation with some factors answered, whatever was told of them, for weighing only."""
    kept = [fact for fact in deliberation.facts if fact.factor not in answers]
    # Reasons and circumstances have to hold by the facts at hand, and what is weighed does not depend on them.
    decision = deliberation.decision
    bare = None if decision is None else attrs.evolve(decision, because=(), deviations=())
    facts = (*kept, *(_answered(name, answer) for name, answer in answers.items()))
    return attrs.evolve(deliberation, facts=facts, decision=bare)


def _answered(name: str, answer: Answer) -> Fact:
    return Fact(name, status=answer) if isinstance(answer, Status) else Fact(name, level=answer)
