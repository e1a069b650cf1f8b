from datetime import date

import pytest

from deliberate import Edit, Edits, as_text, check, explain, read_phrases, tell
from tests.checks.sound import sound, telling, told
from tests.running_example import ours, samira

DAY = date(2026, 10, 12)
REASON = "U raakt misschien uw werk kwijt."
CODES = {"reason-struck", "edit-loose"}


def edits(*sentences: Edit, to: str = "client", register: str = "formal") -> Edits:
    return Edits(sound.name, to=to, language="nl", register=register, sentences=sentences)  # type: ignore[arg-type]


def struck(was: str, slot: str = "reasons", *, confirmed_on: date | None = None) -> Edit:
    return Edit(slot, was=was, by="coach", edited_on=DAY, confirmed_on=confirmed_on)


def test_a_decisive_reason_that_was_struck_is_asked_about() -> None:
    found = [
        finding for finding in check(sound, ours, edits=edits(struck("Weg."), struck(REASON))) if finding.code in CODES
    ]

    asked, loose = found
    assert (asked.code, asked.severity, asked.about, asked.path) == (
        "reason-struck",
        "consider",
        ("dropping out",),
        ("sentences", 1, "confirmed_on"),
    )
    assert (loose.code, loose.about, loose.path) == ("edit-loose", (), ("sentences", 0))
    assert loose.values == {"number": 1, "slot": "reasons", "reason": "gone"}


def test_it_is_asked_once() -> None:
    confirmed = edits(struck(REASON, confirmed_on=DAY))

    assert check(sound, ours, edits=confirmed) == check(sound, ours)


@pytest.mark.parametrize(
    "change",
    [
        struck("Daar is één reden voor."),
        struck("Ons team heeft dit afgesproken, op 2 maart:"),
        struck("U zei: ‘Ik ben bang dat ik het niet volhoud.’", "your_words"),
        Edit("reasons", was=REASON, text="Uw werk loopt gevaar.", by="coach", edited_on=DAY),
    ],
)
def test_nothing_is_asked_where_the_reason_is_still_told(change: Edit) -> None:
    assert check(sound, ours, edits=edits(change)) == check(sound, ours)


def test_nothing_is_asked_of_a_text_that_is_not_for_the_client() -> None:
    change = struck("Kans op uitval: ja · bron: cliënt.")
    assert [section.slot for section in explain(sound, ours, to="file", edits=edits(change, to="file")).sections][
        -1
    ] == "edits"

    assert check(sound, ours, edits=edits(change, to="file")) == check(sound, ours)


def test_nothing_is_asked_before_the_decision() -> None:
    change = struck("U zei: ‘Ik ben bang dat ik het niet volhoud.’", "your_words")

    assert check(samira, ours, edits=edits(change)) == check(samira, ours)


def test_nothing_is_asked_about_a_reason_that_the_client_may_not_see() -> None:
    case = told(sound, "dropping out", visibility="colleague")

    assert check(case, ours, edits=edits()) == check(case, ours)


@pytest.mark.parametrize(
    ("change", "register", "reason"),
    [
        (Edit("meaning", was=REASON, by="coach", edited_on=DAY), "formal", "gone"),
        (Edit("reasons", was=REASON, about=["need"], by="coach", edited_on=DAY), "formal", "other-names"),
        (Edit("reasons", text="Dat kan.", about=["budget"], by="coach", edited_on=DAY), "formal", "untold"),
        (Edit("reasons", was=REASON, by="coach", edited_on=DAY), "informal", "other-text"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_change_that_does_not_fit_is_told_with_what_is_in_the_way(
    change: Edit, register: str, reason: str, language: str
) -> None:
    found = check(sound, ours, edits=edits(change, register=register))
    (loose,) = [finding for finding in found if finding.code == "edit-loose"]
    said = as_text(tell(loose, ours, deliberation=sound, language=language))

    assert loose.values["reason"] == reason
    assert ("Aanpassing 1 " in said) or ("Change 1 " in said)
    assert REASON not in said
    assert "Dat kan" not in said


def test_a_letter_that_is_signed_by_another_is_edited_all_the_same() -> None:
    case = telling(sound, signed_by="lead")

    assert check(case, ours, edits=edits(struck(REASON, confirmed_on=DAY))) == check(case, ours)


@pytest.mark.parametrize("to", ["client", "file"])
def test_a_text_in_a_teams_own_sentences_is_made_with_those(to: str) -> None:
    client, record = "reasons-count = Dit zijn onze redenen.", "record-decided = Zo koos { $people }, op { $date }."
    house = read_phrases({"nl": f"{client}\n{record}"})
    slot = "reasons" if to == "client" else "decision"
    made = explain(sound, ours, to=to, phrases=house)  # type: ignore[arg-type]  # one of the readers
    own = [sentence for section in made.sections if section.slot == slot for sentence in section.sentences]
    was = next(one.text for one in own if one.text.startswith(("Dit zijn", "Zo koos")))

    found = check(sound, ours, phrases=house, edits=edits(struck(was, slot), to=to))

    assert [finding.code for finding in found if finding.code in CODES] == []
