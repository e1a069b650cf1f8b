"""Edits are kept in a file of their own, and read with everything that is wrong at once."""

import json
from datetime import date
from pathlib import Path

import attrs
import pytest

from deliberate import Edit, Edits, InvalidDocument, InvalidValue, Practice, WriteError, read_edits, to_document, write
from tests.checks.sound import sound
from tests.running_example import ours

DAY = date(2026, 10, 12)
EDITS = Edits(
    sound.name,
    language="nl",
    sentences=[
        Edit("reasons", was="U raakt misschien uw werk kwijt.", about=["dropping out"], by="coach", edited_on=DAY),
        Edit(
            "meaning", text="Dat is veel: een uur, elke week.", about=["need >= high"], by="De buurman.", edited_on=DAY
        ),
    ],
)
WRITTEN = """\
# by hand, on Monday
deliberate: 1
edits: "2026-0417"
language: nl
sentences:
  - slot: reasons  # too blunt for her
    was: 'U raakt misschien uw werk kwijt.'
    about: [dropping out]
    by: coach
    edited_on: 2026-10-12
  - slot: meaning
    text: "Dat is veel: een uur, elke week."
    about: ["need >= high"]
    by: "De buurman."
    edited_on: 2026-10-12
"""


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_edits_that_were_written_are_read_back_equal(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"samira.edits{suffix}"

    write(EDITS, path)

    assert read_edits(path, ours) == EDITS
    assert read_edits(json.loads(json.dumps(to_document(EDITS))), ours) == EDITS


def test_what_somebody_wrote_by_hand_stays_as_it_was_where_it_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "samira.edits.yaml"
    path.write_text(WRITTEN, encoding="utf-8")
    assert read_edits(path, ours) == EDITS

    write(EDITS, path)
    assert path.read_text(encoding="utf-8") == WRITTEN
    first, second = EDITS.sentences
    write(attrs.evolve(EDITS, sentences=[attrs.evolve(first, confirmed_on=DAY), second]), path)

    assert path.read_text(encoding="utf-8").replace("    confirmed_on: 2026-10-12\n", "") == WRITTEN


def test_edits_replace_no_deliberation_and_no_edits_that_cannot_be_read(tmp_path: Path) -> None:
    for there in ("deliberation: 2026-0417\n", "edits: 2026-0417\nlanguage: 3\n"):
        path = tmp_path / "samira.yaml"
        path.write_text(there, encoding="utf-8")

        with pytest.raises(WriteError, match="something else stands there"):
            write(EDITS, path)
        assert path.read_text(encoding="utf-8") == there


def test_an_earlier_name_is_read_as_the_current_one() -> None:
    factors = [attrs.evolve(factor, formerly={f"old {factor.name}"}) for factor in ours.factors]
    renamed = attrs.evolve(ours, factors=factors)
    written = WRITTEN.replace("[dropping out]", "[old dropping out]").replace("need >=", "old need >=")

    assert read_edits(_content(written), renamed) == EDITS


def _content(text: str) -> dict[str, object]:
    from deliberate.documents import parse  # noqa: PLC0415 - for this one test

    content = parse(text, "yaml").content
    assert isinstance(content, dict)
    return content


def test_everything_that_is_wrong_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "samira.edits.yaml"
    wrong = WRITTEN.replace("language: nl", "language: Dutch").replace("    was: 'U", "    wasx: 'U")
    wrong = wrong.replace('text: "Dat is veel: een uur, elke week."', "txet: x")
    more = "  - {slot: against, text: Nee., behnid: x, by: coach, edited_on: 2026-10-12}\n"
    path.write_text(wrong + more, encoding="utf-8")

    with pytest.raises(InvalidDocument) as refused:
        read_edits(path, ours)

    assert [(problem.code, problem.line) for problem in refused.value.problems] == [
        ("wrong-value", 4),
        ("unknown-key", 7),
        ("unknown-key", 12),
        ("unknown-key", 16),
    ]
    assert "misschien" not in str(refused.value)


def test_a_part_that_no_text_has_and_a_text_that_is_no_sentence_have_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "samira.edits.yaml"
    path.write_text(WRITTEN.replace("slot: reasons", "slot: reason").replace('week."', 'week"'), encoding="utf-8")

    with pytest.raises(InvalidDocument) as refused:
        read_edits(path, ours)

    assert [(problem.code, problem.file, problem.line) for problem in refused.value.problems] == [
        ("unknown-name", str(path), 6),
        ("bad-text", str(path), 12),
    ]


def test_an_edit_that_was_forgotten_half_is_told_with_the_rest() -> None:
    half = {"slot": "reasons", "by": "coach", "edited_on": "2026-10-12"}

    with pytest.raises(InvalidDocument) as refused:
        read_edits(
            {"edits": "2026-0417", "language": "Dutch", "sentences": [half, {**half, "text": "Nee."}, half]}, ours
        )

    assert {(problem.code, problem.pointer) for problem in refused.value.problems} == {
        ("wrong-value", "/language"),
        ("missing-key", "/sentences/0/text"),
        ("missing-key", "/sentences/1/about"),
        ("missing-key", "/sentences/2/text"),
    }


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ({"deliberation": "2026-0417"}, "a deliberation"),
        ({"practice": "North"}, "a practice"),
        ({}, ""),
    ],
)
def test_a_document_of_another_kind_is_told_as_such(content: dict[str, object], found: str) -> None:
    with pytest.raises(InvalidDocument) as refused:
        read_edits(content, ours)

    assert refused.value.problems[0].found == found


def test_edits_are_read_under_a_practice() -> None:
    with pytest.raises(InvalidValue, match="practice"):
        read_edits(to_document(EDITS), None)  # type: ignore[arg-type]  # that is the point
    assert isinstance(ours, Practice)
