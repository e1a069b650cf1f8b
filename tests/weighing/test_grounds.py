from collections.abc import Iterable
from datetime import date, timedelta

import attrs
import pytest

from deliberate import Agreement, Decision, Deliberation, Ground, Option, Policy, Practice, Priority, Scale
from deliberate.weighing.grounds import grounds_of_precedent, grounds_of_priorities
from deliberate.weighing.reasons import situation_of
from tests.weighing.books import DAY, NEED, case, decided, factor, practice, priority

BARE = Scale(["low", "medium", "high"])
NUMBERS = Scale("number")
BOTH = (("a", "b"), ("b", "a"))
LATER = DAY + timedelta(days=30)

Said = tuple[str, frozenset[str], frozenset[str]]


def _said(grounds: Iterable[Ground]) -> list[Said]:
    return [(ground.winner + ground.loser, ground.stronger, ground.over) for ground in grounds]


def _ground(pair: str, stronger: Iterable[str] = (), over: Iterable[str] = ()) -> Said:
    return pair, frozenset(stronger), frozenset(over)


def _by_priorities(
    ours: Practice, now: Deliberation | None = None, *, pairs: Iterable[tuple[str, str]] = BOTH, on: date | None = None
) -> list[Ground]:
    return list(grounds_of_priorities(ours, situation_of(now or case(), ours, on), pairs, on))


# ---- a priority between factors


def test_a_priority_gives_a_ground_for_each_pair_its_strong_side_speaks_for() -> None:
    ours = practice(
        factor("f", "a"),
        factor("g", "ac"),
        factor("h", "b"),
        options="abc",
        priorities=[priority("p", ["f", "g"], ["h"])],
    )

    (ground,) = _by_priorities(ours, pairs=(("a", "b"), ("a", "c"), ("b", "a"), ("c", "b")))

    assert ground == Ground("a", "b", frozenset({"f", "g"}), frozenset({"h"}), "p", "priority")


def test_of_the_weak_side_only_what_speaks_for_the_loser_counts() -> None:
    ours = practice(factor("f", "a"), factor("g", "b"), factor("h", "a"), priorities=[priority("p", ["f"], ["g", "h"])])
    without = attrs.evolve(ours, priorities=[priority("p", ["f"], ["h"])])

    assert _said(_by_priorities(ours)) == [_ground("ab", ["f"], ["g"])]
    assert _said(_by_priorities(without)) == [_ground("ab", ["f"])]


def test_an_influence_is_nobodys_reason() -> None:
    ours = practice(factor("f", "a"), factor("i", "b", role="influence"), priorities=[priority("p", ["f"], ["i"])])
    weak = attrs.evolve(ours, priorities=[priority("p", ["i"], ["f"])])

    assert _said(_by_priorities(ours)) == [_ground("ab", ["f"])]
    assert _by_priorities(weak) == []


def test_grounds_come_in_the_order_of_the_practice() -> None:
    ours = practice(
        factor("f", "a"), factor("g", "b"), priorities=[priority("z", ["f"], ["g"]), priority("a1", ["g"], ["f"])]
    )

    assert [ground.source for ground in _by_priorities(ours)] == ["z", "a1"]


# ---- a priority with thresholds


def test_a_threshold_may_be_stronger_and_give_way() -> None:
    ours = practice(
        factor("need", "a", scale=NEED), factor("f", "b"), priorities=[priority("p", ["need >= high"], ["f"])]
    )
    other_way = attrs.evolve(ours, priorities=[priority("p", ["f"], ["need >= high"])])
    downward = attrs.evolve(ours, priorities=[priority("p", ["need <= low"], ["f"])])

    assert _said(_by_priorities(ours)) == [_ground("ab", ["need >= high"], ["f"])]
    assert _said(_by_priorities(other_way)) == [_ground("ba", ["f"], ["need >= high"])]
    assert _said(_by_priorities(downward)) == [_ground("ba", ["need <= low"])]


def test_a_threshold_that_gives_way_brings_those_it_implies() -> None:
    ours = practice(
        factor("need", "a", scale=BARE), factor("f", "b"), priorities=[priority("p", ["f"], ["need >= high"])]
    )
    wrong_side = attrs.evolve(ours, priorities=[priority("p", ["f"], ["need <= low"])])

    assert _said(_by_priorities(ours)) == [_ground("ba", ["f"], ["need >= medium", "need >= high"])]
    assert _said(_by_priorities(wrong_side)) == [_ground("ba", ["f"])]


def test_a_scales_own_name_gives_way_with_all_its_thresholds() -> None:
    named = practice(factor("need", "a", scale=BARE), factor("f", "b"), priorities=[priority("p", ["f"], ["need"])])
    numbers = practice(
        factor("need", "a", scale=NUMBERS), factor("f", "b"), priorities=[priority("p", ["f"], ["need"])]
    )

    assert _said(_by_priorities(named)) == [_ground("ba", ["f"], ["need >= medium", "need >= high"])]
    assert _said(_by_priorities(numbers)) == [_ground("ba", ["f"], ["need"])]


def test_what_opposes_only_the_winner_gives_way_with_all_its_thresholds_too() -> None:
    ours = practice(
        factor("need", opposes="b", scale=BARE), factor("f", "b"), priorities=[priority("p", ["f"], ["need"])]
    )

    assert _said(_by_priorities(ours)) == [_ground("ba", ["f"], ["need >= medium", "need >= high"])]


def test_between_numbers_a_threshold_is_written_one_way() -> None:
    ours = practice(factor("n", "a", scale=NUMBERS), factor("f", "b"), priorities=[priority("p", ["f"], ["n >= 15.0"])])

    assert _said(_by_priorities(ours)) == [_ground("ba", ["f"], ["n >= 15"])]


def test_without_a_neutral_level_the_level_named_gives_way_to_itself() -> None:
    up = practice(factor("need", "a", scale=BARE), priorities=[priority("p", ["need >= medium"], [])])
    down = practice(factor("need", "a", scale=BARE), priorities=[priority("p", ["need <= medium"], [])])
    strictest = practice(
        factor("need", "a", scale=BARE), priorities=[priority("p", ["need >= medium", "need >= high"], [])]
    )
    months = practice(factor("n", "a", scale=NUMBERS), priorities=[priority("p", ["n >= 12", "n >= 9"], [])])

    assert _said(_by_priorities(up)) == [_ground("ab", ["need >= medium"], ["need <= medium"])]
    assert _said(_by_priorities(down)) == [_ground("ba", ["need <= medium"], ["need >= medium"])]
    assert _said(_by_priorities(strictest)) == [_ground("ab", ["need >= medium", "need >= high"])]
    assert _said(_by_priorities(months)) == [_ground("ab", ["n >= 12", "n >= 9"], ["n <= 12"])]


# ---- a priority between values


def test_a_value_stands_for_any_one_factor_that_serves_it_and_gives_way_with_all() -> None:
    ours = practice(
        factor("f1", "a", values=["v"]),
        factor("f2", "a", values=["v"]),
        factor("not for a", "b", values=["v"]),
        factor("g1", "b", values=["w"]),
        factor("g2", "b", values=["w"]),
        factor("not for b", "a", values=["w"]),
        factor("for neither", "ab", values=["v"]),
        factor("for nobody", values=["w"]),
        values="vw",
        priorities=[priority("p", ["v"], ["w"])],
    )

    assert _said(_by_priorities(ours)) == [
        _ground("ab", ["f1"], ["g1", "g2"]),
        _ground("ab", ["f2"], ["g1", "g2"]),
        _ground("ba", ["not for a"], ["not for b"]),
    ]


def test_two_values_on_the_strong_side_may_be_served_by_one_factor() -> None:
    ours = practice(
        factor("f", "a", values=["v", "w"]),
        factor("g", "a", values=["w"]),
        values="vw",
        priorities=[priority("p", ["v", "w"], [])],
    )

    assert _said(_by_priorities(ours)) == [_ground("ab", ["f"]), _ground("ab", ["f", "g"])]


def test_a_factor_that_serves_a_value_on_both_sides_counts_for_the_strong_side_only() -> None:
    ours = practice(
        factor("f", "a", values=["v"]),
        factor("both", "b", values=["v", "w"]),
        factor("g", "b", values=["w"]),
        values="vw",
        priorities=[priority("p", ["v"], ["w"])],
    )

    assert _said(_by_priorities(ours)) == [_ground("ab", ["f"], ["g"]), _ground("ba", ["both"])]


def test_upward_thresholds_serve_a_value_and_downward_ones_serve_none() -> None:
    ours = practice(
        factor("need", "a", scale=NEED, values=["v"]),
        factor("rest", "b", scale=NEED, values=["w"]),
        values="vw",
        priorities=[priority("p", ["v"], ["w"])],
    )

    assert _said(_by_priorities(ours)) == [_ground("ab", ["need >= high"], ["rest >= high"])]


def test_a_scale_that_speaks_against_an_option_gives_way_with_the_value_that_it_serves() -> None:
    ours = practice(
        factor("f", "b", values=["v"]),
        factor("need", opposes="b", scale=NEED, values=["w"]),
        values="vw",
        priorities=[priority("p", ["v"], ["w"])],
    )

    assert _said(_by_priorities(ours)) == [_ground("ba", ["f"], ["need >= high"])]


@pytest.mark.parametrize(
    ("facts", "stronger"),
    [({"n": 15}, [["n >= 15"]]), ({"n": 12}, []), ({"n": "unknown"}, [["n"]])],
    ids=["beyond", "at", "unknown"],
)
def test_between_numbers_a_value_is_served_by_what_is_reached(
    facts: dict[str, str | float], stronger: list[list[str]]
) -> None:
    months = factor("n", "a", scale=Scale("number", neutral=12), values=["v"])
    ours = practice(months, values="v", priorities=[priority("p", ["v"], [])])

    assert _said(_by_priorities(ours, case(facts=facts))) == [_ground("ab", names) for names in stronger]


def test_a_number_that_speaks_against_an_option_serves_its_value_for_the_other() -> None:
    months = factor("n", opposes="b", scale=Scale("number", neutral=12), values=["v"])
    ours = practice(months, values="v", priorities=[priority("p", ["v"], [])])

    assert _said(_by_priorities(ours, case(facts={"n": 15}))) == [_ground("ab", ["n >= 15"])]


def test_of_an_unknown_number_without_a_neutral_level_nothing_is_left_against_it() -> None:
    ours = practice(factor("n", "a", scale=NUMBERS, values=["v"]), values="v", priorities=[priority("p", ["v"], [])])

    assert _said(_by_priorities(ours)) == [_ground("ab", ["n"], ["n"])]


# ---- priorities between values, one after the other


def _chained(*pairs: str) -> Practice:
    return _with_values(*(priority(f"{one}>{other}", [one], [other]) for one, other in (tuple(pair) for pair in pairs)))


def _with_values(*priorities: Priority) -> Practice:
    factors = [factor(f"for {option} by {value}", option, values=[value]) for option in "ab" for value in "uvwx"]
    return practice(*factors, values="uvwx", priorities=priorities)


def _ways(ours: Practice, on: date | None = None) -> list[tuple[str, tuple[str, ...], str, str]]:
    return [
        (ground.source, ground.through, min(ground.stronger)[-1], min(ground.over)[-1])
        for ground in _by_priorities(ours, pairs=[("a", "b")], on=on)
    ]


def test_what_follows_from_two_priorities_is_a_ground_with_the_first_as_its_source() -> None:
    assert _ways(_chained("uv", "vw")) == [
        ("u>v", (), "u", "v"),
        ("u>v", ("v>w",), "u", "w"),
        ("v>w", (), "v", "w"),
    ]


def test_nothing_is_derived_where_a_priority_says_the_same() -> None:
    assert ("u>v", ("v>w",), "u", "w") not in _ways(_chained("uv", "vw", "uw"))


def test_of_several_ways_the_first_in_the_order_of_the_practice_counts() -> None:
    ways = _ways(_chained("uw", "uv", "vx", "wx"))

    assert [way for way in ways if way[1]] == [("u>w", ("w>x",), "u", "x")]


def test_ways_are_compared_priority_by_priority() -> None:
    ways = _ways(_chained("uv", "vw", "wx", "vx"))

    assert [way for way in ways if way[1] and way[2:] == ("u", "x")] == [("u>v", ("v>w", "w>x"), "u", "x")]


def test_a_way_goes_on_beside_what_was_reached_before() -> None:
    ways = _ways(_chained("uw", "uv", "vw", "vx"))

    assert [way for way in ways if way[1]] == [("u>v", ("v>x",), "u", "x")]


def test_only_priorities_between_single_values_go_on() -> None:
    several = [priority("u>v", ["u"], ["v"]), priority("v>wx", ["v"], ["w", "x"]), priority("vw>x", ["v", "w"], ["x"])]

    assert [way for way in _ways(_with_values(*several)) if way[1]] == []


def test_a_way_rests_on_priorities_in_force() -> None:
    gone = [priority("u>v", ["u"], ["v"]), priority("v>w", ["v"], ["w"], valid_until=LATER)]

    assert [way for way in _ways(_with_values(*gone), on=LATER) if way[1]]
    assert [way for way in _ways(_with_values(*gone), on=LATER + timedelta(days=1)) if way[1]] == []


def test_a_ladder_of_values_with_very_many_ways_is_climbed_once() -> None:
    rungs = [f"{side}{place}" for place in range(24) for side in "lr"]
    pairs = [(one, other) for one in rungs for other in rungs if int(other[1:]) == int(one[1:]) + 1]
    ours = Practice(
        "North",
        language="en",
        question="x",
        options=[Option(name, label="x") for name in "ab"],
        factors=[factor("f", "a", values=["l0"]), factor("g", "b", values=["r23"])],
        values=[attrs.evolve(practice(values="v").values[0], name=rung) for rung in rungs],
        priorities=[priority(f"{one}>{other}", [one], [other]) for one, other in pairs],
    )

    grounds = [ground for ground in _by_priorities(ours) if "g" in ground.over]

    (ground,) = grounds
    assert ground.stronger == {"f"}
    assert ground.source == "l0>l1"
    assert len(ground.through) == 22
    assert ground.through[0] == "l1>l2"
    assert ground.through[-1].endswith(">r23")


# ---- when a priority counts


def test_a_priority_counts_from_its_agreement_until_its_last_day() -> None:
    limited = Agreement("team", agreed_on=DAY, valid_until=LATER)
    ours = practice(factor("f", "a"), priorities=[Priority("p", stronger=["f"], over=[], agreement=limited)])
    days = (DAY - timedelta(days=1), DAY, LATER, LATER + timedelta(days=1), None)

    assert [len(_by_priorities(ours, on=day)) for day in days] == [0, 1, 1, 0, 1]


# ---- own factors of the situation at hand


def test_an_own_factor_may_serve_a_value_that_is_stronger_but_is_in_nobodys_over() -> None:
    ours = practice(factor("g", "b", values=["w"]), values="vw", priorities=[priority("p", ["v"], ["w"])])
    own = [factor("mine", "a", values=["v"]), factor("mine too", "b", values=["w"])]

    assert _said(_by_priorities(ours, case(factors=own))) == [_ground("ab", ["mine"], ["g"])]


# ---- a precedent


def test_a_decision_is_a_ground_for_what_was_chosen_over_every_other_option() -> None:
    ours = practice(factor("f", "a"), factor("g", "b"), factor("h", "bc"), options="abc")

    grounds = grounds_of_precedent(decided("x", "a", "f", "g", "h"), ours)

    assert _said(grounds) == [_ground("ab", ["f"], ["g", "h"]), _ground("ac", ["f"], ["h"])]
    assert {(ground.source, ground.kind, ground.through) for ground in grounds} == {("x", "precedent", ())}


def test_a_case_without_a_decision_is_no_ground() -> None:
    assert grounds_of_precedent(case("x", "f"), practice(factor("f", "a"))) == ()


def test_of_the_reasons_the_decisive_ones_are_stronger() -> None:
    ours = practice(factor("f", "a"), factor("g", "a"), factor("h", "b"), factor("i", "a", role="influence"))
    held = ("f", "g", "h", "i")

    assert _said(grounds_of_precedent(decided("x", "a", *held, because=("f", "h")), ours)) == [
        _ground("ab", ["f"], ["h"])
    ]
    assert _said(grounds_of_precedent(decided("x", "a", *held, because=("i",)), ours)) == [
        _ground("ab", ["f", "g"], ["h"])
    ]
    assert _said(grounds_of_precedent(decided("x", "a", *held), ours)) == [_ground("ab", ["f", "g"], ["h"])]


def test_a_choice_for_no_reason_at_all_is_a_precedent_too() -> None:
    ours = practice(factor("f", "a"), factor("g", "b"))

    assert _said(grounds_of_precedent(decided("x", "a", "g"), ours)) == [_ground("ab", [], ["g"])]


def test_what_is_unknown_in_a_precedent_counts_as_absent() -> None:
    ours = practice(factor("f", "a"), factor("g", "b"))

    grounds = grounds_of_precedent(decided("x", "a", "f", facts={"g": "unknown"}), ours)

    assert _said(grounds) == [_ground("ab", ["f"])]


def test_a_scales_own_name_in_because_stands_for_the_thresholds_it_reached() -> None:
    ours = practice(factor("need", "a", scale=BARE), factor("g", "b"))

    whole = decided("x", "a", "g", facts={"need": "high"}, because=("need",))
    part = decided("x", "a", "g", facts={"need": "high"}, because=("need >= medium",))
    against = decided("x", "a", "g", facts={"need": "low"}, because=("need <= low",))

    assert _said(grounds_of_precedent(whole, ours)) == [_ground("ab", ["need >= medium", "need >= high"], ["g"])]
    assert _said(grounds_of_precedent(part, ours)) == [_ground("ab", ["need >= medium"], ["g", "need <= medium"])]
    assert _said(grounds_of_precedent(against, ours)) == [_ground("ab", [], ["g", "need <= low", "need <= medium"])]


def test_at_least_twelve_months_reaches_fifteen_though_that_case_had_thirty() -> None:
    ours = practice(factor("abroad", "a", scale=NUMBERS), factor("g", "b"))
    thirty = decided("x", "a", "g", facts={"abroad": 30}, because=("abroad >= 12",))
    whole = decided("x", "a", "g", facts={"abroad": 30}, because=("abroad",))

    assert _said(grounds_of_precedent(thirty, ours)) == [
        _ground("ab", ["abroad >= 12"], ["g", "abroad <= 30", "abroad <= 12"])
    ]
    assert _said(grounds_of_precedent(whole, ours)) == [_ground("ab", ["abroad >= 30"], ["g", "abroad <= 30"])]


@pytest.mark.parametrize(("favours", "level"), [("a", "much"), ("b", "none")])
def test_of_several_levels_that_were_decisive_only_the_strictest_counts(favours: str, level: str) -> None:
    names = [f"need {place}" for place in range(6)]
    ours = practice(*(factor(name, favours, scale=Scale(["none", "little", "some", "much"])) for name in names))

    (ground,) = grounds_of_precedent(decided("x", "a", facts=dict.fromkeys(names, level)), ours)

    assert len(ground.stronger) == 6 * 3
    assert ground.over == frozenset()


def test_with_a_neutral_level_nothing_is_added_to_what_gave_way() -> None:
    ours = practice(factor("need", "a", scale=NEED), factor("g", "b"))
    earlier = decided("x", "a", "g", facts={"need": "high"}, because=("need >= high",))

    assert _said(grounds_of_precedent(earlier, ours)) == [_ground("ab", ["need >= high"], ["g"])]


# ---- what is closed in a precedent


BAR = factor("unsafe", bars=["b"])


def test_an_option_that_was_barred_gives_no_ground() -> None:
    ours = practice(factor("f", "a"), BAR, options="abc")

    assert _said(grounds_of_precedent(decided("x", "a", "f", "unsafe"), ours)) == [_ground("ac", ["f"])]
    assert grounds_of_precedent(decided("x", "b", "f", "unsafe"), ours) == ()
    assert len(grounds_of_precedent(decided("x", "b", "f", facts={"unsafe": "unknown"}), ours)) == 2


def _statute(**fields: object) -> Policy:
    return Policy("law", rule="x", prescribes="a", kind="statute-bound", **fields)  # type: ignore[arg-type]


def test_a_statute_without_room_closes_every_other_option() -> None:
    ours = practice(
        factor("f", "a"), factor("need", scale=NEED), options="abc", policies=[_statute(when=["f", "need >= high"])]
    )
    bound, free = {"need": "high"}, {"need": "low"}

    assert grounds_of_precedent(decided("x", "a", "f", facts=bound), ours) == ()
    assert grounds_of_precedent(decided("x", "b", "f", facts=bound), ours) == ()
    assert len(grounds_of_precedent(decided("x", "b", "f", facts=free), ours)) == 2
    assert len(grounds_of_precedent(decided("x", "b", facts=bound), ours)) == 2


def test_a_statute_is_judged_on_the_day_of_the_decision() -> None:
    ours = practice(factor("f", "a"), policies=[_statute(valid_from=DAY, valid_until=LATER)])
    days = (DAY - timedelta(days=1), DAY, LATER, LATER + timedelta(days=1))

    assert [len(grounds_of_precedent(decided("x", "b", "f", on=day), ours)) for day in days] == [1, 0, 0, 1]
    opened_before = decided("x", "b", "f", on=DAY, opened_on=DAY - timedelta(days=9))
    assert grounds_of_precedent(opened_before, ours) == ()


@pytest.mark.parametrize("kind", ["statute-discretion", "protocol"])
def test_any_other_policy_closes_nothing(kind: str) -> None:
    ours = practice(factor("f", "a"), policies=[Policy("rule", rule="x", prescribes="a", kind=kind)])

    assert len(grounds_of_precedent(decided("x", "b", "f"), ours)) == 1


def test_a_precedent_had_the_options_of_its_own_day() -> None:
    ours = practice(factor("f", "a"))
    new = Option("new", label="x", since=LATER)
    ours = attrs.evolve(ours, options=[*ours.options, new])

    assert [ground.loser for ground in grounds_of_precedent(decided("x", "a", "f"), ours)] == ["b"]
    assert [ground.loser for ground in grounds_of_precedent(decided("x", "a", "f", on=LATER), ours)] == ["b", "new"]
    assert [ground.loser for ground in grounds_of_precedent(decided("x", "new", "f"), ours)] == ["a", "b"]
    opened_before = decided("x", "a", "f", on=LATER, opened_on=DAY)
    assert [ground.loser for ground in grounds_of_precedent(opened_before, ours)] == ["b"]


# ---- what belongs to the precedent alone


def test_a_ground_that_needs_an_own_factor_applies_nowhere_else() -> None:
    ours = practice(factor("f", "a"), factor("g", "b"))
    mine = factor("mine", "a")

    assert grounds_of_precedent(decided("x", "a", "f", "mine", because=("mine",), factors=[mine]), ours) == ()
    assert grounds_of_precedent(decided("x", "a", "f", "mine", factors=[mine]), ours) == ()
    beside = decided("x", "a", "f", "mine", because=("f",), factors=[mine])
    assert _said(grounds_of_precedent(beside, ours)) == [_ground("ab", ["f"])]


def test_an_own_factor_that_gave_way_is_left_out() -> None:
    ours = practice(factor("f", "a"), factor("g", "b"))
    earlier = decided("x", "a", "f", "g", "mine", factors=[factor("mine", "b")])

    assert _said(grounds_of_precedent(earlier, ours)) == [_ground("ab", ["f"], ["g"])]


def test_an_own_factor_bars_in_its_own_case() -> None:
    ours = practice(factor("f", "a"), options="abc")
    earlier = decided("x", "a", "f", "mine", factors=[factor("mine", bars=["b"])])

    assert [ground.loser for ground in grounds_of_precedent(earlier, ours)] == ["c"]


def test_an_own_option_gives_no_ground_to_anyone() -> None:
    ours = practice(factor("f", "a"))
    mine = [Option("mine", label="x")]

    assert [ground.loser for ground in grounds_of_precedent(decided("x", "a", "f", options=mine), ours)] == ["b"]
    chosen = case("x", "f", options=mine, decision=Decision("mine", decided_on=DAY))
    assert grounds_of_precedent(chosen, ours) == ()
