from collections.abc import Iterable

import pytest

from deliberate import CaseBase, InvalidDocument
from deliberate.documents import Document, Plain, casebase_of, parse_lines, to_document
from deliberate.documents.events import read_yaml
from tests.running_example import ours

DECIDED = "decision: {option: extra, decided_on: 2026-10-12}"


def case(name: str, decided_on: str = "2026-10-12") -> str:
    return f"{{deliberation: {name}, decision: {{option: extra, decided_on: {decided_on}}}}}"


def read(*texts: str, files: Iterable[str] = ("a.yaml", "b.yaml", "c.yaml")) -> CaseBase:
    return casebase_of([Document(read_yaml(text), file) for text, file in zip(texts, files, strict=False)], ours)


def problems_in(*texts: str) -> list[tuple[str, str, str | None, int | None]]:
    with pytest.raises(InvalidDocument) as caught:
        read(*texts)
    return [(problem.code, problem.pointer, problem.file, problem.line) for problem in caught.value.problems]


def test_each_document_is_a_case_or_holds_several() -> None:
    several = f"deliberate: 1\ncases:\n  - {case('b', '2026-01-01')}\n  - {case('c')}\n"

    assert list(read(case("a"), several)) == ["b", "a", "c"]
    assert read("cases: []") == CaseBase()


def test_a_document_of_a_case_base_reads_back_equal() -> None:
    casebase = read(case("a"), case("b"))

    assert casebase_of([Document(Plain(to_document(casebase)))], ours) == casebase


def test_a_case_with_a_key_twice_is_refused() -> None:
    decision = '"decision": {"option": "extra", "decided_on": "2026-10-12"}'
    lines = [f'{{"deliberation": "a", {decision}, {decision}}}']

    with pytest.raises(InvalidDocument) as caught:
        casebase_of(map(Document, parse_lines(lines)), ours)

    assert [problem.code for problem in caught.value.problems] == ["duplicate-key"]


def test_a_case_without_a_decision_is_a_problem() -> None:
    assert problems_in(
        case("a"), "deliberation: b\nhunch: extra\n", f"cases:\n  - {case('c')}\n  - deliberation: d"
    ) == [
        ("not-decided", "/decision", "b.yaml", 1),
        ("not-decided", "/cases/1/decision", "c.yaml", 3),
    ]


def test_a_case_whose_decision_is_wrong_is_not_undecided() -> None:
    assert problems_in("deliberation: a\ndecision: extra") == [("wrong-type", "/decision", "a.yaml", 2)]


def test_a_name_used_twice_is_told_with_the_other_file() -> None:
    with pytest.raises(InvalidDocument) as caught:
        read(case("a"), f"cases: [{case('b')}, {case('a')}]")

    (problem,) = caught.value.problems
    assert (problem.code, problem.pointer, problem.file) == ("name-twice", "/cases/1/deliberation", "b.yaml")
    assert "a.yaml has this name too" in problem.expected


def test_names_from_memory_are_told_by_position() -> None:
    record = {"deliberation": "a", "decision": {"option": "extra", "decided_on": "2026-10-12"}}

    with pytest.raises(InvalidDocument) as caught:
        casebase_of([Document(Plain(record), prefix=(place,)) for place in range(2)], ours)

    (problem,) = caught.value.problems
    assert (problem.pointer, problem.expected) == ("/1/deliberation", "each case once")


def test_every_problem_of_every_case_is_told_once() -> None:
    several = f"""\
deliberate: 1
casses: 3
cases:
  - {case("a")}
  - deliberation: b
    facts: {{ned: high, need: *x}}
    {DECIDED}
  - 3
practice: *y
"""

    assert problems_in(several, "[broken", f"deliberation: c\npractice: Other\n{DECIDED}\n") == [
        ("alias", "/practice", "a.yaml", 9),
        ("unknown-key", "/casses", "a.yaml", 2),
        ("unknown-key", "/practice", "a.yaml", 9),
        ("unknown-name", "/cases/1/facts/ned", "a.yaml", 6),
        ("alias", "/cases/1/facts/need", "a.yaml", 6),
        ("wrong-type", "/cases/2", "a.yaml", 8),
        ("syntax", "", "b.yaml", 1),
        ("other-practice", "/practice", "c.yaml", 2),
    ]


def test_what_was_written_wrong_is_told_once_wherever_it_stands() -> None:
    assert problems_in("cases: []\nmore: {x: *y}") == [
        ("alias", "/more/x", "a.yaml", 2),
        ("unknown-key", "/more", "a.yaml", 2),
    ]
    assert problems_in("cases: {a: *x}") == [
        ("alias", "/cases/a", "a.yaml", 1),
        ("wrong-type", "/cases", "a.yaml", 1),
    ]
    assert problems_in("cases: []\ncases: []") == [("duplicate-key", "/cases", "a.yaml", 2)]
    assert problems_in("cases: [*x]") == [("alias", "/cases/0", "a.yaml", 1)]


def test_cases_are_a_list() -> None:
    assert problems_in("cases: {a: {}}") == [("wrong-type", "/cases", "a.yaml", 1)]
    assert problems_in("deliberate: 3\ncases: []") == [("unknown-version", "/deliberate", "a.yaml", 1)]


def test_a_practice_is_no_case() -> None:
    assert problems_in("practice: a") == [("wrong-type", "", "a.yaml", 1)]


def test_of_very_many_problems_all_are_counted() -> None:
    names = ", ".join(f"n{number}" for number in range(1200))
    own = f"factors: {{f: {{label: a, layer: client, influences: [{names}]}}}}"

    with pytest.raises(InvalidDocument) as caught:
        read(f"deliberation: a\n{own}\n{DECIDED}\n", "deliberation: b\n")

    assert caught.value.problem_count == 1201


def test_of_very_many_problems_of_several_cases_all_are_counted() -> None:
    case: dict[str, object] = {"decision": {"option": "extra", "decided_on": "2026-10-12"}, "doubts": ["\a"] * 1500}

    with pytest.raises(InvalidDocument) as caught:
        casebase_of([Document(Plain({"deliberation": name, **case})) for name in "ab"], ours)

    assert caught.value.problem_count == 3000


# ---- cases of another practice


def lines(count: int, factor: str) -> list[str]:
    return [
        f'{{"deliberation": "{place:03}", "facts": {{"{factor}": "holds"}}, '
        '"decision": {"option": "extra", "decided_on": "2026-10-12"}}'
        for place in range(count)
    ]


def test_cases_of_another_practice_are_told_in_short() -> None:
    documents = [Document(plain, "cases.jsonl") for plain in parse_lines(lines(300, "quite another"))]

    with pytest.raises(InvalidDocument) as caught:
        casebase_of(documents, ours)

    told = caught.value.problems
    assert [(problem.code, problem.line) for problem in told] == [("other-practice", line) for line in range(1, 21)]
    assert {(problem.found, problem.nearest, problem.known) for problem in told} == {("quite another", None, ())}
    assert caught.value.problem_count == 100


def test_where_one_of_many_cases_fits_all_the_others_are_told_in_full() -> None:
    written = [*lines(1, "unsafe"), *lines(300, "quite another")[1:]]

    with pytest.raises(InvalidDocument) as caught:
        casebase_of([Document(plain, "cases.jsonl") for plain in parse_lines(written)], ours)

    assert {problem.code for problem in caught.value.problems} == {"unknown-name"}
    assert caught.value.problem_count == 299


def test_a_few_cases_that_do_not_fit_are_told_each_in_full() -> None:
    with pytest.raises(InvalidDocument) as caught:
        casebase_of([Document(plain) for plain in parse_lines(lines(99, "quite another"))], ours)

    assert {problem.code for problem in caught.value.problems} == {"unknown-name"}
    assert caught.value.problem_count == 99


def test_equal_facts_of_different_cases_are_one_value() -> None:
    casebase = casebase_of([Document(plain) for plain in parse_lines(lines(2, "unsafe"))], ours)

    first, second = (case.facts[0] for case in casebase.values())
    assert first is second


def test_of_cases_that_cannot_be_read_to_the_end_only_that_is_told() -> None:
    assert problems_in("cases:\n  - deliberation: a\n    label: 'open\n") == [("syntax", "", "a.yaml", 3)]


def test_of_a_decision_that_is_referred_to_only_that_is_told() -> None:
    decision = DECIDED.replace("{", "&once {", 1)

    assert problems_in(f"cases:\n  - deliberation: a\n    {decision}\n  - deliberation: b\n    decision: *once\n") == [
        ("alias", "/cases/0/decision", "a.yaml", 3),
        ("alias", "/cases/1/decision", "a.yaml", 5),
    ]


def test_what_is_wrong_with_one_of_several_cases_is_told_at_its_place() -> None:
    assert problems_in("cases:\n  -\n  - deliberation: a\n    opened_on: x\n") == [
        ("wrong-type", "/cases/0", "a.yaml", 2),
        ("bad-date", "/cases/1/opened_on", "a.yaml", 4),
        ("not-decided", "/cases/1/decision", "a.yaml", 3),
    ]
