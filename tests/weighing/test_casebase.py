import threading
from collections.abc import Mapping
from datetime import date, timedelta

import attrs
import pytest

from deliberate import CaseBase, Decision, Deliberation, Deviation, Hunch, Option, Position, Standing, weigh
from deliberate.weighing.casebase import index_of
from deliberate.weighing.index import Index
from tests.problems import codes_by_path, only_problem, problems_of, refusal_of
from tests.travel import through_a_pickle
from tests.weighing.books import DAY, NEED, case, decided, factor, practice

OURS = practice(factor("f", "a"), factor("g", "b"))
LATER = DAY + timedelta(days=1)
ONE = decided("one", "a", "f")
TWO = decided("two", "b", "f", "g", on=LATER)
NOW = case("now", "f", facts={"g": "absent"})


# ---- what it holds


def test_a_case_base_is_a_mapping_from_name_to_case_in_order_of_day_and_name() -> None:
    base = CaseBase([TWO, decided("zero", "a"), ONE])

    assert isinstance(base, Mapping)
    assert list(base) == ["one", "zero", "two"]
    assert base["two"] is TWO
    assert (len(base), "one" in base, base.get("three")) == (3, True, None)


def test_cases_are_read_once() -> None:
    assert len(CaseBase(each for each in (ONE, TWO))) == 2
    assert len(CaseBase()) == 0
    assert len(CaseBase({ONE, TWO})) == 2


def test_case_bases_are_equal_by_content() -> None:
    one, other = CaseBase([ONE, TWO]), CaseBase([TWO, ONE])

    assert one == other
    assert hash(one) == hash(other) == hash(one) != hash(CaseBase([ONE]))
    assert one != CaseBase([ONE])
    assert one != {"one": ONE, "two": TWO}


@pytest.mark.parametrize(
    ("cases", "shown"),
    [([], "<CaseBase: 0 cases>"), ([ONE], "<CaseBase: 1 case>"), ([ONE, TWO], "<CaseBase: 2 cases>")],
    ids=len,
)
def test_the_repr_counts(cases: list[Deliberation], shown: str) -> None:
    assert repr(CaseBase(cases)) == shown


def test_what_is_built_for_weighing_is_no_part_of_equality_repr_or_pickle() -> None:
    fresh, used = CaseBase([ONE, TWO]), CaseBase([ONE, TWO]).indexed(OURS)

    assert used == fresh
    assert repr(used) == repr(fresh)
    again = through_a_pickle(used)
    assert again == used
    assert hash(again) == hash(used)
    assert again._indexes == {}


def test_a_case_base_cannot_be_changed() -> None:
    base = CaseBase([ONE])

    with pytest.raises(TypeError):
        base["two"] = TWO  # type: ignore[index]  # that is the point
    with pytest.raises(AttributeError):
        base.other = TWO  # type: ignore[attr-defined]  # that is the point


# ---- what it refuses


def test_a_case_in_a_case_base_has_a_decision() -> None:
    problems = problems_of(CaseBase, [case("x"), ONE, case("y")])

    assert [(problem.code, problem.path) for problem in problems] == [("not-decided", ("x",)), ("not-decided", ("y",))]
    assert (
        str(problems[0])
        == "x: this deliberation has no decision. Expected: a deliberation with a decision; keep those without one elsewhere."
    )


def test_a_name_is_used_once() -> None:
    problem = only_problem(CaseBase, [ONE, decided("one", "b"), decided("one", "b", "g")])

    assert (problem.code, problem.path, problem.found) == ("name-twice", ("one",), "one")


def test_everything_wrong_with_the_cases_is_told_at_once() -> None:
    assert codes_by_path(CaseBase, [case("x"), ONE, ONE]) == [("/x", "not-decided"), ("/one", "name-twice")]


@pytest.mark.parametrize(
    ("cases", "kind"),
    [
        (None, "nothing"),
        (3, "a number"),
        ("cases", "a text"),
        (b"bytes", "a value of the type bytes"),
        ({"one": ONE}, "a mapping"),
    ],
)
def test_cases_come_in_an_iterable(cases: object, kind: str) -> None:
    problem = only_problem(CaseBase, cases)

    assert (problem.code, problem.path) == ("wrong-type", ("cases",))
    assert (problem.found, problem.expected) == (kind, "a list of decided deliberations")


def test_a_case_is_a_deliberation() -> None:
    assert codes_by_path(CaseBase, [ONE, "two", None]) == [("/cases/1", "wrong-type"), ("/cases/2", "wrong-type")]
    assert codes_by_path(CaseBase([ONE]).including, "two") == [("/cases/0", "wrong-type")]
    problem = only_problem(CaseBase, [3])
    assert (problem.found, problem.expected) == ("a number", "a Deliberation")


def test_cases_of_another_practice_are_told_by_name_in_one_error() -> None:
    strange = [attrs.evolve(ONE, practice="South"), decided("two", "a", "f", "h"), decided("three", "a")]

    problems = problems_of(CaseBase(strange).indexed, OURS)

    assert [(problem.code, problem.path) for problem in problems] == [
        ("other-practice", ("one", "practice")),
        ("unknown-name", ("two", "facts", "h")),
    ]


def test_a_case_with_another_option_or_a_level_that_was_never_reached_does_not_fit() -> None:
    ours = practice(*OURS.factors, factor("need", "a", scale=NEED))
    cases = [decided("one", "z", "f"), decided("two", "a", because=("need >= high",), facts={"need": "medium"})]

    assert codes_by_path(CaseBase(cases[:1]).indexed, ours) == [("/one/decision/option", "unknown-name")]
    assert codes_by_path(CaseBase(cases[1:]).indexed, ours) == [("/two/decision/because", "does-not-hold")]


@pytest.mark.parametrize(
    "strange",
    [
        decided("two", "a", hunch=Hunch("z")),
        decided("two", "a", positions=[Position("client", option="z")]),
        decided("two", "a", factors=[factor("f", "a")]),
        decided("two", "a", options=[Option("a", label="x")]),
        decided("two", "a", practice="South"),
        decided("two", "a", "h"),
        decided("two", "a", because=("need >= high",), facts={"need": "medium"}),
        case("two", decision=Decision("a", decided_on=DAY, answers={"h": "x"})),
        case("two", decision=Decision("a", decided_on=DAY, deviations=[Deviation("h")])),
    ],
)
def test_every_part_of_a_case_fits_the_practice(strange: Deliberation) -> None:
    ours = practice(*OURS.factors, factor("need", "a", scale=NEED))

    assert {problem.path[0] for problem in problems_of(CaseBase([ONE, strange]).indexed, ours)} == {"two"}


@pytest.mark.parametrize(
    ("casebase", "kind"), [([ONE], "a list"), ("cases", "a text"), ({"one": ONE}, "a mapping"), (3, "a number")]
)
def test_what_is_no_case_base_is_refused(casebase: object, kind: str) -> None:
    problem = only_problem(weigh, NOW, OURS, casebase)

    assert (problem.code, problem.path, problem.expected) == ("wrong-type", ("casebase",), "a CaseBase")
    assert problem.found == kind


# ---- more cases, and fewer


def test_including_gives_a_new_case_base_and_the_same_name_replaces() -> None:
    base = CaseBase([ONE])
    changed = decided("one", "b", "g")

    more = base.including(TWO, changed)

    assert dict(base) == {"one": ONE}
    assert dict(more) == {"one": changed, "two": TWO}
    assert codes_by_path(base.including, TWO, TWO) == [("/two", "name-twice")]
    assert codes_by_path(base.including, case("x")) == [("/x", "not-decided")]


def test_without_gives_a_new_case_base_and_a_name_that_is_not_there_is_fine() -> None:
    base = CaseBase([ONE, TWO])

    assert dict(base.without("one", "three")) == {"two": TWO}
    assert len(base) == 2
    assert base.without() == base


def test_what_would_erase_nothing_is_refused() -> None:
    problem = only_problem(CaseBase([ONE]).without, "one", ["one"])

    assert (problem.pointer, problem.code, problem.found) == ("/names/1", "wrong-type", "a list")


def test_a_case_base_is_made_ready_for_a_practice_only() -> None:
    assert codes_by_path(CaseBase([ONE]).indexed, None) == [("/practice", "wrong-type")]


def test_more_and_fewer_cases_weigh_like_the_same_cases_from_the_start() -> None:
    base = CaseBase([ONE]).indexed(OURS)
    changed = decided("one", "b", "f")

    for grown, fresh in (
        (base.including(TWO), CaseBase([ONE, TWO])),
        (base.including(changed), CaseBase([changed])),
        (base.including(TWO).without("one"), CaseBase([TWO])),
        (base.including(TWO).without("two").including(TWO), CaseBase([ONE, TWO])),
    ):
        assert grown == fresh
        assert weigh(NOW, OURS, grown) == weigh(NOW, OURS, fresh)


def test_what_was_built_is_carried_on_and_not_built_again() -> None:
    base = CaseBase([ONE, decided("other", "b", "g")]).indexed(OURS)

    built = index_of(base, OURS)

    assert index_of(base.indexed(OURS), OURS) is built
    assert index_of(base.including(TWO), OURS)._segments[0][0] is built._segments[0][0]
    assert index_of(base.including(), OURS) is built
    assert index_of(base.without("nobody"), OURS) is built


@pytest.mark.parametrize("several", ["first", "last"])
def test_what_was_built_of_cases_that_are_alike_is_carried_on_by_how_many_they_are(several: str) -> None:
    of_each = {"first": 1, "last": 1, several: 8}
    base = CaseBase(
        decided(f"{name} {number}", "a", *held, on=day)
        for name, held, day in (("first", ("f",), LATER), ("last", (), DAY))
        for number in range(of_each[name])
    ).indexed(OURS)

    built, more = index_of(base, OURS), index_of(base.including(ONE, TWO), OURS)

    assert more._segments[0][0] is built._segments[0][0]


def test_small_parts_are_laid_together_so_that_there_are_few() -> None:
    base = CaseBase().indexed(OURS)
    for place in range(200):
        base = base.including(decided(f"case {place:03}", "a", "f")).indexed(OURS)
        assert len(index_of(base, OURS)._segments) <= 1 + (place + 1).bit_length()

    assert weigh(NOW, OURS, base) == weigh(NOW, OURS, CaseBase(base.values()))


def test_of_an_erased_case_nothing_stays_behind() -> None:
    base = CaseBase([ONE, TWO]).indexed(OURS)

    assert names_in(index_of(base, OURS)) == {"one", "two"}
    assert names_in(index_of(base.without("one"), OURS)) == {"two"}


def names_in(index: Index) -> set[str]:
    segments = [segment for together in index._segments for segment in together]
    return {name for segment in segments for place in range(len(segment.names)) for name in segment.names_at(place)}


def test_a_case_that_fits_a_later_practice_only_can_be_included() -> None:
    later = practice(*OURS.factors, factor("new", "a"))
    base = CaseBase([ONE]).indexed(OURS)

    more = base.including(decided("newer", "a", "new"))

    assert weigh(NOW, later, more)["a"].standing is Standing.SUPPORTED
    assert codes_by_path(more.indexed, OURS) == [("/newer/facts/new", "unknown-name")]


def test_a_case_base_serves_several_practices() -> None:
    turned = practice(factor("f", "b"), factor("g", "a"))
    base = CaseBase([ONE])

    assert weigh(NOW, OURS, base)["a"].standing is Standing.SUPPORTED
    assert weigh(NOW, turned, base)["a"].over["b"].grounds_for[0].stronger == set()
    assert weigh(NOW, OURS, base) == weigh(NOW, OURS, CaseBase([ONE]))


def test_several_threads_weigh_with_one_case_base() -> None:
    cases = [
        decided(f"case {place}", "ab"[place % 2], "fg"[place % 2], on=DAY + timedelta(days=place))
        for place in range(40)
    ]
    base, practices = CaseBase(cases), [practice(*OURS.factors, factor(f"new {place}", "a")) for place in range(4)]
    expected = [weigh(NOW, ours, CaseBase(cases)) for ours in practices]
    start, wrong = threading.Barrier(8), []

    def work() -> None:
        start.wait()
        for ours, weighed in zip(practices, expected, strict=True):
            if weigh(NOW, ours, base.including(ONE).without("one")) != weighed or weigh(NOW, ours, base) != weighed:
                wrong.append(ours)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []


def test_a_case_that_came_later_is_found_counted_and_in_its_place() -> None:
    base = CaseBase(decided(f"case {place}", "a", on=DAY + timedelta(days=place)) for place in range(9))

    more = base.including(
        decided("later", "b", on=DAY + timedelta(days=3)), decided("case 5", "b"), decided("new", "b")
    )

    assert more._layers[0] is base._layers[0]
    assert (len(more), more["later"].name, more["case 5"].decision.option) == (11, "later", "b")  # type: ignore[union-attr]
    assert list(more)[:3] == ["case 0", "case 5", "new"]
    assert list(more)[5:7] == ["case 3", "later"]
    assert (len(base), len(more.without("later", "case 8"))) == (9, 9)


def test_more_cases_than_a_thin_layer_holds_are_laid_in_order_at_once() -> None:
    base = CaseBase(decided(f"case {place}", "a") for place in range(9))

    more = base.including(*(decided(f"later {place}", "b", on=LATER) for place in range(4)))

    assert list(more._layers[0]) == list(more)
    assert more._layers[1] == {}


def test_a_case_that_took_the_place_of_another_is_weighed_for_what_it_says_now() -> None:
    base = CaseBase([ONE]).indexed(OURS)

    more = base.including(decided("one", "b", "g", facts={"f": "holds"}))

    assert weigh(NOW, OURS, base) != weigh(NOW, OURS, more) == weigh(NOW, OURS, CaseBase(more.values()))


def test_of_many_cases_those_that_took_the_place_of_others_count_once() -> None:
    cases = [decided(f"case {place}", "ab"[place % 2], "fg"[place % 2]) for place in range(9)]
    turned = [decided(f"case {place}", "ba"[place % 2], "gf"[place % 2]) for place in (2, 3, 4)]
    base = CaseBase(cases).indexed(OURS)

    more = base.including(*turned).including(turned[0], cases[3]).indexed(OURS)

    for now in (NOW, case("case 2", "f"), case("case 5", "g", facts={"f": "absent"})):
        assert weigh(now, OURS, more) == weigh(now, OURS, CaseBase(more.values()))


def test_equal_facts_of_different_cases_are_one_value() -> None:
    base = CaseBase([decided("one", "a", "f"), decided("two", "b", "f", "g")])

    first, second = (case.told("f")[0] for case in base.values())
    assert first is second
    assert base["one"] == decided("one", "a", "f")
    assert CaseBase(base.values())["two"] is base["two"]


# ---- cases of another practice


def test_a_few_cases_that_do_not_fit_are_told_each_in_full() -> None:
    base = CaseBase(decided(f"case {place:03}", "a", "new", "newer") for place in range(99))

    error = refusal_of(base.indexed, OURS)

    assert {problem.code for problem in error.problems} == {"unknown-name"}
    assert error.problem_count == 99 * 2


def test_cases_of_another_practice_are_told_in_short() -> None:
    base = CaseBase(decided(f"case {place:03}", "a", "ff", "newer") for place in range(300))

    error = refusal_of(base.indexed, OURS)

    first = error.problems[0]
    assert (first.expected, first.nearest, first.known) == (
        "cases that were decided under the practice 'North'",
        None,
        (),
    )
    assert [problem.path[0] for problem in error.problems] == [f"case {place:03}" for place in range(20)]
    assert {(problem.code, problem.found) for problem in error.problems} == {("other-practice", "ff")}
    assert error.problem_count == 300
    assert len(str(error)) < 4000


def test_where_one_of_very_many_fits_all_the_others_are_told_in_full() -> None:
    strange = [decided(f"case {place:03}", "a", "new") for place in range(300)]

    error = refusal_of(CaseBase([*strange, decided("case 050 a", "a", "f")]).indexed, OURS)

    assert {problem.code for problem in error.problems} == {"unknown-name"}
    assert error.problem_count == 300


# ---- what it gives for weighing


def test_grounds_come_latest_case_first_and_by_name_within_a_day() -> None:
    names = [("b", LATER), ("a", LATER), ("c", DAY), ("d", date(2027, 1, 1))]
    base = CaseBase(decided(name, "a", "f", on=day) for name, day in names)

    assert [ground.source for ground in weigh(NOW, OURS, base)["a"].over["b"].grounds_for] == ["d", "a", "b", "c"]


def test_without_a_case_base_there_is_no_precedent() -> None:
    assert weigh(NOW, OURS) == weigh(NOW, OURS, CaseBase())
