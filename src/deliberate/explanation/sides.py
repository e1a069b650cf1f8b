"""This module is what spoke for a choice and what speaks against it, as a letter tells them."""

from collections.abc import Iterable, Mapping

from deliberate.model import Role, Status
from deliberate.model.references import factor_of

from .draft import Draft, in_order

__all__ = ["against", "barred", "by_bar", "decisive"]


def decisive(draft: Draft) -> tuple[str, ...]:
    """Give the factors that decided and that the reader may know.

    Where no factor was named, all that holds and favours the choice stands for it, as it does for a precedent;
    not where one was named and is hidden.
    """
    if draft.decision.because or draft.hides:
        return in_order(draft.decision.because, draft)
    return tuple(name for name in draft.factors if _favours(draft, name))


def against(draft: Draft) -> tuple[str, ...]:
    """Give the factors that hold and speak for another option, and those that were answered; none that decided."""
    reasons = {name for comparison in draft.chosen.over.values() for name in comparison.reasons_against}
    answered = {name for name in draft.decision.answers if factor_of(name) in draft.factors}
    return tuple(name for name in in_order(reasons | answered, draft) if name not in decisive(draft))


def barred(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Give each other option that a factor bars, with the first factor that does."""
    chosen = None if draft.case.decision is None else draft.case.decision.option
    found = ((name, _first_bar(draft, weighed.bars)) for name, weighed in draft.at_hand.items() if name != chosen)
    return tuple((name, bar) for name, bar in found if bar is not None)


def by_bar(closed: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """Give the options that each factor bars, in their order."""
    options: dict[str, tuple[str, ...]] = {}
    for option, bar in closed:
        options[bar] = (*options.get(bar, ()), option)
    return options


def _favours(draft: Draft, name: str) -> bool:
    factor, chosen = draft.factors[name], draft.decision.option
    if factor.scale is not None:
        reasons = {reason for comparison in draft.chosen.over.values() for reason in comparison.reasons_for}
        return chosen in factor.favours | factor.opposes and name in {factor_of(reason) for reason in reasons}
    return factor.role is Role.REASON and chosen in factor.favours and draft.case.status(name) is Status.HOLDS


def _first_bar(draft: Draft, bars: tuple[str, ...]) -> str | None:
    return next((name for name in bars if name in draft.factors), None)
