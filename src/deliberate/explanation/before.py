"""This module is what was decided before, told without a trace of anyone."""

from collections.abc import Iterator

from deliberate.weighing import OptionWeighing
from deliberate.weighing.supposing import with_answers

from .draft import Draft, absence_of
from .sides import decisive
from .speaking import Line

__all__ = ["cases_for", "decided_before"]

# Of fewer, somebody could be recognised.
_LEAST_CASES = 3


def decided_before(draft: Draft) -> Iterator[Line]:
    """Say that like cases were decided alike, where none was decided otherwise; else what is different from before."""
    if draft.casebase is None or len(draft.casebase) < _LEAST_CASES:
        return
    alike, otherwise = cases_for(draft.chosen), _cases_against(draft.chosen)
    if otherwise:
        return
    if len(alike) >= _LEAST_CASES:
        yield draft.speaker.say("like-cases", [draft.decision.option])
    else:
        yield from _different_now(draft)


def _different_now(draft: Draft) -> Iterator[Line]:
    """Name the reason without which earlier cases would speak for another choice."""
    for name in decisive(draft):
        without = absence_of(draft.factors[name])
        if without is not None:
            weighed = draft.weigh(with_answers(draft.flat, {name: without}))[draft.decision.option]
            if len(_cases_against(weighed)) >= _LEAST_CASES:
                label = draft.factor_label(name)
                yield draft.speaker.say("unlike-cases", [draft.decision.option, name], label=label)
                return


def cases_for(weighed: OptionWeighing) -> frozenset[str]:
    """Give the names of the cases that give a ground for an option."""
    over = weighed.over.values()
    return frozenset(ground.source for found in over for ground in found.grounds_for if ground.kind == "precedent")


def _cases_against(weighed: OptionWeighing) -> frozenset[str]:
    over = weighed.over.values()
    return frozenset(ground.source for found in over for ground in found.grounds_against if ground.kind == "precedent")
