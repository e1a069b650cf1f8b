"""Choices in words: what one sets, what would have to be different, what somebody's telling changed."""

import re
from itertools import product
from typing import Any

import attrs
import pytest

from deliberate import (
    Change,
    Contrast,
    Factor,
    Foresight,
    Influence,
    Level,
    Option,
    Perspective,
    Practice,
    Scale,
    Standing,
    tell,
)
from deliberate.explanation import Explanation
from deliberate.explanation.phrasebook import shipped_phrases
from deliberate.explanation.prospects import section_without_contrasts
from deliberate.explanation.reading import Reading
from deliberate.explanation.shapes import sentences_of
from deliberate.explanation.speaking import Speaker
from deliberate.explanation.wording import Voice
from deliberate.visibility import Reader
from tests.hand_made import AUDIT, CLEAN, CONTRAST, FORESIGHT, INFLUENCE, audit_of, ground
from tests.running_example import ours, samira

VOICES = (("nl", "formal"), ("nl", "informal"), ("en", "formal"))
QUOTED = re.compile(r"‘[^’]*’")


def lines(result: object, practice: Practice = ours, **wishes: Any) -> list[str]:  # noqa: ANN401
    return said(tell(result, practice, **{"language": "nl", **wishes}))


def said(explanation: Explanation) -> list[str]:
    return [
        line
        for section in explanation.sections
        for line in (f"# {section.title}", *(f"- {s.text}" if s.listed else s.text for s in section.sentences))
    ]


def with_scale(scale: Scale) -> Practice:
    need = attrs.evolve(ours.factor("need"), scale=scale)
    return attrs.evolve(ours, factors=[*(factor for factor in ours.factors if factor.name != "need"), need])


# ---- what a choice sets


def test_a_choice_is_told_as_what_is_agreed_for_the_next_person_and_asks_to_sign_for_it() -> None:
    assert lines(FORESIGHT, deliberation=samira) == [
        "# De gewone uren",
        "Kies je dit, dan spreek je ook iets af voor de volgende.",
        "Dit gaat dan voor: zelfstandig werken.",
        "Dit wijkt dan: kans op uitval.",
        "Teken je daarvoor?",
        "# Waar dit niet bij past",
        "Dat past niet bij jullie afspraak: ‘Wij vinden het belangrijker dat u werk houdt dan dat u alles alleen doet.’",
        "Dat past niet bij 2025-0112.",
        "Wat is het verschil?",
    ]


def test_a_choice_that_sets_nothing_and_clashes_with_nothing_says_only_that() -> None:
    nothing = attrs.evolve(FORESIGHT, sets=(), clashes=())

    assert lines(nothing) == ["# De gewone uren", "Met deze keuze spreek je niets nieuws af."]


def test_a_choice_without_a_reason_and_one_with_nothing_against_it_say_so() -> None:
    bare = attrs.evolve(FORESIGHT, sets=(ground("x", stronger=frozenset(), over=frozenset()),), clashes=())

    assert lines(bare, language="en")[2:4] == [
        "It then needs no reason any more.",
        "That holds only where nothing speaks against it.",
    ]


def test_rivals_are_named_where_the_reasons_differ_and_only_there() -> None:
    practice = attrs.evolve(ours, options=[*ours.options, Option("group", label="een groep")])
    alike = attrs.evolve(FORESIGHT, clashes=(), sets=(ground("x"), ground("x", loser="group")))
    apart = attrs.evolve(
        FORESIGHT, clashes=(), sets=(ground("x"), ground("x", loser="group", over=frozenset({"employer helps"})))
    )

    assert "Dat is zo vergeleken met" not in "".join(lines(alike, practice))
    assert lines(apart, practice)[2:8] == [
        "Dit gaat dan voor: kans op uitval.",
        "Dit wijkt dan: zelfstandig werken.",
        "Dat is zo vergeleken met de gewone uren.",
        "Dit gaat dan voor: kans op uitval.",
        "Dit wijkt dan: hulp van de werkgever.",
        "Dat is zo vergeleken met een groep.",
    ]


def test_many_names_become_a_list_and_very_many_the_first_few() -> None:
    factors = [Factor(f"f{place}", label=f"reden {place}", layer="client", favours=["extra"]) for place in range(9)]
    practice = attrs.evolve(ours, factors=[*ours.factors, *factors])
    names = frozenset(factor.name for factor in factors)

    told = lines(attrs.evolve(FORESIGHT, clashes=(), sets=(ground("x", stronger=names),)), practice)

    assert told[2:4] == ["Dit gaat dan voor:", "- Reden 0."]
    assert told[8:11] == ["- Reden 5.", "En nog 3 andere.", "Dit wijkt dan: zelfstandig werken."]


def test_of_many_rules_and_clashes_the_first_few_are_told_with_how_many_more() -> None:
    sets = tuple(ground("x", over=frozenset({f"f{place}"})) for place in range(5))
    clashes = (
        *(ground(f"case {place}") for place in range(5)),
        *(ground(f"p{place}", kind="priority") for place in range(5)),
    )

    told = lines(attrs.evolve(FORESIGHT, sets=sets, clashes=clashes))

    assert sum(line.startswith("Dit wijkt dan") for line in told) == 3
    assert told.count("En nog 2 andere.") == 3
    assert "Dat past niet bij jullie afspraak met de naam ‘p2’." in told
    assert "Dat past niet bij case 0, case 1 en case 2." in told


def test_a_clash_with_an_agreement_alone_names_no_case() -> None:
    alone = attrs.evolve(FORESIGHT, clashes=FORESIGHT.clashes[:1])

    assert lines(alone)[-2:] == [lines(FORESIGHT)[-3], "Wat is het verschil?"]


def test_of_a_scale_the_strictest_threshold_stands_for_those_it_implies() -> None:
    levels = Scale(["low", "medium", Level("high", label="veel")])
    upward = frozenset({"need >= medium", "need >= high", "dropping out"})
    downward = frozenset({"need <= low", "need <= medium"})

    told = lines(
        attrs.evolve(FORESIGHT, clashes=(), sets=(ground("x", stronger=upward, over=downward),)), with_scale(levels)
    )

    assert told[2:4] == [
        "Dit gaat dan voor: kans op uitval en behoefte aan steun (veel).",
        "Dit wijkt dan: behoefte aan steun (low).",
    ]


def test_a_factor_named_as_a_whole_stands_for_its_thresholds_and_what_is_unknown_here_stays() -> None:
    over = frozenset({"need", "need >= high", "gone >= 3", "gone >= 4"})

    told = lines(attrs.evolve(FORESIGHT, clashes=(), sets=(ground("x", over=over),)))

    assert told[3] == "Dit wijkt dan: behoefte aan steun en gone >= 3."


# ---- what would have to be different


def test_a_contrast_is_told_as_how_things_would_be_and_asks_how_sure_people_are() -> None:
    assert lines((CONTRAST,)) == [
        "# De gewone uren",
        "Als dit zo was, dan zouden wij eerder hiervoor kiezen dan voor tijdelijk meer uren:",
        "- Kans op uitval: nee.",
        "- Behoefte aan steun: medium.",
        "Dat past bij wat jullie eerder deden. Zie 2025-0186.",
        "Hoe zeker ben je van wat je nu weet?",
    ]
    assert lines(CONTRAST) == lines((CONTRAST,))


def other(*changes: Change, **fields: Any) -> Contrast:  # noqa: ANN401 - any field
    return attrs.evolve(CONTRAST, changes=frozenset(changes), **fields)


def test_contrasts_of_one_option_stand_together_each_rival_with_its_ways() -> None:
    several = [
        other(Change("dropping out", "absent")),
        other(Change("unsafe", "holds"), option="extra", rival="standard", ground=ground("keep people at work")),
        other(Change("can do alone", "holds"), rival="wait"),
        other(Change("employer helps", "absent")),
    ]

    assert lines(several, language="en") == [
        "# The usual hours",
        "If this were so, we would sooner choose this than more hours for a while:",
        "- Risk of losing work: no.",
        "That fits what you did before. See 2025-0186.",
        "Or if this were so:",
        "- Help from the employer: no.",
        "That fits what you did before. See 2025-0186.",
        "If this were so, we would sooner choose this than wait:",
        "- Working without help: yes.",
        "That fits what you did before. See 2025-0186.",
        "# More hours for a while",
        "If this were so, we would sooner choose this than the usual hours:",
        "- An unsafe workplace: yes.",
        "Your agreement: ‘To us it matters more that you keep your work than that you do it all alone.’",
        "How sure are you of what you know now?",
    ]


def test_of_many_ways_the_first_few_are_told() -> None:
    told = lines([other(Change("need", place)) for place in range(5)])

    assert told.count("Of als dit zo was:") == 2
    assert told[-2] == "En nog 2 andere."


def test_an_agreement_without_a_sentence_is_told_by_its_name() -> None:
    contrast = other(Change("need", "high"), ground=ground("q", kind="priority"))

    assert "Jullie afspraak heet: ‘q’." in lines(contrast)


@pytest.mark.parametrize(
    ("scale", "to", "told"),
    [
        (Scale(["low", Level("high", label={"nl": "veel", "en": "a lot"})]), "high", "veel"),
        (Scale(["low", "high"]), "high", "high"),
        (Scale("number", unit={"nl": "uur", "en": "hours"}), 2.5, "2,5 uur"),
        (Scale("number"), 1840, "1.840"),
    ],
)
def test_a_level_is_told_by_its_label_or_its_number(scale: Scale, to: str | float, told: str) -> None:
    assert f"- Behoefte aan steun: {told}." in lines(other(Change("need", to)), with_scale(scale))


def test_the_name_of_a_level_never_reaches_a_client() -> None:
    told = lines(other(Change("need", "high")), to="client", register="informal")

    assert "- Behoefte aan steun." in told
    assert "high" not in "".join(told)


def test_that_nothing_would_make_another_option_fit_can_be_said() -> None:
    reading = Reading(ours, samira, Speaker(shipped_phrases(), Voice("nl", "informal")), "professional")

    (sentence,) = section_without_contrasts(["2026-0417"], reading).sentences

    assert sentence.text == "Wij vonden geen verandering waarmee een andere keuze beter past."


# ---- what somebody's telling changed


def test_influence_is_told_as_what_nobody_else_told_and_what_it_changed() -> None:
    assert lines(INFLUENCE) == [
        "# Wat alleen de cliënt vertelde",
        "Het gaat om kans op uitval.",
        "Dat maakt verschil. Zonder dit zou het zo zijn:",
        "- Dit hangt dan nog ergens van af: de gewone uren.",
        "- Hier is dan nog niets over afgesproken: tijdelijk meer uren.",
    ]


def test_what_makes_the_difference_is_named_where_it_is_not_everything() -> None:
    two = attrs.evolve(INFLUENCE, told=("dropping out", "can do alone"))

    assert lines(two)[-1] == "Het verschil zit in kans op uitval."
    assert "verschil zit" not in lines(attrs.evolve(two, relevant=()))[-1]


def test_what_was_told_and_changed_nothing_asks_what_was_done_with_it() -> None:
    assert lines(attrs.evolve(INFLUENCE, changes={}, relevant=()))[-1] == (
        "Ook zonder dit volgt hetzelfde uit wat jullie afspraken. Wat deed je ermee?"
    )


def test_where_nothing_was_told_by_them_alone_it_says_so() -> None:
    nothing = attrs.evolve(INFLUENCE, told=(), changes={}, relevant=())

    assert lines(nothing, language="en") == ["# What only the client told", "None of that is written down here yet."]


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_that_would_be_has_its_sentence(standing: Standing) -> None:
    told = {
        language: lines(attrs.evolve(INFLUENCE, changes={"extra": standing}), language=language)[3]
        for language in ("nl", "en")
    }

    assert told["nl"].endswith(": tijdelijk meer uren.")
    assert told["en"].endswith(": more hours for a while.")


@pytest.mark.parametrize("of", Perspective)
def test_whose_telling_it_is_stands_in_the_heading(of: Perspective) -> None:
    assert lines(attrs.evolve(INFLUENCE, of=of), language="en")[0].startswith("# What ")


# ---- to others than the professional


@pytest.mark.parametrize("to", ["colleague", "file", "client"])
@pytest.mark.parametrize("result", [FORESIGHT, CONTRAST, INFLUENCE], ids=["foresight", "contrast", "influence"])
def test_no_other_reader_reads_of_an_earlier_case_or_of_what_is_not_theirs(result: object, to: Reader) -> None:
    hidden = [attrs.evolve(factor, visibility="private", label="S3cr3t") for factor in ours.factors]
    explanation = tell(result, attrs.evolve(ours, factors=hidden), deliberation=samira, to=to)

    assert "S3cr3t" not in "".join(said(explanation))
    assert not re.search(r"2025-\d", repr(attrs.asdict(explanation)))
    about = {name for section in explanation.sections for sentence in section.sentences for name in sentence.about}
    assert about <= {"standard", "extra", "2026-0417", "keep people at work"}
    assert all(sentence.about for section in explanation.sections for sentence in section.sentences)


def test_a_colleague_reads_that_something_else_was_done_before_and_that_a_circumstance_is_not_shared() -> None:
    special = [attrs.evolve(factor, special=True) for factor in ours.factors]
    practice = attrs.evolve(ours, factors=special)

    assert "Dat past niet bij wat jullie eerder deden." in lines(FORESIGHT, practice, to="colleague")
    assert lines(CONTRAST, practice, to="colleague")[2:5] == [
        "- Een omstandigheid (niet gedeeld).",
        "- Een omstandigheid (niet gedeeld).",
        "Dat past bij wat jullie eerder deden.",
    ]


# ---- how it is said


@pytest.mark.parametrize(("language", "register"), VOICES)
def test_sentences_are_short_and_every_one_rests_on_a_name(language: str, register: str) -> None:
    results: list[Foresight | Contrast | Influence | Any] = [FORESIGHT, CONTRAST, INFLUENCE, AUDIT, CLEAN, audit_of(9)]
    explanations = [tell(result, ours, language=language, register=register) for result in results]
    sentences = [sentence for told in explanations for section in told.sections for sentence in section.sentences]
    # What people wrote themselves is as long as they made it.
    ours_alone = [one for sentence in sentences for one in sentences_of(QUOTED.sub("x.", sentence.text))]
    lengths = [len(one.split()) for one in ours_alone]

    assert all(all(sentence.about) and sentence.about for sentence in sentences)
    assert sum(lengths) / len(lengths) <= 12
    assert max(lengths) <= 20


def test_results_are_told_alike_in_every_language_and_register_that_there_is() -> None:
    results = (FORESIGHT, CONTRAST, INFLUENCE, AUDIT, audit_of(5))
    for result, to in product(results, ("professional", "colleague", "file", "client")):
        told = [tell(result, ours, to=to, language=language, register=register) for language, register in VOICES]  # type: ignore[arg-type]  # product widens it
        first, *others = [
            [(section.slot, [s.about for s in section.sentences]) for section in one.sections] for one in told
        ]

        assert all(other == first for other in others)
