import hashlib
import json
from datetime import UTC, date, datetime

import attrs
import pytest

from deliberate import (
    CaseBase,
    Change,
    Decision,
    Deliberation,
    Deviation,
    Explanation,
    Fact,
    Factor,
    Hunch,
    InvalidValue,
    Level,
    Option,
    Person,
    Phrase,
    Problem,
    Scale,
    Standing,
    nothing_agreed,
    weigh,
)
from deliberate.documents import as_json, as_json_lines, fingerprint, to_document
from tests.hand_made import AUDIT, CONTRAST, INFLUENCE
from tests.running_example import ours, samira


def test_fields_at_their_default_are_left_out() -> None:
    assert to_document(Option("extra", label="meer uren")) == {"name": "extra", "label": "meer uren"}
    assert to_document(Fact("need")) == {"factor": "need"}


def test_dates_are_iso_texts_and_words_their_values() -> None:
    fact = Fact("need", status="absent", told_by=["file", "client"], since=date(2026, 1, 2))
    hunch = Hunch(at=datetime(2026, 1, 2, 9, 30, tzinfo=UTC))

    assert to_document(fact) == {
        "factor": "need",
        "status": "absent",
        "told_by": ["client", "file"],
        "since": "2026-01-02",
    }
    assert to_document(hunch) == {"at": "2026-01-02T09:30:00+00:00"}


def test_a_book_says_its_name_and_the_version_of_the_form() -> None:
    document = to_document(ours)

    assert list(document)[:3] == ["deliberate", "practice", "language"]
    assert document["practice"] == "Job coaching North"
    assert [factor["name"] for factor in document["factors"]] == [factor.name for factor in ours.factors]
    assert document["factors"][4]["scale"] == {"levels": ["low", "medium", "high"], "neutral": "medium"}


def test_facts_are_in_their_long_form_and_a_list_where_several_told_it() -> None:
    facts = [Fact("a"), Fact("b", level=3), Fact("c", told_by=["client"]), Fact("c", told_by=["file"], status="absent")]

    assert to_document(Deliberation("x", facts=facts))["facts"] == {
        "a": {},
        "b": {"level": 3},
        "c": [{"told_by": ["client"]}, {"status": "absent", "told_by": ["file"]}],
    }


def test_deviations_are_by_name_and_people_a_list() -> None:
    decision = Decision("extra", decided_on=date(2026, 1, 2), deviations=[Deviation("rule", would_repeat=True)])
    document = to_document(Deliberation("x", people=[Person("coach", label="uw coach")], decision=decision))

    assert document["people"] == [{"name": "coach", "label": "uw coach"}]
    assert document["decision"]["deviations"] == {"rule": {"would_repeat": True}}


def test_a_level_with_words_of_its_own_is_an_object() -> None:
    assert to_document(Scale([Level("low", label="weinig"), "high"])) == {
        "levels": [{"name": "low", "label": "weinig"}, "high"]
    }
    assert to_document(Scale("number")) == {"levels": "number"}


def test_a_case_base_is_a_list_of_its_cases() -> None:
    case = Deliberation("x", decision=Decision("extra", decided_on=date(2026, 1, 2)))

    assert to_document(CaseBase([case])) == {
        "deliberate": 1,
        "cases": [{"deliberation": "x", "decision": {"option": "extra", "decided_on": "2026-01-02"}}],
    }


def test_a_result_says_which_it_is_and_lists_its_options() -> None:
    weighing = weigh(samira, ours)

    document = to_document(weighing)

    assert (document["deliberate"], document["result"]) == (1, "weighing")
    assert [option["name"] for option in document["options"]] == ["standard", "extra"]
    assert [rival["name"] for rival in document["options"][0]["over"]] == ["extra"]
    assert json.loads(json.dumps(document)) == document
    assert to_document(weighing["extra"])["result"] == "option-weighing"


def test_where_nothing_can_be_chosen_the_list_of_options_is_empty() -> None:
    weighing = weigh(Deliberation("a"), nothing_agreed())
    alone = weigh(Deliberation("a", options=[Option("only", label="x")]), nothing_agreed())

    assert to_document(weighing)["options"] == []
    assert to_document(alone)["options"][0]["over"] == []


def test_a_problem_is_data_too() -> None:
    assert to_document(Problem("alias", ("a", 1), expected="x")) == {
        "deliberate": 1,
        "result": "problem",
        "code": "alias",
        "path": ["a", 1],
        "expected": "x",
    }


def test_a_phrase_in_a_problem_is_written_as_the_text_that_it_is() -> None:
    problem = Problem("wrong-type", found=Phrase("a-text"), expected=Phrase("the-key", key="x"), known=["a"])

    document = to_document(problem)

    assert (document["found"], document["expected"]) == ("a text", "the key 'x'")
    assert {type(document[field]) for field in ("found", "expected")} == {str}


def test_a_mapping_of_results_is_a_mapping() -> None:
    assert to_document({Standing.OPEN: ("a", "b")}) == {"open": ["a", "b"]}


@pytest.mark.parametrize("value", [None, 3, "text", [], object()])
def test_what_has_no_document_is_refused(value: object) -> None:
    with pytest.raises(InvalidValue, match="a value of this library"):
        to_document(value)


def test_json_is_written_for_people_too_and_json_lines_a_document_a_line() -> None:
    documents: list[dict[str, object]] = [{"name": "é", "label": {"nl": "x"}}, {"name": "b"}]

    assert as_json(documents[0]) == '{\n  "name": "é",\n  "label": {\n    "nl": "x"\n  }\n}\n'
    assert as_json_lines(documents) == '{"name": "é", "label": {"nl": "x"}}\n{"name": "b"}\n'


def test_a_fingerprint_is_that_of_the_shortest_json_with_its_keys_in_order() -> None:
    text = '{"factor":"é","told_by":["client"],"words":"x"}'

    assert (
        fingerprint(Fact("é", words="x", told_by=["client"])) == f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
    )


def test_a_fingerprint_changes_with_the_content_only() -> None:
    again = Factor("need", label={"en": "need", "nl": "behoefte"}, layer="client", favours=["b", "a"])
    factor = Factor("need", label={"nl": "behoefte", "en": "need"}, layer="client", favours=["a", "b"])

    assert fingerprint(factor) == fingerprint(again)
    assert fingerprint(factor) != fingerprint(Factor("need", label="behoefte", layer="client"))


@attrs.frozen
class _Made:
    count: int
    _hidden: int = 0


def test_what_a_value_keeps_for_itself_is_not_written() -> None:
    assert to_document(_Made(1, hidden=2)) == {"deliberate": 1, "result": "_-made", "count": 1}


def test_what_is_no_value_of_ours_is_told_by_its_type() -> None:
    with pytest.raises(InvalidValue) as caught:
        to_document("somebody's words")

    assert str(caught.value.problems[0].found) == "a text"


def test_what_a_program_made_of_half_characters_has_a_fingerprint_too() -> None:
    first, second = (
        fingerprint(Explanation(language="nl", register="formal", to="client", greeting=f"x{half}"))
        for half in ("\ud800", "\ud801")
    )

    assert first != second


def test_a_fingerprint_is_the_same_tomorrow() -> None:
    # What was kept beside a letter must still fit after an upgrade.
    assert fingerprint(ours) == "sha256:95ac4ac2e2b58e4ec38b023ac867eb8ee0de67b40a6fd603739ef0fa986c9c37"


# ---- results about choices and agreements


def test_what_has_no_order_and_no_name_is_written_in_one_order() -> None:
    changes = [Change("need", 2.5), Change("need", "high"), Change("a", "absent"), Change("a b", "holds")]
    contrast = attrs.evolve(CONTRAST, changes=frozenset(changes))

    written = to_document(contrast)["changes"]

    assert [(change["factor"], change["to"]) for change in written] == [
        ("a", "absent"),
        ("a b", "holds"),
        ("need", 2.5),
        ("need", "high"),
    ]


def test_nothing_by_name_is_a_list_where_there_would_be_things_and_a_mapping_where_there_would_be_words() -> None:
    assert to_document(attrs.evolve(AUDIT, policies={}))["policies"] == []
    assert to_document(attrs.evolve(INFLUENCE, changes={}))["changes"] == {}
    assert to_document(INFLUENCE)["changes"] == {"standard": "unsettled", "extra": "open"}
