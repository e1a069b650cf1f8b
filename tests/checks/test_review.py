from datetime import date, datetime
from typing import Any

import attrs
import pytest

from deliberate import Deliberation, Fact, Factor, Hunch, InvalidValue, Option, nothing_agreed
from deliberate.checks import check
from deliberate.explanation.telling import tell
from tests.checks.sound import deciding, sound, told, wordless
from tests.running_example import ours, samira


def test_musts_come_first_and_strengths_last_each_in_the_order_of_the_checks() -> None:
    case = attrs.evolve(deciding(wordless, because=["budget"]), hunch=Hunch("extra", because=["budget"]))

    assert [(finding.severity, finding.code) for finding in check(case, ours)] == [
        ("must", "no-reason"),
        ("must", "policy-left"),
        ("consider", "own-wrong"),
        ("consider", "influence-only"),
        ("strength", "client-words"),
        ("strength", "split-second"),
    ]


def test_one_code_follows_the_order_of_the_practice() -> None:
    case = deciding(told(sound, "can do alone", status="absent"), because=["need", "dropping out", "budget"])
    practice = attrs.evolve(ours, factors=[attrs.evolve(factor, told=None) for factor in ours.factors])

    missed = [finding.about for finding in check(case, practice) if finding.code == "decisive-without-told"]

    assert missed == [("dropping out",), ("need",)]


def test_a_deliberation_without_a_practice_stands_on_its_own_options_and_factors() -> None:
    case = Deliberation(
        "a",
        options=[Option("visit", label="a visit tonight"), Option("call", label="a call first")],
        factors=[Factor("hurry", label="little time", layer="occasion", role="influence", favours=["visit"])],
        facts=[Fact("hurry", told_by=["professional"])],
        hunch=Hunch("visit", because=["hurry"]),
    )

    findings = check(case, nothing_agreed("en"))

    assert [finding.code for finding in findings] == ["influence-only", "client-not-heard"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_was_found_is_told_in_both_languages(language: str) -> None:
    case = deciding(sound, deviations=[])

    told_to = tell(check(case, ours), ours, deliberation=case, language=language)

    assert [section.slot for section in told_to.sections] == ["strength", "must"]


@pytest.mark.parametrize(
    ("deliberation", "arguments", "path"),
    [
        (attrs.evolve(samira, facts=[Fact("weather")]), {}, ("facts", "weather")),
        (samira, {"on": datetime(2026, 10, 12, 9, 0)}, ("on",)),
        (samira, {"casebase": [samira]}, ("casebase",)),
        (samira, {"language": "xx"}, ("language",)),
        (samira, {"register": "polite"}, ("register",)),
    ],
)
def test_what_does_not_fit_is_refused(deliberation: Deliberation, arguments: dict[str, Any], path: tuple[str]) -> None:
    with pytest.raises(InvalidValue) as error:
        check(deliberation, ours, **arguments)

    assert [problem.path for problem in error.value.problems] == [path]


def test_the_day_is_that_of_the_weighing() -> None:
    before_it_was_agreed = check(deciding(wordless, option="standard"), ours, on=date(2026, 1, 1))

    assert "priority-conflict" not in {finding.code for finding in before_it_was_agreed}
