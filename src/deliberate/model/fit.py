"""This module is whether a deliberation fits the practice under which it is held."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from deliberate.errors import InvalidValue, Problem, nearest_name, shortened, shown, unknown_name, without_words
from deliberate.phrase import Phrase

from .deliberation import Deliberation
from .enumerations import Status
from .factors import Factor, faults_of_factor_names
from .facts import Answer, Fact, does_not_hold
from .kinds import Path, wrong_type
from .options import Option
from .practice import Practice
from .references import factor_of, faults_of_references
from .scales import LevelValue, Scale, level_text
from .views import Hunch, Position

__all__ = [
    "factors_of",
    "names_in",
    "options_of",
    "problems_of_facts",
    "problems_of_fit",
    "require_fit",
    "require_practice",
    "told_of_fit",
]

_MOST_OF_LEVELS = 200
# As people answer, in the languages of their files.
_IN_OTHER_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("yes", "true", "ja", "waar"), Status.HOLDS.value),
    **dict.fromkeys(("no", "false", "nee", "niet waar"), Status.ABSENT.value),
    **dict.fromkeys(("?", "onbekend", "weet niet", "not known"), Status.UNKNOWN.value),
}
_NUMBER = re.compile(r"(\d{1,9})(?:[,.](\d{1,9}))?(?![\d,.])")


def factors_of(deliberation: Deliberation, practice: Practice) -> dict[str, Factor]:
    """Give the factors of the practice and of the deliberation itself, by name, in that order."""
    return {factor.name: factor for factor in (*practice.factors, *deliberation.factors)}


def options_of(deliberation: Deliberation, practice: Practice) -> dict[str, Option]:
    """Give the options of the practice and of the deliberation itself, by name, in that order."""
    return {option.name: option for option in (*practice.options, *deliberation.options)}


def names_in(practice: Practice) -> frozenset[str]:
    """Give every name that a practice uses, old ones too."""
    sections = (practice.options, practice.factors, practice.values, practice.policies, practice.priorities)
    names = {name for section in sections for thing in section for name in (thing.name, *thing.formerly)}
    return frozenset(names | {person.name for person in practice.people})


def require_fit(deliberation: Deliberation, practice: Practice) -> None:
    """Raise `InvalidValue` with everything in which a deliberation does not fit its practice."""
    problems = list(_other_things(deliberation, practice)) or list(told_of_fit(deliberation, practice))
    if problems:
        raise InvalidValue(problems)


def told_of_fit(deliberation: Deliberation, practice: Practice) -> Iterator[Problem]:
    """Tell in what a deliberation does not fit its practice, without what may be somebody's words."""
    known = names_in(practice)
    yield from (without_words(problem, known) for problem in problems_of_fit(deliberation, practice))


def require_practice(practice: object) -> None:
    """Raise `InvalidValue` where something else stands in the place of a practice."""
    if not isinstance(practice, Practice):
        raise InvalidValue([_no_practice(practice)])


def _no_practice(practice: object) -> Problem:
    return wrong_type(practice, ("practice",), Phrase("a-kind", kind="Practice"))


def _other_things(deliberation: object, practice: object) -> Iterator[Problem]:
    if not isinstance(deliberation, Deliberation):
        yield wrong_type(deliberation, ("deliberation",), Phrase("a-kind", kind="Deliberation"))
    if not isinstance(practice, Practice):
        yield _no_practice(practice)


def problems_of_fit(
    deliberation: Deliberation, practice: Practice, *, facts: Iterable[Fact] | None = None
) -> Iterator[Problem]:
    """Tell everything in which a deliberation does not fit its practice: names, levels, thresholds.

    Where the deliberation names another practice, that alone is told: the rest only follows from it.

    Args:
        deliberation: what is looked at.
        practice: the practice under which it is held.
        facts: those of its facts that were not looked at before; by default all of them.
    """
    if deliberation.practice and deliberation.practice != practice.name:
        expected = Phrase("the-practice", practice=practice.name)
        yield Problem("other-practice", ("practice",), found=shortened(deliberation.practice), expected=expected)
        return
    factors, options = factors_of(deliberation, practice), options_of(deliberation, practice)
    yield from _names_taken(deliberation, practice)
    yield from _own_factors(deliberation, practice, options, factors)
    yield from problems_of_facts(deliberation.facts if facts is None else facts, factors)
    yield from _views(deliberation, options, factors)
    yield from _decision(deliberation, practice, options, factors)


def _names_taken(deliberation: Deliberation, practice: Practice) -> Iterator[Problem]:
    if not (deliberation.options or deliberation.factors):
        return
    taken = names_in(practice)
    for section in ("options", "factors"):
        for thing in getattr(deliberation, section):
            for name in sorted({thing.name, *thing.formerly} & taken):
                expected = Phrase("a-name-that-the-practice-lacks")
                yield Problem("name-twice", (section, thing.name), found=shortened(name), expected=expected)


def _own_factors(
    deliberation: Deliberation, practice: Practice, options: Collection[str], factors: Collection[str]
) -> Iterator[Problem]:
    values = dict.fromkeys(value.name for value in practice.values)
    for factor in deliberation.factors:
        path = ("factors", factor.name)
        yield from faults_of_factor_names(factor, path, options=options, values=values, factors=factors)


def problems_of_facts(facts: Iterable[Fact], factors: Mapping[str, Factor]) -> Iterator[Problem]:
    """Tell which facts are about no factor that is known, or have no answer that it can have."""
    for fact in facts:
        factor = factors.get(fact.factor)
        if factor is None:
            yield unknown_name(("facts", fact.factor), fact.factor, factors, Phrase("one-of-the-factors"))
        elif factor.scale is None and fact.level is not None:
            expected = Phrase("a-status-for-want-of-levels", factor=fact.factor)
            yield Problem(
                "wrong-value",
                ("facts", fact.factor, "level"),
                found=shortened(level_text(fact.level)),
                expected=expected,
                nearest=_nearest_status(level_text(fact.level)),
            )
        elif factor.scale is not None:
            yield from _level(fact, factor.scale)


def _nearest_status(answer: str) -> str | None:
    return _IN_OTHER_WORDS.get(answer.casefold()) or nearest_name(answer, [status.value for status in Status])


def _level(fact: Fact, scale: Scale) -> Iterator[Problem]:
    path = ("facts", fact.factor, "level")
    names = scale.level_names
    if fact.level is None:
        if fact.status is not Status.UNKNOWN:
            levels = shortened(" | ".join(names), _MOST_OF_LEVELS)
            is_number = scale.levels == "number"
            expected = Phrase("a-number-or-unknown") if is_number else Phrase("these-levels-or-unknown", levels=levels)
            found = fact.status.value
            yield Problem("wrong-value", ("facts", fact.factor, "status"), found=found, expected=expected)
    elif scale.position(fact.level) is None:
        if scale.levels == "number":
            expected = _number_meant(fact.level)
            yield Problem("wrong-value", path, found=shortened(level_text(fact.level)), expected=expected)
        else:
            expected = Phrase("one-of-the-levels-or-unknown", factor=fact.factor)
            if not isinstance(fact.level, str):
                expected = Phrase("one-of-the-levels-in-quotes-or-unknown", factor=fact.factor)
            yield unknown_name(path, level_text(fact.level), names, expected)


def _number_meant(level: LevelValue) -> Phrase:
    # People write 2,5 and 15 uur, and put quotes around either; of a sentence nothing is shown.
    found = _NUMBER.match(shown(level_text(level)))
    if found is None:
        return Phrase("a-number-or-unknown")
    return Phrase("such-a-number-or-unknown", number=".".join(filter(None, found.groups())))


def _views(
    deliberation: Deliberation, options: Mapping[str, Option], factors: Mapping[str, Factor]
) -> Iterator[Problem]:
    views: list[tuple[Path, Hunch | Position]] = [
        (("positions", place), position) for place, position in enumerate(deliberation.positions)
    ]
    if deliberation.hunch is not None:
        views.insert(0, (("hunch",), deliberation.hunch))
    for path, view in views:
        if view.option is not None and view.option not in options:
            yield unknown_name((*path, "option"), view.option, options, Phrase("one-of-the-options"))
        for field in ("because", "despite"):
            references: frozenset[str] = getattr(view, field, frozenset())
            yield from faults_of_references(references, (*path, field), factors, whole_scales=True)


def _decision(
    deliberation: Deliberation, practice: Practice, options: Mapping[str, Option], factors: Mapping[str, Factor]
) -> Iterator[Problem]:
    decision = deliberation.decision
    if decision is None:
        return
    if decision.option not in options:
        yield unknown_name(("decision", "option"), decision.option, options, Phrase("one-of-the-options"))
    yield from _holding(deliberation, decision.because, ("decision", "because"), factors)
    priorities = dict.fromkeys(priority.name for priority in practice.priorities)
    expected = Phrase("what-speaks-against")
    for name in decision.answers:
        yield from faults_of_references(
            [name], ("decision", "answers", name), factors, whole_scales=True, others=priorities, expected=expected
        )
    policies = dict.fromkeys(policy.name for policy in practice.policies)
    for deviation in decision.deviations:
        path: Path = ("decision", "deviations", deviation.policy)
        if deviation.policy not in policies:
            yield unknown_name(path, deviation.policy, policies, Phrase("one-of-the-policies"))
        yield from _holding(deliberation, deviation.circumstances, (*path, "circumstances"), factors)
        for option in deviation.rejected:
            if option not in options:
                yield unknown_name((*path, "rejected", option), option, options, Phrase("one-of-the-options"))


def _holding(
    deliberation: Deliberation, references: Iterable[str], path: Path, factors: Mapping[str, Factor]
) -> Iterator[Problem]:
    for reference in sorted(references):
        faults = list(faults_of_references([reference], path, factors, whole_scales=True))
        yield from faults
        name = factor_of(reference)
        answer = deliberation.status(name)
        if not faults and _can_be(answer, factors[name]) and does_not_hold(reference, answer, factors[name]):
            expected = Phrase("a-threshold-that-is-reached", factor=name, answer=level_text(answer))
            yield Problem("does-not-hold", path, found=shortened(reference), expected=expected)


def _can_be(answer: Answer, factor: Factor) -> bool:
    # Of what is no level of a factor it is told that; whether it reaches another only follows.
    return isinstance(answer, Status) or (factor.scale is not None and factor.scale.position(answer) is not None)
