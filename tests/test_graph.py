import subprocess
import sys
from datetime import date
from typing import get_args

import attrs
import pytest
from hypothesis import event, given

from deliberate import (
    CaseBase,
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Hunch,
    InvalidValue,
    Level,
    Option,
    Person,
    Policy,
    Position,
    Practice,
    Scale,
    graph_of,
    weigh,
)
from deliberate.graph import Graph
from deliberate.visibility import Reader
from tests.running_example import ours, samira
from tests.strategies import Scene, Twins, rich_scenes, twins

READERS: tuple[Reader, ...] = get_args(Reader)
OTHERS = tuple(reader for reader in READERS if reader != "professional")

decided = attrs.evolve(
    samira,
    people=[Person("coach", label="uw jobcoach", perspective="professional")],
    positions=[
        Position("client", option="extra", because=["dropping out"], despite=["can do alone"]),
        Position("coach", option="standard"),
        Position("the neighbour"),
    ],
    commitments=[
        Commitment("coach", to="client", what={"nl": "Ik bel u elke maandag.", "en": "I call you every Monday."}),
        Commitment("team", to="client", what="Wij kijken mee.", due=date(2026, 11, 1)),
    ],
    decision=Decision(
        "extra",
        because=["dropping out", "need >= high"],
        decided_on=date(2026, 10, 12),
        answers={"can do alone": "Daarom bouwen wij de uren af.", "keep people at work": "Dit past daarbij."},
        deviations=[Deviation("fifteen percent")],
    ),
)
before = Deliberation(
    "2025-0001",
    label={"nl": "de eerste zaak", "en": "the first case"},
    facts=[Fact("need", level="high"), Fact("can do alone"), Fact("unsafe", status="absent")],
    decision=Decision("extra", because=["need"], decided_on=date(2025, 3, 3)),
)


def links(graph: Graph, kind: str) -> set[tuple[str, str]]:
    return {(source, target) for source, target, found in graph.edges(data=True) if found["kind"] == kind}


def of_kind(graph: Graph, kind: str) -> list[str]:
    return [node for node, found in graph.nodes(data=True) if found["kind"] == kind]


def content(graph: Graph) -> tuple[object, object, object]:
    return graph.graph, list(graph.nodes(data=True)), list(graph.edges(data=True))


# ---- nodes


def test_a_node_is_named_by_its_kind_and_its_name() -> None:
    graph = graph_of(decided, ours, CaseBase([before]))

    assert {
        "decision",
        "hunch",
        "option:extra",
        "factor:budget",
        "value:lasting work",
        "policy:fifteen percent",
        "priority:keep people at work",
        "precedent:2025-0001",
        "perspective:client",
        "position:coach",
        "commitment:1",
    } <= set(graph)


def test_labels_are_in_the_language_that_is_asked_for() -> None:
    assert graph_of(samira, ours).nodes["factor:budget"]["label"] == "het krappe budget"
    assert graph_of(samira, ours, language="en").nodes["factor:budget"]["label"] == "the tight budget"


def test_a_label_that_lacks_the_language_is_in_that_of_the_practice_else_in_any() -> None:
    factors = [
        Factor("a", label="alleen Nederlands", layer="client"),
        Factor("b", label={"nl": "hulp", "en": "help"}, layer="client"),
        Factor("c", label={"de": "Hilfe"}, layer="client"),
    ]
    practice = Practice("p", language="nl", question="Wat?", factors=factors)

    graph = graph_of(Deliberation("d"), practice, language="fr")

    assert [graph.nodes[f"factor:{name}"]["label"] for name in "abc"] == ["alleen Nederlands", "hulp", "Hilfe"]


def test_an_option_has_its_standing_and_a_factor_its_status_or_level() -> None:
    nodes = graph_of(samira, ours).nodes

    assert (nodes["option:extra"]["standing"], nodes["option:standard"]["standing"]) == ("supported", "opposed")
    assert [nodes[f"factor:{name}"]["status"] for name in ("dropping out", "unsafe", "budget")] == [
        "holds",
        "absent",
        "unknown",
    ]
    assert nodes["factor:need"]["level"] == "high"


def test_the_name_of_a_level_is_for_the_professional_and_its_label_for_everyone() -> None:
    scale = Scale([Level("low"), Level("high", label="veel")])
    factors = [Factor(name, label=name, layer="client", scale=scale) for name in ("bare", "worded")]
    practice = Practice("p", language="nl", question="Wat?", factors=factors)
    case = Deliberation("d", facts=[Fact("bare", level="low", told_by=["client"]), Fact("worded", level="high")])

    to_professional, to_client = graph_of(case, practice), graph_of(case, practice, to="client")

    assert to_professional.nodes["factor:bare"]["level"] == "low"
    assert "level" not in to_client.nodes["factor:bare"]
    assert to_client.nodes["factor:worded"]["level"] == "veel"
    assert list(to_client.edges(data=True)) == [("factor:bare", "perspective:client", {"kind": "told by"})]


def test_a_number_is_told_with_its_unit() -> None:
    factors = [
        Factor("hours", label="uren", layer="client", scale=Scale("number", unit="uur")),
        Factor("times", label="keren", layer="client", scale=Scale("number")),
    ]
    practice = Practice("p", language="nl", question="Wat?", factors=factors)

    nodes = graph_of(Deliberation("d", facts=[Fact("hours", level=3), Fact("times", level=2)]), practice).nodes

    assert (nodes["factor:hours"]["level"], nodes["factor:times"]["level"]) == ("3 uur", "2")


def test_a_factor_out_of_use_is_drawn_only_where_it_was_told() -> None:
    gone = [Factor(name, label=name, layer="client", retired_on=date(2026, 1, 1)) for name in ("told", "untold")]
    practice = Practice("p", language="nl", question="Wat?", factors=gone)

    graph = graph_of(Deliberation("d", facts=[Fact("told")]), practice, on=date(2026, 2, 1))

    assert of_kind(graph, "factor") == ["factor:told"]


@pytest.mark.parametrize(
    ("facts", "applies"),
    [
        ([Fact("a"), Fact("b")], "yes"),
        ([Fact("a")], "unknown"),
        ([Fact("a", status="absent")], "no"),
    ],
)
def test_a_policy_says_whether_it_applies(facts: list[Fact], applies: str) -> None:
    practice = Practice(
        "p",
        language="nl",
        question="Wat?",
        options=[Option("o", label="iets")],
        factors=[Factor(name, label=name, layer="client") for name in "ab"],
        policies=[Policy("rule", rule="Dat is zo.", prescribes="o", when=["a", "b"], kind="protocol")],
    )

    graph = graph_of(Deliberation("d", facts=facts), practice)

    assert graph.nodes["policy:rule"]["applies"] == applies


def test_agreements_that_do_not_count_on_a_day_are_not_drawn_for_it() -> None:
    graph = graph_of(samira, ours, on=date(2026, 1, 1))

    assert of_kind(graph, "priority") == []


def test_an_earlier_case_is_drawn_only_where_its_ground_applies() -> None:
    unlike = attrs.evolve(samira, facts=[Fact("can do alone"), Fact("need", level="low")])

    assert of_kind(graph_of(samira, ours, CaseBase([before])), "precedent") == ["precedent:2025-0001"]
    assert of_kind(graph_of(unlike, ours, CaseBase([before])), "precedent") == []


def test_the_limit_bounds_the_earlier_cases() -> None:
    cases = CaseBase([before, attrs.evolve(before, name="2025-0002", label=None)])

    assert len(of_kind(graph_of(samira, ours, cases, limit=None), "precedent")) == 2
    assert of_kind(graph_of(samira, ours, cases, limit=0), "precedent") == []


def test_what_has_no_words_is_called_by_its_name_to_the_professional_only() -> None:
    silent = attrs.evolve(ours, priorities=[attrs.evolve(ours.priorities[0], why=None)])
    cases = CaseBase([attrs.evolve(before, label=None)])

    nodes = graph_of(samira, silent, cases).nodes

    assert nodes["priority:keep people at work"]["label"] == "keep people at work"
    assert nodes["precedent:2025-0001"]["label"] == "2025-0001"
    assert "label" not in graph_of(samira, silent, cases, to="client").nodes["priority:keep people at work"]


def test_somebody_with_two_positions_has_two_nodes() -> None:
    case = attrs.evolve(samira, positions=[Position("client", option="extra"), Position("client", option="standard")])

    assert of_kind(graph_of(case, ours), "position") == ["position:client", "position:client (2)"]


# ---- edges


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("favours", {("factor:need", "option:extra"), ("decision", "option:extra"), ("hunch", "option:standard")}),
        ("favours", {("priority:keep people at work", "option:extra"), ("precedent:2025-0001", "option:extra")}),
        ("favours", {("position:client", "option:extra"), ("position:coach", "option:standard")}),
        ("bars", {("factor:unsafe", "option:standard")}),
        ("serves", {("factor:dropping out", "value:lasting work")}),
        ("prescribes", {("policy:fifteen percent", "option:standard")}),
        ("deviates from", {("decision", "policy:fifteen percent")}),
        ("outweighs", {("priority:keep people at work", "factor:can do alone")}),
        ("told by", {("factor:dropping out", "perspective:client"), ("position:coach", "perspective:professional")}),
        ("because", {("decision", "factor:dropping out"), ("hunch", "factor:budget")}),
        ("because", {("priority:keep people at work", "factor:dropping out"), ("precedent:2025-0001", "factor:need")}),
        ("because", {("position:client", "factor:dropping out")}),
        ("despite", {("decision", "factor:can do alone"), ("decision", "priority:keep people at work")}),
        ("despite", {("position:client", "factor:can do alone"), ("precedent:2025-0001", "factor:can do alone")}),
        ("promises", {("perspective:professional", "commitment:1"), ("decision", "commitment:2")}),
    ],
)
def test_edges_say_how_things_hang_together(kind: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= links(graph_of(decided, ours, CaseBase([before])), kind)


def test_what_opposes_and_what_influences_is_drawn() -> None:
    factors = [
        Factor("a", label="a", layer="client", opposes=["o"], influences=["b"]),
        Factor("b", label="b", layer="client"),
    ]
    practice = Practice("p", language="nl", question="Wat?", options=[Option("o", label="iets")], factors=factors)

    graph = graph_of(Deliberation("d"), practice)

    assert links(graph, "opposes") == {("factor:a", "option:o")}
    assert links(graph, "influences") == {("factor:a", "factor:b")}


def test_a_policy_that_is_left_without_an_account_is_drawn_as_left() -> None:
    assert decided.decision is not None
    silent = attrs.evolve(decided, decision=attrs.evolve(decided.decision, deviations=()))

    assert links(graph_of(silent, ours), "deviates from") == {("decision", "policy:fifteen percent")}


def test_which_level_was_meant_stands_beside_a_reason_for_the_professional_only() -> None:
    to_professional, to_client = graph_of(decided, ours), graph_of(decided, ours, to="client")

    assert to_professional.edges["decision", "factor:need", 0]["detail"] == "need >= high"
    assert "detail" not in to_client.edges["decision", "factor:need", 0]


def test_what_each_person_told_stands_beside_who_told_it() -> None:
    told = [Fact("unsafe", status="absent", told_by=["employer"]), Fact("unsafe", told_by=["client", "family"])]

    graph = graph_of(attrs.evolve(samira, facts=told), ours)

    assert graph.nodes["factor:unsafe"]["status"] == "unknown"
    assert [target["detail"] for _, _, target in graph.edges("factor:unsafe", data=True) if "detail" in target] == [
        "holds",
        "holds",
        "absent",
    ]


def test_a_hunch_that_is_not_known_yet_points_at_nothing() -> None:
    practice = Practice("p", language="nl", question="Wat?", options=[Option("None", label="niets")])

    graph = graph_of(Deliberation("d", hunch=Hunch()), practice)

    assert "hunch" in graph
    assert not graph.edges


def test_an_agreement_between_values_links_values() -> None:
    graph = graph_of(samira, ours)

    assert ("priority:keep people at work", "value:lasting work") not in graph.edges()


# ---- who may see what


@pytest.mark.parametrize("to", OTHERS)
def test_an_earlier_case_has_no_name_for_others(to: Reader) -> None:
    graph = graph_of(samira, ours, CaseBase([before]), to=to)

    assert graph.nodes["precedent:1"] == {"kind": "precedent"}


@pytest.mark.parametrize("to", OTHERS)
def test_of_an_earlier_case_others_see_only_what_plays_a_part_here(to: Reader) -> None:
    without = attrs.evolve(samira, facts=[fact for fact in samira.facts if fact.factor != "can do alone"])
    without = attrs.evolve(without, facts=[*without.facts, Fact("can do alone", status="absent")])

    graph = graph_of(without, ours, CaseBase([before]), to=to)

    assert links(graph, "because") >= {("precedent:1", "factor:need")}
    assert [source for source, _ in links(graph, "despite") if source == "precedent:1"] == []


def test_a_client_sees_no_hunch_and_no_influence() -> None:
    graph = graph_of(samira, ours, to="client")

    assert "hunch" not in graph
    assert "factor:budget" not in graph


def test_a_colleague_sees_neither_special_data_nor_a_rule_that_betrays_it() -> None:
    practice = Practice(
        "p",
        language="nl",
        question="Wat?",
        options=[Option("o", label="iets")],
        factors=[Factor("ill", label="een ziekte", layer="client", special=True)],
        policies=[
            Policy("rule", rule="Wie ziek is, rust.", prescribes="o", when=["ill"], kind="protocol", special=True)
        ],
    )
    case = Deliberation("d", facts=[Fact("ill")])

    assert {"factor:ill", "policy:rule"} <= set(graph_of(case, practice, to="client"))
    assert not {"factor:ill", "policy:rule"} & set(graph_of(case, practice, to="colleague"))


def test_an_unknown_reader_is_told_which_there_are() -> None:
    with pytest.raises(InvalidValue, match="Did you mean 'client'"):
        graph_of(samira, ours, to="klient")  # type: ignore[arg-type]


@given(twins())
def test_a_client_gets_the_same_graph_where_only_private_parts_differ(pair: Twins) -> None:
    event(f"the same: {pair.first == pair.second}")
    cases = CaseBase(pair.cases)

    first, second = (graph_of(case, pair.practice, cases, to="client") for case in (pair.first, pair.second))

    assert content(first) == content(second)


@pytest.mark.parametrize("to", READERS)
@given(scene=rich_scenes())
def test_every_attribute_is_a_text_and_every_edge_ends_at_a_node_with_a_kind(to: Reader, scene: Scene) -> None:
    graph = graph_of(scene.deliberation, scene.practice, CaseBase(scene.cases), to=to, on=scene.on)
    event(f"precedents: {bool(of_kind(graph, 'precedent'))}")

    attributes = [found for _, found in graph.nodes(data=True)] + [found for _, _, found in graph.edges(data=True)]
    assert all(type(text) is str and text for found in attributes for text in found.values())
    assert all("kind" in found for found in attributes)


@given(rich_scenes())
def test_others_read_no_name_of_an_earlier_case(scene: Scene) -> None:
    graph = graph_of(scene.deliberation, scene.practice, CaseBase(scene.cases), to="client", on=scene.on)

    places = range(1, len(scene.cases) + 1)
    assert set(of_kind(graph, "precedent")) <= {f"precedent:{place}" for place in places}
    assert all(graph.nodes[node] == {"kind": "precedent"} for node in of_kind(graph, "precedent"))


@given(rich_scenes())
def test_the_standings_are_those_of_weighing(scene: Scene) -> None:
    cases = CaseBase(scene.cases)

    graph = graph_of(scene.deliberation, scene.practice, cases, on=scene.on)

    weighing = weigh(scene.deliberation, scene.practice, cases, on=scene.on)
    standings = {node.removeprefix("option:"): graph.nodes[node]["standing"] for node in of_kind(graph, "option")}
    assert standings == {option: weighed.standing for option, weighed in weighing.items()}


# ---- cost


def test_networkx_is_loaded_only_where_a_graph_is_made() -> None:
    program = "import sys, deliberate.graph, deliberate.rendering; print('networkx' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8")

    assert done.stdout.strip() == "False"
