"""This module is what holds for everyone: the rules, and what the team agreed comes first."""

from collections.abc import Iterator
from datetime import date

import attrs

from deliberate.errors import Problem, shortened
from deliberate.phrase import Phrase

from .enumerations import PolicyKind, word
from .kinds import (
    DATE,
    DATE_OR_NONE,
    FILLED_LINE,
    FLAG,
    LINE,
    NAME,
    NAMES,
    TEXT,
    TEXT_OR_NONE,
    member,
    one,
    to_line,
    to_name,
    to_names,
    to_text,
)
from .refusal import refuse, reversed_dates
from .texts import Text

__all__ = ["Agreement", "Policy", "Priority"]


def _to_policy_kind(policy_kind: PolicyKind | str) -> PolicyKind:
    return word(PolicyKind, policy_kind)


@attrs.frozen(repr=False, kw_only=True)
class Policy:
    """A rule and its purpose in plain words: it *prescribes* an option *when* all of some factors hold.

    Attributes:
        name: its name in the record.
        rule: the rule, a sentence in plain words.
        purpose: what the rule is for.
        prescribes: the option it asks for.
        when: factors and thresholds that all have to hold; none means always.
        kind: from a statute without room to a team agreement; it decides who may leave it.
        reference: the legal text or its place.
        special: whether the rule itself betrays special-category data.
        valid_from: the first day on which it is in force.
        valid_until: the last day on which it is in force.
        formerly: its earlier names.
    """

    name: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    rule: Text = attrs.field(converter=to_text, metadata=TEXT)
    purpose: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    prescribes: str = attrs.field(converter=to_name, metadata=NAME)
    when: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    kind: PolicyKind = attrs.field(converter=_to_policy_kind, metadata=member(PolicyKind))
    reference: str = attrs.field(default="", converter=to_line, metadata=LINE)
    special: bool = attrs.field(default=False, metadata=FLAG)
    valid_from: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    valid_until: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    formerly: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)

    def __attrs_post_init__(self) -> None:
        refuse(self, lambda policy: reversed_dates(policy, ("valid_from", "valid_until")))

    def __repr__(self) -> str:
        return f"<Policy {self.name!r}>"

    def is_in_force(self, on: date | None) -> bool:
        """Say whether the rule is in force on a day; without a day nothing is left out."""
        if on is None:
            return True
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_until is None or on <= self.valid_until
        )


@attrs.frozen(repr=False, kw_only=True)
class Agreement:
    """Who agreed on something, when, and until when it stands.

    Attributes:
        by: who agreed, in words.
        agreed_on: the day of the agreement.
        review_by: the day by which to look at it again.
        valid_until: the last day on which it stands.
        dissent: who saw it differently, and how.
    """

    by: str = attrs.field(kw_only=False, converter=to_line, metadata=FILLED_LINE)
    agreed_on: date = attrs.field(metadata=DATE)
    review_by: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    valid_until: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    dissent: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_agreement)

    def __repr__(self) -> str:
        return f"<Agreement of {self.agreed_on}>"


def _faults_of_agreement(agreement: Agreement) -> Iterator[Problem]:
    yield from reversed_dates(agreement, ("agreed_on", "review_by"), ("agreed_on", "valid_until"))


@attrs.frozen(repr=False, kw_only=True)
class Priority:
    """*stronger* together outweigh *over* together: a team agreement about what comes first.

    Attributes:
        name: its name in the record.
        stronger: factors, thresholds and values that come first together.
        over: factors, thresholds and values that give way.
        why: the agreement, a sentence that a client may read and that says the priority.
        agreement: who agreed, and when.
        formerly: its earlier names.
    """

    name: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    stronger: frozenset[str] = attrs.field(converter=to_names, metadata=NAMES)
    over: frozenset[str] = attrs.field(converter=to_names, metadata=NAMES)
    why: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    agreement: Agreement = attrs.field(metadata=one(Agreement))
    formerly: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_priority)

    def __repr__(self) -> str:
        return f"<Priority {self.name!r}>"

    def is_in_force(self, on: date | None) -> bool:
        """Say whether the agreement stands on a day; without a day nothing is left out."""
        if on is None:
            return True
        until = self.agreement.valid_until
        return self.agreement.agreed_on <= on and (until is None or on <= until)


def _faults_of_priority(priority: Priority) -> Iterator[Problem]:
    if not priority.stronger:
        yield Problem("wrong-value", ("stronger",), found="[]", expected=Phrase("at-least-one"))
    for name in sorted(priority.stronger & priority.over):
        yield Problem("name-twice", ("over",), found=shortened(name), expected=Phrase("each-name-on-one-side"))
