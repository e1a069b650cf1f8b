"""Deliberations by which every message of the texts is reached: those of the examples, some made by chance, some by hand."""

import itertools
import re
from collections.abc import Iterator
from datetime import date
from importlib import resources
from typing import Any, NamedTuple, get_args
from unittest import mock

import attrs
from docs.letters import made

from deliberate import (
    CaseBase,
    Commitment,
    Deliberation,
    Deviation,
    Edit,
    Edits,
    Explanation,
    Fact,
    Factor,
    Hunch,
    Option,
    Practice,
    check,
    contrast,
    explain,
    foresee,
    influence,
    read_casebase,
    read_deliberation,
    read_practice,
    talk_sheet,
    tell,
    weigh,
)
from deliberate.catalogue import example
from deliberate.explanation import Length, Phrasebook, shipped_phrases
from deliberate.visibility import Reader
from tests.explanation import test_before, test_otherwise
from tests.explanation.scene import DECIDED_ON, case, decided, letter, open_case, ours

__all__ = ["messages", "reached"]

# What only a command says, about no deliberation or about none that could be read.
_OF_COMMANDS = frozenset({"contrast-none", "demo-next", "telling-heading-problems"})
_FILES = ("edits", "letter", "open_talk", "prospects", "record", "sheet", "telling")
_BY_CHANCE = 40
_READERS: tuple[Reader, ...] = get_args(Reader)
_LENGTHS: tuple[Length, ...] = get_args(Length)
_WORKERS: tuple[Reader, ...] = ("professional", "colleague")


class Told(NamedTuple):
    """A deliberation with the books that it is told under."""

    deliberation: Deliberation
    practice: Practice = ours
    casebase: CaseBase = CaseBase()


def messages(language: str) -> frozenset[str]:
    """Give the messages of the texts about a deliberation."""
    files = dict(dict(shipped_phrases().files)[language])
    found = (re.findall(r"^([a-z][\w-]*) =", files[f"{name}.ftl"], re.MULTILINE) for name in _FILES)
    return frozenset(itertools.chain.from_iterable(found)) - _OF_COMMANDS


def reached(language: str) -> frozenset[str]:
    """Give the messages that are said of some deliberation."""
    with mock.patch.object(Phrasebook, "say", autospec=True, side_effect=Phrasebook.say) as say:
        for told in itertools.chain(_examples(), _by_chance(), _by_hand()):
            _tell_all(told, language)
        _tell_edits(language)
    return frozenset(call.args[1] for call in say.call_args_list)


# ---- what is said of each


def _tell_all(told: Told, language: str) -> None:
    for to, length in itertools.product(_READERS, _LENGTHS):
        explain(*told, to=to, length=length, language=language)
    talk_sheet(*told, language=language)
    weighing = weigh(*told)
    possible = [option for option, weighed in weighing.items() if weighed.standing != "barred"]
    results = [
        weighing,
        check(*told),
        influence(*told),
        contrast(*told),
        *(foresee(*told, option=option) for option in possible),
    ]
    for result, to in itertools.product(results, _WORKERS):
        tell(result, told.practice, deliberation=told.deliberation, to=to, language=language)


def _tell_edits(language: str) -> None:
    first, second, *_ = _reasons(letter(language=language, register="formal"))
    sentences = [_edit(was=first), _edit(was=second, text="Zo is het."), _edit(text="Dat is alles.", about=["risk"])]
    edits = Edits(case.name, language=language, sentences=sentences)
    explain(case, ours, to="file", language=language, edits=edits)


def _edit(**fields: Any) -> Edit:  # noqa: ANN401 - any field
    return Edit("reasons", by="coach", edited_on=DECIDED_ON, **fields)


def _reasons(explanation: Explanation) -> list[str]:
    (reasons,) = (section for section in explanation.sections if section.slot == "reasons")
    return [sentence.text for sentence in reasons.sentences]


# ---- the deliberations


def _examples() -> Iterator[Told]:
    for place in ("bakery", "home_care", "recovery"):
        with resources.as_file(example(place)) as folder:
            practice = read_practice(folder / "practice.yaml")
            casebase = read_casebase(folder / "cases", practice)
            for path in sorted(folder.glob("*.yaml")):
                if path.stem != "practice":
                    yield Told(read_deliberation(path, practice), practice, casebase)


def _by_chance() -> Iterator[Told]:
    for number in range(1, _BY_CHANCE + 1):
        _, deliberation, practice, casebase = made(number)
        yield Told(deliberation, practice, casebase)


def _by_hand() -> Iterator[Told]:
    yield Told(test_before.now, test_before.free, CaseBase(test_before.earlier(number) for number in (1, 2, 3)))
    yield Told(test_otherwise.facts(Fact("bus")), test_otherwise.practice)
    yield Told(_ASKED)
    yield Told(_NAMEABLE, _TWO_REASONS)
    yield Told(attrs.evolve(case, hunch=Hunch("extra")), _unworded(_PLAIN))
    yield Told(attrs.evolve(open_case(), hunch=Hunch(), facts=[Fact("alone"), *_ABSENT], telling=None), _CLOSING)
    yield Told(attrs.evolve(open_case(), facts=[*case.facts, Fact("closing", status="unknown")]), _CLOSING)
    for why in ("Zelf doen gaat voor.", None):
        other = attrs.evolve(ours.priorities[0], name="own pace", stronger=["alone"], over=["risk"], why=why)
        yield Told(open_case(), attrs.evolve(_PLAIN, priorities=[*ours.priorities, other]))
    yield Told(*_torn())


_DEPARTURE = Deviation("at most", circumstances=["risk"], tested_with=["professional"], approved_by="professional")
_PERIOD = Commitment("coach", to="client", what="De coach belt.", starts=DECIDED_ON, due=date(2026, 12, 14))
_ASKED = decided(
    attrs.evolve(
        case,
        facts=[Fact("risk", told_by=["manager"]), Fact("alone", status="unknown")],
        commitments=[_PERIOD],
        telling=None,
    ),
    answers={"alone": "Dat vragen wij."},
    deviations=[_DEPARTURE],
    decided_by=["team"],
)
_SECRET = Factor("secret", label="iets", layer="client", favours=["extra"], visibility="colleague")
_TWO_REASONS = attrs.evolve(ours, factors=[*ours.factors, _SECRET])
_NAMEABLE = decided(
    attrs.evolve(case, facts=[Fact("risk"), Fact("need", level="high"), Fact("secret")]),
    because=["risk", "need >= high", "secret"],
)
_PLAIN = attrs.evolve(ours, factors=[factor for factor in ours.factors if factor.name in {"risk", "alone"}])
_CLOSES = Factor("closing", label="een sluiting", layer="client", favours=["standard"], bars=["standard"])
_CLOSING = attrs.evolve(_PLAIN, policies=[], factors=[*_PLAIN.factors, _CLOSES])


_ABSENT = [Fact(name, status="absent") for name in ("risk", "closing")]


def _unworded(practice: Practice) -> Practice:
    return attrs.evolve(practice, priorities=[attrs.evolve(one, why=None) for one in practice.priorities])


def _torn() -> tuple[Deliberation, Practice]:
    """Give three options that agreements set against each other whatever the unknown becomes."""
    favours = {"a": "one", "b": "two", "c": "three", "f": "one"}
    agreed = {"p": (["a"], ["b"]), "q": (["b"], ["a"]), "r": (["f"], ["c"]), "s": (["c"], ["a", "f"])}
    practice = attrs.evolve(
        ours,
        options=[Option(name, label=f"keuze {name}") for name in ("one", "two", "three")],
        factors=[
            Factor(name, label=f"punt {name}", layer="client", favours=[option]) for name, option in favours.items()
        ],
        policies=[],
        priorities=[
            attrs.evolve(ours.priorities[0], name=name, stronger=stronger, over=over)
            for name, (stronger, over) in agreed.items()
        ],
    )
    facts = [Fact(name, status="unknown" if name == "f" else "holds") for name in favours]
    return Deliberation("torn", facts=facts), practice
