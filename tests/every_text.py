"""Print every text that the library makes of the shipped examples: run under several hash seeds, all must be equal."""

import json
import sys
from importlib import resources
from itertools import product
from pathlib import Path

import deliberate
from deliberate.catalogue import example
from deliberate.visibility import Reader
from tests.weighing import contested

READERS: tuple[Reader, ...] = ("professional", "colleague", "file", "client")


def main() -> None:
    for place in ("bakery", "home_care", "recovery"):
        with resources.as_file(example(place)) as folder:
            print_example(folder)
    print_audit(contested.OURS, contested.CASES)


def print_example(folder: Path) -> None:
    practice = deliberate.read_practice(folder / "practice.yaml")
    casebase = deliberate.read_casebase(folder / "cases", practice)
    print(json.dumps([deliberate.to_document(practice), deliberate.to_document(casebase)], ensure_ascii=False))
    print_audit(practice, casebase)
    for path in sorted(folder.glob("*.yaml")):
        if path.stem != "practice":
            print_all(path, practice, casebase)


def print_audit(practice: deliberate.Practice, casebase: deliberate.CaseBase) -> None:
    audited = deliberate.audit(practice, casebase)
    print(audited, audited.contested, audited.reconsider, audited.in_every, audited.in_some, audited.circles)
    print(audited.contradictions, audited.unlike, dict(audited.policies), dict(audited.priorities))
    print(deliberate.landmarks(practice, casebase), dict(deliberate.leave_one_out(practice, casebase)))


def print_all(path: Path, practice: deliberate.Practice, casebase: deliberate.CaseBase) -> None:
    deliberation = deliberate.read_deliberation(path, practice)
    print(json.dumps(deliberate.to_document(deliberation), ensure_ascii=False), deliberate.fingerprint(deliberation))
    weighing = deliberate.weigh(deliberation, practice, casebase)
    print(json.dumps(deliberate.to_document(weighing), ensure_ascii=False), repr(weighing))
    print_texts(deliberation, practice, casebase)
    print_findings(deliberation, practice, casebase)
    print_choices(deliberation, practice, casebase)
    print_pictures(deliberation, practice, casebase)


def print_texts(
    deliberation: deliberate.Deliberation, practice: deliberate.Practice, casebase: deliberate.CaseBase
) -> None:
    for to, language, register in product(READERS, ("nl", "en"), ("formal", "informal")):
        explanation = deliberate.explain(deliberation, practice, casebase, to=to, language=language, register=register)
        print(deliberate.as_text(explanation), deliberate.as_markdown(explanation), explanation, sep="\n")


def print_findings(
    deliberation: deliberate.Deliberation, practice: deliberate.Practice, casebase: deliberate.CaseBase
) -> None:
    for finding, language in product(deliberate.check(deliberation, practice, casebase), ("nl", "en")):
        told = deliberate.tell(finding, practice, deliberation=deliberation, language=language)
        print(finding, deliberate.as_text(told), sep="\n")


def print_choices(
    deliberation: deliberate.Deliberation, practice: deliberate.Practice, casebase: deliberate.CaseBase
) -> None:
    options = [option.name for option in practice.options]
    results = [
        *(deliberate.foresee(deliberation, practice, casebase, option=option) for option in options),
        *deliberate.contrast(deliberation, practice, casebase),
        deliberate.influence(deliberation, practice, casebase),
        deliberate.audit(practice, casebase),
    ]
    for result, language in product(results, ("nl", "en")):
        told = deliberate.tell(result, practice, deliberation=deliberation, language=language)
        print(json.dumps(deliberate.to_document(result), ensure_ascii=False), deliberate.as_text(told), sep="\n")


def print_pictures(
    deliberation: deliberate.Deliberation, practice: deliberate.Practice, casebase: deliberate.CaseBase
) -> None:
    for to in READERS:
        graph = deliberate.graph_of(deliberation, practice, casebase, to=to)
        print(deliberate.as_mermaid(graph), deliberate.as_graphml(graph), sep="\n")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream, when run as a program
    main()
