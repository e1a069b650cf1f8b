import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from deliberate import (
    Agreement,
    CaseBase,
    Decision,
    Deliberation,
    Fact,
    Factor,
    Option,
    Practice,
    Priority,
    Scale,
    Standing,
    audit,
    foresee,
    landmarks,
    leave_one_out,
    read_casebase,
    read_practice,
    weigh,
)
from tests import oracle

_GOLDEN = Path(__file__).parent.parent / "golden"
_SIDES = {1: "for", 0: "against"}
_DAY = date(2020, 1, 1)
_STANDINGS = {"forced 1": Standing.SUPPORTED, "forced 0": Standing.OPPOSED, "free": Standing.OPEN}

Record = Mapping[str, Any]


def _read(name: str) -> Any:  # noqa: ANN401 - a document, as json.loads gives it
    return json.loads((_GOLDEN / name).read_text(encoding="utf-8"))


_FACTORS: list[Record] = _read("factors.json")["cases"]
_SITUATIONS = [(record, place) for record in _FACTORS for place in range(len(record.get("situations", ())))]
_DECISIONS = [(record, place) for record in _FACTORS for place in range(len(record.get("decisions", ())))]


def _called(pair: tuple[Record, int]) -> str:
    record, place = pair
    return f"{record['id']} {place + 1}"


def _known(record: Record) -> list[str]:
    return [*record.get("for", ()), *record.get("against", ()), *record.get("known_present", ())]


def _practice(record: Record) -> Practice:
    """Every factor speaks for the side that its first letter names: p (and q) for, d (and x) against."""
    records = [*record["cases"], *record.get("situations", ()), *record.get("decisions", ())]
    names = sorted({name for each in records for name in [*_known(each), *each.get("unknown", ())]})
    return Practice(
        record["id"],
        language="en",
        question="For or against?",
        options=[Option("for", label="for"), Option("against", label="against")],
        factors=[
            Factor(name, label=name, layer="client", favours=["for" if name[0] in "pq" else "against"])
            for name in names
        ],
    )


def _situation(name: str, practice: Practice, held: Iterable[str], unknown: Iterable[str] = ()) -> Deliberation:
    held, unknown = set(held), set(unknown)
    return Deliberation(
        name,
        facts=[
            Fact(
                factor.name,
                status="holds" if factor.name in held else "unknown" if factor.name in unknown else "absent",
            )
            for factor in practice.factors
        ],
    )


def _case(record: Record, practice: Practice) -> Deliberation:
    decision = Decision(_SIDES[record["outcome"]], because=record["reason"], decided_on=_DAY)
    return attrs.evolve(_situation(record["id"], practice, _known(record)), decision=decision)


def _casebase(record: Record, practice: Practice) -> CaseBase:
    return CaseBase(_case(case, practice) for case in record["cases"])


@pytest.mark.parametrize("pair", _SITUATIONS, ids=_called)
def test_a_situation_stands_as_the_literature_says(pair: tuple[Record, int]) -> None:
    record, place = pair
    practice, expected = _practice(record), record["situations"][place]
    situation = _situation("now", practice, _known(expected), expected.get("unknown", ()))

    weighing = weigh(situation, practice, _casebase(record, practice))

    possible = expected.get("statuses_over_completions") or [expected["status"]]
    assert weighing["for"].possible == {_STANDINGS[status] for status in possible}
    assert weighing["for"].settled == expected.get("stable", True)
    comparison = weighing["for"].over["against"]
    if "status" in expected:
        assert [ground.source for ground in comparison.grounds_for] == expected["forced_for_1_by"]
        assert [ground.source for ground in comparison.grounds_against] == expected["forced_for_0_by"]
    else:
        assert bool(comparison.grounds_for) == expected["certainly_forced"]["1"]
        assert (Standing.OPPOSED in weighing["for"].possible) == expected["possibly_forced"]["0"]
        settling = expected["minimal_facts_to_settle_for_1"] + expected["minimal_facts_to_settle_for_0"]
        assert set(weighing.relevant) == {fact.partition("=")[0] for facts in settling for fact in facts}


@pytest.mark.parametrize("pair", _DECISIONS, ids=_called)
def test_a_decision_is_blocked_by_the_case_it_contradicts(pair: tuple[Record, int]) -> None:
    record, place = pair
    practice, expected = _practice(record), record["decisions"][place]
    situation = _situation("now", practice, _known(expected))
    cases = list(_casebase(record, practice).values())

    option, because = _SIDES[expected["decide"]], frozenset(expected["reason"])
    foresight = foresee(situation, practice, CaseBase(cases), option=option, because=because)
    clashes = oracle.clashes(situation, practice, cases, option=option, because=because)

    assert sorted({ground.source for ground in foresight.clashes}) == expected["conflicts_with"]
    assert (not foresight.clashes) == expected["permitted"]
    assert sorted({ground.source for ground in clashes}) == expected["conflicts_with"]


@pytest.mark.parametrize("record", _FACTORS, ids=lambda record: record["id"])
def test_a_base_is_consistent_as_the_literature_says(record: Record) -> None:
    practice = _practice(record)
    cases = list(_casebase(record, practice).values())
    expected = record.get("consistent", not record.get("conflicting_pairs"))

    assert oracle.is_consistent(practice, cases) == expected


def test_the_pairs_that_contradict_are_those_of_the_example() -> None:
    record = next(record for record in _FACTORS if "conflicting_pairs" in record)
    practice = _practice(record)
    cases = list(_casebase(record, practice).values())

    for one in cases:
        for other in cases:
            contradicts = not oracle.is_consistent(practice, [one, other] if one is not other else [one])
            named = [one.name, other.name] in record["conflicting_pairs"]
            assert contradicts == (named or [other.name, one.name] in record["conflicting_pairs"])


def test_a_priority_says_what_the_same_case_says() -> None:
    record = next(record for record in _FACTORS if record["id"] == "priority-statement")
    (case,) = record["cases"]
    bare = _practice(record)
    agreement = Agreement("the team", agreed_on=_DAY)
    priority = Priority(case["id"], stronger=case["reason"], over=case["against"], agreement=agreement)
    practice = attrs.evolve(bare, priorities=[priority])

    for expected in record["situations"]:
        situation = _situation("now", practice, _known(expected))
        by_priority, by_case = weigh(situation, practice), weigh(situation, bare, _casebase(record, bare))
        assert by_priority["for"].standing is by_case["for"].standing is _STANDINGS[expected["status"]]
    late = _case(record["contradicting_case"], practice)
    assert oracle.is_consistent(practice, [late]) != record["contradicts"]


# ---- ordered dimensions


def _on_dimensions(name: str, answers: Mapping[str, str | float], decision: Decision | None = None) -> Deliberation:
    return Deliberation(name, facts=[Fact(factor, level=level) for factor, level in answers.items()], decision=decision)


def _dimension(name: str, levels: Any = "number") -> Factor:  # noqa: ANN401 - names, or number
    return Factor(name, label=name, layer="client", favours=["for"], scale=Scale(levels))


def _with_factors(*factors: Factor) -> Practice:
    return Practice(
        "dimensions",
        language="en",
        question="Which side?",
        options=[Option("for", label="for"), Option("against", label="against")],
        factors=factors,
    )


def test_recidivism_stands_as_the_paper_says() -> None:
    record = next(record for record in _read("dimensions.json")["cases"] if record["id"] == "recidivism")
    older_is_safer = attrs.evolve(_dimension("Age"), favours=["against"])
    practice = _with_factors(older_is_safer, _dimension("Priors"), _dimension("Sex", record["orders"]["Sex"]))
    (case,) = record["cases"]
    dimensions = ("Age", "Priors", "Sex")
    decision = Decision(_SIDES[case["outcome"]], decided_on=_DAY)
    casebase = CaseBase([_on_dimensions(case["id"], {name: case[name] for name in dimensions}, decision)])

    for expected in record["situations"]:
        situation = _on_dimensions("now", {name: expected[name] for name in dimensions})
        weighing = weigh(situation, practice, casebase)["for"]
        assert weighing.standing is _STANDINGS[expected["status"]]
        grounds = weighing.over["against"].grounds_for
        assert [ground.source for ground in grounds] == expected["forced_for_1_by"]


@pytest.mark.parametrize(("because", "reading"), [((), "result_model"), (["months_abroad >= 12"], "threshold_reading")])
def test_the_fiscal_domicile_stands_as_either_reading_says(because: Iterable[str], reading: str) -> None:
    record = next(record for record in _read("dimensions.json")["cases"] if record["id"] == "fiscal-domicile-2019")
    dimensions = ("months_abroad", "percent_income")
    practice = _with_factors(*(_dimension(name) for name in dimensions))
    (case,) = record["cases"]
    decision = Decision(_SIDES[case["outcome"]], because=because, decided_on=_DAY)
    casebase = CaseBase([_on_dimensions(case["id"], {name: case[name] for name in dimensions}, decision)])

    for expected in record["situations"]:
        situation = _on_dimensions(expected["id"], {name: expected[name] for name in dimensions})
        standing = weigh(situation, practice, casebase)["for"].standing
        assert expected[reading].startswith({Standing.SUPPORTED: "forced 1", Standing.OPEN: "free"}[standing])


# ---- two real case bases


def _real_practice(base: Record) -> Practice:
    return read_practice(
        {
            "deliberate": 1,
            "practice": base["id"],
            "language": "en",
            "question": "Which side?",
            "options": [{"name": "for", "label": "for"}, {"name": "against", "label": "against"}],
            "factors": {
                name: {"label": name, "layer": "client", "favours": [_SIDES[side]]}
                for name, side in base["polarity"].items()
            },
        }
    )


def _real_cases(base: Record, practice: Practice) -> CaseBase:
    documents = [
        {
            "deliberate": 1,
            "deliberation": case["id"],
            "facts": {name: "holds" if name in _known(case) else "absent" for name in base["polarity"]},
            "decision": {
                "option": _SIDES[case["outcome"]],
                "because": case["reason"],
                "decided_on": _DAY.isoformat(),
            },
        }
        for case in base["cases"]
    ]
    return read_casebase(documents, practice)


def _forcing(case: Record, base: Record, side: int) -> set[str]:
    """The convention of the files: a reason that is there, and nothing against that was not there then."""
    ours, theirs = ("for", "against") if side else ("against", "for")
    return {
        other["id"]
        for other in base["cases"]
        if other["id"] != case["id"]
        and other["outcome"] == side
        and set(other["reason"]) <= set(case[ours])
        and set(case[theirs]) <= set(other[theirs])
    }


@pytest.mark.parametrize("name", ["trade-secrets.json", "alberta-adult-interdependent-partners.json"])
def test_a_real_case_base_weighs_each_case_without_itself_as_the_convention_says(name: str) -> None:
    base = _read(name)
    practice = _real_practice(base)
    casebase = _real_cases(base, practice)
    assert len(casebase) == len(base["cases"])

    for case in base["cases"]:
        comparison = weigh(casebase[case["id"]], practice, casebase)["for"].over["against"]
        assert {ground.source for ground in comparison.grounds_for} == _forcing(case, base, 1)
        assert {ground.source for ground in comparison.grounds_against} == _forcing(case, base, 0)


def test_the_trade_secret_cases_stand_as_their_file_says() -> None:
    base = _read("trade-secrets.json")
    practice = _real_practice(base)
    casebase = _real_cases(base, practice)
    expected = base["leave_one_out"]

    weighings = {name: weigh(casebase[name], practice, casebase)["for"] for name in casebase}

    for name, said in expected["per_case"].items():
        comparison = weighings[name].over["against"]
        assert {ground.source for ground in comparison.grounds_for} == set(said["forced_1_by"])
        assert {ground.source for ground in comparison.grounds_against} == set(said["forced_0_by"])
    standings = [weighing.standing for weighing in weighings.values()]
    assert standings.count(Standing.SUPPORTED) == expected["forced"] == expected["forced_correctly"]
    assert standings.count(Standing.OPEN) == expected["free"]
    assert oracle.is_consistent(practice, list(casebase.values())) == base["consistent"]


# ---- all cases at once


def test_the_smallest_set_to_reconsider_is_not_the_one_that_greed_finds() -> None:
    record = next(record for record in _FACTORS if record["id"] == "greedy-not-optimal")
    practice = _practice(record)

    audited = audit(practice, _casebase(record, practice))

    assert len(audited.reconsider) == record["min_removals"] < record["greedy_removals"]
    assert sorted(audited.reconsider) == record["min_removal_set"]
    assert audited.is_smallest
    assert audited.in_every == audited.in_some == audited.reconsider
    pairs = {frozenset({one.source, other.source}) for one, other in audited.contradictions}
    assert pairs == {frozenset(pair) for pair in record["conflicting_pairs"]}


@pytest.mark.parametrize("record", _FACTORS, ids=lambda record: record["id"])
def test_an_audit_finds_a_base_consistent_as_the_literature_says(record: Record) -> None:
    practice = _practice(record)
    expected = record.get("consistent", not record.get("conflicting_pairs"))

    assert audit(practice, _casebase(record, practice)).is_consistent == expected


def test_the_landmarks_and_the_forced_cases_of_the_trade_secrets_are_those_of_their_file() -> None:
    base = _read("trade-secrets.json")
    practice = _real_practice(base)
    casebase = _real_cases(base, practice)
    expected = base["leave_one_out"]

    by_standing = leave_one_out(practice, casebase)

    assert set(landmarks(practice, casebase)) == {*base["landmarks_1"], *base["landmarks_0"]}
    assert len(by_standing[Standing.SUPPORTED]) == expected["forced_correctly"]
    assert len(by_standing[Standing.OPEN]) == expected["free"]
    assert set(by_standing) == {Standing.SUPPORTED, Standing.OPEN}
    assert audit(practice, casebase).is_consistent == base["consistent"]
