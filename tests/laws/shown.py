"""Everything that is made for one reader: texts, pictures, questions, with the names that they rest on."""

import functools
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from deliberate import (
    CaseBase,
    Deliberation,
    Explanation,
    Practice,
    as_graphml,
    as_mermaid,
    as_text,
    audit,
    check,
    contrast,
    explain,
    foresee,
    graph_of,
    influence,
    seen_by,
    talk_sheet,
    tell,
    to_document,
    weigh,
)
from deliberate.visibility import Reader

__all__ = ["Shown", "made_for", "told_to"]

_LANGUAGES = ("nl", "en")


def _written(explanation: Explanation) -> str:
    return as_text(explanation) + json.dumps(to_document(explanation), ensure_ascii=False)


class Shown(NamedTuple):
    """A deliberation that is shown to somebody, with what it is weighed against."""

    case: Deliberation
    practice: Practice
    casebase: CaseBase | None = None
    on: date | None = None


def made_for(to: Reader, shown: Shown) -> Mapping[str, str]:
    """Every text, picture and question that is made from a deliberation for one reader."""
    case, practice, casebase, on = shown
    seen = seen_by(case, practice, to)
    graph, weighing = graph_of(case, practice, casebase, to=to, on=on), weigh(seen, practice, casebase, on=on)
    found = check(seen, practice, casebase, on=on)
    made = {"seen": json.dumps(to_document(seen)), "picture": as_mermaid(graph), "graph": as_graphml(graph)}
    for language in _LANGUAGES:
        spoken = functools.partial(tell, practice=practice, deliberation=seen, to=to, language=language)
        made[f"text, {language}"] = _written(explain(case, practice, casebase, to=to, language=language, on=on))
        short = explain(case, practice, casebase, to=to, language=language, length="short", on=on)
        made[f"short text, {language}"] = _written(short)
        # What a professional lays on the table is made of what the client may see.
        sheet = _written(talk_sheet(case, practice, casebase, language=language, on=on))
        made.update({f"talk sheet, {language}": sheet} if to == "client" else {})
        made[f"weighing, {language}"] = _written(spoken(weighing))
        made[f"findings, {language}"] = _written(spoken(found))
        for what, result in _about_choices(Shown(seen, practice, casebase, on)).items():
            made[f"{what}, {language}"] = _written(spoken(result))
    return made


def told_to(to: Reader, shown: Shown) -> Mapping[str, str]:
    """What is told to one reader of what follows from everything."""
    case, practice, casebase, on = shown
    results: Mapping[str, Any] = {
        "weighing": weigh(case, practice, casebase, on=on),
        "findings": check(case, practice, casebase, on=on),
        **_about_choices(shown),
    }
    return {
        f"{what} of everything, {language}": _written(
            tell(result, practice, deliberation=case, to=to, language=language)
        )
        for what, result in results.items()
        for language in _LANGUAGES
    }


def _about_choices(shown: Shown) -> Mapping[str, Any]:
    """What choosing would set, what would have to be different, what the client changed, what hangs together."""
    case, practice, casebase, on = shown
    options = [option.name for option in (*practice.options, *case.options)]
    results: dict[str, Any] = {
        "contrasts": contrast(case, practice, casebase, on=on, limit=3),
        "influence": influence(case, practice, casebase, on=on),
        "audit": audit(practice, casebase or CaseBase(), on=on),
    }
    if options:
        results["foresight"] = foresee(case, practice, casebase, option=options[0], on=on)
    return results
