"""A request that comes in as JSON: each problem at its field, or the standings, the findings and the letter.

This is the whole of what a case system does with the library. Where its records live and what its screens look like
stays its own business.
"""

import json
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs

from deliberate import (
    InvalidDocument,
    Practice,
    Problem,
    as_text,
    check,
    explain,
    read_deliberation,
    read_practice,
    tell,
    weigh,
)

EXAMPLE = files("deliberate").joinpath("catalogue", "examples", "bakery")


def answer(request: str, practice: Practice, *, on: date) -> dict[str, Any]:
    """Give what a screen needs: the problems of a request by field, or what follows and the letter.

    Args:
        request: a deliberation as JSON.
        practice: the practice of the team that sends it.
        on: the day for which it is weighed.
    """
    try:
        deliberation = read_deliberation(json.loads(request), practice)
    except InvalidDocument as error:
        return {"problems": {problem.pointer: in_words(problem, practice) for problem in error.problems}}
    weighing = weigh(deliberation, practice, on=on)
    findings = check(deliberation, practice, on=on)
    return {
        "standings": {option: weighed.standing for option, weighed in weighing.items()},
        "ask": list(weighing.relevant),
        "findings": [finding.code for finding in findings],
        "letter": as_text(explain(deliberation, practice, on=on)),
    }


def in_words(problem: Problem, practice: Practice) -> str:
    """Say a problem in the language of the team, without its place: it stands beside its field."""
    (section,) = tell(attrs.evolve(problem, path=()), practice).sections
    return section.sentences[0].text


GOOD = """
{
  "deliberate": 1,
  "deliberation": "0b6c-77",
  "facts": {
    "own wish": {"told_by": ["client"], "words": "In de bakkerij voel ik mij nuttig."},
    "employer adapts": {"told_by": ["employer"]},
    "short nights": {"told_by": ["professional"]}
  }
}
"""
BAD = GOOD.replace('"own wish"', '"own wich"').replace('["employer"]', '["baker"]')


def main() -> None:
    """Answer one request that is right and one that is not."""
    practice = read_practice(Path(str(EXAMPLE)) / "practice.yaml")
    for request in (GOOD, BAD):
        print(json.dumps(answer(request, practice, on=date(2026, 10, 12)), indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
