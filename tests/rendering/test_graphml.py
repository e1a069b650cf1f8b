import re

import networkx as nx
import pytest
from hypothesis import event, given

from deliberate import CaseBase, as_graphml, graph_of
from deliberate.graph import Graph
from tests.running_example import ours, samira
from tests.strategies import Scene, rich_scenes

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def read_back(graph: Graph) -> Graph:
    read = nx.parse_graphml(as_graphml(graph), force_multigraph=True)
    assert isinstance(read, nx.MultiDiGraph)
    return read


def holding(text: str) -> Graph:
    graph: Graph = nx.MultiDiGraph()
    graph.add_node("a", kind="factor", label=text)
    return graph


def assert_equal(first: Graph, second: Graph) -> None:
    assert list(first.nodes(data=True)) == list(second.nodes(data=True))
    assert list(first.edges(keys=True, data=True)) == list(second.edges(keys=True, data=True))


def test_a_graph_is_read_back_as_it_was() -> None:
    graph = graph_of(samira, ours)

    read = read_back(graph)

    assert_equal(read, graph)
    assert {name: read.graph[name] for name in graph.graph} == {"language": "nl", "to": "professional"}


@given(rich_scenes())
def test_any_graph_is_read_back_as_it_was(scene: Scene) -> None:
    graph = graph_of(scene.deliberation, scene.practice, CaseBase(scene.cases), on=scene.on)
    odd = any(NOT_IN_XML.search(text) for _, found in graph.nodes(data=True) for text in found.values())
    event(f"holds what XML cannot: {odd}")

    read = read_back(graph)

    assert len(read) == len(graph)
    if not odd:
        assert_equal(read, graph)


@pytest.mark.parametrize(
    "text", ["a\nb", "a\r\nb", "a\tb", "<b>&amp;", "]]>", '"', "'", "é 漢 😀", "", "  twee  ", "-->"]
)
def test_every_text_that_xml_can_hold_survives(text: str) -> None:
    assert read_back(holding(text)).nodes["a"]["label"] == text


@pytest.mark.parametrize("text", ["a\tb", "a\nb", 'a"b', "a<b", "a&b", "a>b"])
def test_every_name_that_xml_can_hold_survives(text: str) -> None:
    graph: Graph = nx.MultiDiGraph()
    graph.add_edge(text, "b", kind="favours")

    assert list(read_back(graph).edges(data=True)) == [(text, "b", {"kind": "favours"})]


@pytest.mark.parametrize(
    ("text", "written"),
    [("a\0b", "a\\u0000b"), ("\x1b[1m", "\\u001b[1m"), ("\ud800", "\\ud800"), ("\uffff", "\\uffff")],
)
def test_what_xml_cannot_hold_is_written_as_its_number(text: str, written: str) -> None:
    assert read_back(holding(text)).nodes["a"]["label"] == written


def test_parallel_edges_stay_apart() -> None:
    graph: Graph = nx.MultiDiGraph()
    graph.add_edge("a", "b", kind="favours")
    graph.add_edge("a", "b", kind="because")

    assert_equal(read_back(graph), graph)
    assert nx.parse_graphml(as_graphml(graph)).is_multigraph()


def test_an_empty_graph_is_read_back_empty() -> None:
    empty: Graph = nx.MultiDiGraph()

    assert len(read_back(empty)) == 0


def test_the_text_ends_with_a_line_break_and_says_in_which_encoding_it_is() -> None:
    text = as_graphml(graph_of(samira, ours))

    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<graphml ')
    assert text.endswith("</graphml>\n")
