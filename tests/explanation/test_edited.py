from collections.abc import Iterable
from datetime import date
from typing import Any

import attrs
import pytest

from deliberate import Edit, Edited, Edits, Explanation, InvalidValue, Person, as_text, edit, explain, to_document
from deliberate.explanation import COLLEAGUE_SLOTS, OPEN_TALK_SLOTS, SLOTS, letter, record
from tests.checks.sound import sound, telling, told
from tests.problems import problems_of
from tests.running_example import ours, samira

DAY = date(2026, 10, 12)
LETTER = explain(sound, ours)
STRUCK = "U raakt misschien uw werk kwijt."


def one(slot: str = "reasons", **fields: Any) -> Edit:  # noqa: ANN401 - any field
    return Edit(slot, by="coach", edited_on=DAY, **fields)


def edits(*sentences: Edit, **fields: Any) -> Edits:  # noqa: ANN401 - any field
    return Edits(sound.name, **{"language": "nl", "sentences": sentences, **fields})


def edited(*sentences: Edit) -> Edited:
    return edit(LETTER, edits(*sentences))


def texts(explanation: Explanation, slot: str) -> list[str]:
    (section,) = [section for section in explanation.sections if section.slot == slot]
    return [sentence.text for sentence in section.sentences]


def slots(explanation: Explanation) -> list[str]:
    return [section.slot for section in explanation.sections]


# ---- what fits


def test_a_struck_sentence_is_gone_and_the_rest_stays() -> None:
    found = edited(one(was=STRUCK, about=["dropping out"]))

    assert (len(found.kept), found.loose) == (1, {})
    assert as_text(found.explanation) == as_text(LETTER).replace(f"{STRUCK}\n", "")


def test_a_rewritten_sentence_keeps_its_place_and_what_it_rests_on() -> None:
    found = edited(one(was=STRUCK, text="Uw werk loopt gevaar."))

    (section,) = [section for section in found.explanation.sections if section.slot == "reasons"]
    assert as_text(found.explanation) == as_text(LETTER).replace(STRUCK, "Uw werk loopt gevaar.")
    assert (section.sentences[1].about, section.sentences[1].edited) == (("dropping out",), True)
    assert not section.sentences[0].edited


def test_words_that_a_file_broke_over_lines_are_the_same_words() -> None:
    assert edited(one(was="U raakt misschien\n  uw werk kwijt.")).kept


def test_an_added_sentence_stands_behind_the_one_that_was_named_and_rests_on_the_same() -> None:
    found = edited(one(behind=STRUCK, text="Dat wil niemand."), one(behind=STRUCK, text="U ook niet."))

    (section,) = [section for section in found.explanation.sections if section.slot == "reasons"]
    assert texts(found.explanation, "reasons")[1:4] == [STRUCK, "Dat wil niemand.", "U ook niet."]
    assert section.sentences[2].about == ("dropping out",)


def test_an_added_sentence_stands_where_the_struck_one_stood() -> None:
    found = edited(one(behind=STRUCK, text="Dat wil niemand."), one(was=STRUCK))

    assert texts(found.explanation, "reasons")[:2] == ["Daar is één reden voor.", "Dat wil niemand."]


def test_an_added_sentence_stands_at_the_end_of_its_part() -> None:
    found = edited(one("meaning", text="Dat is veel.", about=["need", "extra"]))

    (section,) = [section for section in found.explanation.sections if section.slot == "meaning"]
    assert section.sentences[-1].text == "Dat is veel."
    assert section.sentences[-1].about == ("extra", "need")


def test_telling_back_stays_last_in_a_letter() -> None:
    added = one("look_back", text="Neem gerust iemand mee.", about=[sound.name])

    assert texts(edited(added).explanation, "look_back")[1] == "Neem gerust iemand mee."
    file = explain(sound, ours, to="file")
    assert texts(edit(file, edits(added, to="file")).explanation, "look_back")[-1] == "Neem gerust iemand mee."


def test_a_sentence_in_a_list_is_followed_by_an_item() -> None:
    listed = [attrs.evolve(sentence, listed=True) for sentence in LETTER.sections[3].sentences]
    reasons = attrs.evolve(LETTER.sections[3], sentences=listed)
    page = attrs.evolve(LETTER, sections=[*LETTER.sections[:3], reasons, *LETTER.sections[4:]])

    found = edit(page, edits(one(text="Dat wil niemand.", about=["dropping out"])))

    assert found.explanation.sections[3].sentences[-1].listed


@pytest.mark.parametrize(("to", "title"), [("client", "Wat u zelf kunt kiezen"), ("file", "Eigen keuze van de cliënt")])
def test_a_part_that_had_nothing_to_say_opens_in_its_own_place(to: Any, title: str) -> None:  # noqa: ANN401 - a reader
    case = telling(sound, your_choice=None)
    made = explain(case, ours, to=to)
    assert "your_choice" in made.missing

    found = edit(made, edits(one("your_choice", text="U kunt stoppen.", about=["extra"]), to=to)).explanation

    assert slots(found) == slots(explain(sound, ours, to=to))
    assert "your_choice" not in found.missing
    assert [section.title for section in found.sections if section.slot == "your_choice"] == [title]


def test_a_part_may_open_before_all_others() -> None:
    bare = attrs.evolve(LETTER, sections=LETTER.sections[1:])

    found = edit(bare, edits(one("decision", text="U krijgt meer uren.", about=["extra"]))).explanation

    assert slots(found) == list(slots(LETTER))


def test_a_part_of_which_all_was_struck_is_left_out() -> None:
    found = edited(one("your_choice", was="U kunt altijd met minder uren verder."))

    assert "your_choice" not in slots(found.explanation)


def test_an_open_talk_is_edited_in_its_own_parts() -> None:
    made = explain(samira, ours, language="en")
    added = one("contact", text="You can call me.", about=[samira.name])

    found = edit(made, edits(added, language="en")).explanation

    assert slots(found) == [*slots(made), "contact"]
    assert slots(found)[-1] == OPEN_TALK_SLOTS[-1]


# ---- what does not


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (one(was="U raakt uw werk kwijt."), "gone"),
        (one("meaning", was=STRUCK), "gone"),
        (one(behind="U raakt uw werk kwijt.", text="Dat wil niemand."), "gone"),
        (one("options", text="Dat kan ook.", about=["extra"]), "gone"),
        (one(was=STRUCK, about=["need"]), "other-names"),
        (one(text="Dat wil niemand.", about=["dropping out", "budget"]), "untold"),
        (one(behind=STRUCK, text="Dat wil niemand.", about=["budget"]), "untold"),
    ],
)
def test_what_does_not_fit_is_given_back_with_what_is_in_the_way(change: Edit, reason: str) -> None:
    assert edited(change) == Edited(explanation=LETTER, loose={reason: (change,)})


def test_what_no_longer_fits_is_kept_apart_from_what_does() -> None:
    gone, other, fits = one(was="Weg."), one(was="Ook weg.", text="Nee."), one(was=STRUCK)

    found = edited(gone, fits, other)

    assert (found.kept, found.loose) == ((fits,), {"gone": (gone, other)})
    assert repr(found) == "<Edited: 1 kept, 2 loose>"


@pytest.mark.parametrize("other", [{"to": "colleague"}, {"language": "en"}, {"register": "informal"}])
def test_edits_of_another_text_leave_this_one_as_it_is(other: dict[str, str]) -> None:
    change = one(was=STRUCK)

    assert edit(LETTER, edits(change, **other)) == Edited(explanation=LETTER, loose={"other-text": (change,)})
    assert edit(LETTER, edits(**other)) == Edited(explanation=LETTER)


def test_edits_of_another_deliberation_are_refused() -> None:
    (problem,) = problems_of(edit, LETTER, Edits("2026-0418", language="nl"))

    assert (problem.code, problem.path, problem.known) == ("wrong-value", ("edits",), (sound.name,))


def test_a_part_that_no_text_has_and_a_text_that_is_no_sentence_are_refused_together() -> None:
    wrong = edits(one("reason", was=STRUCK), one(was=STRUCK, text="misschien uw werk kwijt"))

    slot, text = problems_of(edit, LETTER, wrong)

    assert (slot.code, slot.path, slot.nearest) == ("unknown-name", ("sentences", 0, "slot"), "reasons")
    assert (text.code, text.path, text.found) == ("bad-text", ("sentences", 1, "text"), "")


@pytest.mark.parametrize("given", [(None, edits()), (LETTER, None), (LETTER, [one(was=STRUCK)])])
def test_what_is_no_text_or_no_edits_is_refused(given: tuple[Any, Any]) -> None:
    with pytest.raises(InvalidValue, match="Expected: an E"):
        edit(*given)


# ---- the next text, and the record


def test_the_next_text_has_the_edits_that_still_fit() -> None:
    changes = edits(one(was=STRUCK), one(was="Weg."))

    assert explain(sound, ours, edits=changes) == edit(LETTER, changes).explanation
    assert explain(sound, ours, language="en", edits=changes) == explain(sound, ours, language="en")


def test_where_the_fact_is_another_the_edit_does_not_fit() -> None:
    change = one("against", was="Dit speelt mee: zelfstandig werken.")
    case = told(sound, "can do alone", status="absent")

    assert edited(change).kept
    assert edit(explain(case, ours), edits(change)).loose == {"gone": (change,)}


LEAD = Person("lead", label="mijn teamleider Karin Vos")
WITH_LEAD = attrs.evolve(sound, people=[*sound.people, LEAD])


def lines_of(to: Any, changes: Iterable[Edit], **spoken: str) -> list[str]:  # noqa: ANN401 - a reader
    found = explain(WITH_LEAD, ours, to=to, edits=edits(*changes), **spoken)  # type: ignore[arg-type]
    assert found.sections[:-1] == explain(sound, ours, to=to, **spoken).sections  # type: ignore[arg-type]
    return as_text(attrs.evolve(found, sections=found.sections[-1:])).splitlines()


def test_the_record_says_that_it_was_done_by_whom_and_when_and_never_the_words() -> None:
    changes = (
        one(was=STRUCK),
        Edit("meaning", was="U krijgt elke week een uur meer.", text="Een uur.", by="lead", edited_on=DAY),
        one("meaning", text="Dat is veel.", about=["extra"]),
        one("against", text="Dat is ook veel.", about=["extra"]),
        one(was="Weg."),
    )

    assert lines_of("file", changes) == [
        "Aangepast in de tekst voor de cliënt",
        "- Toegevoegd door uw jobcoach Marieke Bos, op 12 oktober: 2 zinnen.",
        "- Geschrapt door uw jobcoach Marieke Bos, op 12 oktober: één zin.",
        "- Herschreven door mijn teamleider Karin Vos, op 12 oktober: één zin.",
    ]
    assert lines_of("colleague", changes[:1], language="en") == [
        "Changed in the text for the client",
        "Struck by your job coach Marieke Bos, on 12 October: one sentence.",
    ]
    assert lines_of("professional", changes[:1])[0] == "Aangepast in de tekst voor de cliënt"


def test_a_record_that_was_edited_says_so_itself() -> None:
    change = one(was="Gekozen: tijdelijk meer uren.", slot="decision", text="Gekozen: meer uren.")

    found = explain(sound, ours, to="file", edits=edits(change, to="file"))

    assert "Gekozen: meer uren." in texts(found, "decision")
    assert (found.sections[-1].slot, found.sections[-1].title) == ("edits", "Aangepast in de tekst voor het dossier")


def test_nothing_is_recorded_where_no_edit_stands_in_the_text() -> None:
    assert explain(sound, ours, to="file", edits=edits(one(was="Weg."))) == explain(sound, ours, to="file")


def test_where_the_whole_letter_became_formal_it_is_edited_as_a_formal_one() -> None:
    changes = edits(one(was=STRUCK))

    assert explain(sound, ours, register="informal", edits=changes) == edit(LETTER, changes).explanation


# ---- the shape of a text


def test_the_slots_are_those_that_are_filled() -> None:
    assert tuple(letter._LETTER) == tuple(record._DECIDED) == SLOTS
    assert tuple(letter._OPEN_TALK) == tuple(record._UNDECIDED) == OPEN_TALK_SLOTS
    assert tuple(record._TO_A_COLLEAGUE) == COLLEAGUE_SLOTS


def test_what_came_of_the_edits_has_a_document() -> None:
    document = to_document(edited(one(was=STRUCK), one(was="Weg.")))

    assert document["result"] == "edited"
    assert [len(document["kept"]), len(document["loose"]["gone"])] == [1, 1]


def test_what_stands_behind_the_last_sentence_comes_before_what_stands_at_the_end() -> None:
    last = one("meaning", text="Dat is veel.", about=["extra"])
    behind = one("meaning", text="Dat is fijn.", behind="Na zes weken kijken wij terug.")

    assert texts(edited(last, behind).explanation, "meaning")[-2:] == ["Dat is fijn.", "Dat is veel."]


def test_what_was_done_is_not_done_again() -> None:
    changes = edits(one(was=STRUCK, text="Uw werk loopt gevaar."), one("meaning", text="Dat is veel.", about=["extra"]))
    once = edit(LETTER, changes)

    assert edit(once.explanation, changes) == once
