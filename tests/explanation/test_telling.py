# ruff: noqa: RUF001 - the mark between the keys of a path reads as "inside"
"""Results, findings and problems in words: they ask, look ahead and never blame."""

import re
from collections.abc import Mapping

import attrs
import pytest

from deliberate.errors import InvalidDocument, InvalidValue, Problem
from deliberate.explanation import Explanation, Sentence, explain, tell
from deliberate.model import (
    Decision,
    Deliberation,
    Fact,
    Factor,
    Hunch,
    Option,
    Policy,
    Practice,
    Scale,
    Severity,
)
from deliberate.phrase import Phrase
from deliberate.visibility import Reader
from deliberate.weighing import CaseBase, weigh
from tests.explanation.scene import DECIDED_ON, case, ours

# So few factors that nothing is unknown but what a test leaves unknown.
PLAIN = attrs.evolve(ours, factors=[factor for factor in ours.factors if factor.name in {"risk", "alone", "unsafe"}])
NEVER = re.compile(r"\b(supported|opposed|conflicted|standing|ground|waarom heb|why did|fout|fault)\b", re.IGNORECASE)


@attrs.frozen
class Finding:
    """What a check found; known by the name of its class."""

    code: str
    severity: Severity = Severity.CONSIDER
    about: tuple[str, ...] = ()
    values: Mapping[str, object] = attrs.field(factory=dict)


def facts(**answers: str) -> list[Fact]:
    known = {"risk": "absent", "alone": "absent", "unsafe": "absent", **answers}
    return [Fact(name, status=status) for name, status in known.items()]


def told(
    practice: Practice = PLAIN, casebase: CaseBase | None = None, *, language: str = "nl", **answers: str
) -> list[str]:
    deliberation = Deliberation("now", facts=facts(**answers))
    explanation = tell(weigh(deliberation, practice, casebase), practice, deliberation=deliberation, language=language)
    return lines(explanation)


def lines(explanation: Explanation) -> list[str]:
    return [
        line
        for section in explanation.sections
        for line in (f"# {section.title}", *(s.text for s in section.sentences))
    ]


# ---- weighing ---------------------------------------------------------------------------------


def test_what_fits_is_told_with_the_agreement_and_what_does_not_with_a_question() -> None:
    assert told(risk="holds", alone="holds") == [
        "# De gewone uren",
        "Jullie spraken iets anders af: ‘Werk houden gaat voor.’ Wat is hier anders?",
        "De regel wijst deze keuze aan: ‘Wij geven de gewone uren.’",
        "# Tijdelijk meer uren",
        "Dit past bij wat jullie afspraken: tijdelijk meer uren.",
        "Jullie afspraak: ‘Werk houden gaat voor.’",
        "Met deze keuze gaat de regel opzij: ‘Wij geven de gewone uren.’",
    ]


def test_an_agreement_without_a_sentence_is_told_by_its_name() -> None:
    practice = attrs.evolve(PLAIN, priorities=[attrs.evolve(PLAIN.priorities[0], why=None)], policies=[])

    assert told(practice, risk="holds") == [
        "# De gewone uren",
        "Jullie spraken iets anders af, onder de naam ‘keep work’. Wat is hier anders?",
        "# Tijdelijk meer uren",
        "Dit past bij wat jullie afspraken: tijdelijk meer uren.",
        "Jullie afspraak heet: ‘keep work’.",
    ]


def test_earlier_cases_are_named_three_at_most() -> None:
    cases = CaseBase(
        Deliberation(
            f"c{number}",
            facts=facts(alone="holds"),
            decision=Decision("standard", because=["alone"], decided_on=DECIDED_ON),
        )
        for number in range(5)
    )
    found = told(attrs.evolve(PLAIN, policies=[]), cases, alone="holds", language="en")

    assert found == [
        "# The usual hours",
        "This fits what you did before: the usual hours. See c0, c1 and c2.",
        "# More hours for a while",
        "You chose differently before. See c0, c1 and c2. What is different here?",
    ]


def test_where_nothing_is_agreed_the_choice_is_with_people() -> None:
    practice = attrs.evolve(PLAIN, policies=[])

    assert told(practice, alone="holds") == [
        "# De gewone uren",
        "Hier pleit niets tegen, en er is niets over afgesproken.",
        "# Tijdelijk meer uren",
        "Hier is nog niets over afgesproken. De keuze is aan jou, samen met de cliënt.",
    ]


def test_what_is_open_over_some_says_over_which() -> None:
    practice = attrs.evolve(
        PLAIN,
        policies=[],
        options=[*PLAIN.options, Option("wait", label="wachten")],
        factors=[*PLAIN.factors, Factor("wish", label="een wens", layer="client", favours=["wait"])],
    )

    found = told(practice, risk="holds", alone="holds", wish="holds")

    assert "Tegenover deze keuze is nog niets afgesproken: wachten. De keuze is aan jou, samen met de cliënt." in found


def test_what_is_barred_names_the_floor_and_what_is_left_is_the_only_way() -> None:
    practice = attrs.evolve(PLAIN, policies=[])

    assert told(practice, unsafe="holds") == [
        "# De gewone uren",
        "Dit kan hier niet: de gewone uren.",
        "De ondergrens: gevaar op de werkplek.",
        "# Tijdelijk meer uren",
        "Dit is de enige weg die open is: tijdelijk meer uren.",
    ]


def test_what_is_left_under_every_answer_is_the_only_way_too() -> None:
    need = Factor("need", label="behoefte aan steun", layer="client", scale=Scale(["low", "high"]))
    laws = [
        Policy(name, rule="Wij geven meer uren.", prescribes="extra", kind="statute-bound", when=[when])
        for name, when in {"high law": "need >= high", "low law": "need <= low"}.items()
    ]

    assert told(attrs.evolve(PLAIN, factors=[*PLAIN.factors, need], policies=laws))[:4] == [
        "# De gewone uren",
        "Dit kan hier niet: de gewone uren.",
        "# Tijdelijk meer uren",
        "Dit is de enige weg die open is: tijdelijk meer uren.",
    ]


def test_a_statute_without_room_is_told_as_a_rule() -> None:
    law = Policy("law", rule="De wet zegt gewone uren.", prescribes="standard", kind="statute-bound")

    assert "De regel laat hier geen keuze: ‘De wet zegt gewone uren.’" in told(attrs.evolve(PLAIN, policies=[law]))


def test_agreements_that_clash_are_told_side_by_side() -> None:
    other = attrs.evolve(
        PLAIN.priorities[0], name="own pace", stronger=["alone"], over=["risk"], why="Zelf doen gaat voor."
    )
    unworded = attrs.evolve(other, why=None)

    assert (
        "Jullie afspraken zeggen hier twee dingen: ‘Zelf doen gaat voor.’ Maar ook: ‘Werk houden gaat voor.’ Praat hierover met elkaar."
        in told(attrs.evolve(PLAIN, priorities=[*PLAIN.priorities, other]), risk="holds", alone="holds")
    )
    assert "Dit spreekt elkaar hier tegen: ‘own pace’ en ‘keep work’. Praat hierover met elkaar." in told(
        attrs.evolve(PLAIN, priorities=[*PLAIN.priorities, unworded]), risk="holds", alone="holds"
    )


def test_one_answer_that_matters_is_asked_for_and_several_make_a_list() -> None:
    one = told(risk="unknown", alone="holds")
    several = told(risk="unknown", alone="holds", unsafe="unknown")

    assert one[-2:] == ["# Wat nog verschil maakt", "Dit hangt nog af van één antwoord: ‘Is het werk in gevaar?’"]
    assert "Dit hangt nog ergens van af: de gewone uren." in one
    assert several[-3:] == [
        "Dit hangt nog af van deze antwoorden:",
        "‘Is het werk in gevaar?’",
        "‘Weten wij genoeg over gevaar op de werkplek?’",
    ]


def test_what_is_unknown_and_changes_nothing_is_told_too() -> None:
    hobby = Factor("hobby", label="een hobby", layer="client")
    practice = attrs.evolve(PLAIN, factors=[*PLAIN.factors, hobby])

    assert told(practice, risk="holds", hobby="unknown")[-1] == "Wat je nog niet weet, verandert hier niets aan."


def triangle(agreed: Mapping[str, tuple[list[str], list[str]]], **factors: tuple[list[str], list[str]]) -> list[str]:
    """Tell how the first of three options stands; of the factors f is unknown, and the others hold."""
    practice = Practice(
        "Three",
        language="nl",
        question="Welke?",
        options=[Option(name, label=f"keuze {name}") for name in ("one", "two", "three")],
        factors=[
            Factor(name, label=f"punt {name}", layer="client", favours=favours, opposes=opposes)
            for name, (favours, opposes) in factors.items()
        ],
        priorities=[
            attrs.evolve(PLAIN.priorities[0], name=name, stronger=stronger, over=over)
            for name, (stronger, over) in agreed.items()
        ],
    )
    known = [Fact(name, status="unknown" if name == "f" else "holds") for name in factors]
    weighing = weigh(Deliberation("now", facts=known), practice)
    return [sentence.text for sentence in tell(weighing, practice).sections[0].sentences]


def test_what_fits_under_every_answer_but_by_different_ways_says_so() -> None:
    closing = Factor("closing", label="een sluiting", layer="client", favours=["standard"], bars=["standard"])
    practice = attrs.evolve(PLAIN, policies=[], factors=[*PLAIN.factors, closing])

    assert "Dit past bij wat jullie afspraken, wat het antwoord ook wordt: tijdelijk meer uren." in told(
        practice, risk="holds", closing="unknown"
    )


def test_what_was_agreed_otherwise_under_every_answer_says_so() -> None:
    agreed = {"p": (["f"], ["a"]), "q": (["b"], ["a"])}

    assert triangle(agreed, a=(["one"], []), b=(["two"], []), f=(["three"], ["two"])) == [
        "Jullie spraken iets anders af, wat het antwoord ook wordt. Wat is hier anders?"
    ]


def test_agreements_that_clash_under_every_answer_say_so() -> None:
    agreed = {"p": (["a"], ["b"]), "q": (["b"], ["a"]), "r": (["f"], ["c"]), "s": (["c"], ["a", "f"])}

    assert triangle(agreed, a=(["one"], []), b=(["two"], []), c=(["three"], []), f=(["one"], [])) == [
        "Jullie afspraken spreken elkaar hier tegen, wat het antwoord ook wordt. Praat hierover met elkaar."
    ]


def test_what_is_open_under_every_answer_is_with_people() -> None:
    agreed: dict[str, tuple[list[str], list[str]]] = {"p": (["f"], ["b"]), "q": (["a"], [])}

    assert triangle(agreed, a=(["one"], []), b=(["two"], []), f=(["three"], ["two"])) == [
        "Hier is nog niets over afgesproken. De keuze is aan jou, samen met de cliënt."
    ]


@pytest.mark.parametrize(
    ("hunch", "decision", "expected"),
    [
        (Hunch("extra"), case.decision, "Je eerste ingeving bleef staan. Nu weet je ook waarom."),
        (Hunch("standard"), case.decision, "Je koos anders dan je eerste ingeving. Wat gaf de doorslag?"),
        (Hunch(), None, "Je wist het nog niet. Dat is een goed moment om te vertragen."),
    ],
)
def test_what_became_of_the_hunch_is_told_to_the_professional_alone(
    hunch: Hunch, decision: Decision | None, expected: str
) -> None:
    hunched = attrs.evolve(case, hunch=hunch, decision=decision)
    weighing = weigh(hunched, ours)

    assert lines(tell(weighing, ours, deliberation=hunched))[-1] == expected
    assert expected not in lines(tell(weighing, ours, deliberation=hunched, to="colleague"))


def test_a_hunch_before_the_decision_stays_where_it_is() -> None:
    hunched = attrs.evolve(case, hunch=Hunch("extra"), decision=None)

    assert [section.slot for section in tell(weigh(hunched, ours), ours, deliberation=hunched).sections][-1] == "unsure"


def test_a_result_says_what_it_is_about() -> None:
    explanation = tell(weigh(case, ours), ours)

    assert (explanation.deliberation, explanation.practice, explanation.to) == (
        "2026-0417",
        "Job coaching",
        "professional",
    )
    assert explanation.register == "informal"


def test_a_colleague_does_not_read_what_is_not_for_colleagues() -> None:
    finding = Finding("own-wrong", about=("tired", "alone"))

    assert "een omstandigheid (niet gedeeld) en zelfstandig werken" in lines(tell(finding, ours, to="colleague"))[1]
    assert "moeheid en zelfstandig werken" in lines(tell(finding, ours))[1]


@pytest.mark.parametrize("to", ["colleague", "file", "client"])
def test_earlier_cases_are_named_to_the_professional_alone(to: Reader) -> None:
    cases = CaseBase(
        [
            Deliberation(
                "c1",
                facts=facts(alone="holds"),
                decision=Decision("standard", because=["alone"], decided_on=DECIDED_ON),
            )
        ]
    )
    practice = attrs.evolve(PLAIN, policies=[])
    weighing = weigh(Deliberation("now", facts=facts(alone="holds")), practice, cases)

    explanation = tell(weighing, practice, to=to, language="en")

    assert lines(explanation) == [
        "# The usual hours",
        "This fits what you did before: the usual hours.",
        "# More hours for a while",
        "You chose differently before. What is different here?",
    ]
    assert "c1" not in {name for section in explanation.sections for s in section.sentences for name in s.about}
    assert "c1" not in " ".join(lines(tell(weighing, to=to)))


def test_what_a_sentence_rests_on_is_for_its_reader_too() -> None:
    finding = Finding("own-wrong", about=("tired", "alone"))

    of_colleague, of_professional = (tell(finding, ours, to=to) for to in ("colleague", "professional"))

    assert of_colleague.sections[0].sentences[0].about == ("alone",)
    assert of_professional.sections[0].sentences[0].about == ("tired", "alone")


@pytest.mark.parametrize("kind", ["protocol", "statute-bound"])
def test_a_rule_that_betrays_special_data_is_not_for_colleagues(kind: str) -> None:
    rule = Policy("r1", rule="Wie ziek is, wacht.", prescribes="standard", kind=kind, special=True)
    practice = attrs.evolve(PLAIN, policies=[rule])
    weighing, finding = weigh(Deliberation("now", facts=facts()), practice), Finding("policy-left", about=("r1",))

    for result in (weighing, finding):
        assert "Wie ziek is" in " ".join(lines(tell(result, practice)))
        assert "Wie ziek is" in " ".join(lines(tell(result, practice, to="client")))
        assert not re.search("Wie ziek is|r1", " ".join(lines(tell(result, practice, to="colleague"))))


def test_that_something_unknown_changes_nothing_is_told_of_what_the_reader_may_know() -> None:
    hobby = Factor("hobby", label="een hobby", layer="client", visibility="private")
    practice = attrs.evolve(PLAIN, factors=[*PLAIN.factors, hobby], policies=[])
    deliberation = Deliberation("now", facts=facts(risk="holds", hobby="unknown"))
    result = weigh(deliberation, practice)

    assert "verandert hier niets aan" in lines(tell(result, practice, deliberation=deliberation))[-1]
    assert "verandert hier niets aan" not in lines(tell(result, practice, deliberation=deliberation, to="client"))[-1]


def test_whoever_is_written_down_in_words_is_for_the_professional() -> None:
    finding = Finding("unknown-person", about=("the neighbour",))

    assert "the neighbour" in lines(tell(finding, ours, deliberation=case))[1]
    assert "the neighbour" not in lines(tell(finding, ours, deliberation=case, to="client"))[1]


# ---- findings ---------------------------------------------------------------------------------

EVERY_FINDING = (
    Finding("no-reason", Severity.MUST, ("extra",)),
    Finding("policy-left", Severity.MUST, ("at most",)),
    Finding("fairwash", Severity.MUST, ("risk",)),
    Finding("fairwash", Severity.MUST),
    Finding("all-barred", Severity.MUST, ("unsafe",)),
    Finding("barred-choice", Severity.MUST, ("unsafe",)),
    Finding("own-wrong", about=("alone", "years >= 5")),
    Finding("own-wrong"),
    Finding("priority-conflict", about=("keep work",)),
    Finding("influence-only", about=("tired",)),
    Finding("split-second", about=("extra",)),
    Finding("client-not-heard"),
    Finding("priority-stale", about=("keep work",), values={"review_by": DECIDED_ON}),
    Finding("priority-idle", about=("keep work",)),
    Finding("told-differently", about=("risk",), values={"count": 2}),
    Finding("text-shape", about=("risk",), values={"field": "told", "language": "nl", "reason": "no-end-mark"}),
    Finding("formal-only", about=("risk",), values={"field": "told"}),
    Finding("decisive-without-told", about=("need >= high",)),
    Finding("relevant-without-asked", about=("unsafe",)),
    Finding("empty-slot", values={"slot": "meaning"}),
    Finding("other-version", about=(ours.name,)),
    Finding("unknown-person", about=("the neighbour",)),
    Finding("a-check-of-their-own", about=("risk",), values={"many": ("risk", "alone")}),
    Finding("client-words", Severity.STRENGTH, ("risk",)),
    Finding("own-wrong", Severity.STRENGTH, ("alone",)),
    Finding("split-second", Severity.STRENGTH, ("extra",)),
    Finding("a-check-of-their-own", Severity.STRENGTH, ("coach",)),
)


@pytest.mark.parametrize(
    "finding", EVERY_FINDING, ids=lambda finding: " ".join([finding.code, finding.severity, *finding.about])
)
@pytest.mark.parametrize(("language", "register"), [("nl", "formal"), ("nl", "informal"), ("en", "formal")])
def test_a_finding_is_one_short_remark_with_at_most_one_question(
    finding: Finding, language: str, register: str
) -> None:
    explanation = tell(finding, ours, deliberation=case, language=language, register=register)
    (sentence,) = (sentence for section in explanation.sections for sentence in section.sentences)

    assert sentence.text.count("?") <= 1
    assert not NEVER.search(sentence.text)
    assert set(sentence.about) == set(finding.about or [case.name])


def test_what_went_well_comes_first_and_several_make_lists() -> None:
    explanation = tell(EVERY_FINDING, ours, deliberation=case)

    assert [section.slot for section in explanation.sections] == ["strength", "must", "consider"]
    assert all(sentence.listed for section in explanation.sections for sentence in section.sentences)


def test_names_are_read_by_their_labels() -> None:
    assert lines(tell(EVERY_FINDING[6], ours, deliberation=case))[1] == (
        "Dit pleit tegen je keuze, en er staat nog geen antwoord bij: zelfstandig werken en ervaring (5). Wat doe je daarmee?"
    )
    assert lines(tell(EVERY_FINDING[1], ours))[1].startswith(
        "Deze keuze gaat anders dan de regel: ‘Wij geven de gewone uren.’ "
    )
    assert lines(tell(Finding("a-check", about=("at most", "need >= medium", "coach", "extra")), ours))[1] == (
        "Wil je hier nog eens naar kijken? Het gaat om: ‘at most’, behoefte aan steun (gemiddeld), je coach Marieke en tijdelijk meer uren."
    )


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        (("second", "keep work"), "‘second’ en ‘Werk houden gaat voor.’ Wat"),
        (("keep work", "second"), "‘Werk houden gaat voor.’ en ‘second’. Wat"),
    ],
)
def test_only_the_last_of_several_quotes_gets_a_full_stop(about: tuple[str, str], expected: str) -> None:
    second = attrs.evolve(ours.priorities[0], name="second", why=None)
    practice = attrs.evolve(ours, priorities=[*ours.priorities, second])

    assert expected in lines(tell(Finding("priority-conflict", about=about), practice))[1]


def test_without_a_practice_names_are_read_as_they_are() -> None:
    assert lines(tell(Finding("policy-left", Severity.MUST, ("at most",))))[1].startswith(
        "Deze keuze gaat anders dan de regel: ‘at most’. Wat"
    )
    assert lines(tell(Finding("own-wrong"), language="en"))[1].startswith("Nothing that speaks against this choice")
    assert lines(tell(Finding("empty-slot", about=("meaning",)), language="en"))[1].startswith(
        "This part of the letter is still empty: ‘What this"
    )
    assert lines(tell(Finding("empty-slot", about=("own part",)), language="en"))[1].startswith(
        "This part of the letter is still empty: ‘own part’"
    )


def test_a_part_of_the_letter_that_is_missing_can_be_told() -> None:
    missing = explain(case, ours).missing

    assert missing
    assert all(lines(tell(Finding("empty-slot", values={"slot": slot}), ours)) for slot in missing)


# ---- problems ---------------------------------------------------------------------------------


def test_a_problem_says_where_what_and_what_comes_nearest() -> None:
    problem = Problem(
        *("unknown-name", ("hunch",)),
        found="standart",
        expected=Phrase("one-of-the-options"),
        nearest="standard",
        known=("standard", "extra"),
        file="samira.yaml",
        line=3,
    )

    assert lines(tell(problem)) == [
        "# Wat er nog niet klopt",
        (
            "samira.yaml, regel 3: hunch: ‘standart’ is hier niet bekend. Hier hoort: een van de opties. "
            "Bedoel je ‘standard’? Bekend zijn: standard, extra."
        ),
    ]
    assert lines(tell(problem, language="en", register="formal"))[1].startswith(
        "samira.yaml, line 3: hunch: ‘standart’ is not known here."
    )


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (Problem("syntax", file="a.yaml"), "a.yaml: This part cannot be read."),
        (
            Problem("bad-date", ("due",), found="31-31", expected="a date."),
            "due: ‘31-31’ cannot be a date here. Expected here: a date.",
        ),
        (Problem("bad-text", ("facts", "risk", "words")), "facts › risk › words: This text cannot stand here."),
        (Problem("wrong-value", ("facts", 2)), "facts › 2: This cannot stand here."),
        (Problem("of-their-own", found="this"), "This is not right yet: this."),
    ],
)
def test_every_problem_can_be_told(problem: Problem, expected: str) -> None:
    explanation = tell(problem, language="en")

    assert lines(explanation)[1] == expected
    assert all(name for section in explanation.sections for sentence in section.sentences for name in sentence.about)


def test_what_stands_there_and_what_may_is_told_in_the_language_of_the_reader() -> None:
    problem = Problem("wrong-type", ("told_by",), found=Phrase("a-number"), expected=Phrase("the-key", key="x"))

    assert lines(tell(problem, language="nl"))[1] == (
        "told_by: Hier staat iets van een andere soort: een getal. Hier hoort: het veld ‘x’."
    )
    assert lines(tell(problem, language="en"))[1] == (
        "told_by: Something of another kind stands here: a number. Expected here: the key ‘x’."
    )


def test_what_others_expect_is_told_as_they_wrote_it() -> None:
    assert lines(tell(Problem("wrong-type", found="int", expected="iets anders")))[1] == (
        "Hier staat iets van een andere soort: int. Hier hoort: iets anders."
    )


def test_that_a_word_is_one_of_the_known_is_not_told_where_they_are_listed() -> None:
    problem = Problem("wrong-value", found="x", expected=Phrase("a-known-word"), known=("a", "b"))

    assert lines(tell(problem))[1] == "Dit past hier niet: x. Bekend zijn: a, b."
    assert lines(tell(attrs.evolve(problem, known=())))[1] == (
        "Dit past hier niet: x. Hier hoort: een van de bekende woorden."
    )


def test_a_problem_whose_keys_and_names_are_very_long_is_told_all_the_same() -> None:
    problem = Problem(
        "unknown-name", ("k" * 5000, 3), found="x", known=[f"{number} {'n' * 98}" for number in range(20)]
    )

    (_, line) = lines(tell(problem, language="en"))

    assert line.startswith(f"{'k' * 59}… › 3: ‘x’ is not known here.")
    assert str(problem).startswith(f"{'k' * 59}… > 3: 'x' is not known here.")


def test_an_error_tells_all_its_problems_and_how_many_more() -> None:
    problems = [Problem("not-decided", ("a",)), Problem("not-decided", ("b",))]

    assert lines(tell(InvalidDocument(problems, 3)))[1:] == [
        "a: Hier is nog niets besloten.",
        "b: Hier is nog niets besloten.",
        "En nog één andere.",
    ]
    assert lines(tell(InvalidValue(problems)))[1:] == lines(tell(tuple(problems)))[1:]
    assert len(tell([*problems, EVERY_FINDING[0], weigh(case, ours)], ours).sections) == 5


def test_nothing_to_tell_is_no_text() -> None:
    assert tell(()).sections == ()


def test_a_ground_is_told_with_what_was_agreed_or_decided() -> None:
    weighing = weigh(Deliberation("now", facts=facts(risk="holds", alone="holds")), PLAIN)
    (ground,) = weighing["extra"].over["standard"].grounds_for

    assert lines(tell(ground, PLAIN)) == [
        "# Tijdelijk meer uren",
        "Dit past bij wat jullie afspraken: tijdelijk meer uren.",
        "Jullie afspraak: ‘Werk houden gaat voor.’",
    ]
    assert lines(tell(attrs.evolve(ground, source="x", kind="precedent"), PLAIN, language="en"))[1:] == [
        "This fits what you did before: more hours for a while. See x."
    ]


def test_the_repr_of_a_sentence_does_not_show_how_somebody_was_called() -> None:
    assert repr(Sentence("She calls.", about=["her aunt Fatima"])) == "<Sentence about 1 name>"
    assert repr(Sentence("She calls.", about=["her aunt Fatima", "now"])) == "<Sentence about 2 names>"


@pytest.mark.parametrize(
    ("argument", "pointer"),
    [
        ({"practice": 3}, "/practice"),
        ({"deliberation": "now"}, "/deliberation"),
        ({"to": "boss"}, "/to"),
        ({"language": 3}, "/language"),
        ({"register": "loud"}, "/register"),
    ],
)
def test_what_cannot_be_used_to_tell_is_an_error(argument: dict[str, object], pointer: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        tell((), **argument)  # type: ignore[arg-type]

    assert [problem.pointer for problem in caught.value.problems] == [pointer]


def test_a_result_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(InvalidValue) as caught:
        tell(3)

    assert caught.value.problems[0].found == "int"
    assert "Weighing" in caught.value.problems[0].known
