from datetime import date, datetime

import pytest

from deliberate import (
    CaseBase,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Perspective,
    Policy,
    Standing,
    influence,
)
from tests.problems import only_problem
from tests.weighing.books import NEED, decided, factor, practice, priority

_BOOK = practice(
    factor("risk", "a"),
    factor("alone", "b"),
    factor("need", "a", scale=NEED),
    factor("old", "b", retired_on=date(2026, 1, 1)),
    priorities=[priority("p", ["risk"], ["alone"])],
)
_BY_OTHERS = (Fact("alone"), Fact("need", level="medium"), Fact("old", status="absent"))
_BY_CLIENT = Fact("risk", told_by=["client"])


def _now(*facts: Fact, **fields: object) -> Deliberation:
    return Deliberation("now", facts=facts, **fields)  # type: ignore[arg-type]


def test_without_what_the_client_told_an_option_may_stand_otherwise() -> None:
    said = influence(_now(_BY_CLIENT, *_BY_OTHERS), _BOOK)

    assert (said.deliberation, said.practice, said.on, said.of) == ("now", "North", None, Perspective.CLIENT)
    assert said.told == ("risk",)
    assert said.changes == {"a": Standing.UNSETTLED, "b": Standing.UNSETTLED}
    assert said.relevant == ("risk",)
    assert repr(said) == "<Influence of the client in 'now': 1 told, 2 changed>"


def test_what_makes_no_difference_changes_nothing() -> None:
    said = influence(_now(Fact("risk"), Fact("alone", told_by=["client"]), *_BY_OTHERS[1:]), _BOOK)

    assert said.told == ("alone",)
    assert said.changes == {}
    assert said.relevant == ()


def test_what_the_client_told_is_absent_becomes_unknown_too() -> None:
    said = influence(_now(Fact("risk", status="absent", told_by=["client"]), *_BY_OTHERS), _BOOK)

    assert said.changes == {"a": Standing.UNSETTLED, "b": Standing.UNSETTLED}


def test_what_is_out_of_use_becomes_unknown_and_not_absent() -> None:
    facts = [Fact("risk"), *_BY_OTHERS[:2], Fact("old", status="absent", told_by=["client"])]

    assert influence(_now(*facts), _BOOK).changes == {"a": Standing.UNSETTLED, "b": Standing.UNSETTLED}


@pytest.mark.parametrize(
    "facts",
    [
        [Fact("risk", told_by=["client", "family"])],
        [Fact("risk", told_by=["client"]), Fact("risk", told_by=["professional"])],
        [Fact("risk", told_by=["client"]), Fact("risk", told_by=["professional"], status="absent")],
        [Fact("risk", told_by=["client"], status="unknown")],
        [Fact("risk")],
        [],
    ],
)
def test_what_others_told_too_and_what_nobody_told_stays_as_it_is(facts: list[Fact]) -> None:
    said = influence(_now(*facts, *_BY_OTHERS), _BOOK)

    assert (said.told, dict(said.changes), said.relevant) == ((), {}, ())


def test_it_may_be_about_somebody_else() -> None:
    now = _now(Fact("risk", told_by=["family"]), *_BY_OTHERS)

    assert influence(now, _BOOK, of="family").told == ("risk",)
    assert influence(now, _BOOK, of=Perspective.FAMILY).of is Perspective.FAMILY
    assert influence(now, _BOOK).told == ()


def test_what_was_told_stands_in_the_order_of_the_practice_and_then_of_the_deliberation() -> None:
    facts = [Fact(name, told_by=["client"]) for name in ("an own one", "alone", "risk")]

    assert influence(_now(*facts, factors=[factor("an own one", "a")]), _BOOK).told == ("risk", "alone", "an own one")


def test_a_reason_that_falls_away_stands_in_nobodys_way() -> None:
    left = Deviation("usual", circumstances=["risk"])
    decision = Decision("a", because=["risk"], decided_on=date(2026, 3, 2), deviations=[left], answers={"alone": "X."})
    policy = Policy("usual", rule="x", prescribes="b", kind="team-agreement")
    book = practice(*_BOOK.factors, priorities=_BOOK.priorities, policies=[policy])

    assert influence(_now(_BY_CLIENT, *_BY_OTHERS, decision=decision), book).changes.keys() == {"a", "b"}


def test_earlier_cases_count_as_far_as_the_day_has_them() -> None:
    earlier = CaseBase([decided("before", "b", "alone", "risk", on=date(2026, 3, 3))])
    now = _now(Fact("risk"), Fact("alone", told_by=["client"]), *_BY_OTHERS[1:])

    said = influence(now, _BOOK, earlier, on=date(2026, 3, 4))
    assert (said.on, dict(said.changes)) == (date(2026, 3, 4), {"a": Standing.UNSETTLED, "b": Standing.UNSETTLED})
    assert influence(now, _BOOK, earlier, on=date(2026, 3, 3)).changes == {}


@pytest.mark.parametrize(
    ("asked", "code", "path"),
    [
        ({"of": "cliente"}, "wrong-value", ("of",)),
        ({"of": 3}, "wrong-type", ("of",)),
        ({"on": datetime(2026, 1, 1)}, "bad-date", ("on",)),
    ],
)
def test_what_cannot_be_asked_is_told(asked: dict[str, object], code: str, path: tuple[str, ...]) -> None:
    problem = only_problem(influence, _now(), _BOOK, **asked)

    assert (problem.code, problem.path) == (code, path)
