"""This module is a graph as GraphML, for tools that analyse networks."""

import re
from collections.abc import Iterable, Iterator, Mapping

from deliberate.graph import Graph

__all__ = ["as_graphml"]

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">'
)
# A reader of XML makes spaces of the last three, unless they are written by their number.
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
# What XML 1.0 cannot hold, by whatever way it is written.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_graphml(graph: Graph) -> str:
    r"""Write a graph as GraphML; `networkx.parse_graphml` reads it back with the same nodes, edges and attributes.

    Characters that XML cannot hold are written as their number, such as ``\u0000``.

    Example:
        >>> print(as_graphml(graph_of(samira, ours, language="en")).splitlines()[2])
        <key id="d0" for="graph" attr.name="language" attr.type="string"/>
    """
    keys = _keys(graph)
    nodes = (_element("node", {"id": node}, _data(keys, "node", found)) for node, found in graph.nodes(data=True))
    edges = (
        _element("edge", {"source": source, "target": target}, _data(keys, "edge", found))
        for source, target, found in graph.edges(data=True)
    )
    whole = [*_data(keys, "graph", graph.graph), *nodes, *edges]
    lines = [_HEAD, *_declared(keys), '<graph edgedefault="directed">', *whole, "</graph>", "</graphml>"]
    return "\n".join(lines) + "\n"


def _keys(graph: Graph) -> Mapping[tuple[str, str], str]:
    """Number what is said of the graph, its nodes and its edges, in the order in which it is met."""
    said: Iterable[tuple[str, Mapping[str, str]]] = [
        ("graph", graph.graph),
        *(("node", found) for _, found in graph.nodes(data=True)),
        *(("edge", found) for _, _, found in graph.edges(data=True)),
    ]
    named = dict.fromkeys((whose, name) for whose, found in said for name in found)
    return {key: f"d{number}" for number, key in enumerate(named)}


def _declared(keys: Mapping[tuple[str, str], str]) -> Iterator[str]:
    for (whose, name), key in keys.items():
        yield f'<key id="{key}" for="{whose}" attr.name="{_written(name)}" attr.type="string"/>'


def _data(keys: Mapping[tuple[str, str], str], whose: str, found: Mapping[str, str]) -> Iterator[str]:
    for name, text in found.items():
        yield f'<data key="{keys[whose, name]}">{_written(text)}</data>'


def _element(tag: str, ends: Mapping[str, str], data: Iterable[str]) -> str:
    attributes = " ".join(f'{name}="{_written(text)}"' for name, text in ends.items())
    return f"<{tag} {attributes}>{''.join(data)}</{tag}>"


def _written(text: str) -> str:
    held = _NOT_IN_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return held.translate(_ESCAPES)
