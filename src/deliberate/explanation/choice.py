"""This module is the slots on what was chosen: decision, meaning, your_words."""

from collections.abc import Iterable, Iterator

import attrs

from deliberate.model import Decision, Deviation, Fact, Standing, Status
from deliberate.weighing.influence import influence_on
from deliberate.weighing.supposing import with_answers

from .draft import Draft, by_client_alone, not_enough_known, told, with_unknowns_absent
from .people import actor, labels_of, names_known, signer
from .sides import against, decisive
from .speaking import Line, as_list, joined
from .wording import Worded

__all__ = [
    "decision",
    "is_bad_news",
    "meaning",
    "own_share",
    "said_by_client",
    "told_by_client",
    "wanted_by_client",
    "your_words",
]


def is_bad_news(draft: Draft) -> bool:
    """Say whether the client's own position is for another option than the one decided."""
    return any(option != draft.decision.option for option in wanted_by_client(draft))


def wanted_by_client(draft: Draft) -> tuple[str, ...]:
    """Give the options for which the client took a position."""
    views = (view.option for view in draft.case.positions if actor(draft, view.by) == "client")
    return tuple(option for option in views if option is not None)


# ---- decision ---------------------------------------------------------------------------------


def decision(draft: Draft) -> Iterator[Line]:
    """Say what was decided, by whom and when."""
    chosen = draft.decision.option
    telling = draft.case.telling
    own = None if telling is None else telling.told
    sentence = draft.options[chosen].told if own is None else own
    if sentence is None:
        yield draft.speaker.say("decision-option", [chosen], option=draft.label(chosen))
    else:
        yield draft.speaker.stored(sentence, chosen)
    yield _decided_by(draft, draft.decision)


def _decided_by(draft: Draft, made: Decision) -> Line:
    who, people = _deciders(draft, made.decided_by)
    about = (made.option, *names_known(draft, made.decided_by))
    day = draft.speaker.day(made.decided_on)
    return draft.speaker.say("decision-by", about, who=who, people=people, date=day)


def _deciders(draft: Draft, names: frozenset[str]) -> tuple[str, Worded]:
    others = {name for name in names if actor(draft, name) in {"person", "team"}}
    people = labels_of(draft, others)
    client = any(actor(draft, name) == "client" for name in names)
    writing = signer(draft) != "" and any(actor(draft, name) == "signer" for name in names)
    if client and writing:
        return ("together-with" if others else "together"), people
    if client or writing:
        alone = "client" if client else "signer"
        if client and others == {"team"}:
            return "together-team", people
        return (f"{alone}-with" if others else alone), people
    return _other_deciders(draft, others), people


def _other_deciders(draft: Draft, others: set[str]) -> str:
    if not others:
        return "unsaid"
    if len(others) > 1:
        return "people"
    return "team" if actor(draft, next(iter(others))) == "team" else "person"


# ---- meaning ----------------------------------------------------------------------------------


def meaning(draft: Draft) -> Iterator[Line]:
    """Say what the decision means for the client, what is done to keep it safe, and until when it lasts."""
    option = draft.options[draft.decision.option]
    telling = draft.case.telling
    own = None if telling is None else telling.means
    means = option.means if own is None else own
    if means is not None:
        yield draft.speaker.stored(means, option.name)
    for deviation in draft.decision.deviations:
        if deviation.safeguards is not None:
            yield draft.speaker.stored(deviation.safeguards, deviation.policy)
    until = draft.decision.extra_step_until
    if option.extra_step and until is not None:
        yield draft.speaker.say("meaning-extra-step", [option.name], date=draft.speaker.day(until))


# ---- your_words -------------------------------------------------------------------------------


def your_words(draft: Draft) -> Iterator[Line]:
    """Give the client's own words back, what else they told, and what it changed."""
    given_back = (*said_by_client(draft), *told_by_client(draft, besides={*decisive(draft), *against(draft)}))
    yield from given_back
    about = [fact.factor for fact in _facts_of_client(draft)]
    if about and not given_back:
        yield draft.speaker.say("words-below", about)
    if about:
        yield from own_share(draft, draft.decision.deviations)
    if is_bad_news(draft):
        yield draft.speaker.say("words-not-wanted", [draft.decision.option])
    elif _is_followed(draft):
        yield draft.speaker.say("words-wanted", [draft.decision.option])
    yield from _what_changed(draft, about)


def said_by_client(draft: Draft) -> Iterator[Line]:
    """Give the client's own words."""
    order = "first"
    for fact in _facts_of_client(draft):
        if fact.words is not None:
            ended = "yes" if fact.words.rstrip("’”\"' ").endswith((".", "!", "?", "…")) else "no"
            yield draft.speaker.say("words-said", [fact.factor], words=fact.words, ended=ended, order=order)
            order = "next"


def told_by_client(draft: Draft, besides: set[str]) -> Iterator[Line]:
    """Say what the client told without words that we have, but for what is told *besides*.

    Words stand in the language in which they were spoken; in a letter in another language the sentence follows too.
    """
    facts, spoken_here = _facts_of_client(draft), draft.speaker.voice.language == draft.practice.language
    names = dict.fromkeys(fact.factor for fact in facts if fact.words is None or not spoken_here)
    lines = [_as_told(draft, name) for name in names if name not in besides]
    order = "next" if any(fact.words is not None for fact in facts) else "first"
    sentences = as_list(line for line in lines if line.is_stored)
    if len(sentences) > 1:
        yield draft.speaker.say("words-told", [name for line in sentences for name in line.about], order=order)
    yield from sentences
    unworded = [line.about[0] for line in lines if not line.is_stored]
    yield from _told_about(draft, unworded, "next" if sentences else order)


def _as_told(draft: Draft, name: str) -> Line:
    """Say what the client told; by its label where others told it differently, for it is no question to them."""
    return not_enough_known(draft, name) if draft.case.status(name) is Status.UNKNOWN else told(draft, name)


def _told_about(draft: Draft, names: list[str], order: str) -> Iterator[Line]:
    """Say over what the client told, where only names are written down."""
    labels = [draft.factor_label(name) for name in names]
    if names and draft.speaker.runs_on(labels):
        yield draft.speaker.say("words-about", names, labels=draft.speaker.run(labels), order=order)
    else:
        for name, label in zip(names, labels, strict=True):
            yield draft.speaker.say("words-about", [name], labels=label, order=order)
            order = "next"


def _facts_of_client(draft: Draft) -> tuple[Fact, ...]:
    facts = [fact for fact in draft.case.facts if by_client_alone(fact) and fact.status is not Status.UNKNOWN]
    order = list(draft.factors)
    return tuple(sorted(facts, key=lambda fact: order.index(fact.factor)))


def _is_followed(draft: Draft) -> bool:
    """Say whether others decided what the client wanted too."""
    wanted = draft.decision.option in wanted_by_client(draft)
    return wanted and all(actor(draft, name) != "client" for name in draft.decision.decided_by)


def _what_changed(draft: Draft, about: list[str]) -> Iterator[Line]:
    """Say what the client's story changed, by weighing without it; nothing where nothing certain can be said."""
    if not about:
        return
    changed = _changed(draft, set(about))
    instead = _instead(draft, about) if changed == "standing" else None
    if instead is not None:
        yield draft.speaker.say("words-changed-option", [*about, instead], option=draft.label(instead))
    elif changed != "":
        yield draft.speaker.say("words-changed", about, changed=changed)


def _changed(draft: Draft, names: set[str]) -> str:
    fits = draft.chosen.standing is Standing.SUPPORTED
    needed = fits and draft.decision.option in influence_on(draft.at_hand, draft.flat, *draft.agreed).changes
    touches = names.intersection((*decisive(draft), *against(draft)))
    if is_bad_news(draft):
        # Who wanted something else need not hear that their own story led to what they got.
        return "nothing" if fits and not needed and not touches else ""
    if needed:
        return "standing"
    if names.intersection(decisive(draft)):
        return "decisive"
    return "nothing" if fits and not touches else ""


def _instead(draft: Draft, names: Iterable[str]) -> str | None:
    """Give the one option to which all pointed had the client told nothing: what was agreed, else the usual rule."""
    silent = with_answers(draft.case, dict.fromkeys(names, Status.UNKNOWN))
    without = draft.weigh(with_unknowns_absent(silent, draft.practice))
    standings = {option: (draft.at_hand[option].standing, weighed.standing) for option, weighed in without.items()}
    fitting = [option for option, (now, then) in standings.items() if now is not then is Standing.SUPPORTED]
    usual = [
        option
        for option, (now, then) in standings.items()
        if now is Standing.OPPOSED is not then and without[option].prescribed_by
    ]
    options = fitting or usual
    return options[0] if len(options) == 1 else None


def own_share(draft: Draft, deviations: Iterable[Deviation]) -> Iterator[Line]:
    """Say what was down to us: with what the client told, else with the rule."""
    for deviation in deviations:
        if deviation.own_share is not None:
            share = draft.speaker.stored(deviation.own_share, deviation.policy)
            ours = draft.speaker.say("words-own-share", [deviation.policy])
            yield attrs.evolve(joined(share, ours), stored=share.stored)
