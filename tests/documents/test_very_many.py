"""However much is wrong with a document, all of it is counted, and a thousand problems are listed."""

import itertools
from collections.abc import Mapping

import pytest

from deliberate import (
    Deliberation,
    Fact,
    InvalidDocument,
    InvalidValue,
    read_casebase,
    read_deliberation,
    read_practice,
    tell,
)
from tests.running_example import ours

MANY = 1500
VERY_MANY = 6000


def refused(content: Mapping[str, object]) -> InvalidDocument:
    with pytest.raises(InvalidDocument) as caught:
        read_deliberation({"deliberation": "a", **content}, ours)
    return caught.value


@pytest.mark.parametrize(
    ("content", "code", "count"),
    [
        ({f"key {number}": 1 for number in range(MANY)}, "unknown-key", MANY),
        ({"doubts": [3] * MANY}, "wrong-type", MANY),
        ({"label": {f"key {number}": "x" for number in range(MANY)}, "doubts": [3] * MANY}, "syntax", MANY + 1),
        ({"people": [{"name": f"n{number}"} for number in range(MANY)]}, "missing-key", MANY),
        ({"people": {f"n{number}": {} for number in range(MANY)}}, "missing-key", MANY),
        ({"people": [{"name": "\n"} for _ in range(MANY)]}, "missing-key", MANY),
        ({"options": [{"name": "o", "label": 3, "x": 1} for _ in range(MANY)]}, "wrong-type", 2 * MANY),
        ({"facts": {f"f{number}": {} for number in range(MANY)}}, "unknown-name", MANY),
        ({"facts": [{"factor": "need", "level": "high"}] * MANY}, "name-twice", MANY - 1),
        ({"hunch": {"because": [f"f{number}" for number in range(MANY)]}}, "unknown-name", MANY),
    ],
)
def test_a_thousand_problems_are_listed_and_all_are_counted(
    content: Mapping[str, object], code: str, count: int
) -> None:
    error = refused(content)

    assert error.problem_count == count
    assert len(error.problems) == 1000
    assert code in {problem.code for problem in error.problems}


@pytest.mark.parametrize(
    "content",
    [
        {"doubts": [3] * VERY_MANY},
        {"people": [{"name": f"n{number}"} for number in range(VERY_MANY)]},
        {"hunch": {"because": [f"f{number}" for number in range(VERY_MANY)]}},
    ],
)
def test_beyond_five_thousand_nothing_is_counted(content: Mapping[str, object]) -> None:
    assert refused(content).problem_count == 5000


def test_of_very_many_it_is_told_that_there_are_more() -> None:
    error = refused({f"key {number}": 1 for number in range(VERY_MANY)})

    assert error.problem_count >= 5000
    assert str(error).splitlines()[-1] == "… and very many more."


def test_a_value_that_python_makes_counts_no_further_either() -> None:
    with pytest.raises(InvalidValue) as caught:
        Deliberation("a", facts=[Fact("need", level="high")] * VERY_MANY)

    assert caught.value.problem_count == 5000
    assert tell(caught.value, ours, language="en").sections[0].sentences[-1].text == "And very many more."


@pytest.mark.parametrize("values", [[1] * 30_000, [[]] * 15_000, [{"nl": "x"}] * 7_800, [[], *[1] * 29_991]])
def test_one_deliberation_holds_so_many_values_and_no_more(values: list[object]) -> None:
    error = refused({"hunch": "extra", "doubts": values})

    (problem,) = error.problems
    assert (problem.code, problem.path) == ("too-large", ())
    assert problem.expected == "at most 30 thousand keys and values in one practice or deliberation"


def test_a_case_that_holds_too_much_is_told_at_its_place() -> None:
    decided = {"option": "extra", "decided_on": "2026-10-12"}
    cases = [{"deliberation": "a", "decision": decided}, {"deliberation": "b", "doubts": ["x"] * 30_000}]

    with pytest.raises(InvalidDocument) as caught:
        read_casebase({"cases": cases}, ours)

    assert ("too-large", ("cases", 1)) in [(problem.code, problem.path) for problem in caught.value.problems]


def test_a_mapping_that_holds_itself_is_refused() -> None:
    endless: dict[str, object] = {"deliberation": "a"}
    endless["label"] = [endless]

    with pytest.raises(InvalidDocument):
        read_deliberation(endless, ours)


def test_of_things_of_another_type_five_thousand_are_counted() -> None:
    assert refused({"doubts": [3] * VERY_MANY}).problem_count == 5000


def test_of_the_keys_that_a_case_base_does_not_have_five_thousand_are_counted() -> None:
    with pytest.raises(InvalidDocument) as caught:
        read_casebase([{"cases": [], **{f"key {number}": 1 for number in range(VERY_MANY)}}], ours)

    assert caught.value.problem_count == 5000


def test_what_is_not_listed_of_the_cases_counts_where_they_are_not_read_on() -> None:
    decided = {"doubts": ["\a"] * 3000, "decision": {"option": "extra", "decided_on": "2026-10-12"}}

    with pytest.raises(InvalidDocument) as caught:
        read_casebase(({"deliberation": f"d{number}", **decided} for number in itertools.count()), ours)

    assert caught.value.problem_count == 6000


def test_a_case_holds_no_more_values_than_a_deliberation_by_itself() -> None:
    decided = {"decision": {"option": "extra", "decided_on": "2026-10-12"}}

    assert list(read_casebase([{"deliberation": "a", "doubts": ["x"] * 29_900, **decided}], ours)) == ["a"]
    with pytest.raises(InvalidDocument) as caught:
        read_casebase([{"deliberation": "a", "doubts": ["x"] * 30_000, **decided}], ours)
    assert [problem.code for problem in caught.value.problems] == ["too-large"]


def test_a_case_base_is_not_read_on_where_very_much_is_wrong() -> None:
    cases = ({"deliberation": f"d{number}"} for number in itertools.count())

    with pytest.raises(InvalidDocument) as caught:
        read_casebase(cases, ours)

    assert caught.value.problem_count == 5000


def test_what_is_wrong_inside_a_value_that_is_not_listed_is_counted_too() -> None:
    options = [{"name": f"o{number}", "scale": 1, "label": "x"} for number in range(MANY)]
    options[-1] |= {f"key {number}": 1 for number in range(MANY)}

    assert refused({"options": options}).problem_count == MANY + MANY


def test_things_that_share_a_name_are_told_from_the_last_on_each_at_its_own_place() -> None:
    options = [{"name": "same", "label": "x"} for _ in range(4)]

    error = refused({"options": options})

    assert [problem.pointer for problem in error.problems] == ["/options/3/name", "/options/2/name", "/options/1/name"]


def test_every_circle_of_very_many_is_told_with_an_order_that_ends() -> None:
    names = [f"v{number}" for number in range(30)]
    agreement = {"by": "team", "agreed_on": "2026-01-01"}
    content: dict[str, object] = {
        "practice": "a",
        "language": "nl",
        "question": "x",
        "values": [{"name": name, "label": name} for name in names],
        "priorities": [
            {"name": f"{stronger} {over}", "stronger": [stronger], "over": [over], "agreement": agreement}
            for stronger in names
            for over in names
            if stronger != over
        ],
    }

    with pytest.raises(InvalidDocument) as caught:
        read_practice(content)

    assert {problem.code for problem in caught.value.problems} == {"circle"}
    assert caught.value.problem_count == 30 * 29 / 2
