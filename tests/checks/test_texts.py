from collections.abc import Mapping
from datetime import date

import attrs
import pytest

from deliberate import (
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Level,
    Option,
    Person,
    Practice,
    Scale,
    Value,
    nothing_agreed,
)
from deliberate.checks import Finding, check
from deliberate.model.kinds import Path
from tests.checks.sound import changed, deciding, sound, telling
from tests.running_example import ours


def misshapen(deliberation: Deliberation = sound, practice: Practice = ours) -> list[tuple[Path, str]]:
    findings = [finding for finding in check(deliberation, practice) if finding.code == "text-shape"]
    return [(finding.path, str(finding.values["reason"])) for finding in findings]


def writing(section: str, name: str, **changes: object) -> Practice:
    """Give the practice with one thing written otherwise."""
    things = getattr(ours, section)
    return changed(ours, **{section: [changed(x, **changes) if x.name == name else x for x in things]})


@pytest.mark.parametrize(
    ("path", "text", "reason"),
    [
        (("options", "extra", "label"), "Je krijgt meer uren.", "end-mark"),
        (("options", "extra", "told"), "meer uren.", "no-capital"),
        (("options", "extra", "means"), "Wij bellen. U komt. Wij kijken. U kiest.", "too-many"),
        (("factors", "budget", "label"), "het krappe, kleine budget", "comma"),
        (("factors", "budget", "told"), "Er is weinig geld", "no-end-mark"),
        (("factors", "budget", "told_absent"), "Omdat er genoeg geld is.", "subordinate"),
        (("factors", "budget", "asked"), "Hoe groot is het budget?", "not-yes-or-no"),
        (("factors", "budget", "asked"), "Het budget is groot.", "no-question-mark"),
        (("values", "lasting work", "label"), "Wij letten op werk.", "end-mark"),
        (("policies", "fifteen percent", "rule"), "ten hoogste 15 procent", "no-capital"),
        (
            ("policies", "fifteen percent", "purpose"),
            "wij verdelen de uren, en dat doen wij heel eerlijk",
            "no-capital",
        ),
        (("priorities", "keep people at work", "why"), "Werk gaat voor. Rust komt later.", "too-many"),
    ],
)
def test_a_text_of_the_practice_has_the_shape_of_its_place(path: tuple[str, str, str], text: str, reason: str) -> None:
    section, name, field = path
    practice = writing(section, name, **{field: text})

    assert misshapen(practice=practice) == [(path, reason)]
    assert [finding.about for finding in check(sound, practice) if finding.code == "text-shape"] == [(name,)]


def test_a_purpose_is_a_name_or_a_sentence() -> None:
    for purpose in ("een eerlijke verdeling", "Zo verdelen wij de uren eerlijk."):
        assert misshapen(practice=writing("policies", "fifteen percent", purpose=purpose)) == []


def test_the_standing_question_may_be_an_open_one() -> None:
    assert misshapen(practice=attrs.evolve(ours, question="Waar begint deze cliënt?")) == []
    assert misshapen(practice=attrs.evolve(ours, question="Waar deze cliënt begint.")) == [
        (("question",), "no-question-mark")
    ]


def test_levels_and_people_have_texts_too() -> None:
    scale = Scale(["low", "medium", Level("high", label="Dat is veel.", told="veel steun nodig")], neutral="medium")
    practice = attrs.evolve(
        writing("factors", "need", scale=scale), people=[Person("lead", label="Dat is mijn teamleider.")]
    )
    path = ("factors", "need", "scale", "levels", 2)

    assert misshapen(practice=practice) == [
        ((*path, "label"), "end-mark"),
        ((*path, "told"), "no-capital"),
        (("people", "lead", "label"), "end-mark"),
    ]


def test_numbers_have_no_texts_of_their_own() -> None:
    assert misshapen(practice=attrs.evolve(ours, factors=[*ours.factors, _months])) == []


_months = Factor(
    "months", label="maanden in dienst", layer="client", scale=Scale("number"), told="U werkt hier {level} maanden."
)


@pytest.mark.parametrize(
    ("case", "path", "reason"),
    [
        (attrs.evolve(sound, question="de vraag?"), ("question",), "no-capital"),
        (attrs.evolve(sound, doubts=["Eerst dit. Dan dat."]), ("doubts", 0), "too-many"),
        (
            attrs.evolve(sound, commitments=[Commitment("coach", to="client", what="Ik bel op 3 mei.")]),
            ("commitments", 0, "what"),
            "date",
        ),
        (
            deciding(sound, answers={"can do alone": "daarom bouwen wij af."}),
            ("decision", "answers", "can do alone"),
            "no-capital",
        ),
        (
            deciding(sound, deviations=[Deviation("fifteen percent", safeguards="na zes weken")]),
            ("decision", "deviations", "fifteen percent", "safeguards"),
            "no-capital",
        ),
        (telling(sound, your_choice="stoppen mag"), ("telling", "your_choice"), "no-capital"),
        (
            attrs.evolve(sound, options=[Option("rest", label="Rust is goed.")]),
            ("options", "rest", "label"),
            "end-mark",
        ),
    ],
)
def test_a_text_of_the_deliberation_has_the_shape_of_its_place(case: Deliberation, path: Path, reason: str) -> None:
    assert misshapen(case) == [(path, reason)]


def test_notes_and_situations_have_no_shape() -> None:
    case = attrs.evolve(sound, situation="zij wacht, al lang", label="Fam. K., 3 mei")

    assert misshapen(telling(case, greeting="dag Samira")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U krijgt je uren.", {"": "mixed"}),
        ({"nl": "U krijgt je uren.", "en": "You get your hours."}, {"nl": "mixed"}),
        ({"nl": "U krijgt uren.", "nl-informal": "U krijgt uren."}, {"nl-informal": "mixed"}),
        ({"nl": "Je krijgt uren.", "nl-informal": "Je krijgt uren."}, {"nl": "mixed"}),
        ({"nl": "U krijgt uren.", "nl-informal": "Je krijgt uren."}, {}),
        ({"nl": "u krijgt uren.", "en": "you get hours."}, {"nl": "no-capital", "en": "no-capital"}),
        # Nothing is known here about how a sentence in another language begins and ends.
        ({"nl": "U krijgt uren.", "ar": "ستحصل على ساعات"}, {}),
        ("Je krijgt uren.", {}),
    ],
)
def test_each_wording_is_looked_at_by_itself(text: str | Mapping[str, str], expected: dict[str, str]) -> None:
    practice = writing("options", "extra", told=text)

    found = misshapen(practice=practice)

    assert found == [(("options", "extra", "told", *filter(None, [tag])), reason) for tag, reason in expected.items()]


def formal_only(deliberation: Deliberation, practice: Practice, language: str = "nl") -> list[Finding]:
    findings = check(deliberation, practice, register="informal", language=language)
    return [finding for finding in findings if finding.code == "formal-only"]


def test_each_text_that_makes_an_informal_letter_formal_is_named() -> None:
    paths = [finding.path for finding in formal_only(sound, ours)]

    assert ("factors", "dropping out", "told") in paths
    assert ("people", "coach", "label") in paths
    assert ("telling", "your_choice") in paths
    # What the letter does not tell is no matter.
    assert ("priorities", "keep people at work", "why") in paths
    assert ("policies", "fifteen percent", "rule") not in paths


def test_a_formal_letter_that_was_asked_for_and_one_in_english_are_what_they_are() -> None:
    assert "formal-only" not in {finding.code for finding in check(sound, ours)}
    assert formal_only(sound, ours, language="en") == []


def test_a_number_is_found_in_the_letter_that_tells_it() -> None:
    months = attrs.evolve(_months, favours=["rest"])
    case = Deliberation("a", options=[Option("rest", label="rust")], factors=[months], facts=[Fact("months", level=15)])
    case = attrs.evolve(case, decision=Decision("rest", because=["months >= 15"], decided_on=date(2026, 10, 12)))

    assert [finding.path for finding in formal_only(case, nothing_agreed())] == [("factors", "months", "told")]


def unsigned(deliberation: Deliberation, language: str = "nl", signed_by: str = "") -> list[Path]:
    findings = check(telling(deliberation, signed_by=signed_by), ours, language=language)
    return [finding.path for finding in findings if finding.code == "no-signature"]


def test_who_says_i_and_does_not_sign_is_asked_who_that_is() -> None:
    spoken = telling(
        attrs.evolve(sound, commitments=()),
        your_choice={"nl": "U mag mij bellen.", "en": "You may call us."},
        disagree={"nl": "Bel dan.", "en": "Then call me."},
    )

    assert unsigned(spoken) == [("telling", "your_choice")]
    assert unsigned(spoken, signed_by="team") == [("telling", "your_choice")]
    assert unsigned(spoken, signed_by="coach") == []
    assert unsigned(spoken, "en") == [("telling", "disagree")]


def test_who_says_i_where_the_letter_does_not_say_it_is_asked_nothing() -> None:
    hidden = attrs.evolve(sound, commitments=(), options=[Option("rest", label="rust", told="Ik geef u rust.")])

    assert unsigned(hidden) == []


def test_things_that_nobody_wrote_are_no_texts() -> None:
    value, policy, priority = Value("v", label="rust"), ours.policies[0], ours.priorities[0]
    practice = attrs.evolve(
        ours,
        values=[*ours.values, value],
        policies=[attrs.evolve(policy, purpose=None)],
        priorities=[attrs.evolve(priority, why=None)],
    )

    assert misshapen(practice=practice) == []


def test_how_a_variety_of_a_language_addresses_is_left_to_those_who_write_it() -> None:
    told = {"nl": "Dat kan.", "nl-BE": "U en je kunnen dat.", "fr": "cela va"}

    assert misshapen(practice=writing("options", "extra", told=told)) == []
