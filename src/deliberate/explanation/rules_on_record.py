"""This module is a rule on record: what it says, what it is for, and the whole account where it was left."""

from collections.abc import Iterator

from deliberate.model import Deviation, Policy
from deliberate.model.texts import Text

from .draft import Draft, in_order
from .grounds import rules_at_hand
from .people import label_of, labels_of, names_known
from .shapes import is_name
from .speaking import Line, joined

__all__ = ["rules_in_full", "rules_in_short"]

# In the order of the record of a deviation; what a reader may not see is None there.
_FIELDS = (
    "normal_outcome",
    "together",
    "disproportion",
    "suitable",
    "necessary",
    "balanced",
    "own_share",
    "alternative",
    "third_parties",
    "safeguards",
    "rule_signal",
)


def rules_in_full(draft: Draft) -> Iterator[Line]:
    """Give each rule that counts, where it stands, and all that was written about leaving it."""
    for policy in rules_at_hand(draft):
        yield _stated(draft, policy)
        yield from _kind_and_purpose(draft, policy)
        yield _left_or_followed(draft, policy)
        deviation = _deviation(draft, policy)
        if deviation is not None:
            yield from _circumstances(draft, deviation)
            yield from _account(draft, deviation)
            yield from _tested_and_approved(draft, deviation)


def rules_in_short(draft: Draft) -> Iterator[Line]:
    """Give each rule that counts, whether it was left, and who looked along."""
    for policy in rules_at_hand(draft):
        yield joined(_stated(draft, policy), _kind(draft, policy))
        yield _left_or_followed(draft, policy)
        deviation = _deviation(draft, policy)
        if deviation is not None:
            yield from _tested_and_approved(draft, deviation)


def _deviation(draft: Draft, policy: Policy) -> Deviation | None:
    return next((left for left in draft.decision.deviations if left.policy == policy.name), None)


def _stated(draft: Draft, policy: Policy) -> Line:
    return draft.speaker.say("record-rule", [policy.name], rule=draft.speaker.worded(policy.rule, policy.name))


def _kind(draft: Draft, policy: Policy) -> Line:
    return draft.speaker.say("record-kind", [policy.name], kind=policy.kind)


def _kind_and_purpose(draft: Draft, policy: Policy) -> Iterator[Line]:
    if policy.reference == "":
        yield _kind(draft, policy)
    else:
        yield joined(
            _kind(draft, policy), draft.speaker.say("record-reference", [policy.name], reference=policy.reference)
        )
    if policy.purpose is not None:
        purpose = draft.speaker.worded(policy.purpose, policy.name)
        message = "rule-purpose" if is_name(purpose.text) else "record-purpose"
        yield draft.speaker.say(message, [policy.name], purpose=purpose)


def _left_or_followed(draft: Draft, policy: Policy) -> Line:
    deviation = _deviation(draft, policy)
    if deviation is None and policy.name not in draft.chosen.departs_from:
        return draft.speaker.say("record-followed", [policy.name])
    until = None if deviation is None else deviation.valid_until
    if until is None:
        return draft.speaker.say("record-left", [policy.name])
    return draft.speaker.say("record-left-until", [policy.name], date=draft.speaker.day(until))


def _circumstances(draft: Draft, deviation: Deviation) -> Iterator[Line]:
    names = in_order(deviation.circumstances, draft)
    if names:
        labels = draft.speaker.run(draft.factor_label(name) for name in names)
        yield draft.speaker.say("record-circumstances", [deviation.policy, *names], labels=labels)


def _account(draft: Draft, deviation: Deviation) -> Iterator[Line]:
    policy, speaker = deviation.policy, draft.speaker
    for field in _FIELDS:
        text: Text | None = getattr(deviation, field)
        if text is not None:
            yield speaker.say("record-field", [policy], field=field, text=speaker.worded(text, policy))
    # Without the name of the case: whoever it was about is no part of this.
    for case, text in deviation.comparable.items():
        yield speaker.say("record-field", [policy], field="comparable", text=speaker.worded(text, case))
    if deviation.would_repeat is not None:
        state = "holds" if deviation.would_repeat else "absent"
        yield speaker.say("record-repeat", [policy], state=speaker.phrase("record-state", state=state))


def _tested_and_approved(draft: Draft, deviation: Deviation) -> Iterator[Line]:
    policy = deviation.policy
    if deviation.tested_with:
        about = (policy, *names_known(draft, deviation.tested_with))
        yield draft.speaker.say("record-tested", about, people=labels_of(draft, deviation.tested_with))
    if deviation.approved_by != "":
        about = (policy, *names_known(draft, [deviation.approved_by]))
        yield draft.speaker.say("record-approved", about, people=label_of(draft, deviation.approved_by))
