import importlib
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from deliberate import (
    CaseBase,
    Deliberation,
    Deviation,
    InvalidValue,
    Option,
    Policy,
    Practice,
    Standing,
    audit,
    landmarks,
    leave_one_out,
)
from deliberate.phrase import Phrase
from deliberate.weighing import Audit
from tests.weighing.books import DAY, decided, factor, practice, priority

OURS = practice(factor("p", "a"), factor("q", "a"), factor("d", "b"), factor("e", "b"))
NEXT_DAY = DAY + timedelta(days=1)
LATER = date(2027, 1, 1)


def pairs(audited: Audit) -> list[tuple[str, str]]:
    return [(one.source, other.source) for one, other in audited.contradictions]


def rule(name: str = "rule", prescribes: str = "a", **fields: Any) -> Policy:  # noqa: ANN401 - fields of any kind
    return Policy(name, rule="x", prescribes=prescribes, **{"kind": "protocol", **fields})


def left(found: Deliberation, *circumstances: str, policy: str = "rule") -> Deliberation:
    assert found.decision is not None
    deviation = Deviation(policy, circumstances=circumstances)
    return attrs.evolve(found, decision=attrs.evolve(found.decision, deviations=[deviation]))


# ---- contradictions


def test_agreements_and_cases_alike_contradict_each_other_and_come_in_one_order() -> None:
    ours = practice(*OURS.factors, priorities=[priority("agreed", ["d"], ["p"])])
    cases = CaseBase(
        [
            decided("1", "a", "p", "d", because=("p",)),
            decided("2", "a", "p", "d", because=("p",), on=NEXT_DAY),
            decided("3", "b", "p", "d", because=("d",)),
        ]
    )

    audited = audit(ours, cases)

    assert audited.contradiction_count == 4
    assert pairs(audited) == [("agreed", "2"), ("agreed", "1"), ("2", "3"), ("1", "3")]
    assert audited.contested == ("agreed", "2", "1", "3")
    assert audited.reconsider == ("2", "1")
    assert audited.in_every == ()
    assert audited.in_some == audited.contested
    assert not audited.is_consistent
    assert pairs(audit(ours, cases, limit=1)) == [("agreed", "2")]
    assert audit(ours, cases, limit=0).contradiction_count == 4
    assert repr(audited) == "<Audit of 'North': 3 cases, 4 contradictions>"


def test_a_priority_counts_once_with_each_case_however_many_grounds_it_gives() -> None:
    ours = practice(
        factor("p", "a", values=["v"]),
        factor("q", "a", values=["v"]),
        factor("d", "b"),
        values="v",
        priorities=[priority("agreed", ["v"], ["d"])],
    )

    audited = audit(ours, CaseBase([decided("1", "b", "p", "q", "d", because=("d",))]))

    assert audited.contradiction_count == 1
    assert audited.reconsider == ("agreed",)
    assert audited.in_some == ("agreed", "1")


def test_a_case_may_have_the_name_of_an_agreement() -> None:
    ours = practice(*OURS.factors, priorities=[priority("same", ["d"], ["p"])])

    audited = audit(ours, CaseBase([decided("same", "a", "p", "d", because=("p",))]))

    assert audited.contradiction_count == 1
    assert audited.contested == ("same", "same")


def test_an_agreement_on_a_value_may_contradict_itself() -> None:
    ours = practice(
        factor("p", "a", values=["v"]),
        factor("d", "b", values=["v"]),
        values="v",
        priorities=[priority("agreed", ["v"], ["p", "d"])],
    )

    audited = audit(ours, CaseBase([]))

    assert pairs(audited) == [("agreed", "agreed")]
    assert audited.reconsider == audited.contested == ("agreed",)
    assert audited.is_smallest
    assert audited.in_every is None


def test_among_more_than_two_options_the_smallest_set_is_found_and_no_more_is_said() -> None:
    ours = practice(factor("p", "a"), factor("d", "b"), factor("x", "c"), options="abc")
    cases = CaseBase(
        [
            decided("1", "a", "p", "d", "x", because=("p",)),
            decided("2", "b", "p", "d", "x", because=("d",)),
            decided("3", "c", "p", "d", "x", because=("x",)),
        ]
    )

    audited = audit(ours, cases)

    assert audited.contradiction_count == 3
    assert len(audited.reconsider) == 2
    assert audited.is_smallest
    assert (audited.in_every, audited.in_some) == (None, None)


def test_where_all_contradictions_are_between_two_of_the_options_everything_is_said() -> None:
    ours = practice(factor("p", "a"), factor("d", "b"), factor("x", "c"), options="abc")
    cases = CaseBase(
        [
            decided("1", "a", "p", "d", "x", because=("p",)),
            decided("2", "c", "p", "d", "x", because=("x",)),
            decided("3", "c", "p", "d", "x", because=("x",)),
        ]
    )

    audited = audit(ours, cases)

    assert audited.contradiction_count == 2
    assert audited.reconsider == audited.in_every == audited.in_some == ("1",)


def test_only_what_was_decided_and_agreed_by_the_day_and_between_options_still_there_counts() -> None:
    ours = practice(*OURS.factors, priorities=[priority("agreed", ["e"], ["q"], agreed_on=NEXT_DAY)])
    cases = CaseBase(
        [decided("1", "a", "p", "d", because=("p",)), decided("2", "b", "p", "d", because=("d",), on=NEXT_DAY)]
    )

    assert audit(ours, cases).case_count == 2
    assert audit(ours, cases, on=NEXT_DAY).case_count == 1
    assert audit(ours, cases, on=NEXT_DAY).is_consistent
    assert audit(ours, cases, on=LATER).contradiction_count == 1
    assert (audit(ours, cases).on, audit(ours, cases, on=LATER).on) == (None, LATER)
    retired = attrs.evolve(ours, options=[ours.options[0], Option("b", label="x", retired_on=LATER)])
    assert audit(retired, cases, on=LATER).is_consistent


def crowd(options: str) -> tuple[Practice, CaseBase]:
    ours = practice(*(factor(f"for {option}", option) for option in options), options=options)
    held = [each.name for each in ours.factors]
    cases = [
        decided(f"{option}{number}", option, *held, because=(f"for {option}",), on=DAY + timedelta(days=number))
        for number in range(4)
        for option in options
    ]
    once_more = decided("b, once more", "b", *held, because=("for b",))
    return ours, CaseBase([*cases, once_more, decided("alone", "a", "for a")])


def test_a_thousand_contradictions_are_listed_where_nothing_else_is_asked() -> None:
    ours = practice(factor("f", "a"), factor("g", "b"))
    cases = CaseBase(decided(f"{option} {place}", option, "f", "g") for option in "ab" for place in range(33))

    audited = audit(ours, cases)

    assert (len(audited.contradictions), audited.contradiction_count) == (1000, 33 * 33)


@pytest.mark.parametrize("options", ["ab", "abc"])
def test_past_the_bound_counts_are_exact_and_the_set_is_one_that_will_do(
    monkeypatch: pytest.MonkeyPatch, options: str
) -> None:
    ours, cases = crowd(options)
    every = audit(ours, cases)
    # Where the verb has the name of its module, the module is not an attribute of its package.
    monkeypatch.setattr(importlib.import_module("deliberate.weighing.audit"), "MOST_PAIRS", 3)

    audited = audit(ours, cases, limit=2)

    assert audited.contradiction_count == every.contradiction_count
    assert audited.contested == every.contested
    assert set(audited.contradictions) <= set(every.contradictions)
    assert len(audited.contradictions) == 2
    assert audited.is_smallest is False
    assert (audited.in_every, audited.in_some) == (None, None)
    sources = set(audited.reconsider)
    assert all(one in sources or other in sources for one, other in pairs(every))
    assert sources == {name for name in every.contested if not name.startswith("b")}
    assert audit(ours, cases, limit=None).reconsider == audited.reconsider
    assert audit(ours, cases, limit=None).contradictions == every.contradictions


def test_up_to_the_bound_the_set_is_smallest(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, cases = crowd("ab")
    every = audit(ours, cases)
    monkeypatch.setattr(importlib.import_module("deliberate.weighing.audit"), "MOST_PAIRS", every.contradiction_count)

    assert audit(ours, cases) == every
    assert every.is_smallest


# ---- policies and priorities


def test_a_policy_was_followed_or_left_while_it_was_in_force_and_prescribed() -> None:
    ours = practice(*OURS.factors, policies=[rule(when=["p"], valid_until=DAY), rule("dead", when=["e"])])
    cases = CaseBase(
        [
            decided("followed", "a", "p", "d"),
            left(decided("left", "b", "p", "d"), "d"),
            decided("does not apply", "b", "d"),
            left(decided("left too", "b", "p", "d", "e", because=("d",)), "e", "d"),
            decided("unknown", "b", "d", facts={"p": "unknown"}),
            decided("too late", "b", "p", "d", on=NEXT_DAY),
        ]
    )

    audited = audit(ours, cases)

    became = audited.policies["rule"]
    assert (became.followed, became.left) == (1, ("left", "left too"))
    assert list(became.circumstances.items()) == [("d", 2), ("e", 1)]
    assert audited.policies["dead"].left == ("left too",)
    assert audited.policies["dead"].circumstances == {}
    assert repr(became) == "<PolicyAudit: followed 1, left 2>"


def test_circumstances_as_frequent_come_in_the_order_of_the_practice_then_by_name() -> None:
    ours = practice(*OURS.factors, policies=[rule()])
    own = [factor("z", "b"), factor("o", "b")]
    cases = [left(decided("1", "b", "e", "d", "q", "z", "o", factors=own), "e", "d", "q", "z", "o")]

    assert list(audit(ours, CaseBase(cases)).policies["rule"].circumstances) == ["q", "d", "e", "o", "z"]


def test_a_priority_is_kept_broken_dead_or_overdue() -> None:
    priorities = [
        priority("agreed", ["p"], ["d"], review_by=NEXT_DAY),
        priority("dead", ["q"], ["e"]),
        priority("ended", ["q"], ["d"], valid_until=NEXT_DAY),
    ]
    ours = practice(*OURS.factors, priorities=priorities)
    cases = CaseBase(
        [
            decided("kept", "a", "p", "d"),
            decided("broken", "b", "p", "d"),
            decided("before", "b", "p", "d", on=DAY - timedelta(days=1)),
            decided("broken too", "b", "p", "d", on=NEXT_DAY),
        ]
    )

    audited = audit(ours, cases, on=LATER)

    assert list(audited.priorities) == ["agreed", "dead"]
    became = audited.priorities["agreed"]
    assert (became.kept, became.broken) == (1, ("broken too", "broken"))
    assert (became.is_dead, became.is_overdue) == (False, True)
    dead = audited.priorities["dead"]
    assert (dead.kept, dead.broken, dead.is_dead, dead.is_overdue) == (0, (), True, False)
    assert repr(became) == "<PriorityAudit: kept 1, broken 2>"
    assert not audit(ours, cases, on=NEXT_DAY).priorities["agreed"].is_overdue
    assert not audit(ours, cases).priorities["agreed"].is_overdue
    assert list(audit(ours, cases).priorities) == ["agreed", "dead", "ended"]


# ---- like cases, and circles


def test_like_cases_were_treated_unlike_and_the_policy_that_made_the_difference_is_named() -> None:
    ours = practice(*OURS.factors, policies=[rule("other", "b"), rule(when=["p"])])
    cases = CaseBase(
        [
            left(decided("went far", "b", "p", "d"), "d"),
            decided("kept to it", "a", "p", "d", on=NEXT_DAY),
            decided("another", "a", "q"),
        ]
    )

    audited = audit(ours, cases)

    assert [(each.ground.source, each.case, each.policy) for each in audited.unlike] == [
        ("went far", "kept to it", "rule"),
        ("kept to it", "went far", "other"),
    ]
    assert audited.unlike_count == 2
    assert audit(ours, cases, limit=1).unlike == audited.unlike[:1]
    assert audit(ours, cases, limit=1).unlike_count == 2
    assert repr(audited.unlike[0]) == "<Unlike: 'went far' and 'kept to it'>"


def test_like_cases_treated_unlike_without_a_policy_name_none() -> None:
    cases = CaseBase([decided("1", "a", "p", "d"), decided("2", "b", "p", "d")])

    assert [each.policy for each in audit(OURS, cases).unlike] == [None, None]


def test_where_each_option_gives_way_to_another_a_case_stands_in_a_circle() -> None:
    pro = [factor(f"for {option}", option) for option in "abc"]
    contra = [factor(f"against {option}", opposes=option) for option in "abc"]
    held = [each.name for each in (*pro, *contra)]
    # For the one option and against the next: no other two options have both as reasons.
    strong = [[pro[place].name, contra[(place + 1) % 3].name] for place in range(3)]
    ours = practice(
        *pro,
        *contra,
        factor("closed", bars=["c"]),
        options="abc",
        priorities=[priority(" ".join(two), two, sorted({*held} - {*two})) for two in strong],
    )
    cases = CaseBase([decided("circle", "a", *held), decided("way out", "a", *held, "closed")])

    audited = audit(ours, cases)

    assert audited.circles == ("circle",)
    assert leave_one_out(ours, cases) == {Standing.OPPOSED: ("circle",), Standing.SUPPORTED: ("way out",)}


# ---- what is not told of others


def test_special_data_of_cases_count_and_are_not_named() -> None:
    ours = practice(
        factor("p", "a", special=True),
        factor("q", "a"),
        factor("d", "b", special=True),
        priorities=[priority("agreed", ["d"], ["p"])],
        policies=[rule("betraying", when=["p"], special=True), rule()],
    )
    own = [factor("own", "b", special=True)]
    cases = CaseBase(
        [
            decided("1", "a", "p", "q", "d", because=("p",)),
            left(decided("2", "b", "p", "d", "q", "own", because=("d",), factors=own), "p", "own"),
        ]
    )

    audited = audit(ours, cases)

    assert audited.contradiction_count == 2
    for ground in (each for pair in audited.contradictions for each in pair if each.kind == "precedent"):
        assert not (ground.stronger | ground.over) & {"p", "d"}
    assert {frozenset(pair[0].stronger) for pair in audited.contradictions} == {frozenset({"d"}), frozenset()}
    assert [(each.ground.source, each.ground.over, each.policy) for each in audited.unlike] == [
        ("2", frozenset({"q"}), "rule")
    ]
    assert list(audited.policies) == ["rule"]
    assert (audited.policies["rule"].left, audited.policies["rule"].circumstances) == (("2",), {})


# ---- what cannot be asked


@pytest.mark.parametrize("ask", [audit, landmarks, leave_one_out])
def test_what_is_no_practice_no_case_base_or_no_day_is_refused(ask: Any) -> None:  # noqa: ANN401 - each verb
    with pytest.raises(InvalidValue, match="practice"):
        ask("practice", CaseBase([]))
    with pytest.raises(InvalidValue) as caught:
        ask(OURS, [])
    assert [(problem.pointer, str(problem.found), problem.expected) for problem in caught.value.problems] == [
        ("/casebase", "a list", Phrase("a-kind", kind="CaseBase"))
    ]
    with pytest.raises(InvalidValue, match="on"):
        ask(OURS, CaseBase([]), on="today")
    with pytest.raises(InvalidValue, match="nobody"):
        ask(OURS, CaseBase([decided("1", "a", "nobody")]))


def test_a_limit_below_nothing_is_refused() -> None:
    with pytest.raises(InvalidValue, match="limit"):
        audit(OURS, CaseBase([]), limit=-1)


@pytest.mark.parametrize("ask", [audit, leave_one_out])
def test_what_can_neither_be_told_nor_do_any_work_is_refused(ask: Any) -> None:  # noqa: ANN401 - each verb
    with pytest.raises(InvalidValue) as caught:
        ask(OURS, CaseBase([]), progress=True, executor=4)

    assert [(problem.pointer, str(problem.found), problem.expected) for problem in caught.value.problems] == [
        ("/progress", "a yes or no", Phrase("a-progress-or-none")),
        ("/executor", "a number", Phrase("an-executor-or-none")),
    ]
