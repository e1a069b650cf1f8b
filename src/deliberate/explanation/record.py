"""This module is the account for a colleague, the file and the professional: names behind a colon, with state and source."""

from collections.abc import Iterator
from types import MappingProxyType

import attrs

from deliberate.model import Commitment, CommitmentStatus, Fact, Perspective, Priority, Status
from deliberate.model.references import factor_of
from deliberate.model.texts import Text
from deliberate.weighing import foresee
from deliberate.weighing.influence import influence_on

from .arrangements import contact_of
from .before import cases_for
from .composing import Slots
from .draft import Draft, by_client_alone, in_order
from .grounds import agreements_that_support
from .people import label_of, labels_of, names_known, signer
from .prospects import sets_for_the_next
from .reading import Reading
from .rules_on_record import rules_in_full, rules_in_short
from .sides import against as speaking_against
from .sides import decisive
from .speaking import Line, as_list, joined
from .wording import Worded

__all__ = ["slots_for"]


def slots_for(draft: Draft) -> Slots:
    """Give how each slot is filled, in the order in which they are read: in short for a colleague, else in full."""
    if draft.case.decision is None:
        return _UNDECIDED
    return _TO_A_COLLEAGUE if draft.to == "colleague" else _DECIDED


# ---- in full ----------------------------------------------------------------------------------


def _decision(draft: Draft) -> Iterator[Line]:
    asked = draft.case.question or draft.practice.question
    if asked:
        yield draft.speaker.say("record-question", [draft.name], question=draft.speaker.worded(asked, draft.name))
    yield from _choice(draft)
    telling, made = draft.case.telling, draft.decision
    told = (None if telling is None else telling.told) or draft.options[made.option].told
    if told is not None:
        yield draft.speaker.say("record-told", [made.option], told=draft.speaker.worded(told, made.option))
    name = signer(draft)
    if name != "":
        yield draft.speaker.say(
            "record-written", names_known(draft, [name]) or [draft.name], person=label_of(draft, name)
        )


def _choice(draft: Draft) -> Iterator[Line]:
    made = draft.decision
    yield draft.speaker.say("record-chosen", [made.option], option=draft.label(made.option))
    for name in draft.at_hand:
        if name != made.option:
            yield _not_chosen(draft, name)
    day, about = draft.speaker.day(made.decided_on), (made.option, *names_known(draft, made.decided_by))
    if made.decided_by:
        people = labels_of(draft, made.decided_by)
        yield draft.speaker.say("record-decided", about, people=people, date=day)
    else:
        yield draft.speaker.say("record-decided-on", about, date=day)


def _not_chosen(draft: Draft, option: str) -> Line:
    line = draft.speaker.say("record-not-chosen", [option], option=draft.label(option))
    if draft.to == "colleague":
        return line
    reasons = (deviation.rejected.get(option) for deviation in draft.decision.deviations)
    return joined(line, *(draft.speaker.stored(text, option) for text in reasons if text is not None))


def _meaning(draft: Draft) -> Iterator[Line]:
    option, telling = draft.options[draft.decision.option], draft.case.telling
    means = (None if telling is None else telling.means) or option.means
    if means is not None:
        yield draft.speaker.stored(means, option.name)
    until = draft.decision.extra_step_until
    if until is not None:
        yield draft.speaker.say("meaning-extra-step", [option.name], date=draft.speaker.day(until))


def _your_words(draft: Draft) -> Iterator[Line]:
    facts = sorted(_facts(draft), key=lambda fact: Perspective.CLIENT not in fact.told_by)
    for fact in facts:
        if fact.words is not None:
            label = draft.factor_label(fact.factor)
            yield draft.speaker.say("record-said", [fact.factor], label=label, words=fact.words)


def _words_and_influence(draft: Draft) -> Iterator[Line]:
    yield from _your_words(draft)
    if any(by_client_alone(fact) for fact in draft.case.facts):
        chosen = draft.decision.option
        standing = influence_on(draft.at_hand, draft.flat, *draft.agreed).changes.get(chosen, "the-same")
        yield draft.speaker.say("record-influence", [chosen], standing=standing)


def _reasons(draft: Draft) -> Iterator[Line]:
    names = decisive(draft)
    yield from as_list(_states(draft, [fact for fact in _facts(draft) if fact.factor in names]))
    if draft.hides:
        yield draft.speaker.say("record-not-shared", [draft.decision.option])
    for priority in agreements_that_support(draft):
        yield joined(_agreement(draft, priority), *_standing_of(draft, priority))
    yield from _nothing_agreed(draft)
    yield from _cases(draft)


def _agreement(draft: Draft, priority: Priority) -> Line:
    day = draft.speaker.day(priority.agreement.agreed_on)
    if priority.why is None:
        return draft.speaker.say("record-agreement-unworded", [priority.name], date=day, name=priority.name)
    why = draft.speaker.worded(priority.why, priority.name)
    return draft.speaker.say("record-agreement", [priority.name], date=day, why=why)


def _standing_of(draft: Draft, priority: Priority) -> Iterator[Line]:
    agreement, about = priority.agreement, [priority.name]
    if agreement.review_by is not None:
        yield draft.speaker.say("record-review", about, date=draft.speaker.day(agreement.review_by))
    if agreement.dissent is not None:
        dissent = draft.speaker.worded(agreement.dissent, priority.name)
        yield draft.speaker.say("record-dissent", about, dissent=dissent)


def _cases(draft: Draft) -> Iterator[Line]:
    alike = cases_for(draft.chosen)
    if alike:
        yield draft.speaker.say("record-cases", [draft.decision.option], count=len(alike))


def _against(draft: Draft) -> Iterator[Line]:
    answers = {factor_of(name): text for name, text in draft.decision.answers.items()}
    for name in speaking_against(draft):
        facts = [fact for fact in _facts(draft) if fact.factor == name]
        for state in _states(draft, facts):
            yield joined(state, _answer(draft, name, answers.get(name)))
    for priority in draft.practice.priorities:
        if priority.name in answers and priority.why is not None:
            yield joined(_agreement(draft, priority), _answer(draft, priority.name, answers[priority.name]))


def _answer(draft: Draft, name: str, answer: Text | None) -> Line:
    if answer is None:
        return draft.speaker.say("record-no-answer", [name])
    return draft.speaker.say("record-answer", [name], answer=draft.speaker.worded(answer, name))


def _unsure(draft: Draft) -> Iterator[Line]:
    lines = [_asked(draft, name) for name in in_order(_unknown(draft), draft)]
    doubts = [
        draft.speaker.say("record-doubt", [draft.name], doubt=draft.speaker.worded(doubt, draft.name))
        for doubt in draft.case.doubts
    ]
    yield from as_list([*lines, *doubts])


def _unknown(draft: Draft) -> set[str]:
    return {fact.factor for fact in draft.case.facts if fact.status is Status.UNKNOWN}


def _asked(draft: Draft, name: str) -> Line:
    label = draft.factor_label(name)
    state = draft.speaker.phrase("record-state", state="unknown")
    known = draft.speaker.say("record-fact", [name], label=label, state=state)
    asked = draft.factors[name].asked
    if asked is None:
        return known
    return joined(known, draft.speaker.say("record-asked", [name], question=draft.speaker.worded(asked, name)))


def _data_used(draft: Draft) -> Iterator[Line]:
    yield from as_list(_states(draft, _facts(draft)))


def _facts(draft: Draft) -> list[Fact]:
    order = list(draft.factors)
    return sorted(draft.case.facts, key=lambda fact: order.index(fact.factor))


def _states(draft: Draft, facts: list[Fact]) -> Iterator[Line]:
    """Give a line for each way in which a factor was told; those who told it alike on one day stand together."""
    alike: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        alike.setdefault((fact.factor, fact.status, fact.level, fact.known_on), []).append(fact)
    for several in alike.values():
        yield _state(draft, several[0], {perspective for fact in several for perspective in fact.told_by})


def _state(draft: Draft, fact: Fact, told_by_whom: set[Perspective]) -> Line:
    speaker, about, label = draft.speaker, [fact.factor], draft.factor_label(fact.factor)
    state = _state_in_words(draft, fact)
    sources = [perspective for perspective in Perspective if perspective in told_by_whom]
    if not sources:
        return speaker.say("record-fact", about, label=label, state=state)
    told_by = speaker.run(Worded(speaker.phrase("record-source", source=source)) for source in sources)
    if fact.known_on is None:
        return speaker.say("record-fact-source", about, label=label, state=state, sources=told_by)
    day = speaker.day(fact.known_on)
    return speaker.say("record-fact-source-date", about, label=label, state=state, sources=told_by, date=day)


def _state_in_words(draft: Draft, fact: Fact) -> Worded:
    if fact.level is None:
        return Worded(draft.speaker.phrase("record-state", state=fact.status))
    scale = draft.factors[fact.factor].scale
    level = None if scale is None else scale.level(fact.level)
    if level is not None and level.label is not None:
        return draft.speaker.worded(level.label, fact.factor)
    number = fact.level if isinstance(fact.level, str) else draft.speaker.number(fact.level)
    if scale is None or scale.unit is None:
        return Worded(number)
    unit = draft.speaker.worded(scale.unit, fact.factor)
    return attrs.evolve(unit, text=f"{number} {unit.text}")


def _agreements(draft: Draft) -> Iterator[Line]:
    yield from as_list(_commitment(draft, commitment) for commitment in draft.case.commitments)


def _commitment(draft: Draft, commitment: Commitment) -> Line:
    speaker, by = draft.speaker, commitment.by
    about = (*names_known(draft, [by]), by, draft.name)
    what = speaker.worded(commitment.what, by)
    lines = [speaker.say("record-commitment", about, who=label_of(draft, by), what=what)]
    if commitment.status is not CommitmentStatus.PROMISED:
        lines.append(speaker.say("record-commitment-status", about, status=commitment.status))
    if commitment.starts is not None:
        lines.append(speaker.say("record-starts", about, date=speaker.day(commitment.starts)))
    if commitment.due is not None:
        lines.append(speaker.say("record-due", about, date=speaker.day(commitment.due)))
    if commitment.done_when is not None:
        done_when = speaker.worded(commitment.done_when, by)
        lines.append(speaker.say("record-done-when", about, done_when=done_when))
    return joined(*lines)


def _your_choice(draft: Draft) -> Iterator[Line]:
    telling = draft.case.telling
    if telling is not None and telling.your_choice is not None:
        yield draft.speaker.stored(telling.your_choice, draft.decision.option)


def _disagree(draft: Draft) -> Iterator[Line]:
    telling, speaker = draft.case.telling, draft.speaker
    if telling is None:
        return
    if telling.formal_on is not None:
        yield speaker.say("record-formal", [draft.name], date=speaker.day(telling.formal_on))
    if telling.disagree_until is not None:
        yield speaker.say("record-until", [draft.name], date=speaker.day(telling.disagree_until))
    if telling.disagree is not None:
        yield speaker.stored(telling.disagree, draft.name)


def _contact(draft: Draft) -> Iterator[Line]:
    name = signer(draft)
    contact = contact_of(draft, name)
    if contact is not None:
        yield draft.speaker.say("record-contact", [name], person=label_of(draft, name), contact=contact)


def _look_back(draft: Draft) -> Iterator[Line]:
    review_on, telling, speaker = draft.decision.review_on, draft.case.telling, draft.speaker
    if review_on is not None:
        yield speaker.say("record-look-back", [draft.decision.option], date=speaker.day(review_on))
    if telling is None:
        return
    if telling.told_on is not None:
        yield speaker.say("record-told-on", [draft.name], date=speaker.day(telling.told_on))
    if telling.told_back is not None:
        yield speaker.say("record-told-back", [draft.name], text=telling.told_back)
    if telling.reaction is not None:
        yield speaker.say("record-reaction", [draft.name], reaction=telling.reaction)


def _question(draft: Draft) -> Iterator[Line]:
    asked = draft.case.question or draft.practice.question
    if asked:
        yield draft.speaker.stored(asked, draft.name)
    yield draft.speaker.say("record-undecided", [draft.name])
    yield from _nothing_agreed(draft)
    yield from as_list(_states(draft, [fact for fact in _facts(draft) if fact.status is not Status.UNKNOWN]))


def _nothing_agreed(draft: Draft) -> Iterator[Line]:
    if not draft.practice.priorities and not draft.practice.policies:
        yield draft.speaker.say("record-nothing-agreed", [draft.name])


def _options(draft: Draft) -> Iterator[Line]:
    yield from as_list(draft.speaker.say("item", [name], label=draft.label(name)) for name in draft.at_hand)


def _ask(draft: Draft) -> Iterator[Line]:
    yield draft.speaker.say("record-ask", [draft.name])


# ---- in short ---------------------------------------------------------------------------------


def _sets(draft: Draft) -> Iterator[Line]:
    """Say what this sets for the next person; not where a reason is hidden, for then nobody here can say it."""
    if draft.hides:
        return
    foresight = foresee(draft.case, *draft.agreed, on=draft.on)
    reading = Reading(draft.practice, draft.case, draft.speaker, draft.to)
    yield from sets_for_the_next(foresight, reading)


_DECIDED: Slots = MappingProxyType(
    {
        "decision": _decision,
        "meaning": _meaning,
        "your_words": _words_and_influence,
        "reasons": _reasons,
        "against": _against,
        "rule": rules_in_full,
        "unsure": _unsure,
        "data_used": _data_used,
        "agreements": _agreements,
        "your_choice": _your_choice,
        "disagree": _disagree,
        "contact": _contact,
        "look_back": _look_back,
    }
)
_TO_A_COLLEAGUE: Slots = MappingProxyType(
    {
        "decision": _choice,
        "reasons": _reasons,
        "against": _against,
        "rule": rules_in_short,
        "sets": _sets,
        "unsure": _unsure,
        "ask": _ask,
    }
)
_UNDECIDED: Slots = MappingProxyType(
    {
        "your_words": _your_words,
        "question": _question,
        "options": _options,
        "unsure": _unsure,
        "ask": _ask,
        "contact": _contact,
    }
)
