"""This module is whether what a team agreed and decided hangs together."""

import collections
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from datetime import date

import attrs

from deliberate.model import Decision, Deliberation, Practice, Priority
from deliberate.model.frozen import FrozenMapping
from deliberate.model.references import factor_of

from .base import Source
from .casebase import CaseBase
from .contradictions import MOST_PAIRS, Contradictions, contradictions_of
from .discretion import leaving_out
from .grounds import Ground, Pair
from .hindsight import Seen, policies_in
from .reconsider import Cover, smallest_cover
from .retrospect import Cases, books_of, counted, look_back, with_decision
from .spreading import Books, Progress, Tally, require_helpers, watched
from .standings import require_limit

__all__ = ["Audit", "PolicyAudit", "PriorityAudit", "Unlike", "audit"]


@attrs.frozen(repr=False)
class PolicyAudit:
    """How often a policy was left, and for what.

    Attributes:
        followed: how many cases chose what it prescribed, while it was in force.
        left: the cases that chose otherwise while it was in force and prescribed, the latest first.
        circumstances: for which circumstances it was left, with the number of cases, the most frequent first.
    """

    followed: int
    left: tuple[str, ...]
    circumstances: Mapping[str, int]

    def __repr__(self) -> str:
        return f"<PolicyAudit: followed {self.followed}, left {len(self.left)}>"


@attrs.frozen(repr=False)
class PriorityAudit:
    """What became of an agreement in the cases decided since its day.

    Attributes:
        kept: how many cases it applied to for the option that was chosen.
        broken: the cases that it applied to against the option that was chosen, the latest first.
        is_dead: whether it did neither, ever.
        is_overdue: whether the day to look at it again has gone by; false where no day is asked for.
    """

    kept: int
    broken: tuple[str, ...]
    is_dead: bool
    is_overdue: bool

    def __repr__(self) -> str:
        return f"<PriorityAudit: kept {self.kept}, broken {len(self.broken)}>"


@attrs.frozen(repr=False)
class Unlike:
    """Like cases treated unlike: what one case set applies to another, which chose otherwise.

    Attributes:
        ground: the ground of the one case.
        case: the name of the other case.
        policy: the policy that was left in the one and followed in the other, or None.
    """

    ground: Ground
    case: str
    policy: str | None

    def __repr__(self) -> str:
        return f"<Unlike: {self.ground.source!r} and {self.case!r}>"


@attrs.frozen(repr=False)
class Audit:
    """Whether agreements and decisions hang together, and what a team could look at again.

    Attributes:
        practice: the name of the practice.
        on: the day for which it was asked, or None.
        case_count: how many cases counted.
        contradiction_count: how many pairs of sources contradict each other, exact.
        contradictions: a pair of grounds for each, as many as were asked for.
        contested: the sources in at least one contradiction, priorities first.
        reconsider: a smallest set of sources that touches every contradiction.
        in_every: the sources that stand in every such set; None where that was not worked out.
        in_some: the sources that stand in some such set; None where that was not worked out.
        is_smallest: whether *reconsider* was proven to be smallest; otherwise there may be a smaller one.
        policies: for each policy, how often it was left.
        priorities: for each priority in force, what became of it.
        unlike_count: how many pairs of like cases were treated unlike, exact.
        unlike: those pairs, as many as were asked for.
        circles: the cases at whose facts every option that is not barred is opposed, weighed without themselves.
    """

    practice: str
    on: date | None
    case_count: int
    contradiction_count: int
    contradictions: tuple[tuple[Ground, Ground], ...]
    contested: tuple[str, ...]
    reconsider: tuple[str, ...]
    in_every: tuple[str, ...] | None
    in_some: tuple[str, ...] | None
    is_smallest: bool
    policies: Mapping[str, PolicyAudit]
    priorities: Mapping[str, PriorityAudit]
    unlike_count: int
    unlike: tuple[Unlike, ...]
    circles: tuple[str, ...]

    def __repr__(self) -> str:
        return f"<Audit of {self.practice!r}: {self.case_count} cases, {self.contradiction_count} contradictions>"

    @property
    def is_consistent(self) -> bool:
        """Whether no two sources contradict each other."""
        return self.contradiction_count == 0


def audit(
    practice: Practice,
    casebase: CaseBase,
    *,
    on: date | None = None,
    limit: int | None = 1000,
    progress: Progress | None = None,
    executor: Executor | None = None,
) -> Audit:
    """Say whether agreements and decisions hang together, and what a team could look at again.

    Priorities and cases are sources alike. Two of them contradict each other where one situation can meet a ground of
    the one and a ground of the other. What a team makes of a contradiction is up to the team: it may be a mistake, or
    the day on which it learnt something.

    Contradictions between two options only: the set to look at again is smallest, and it is known what stands in every
    smallest set and what in some. Otherwise the question is NP-hard: a part of it is settled, the rest is searched up to
    a bound, and `is_smallest` says whether it was proven. Where more than a million pairs contradict each other, a team
    has to begin elsewhere: then the set is no more than one that will do, and those listed are the first that were met.

    Special-category data of a case count and are not named, nor is a policy whose rule betrays them.

    Args:
        practice: what the team agreed beforehand.
        casebase: what was decided before; what is unknown in a case counts as absent.
        on: count only what was agreed and decided by then; without it, everything counts and nothing is overdue.
        limit: how many contradictions, and how many like cases treated unlike, are listed; None lists all. Counts are
            always exact. Priorities come first, in the practice's order, then cases, the latest first.
        progress: called with how much is done and of how much, in this thread and at least every half second; what it
            raises calls the work off and comes out unchanged.
        executor: splits the work over others; the result is the same. They get names, facts, reasons and days, and
            nobody's words or notes.

    Raises:
        InvalidValue: where a case does not fit the practice, or *on*, *limit*, *progress* or *executor* cannot be used.

    Example:
        >>> audit(ours, CaseBase([])).is_consistent
        True

    Source:
        Horty (2011) for consistency; König (1931), Dulmage and Mendelsohn (1958), Nemhauser and Trotter (1975) for what
        to look at again.
    """
    require_limit(limit)
    require_helpers(progress, executor)
    books, cases = books_of(practice, casebase, on), counted(casebase, on)
    tally = Tally(2 * len(cases) + 1)

    def work() -> Audit:
        casebase.indexed(practice)
        course = _Course(books, limit)
        seen = look_back(books, cases, tally, limit=limit, executor=executor)
        for (case, decision), what in zip(cases, seen, strict=True):
            course.add(case, decision, what)
        met = contradictions_of(
            books,
            _sources(books, cases),
            tally,
            most=None if limit is None else max(limit, MOST_PAIRS),
            worth=len(cases),
            executor=executor,
        )
        result = _audited(books, cases, course, met, limit=limit)
        tally.reach(tally.total)
        return result

    return watched(work, tally, progress)


def _sources(books: Books, cases: Cases) -> list[Source]:
    agreed: list[Source] = [("priority", priority.name) for priority in books.practice.priorities]
    return [*agreed, *(("precedent", case.name) for case, _ in cases)]


def _audited(books: Books, cases: Cases, course: "_Course", met: Contradictions, *, limit: int | None) -> Audit:
    cover = _cover(met, [option.name for option in books.practice.options])
    names = [name for _, name in _sources(books, cases)]
    hidden = {factor.name for factor in books.practice.factors if factor.special}

    def named(numbers: Collection[int]) -> tuple[str, ...]:
        return tuple(names[number] for number in sorted(numbers))

    return Audit(
        practice=books.practice.name,
        on=books.on,
        case_count=len(cases),
        contradiction_count=met.count,
        contradictions=tuple((_discreet(one, hidden), _discreet(other, hidden)) for one, other in met.grounds(limit)),
        contested=named(met.speaks_for),
        reconsider=named(cover.chosen),
        in_every=None if cover.in_every is None else named(cover.in_every),
        in_some=None if cover.in_some is None else named(cover.in_some),
        is_smallest=cover.is_smallest,
        policies=course.policies(),
        priorities=course.priorities(),
        unlike_count=course.unlike_count,
        unlike=tuple(course.unlike()),
        circles=tuple(course.circles),
    )


def _cover(met: Contradictions, options: Sequence[str]) -> Cover:
    if met.count > MOST_PAIRS:
        return _one_that_will_do(met.speaks_for, options)
    sides = list(met.speaks_for.values())
    both = [option for option in options if any(option in side for side in sides)]
    if len(both) > len(("for", "against")) or any(len(side) > 1 for side in sides):
        return smallest_cover(met.pairs())
    return smallest_cover(met.pairs(), [number for number, side in met.speaks_for.items() if both[0] in side])


def _one_that_will_do(speaks_for: Mapping[int, Collection[str]], options: Sequence[str]) -> Cover:
    """All but the sources that speak for one option only: no two of these contradict each other."""
    alone = collections.Counter(option for spoken in speaks_for.values() if len(spoken) == 1 for option in spoken)
    most = max(options, key=lambda option: alone[option])
    chosen = frozenset(number for number, spoken in speaks_for.items() if set(spoken) != {most})
    return Cover(chosen, None, None, is_smallest=False)


class _Course:
    """What became of policies and priorities in the cases, and which of these were treated unlike."""

    def __init__(self, books: Books, limit: int | None) -> None:
        self.unlike_count = 0
        self.circles: list[str] = []
        self._books, self._limit = books, limit
        self._hidden = {factor.name for factor in books.practice.factors if factor.special}
        self._followed: collections.Counter[str] = collections.Counter()
        self._left: dict[str, list[Deliberation]] = {}
        self._kept: collections.Counter[str] = collections.Counter()
        self._broken: dict[str, list[str]] = {}
        self._agreed_on = {priority.name: priority.agreement.agreed_on for priority in books.practice.priorities}
        self._unlike: list[tuple[Pair, str, str]] = []

    def add(self, case: Deliberation, decision: Decision, seen: Seen) -> None:
        """Take in what was seen in one case; cases come latest first."""
        self._followed.update(seen.followed)
        for policy in seen.left:
            self._left.setdefault(policy, []).append(case)
        self._kept.update(name for name in seen.kept if self._agreed_on[name] <= decision.decided_on)
        for priority in seen.broken:
            if self._agreed_on[priority] <= decision.decided_on:
                self._broken.setdefault(priority, []).append(case.name)
        self.unlike_count += seen.unlike_count
        room = None if self._limit is None else self._limit - len(self._unlike)
        self._unlike += [(pair, source, case.name) for pair, source in seen.unlike[:room]]
        self.circles += [case.name] if seen.is_circle else []

    def policies(self) -> Mapping[str, PolicyAudit]:
        """Say how often each policy was left; nothing of one whose rule betrays special-category data."""
        return FrozenMapping(
            {
                policy.name: PolicyAudit(
                    followed=self._followed[policy.name],
                    left=tuple(case.name for case in self._left.get(policy.name, ())),
                    circumstances=self._circumstances(policy.name),
                )
                for policy in self._books.practice.policies
                if not policy.special
            }
        )

    def priorities(self) -> Mapping[str, PriorityAudit]:
        """Say what became of each priority in force."""
        in_force = (priority for priority in self._books.practice.priorities if priority.is_in_force(self._books.on))
        return FrozenMapping({priority.name: self._priority(priority) for priority in in_force})

    def unlike(self) -> Iterator[Unlike]:
        """Give like cases treated unlike."""
        for pair, source, case in self._unlike:
            ground = self._books.base.ground(pair, source)
            yield Unlike(_discreet(ground, self._hidden), case, self._policy_left(ground))

    def _priority(self, priority: Priority) -> PriorityAudit:
        kept, broken = self._kept[priority.name], tuple(self._broken.get(priority.name, ()))
        on, review_by = self._books.on, priority.agreement.review_by
        return PriorityAudit(
            kept=kept,
            broken=broken,
            is_dead=not kept and not broken,
            is_overdue=on is not None and review_by is not None and review_by < on,
        )

    def _circumstances(self, policy: str) -> Mapping[str, int]:
        named = collections.Counter(
            name
            for case, decision in with_decision(self._left.get(policy, ()))
            for deviation in decision.deviations
            if deviation.policy == policy
            for name in deviation.circumstances
            if not self._is_hidden(factor_of(name), case)
        )
        place = {factor.name: place for place, factor in enumerate(self._books.practice.factors)}
        order = sorted(named, key=lambda name: (-named[name], place.get(factor_of(name), len(place)), name))
        return FrozenMapping({name: named[name] for name in order})

    def _is_hidden(self, factor: str, case: Deliberation) -> bool:
        return factor in self._hidden or any(own.name == factor and own.special for own in case.factors)

    def _policy_left(self, ground: Ground) -> str | None:
        """Give the first policy that prescribed in the one case what the other chose."""
        ways = (
            policy.name
            for case, decision in with_decision([self._books.casebase[ground.source]])
            for policy in policies_in(case, decision, self._books.practice)
            if policy.prescribes == ground.loser and not policy.special
        )
        return next(ways, None)


def _discreet(ground: Ground, hidden: Collection[str]) -> Ground:
    """Leave out special-category data of a case: across cases it counts, and is not named."""
    return leaving_out(ground, lambda reference: factor_of(reference) in hidden)
