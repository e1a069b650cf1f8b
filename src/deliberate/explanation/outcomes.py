"""This module is a weighing in words: what fits what the team agreed, what does not, and what is left to people."""

from collections.abc import Iterable, Iterator

from deliberate.model import Standing, Status
from deliberate.weighing import Ground, OptionWeighing, Weighing

from .explanation import Section
from .listing import MOST_SHOWN, section, sources_of
from .reading import Reading
from .speaking import Line, as_list
from .wording import Worded

__all__ = ["sections_of_ground", "sections_of_weighing"]


def sections_of_weighing(weighing: Weighing, reading: Reading) -> Iterator[Section]:
    """Tell how each option stands, what still makes a difference, and what became of the hunch."""
    for option in weighing:
        title = reading.speaker.phrase("telling-heading", label=reading.label(option).text)
        yield section("weighing", title, _option(option, weighing, reading))
    unsure = tuple(_unsure(weighing, reading))
    if unsure:
        yield section("unsure", reading.speaker.phrase("telling-heading-unsure"), unsure)
    hunch = tuple(_hunch(reading))
    if hunch:
        yield section("hunch", reading.speaker.phrase("telling-heading-hunch"), hunch)


def sections_of_ground(ground: Ground, reading: Reading) -> Iterator[Section]:
    """Tell what one ground says of the option that it speaks for, and what was agreed or decided."""
    title = reading.speaker.phrase("telling-heading", label=reading.label(ground.winner).text)
    yield section("ground", title, _resting_on([ground], ground.winner, reading))


def _option(option: str, weighing: Weighing, reading: Reading) -> Iterator[Line]:
    weighed = weighing[option]
    match weighed.standing:
        case Standing.BARRED:
            yield from _barred(option, weighed, reading)
        case Standing.UNSETTLED:
            yield reading.speaker.say("still-depends", [option], option=reading.label(option))
        case Standing.SUPPORTED:
            others = [other for name, other in weighing.items() if name != option]
            yield from _fits(
                option, weighed, reading, is_only=all(other.standing is Standing.BARRED for other in others)
            )
        case Standing.OPPOSED:
            yield from _agreed_otherwise(option, weighed, reading)
        case Standing.CONFLICTED:
            yield from _two_things(option, weighed, reading)
        case _:  # open
            yield _open(option, weighed, reading)
    yield from _rules(option, weighed, reading)


def _barred(option: str, weighed: OptionWeighing, reading: Reading) -> Iterator[Line]:
    yield reading.speaker.say("not-possible", [option], option=reading.label(option))
    for bar in weighed.bars:
        rule = reading.why(bar)
        if rule is None:
            yield reading.speaker.say("the-floor", [option, bar], bar=reading.label(bar))
        else:
            yield reading.speaker.say("the-floor-rule", [option, bar], rule=rule)


def _fits(option: str, weighed: OptionWeighing, reading: Reading, *, is_only: bool) -> Iterator[Line]:
    grounds = [ground for comparison in weighed.over.values() for ground in comparison.grounds_for]
    yield from _resting_on(grounds, option, reading)
    if not grounds:
        message = "only-way" if is_only else "fits-whatever"
        yield reading.speaker.say(message, [option], option=reading.label(option))


def _resting_on(grounds: Iterable[Ground], option: str, reading: Reading) -> Iterator[Line]:
    several = tuple(grounds)
    priorities, cases = sources_of(several, "priority"), sources_of(several, "precedent")
    if priorities:
        yield reading.speaker.say("fits-agreement", [option, *priorities], option=reading.label(option))
        yield from (_agreement(option, name, reading) for name in priorities)
    if cases:
        yield _cases("fits-cases", option, cases, reading)


def _agreement(option: str, name: str, reading: Reading) -> Line:
    why = reading.why(name)
    if why is None:
        return reading.speaker.say("your-agreement-unworded", [option, name], name=name)
    return reading.speaker.say("your-agreement", [option, name], why=why)


def _agreed_otherwise(option: str, weighed: OptionWeighing, reading: Reading) -> Iterator[Line]:
    grounds = [ground for comparison in weighed.over.values() for ground in comparison.grounds_against]
    for name in sources_of(grounds, "priority"):
        why = reading.why(name)
        if why is None:
            yield reading.speaker.say("agreed-otherwise-unworded", [option, name], name=name)
        else:
            yield reading.speaker.say("agreed-otherwise", [option, name], why=why)
    cases = sources_of(grounds, "precedent")
    if cases:
        yield _cases("decided-otherwise", option, cases, reading)
    if not grounds:
        # Every answer to what is unknown has a ground of its own, and none has the same.
        yield reading.speaker.say("agreed-otherwise-whatever", [option])


def _two_things(option: str, weighed: OptionWeighing, reading: Reading) -> Iterator[Line]:
    torn = [found for found in weighed.over.values() if found.grounds_for and found.grounds_against]
    if not torn:
        yield reading.speaker.say("two-things-whatever", [option])
        return
    # Priorities are listed first, so that agreements are shown before cases where there are any.
    first, second = torn[0].grounds_for[0].source, torn[0].grounds_against[0].source
    about, why_first, why_second = [option, first, second], reading.why(first), reading.why(second)
    if why_first is not None and why_second is not None:
        yield reading.speaker.say("two-things", about, first=why_first, second=why_second)
    else:
        yield reading.speaker.say("two-things-listed", about, names=reading.run([first, second]))


def _open(option: str, weighed: OptionWeighing, reading: Reading) -> Line:
    undecided = [name for name, found in weighed.over.items() if found.standing is Standing.OPEN]
    if 0 < len(undecided) < len(weighed.over):
        return reading.speaker.say("nothing-agreed-over", [option, *undecided], options=reading.run(undecided))
    against = {name for comparison in weighed.over.values() for name in comparison.reasons_against}
    return reading.speaker.say("nothing-agreed-yet" if against else "nothing-against", [option])


def _rules(option: str, weighed: OptionWeighing, reading: Reading) -> Iterator[Line]:
    for message, names in (("rule-prescribes", weighed.prescribed_by), ("rule-departs", weighed.departs_from)):
        for name in filter(reading.may_read, names):
            rule = reading.why(name) or Worded(name)
            yield reading.speaker.say(message, [option, name], rule=rule)


def _unsure(weighing: Weighing, reading: Reading) -> Iterator[Line]:
    asked = [_question(name, reading) for name in weighing.relevant if reading.may_read(name)]
    if len(asked) == 1:
        name, question = asked[0]
        yield reading.speaker.say("still-depends-on", [name], count=1, question=question)
    elif asked:
        yield reading.speaker.say("still-depends-on", weighing.relevant, count=len(asked), question="")
        yield from as_list(reading.speaker.say("question-quoted", [name], question=text) for name, text in asked)
    elif not weighing.relevant and _has_unknown(reading):
        yield reading.speaker.say("unknown-no-difference", [weighing.deliberation])


def _question(name: str, reading: Reading) -> tuple[str, Worded]:
    factor = reading.factors.get(name)
    if factor is not None and factor.asked is not None:
        return name, reading.speaker.worded(factor.asked, name)
    label = reading.label(name)
    return name, Worded(reading.speaker.phrase("question-fallback", label=label.text), label.lacking)


def _has_unknown(reading: Reading) -> bool:
    facts = () if reading.deliberation is None else reading.deliberation.facts
    return any(fact.status is Status.UNKNOWN and reading.may_read(fact.factor) for fact in facts)


def _hunch(reading: Reading) -> Iterator[Line]:
    """Say what became of the first hunch: to the professional alone, for it is private."""
    case = reading.deliberation
    if case is None or case.hunch is None or reading.to != "professional":
        return
    if case.hunch.option is None:
        yield reading.speaker.say("hunch-empty", [case.name])
    elif case.decision is not None:
        kept = case.hunch.option == case.decision.option
        yield reading.speaker.say("hunch-kept" if kept else "hunch-left", [case.hunch.option])


def _cases(message: str, option: str, cases: list[str], reading: Reading) -> Line:
    """Say that earlier cases speak for or against an option; which ones, to the professional only."""
    values = {"option": reading.label(option)} if message == "fits-cases" else {}
    if reading.to != "professional":
        return reading.speaker.say(f"{message}-unnamed", [option], **values)
    named = reading.speaker.run(Worded(name) for name in cases[:MOST_SHOWN])
    return reading.speaker.say(message, [option, *cases], cases=named, **values)
