"""This module is what people decided, and the policies that they left."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import attrs

from deliberate.errors import Problem, shortened
from deliberate.phrase import Phrase

from .frozen import FrozenMapping
from .kinds import (
    DATE,
    DATE_OR_NONE,
    FLAG_OR_NONE,
    LINE,
    LINES,
    NAME,
    NAMES,
    TEXT_OR_NONE,
    TEXTS_BY_NAME,
    many,
    to_line,
    to_lines,
    to_name,
    to_names,
    to_several,
    to_text,
    to_texts_by_name,
)
from .refusal import refuse, reversed_dates
from .texts import Text

__all__ = ["Decision", "Deviation"]


@attrs.frozen(repr=False, kw_only=True)
class Deviation:
    """A policy left, with the account of it.

    Attributes:
        policy: the policy that is left.
        circumstances: factors and thresholds of this case that make it special; each has to hold.
        together: what they mean together.
        normal_outcome: what happens when the rule is followed.
        disproportion: which harm is too big for the purpose of the rule.
        suitable: how leaving the rule helps.
        necessary: whether there is a lighter way, or one within the rule.
        balanced: for whom this is fair, and for whom less so.
        own_share: what was down to us.
        alternative: what is done instead, and whether that reaches the purpose.
        rejected: options that were dropped, and how that came about.
        third_parties: who else is affected.
        comparable: earlier cases that are like this one, and what differs.
        would_repeat: whether we would do this for the next person.
        approved_by: who allowed it.
        tested_with: with whom it was tested.
        safeguards: what is done so that it goes well.
        valid_until: the last day on which it stands.
        review_on: the day to look at it again.
        rule_signal: what this says about the rule itself.
    """

    policy: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    circumstances: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    together: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    normal_outcome: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    disproportion: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    suitable: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    necessary: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    balanced: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    own_share: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    alternative: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    rejected: Mapping[str, Text] = attrs.field(
        default=FrozenMapping(), converter=to_texts_by_name, metadata=TEXTS_BY_NAME
    )
    third_parties: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    comparable: Mapping[str, Text] = attrs.field(
        default=FrozenMapping(), converter=to_texts_by_name, metadata=TEXTS_BY_NAME
    )
    would_repeat: bool | None = attrs.field(default=None, metadata=FLAG_OR_NONE)
    approved_by: str = attrs.field(default="", converter=to_line, metadata=LINE)
    tested_with: frozenset[str] = attrs.field(default=frozenset(), converter=to_lines, metadata=LINES)
    safeguards: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    valid_until: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    review_on: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    rule_signal: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self)

    def __repr__(self) -> str:
        return f"<Deviation {self.policy!r}>"


def _to_deviations(deviations: Iterable[Deviation]) -> tuple[Deviation, ...]:
    several = to_several(deviations)
    if not isinstance(several, tuple) or not all(isinstance(deviation, Deviation) for deviation in several):
        return several
    return tuple(sorted(several, key=lambda deviation: deviation.policy))


@attrs.frozen(repr=False, kw_only=True)
class Decision:
    """What people chose, why, and what they answer to what speaks against it.

    Attributes:
        option: the option.
        because: the decisive factors and thresholds; each has to hold.
        decided_by: who decided.
        decided_on: the day.
        answers: a factor or a priority that speaks against -> what is done about it, or what is different here.
        deviations: the policies that are left.
        extra_step_until: the last day of the extra step.
        needs: what the professional needs for it.
        review_on: the day to look back.
    """

    option: str = attrs.field(kw_only=False, converter=to_name, metadata=NAME)
    because: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    decided_by: frozenset[str] = attrs.field(default=frozenset(), converter=to_lines, metadata=LINES)
    decided_on: date = attrs.field(metadata=DATE)
    answers: Mapping[str, Text] = attrs.field(
        default=FrozenMapping(), converter=to_texts_by_name, metadata=TEXTS_BY_NAME
    )
    deviations: tuple[Deviation, ...] = attrs.field(default=(), converter=_to_deviations, metadata=many(Deviation))
    extra_step_until: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)
    needs: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    review_on: date | None = attrs.field(default=None, metadata=DATE_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self, _faults_of_decision)

    def __repr__(self) -> str:
        return f"<Decision {self.option!r}, {self.decided_on}>"


def _faults_of_decision(decision: Decision) -> Iterator[Problem]:
    yield from reversed_dates(decision, ("decided_on", "extra_step_until"), ("decided_on", "review_on"))
    for place, deviation in enumerate(decision.deviations):
        path = ("deviations", deviation.policy)
        if place and decision.deviations[place - 1].policy == deviation.policy:
            yield Problem(
                "name-twice", (*path, "policy"), found=shortened(deviation.policy), expected=Phrase("each-policy-once")
            )
        for field in ("valid_until", "review_on"):
            last: date | None = getattr(deviation, field)
            if last is not None and decision.decided_on is not None and last < decision.decided_on:
                expected = Phrase("not-before", field="decided_on", day=decision.decided_on)
                yield Problem("dates-reversed", (*path, field), found=str(last), expected=expected)
