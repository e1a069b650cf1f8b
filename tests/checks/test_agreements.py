from datetime import date

import attrs
import pytest

from deliberate import (
    Agreement,
    CaseBase,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Policy,
    Practice,
    Priority,
    Scale,
    Value,
)
from deliberate.checks import Finding, check
from tests.checks.sound import changed, deciding, sound, told, wordless
from tests.running_example import ours, samira

agreement = Agreement("team North", agreed_on=date(2026, 3, 2))


def findings(code: str, deliberation: Deliberation, practice: Practice = ours, on: date | None = None) -> list[Finding]:
    return [finding for finding in check(deliberation, practice, on=on) if finding.code == code]


# ---- policies


def law(**changes: object) -> Practice:
    policy = Policy("law", rule="De wet laat geen ruimte.", prescribes="standard", kind="statute-bound")
    return attrs.evolve(ours, policies=[*ours.policies, changed(policy, **changes)])


def test_each_policy_that_is_left_asks_for_a_deviation_of_its_own() -> None:
    case, practice = deciding(sound, deviations=[]), law(kind="protocol")

    assert [finding.about for finding in findings("policy-left", case, practice)] == [("fifteen percent",), ("law",)]
    half = deciding(case, deviations=[Deviation("law")])
    assert [finding.about for finding in findings("policy-left", half, practice)] == [("fifteen percent",)]


def test_no_deviation_opens_what_a_statute_closes() -> None:
    assert findings("policy-left", sound, law()) == []
    assert [finding.about for finding in findings("barred-choice", sound, law())] == [("law",)]


def test_a_policy_out_of_force_is_not_left() -> None:
    case, practice = sound, law(kind="protocol", valid_until=date(2026, 1, 1))

    assert findings("policy-left", case, practice, on=date(2026, 10, 12)) == []


# ---- bars


def test_no_options_at_all_are_not_all_barred() -> None:
    assert (
        findings(
            "all-barred", Deliberation("a"), attrs.evolve(ours, options=[], factors=[], policies=[], priorities=[])
        )
        == []
    )


def test_all_that_bars_is_named_once() -> None:
    stuck = Factor("no coach", label="een coach die ontbreekt", layer="organisation", bars=["standard", "extra"])
    case = attrs.evolve(samira, factors=[stuck], facts=[Fact("no coach"), Fact("unsafe")])

    (finding,) = findings("all-barred", case)
    assert finding.about == ("unsafe", "no coach")


def test_ways_that_are_closed_whatever_the_answer_are_named_themselves() -> None:
    # By one law or by the other, each when only its own level is reached.
    rules = [
        Policy(name, rule="Zo is de wet.", prescribes=option, kind="statute-bound", when=[when])
        for option in ("standard", "extra")
        for name, when in ((f"high, {option}", "need >= high"), (f"low, {option}", "need <= low"))
    ]
    levels = attrs.evolve(ours.factor("need"), scale=Scale(["low", "high"]))
    practice = attrs.evolve(ours, factors=[levels], policies=rules, priorities=[], values=[])
    case = attrs.evolve(wordless, facts=[])

    assert [finding.about for finding in findings("all-barred", case, practice)] == [("standard", "extra")]
    assert [finding.about for finding in findings("barred-choice", case, practice)] == [("extra",)]


# ---- priorities


def test_an_agreement_that_points_to_a_closed_way_cannot_be_followed() -> None:
    bar = Factor("no hours", label="geen uren", layer="organisation", bars=["extra"])
    case = deciding(wordless, option="standard")
    open_case = attrs.evolve(case, factors=[bar], facts=[*case.facts, Fact("no hours", status="absent")])

    assert [finding.about for finding in findings("priority-conflict", open_case)] == [("keep people at work",)]
    assert findings("priority-conflict", told(open_case, "no hours", status="holds")) == []


def test_a_case_decided_otherwise_is_no_agreement() -> None:
    practice = attrs.evolve(ours, priorities=[])
    case = deciding(wordless, option="standard")
    earlier = CaseBase([attrs.evolve(sound, name="earlier")])

    assert "priority-conflict" not in {finding.code for finding in check(case, practice, earlier)}


chain = attrs.evolve(
    ours,
    values=[*ours.values, Value("calm", label="rust"), Value("own direction", label="eigen regie")],
    factors=[
        attrs.evolve(factor, values=["own direction"]) if factor.name == "can do alone" else factor
        for factor in ours.factors
    ],
    priorities=[
        Priority("work over calm", stronger=["lasting work"], over=["calm"], agreement=agreement),
        Priority("calm over direction", stronger=["calm"], over=["own direction"], agreement=agreement),
    ],
)


@pytest.mark.parametrize("answered", ["work over calm", "calm over direction"])
def test_an_answer_to_any_link_of_a_chain_answers_it(answered: str) -> None:
    case = deciding(wordless, option="standard")

    assert [finding.about for finding in findings("priority-conflict", case, chain)] == [("work over calm",)]
    assert findings("priority-conflict", deciding(case, answers={answered: "Hier is het anders."}), chain) == []


def test_an_agreement_without_a_day_to_look_again_is_asked_about_too() -> None:
    found = findings("priority-stale", samira, chain, on=date(2026, 10, 12))

    assert [(finding.about, finding.values) for finding in found] == [
        (("work over calm",), {}),
        (("calm over direction",), {}),
    ]


def test_an_agreement_that_gives_no_ground_here_may_wait() -> None:
    case = told(samira, "dropping out", status="absent")

    assert findings("priority-stale", case, on=date(2028, 1, 1)) == []


def test_what_a_case_shows_is_never_due() -> None:
    practice = attrs.evolve(ours, priorities=[])
    earlier = CaseBase([attrs.evolve(sound, name="earlier")])

    assert "priority-stale" not in {finding.code for finding in check(samira, practice, earlier, on=date(2028, 1, 1))}


# ---- agreements that point nowhere


def agreed(**changes: object) -> Practice:
    return attrs.evolve(ours, priorities=[changed(ours.priorities[0], **changes)])


def test_an_agreement_that_points_to_no_choice_asks_which_reasons_are_meant() -> None:
    (finding,) = findings("priority-idle", samira, agreed(stronger=["dropping out", "can do alone"], over=[]))

    assert (finding.severity, finding.about) == ("consider", ("keep people at work",))
    assert finding.path == ("priorities", "keep people at work", "stronger")


@pytest.mark.parametrize(
    "stronger", [["dropping out"], ["dropping out", "employer helps"], ["need >= high"], ["lasting work"]]
)
def test_an_agreement_points_to_a_choice_where_all_its_reasons_speak_for_one(stronger: list[str]) -> None:
    assert findings("priority-idle", samira, agreed(stronger=stronger, over=[])) == []


@pytest.mark.parametrize("stronger", [["budget"], ["dropping out", "budget"], ["unsafe"], ["calm"]])
def test_influences_bars_and_values_that_nothing_serves_point_nowhere(stronger: list[str]) -> None:
    practice = attrs.evolve(agreed(), values=[*ours.values, Value("calm", label="rust")])
    practice = attrs.evolve(practice, priorities=[attrs.evolve(practice.priorities[0], stronger=stronger, over=[])])

    assert [finding.about for finding in findings("priority-idle", samira, practice)] == [("keep people at work",)]


def test_what_happens_here_makes_no_agreement_idle() -> None:
    nothing_told = Deliberation("nothing told")

    assert findings("priority-idle", nothing_told) == []


def test_an_agreement_that_ended_points_nowhere_and_need_not() -> None:
    ended = attrs.evolve(agreement, valid_until=date(2026, 6, 1))
    practice = agreed(stronger=["budget"], over=[], agreement=ended)

    assert findings("priority-idle", samira, practice, on=date(2026, 6, 2)) == []
    assert len(findings("priority-idle", samira, practice, on=date(2026, 6, 1))) == 1
    assert len(findings("priority-idle", samira, practice)) == 1


def test_an_agreement_between_values_counts_where_others_go_through_it() -> None:
    def between(stronger: str, over: str) -> Priority:
        return Priority(f"{stronger} over {over}", stronger=[stronger], over=[over], agreement=agreement)

    served = {"dropping out": ["work"], "can do alone": ["direction"]}
    practice = attrs.evolve(
        ours,
        values=[Value(name, label=name) for name in ("work", "calm", "direction")],
        factors=[attrs.evolve(factor, values=served.get(factor.name, ())) for factor in ours.factors],
        priorities=[between("work", "calm"), between("calm", "direction")],
    )
    alone = attrs.evolve(practice, priorities=practice.priorities[1:])

    assert findings("priority-idle", samira, practice) == []
    assert [finding.about for finding in findings("priority-idle", samira, alone)] == [("calm over direction",)]


# ---- versions


@pytest.mark.parametrize(
    ("held_under", "version", "is_another"),
    [("2025", "2026", True), ("2026", "2026", False), ("", "2026", False), ("2025", "", True), ("", "", False)],
)
def test_another_version_is_found_where_one_was_written_down(
    held_under: str, version: str, *, is_another: bool
) -> None:
    practice = attrs.evolve(ours, version=version)

    found = findings("other-version", attrs.evolve(sound, practice_version=held_under), practice)

    assert [finding.path for finding in found] == [("practice_version",)] * is_another


def test_an_earlier_case_is_read_under_the_practice_of_today_whatever_its_version() -> None:
    earlier = attrs.evolve(sound, name="2025-0101", practice_version="2025")

    found = check(attrs.evolve(sound, practice_version="2026"), attrs.evolve(ours, version="2026"), CaseBase([earlier]))

    assert "other-version" not in {finding.code for finding in found}
