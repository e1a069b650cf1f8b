"""This module is a deliberation seen as a graph: what plays a part, and how it hangs together."""

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias  # noqa: TID251 - networkx costs as much as all the rest: see graph_of

import attrs

from deliberate.model import Deliberation, Fact, Factor, Option, Person, Perspective, Policy, Position, Practice, Status
from deliberate.model.facts import Answer
from deliberate.model.fit import factors_of, options_of
from deliberate.model.references import factor_of
from deliberate.model.scales import level_text
from deliberate.model.texts import Text, in_language
from deliberate.visibility import Reader, seen_by
from deliberate.weighing import CaseBase, Comparison, Ground, Weighing, weigh
from deliberate.weighing.reasons import Situation, day_of, holds_at, situation_of

if TYPE_CHECKING:
    from networkx import MultiDiGraph

__all__ = ["Graph", "graph_of"]

Graph: TypeAlias = "MultiDiGraph[str]"
"""A graph whose nodes are texts, and whose attributes are texts too."""

Node: TypeAlias = tuple[str, dict[str, str]]
Edge: TypeAlias = tuple[str, str, str, str]


def graph_of(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None = None,
    *,
    to: Reader = "professional",
    language: str | None = None,
    on: dt.date | None = None,
    limit: int | None = 100,
) -> Graph:
    """Give a deliberation as a graph of what plays a part, for one reader.

    It is derived each time from what that reader may see, never stored and never edited back. Nodes are named by
    their kind and name (``factor:budget``); every attribute is a text, so that it can be written down whole. An
    edge has a ``kind``, and a ``detail`` where there is one: what somebody told, or which level was meant. For other
    readers than the professional an earlier case has a number and no name.

    Args:
        deliberation: what is considered, or was decided.
        practice: the practice under which it is held.
        casebase: what was decided before; drawn are the cases whose ground applies.
        to: the reader: ``professional``, ``colleague``, ``file`` or ``client``.
        language: the language of the labels; by default the practice's.
        on: the day for which it is drawn; without one, nothing is limited in time.
        limit: how many grounds are drawn for each pair of options; None draws all.

    Raises:
        InvalidValue: where the deliberation or a case does not fit the practice, or an argument cannot be used.

    Example:
        >>> graph = graph_of(samira, ours, language="en")
        >>> graph.nodes["factor:budget"]["label"], graph.nodes["option:extra"]["standing"]
        ('the tight budget', 'supported')
        >>> [kind for _, _, kind in graph.edges("hunch", data="kind")]
        ['favours', 'because']
    """
    from networkx import MultiDiGraph  # noqa: PLC0415 - loading it costs as much as all the rest together

    view = _view(deliberation, practice, casebase, to=to, language=language, on=on, limit=limit)
    graph: Graph = MultiDiGraph(language=view.language, to=to)
    graph.add_nodes_from(_nodes(view))
    for source, target, kind, detail in dict.fromkeys(_edges(view)):
        if source in graph and target in graph:
            graph.add_edge(source, target, kind=kind, **({"detail": detail} if detail else {}))
    return graph


@attrs.frozen
class _View:
    """What one reader may see, and what follows from that alone."""

    case: Deliberation
    practice: Practice
    casebase: CaseBase | None
    to: Reader
    language: str
    on: dt.date | None
    weighing: Weighing
    situation: Situation
    factors: tuple[Factor, ...]

    @property
    def options(self) -> Mapping[str, Option]:
        return options_of(self.case, self.practice)

    @property
    def grounds(self) -> tuple[tuple[Ground, Comparison], ...]:
        return tuple(
            (ground, comparison)
            for weighed in self.weighing.values()
            for comparison in weighed.over.values()
            for ground in comparison.grounds_for
        )

    @property
    def precedents(self) -> Mapping[str, str]:
        """The node of each earlier case whose ground applies; only the professional reads its name."""
        names = dict.fromkeys(ground.source for ground, _ in self.grounds if ground.kind == "precedent")
        by_name = self.to == "professional"
        return {name: f"precedent:{name if by_name else place}" for place, name in enumerate(names, start=1)}

    @property
    def positions(self) -> Iterator[tuple[str, Position]]:
        """The node of each position: whose it is, and a number where somebody has several."""
        given: dict[str, int] = {}
        for position in self.case.positions:
            given[position.by] = number = given.get(position.by, 0) + 1
            yield f"position:{position.by}" if number == 1 else f"position:{position.by} ({number})", position

    def wording(self, text: Text) -> str:
        """Choose a wording: in the language asked for, else the practice's, else the first there is."""
        informal = self.to in {"professional", "colleague"}
        spoken = self.practice.language
        for language in (self.language, spoken):
            found = in_language(text, language, spoken=spoken, informal=informal)
            if found is not None:
                return found
        return text if isinstance(text, str) else next(iter(text.values()))

    def wording_or_name(self, text: Text | None, name: str) -> str:
        """Give a wording, and where there is none the name in the record: for the professional only."""
        if text is None:
            return name if self.to == "professional" else ""
        return self.wording(text)

    def person(self, name: str) -> Person | None:
        everyone = (*self.case.people, *self.practice.people)
        return next((person for person in everyone if person.name == name), None)

    def perspective_of(self, name: str) -> Perspective | None:
        """Say from whose side somebody sees it, where that is known."""
        person = self.person(name)
        if person is not None:
            return person.perspective
        return next((perspective for perspective in Perspective if perspective.value == name), None)


def _view(
    deliberation: Deliberation,
    practice: Practice,
    casebase: CaseBase | None,
    *,
    to: Reader,
    language: str | None,
    on: dt.date | None,
    limit: int | None,
) -> _View:
    case = seen_by(deliberation, practice, to)
    weighing = weigh(case, practice, casebase, on=on, limit=limit)
    day = day_of(case, on)
    return _View(
        case=case,
        practice=practice,
        casebase=casebase,
        to=to,
        language=language or practice.language,
        on=on,
        weighing=weighing,
        situation=situation_of(case, practice, day),
        factors=tuple(_factors(case, practice, to, day)),
    )


def _factors(case: Deliberation, practice: Practice, to: Reader, day: dt.date | None) -> Iterator[Factor]:
    """Give the factors that are in use, or told of, and that the reader may name."""
    factors = factors_of(case, practice)
    # What a reader may name is what is left of a view of the client's that names everything.
    everything = attrs.evolve(case, positions=[Position(Perspective.CLIENT, because=list(factors))])
    (nameable,) = seen_by(everything, practice, to).positions
    for name, factor in factors.items():
        if name in nameable.because and (case.told(name) or factor.is_in_use(day)):
            yield factor


# ---- nodes


def _nodes(view: _View) -> Iterator[Node]:
    yield from _first_views(view)
    yield from _agreements(view)
    yield from _cases(view)
    for factor in view.factors:
        yield f"factor:{factor.name}", _attributes_of_factor(factor, view)
    for option, weighed in view.weighing.items():
        label = view.wording(view.options[option].label)
        yield f"option:{option}", _attributes("option", option, label, standing=weighed.standing)
    for value in view.practice.values:
        yield f"value:{value.name}", _attributes("value", value.name, view.wording(value.label))
    yield from _perspectives(view)
    yield from _commitments(view)


def _attributes(kind: str, name: str = "", label: str = "", /, **others: str) -> dict[str, str]:
    """Write attributes as plain texts; what is empty is left out."""
    written = {"kind": kind, "name": name, "label": label, **others}
    return {key: str(value) for key, value in written.items() if value}


def _first_views(view: _View) -> Iterator[Node]:
    if view.case.decision is not None:
        yield "decision", _attributes("decision", decided_on=view.case.decision.decided_on.isoformat())
    if view.case.hunch is not None:
        yield "hunch", _attributes("hunch")
    for node, position in view.positions:
        person = view.person(position.by)
        yield node, _attributes("position", position.by, "" if person is None else view.wording(person.label))


def _agreements(view: _View) -> Iterator[Node]:
    for policy in _policies(view):
        applies = _applies(policy, view.situation)
        yield f"policy:{policy.name}", _attributes("policy", policy.name, view.wording(policy.rule), applies=applies)
    for priority in view.practice.priorities:
        if priority.is_in_force(view.on):
            label = view.wording_or_name(priority.why, priority.name)
            yield f"priority:{priority.name}", _attributes("priority", priority.name, label)


def _policies(view: _View) -> Iterator[Policy]:
    """Give the policies in force; to a colleague, none whose rule betrays special-category data."""
    for policy in view.practice.policies:
        if policy.is_in_force(view.on) and not (policy.special and view.to == "colleague"):
            yield policy


def _applies(policy: Policy, situation: Situation) -> str:
    answers = [(reference, situation.answers[factor_of(reference)]) for reference in sorted(policy.when)]
    known = [(reference, answer) for reference, answer in answers if answer is not Status.UNKNOWN]
    if not all(holds_at(reference, situation.factors[factor_of(reference)], answer) for reference, answer in known):
        return "no"
    return "yes" if len(known) == len(answers) else "unknown"


def _cases(view: _View) -> Iterator[Node]:
    for name, node in view.precedents.items():
        if view.to != "professional" or view.casebase is None:
            yield node, _attributes("precedent")
        else:
            yield node, _attributes("precedent", name, view.wording_or_name(view.casebase[name].label, name))


def _attributes_of_factor(factor: Factor, view: _View) -> dict[str, str]:
    label, answer = view.wording(factor.label), view.situation.answers[factor.name]
    relevant = "yes" if factor.name in view.weighing.relevant else "no"
    told = _told(factor, answer, view)
    return _attributes("factor", factor.name, label, **told, layer=factor.layer, role=factor.role, relevant=relevant)


def _told(factor: Factor, answer: Answer, view: _View) -> dict[str, str]:
    """Write an answer: a status, or of a level its label; its name is for the professional."""
    if isinstance(answer, Status):
        return {"status": answer.value}
    scale = factor.scale
    level = None if scale is None else scale.level(answer)
    if level is not None:
        return {"level": view.wording_or_name(level.label, level.name)}
    unit = "" if scale is None or scale.unit is None else f" {view.wording(scale.unit)}"
    return {"level": f"{level_text(answer)}{unit}"}


def _perspectives(view: _View) -> Iterator[Node]:
    told = {perspective for fact in view.case.facts for perspective in fact.told_by}
    acting = [*(position.by for position in view.case.positions), *(made.by for made in view.case.commitments)]
    told |= {perspective for perspective in map(view.perspective_of, acting) if perspective is not None}
    for perspective in Perspective:
        if perspective in told:
            yield f"perspective:{perspective}", _attributes("perspective", perspective)


def _commitments(view: _View) -> Iterator[Node]:
    for place, made in enumerate(view.case.commitments, start=1):
        dates = {"starts": made.starts, "due": made.due}
        days = {field: "" if day is None else day.isoformat() for field, day in dates.items()}
        label = view.wording(made.what)
        yield f"commitment:{place}", _attributes("commitment", "", label, status=made.status, **days)


# ---- edges


def _edges(view: _View) -> Iterator[Edge]:
    yield from itertools.chain(
        _from_decision(view),
        _from_first_views(view),
        _from_agreements(view),
        _from_grounds(view),
        *(_from_factor(factor) for factor in view.factors),
        *(_from_fact(fact, view) for fact in view.case.facts),
        _promises(view),
    )


def _from_decision(view: _View) -> Iterator[Edge]:
    decision = view.case.decision
    if decision is None:
        return
    yield "decision", f"option:{decision.option}", "favours", ""
    yield from _to_factors("decision", decision.because, "because", view)
    for name in decision.answers:
        yield "decision", f"priority:{name}", "despite", ""
    yield from _to_factors("decision", decision.answers, "despite", view)
    weighed = view.weighing.get(decision.option)
    left = () if weighed is None else weighed.departs_from
    for policy in dict.fromkeys([*left, *(deviation.policy for deviation in decision.deviations)]):
        yield "decision", f"policy:{policy}", "deviates from", ""


def _to_factors(source: str, references: Iterable[str], kind: str, view: _View) -> Iterator[Edge]:
    """Link to factors; which level was meant is for the professional."""
    for reference in sorted(references):
        factor = factor_of(reference)
        detail = reference if reference != factor and view.to == "professional" else ""
        yield source, f"factor:{factor}", kind, detail


def _from_first_views(view: _View) -> Iterator[Edge]:
    hunch = view.case.hunch
    if hunch is not None:
        yield from _to_option("hunch", hunch.option)
        yield from _to_factors("hunch", hunch.because, "because", view)
    for node, position in view.positions:
        yield from _to_option(node, position.option)
        yield from _to_factors(node, position.because, "because", view)
        yield from _to_factors(node, position.despite, "despite", view)
        yield node, f"perspective:{view.perspective_of(position.by)}", "told by", ""


def _to_option(source: str, option: str | None) -> Iterator[Edge]:
    if option is not None:
        yield source, f"option:{option}", "favours", ""


def _from_agreements(view: _View) -> Iterator[Edge]:
    for policy in _policies(view):
        yield f"policy:{policy.name}", f"option:{policy.prescribes}", "prescribes", ""
        yield from _to_factors(f"policy:{policy.name}", policy.when, "because", view)
    for priority in view.practice.priorities:
        node = f"priority:{priority.name}"
        for names, kind in ((priority.stronger, "because"), (priority.over, "outweighs")):
            yield from _to_factors(node, names, kind, view)
            yield from ((node, f"value:{name}", kind, "") for name in sorted(names))


def _from_grounds(view: _View) -> Iterator[Edge]:
    """Link what speaks from agreements and cases to the option it speaks for, and a case to what it shares."""
    for ground, comparison in view.grounds:
        if ground.kind == "priority":
            for name in (ground.source, *ground.through):
                yield f"priority:{name}", f"option:{ground.winner}", "favours", ""
            continue
        node = view.precedents[ground.source]
        yield node, f"option:{ground.winner}", "favours", ""
        yield from _to_factors(node, ground.stronger, "because", view)
        # Only what plays a part here too: the rest is about somebody else.
        here = {factor_of(name) for name in comparison.reasons_against}
        yield from _to_factors(node, (name for name in ground.over if factor_of(name) in here), "despite", view)


def _from_factor(factor: Factor) -> Iterator[Edge]:
    node = f"factor:{factor.name}"
    links = (
        ("favours", "option", factor.favours),
        ("opposes", "option", factor.opposes),
        ("bars", "option", factor.bars),
        ("serves", "value", factor.values),
        ("influences", "factor", factor.influences),
    )
    for kind, target, names in links:
        for name in sorted(names):
            yield node, f"{target}:{name}", kind, ""


def _from_fact(fact: Fact, view: _View) -> Iterator[Edge]:
    factor = view.situation.factors[fact.factor]
    (told,) = _told(factor, fact.answer, view).values()
    for perspective in sorted(fact.told_by):
        yield f"factor:{fact.factor}", f"perspective:{perspective}", "told by", told


def _promises(view: _View) -> Iterator[Edge]:
    """Link a promise to the side it comes from; where that is not known, to the decision that it goes with."""
    for place, made in enumerate(view.case.commitments, start=1):
        perspective = view.perspective_of(made.by)
        source = "decision" if perspective is None else f"perspective:{perspective}"
        yield source, f"commitment:{place}", "promises", ""
