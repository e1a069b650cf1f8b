"""This module is choices in words: what one sets, what would have to be different, what somebody's telling changed."""

from collections.abc import Iterable, Iterator

from deliberate.weighing import Contrast, Foresight, Ground, Influence

from .explanation import Section
from .listing import MOST_SHOWN, item, more, named, section, sources_of
from .reading import Reading
from .speaking import Line
from .wording import Worded

__all__ = [
    "section_without_contrasts",
    "sections_of_contrasts",
    "sections_of_foresight",
    "sections_of_influence",
    "sets_for_the_next",
]


# ---- what a choice sets -----------------------------------------------------------------------


def sections_of_foresight(foresight: Foresight, reading: Reading) -> Iterator[Section]:
    """Tell what a choice sets for the next person and ask to sign for it; then what it does not fit."""
    title = reading.speaker.phrase("telling-heading", label=reading.label(foresight.option).text)
    yield section("foresight", title, _sets(foresight, reading))
    if foresight.clashes:
        yield section("clashes", reading.speaker.phrase("foresee-heading-clashes"), _clashes(foresight, reading))


def _sets(foresight: Foresight, reading: Reading) -> Iterator[Line]:
    if not foresight.sets:
        yield reading.speaker.say("foresee-nothing-new", [foresight.option])
        return
    yield reading.speaker.say("foresee-sets", [foresight.option, *reading.in_order(foresight.because)])
    yield from sets_for_the_next(foresight, reading)


def sets_for_the_next(foresight: Foresight, reading: Reading) -> Iterator[Line]:
    """Tell what comes first from now on and what gives way, and ask to sign for it; nothing where nothing is new."""
    option, rivals = foresight.option, _rivals_by_rule(foresight.sets)
    if not rivals:
        return
    for (stronger, over), losers in list(rivals.items())[:MOST_SHOWN]:
        yield from _rule(option, stronger, over, reading)
        if len(rivals) > 1:
            yield reading.speaker.say("foresee-compared", [option, *losers], options=reading.run(losers))
    yield from more(len(rivals) - MOST_SHOWN, [option], reading)
    yield reading.speaker.say("foresee-sign", [option])


def _rivals_by_rule(grounds: Iterable[Ground]) -> dict[tuple[frozenset[str], frozenset[str]], list[str]]:
    rivals: dict[tuple[frozenset[str], frozenset[str]], list[str]] = {}
    for ground in grounds:
        rivals.setdefault((ground.stronger, ground.over), []).append(ground.loser)
    return rivals


def _rule(option: str, stronger: frozenset[str], over: frozenset[str], reading: Reading) -> Iterator[Line]:
    if stronger:
        yield from named("foresee-stronger", [option], reading.strictest(stronger), reading)
    else:
        yield reading.speaker.say("foresee-no-reason", [option])
    if over:
        yield from named("foresee-over", [option], reading.strictest(over), reading)
    else:
        yield reading.speaker.say("foresee-nothing-against", [option])


def _clashes(foresight: Foresight, reading: Reading) -> Iterator[Line]:
    option = foresight.option
    agreements, cases = (sources_of(foresight.clashes, kind) for kind in ("priority", "precedent"))
    for name in agreements[:MOST_SHOWN]:
        yield _agreement(option, name, reading)
    yield from more(len(agreements) - MOST_SHOWN, [option], reading)
    if cases and reading.to != "professional":
        yield reading.speaker.say("foresee-clash-cases-unnamed", [option])
    elif cases:
        shown = cases[:MOST_SHOWN]
        named_cases = reading.speaker.run(map(Worded, shown))
        yield reading.speaker.say("foresee-clash-cases", [option, *shown], cases=named_cases)
        yield from more(len(cases) - MOST_SHOWN, [option], reading)
    yield reading.speaker.say("what-differs", [option])


def _agreement(option: str, name: str, reading: Reading) -> Line:
    why = reading.why(name)
    if why is None:
        return reading.speaker.say("foresee-clash-agreement-unworded", [option, name], name=name)
    return reading.speaker.say("foresee-clash-agreement", [option, name], why=why)


# ---- what would have to be different ----------------------------------------------------------


def sections_of_contrasts(contrasts: Iterable[Contrast], reading: Reading) -> Iterator[Section]:
    """Tell for each option what would have to be different, and ask how sure people are of what they know now."""
    by_option: dict[str, list[Contrast]] = {}
    for contrast in contrasts:
        by_option.setdefault(contrast.option, []).append(contrast)
    for option, several in by_option.items():
        lines = list(_of_option(several, reading))
        if option == list(by_option)[-1]:
            lines.append(reading.speaker.say("contrast-sure", [option]))
        yield section("contrast", reading.speaker.phrase("telling-heading", label=reading.label(option).text), lines)


def section_without_contrasts(about: Iterable[str], reading: Reading) -> Section:
    """Say that no change of what is known would make another option fit."""
    return section("contrast", "", [reading.speaker.say("contrast-none", about)])


def _of_option(contrasts: Iterable[Contrast], reading: Reading) -> Iterator[Line]:
    by_rival: dict[str, list[Contrast]] = {}
    for contrast in contrasts:
        by_rival.setdefault(contrast.rival, []).append(contrast)
    for rival, several in by_rival.items():
        about = [several[0].option, rival]
        yield reading.speaker.say("contrast-if", about, rival=reading.label(rival))
        for place, contrast in enumerate(several[:MOST_SHOWN]):
            if place:
                yield reading.speaker.say("contrast-or", about)
            yield from _changes(contrast, reading)
        yield from more(len(several) - MOST_SHOWN, about, reading)


def _changes(contrast: Contrast, reading: Reading) -> Iterator[Line]:
    answers = {change.factor: change.to for change in contrast.changes}
    for name in reading.in_order(answers):
        state = reading.state(name, answers[name]) if reading.may_read(name) else None
        label, about = reading.label(name), [contrast.option, name]
        if state is None:
            yield item(reading.speaker.say("name-item", about, label=label))
        else:
            yield item(reading.speaker.say("record-fact", about, label=label, state=state))
    yield _resting_on(contrast.option, contrast.ground, reading)


def _resting_on(option: str, ground: Ground, reading: Reading) -> Line:
    source = ground.source
    if ground.kind == "priority":
        why = reading.why(source)
        message, value = (
            ("your-agreement-unworded", {"name": source}) if why is None else ("your-agreement", {"why": why})
        )
        return reading.speaker.say(message, [option, source], **value)
    if reading.to != "professional":
        return reading.speaker.say("contrast-cases-unnamed", [option])
    return reading.speaker.say("contrast-cases", [option, source], cases=source)


# ---- what somebody's telling changed ----------------------------------------------------------


def sections_of_influence(influence: Influence, reading: Reading) -> Iterator[Section]:
    """Tell what nobody else told, and what difference that made."""
    title = reading.speaker.phrase("influence-heading", of=influence.of)
    yield section("influence", title, _influence(influence, reading))


def _influence(influence: Influence, reading: Reading) -> Iterator[Line]:
    case = [influence.deliberation]
    if not influence.told:
        yield reading.speaker.say("influence-nothing-told", case)
        return
    yield from named("influence-told", case, influence.told, reading)
    if not influence.changes:
        yield reading.speaker.say("influence-no-difference", case)
        return
    yield reading.speaker.say("influence-difference", case)
    for option, standing in influence.changes.items():
        label = reading.label(option)
        yield item(reading.speaker.say("influence-standing", [option], standing=standing, option=label))
    if influence.relevant and set(influence.relevant) != set(influence.told):
        yield from named("influence-relevant", case, influence.relevant, reading)
