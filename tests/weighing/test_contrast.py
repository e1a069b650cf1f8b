from datetime import date, datetime

import pytest

from deliberate import (
    CaseBase,
    Change,
    Contrast,
    Decision,
    Deliberation,
    Fact,
    Option,
    Policy,
    Practice,
    Scale,
    Status,
    contrast,
)
from deliberate.weighing import changes
from tests.problems import only_problem
from tests.weighing.books import NEED, case, decided, factor, practice, priority

_RISK_OVER_ALONE = priority("p", ["risk"], ["alone"])
_BOOK = practice(factor("risk", "a"), factor("alone", "b"), factor("dear", "b"), priorities=[_RISK_OVER_ALONE])
_ABSENT = {"risk": "absent", "alone": "absent", "dear": "absent"}
_MONTHS = Scale("number", neutral=10)


def _now(*held: str, **told: str | float) -> Deliberation:
    return case("now", *held, facts={name: answer for name, answer in {**_ABSENT, **told}.items() if name not in held})


def _ways(contrasts: tuple[Contrast, ...]) -> list[dict[str, object]]:
    return [{change.factor: change.to for change in one.changes} for one in contrasts]


def _for_a(deliberation: Deliberation, book: Practice = _BOOK, *cases: Deliberation) -> list[dict[str, object]]:
    return _ways(contrast(deliberation, book, CaseBase(cases), option="a"))


# ---- changes


def test_what_speaks_for_an_option_comes_to_hold() -> None:
    (one,) = contrast(_now("alone"), _BOOK, option="a")

    assert one.changes == {Change("risk", Status.HOLDS)}
    assert (one.deliberation, one.practice, one.on, one.option, one.rival) == ("now", "North", None, "a", "b")
    assert one.ground.source == "p"
    assert repr(one) == "<Contrast: 'a' over 'b' after 1 change>"
    assert repr(next(iter(one.changes))) == "<Change of 'risk' to 'holds'>"


def test_what_speaks_for_the_rival_goes() -> None:
    (one,) = contrast(_now("alone", "dear"), _BOOK, option="a")

    assert one.changes == {Change("risk", Status.HOLDS), Change("dear", Status.ABSENT)}
    assert repr(one) == "<Contrast: 'a' over 'b' after 2 changes>"


def test_what_is_unknown_and_must_come_out_one_way_is_a_change() -> None:
    assert _for_a(_now("risk", alone="unknown", dear="unknown")) == [{"dear": Status.ABSENT}]
    assert _for_a(_now(risk="unknown")) == [{"risk": Status.HOLDS}]


def test_what_was_told_in_ways_that_differ_comes_out_one_way() -> None:
    told = [Fact("risk", told_by=["client"]), Fact("risk", told_by=["family"], status="absent")]
    facts = [*told, Fact("alone"), Fact("dear", status="absent")]

    assert _for_a(Deliberation("now", facts=facts)) == [{"risk": Status.HOLDS}]


def test_an_option_that_is_supported_as_it_is_needs_no_change() -> None:
    assert _for_a(_now("risk", "alone")) == []


def test_where_no_change_would_do_there_is_none() -> None:
    assert contrast(_now("alone"), _BOOK, option="b") == ()


def test_what_speaks_for_the_rival_may_also_be_outweighed_by_what_its_case_never_met() -> None:
    book = practice(*_BOOK.factors, factor("help", "a"), priorities=[_RISK_OVER_ALONE])
    now = case("now", "risk", "alone", facts={"dear": "absent", "help": "absent"})

    assert _for_a(now, book, decided("before", "b", "alone", "risk")) == [
        {"alone": Status.ABSENT},
        {"help": Status.HOLDS},
    ]


def test_only_minimal_sets_are_given_the_smallest_first() -> None:
    book = practice(
        factor("risk", "a"),
        factor("help", "a"),
        factor("young", "a"),
        factor("alone", "b"),
        priorities=[priority("two", ["help", "young"], ["alone"]), priority("one", ["risk"], ["alone"])],
    )
    now = case("now", "alone", facts=dict.fromkeys(["risk", "help", "young"], "absent"))

    assert _for_a(now, book) == [{"risk": Status.HOLDS}, {"help": Status.HOLDS, "young": Status.HOLDS}]
    assert len(contrast(now, book, option="a", limit=1)) == 1
    assert contrast(now, book, option="a", limit=0) == ()
    assert len(contrast(now, book, option="a", limit=None)) == 2


def test_a_fixed_fact_is_never_proposed() -> None:
    assert contrast(_now("alone", "dear"), _BOOK, option="a", fixed=["dear"]) == ()
    assert contrast(_now("risk", dear="unknown"), _BOOK, option="a", fixed=["dear"]) == ()
    assert _ways(contrast(_now("risk", "dear"), _BOOK, option="a", fixed=("alone", "risk"))) == [
        {"dear": Status.ABSENT}
    ]


def test_a_factor_out_of_use_of_which_nothing_was_told_is_never_proposed() -> None:
    scale = Scale(["low", "high"], neutral="low")
    old = date(2026, 1, 1)
    book = practice(
        factor("risk", "a", retired_on=old),
        factor("need", "a", scale=scale, retired_on=old),
        factor("alone", "b"),
        priorities=[
            priority("first", ["risk"], ["alone"]),
            priority("second", ["need >= high"], ["alone"]),
        ],
        policies=[Policy("law", rule="x", prescribes="b", kind="statute-bound", when=["need >= high"])],
    )

    assert _for_a(case("now", "alone"), book) == []
    assert _for_a(case("now", "alone", facts={"risk": "absent"}), book) == [{"risk": Status.HOLDS}]


@pytest.mark.parametrize(("most", "found"), [(1, 0), (2, 1), (3, 2), (100, 2)])
def test_past_its_bound_the_search_gives_what_it_found(most: int, found: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "_MOST_STEPS", most)
    book = practice(*_BOOK.factors, factor("help", "a"), priorities=[_RISK_OVER_ALONE])
    now = case("now", "risk", "alone", facts={"dear": "absent", "help": "absent"})

    assert len(_for_a(now, book, decided("before", "b", "alone", "risk"))) == found


# ---- scales


def test_on_a_scale_it_is_the_smallest_move() -> None:
    scale = Scale(["none", "low", "medium", "high"], neutral="none")
    book = practice(
        factor("need", "a", scale=scale),
        factor("alone", "b"),
        priorities=[priority("p", ["need >= medium"], ["alone"])],
    )

    assert _for_a(case("now", "alone", facts={"need": "none"}), book) == [{"need": "medium"}]
    assert _for_a(case("now", "alone", facts={"need": "unknown"}), book) == [{"need": "medium"}]


@pytest.mark.parametrize("levels", [("medium", "high"), ("high", "medium")])
@pytest.mark.parametrize("here", ["none", "unknown"])
def test_a_further_move_on_the_same_scale_is_left_out(levels: tuple[str, str], here: str) -> None:
    scale = Scale(["none", "low", "medium", "high"], neutral="none")
    priorities = [priority(level, [f"need >= {level}"], ["alone"]) for level in levels]
    book = practice(factor("need", "a", scale=scale), factor("alone", "b"), priorities=priorities)

    assert _for_a(case("now", "alone", facts={"need": here}), book) == [{"need": "medium"}]


def test_a_level_that_speaks_for_the_rival_goes_as_far_as_it_must() -> None:
    book = practice(
        factor("need", "b", scale=NEED), factor("risk", "a"), priorities=[priority("p", ["risk"], ["need <= low"])]
    )

    assert _for_a(case("now", "risk", facts={"need": "high"}), book) == [{"need": "medium"}]


def test_between_numbers_the_move_is_to_the_bound_itself() -> None:
    book = practice(
        factor("months", "a", scale=_MONTHS),
        factor("alone", "b"),
        priorities=[priority("p", ["months >= 12.5"], ["alone"])],
    )

    assert _for_a(case("now", "alone", facts={"months": 3}), book) == [{"months": 12.5}]
    assert _for_a(case("now", "alone", facts={"months": "unknown"}), book) == [{"months": 12.5}]


def test_beyond_a_bound_the_move_is_to_the_next_whole_number() -> None:
    book = practice(factor("months", "a", scale=_MONTHS), factor("alone", "b"), factor("risk", "a"))
    both = [
        decided("for", "a", "risk", "alone", facts={"months": 10}),
        decided("against", "b", "alone", "risk", facts={"months": 12.5}),
    ]

    ways = _for_a(case("now", "risk", "alone", facts={"months": 11}), book, *both)

    assert ways == [{"months": 13}, {"alone": Status.ABSENT}]


def test_where_less_is_better_the_move_is_downward() -> None:
    book = practice(factor("months", "b", scale=_MONTHS), factor("alone", "b"), factor("risk", "a"))
    both = [decided("for", "a", "risk", facts={"months": 10}), decided("against", "b", "risk", facts={"months": 7})]

    assert _for_a(case("now", "risk", "alone", facts={"months": 12}), book, *both) == [
        {"alone": Status.ABSENT, "months": 6}
    ]


# ---- bars


def test_what_bars_an_option_goes() -> None:
    book = practice(*_BOOK.factors, factor("unsafe", bars=["a"]), priorities=[_RISK_OVER_ALONE])

    assert _for_a(_now("risk", "unsafe"), book) == [{"unsafe": Status.ABSENT}]
    assert _for_a(_now("risk", unsafe="unknown"), book) == [{"unsafe": Status.ABSENT}]
    assert _for_a(_now("risk", unsafe="absent"), book) == []


def test_what_both_speaks_for_an_option_and_bars_it_never_comes_to_hold() -> None:
    book = practice(
        factor("risk", "a", bars=["a"]),
        factor("help", "a"),
        priorities=[priority("p", ["risk"], []), priority("q", ["help"], [])],
    )

    assert _for_a(case("now", facts={"risk": "absent", "help": "absent"}), book) == [{"help": Status.HOLDS}]
    assert _for_a(case("now", "help", "risk"), book) == [{"risk": Status.ABSENT}]


def _under_a_law(*when: str, scale: Scale = NEED, favours: str = "") -> Practice:
    law = Policy("law", rule="x", prescribes="b", kind="statute-bound", when=when, valid_from=date(2026, 1, 1))
    need = factor("need", favours, scale=scale)
    return practice(*_BOOK.factors, need, priorities=[_RISK_OVER_ALONE], policies=[law])


def test_one_condition_of_a_statute_that_prescribes_the_rival_goes() -> None:
    book = _under_a_law("need >= high", "dear")

    assert _for_a(_now("risk", "dear", need="high"), book) == [{"dear": Status.ABSENT}]
    assert _for_a(_now("risk", need="high"), book) == []
    assert _ways(contrast(_now("risk", need="high", dear="unknown"), book, option="a", fixed=["dear"])) == []


@pytest.mark.parametrize(
    ("when", "here", "to"),
    [
        (["need >= high"], "high", "medium"),
        (["need >= high"], "unknown", "medium"),
        (["need <= low"], "low", "medium"),
        (["need <= low"], "unknown", "medium"),
    ],
)
def test_a_level_in_the_condition_of_a_statute_goes_as_far_as_it_must(when: list[str], here: str, to: str) -> None:
    assert _for_a(_now("risk", need=here), _under_a_law(*when)) == [{"need": to}]


def test_a_level_that_speaks_for_an_option_may_have_to_go_down_where_the_law_bars_it() -> None:
    assert _for_a(_now("risk", need="high"), _under_a_law("need >= high", favours="a")) == [{"need": "medium"}]


@pytest.mark.parametrize(
    ("when", "here", "to"),
    [
        (["need >= 15"], 20, 14),
        (["need >= 15"], "unknown", 14),
        (["need <= 5"], 3, 6),
    ],
)
def test_a_number_in_the_condition_of_a_statute_goes_beyond_it(when: list[str], here: float, to: float) -> None:
    assert {"need": to} in _for_a(_now("risk", need=here), _under_a_law(*when, scale=_MONTHS))


def test_a_number_between_two_bounds_goes_either_way() -> None:
    book = _under_a_law("need >= 15", "need <= 15.5", scale=Scale("number"))

    assert _for_a(_now("risk", need=15.2), book) == [{"need": 16}, {"need": 14}]


def test_where_the_next_whole_number_would_be_too_far_it_is_the_next_tenth() -> None:
    book = _under_a_law("need >= 15.5", scale=_MONTHS, favours="a")
    against = decided("against", "b", "risk", "alone", facts={"need": 15})

    ways = _for_a(_now("risk", "alone", need=12), book, against)

    assert ways == [{"alone": Status.ABSENT}, {"need": 15.1}]


def test_a_statute_that_always_holds_leaves_nothing_to_change() -> None:
    assert _for_a(_now("alone", need="medium"), _under_a_law()) == []


def test_a_statute_bars_only_from_its_day_on() -> None:
    book = _under_a_law()

    assert contrast(_now("alone", need="medium"), book, option="a", on=date(2026, 5, 1)) == ()
    now = _now("alone", need="medium")
    law = Policy("law", rule="x", prescribes="b", kind="statute-bound", valid_from=date(2026, 6, 1))
    later = practice(*book.factors, priorities=book.priorities, policies=[law])
    assert len(contrast(now, later, option="a", on=date(2026, 5, 1))) == 1


# ---- what is its own


def test_what_is_its_own_and_speaks_for_the_rival_goes() -> None:
    now = case("now", "risk", "alone", "own", facts={"dear": "absent"}, factors=[factor("own", "b")])

    assert _for_a(now) == [{"own": Status.ABSENT}]


def test_an_own_factor_that_serves_a_value_may_come_to_hold() -> None:
    book = practice(factor("alone", "b", values=["y"]), values="xy", priorities=[priority("p", ["x"], ["y"])])
    now = case("now", "alone", facts={"own": "absent"}, factors=[factor("own", "a", values=["x"])])

    assert _for_a(now, book) == [{"own": Status.HOLDS}]


def test_an_own_option_may_be_supported_by_what_was_agreed() -> None:
    book = practice(factor("alone", "b"), factor("risk", opposes="b"), priorities=[_RISK_OVER_ALONE])
    now = case("now", "alone", facts={"risk": "absent"}, options=[Option("c", label="x")])

    assert _ways(contrast(now, book, option="c")) == [{"risk": Status.HOLDS}]
    assert [one.rival for one in contrast(now, book, option="c")] == ["b"]


def test_what_was_agreed_may_speak_for_an_own_option_and_goes() -> None:
    both = [priority("p", ["risk"], ["help"]), priority("q", ["help"], ["risk"])]
    book = practice(factor("risk", opposes="a"), factor("help", "a"), options="a", priorities=both)
    now = case("now", "risk", "help", options=[Option("c", label="x")])

    assert _ways(contrast(now, book, option="a")) == [{"risk": Status.ABSENT}]
    assert _ways(contrast(case("now", "risk", facts={"help": "absent"}, options=now.options), book, option="a")) == [
        {"risk": Status.ABSENT, "help": Status.HOLDS}
    ]


# ---- which pairs


def test_of_what_was_decided_every_other_option_is_told_against_it() -> None:
    book = practice(*_BOOK.factors, options="abc", priorities=[_RISK_OVER_ALONE])
    now = decided("now", "b", "alone", facts={"risk": "absent", "dear": "absent"}, because=("alone",))

    assert [(one.option, one.rival) for one in contrast(now, book)] == [("a", "b")]
    assert [(one.option, one.rival) for one in contrast(now, book, option="a")] == [("a", "b")]


def test_the_option_that_was_decided_is_told_against_every_other() -> None:
    book = practice(*_BOOK.factors, options="abc", priorities=[_RISK_OVER_ALONE])
    decision = Decision("a", decided_on=date(2026, 3, 2))
    facts = [Fact("risk", status="absent"), Fact("alone"), Fact("dear", status="absent")]
    now = Deliberation("now", facts=facts, decision=decision)

    assert [(one.option, one.rival) for one in contrast(now, book, option="a")] == [("a", "b"), ("a", "c")]
    assert contrast(now, book) == ()


def test_of_what_is_not_decided_every_pair_is_told() -> None:
    book = practice(*_BOOK.factors, options="abc", priorities=[_RISK_OVER_ALONE])

    pairs = [(one.option, one.rival) for one in contrast(_now("alone"), book)]

    assert pairs == [("a", "b"), ("a", "c")]


# ---- cases


def test_a_case_of_the_same_name_and_one_of_a_later_day_do_not_count() -> None:
    book = practice(*_BOOK.factors)
    now = _now("alone")

    assert _for_a(now, book, decided("before", "a", "risk", "alone")) == [{"risk": Status.HOLDS}]
    assert _for_a(now, book, decided("now", "a", "risk", "alone")) == []
    cases = CaseBase([decided("before", "a", "risk", "alone")])
    assert contrast(now, book, cases, option="a", on=date(2026, 3, 2)) == ()


def test_special_data_of_an_earlier_case_is_never_proposed() -> None:
    ill = factor("ill", "a", special=True)
    book = practice(ill, factor("alone", "b"))
    agreed = practice(ill, factor("alone", "b"), priorities=[priority("p", ["ill"], ["alone"])])
    now = case("now", "alone", facts={"ill": "absent"})
    earlier = decided("before", "a", "ill", "alone")

    assert _for_a(now, book, earlier) == []
    assert _for_a(now, agreed, earlier) == [{"ill": Status.HOLDS}]


def test_a_ground_is_told_without_special_data_of_its_case() -> None:
    book = practice(factor("risk", "a"), factor("alone", "b"), factor("ill", "b", special=True))
    now = case("now", "alone", facts={"risk": "absent", "ill": "absent"})

    (one,) = contrast(now, book, CaseBase([decided("before", "a", "risk", "alone", "ill")]), option="a")

    assert one.ground.over == {"alone"}


# ---- the day, and how many


def test_what_was_decided_later_and_what_the_same_case_says_asks_for_nothing_more() -> None:
    book = practice(*_BOOK.factors, priorities=[_RISK_OVER_ALONE])
    later = CaseBase([decided("later", "b", "alone", "risk", on=date(2026, 3, 5))])
    same = CaseBase([decided("now", "b", "alone", "risk", on=date(2026, 3, 5))])
    both = {"risk": Status.HOLDS, "alone": Status.ABSENT}

    assert _ways(contrast(_now("alone"), book, later, option="a")) == [both]
    assert _ways(contrast(_now("alone"), book, later, option="a", on=date(2026, 3, 5))) == [{"risk": Status.HOLDS}]
    assert _ways(contrast(_now("alone"), book, same, option="a")) == [{"risk": Status.HOLDS}]


def test_an_agreement_counts_from_its_day_on_and_until_its_last() -> None:
    agreed = priority("p", ["risk"], ["alone"], date(2026, 3, 2), valid_until=date(2026, 3, 9))
    book = practice(*_BOOK.factors, priorities=[agreed])

    days = [date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 10)]
    said = [contrast(_now("alone"), book, option="a", on=day) for day in days]

    assert list(map(len, said)) == [0, 1, 1, 0]
    assert said[1][0].on == date(2026, 3, 2)


def test_what_is_out_of_use_on_the_day_is_not_proposed_and_what_was_still_in_use_is() -> None:
    options = [Option("a", label="x", retired_on=date(2026, 3, 2)), Option("b", label="x")]
    risk = factor("risk", "a", retired_on=date(2026, 3, 3))
    book = Practice("North", language="en", question="x", options=options, factors=[risk, factor("alone", "b")])
    cases = CaseBase([decided("before", "a", "risk", "alone", on=date(2026, 1, 1))])

    before = contrast(case("now", "alone"), book, cases, on=date(2026, 3, 1))

    assert _ways(before) == [{"risk": Status.HOLDS}]
    assert contrast(case("now", "alone"), book, cases, on=date(2026, 3, 2)) == ()
    opened_then = case("now", "alone", opened_on=date(2026, 3, 1))
    assert _ways(contrast(opened_then, book, cases)) == [{"risk": Status.HOLDS}]


def test_no_more_than_twenty_are_given_unless_more_are_asked_for() -> None:
    names = [f"reason {place}" for place in range(22)]
    book = practice(
        *(factor(name, "a") for name in names),
        factor("alone", "b"),
        priorities=[priority(f"for {name}", [name], ["alone"]) for name in names],
    )
    now = case("now", "alone", facts=dict.fromkeys(names, "absent"))

    assert len(contrast(now, book, option="a")) == 20
    assert len(contrast(now, book, option="a", limit=21)) == 21


# ---- what cannot be asked


@pytest.mark.parametrize(
    ("asked", "code", "path"),
    [
        ({"option": "z"}, "unknown-name", ("option",)),
        ({"option": 3}, "wrong-type", ("option",)),
        ({"fixed": ["rusk"]}, "unknown-name", ("fixed",)),
        ({"fixed": "risk"}, "wrong-type", ("fixed",)),
        ({"on": datetime(2026, 1, 1)}, "bad-date", ("on",)),
        ({"limit": -1}, "wrong-value", ("limit",)),
    ],
)
def test_what_cannot_be_asked_is_told(asked: dict[str, object], code: str, path: tuple[str, ...]) -> None:
    problem = only_problem(contrast, _now(), _BOOK, **asked)

    assert (problem.code, problem.path) == (code, path)


def test_an_option_that_is_retired_cannot_be_asked_for() -> None:
    options = [Option("a", label="x"), Option("b", label="x"), Option("old", label="x", retired_on=date(2026, 1, 1))]
    book = Practice("North", language="en", question="x", options=options, factors=_BOOK.factors)

    assert only_problem(contrast, _now(), book, option="old").known == ("a", "b")
