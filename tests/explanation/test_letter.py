"""The client's letter after the decision, slot by slot."""

from datetime import date

import attrs
import pytest

from deliberate.errors import InvalidValue
from deliberate.explanation import SHORT_SLOTS, SLOTS, composing, explain
from deliberate.model import (
    Commitment,
    Decision,
    Deliberation,
    Deviation,
    Fact,
    Factor,
    Option,
    Person,
    Policy,
    Position,
    Scale,
    Telling,
    nothing_agreed,
)
from deliberate.weighing import CaseBase
from tests.explanation.scene import DECIDED_ON, case, decided, letter, ours, said, slots

RISK, ALONE = case.told("risk")[0], case.told("alone")[0]


def with_facts(*facts: Fact, deliberation: Deliberation = case) -> Deliberation:
    return attrs.evolve(deliberation, facts=facts)


def telling(**fields: object) -> Deliberation:
    return attrs.evolve(case, telling=attrs.evolve(case.telling or Telling(), **fields))  # type: ignore[arg-type]


# ---- as a whole -------------------------------------------------------------------------------


def test_the_slots_stand_in_their_order() -> None:
    found = slots(letter())

    assert found == [slot for slot in SLOTS if slot in found]


def test_every_sentence_rests_on_a_name_that_exists() -> None:
    names = {case.name, *(option.name for option in ours.options), *(factor.name for factor in ours.factors)}
    names |= {policy.name for policy in ours.policies} | {priority.name for priority in ours.priorities}

    assert all(
        names.intersection(sentence.about) for section in letter().sections[:-2] for sentence in section.sentences
    )


def test_slots_without_content_are_missing_and_what_may_be_empty_is_not() -> None:
    bare = Deliberation("a", decision=Decision("extra", decided_on=DECIDED_ON))

    explanation = letter(bare, attrs.evolve(ours, policies=[]))

    assert explanation.missing == (
        *(
            "meaning",
            "your_words",
            "reasons",
            "data_used",
            "agreements",
            "your_choice",
            "disagree",
            "contact",
            "look_back",
        ),
    )
    assert slots(explanation) == ["decision", "look_back"]
    assert explanation.sections[-1].title == "Tot slot"


def test_it_says_what_it_is_about() -> None:
    explanation = explain(case, ours, on=date(2026, 10, 20))

    assert (explanation.deliberation, explanation.practice) == ("2026-0417", "Job coaching")
    assert (explanation.to, explanation.language, explanation.register) == ("client", "nl", "formal")
    assert explanation.on == date(2026, 10, 20)
    assert repr(explanation).startswith("<Explanation to 'client', nl formal: ")
    assert "Samira" not in repr(explanation) + repr(explanation.sections) + repr(explanation.sections[0].sentences)


@pytest.mark.parametrize("fields", [{"register": "polite"}, {"language": "fr"}, {"to": "nobody"}, {"to": ["client"]}])
def test_a_reader_language_or_register_that_is_not_there_is_told(fields: dict[str, object]) -> None:
    with pytest.raises(InvalidValue):
        explain(case, ours, **fields)  # type: ignore[arg-type]  # a wrong one


@pytest.mark.parametrize(
    ("to", "register"),
    [("client", "formal"), ("file", "formal"), ("colleague", "informal"), ("professional", "informal")],
)
def test_the_register_goes_by_the_reader(to: str, register: str) -> None:
    assert explain(case, ours, to=to).register == register  # type: ignore[arg-type]  # one of the readers


def test_no_record_name_and_no_level_name_reaches_the_client() -> None:
    scaled = with_facts(RISK, ALONE, Fact("need", level="low"))
    explanation = letter(decided(scaled, because=["risk", "need <= low"]))
    text = " ".join(sentence.text for section in explanation.sections for sentence in section.sentences)

    assert not any(name in text for name in ("2026-0417", "low", "risk", "alone", "keep work", "extra"))


def test_a_stored_sentence_stands_once() -> None:
    explanation = letter(
        telling(told="Er komen meer uren.", means="Er komen meer uren.", your_choice="Er komen meer uren.")
    )
    texts = [sentence.text for section in explanation.sections for sentence in section.sentences]

    assert texts.count("Er komen meer uren.") == 1
    assert "meaning" in explanation.missing


# ---- greeting and signature -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("greeting", "expected"),
    [("Beste Samira", "Beste Samira,"), ("Beste Samira,", "Beste Samira,"), (None, "Goedendag,")],
)
def test_the_greeting_is_what_was_written_and_never_guessed(greeting: str | None, expected: str) -> None:
    assert letter(telling(greeting=greeting)).greeting == expected


def test_who_signs_has_a_label_with_a_capital() -> None:
    assert letter().signature == "Hartelijke groet,\nJe coach Marieke"


@pytest.mark.parametrize("nobody", ["", "team", "client"])
def test_where_nobody_signs_there_is_no_i_anywhere(nobody: str) -> None:
    unsigned = attrs.evolve(
        telling(signed_by=nobody, disagree_until=date(2026, 10, 26)),
        commitments=[Commitment("professional", to="client", what="Er komt een plan.", due=date(2026, 10, 19))],
    )
    explanation = letter(decided(unsigned, decided_by=["professional"]))
    text = " ".join(sentence.text for section in explanation.sections for sentence in section.sentences)

    assert explanation.signature == ""
    assert not any(word in text.split() for word in ("ik", "Ik", "mij", "mij."))
    assert "Dat doen wij uiterlijk 19 oktober." in text
    assert said(explanation, "disagree") == ["Je kunt ons bellen vóór 26 oktober. Dan kijken wij er opnieuw naar."]


# ---- decision, meaning ------------------------------------------------------------------------


def test_without_a_sentence_of_its_own_the_choice_is_told_by_its_label() -> None:
    assert (
        said(letter(decided(option="standard", because=["alone"])), "decision")[0] == "Wij kiezen voor de gewone uren."
    )


@pytest.mark.parametrize(
    ("decided_by", "expected"),
    [
        (["coach", "client"], "Dat besloten jij en ik samen, op 12 oktober."),
        (["professional"], "Dat besloot ik, op 12 oktober."),
        (["client"], "Dat koos je zelf, op 12 oktober."),
        (["client", "team"], "Dat besloten jij en ons team samen, op 12 oktober."),
        (["client", "lead"], "Dat besloot je samen met mijn teamleider Karin, op 12 oktober."),
        (["client", "coach", "lead"], "Dat besloten jij en ik, samen met mijn teamleider Karin, op 12 oktober."),
        (["coach", "lead"], "Dat besloot ik samen met mijn teamleider Karin, op 12 oktober."),
        (["coach", "team"], "Dat besloot ik samen met ons team, op 12 oktober."),
        (["team"], "Dat besloten wij, op 12 oktober."),
        (["lead"], "Dat besloot mijn teamleider Karin, op 12 oktober."),
        (["lead", "de wethouder"], "Dat besloten de wethouder en mijn teamleider Karin, op 12 oktober."),
        ([], "Dit besluit is van 12 oktober."),
    ],
)
def test_it_says_who_decided(decided_by: list[str], expected: str) -> None:
    assert said(letter(decided(decided_by=decided_by)), "decision")[1] == expected


def test_a_person_on_the_clients_side_is_the_client() -> None:
    someone = attrs.evolve(
        decided(decided_by=["samira"]), people=[Person("samira", label="Samira", perspective="client")]
    )

    assert said(letter(someone), "decision")[1] == "Dat koos je zelf, op 12 oktober."


def test_meaning_tells_what_is_this_clients_before_the_options_own_and_what_keeps_it_safe() -> None:
    practice = attrs.evolve(
        ours, options=[ours.options[0], attrs.evolve(ours.options[1], means="Drie uur.", extra_step=True)]
    )
    left = [Deviation("at most", safeguards="Na zes weken kijken wij terug.")]
    extra = decided(deviations=left, extra_step_until=date(2027, 1, 12))

    assert said(letter(extra, practice), "meaning") == [
        "Drie uur.",
        "Na zes weken kijken wij terug.",
        "Dit is meer dan wij meestal doen. Wij doen dit voor jou tot 12 januari 2027.",
    ]
    assert said(letter(attrs.evolve(extra, telling=Telling(means="Vier uur.")), practice), "meaning")[0] == "Vier uur."


# ---- your_words -------------------------------------------------------------------------------


def test_the_clients_words_are_given_back_and_what_they_changed() -> None:
    assert said(letter(), "your_words") == [
        "Jij zei: ‘Ik red het niet’.",
        "Door jouw verhaal kozen wij niet voor de gewone uren.",
    ]


def test_words_that_end_by_themselves_get_no_second_mark() -> None:
    spoken = with_facts(
        attrs.evolve(RISK, words="Ik red het niet!"), attrs.evolve(ALONE, told_by=["client"], words="Toch wil ik het.")
    )

    assert said(letter(spoken), "your_words")[:2] == ["Jij zei: ‘Ik red het niet!’", "Jij zei ook: ‘Toch wil ik het.’"]


def test_words_of_somebody_else_are_not_the_clients() -> None:
    assert "your_words" in letter(with_facts(attrs.evolve(RISK, told_by=["client", "family"]), ALONE)).missing


def test_what_the_client_told_without_words_is_told_unless_it_stands_elsewhere() -> None:
    told = with_facts(
        RISK, Fact("unsafe", status="absent", told_by=["client"]), Fact("need", level="high", told_by=["client"])
    )

    assert said(letter(told), "your_words")[1:3] == [
        "Er is veel steun nodig.",
        "Jij vertelde ons ook over gevaar op de werkplek.",
    ]


def test_several_things_told_make_one_list() -> None:
    names = ("een", "twee", "drie", "vier")
    own = [Factor(name, label=f"punt {name}", told=f"Punt {name}.", layer="client") for name in names]
    told = attrs.evolve(case, factors=own, facts=[RISK, *(Fact(name, told_by=["client"]) for name in names)])

    assert said(letter(told), "your_words")[1:6] == [
        "Dit vertelde jij ons ook:",
        *("- Punt een.", "- Punt twee.", "- Punt drie.", "- Punt vier."),
    ]


def test_what_others_told_otherwise_is_not_asked_of_the_client_as_what_they_told() -> None:
    differing = with_facts(RISK, ALONE, Fact("unsafe", told_by=["client"]), Fact("unsafe", status="absent"))

    assert said(letter(differing), "your_words")[1] == "Jij vertelde ons ook over gevaar op de werkplek."


def test_many_things_with_labels_only_are_told_one_by_one() -> None:
    names = ("een", "twee", "drie", "vier")
    own = [Factor(name, label=f"punt {name}", layer="client") for name in names]
    told = attrs.evolve(case, factors=own, facts=[RISK, *(Fact(name, told_by=["client"]) for name in names)])

    assert said(letter(told), "your_words")[1:5] == [f"Jij vertelde ons ook over punt {name}." for name in names]


def test_in_another_language_the_words_stay_and_the_sentence_follows() -> None:
    heard = with_facts(RISK, attrs.evolve(ALONE, told_by=["client"], words="Het lukt alleen."))
    practice = attrs.evolve(ours, policies=[], priorities=[])
    standard = decided(heard, option="standard", because=[], decided_by=[])

    assert said(letter(standard, practice, language="en"), "your_words")[:2] == [
        "You said: ‘Ik red het niet’.",
        "You also said: ‘Het lukt alleen.’",
    ]
    assert "The work is at risk." in said(letter(standard, practice, language="en"), "against")[0]


# Without the private factor nothing is unknown, so that the choice is settled.
ALL_SEEN = attrs.evolve(ours, factors=ours.factors[:5])
REST = (Fact("unsafe", status="absent"), Fact("need", level="medium"), Fact("years", level=1))


def test_their_story_made_a_difference_where_the_choice_would_not_fit_without_it() -> None:
    free = attrs.evolve(ours, policies=[])

    assert said(letter(practice=free), "your_words")[-1] == "Jouw verhaal maakte verschil voor dit besluit."


def test_who_wanted_something_else_does_not_hear_that_their_story_led_to_what_they_got() -> None:
    told = with_facts(Fact("risk", told_by=["client"]), ALONE, *REST)
    wanted = attrs.evolve(told, positions=[Position("client", option="standard")])

    assert said(letter(decided(wanted, because=[]), ALL_SEEN), "your_words") == [
        "Jouw verhaal lees je hieronder terug.",
        "Dit besluit is niet wat je wilde. Dat weten wij.",
    ]


def test_what_others_told_as_well_would_be_known_without_the_client() -> None:
    told = with_facts(RISK, Fact("risk", told_by=["file"]), ALONE, *REST)

    assert said(letter(told, ALL_SEEN), "your_words")[-1] == "Wat jij vertelde, telde mee in dit besluit."


def test_a_client_who_told_only_what_they_do_not_know_did_not_change_anything() -> None:
    unsure = with_facts(
        attrs.evolve(RISK, told_by=["file"], words=None), Fact("years", status="unknown", told_by=["client"])
    )

    assert said(letter(unsure), "your_words") == []


def test_where_all_they_told_is_a_reason_it_says_where_to_read_it() -> None:
    told = with_facts(attrs.evolve(RISK, words=None), ALONE)

    assert said(letter(told), "your_words") == [
        "Jouw verhaal lees je hieronder terug.",
        "Door jouw verhaal kozen wij niet voor de gewone uren.",
    ]


def test_where_their_story_changed_nothing_that_is_said_too() -> None:
    told = with_facts(Fact("risk", told_by=["file"]), Fact("alone", status="absent", told_by=["client"]), *REST)

    assert (
        said(letter(told, ALL_SEEN), "your_words")[-1]
        == "Jouw verhaal veranderde dit besluit niet. Wij hebben er wel naar gekeken."
    )


# ---- bad news ---------------------------------------------------------------------------------


def test_bad_news_comes_first_and_the_clients_words_right_behind_it() -> None:
    wanted = attrs.evolve(case, positions=[Position("client", option="extra")])
    explanation = letter(decided(wanted, option="standard", because=["alone"], answers={}))

    assert slots(explanation)[:2] == ["decision", "your_words"]
    assert said(explanation, "your_words")[-1] == "Dit besluit is niet wat je wilde. Dat weten wij."
    assert said(explanation, "against") == [
        "Het werk is in gevaar. Dat is voor jou belangrijk. Toch kiezen wij anders."
    ]


def test_all_that_matters_to_the_client_stands_in_one_list() -> None:
    wish = Factor("wish", label="een wens", told="Meer uren helpen.", layer="client", favours=["extra"])
    heard = [RISK, ALONE, Fact("wish", told_by=["client"])]
    wanted = attrs.evolve(case, factors=[wish], facts=heard, positions=[Position("client", option="extra")])

    assert said(letter(decided(wanted, option="standard", because=["alone"], answers={})), "against") == [
        "Dit is voor jou belangrijk. Toch kiezen wij anders:",
        "- Het werk is in gevaar.",
        "- Meer uren helpen.",
    ]


def test_what_the_client_wanted_and_got_is_no_bad_news() -> None:
    wanted = attrs.evolve(case, positions=[Position("client", option="extra"), Position("client")])

    assert said(letter(wanted), "your_words") == said(letter(), "your_words")


# ---- reasons ----------------------------------------------------------------------------------


def test_one_reason_stands_by_itself_with_the_agreement_behind_it() -> None:
    assert said(letter(), "reasons") == [
        "Daar is één reden voor.",
        "Het werk is in gevaar.",
        "Ons team heeft dit afgesproken, op 2 maart:",
        "Werk houden gaat voor.",
    ]


def test_several_reasons_make_one_list_in_the_order_of_the_practice() -> None:
    two = decided(with_facts(RISK, ALONE, Fact("need", level="high")), because=["need >= high", "risk"])

    assert said(letter(two), "reasons")[:3] == [
        "Daar zijn twee redenen voor.",
        "- Het werk is in gevaar.",
        "- Er is veel steun nodig.",
    ]


@pytest.mark.parametrize("count", range(7))
def test_every_decisive_reason_is_told(count: int) -> None:
    names = [f"f{number}" for number in range(count)]
    own = [Factor(name, label=f"punt {name}", layer="client", favours=["extra"]) for name in names]
    many = attrs.evolve(case, factors=own, facts=[Fact(name) for name in names], decision=None)
    explanation = letter(attrs.evolve(many, decision=Decision("extra", because=names, decided_on=DECIDED_ON)))
    about = {
        name
        for section in explanation.sections
        if section.slot == "reasons"
        for sentence in section.sentences
        for name in sentence.about
    }

    assert about >= set(names)
    assert len([line for line in said(explanation, "reasons") if "punt" in line]) == count


def test_without_named_reasons_all_that_favours_the_choice_is_told() -> None:
    high = decided(with_facts(RISK, ALONE, Fact("need", level="high")), because=[])

    assert said(letter(high), "reasons")[:3] == [
        "Daar zijn twee redenen voor.",
        "- Het werk is in gevaar.",
        "- Er is veel steun nodig.",
    ]


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (Fact("need", level="low"), "Dit speelt mee: behoefte aan steun."),
        (Fact("need", level="medium"), "Dit speelt mee: behoefte aan steun (gemiddeld)."),
        (Fact("need", level="high"), "Er is veel steun nodig."),
        (Fact("years", level=2.5), "Dit speelt mee: ervaring (2,5 jaar)."),
        (Fact("unsafe"), "Dit speelt mee: gevaar op de werkplek."),
    ],
)
def test_a_reason_is_told_at_the_level_it_has(fact: Fact, expected: str) -> None:
    assert said(letter(decided(with_facts(RISK, fact), because=[fact.factor])), "reasons")[1] == expected


def test_a_number_is_filled_in_where_its_sentence_asks_for_it() -> None:
    years = attrs.evolve(ours.factor("years"), told="Je werkt {level} jaar zonder {hulp}.")
    practice = attrs.evolve(ours, factors=[*ours.factors[:3], years, *ours.factors[4:]])
    without_unit = attrs.evolve(years, told=None, scale=Scale("number"))
    bare = attrs.evolve(ours, factors=[*ours.factors[:3], without_unit, *ours.factors[4:]])
    long = decided(with_facts(RISK, Fact("years", level=1200)), because=["years"])

    assert said(letter(long, practice), "reasons")[1] == "Je werkt 1.200 jaar zonder {hulp}."
    assert said(letter(long, bare), "reasons")[1] == "Dit speelt mee: ervaring (1.200)."


def test_a_hidden_reason_is_one_honest_sentence_with_whom_to_ask() -> None:
    hidden = decided(with_facts(RISK, ALONE, Fact("tired")), because=["risk", "tired"])

    assert said(letter(hidden), "reasons")[:2] == [
        "Het werk is in gevaar.",
        "Er is ook een reden die wij hier niet kunnen noemen. Je kunt mij ernaar vragen.",
    ]


def test_where_every_reason_is_hidden_nothing_else_is_given_for_one() -> None:
    hidden = decided(with_facts(RISK, ALONE, Fact("tired")), because=["tired"])

    assert (
        said(letter(hidden), "reasons")[0]
        == "Er is een reden die wij hier niet kunnen noemen. Je kunt mij ernaar vragen."
    )


def test_with_a_hidden_reason_the_others_are_not_counted() -> None:
    hidden = decided(with_facts(RISK, Fact("need", level="high"), Fact("tired")), because=["risk", "need", "tired"])

    assert said(letter(hidden), "reasons")[:2] == ["Deze redenen kunnen wij hier noemen:", "- Het werk is in gevaar."]


def test_letters_that_differ_in_private_parts_only_are_equal() -> None:
    private = attrs.evolve(case, facts=[*case.facts, Fact("tired", note="Slecht geslapen.")], situation="Iets.")

    assert letter(private) == letter(case)


def test_what_was_not_possible_is_told_with_the_floor() -> None:
    barred = with_facts(RISK, ALONE, Fact("unsafe"))

    assert said(letter(barred), "reasons")[-3:] == [
        "Eén keuze kon niet: de gewone uren.",
        "Dat komt hierdoor: gevaar op de werkplek.",
        "Er bleef één keuze over.",
    ]


def test_a_floor_with_a_sentence_is_told_by_it() -> None:
    unsafe = attrs.evolve(ours.factor("unsafe"), told="De plek is gevaarlijk.")
    practice = attrs.evolve(ours, factors=[*ours.factors[:4], unsafe, ours.factors[5]])

    assert "De plek is gevaarlijk." in said(letter(with_facts(RISK, ALONE, Fact("unsafe")), practice), "reasons")


def test_options_with_one_floor_stand_together() -> None:
    unsafe = attrs.evolve(ours.factor("unsafe"), bars=["standard", "third"])
    practice = attrs.evolve(
        ours,
        options=[*ours.options, Option("third", label="iets anders")],
        factors=[*ours.factors[:4], unsafe, ours.factors[5]],
    )

    assert said(letter(with_facts(RISK, ALONE, Fact("unsafe")), practice), "reasons")[-4:-1] == [
        "Deze keuze kon niet: de gewone uren.",
        "Deze keuze kon niet: iets anders.",
        "Dat komt hierdoor: gevaar op de werkplek.",
    ]


def test_agreements_of_one_day_stand_together_and_an_unworded_one_is_told_too() -> None:
    first = ours.priorities[0]
    second = attrs.evolve(first, name="second", over=["alone", "years"], why="Wij wachten niet.")
    later = attrs.evolve(
        first, name="third", why=None, agreement=attrs.evolve(first.agreement, agreed_on=date(2025, 6, 1))
    )
    practice = attrs.evolve(ours, priorities=[first, second, later])

    assert said(letter(case, practice), "reasons")[2:] == [
        "Ons team heeft dit afgesproken, op 2 maart:",
        "- Werk houden gaat voor.",
        "- Wij wachten niet.",
        "Dit past bij wat wij met ons team afspraken, op 1 juni 2025.",
    ]


def earlier(number: int, option: str = "extra") -> Deliberation:
    decision = Decision(option, because=["risk"] if option == "extra" else ["alone"], decided_on=date(2026, 1, number))
    return Deliberation(f"case-{number}", facts=[Fact("risk"), Fact("alone")], decision=decision)


def test_like_cases_are_told_from_three_on_and_without_a_trace_of_anyone() -> None:
    sentence = "In een situatie die hierop lijkt, kozen wij ook zo."
    three = CaseBase([earlier(number) for number in (1, 2, 3)])

    assert sentence in said(letter(casebase=three), "rule")
    assert sentence not in said(letter(casebase=three.without("case-2")), "rule")
    assert sentence not in said(letter(casebase=three.including(earlier(4, "standard"))), "rule")
    assert sentence in said(letter(case, attrs.evolve(ours, policies=[]), three), "reasons")


# ---- against ----------------------------------------------------------------------------------


def test_what_speaks_against_stands_with_what_is_done_about_it() -> None:
    answered = decided(answers={"alone": "Daarom bouwen wij de uren af."})

    assert said(letter(answered), "against") == ["Alleen werken lukt goed.", "Daarom bouwen wij de uren af."]


def test_what_has_no_answer_says_so() -> None:
    assert said(letter(), "against") == ["Alleen werken lukt goed. Daar hebben wij nog geen goed antwoord op."]


def test_several_things_without_an_answer_make_one_list() -> None:
    two = with_facts(RISK, ALONE, Fact("years", level=8))

    assert said(letter(two), "against") == [
        "Hier hebben wij nog geen goed antwoord op:",
        "- Alleen werken lukt goed.",
        "- Ervaring (8 jaar).",
    ]


def test_what_stands_as_a_floor_already_is_told_by_its_label_where_it_speaks_against_the_choice_too() -> None:
    unsafe = attrs.evolve(ours.factor("unsafe"), opposes=["extra"], told="De plek is gevaarlijk.")
    practice = attrs.evolve(ours, factors=[*ours.factors[:4], unsafe, ours.factors[5]])
    explanation = letter(with_facts(RISK, Fact("unsafe")), practice)

    assert "De plek is gevaarlijk." in said(explanation, "reasons")
    assert said(explanation, "against") == [
        "Dit speelt mee: gevaar op de werkplek. Daar hebben wij nog geen goed antwoord op."
    ]


def test_with_nothing_against_nothing_is_said() -> None:
    assert said(letter(with_facts(RISK)), "against") == []


@pytest.mark.parametrize(("why", "expected"), [("Werk houden gaat voor.", ["Werk houden gaat voor."]), (None, [])])
def test_an_agreement_that_is_answered_stands_with_its_answer(why: str | None, expected: list[str]) -> None:
    practice = attrs.evolve(ours, priorities=[attrs.evolve(ours.priorities[0], why=why)])
    answered = decided(option="standard", because=["alone"], answers={"keep work": "Hier is het werk vast."})

    assert said(letter(answered, practice), "against")[:-1] == [
        "Ons team sprak iets anders af, op 2 maart.",
        *expected,
        "Hier is het werk vast.",
    ]


# ---- rule -------------------------------------------------------------------------------------


def test_a_rule_that_is_left_without_a_word_is_still_said_to_be_left() -> None:
    assert said(letter(), "rule") == [
        "Onze regel is: ‘Wij geven de gewone uren.’",
        "Zo verdelen wij de uren eerlijk.",
        "Deze keer wijken wij daarvan af.",
    ]


def test_a_rule_that_is_kept_is_kept_for_this_client_too() -> None:
    kept = decided(option="standard", because=["alone"])

    assert said(letter(kept), "rule")[-1] == "Wij houden ons daaraan, ook bij jou."


def test_a_statute_without_room_is_no_choice_of_ours() -> None:
    law = Policy(
        "law", rule="De wet zegt gewone uren.", purpose="gelijke kansen", prescribes="standard", kind="statute-bound"
    )
    kept = decided(option="standard", because=["alone"])

    assert said(letter(kept, attrs.evolve(ours, policies=[law])), "rule") == [
        "De regel is: ‘De wet zegt gewone uren.’",
        "Het doel van die regel: gelijke kansen.",
        "De wet laat ons hier geen keuze. Ik leg je graag uit wat je wél kunt doen.",
    ]


def test_a_deviation_tells_what_is_special_what_was_ours_and_who_agreed() -> None:
    left = Deviation(
        "at most",
        circumstances=["risk", "need >= high"],
        disproportion="Zonder uren stopt het werk.",
        own_share="Wij waren te laat.",
        alternative="Wij bouwen af.",
        tested_with=["coach", "peer"],
        approved_by="lead",
        valid_until=date(2027, 1, 4),
    )
    high = with_facts(RISK, ALONE, Fact("need", level="high"))

    assert said(letter(decided(high, deviations=[left])), "rule")[2:] == [
        "Bij jou wijken wij daarvan af, tot 4 januari 2027.",
        "Dit is hier bijzonder:",
        "- Er is veel steun nodig.",
        "Samen met de redenen hierboven is dat voor ons genoeg.",
        "Zonder uren stopt het werk.",
        "Wij bouwen af.",
        "Ik heb dit besproken met peer.",
        "Mijn teamleider Karin vindt dit goed.",
    ]


def test_our_own_share_is_told_with_what_the_client_told_else_with_the_rule() -> None:
    left = [Deviation("at most", own_share="Wij waren te laat.")]
    ours_to_say = "Wij waren te laat. Dat lag aan ons, niet aan jou."
    silent = with_facts(attrs.evolve(RISK, told_by=["file"], words=None), ALONE)

    heard = letter(decided(deviations=left))

    assert ours_to_say in said(heard, "your_words")
    assert ours_to_say not in said(heard, "rule")
    assert ours_to_say in said(letter(decided(silent, deviations=left)), "rule")


@pytest.mark.parametrize("approved_by", ["lead", "coach", "professional"])
def test_who_decided_or_writes_is_not_said_to_agree(approved_by: str) -> None:
    left = decided(decided_by=["lead"], deviations=[Deviation("at most", approved_by=approved_by)])

    assert not [line for line in said(letter(left), "rule") if "vindt dit goed" in line]


def test_a_second_rule_is_another_one_and_the_one_that_is_left_comes_first() -> None:
    other = Policy("other", rule="Er is altijd iemand bij.", prescribes="extra", kind="protocol")
    two = attrs.evolve(ours, policies=[other, *ours.policies])

    assert said(letter(decided(deviations=[Deviation("at most")]), two), "rule") == [
        "Onze regel is: ‘Wij geven de gewone uren.’",
        "Zo verdelen wij de uren eerlijk.",
        "Deze keer wijken wij daarvan af.",
        "Een andere regel van ons is: ‘Er is altijd iemand bij.’",
        "Wij houden ons daaraan, ook bij jou.",
    ]


@pytest.mark.parametrize(
    ("circumstances", "expected"),
    [
        ([], []),
        (["risk"], ["Dat kan hier om deze reden: kans op uitval."]),
        (["unsafe"], ["Dit is hier bijzonder:", "- Gevaar op de werkplek.", "Dat is voor ons genoeg."]),
    ],
)
def test_a_reason_told_above_is_not_told_again_as_a_circumstance(circumstances: list[str], expected: list[str]) -> None:
    unsafe = attrs.evolve(ours.factor("unsafe"), bars=[], favours=["extra"])
    practice = attrs.evolve(ours, factors=[*ours.factors[:4], unsafe, ours.factors[5]])
    left = decided(
        with_facts(RISK, ALONE, Fact("unsafe")), deviations=[Deviation("at most", circumstances=circumstances)]
    )

    assert said(letter(left, practice), "rule")[3:] == expected


def test_a_circumstance_whose_sentence_stands_already_is_told_by_its_label() -> None:
    unsafe = attrs.evolve(ours.factor("unsafe"), bars=[], told="De plek is gevaarlijk.")
    practice = attrs.evolve(ours, factors=[*ours.factors[:4], unsafe, ours.factors[5]])
    told = with_facts(RISK, ALONE, Fact("unsafe", told_by=["client"]))
    left = letter(decided(told, deviations=[Deviation("at most", circumstances=["unsafe"])]), practice)

    assert "De plek is gevaarlijk." in said(left, "your_words")
    assert said(left, "rule")[3:] == [
        "Dit is hier bijzonder:",
        "- Gevaar op de werkplek.",
        "Dat is voor ons genoeg.",
    ]


def test_reasons_whose_labels_do_not_run_on_are_pointed_at() -> None:
    mixed = attrs.evolve(ours, factors=[attrs.evolve(ours.factors[0], label="werk en inkomen"), *ours.factors[1:]])
    both = ["risk", "need >= high"]
    high = with_facts(RISK, ALONE, Fact("need", level="high"))
    left = letter(decided(high, because=both, deviations=[Deviation("at most", circumstances=both)]), mixed)

    assert said(left, "rule")[-1] == "De redenen hierboven zijn daar genoeg voor."


@pytest.mark.parametrize(
    ("approved_by", "expected"),
    [
        ("team", "Ons team vindt dit goed."),
        ("client", "Jij vindt dit goed."),
        ("de wethouder", "De wethouder vindt dit goed."),
    ],
)
def test_it_says_who_agreed(approved_by: str, expected: str) -> None:
    left = decided(decided_by=[], deviations=[Deviation("at most", approved_by=approved_by)])

    assert said(letter(left), "rule")[-1] == expected


def test_a_deviation_tested_with_whoever_signs_only_was_not_talked_over() -> None:
    assert not any(
        "besproken" in line
        for line in said(letter(decided(deviations=[Deviation("at most", tested_with=["coach"])])), "rule")
    )


# ---- unsure -----------------------------------------------------------------------------------


def test_an_unknown_fact_that_speaks_against_asks_to_look_again_when_it_holds() -> None:
    practice = attrs.evolve(
        ours,
        factors=[
            *ours.factors,
            Factor("other", label="ander bezwaar", asked="Is er bezwaar?", layer="client", favours=["standard"]),
        ],
    )

    assert said(letter(with_facts(RISK, ALONE, Fact("other", status="unknown")), practice), "unsure") == [
        "Is er bezwaar? Zo ja, dan kijken wij opnieuw."
    ]


def test_an_unknown_fact_on_which_the_choice_rests_asks_to_look_again_when_it_does_not_hold() -> None:
    unknown = attrs.evolve(
        with_facts(attrs.evolve(RISK, status="unknown", words=None), ALONE, deliberation=decided(because=[])), doubts=()
    )

    assert said(letter(unknown), "unsure") == ["Is het werk in gevaar? Zo nee, dan kijken wij opnieuw."]


def test_without_a_question_what_is_unknown_is_told_by_its_label() -> None:
    unknown = with_facts(RISK, ALONE, Fact("years", status="unknown"))

    assert said(letter(unknown), "unsure") == [
        "Wij weten nog niet genoeg over ervaring. Als wij meer weten, kijken wij opnieuw."
    ]


def test_an_answer_that_changes_nothing_says_so() -> None:
    own = [Factor("hobby", label="een hobby", asked="Is er een hobby?", layer="client")]
    unknown = attrs.evolve(case, factors=own, facts=[*case.facts, Fact("hobby", status="unknown")])

    assert said(letter(unknown), "unsure") == ["Is er een hobby? Het antwoord verandert dit besluit niet."]


def test_several_answers_that_change_nothing_make_one_list() -> None:
    own = [Factor(name, label=f"een {name}", layer="client") for name in ("hobby", "huisdier")]
    unknown = attrs.evolve(
        case, factors=own, facts=[*case.facts, *(Fact(factor.name, status="unknown") for factor in own)]
    )

    assert said(letter(unknown), "unsure") == [
        "Dit weten wij nog niet, maar het verandert dit besluit niet:",
        "- Een hobby.",
        "- Een huisdier.",
    ]


def test_what_matters_comes_first_then_doubts_and_old_information_says_so() -> None:
    own = [
        Factor("hobby", label="een hobby", layer="client"),
        Factor("wens", label="een wens", asked="Is dit de wens?", layer="client", favours=["standard"]),
    ]
    facts = [*case.facts, Fact("hobby", status="unknown"), Fact("wens", status="unknown", known_on=date(2024, 9, 16))]
    unknown = attrs.evolve(case, factors=own, facts=facts, doubts=["Wij kiezen opnieuw als het werk stopt."])

    assert said(letter(unknown), "unsure") == [
        "Is dit de wens? Zo ja, dan kijken wij opnieuw.",
        "Onze informatie hierover is van september 2024.",
        "Wij weten nog niet genoeg over een hobby. Dat verandert dit besluit niet.",
        "Wij kiezen opnieuw als het werk stopt.",
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "Is er bezwaar? Zo ja, dan kiezen wij misschien voor de gewone uren."),
        ("en", "Is there an objection? If so, our choice may become the usual hours."),
    ],
)
def test_the_one_choice_to_which_an_answer_leads_is_named(language: str, expected: str) -> None:
    asked = {"nl": "Is er bezwaar?", "en": "Is there an objection?"}
    other = Factor("other", label="ander bezwaar", asked=asked, layer="client", favours=["standard"])
    first = attrs.evolve(ours.priorities[0], name="objections first", stronger=["other"], over=["risk"])
    practice = attrs.evolve(ours, factors=[*ours.factors, other], priorities=[*ours.priorities, first])
    unknown = with_facts(RISK, ALONE, Fact("other", status="unknown"))

    assert expected in said(letter(unknown, practice, language=language), "unsure")


def test_what_is_asked_on_a_scale_is_not_answered_by_yes_or_no() -> None:
    need = attrs.evolve(ours.factor("need"), asked="Is er veel steun nodig?")
    practice = attrs.evolve(ours, factors=[*ours.factors[:2], need, *ours.factors[3:]])
    known = with_facts(
        Fact("risk", told_by=["file"]), ALONE, Fact("years", status="unknown"), Fact("need", status="unknown")
    )

    assert "Als wij dat weten, kijken wij opnieuw." in said(letter(known, practice), "unsure")[0]


def test_a_scale_without_a_neutral_level_has_nothing_that_is_absent() -> None:
    years = attrs.evolve(ours.factor("years"), scale=Scale(["few", "many"]), asked="Is er veel ervaring?")
    practice = attrs.evolve(ours, factors=[*ours.factors[:3], years, *ours.factors[4:]])

    assert said(letter(with_facts(RISK, ALONE, Fact("years", status="unknown")), practice), "unsure") == [
        "Is er veel ervaring? Als wij dat weten, kijken wij opnieuw."
    ]


def test_where_neither_answer_is_worse_for_the_choice_knowing_still_matters() -> None:
    keep_work, standard = ours.priorities[0], {"layer": "client", "favours": ["standard"]}
    gain = Factor("gain", label="een voordeel", asked="Is er een voordeel?", layer="client", favours=["third"])
    practice = attrs.evolve(
        ours,
        options=[*ours.options, Option("third", label="iets anders")],
        factors=[*ours.factors[:2], gain, Factor("habit", label="de gewoonte", **standard)],  # type: ignore[arg-type]
        priorities=[
            attrs.evolve(keep_work, over=["alone", "gain"]),
            attrs.evolve(keep_work, name="gain first", stronger=["gain"], over=["alone", "habit"]),
        ],
    )
    unknown = with_facts(RISK, ALONE, Fact("gain", status="unknown"), Fact("habit", status="unknown"))

    assert said(letter(unknown, practice), "unsure") == [
        "Is er een voordeel? Als wij dat weten, kijken wij opnieuw.",
        "Wij weten nog niet genoeg over de gewoonte. Als wij meer weten, kijken wij opnieuw.",
    ]


def test_before_the_decision_nobody_can_write_the_letter_after_it() -> None:
    undecided = attrs.evolve(case, decision=None)

    with pytest.raises(InvalidValue):
        _ = composing.drafted(
            undecided, ours, None, to="client", language=None, register=None, on=None, phrases=None
        ).decision


def test_what_is_answered_though_people_differ_about_it_is_asked() -> None:
    differing = with_facts(RISK, ALONE, Fact("alone", status="absent", told_by=["client"]))

    assert said(letter(decided(differing, answers={"alone": "Daarom bouwen wij af."})), "against") == [
        "Lukt alleen werken goed?",
        "Dat weten wij nog niet.",
        "Daarom bouwen wij af.",
    ]


def test_what_was_asked_with_what_speaks_against_is_not_asked_again() -> None:
    names = ("alone", "years")
    years = attrs.evolve(ours.factor("years"), asked="Is er veel ervaring?")
    practice = attrs.evolve(ours, factors=[*ours.factors[:3], years, *ours.factors[4:]])
    unknown = with_facts(RISK, *(Fact(name, status="unknown") for name in names))
    answered = decided(unknown, answers=dict.fromkeys(names, "Daarom bouwen wij af."))

    assert said(letter(answered, practice), "unsure") == [
        "Wij weten nog niet genoeg over ervaring. Als wij meer weten, kijken wij opnieuw.",
        "Wij weten nog niet genoeg over zelfstandig werken. Dat verandert dit besluit niet.",
    ]


def test_a_factor_without_a_fact_is_not_told() -> None:
    assert said(letter(), "unsure") == []


# ---- what happens next ------------------------------------------------------------------------


def test_a_few_sources_stand_in_one_sentence_and_more_in_a_list() -> None:
    few = with_facts(RISK, ALONE)
    many = with_facts(
        RISK, ALONE, Fact("need", level="high", told_by=["file"]), Fact("years", level=2, told_by=["employer"])
    )

    assert said(letter(few), "data_used") == [
        "Wij gebruikten jouw verhaal en wat ik zelf te weten kwam.",
        "Klopt er iets niet? Zeg het mij.",
    ]
    assert said(letter(many), "data_used")[:2] == ["Dit gebruikten wij:", "- Jouw verhaal."]


def test_promises_are_grouped_ours_first_with_their_days() -> None:
    day = date(2026, 10, 19)
    promises = [
        Commitment("client", to="baker", what="Jij belt bij ziekte."),
        Commitment("baker", to="client", what="De bakker kiest een collega.", due=day),
        Commitment("coach", to="client", what="Ik bel elke week.", starts=day),
        Commitment("team", to="client", what="Wij zoeken een plek.", due=day, starts=day),
        Commitment("team", to="client", what="Wij helpen elke dag.", starts=day, due=date(2026, 10, 26)),
    ]

    assert said(letter(attrs.evolve(case, commitments=promises)), "agreements") == [
        "- Ik bel elke week. De eerste keer is maandag 19 oktober.",
        "- Wij zoeken een plek. Dat doen wij uiterlijk 19 oktober.",
        "- Wij helpen elke dag. Dat is van 19 oktober tot en met 26 oktober.",
        "- De bakker kiest een collega. Dat gebeurt uiterlijk 19 oktober.",
        "- Jij belt bij ziekte.",
    ]


@pytest.mark.parametrize(
    ("by", "status", "expected"),
    [
        ("client", "asked", "Wij vragen of je dit doet: ‘Het gebeurt.’ Je mag ook nee zeggen."),
        ("coach", "asked", "Jij vroeg of ik dit doe: ‘Het gebeurt.’ Daar antwoord ik nog op."),
        ("team", "asked", "Jij vroeg of wij dit doen: ‘Het gebeurt.’ Daar antwoorden wij nog op."),
        ("baker", "asked", "Dit is een vraag aan baker: ‘Het gebeurt.’ Het antwoord weten wij nog niet."),
        ("coach", "broken", "Ik beloofde: ‘Het gebeurt.’ Dat is niet gelukt. Dat spijt mij."),
        ("team", "broken", "Wij beloofden: ‘Het gebeurt.’ Dat is niet gelukt. Dat spijt ons."),
        ("client", "broken", "Wij spraken af: ‘Het gebeurt.’ Dat lukte nog niet. Wat heb je daarvoor nodig?"),
        ("baker", "broken", "Wij spraken af: ‘Het gebeurt.’ Dat lukte nog niet."),
        ("coach", "kept", "Het gebeurt. Dat is gedaan."),
    ],
)
def test_a_request_a_broken_and_a_kept_promise_are_told_without_blame(by: str, status: str, expected: str) -> None:
    promise = Commitment(by, to="coach" if by == "client" else "client", what="Het gebeurt.", status=status)

    assert said(letter(attrs.evolve(case, commitments=[promise])), "agreements") == [expected]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("coach", "Je moeder vroeg of ik dit doe: ‘Het gebeurt.’ Daar antwoord ik nog op."),
        ("team", "Je moeder vroeg of wij dit doen: ‘Het gebeurt.’ Daar antwoorden wij nog op."),
    ],
)
def test_what_somebody_of_the_family_asked_is_told_as_theirs(by: str, expected: str) -> None:
    mother = Person("mother", label={"nl": "uw moeder", "nl-informal": "je moeder"}, perspective="family")
    request = Commitment(by, to="mother", what="Het gebeurt.", status="asked")

    assert said(letter(attrs.evolve(case, people=[mother], commitments=[request])), "agreements") == [expected]


def test_what_the_client_leads_is_their_own_choice() -> None:
    practice = attrs.evolve(ours, options=[ours.options[0], attrs.evolve(ours.options[1], led_by="client")])

    assert said(letter(case, practice), "your_choice") == ["Dit kies je zelf: tijdelijk meer uren."]
    assert said(letter(telling(your_choice="Minder mag altijd.")), "your_choice") == ["Minder mag altijd."]


def test_what_is_not_what_the_client_wanted_is_not_called_their_own_choice() -> None:
    practice = attrs.evolve(ours, options=[ours.options[0], attrs.evolve(ours.options[1], led_by="client")])
    wanted = attrs.evolve(case, positions=[Position("client", option="standard")])

    assert said(letter(wanted, practice), "your_choice") == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"disagree_until": date(2026, 10, 26)}, ["Bel mij dan vóór 26 oktober. Dan kijken wij er opnieuw naar."]),
        ({"disagree": "Karin bellen mag ook."}, ["Karin bellen mag ook."]),
        ({"formal_on": date(2026, 10, 16)}, ["Deze brief is uitleg. Op 16 oktober krijg je het officiële besluit."]),
        (
            {"formal_on": date(2026, 10, 16), "disagree_until": date(2027, 1, 8)},
            [
                "Deze brief is uitleg. Op 16 oktober krijg je het officiële besluit.",
                "Je kunt bezwaar maken tot en met 8 januari 2027.",
            ],
        ),
    ],
)
def test_it_says_how_to_disagree_and_until_when(fields: dict[str, object], expected: list[str]) -> None:
    assert said(letter(telling(**fields)), "disagree") == expected


def test_whom_to_talk_to_is_who_signs_else_who_is_named() -> None:
    unsigned = telling(signed_by="")
    approved = decided(unsigned, deviations=[Deviation("at most", approved_by="lead")])

    assert said(letter(), "contact") == ["Met mij: je coach Marieke, 088 000 00 01."]
    assert said(letter(unsigned), "contact") == ["Je kunt bellen met je coach Marieke: 088 000 00 01."]
    assert said(letter(approved), "contact")[1] == "- Je kunt bellen met mijn teamleider Karin: 088 000 00 05."


@pytest.mark.parametrize(
    ("promises", "expected"),
    [
        ([("client", date(2026, 12, 1)), ("client", date(2026, 11, 1))], "Wat gaat er op 1 november gebeuren?"),
        ([("coach", date(2026, 12, 1)), ("client", None)], "Wat vertel je straks thuis?"),
    ],
)
def test_the_teach_back_asks_about_the_day_on_which_the_client_starts(
    promises: list[tuple[str, date | None]], expected: str
) -> None:
    made = [
        Commitment(by, to="team", what=f"Wij doen {place}.", starts=day) for place, (by, day) in enumerate(promises)
    ]
    promised = attrs.evolve(case, commitments=made)

    assert said(letter(promised), "look_back")[-1].endswith(f"of ik het goed heb uitgelegd. {expected}")


def test_the_teach_back_is_last_and_the_day_before_it() -> None:
    review = date(2026, 12, 14)

    assert said(letter(decided(review_on=review)), "look_back") == [
        "Op maandag 14 december kijken wij samen hoe het gaat.",
        "Ik wil graag weten of ik het goed heb uitgelegd. Wat vertel je straks thuis?",
    ]
    assert said(letter(decided(deviations=[Deviation("at most", review_on=review)])), "look_back")[0].startswith(
        "Op maandag 14"
    )


# ---- language and register --------------------------------------------------------------------


def test_an_informal_letter_that_meets_a_formal_text_is_formal_as_a_whole() -> None:
    formal = telling(your_choice="U kunt altijd stoppen.")
    explanation = letter(formal)

    assert explanation.register == "formal"
    assert said(explanation, "contact") == ["Met mij: uw coach Marieke, 088 000 00 01."]
    assert (
        letter(telling(your_choice={"nl": "U kunt stoppen.", "nl-informal": "Je kunt stoppen."})).register == "informal"
    )


def test_the_clients_own_words_do_not_make_a_letter_formal() -> None:
    assert letter(with_facts(attrs.evolve(RISK, words="Ik vertrouw u."), ALONE)).register == "informal"


def test_what_is_not_there_in_a_language_is_named() -> None:
    spoken = telling(your_choice="Minder mag altijd.")
    explanation = letter(spoken, language="en")

    assert explanation.untranslated == ("2026-0417", "extra", "coach")
    assert said(explanation, "your_choice") == ["Minder mag altijd."]
    assert letter(spoken).untranslated == ()


def test_a_text_that_lacks_the_practices_language_too_is_read_in_what_it_has() -> None:
    other = telling(your_choice={"tr": "Her zaman durabilirsiniz."})

    assert said(letter(other), "your_choice") == ["Her zaman durabilirsiniz."]
    assert letter(other).untranslated == ("extra",)


def test_who_agreed_on_nothing_yet_gets_a_letter_too_and_it_says_so() -> None:
    own = Deliberation(
        "a",
        options=[Option("three", label="drie keer per week hulp"), Option("daily", label="elke dag hulp")],
        factors=[Factor("skin", label="een gezonde huid", layer="client", favours=["three"])],
        facts=[Fact("skin", told_by=["professional"])],
        decision=Decision("three", because=["skin"], decided_on=DECIDED_ON),
    )
    explanation = letter(own, nothing_agreed("nl"))

    assert said(explanation, "decision") == [
        "Wij kiezen voor drie keer per week hulp.",
        "Dit besluit is van 12 oktober.",
    ]
    assert said(explanation, "reasons")[-1] == "Voor zo’n keuze hebben wij nog geen vaste afspraken."


def test_a_case_of_another_practice_is_not_told() -> None:
    with pytest.raises(InvalidValue):
        explain(attrs.evolve(case, practice="Another"), ours)


# ---- short and whole --------------------------------------------------------------------------


def test_a_short_letter_has_seven_slots_and_says_that_there_is_a_whole_one() -> None:
    explanation = explain(case, ours, length="short")

    assert SHORT_SLOTS == ("decision", "meaning", "your_words", "reasons", "agreements", "disagree", "contact")
    assert set(slots(explanation)) <= set(SHORT_SLOTS)
    assert set(explanation.missing) <= set(SHORT_SLOTS)
    assert said(explanation, "contact")[-1] == ("Dit is de korte brief. Wilt u de hele brief lezen? Vraag mij erom.")


def test_a_short_letter_says_what_the_whole_one_says_there() -> None:
    whole, short = explain(case, ours), explain(case, ours, length="short")

    for slot in ("decision", "your_words", "reasons"):
        assert said(short, slot) == said(whole, slot)


@pytest.mark.parametrize(
    ("count", "expected"),
    [(3, None), (4, "Er is nog één reden. Vraag ons ernaar."), (6, "Er zijn nog 3 redenen. Vraag ons ernaar.")],
)
def test_a_short_letter_gives_three_reasons_and_the_number_of_the_others(count: int, expected: str | None) -> None:
    names = [f"f{number}" for number in range(count)]
    own = [Factor(name, label=f"punt {name}", layer="client", favours=["extra"]) for name in names]
    decision = Decision("extra", because=names, decided_on=DECIDED_ON)
    many = Deliberation("a", factors=own, facts=[Fact(name) for name in names], decision=decision)
    told = said(explain(many, ours, length="short"), "reasons")

    assert len([line for line in told if "punt" in line]) == 3
    assert [line for line in told if "nog" in line] == ([] if expected is None else [expected])


def test_the_short_account_for_others_has_the_same_slots() -> None:
    assert set(slots(explain(case, ours, to="file", length="short"))) <= set(SHORT_SLOTS)


def test_an_open_talk_is_short_already() -> None:
    talk = attrs.evolve(case, decision=None)

    assert explain(talk, ours, length="short") == explain(talk, ours)


def test_a_length_that_is_not_there_is_told() -> None:
    with pytest.raises(InvalidValue) as caught:
        explain(case, ours, length="shrt")  # type: ignore[arg-type]  # a wrong one

    assert caught.value.problems[0].nearest == "short"
