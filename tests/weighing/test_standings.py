from collections.abc import Iterable
from datetime import date, datetime, timedelta

import attrs
import pytest

from deliberate import (
    CaseBase,
    Comparison,
    Decision,
    Fact,
    Ground,
    Option,
    OptionWeighing,
    Policy,
    Practice,
    Scale,
    Standing,
    Weighing,
    nothing_agreed,
    weigh,
)
from deliberate.weighing import unknowns
from deliberate.weighing.standings import require_day
from tests.problems import codes_by_path, only_problem
from tests.running_example import ours as coaching
from tests.running_example import samira
from tests.travel import through_a_pickle
from tests.weighing.books import DAY, NEED, case, decided, factor, practice, priority

SUPPORTED, OPPOSED, CONFLICTED, OPEN, BARRED, UNSETTLED = Standing
LATER = DAY + timedelta(days=30)
ONE_DAY = timedelta(days=1)
F, G = factor("f", "a"), factor("g", "b")
OURS = practice(F, G)
FIRST = practice(F, G, priorities=[priority("f first", ["f"], ["g"])])


def _standings(weighing: Weighing) -> dict[str, Standing]:
    return {option: weighed.standing for option, weighed in weighing.items()}


def _sources(grounds: Iterable[Ground]) -> list[str]:
    return [ground.source for ground in grounds]


# ---- the running example


def test_samira_gets_more_hours_by_what_the_team_agreed() -> None:
    weighing = weigh(samira, coaching)

    assert _standings(weighing) == {"standard": OPPOSED, "extra": SUPPORTED}
    comparison = weighing["extra"].over["standard"]
    assert _sources(comparison.grounds_for) == ["keep people at work"]
    assert comparison.reasons_for == {"dropping out", "need >= high"}
    assert comparison.reasons_against == {"can do alone"}
    assert weighing["standard"].prescribed_by == ("fifteen percent",)
    assert weighing["extra"].departs_from == ("fifteen percent",)
    assert weighing["extra"].prescribed_by == weighing["standard"].departs_from == ()
    assert weighing.relevant == ()
    assert weigh(samira, coaching, CaseBase([])) == weighing


# ---- a result


def test_a_weighing_is_a_mapping_in_the_order_of_the_practice() -> None:
    weighing = weigh(case(options=[Option("own", label="x")]), OURS)

    assert list(weighing) == ["a", "b", "own"]
    assert len(weighing) == 3
    assert isinstance(weighing["a"], OptionWeighing)
    assert list(weighing["b"].over) == ["a", "own"]
    assert (weighing.deliberation, weighing.practice, weighing.on) == ("now", "North", None)
    assert weigh(case(), OURS, on=DAY).on == DAY
    assert weighing.is_exact


def test_a_weighing_is_frozen_hashable_and_comes_through_a_pickle() -> None:
    weighing = weigh(case("now", "f"), FIRST, CaseBase([decided("x", "b", "f", "g")]))

    again = through_a_pickle(weighing)

    assert again == weighing
    assert hash(again) == hash(weighing)
    assert weigh(case("now", "f"), FIRST) != weighing
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        weighing.is_exact = False  # type: ignore[misc]  # that is the point


def test_the_repr_tells_the_standings() -> None:
    assert repr(weigh(case("now", "f"), FIRST)) == "<Weighing of 'now': 'a' supported, 'b' opposed>"
    assert repr(weigh(case(), practice(options=""))) == "<Weighing of 'now': no options>"


# ---- standings


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (["f"], {"a": SUPPORTED, "b": OPPOSED}),
        (["f", "g"], {"a": SUPPORTED, "b": OPPOSED}),
        (["g"], {"a": OPEN, "b": OPEN}),
        ([], {"a": OPEN, "b": OPEN}),
    ],
    ids=str,
)
def test_a_priority_supports_what_its_strong_side_speaks_for(held: list[str], expected: dict[str, Standing]) -> None:
    facts = {name: "holds" if name in held else "absent" for name in "fg"}

    assert _standings(weigh(case(facts=facts), FIRST)) == expected


def test_agreements_and_cases_that_differ_make_a_conflict() -> None:
    earlier = decided("x", "b", "f", "g")

    weighing = weigh(case("now", "f", "g"), FIRST, CaseBase([earlier]))

    assert _standings(weighing) == {"a": CONFLICTED, "b": CONFLICTED}
    comparison = weighing["a"].over["b"]
    assert comparison.standing is CONFLICTED
    assert _sources(comparison.grounds_for) == ["f first"]
    assert _sources(comparison.grounds_against) == ["x"]
    assert weighing["b"].over["a"].grounds_for == comparison.grounds_against


def test_a_further_reason_against_that_nobody_weighed_leaves_it_open() -> None:
    ours = practice(F, G, factor("h", "b"), priorities=[priority("p", ["f"], ["g"])])

    assert weigh(case("now", "f", "g", "h"), ours)["a"].standing is OPEN
    assert weigh(case("now", "f", "g", facts={"h": "absent"}), ours)["a"].standing is SUPPORTED


def test_an_influence_against_changes_nothing() -> None:
    ours = practice(F, factor("i", "b", role="influence"), priorities=[priority("p", ["f"], [])])

    weighing = weigh(case("now", "f", "i"), ours)

    assert weighing["a"].standing is SUPPORTED
    assert weighing["a"].over["b"].reasons_against == set()


def test_with_nothing_agreed_everything_is_open() -> None:
    own = case("now", "f", factors=[F], options=[Option("a", label="x"), Option("b", label="x")])

    assert _standings(weigh(own, nothing_agreed())) == {"a": OPEN, "b": OPEN}
    assert _standings(weigh(case(), nothing_agreed())) == {}


# ---- bars


def test_what_holds_bars_and_a_bar_plays_no_part_between_two() -> None:
    ours = practice(F, factor("unsafe", bars=["a"]), options="abc", priorities=[priority("p", ["f"], [])])

    weighing = weigh(case("now", "f", "unsafe"), ours)

    assert _standings(weighing) == {"a": BARRED, "b": OPEN, "c": OPEN}
    assert weighing["a"].bars == ("unsafe",)
    assert weighing["a"].over["b"].standing is SUPPORTED
    assert weighing["b"].over["a"].standing is OPPOSED
    assert weighing["b"].bars == ()


def test_the_only_way_left_is_supported() -> None:
    ours = practice(F, factor("unsafe", bars=["a"]), priorities=[priority("p", ["f"], [])])

    assert _standings(weigh(case("now", "f", "unsafe"), ours)) == {"a": BARRED, "b": SUPPORTED}


def test_a_bar_that_may_hold_leaves_it_unsettled_and_bars_nothing_yet() -> None:
    ours = practice(factor("unsafe", bars=["a"]))

    weighing = weigh(case(), ours)

    assert weighing["a"].possible == {BARRED, OPEN}
    assert weighing["b"].possible == {SUPPORTED, OPEN}
    assert (weighing["a"].standing, weighing["a"].settled, weighing["a"].bars) == (UNSETTLED, False, ())
    assert weighing.relevant == ("unsafe",)


def test_an_own_factor_bars_and_an_influence_bars_too() -> None:
    own = factor("mine", bars=["a"], role="influence")

    assert weigh(case("now", "mine", factors=[own]), OURS)["a"].bars == ("mine",)


# ---- policies


def _policy(name: str, prescribes: str, kind: str = "protocol", **fields: object) -> Policy:
    return Policy(name, rule="x", prescribes=prescribes, kind=kind, **fields)  # type: ignore[arg-type]


def test_a_policy_prescribes_while_all_its_conditions_hold() -> None:
    ours = practice(F, factor("need", scale=NEED), policies=[_policy("p", "a", when=["f", "need >= high"])])

    for facts, prescribes in (
        ({"f": "holds", "need": "high"}, True),
        ({"f": "holds", "need": "low"}, False),
        ({"f": "holds"}, False),
        ({"f": "absent", "need": "high"}, False),
    ):
        weighing = weigh(case(facts=facts), ours)
        assert (weighing["a"].prescribed_by, weighing["b"].departs_from) == (
            (("p",), ("p",)) if prescribes else ((), ())
        )
        assert (weighing["b"].prescribed_by, weighing["a"].departs_from) == ((), ())


def test_a_policy_is_no_ground() -> None:
    assert _standings(weigh(case(), practice(F, policies=[_policy("p", "a")]))) == {"a": OPEN, "b": OPEN}


def test_a_policy_counts_while_it_is_in_force() -> None:
    ours = practice(policies=[_policy("p", "a", valid_from=DAY, valid_until=LATER)])
    days = (DAY - ONE_DAY, DAY, LATER, LATER + ONE_DAY, None)

    assert [len(weigh(case(), ours, on=day)["a"].prescribed_by) for day in days] == [0, 1, 1, 0, 1]


def test_a_statute_without_room_bars_every_other_option() -> None:
    own = Option("own", label="x")
    ours = practice(F, policies=[_policy("law", "a", "statute-bound", when=["f"]), _policy("rule", "b")])

    weighing = weigh(case("now", "f", options=[own]), ours)

    assert _standings(weighing) == {"a": SUPPORTED, "b": BARRED, "own": BARRED}
    assert weighing["b"].bars == weighing["own"].bars == ("law",)
    assert weighing["b"].prescribed_by == ("rule",)
    assert weighing["a"].departs_from == ("rule",)
    assert weighing["b"].departs_from == ("law",)


def test_whether_a_statute_applies_is_among_the_unknown_facts() -> None:
    ours = practice(F, policies=[_policy("law", "a", "statute-bound", when=["f"])])

    weighing = weigh(case(), ours)

    assert weighing["b"].possible == {BARRED, OPEN}
    assert weighing["b"].bars == weighing["b"].departs_from == ()
    assert weighing.relevant == ("f",)


@pytest.mark.parametrize("neutral", [None, 3])
def test_an_unknown_number_may_be_one_that_a_case_speaks_of(neutral: int | None) -> None:
    ours = practice(factor("d", "b"), factor("n", "a", scale=Scale("number", neutral=neutral)))

    weighed = weigh(case("now", "d"), ours, CaseBase([decided("1", "a", "d", facts={"n": 5})]))

    assert weighed["a"].possible == {Standing.SUPPORTED, Standing.OPEN}
    assert weighed.relevant == ("n",)


def test_an_unknown_number_may_be_one_that_a_policy_speaks_of() -> None:
    law = _policy("law", "a", "statute-bound", when=["n >= 15"])
    ours = practice(factor("n", scale=Scale("number")), policies=[law])

    weighing = weigh(case(), ours)

    assert weighing["b"].possible == {BARRED, OPEN}
    assert weighing.relevant == ("n",)


def test_a_statute_that_is_not_in_force_bars_nothing() -> None:
    ours = practice(policies=[_policy("law", "a", "statute-bound", valid_until=DAY)])

    assert weigh(case(), ours, on=DAY)["b"].standing is BARRED
    assert weigh(case(), ours, on=LATER)["b"].standing is OPEN


def test_two_statutes_may_leave_no_way_at_all() -> None:
    laws = [_policy("law", "a", "statute-bound"), _policy("other law", "b", "statute-bound")]

    weighing = weigh(case(), practice(policies=laws))

    assert _standings(weighing) == {"a": BARRED, "b": BARRED}
    assert (weighing["a"].bars, weighing["b"].bars) == (("other law",), ("law",))


# ---- what is unknown


def test_an_unknown_fact_never_counts_as_absent() -> None:
    weighing = weigh(case("now", "f"), practice(F, G, priorities=[priority("p", ["f"], [])]))

    assert weighing["a"].standing is UNSETTLED
    assert weighing["a"].possible == {SUPPORTED, OPEN}
    assert weighing["b"].possible == {OPPOSED, OPEN}
    assert weighing.relevant == ("g",)
    assert weighing["a"].over["b"].grounds_for == ()


def test_people_who_differ_leave_it_unknown() -> None:
    facts = [Fact("f", told_by=["client"]), Fact("f", status="absent", told_by=["family"])]
    weighing = weigh(attrs.evolve(case(), facts=facts), practice(F, priorities=[priority("p", ["f"], [])]))

    assert weighing["a"].possible == {SUPPORTED, OPEN}
    assert weighing.relevant == ("f",)
    assert weighing["a"].over["b"].reasons_for == set()


def test_it_is_settled_where_every_answer_says_the_same() -> None:
    weighing = weigh(case("now", "f"), FIRST)

    assert weighing["a"].settled
    assert weighing.relevant == ()
    assert _sources(weighing["a"].over["b"].grounds_for) == ["f first"]


def test_a_ground_that_applies_at_the_worst_answer_applies_under_every_one() -> None:
    ours = practice(F, factor("f2", "a", scale=NEED), options="ab")
    cases = [
        decided("high", "a", facts={"f2": "high"}, because=("f2",)),
        decided("low", "a", facts={"f2": "low"}),
    ]

    weighing = weigh(case("now", facts={"f": "absent"}), ours, CaseBase(cases))

    assert weighing["a"].possible == {SUPPORTED}
    assert _sources(weighing["a"].over["b"].grounds_for) == ["low"]


def test_an_unknown_level_is_relevant_where_it_decides() -> None:
    ours = practice(factor("need", "a", scale=NEED), priorities=[priority("p", ["need >= high"], [])])

    assert weigh(case(), ours).relevant == ("need",)
    assert weigh(case(), ours)["a"].possible == {SUPPORTED, OPEN}


def test_an_unknown_number_that_serves_a_value_is_not_passed_over() -> None:
    months = factor("n", "a", scale=Scale("number", neutral=12), values=["v"])
    always = factor("n", "a", scale=Scale("number"), values=["v"])
    first = {"values": "v", "priorities": [priority("p", ["v"], [])]}

    assert weigh(case(), practice(months, **first))["a"].possible == {SUPPORTED, OPEN}  # type: ignore[arg-type]
    assert weigh(case(), practice(always, **first))["a"].possible == {SUPPORTED}  # type: ignore[arg-type]


def test_what_is_relevant_comes_in_the_order_of_the_practice() -> None:
    own = factor("aa", "b")
    ours = practice(factor("z", "b"), factor("y", "b"), F, priorities=[priority("p", ["f"], [])])

    assert weigh(case("now", "f", factors=[own]), ours).relevant == ("z", "y", "aa")


def test_a_factor_out_of_use_is_never_relevant() -> None:
    agreed_on = date(2020, 1, 1)
    ours = practice(F, factor("old", "b", retired_on=DAY), priorities=[priority("p", ["f"], [], agreed_on)])

    assert weigh(case("now", "f"), ours)["a"].standing is SUPPORTED
    assert weigh(case("now", "f"), ours, on=DAY - ONE_DAY).relevant == ("old",)
    assert weigh(case("now", "f", "old"), ours)["a"].standing is OPEN


def test_past_the_bound_of_the_search_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    ours = practice(
        *(factor(f"f{place}", "abc"[place % 3], opposes="bca"[place % 3]) for place in range(6)),
        options="abc",
        priorities=[priority(f"p{place}", [f"f{place}"], [f"f{(place + 1) % 6}"]) for place in range(6)],
    )
    exact = weigh(case(), ours)
    monkeypatch.setattr(unknowns, "_MOST_STEPS", 2)

    rough = weigh(case(), ours)

    assert exact.is_exact
    assert not rough.is_exact
    assert set(exact.relevant) <= set(rough.relevant)
    assert all(exact[option].possible <= rough[option].possible for option in exact)
    assert rough["a"].over["b"].grounds_for == exact["a"].over["b"].grounds_for


# ---- earlier cases


def test_an_earlier_case_counts_a_fortiori() -> None:
    ours = practice(F, G, factor("more", "a"))
    base = CaseBase([decided("x", "a", "f", "g")])

    assert weigh(case("now", "f", "g", "more"), ours, base)["a"].standing is SUPPORTED
    assert weigh(case("now", "f", facts={"g": "absent"}), ours, base)["a"].standing is SUPPORTED
    assert weigh(case("now", "g", facts={"f": "absent"}), ours, base)["a"].standing is OPEN


def test_a_case_of_the_same_name_never_counts() -> None:
    earlier = decided("x", "a", "f", "g")
    base = CaseBase([earlier])

    assert weigh(attrs.evolve(earlier, decision=None), OURS, base)["a"].standing is OPEN
    assert weigh(earlier, OURS, base)["a"].standing is OPEN
    assert weigh(attrs.evolve(earlier, name="y"), OURS, base)["a"].standing is SUPPORTED


def test_what_a_decision_says_does_not_count_for_itself() -> None:
    chosen = attrs.evolve(case("now", "f", "g"), decision=Decision("b", decided_on=DAY))

    assert weigh(chosen, FIRST)["b"].standing is OPPOSED


def test_priorities_come_first_then_cases_the_latest_first() -> None:
    ours = practice(F, G, priorities=[priority("z", ["f"], ["g"]), priority("y", ["f"], ["g"])])
    base = CaseBase(decided(name, "a", "f", "g", on=day) for name, day in (("1", DAY), ("3", LATER), ("2", LATER)))

    grounds = weigh(case("now", "f", "g"), ours, base)["a"].over["b"].grounds_for

    assert _sources(grounds) == ["z", "y", "2", "3", "1"]
    assert [ground.kind for ground in grounds] == ["priority"] * 2 + ["precedent"] * 3


@pytest.mark.parametrize(("limit", "listed"), [(0, 0), (2, 2), (4, 4), (9, 4), (None, 4)])
def test_the_limit_bounds_what_is_listed_and_not_what_is_counted(limit: int | None, listed: int) -> None:
    base = CaseBase(decided(str(place), "a", "f", "g") for place in range(3))

    weighing = weigh(case("now", "f", "g"), FIRST, base, limit=limit)

    comparison = weighing["a"].over["b"]
    assert (len(comparison.grounds_for), comparison.count_for, comparison.count_against) == (listed, 4, 0)
    assert weighing["b"].over["a"].count_against == 4
    assert len(weighing["b"].over["a"].grounds_against) == listed
    assert weighing["a"].standing is SUPPORTED


def test_a_precedent_with_barred_options_says_nothing_of_them() -> None:
    ours = practice(F, factor("unsafe", bars=["b"]), options="abc")
    base = CaseBase([decided("x", "a", "f", "unsafe")])

    weighing = weigh(case("now", "f", facts={"unsafe": "absent"}), ours, base)

    assert (weighing["a"].over["b"].standing, weighing["a"].over["c"].standing) == (OPEN, SUPPORTED)


# ---- the day


def test_on_a_day_only_priorities_agreed_by_then_and_still_valid_count() -> None:
    ours = practice(F, priorities=[priority("p", ["f"], [], valid_until=LATER)])
    days = (DAY - ONE_DAY, DAY, LATER, LATER + ONE_DAY, None)

    standings = [weigh(case("now", "f"), ours, on=day)["a"].standing for day in days]

    assert standings == [OPEN, SUPPORTED, SUPPORTED, OPEN, SUPPORTED]


def test_on_a_day_only_cases_decided_before_it_count() -> None:
    base = CaseBase([decided("x", "a", "f")])

    standings = [
        weigh(case("now", "f", facts={"g": "absent"}), OURS, base, on=day)["a"].standing
        for day in (DAY, DAY + ONE_DAY, None)
    ]

    assert standings == [OPEN, SUPPORTED, SUPPORTED]


def test_on_a_day_only_options_in_use_are_weighed() -> None:
    new, old = Option("new", label="x", since=LATER), Option("old", label="x", retired_on=LATER)
    ours = attrs.evolve(OURS, options=[*OURS.options, new, old])

    assert list(weigh(case(), ours, on=DAY)) == ["a", "b", "old"]
    assert list(weigh(case(), ours, on=LATER)) == ["a", "b", "new"]
    assert list(weigh(case(), ours)) == ["a", "b", "new"]
    assert list(weigh(case(opened_on=DAY), ours)) == ["a", "b", "old"]
    assert list(weigh(case(opened_on=DAY), ours, on=LATER)) == ["a", "b", "new"]
    assert list(weigh(decided("x", "old", on=LATER), ours)) == ["a", "b", "new", "old"]


def test_without_a_day_nothing_is_left_out_for_its_date() -> None:
    ours = practice(F, priorities=[priority("p", ["f"], [], agreed_on=date(2099, 1, 1))])

    assert weigh(case("now", "f"), ours)["a"].standing is SUPPORTED


# ---- what belongs to the situation at hand alone


def test_own_factors_speak_for_and_against_and_are_in_nobodys_over() -> None:
    mine = factor("mine", "b")
    weighing = weigh(case("now", "f", "mine", factors=[mine], facts={"g": "absent"}), FIRST)

    assert weighing["a"].standing is OPEN
    assert weighing["a"].over["b"].reasons_against == {"mine"}


def test_own_options_are_weighed_by_what_was_agreed() -> None:
    own = Option("own", label="x")
    ours = practice(F, priorities=[priority("p", ["f"], [])])

    weighing = weigh(case("now", "f", options=[own]), ours)

    assert weighing["a"].over["own"].standing is SUPPORTED
    assert weighing["own"].standing is OPPOSED


# ---- special data of earlier cases


ILL = factor("ill", "b", special=True)


@pytest.mark.parametrize(("status", "over"), [("holds", {"g", "ill"}), ("absent", {"g"}), ("unknown", {"g"})])
def test_special_data_of_an_earlier_case_counts_but_is_not_named_unless_it_holds_here_too(
    status: str, over: set[str]
) -> None:
    base = CaseBase([decided("x", "a", "f", "g", "ill")])

    weighing = weigh(case("now", "f", "g", facts={"ill": status}), practice(F, G, ILL), base)

    assert weighing["a"].standing is SUPPORTED
    (ground,) = weighing["a"].over["b"].grounds_for
    assert ground.over == over
    (ground,) = weighing["b"].over["a"].grounds_against
    assert ground.over == over


def test_a_special_level_of_an_earlier_case_is_not_named_either() -> None:
    illness = factor("ill", "b", special=True, scale=NEED)
    base = CaseBase([decided("x", "a", "f", facts={"ill": "high"})])

    (ground,) = weigh(case("now", "f"), practice(F, illness), base)["a"].over["b"].grounds_for

    assert ground.over == set()


def test_special_data_in_an_agreement_is_named() -> None:
    ours = practice(F, ILL, priorities=[priority("p", ["f"], ["ill"])])

    (ground,) = weigh(case("now", "f", facts={"ill": "absent"}), ours)["a"].over["b"].grounds_for

    assert ground.over == {"ill"}


# ---- what cannot be weighed


def test_what_does_not_fit_is_refused() -> None:
    assert codes_by_path(weigh, case("now", "h"), OURS) == [("/facts/h", "unknown-name")]
    assert codes_by_path(weigh, case(practice="South"), OURS) == [("/practice", "other-practice")]
    assert codes_by_path(weigh, "case", "practice") == [("/deliberation", "wrong-type"), ("/practice", "wrong-type")]
    assert codes_by_path(weigh, case(), OURS, CaseBase([decided("x", "a", "h")])) == [("/x/facts/h", "unknown-name")]


@pytest.mark.parametrize("on", ["2026-03-02", 20260302, datetime(2026, 3, 2, 9, 0)], ids=repr)
def test_the_day_is_a_date(on: object) -> None:
    problem = only_problem(weigh, case(), OURS, on=on)

    assert (problem.code, problem.path, problem.found) == ("bad-date", ("on",), str(on))
    assert problem.expected == "a date, such as date(2026, 10, 12)"
    assert only_problem(require_day, on) == problem


def test_a_hundred_grounds_are_listed_where_nothing_else_is_asked() -> None:
    base = CaseBase(decided(str(place), "a", "f", "g") for place in range(101))

    comparison = weigh(case("now", "f", "g"), OURS, base)["a"].over["b"]

    assert (len(comparison.grounds_for), comparison.count_for) == (100, 101)


@pytest.mark.parametrize("limit", [-1, 1.5, True, "all"])
def test_the_limit_is_a_count(limit: object) -> None:
    problem = only_problem(weigh, case(), OURS, limit=limit)

    assert (problem.code, problem.path, problem.found) == ("wrong-value", ("limit",), str(limit))
    assert problem.expected == "0 or more, or None for all"


def test_a_comparison_has_the_standing_that_is_possible() -> None:
    comparison = weigh(case(), OURS)["a"].over["b"]

    assert isinstance(comparison, Comparison)
    assert comparison.standing is OPEN
    assert comparison.possible == {OPEN}


def test_weighing_does_not_hang_on_the_order_of_writing() -> None:
    turned: Practice = attrs.evolve(FIRST, factors=FIRST.factors[::-1])
    base = [decided("x", "a", "f", "g"), decided("y", "b", "g")]
    now = case("now", "f", "g")

    assert weigh(now, turned, CaseBase(base[::-1])) == weigh(now, FIRST, CaseBase(base))


def test_a_repr_is_one_line_and_the_same_in_every_run() -> None:
    weighed = weigh(samira, coaching)["extra"]
    compared = weighed.over["standard"]
    (ground,) = compared.grounds_for
    unsettled = attrs.evolve(weighed, standing=UNSETTLED, possible=frozenset({SUPPORTED, OPEN}))

    assert repr(weighed) == "<OptionWeighing: supported>"
    assert repr(unsettled) == "<OptionWeighing: unsettled (open or supported)>"
    assert repr(compared) == "<Comparison: supported, 1 for it and 0 against>"
    assert repr(ground) == "<Ground for 'extra' over 'standard': the priority 'keep people at work'>"
