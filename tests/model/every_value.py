"""One value of every class of the model, with every field filled, and the same words in every text that people write."""

import functools
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import attrs

from deliberate.model import (
    Agreement,
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Edit,
    Edits,
    Fact,
    Factor,
    Hunch,
    Level,
    Option,
    Person,
    Policy,
    Position,
    Practice,
    Priority,
    Scale,
    Telling,
    Value,
)

__all__ = ["EVERY_VALUE", "WORDS", "full_deliberation", "full_edits", "full_practice"]

WORDS = "Sotto voce."
_BOTH = {"nl": WORDS, "en": WORDS}
_DAY, _LATER = date(2026, 3, 2), date(2027, 3, 2)


def full_practice() -> Practice:
    """Make a practice with something in every field."""
    agreement = Agreement(WORDS, agreed_on=_DAY, review_by=_LATER, valid_until=_LATER, dissent=_BOTH)
    return Practice(
        "North",
        language="nl",
        question=_BOTH,
        options=[
            Option(
                "extra",
                label=_BOTH,
                told=_BOTH,
                means=WORDS,
                led_by="shared",
                extra_step=True,
                since=_DAY,
                formerly=["more"],
                retired_on=_LATER,
            ),
            Option("standard", label=WORDS, routine=True),
        ],
        factors=[
            Factor(
                "need",
                label=_BOTH,
                told=_BOTH,
                told_absent=_BOTH,
                asked=_BOTH,
                layer="client",
                topic="need",
                favours=["extra"],
                opposes=["standard"],
                values=["work"],
                influences=["unsafe"],
                visibility="file",
                special=True,
                scale=Scale([Level("low", label=_BOTH, told=WORDS), "medium", "high"], unit=WORDS, neutral="medium"),
                formerly=["wants"],
                retired_on=_LATER,
            ),
            Factor("unsafe", label=WORDS, layer="client", role="influence", bars=["standard"]),
        ],
        values=[Value("work", label=_BOTH, formerly=["job"]), Value("rest", label=WORDS)],
        policies=[
            Policy(
                "fifteen",
                rule=_BOTH,
                purpose=_BOTH,
                prescribes="standard",
                when=["need >= high"],
                kind="protocol",
                reference=WORDS,
                special=True,
                valid_from=_DAY,
                valid_until=_LATER,
                formerly=["ten"],
            )
        ],
        priorities=[
            Priority("work first", stronger=["work"], over=["rest"], why=_BOTH, agreement=agreement, formerly=["old"])
        ],
        people=[Person("coach", label=_BOTH, perspective="professional", contact=WORDS)],
        label=_BOTH,
        version="2",
    )


def full_deliberation() -> Deliberation:
    """Make a deliberation, decided, with something in every field; it fits the full practice."""
    deviation = Deviation(
        "fifteen",
        circumstances=["need >= high"],
        together=_BOTH,
        normal_outcome=_BOTH,
        disproportion=_BOTH,
        suitable=_BOTH,
        necessary=_BOTH,
        balanced=_BOTH,
        own_share=_BOTH,
        alternative=_BOTH,
        rejected={"standard": _BOTH},
        third_parties=_BOTH,
        comparable={"2025-1": _BOTH},
        would_repeat=True,
        approved_by=WORDS,
        tested_with=[WORDS],
        safeguards=_BOTH,
        valid_until=_LATER,
        review_on=_LATER,
        rule_signal=_BOTH,
    )
    return Deliberation(
        "2026-1",
        label=WORDS,
        question=WORDS,
        opened_on=_DAY,
        practice="North",
        practice_version="2",
        situation=_BOTH,
        hard_to_undo=True,
        people=[Person("sister", label=WORDS, perspective="family")],
        facts=[
            Fact(
                "need",
                level="high",
                told_by=["client", "family"],
                words=WORDS,
                basis="heard",
                since=_DAY,
                known_on=_DAY,
                concerns="person",
                visibility="client",
                note=WORDS,
            ),
            Fact("alone", status="absent"),
        ],
        hunch=Hunch("standard", at=datetime(2026, 3, 2, 9, 0), because=["unsafe"], unease=WORDS),
        positions=[
            Position(
                "sister",
                option="extra",
                because=["need"],
                despite=["alone"],
                needs=WORDS,
                at=datetime(2026, 3, 2, 9, 30),
            )
        ],
        commitments=[Commitment(WORDS, to=WORDS, what=_BOTH, starts=_DAY, due=_LATER, done_when=WORDS, status="kept")],
        factors=[Factor("alone", label=WORDS, layer="client", favours=["later"])],
        options=[Option("later", label=WORDS)],
        doubts=[WORDS, _BOTH],
        decision=Decision(
            "extra",
            because=["need"],
            decided_by=[WORDS],
            decided_on=_LATER,
            answers={"alone": _BOTH, "work first": WORDS},
            deviations=[deviation],
            extra_step_until=_LATER,
            needs=WORDS,
            review_on=_LATER,
        ),
        telling=Telling(
            greeting=WORDS,
            signed_by=WORDS,
            told=_BOTH,
            means=WORDS,
            your_choice=WORDS,
            disagree=WORDS,
            disagree_until=_LATER,
            formal_on=_LATER,
            told_on=_LATER,
            reaction="accepts",
            told_back=WORDS,
        ),
    )


def full_edits() -> Edits:
    """Make edits of each kind, with something in every field."""
    signed = functools.partial(Edit, by=WORDS, edited_on=_DAY, confirmed_on=_LATER)
    return Edits(
        "2026-1",
        to="file",
        language="nl",
        register="informal",
        sentences=[
            signed("reasons", was=WORDS, text=WORDS, about=[WORDS]),
            signed("against", was=WORDS, about=["need"]),
            signed("meaning", text=WORDS, behind=WORDS, about=["need"]),
        ],
    )


def _inside(value: Any) -> Iterator[attrs.AttrsInstance]:  # noqa: ANN401 - every class
    if isinstance(value, tuple):
        for inner in value:
            yield from _inside(inner)
    if attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from _inside(getattr(value, field.name))


def _filled(value: attrs.AttrsInstance) -> int:
    return sum(getattr(value, field.name) != field.default for field in attrs.fields(type(value)))


def _fullest() -> list[attrs.AttrsInstance]:
    by_class: dict[type, attrs.AttrsInstance] = {}
    for value in _inside((full_practice(), full_deliberation(), full_edits())):
        by_class[type(value)] = max(by_class.get(type(value), value), value, key=_filled)
    return list(by_class.values())


EVERY_VALUE = _fullest()
