"""Every combination of ten factors, weighed under one practice: 1,024 vignettes as a table in CSV.

The rows say what follows from the agreements, not what is right, and not how people would judge.
"""

import csv
import itertools
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from deliberate import Agreement, Deliberation, Fact, Factor, Option, Practice, Priority, Status, weigh

TEAM = Agreement("team South", agreed_on=date(2026, 6, 15))
FOR_FIXED = ["wants known faces", "skin is healthy", "can wash at the sink", "daughter helps", "many faces"]
FOR_DAILY = ["skin may suffer", "daughter worried", "fell in bathroom", "lives alone", "forgets to wash"]

PRACTICE = Practice(
    "Home care South",
    language="en",
    question="How often do we help with washing, and who comes?",
    options=[
        Option("daily", label="help every day", routine=True),
        Option("fixed three", label="three fixed days", extra_step=True),
    ],
    factors=[
        *(Factor(name, label=name, layer="client", favours=["fixed three"]) for name in FOR_FIXED),
        *(Factor(name, label=name, layer="client", favours=["daily"]) for name in FOR_DAILY),
    ],
    priorities=[
        Priority(
            "a known face first",
            stronger=["wants known faces", "skin is healthy"],
            over=["daughter worried", "lives alone", "forgets to wash"],
            why="To us a face you know matters more than a visit every day.",
            agreement=TEAM,
        ),
        Priority(
            "safety stays",
            stronger=["fell in bathroom", "lives alone"],
            over=["wants known faces", "many faces"],
            why="To us your safety matters more than who comes.",
            agreement=TEAM,
        ),
    ],
)


def vignettes(practice: Practice) -> Iterator[Deliberation]:
    """Give one deliberation for each way in which the factors can hold or be absent."""
    names = [factor.name for factor in practice.factors]
    answers = itertools.product([Status.HOLDS, Status.ABSENT], repeat=len(names))
    for number, statuses in enumerate(answers, start=1):
        facts = [Fact(name, status=status) for name, status in zip(names, statuses, strict=True)]
        yield Deliberation(f"vignette {number:04}", facts=facts)


def rows(cases: Iterable[Deliberation], practice: Practice) -> Iterator[dict[str, str]]:
    """Give one row for each vignette: its facts, and how each option stands."""
    for case in cases:
        standings = {f"standing of {name}": weighed.standing for name, weighed in weigh(case, practice).items()}
        yield {"vignette": case.name, **{fact.factor: fact.status for fact in case.facts}, **standings}


def main() -> None:
    """Write the table to standard output, and how often each standing came out to standard error."""
    table = list(rows(vignettes(PRACTICE), PRACTICE))
    writer = csv.DictWriter(sys.stdout, fieldnames=list(table[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(table)
    counted = Counter(row["standing of fixed three"] for row in table)
    print(*(f"{standing}: {count}" for standing, count in counted.most_common()), sep="\n", file=sys.stderr)


if __name__ == "__main__":
    main()
