"""What was decided before, without a trace of anyone."""

from datetime import date

import attrs
import pytest

from deliberate.model import Decision, Deliberation, Fact, Scale
from deliberate.weighing import CaseBase
from tests.explanation.scene import DECIDED_ON, decided, letter, ours, said

free = attrs.evolve(ours, policies=[], priorities=[])
now = Deliberation(
    "now",
    facts=[Fact("risk", told_by=["file"]), Fact("alone", told_by=["professional"])],
    decision=Decision("extra", because=["risk"], decided_on=DECIDED_ON),
)
DIFFERENCE = "Eerder kozen wij in zo’n situatie anders. Dit is nu het verschil: kans op uitval."


def earlier(number: int, option: str = "standard") -> Deliberation:
    decision = Decision(
        option, because=["alone"] if option == "standard" else ["risk"], decided_on=date(2026, 1, number)
    )
    holding = [Fact("alone")] if option == "standard" else [Fact("alone"), Fact("risk")]
    return Deliberation(f"case-{number}", facts=holding, decision=decision)


@pytest.mark.parametrize(("count", "is_told"), [(2, False), (3, True)])
def test_what_makes_the_difference_with_earlier_cases_is_named_from_three_on(count: int, *, is_told: bool) -> None:
    casebase = CaseBase([earlier(number) for number in range(1, count + 1)])

    assert (DIFFERENCE in said(letter(now, free, casebase), "reasons")) is is_told


def test_it_rests_on_the_reason_that_differs() -> None:
    casebase = CaseBase([earlier(number) for number in (1, 2, 3)])
    (reasons,) = (section for section in letter(now, free, casebase).sections if section.slot == "reasons")

    assert [sentence.about for sentence in reasons.sentences if sentence.text == DIFFERENCE] == [("extra", "risk")]


def test_where_like_cases_were_decided_alike_too_only_that_is_told() -> None:
    cases = [*(earlier(number) for number in (1, 2, 3)), *(earlier(number, "extra") for number in (4, 5, 6))]
    told = said(letter(now, free, CaseBase(cases)), "reasons")

    assert "In een situatie die hierop lijkt, kozen wij ook zo." in told
    assert DIFFERENCE not in told


def test_where_like_cases_were_decided_otherwise_nothing_is_made_of_it() -> None:
    other = decided(now, option="standard", because=["alone"])
    cases = [*(earlier(number) for number in (1, 2, 3)), *(earlier(number, "extra") for number in (4, 5, 6))]

    assert not [line for line in said(letter(other, free, CaseBase(cases)), "reasons") if "verschil" in line]


def test_a_reason_on_a_scale_that_always_says_something_is_no_difference() -> None:
    always = attrs.evolve(ours.factors[0], scale=Scale(["low", "high"]))
    scaled = attrs.evolve(free, factors=[always, *free.factors[1:]])
    told = attrs.evolve(now, facts=[Fact("risk", level="high"), Fact("alone")], decision=None)
    told = attrs.evolve(told, decision=Decision("extra", because=["risk >= high"], decided_on=DECIDED_ON))
    cases = [attrs.evolve(earlier(number), facts=[Fact("alone"), Fact("risk", level="low")]) for number in (1, 2, 3)]

    assert not [line for line in said(letter(told, scaled, CaseBase(cases)), "reasons") if "verschil" in line]
