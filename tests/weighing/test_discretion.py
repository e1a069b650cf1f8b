import pytest

from deliberate import Ground, Status
from deliberate.weighing.discretion import discreet, is_anothers
from deliberate.weighing.reasons import Answer, Situation
from tests.weighing.books import NEED, factor

_ILL, _NEED, _RISK = (
    factor("ill", "b", special=True),
    factor("need", "b", special=True, scale=NEED),
    factor("risk", "a"),
)
_FACTORS = {each.name: each for each in (_ILL, _NEED, _RISK)}


def _situation(ill: Answer = Status.ABSENT, need: Answer = Status.UNKNOWN) -> Situation:
    return Situation(_FACTORS, {"ill": ill, "need": need, "risk": Status.ABSENT}, frozenset())


def _ground(kind: str = "precedent") -> Ground:
    sides = frozenset(["ill", "risk"]), frozenset(["need >= high", "risk"])
    return Ground("a", "b", *sides, "before", kind)  # type: ignore[arg-type]


def test_special_data_that_only_an_earlier_case_has_is_left_out_on_both_sides() -> None:
    told = discreet(_ground(), _situation())

    assert told.stronger == {"risk"}
    assert told.over == {"risk"}
    assert discreet(_ground(), _situation(ill=Status.HOLDS)).stronger == {"ill", "risk"}
    assert discreet(_ground(), _situation(need="low")).over == {"need >= high", "risk"}


def test_what_is_held_at_hand_or_agreed_by_the_team_is_told() -> None:
    held = _situation(ill=Status.HOLDS, need="low")

    assert discreet(_ground(), held) == _ground()
    assert discreet(_ground("priority"), _situation()) == _ground("priority")


@pytest.mark.parametrize(
    ("reference", "situation", "is_so"),
    [
        ("ill", _situation(), True),
        ("ill", _situation(ill=Status.UNKNOWN), True),
        ("ill", _situation(ill=Status.HOLDS), False),
        ("need >= high", _situation(), True),
        ("need >= high", _situation(need="low"), False),
        ("risk", _situation(), False),
    ],
)
def test_special_data_is_anothers_unless_it_is_held_at_hand(reference: str, situation: Situation, is_so: bool) -> None:  # noqa: FBT001 - what is expected
    assert is_anothers(reference, situation) is is_so
