from datetime import UTC, date, datetime

import attrs
import pytest

from deliberate.model import (
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Hunch,
    Option,
    Person,
    Position,
    Scale,
    Status,
)
from tests.problems import codes_by_path, only_problem, problems_of

DAY, LATER = date(2026, 3, 2), date(2026, 3, 9)


def _decided(**fields: object) -> Decision:
    return Decision("extra", decided_on=LATER, **fields)  # type: ignore[arg-type]  # wrong ones are tried too


# ---- what is known


def test_a_factor_without_a_fact_is_unknown() -> None:
    assert Deliberation("1").status("f") is Status.UNKNOWN
    assert Deliberation("1").told("f") == ()


def test_people_who_agree_make_a_fact() -> None:
    case = Deliberation("1", facts=[Fact("f", told_by=["client"]), Fact("f", told_by=["family"])])

    assert case.status("f") is Status.HOLDS
    assert len(case.told("f")) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("holds", "absent"), ("holds", "unknown"), ("absent", "unknown")],
)
def test_where_people_differ_the_factor_is_unknown(one: Status, other: Status) -> None:
    facts = [Fact("f", status=one, told_by=["client"]), Fact("f", status=other, told_by=["family"])]

    assert Deliberation("1", facts=facts).status("f") is Status.UNKNOWN


def test_people_agree_on_a_level_however_it_is_written() -> None:
    facts = [Fact("n", level=15, told_by=["client"]), Fact("n", level=15.0, told_by=["file"])]

    assert Deliberation("1", facts=facts).status("n") == 15
    differing = [facts[0], attrs.evolve(facts[1], level=16)]
    assert Deliberation("1", facts=differing).status("n") is Status.UNKNOWN


def test_the_same_people_tell_a_fact_once() -> None:
    problem = only_problem(Deliberation, "1", facts=[Fact("f"), Fact("f", status="absent")])

    assert (problem.code, problem.path, problem.found) == ("name-twice", ("facts", "f"), "f")
    assert problem.expected == "one fact of a factor, or several by different tellers (told_by)"


# ---- order


def test_the_order_of_facts_and_people_makes_no_difference() -> None:
    facts = [Fact("b"), Fact("a", told_by=["file"]), Fact("a", told_by=["client"], words="x")]
    people = [Person("z", label="x"), Person("y", label="x")]

    one, other = (
        Deliberation("1", facts=facts, people=people),
        Deliberation("1", facts=facts[::-1], people=people[::-1]),
    )

    assert one == other
    assert hash(one) == hash(other)
    assert [fact.factor for fact in one.facts] == ["a", "a", "b"]
    assert [sorted(fact.told_by) for fact in one.facts] == [["client"], ["file"], []]
    assert [person.name for person in one.people] == ["y", "z"]


def test_what_has_an_order_keeps_it() -> None:
    case = Deliberation("1", positions=[Position("z"), Position("a")], doubts=["z", "a"], options=_options("z", "a"))

    assert [view.by for view in case.positions] == ["z", "a"]
    assert case.doubts == ("z", "a")
    assert [option.name for option in case.options] == ["z", "a"]


def _options(*names: str) -> list[Option]:
    return [Option(name, label="x") for name in names]


# ---- names and dates


def test_an_own_name_is_used_once() -> None:
    factor = Factor("a", label="x", layer="client", formerly=["b"])

    assert codes_by_path(Deliberation, "1", options=_options("a", "b"), factors=[factor]) == [
        ("/factors/a/name", "name-twice"),
        ("/factors/a/formerly", "name-twice"),
    ]


def test_a_decision_does_not_come_before_the_beginning() -> None:
    problem = only_problem(Deliberation, "1", opened_on=date(2026, 3, 10), decision=_decided())

    assert (problem.code, problem.path, problem.found) == ("dates-reversed", ("decision", "decided_on"), "2026-03-09")
    assert Deliberation("1", opened_on=LATER, decision=_decided()).opened_on == LATER


def test_times_have_an_offset_everywhere_or_nowhere() -> None:
    plain, offset = datetime(2026, 3, 2, 9, 0), datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    positions = [Position("a"), Position("b", at=plain), Position("c", at=offset)]

    problem = only_problem(Deliberation, "1", positions=positions)
    assert (problem.code, problem.path) == ("bad-date", ("positions", 2, "at"))
    assert problem.found == "2026-03-02T09:00:00+00:00"
    assert only_problem(Deliberation, "1", hunch=Hunch(at=offset), positions=positions[:2]).path == (
        "positions",
        1,
        "at",
    )
    assert Deliberation("1", hunch=Hunch(at=plain), positions=positions[:2]).hunch == Hunch(at=plain)
    assert Deliberation("1", hunch=Hunch(), positions=[positions[2]]).positions


# ---- what a decision rests on


FACTS = [Fact("here"), Fact("gone", status="absent"), Fact("open", status="unknown"), Fact("need", level="high")]


@pytest.mark.parametrize(
    ("reference", "known_as"), [("gone", "absent"), ("open", "unknown"), ("hree", "unknown"), ("here >= high", "holds")]
)
def test_a_decision_rests_on_what_holds(reference: str, known_as: str) -> None:
    problem = only_problem(Deliberation, "1", facts=FACTS, decision=_decided(because=[reference]))

    assert (problem.code, problem.path, problem.found) == ("does-not-hold", ("decision", "because"), reference)
    assert problem.expected.endswith(f" is {known_as}")


def test_the_nearest_factor_that_is_offered_holds() -> None:
    facts = [*FACTS, Fact("gona")]

    assert problems_of(Deliberation, "1", facts=FACTS, decision=_decided(because=["hree"]))[0].nearest == "here"
    assert problems_of(Deliberation, "1", facts=facts, decision=_decided(because=["gone"]))[0].nearest == "gona"
    assert problems_of(Deliberation, "1", facts=FACTS, decision=_decided(because=["gona"]))[0].nearest is None


def test_so_do_the_circumstances_of_a_deviation() -> None:
    deviation = Deviation("rule", circumstances=["here", "gone"])
    problem = only_problem(Deliberation, "1", facts=FACTS, decision=_decided(deviations=[deviation]))

    assert problem.path == ("decision", "deviations", "rule", "circumstances")


@pytest.mark.parametrize("reference", ["here", "need", "need >= high", "need >= whatever"])
def test_a_decision_may_rest_on_what_is_not_known_to_fail(reference: str) -> None:
    assert Deliberation("1", facts=FACTS, decision=_decided(because=[reference])).decision


def test_a_threshold_on_a_scale_of_its_own_is_judged_at_once() -> None:
    own = Factor("need", label="x", layer="client", scale=Scale(["low", "high"]))
    case = Deliberation("1", facts=[Fact("need", level="low")], factors=[own])

    problem = only_problem(lambda: attrs.evolve(case, decision=_decided(because=["need >= high"])))

    assert problem.expected == "a factor that holds; here 'need' is low"


def test_a_hunch_a_view_and_an_answer_may_name_any_factor() -> None:
    assert Deliberation(
        "1",
        hunch=Hunch(because=["gone"]),
        positions=[Position("client", because=["open"], despite=["gone"])],
        facts=FACTS,
        decision=_decided(answers={"gone": "x"}),
    ).hunch


# ---- what it shows of itself


def test_the_repr_counts_facts_and_says_what_was_decided() -> None:
    case = Deliberation("2026-0417", facts=[Fact("f")])

    assert repr(case) == "<Deliberation '2026-0417': 1 fact, undecided>"
    assert repr(attrs.evolve(case, facts=FACTS)) == "<Deliberation '2026-0417': 4 facts, undecided>"
    assert repr(attrs.evolve(case, decision=_decided())) == "<Deliberation '2026-0417': 1 fact, decided for 'extra'>"


def test_facts_come_in_a_list_of_facts() -> None:
    assert only_problem(Deliberation, "1", facts={"f": Fact("f")}).expected == "a list of Facts"
    assert only_problem(Deliberation, "1", people="coach").expected == "a list of Persons"
