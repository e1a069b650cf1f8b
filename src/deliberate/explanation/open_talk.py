"""This module is the slots before the decision: no reasons for or against any option, and an order that means nothing."""

from collections.abc import Iterator

from deliberate.model import Standing, Status

from .arrangements import contact as people_to_talk_to
from .choice import said_by_client, told_by_client
from .draft import Draft, in_order, question_of, told
from .people import names_known, signer
from .sides import barred, by_bar
from .speaking import Line, as_list

__all__ = ["ask", "contact", "options", "question", "unsure", "your_words"]


def your_words(draft: Draft) -> Iterator[Line]:
    """Give what the client told, in their own words where we have them."""
    yield from said_by_client(draft)
    yield from told_by_client(draft, besides=set())


def question(draft: Draft) -> Iterator[Line]:
    """Say what it is about, and that nothing is decided."""
    asked = draft.case.question or draft.practice.question
    if asked:
        yield draft.speaker.stored(asked, draft.name)
    yield draft.speaker.say("talk-undecided", [draft.name])
    if not draft.practice.priorities and not draft.practice.policies:
        yield draft.speaker.say("nothing-agreed", [draft.name])


def options(draft: Draft) -> Iterator[Line]:
    """Give what can be chosen, in the practice's order, which is said to mean nothing; and what cannot."""
    closed = barred(draft)
    possible = [name for name, weighed in draft.at_hand.items() if weighed.standing is not Standing.BARRED]
    lines = as_list(draft.speaker.say("item", [name], label=draft.label(name)) for name in possible)
    if len(lines) > 1:
        yield draft.speaker.say("talk-no-order", possible)
    yield from lines
    for bar, names in by_bar(closed).items():
        for name in names:
            yield draft.speaker.say("talk-barred", [name], option=draft.label(name), count=len(closed))
        yield told(draft, bar)


def unsure(draft: Draft) -> Iterator[Line]:
    """Ask what is not known yet."""
    unknown = in_order({fact.factor for fact in draft.case.facts if fact.status is Status.UNKNOWN}, draft)
    yield from as_list(question_of(draft, name) for name in unknown)


def ask(draft: Draft) -> Iterator[Line]:
    """Ask what matters to the client, without hurry."""
    yield draft.speaker.say("talk-ask", [draft.name])
    telling = draft.case.telling
    if telling is None or telling.disagree_until is None:
        yield draft.speaker.say("talk-no-hurry", [draft.name])
    else:
        day = draft.speaker.day(telling.disagree_until, weekday=True)
        yield draft.speaker.say("talk-no-hurry-until", [draft.name], date=day)


def contact(draft: Draft) -> Iterator[Line]:
    """Say whom to talk to, and that someone may come along."""
    reachable = tuple(people_to_talk_to(draft))
    yield from reachable
    if reachable:
        yield draft.speaker.say("talk-company", [draft.name, *names_known(draft, [signer(draft)])])
