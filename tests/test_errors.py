import concurrent.futures
import difflib
import errno
import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deliberate import DeliberateError, InvalidDocument, InvalidValue, Option, Phrase, Problem, WriteError
from deliberate.errors import nearest_name, shortened, unknown_name, without_words
from tests.problems import CODES
from tests.travel import through_a_pickle

# ---- one problem


def test_a_problem_says_where_it_is_what_was_found_what_was_expected_and_what_to_do() -> None:
    problem = Problem(
        "unknown-name",
        ("decision", "because"),
        found="treat",
        expected="one of the factors",
        nearest="threat",
        known=["threat", "trust"],
        file="casus-k.yaml",
        line=14,
        column=3,
    )

    assert str(problem) == (
        "casus-k.yaml, line 14: decision > because: 'treat' is not known here. Expected: one of the factors. "
        "Did you mean 'threat'? Known: threat, trust."
    )


def test_a_problem_says_no_more_than_it_knows() -> None:
    assert str(Problem("syntax")) == "the text cannot be read."
    assert str(Problem("bad-text", ("label",))) == "label: this text cannot be used."
    assert str(Problem("unknown-name", line=3)) == "line 3: this is not known here."
    assert str(Problem("something-new", found="x")) == "found 'x'."
    assert str(Problem("something-new")) == "found this."


def test_what_only_tells_a_type_stands_without_quotes() -> None:
    assert str(Problem("wrong-type", ("label",), found="a number", expected="a text")) == (
        "label: found a number. Expected: a text."
    )
    assert str(Problem("wrong-value", found="a number")) == "found 'a number'."


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_its_own_sentence_on_one_line(code: str) -> None:
    found = "a number" if code == "wrong-type" else "two\nlines"
    said = str(Problem(code, found=found, expected="x"))

    assert "\n" not in said
    assert "{" not in said
    assert said.endswith(" Expected: x.")


def test_braces_that_were_found_are_shown_as_they_are() -> None:
    assert str(Problem("wrong-value", found="{found}")) == "found '{found}'."


@pytest.mark.parametrize(
    ("path", "pointer"),
    [
        ((), ""),
        (("facts", 0, "level"), "/facts/0/level"),
        (("a/b", "m~n", ""), "/a~1b/m~0n/"),
        (("~1",), "/~01"),
    ],
)
def test_a_path_is_also_a_json_pointer(path: tuple[str | int, ...], pointer: str) -> None:
    assert Problem("wrong-type", path).pointer == pointer


def test_at_most_sixty_characters_of_what_was_found_are_shown() -> None:
    assert Problem("wrong-value", found="x" * 60).found == "x" * 60
    assert Problem("wrong-value", found="x" * 61).found == "x" * 59 + "…"
    assert shortened(12, most=5) == "12"
    assert shortened("abcdef", most=5) == "abcd…"


def test_what_was_found_stays_the_phrase_that_it_is() -> None:
    assert isinstance(Problem("wrong-type", found=Phrase("a-text")).found, Phrase)


def test_of_what_can_hold_much_more_than_a_word_only_the_type_is_written() -> None:
    assert [shortened(found) for found in (None, True, 3, 2.5, date(2026, 3, 2))] == [
        "None",
        "True",
        "3",
        "2.5",
        "2026-03-02",
    ]
    assert shortened({"note": "x"}) == "dict"


@pytest.mark.parametrize(
    "found",
    [
        "She cries.",
        "She cries?",
        "“She cries.”",
        "She cries.\0",
        "She cries…",
        "彼女は夜に泣く。",
        "Ja, dat kan",
        "Let op: dat kan niet",
        'zij zei "nee" en ging',
        "She cries. So does he",
        "She cries\nat night",
        "She cries\u2028at night",
        "she was afraid that he would do it again",
        "the risk that someone loses a job that took years to get there",
        "彼女" * 31,
    ],
)
def test_what_may_be_somebodys_words_is_not_shown(found: str) -> None:
    assert Problem("unknown-name", found=found).found == ""


@pytest.mark.parametrize(
    "found", ["", "need", " need ", "droping out", "need >= hgih", "family K.", "彼女", "19-10-2026"]
)
def test_what_reads_as_a_name_is_shown(found: str) -> None:
    assert Problem("unknown-name", found=found).found == found.replace("family K.", "")


@pytest.mark.parametrize("code", ["wrong-type", "circle"])
def test_what_is_in_our_words_is_shown_however_it_reads(code: str) -> None:
    assert Problem(code, found="a, b: c.").found == "a, b: c."


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("unknown-key", "this key is not known here."),
        ("duplicate-key", "this key stands here twice."),
        ("name-twice", "this name is used twice."),
        ("unknown-version", "this version of the written form is not known."),
        ("favours-and-opposes", "this option is both favoured and opposed."),
        ("wrong-value", "found this."),
    ],
)
def test_a_problem_reads_well_without_what_was_found(code: str, said: str) -> None:
    assert str(Problem(code)) == said


def test_a_path_ends_before_what_may_be_somebodys_words_unless_it_is_a_known_name() -> None:
    problem = Problem("bad-text", ("facts", "She cries.", "words"))

    assert without_words(problem).path == ("facts",)
    assert without_words(problem, {"She cries."}) == problem
    assert without_words(Problem("bad-text", ("facts", 0, "words"))).path == ("facts", 0, "words")


def test_at_most_twenty_known_names_are_shown() -> None:
    names = [f"name {place}" for place in range(25)]

    assert Problem("unknown-name", known=iter(names)).known == tuple(names[:20])
    assert unknown_name((), "nmae 24", iter(names), Phrase("a-name")).known == tuple(names[:20])


def test_problems_are_equal_by_content() -> None:
    assert Problem("syntax", ["a"]) != Problem("syntax", ("a",))  # type: ignore[arg-type]  # a path is a tuple
    assert Problem("syntax", ("a",), known=["x"]) == Problem("syntax", ("a",), known=("x",))
    assert len({Problem("syntax"), Problem("syntax")}) == 1


# ---- the nearest name


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("treat", "threat"),
        ("THREAT", "threat"),
        ("thraet", "threat"),
        ("CHILD UNSEEN", "Child unseen"),
        ("budget", None),
        ("", None),
    ],
)
def test_the_nearest_name_is_the_one_most_alike_or_none(name: str, nearest: str | None) -> None:
    assert nearest_name(name, ["Child unseen", "threat", "trust"]) == nearest


def test_the_nearest_name_does_not_hang_on_the_order_of_the_names() -> None:
    names = ["need a", "need b", "Need A"]

    assert nearest_name("need c", names) == nearest_name("need c", names[::-1])
    assert nearest_name("need a", names) == nearest_name("need a", names[::-1])


@given(
    known=st.lists(st.text("abcdeABé ", min_size=1, max_size=9), min_size=1, max_size=12),
    name=st.text("abcdeABé ", max_size=9),
)
def test_the_nearest_name_is_the_one_that_the_standard_library_finds(known: list[str], name: str) -> None:
    by_folded = {candidate.casefold(): candidate for candidate in sorted(known, reverse=True)}

    close = difflib.get_close_matches(name.casefold(), sorted(by_folded), n=1, cutoff=0.6)

    assert nearest_name(name, known) == (by_folded[close[0]] if close else None)


def test_among_very_many_names_and_for_a_very_long_one_no_nearest_is_looked_for() -> None:
    many = [f"factor {number}" for number in range(501)]

    assert nearest_name("factr 7", many[:500]) == "factor 7"
    assert nearest_name("factr 7", many) is None
    assert nearest_name("x" * 1_000_000, ["x" * 1_000_000]) is None


def test_of_many_names_that_are_much_alike_the_likeliest_are_compared() -> None:
    turned = ["".join(letters) for letters in itertools.islice(itertools.permutations("abcdefghij"), 500)]

    assert nearest_name("abcdefghij", turned[1:]) is not None
    assert nearest_name("abcdefghij", turned) == "abcdefghij"


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    problem = unknown_name(("hunch",), "standart", ["standard", "extra"], Phrase("one-of-the-options"))

    assert problem == Problem(
        "unknown-name",
        ("hunch",),
        found="standart",
        expected="one of the options",
        nearest="standard",
        known=("standard", "extra"),
    )


# ---- errors


def test_every_error_is_one_of_ours_and_one_of_pythons() -> None:
    assert issubclass(InvalidValue, DeliberateError)
    assert issubclass(InvalidValue, ValueError)
    assert issubclass(InvalidDocument, InvalidValue)
    assert issubclass(WriteError, DeliberateError)
    assert issubclass(WriteError, OSError)


def test_an_error_tells_each_problem_on_a_line() -> None:
    error = InvalidValue([Problem("syntax"), Problem("tag", line=3)])

    assert (
        str(error)
        == "the text cannot be read.\nline 3: a word with ! before it stands here, which means something else in YAML."
    )
    assert error.problem_count == 2


def test_an_error_lists_a_thousand_problems_and_counts_the_rest() -> None:
    error = InvalidValue(Problem("syntax", line=line) for line in range(1, 1204))

    assert len(error.problems) == 1000
    assert error.problem_count == 1203
    assert str(error).endswith("line 1000: the text cannot be read.\n… and 203 more.")


def test_an_error_may_know_of_more_problems_than_it_was_given() -> None:
    assert str(InvalidValue([Problem("syntax")], 3)) == "the text cannot be read.\n… and 2 more."


@pytest.mark.parametrize("kind", [InvalidValue, InvalidDocument])
def test_an_error_comes_through_a_pickle_whole(kind: type[InvalidValue]) -> None:
    error = kind([Problem("syntax", ("a", 1), file="x.yaml", line=3)], 7)

    again = through_a_pickle(error)

    assert type(again) is kind
    assert (again.problems, again.problem_count, str(again)) == (error.problems, 7, str(error))


def test_a_write_error_comes_through_a_pickle_whole() -> None:
    error = WriteError(errno.EACCES, "Permission denied", "x.yaml")

    again = through_a_pickle(error)

    assert (type(again), again.errno, again.filename, str(again)) == (WriteError, errno.EACCES, "x.yaml", str(error))


def _refused() -> Option:
    return Option("", label="")


def test_an_error_comes_out_of_another_process_as_it_is() -> None:
    with concurrent.futures.ProcessPoolExecutor(max_workers=1) as executor:
        error = executor.submit(_refused).exception()

    assert isinstance(error, InvalidValue)
    assert [problem.path for problem in error.problems] == [("name",), ("label",)]
    assert [getattr(problem.expected, "code", None) for problem in error.problems] == [
        "length-of-a-name",
        "a-text-or-nothing",
    ]


def test_only_what_cannot_be_seen_is_escaped_in_a_path() -> None:
    assert str(Problem("bad-name", ("cliënt\u200b", 3))).startswith("cliënt\\u200b > 3: ")
