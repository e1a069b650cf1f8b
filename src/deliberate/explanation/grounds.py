"""This module is the slots on what the choice rests on: reasons, against, rule, unsure."""

from collections.abc import Iterable, Iterator
from itertools import groupby

import attrs

from deliberate.model import Deviation, Policy, PolicyKind, Priority, Standing, Status
from deliberate.model.references import factor_of
from deliberate.weighing import Weighing
from deliberate.weighing.supposing import with_answers

from .before import decided_before
from .choice import is_bad_news, own_share
from .draft import (
    Draft,
    by_client_alone,
    in_order,
    label_as_it_is,
    not_enough_known,
    point,
    question_of,
    told,
)
from .otherwise import otherwise
from .people import actor, label_of, labels_of, names_known, writer
from .shapes import is_name
from .sides import against as speaking_against
from .sides import barred, by_bar, decisive
from .speaking import Line, as_items, as_list, joined
from .wording import Worded

__all__ = ["against", "agreements_that_support", "reasons", "rule", "rules_at_hand", "unsure"]

# A fact of half a year ago is old enough to say so.
_OLD_AFTER_DAYS = 183
_STATUTES = (PolicyKind.STATUTE_BOUND, PolicyKind.STATUTE_DISCRETION)
_EITHER = (Status.HOLDS, Status.ABSENT)
# From worst to best, for the option that was chosen.
_BETTER = (Standing.BARRED, Standing.OPPOSED, Standing.CONFLICTED, Standing.OPEN, Standing.SUPPORTED)


# ---- reasons ----------------------------------------------------------------------------------


def reasons(draft: Draft) -> Iterator[Line]:
    """Give all decisive reasons, the agreements that connect them, and what was not possible."""
    yield from _decisive(draft)
    if draft.hides:
        others = "some" if decisive(draft) else "none"
        yield draft.speaker.say("reasons-hidden", [draft.decision.option], others=others, who=writer(draft))
    yield from _agreements(draft)
    yield from _floors(draft)
    if not rules_at_hand(draft):
        yield from decided_before(draft)


def _decisive(draft: Draft) -> Iterator[Line]:
    names = decisive(draft)
    shown = names[: draft.most_reasons]
    lines = as_list(told(draft, name) for name in shown)
    if not draft.hides and lines:
        yield draft.speaker.say("reasons-count", names, count=len(names))
    elif len(lines) > 1:
        yield draft.speaker.say("reasons-nameable", names)
    yield from lines
    if len(names) > len(shown):
        others = names[len(shown) :]
        yield draft.speaker.say("reasons-more", others, count=len(others), who=writer(draft))


def _floors(draft: Draft) -> Iterator[Line]:
    floors = [(option, bar) for option, bar in barred(draft) if bar not in decisive(draft)]
    for bar, options in by_bar(floors).items():
        for option in options:
            label = draft.label(option)
            yield draft.speaker.say("reasons-barred", [option], option=label, count=len(floors))
        yield _of_bar(draft, bar)
    others = [weighed for name, weighed in draft.at_hand.items() if name != draft.decision.option]
    if floors and all(weighed.standing is Standing.BARRED for weighed in others):
        yield draft.speaker.say("reasons-only-way", [draft.decision.option])


def _of_bar(draft: Draft, bar: str) -> Line:
    by_label = draft.speaker.say("reasons-barred-by", [bar], label=draft.factor_label(bar))
    line = told(draft, bar)
    return attrs.evolve(line, again=by_label.text) if line.is_stored else by_label


def _agreements(draft: Draft) -> Iterator[Line]:
    supporting = agreements_that_support(draft)
    order = "first"
    for agreed_on, group in groupby(supporting, key=lambda priority: priority.agreement.agreed_on):
        yield from _agreed(draft, tuple(group), draft.speaker.day(agreed_on), order)
        order = "next"
    if not draft.practice.priorities and not draft.practice.policies:
        yield draft.speaker.say("nothing-agreed", [draft.name])


def _agreed(draft: Draft, priorities: tuple[Priority, ...], day: str, order: str) -> Iterator[Line]:
    stated = [(priority, priority.why) for priority in priorities if priority.why is not None]
    if not stated:
        yield draft.speaker.say("reasons-agreement-unworded", [priority.name for priority in priorities], date=day)
        return
    names = [priority.name for priority, _ in stated]
    yield draft.speaker.say("reasons-agreement", names, date=day, order=order)
    yield from as_list(draft.speaker.stored(why, priority.name) for priority, why in stated)


def agreements_that_support(draft: Draft) -> tuple[Priority, ...]:
    """Give the priorities that give a ground for the choice over some rival, in the practice's order."""
    sources = {
        name
        for comparison in draft.chosen.over.values()
        for ground in comparison.grounds_for
        if ground.kind == "priority"
        for name in (ground.source, *ground.through)
    }
    return tuple(priority for priority in draft.practice.priorities if priority.name in sources)


# ---- against ----------------------------------------------------------------------------------


def against(draft: Draft) -> Iterator[Line]:
    """Give what speaks against the choice, each with what is done about it."""
    answers = {factor_of(name): text for name, text in draft.decision.answers.items()}
    names = speaking_against(draft)
    for name in names:
        if name in answers:
            yield from _said_of(draft, name)
            yield draft.speaker.stored(answers[name], name)
    yield from _against_agreements(draft)
    unanswered = [name for name in names if name not in answers]
    mattering = [name for name in unanswered if _matters_to_client(draft, name)]
    yield from _wanted(draft, mattering)
    yield from _without_answer(draft, [name for name in unanswered if name not in mattering])


def _said_of(draft: Draft, name: str) -> Iterator[Line]:
    """Say how a factor is; and of one that is asked, that we do not know it, so that what we do follows from that."""
    line = told(draft, name)
    yield line
    if line.is_stored and draft.case.status(name) is Status.UNKNOWN:
        yield draft.speaker.say("against-unknown", [name])


def _wanted(draft: Draft, names: list[str]) -> Iterator[Line]:
    lines = as_list(told(draft, name) for name in names)
    if len(lines) == 1:
        yield joined(*lines, draft.speaker.say("against-still-otherwise", names, count=1))
    elif lines:
        yield draft.speaker.say("against-still-otherwise", names, count=len(lines))
        yield from lines


def _without_answer(draft: Draft, names: list[str]) -> Iterator[Line]:
    if len(names) == 1:
        yield joined(told(draft, names[0]), draft.speaker.say("against-no-answer", names))
    elif names:
        yield draft.speaker.say("against-no-answers", names)
        yield from as_items(point(draft, name) for name in names)


def _against_agreements(draft: Draft) -> Iterator[Line]:
    for priority in draft.practice.priorities:
        answer = draft.decision.answers.get(priority.name)
        if answer is not None:
            day = draft.speaker.day(priority.agreement.agreed_on)
            yield draft.speaker.say("against-agreement", [priority.name], date=day)
            if priority.why is not None:
                yield draft.speaker.stored(priority.why, priority.name)
            yield draft.speaker.stored(answer, priority.name)


def _matters_to_client(draft: Draft, name: str) -> bool:
    return is_bad_news(draft) and any(by_client_alone(fact) for fact in draft.case.told(name))


# ---- rule -------------------------------------------------------------------------------------


def rules_at_hand(draft: Draft) -> tuple[Policy, ...]:
    """Give the rules that count here and that the reader may read: that ask for this choice or another, or were left."""
    left = {deviation.policy for deviation in draft.decision.deviations}
    counting = {*draft.chosen.prescribed_by, *draft.chosen.departs_from, *left}
    return tuple(
        policy
        for policy in draft.practice.policies
        if policy.name in counting and not (policy.special and draft.to == "colleague")
    )


def rule(draft: Draft) -> Iterator[Line]:
    """Say which rule counts, what it is for, and whether it is left here."""
    left = {deviation.policy for deviation in draft.decision.deviations}
    rules = sorted(rules_at_hand(draft), key=lambda policy: policy.name not in left)
    for place, policy in enumerate(rules):
        yield from _stated(draft, policy, order="next" if place else "first")
        yield from _left_or_followed(draft, policy)
    if rules:
        yield from decided_before(draft)


def _once_more(draft: Draft, message: str, about: Iterable[str], **values: str | int | Worded) -> Line:
    """Say it in a way that holds for one rule more where it was said of another already."""
    line = draft.speaker.say(message, about, order="first", **values)
    again = draft.speaker.say(message, about, order="next", **values)
    return attrs.evolve(line, stored=line.text, again=again.text)


def _stated(draft: Draft, policy: Policy, *, order: str) -> Iterator[Line]:
    whose = "law" if policy.kind in _STATUTES else "ours"
    wording = draft.speaker.worded(policy.rule, policy.name)
    yield draft.speaker.say("rule-stated", [policy.name], rule=wording, whose=whose, order=order)
    if policy.purpose is not None:
        purpose = draft.speaker.worded(policy.purpose, policy.name)
        if is_name(purpose.text):
            yield draft.speaker.say("rule-purpose", [policy.name], purpose=purpose)
        else:
            yield draft.speaker.stored(policy.purpose, policy.name)


def _left_or_followed(draft: Draft, policy: Policy) -> Iterator[Line]:
    deviation = next((left for left in draft.decision.deviations if left.policy == policy.name), None)
    if deviation is not None:
        yield from _left(draft, deviation)
    elif policy.name in draft.chosen.departs_from:
        yield _once_more(draft, "rule-left", [policy.name])
    elif policy.kind is PolicyKind.STATUTE_BOUND:
        yield _once_more(draft, "rule-no-room", [policy.name], who=writer(draft))
    else:
        yield _once_more(draft, "rule-followed", [policy.name])


def _left(draft: Draft, deviation: Deviation) -> Iterator[Line]:
    policy, until = deviation.policy, deviation.valid_until
    if until is None:
        yield _once_more(draft, "rule-left", [policy])
    else:
        yield _once_more(draft, "rule-left-until", [policy], date=draft.speaker.day(until))
    yield from _circumstances(draft, deviation)
    if deviation.disproportion is not None:
        yield draft.speaker.stored(deviation.disproportion, policy)
    yield from own_share(draft, [deviation])
    if deviation.alternative is not None:
        yield draft.speaker.stored(deviation.alternative, policy)
    yield from _tested_and_approved(draft, deviation)


def _circumstances(draft: Draft, deviation: Deviation) -> Iterator[Line]:
    names = in_order(deviation.circumstances, draft)
    if not names:
        return
    above = [name for name in names if name in decisive(draft)]
    here = [name for name in names if name not in above]
    about = (deviation.policy, *names)
    if here:
        yield _once_more(draft, "rule-special", about)
        yield from as_items(point(draft, name) for name in here)
    labels = [label_as_it_is(draft, name) for name in above]
    if not here and draft.speaker.runs_on(labels):
        yield _once_more(draft, "rule-reasons", about, labels=draft.speaker.run(labels), count=len(labels))
    else:
        yield _once_more(draft, "rule-special-enough", about, what=_enough(len(here), len(above)))


def _enough(here: int, above: int) -> str:
    if here and above:
        return "and-above"
    number = "one" if here + above == 1 else "some"
    return number if here else f"{number}-above"


def _tested_and_approved(draft: Draft, deviation: Deviation) -> Iterator[Line]:
    others = {name for name in deviation.tested_with if actor(draft, name) != "signer"}
    if others:
        about = (deviation.policy, *names_known(draft, others))
        yield _once_more(draft, "rule-tested", about, who=writer(draft), people=labels_of(draft, others))
    approved = deviation.approved_by
    # Who decided or writes need not be said to agree.
    if approved not in {"", *draft.decision.decided_by} and actor(draft, approved) != "signer":
        about = (deviation.policy, *names_known(draft, [approved]))
        who, label = actor(draft, approved), label_of(draft, approved)
        yield _once_more(draft, "rule-approved", about, who=who, person=label)


# ---- unsure -----------------------------------------------------------------------------------


def unsure(draft: Draft) -> Iterator[Line]:
    """Say what is not known: first what could change the choice, with what would follow; then the rest."""
    unknown = _said_unknown(draft)
    mattering = [name for name in unknown if _can_matter(draft, name)]
    for name in mattering:
        yield from _open_question(draft, name)
    yield from otherwise(draft)
    yield from _no_difference(draft, [name for name in unknown if name not in mattering])
    for doubt in draft.case.doubts:
        yield draft.speaker.stored(doubt, draft.name)


def _said_unknown(draft: Draft) -> tuple[str, ...]:
    return in_order({fact.factor for fact in draft.case.facts if fact.status is Status.UNKNOWN}, draft)


def _can_matter(draft: Draft, name: str) -> bool:
    return name in draft.weighing.relevant and not draft.weighing[draft.decision.option].settled


def _open_question(draft: Draft, name: str) -> Iterator[Line]:
    asked = _question_here(draft, name)
    yield joined(asked, _what_follows(draft, name) if asked.is_stored else _follows(draft, name, "known-more"))
    dates = [fact.known_on for fact in draft.case.told(name) if fact.known_on is not None]
    if dates and (draft.decision.decided_on - max(dates)).days > _OLD_AFTER_DAYS:
        yield draft.speaker.say("unsure-old", [name], month=draft.speaker.month(max(dates)))


def _no_difference(draft: Draft, names: list[str]) -> Iterator[Line]:
    if len(names) == 1:
        asked = _question_here(draft, names[0])
        answer = "nothing" if asked.is_stored else "nothing-known"
        yield joined(asked, draft.speaker.say("unsure-follows", names, answer=answer))
    elif names:
        yield draft.speaker.say("unsure-no-difference", names)
        yield from as_items(_question_or_label(draft, name) for name in names)


def _question_or_label(draft: Draft, name: str) -> Line:
    asked = _question_here(draft, name)
    return asked if asked.is_stored else draft.speaker.say("item", [name], label=draft.factor_label(name))


def _question_here(draft: Draft, name: str) -> Line:
    """Ask it, but for what was asked with what speaks against the choice: a question stands once."""
    return not_enough_known(draft, name) if name in speaking_against(draft) else question_of(draft, name)


def _follows(draft: Draft, name: str, answer: str) -> Line:
    return draft.speaker.say("unsure-follows", [name], answer=answer)


def _what_follows(draft: Draft, name: str) -> Line:
    """Say after which answer we look again: the one with which the choice stands worse, where there is one."""
    if draft.factors[name].scale is None:
        for case in (draft.flat, draft.case):
            if_so, if_not = (draft.weigh(with_answers(case, {name: answer})) for answer in _EITHER)
            ranks = _rank(draft, if_so), _rank(draft, if_not)
            if ranks[0] != ranks[1]:
                answer, weighed = ("yes", if_so) if ranks[0] < ranks[1] else ("no", if_not)
                return _leads_to(draft, name, answer, weighed)
    return _follows(draft, name, "known")


def _leads_to(draft: Draft, name: str, answer: str, weighed: Weighing) -> Line:
    """Name the other option that then fits, where there is one."""
    fitting = [
        option
        for option, found in weighed.items()
        if found.standing is Standing.SUPPORTED and option != draft.decision.option
    ]
    if len(fitting) != 1:
        return _follows(draft, name, answer)
    label = draft.label(fitting[0])
    return draft.speaker.say("unsure-leads-to", [name, fitting[0]], answer=answer, option=label)


def _rank(draft: Draft, weighing: Weighing) -> tuple[int, ...]:
    """Say how well the chosen option stands: its worst possible standing first."""
    return tuple(sorted(_BETTER.index(standing) for standing in weighing[draft.decision.option].possible))
