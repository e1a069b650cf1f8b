"""This module is an audit in words: first what hangs together well, then what a team could look at again."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

import attrs

from deliberate.weighing import Audit, PolicyAudit, Unlike

from .explanation import Section
from .listing import MOST_SHOWN, item, more, section
from .reading import Reading
from .sources import Pair, across_cases, betrays, case_in_words, sentence_of, source_in_words, where_both_speak
from .speaking import Line, joined
from .wording import Worded

__all__ = ["sections_of_audit"]

_ENDED = (".’", "!’", "?’", "…’")
_Told: TypeAlias = Callable[[Audit, Reading], Iterator[Line]]


def sections_of_audit(audit: Audit, reading: Reading) -> Iterator[Section]:
    """Tell whether agreements and decisions hang together; of many the first few, with how many more there are."""
    across = across_cases(reading)
    for slot, tell_lines in _SECTIONS.items():
        lines = tuple(tell_lines(audit, across))
        if lines:
            yield section(slot, reading.speaker.phrase(f"audit-heading-{slot}"), lines)


# ---- what hangs together well -----------------------------------------------------------------


def _strength(audit: Audit, reading: Reading) -> Iterator[Line]:
    book = [audit.practice]
    yield reading.speaker.say("audit-looked", book, count=audit.case_count)
    contested_cases = [name for name in audit.contested if not _is_agreement(name, audit)]
    in_harmony = audit.case_count - len(contested_cases)
    if audit.is_consistent:
        yield reading.speaker.say("audit-consistent", book)
    elif in_harmony > 0:
        yield reading.speaker.say("audit-in-harmony", book, count=in_harmony)
    kept = [name for name, audited in audit.priorities.items() if audited.kept and not audited.broken]
    yield from _about_agreements("audit-kept", kept, reading)


def _is_agreement(name: str, audit: Audit) -> bool:
    return name in audit.priorities


# ---- what contradicts each other --------------------------------------------------------------


def _contradictions(audit: Audit, reading: Reading) -> Iterator[Line]:
    if audit.is_consistent:
        return
    count, book = audit.contradiction_count, [audit.practice]
    yield reading.speaker.say("audit-contradictions", book, count=count)
    # Two earlier decisions without their names say nothing to whoever may not read those.
    tellable = [pair for pair in audit.contradictions if reading.to == "professional" or _has_agreement(pair)]
    shown = tellable[:MOST_SHOWN]
    yield from (_pair(pair, reading) for pair in shown)
    yield from more(count - len(shown), book, reading)
    yield reading.speaker.say("audit-difference", book, count=count)


def _has_agreement(pair: Pair) -> bool:
    return any(ground.kind == "priority" for ground in pair)


def _pair(pair: Pair, reading: Reading) -> Line:
    (first, second), speaker = pair, reading.speaker
    about = [first.source, second.source, first.winner, first.loser]
    sources = [source_in_words(one.source, reading, is_agreement=one.kind == "priority") for one in pair]
    lines = [speaker.say("audit-points", about, option=reading.label(first.winner), rival=reading.label(second.winner))]
    both = where_both_speak(pair, reading)
    if both:
        lines.append(speaker.say("audit-met", about, names=reading.run(both)))
    return item(joined(_side_by_side(sources, about, reading), *lines))


def _side_by_side(sources: Iterable[Worded], about: Iterable[str], reading: Reading) -> Line:
    return reading.speaker.say("audit-side-by-side", about, pair=_ended(reading.speaker.run(sources)))


def _ended(wording: Worded) -> Worded:
    return wording if wording.text.endswith(_ENDED) else attrs.evolve(wording, text=f"{wording.text}.")


# ---- what to look at again --------------------------------------------------------------------


def _reconsider(audit: Audit, reading: Reading) -> Iterator[Line]:
    names, book = audit.reconsider, [audit.practice]
    if not names:
        return
    message = "audit-reconsider" if audit.is_smallest else "audit-reconsider-perhaps-fewer"
    yield reading.speaker.say(message, book, count=len(names))
    yield from _listed(names, audit, reading)
    yield from _other_sets(audit, reading)
    yield reading.speaker.say("audit-your-choice", book)


def _other_sets(audit: Audit, reading: Reading) -> Iterator[Line]:
    """Say what else would be as small, where that was worked out."""
    in_every, book = audit.in_every, [audit.practice]
    if in_every is None:
        return
    if set(in_every) == set(audit.reconsider):
        yield reading.speaker.say("audit-only-list", book)
        return
    yield reading.speaker.say("audit-other-lists", book)
    if in_every:
        yield reading.speaker.say("audit-in-every", book, count=len(in_every))
        yield from _listed(in_every, audit, reading)


def _listed(names: Iterable[str], audit: Audit, reading: Reading) -> Iterator[Line]:
    by_text = {
        _ended(source_in_words(name, reading, is_agreement=_is_agreement(name, audit))): name for name in names
    }  # whoever may not read the names of cases reads that there are some, once
    for wording, name in list(by_text.items())[:MOST_SHOWN]:
        yield item(reading.speaker.say("audit-item", [audit.practice, name], item=wording))
    yield from more(len(by_text) - MOST_SHOWN, [audit.practice], reading)


# ---- what became of the agreements and the rules ----------------------------------------------


def _agreements(audit: Audit, reading: Reading) -> Iterator[Line]:
    audited = audit.priorities
    lines = (
        *_broken(audit, reading),
        *_overdue([name for name, found in audited.items() if found.is_overdue], reading),
        *_about_agreements("audit-dead", [name for name, found in audited.items() if found.is_dead], reading),
    )
    yield from lines
    if lines:
        yield reading.speaker.say("audit-agreements-ask", [audit.practice])


def _broken(audit: Audit, reading: Reading) -> Iterator[Line]:
    broken = [(name, found.broken) for name, found in audit.priorities.items() if found.broken]
    for name, cases in broken[:MOST_SHOWN]:
        yield reading.speaker.say("audit-broken", [name], count=len(cases), why=sentence_of(name, reading))
        yield from _see([name], cases, reading)
    yield from more(len(broken) - MOST_SHOWN, [audit.practice], reading)


def _see(about: list[str], cases: tuple[str, ...], reading: Reading) -> Iterator[Line]:
    """Name the first few cases: to the professional only."""
    shown = cases[:MOST_SHOWN]
    if reading.to == "professional":
        yield reading.speaker.say("audit-see", [*about, *shown], cases=reading.speaker.run(map(Worded, shown)))
        yield from more(len(cases) - len(shown), about, reading)


def _overdue(names: list[str], reading: Reading) -> Iterator[Line]:
    priorities = () if reading.practice is None else reading.practice.priorities
    days = {priority.name: priority.agreement.review_by for priority in priorities}
    for name in names[:MOST_SHOWN]:
        why, day = sentence_of(name, reading), days.get(name)
        if day is None:
            yield reading.speaker.say("audit-overdue", [name], why=why)
        else:
            yield reading.speaker.say("audit-overdue-since", [name], why=why, date=reading.speaker.day(day))
    yield from more(len(names) - MOST_SHOWN, names[:1], reading)


def _about_agreements(message: str, names: list[str], reading: Reading) -> Iterator[Line]:
    for name in names[:MOST_SHOWN]:
        yield reading.speaker.say(message, [name], why=sentence_of(name, reading))
    yield from more(len(names) - MOST_SHOWN, names[:1], reading)


def _policies(audit: Audit, reading: Reading) -> Iterator[Line]:
    left = [(name, found) for name, found in audit.policies.items() if found.left and reading.may_read(name)]
    for name, found in left[:MOST_SHOWN]:
        yield from _left(name, found, reading)
    yield from more(len(left) - MOST_SHOWN, [audit.practice], reading)
    if left:
        yield reading.speaker.say("audit-policies-ask", [audit.practice], count=len(left))


def _left(name: str, found: PolicyAudit, reading: Reading) -> Iterator[Line]:
    yield reading.speaker.say("audit-left", [name], count=len(found.left), rule=sentence_of(name, reading))
    if not betrays(name, reading):
        yield from _see([name], found.left, reading)
    yield reading.speaker.say("audit-followed", [name], count=found.followed)
    if found.circumstances:
        yield _circumstances(name, found, reading)
    else:
        yield reading.speaker.say("audit-no-circumstances", [name])


def _circumstances(policy: str, found: PolicyAudit, reading: Reading) -> Line:
    shown = list(found.circumstances.items())[:MOST_SHOWN]
    labels = {label.text: label for label in (_times(name, count, reading) for name, count in shown)}
    about = [policy, *(name for name, _ in shown if reading.may_read(name))]
    return reading.speaker.say("audit-circumstances", about, names=reading.speaker.run(labels.values()))


def _times(name: str, count: int, reading: Reading) -> Worded:
    label = reading.label(name)
    if not reading.may_read(name):
        return label
    return attrs.evolve(label, text=reading.speaker.phrase("audit-times", label=label.text, count=count))


# ---- like cases treated unlike, and circles ---------------------------------------------------


def _unlike(audit: Audit, reading: Reading) -> Iterator[Line]:
    if not audit.unlike_count:
        return
    count, book = audit.unlike_count, [audit.practice]
    yield reading.speaker.say("audit-unlike", book, count=count)
    if reading.to == "professional":
        shown = audit.unlike[:MOST_SHOWN]
        for one in shown:
            yield from _two_cases(one, reading)
        yield from more(count - len(shown), book, reading)
    yield reading.speaker.say("audit-difference", book, count=count)


def _two_cases(unlike: Unlike, reading: Reading) -> Iterator[Line]:
    ground, speaker = unlike.ground, reading.speaker
    cases = [case_in_words(name, reading) for name in (ground.source, unlike.case)]
    about = [ground.source, unlike.case, ground.winner, ground.loser]
    lines = [speaker.say("audit-chose", about, option=reading.label(ground.winner), rival=reading.label(ground.loser))]
    if unlike.policy is not None and not betrays(unlike.policy, reading):
        lines.append(speaker.say("audit-rule-once", [unlike.policy], rule=sentence_of(unlike.policy, reading)))
    yield item(joined(_side_by_side(cases, about, reading), *lines))


def _circles(audit: Audit, reading: Reading) -> Iterator[Line]:
    cases, book = audit.circles, [audit.practice]
    if cases:
        yield reading.speaker.say("audit-circles", book, count=len(cases))
        yield from _see(book, cases, reading)
        yield reading.speaker.say("audit-circles-ask", book)


_SECTIONS: dict[str, _Told] = {
    "strength": _strength,
    "contradictions": _contradictions,
    "reconsider": _reconsider,
    "agreements": _agreements,
    "policies": _policies,
    "unlike": _unlike,
    "circles": _circles,
}
