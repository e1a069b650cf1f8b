"""What design section 3 says, by enumeration: slow, plain, and written without a look at the library's own weighing.

Facts are sets of atoms: a plain factor that holds, or a threshold that a scale has reached. Numbers are stood for by
all numbers that are mentioned anywhere, one between each two, one below and one above.
"""

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from deliberate.model import (
    Deliberation,
    Factor,
    Option,
    Policy,
    PolicyKind,
    Practice,
    Priority,
    Role,
    Standing,
    Status,
)

__all__ = [
    "Atom",
    "Book",
    "Facts",
    "Ground",
    "Weighed",
    "WeighedOption",
    "WeighedPair",
    "Weigher",
    "World",
    "answers_to_unknown",
    "atoms_named",
    "book_of",
    "clashes",
    "contradict",
    "facts_at_hand",
    "facts_of",
    "grounds_at_hand",
    "grounds_of_base",
    "implied",
    "is_consistent",
    "options_of",
    "sets_anew",
    "status_of",
    "weigh",
    "weigher_of",
]

Level: TypeAlias = str | int | float
Answers: TypeAlias = Mapping[str, Level]


class Atom(NamedTuple):
    """A plain factor, or a threshold of a scaled one."""

    factor: str
    direction: str = ""
    level: Level = ""


Facts: TypeAlias = frozenset[Atom]


@dataclass(frozen=True)
class Ground:
    winner: str
    loser: str
    stronger: Facts
    over: Facts
    source: str
    kind: str
    through: tuple[str, ...] = ()


@dataclass(frozen=True)
class WeighedPair:
    standing: Standing
    possible: frozenset[Standing]
    reasons_for: Facts
    reasons_against: Facts
    grounds_for: frozenset[Ground]
    grounds_against: frozenset[Ground]


@dataclass(frozen=True)
class WeighedOption:
    standing: Standing
    possible: frozenset[Standing]
    over: Mapping[str, WeighedPair]
    bars: frozenset[str]
    prescribed_by: frozenset[str]
    departs_from: frozenset[str]


@dataclass(frozen=True)
class Weighed:
    options: Mapping[str, WeighedOption]
    relevant: frozenset[str]

    def __getitem__(self, option: str) -> WeighedOption:
        return self.options[option]


@dataclass(frozen=True)
class Book:
    """The vocabulary at hand: factors by name, the levels of each scale (lowest first), and whose own they are."""

    factors: Mapping[str, Factor]
    levels: Mapping[str, tuple[Level, ...]]
    own: frozenset[str]
    mentioned: Mapping[str, set[float]]

    def atoms(self, name: str) -> Facts:
        """Every atom of one factor."""
        return frozenset(_thresholds(self, name)) if name in self.levels else frozenset({Atom(name)})

    def all_atoms(self) -> Facts:
        return frozenset().union(*(self.atoms(name) for name in self.factors))

    def place(self, name: str, level: Level) -> int:
        return self.levels[name].index(level)

    def reached(self, name: str, answer: Level) -> Facts:
        """The atoms of one factor that hold under an answer."""
        if answer in {Status.ABSENT.value, Status.UNKNOWN.value}:
            return frozenset()
        if name not in self.levels:
            return frozenset({Atom(name)})
        return frozenset(atom for atom in self.atoms(name) if _is_reached(self, atom, answer))

    def sign(self, atom: Atom, option: str) -> int:
        factor = self.factors[atom.factor]
        sign = (option in factor.favours) - (option in factor.opposes)
        return -sign if atom.direction == "<=" else sign

    def pro(self, facts: Facts, winner: str, loser: str) -> Facts:
        """The reasons for *winner* over *loser* among the facts."""
        return frozenset(
            atom
            for atom in facts
            if self.factors[atom.factor].role is Role.REASON and self.sign(atom, winner) > self.sign(atom, loser)
        )


# ---- the vocabulary


def book_of(
    deliberation: Deliberation,
    practice: Practice,
    cases: Iterable[Deliberation] = (),
    *,
    named: Iterable[str] = (),
) -> Book:
    return _book(deliberation, practice, _mentioned_numbers(practice, (deliberation, *cases), named))


def _book(deliberation: Deliberation, practice: Practice, mentioned: Mapping[str, set[float]]) -> Book:
    factors = {factor.name: factor for factor in (*practice.factors, *deliberation.factors)}
    levels = {name: _levels(factor, mentioned.get(name, set())) for name, factor in factors.items() if factor.scale}
    return Book(factors, levels, frozenset(factor.name for factor in deliberation.factors), mentioned)


def _levels(factor: Factor, mentioned: set[float]) -> tuple[Level, ...]:
    scale = factor.scale
    if scale is None:
        return ()
    if isinstance(scale.levels, tuple):
        return tuple(level.name for level in scale.levels)
    neutral = {scale.neutral} if isinstance(scale.neutral, int | float) else set()
    return _with_between(sorted(mentioned | neutral) or [0])


def _with_between(numbers: Sequence[float]) -> tuple[Level, ...]:
    between = [(low + high) / 2 for low, high in itertools.pairwise(numbers)]
    return tuple(sorted({numbers[0] - 1, *numbers, *between, numbers[-1] + 1}))


def _mentioned_numbers(
    practice: Practice, deliberations: Iterable[Deliberation], named: Iterable[str]
) -> dict[str, set[float]]:
    names = set(named)
    mentioned: dict[str, set[float]] = {}
    for priority in practice.priorities:
        names |= priority.stronger | priority.over
    for policy in practice.policies:
        names |= policy.when
    for deliberation in deliberations:
        names |= deliberation.decision.because if deliberation.decision else frozenset()
        for fact in deliberation.facts:
            if isinstance(fact.level, int | float):
                mentioned.setdefault(fact.factor, set()).add(fact.level)
    for name in names:
        factor, direction, level = _parts(name)
        if direction and (number := _number(level)) is not None:
            mentioned.setdefault(factor, set()).add(number)
    return mentioned


def _parts(name: str) -> tuple[str, str, str]:
    for direction in (">=", "<="):
        factor, found, level = name.partition(f" {direction} ")
        if found:
            return factor, direction, level
    return name, "", ""


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _atom(book: Book, name: str) -> Atom:
    factor, direction, text = _parts(name)
    if not direction:
        return Atom(name)
    named = next((level for level in book.levels[factor] if level == text), None)
    return Atom(factor, direction, float(text) if named is None else named)


def _thresholds(book: Book, name: str) -> Iterator[Atom]:
    scale = book.factors[name].scale
    levels = book.levels[name]
    lowest, highest = levels[0], levels[-1]
    always = () if scale is None or scale.levels == "number" else (Atom(name, ">=", lowest), Atom(name, "<=", highest))
    turn = None if scale is None or scale.neutral is None else book.place(name, scale.neutral)
    for place, level in enumerate(levels):
        if turn is None or place > turn:
            yield from {Atom(name, ">=", level)}.difference(always)
        if turn is None or place < turn:
            yield from {Atom(name, "<=", level)}.difference(always)


def implied(book: Book, atom: Atom) -> Facts:
    """The atom itself, and on a scale the thresholds that cannot but be reached with it."""
    if not atom.direction:
        return frozenset({atom})
    return frozenset(
        other
        for other in book.atoms(atom.factor)
        if other.direction == atom.direction and _is_reached(book, other, atom.level)
    )


def _is_reached(book: Book, atom: Atom, level: Level) -> bool:
    here, there = book.place(atom.factor, level), book.place(atom.factor, atom.level)
    return here >= there if atom.direction == ">=" else here <= there


def atoms_named(book: Book, name: str) -> Facts:
    """What a name in ``over`` stands for: all thresholds of a scale; a threshold and what it implies."""
    return book.atoms(name) if name in book.levels else implied(book, _atom(book, name))


# ---- what is in use, what is known


def _day_of(deliberation: Deliberation, on: date | None) -> date | None:
    decided_on = deliberation.decision.decided_on if deliberation.decision else None
    return on or deliberation.opened_on or decided_on


def _is_there(option: Option, day: date | None) -> bool:
    if day is None:
        return option.retired_on is None
    return (option.since is None or option.since <= day) and (option.retired_on is None or day < option.retired_on)


def options_of(deliberation: Deliberation, practice: Practice, on: date | None) -> tuple[str, ...]:
    day = _day_of(deliberation, on)
    chosen = deliberation.decision.option if deliberation.decision else None
    return tuple(
        option.name
        for option in (*practice.options, *deliberation.options)
        if option.name == chosen or _is_there(option, day)
    )


def status_of(deliberation: Deliberation, factor: Factor, on: date | None = None) -> Level:
    """Say ``holds``, ``absent``, ``unknown`` or a level."""
    told = {
        fact.status.value if fact.level is None else fact.level
        for fact in deliberation.facts
        if fact.factor == factor.name
    }
    if told:
        return next(iter(told)) if len(told) == 1 else Status.UNKNOWN.value
    day = _day_of(deliberation, on)
    is_out = factor.retired_on is not None and (day is None or factor.retired_on <= day)
    return Status.ABSENT.value if is_out else Status.UNKNOWN.value


def facts_of(book: Book, answers: Answers) -> Facts:
    return frozenset().union(*(book.reached(name, answer) for name, answer in answers.items()))


def facts_at_hand(book: Book, deliberation: Deliberation, on: date | None = None) -> Facts:
    """What is known to hold; unknown counts as absent, which is right for precedents only."""
    return facts_of(book, {name: status_of(deliberation, factor, on) for name, factor in book.factors.items()})


# ---- reasons


def _serving(book: Book, value: str) -> Facts:
    return frozenset(
        atom for atom in book.all_atoms() if value in book.factors[atom.factor].values and atom.direction != "<="
    )


# ---- grounds


def _applies(book: Book, ground: Ground, facts: Facts) -> bool:
    return ground.stronger <= facts and book.pro(facts, ground.loser, ground.winner) <= ground.over


def _against_the_level_named(book: Book, stronger: Facts, *, winner: str, loser: str) -> Facts:
    """On a scale without neutral level: what a situation with just the level named has against it."""
    against: Facts = frozenset()
    for name in {atom.factor for atom in stronger if atom.direction}:
        scale = book.factors[name].scale
        if scale is not None and scale.neutral is None:
            level = _strictest(book, [atom for atom in stronger if atom.factor == name]).level
            against |= book.pro(book.reached(name, level), loser, winner)
    return against


def _strictest(book: Book, atoms: Iterable[Atom]) -> Atom:
    return max(atoms, key=lambda atom: len(implied(book, atom)))


@dataclass(frozen=True)
class _Statement:
    stronger: frozenset[str]
    over: frozenset[str]
    source: str
    through: tuple[str, ...] = ()


def _statements(practice: Practice, on: date | None) -> Iterator[_Statement]:
    priorities = [priority for priority in practice.priorities if on is None or _is_valid(priority, on)]
    for priority in priorities:
        yield _Statement(priority.stronger, priority.over, priority.name)
    values = {value.name for value in practice.values}
    single = [p for p in priorities if len(p.stronger) == len(p.over) == 1 and p.stronger | p.over <= values]
    said = {(priority.stronger, priority.over) for priority in single}
    # Ways come in lexicographic order, so the first between two values is the one that counts.
    for way in _ways(single):
        if len(way) > 1 and (way[0].stronger, way[-1].over) not in said:
            said.add((way[0].stronger, way[-1].over))
            yield _Statement(way[0].stronger, way[-1].over, way[0].name, tuple(p.name for p in way[1:]))


def _is_valid(priority: Priority, on: date) -> bool:
    agreement = priority.agreement
    return agreement.agreed_on <= on and (agreement.valid_until is None or on <= agreement.valid_until)


def _ways(single: Sequence[Priority]) -> list[tuple[Priority, ...]]:
    ways: list[tuple[Priority, ...]] = [(priority,) for priority in single]
    for way in ways:
        ways.extend((*way, following) for following in single if following.stronger == way[-1].over)
    return sorted(ways, key=lambda way: tuple(single.index(priority) for priority in way))


def _grounds_of_statement(
    statement: _Statement, book: Book, *, options: Sequence[str], values: set[str]
) -> Iterator[Ground]:
    plain = frozenset(_atom(book, name) for name in statement.stronger - values)
    for winner, loser in itertools.permutations(options, 2):
        if book.pro(plain, winner, loser) != plain:
            continue
        over = book.pro(_over(book, statement, values), loser, winner)
        anyone = [book.pro(_serving(book, value), winner, loser) for value in statement.stronger & values]
        for chosen in itertools.product(*anyone):
            stronger = plain.union(chosen)
            against = _against_the_level_named(book, stronger, winner=winner, loser=loser)
            yield Ground(winner, loser, stronger, over | against, statement.source, "priority", statement.through)


def _over(book: Book, statement: _Statement, values: set[str]) -> Facts:
    over: Facts = frozenset()
    for name in statement.over:
        over |= _serving_in_over(book, statement, name) if name in values else atoms_named(book, name)
    return frozenset(atom for atom in over if atom.factor not in book.own)


def _serving_in_over(book: Book, statement: _Statement, value: str) -> Facts:
    return frozenset(
        atom for atom in _serving(book, value) if not book.factors[atom.factor].values & statement.stronger
    )


def _grounds_of_case(
    book: Book,
    case: Deliberation,
    practice: Practice,
    *,
    option: str,
    because: frozenset[str],
    on: date | None = None,
) -> Iterator[Ground]:
    """What choosing *option* in *case* says, by the factors of its own *book*; decided *on* that day, if not before."""
    decided_on = case.decision.decided_on if case.decision else on
    day = case.opened_on or decided_on
    facts = facts_at_hand(book, case, day)
    # An option is always there where it was chosen.
    options = tuple(dict.fromkeys((*options_of(case, practice, day), option)))
    bars = _bars(book, facts, options=options, gates=_gates(practice, decided_on))
    own = {own.name for own in case.options}
    named: Facts = frozenset().union(*(_named_in_because(book, name, facts) for name in because))
    for loser in options:
        if loser == option or bars[option] or bars[loser] or own & {option, loser}:
            continue
        stronger = book.pro(named, option, loser) or book.pro(facts, option, loser)
        if any(atom.factor in book.own for atom in stronger):
            continue
        over = book.pro(facts, loser, option) | _against_the_level_named(book, stronger, winner=option, loser=loser)
        shared = frozenset(atom for atom in over if atom.factor not in book.own)
        yield Ground(option, loser, stronger, shared, case.name, "precedent")


def _named_in_because(book: Book, name: str, facts: Facts) -> Facts:
    return (book.atoms(name) if name in book.levels else frozenset({_atom(book, name)})) & facts


def grounds_of_base(
    book: Book,
    practice: Practice,
    cases: Sequence[Deliberation],
    *,
    options: Sequence[str] | None = None,
    on: date | None = None,
) -> frozenset[Ground]:
    """Every ground between *options* (by default all of the practice) that the agreements and the cases give."""
    among = [option.name for option in practice.options] if options is None else options
    values = {value.name for value in practice.values}
    grounds: set[Ground] = set()
    for statement in _statements(practice, on):
        grounds.update(_grounds_of_statement(statement, book, options=among, values=values))
    for case in cases:
        if case.decision is not None and (on is None or case.decision.decided_on < on):
            decision, its_own = case.decision, _book(case, practice, book.mentioned)
            grounds.update(_grounds_of_case(its_own, case, practice, option=decision.option, because=decision.because))
    return frozenset(ground for ground in grounds if {ground.winner, ground.loser} <= set(among))


def grounds_at_hand(
    deliberation: Deliberation, practice: Practice, cases: Iterable[Deliberation] = (), *, on: date | None = None
) -> frozenset[Ground]:
    others = [case for case in cases if case.name != deliberation.name]
    book = book_of(deliberation, practice, others)
    return grounds_of_base(book, practice, others, options=options_of(deliberation, practice, on), on=on)


# ---- bars and policies


def _policies(practice: Practice, on: date | None) -> list[Policy]:
    return [policy for policy in practice.policies if on is None or _is_in_force(policy, on)]


def _is_in_force(policy: Policy, on: date) -> bool:
    has_begun = policy.valid_from is None or policy.valid_from <= on
    return has_begun and (policy.valid_until is None or on <= policy.valid_until)


def _gates(practice: Practice, on: date | None) -> list[Policy]:
    return [policy for policy in _policies(practice, on) if policy.kind is PolicyKind.STATUTE_BOUND]


def _prescribes(book: Book, policy: Policy, facts: Facts) -> bool:
    return all(_atom(book, name) in facts for name in policy.when)


def _bars(book: Book, facts: Facts, *, options: Sequence[str], gates: Iterable[Policy]) -> dict[str, frozenset[str]]:
    closed = [gate for gate in gates if _prescribes(book, gate, facts)]
    return {
        option: frozenset(
            [name for name, factor in book.factors.items() if option in factor.bars and Atom(name) in facts]
            + [gate.name for gate in closed if gate.prescribes != option]
        )
        for option in options
    }


# ---- standings


@dataclass(frozen=True)
class World:
    """All that follows under one set of answers."""

    grounds: frozenset[Ground]
    bars: Mapping[str, frozenset[str]]
    prescribing: frozenset[str]
    pairs: Mapping[tuple[str, str], Standing]
    options: Mapping[str, Standing]


def _pair_standing(grounds: Iterable[Ground], winner: str, loser: str) -> Standing:
    pairs = {(ground.winner, ground.loser) for ground in grounds}
    match (winner, loser) in pairs, (loser, winner) in pairs:
        case True, True:
            return Standing.CONFLICTED
        case True, False:
            return Standing.SUPPORTED
        case False, True:
            return Standing.OPPOSED
        case _:
            return Standing.OPEN


def _option_standing(
    option: str, bars: Mapping[str, frozenset[str]], pairs: Mapping[tuple[str, str], Standing]
) -> Standing:
    if bars[option]:
        return Standing.BARRED
    against = {pairs[option, rival] for rival in bars if rival != option and not bars[rival]}
    for standing in (Standing.CONFLICTED, Standing.OPPOSED):
        if standing in against:
            return standing
    return Standing.OPEN if Standing.OPEN in against else Standing.SUPPORTED


def _settled(possible: frozenset[Standing]) -> Standing:
    return next(iter(possible)) if len(possible) == 1 else Standing.UNSETTLED


def answers_to_unknown(
    book: Book, deliberation: Deliberation, practice: Practice, *, on: date | None = None
) -> dict[str, tuple[Level, ...]]:
    """The possible answers to each unknown fact that can play any part."""
    told = frozenset[str]().union(*(policy.when for policy in practice.policies))
    asked = {_parts(name)[0] for name in told}
    return {
        name: book.levels.get(name, (Status.HOLDS.value, Status.ABSENT.value))
        for name, factor in book.factors.items()
        if status_of(deliberation, factor, on) == Status.UNKNOWN.value
        and (factor.favours or factor.opposes or factor.bars or name in asked)
    }


class Weigher(NamedTuple):
    book: Book
    options: tuple[str, ...]
    grounds: frozenset[Ground]
    policies: list[Policy]

    def world(self, facts: Facts) -> World:
        gates = [policy for policy in self.policies if policy.kind is PolicyKind.STATUTE_BOUND]
        bars = _bars(self.book, facts, options=self.options, gates=gates)
        applying = frozenset(ground for ground in self.grounds if _applies(self.book, ground, facts))
        pairs = {pair: _pair_standing(applying, *pair) for pair in itertools.permutations(self.options, 2)}
        prescribing = frozenset(p.name for p in self.policies if _prescribes(self.book, p, facts))
        options = {option: _option_standing(option, bars, pairs) for option in self.options}
        return World(applying, bars, prescribing, pairs, options)


def weigher_of(
    deliberation: Deliberation, practice: Practice, cases: Iterable[Deliberation] = (), *, on: date | None = None
) -> Weigher:
    """All that bears on a deliberation, ready to be laid beside any facts."""
    others = [case for case in cases if case.name != deliberation.name]
    book = book_of(deliberation, practice, others)
    options = options_of(deliberation, practice, on)
    grounds = grounds_of_base(book, practice, others, options=options, on=on)
    return Weigher(book, options, grounds, _policies(practice, on))


def weigh(
    deliberation: Deliberation, practice: Practice, cases: Iterable[Deliberation] = (), *, on: date | None = None
) -> Weighed:
    """Weigh under every answer to what is unknown, and say what is the same in all."""
    weigher = weigher_of(deliberation, practice, cases, on=on)
    book = weigher.book
    known = {name: status_of(deliberation, factor, on) for name, factor in book.factors.items()}
    unknown = answers_to_unknown(book, deliberation, practice, on=on)
    worlds = {
        answers: weigher.world(facts_of(book, {**known, **dict(zip(unknown, answers, strict=True))}))
        for answers in itertools.product(*unknown.values())
    }
    facts = facts_of(book, known)
    prescribes = {policy.name: policy.prescribes for policy in practice.policies}
    return Weighed(
        {
            option: _weighed_option(option, weigher, worlds.values(), facts=facts, prescribes=prescribes)
            for option in weigher.options
        },
        _relevant(tuple(unknown), worlds),
    )


def _weighed_option(
    option: str, weigher: Weigher, worlds: Collection[World], *, facts: Facts, prescribes: Mapping[str, str]
) -> WeighedOption:
    possible = frozenset(world.options[option] for world in worlds)
    always = frozenset.intersection(*(world.prescribing for world in worlds))
    return WeighedOption(
        standing=_settled(possible),
        possible=possible,
        over={
            rival: _weighed_pair((option, rival), worlds, book=weigher.book, facts=facts)
            for rival in weigher.options
            if rival != option
        },
        bars=frozenset.intersection(*(world.bars[option] for world in worlds)),
        prescribed_by=frozenset(name for name in always if prescribes[name] == option),
        departs_from=frozenset(name for name in always if prescribes[name] != option),
    )


def _weighed_pair(pair: tuple[str, str], worlds: Collection[World], *, book: Book, facts: Facts) -> WeighedPair:
    option, rival = pair
    possible = frozenset(world.pairs[option, rival] for world in worlds)
    always = frozenset.intersection(*(world.grounds for world in worlds))
    return WeighedPair(
        standing=_settled(possible),
        possible=possible,
        reasons_for=book.pro(facts, option, rival),
        reasons_against=book.pro(facts, rival, option),
        grounds_for=frozenset(g for g in always if (g.winner, g.loser) == (option, rival)),
        grounds_against=frozenset(g for g in always if (g.winner, g.loser) == (rival, option)),
    )


def _relevant(unknown: tuple[str, ...], worlds: Mapping[tuple[Level, ...], World]) -> frozenset[str]:
    return frozenset(
        name
        for place, name in enumerate(unknown)
        if any(
            worlds[one].options != worlds[two].options
            for one, two in itertools.combinations(worlds, 2)
            if one[:place] == two[:place] and one[place + 1 :] == two[place + 1 :]
        )
    )


# ---- consistency, and what deciding would set


def contradict(book: Book, one: Ground, other: Ground) -> bool:
    """Say whether one situation can meet both."""
    if (one.winner, one.loser) != (other.loser, other.winner):
        return False
    return all(
        any(
            _meets(book, one, facts, name=name) and _meets(book, other, facts, name=name)
            for facts in _situations(book, name)
        )
        for name in book.factors
    )


def _situations(book: Book, name: str) -> list[Facts]:
    answers = book.levels.get(name, (Status.HOLDS.value, Status.ABSENT.value))
    return [book.reached(name, answer) for answer in answers]


def _meets(book: Book, ground: Ground, facts: Facts, *, name: str) -> bool:
    needed = frozenset(atom for atom in ground.stronger if atom.factor == name)
    return needed <= facts and book.pro(facts, ground.loser, ground.winner) <= ground.over


def is_consistent(practice: Practice, cases: Sequence[Deliberation]) -> bool:
    """Say whether no situation can meet two grounds against each other."""
    book = book_of(Deliberation("nobody"), practice, cases)
    grounds = grounds_of_base(book, practice, cases)
    return not any(contradict(book, *pair) for pair in itertools.combinations(grounds, 2))


def sets_anew(
    deliberation: Deliberation,
    practice: Practice,
    cases: Iterable[Deliberation],
    *,
    option: str,
    because: frozenset[str] = frozenset(),
    on: date | None = None,
) -> frozenset[Ground]:
    """The grounds that choosing *option* for those reasons would give, and that do not follow already."""
    return _Choosing.of(deliberation, practice, cases, option=option, because=because, on=on).anew()


def clashes(
    deliberation: Deliberation,
    practice: Practice,
    cases: Iterable[Deliberation],
    *,
    option: str,
    because: frozenset[str] = frozenset(),
    on: date | None = None,
) -> frozenset[Ground]:
    """The grounds that contradict one that this choice would set."""
    choosing = _Choosing.of(deliberation, practice, cases, option=option, because=because, on=on)
    anew = choosing.anew()
    return frozenset(known for known in choosing.there if any(contradict(choosing.book, new, known) for new in anew))


@dataclass(frozen=True)
class _Choosing:
    """What a choice says, beside what was said before; own factors and options belong to their deliberation."""

    book: Book
    given: tuple[Ground, ...]
    there: frozenset[Ground]

    @classmethod
    def of(
        cls,
        deliberation: Deliberation,
        practice: Practice,
        cases: Iterable[Deliberation],
        *,
        option: str,
        because: frozenset[str],
        on: date | None,
    ) -> "_Choosing":
        others = [case for case in cases if case.name != deliberation.name]
        book = book_of(deliberation, practice, others, named=because)
        shared = _book(Deliberation("nobody"), practice, book.mentioned)
        given = _grounds_of_case(book, deliberation, practice, option=option, because=because, on=on)
        return cls(shared, tuple(given), grounds_of_base(shared, practice, others, on=on))

    def anew(self) -> frozenset[Ground]:
        return frozenset(
            ground
            for ground in self.given
            if _can_be_met(self.book, ground) and not any(_follows(self.book, ground, known) for known in self.there)
        )


def _can_be_met(book: Book, ground: Ground) -> bool:
    return all(
        any(_meets(book, ground, facts, name=name) for facts in _situations(book, name)) for name in book.factors
    )


def _follows(book: Book, ground: Ground, known: Ground) -> bool:
    """Say whether every situation that meets *ground* meets *known*, which is for the same pair."""
    return (ground.winner, ground.loser) == (known.winner, known.loser) and all(
        _meets(book, known, facts, name=name)
        for name in book.factors
        for facts in _situations(book, name)
        if _meets(book, ground, facts, name=name)
    )
