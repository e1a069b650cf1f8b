from deliberate.model import Deliberation, Option, Person, Practice, Value
from deliberate.model.naming import repeated_names
from tests.problems import problems_of


def _practice(**fields: object) -> Practice:
    return Practice("p", language="nl", question="x", **fields)  # type: ignore[arg-type]  # wrong ones are tried too


def test_a_name_is_used_once_over_all_sections_together() -> None:
    things: list[tuple[str, Option | Value | Person]] = [
        ("options", Option("a", label="x")),
        ("values", Value("a", label="x")),
        ("people", Person("b", label="x")),
    ]

    (problem,) = repeated_names(things)

    assert (problem.code, problem.path, problem.found) == ("name-twice", ("values", "a", "name"), "a")


def test_an_old_name_counts_as_taken() -> None:
    options = [Option("new", label="x", formerly=["old"]), Option("old", label="x")]

    (problem,) = problems_of(_practice, options=options)

    assert (problem.path, problem.found) == (("options", "old", "name"), "old")


def test_an_old_name_cannot_be_one_that_is_in_use() -> None:
    (problem,) = problems_of(_practice, options=[Option("a", label="x"), Option("b", label="x", formerly=["a"])])

    assert (problem.path, problem.found) == (("options", "b", "formerly"), "a")


def test_each_name_too_many_is_told() -> None:
    problems = problems_of(_practice, options=[Option("a", label="x")] * 3)

    assert [problem.code for problem in problems] == ["name-twice", "name-twice"]


def test_the_names_of_people_in_a_case_are_used_once() -> None:
    (problem,) = problems_of(Deliberation, "1", people=[Person("coach", label="x"), Person("coach", label="y")])

    assert problem.path == ("people", "coach", "name")
