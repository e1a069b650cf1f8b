"""The laws of a person's last word: what fits is done, the rest is given back, and nothing else changes."""

import itertools
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

import attrs
import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from deliberate import (
    CaseBase,
    Deliberation,
    Edit,
    Edited,
    Edits,
    Explanation,
    InvalidValue,
    Section,
    Sentence,
    as_text,
    edit,
    explain,
    read_edits,
    to_document,
)
from deliberate.explanation import edited as editing
from deliberate.explanation import letter
from deliberate.visibility import Reader
from tests.conftest import Tell
from tests.strategies import Scene, drawn, plain_scenes

READERS: tuple[Reader, ...] = ("client", "client", "client", "file", "professional")
DAY = date(2026, 10, 12)
# Words that no text of the library has.
STRANGE = "Zwieper"


class Desk(NamedTuple):
    """A text as it was made, and what a person changed in it."""

    scene: Scene
    made: Explanation
    edits: Edits


def made_of(deliberation: Deliberation, scene: Scene, to: Reader) -> Explanation:
    return explain(deliberation, scene.practice, CaseBase(scene.cases), to=to, on=scene.on)


@st.composite
def desks(draw: st.DrawFn, readers: tuple[Reader, ...] = READERS) -> Desk:
    """Draw a text, and edits of some of its sentences; and some that never fitted."""
    scene, to = draw(plain_scenes()), draw(st.sampled_from(readers))
    made = made_of(scene.deliberation, scene, to)
    there = [(section.slot, sentence) for section in made.sections for sentence in section.sentences]
    several = list({(slot, sentence.text): (slot, sentence) for slot, sentence in there}.values())
    chosen = draw(st.lists(st.sampled_from(several), max_size=6, unique_by=lambda pair: (pair[0], pair[1].text)))
    changes = [_change(draw, *pair, place) for place, pair in enumerate(chosen)]
    changes += [_misfit(draw, place) for place in range(draw(st.integers(0, 2)))]
    edits = Edits(made.deliberation, to=to, language=made.language, register=made.register, sentences=changes)  # type: ignore[arg-type]  # one of two
    return Desk(scene, made, edits)


def _change(draw: st.DrawFn, slot: str, sentence: object, place: int) -> Edit:
    was, about = sentence.text, sentence.about  # type: ignore[attr-defined]
    new, named = f"{STRANGE} {place}.", draw(st.sampled_from([about, ()]))
    signed = {"by": "client", "edited_on": DAY}
    return draw(
        st.sampled_from(
            [
                Edit(slot, was=was, about=named, **signed),  # type: ignore[arg-type]
                Edit(slot, was=was, text=new, about=named, **signed),  # type: ignore[arg-type]
                Edit(slot, text=new, behind=was, about=named, **signed),  # type: ignore[arg-type]
                Edit(slot, text=new, about=about, **signed),  # type: ignore[arg-type]
            ]
        )
    )


def _misfit(draw: st.DrawFn, place: int) -> Edit:
    new, slot = f"{STRANGE} anders {place}.", draw(st.sampled_from(["reasons", "unsure", "your_words"]))
    lost = Edit(slot, was=new, by="client", edited_on=DAY)
    return draw(st.sampled_from([lost, Edit(slot, text=new, about=[STRANGE], by="client", edited_on=DAY)]))


def all_of(edited: Edited) -> Counter[Edit]:
    return Counter([*edited.kept, *(one for several in edited.loose.values() for one in several)])


def texts_of(explanation: Explanation) -> list[tuple[str, str]]:
    return [(section.slot, sentence.text) for section in explanation.sections for sentence in section.sentences]


# ---- laws


@given(desks())
def test_without_edits_a_text_is_as_it_was_made(desk: Desk) -> None:
    none = attrs.evolve(desk.edits, sentences=())
    scene = desk.scene

    assert edit(desk.made, none) == Edited(explanation=desk.made)
    casebase = CaseBase(scene.cases)
    again = explain(scene.deliberation, scene.practice, casebase, to=desk.made.to, on=scene.on, edits=none)  # type: ignore[arg-type]
    assert again == desk.made


@given(desks())
def test_every_edit_is_done_or_given_back_once(desk: Desk) -> None:
    assert all_of(edit(desk.made, desk.edits)) == Counter(desk.edits.sentences)


@given(desks())
def test_what_fits_is_done_and_nothing_else_changes(desk: Desk) -> None:
    edited = edit(desk.made, desk.edits)

    left = Counter(texts_of(desk.made))
    for section in desk.made.sections:
        for sentence in section.sentences:
            for one in edited.kept:
                # One text may stand twice, and rest on other names the second time.
                if (one.slot, one.was) == (section.slot, sentence.text) and one.about in (set(), set(sentence.about)):
                    left[section.slot, sentence.text] -= 1
                    left[section.slot, one.text or ""] += one.text is not None
    left += Counter((one.slot, one.text or "") for one in edited.kept if one.was is None)
    assert +left == Counter(texts_of(edited.explanation))


@given(desks())
def test_what_was_not_edited_keeps_its_order(desk: Desk) -> None:
    edited = edit(desk.made, desk.edits)

    left = [
        (section.slot, sentence)
        for section in edited.explanation.sections
        for sentence in section.sentences
        if not sentence.edited
    ]
    before = [(section.slot, sentence) for section in desk.made.sections for sentence in section.sentences]
    assert left == [pair for pair in before if pair in left]


@given(desks())
def test_an_edit_that_was_done_is_not_done_again(desk: Desk) -> None:
    once = edit(desk.made, desk.edits).explanation

    assert edit(once, desk.edits).explanation == once


@given(desks(), st.randoms(use_true_random=False))
def test_the_order_of_edits_of_different_sentences_changes_nothing(desk: Desk, random: object) -> None:
    shuffled = [*desk.edits.sentences]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    # Sentences that are added at the end of one part stand in the order in which they were added.
    ends = [one.slot for one in shuffled if one.was is None and one.behind is None]
    assume(len(ends) == len(set(ends)))
    other = edit(desk.made, attrs.evolve(desk.edits, sentences=shuffled))

    edited = edit(desk.made, desk.edits)
    assert other.explanation == edited.explanation
    assert all_of(other) == all_of(edited)


@given(desks())
def test_where_the_next_text_says_something_else_the_edit_is_given_back(desk: Desk) -> None:
    for case in itertools.islice(without_a_fact(desk.scene), 2):
        made = made_of(case, desk.scene, desk.edits.to)
        edited = edit(made, desk.edits)
        still = {(section.slot, one.text) for section in made.sections for one in section.sentences}

        event(f"given back: {bool(edited.loose)}")
        assert all_of(edited) == Counter(desk.edits.sentences)
        if made.register == desk.edits.register:
            for one in desk.edits.sentences:
                where = one.was or one.behind
                if where is not None:
                    assert (one.slot, where) in still or one in edited.loose["gone"]


def without_a_fact(scene: Scene) -> Iterator[Deliberation]:
    """Give the deliberation without what is known of one factor, wherever nothing else needs it."""
    for factor in dict.fromkeys(fact.factor for fact in scene.deliberation.facts):
        facts = [fact for fact in scene.deliberation.facts if fact.factor != factor]
        try:
            case = attrs.evolve(scene.deliberation, facts=facts)
            explain(case, scene.practice)
        except InvalidValue:
            continue
        yield case


@given(desks(readers=("client",)), st.sampled_from(["file", "colleague", "professional"]))
def test_the_record_tells_that_it_was_done_and_no_word_of_it(desk: Desk, to: Reader) -> None:
    scene = desk.scene
    plain = made_of(scene.deliberation, scene, to)
    casebase = CaseBase(scene.cases)

    told = explain(scene.deliberation, scene.practice, casebase, to=to, on=scene.on, edits=desk.edits)

    kept = edit(desk.made, desk.edits).kept
    assert told.sections[: len(plain.sections)] == plain.sections
    assert len(told.sections) == len(plain.sections) + bool(kept)
    assert STRANGE not in as_text(told)
    assert STRANGE not in json.dumps(to_document(told))


@given(desks())
def test_edits_come_back_from_their_document(desk: Desk) -> None:
    assert read_edits(json.loads(json.dumps(to_document(desk.edits))), desk.scene.practice) == desk.edits


# ---- are these laws about something?


@cache
def some_desks() -> Sequence[Desk]:
    return drawn(desks(readers=("client",)), 40)


def breaks(law: Callable[..., None], *given: object) -> bool:
    """Whether some example breaks a law."""
    return any(not _keeps(law, desk, *given) for desk in some_desks())


def _keeps(law: Callable[..., None], *given: object) -> bool:
    try:
        law.hypothesis.inner_test(*given)  # type: ignore[attr-defined]  # the law without its strategy
    except AssertionError:
        return False
    return True


Plant = Callable[[pytest.MonkeyPatch], None]


def any_sentence_will_do(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(editing, "_is_made_as", lambda sentence, _: not sentence.edited)


def what_was_done_is_done_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(editing, "_stands_already", lambda *_: False)


def the_loose_are_lost(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(editing, "_loose", lambda _: {})


def the_record_tells_the_words(patch: pytest.MonkeyPatch) -> None:
    def telling(_draft: object, kept: Iterable[Edit], *_: object) -> Iterator[Section]:
        yield Section("edits", title="", sentences=[Sentence(one.text or "", about=["x"]) for one in kept])

    patch.setattr(letter, "sections_of_edits", telling)


@pytest.mark.parametrize(
    ("plant", "law", "more"),
    [
        (any_sentence_will_do, test_what_fits_is_done_and_nothing_else_changes, ()),
        (what_was_done_is_done_again, test_an_edit_that_was_done_is_not_done_again, ()),
        (the_loose_are_lost, test_every_edit_is_done_or_given_back_once, ()),
        (the_record_tells_the_words, test_the_record_tells_that_it_was_done_and_no_word_of_it, ("file",)),
    ],
)
def test_a_planted_bug_breaks_a_law(
    plant: Plant, law: Callable[..., None], more: tuple[object, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not breaks(law, *more)

    plant(monkeypatch)

    assert breaks(law, *more)


def test_the_edits_are_about_something(tell_counts: Tell) -> None:
    counts = Counter[str]()
    for desk in drawn(desks(), 80):
        edited = edit(desk.made, desk.edits)
        counts.update(one.done for one in edited.kept)
        counts.update({reason: len(several) for reason, several in edited.loose.items()})

    tell_counts("edits", counts)
    assert min(counts[name] for name in ("struck", "rewritten", "added", "gone", "untold")) > 8
