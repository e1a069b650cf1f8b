from collections.abc import Callable
from pathlib import Path

import pytest

from deliberate import Deliberation, InvalidDocument, Practice, Problem, Standing, weigh
from deliberate.documents import Document, Plain, deliberation_of, edits_of, practice_of, problems_as
from deliberate.documents.events import read_yaml
from tests.running_example import ours, samira

API = Path(__file__).parent / "api"
PRACTICE = (API / "practice.yaml").read_text(encoding="utf-8")
SAMIRA = (API / "samira.yaml").read_text(encoding="utf-8")


def practice_from(text: str) -> Practice:
    return practice_of(Document(read_yaml(text), "practice.yaml"))


def deliberation_from(text: str, practice: Practice = ours) -> Deliberation:
    return deliberation_of(Document(read_yaml(text), "samira.yaml"), practice)


def problems_of(read: Callable[[], object]) -> tuple[Problem, ...]:
    with pytest.raises(InvalidDocument) as caught:
        read()
    return caught.value.problems


def with_changes(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return text


def in_practice(changes: dict[str, str]) -> list[tuple[str, str, int | None, str | None]]:
    problems = problems_of(lambda: practice_from(with_changes(PRACTICE, changes)))
    return [(problem.code, problem.pointer, problem.line, problem.nearest) for problem in problems]


def in_samira(changes: dict[str, str]) -> list[tuple[str, str, int | None, str | None]]:
    problems = problems_of(lambda: deliberation_from(with_changes(SAMIRA, changes)))
    return [(problem.code, problem.pointer, problem.line, problem.nearest) for problem in problems]


def in_deliberation(text: str) -> list[tuple[str, str, int | None]]:
    problems = problems_of(lambda: deliberation_from(text))
    return [(problem.code, problem.pointer, problem.line) for problem in problems]


# ---- what reads well


def test_the_practice_in_yaml_is_the_practice_in_python() -> None:
    assert practice_from(PRACTICE) == ours


def test_the_deliberation_in_yaml_weighs_like_the_one_in_python() -> None:
    read = deliberation_from(SAMIRA)

    assert read.facts == samira.facts
    assert read.hunch == samira.hunch
    assert weigh(read, ours) == weigh(samira, ours)
    assert weigh(read, ours)["extra"].standing is Standing.SUPPORTED


def test_the_least_is_a_name_facts_and_a_hunch() -> None:
    read = deliberation_from("deliberation: a\nfacts: {need: high}\nhunch: standard")

    assert repr(read) == "<Deliberation 'a': 1 fact, undecided>"


# ---- one problem, exactly placed


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"lasting work: {label": "lasting work: {lable"}, ("unknown-key", "/values/lasting work/lable", 12, "label")),
        ({", routine: true": ", routine: yes"}, ("wrong-type", "/options/standard/routine", 6, None)),
        ({", routine: true": ", routine: null"}, ("wrong-type", "/options/standard/routine", 6, None)),
        ({"role: influence": "role: influense"}, ("wrong-value", "/factors/budget/role", 26, "influence")),
        ({"favours: [extra]": "favours: extra"}, ("wrong-type", "/factors/dropping out/favours", 18, None)),
        ({"favours: [extra]": "favours: [2]"}, ("wrong-type", "/factors/dropping out/favours/0", 18, None)),
        ({"values: [lasting work]": "values: [lasting wrk]"}, ("unknown-name", "/factors/dropping out/values/0", 19, "lasting work")),
        ({"over: [can do alone]": "over:\n      - can do alone\n      - bugdet"}, ("unknown-name", "/priorities/keep people at work/over/1", 44, "budget")),
        ({"agreed_on: 2026-03-02": "agreed_on: 2026-3-2"}, ("bad-date", "/priorities/keep people at work/agreement/agreed_on", 46, None)),
        ({"agreed_on: 2026-03-02": "agreed_on: 20260302"}, ("bad-date", "/priorities/keep people at work/agreement/agreed_on", 46, None)),
        ({"review_by: 2027-03-02": "review_by: 2025-03-02"}, ("dates-reversed", "/priorities/keep people at work/agreement/review_by", 46, None)),
        ({"language: nl": "language: Nederlands"}, ("wrong-value", "/language", 3, None)),
        ({"language: nl\n": ""}, ("missing-key", "/language", 1, None)),
        ({"deliberate: 1": "deliberate: 2"}, ("unknown-version", "/deliberate", 1, None)),
        ({"deliberate: 1": "deliberate: true"}, ("unknown-version", "/deliberate", 1, None)),
        ({"deliberate: 1": "deliberate: [1]"}, ("unknown-version", "/deliberate", 1, None)),
        ({"practice: Job coaching North": "practice: 5"}, ("wrong-type", "/practice", 2, None)),
        ({"label: {nl: de gewone uren, en: the usual hours}, ": ""}, ("missing-key", "/options/standard/label", 6, None)),
        ({"label: {nl: de gewone uren, en: the usual hours}": "label: {nl: 5}"}, ("wrong-type", "/options/standard/label/nl", 6, None)),
        ({"label: {nl: de gewone uren, en: the usual hours}": "label: {nl2: x}"}, ("unknown-key", "/options/standard/label/nl2", 6, None)),
        ({"label: {nl: de gewone uren, en: the usual hours}": "label: {}"}, ("wrong-type", "/options/standard/label", 6, None)),
        ({"kind: protocol": "kind: protocol\n    name: x"}, ("unknown-key", "/policies/fifteen percent/name", 38, None)),
        ({"neutral: medium": "neutral: middle"}, ("unknown-name", "/factors/need/scale/neutral", 31, None)),
        ({"[low, medium, high]": "[low, low, medium, high]"}, ("name-twice", "/factors/need/scale/levels/1", 31, None)),
        ({"[low, medium, high]": "[low, 2, medium, high]"}, ("wrong-type", "/factors/need/scale/levels/1", 31, None)),
        ({"[low, medium, high]": "[{name: low, lable: x}, medium, high]"}, ("unknown-key", "/factors/need/scale/levels/0/lable", 31, "label")),
        ({"{levels: [low, medium, high], neutral: medium}": "[low, low]"}, ("name-twice", "/factors/need/scale/1", 31, None)),
        ({"{levels: [low, medium, high], neutral: medium}": "lots"}, ("wrong-type", "/factors/need/scale", 31, None)),
        ({"{levels: [low, medium, high], neutral: medium}": "3"}, ("wrong-type", "/factors/need/scale", 31, None)),
        ({"agreement: {by: team North, agreed_on: 2026-03-02, review_by: 2027-03-02}": "agreement: null"}, ("wrong-type", "/priorities/keep people at work/agreement", 46, None)),
        ({"bars: [standard]": "bars: [standard], favours: [extra], opposes: [extra]"}, ("favours-and-opposes", "/factors/unsafe/opposes/0", 32, None)),
    ],
)  # fmt: skip
def test_a_problem_of_a_practice_is_told_at_its_place(
    changes: dict[str, str], expected: tuple[str, str, int | None, str | None]
) -> None:
    assert in_practice(changes) == [expected]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"need: high": "need: hihg"}, ("unknown-name", "/facts/need", 12, "high")),
        ({"need: high": "need: {level: hihg}"}, ("unknown-name", "/facts/need/level", 12, "high")),
        ({"need: high": "need: {since: 2026-10-01}"}, ("wrong-value", "/facts/need", 12, None)),
        ({"need: high": "need: {levle: high}"}, ("unknown-key", "/facts/need/levle", 12, "level")),
        ({"unsafe: absent": "unsafe: {factor: x}"}, ("unknown-key", "/facts/unsafe/factor", 13, None)),
        ({"need: high": "need: true"}, ("wrong-type", "/facts/need", 12, None)),
        ({"unsafe: absent": "unsafe:"}, ("wrong-type", "/facts/unsafe", 13, None)),
        ({"unsafe: absent": "unsafe: absnt"}, ("wrong-value", "/facts/unsafe", 13, "absent")),
        ({"unsafe: absent": "unsfe: absent"}, ("unknown-name", "/facts/unsfe", 13, "unsafe")),
        ({"unsafe: absent": "unsafe: {status: 3}"}, ("wrong-type", "/facts/unsafe/status", 13, None)),
        ({"told_by: [professional]": "told_by: [profesional]"}, ("wrong-value", "/facts/can do alone/told_by/0", 10, "professional")),
        ({"hunch: {option: standard": "hunch: {option: standart"}, ("unknown-name", "/hunch/option", 7, "standard")),
        ({"because: [budget]": "because: [budget, need >= hihg]"}, ("unknown-name", "/hunch/because/1", 7, "high")),
        ({"because: [budget]": "because: [bugdet >= high]"}, ("unknown-name", "/hunch/because/0", 7, "budget")),
        ({"T09:00": "T25:00"}, ("bad-date", "/hunch/at", 7, None)),
        ({"T09:00": " 9:00"}, ("bad-date", "/hunch/at", 7, None)),
        ({"at: 2026-10-05T09:00": "at: 9"}, ("bad-date", "/hunch/at", 7, None)),
        ({"opened_on: 2026-10-05": "opened_on: 2026-10-05T09:00"}, ("bad-date", "/opened_on", 3, None)),
        ({"opened_on: 2026-10-05": "opened_on: 2027-10-05"}, ("dates-reversed", "/decision/decided_on", 17, None)),
        ({"  option: extra\n": ""}, ("missing-key", "/decision/option", 14, None)),
        ({"because: [dropping out]\n": "because: [unsafe]\n"}, ("does-not-hold", "/decision/because/0", 16, None)),
        ({"because: [dropping out]\n": "because: [drop out]\n"}, ("unknown-name", "/decision/because/0", 16, "dropping out")),
        ({"circumstances: [dropping out]": "circumstances: [need >= low, need <= low]"}, ("wrong-value", "/decision/deviations/fifteen percent/circumstances/0", 23, None)),
        ({"    fifteen percent:": "    fifteen per cent:"}, ("unknown-name", "/decision/deviations/fifteen per cent", 22, "fifteen percent")),
        ({"    can do alone: {nl": "    can do alon: {nl"}, ("unknown-name", "/decision/answers/can do alon", 20, "can do alone")),
        ({"to: client, ": ""}, ("missing-key", "/commitments/0/to", 30, None)),
        ({"starts: 2026-10-19": "starts: 2026-10-19, due: 2026-10-01"}, ("dates-reversed", "/commitments/0/due", 30, None)),
        ({"coach: {label": "client: {label"}, ("bad-name", "/people/client", 5, None)),
        ({"signed_by: coach": "signed_by: [coach]"}, ("wrong-type", "/telling/signed_by", 33, None)),
        ({'contact: "088 000 00 01"': "contact: 0880000001"}, ("wrong-type", "/people/coach/contact", 5, None)),
        ({"deliberation: 2026-0417": "deliberation: 2026-0417\npractice: Other"}, ("other-practice", "/practice", 3, None)),
    ],
)  # fmt: skip
def test_a_problem_of_a_deliberation_is_told_at_its_place(
    changes: dict[str, str], expected: tuple[str, str, int | None, str | None]
) -> None:
    told = in_samira(changes)

    assert [problem for problem in told if problem[0] != "does-not-hold" or expected[0] == "does-not-hold"] == [
        expected
    ]


# ---- every problem, and none that only follows from another


def test_every_problem_is_told_at_once_in_the_order_of_the_document() -> None:
    told = in_samira(
        {
            "hunch: {option: standard": "hunch: {option: standart",
            "need: high": "need: hihg",
            "unsafe: absent": "unsfe: absent",
            "decided_on: 2026-10-12": "decided_on: 2026-02-30",
            "approved_by: lead": "aproved_by: lead",
            "starts: 2026-10-19": "due: soon",
            "disagree_until: 2026-10-26": "disagree_until: 2026-10-26\nzzz: 1",
        }
    )

    assert [(code, pointer) for code, pointer, _, _ in told] == [
        ("unknown-name", "/hunch/option"),
        ("unknown-name", "/facts/need"),
        ("unknown-name", "/facts/unsfe"),
        ("bad-date", "/decision/decided_on"),
        ("unknown-key", "/decision/deviations/fifteen percent/aproved_by"),
        ("bad-date", "/commitments/0/due"),
        ("unknown-key", "/zzz"),
    ]


@pytest.mark.parametrize(
    ("changes", "only"),
    [
        ({"options:": "optoins:"}, "/optoins"),
        ({"options:": "opties:"}, "/opties"),
        ({"values:\n": "values: *x\nfoo:\n"}, "/values"),
        ({"factors:\n": "factors: 3\nlabel:\n"}, "/factors"),
        ({"standard: {label": "standard: {lable"}, "/options/standard/lable"),
        ({"standard: {label: {nl: de gewone uren, en: the usual hours}, routine: true}": "standard: the usual hours"}, "/options/standard"),
        ({"scale: {levels: [low, medium, high], neutral: medium}": "scale: {levls: [low, high]}", "over: [can do alone]": "over: [need >= low]"}, "/factors/need/scale/levls"),
        ({"scale: {levels: [low, medium, high], neutral: medium}": "sclae: [low, high]", "over: [can do alone]": "over: [need >= high]"}, "/factors/need/sclae"),
        ({"need:": "need: {}\n  need:", "over: [can do alone]": "over: [need >= high]"}, "/factors/need"),
    ],
)  # fmt: skip
def test_what_only_follows_from_a_fault_in_a_practice_is_not_told(changes: dict[str, str], only: str) -> None:
    pointers = {pointer for _, pointer, _, _ in in_practice(changes)}

    assert only in pointers
    assert not [pointer for pointer in pointers if pointer.startswith(("/policies", "/priorities"))]


@pytest.mark.parametrize(
    ("changes", "only"),
    [
        ({"facts:": "feiten:"}, "/feiten"),
        ({"facts:": "fcats:"}, "/fcats"),
        ({"dropping out: {told_by": "droping out: {told_by"}, "/facts/droping out"),
        ({"dropping out: {told_by": "dropping out: {tld_by"}, "/facts/dropping out/tld_by"),
        ({"dropping out: {told_by: [client]": "dropping out: {told_by: [clint]"}, "/facts/dropping out/told_by/0"),
        ({"dropping out: {told_by": "dropping out: {status: hold, told_by"}, "/facts/dropping out/status"),
        ({"  dropping out: {told_by": "  dropping out: [*x]\n  budget: {told_by"}, "/facts/dropping out/0"),
    ],
)
def test_what_only_follows_from_a_fault_in_a_deliberation_is_not_told(changes: dict[str, str], only: str) -> None:
    assert [pointer for _, pointer, _, _ in in_samira(changes)] == [only]


def test_names_that_are_one_text_are_missed_where_nothing_has_them() -> None:
    text = "deliberation: a\nhunch: {because: nobody}\nfacts: {nobody: {}}\n"

    assert in_deliberation(text) == [("wrong-type", "/hunch/because", 2), ("unknown-name", "/facts/nobody", 3)]


def test_each_thing_that_was_left_out_is_missed_by_nobody_else() -> None:
    own = "options: {call: 3, visit: {label: x, formerly: house}}\nfactors: {own: {label: a, layer: client, favours: [call, house]}}\n"

    assert in_deliberation(f"deliberation: a\n{own}") == [
        ("wrong-type", "/options/call", 2),
        ("wrong-type", "/options/visit/formerly", 2),
    ]


def test_a_key_that_can_be_no_name_and_may_be_somebodys_words_is_in_no_path() -> None:
    practice = Plain({"practice": "p", "language": "nl", "question": "x", "priorities": {"She cries.\n": {"over": 3}}})

    problems = problems_of(lambda: practice_of(Document(practice)))

    assert {problem.pointer for problem in problems} == {"/priorities"}


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"Ik wil dat echt niet meer": 1}, ""),
        ({"sentences": {"Ik wil dat echt niet meer": 1}}, "/sentences"),
        ({"sentences": [{"Ik wil dat echt niet meer": 1, "slot": "reasons", "by": "x"}]}, "/sentences/0"),
    ],
)
def test_no_path_in_edits_holds_what_may_be_somebodys_words(more: dict[str, object], pointer: str) -> None:
    problems = problems_of(lambda: edits_of(Document(Plain({"edits": "a", "language": "nl", **more})), ours))

    assert "wil" not in "".join(f"{problem}{problem.pointer}" for problem in problems)
    assert pointer in {problem.pointer for problem in problems}


def test_edits_of_what_can_be_no_deliberation_are_looked_at_all_the_same() -> None:
    wrong = {"slot": "reasons", "was": "A.", "by": "x", "edited_on": "2026-13-01"}
    edits = Plain({"edits": 3, "language": "nl", "sentences": [wrong]})

    problems = problems_of(lambda: edits_of(Document(edits), ours))

    assert {problem.pointer for problem in problems} == {"/edits", "/sentences/0/edited_on"}


def test_a_typing_error_in_each_of_several_things_is_told_once_for_each() -> None:
    text = "deliberation: a\noptions:\n  o: {lable: x}\n  p: {lable: x}\nhunch: {optoin: extra}\n"

    assert in_deliberation(text) == [
        ("unknown-key", "/options/o/lable", 3),
        ("unknown-key", "/options/p/lable", 4),
        ("unknown-key", "/hunch/optoin", 5),
    ]


def test_a_typing_error_elsewhere_does_not_hide_that_a_reason_does_not_hold() -> None:
    decision = "decision: {option: extra, decided_on: 2026-10-12, because: [budget]}"
    text = f"deliberation: a\nhunch: {{because: [bugdet]}}\nfacts: {{budget: absent}}\n{decision}\n"

    assert in_deliberation(text) == [
        ("unknown-name", "/hunch/because/0", 2),
        ("does-not-hold", "/decision/because/0", 4),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What was written wrongly is left out, and what is about nothing else is not told.
        ("factors: *x\nfacts: {own: {}}\n", [("alias", "/factors")]),
        (
            ('factors: {"a >= b": {label: x, layer: client}}\nfacts: {"a >= b": {}}\n'
            'decision: {option: extra, decided_on: 2026-10-12, because: ["a >= b"]}\n'),
            [("bad-name", "/factors/a >= b"), ("bad-name", "/facts/a >= b")],
        ),
        (
            'factors: {"a >= b": {label: x, layer: client, formerly: [c]}}\nhunch: {because: [c]}\n',
            [("bad-name", "/factors/a >= b")],
        ),
        (
            ('options: {"a >= b": {label: x}, "c >= d": {label: x}}\n'
            'factors: {f: {label: x, layer: client, favours: ["a >= b", "c >= d"]}}\n'),
            [("bad-name", "/options/a >= b"), ("bad-name", "/options/c >= d")],
        ),
        (
            "factors: {}\nfactors: {own: {label: x, layer: client}}\nfacts: {own: {}}\n",
            [("duplicate-key", "/factors")],
        ),
        ("facts: {need: {level: true}}\n", [("wrong-type", "/facts/need/level")]),
        # All else that is wrong is told too.
        ("factors: {own: {label: x, layer: client, scale: {unit: km}}}\nhunch: nobody\n", [("missing-key", "/factors/own/scale/levels"), ("unknown-name", "/hunch")]),
        (
            "factors: [{name: f, label: x, layer: client}, {name: f, label: x, layer: client}]\nhunch: {because: [f >= 2]}\n",
            [("name-twice", "/factors/1/name"), ("wrong-value", "/hunch/because/0")],
        ),
        ("facts: {budget: {since: soon, status: absent}}\ndecision: {option: extra, decided_on: 2026-10-12, because: [budget]}\n", [("bad-date", "/facts/budget/since"), ("does-not-hold", "/decision/because/0")]),
        (
            ("factors: [{name: f, label: x, layer: client}, {name: f, label: x, layer: client}]\nfacts: {f: absent}\n"
            "decision: {option: extra, decided_on: 2026-10-12, because: [f]}\n"),
            [("name-twice", "/factors/1/name"), ("does-not-hold", "/decision/because/0")],
        ),
    ],
)  # fmt: skip
def test_what_follows_is_not_told_and_all_else_is(text: str, told: list[tuple[str, str]]) -> None:
    assert [(code, pointer) for code, pointer, _ in in_deliberation(f"deliberation: a\n{text}")] == told


def test_what_is_wrong_beside_a_key_without_a_space_is_told_too() -> None:
    record: dict[str, object] = {"deliberation": "a", "hunch:extra": None, "facts": {"nobody": {}}}

    told = problems_of(lambda: deliberation_of(Document(Plain(record)), ours))

    assert [(problem.code, problem.pointer) for problem in told] == [("syntax", ""), ("unknown-name", "/facts/nobody")]


def test_what_is_wrong_beside_a_name_that_cannot_be_used_is_told_too() -> None:
    text = 'deliberation: "a\\u200bb"\nhunch: nobody\n'

    assert in_deliberation(text) == [("bad-name", "/deliberation", 1), ("unknown-name", "/hunch", 2)]


def test_a_circle_is_told_beside_a_name_that_is_not_known() -> None:
    agreement = "agreement: {by: us, agreed_on: 2026-01-01}"
    text = f"practice: a\nlanguage: nl\nquestion: Hoe?\nvalues: {{a: {{label: x}}, b: {{label: x}}}}\npriorities: {{p: {{stronger: [a, c], over: [b], {agreement}}}, q: {{stronger: [b], over: [a], {agreement}}}}}\n"  # fmt: skip

    told = problems_of(lambda: practice_from(text))

    assert [(problem.code, problem.pointer) for problem in told] == [
        ("unknown-name", "/priorities/p/stronger/1"),
        ("circle", "/priorities/q"),
    ]


@pytest.mark.parametrize(
    ("told", "pointers"),
    [
        ("{level: high, told_by: [client]}, {level: hihg, told_by: [file]}", ["/1/level"]),
        ("{level: high, told_by: [client]}, {level: 3, told_by: [file]}", ["/1/level"]),
        ("{level: high, told_by: [client]}, {status: absent, told_by: [file]}", ["/1/status"]),
        ("{status: absent, told_by: [client]}, {status: holds, told_by: [file]}", ["/0/status", "/1/status"]),
    ],
)
def test_of_what_several_people_told_the_one_that_is_wrong_is_meant(told: str, pointers: list[str]) -> None:
    problems = in_deliberation(f"deliberation: a\nfacts: {{need: [{told}]}}\n")

    assert [pointer for _, pointer, _ in problems] == [f"/facts/need{pointer}" for pointer in pointers]


def test_names_that_are_not_shown_are_told_each_at_its_own_place() -> None:
    text = 'deliberation: a\nhunch: {because: [need, "He is\\u200b angry.", "So\\u200b am I."]}\n'

    assert in_deliberation(text) == [("bad-name", "/hunch/because/1", 2), ("bad-name", "/hunch/because/2", 2)]


def test_each_of_several_names_used_twice_is_told_at_its_own_place() -> None:
    things = "[{name: a, label: x}, {name: a, label: x}, {name: b, label: x}, {name: b, label: x}]"
    text = f"practice: a\nlanguage: nl\nquestion: Hoe?\noptions: {things}\nvalues: {things}\n"

    told = problems_of(lambda: practice_from(text))

    assert [(problem.code, problem.pointer) for problem in told] == [
        ("name-twice", "/options/1/name"),
        ("name-twice", "/options/3/name"),
        *(("name-twice", f"/values/{place}/name") for place in range(4)),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("layer: client, favours: [first]", "layer: client, favours: [zz]"),
        ("layer: client, role: influence", "layer: zz"),
        (
            "layer: client, scale: {levels: [low, high], neutral: low}",
            "layer: client, scale: {levels: [a, b], neutral: zz}",
        ),
    ],
)
def test_of_factors_that_share_a_name_the_one_that_is_wrong_is_meant(first: str, second: str) -> None:
    factors = f"factors: [{{name: f, label: x, {first}}}, {{name: f, label: x, {second}}}]"
    text = (
        f"practice: a\nlanguage: nl\nquestion: Hoe?\noptions: {{first: {{label: x}}, then: {{label: y}}}}\n{factors}\n"
    )

    told = problems_of(lambda: practice_from(text))

    assert all(problem.path[:2] == ("factors", 1) for problem in told)
    assert "zz" in {problem.found for problem in told}


def test_what_is_wrong_beside_a_scale_without_levels_is_told_too() -> None:
    factor = "{layer: client, label: x, favours: [zz], scale: {neutral: low}}"
    text = f"practice: a\nlanguage: nl\nquestion: Hoe?\noptions: {{a: {{label: x}}, b: {{label: y}}}}\nfactors: {{f: {factor}}}\n"

    told = problems_of(lambda: practice_from(text))

    assert {(problem.code, problem.pointer) for problem in told} == {
        ("unknown-name", "/factors/f/favours/0"),
        ("missing-key", "/factors/f/scale/levels"),
    }


@pytest.mark.parametrize("holder", ["hunsh: [hunsh]", "hunch: {becuase: [becuase]}"])
def test_a_key_is_told_once_whatever_stands_under_it(holder: str) -> None:
    (problem,) = problems_of(lambda: deliberation_from(f"deliberation: a\n{holder}\n"))

    assert (problem.code, problem.path[-1]) == ("unknown-key", problem.found)


def test_a_reason_of_its_own_that_does_not_hold_is_known_all_the_same() -> None:
    own = "factors: {own: {label: x, layer: client}}\nfacts: {own: absent}\n"
    decision = "decision: {option: extra, decided_on: 2026-10-12, because: [own]}\n"

    assert in_deliberation(f"deliberation: a\n{own}{decision}") == [("does-not-hold", "/decision/because/0", 4)]


def test_an_option_lost_to_a_fault_is_missed_by_nobody_else() -> None:
    own = "options: {call: {lable: x}}\nfactors: {own: {label: a, layer: client, favours: [call]}}\n"

    assert in_deliberation(f"deliberation: a\n{own}hunch: call\n") == [("unknown-key", "/options/call/lable", 2)]


def test_a_name_used_twice_is_told_at_the_later_place() -> None:
    assert in_practice({"factors:\n": "factors:\n  extra: {label: x, layer: client}\n"}) == [
        ("name-twice", "/factors/extra", 14, None)
    ]
    assert in_deliberation("deliberation: a\nfacts:\n  need:\n    - low\n    - high\n    - unknown\n") == [
        ("name-twice", "/facts/need/1", 5),
        ("name-twice", "/facts/need/2", 6),
    ]


def test_a_name_in_a_list_is_used_twice() -> None:
    text = "practice: a\nlanguage: nl\nquestion: Hoe?\noptions:\n  - {name: x, label: x}\n  - {name: x, label: y}\n"

    (problem,) = problems_of(lambda: practice_from(text))

    assert (problem.code, problem.pointer, problem.line) == ("name-twice", "/options/1/name", 6)


def test_a_circle_is_told_at_one_of_its_priorities_and_the_next_circle_too() -> None:
    agreement = "agreement: {by: us, agreed_on: 2026-01-01}"
    pairs = {"p": "a b", "q": "b a", "r": "c d", "s": "d c"}
    lines = [f"  {name}: {{stronger: [{pair[0]}], over: [{pair[2]}], {agreement}}}" for name, pair in pairs.items()]
    values = "values: {a: {label: a}, b: {label: b}, c: {label: c}, d: {label: d}}"
    text = "\n".join(["practice: x", "language: nl", "question: Hoe?", values, "priorities:", *lines])

    told = problems_of(lambda: practice_from(text))

    assert [problem.code for problem in told] == ["circle", "circle"]
    assert len({problem.line for problem in told}) == 2


@pytest.mark.parametrize(("text", "code"), [("*a", "alias"), ("!x y", "tag"), ("9" * 20, "wrong-value")])
def test_a_document_of_one_thing_that_is_refused_is_told_as_what_it_is(text: str, code: str) -> None:
    assert in_deliberation(text) == [(code, "", 1)]


def test_each_repetition_is_told_once() -> None:
    facts = "".join("    - low\n" for _ in range(40))

    assert in_deliberation(f"deliberation: a\nfacts:\n  need:\n{facts}") == [
        ("name-twice", f"/facts/need/{place}", place + 4) for place in range(1, 40)
    ]


def test_what_is_wrong_with_the_name_and_with_an_old_name_is_told_at_the_same_place() -> None:
    text = (
        "deliberation: a\nfactors:\n"
        "  - {name: need, label: x, layer: client, formerly: [budget]}\n  - {name: new, label: x, layer: clint}\n"
    )

    assert in_deliberation(text) == [
        ("name-twice", "/factors/0", 3),
        ("name-twice", "/factors/0", 3),
        ("wrong-value", "/factors/1/layer", 4),
    ]


def test_of_two_things_that_share_a_name_and_an_old_name_each_is_told_of_one_of_them() -> None:
    factor = "  - {name: new, label: x, layer: client, formerly: [old]}\n"

    assert in_deliberation(f"deliberation: a\nfactors:\n{factor}{factor}") == [
        ("name-twice", "/factors/0/formerly/0", 3),
        ("name-twice", "/factors/1/name", 4),
    ]


def test_looking_for_circles_has_an_end() -> None:
    agreement = "agreement: {by: us, agreed_on: 2026-01-01}"
    values = ", ".join(f"v{number}: {{label: a}}" for number in range(60))
    lines = [f"  p{number}: {{stronger: [v{number}], over: [v{number ^ 1}], {agreement}}}" for number in range(60)]
    text = "\n".join(["practice: x", "language: nl", "question: Hoe?", f"values: {{{values}}}", "priorities:", *lines])

    assert len(problems_of(lambda: practice_from(text))) == 30


def test_of_very_many_problems_a_thousand_are_listed_and_all_are_counted() -> None:
    names = ", ".join(f"n{number}" for number in range(1500))
    factor = f"factors: {{a: {{label: a, layer: client, favours: [{names}]}}}}"

    with pytest.raises(InvalidDocument) as caught:
        practice_from(f"practice: a\nlanguage: nl\nquestion: Hoe?\n{factor}\n")

    assert len(caught.value.problems) == 1000
    assert caught.value.problem_count == 1500


def test_of_very_many_texts_that_cannot_be_used_all_are_counted() -> None:
    record = {"deliberation": "a", "doubts": ["\a"] * 1500}

    with pytest.raises(InvalidDocument) as caught:
        deliberation_of(Document(Plain(record)), ours)

    assert (len(caught.value.problems), caught.value.problem_count) == (1000, 1500)


def test_many_keys_of_one_value_are_all_told() -> None:
    keys = "".join(f"k{number}: 1\n" for number in range(30))

    assert len(problems_of(lambda: deliberation_from(f"deliberation: a\n{keys}"))) == 30


# ---- kinds of documents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("wrong-type", "", None)),
        ("[]", ("wrong-type", "", 1)),
        ("just a text", ("wrong-type", "", 1)),
        ("practice: a", ("wrong-type", "", 1)),
        ("cases: []", ("wrong-type", "", 1)),
        ("result: weighing\ndeliberation: a", ("wrong-type", "", 1)),
        ("facts: {}", ("missing-key", "/deliberation", 1)),
        ("deliberaton: a", ("unknown-key", "/deliberaton", 1)),
        ("deliberation: a\nname: a", ("unknown-key", "/name", 2)),
        ("deliberation: null", ("wrong-type", "/deliberation", 1)),
        ("deliberation: ' a'", ("bad-name", "/deliberation", 1)),
    ],
)
def test_what_is_no_deliberation_is_told_so(text: str, expected: tuple[str, str, int | None]) -> None:
    assert in_deliberation(text) == [expected]


def test_a_hunch_that_is_a_number_asks_for_quotes() -> None:
    (problem,) = problems_of(lambda: deliberation_from("deliberation: a\nhunch: 2"))

    assert problem.expected.endswith("write it between quotes")


def test_shapes_that_no_field_has_are_told() -> None:
    text = """\
deliberation: a
facts: 3
people: 3
positions: {by: x}
commitments: [3]
doubts: Nee
hunch: 3
telling: x
decision: extra
factors: [{label: x, layer: client}]
"""

    assert in_deliberation(text) == [
        ("wrong-type", "/facts", 2),
        ("wrong-type", "/people", 3),
        ("wrong-type", "/positions", 4),
        ("wrong-type", "/commitments/0", 5),
        ("wrong-type", "/doubts", 6),
        ("wrong-type", "/hunch", 7),
        ("wrong-type", "/telling", 8),
        ("wrong-type", "/decision", 9),
        ("missing-key", "/factors/0/name", 10),
    ]


def test_answers_are_texts_by_name() -> None:
    decision = "decision: {option: extra, decided_on: 2026-10-12, answers: [x]}"

    assert in_deliberation(f"deliberation: a\n{decision}") == [("wrong-type", "/decision/answers", 2)]


# ---- short forms


def test_facts_have_short_forms() -> None:
    short = "facts: {budget: holds, unsafe: absent, employer helps: unknown, can do alone: {}, need: high}"
    long = """\
facts:
  - {factor: budget}
  - {factor: unsafe, status: absent}
  - {factor: employer helps, status: unknown}
  - {factor: can do alone, status: holds}
  - {factor: need, level: high}
"""

    assert deliberation_from(f"deliberation: a\n{short}") == deliberation_from(f"deliberation: a\n{long}")


def test_several_people_may_tell_one_fact() -> None:
    read = deliberation_from("deliberation: a\nfacts:\n  need:\n    - {level: low, told_by: [client]}\n    - high\n")

    assert {(fact.level, len(fact.told_by)) for fact in read.told("need")} == {("low", 1), ("high", 0)}


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("[low, medium, high]", "{levels: [{name: low}, medium, {name: high}]}"),
        ("number", "{levels: number}"),
    ],
)
def test_scales_have_short_forms(short: str, long: str) -> None:
    def read(scale: str) -> Practice:
        factor = f"factors: {{need: {{label: x, layer: client, scale: {scale}}}}}"
        return practice_from(f"practice: a\nlanguage: nl\nquestion: Hoe?\n{factor}\n")

    assert read(short) == read(long)


def test_named_things_may_be_lists() -> None:
    by_name = "people: {coach: {label: x}}\noptions: {call: {label: y}}\n"
    listed = "people: [{name: coach, label: x}]\noptions: [{name: call, label: y}]\n"

    assert deliberation_from(f"deliberation: a\n{by_name}") == deliberation_from(f"deliberation: a\n{listed}")


def test_nothing_may_stand_where_nothing_is_the_default() -> None:
    nothing = "hunch: null\ndecision: null\nlabel: null\nopened_on: null\n"

    assert deliberation_from(f"deliberation: a\n{nothing}") == Deliberation("a")


# ---- old names


RENAMED = """\
practice: a
language: nl
question: Hoe?
options: {call: {label: x, formerly: [phone]}, visit: {label: y}}
factors:
  trust: {label: x, layer: client, favours: [phone], influences: [bond], formerly: [bond, faith]}
  risk: {label: x, layer: client, favours: [visit], scale: [low, high], formerly: [danger]}
values: {safety: {label: x, formerly: [security]}}
policies: {rule: {rule: X., prescribes: phone, when: [danger >= high], kind: protocol, formerly: [old rule]}}
priorities:
  first: {stronger: [bond, security], over: [danger], agreement: {by: us, agreed_on: 2026-01-01}, formerly: [one]}
"""


def test_old_names_are_read_as_current_ones() -> None:
    practice = practice_from(RENAMED)
    old = """\
deliberation: a
facts: {faith: {told_by: [client]}, danger: high}
hunch: phone
positions: [{by: client, option: phone, because: [bond], despite: [danger >= high]}]
decision:
  option: phone
  because: [faith]
  decided_on: 2026-10-12
  answers: {danger: "Ja.", one: "Nee."}
  deviations: {old rule: {circumstances: [bond], rejected: {phone: "Nee."}}}
"""
    current = old
    for former, name in {
        "faith": "trust",
        "bond": "trust",
        "danger": "risk",
        "phone": "call",
        "old rule": "rule",
        "one:": "first:",
    }.items():
        current = current.replace(former, name)

    assert practice.factor("trust").favours == {"call"}
    assert practice.policy("rule").when == {"risk >= high"}
    assert practice.priority("first").stronger == {"trust", "safety"}
    assert deliberation_from(old, practice) == deliberation_from(current, practice)


def test_old_names_are_read_in_lists_too() -> None:
    listed = """\
deliberation: a
facts: [{factor: faith}, {factor: danger, level: high}]
decision: {option: call, decided_on: 2026-10-12, deviations: [{policy: old rule, circumstances: [danger >= high]}]}
"""

    read = deliberation_from(listed, practice_from(RENAMED))

    assert [fact.factor for fact in read.facts] == ["risk", "trust"]
    assert read.decision is not None
    assert [deviation.policy for deviation in read.decision.deviations] == ["rule"]
    assert read.decision.deviations[0].circumstances == {"risk >= high"}


def test_old_names_of_a_deliberation_itself_count_too() -> None:
    own = "options: [{name: wait, label: x, formerly: [pause]}]\nhunch: pause\n"

    read = deliberation_from(f"deliberation: a\n{own}")

    assert read.hunch is not None
    assert read.hunch.option == "wait"


def test_old_names_keep_nobody_from_reading_a_document_whatever_it_is_held_under() -> None:
    own = "deliberation: a\noptions: [{name: wait, label: x, formerly: [pause]}, {name: go, label: x}]\n"
    answers = "decision: {option: wait, decided_on: 2026-01-01, answers: {pause: x, wait: x}}\n"

    assert problems_as(Document(read_yaml(RENAMED)), "practice") == ()
    assert problems_as(Document(read_yaml(own)), "deliberation") == ()
    assert [problem.code for problem in problems_as(Document(read_yaml(own + answers)), "deliberation")] == [
        "name-twice"
    ]


def test_a_problem_under_an_old_name_stands_where_the_old_name_stands() -> None:
    practice = practice_from(RENAMED)
    text = "deliberation: a\nfacts: {bond: {since: soon}, danger: hihg}\ndecision: {option: call, because: [faith, danger >= hgh], decided_on: 2026-01-01, answers: {danger: 3}}\n"

    told = problems_of(lambda: deliberation_from(text, practice))

    assert [(problem.code, problem.pointer) for problem in told] == [
        ("bad-date", "/facts/bond/since"),
        ("unknown-name", "/facts/danger"),
        ("unknown-name", "/decision/because/1"),
        ("wrong-type", "/decision/answers/danger"),
    ]


def test_a_text_that_cannot_be_used_stands_under_the_old_name_too() -> None:
    practice = practice_from(RENAMED)
    answers = 'answers: {one: "\\a", danger: {nl: "\\a"}}'
    text = f"deliberation: a\ndecision: {{option: call, decided_on: 2026-01-01, {answers}}}\n"

    told = problems_of(lambda: deliberation_from(text, practice))

    assert [(problem.code, problem.pointer) for problem in told] == [
        ("bad-text", "/decision/answers/one"),
        ("bad-text", "/decision/answers/danger/nl"),
    ]


def test_what_lacks_more_than_it_can_do_without_is_told_completely() -> None:
    text = "practice: a\nlanguage: nl\nquestion: Hoe?\npriorities: [{stronger: [x], over: []}]\n"

    told = problems_of(lambda: practice_from(text))

    assert [(problem.code, problem.pointer) for problem in told] == [
        ("missing-key", "/priorities/0/name"),
        ("missing-key", "/priorities/0/agreement"),
    ]


@pytest.mark.parametrize("names", ["trust, bond", "bond, trust", "faith, bond"])
def test_what_is_written_under_two_names_of_one_thing_is_told_and_not_lost(names: str) -> None:
    first, second = names.split(", ")
    answers = f'answers: {{{first}: "Ja.", {second}: "Nee."}}'
    text = f"deliberation: a\ndecision: {{option: call, decided_on: 2026-01-01, {answers}}}\n"

    (problem,) = problems_of(lambda: deliberation_from(text, practice_from(RENAMED)))

    assert (problem.code, problem.pointer, problem.found) == ("name-twice", f"/decision/answers/{second}", "trust")
    assert problem.expected == "each name once; 'bond' is an earlier name of 'trust'"


def test_a_second_name_of_one_thing_is_told_at_the_key_where_it_stands() -> None:
    deviations = 'deviations: {rule: {suitable: "Ja."}, old rule: {suitable: "Nee."}}'
    text = f"deliberation: a\ndecision: {{option: visit, decided_on: 2026-01-01, {deviations}}}\n"

    (problem,) = problems_of(lambda: deliberation_from(text, practice_from(RENAMED)))

    assert problem.column == text.splitlines()[1].index("old rule") + 1


def test_what_stands_beside_two_names_of_one_thing_is_looked_at_too() -> None:
    answers = 'answers: {one: "\\a", bond: "Ja.", trust: "Nee.", danger: 3}'
    text = f"deliberation: a\ndecision: {{option: call, decided_on: 2026-01-01, {answers}}}\n"

    told = problems_of(lambda: deliberation_from(text, practice_from(RENAMED)))

    assert [(problem.code, problem.pointer) for problem in told] == [
        ("bad-text", "/decision/answers/one"),
        ("name-twice", "/decision/answers/trust"),
        ("wrong-type", "/decision/answers/danger"),
    ]


@pytest.mark.parametrize(
    ("part", "pointer", "found"),
    [
        ("answers: {'risk >= high': \"Ja.\", 'danger >= high': \"Nee.\"}", "/answers/danger >= high", "risk >= high"),
        ('answers: {one: "Ja.", first: "Nee."}', "/answers/first", "first"),
        ('deviations: {rule: {rejected: {call: "Ja.", phone: "Nee."}}}', "/deviations/rule/rejected/phone", "call"),
        ('deviations: {rule: {suitable: "Ja."}, old rule: {suitable: "Nee."}}', "/deviations/old rule", "rule"),
    ],
)
def test_a_thing_is_named_once_whichever_of_its_names_is_used(part: str, pointer: str, found: str) -> None:
    text = f"deliberation: a\ndecision: {{option: visit, decided_on: 2026-01-01, {part}}}\n"

    (problem,) = problems_of(lambda: deliberation_from(text, practice_from(RENAMED)))

    assert (problem.code, problem.pointer, problem.found) == ("name-twice", f"/decision{pointer}", found)


def test_names_that_only_look_different_are_one_name() -> None:
    comparable = 'comparable: {caf\u00e9: "Ja.", cafe\u0301: "Nee."}'
    text = (
        f"deliberation: a\ndecision: {{option: call, decided_on: 2026-01-01, deviations: {{rule: {{{comparable}}}}}}}\n"
    )

    (problem,) = problems_of(lambda: deliberation_from(text, practice_from(RENAMED)))

    assert (problem.code, problem.found) == ("name-twice", "caf\u00e9")
    assert problem.expected == "each name once; these look alike, and are equal"


def test_two_people_may_tell_of_one_factor_each_under_another_of_its_names() -> None:
    told = deliberation_from(
        "deliberation: a\nfacts: {trust: {told_by: [client]}, bond: {told_by: [family]}}\n", practice_from(RENAMED)
    )
    (problem,) = problems_of(
        lambda: deliberation_from("deliberation: a\nfacts: {trust: holds, bond: holds}\n", practice_from(RENAMED))
    )

    assert [sorted(fact.told_by) for fact in told.told("trust")] == [["client"], ["family"]]
    assert (problem.code, problem.pointer, problem.found) == ("name-twice", "/facts/bond", "trust")


def test_an_earlier_case_keeps_its_name_also_where_that_is_an_old_name_of_something() -> None:
    comparable = 'deviations: {rule: {comparable: {bond: "Ja.", one: "Nee."}}}'
    text = f"deliberation: bond\ndecision: {{option: call, decided_on: 2026-01-01, {comparable}}}\n"

    case = deliberation_from(text, practice_from(RENAMED))

    assert case.name == "bond"
    assert case.decision is not None
    assert list(case.decision.deviations[0].comparable) == ["bond", "one"]


def test_people_and_levels_have_no_earlier_names() -> None:
    practice = practice_from(RENAMED.replace("scale: [low, high]", "scale: [bond, high]"))

    case = deliberation_from("deliberation: a\npositions: [{by: bond}]\nfacts: {danger: bond}\n", practice)

    assert case.positions[0].by == "bond"
    assert case.status("risk") == "bond"


@pytest.mark.parametrize("own", ["bond: {", "trust: {", "new: {formerly: [bond], ", "new: {formerly: [trust], "])
def test_an_own_factor_cannot_take_a_name_that_the_practice_has_or_had(own: str) -> None:
    name = own.partition(":")[0]
    text = (
        f"deliberation: a\nfactors: {{{own}label: x, layer: client, scale: [few, many]}}}}\nfacts: {{{name}: many}}\n"
    )

    (problem,) = problems_of(lambda: deliberation_from(text, practice_from(RENAMED)))

    assert (problem.code, problem.pointer) == ("name-twice", f"/factors/{name}")


def test_an_own_factor_that_takes_an_old_name_gives_no_other_problem() -> None:
    text = """\
deliberation: a
factors: {bond: {label: x, layer: client, scale: [few, many]}}
facts: {bond: many}
hunch: {because: [bond >= many]}
"""

    told = problems_of(lambda: deliberation_from(text, practice_from(RENAMED)))

    assert [(problem.code, problem.pointer) for problem in told] == [("name-twice", "/factors/bond")]


def test_old_names_that_were_written_wrongly_are_not_missed_elsewhere() -> None:
    told = problems_of(lambda: practice_from(RENAMED.replace("formerly: [bond, faith]", "formerly: bond")))

    assert [problem.pointer for problem in told] == ["/factors/trust/formerly"]


# ---- mappings from memory


def test_a_mapping_from_memory_has_paths_and_no_lines() -> None:
    record = {"deliberation": "a", "facts": {"ned": "high"}}

    (problem,) = problems_of(lambda: deliberation_of(Document(Plain(record)), ours))

    assert (problem.pointer, problem.line, problem.column, problem.file) == ("/facts/ned", None, None, None)


def test_a_mapping_may_hold_what_json_never_gives_and_is_told_so() -> None:
    record: dict[object, object] = {
        "deliberation": "a",
        3: "x",
        "label": {1: "x"},
        "facts": {"need": 10**400, None: "holds", "budget": {1: 2}},
        "hunch": {"because": (1, "budget")},
        "opened_on": b"x",
    }

    told = problems_of(lambda: deliberation_of(Document(Plain(record)), ours))

    assert {(problem.code, problem.pointer) for problem in told} == {
        ("unknown-key", "/3"),
        ("unknown-key", "/label/1"),
        ("wrong-value", "/facts/need"),
        ("wrong-type", "/facts/None"),
        ("unknown-key", "/facts/budget/1"),
        ("wrong-type", "/hunch/because/0"),
        ("bad-date", "/opened_on"),
    }


def test_a_mapping_is_not_changed_by_reading_it() -> None:
    record = {"deliberation": "a", "facts": {"need": "high"}, "hunch": "standard"}
    before = repr(record)

    deliberation_of(Document(Plain(record)), ours)

    assert repr(record) == before


# ---- names that read as sentences

LONG = "the risk that somebody loses the work that took them so long to find again"


def test_a_name_that_reads_as_a_sentence_is_told_at_its_place_and_not_shown() -> None:
    text = "deliberation: a\nhunch: {because: [need, He is angry., bugdet, So am I.]}\n"

    problems = problems_of(lambda: deliberation_from(text))

    assert [(problem.pointer, problem.found, problem.nearest) for problem in problems] == [
        ("/hunch/because/1", "", None),
        ("/hunch/because/2", "bugdet", "budget"),
        ("/hunch/because/3", "", None),
    ]


def test_a_text_that_cannot_be_used_is_not_told_at_another_that_is_not_shown() -> None:
    decision = "decision: {option: extra, decided_on: 2026-10-12, decided_by: [We all were there., '']}"

    assert in_deliberation(f"deliberation: a\n{decision}\n") == [("bad-text", "/decision/decided_by", 2)]


def test_a_key_that_reads_as_a_sentence_is_not_shown_in_a_practice_either() -> None:
    (problem,) = problems_of(
        lambda: practice_of(Document(Plain({"practice": "a", "language": "nl", "question": "x", "He is angry.": 1})))
    )

    assert (problem.code, problem.path, problem.found) == ("unknown-key", (), "")


def test_a_name_that_is_known_leads_to_a_problem_however_long_it_is() -> None:
    practice = practice_from(PRACTICE.replace("unsafe:", f"{LONG}:"))

    (problem,) = problems_of(
        lambda: deliberation_from(f"deliberation: a\nfacts: {{{LONG}: {{basis: red}}}}\n", practice)
    )

    assert (problem.path, problem.found) == (("facts", LONG, "basis"), "red")


def test_a_name_that_is_defined_leads_to_a_problem_too() -> None:
    own = f"deliberation: a\nfactors: {{{LONG}: {{label: x, layer: cleint}}}}\n"

    assert [problem.path for problem in problems_of(lambda: deliberation_from(own))] == [("factors", LONG, "layer")]
    assert in_practice({"unsafe: {": f"{LONG}: {{", "layer: client, bars": "layer: cleint, bars"})[0][:2] == (
        "wrong-value",
        f"/factors/{LONG}/layer",
    )


def test_what_follows_from_a_long_name_that_was_set_aside_is_not_told() -> None:
    record = {
        "deliberation": "a",
        "options": {LONG: {}},
        "factors": {"own": {"label": "x", "layer": "client", "favours": [LONG]}},
    }

    (problem,) = problems_of(lambda: deliberation_of(Document(Plain(record)), ours))

    assert (problem.code, problem.pointer) == ("missing-key", f"/options/{LONG}/label")


def test_whether_a_level_that_is_none_was_reached_is_not_told() -> None:
    decision = {"option": "extra", "because": ["need >= high"], "decided_on": "2026-03-02"}
    record = {"deliberation": "a", "facts": {"need": "He is angry."}, "decision": decision}

    (of_fact,) = problems_of(lambda: deliberation_of(Document(Plain(record)), ours))

    assert (of_fact.code, of_fact.found) == ("unknown-name", "")


def test_a_reason_that_reads_as_a_sentence_is_told_without_it() -> None:
    decision = {"option": "extra", "because": ["He is angry."], "decided_on": "2026-03-02"}
    record = {"deliberation": "a", "decision": decision}

    (problem,) = problems_of(lambda: deliberation_of(Document(Plain(record)), ours))

    assert (problem.code, problem.found) == ("does-not-hold", "")
    assert problem.expected == "a factor that holds; here it is unknown"


def test_of_a_key_that_is_not_shown_the_place_of_the_key_is_told() -> None:
    text = "deliberation: a\na key that nobodywouldeverwrite intoadocument andthatismuch toolong: 1\n"

    (problem,) = problems_of(lambda: deliberation_from(text))

    assert (problem.code, problem.found, problem.line, problem.column) == ("unknown-key", "", 2, 1)


def test_a_number_that_is_too_long_is_told_at_the_field_that_holds_it() -> None:
    (problem,) = problems_of(lambda: deliberation_of(Document(Plain({"deliberation": "a", "opened_on": 10**15})), ours))

    assert (problem.code, problem.pointer) == ("wrong-value", "/opened_on")


def test_what_comes_to_light_later_is_told_however_many_were_wrong_in_the_same_way() -> None:
    factors = {f"f{number}": {"label": "x", "layer": "cleint"} for number in range(25)}
    policies = {"p": {"prescribes": "nothing"}}
    record = {"practice": "a", "language": "nl", "question": "x", "factors": factors, "policies": policies}

    pointers = [problem.pointer for problem in problems_of(lambda: practice_of(Document(Plain(record))))]

    assert len([pointer for pointer in pointers if pointer.endswith("/layer")]) == len(factors)
    assert "/policies/p/prescribes" in pointers


def test_what_was_told_is_not_told_again_when_more_comes_to_light() -> None:
    text = "deliberation: a\ndecision: {option: 3, decided_on: 2026-10-12}\n"
    twice = "facts: [{factor: need, level: high}, {factor: need, level: low}]\n"

    assert in_deliberation(text + twice) == [("wrong-type", "/decision/option", 2), ("name-twice", "/facts/1", 3)]
