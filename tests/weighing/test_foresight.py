from datetime import date, datetime

import attrs
import pytest

from deliberate import CaseBase, Deliberation, Fact, Foresight, Ground, Option, Policy, Practice, Scale, foresee
from deliberate.weighing.grounds import grounds_of_precedent
from tests.problems import only_problem, refusal_of
from tests.travel import through_a_pickle
from tests.weighing.books import NEED, case, decided, factor, practice, priority

_BOOK = practice(
    factor("risk", "a"),
    factor("help", "a"),
    factor("alone", "b"),
    factor("need", "a", scale=NEED),
    factor("ill", "b", special=True),
    factor("never b", bars=["b"]),
)


def _said(foresight: Foresight) -> list[tuple[str, str, list[str], list[str]]]:
    return [(g.winner, g.loser, sorted(g.stronger), sorted(g.over)) for g in foresight.sets]


def test_a_choice_sets_that_its_reasons_outweigh_all_that_spoke_against_it() -> None:
    foresight = foresee(case("now", "risk", "help", "alone"), _BOOK, option="a", because=["risk"])

    assert _said(foresight) == [("a", "b", ["risk"], ["alone"])]
    assert foresight.sets[0].source == "now"
    assert (foresight.option, set(foresight.because)) == ("a", {"risk"})
    assert repr(foresight) == "<Foresight of 'a' in 'now': sets 1, clashes with 0>"


def test_without_reasons_all_that_speaks_for_it_stands() -> None:
    foresight = foresee(case("now", "risk", "help", "alone"), _BOOK, option="a")

    assert _said(foresight) == [("a", "b", ["help", "risk"], ["alone"])]


def test_without_an_option_it_is_about_what_was_decided_and_why() -> None:
    foresight = foresee(decided("now", "a", "risk", "help", "alone", because=("help",)), _BOOK)

    assert (foresight.option, set(foresight.because)) == ("a", {"help"})
    assert _said(foresight) == [("a", "b", ["help"], ["alone"])]


def test_the_reasons_of_a_decision_are_none_for_another_option() -> None:
    foresight = foresee(decided("now", "a", "risk", "alone", because=("risk",)), _BOOK, option="b")

    assert foresight.because == frozenset()
    assert _said(foresight) == [("b", "a", ["alone"], ["risk"])]


def test_what_was_agreed_is_not_set_again() -> None:
    book = practice(*_BOOK.factors, priorities=[priority("p", ["risk"], ["alone", "ill"])])

    assert _said(foresee(case("now", "risk", "help", "alone"), book, option="a")) == []
    assert len(foresee(case("now", "help", "alone"), book, option="a").sets) == 1
    assert foresee(case("now", "risk"), book, option="a", on=date(2026, 3, 1)).sets != ()


def test_what_a_lower_level_outweighs_follows_for_a_higher_one() -> None:
    scale = Scale(["low", "medium", "high", "very high"], neutral="low")
    book = practice(
        factor("need", "a", scale=scale),
        factor("alone", "b"),
        priorities=[priority("p", ["need >= medium"], ["alone"])],
    )

    assert (
        _said(foresee(case("now", "alone", facts={"need": "high"}), book, option="a", because=["need >= high"])) == []
    )


def test_a_choice_clashes_with_what_one_situation_could_meet_too() -> None:
    earlier = CaseBase([decided("before", "b", "alone", "risk"), decided("else", "b", "alone", "help")])

    foresight = foresee(case("now", "risk", "alone"), _BOOK, earlier, option="a")

    assert [ground.source for ground in foresight.clashes] == ["before"]


def test_what_follows_already_clashes_with_nothing_new() -> None:
    earlier = CaseBase([decided("before", "b", "alone", "risk"), decided("like this", "a", "alone", "risk")])

    foresight = foresee(case("now", "risk", "alone"), _BOOK, earlier, option="a")

    assert (foresight.sets, foresight.clashes) == ((), ())


def test_of_very_many_clashes_each_is_made_when_somebody_looks_at_it(monkeypatch: pytest.MonkeyPatch) -> None:
    earlier = CaseBase(decided(f"case {place:03}", "b", "risk", "alone") for place in range(300))
    made: list[str] = []

    def counting(case: Deliberation, practice: Practice) -> tuple[Ground, ...]:
        made.append(case.name)
        return grounds_of_precedent(case, practice)

    monkeypatch.setattr("deliberate.weighing.index.grounds_of_precedent", counting)
    foresight = foresee(case("now", "risk", "alone"), _BOOK, earlier, option="a")

    assert (len(foresight.clashes), made) == (300, [])
    assert foresight.clashes[1].source == "case 001"
    assert made == ["case 000", "case 001"]
    assert through_a_pickle(foresight) == foresight


def test_a_case_of_the_same_name_says_nothing() -> None:
    earlier = CaseBase([decided("now", "b", "alone", "risk")])

    foresight = foresee(case("now", "risk", "alone"), _BOOK, earlier, option="a")

    assert len(foresight.sets) == 1
    assert foresight.clashes == ()


def test_a_later_case_does_not_count_on_an_earlier_day() -> None:
    earlier = CaseBase([decided("before", "b", "alone", "risk", on=date(2026, 3, 2))])
    now = case("now", "risk", "alone")

    after = foresee(now, _BOOK, earlier, option="a", on=date(2026, 3, 3))
    assert (after.practice, after.on, len(after.clashes)) == ("North", date(2026, 3, 3), 1)
    assert foresee(now, _BOOK, earlier, option="a", on=date(2026, 3, 2)).clashes == ()


def test_an_option_that_is_barred_sets_nothing() -> None:
    assert foresee(case("now", "alone", "never b"), _BOOK, option="b").sets == ()


def test_a_statute_bars_on_the_day_on_which_it_would_be_decided() -> None:
    law = Policy("law", rule="x", prescribes="b", kind="statute-bound", valid_from=date(2026, 6, 1))
    book = practice(*_BOOK.factors, policies=[law])
    now = case("now", "risk")

    assert len(foresee(now, book, option="a", on=date(2026, 5, 31)).sets) == 1
    assert foresee(now, book, option="a", on=date(2026, 6, 1)).sets == ()
    assert len(foresee(decided("now", "a", "risk"), book, on=date(2026, 6, 1)).sets) == 1


def test_what_belongs_to_one_deliberation_sets_nothing_for_the_next() -> None:
    now = case("now", "own", "alone", factors=[factor("own", "a")], options=[Option("c", label="x")])

    assert foresee(now, _BOOK, option="a").sets == ()
    assert foresee(now, _BOOK, option="c").sets == ()
    assert [(ground.winner, ground.loser) for ground in foresee(now, _BOOK, option="b").sets] == [("b", "a")]


def test_what_no_situation_can_meet_sets_nothing() -> None:
    book = practice(factor("months", "a", scale=Scale("number")), factor("risk", "a"))

    # Of unknown months nothing is known against it, yet any number is a reason against someone.
    assert foresee(case("now", "risk", facts={"months": "unknown"}), book, option="a").sets == ()


def test_special_data_in_the_reasons_of_an_earlier_case_counts_and_is_not_named() -> None:
    book = practice(*_BOOK.factors, priorities=[priority("p", ["help"], ["alone", "ill"])])
    earlier = CaseBase([decided("before", "b", "ill", "alone", "help", because=("ill", "alone"))])
    now = case("now", "help", "ill", "alone")

    (clash,) = foresee(now, _BOOK, earlier, option="a").clashes
    (agreed,) = foresee(case("now", "alone", "help"), book, option="b").clashes

    assert clash.stronger == {"alone", "ill"}
    assert agreed.over == {"alone", "ill"}


def test_special_data_of_an_earlier_case_that_the_one_at_hand_does_not_hold_is_not_named() -> None:
    scale = Scale(["none", "some"], neutral="none")
    book = practice(factor("risk", "a"), factor("ill", "b", special=True, scale=scale), factor("alone", "b"))
    earlier = CaseBase([decided("before", "a", "risk", facts={"ill": "some"})])
    now = case("now", "risk", "alone", facts={"ill": "unknown"})

    assert foresee(now, book, earlier, option="b").clashes == ()
    (clash,) = foresee(attrs.evolve(now, facts=[Fact("risk")]), book, earlier, option="b").clashes
    assert clash.stronger == {"risk"}
    assert clash.over == frozenset()


@pytest.mark.parametrize(
    ("asked", "code", "path"),
    [
        ({}, "not-decided", ("option",)),
        ({"option": "z"}, "unknown-name", ("option",)),
        ({"option": 3}, "wrong-type", ("option",)),
        ({"option": "a", "because": ["zzz"]}, "unknown-name", ("because",)),
        ({"option": "a", "because": ["alone"]}, "does-not-hold", ("because",)),
        ({"option": "a", "because": ["risk >= high"]}, "wrong-value", ("because",)),
        ({"option": "a", "because": [3]}, "wrong-type", ("because",)),
        ({"option": "a", "on": datetime(2026, 1, 1)}, "bad-date", ("on",)),
    ],
)
def test_what_cannot_be_chosen_is_told(asked: dict[str, object], code: str, path: tuple[str, ...]) -> None:
    problem = only_problem(foresee, case("now", "risk"), _BOOK, **asked)

    assert (problem.code, problem.path) == (code, path)


def test_of_very_many_reasons_that_do_not_hold_it_is_told_how_many_there_are() -> None:
    names = [f"reason {place}" for place in range(1_002)]
    book = practice(*(factor(name, "a") for name in names))

    error = refusal_of(foresee, case("now"), book, option="a", because=names)

    assert (len(error.problems), error.problem_count) == (1_000, 1_002)


def test_whoever_names_no_option_is_told_the_options() -> None:
    now = case("now", options=[Option("c", label="x")])

    assert only_problem(foresee, now, _BOOK).known == ("a", "b", "c")
