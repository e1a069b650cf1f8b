"""This module is a graph as Mermaid, for a picture in editors and wikis, in which nobody's words turn into mark-up."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import attrs

from deliberate.explanation import Phrasebook, shipped_phrases
from deliberate.graph import Graph

__all__ = ["as_mermaid"]

# Each kind of thing has a shape of its own, so that a picture without colours says the same.
_SHAPES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "commitment": ("[", "]"),
        "decision": ("{{", "}}"),
        "factor": ("(", ")"),
        "hunch": (">", "]"),
        "option": ("([", "])"),
        "perspective": ("((", "))"),
        "policy": ("[[", "]]"),
        "position": ("[/", "/]"),
        "precedent": ("[(", ")]"),
        "priority": ("[/", "\\]"),
        "value": ("(((", ")))"),
    }
)
_PLAIN = ("[", "]")

_ARROWS: Mapping[str, str] = MappingProxyType(
    {
        "bars": "==x",
        "chooses": "==>",
        "despite": "--x",
        "deviates from": "==x",
        "influences": "-.->",
        "opposes": "--x",
        "outweighs": "==>",
        "prescribes": "==>",
        "serves": "-.->",
        "told by": "-.->",
    }
)
_ARROW = "-->"
_NO_LABEL = "…"

_STYLES: Mapping[str, str] = MappingProxyType(
    {
        "absent": "stroke-dasharray:2 4,opacity:0.6",
        "barred": "stroke-dasharray:2 4,opacity:0.6",
        "unknown": "stroke-dasharray:6 4",
        "chosen": "stroke-width:4px",
    }
)

# Letters of any language, and the marks that mean nothing to Mermaid; a colon and a semicolon do.
_HARMLESS = re.compile(r"[^\W_]|[ ,.?!'’‘–…-]")
# Behind these, Mermaid takes the label for a list or a heading.
_AT_THE_START = re.compile(r"\A(\d*)([.–+*-])")


@attrs.frozen
class _Words:
    """The words for what has no label, in the language of a graph."""

    phrases: Phrasebook
    language: str

    def word(self, message: str, *, otherwise: str, **values: str) -> str:
        """Give a word, and where the language has none what it stands for."""
        if self.language not in self.phrases.languages or not self.phrases.has(message, self.language):
            return otherwise
        return self.phrases.say(message, self.language, **values)


def as_mermaid(graph: Graph, *, phrases: Phrasebook | None = None) -> str:
    r"""Write a graph as a Mermaid flowchart, with a shape for each kind of node and an arrow for each kind of edge.

    What is unknown has a dashed border; what is absent or barred is faint; what was chosen has a thick border. Every
    character that could mean something to Mermaid is escaped.

    Args:
        graph: what plays a part, as `graph_of` gives it.
        phrases: the phrases with the words of the arrows; by default those of the library.

    Example:
        >>> print(*as_mermaid(graph_of(samira, ours, language="en")).splitlines()[:2], sep="\n")
        flowchart LR
            n0>"hunch"]
    """
    ids = {node: f"n{number}" for number, node in enumerate(graph)}
    words = _Words(phrases or shipped_phrases(), graph.graph.get("language", ""))
    lines = ["flowchart LR", *_nodes(graph, ids, words), *_edges(graph, ids, words), *_classes(graph, ids)]
    return "\n".join(lines) + "\n"


def _nodes(graph: Graph, ids: Mapping[str, str], words: _Words) -> Iterator[str]:
    for node, found in graph.nodes(data=True):
        opening, closing = _SHAPES.get(found.get("kind", ""), _PLAIN)
        yield f'    {ids[node]}{opening}"{_label(node, found, words)}"{closing}'


def _label(node: str, found: Mapping[str, str], words: _Words) -> str:
    kind = found.get("kind", node)
    # Mermaid does not read a picture in which a label is empty.
    label = _escaped(found.get("label", "")) or _escaped(_word_for(kind, found.get("name", ""), words)) or _NO_LABEL
    return f"{label}#58; {_escaped(found['level'])}" if "level" in found else label


def _word_for(kind: str, name: str, words: _Words) -> str:
    """Name what has no label: whose view it is, or what kind of thing it is."""
    if kind == "perspective":
        return words.word("record-source", otherwise=name, source=name)
    if kind == "position" and name:
        return words.word(f"record-person-{name}", otherwise=name)
    return words.word("picture-node", otherwise=kind, kind=kind)


def _edges(graph: Graph, ids: Mapping[str, str], words: _Words) -> Iterator[str]:
    for source, target, found in graph.edges(data=True):
        kind = found.get("kind", "")
        # Arguments favour an option; only a decision chooses it.
        meaning = "chooses" if (source, kind) == ("decision", "favours") else kind
        word = words.word("picture-edge", otherwise=meaning, kind=meaning.replace(" ", "-"))
        said = f'|"{_escaped(word)}"|' if word else ""
        yield f"    {ids[source]} {_ARROWS.get(meaning, _ARROW)}{said} {ids[target]}"


def _classes(graph: Graph, ids: Mapping[str, str]) -> Iterator[str]:
    nodes_by_state: dict[str, list[str]] = {}
    for node, state in _states(graph):
        nodes_by_state.setdefault(state, []).append(ids[node])
    for state, style in _STYLES.items():
        if state in nodes_by_state:
            yield f"    classDef {state} {style}"
            yield f"    class {','.join(nodes_by_state[state])} {state}"


def _states(graph: Graph) -> Iterator[tuple[str, str]]:
    for node, found in graph.nodes(data=True):
        yield from ((node, found[name]) for name in ("status", "standing") if name in found)
    for source, target in graph.edges():
        if (source, graph.nodes[target].get("kind")) == ("decision", "option"):
            yield target, "chosen"


def _escaped(text: str) -> str:
    line = " ".join(text.split())
    line = "".join(map(_character, line))
    return _AT_THE_START.sub(lambda found: f"{found[1]}#{ord(found[2])};", line)


def _character(character: str) -> str:
    if _HARMLESS.match(character):
        return character
    # Marks that are put on a letter stay with it; what cannot be seen is left out.
    if unicodedata.category(character)[0] == "M":
        return character
    return "" if unicodedata.category(character)[0] == "C" else f"#{ord(character)};"
