"""What is found in a text, and what is not: each signal beside what comes near to it and is none."""

import pytest

from deliberate import InvalidValue, readability, to_document
from deliberate.plain_language import Readability, Signal

FOUND = [
    ("nl", "long-sentence", " ".join(["Wij", *["gaan"] * 19, "nu."]), " ".join(["Wij", *["gaan"] * 18, "nu."])),
    ("en", "long-sentence", " ".join(["We", *["go"] * 21, "now."]), " ".join(["We", *["go"] * 20, "now."])),
    (
        "nl",
        "many-clauses",
        "Ik kom als u belt, omdat dat helpt, zodat u slaapt.",
        "Ik kom als u belt, omdat u dat wilt.",
    ),
    ("nl", "no-actor", "De hulp wordt gestopt.", "De hulp wordt gestopt door mijn teamleider."),
    ("nl", "no-actor", "Wij schrijven dat de hulp stopgezet wordt.", "Het werk wordt moeilijk."),
    ("nl", "no-actor", "De brief werd niet gelezen.", "Er werd niets gelezen."),
    ("nl", "no-actor", "Dat is bepaald.", "Uw werk is aangepast."),
    ("nl", "no-actor", "Er is gebeld.", "Ik heb gebeld."),
    ("nl", "no-actor", "Het geld wordt overgedragen.", "Wij dragen het geld over."),
    ("en", "no-actor", "The support was stopped.", "The support was stopped by my team leader."),
    ("en", "no-actor", "The support has been quickly stopped.", "Nothing has been stopped."),
    ("en", "no-actor", "It is decided.", "The work is adapted."),
    ("en", "no-actor", "The support is being stopped.", "You have a sense of being seen."),
    ("en", "no-actor", "There is called in the morning.", "People who are confused live where there is someone."),
    ("en", "no-actor", "The letter was sent by 12 October.", "Our team was still closed, and you were tired."),
    (
        "nl",
        "tang",
        "Wij hebben het nieuwe plan voor de hulp bij u thuis op maandag besproken.",
        "Wij hebben het nieuwe plan besproken.",
    ),
    (
        "nl",
        "tang",
        "Wij moeten het nieuwe plan voor de hulp bij u thuis op maandag kunnen bespreken.",
        "Er is een reden die wij u hier op dit moment nog niet willen noemen.",
    ),
    ("nl", "tang", "De door u op maandag ingediende aanvraag is er.", "De aanvraag is er."),
    (
        "nl",
        "tang",
        "Wij nemen het nieuwe plan voor de hulp bij u thuis op maandag nog een keer door.",
        "Wij nemen het nieuwe plan op maandag door.",
    ),
    (
        "nl",
        "tang",
        "Mijn collega belde u over de nieuwe hulp bij u thuis in maart nog niet op.",
        "Daar hebben wij met alle mensen in het nieuwe team vandaag geen antwoord op.",
    ),
    (
        "nl",
        "tang",
        "Ik stel deze keuze nog een keer aan alle mensen thuis en op straat voor.",
        "De hulp is er voor de hele dag en ook nog voor de nacht in.",
    ),
    ("nl", "nominal", "Het verwerken van uw brief kost een week.", "Wij lezen uw brief binnen een week."),
    (
        "nl",
        "nominal",
        "Na verwerking en registratie volgt een verlenging.",
        "Na een week krijgt u meer tijd.",
    ),
    ("en", "nominal", "The provision of help takes a week.", "We help within a week."),
    ("nl", "officialese", "Wij verstrekken u een lijst.", "Wij geven u een lijst."),
    ("nl", "officialese", "De lijst is verstrekt.", "De lijst is er."),
    ("nl", "officialese", "U dient te bellen.", "U moet bellen."),
    ("nl", "officialese", "Wij hanteerden een regel.", "Wij hadden een regel."),
    ("nl", "officialese", "De stukken zijn aangeleverd.", "De papieren zijn er."),
    ("nl", "officialese", "Dat is in het kader van de zorg.", "Dat is voor de zorg."),
    ("nl", "officialese", "Alle bezwaarschriften zijn er.", "Ieder bezwaar is er."),
    ("en", "officialese", "We notified you.", "We told you."),
    ("en", "officialese", "She is liaising with the baker.", "She talks to the baker."),
    ("nl", "blame", "U weigerde te komen.", "Wij weigerden te komen."),
    ("nl", "blame", "U heeft nagelaten te bellen.", "Wij hebben nagelaten u te bellen."),
    ("nl", "blame", "Jij bent alweer niet gekomen.", "Jij bent gekomen."),
    ("nl", "blame", "U had ons moeten bellen.", "Wij hadden u moeten bellen."),
    ("nl", "blame", "U heeft verzuimd te komen.", "U zei: ‘Je hebt verzuimd te komen.’"),
    (
        "nl",
        "blame",
        "U zei: ‘Dat kan.’ Toch bent u weer niet gekomen, want u weigerde te komen.",
        "U zei: ‘Dat kan.’ Dat klopt.",
    ),
    ("en", "blame", "You refused to come.", "We refused to come."),
    ("en", "blame", "You should at least have called.", "We should have called you."),
    ("en", "blame", "You did not reply.", "We did not reply."),
    ("nl", "abbreviation", "Dat is o.a. zo.", "Dat is onder andere zo."),
    ("nl", "abbreviation", "Bel i.v.m. de hulp.", "Bel over de hulp."),
    ("en", "abbreviation", "Call us, e.g. today.", "Call us at 1 p.m. today."),
    ("nl", "mixed-address", "Wilt u bellen? Dan help ik je.", "Om 9 u help ik je."),
    ("nl", "double-negation", "Dat is niet ongewoon.", "Dat is niet onze fout."),
    ("nl", "double-negation", "Niemand mag niet komen.", "Niemand komt."),
    ("nl", "double-negation", "Dat gaat niet door tenzij u belt.", "Dat gaat door als u belt."),
    ("en", "double-negation", "That is not unusual.", "That is not under the table."),
]
OURS = [
    ("nl", "Wij antwoordden vijf maanden te laat. Dat had niet mogen gebeuren. Dat spijt ons."),
    ("nl", "Wij hebben verzuimd u te bellen, en wij kwamen de afspraak niet na."),
    ("en", "We failed to call you, and we should have told you. We are sorry."),
    ("en", "You were right: we did not reply, and we refused to listen."),
]
FEW = "few-connectives"
TRUST = {"blame", "judgement", "suspicion", "blaming-apology"}


def letters(text: str, _language: str) -> float:
    return len(text)


@pytest.mark.parametrize(("language", "code", "hard", "plain"), FOUND)
def test_what_is_hard_is_found_and_what_is_plain_is_not(language: str, code: str, hard: str, plain: str) -> None:
    assert code in {fault.code for fault in readability(hard, language).faults}
    assert code not in {fault.code for fault in readability(plain, language).faults}


@pytest.mark.parametrize(("language", "text"), OURS)
def test_to_own_up_to_a_fault_of_ours_is_never_blame(language: str, text: str) -> None:
    assert TRUST.isdisjoint(signal.code for signal in readability(text, language).signals)


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("nl", "Uw dossier ligt hier.", "officialese"),
        ("nl", "Het nieuwe werk werd doorgegeven door de bakker.", "passive"),
        ("en", "The new job was reported late.", "passive"),
        ("nl", "De wijkverpleegkundige komt.", "long-word"),
        ("nl", "Dat doet het UWV.", "abbreviation"),
    ],
)
def test_what_depends_on_what_was_meant_is_a_hint(language: str, text: str, code: str) -> None:
    read = readability(text, language)

    assert (code, True) in {(signal.code, signal.is_hint) for signal in read.signals}
    assert read.faults == ()


@pytest.mark.parametrize("text", ["Dat doet de bank (UWV).", "Dat doet het UWV (de bank).", "Kijk op TV."])
def test_an_abbreviation_that_is_explained_or_known_to_all_is_no_signal(text: str) -> None:
    assert readability(text, "nl").signals == ()


def test_the_same_abbreviation_and_the_same_long_word_are_told_once() -> None:
    read = readability("Het UWV belt. Het UWV schrijft. Arbeidsomstandigheden! Arbeidsomstandigheden.", "nl")

    assert sorted(signal.code for signal in read.signals) == ["abbreviation", "long-word"]


def test_of_two_expressions_at_one_place_the_longest_is_told() -> None:
    signals = readability("Dat is uw hulp in het kader van de zorg. Financiële draagkracht telt.", "nl").signals

    assert [signal.found for signal in signals] == ["in het kader van", "Financiële draagkracht"]


def test_words_with_a_comma_between_are_no_expression() -> None:
    assert readability("Dat is eigen, kracht heb ik.", "nl").signals == ()


def test_headings_and_greetings_count_in_no_figure() -> None:
    read = readability("Beste mevrouw Amrani,\n\nOns besluit\nU begint maandag.\n- Een vaste collega\n", "nl")

    assert (read.sentences, read.words, read.mean_sentence, read.longest_sentence) == (2, 6, 3.0, 3)


def test_a_long_line_without_a_mark_counts_as_a_sentence() -> None:
    assert readability(" ".join(["hulp"] * 30), "nl").longest_sentence == 30


def test_a_text_without_sentences_has_no_scores() -> None:
    assert readability("", "nl") == readability(" \n", "nl") == Readability(language="nl")
    assert readability("", "nl", scorers={"lint": letters}).scores == {}


@pytest.mark.parametrize(
    ("language", "text", "scores"),
    [
        # Words and syllables counted by hand: 3 and 5; 4 and 5.
        ("nl", "Wij komen samen.", {"flesch-douma": 75.7, "brouwer": 77.9}),
        ("en", "We all come over.", {"flesch": 97.0}),
    ],
)
def test_the_scores_are_those_of_the_literature(language: str, text: str, scores: dict[str, float]) -> None:
    assert readability(text, language).scores == scores


def test_an_outside_measure_stands_among_the_scores() -> None:
    assert readability("Dat kan.", "nl", scorers={"letters": letters}).scores["letters"] == 8


def test_an_outside_measure_that_gives_no_number_is_refused() -> None:
    with pytest.raises(InvalidValue) as caught:
        readability("Dat kan.", "nl", scorers={"lint": lambda *_: float("nan")})

    assert [(problem.code, problem.path) for problem in caught.value.problems] == [("wrong-value", ("scorers", "lint"))]


def test_a_language_may_name_a_place_or_a_register() -> None:
    assert readability("Dat kan.", "nl-informal") == readability("Dat kan.", "NL-be") == readability("Dat kan.", "nl")


def test_a_language_that_is_not_known_is_refused() -> None:
    with pytest.raises(InvalidValue, match="language: 'fr' is not known here"):
        readability("Ça va.", "fr")


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(InvalidValue, match="text: found"):
        readability(3, "nl")  # type: ignore[arg-type]  # as a program without types would


def test_signals_and_figures_have_a_document() -> None:
    document = to_document(readability("Derhalve gaat het door.", "nl"))

    assert document["result"] == "readability"
    assert document["signals"] == [
        {"code": "officialese", "start": 0, "end": 8, "found": "Derhalve", "plainer": "daarom, dus"}
    ]


def test_no_repr_shows_what_was_written() -> None:
    read = readability("Derhalve gaat het door.", "nl")

    assert repr(read) == "<Readability in 'nl': 1 sentences, 1 faults>"
    assert repr(read.signals) == "(<Signal 'officialese': 0 to 8>,)"
    assert read.signals[0] == Signal("officialese", 0, 8, found="Derhalve", plainer="daarom, dus")


def test_a_long_row_of_sentences_that_nothing_links_is_a_hint() -> None:
    row, eight = "Ik bel u. " * 9, "Ik bel u. " * 8
    (hint,) = readability(f"Ons besluit\n{row}\nDat kan, want u wilt dat.", "nl").signals

    assert (hint.code, hint.is_hint, hint.start, hint.found) == (FEW, True, 12, row.strip(". "))
    assert readability(eight, "nl").signals == ()
    assert readability(f"{eight}Daarom bel ik u. {eight}", "nl").signals == ()


def test_an_outside_measure_hears_the_language() -> None:
    heard: list[tuple[str, str]] = []

    def listening(text: str, language: str) -> float:
        heard.append((text, language))
        return 1

    readability("Dat kan.", "nl-informal", scorers={"listening": listening})

    assert heard == [("Dat kan.", "nl")]
