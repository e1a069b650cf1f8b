import enum
import json
from pathlib import Path

import pytest

import deliberate.model.enumerations as closed_lists
from deliberate.model import Layer, PolicyKind, Role, Visibility
from deliberate.model.enumerations import to_visibility, word

WORDS = {
    "Layer": "client relation professional profession organisation chain law context occasion",
    "Topic": "content process relation recognition need strength",
    "Role": "reason influence",
    "Visibility": "private colleague file client",
    "LedBy": "client professional shared",
    "Status": "holds absent unknown",
    "Concern": "person situation system",
    "Basis": "seen heard read impression",
    "Reaction": "accepts accepts-with-a-condition wants-something-else declines not-known-yet",
    "Perspective": "client family professional colleague manager employer expert chain file other",
    "PolicyKind": "statute-bound statute-discretion policy-rule statutory-advice professional-standard protocol "
    "contract team-agreement",
    "CommitmentStatus": "asked promised kept broken",
    "Standing": "supported opposed conflicted open barred unsettled",
    "Severity": "must consider strength",
}


@pytest.mark.parametrize("name", WORDS)
def test_a_closed_list_has_the_words_of_the_contract(name: str) -> None:
    assert " ".join(getattr(closed_lists, name)) == WORDS[name]


def test_no_closed_list_is_left_out_here() -> None:
    lists = {
        name
        for name in closed_lists.__all__
        if isinstance(given := getattr(closed_lists, name), type) and issubclass(given, enum.StrEnum)
    }

    assert lists == set(WORDS)


def test_the_kinds_of_policy_are_those_of_the_catalogue() -> None:
    source = Path(closed_lists.__file__).parents[1] / "catalogue" / "catalogue.json"
    catalogue = json.loads(source.read_text(encoding="utf-8"))

    assert [kind["id"] for kind in catalogue["deviation"]["rule_kinds"]] == list(PolicyKind)
    assert {layer["id"] for layer in catalogue["layers"]} <= set(Layer)


def test_a_word_becomes_its_member_and_anything_else_stays_for_its_check() -> None:
    assert word(Role, "influence") is Role.INFLUENCE
    assert word(Role, Role.REASON) is Role.REASON
    assert word(Role, "reson") == "reson"
    assert to_visibility("file") is Visibility.FILE
    assert to_visibility(None) is None
