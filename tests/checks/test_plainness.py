"""What is hard to read in a practice is told when it is read, with its place, and never stops the reading."""

from pathlib import Path
from typing import Any

import pytest

from deliberate import Problem, as_text, read_practice, tell

FILE = """\
deliberate: 1
practice: Job coaching North
language: nl
question: Geven wij meer uren?
options:
  extra:
    label: tijdelijk meer uren
    told:
      nl: U krijgt meer uren.
      en: Your hours are utilised.
factors:
  need:
    label: behoefte aan steun
    layer: client
    told: U heeft verzuimd te bellen.
    scale:
      levels:
        - low
        - {name: high, label: veel, told: "Derhalve is het veel."}
"""
HARD = {
    "De hulp wordt gestopt.": "who does it",
    "Wilt u bellen? Dan help ik je.": "one form of address in the whole text",
    " ".join(["Wij", *["gaan"] * 20, "nu."]): "a shorter sentence",
    "Ik kom als u belt, omdat het helpt, zodat u slaapt.": "one thing in each sentence",
    "Na verwerking en registratie volgt verlenging.": "verbs in place of nouns",
    "Wij hebben het nieuwe plan voor de hulp bij u thuis op maandag besproken.": (
        "what belongs together close together, or two sentences"
    ),
    "Derhalve komt u.": "something plainer in place of 'Derhalve': daarom, dus",
}


def practice(told: object, **more: object) -> dict[str, Any]:
    option = {"label": "meer uren", "told": told}
    return {"practice": "a", "language": "nl", "question": "Hoe nu?", "options": {"extra": option}, **more}


def hints_of(source: object) -> list[Problem]:
    hints: list[Problem] = []
    read = read_practice(source, hints=hints.append)  # type: ignore[arg-type]  # a path or a mapping
    assert read == read_practice(source)  # type: ignore[arg-type]  # a path or a mapping
    return hints


def test_a_hint_has_its_file_and_its_line(tmp_path: Path) -> None:
    path = tmp_path / "practice.yaml"
    path.write_text(FILE, encoding="utf-8")

    hints = hints_of(path)

    assert [(hint.code, hint.file, hint.line) for hint in hints] == [
        ("hard-to-read", str(path), 10),
        ("hard-to-read", str(path), 15),
        ("hard-to-read", str(path), 19),
    ]
    assert str(hints[0]).endswith(
        "options > extra > told > en: this may be hard to read."
        " Expected: something plainer in place of 'utilised': use."
    )


@pytest.mark.parametrize(("told", "expected"), HARD.items())
def test_a_hint_says_what_would_be_plainer(told: str, expected: str) -> None:
    (hint,) = hints_of(practice(told))

    assert hint.expected == expected


def test_what_was_found_is_left_out_where_it_may_be_somebodys_words() -> None:
    (hint,) = hints_of(practice({"en": "The hours, which we all talked about for such a long time, stay."}))
    assert hint.expected == "something plainer in place of '…': make two sentences of it"


@pytest.mark.parametrize("told", ["U krijgt drie maanden lang meer uren.", {"de": "Derhalve wordt es."}])
def test_plain_texts_and_other_languages_give_no_hints(told: object) -> None:
    assert hints_of(practice(told)) == []


def test_hints_do_not_flood() -> None:
    factors = {f"factor {number}": {"label": "x", "layer": "client", "told": "Derhalve."} for number in range(50)}

    assert len(hints_of(practice("Dat kan.", factors=factors))) == 20


def test_what_may_depend_on_what_was_meant_is_no_hint() -> None:
    assert hints_of(practice("Uw dossier ligt bij de wijkverpleegkundige.")) == []


def test_a_hint_has_words_in_both_languages() -> None:

    (hint,) = hints_of(practice("De hulp wordt gestopt."))

    assert "Dit leest misschien lastig. Hier hoort: wie het doet." in as_text(tell(hint, language="nl"))
    assert "This may be hard to read. Expected here: who does it." in as_text(tell(hint, language="en"))
