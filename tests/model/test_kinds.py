from collections import UserDict
from collections.abc import Iterable
from datetime import UTC, date, datetime

import pytest

from deliberate.model import (
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Hunch,
    Option,
    Position,
    Practice,
)
from deliberate.model.kinds import to_names, to_ordered, to_several, wrong_type
from deliberate.phrase import Phrase
from tests.problems import codes_by_path, only_problem, problems_of


def _factor(**fields: object) -> Factor:
    return Factor("f", label="x", layer="client", **fields)  # type: ignore[arg-type]  # wrong ones are tried too


def _type(given: object) -> str:
    return type(given).__name__


# ---- names without an order


@pytest.mark.parametrize("names", [["a", "b"], ("b", "a"), {"a", "b"}, {"a": 1, "b": 2}.keys()], ids=_type)
def test_names_without_an_order_are_taken_from_any_iterable(names: Iterable[str]) -> None:
    assert _factor(favours=names).favours == frozenset({"a", "b"})
    assert _factor(favours=(name for name in names)).favours == frozenset({"a", "b"})


def test_names_are_taken_in_their_composed_form() -> None:
    assert _factor(favours=["e\u0301", "\u00e9"]).favours == {"\u00e9"}


@pytest.mark.parametrize("names", ["trust", b"trust", None, 3, {"a": 1}, UserDict(b=1), object()], ids=_type)
def test_one_text_is_not_several_names_nor_is_anything_else(names: object) -> None:
    problem = only_problem(_factor, favours=names)

    assert (problem.code, problem.path) == ("wrong-type", ("favours",))
    assert problem.expected == "a list of names, such as ['first', 'second']"


def test_every_name_in_a_list_is_looked_at() -> None:
    problems = problems_of(_factor, favours=["good", "", None, ["a"], "a  b"])

    assert [(problem.code, problem.found) for problem in problems] == [
        ("bad-name", ""),
        ("wrong-type", "nothing"),
        ("wrong-type", "a list"),
        ("bad-name", "a  b"),
    ]


def test_several_people_come_in_a_list() -> None:
    assert only_problem(Deviation, "rule", tested_with="team").expected.startswith("a list of names")
    assert codes_by_path(Deviation, "rule", tested_with=["", 3]) == [
        ("/tested_with", "bad-text"),
        ("/tested_with", "wrong-type"),
    ]


# ---- what has an order


@pytest.mark.parametrize("given", [{1}, frozenset({1}), "a", b"a", {"a": 1}, 3, None], ids=_type)
def test_what_has_no_order_is_not_put_in_one(given: Iterable[object]) -> None:
    assert to_ordered(given) is given


def test_a_set_is_taken_where_order_does_not_count() -> None:
    assert to_several({1}) == (1,)
    assert Deliberation("1", facts={Fact("a"), Fact("b")}).facts == (Fact("a"), Fact("b"))


@pytest.mark.parametrize(
    ("field", "made_of"),
    [
        ("options", Option("o", label="x")),
        ("factors", Factor("f", label="x", layer="client")),
        ("positions", Position("client")),
        ("commitments", Commitment("client", to="team", what="x")),
        ("doubts", "x"),
    ],
)
def test_a_set_is_refused_where_order_counts(field: str, made_of: object) -> None:
    problem = only_problem(Deliberation, "1", **{field: {made_of}})

    assert (problem.code, problem.path, problem.found) == ("wrong-type", (field,), "a set, which has no order")


def test_taking_in_never_raises() -> None:
    assert to_names(3) == 3  # type: ignore[arg-type,comparison-overlap]  # that is the point


# ---- single fields


def test_a_flag_is_yes_or_no_and_nothing_like_it() -> None:
    for given in (1, 0, "true", None):
        assert only_problem(Option, "o", label="x", routine=given).expected == "true or false"
    assert only_problem(Deliberation, "1", hard_to_undo=1).path == ("hard_to_undo",)
    assert Deliberation("1", hard_to_undo=None).hard_to_undo is None


def test_a_date_is_a_day_without_a_time() -> None:
    problem = only_problem(Fact, "f", since=datetime(2026, 3, 2, 9, 0))

    assert (problem.code, problem.found) == ("bad-date", "2026-03-02T09:00:00")
    assert problem.expected == "a date without a time, such as date(2026, 10, 12)"


@pytest.mark.parametrize("given", ["2026-03-02", 20260302, ["2026"]])
def test_a_text_or_a_number_is_no_date(given: object) -> None:
    assert only_problem(Fact, "f", since=given).code == "wrong-type"


def test_a_decision_needs_its_day() -> None:
    assert str(only_problem(Decision, "extra", decided_on=None)) == (
        "decided_on: found nothing. Expected: a date, such as date(2026, 10, 12)."
    )


def test_a_moment_has_a_time() -> None:
    assert only_problem(Hunch, at=date(2026, 3, 2)).found == "a date"
    assert only_problem(Hunch, at="09:00").code == "wrong-type"
    assert Hunch(at=datetime(2026, 3, 2, tzinfo=UTC)).at == datetime(2026, 3, 2, tzinfo=UTC)


def test_a_word_of_a_closed_list_is_its_member_or_its_value() -> None:
    assert _factor(role="influence") == _factor(role=_factor(role="influence").role)
    problem = only_problem(_factor, role="infleunce")
    assert (problem.code, problem.found, problem.nearest) == ("wrong-value", "infleunce", "influence")
    assert problem.known == ("reason", "influence")
    assert only_problem(_factor, role=3).expected == "one of reason, influence"
    assert only_problem(_factor, role=["reason"]).code == "wrong-type"


def test_several_words_of_a_closed_list_come_in_a_list() -> None:
    assert only_problem(Fact, "f", told_by="client").expected.startswith("a list of client | family")
    assert codes_by_path(Fact, "f", told_by=["clien"]) == [("/told_by", "wrong-value")]
    assert codes_by_path(Fact, "f", told_by=["client", 3]) == [("/told_by", "wrong-type")]


def test_a_value_of_another_class_is_told_by_what_was_expected() -> None:
    assert only_problem(Deliberation, "1", hunch="extra").expected == "a Hunch"
    assert only_problem(Deliberation, "1", facts=[Fact("f"), "g"]).path == ("facts", 1)
    assert only_problem(Deliberation, "1", facts="f").expected == "a list of Facts"
    assert only_problem(Practice, "p", language="nl", question="x", options=[3]).expected == "an Option"


def test_texts_come_in_a_list() -> None:
    assert Deliberation("1", doubts=["x", {"nl": "y"}]).doubts == ("x", {"nl": "y"})
    assert only_problem(Deliberation, "1", doubts="x").expected == "a list of texts"
    assert codes_by_path(Deliberation, "1", doubts=["x", "", {"nl": 3}]) == [
        ("/doubts/1", "bad-text"),
        ("/doubts/2/nl", "wrong-type"),
    ]


def test_texts_by_name_are_kept_sorted_by_name() -> None:
    deviation = Deviation("rule", rejected={"z": "x", "e\u0301": "x", "a": {"nl": "x"}})

    assert list(deviation.rejected) == ["a", "z", "\u00e9"]


def test_texts_by_name_come_in_a_mapping() -> None:
    assert only_problem(Deviation, "rule", rejected=["a"]).expected == "a mapping from name to text"
    assert codes_by_path(Deviation, "rule", rejected={"": "x", "b": None}) == [
        ("/rejected", "bad-name"),
        ("/rejected/b", "wrong-type"),
    ]
    assert ("/rejected", "wrong-type") in codes_by_path(Deviation, "rule", rejected={3: "x"})


def test_of_two_names_that_are_equal_neither_is_lost_in_silence() -> None:
    problem = only_problem(Deviation, "rule", rejected={"e\u0301": "one", "\u00e9": "other"})

    assert (problem.code, problem.path, problem.found) == ("name-twice", ("rejected",), "\u00e9")


def test_a_line_may_be_empty_but_not_blank() -> None:
    assert Deviation("rule", approved_by="").approved_by == ""
    assert only_problem(Deviation, "rule", approved_by=" ").code == "bad-text"
    assert only_problem(Deviation, "rule", approved_by=None).code == "wrong-type"
    assert only_problem(Position, "").expected == "the name of a person, client, professional or team"
    assert only_problem(Position, 3).code == "wrong-type"


def test_words_are_one_text() -> None:
    assert only_problem(Fact, "f", words={"nl": "x"}).code == "wrong-type"
    assert only_problem(Fact, "f", words="").code == "bad-text"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "nothing"),
        (True, "a yes or no"),
        (3, "a number"),
        (float("nan"), "a number that is too large or no number at all"),
        ("x", "a text"),
        ({}, "a mapping"),
        (datetime(2026, 3, 2), "a moment"),
        (date(2026, 3, 2), "a date"),
        ([], "a list"),
        (set(), "a set, which has no order"),
        (b"", "a value of the type bytes"),
    ],
)
def test_of_another_type_the_type_is_told_and_not_the_thing(value: object, said: str) -> None:
    problem = wrong_type(value, ("there",), Phrase("a-name"))

    assert str(problem) == f"there: found {said}. Expected: a name."


def test_a_type_with_a_long_name_is_told_in_sixty_characters_and_still_a_phrase() -> None:
    problem = wrong_type(type("L" * 70, (), {})(), ("there",), Phrase("a-name"))

    assert problem.found == f"a value of the type {'L' * 39}…"
    assert (len(problem.found), isinstance(problem.found, Phrase)) == (60, True)


def test_no_names_and_no_texts_are_one_value_for_all() -> None:
    assert _factor().favours is _factor(favours=[]).favours is _factor(favours=iter([])).favours
    assert (
        Decision("a", decided_on=date(2026, 3, 2)).answers
        is Decision("b", decided_on=date(2026, 3, 2), answers={}).answers
    )
