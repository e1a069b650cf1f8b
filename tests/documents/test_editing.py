"""What changes in a text, place by place; that it always reads as what was written is a law in tests/laws."""

from datetime import date
from typing import Any

import attrs
import pytest

from deliberate import (
    CaseBase,
    Commitment,
    Decision,
    Deliberation,
    Fact,
    Hunch,
    Level,
    Option,
    Person,
    Practice,
    Scale,
)
from deliberate.documents import Document, deliberation_of, edited_yaml, practice_of
from deliberate.documents.editing import says
from deliberate.documents.events import read_yaml
from tests.running_example import ours

LONG = "woorden " * 20

CASE = """\
# Samira
deliberation: a   # the number

facts:
  # about work
  dropping out: {told_by: [client], words: 'Ik ben bang.'}  # said in May
  need:   high
    # asked twice

  unsafe: absent # seen

doubts:
- "Ja, toch?"   # the first
- Nee
"""
BOOK = """\
practice: p
language: nl
question: Hoe?
options:
  # the usual
  a: {label: x}   # about a
  b:
    label: x      # about b
    # inside b
    told: "Y."
  c: {label: x}
factors:
  f: {label: x, layer: client, favours: [a, b], scale: [low, high]}
  g: {label: x, layer: client, scale: {levels: [name: low, high]}}
  h:
    label: x
    layer: client
    scale:
    - low
    - name: high  # the most
      label: veel
"""


def read(text: str) -> Any:  # noqa: ANN401 - a book of either kind
    document = Document(read_yaml(text.removeprefix("\ufeff")))
    is_practice = str(document.plain.content).startswith("{'practice'")
    return practice_of(document) if is_practice else deliberation_of(document, ours)


def edited(text: str, **fields: object) -> str:
    """Give a text after some fields of its book have changed, and see that it says so."""
    book = attrs.evolve(read(text), **fields)
    after = edited_yaml(text, book)
    assert says(read_yaml(after.removeprefix("\ufeff")), book)
    return after


def with_lines(text: str, *pairs: tuple[str, str]) -> str:
    """Give a text with some lines in the place of others."""
    for old, new in pairs:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def facts_of(text: str, *changed: Fact, without: str = "") -> list[Fact]:
    names = {fact.factor for fact in changed} | {without}
    return [*(fact for fact in read(text).facts if fact.factor not in names), *changed]


# ---- what stays as it is


@pytest.mark.parametrize(
    "text",
    [
        CASE,
        "\ufeff" + CASE.replace("\n", "\r\n").rstrip(),
        '{"deliberation":"a","hunch":{"option":"extra"}}',
        "deliberation: a\nfacts: {need: {level: high, status: holds}, budget: {}}\npeople: []\nhunch:\nlabel: ~",
        "deliberation: a\noptions: {own: {label: x, formerly: [old]}}\nhunch: old\n",
        "deliberation: a\nhunch: {at: 2026-10-05T09:00:00, option: 'extra'}\nopened_on: 2026-10-05\nfactors: []\n",
    ],
)
def test_a_text_that_says_the_same_already_stays_as_it_is(text: str) -> None:
    assert edited(text) == text


def test_only_the_value_that_differs_is_written_anew() -> None:
    facts = facts_of(CASE, Fact("need", level="low"))

    assert edited(CASE, facts=facts) == with_lines(CASE, ("need:   high", "need:   low"))


def test_a_field_inside_brackets_is_changed_there() -> None:
    told = Fact("dropping out", told_by=["client", "file"], words="Nu niet.", since=date(2026, 1, 2))

    after = edited(CASE, facts=facts_of(CASE, told))

    assert after == with_lines(CASE, ("[client], words: 'Ik ben bang.'", '[client, file], words: "Nu niet.", since: 2026-01-02'))  # fmt: skip


def test_line_ends_the_mark_and_a_last_line_without_end_are_kept() -> None:
    text = "\ufeff" + CASE.rstrip().replace("\n", "\r\n")

    after = edited(text, doubts=["Ja, toch?", "Nee", "Misschien"], hunch=Hunch("extra"))

    added = with_lines(CASE, (" # seen\n", " # seen\nhunch: extra\n"), ("- Nee\n", "- Nee\n- Misschien"))
    assert after == "\ufeff" + added.replace("\n", "\r\n")


# ---- what comes and what goes


def test_what_goes_takes_the_comment_on_its_line_along_and_no_other() -> None:
    assert edited(CASE, facts=facts_of(CASE, without="unsafe")) == with_lines(CASE, ("  unsafe: absent # seen\n", ""))
    assert edited(CASE, facts=facts_of(CASE, without="need")) == with_lines(CASE, ("  need:   high\n", ""))


def test_the_last_thing_takes_its_section_along() -> None:
    section = CASE[CASE.index("facts:") : CASE.index("\ndoubts:")]

    assert edited(CASE, facts=[]) == with_lines(CASE, (section, ""))


def test_a_new_field_comes_where_the_order_of_the_fields_says() -> None:
    after = edited(CASE, hunch=Hunch("extra"), opened_on=date(2026, 10, 5), decision=None, label="x")

    numbered = ("a   # the number\n", "a   # the number\nlabel: x\nopened_on: 2026-10-05\n")
    assert after == with_lines(CASE, numbered, (" # seen\n", " # seen\nhunch: extra\n"))


def test_a_new_thing_comes_below_the_comments_that_belong_to_the_one_before_it() -> None:
    after = edited(CASE, facts=facts_of(CASE, Fact("no bus")))

    assert after == with_lines(CASE, ("    # asked twice\n", "    # asked twice\n  no bus: holds\n"))


def test_a_new_thing_comes_above_the_comment_of_the_one_after_it() -> None:
    after = edited(CASE, facts=facts_of(CASE, Fact("budget")))

    assert after == with_lines(CASE, ("  # about work\n", "  budget: holds\n  # about work\n"))


def test_a_new_thing_comes_above_a_comment_as_far_from_the_margin_as_the_thing_before_it() -> None:
    text = "deliberation: a\nfacts:\n  budget: holds\n  # about work\n  unsafe: absent\n    # seen\n"

    after = edited(text, facts=facts_of(text, Fact("need", level="high")))

    assert after == with_lines(text, ("  # about work\n", "  need: high\n  # about work\n"))


def test_an_empty_line_separates_a_comment_from_the_thing_below_it() -> None:
    text = "deliberation: a\nfacts:\n  # all that we know\n\n  unsafe: absent\n"

    after = edited(text, facts=facts_of(text, Fact("need", level="high")))

    assert after == with_lines(text, ("  unsafe", "  need: high\n  unsafe"))


def test_where_things_stand_in_an_order_of_their_own_a_new_one_comes_last() -> None:
    text = "deliberation: a\nfacts:\n  need: high\n  budget: holds\n"

    assert edited(text, facts=facts_of(text, Fact("can do alone"))) == f"{text}  can do alone: holds\n"


def test_what_holds_nothing_gets_its_value_behind_the_colon() -> None:
    text = "deliberation: a\nhunch:\nlabel: ~\n# of May\nsituation:"

    after = edited(text, hunch=Hunch("extra"), label={"nl": LONG, "en": "words"}, situation="s")

    assert after == f'deliberation: a\nhunch: extra\nlabel:\n  nl: "{LONG}"\n  en: words\n# of May\nsituation: s'


def test_a_text_without_a_line_end_gets_one_where_a_line_comes() -> None:
    assert edited("deliberation: a", hunch=Hunch("extra")) == "deliberation: a\nhunch: extra"


def test_at_the_end_of_a_text_a_value_comes_before_the_line_below_it() -> None:
    text = "deliberation: a\nhunch:"

    assert edited(text, hunch=Hunch("extra"), doubts=["Nee"]) == "deliberation: a\nhunch: extra\ndoubts: [Nee]"


def test_what_goes_at_the_end_of_a_list_between_brackets_takes_nothing_behind_them_along() -> None:
    text = (
        "deliberation: a\nfacts: {need: high, unsafe: absent}\n"
        "hunch:\n  option: extra\n  because: [need, # why\n    unsafe] # more\n"
    )

    after = edited(text, hunch=Hunch("extra", because=["need"]))

    assert after == with_lines(text, ("    unsafe] # more", "    ] # more"))


# ---- other shapes


def test_what_no_longer_fits_on_its_line_comes_below_its_key_and_the_comment_stays() -> None:
    text = "deliberation: a\nfacts: # of May\n  need: high\nhunch: extra # first\n"

    after = edited(text, facts=[], hunch=Hunch("extra", unease=LONG))

    assert after == f'deliberation: a\nhunch: # first\n  option: extra\n  unease: "{LONG}"\n'


def test_what_fits_on_one_line_again_comes_behind_its_key_and_the_comment_stays() -> None:
    text = "practice: p\nlanguage: nl\nquestion: # of May\n  # asked\n  nl: Hoe?\n  en: How?  # told\nversion: v\n"

    assert edited(text, question="Waarom?") == 'practice: p\nlanguage: nl\nquestion: "Waarom?" # of May\n  # asked\nversion: v\n'  # fmt: skip


def test_what_comes_before_the_comment_of_its_key_gets_quotes() -> None:
    text = "practice: p\nlanguage: nl\nquestion: # of May\n  nl: Hoe?\nversion: v  # kept\n"

    assert edited(text, question="Waarom") == with_lines(text, ("question: # of May\n  nl: Hoe?", 'question: "Waarom" # of May'))  # fmt: skip


def test_a_text_on_lines_of_its_own_is_replaced_with_all_of_them() -> None:
    text = "deliberation: a\nlabel: >-\n  one\n  two\n\nsituation: | # of May\n  one\n  two\n\n# end\n"

    after = edited(text, situation="drie", label={"nl": LONG, "en": LONG})

    said = f'deliberation: a\nlabel:\n  nl: "{LONG}"\n  en: "{LONG}"\n\nsituation: "drie" # of May\n\n# end\n'
    assert after == said


def test_a_text_below_its_key_is_replaced_where_it_is() -> None:
    text = 'deliberation: a\nlabel:\n    # asked\n    "a\n    b"  # of May\nhunch: extra\n'

    assert edited(text, label="c") == 'deliberation: a\nlabel:\n    # asked\n    "c"  # of May\nhunch: extra\n'
    assert edited(text, label={"nl": LONG, "en": "b"}) == f'deliberation: a\nlabel:\n    # asked\n    nl: "{LONG}"\n    en: "b"  # of May\nhunch: extra\n'  # fmt: skip


def test_lines_that_take_the_place_of_a_list_at_the_margin_of_its_key_stand_further_in() -> None:
    text = "deliberation: a\nfacts:\n- {factor: need, level: high}\n- factor: budget\n# end\n"

    assert edited(text, facts=[Fact("unsafe")]) == "deliberation: a\nfacts:\n  unsafe: holds\n# end\n"


def test_a_short_fact_becomes_long_and_a_long_one_short() -> None:
    text = (
        "deliberation: a\nfacts:\n  budget: holds  # paid\n  need: {level: high}  # asked\n  unsafe: {status: absent}\n"
    )

    after = edited(text, facts=[Fact("budget", basis="read"), Fact("need", level="low"), Fact("unsafe")])

    assert after == "deliberation: a\nfacts:\n  budget: {basis: read}  # paid\n  need: {level: low}  # asked\n  unsafe: holds\n"  # fmt: skip


def test_a_fact_that_several_people_tell_becomes_a_list() -> None:
    text = "deliberation: a\nfacts:\n  budget: {told_by: [file]}\n"

    after = edited(text, facts=[Fact("budget", told_by=["file"]), Fact("budget", told_by=["client"], status="absent")])

    assert after == "deliberation: a\nfacts:\n  budget:\n    - {status: absent, told_by: [client]}\n    - {told_by: [file]}\n"  # fmt: skip


def test_a_fact_with_several_fields_becomes_a_list_when_another_tells_it_too() -> None:
    text = "deliberation: a\nfacts:\n  need: {level: high, told_by: [client]}  # said\n"
    facts = [Fact("need", level="high", told_by=["client"]), Fact("need", level="low", told_by=["file"])]

    assert edited(text, facts=facts) == (
        "deliberation: a\nfacts:\n  need:  # said\n"
        "    - {level: high, told_by: [client]}\n    - {level: low, told_by: [file]}\n"
    )


def test_of_what_several_people_told_each_is_changed_by_itself() -> None:
    text = 'deliberation: a\nfacts:\n  budget:\n  - words: "x"  # why\n  - words: "y"\n    told_by: [file]\n'

    after = edited(text, facts=[Fact("budget", told_by=["client"], words="x"), *read(text).facts[1:]])

    assert after == with_lines(text, ('  - words: "x"', '  - told_by: [client]\n    words: "x"'))  # fmt: skip


def test_a_fact_that_several_people_tell_becomes_a_list_and_others_change_field_by_field() -> None:
    text = (
        "deliberation: a\nfacts:\n  budget: {told_by: [file]}\n  unsafe:\n    words: 'x'  # quoted\n    status: holds\n"
    )

    budget = [Fact("budget", told_by=["file"]), Fact("budget", told_by=["client"], status="absent")]
    after = edited(text, facts=[*budget, Fact("unsafe", words="x", status="absent")])

    listed = " {told_by: [file]}\n", "\n    - {status: absent, told_by: [client]}\n    - {told_by: [file]}\n"
    assert after == with_lines(text, listed, ("status: holds", "status: absent"))


def test_what_several_people_told_keeps_its_order_and_what_another_tells_comes_last() -> None:
    text = "deliberation: a\nfacts:\n  budget:\n  - told_by: [file]  # read\n  - told_by: [client]  # said\n"

    after = edited(text, facts=[*read(text).facts, Fact("budget", told_by=["client", "file"], since=date(2026, 1, 2))])

    assert after == f"{text}  - {{told_by: [client, file], since: 2026-01-02}}\n"


def test_a_new_fact_that_two_people_tell_is_a_list() -> None:
    text = "deliberation: a\nfacts:\n  need: high  # asked\n"
    told = [Fact("no bus", told_by=["client"]), Fact("no bus", told_by=["file"])]

    after = edited(text, facts=facts_of(text, *told))

    assert after == f"{text}  no bus:\n    - {{told_by: [client]}}\n    - {{told_by: [file]}}\n"


# ---- lists


def test_things_in_a_list_are_known_by_their_names() -> None:
    text = "deliberation: a\nfacts:\n  # one\n  - factor: need  # asked\n    level: high\n  - {factor: budget}\n"

    after = edited(text, facts=[Fact("need", level="low"), Fact("unsafe", status="absent")])

    assert after == with_lines(text, ("level: high", "level: low"), ("{factor: budget}", "{factor: unsafe, status: absent}"))  # fmt: skip


def test_a_list_in_a_thing_of_a_list_is_changed_where_it_stands() -> None:
    text = "deliberation: a\nfacts:\n  - factor: budget\n    told_by:\n      - client  # by telephone\n"

    after = edited(text, facts=[Fact("budget", told_by=["client", "file"], since=date(2026, 1, 2))])

    assert after == f"{text}      - file\n    since: 2026-01-02\n"


def test_a_new_thing_in_a_list_comes_in_its_place_and_in_the_short_form() -> None:
    text = "practice: p\nlanguage: nl\nquestion: Hoe?\noptions:\n- {name: a, label: x}  # first\n- {name: c, label: z}  # last\n"
    a, c = read(text).options

    after = edited(text, options=[a, Option("b", label="y", since=date(2026, 1, 2)), c])

    assert after == with_lines(text, ("- {name: c", '- {name: b, label: "y", since: 2026-01-02}\n- {name: c'))


def test_a_thing_whose_first_field_goes_is_written_anew() -> None:
    text = "deliberation: a\nfacts:\n  - words: x\n    factor: budget  # paid\n  - words: y\n    factor: need\n    level: high\n"

    after = edited(text, facts=facts_of(text, Fact("budget")))

    assert after == with_lines(text, ("words: x\n    factor: budget", "{factor: budget}"))


def test_promises_are_known_by_who_makes_them() -> None:
    text = 'deliberation: a\ncommitments:\n  -\n    # first\n    by: client\n    to: team\n    what: x\n  - # then\n    by: team\n    to: client\n    what: "y"\n'  # fmt: skip
    one, two = read(text).commitments

    after = edited(text, commitments=[attrs.evolve(one, what="z"), attrs.evolve(two, status="kept"), Commitment("coach", to="client", what="v")])  # fmt: skip

    added = "\n    status: kept\n  - {by: coach, to: client, what: v}\n"
    assert after == with_lines(text, ("what: x", "what: z"), ('"y"\n', f'"y"{added}'))


def test_of_two_promises_by_one_person_the_one_that_stays_keeps_its_lines() -> None:
    text = "deliberation: a\ncommitments:\n- by: client  # in May\n  to: team\n  what: x\n- by: client  # in June\n  to: team\n  what: z\n"
    _, second = read(text).commitments

    after = edited(text, commitments=[second])

    assert after == with_lines(text, ("- by: client  # in May\n  to: team\n  what: x\n", ""))


def test_doubts_are_texts_in_their_order() -> None:
    assert edited(CASE, doubts=["Nee", "Ja, toch?"]) == with_lines(CASE, ('- "Ja, toch?"   # the first\n- Nee\n', '- Nee\n- "Ja, toch?"   # the first\n'))  # fmt: skip
    assert edited(CASE, doubts=["Nee, hoor"]) == with_lines(CASE, ('"Ja, toch?"', '"Nee, hoor"'), ("- Nee\n", ""))
    assert edited(CASE, doubts=[{"nl": LONG, "en": LONG}, "Nee"]) == with_lines(CASE, ('"Ja, toch?"', f'nl: "{LONG}"\n  en: "{LONG}"'))  # fmt: skip


def test_languages_of_a_doubt_are_changed_one_by_one() -> None:
    text = "deliberation: a\ndoubts:\n- nl: Ja\n  en: 'Yes'  # translated\n"

    assert edited(text, doubts=[{"nl": "Nee", "en": "Yes"}]) == with_lines(text, ("nl: Ja", "nl: Nee"))


def test_languages_of_a_text_are_changed_one_by_one() -> None:
    text = "practice: p\nlanguage: nl\nquestion:\n  en: How?  # told\n  nl: Hoe?\n"

    after = edited(text, question={"nl": "Waarom?", "en": "How?", "pl": "Jak?"})

    assert after == with_lines(text, ("nl: Hoe?\n", 'nl: "Waarom?"\n  pl: "Jak?"\n'))


def test_levels_of_a_scale_are_changed_one_by_one() -> None:
    short, between, long = read(BOOK).factors

    after = edited(
        BOOK,
        factors=[
            attrs.evolve(short, scale=Scale(["low", "medium", "high"])),
            attrs.evolve(between, scale=Scale([Level("low", label="weinig"), "high"])),
            attrs.evolve(long, scale=Scale(["low", Level("high", label="meer")])),
        ],
    )

    assert after == with_lines(
        BOOK,
        ("scale: [low, high]", "scale: [low, medium, high]"),
        ("[name: low, high]", "[{name: low, label: weinig}, high]"),
        ("label: veel", "label: meer"),
    )


def test_a_text_by_name_is_changed_language_by_language() -> None:
    text = "deliberation: a\ndecision:\n  option: extra\n  decided_on: 2026-10-01\n  answers:\n    budget: {'nl': Ja, en: 'Yes'}\n"
    decision = read(text).decision

    after = edited(text, decision=attrs.evolve(decision, answers={"budget": {"nl": "Nee", "en": "Yes"}}))

    assert after == with_lines(text, ("'nl': Ja", "'nl': Nee"))


def test_a_text_is_the_same_in_whichever_order_its_languages_stand() -> None:
    text = "deliberation: a\ndoubts:\n- Nee\n- nl: Ja\n  en: 'Yes'  # translated\n"

    assert edited(text, doubts=[{"en": "Yes", "nl": "Ja"}]) == with_lines(text, ("- Nee\n", ""))


def test_a_level_that_stays_keeps_its_quotes() -> None:
    text = with_lines(BOOK, ("[low, high]", "['low', \"high\"]"))
    short, *others = read(text).factors

    after = edited(text, factors=[attrs.evolve(short, scale=Scale(["low", "medium", "high"])), *others])

    assert after == with_lines(text, ("['low', \"high\"]", "['low', medium, \"high\"]"))


def test_a_scale_of_another_sort_is_written_anew() -> None:
    short, between, long = read(BOOK).factors
    numbers = [attrs.evolve(factor, scale=Scale("number")) for factor in (short, between)]

    after = edited(BOOK, factors=[*numbers, attrs.evolve(long, scale=Scale(["low", "high"], neutral="low"))])

    listed = "\n    - low\n    - name: high  # the most\n      label: veel\n"
    assert after == with_lines(
        BOOK,
        ("scale: [low, high]", "scale: number"),
        ("levels: [name: low, high]", "levels: number"),
        (listed, " {levels: [low, high], neutral: low}\n"),
    )


def test_a_scale_of_numbers_becomes_one_of_names() -> None:
    text = with_lines(BOOK, ("scale: [low, high]", "scale: {levels: number, unit: 'km'}"))
    short, *others = read(text).factors

    after = edited(text, factors=[attrs.evolve(short, scale=Scale(["low", "high"], unit="km")), *others])

    assert after == with_lines(text, ("levels: number", "levels: [low, high]"))


# ---- order and names


def test_what_gets_another_place_takes_its_lines_along() -> None:
    a, b, c = read(BOOK).options

    last_first = edited(BOOK, options=[c, a, b])
    first_last = edited(BOOK, options=[b, c, a])

    lines = "  a: {label: x}   # about a\n"
    assert last_first == with_lines(BOOK, ("  c: {label: x}\n", ""), ("  # the usual\n", "  c: {label: x}\n  # the usual\n"))  # fmt: skip
    assert first_last == with_lines(BOOK, (lines, ""), ("  c: {label: x}\n", f"  c: {{label: x}}\n{lines}"))


def test_what_changes_as_well_as_its_place_is_written_anew() -> None:
    a, b, c = read(BOOK).options

    after = edited(BOOK, options=[b, c, attrs.evolve(a, label="z")])

    assert after == with_lines(BOOK, ("  a: {label: x}   # about a\n", ""), ("  c: {label: x}\n", "  c: {label: x}\n  a: {label: z}\n"))  # fmt: skip


@pytest.mark.parametrize("end", ["   # about X", "  # about a  ", "   "])
def test_what_gets_another_place_keeps_its_line_to_the_letter(end: str) -> None:
    text = with_lines(BOOK, ("   # about a", end))
    a, b, c = read(text).options

    line = f"  a: {{label: x}}{end}\n"
    assert edited(text, options=[b, c, a]) == with_lines(text, (line, ""), ("  c: {label: x}\n", f"  c: {{label: x}}\n{line}"))  # fmt: skip


def test_in_brackets_too_things_get_another_place() -> None:
    text = "practice: p\nlanguage: nl\nquestion: Hoe?\noptions: {a: {label: 'x'}, b: {label: y}, c: {label: z}}\n"
    a, b, c = read(text).options

    assert "options: {c: {label: z}, a: {label: 'x'}, b: {label: y}}" in edited(text, options=[c, a, b])
    assert "options: {b: {label: y}, c: {label: z}, a: {label: 'x'}}" in edited(text, options=[b, c, a])


def test_a_thing_that_has_a_new_name_is_known_by_its_old_one() -> None:
    a, b, c = read(BOOK).options
    factors = [attrs.evolve(factor, favours=factor.favours - {"b"} | {"B"}) for factor in read(BOOK).factors[:1]]

    after = edited(BOOK, options=[a, attrs.evolve(b, name="B", formerly=["b"]), c], factors=[*factors, *read(BOOK).factors[1:]])  # fmt: skip

    assert after == with_lines(BOOK, ("  b:\n", "  B:\n"), ('told: "Y."\n', 'told: "Y."\n    formerly: [b]\n'), ("[a, b]", "[B, a]"))  # fmt: skip


def test_names_without_an_order_keep_theirs() -> None:
    text = "practice: p\nlanguage: nl\nquestion: Hoe?\noptions: {a: {label: x}, b: {label: x}, c: {label: x}, d: {label: x}}\nfactors:\n  f:\n    label: x\n    layer: client\n    favours:\n    - c  # third\n    - a\n    - b\n"  # fmt: skip
    (factor,) = read(text).factors

    after = edited(text, factors=[attrs.evolve(factor, favours=["a", "c", "d"])])

    assert after == with_lines(text, ("    - b\n", "    - d\n"))


# ---- brackets over several lines


BROKEN = """\
deliberation: a
facts: {
  need: high, # asked
  # about money
  budget: holds, # paid
  unsafe: absent # seen
 }
"""


@pytest.mark.parametrize(
    ("gone", "after"),
    [
        ("need", ("  need: high, # asked\n", "")),
        ("budget", ("  budget: holds, # paid\n", "")),
        ("unsafe", ("  unsafe: absent # seen\n", "")),
    ],
)
def test_between_brackets_a_line_goes_with_what_stands_on_it(gone: str, after: tuple[str, str]) -> None:
    assert edited(BROKEN, facts=facts_of(BROKEN, without=gone)) == with_lines(BROKEN, after)


@pytest.mark.parametrize(
    ("facts", "after"),
    [
        ("{need: high, # asked\n  budget: holds, unsafe: absent}", "{need: high, # asked\n  budget: holds}"),
        ("{need: high,\n  budget: holds,\n  unsafe: absent, # seen\n }", "{need: high,\n  budget: holds,\n }"),
        ("{need: high,\n  budget: holds,\n  unsafe: absent # seen\n}", "{need: high,\n  budget: holds,\n}"),
    ],
)
def test_between_brackets_the_last_thing_goes_with_the_comma_or_the_comment_that_is_its_own(
    facts: str, after: str
) -> None:
    text = f"deliberation: a\nfacts: {facts}\n"

    assert edited(text, facts=facts_of(text, without="unsafe")) == f"deliberation: a\nfacts: {after}\n"


def test_between_brackets_a_long_text_stays_there() -> None:
    text = "deliberation: a\ndoubts: [x, 'y']  # asked\n"

    after = edited(text, doubts=[{"nl": LONG, "en": LONG}, "y"])

    assert after == with_lines(text, ("[x,", f'[{{nl: "{LONG}", en: "{LONG}"}},'))


def test_between_braces_a_long_text_stays_there() -> None:
    text = "deliberation: a\nhunch: {unease: x, 'option': extra}  # asked\n"

    after = edited(text, hunch=Hunch("extra", unease={"nl": LONG, "en": LONG}))

    assert after == with_lines(text, ("unease: x", f'unease: {{nl: "{LONG}", en: "{LONG}"}}'))


def test_between_brackets_several_new_things_come_side_by_side() -> None:
    text = "deliberation: a\nfacts: {need: high}\n"

    after = edited(text, facts=facts_of(text, *map(Fact, ("budget", "can do alone", "no bus", "unsafe"))))

    assert after == "deliberation: a\nfacts: {budget: holds, can do alone: holds, need: high, no bus: holds, unsafe: holds}\n"  # fmt: skip


def test_between_brackets_a_text_before_a_comment_gets_quotes() -> None:
    after = edited(BROKEN, facts=facts_of(BROKEN, Fact("no bus")))

    assert after == with_lines(BROKEN, ("absent #", 'absent, no bus: "holds" #'))


@pytest.mark.parametrize(
    ("facts", "after"),
    [
        ("{a: holds, b: holds, c: holds}", "{c: holds}"),
        ("{ a: holds, b: holds, c: holds, }", "{ c: holds, }"),
        ("{c: holds, a: holds, b: holds}", "{c: holds}"),
        ("{c: holds, a: holds, b: holds, }", "{c: holds, }"),
        ("{a: holds, c: holds, b: holds}", "{c: holds}"),
        ("{a: holds,\n  c: holds,\n  b: holds}", "{  c: holds}"),
        ("[{factor: a}, {factor: c}]", "[{factor: c}]"),
    ],
)
def test_commas_go_with_what_goes(facts: str, after: str) -> None:
    text = f"deliberation: x\nfactors: {{a: {{label: l, layer: client}}, b: {{label: l, layer: client}}, c: {{label: l, layer: client}}}}\nfacts: {facts}\n"  # fmt: skip

    assert edited(text, facts=[Fact("c")]).endswith(f"\nfacts: {after}\n")


def test_json_in_a_yaml_file_is_edited_as_it_stands() -> None:
    text = '{\n  "deliberation": "a",\n  "facts": {"need": "high", "budget": {}},\n  "hunch": "extra"\n}\n'

    after = edited(text, facts=[Fact("need", level="low"), Fact("budget", told_by=["client"])], hunch=None)

    assert after == '{\n  "deliberation": "a",\n  "facts": {"need": low, "budget": {told_by: [client]}}\n}\n'


# ---- what cannot be told for sure


def test_a_plus_sign_that_begins_a_text_says_nothing_of_the_empty_lines_below_it() -> None:
    text = "deliberation: a\nsituation: |\n +31 6\n\n\nhunch: extra\n"

    assert edited(text, situation="x") == "deliberation: a\nsituation: x\n\n\nhunch: extra\n"


def test_a_mapping_with_question_marks_is_written_anew() -> None:
    text = "deliberation: a  # kept\nfacts:\n  ? need\n  : high\n  budget: holds\n"

    assert edited(text, facts=facts_of(text, Fact("need", level="low"))) == "deliberation: a  # kept\nfacts:\n  budget: holds\n  need: low\n"  # fmt: skip


def test_a_mapping_whose_key_stands_on_lines_of_its_own_is_written_anew() -> None:
    text = "deliberation: a  # kept\nfacts:\n  ? |-\n    need\n  : high\n"

    assert edited(text, facts=[Fact("need", level="low")]) == "deliberation: a  # kept\nfacts:\n  need: low\n"


def test_what_stands_around_the_document_stays() -> None:
    text = "%YAML 1.2\n---  # a case\ndeliberation: a\nfacts: {need: high}\n...\n# after it\n"

    assert edited(text, hunch=Hunch("extra"), facts=[]) == with_lines(text, ("facts: {need: high}", "hunch: extra"))


def test_of_a_text_of_another_kind_nothing_is_kept() -> None:
    assert edited_yaml("practice: a # kept\n", Deliberation("b")) == "deliberate: 1\ndeliberation: b\n"


def test_where_no_edit_says_it_all_of_the_text_is_written_anew_with_its_line_ends() -> None:
    text = "\ufeff? deliberation\r\n: a\r\n"

    assert edited(text, hunch=Hunch("extra")) == "\ufeffdeliberate: 1\r\ndeliberation: a\r\nhunch: extra\r\n"


def test_a_text_that_ends_in_lines_of_its_own_without_an_end_is_written_anew() -> None:
    text = "deliberation: a # kept\nsituation: |\n  one"

    after = edited(text, hunch=Hunch("extra"))

    assert after == "deliberate: 1\ndeliberation: a\nsituation: one\nhunch: extra\n"


# Behind a last line without an end nothing can be added, so what holds it is written anew; the rest is edited all the same.


def test_of_a_text_only_the_section_that_cannot_be_edited_is_written_anew() -> None:
    text = "deliberation: a  # kept\nfacts:\n  unsafe:\n    words: |\n      one"

    after = edited(text, facts=facts_of(text, Fact("unsafe", words="one"), Fact("zzz")))

    assert after == "deliberation: a  # kept\nfacts:\n  unsafe: {words: one}\n  zzz: holds"


def test_of_facts_only_the_one_that_cannot_be_edited_is_written_anew() -> None:
    text = "deliberation: a\nfacts:\n  need: high  # asked\n  unsafe:\n    words: |\n      one"

    after = edited(text, facts=facts_of(text, Fact("unsafe", words="one", note="x")))

    assert after == with_lines(text, ("\n    words: |\n      one", " {words: one, note: x}\n"))


def test_of_promises_only_the_one_that_cannot_be_edited_is_written_anew() -> None:
    text = "deliberation: a\ncommitments:\n- {by: client, to: team, what: 'x'}  # asked\n- by: coach\n  to: team\n  what: |\n    one"  # fmt: skip
    first, second = read(text).commitments

    after = edited(text, commitments=[first, attrs.evolve(second, status="kept")])

    assert after == with_lines(text, ("by: coach\n  to: team\n  what: |\n    one", "{by: coach, to: team, what: one, status: kept}"))  # fmt: skip


def test_of_a_promise_only_the_field_that_cannot_be_edited_is_written_anew() -> None:
    text = "deliberation: a\ncommitments:\n- {by: client, to: team, what: 'x'}\n- by: coach  # asked\n  to: team\n  what:\n    nl: een\n    en: |\n      one"  # fmt: skip
    first, second = read(text).commitments

    after = edited(text, commitments=[attrs.evolve(first, to="coach"), attrs.evolve(second, what={**second.what, "pl": "y"})])  # fmt: skip

    said = "\n    nl: een\n    en: |\n      one", ' {nl: een, en: one, pl: "y"}\n'
    assert after == with_lines(text, ("{by: client, to: team", "{by: client, to: coach"), said)


def test_of_an_option_only_the_field_that_cannot_be_edited_is_written_anew() -> None:
    text = "practice: p\nlanguage: nl\nquestion: Hoe?\noptions:\n  a: {label: 'x', told: z}\n  b:\n    told: u  # to all\n    label:\n      nl: een\n      en: |\n        one"  # fmt: skip
    a, b = read(text).options

    after = edited(text, options=[attrs.evolve(a, told="v"), attrs.evolve(b, label={**b.label, "pl": "w"})])

    said = "\n      nl: een\n      en: |\n        one", " {nl: een, en: one, pl: w}\n"
    assert after == with_lines(text, ("told: z", "told: v"), said)


ANSWERED = """\
deliberation: a
decision:
  option: extra
  decided_on: 2026-10-01
  answers:
    budget: {nl: Ja, en: 'Yes'}  # asked
"""


def test_of_answers_only_the_one_that_cannot_be_edited_is_written_anew() -> None:
    text = f"{ANSWERED}    unsafe:\n      nl: Ja\n      en: |\n        Yes"
    decision = read(text).decision

    after = edited(text, decision=attrs.evolve(decision, answers={**decision.answers, "unsafe": {"nl": "Ja", "en": "Yes", "pl": "Tak"}}))  # fmt: skip

    assert after == f'{ANSWERED}    unsafe: {{nl: Ja, en: "Yes", pl: Tak}}\n'


def test_an_answer_is_edited_where_the_levels_of_a_scale_are_written_anew() -> None:
    text = f"{ANSWERED}factors:\n  own:\n    label: x\n    layer: client\n    scale:\n      unit: km  # far\n      levels:\n      - low\n      - name: high\n        label: |\n          much"  # fmt: skip
    case = read(text)
    scale = Scale(["low", Level("high", label="much", told="z")], unit="km")

    after = edited(
        text,
        decision=attrs.evolve(case.decision, answers={"budget": {"nl": "Nee", "en": "Yes"}}),
        factors=[attrs.evolve(case.factors[0], scale=scale)],
    )

    levels = "levels:\n      - low\n      - name: high\n        label: |\n          much"
    assert after == with_lines(text, ("nl: Ja", "nl: Nee"), (levels, "levels:\n        - low\n        - {name: high, label: much, told: z}"))  # fmt: skip


def test_in_a_list_too_a_label_is_edited_where_the_levels_of_a_scale_are_written_anew() -> None:
    levels = "levels:\n    - low\n    - name: high\n      label: |\n        much"
    text = f"practice: p\nlanguage: nl\nquestion: Hoe?\nfactors:\n- {{name: a, label: {{'nl': x, en: 'z'}}, layer: client}}\n- name: b\n  label: x\n  layer: client\n  scale:\n    unit: km  # far\n    {levels}"  # fmt: skip
    a, b = read(text).factors
    scale = Scale(["low", Level("high", label="much", told="z")], unit="km")

    after = edited(text, factors=[attrs.evolve(a, label={"nl": "w", "en": "z"}), attrs.evolve(b, scale=scale)])

    written = "levels:\n      - low\n      - {name: high, label: much, told: z}"
    assert after == with_lines(text, ("'nl': x", "'nl': w"), (levels, written))


def test_in_a_case_an_answer_that_did_not_change_stays_where_a_scale_is_written_anew() -> None:
    levels = "levels:\n      - low\n      - name: high\n        label: |\n          much"
    text = f"{ANSWERED}    unsafe: 'Ja'  # kept\nfactors:\n  own:\n    label: x\n    layer: client\n    scale:\n      {levels}"
    case = read(text)
    decision = attrs.evolve(case.decision, answers={"budget": "Nee", "unsafe": "Ja"})
    own = attrs.evolve(case.factors[0], scale=Scale(["low", Level("high", label="much", told="z")]))

    after = edited_yaml(
        f"cases:\n- {text.replace(chr(10), f'{chr(10)}  ')}",
        CaseBase([attrs.evolve(case, decision=decision, factors=[own])]),
    )

    assert "      unsafe: 'Ja'  # kept\n" in after


def test_line_ends_of_old_systems_are_line_ends_too() -> None:
    text = "deliberation: a # kept\rcommitments:\r- by: client\r  to: team\r  what: x\r- by: team\r  to: client\r  what: z\r"
    one, two = read(text).commitments

    after = edited(text, commitments=[one, attrs.evolve(two, what="y"), attrs.evolve(two, what="v")])

    assert after == text.replace("what: z", 'what: "y"') + "- {by: team, to: client, what: v}\r"


# ---- case bases


def case(name: str, day: int, *facts: Fact) -> Deliberation:
    return Deliberation(name, facts=facts, decision=Decision("extra", decided_on=date(2026, 10, day)))


CASES = """\
cases:
  # the first
  - deliberation: a
    facts: {need: high}  # asked
    decision: {option: extra, decided_on: 2026-10-01}
  - {deliberation: c, decision: {decided_on: 2026-10-03, option: extra}}  # short
"""


def edited_cases(text: str, *cases: Deliberation) -> str:
    casebase = CaseBase(cases)
    after = edited_yaml(text, casebase)
    assert says(read_yaml(after), casebase)
    return after


def test_a_case_base_keeps_the_cases_that_did_not_change() -> None:
    a, c = case("a", 1, Fact("need", level="high")), case("c", 3)

    assert edited_cases(CASES, a, c) == CASES
    assert edited_cases(CASES, case("a", 1, Fact("need", level="low")), c) == with_lines(CASES, ("need: high", "need: low"))  # fmt: skip
    assert edited_cases(CASES, a) == CASES[: CASES.index("  - {")]
    assert edited_cases(CASES, a, case("b", 2), c) == with_lines(CASES, ("  - {", "  - deliberation: b\n    decision: {option: extra, decided_on: 2026-10-02}\n  - {"))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("cases: []  # none yet\n", "cases:  # none yet\n  - deliberation: a\n    decision: {option: extra, decided_on: 2026-10-01}\n"),
        ("cases:\n", "cases:\n  - deliberation: a\n    decision: {option: extra, decided_on: 2026-10-01}\n"),
        ("cases: 3\n", "cases:\n  - deliberation: a\n    decision: {option: extra, decided_on: 2026-10-01}\n"),
        ("cases: nothing\nnotes: x\n", "cases:\n  - deliberation: a\n    decision: {option: extra, decided_on: 2026-10-01}\n"),
        ("deliberate: 1  # kept\ncases: [{deliberation: a, decision: {}}, {deliberation: b}, x]\n", "deliberate: 1  # kept\ncases:\n  - deliberation: a\n    decision: {option: extra, decided_on: 2026-10-01}\n"),
    ],
)  # fmt: skip
def test_what_can_be_read_as_no_case_makes_room(text: str, after: str) -> None:
    assert edited_cases(text, case("a", 1)) == after


def test_a_person_is_added_below_the_options() -> None:
    book = Practice("p", language="nl", question="Hoe?", options=[Option("a", label="x")])

    after = edited_yaml("practice: p\nlanguage: nl\nquestion: Hoe?\noptions:\n- {name: a, label: x}", attrs.evolve(book, people=[Person("q", label="x")]))  # fmt: skip

    assert after.endswith("options:\n- {name: a, label: x}\npeople:\n  q: {label: x}")


def test_a_new_case_comes_at_its_day() -> None:
    text = "cases:\n- {deliberation: z, decision: {option: extra, decided_on: 2026-10-01}}  # first\n- {deliberation: a, decision: {option: extra, decided_on: 2026-10-03}}  # last\n"  # fmt: skip

    after = edited_cases(text, case("z", 1), case("m", 2), case("a", 3))

    added = "- deliberation: m\n  decision: {option: extra, decided_on: 2026-10-02}\n"
    assert after == with_lines(text, ("- {deliberation: a", f"{added}- {{deliberation: a"))


def test_where_cases_of_one_day_stand_in_an_order_of_their_own_a_new_one_comes_last() -> None:
    text = "cases:\n- {deliberation: b, decision: {option: extra, decided_on: 2026-10-01}}\n- {deliberation: a, decision: {option: extra, decided_on: 2026-10-01}}\n"  # fmt: skip

    after = edited_cases(text, case("b", 1), case("a", 1), case("0 aa", 1))

    assert after == f'{text}- deliberation: "0 aa"\n  decision: {{option: extra, decided_on: 2026-10-01}}\n'


def test_cases_that_did_not_change_stay_where_another_has_to_be_written_anew() -> None:
    text = f"{CASES}  - deliberation: d\n    decision: {{option: extra, decided_on: 2026-10-04}}\n    situation: |\n      one"
    a, c, d = case("a", 1, Fact("need", level="high")), case("c", 3), attrs.evolve(case("d", 4), situation="one")

    after = edited_cases(text, a, c, attrs.evolve(d, hunch=Hunch("extra")))

    written = "  - deliberation: d\n    situation: one\n    hunch: extra\n    decision: {option: extra, decided_on: 2026-10-04}"
    assert after == f"{CASES}{written}"


@pytest.mark.parametrize("also", ["notes: x\n", "deliberate: 2\n"])
def test_what_no_case_base_has_goes_even_where_its_cases_did_not_change(also: str) -> None:
    a, c = case("a", 1, Fact("need", level="high")), case("c", 3)

    assert also not in edited_cases(f"{also}{CASES}", a, c)
