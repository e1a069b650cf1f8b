"""Documents that are wrong, one of each kind, each with the whole message that it gives: read once, and kept as a snapshot.

Renew it with: python -m tests.documents.wrong_documents
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from deliberate.documents import Document, Plain, casebase_of, deliberation_of, parse, parse_lines, practice_of
from deliberate.errors import InvalidDocument
from tests.running_example import ours

__all__ = ["SNAPSHOT", "every_message"]

SNAPSHOT = Path(__file__).with_name("wrong_documents.txt")
DECISION = {"option": "extra", "decided_on": "2026-10-12"}
PRACTICE = {"practice": "North", "language": "en", "question": "x"}

YAML: Mapping[str, str] = {
    "nothing": "",
    "a list": "- a",
    "a text": "a",
    "a practice in the place of a deliberation": "practice: North",
    "a case base in the place of a deliberation": "cases: []",
    "a result in the place of a deliberation": "{result: weighing, deliberation: a}",
    "no name": "facts: {}",
    "a name with a typing error": "delibaration: a",
    "another version": "{deliberate: 2, deliberation: a}",
    "a version that is a text": 'deliberate: "1"\ndeliberation: a',
    "a version that is a list": "deliberate: [1]\ndeliberation: a",
    "a name that is a number": "deliberation: 2026",
    "a name under 'name' too": "deliberation: a\nname: b",
    "an anchor and an alias": "deliberation: &x a\nlabel: *x",
    "a tag": "deliberation: !!str a",
    "two documents": "deliberation: a\n---\ndeliberation: b",
    "a list as a key": "deliberation: a\n? [x]\n: y",
    "a number with many digits": "deliberation: a\nfacts: {need: 1234567890123456}",
    "a fact that is a list of texts": "deliberation: a\nfacts:\n  need: [high, low]",
    "a fact that is yes": "deliberation: a\nfacts:\n  unsafe: true",
    "a fact that is an empty list": "deliberation: a\nfacts:\n  need: []",
    "facts that are a text": "deliberation: a\nfacts: unsafe",
    "facts without a factor": "deliberation: a\nfacts: [{level: high}]",
    "a fact with the name of its key": "deliberation: a\nfacts: {need: {factor: need, level: high}}",
    "a hunch that is a list": "deliberation: a\nhunch: [extra]",
    "a decision that is a text": "deliberation: a\ndecision: extra",
    "a decision without its fields": "deliberation: a\ndecision: {}",
    "an unknown key": "deliberation: a\ndecison: {}",
    "an unknown key of a fact": "deliberation: a\nfacts: {need: {levle: high}}",
    "a text that is a number": "deliberation: a\nlabel: 3",
    "a text that is yes": "deliberation: a\nlabel: true",
    "a text in an unknown language": "deliberation: a\nlabel: {Dutch: x}",
    "a text that is a list": "deliberation: a\nlabel: [x]",
    "texts that are one text": "deliberation: a\ndoubts: x",
    "names that are one text": "deliberation: a\nhunch: {because: need}",
    "names that are a mapping": "deliberation: a\nhunch: {because: {need: high}}",
    "names of which one is a number": "deliberation: a\nhunch: {because: [3]}",
    "texts by name that are a list": "deliberation: a\ndecision: {option: extra, decided_on: 2026-10-12, answers: [x]}",
    "things that are a list of texts": "deliberation: a\npeople: [coach]",
    "things that are a number": "deliberation: a\npeople: 3",
    "a thing that is a text": "deliberation: a\npeople: {coach: Marieke}",
    "things in a list that are a mapping": "deliberation: a\npositions: {by: client}",
    "a date with the day first": "deliberation: a\nopened_on: 19-10-2026",
    "a date with a time": "deliberation: a\nopened_on: 2026-10-19T09:00",
    "a date that does not exist": "deliberation: a\nopened_on: 2026-02-30",
    "a date in words": "deliberation: a\nopened_on: vandaag",
    "a date that is a number": "deliberation: a\nopened_on: 20261019",
    "a date that is yes": "deliberation: a\nopened_on: true",
    "a date that is a list": "deliberation: a\nopened_on: [2026-10-19]",
    "a time without a date": "deliberation: a\nhunch: {at: 9.00}",
    "a moment without a time": "deliberation: a\nhunch: {at: 2026-10-19}",
    "a moment that does not exist": "deliberation: a\nhunch: {at: 2026-10-19T25:00}",
    "a null where something must stand": "deliberation: a\npractice: null",
    "a level that is not known": "deliberation: a\nfacts: {need: hihg}",
    "a scale that is a text": "deliberation: a\nfactors: {own: {label: x, layer: client, scale: lots}}",
    "a reason for the decision that nobody knows": "deliberation: a\ndecision: {option: extra, decided_on: 2026-10-12, because: [bugdet]}",
    "a factor with levels that holds": "deliberation: a\nfacts: {need: holds}",
    "a sentence that starts with an apostrophe": "deliberation: a\nlabel: 's ochtends",
    "a sentence that starts with an apostrophe and ends with another": "deliberation: a\nlabel: 'k weet het niet'",
    "a sentence that starts with a hyphen": "deliberation: a\nlabel: - so",
    "a sentence that starts with a question mark": "deliberation: a\nlabel: {nl: ?so}",
    "a sentence that starts with a question mark and a space": "deliberation: a\nlabel: {nl: ? so}",
    "a question mark without a colon": "deliberation: a\nlabel: {nl: x, ? so}",
    "a document that starts with a question mark": "? so",
    "a sentence with a comma between braces": "deliberation: a\nlabel: {nl: X, so}",
    "a sentence with a colon": "deliberation: a\nlabel:\n  Let op: so it is",
    "a number with a comma between braces": "deliberation: a\nfacts: {need: 2,5}",
    "no space behind a colon between braces": "deliberation: a\nfacts: {need:high}",
    "no space behind the first colon": "deliberation:a\nlabel: b",
    "a mapping on the line of the hyphens": "--- deliberation: a\nhunch:extra",
    "a comment that hides a closing brace": "deliberation: a\nfacts: {unsafe: # later\n",
    "a brace that is not closed, and a comment further down": "deliberation: a\nfacts: {a: b\nlabel: c\nhunch: d # so",
    "braces that were closed before": "deliberation: a\nfacts: {unsafe: {}}}}",
    "words behind a closing brace": "deliberation: a\nlabel: {a} b",
    "a control character": "deliberation: a\nlabel: b\nsituation: c\x00d\nhunch: e",
    "a control character below an empty line": "\nlabel: \x00",
    "a character that does not exist": 'deliberation: a\nlabel: "\\U00110000"',
    "half a directive": "%TAG x",
    "a curly quote in the place of a closing one": 'deliberation: a\nlabel: "so”',
    "a level with an unknown key": "deliberation: a\nfactors: {own: {label: x, layer: client, scale: [{naam: low}]}}",
}
JSON: Mapping[str, str] = {
    "nothing": "",
    "half a document": '{"deliberation": "a"',
    "a missing comma": '{"deliberation": "a" "label": "b"}',
    "a missing colon": '{"deliberation" "a"}',
    "a key without quotes": '{deliberation: "a"}',
    "single quotes": "{'deliberation': 'a'}",
    "a comma at the end": '{"deliberation": "a",}',
    "a list with a comma at the end": '{"deliberation": "a", "doubts": ["b",]}',
    "a text that is not closed": '{"deliberation": "a',
    "an unknown escape": '{"deliberation": "a\\q"}',
    "half an escape": '{"deliberation": "a\\u12"}',
    "a line break in a text": '{"deliberation": "a\nb"}',
    "two documents": '{"deliberation": "a"} {}',
    "a comment": '{"deliberation": "a"} // this',
    "a key twice": '{"deliberation": "a", "label": "x", "label": "y"}',
    "a key twice within a key twice": '{"deliberation": "a", "hunch": {"at": 1}, "hunch": {"at": 1, "at": 2}}',
    "not a number": '{"deliberation": "a", "facts": {"need": NaN}}',
    "no end of a number": '{"deliberation": "a", "facts": {"need": -Infinity}}',
    "a number with many digits": '{"deliberation": "a", "facts": {"need": -1234567890123456}}',
    "half a character": '{"deliberation": "a", "label": "x\\ud800"}',
    "too deep": '{"deliberation": "a", "label": ' + "[" * 64 + "]" * 64 + "}",
    "too deep in mappings": '{"deliberation": ' + '{"a": ' * 64 + "1" + "}" * 65,
    "a list": '["deliberation"]',
}
MEMORY: Mapping[str, object] = {
    "a list": ["deliberation"],
    "a key that is a number": {"deliberation": "a", 3: "x"},
    "a key that is a long number": {"deliberation": "a", 10**15 - 1: "x"},
    "a key that is a number with one digit too many": {"deliberation": "a", 10**15: "x"},
    "a key that is a very long number": {"deliberation": "a", 10**5000: "x"},
    "a key that is nothing": {"deliberation": "a", None: "x"},
    "a key that is a pair": {"deliberation": "a", ("x", "y"): "z"},
    "a key of a fact that is a number": {"deliberation": "a", "facts": {"need": {3: "x"}}},
    "a language that is a number": {"deliberation": "a", "label": {3: "x"}},
    "a name that is a number": {"deliberation": "a", "facts": {3: "holds"}},
    "several unknown keys": {"deliberation": "a", "hunch": {"zo": 1, "option": "extra", "ja": 2}},
    "a number with many digits": {"deliberation": "a", "facts": {"need": 10**400}},
    "a number with one digit too many": {"deliberation": "a", "facts": {"need": 10**15}},
    "a value of a class": {"deliberation": "a", "hunch": object},
    "a text with bytes": {"deliberation": "a", "label": b"x"},
    "not a number": {"deliberation": "a", "facts": {"need": float("nan")}},
}
PRACTICES: Mapping[str, dict[str, Any]] = {
    "a deliberation in its place": {"deliberation": "a"},
    "a practice without its fields": {"practice": "North"},
    "an option without its fields": {**PRACTICE, "options": {"a": {}}},
    "options without a name": {**PRACTICE, "options": [{"label": "x"}]},
    "an option with a name too": {**PRACTICE, "options": {"a": {"name": "a", "label": "x"}}},
    "an option with an unknown key": {**PRACTICE, "options": {"a": {"label": "x", "tolt": "y"}}},
    "old names that are one text": {**PRACTICE, "options": {"a": {"label": "x", "formerly": "b"}}},
    "a word that is not known": {**PRACTICE, "factors": {"a": {"label": "x", "layer": "clinet"}}},
    "an agreement that is a text": {
        **PRACTICE,
        "priorities": {"a": {"stronger": ["b"], "over": [], "agreement": "team"}},
    },
}
LINES: Mapping[str, list[str]] = {
    "a line that is no JSON, and one with a fault": [
        '{"deliberation": }',
        json.dumps({"deliberation": "b", "facts": {"x": {}}}),
    ],
    "a case without a decision": [json.dumps({"deliberation": "a"})],
    "a decision that is nothing": [json.dumps({"deliberation": "a", "decision": None})],
    "a name twice": [json.dumps({"deliberation": "a", "decision": DECISION})] * 2,
    "a practice": [json.dumps(PRACTICE)],
    "a practice among the cases": [json.dumps({"cases": [PRACTICE]})],
    "a letter behind a case": [json.dumps({"deliberation": "a", "decision": DECISION}) + "X"],
    "a page break behind a case": [json.dumps({"deliberation": "a", "decision": DECISION}) + "\f"],
    "cases that are no list": [json.dumps({"cases": {}})],
    "an unknown key beside the cases": [json.dumps({"cases": [], "caes": []})],
    "another version of a case base": [json.dumps({"deliberate": 3, "cases": []})],
    "a case that is a text": [json.dumps({"cases": ["a"]})],
    "half a character in a case": ['{"cases": [{"deliberation": "\\ud800"}]}'],
}


def every_message() -> Iterator[str]:
    """Give each wrong document's title and, below it, its whole message."""
    for title, text in YAML.items():
        yield from _told(f"YAML: {title}", Document(parse(text, "yaml"), "a.yaml"))
    for title, text in JSON.items():
        yield from _told(f"JSON: {title}", Document(parse(text, "json"), "a.json"))
    for title, content in MEMORY.items():
        yield from _told(f"memory: {title}", Document(Plain(content)))
    for title, practice in PRACTICES.items():
        yield f"a practice: {title}"
        yield from _lines(lambda given: practice_of(Document(Plain(given))), practice)
    for title, lines in LINES.items():
        yield f"lines: {title}"
        documents = [Document(plain, "a.jsonl") for plain in parse_lines(lines)]
        yield from _lines(lambda given: casebase_of(given, ours), documents)


def _told(title: str, document: Document) -> Iterator[str]:
    yield title
    yield from _lines(lambda given: deliberation_of(given, ours), document)


def _lines(read: Any, given: object) -> Iterator[str]:  # noqa: ANN401 - whatever reads it
    try:
        read(given)
    except InvalidDocument as refused:
        for problem in refused.problems:
            yield f"  {problem}"
            yield f"    {problem.code} {problem.pointer} {problem.line} {problem.column}"


if __name__ == "__main__":
    SNAPSHOT.write_text("".join(f"{line}\n" for line in every_message()), encoding="utf-8")
