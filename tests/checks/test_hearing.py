import attrs
import pytest

from deliberate import Commitment, Deliberation, Deviation, Fact, Person, Position, nothing_agreed
from deliberate.checks import check
from tests.checks.sound import deciding, sound, telling, wordless
from tests.running_example import ours

silent = attrs.evolve(wordless, facts=[Fact("dropping out", told_by=["professional"])])


def codes(deliberation: Deliberation) -> set[str]:
    return {finding.code for finding in check(deliberation, ours)}


def unknown(deliberation: Deliberation) -> list[tuple[object, ...]]:
    findings = [finding for finding in check(deliberation, ours) if finding.code == "unknown-person"]
    return [(*finding.about, finding.path) for finding in findings]


@pytest.mark.parametrize("told_by", ["client", "family"])
def test_what_the_client_or_the_family_told_was_heard(told_by: str) -> None:
    assert "client-not-heard" in codes(silent)
    assert "client-not-heard" not in codes(attrs.evolve(silent, facts=[Fact("dropping out", told_by=[told_by])]))


def test_words_of_which_nobody_wrote_down_whose_they_are_were_heard() -> None:
    words = "Ik ben bang."
    theirs = attrs.evolve(silent, facts=[Fact("dropping out", words=words)])
    anothers = attrs.evolve(silent, facts=[Fact("dropping out", words=words, told_by=["employer"])])

    assert "client-not-heard" not in codes(theirs)
    assert "client-not-heard" in codes(anothers)


def test_a_view_of_the_family_was_heard_and_one_of_a_colleague_was_not() -> None:
    people = [*silent.people, Person("cousin", label="uw neef", perspective="family")]

    for by, is_heard in (("client", True), ("family", True), ("cousin", True), ("coach", False)):
        case = attrs.evolve(silent, people=people, positions=[Position(by, option="extra")])
        assert ("client-not-heard" not in codes(case)) is is_heard


def test_an_empty_deliberation_asks_for_the_client_and_nothing_else() -> None:
    assert [finding.code for finding in check(Deliberation("a"), nothing_agreed())] == ["client-not-heard"]


def test_words_that_others_told_too_are_not_the_clients_own() -> None:
    case = attrs.evolve(silent, facts=[Fact("dropping out", words="Ik ben bang.", told_by=["client", "professional"])])

    assert "client-words" not in codes(case)


def test_everyone_who_acts_is_looked_for_once_at_their_first_place() -> None:
    case = attrs.evolve(
        telling(sound, signed_by="f"),
        positions=[Position("a"), Position("family")],
        commitments=[Commitment("b", to="a", what="Ik bel."), Commitment("team", to="c", what="Wij bellen.")],
    )
    deviation = Deviation("fifteen percent", approved_by="e", tested_with=["d", "professional"])
    case = deciding(case, decided_by=["b", "coach"], deviations=[deviation])

    path = ("decision", "deviations", "fifteen percent")
    assert unknown(case) == [
        ("a", ("positions", 0, "by")),
        ("b", ("commitments", 0, "by")),
        ("c", ("commitments", 1, "to")),
        ("e", (*path, "approved_by")),
        ("d", (*path, "tested_with")),
        ("f", ("telling", "signed_by")),
    ]


def test_a_person_of_the_practice_is_known() -> None:
    practice = attrs.evolve(ours, people=[Person("lead", label="mijn teamleider")])

    findings = check(deciding(sound, decided_by=["lead"]), practice)

    assert "unknown-person" not in {finding.code for finding in findings}


def test_a_letter_that_nobody_signs_names_nobody_unknown() -> None:
    assert unknown(attrs.evolve(sound, telling=None)) == []


def test_a_person_who_is_not_known_by_name_is_not_shown_in_a_repr() -> None:
    findings = check(deciding(sound, decided_by=["de buurman"]), ours)
    (finding,) = [finding for finding in findings if finding.code == "unknown-person"]

    assert "buurman" not in repr(finding)
