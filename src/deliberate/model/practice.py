"""This module is what a team agreed beforehand: the question, the options, the factors, the rules and what comes first."""

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sized
from typing import TypeVar

import attrs

from deliberate.errors import InvalidValue, Problem, shortened, unknown_name
from deliberate.phrase import Phrase

from .agreements import Policy, Priority
from .factors import Factor, Value, faults_of_factor_names, to_factors
from .kinds import (
    LINE,
    NAME,
    QUESTION,
    TEXT_OR_NONE,
    Path,
    kind,
    many,
    to_line,
    to_name,
    to_ordered,
    to_text,
    wrong_type,
)
from .naming import repeated_names
from .options import Option, to_options
from .people import Person
from .references import faults_of_references
from .refusal import refuse
from .texts import Text, is_language_tag

__all__ = ["Practice", "nothing_agreed"]

Named = TypeVar("Named", "Option", "Factor", "Value", "Policy", "Priority")


def _language(value: object, path: Path) -> Iterable[Problem]:
    if not isinstance(value, str):
        yield wrong_type(value, path, Phrase("a-language"))
    elif not is_language_tag(value):
        yield Problem("wrong-value", path, found=shortened(value), expected=Phrase("a-language"))


def to_values(values: Iterable[Value]) -> tuple[Value, ...]:
    """Take in values in the order given."""
    return to_ordered(values)


def to_policies(policies: Iterable[Policy]) -> tuple[Policy, ...]:
    """Take in policies in the order given."""
    return to_ordered(policies)


def to_priorities(priorities: Iterable[Priority]) -> tuple[Priority, ...]:
    """Take in priorities in the order given."""
    return to_ordered(priorities)


def to_people(people: Iterable[Person]) -> tuple[Person, ...]:
    """Take in people in the order given."""
    return to_ordered(people)


@attrs.frozen(repr=False, kw_only=True, cache_hash=True)
class Practice:
    """What a team agreed beforehand about a recurring question.

    Attributes:
        name: the name of the way of working.
        language: the language of texts that do not say theirs, such as ``nl``.
        question: the recurring question.
        options: what can be chosen, in the order in which it is shown.
        factors: what may play a part.
        values: what factors serve.
        policies: the rules in force.
        priorities: what the team agreed comes first.
        people: how people who act are named.
        label: what people call this way of working.
        version: which edition this is.

    Raises:
        InvalidValue: with every problem at once.

    Example:
        >>> Practice("Job coaching", language="en", question="Where do you start?")
        <Practice 'Job coaching': 0 options, 0 factors, 0 priorities>
    """

    name: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    language: str = attrs.field(metadata=kind(_language, neutral="nl"))
    question: Text = attrs.field(converter=to_text, metadata=QUESTION)
    options: tuple[Option, ...] = attrs.field(default=(), converter=to_options, metadata=many(Option))
    factors: tuple[Factor, ...] = attrs.field(default=(), converter=to_factors, metadata=many(Factor))
    values: tuple[Value, ...] = attrs.field(default=(), converter=to_values, metadata=many(Value))
    policies: tuple[Policy, ...] = attrs.field(default=(), converter=to_policies, metadata=many(Policy))
    priorities: tuple[Priority, ...] = attrs.field(default=(), converter=to_priorities, metadata=many(Priority))
    people: tuple[Person, ...] = attrs.field(default=(), converter=to_people, metadata=many(Person))
    label: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    version: str = attrs.field(default="", converter=to_line, metadata=LINE)

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_practice)

    def __repr__(self) -> str:
        options, factors = _counted(self.options, "option"), _counted(self.factors, "factor")
        return f"<Practice {self.name!r}: {options}, {factors}, {_counted(self.priorities, 'priority', 'priorities')}>"

    def option(self, name: str) -> Option:
        """Give the option of that name; raise `InvalidValue` with the nearest name where there is none."""
        return _named(self.options, name, Phrase("one-of-the-options-of-the-practice"))

    def factor(self, name: str) -> Factor:
        """Give the factor of that name; raise `InvalidValue` with the nearest name where there is none."""
        return _named(self.factors, name, Phrase("one-of-the-factors-of-the-practice"))

    def value(self, name: str) -> Value:
        """Give the value of that name; raise `InvalidValue` with the nearest name where there is none."""
        return _named(self.values, name, Phrase("one-of-the-values-of-the-practice"))

    def policy(self, name: str) -> Policy:
        """Give the policy of that name; raise `InvalidValue` with the nearest name where there is none."""
        return _named(self.policies, name, Phrase("one-of-the-policies-of-the-practice"))

    def priority(self, name: str) -> Priority:
        """Give the priority of that name; raise `InvalidValue` with the nearest name where there is none."""
        return _named(self.priorities, name, Phrase("one-of-the-priorities-of-the-practice"))


def nothing_agreed(language: str = "nl", question: Text = "") -> Practice:
    """Give the practice of someone who has none yet: no options, no factors, no agreements.

    A deliberation then stands on its own options and factors, and everything is open.

    Example:
        >>> nothing_agreed("en").options
        ()
    """
    return Practice(_NOTHING_AGREED, language=language, question=question)


_NOTHING_AGREED = "nothing agreed"


def _counted(things: Sized, one: str, several: str = "") -> str:
    return f"{len(things)} {one if len(things) == 1 else several or one + 's'}"


def _named(things: Iterable[Named], name: str, expected: Phrase) -> Named:
    by_name = {thing.name: thing for thing in things}
    asked = name if isinstance(name, str) else shortened(name)
    found = by_name.get(to_name(asked))
    if found is None:
        raise InvalidValue([unknown_name((), asked, by_name, expected)])
    return found


def _faults_of_practice(practice: Practice) -> Iterator[Problem]:
    sections = ("options", "factors", "values", "policies", "priorities", "people")
    yield from repeated_names((section, thing) for section in sections for thing in getattr(practice, section))
    options = dict.fromkeys(option.name for option in practice.options)
    values = dict.fromkeys(value.name for value in practice.values)
    factors = {factor.name: factor for factor in practice.factors}
    for factor in practice.factors:
        path = ("factors", factor.name)
        yield from faults_of_factor_names(factor, path, options=options, values=values, factors=factors)
    for policy in practice.policies:
        yield from _faults_of_policy_names(policy, options, factors)
    for priority in practice.priorities:
        for side in ("stronger", "over"):
            yield from faults_of_references(
                getattr(priority, side),
                ("priorities", priority.name, side),
                factors,
                whole_scales=side == "over",
                others=values,
                expected=Phrase("one-of-the-factors-or-values"),
            )
    yield from _circles(practice.priorities, set(values))


def _faults_of_policy_names(
    policy: Policy, options: Collection[str], factors: Mapping[str, Factor]
) -> Iterator[Problem]:
    path = ("policies", policy.name)
    if policy.prescribes not in options:
        yield unknown_name((*path, "prescribes"), policy.prescribes, options, Phrase("one-of-the-options"))
    yield from faults_of_references(policy.when, (*path, "when"), factors, whole_scales=False)


def _circles(priorities: Iterable[Priority], values: set[str]) -> Iterator[Problem]:
    weaker_by_stronger: dict[str, set[str]] = {}
    names: dict[tuple[str, str], str] = {}
    for priority in priorities:
        if len(priority.stronger) == len(priority.over) == 1 and priority.stronger | priority.over <= values:
            (stronger,), (over,) = priority.stronger, priority.over
            weaker_by_stronger.setdefault(stronger, set()).add(over)
            names.setdefault((stronger, over), priority.name)
    for around in _around(weaker_by_stronger):
        found = shortened(" > ".join(around))
        last = names[around[-2], around[-1]]
        yield Problem("circle", ("priorities", last), found=found, expected=Phrase("an-order-that-ends"))


def _around(weaker_by_stronger: Mapping[str, Collection[str]]) -> Iterator[list[str]]:
    """Give circles, such that without the last step of each there is none."""
    done: set[str] = set()
    for first in weaker_by_stronger:
        way = {} if first in done else {first: iter(sorted(weaker_by_stronger[first]))}
        while way:
            here, following = next(reversed(way.items()))
            step = next((name for name in following if name not in done), None)
            if step is None:
                way.popitem()
                done.add(here)
            elif step in way:
                yield [*itertools.dropwhile(step.__ne__, way), step]
            else:
                way[step] = iter(sorted(weaker_by_stronger.get(step, ())))
