"""A phrase is its English text, and still knows which phrase it is."""

import ast
import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import deliberate
from deliberate import Phrase
from deliberate.model.scales import _RESERVED
from deliberate.phrase import ENGLISH
from tests.travel import through_a_pickle

SOURCE = Path(deliberate.__file__).parent
TREES = {path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text("utf-8")) for path in SOURCE.rglob("*.py")}
TOLD = {"Problem", "unknown_name", "wrong_type", "faults_of_references", "_tell", "_refuse_date", "_named"}


def calls_in(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if called in names:
                yield node


def bare_texts(node: ast.AST) -> Iterator[str]:
    """Give the texts in an expression that are in no phrase."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Phrase":
        return
    if isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value
    ):
        yield ast.unparse(node)
    for part in ast.iter_child_nodes(node):
        yield from bare_texts(part)


# ---- one phrase


def test_a_phrase_is_its_english_text() -> None:
    phrase = Phrase("one-of-the-levels", factor="need")

    assert phrase == "one of the levels of 'need'"
    assert hash(phrase) == hash("one of the levels of 'need'")
    assert phrase in {"one of the levels of 'need'", "a text"}
    assert json.dumps([phrase]) == json.dumps(["one of the levels of 'need'"])
    assert (repr(phrase), type(str(phrase))) == (repr(str(phrase)), str)


def test_a_phrase_knows_which_it_is_and_what_it_was_filled_in_with() -> None:
    phrase = Phrase("at-most-digits", digits=15)

    assert (phrase.code, phrase.values) == ("at-most-digits", {"digits": "15"})
    with pytest.raises(TypeError):
        phrase.values["digits"] = "3"  # type: ignore[index]
    with pytest.raises(AttributeError):
        phrase.code = "a-text"  # type: ignore[misc]


def test_a_name_is_quoted_as_python_would() -> None:
    assert Phrase("the-key", key="it's") == '''the key "it's"'''
    assert Phrase("the-key", key="{x}") == "the key '{x}'"


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, through_a_pickle])
def test_a_phrase_stays_one_wherever_it_goes(copied: "type[Phrase]") -> None:
    phrase = Phrase("not-before", field="since", day="2026-06-01")

    again = copied(phrase)

    assert (type(again), again, again.code, again.values) == (Phrase, phrase, phrase.code, phrase.values)


@pytest.mark.parametrize(
    ("code", "values", "said"),
    [
        ("a-txt", {}, "no phrase has the code 'a-txt'"),
        ("the-key", {}, "the phrase 'the-key' takes the values ['key'], not []"),
        ("a-text", {"key": "x"}, "the phrase 'a-text' takes the values [], not ['key']"),
    ],
)
def test_a_phrase_that_there_is_not_or_with_other_values_is_an_error(
    code: str, values: dict[str, str], said: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        Phrase(code, **values)


# ---- the phrases


@pytest.mark.parametrize("code", ENGLISH)
def test_a_code_is_in_kebab_case_and_a_text_has_no_stop(code: str) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", code)
    assert ENGLISH[code].strip() == ENGLISH[code]
    assert not ENGLISH[code].endswith(".")


def test_no_two_phrases_say_the_same() -> None:
    assert len(set(ENGLISH.values())) == len(ENGLISH)


def test_the_words_that_no_level_may_be_called_are_told() -> None:
    assert sorted(_RESERVED) == Phrase("a-level-name-that-is-free").removeprefix("a level not called ").split(" or ")


# ---- where they are used


def test_every_phrase_is_said_somewhere_and_by_its_code() -> None:
    codes = [call.args[0] for tree in TREES.values() for call in calls_in(tree, "Phrase")]

    assert {code.value for code in codes if isinstance(code, ast.Constant)} == set(ENGLISH)
    assert [ast.unparse(code) for code in codes if not isinstance(code, ast.Constant)] == []


@pytest.mark.parametrize("module", TREES)
def test_what_a_problem_expects_is_a_phrase(module: str) -> None:
    given = [
        *(word.value for call in calls_in(TREES[module], *TOLD) for word in call.keywords if word.arg == "expected"),
        *(
            node.value
            for node in ast.walk(TREES[module])
            if isinstance(node, ast.Assign) and "expected" in [getattr(target, "id", "") for target in node.targets]
        ),
    ]

    assert [text for expression in given for text in bare_texts(expression)] == []


def test_the_reading_of_the_source_finds_a_bare_text() -> None:
    (call,) = calls_in(ast.parse('Problem("a", expected=Phrase("a-text") if x else f"a {y}")'), "Problem")

    assert next(bare_texts(call.keywords[0].value)) == "f'a {y}'"
