"""Special-category data of an earlier case counts and is not named; to a colleague, that of this case neither."""

import re
from datetime import date

import attrs
import pytest
from hypothesis import event, given, settings

from deliberate import (
    CaseBase,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Option,
    Policy,
    Practice,
    Standing,
    Status,
    as_text,
    explain,
    graph_of,
    seen_by,
    weigh,
)
from deliberate.visibility import Reader
from tests.laws.hiding import base
from tests.laws.planting import is_told
from tests.laws.shown import Shown, made_for, told_to
from tests.strategies import Scene, plain_scenes

OTHERS: tuple[Reader, ...] = ("colleague", "file", "client")
to_each_other_reader = pytest.mark.parametrize("to", OTHERS)


def special_names_held(case: Deliberation, practice: Practice) -> set[str]:
    special = {factor.name for factor in (*practice.factors, *case.factors) if factor.special}
    return {name for name in special if case.status(name) not in {Status.UNKNOWN, Status.ABSENT}}


def named_by_precedents(case: Deliberation, practice: Practice, casebase: CaseBase, on: date | None) -> set[str]:
    weighing = weigh(case, practice, casebase, on=on, limit=None)
    special = {factor.name for factor in practice.factors if factor.special}
    return {
        base(name)
        for option in weighing.values()
        for comparison in option.over.values()
        for ground in (*comparison.grounds_for, *comparison.grounds_against)
        if ground.kind == "precedent"
        for name in ground.stronger | ground.over
    } & special


@settings(max_examples=settings().max_examples // 2)
@given(plain_scenes())
def test_a_result_names_special_data_of_an_earlier_case_only_where_the_case_at_hand_holds_it(scene: Scene) -> None:
    case, practice, casebase = scene.deliberation, scene.practice, CaseBase(scene.cases)

    for shown in (case, *(seen_by(case, practice, to) for to in OTHERS)):
        named = named_by_precedents(shown, practice, casebase, scene.on)
        event(f"named: {bool(named)}")
        assert named <= special_names_held(shown, practice)


TEAM = Practice(
    "North",
    language="en",
    question="Do we wait?",
    options=[Option("wait", label="waiting"), Option("go", label="going")],
    factors=[
        Factor("risk", label="a risk", layer="client", favours=["go"]),
        Factor(
            "illnessq1", label="S3cr3t illness", told="S3cr3t illness.", layer="client", favours=["wait"], special=True
        ),
    ],
    policies=[
        Policy(
            "ruleq1", rule="S3cr3t rule.", purpose="S3cr3t purpose.", prescribes="wait", kind="protocol", special=True
        ),
        Policy("lawq1", rule="S3cr3t law.", prescribes="wait", kind="statute-bound", when=["illnessq1"], special=True),
    ],
)
EARLIER = Deliberation(
    "earlierq1",
    facts=[Fact("risk"), Fact("illnessq1")],
    decision=Decision("go", because=["risk"], decided_on=date(2026, 2, 2)),
)
NOW = Deliberation(
    "nowq1",
    facts=[Fact("risk")],
    decision=Decision(
        "go",
        because=["risk"],
        decided_on=date(2026, 3, 2),
        deviations=[Deviation("ruleq1", disproportion="S3cr3t too.")],
    ),
)
# As the earlier case, but for what the statute would close.
WITHOUT_LAW = attrs.evolve(TEAM, policies=TEAM.policies[:1])
HELD = attrs.evolve(NOW, facts=EARLIER.facts)


def test_special_data_of_an_earlier_case_counts() -> None:
    weighing = weigh(HELD, WITHOUT_LAW, CaseBase([EARLIER]))

    assert weighing["go"].standing is Standing.SUPPORTED
    assert named_by_precedents(HELD, WITHOUT_LAW, CaseBase([EARLIER]), None) == {"illnessq1"}


@to_each_other_reader
def test_special_data_of_an_earlier_case_and_its_name_stand_in_nothing(to: Reader) -> None:
    made = {
        **made_for(to, Shown(NOW, WITHOUT_LAW, CaseBase([EARLIER]))),
        **told_to(to, Shown(NOW, WITHOUT_LAW, CaseBase([EARLIER]))),
    }
    graph = graph_of(NOW, WITHOUT_LAW, CaseBase([EARLIER]), to=to)

    assert weigh(seen_by(NOW, WITHOUT_LAW, to), WITHOUT_LAW, CaseBase([EARLIER]))["go"].standing is Standing.SUPPORTED
    assert "earlierq1" not in "".join(made.values())
    assert not any("illness" in text for what, text in made.items() if what not in {"picture", "graph"})
    assert [target for source, target in graph.edges() if source.startswith("precedent")] == [
        "option:go",
        "factor:risk",
    ]


@pytest.mark.parametrize(
    ("case", "practice"), [(NOW, TEAM), (HELD, WITHOUT_LAW), (attrs.evolve(HELD, decision=None), TEAM)]
)
def test_a_colleague_reads_nothing_of_special_data_nor_of_a_rule_that_betrays_it(
    case: Deliberation, practice: Practice
) -> None:
    shown = Shown(case, practice, CaseBase([EARLIER]) if practice is WITHOUT_LAW else None)
    made = {**made_for("colleague", shown), **told_to("colleague", shown)}

    for what, text in made.items():
        assert not is_told(text), what
        assert not re.findall(r"illness|ruleq1|lawq1", text), what


def test_a_client_reads_the_special_data_and_the_rule_that_are_theirs() -> None:
    text = as_text(explain(HELD, WITHOUT_LAW, CaseBase([EARLIER])))

    assert {"S3cr3t illness.", "S3cr3t rule.", "S3cr3t too."} <= set(re.findall(r"S3cr3t \w+\.", text))
