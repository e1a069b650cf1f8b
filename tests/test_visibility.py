from collections.abc import Mapping
from datetime import UTC, date, datetime

import attrs
import pytest

from deliberate import (
    Agreement,
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Hunch,
    Option,
    Person,
    Policy,
    Position,
    Practice,
    Priority,
    Scale,
    Telling,
    Value,
    Visibility,
    nothing_agreed,
    seen_by,
)
from deliberate.catalogue import catalogue
from deliberate.model.fit import problems_of_fit
from deliberate.visibility import Reader, hides_decisive, is_client_side, visibility_of
from tests.model.every_value import full_deliberation, full_practice
from tests.problems import only_problem

DAY = date(2026, 3, 2)
READERS: tuple[Reader, ...] = ("professional", "colleague", "file", "client")
NOT_THE_PROFESSIONAL = READERS[1:]
AGREED = Agreement("team", agreed_on=DAY)

PRACTICE = Practice(
    "North",
    language="en",
    question="x",
    options=[Option("standard", label="x"), Option("extra", label="x")],
    factors=[
        Factor("open", label="x", layer="client", favours=["extra"], values=["work"]),
        Factor("budget", label="x", layer="organisation", role="influence", favours=["standard"]),
        Factor("for the file", label="x", layer="chain", visibility="file", values=["rest"]),
        Factor("private", label="x", layer="professional", visibility="private"),
        Factor("illness", label="x", layer="client", special=True),
        Factor("whispered illness", label="x", layer="client", special=True, visibility="file"),
        Factor("need", label="x", layer="client", scale=Scale(["low", "medium", "high"], neutral="medium")),
    ],
    values=[Value("work", label="x"), Value("rest", label="x")],
    policies=[
        Policy("rule", rule="x", prescribes="standard", kind="protocol"),
        Policy("rule of illness", rule="x", prescribes="standard", kind="protocol", special=True),
    ],
    priorities=[
        Priority("open first", stronger=["open"], over=["budget"], agreement=AGREED),
        Priority("private first", stronger=["open", "private"], over=[], agreement=AGREED),
        Priority("work first", stronger=["work"], over=["budget"], agreement=AGREED),
        Priority("rest first", stronger=["rest"], over=["budget"], agreement=AGREED),
        Priority("much need first", stronger=["need >= high"], over=[], agreement=AGREED),
    ],
    people=[Person("neighbour", label="x"), Person("mother", label="x", perspective="family")],
)
ALL = [factor.name for factor in PRACTICE.factors if factor.scale is None]


def _case(**fields: object) -> Deliberation:
    return Deliberation("1", **fields)  # type: ignore[arg-type]  # the fields differ from test to test


def _decided(facts: list[Fact], **fields: object) -> Deliberation:
    return _case(facts=facts, decision=Decision("extra", **{"decided_on": DAY, **fields}))  # type: ignore[arg-type]


def _decision(seen: Deliberation) -> Decision:
    assert seen.decision is not None
    return seen.decision


def _facts_seen(case: Deliberation, to: Reader) -> set[str]:
    return {fact.factor for fact in seen_by(case, PRACTICE, to).facts}


# ---- facts


@pytest.mark.parametrize(
    ("to", "seen"),
    [
        ("professional", set(ALL)),
        ("colleague", {"open", "budget", "for the file"}),
        ("file", {"open", "for the file"}),
        ("client", {"open", "illness"}),
    ],
)
def test_a_fact_is_seen_as_widely_as_its_factor(to: Reader, seen: set[str]) -> None:
    assert _facts_seen(_case(facts=[Fact(name) for name in ALL]), to) == seen


@pytest.mark.parametrize(
    ("visibility", "readers"),
    [
        ("private", {"professional"}),
        ("colleague", {"professional", "colleague"}),
        ("file", {"professional", "colleague", "file"}),
        ("client", set(READERS)),
    ],
)
@pytest.mark.parametrize("factor", ["open", "budget", "private"])
def test_a_fact_may_be_seen_more_or_less_widely_than_its_factor(
    factor: str, visibility: Visibility, readers: set[str]
) -> None:
    case = _case(facts=[Fact(factor, visibility=visibility)])

    assert {to for to in READERS if _facts_seen(case, to)} == readers


def test_a_reason_is_for_the_client_and_an_influence_for_colleagues_unless_they_say_otherwise() -> None:
    factors = {factor.name: visibility_of(factor) for factor in PRACTICE.factors}

    assert factors["open"] is Visibility.CLIENT
    assert factors["budget"] is Visibility.COLLEAGUE
    assert factors["private"] is Visibility.PRIVATE


def test_special_data_is_for_the_client_and_for_the_file_where_it_is_decisive() -> None:
    facts = [Fact("illness"), Fact("open")]

    undecided, beside = _case(facts=facts), _decided(facts, because=["open"])
    decisive = _decided(facts, because=["illness"])

    assert {to for to in READERS if "illness" in _facts_seen(undecided, to)} == {"professional", "client"}
    assert {to for to in READERS if "illness" in _facts_seen(beside, to)} == {"professional", "client"}
    assert {to for to in READERS if "illness" in _facts_seen(decisive, to)} == {"professional", "file", "client"}
    assert _decision(seen_by(decisive, PRACTICE, "file")).because == {"illness"}
    assert _decision(seen_by(decisive, PRACTICE, "colleague")).because == set()


def test_special_data_is_never_for_colleagues_however_widely_its_fact_is_seen() -> None:
    case = _decided([Fact("illness", visibility="client")], because=["illness"])

    assert _facts_seen(case, "colleague") == set()


def test_special_data_that_is_kept_from_the_client_stays_so() -> None:
    case = _decided([Fact("whispered illness")], because=["whispered illness"])

    assert {to for to in READERS if _facts_seen(case, to)} == {"professional", "file"}


def test_that_hidden_special_data_was_decisive_does_not_show_elsewhere() -> None:
    facts = [Fact("illness", visibility="private"), Fact("open")]
    position = Position("colleague", because=["illness", "open"])

    decisive = attrs.evolve(_decided(facts, because=["illness"]), positions=[position])
    seen = seen_by(decisive, PRACTICE, "file")

    assert seen.positions[0].because == {"open"}
    assert seen_by(seen, PRACTICE, "file") == seen


@pytest.mark.parametrize("to", NOT_THE_PROFESSIONAL)
def test_notes_are_for_nobody_else(to: Reader) -> None:
    (fact,) = seen_by(_case(facts=[Fact("open", note="x")]), PRACTICE, to).facts

    assert fact.note is None


@pytest.mark.parametrize(
    ("told_by", "is_read"),
    [(["client"], True), (["client", "family"], False), (["family"], False), (["file"], False), ([], False)],
)
def test_words_reach_a_client_only_where_the_client_alone_told_them(told_by: list[str], *, is_read: bool) -> None:
    case = _case(facts=[Fact("open", told_by=told_by, words="Ik ben moe.")])

    (fact,) = seen_by(case, PRACTICE, "client").facts

    assert (fact.words == "Ik ben moe.") == is_read
    assert all(seen_by(case, PRACTICE, to).facts[0].words for to in ("colleague", "file"))


# ---- what is nobody's but the professional's


@pytest.mark.parametrize("to", NOT_THE_PROFESSIONAL)
def test_a_hunch_is_for_nobody_else(to: Reader) -> None:
    assert seen_by(_case(hunch=Hunch("extra", unease="x")), PRACTICE, to).hunch is None


def test_the_professional_sees_everything() -> None:
    assert seen_by(full_deliberation(), full_practice(), "professional") == full_deliberation()


# ---- what a client never gets


@pytest.mark.parametrize(("field", "value"), [("label", "x"), ("situation", "x"), ("hard_to_undo", False)])
def test_a_client_never_gets_this_about_the_case(field: str, value: object) -> None:
    case = _case(**{field: value})

    assert getattr(seen_by(case, PRACTICE, "client"), field) is None
    assert all(getattr(seen_by(case, PRACTICE, to), field) == value for to in ("colleague", "file"))


def test_a_client_gets_the_question_the_days_and_the_doubts() -> None:
    case = _case(question="x", opened_on=DAY, doubts=["x"], practice="North", practice_version="2")

    assert seen_by(case, PRACTICE, "client") == case


def test_a_client_never_gets_what_others_need() -> None:
    case = attrs.evolve(_decided([], needs="x"), positions=[Position("client", needs="x")])

    seen = seen_by(case, PRACTICE, "client")

    assert (_decision(seen).needs, seen.positions[0].needs) == (None, None)
    assert seen_by(case, PRACTICE, "colleague") == case


def test_a_client_gets_their_own_positions_and_those_of_their_family_and_no_others() -> None:
    people = [Person("sister", label="x", perspective="family"), Person("coach", label="x", perspective="professional")]
    views = ("client", "family", "sister", "mother", "coach", "neighbour", "team", "professional", "someone")
    case = _case(people=people, positions=[Position(by) for by in views])

    assert [view.by for view in seen_by(case, PRACTICE, "client").positions] == ["client", "family", "sister", "mother"]
    assert len(seen_by(case, PRACTICE, "colleague").positions) == len(views)


def test_who_is_family_is_said_by_the_case_before_the_practice() -> None:
    case = _case(
        people=[Person("mother", label="x", perspective="colleague"), Person("family", label="x", perspective="chain")]
    )

    assert not is_client_side("mother", case, PRACTICE)
    assert not is_client_side("family", case, PRACTICE)
    assert is_client_side("mother", _case(), PRACTICE)
    assert is_client_side("client", case, PRACTICE)
    assert is_client_side("family", _case(people=[Person("family", label="x")]), PRACTICE)
    assert not is_client_side("neighbour", case, PRACTICE)


def test_a_client_gets_promises_by_and_to_them_and_their_family_and_no_others() -> None:
    pairs = (("coach", "client"), ("client", "coach"), ("mother", "team"), ("coach", "mother"), ("coach", "team"))
    case = _case(commitments=[Commitment(by, to=to, what="x") for by, to in pairs])

    seen = seen_by(case, PRACTICE, "client").commitments

    assert [(promise.by, promise.to) for promise in seen] == list(pairs[:4])
    assert len(seen_by(case, PRACTICE, "file").commitments) == 5


def test_a_client_does_not_get_how_they_took_it_nor_when_they_were_told() -> None:
    telling = Telling(told="x", reaction="declines", told_on=DAY, told_back="x", signed_by="coach")

    assert seen_by(_case(telling=telling), PRACTICE, "client").telling == attrs.evolve(
        telling, reaction=None, told_on=None
    )
    assert seen_by(_case(telling=telling), PRACTICE, "file").telling == telling


DEVIATION = attrs.evolve(_decision(full_deliberation()).deviations[0], policy="rule", circumstances=["open"])
FIELDS_BY_READER: Mapping[str, set[str]] = {
    reader: {
        field["id"]
        for field in catalogue()["deviation"]["record_fields"]
        if field["on"] == "Deviation" and field["reader"] == reader
    }
    for reader in ("file", "client")
}


def test_the_catalogue_says_of_every_field_of_a_deviation_for_whom_it_is() -> None:
    fields = {field.name for field in attrs.fields(Deviation)}

    assert FIELDS_BY_READER["file"] | FIELDS_BY_READER["client"] == fields
    assert FIELDS_BY_READER["file"]


def test_a_client_does_not_get_the_fields_of_a_deviation_that_the_catalogue_keeps_for_the_file() -> None:
    case = _decided([Fact("open")], deviations=[DEVIATION])

    (seen,) = _decision(seen_by(case, PRACTICE, "client")).deviations

    bare = Deviation("rule")
    assert {name for name in FIELDS_BY_READER["file"] if getattr(seen, name) != getattr(bare, name)} == set()
    assert {name for name in FIELDS_BY_READER["client"] if getattr(seen, name) != getattr(DEVIATION, name)} == set()
    assert seen_by(case, PRACTICE, "file") == case


def test_the_fields_of_a_telling_that_are_for_the_file_are_those_of_the_catalogue() -> None:
    fields = {field["id"] for field in catalogue()["deviation"]["record_fields"] if field["on"] == "Telling"}

    assert fields == {"told_on", "reaction"}


# ---- hidden names are gone elsewhere too


def test_a_hidden_name_is_gone_from_the_reasons() -> None:
    case = _decided([Fact(name) for name in ("open", "budget", "private")], because=["open", "budget", "private"])

    assert _decision(seen_by(case, PRACTICE, "client")).because == {"open"}
    assert _decision(seen_by(case, PRACTICE, "colleague")).because == {"open", "budget"}


def test_a_reason_whose_fact_is_hidden_is_gone_though_its_factor_is_not() -> None:
    case = _decided([Fact("open", visibility="private")], because=["open"])

    assert _decision(seen_by(case, PRACTICE, "client")).because == set()


def test_a_reason_that_one_teller_gave_openly_stays() -> None:
    facts = [Fact("open", told_by=["client"]), Fact("open", told_by=["file"], visibility="private")]

    assert _decision(seen_by(_decided(facts, because=["open"]), PRACTICE, "client")).because == {"open"}


def test_a_hidden_name_is_gone_from_the_circumstances() -> None:
    facts = [Fact("open"), Fact("private"), Fact("need", level="high", visibility="colleague")]
    left = Deviation("rule", circumstances=["open", "private", "need >= high", "need"])
    case = _decided(facts, deviations=[left])

    assert _decision(seen_by(case, PRACTICE, "client")).deviations[0].circumstances == {"open"}
    assert _decision(seen_by(case, PRACTICE, "colleague")).deviations[0].circumstances == {
        "open",
        "need >= high",
        "need",
    }


def test_a_hidden_name_is_gone_from_the_answers() -> None:
    answers = {"open": "x", "private": "x", "budget": "x", "need <= low": "x", "for the file": "x"}
    facts = [Fact("open"), Fact("private"), Fact("budget", visibility="private"), Fact("need", level="low")]

    assert set(_decision(seen_by(_decided(facts, answers=answers), PRACTICE, "client")).answers) == {
        "open",
        "need <= low",
    }


@pytest.mark.parametrize(
    ("facts", "answered"),
    [
        ([], set()),
        ([Fact("open")], {"open first", "work first"}),
        ([Fact("open", status="absent")], set()),
        ([Fact("open", visibility="private")], set()),
        ([Fact("open"), Fact("private")], {"open first", "work first"}),
        ([Fact("for the file")], set()),
        ([Fact("for the file", visibility="client")], {"rest first"}),
        ([Fact("need", level="high")], {"much need first"}),
        ([Fact("need", level="low")], set()),
    ],
)
def test_an_answer_to_an_agreement_is_seen_where_its_strong_side_is(facts: list[Fact], answered: set[str]) -> None:
    case = _decided(facts, answers={priority.name: "x" for priority in PRACTICE.priorities})

    assert set(_decision(seen_by(case, PRACTICE, "client")).answers) == answered


def test_a_hidden_name_is_gone_from_positions() -> None:
    position = Position("client", because=["open", "private", "illness"], despite=["budget", "need >= high"])
    case = _case(positions=[position], facts=[Fact("budget", visibility="client")])

    (seen,) = seen_by(case, PRACTICE, "client").positions
    assert seen.because == {"open", "illness"}
    assert seen.despite == {"budget", "need >= high"}
    (seen,) = seen_by(case, PRACTICE, "colleague").positions
    assert seen.because == {"open"}
    assert seen.despite == {"budget", "need >= high"}


def test_a_policy_that_betrays_special_data_is_not_for_colleagues() -> None:
    case = _decided([], deviations=[Deviation("rule"), Deviation("rule of illness")])

    assert [left.policy for left in _decision(seen_by(case, PRACTICE, "colleague")).deviations] == ["rule"]
    assert len(_decision(seen_by(case, PRACTICE, "file")).deviations) == 2
    assert len(_decision(seen_by(case, PRACTICE, "client")).deviations) == 2


def test_a_hidden_factor_of_the_case_is_gone_from_everywhere() -> None:
    secret = Factor("secret", label="x", layer="client", visibility="private")
    told = Factor("told", label="x", layer="client", influences=["secret", "open"], favours=["own"])
    whispered = attrs.evolve(secret, name="whispered")
    case = _case(
        factors=[secret, told, whispered],
        options=[Option("own", label="x")],
        facts=[Fact("secret"), Fact("told"), Fact("whispered", visibility="client")],
        positions=[Position("client", because=["secret", "told", "whispered"])],
        decision=Decision("own", decided_on=DAY, because=["secret", "told"], answers={"secret": "x"}),
    )

    seen = seen_by(case, PRACTICE, "client")

    assert [factor.name for factor in seen.factors] == ["told", "whispered"]
    assert seen.factors[0].influences == {"open"}
    assert seen.positions[0].because == {"told", "whispered"}
    assert _decision(seen) == Decision("own", decided_on=DAY, because=["told"])
    assert seen.options == case.options


@pytest.mark.parametrize(
    ("to", "acts_on"),
    [("professional", {"open", "private", "illness"}), ("colleague", {"open"}), ("client", {"open", "illness"})],
)
def test_a_hidden_factor_of_the_practice_is_gone_from_what_a_factor_of_the_case_acts_upon(
    to: Reader, acts_on: set[str]
) -> None:
    own = Factor("own", label="x", layer="client", influences=["open", "private", "illness"])

    (seen,) = seen_by(_case(factors=[own]), PRACTICE, to).factors

    assert seen.influences == acts_on


def test_people_who_are_only_named_in_what_is_hidden_are_gone() -> None:
    names = ("viewer", "sister", "promiser", "promised", "decider", "approver", "tester", "signer", "lone", "insider")
    case = _case(
        people=[Person(name, label="x", perspective="family" if name == "sister" else None) for name in names],
        positions=[Position("viewer"), Position("sister")],
        commitments=[
            Commitment("promiser", to="client", what="x"),
            Commitment("client", to="promised", what="x"),
            Commitment("insider", to="viewer", what="x"),
        ],
        decision=Decision(
            "extra",
            decided_on=DAY,
            decided_by=["decider", "client"],
            deviations=[Deviation("rule", approved_by="approver", tested_with=["tester"])],
        ),
        telling=Telling(signed_by="signer"),
    )

    assert {person.name for person in seen_by(case, PRACTICE, "client").people} == set(names) - {
        "viewer",
        "insider",
        "lone",
    }
    assert {person.name for person in seen_by(case, PRACTICE, "file").people} == set(names) - {"lone"}
    assert seen_by(case, PRACTICE, "professional").people == case.people


# ---- what is seen, as a whole


@pytest.mark.parametrize("to", READERS)
def test_what_is_seen_is_a_deliberation_that_fits_and_all_that_is_seen(to: Reader) -> None:
    seen = seen_by(full_deliberation(), full_practice(), to)

    assert list(problems_of_fit(seen, full_practice())) == []
    assert seen_by(seen, full_practice(), to) == seen


def test_a_client_sees_the_same_of_cases_that_differ_in_hidden_parts_only() -> None:
    open_part = _decided([Fact("open")], because=["open"])
    hidden = attrs.evolve(
        open_part,
        label="x",
        situation="x",
        hard_to_undo=True,
        people=[Person("coach", label="x")],
        facts=[Fact("open", note="x"), Fact("private"), Fact("budget", told_by=["file"])],
        hunch=Hunch("standard", at=datetime(2026, 3, 2, tzinfo=UTC)),
        positions=[Position("coach", option="standard", because=["private"])],
        commitments=[Commitment("coach", to="team", what="x")],
        factors=[Factor("secret", label="x", layer="client", visibility="private")],
        decision=Decision("extra", decided_on=DAY, because=["open", "private"], answers={"budget": "x"}, needs="x"),
    )

    assert seen_by(hidden, PRACTICE, "client") == seen_by(open_part, PRACTICE, "client")


def test_only_that_a_decisive_reason_is_hidden_is_told_besides() -> None:
    facts = [Fact("open"), Fact("budget"), Fact("private")]
    case = _decided(facts, because=["open", "budget"])

    assert {to for to in READERS if hides_decisive(case, PRACTICE, to)} == {"file", "client"}
    assert not hides_decisive(_decided(facts, because=["open"]), PRACTICE)
    assert not hides_decisive(_case(facts=facts), PRACTICE)


def test_the_client_is_the_reader_unless_another_is_named() -> None:
    case = full_deliberation()

    assert seen_by(case, full_practice()) == seen_by(case, full_practice(), to="client")


@pytest.mark.parametrize("to", ["clinet", "", None, 3, ["client"]])
def test_a_reader_is_one_of_four(to: object) -> None:
    problem = only_problem(seen_by, _case(), PRACTICE, to)

    assert (problem.code, problem.path, problem.known) == ("wrong-value", ("to",), READERS)
    assert problem.nearest == ("client" if to == "clinet" or isinstance(to, list) else None)


def test_what_does_not_fit_is_not_shown() -> None:
    assert only_problem(seen_by, _case(facts=[Fact("opne")]), PRACTICE).nearest == "open"
    assert only_problem(hides_decisive, _decided([Fact("opne")]), PRACTICE).nearest == "open"


def test_a_case_without_a_practice_is_shown_too() -> None:
    own = Factor("tired", label="x", layer="client")
    case = _case(factors=[own], facts=[Fact("tired", told_by=["client"], words="Moe.")])

    assert seen_by(case, nothing_agreed("en")) == case
