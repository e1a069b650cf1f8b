import html
import re

import networkx as nx
import pytest
from hypothesis import given

from deliberate import CaseBase, as_mermaid, graph_of
from deliberate.graph import Graph
from deliberate.rendering.mermaid import _SHAPES
from tests.running_example import ours, samira
from tests.strategies import Scene, rich_scenes
from tests.test_graph import before, decided

_SHAPE = "|".join(re.escape(f"{opening}TEXT{closing}") for opening, closing in _SHAPES.values())
_TEXT = r'"(?:[^"#;:`<>()\[\]{}|\\/&%@*$~^=+]|#[0-9]+;)+"'
_LINE = re.compile(
    rf"    n\d+(?:{_SHAPE.replace('TEXT', _TEXT)})"
    rf"|    n\d+ (?:-->|--x|==>|==x|-\.->)(?:\|{_TEXT}\|)? n\d+"
    r"|    classDef [a-z]+ [a-z0-9:,. -]+"
    r"|    class n\d+(?:,n\d+)* [a-z]+"
)


def labelled(text: str, **others: str) -> Graph:
    graph: Graph = nx.MultiDiGraph(language="en")
    graph.add_node("a", kind="factor", label=text, **others)
    return graph


def label_in(graph: Graph) -> str:
    found = re.fullmatch(r'n0\("(.*)"\)', as_mermaid(graph).splitlines()[1].strip())
    assert found
    return found[1]


def shown(label: str) -> str:
    """Give what a reader of the picture sees."""
    return html.unescape(re.sub(r"#(\d+);", r"&#\1;", label))


def test_a_picture_has_a_line_for_each_node_and_each_edge() -> None:
    graph = graph_of(decided, ours, CaseBase([before]))

    lines = as_mermaid(graph).splitlines()

    assert lines[0] == "flowchart LR"
    assert sum(re.match(r"    n\d+[^ \d]", line) is not None for line in lines) == len(graph)
    assert sum(re.match(r"    n\d+ ", line) is not None for line in lines) == graph.number_of_edges()


def test_every_kind_of_node_has_a_shape_of_its_own() -> None:
    kinds = {found["kind"] for _, found in graph_of(decided, ours, CaseBase([before])).nodes(data=True)}

    assert kinds <= set(_SHAPES)
    assert len(set(_SHAPES.values())) == len(_SHAPES)


def test_labels_are_what_is_read() -> None:
    text = as_mermaid(graph_of(samira, ours, language="en"))

    assert '("the tight budget")' in text
    assert '(["more hours for a while"])' in text
    assert '("need for support#58; high")' in text


def test_who_spoke_is_named_in_the_language_of_the_picture() -> None:
    assert '(("cliënt"))' in as_mermaid(graph_of(samira, ours))
    assert '(("client"))' in as_mermaid(graph_of(samira, ours, language="en"))
    assert '[/"de cliënt"/]' in as_mermaid(graph_of(decided, ours))


def test_in_a_language_without_phrases_kinds_stand_as_they_are() -> None:
    text = as_mermaid(graph_of(samira, ours, language="fr"))

    assert '>"hunch"]' in text
    assert '-.->|"told by"|' in text


def test_a_decision_chooses_and_all_else_speaks_for_an_option() -> None:
    graph = graph_of(decided, ours, language="fr")
    ids = {node: f"n{number}" for number, node in enumerate(graph)}

    lines = as_mermaid(graph).splitlines()

    assert f'    {ids["decision"]} ==>|"chooses"| {ids["option:extra"]}' in lines
    assert f'    {ids["position:client"]} -->|"favours"| {ids["option:extra"]}' in lines


def test_somebody_without_a_label_is_called_as_they_were_written() -> None:
    assert '[/"the neighbour"/]' in as_mermaid(graph_of(decided, ours))


def test_what_is_unknown_absent_or_chosen_looks_different() -> None:
    graph = graph_of(decided, ours)
    ids = {node: f"n{number}" for number, node in enumerate(graph)}

    lines = as_mermaid(graph).splitlines()

    assert f"    class {ids['factor:unsafe']} absent" in lines
    assert f"    class {ids['option:extra']} chosen" in lines
    assert any(re.fullmatch(rf"    class .*\b{ids['factor:budget']}\b.* unknown", line) for line in lines)


def test_a_standing_is_never_read_as_a_word() -> None:
    assert not re.search("supported|opposed", as_mermaid(graph_of(samira, ours, language="en")))


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "`**vet**`",
        "end",
        "a;b",
        "style:x#1;",
        "<script>alert(1)</script>",
        "[a](b) {c} |d| (e)",
        "%%{init: {}}%%",
        "%% note",
        "#quot;",
        "&quot;",
        "a\\nb",
        "- een",
        "1. een",
        "12) twaalf",
        "# kop",
        "x --> y",
        "@{ shape: circle }",
        "ﬂ°°60¶ß",
        "$$x$$",
        "één ‘twee’ – drie…",
        "漢字",
        "हिन्दी",
        "😀",
    ],
)
def test_what_people_wrote_is_read_as_they_wrote_it(text: str) -> None:
    graph = labelled(text)

    assert _LINE.fullmatch(as_mermaid(graph).splitlines()[1])
    assert shown(label_in(graph)) == text


@pytest.mark.parametrize(
    ("text", "line"), [("a\nb", "a b"), ("a\r\n\tb", "a b"), ("a\u2028b", "a b"), ("a\u202eb", "ab")]
)
def test_a_label_is_one_line_without_what_cannot_be_seen(text: str, line: str) -> None:
    assert label_in(labelled(text)) == line


def test_what_would_begin_a_list_is_escaped_at_the_start_only() -> None:
    assert label_in(labelled("- wel 1.5 - niet")) == "#45; wel 1.5 - niet"


@pytest.mark.parametrize("text", ["", " ", "\u200b"])
def test_a_label_of_which_nothing_can_be_seen_is_the_kind_of_thing(text: str) -> None:
    assert label_in(labelled(text)) == "factor"


def test_a_node_of_which_nothing_can_be_said_is_drawn_all_the_same() -> None:
    graph: Graph = nx.MultiDiGraph()
    graph.add_node("")

    assert as_mermaid(graph) == 'flowchart LR\n    n0["…"]\n'


def test_an_empty_graph_is_an_empty_picture() -> None:
    empty: Graph = nx.MultiDiGraph()

    assert as_mermaid(empty) == "flowchart LR\n"


def test_a_graph_of_somebody_else_is_drawn_too() -> None:
    graph: Graph = nx.MultiDiGraph()
    graph.add_edge("a", "b")

    assert as_mermaid(graph) == 'flowchart LR\n    n0["a"]\n    n1["b"]\n    n0 --> n1\n'


@given(rich_scenes())
def test_whatever_people_wrote_every_line_is_one_of_ours(scene: Scene) -> None:
    graph = graph_of(scene.deliberation, scene.practice, CaseBase(scene.cases), on=scene.on)

    assert [line for line in as_mermaid(graph).splitlines()[1:] if not _LINE.fullmatch(line)] == []
