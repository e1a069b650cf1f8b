"""This module is the slots on what happens next: data_used, agreements, your_choice, disagree, contact, look_back."""

import datetime as dt
from collections.abc import Iterator

import attrs

from deliberate.model import Commitment, CommitmentStatus, LedBy, Perspective

from .choice import is_bad_news
from .draft import Draft, in_order
from .people import actor, is_ours, label_of, names_known, person, signer, writer
from .speaking import Line, as_list, joined
from .wording import Worded

__all__ = [
    "agreements",
    "contact",
    "contact_of",
    "data_used",
    "disagree",
    "look_back",
    "teach_back",
    "whole_letter",
    "your_choice",
]


# ---- data_used --------------------------------------------------------------------------------


def data_used(draft: Draft) -> Iterator[Line]:
    """Say who told what was used, the client first, and ask to correct it."""
    used = [perspective for perspective in Perspective if _told_by(draft, perspective)]
    names = [Worded(_source(draft, perspective)) for perspective in used]
    if not names:
        return
    if draft.speaker.runs_on(names):
        about = [factor for perspective in used for factor in _told_by(draft, perspective)]
        yield draft.speaker.say("data-used", dict.fromkeys(about), sources=draft.speaker.run(names))
    else:
        yield draft.speaker.say("data-used-list", [draft.name])
        for perspective, name in zip(used, names, strict=True):
            yield attrs.evolve(draft.speaker.say("item", _told_by(draft, perspective), label=name), listed=True)
    yield draft.speaker.say("data-correction", [draft.name], who=writer(draft))


def _told_by(draft: Draft, perspective: Perspective) -> tuple[str, ...]:
    return in_order({fact.factor for fact in draft.case.facts if perspective in fact.told_by}, draft)


def _source(draft: Draft, perspective: Perspective) -> str:
    if perspective is Perspective.PROFESSIONAL:
        return draft.speaker.phrase("source-professional", who=writer(draft))
    return draft.speaker.phrase(f"source-{perspective}")


# ---- agreements -------------------------------------------------------------------------------


def agreements(draft: Draft) -> Iterator[Line]:
    """Give the promises and requests of both sides, ours first."""
    promises = sorted(draft.case.commitments, key=lambda promise: _place(draft, promise))
    yield from as_list(_promise(draft, promise) for promise in promises)


def _place(draft: Draft, promise: Commitment) -> int:
    """Ours come first: of who writes, then of others on our side; then those of the client and their family."""
    if not is_ours(draft, promise.by):
        return 2
    return 1 if actor(draft, promise.by) == "person" else 0


def _promise(draft: Draft, promise: Commitment) -> Line:
    speaker = draft.speaker
    about = (*names_known(draft, [promise.by]), promise.by, draft.name)
    what, who = speaker.worded(promise.what, promise.by), actor(draft, promise.by)
    if promise.status is CommitmentStatus.ASKED:
        return _request(draft, promise, what, about)
    if promise.status is CommitmentStatus.BROKEN:
        return speaker.say("agreement-broken", about, what=what, who=who)
    lines = [speaker.stored(promise.what, *dict.fromkeys(about))]
    if promise.status is CommitmentStatus.KEPT:
        return joined(*lines, speaker.say("agreement-kept", about))
    return joined(*lines, *_days(draft, promise, about, who))


def _days(draft: Draft, promise: Commitment, about: tuple[str, ...], who: str) -> Iterator[Line]:
    speaker, starts, due = draft.speaker, promise.starts, promise.due
    if starts is not None and due is not None and starts < due:
        yield speaker.say("agreement-period", about, begins=speaker.day(starts), ends=speaker.day(due))
    elif due is not None:
        yield speaker.say("agreement-due", about, who=who, date=speaker.day(due))
    elif starts is not None:
        yield speaker.say("agreement-starts", about, date=speaker.day(starts, weekday=True))


def _request(draft: Draft, promise: Commitment, what: Worded, about: tuple[str, ...]) -> Line:
    """Say what was asked: of the client, of somebody else, or of us and then by whom."""
    who = actor(draft, promise.by)
    if who in {"signer", "team"} and actor(draft, promise.to) == "person":
        label, about = label_of(draft, promise.to), (*about, *names_known(draft, [promise.to]))
        return draft.speaker.say("agreement-asked", about, what=what, who=f"{who}-by-person", person=label)
    return draft.speaker.say("agreement-asked", about, what=what, who=who, person=label_of(draft, promise.by))


# ---- your_choice ------------------------------------------------------------------------------


def your_choice(draft: Draft) -> Iterator[Line]:
    """Say what the client can choose."""
    option = draft.options[draft.decision.option]
    telling = draft.case.telling
    if telling is not None and telling.your_choice is not None:
        yield draft.speaker.stored(telling.your_choice, option.name)
    elif option.led_by is LedBy.CLIENT and not is_bad_news(draft):
        yield draft.speaker.say("choice-led-by-client", [option.name], option=draft.label(option.name))


# ---- disagree ---------------------------------------------------------------------------------


def disagree(draft: Draft) -> Iterator[Line]:
    """Say how to disagree, and until when."""
    telling = draft.case.telling
    if telling is None:
        return
    speaker, about = draft.speaker, [draft.name, *names_known(draft, [telling.signed_by])]
    if telling.formal_on is not None:
        yield speaker.say("disagree-formal", about, date=speaker.day(telling.formal_on))
    if telling.disagree_until is not None and telling.formal_on is not None:
        yield speaker.say("disagree-object", about, date=speaker.day(telling.disagree_until))
    elif telling.disagree_until is not None:
        yield speaker.say("disagree-call", about, who=writer(draft), date=speaker.day(telling.disagree_until))
    if telling.disagree is not None:
        yield speaker.stored(telling.disagree, draft.name)


# ---- contact ----------------------------------------------------------------------------------


def contact(draft: Draft) -> Iterator[Line]:
    """Say whom to talk to: who signs, else those named in the letter."""
    me = signer(draft)
    reachable = [name for name in (me, *_named(draft)) if contact_of(draft, name) is not None]
    if me in reachable:
        yield _reach(draft, me, "contact-signer")
    else:
        yield from as_list(_reach(draft, name, "contact-person") for name in dict.fromkeys(reachable))


def _named(draft: Draft) -> Iterator[str]:
    decision = draft.case.decision
    if decision is not None:
        yield from names_known(draft, decision.decided_by)
        yield from (deviation.approved_by for deviation in decision.deviations)
    yield from (promise.by for promise in draft.case.commitments)


def contact_of(draft: Draft, name: str) -> Worded | None:
    """Give the telephone and hours of somebody on our side, without a last full stop; None where none are known."""
    someone = person(draft, name)
    if someone is None or someone.contact is None or not is_ours(draft, name):
        return None
    wording = draft.speaker.worded(someone.contact, name)
    return Worded(wording.text.rstrip(". "), wording.lacking, wording.is_formal_only)


def _reach(draft: Draft, name: str, message: str) -> Line:
    reach = contact_of(draft, name) or Worded("")
    return draft.speaker.say(message, [name], person=label_of(draft, name), contact=reach)


# ---- look_back --------------------------------------------------------------------------------


def look_back(draft: Draft) -> Iterator[Line]:
    """Say when to look back."""
    decision = draft.decision
    days = [decision.review_on, *(deviation.review_on for deviation in decision.deviations)]
    day = next((day for day in days if day is not None), None)
    if day is not None:
        yield draft.speaker.say("look-back-on", [decision.option], date=draft.speaker.day(day, weekday=True))


def teach_back(draft: Draft) -> Line:
    """Ask what is going to happen, or what the client will tell at home: the burden of explaining is with who writes."""
    about = [draft.name, *names_known(draft, [signer(draft)])]
    day = _next_day_of_client(draft)
    if day is None:
        return draft.speaker.say("teach-back", about, who=writer(draft))
    return draft.speaker.say("teach-back-day", about, who=writer(draft), date=draft.speaker.day(day))


def _next_day_of_client(draft: Draft) -> dt.date | None:
    """Give the first day on which the client does what they promised."""
    theirs = (promise for promise in draft.case.commitments if actor(draft, promise.by) == "client")
    promised = [promise for promise in theirs if promise.status is CommitmentStatus.PROMISED]
    return min((promise.starts for promise in promised if promise.starts is not None), default=None)


def whole_letter(draft: Draft) -> Line:
    """Say that there is more to read, and whom to ask for it."""
    about = [draft.name, *names_known(draft, [signer(draft)])]
    return draft.speaker.say("whole-letter", about, who=writer(draft))
