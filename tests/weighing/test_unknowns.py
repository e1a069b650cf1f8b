import itertools
from collections.abc import Mapping

import pytest

from deliberate import Standing
from deliberate.weighing import unknowns
from deliberate.weighing.unknowns import Possibilities, Term, Terms, minimal, possibilities, standing_of_pair

YES, NO, BOTH = 0b01, 0b10, 0b11
NEVER: frozenset[Term] = frozenset()
ALWAYS = frozenset([frozenset[tuple[int, int]]()])
SUPPORTED, OPPOSED, CONFLICTED, OPEN, BARRED = list(Standing)[:5]


def _if(*asked: tuple[int, int]) -> frozenset[Term]:
    """What needs all of these: factor and answers."""
    return frozenset([frozenset(asked)])


def _terms(
    options: str,
    answers: tuple[int, ...],
    grounds: Mapping[str, frozenset[Term]],
    bars: Mapping[str, frozenset[Term]] | None = None,
) -> Terms:
    pairs = itertools.permutations(options, 2)
    return Terms(
        tuple(options),
        answers,
        {(one, other): grounds.get(one + other, NEVER) for one, other in pairs},
        {option: (bars or {}).get(option, NEVER) for option in options},
    )


def _by_enumeration(terms: Terms) -> Possibilities:
    """Try every answer to everything: slow, and plain."""
    outcomes = {}
    for world in itertools.product(*(range(count) for count in terms.answers)):
        answered = {
            claim: ALWAYS if any(all(answers >> world[n] & 1 for n, answers in term) for term in needed) else NEVER
            for claims in (terms.grounds, terms.bars)
            for claim, needed in claims.items()
        }
        outcomes[world] = unknowns._outcome(answered, terms.options)
    worlds = list(outcomes)
    relevant = {
        place
        for one, other in itertools.combinations(worlds, 2)
        for place in range(len(terms.answers))
        if [at for at in range(len(one)) if one[at] != other[at]] == [place]
        and outcomes[one].of_option != outcomes[other].of_option
    }
    return Possibilities(
        {o: frozenset().union(*(outcomes[world].of_option[o] for world in worlds)) for o in terms.options},
        {p: frozenset().union(*(outcomes[world].of_pair[p] for world in worlds)) for p in terms.grounds},
        frozenset(relevant),
        is_exact=True,
    )


# ---- one pair


def test_a_pair_stands_by_what_applies_for_and_against() -> None:
    assert [standing_of_pair(is_for, is_against) for is_for in (True, False) for is_against in (True, False)] == [
        CONFLICTED,
        SUPPORTED,
        OPPOSED,
        OPEN,
    ]


# ---- minimal terms


@pytest.mark.parametrize(
    ("terms", "kept"),
    [
        ([[(0, YES)], [(0, YES), (1, YES)]], [[(0, YES)]]),
        ([[(0, YES)], [(1, YES)]], [[(0, YES)], [(1, YES)]]),
        ([[(0, 0b001)], [(0, 0b011)]], [[(0, 0b011)]]),
        ([[(0, YES), (1, 0b001)], [(0, YES), (1, 0b101)]], [[(0, YES), (1, 0b101)]]),
        ([[], [(0, YES)]], [[]]),
        ([[(0, YES)], [(0, YES)]], [[(0, YES)]]),
        ([], []),
    ],
)
def test_a_term_that_asks_more_than_another_adds_nothing(
    terms: list[list[tuple[int, int]]], kept: list[list[tuple[int, int]]]
) -> None:
    assert minimal(map(frozenset, terms)) == frozenset(map(frozenset, kept))


# ---- what may come out


EXAMPLES = {
    "nothing is unknown": _terms("ab", (), {"ab": ALWAYS}),
    "nothing is agreed": _terms("ab", (2,), {}),
    "one answer settles it": _terms("ab", (2,), {"ab": _if((0, YES))}),
    "two answers settle it": _terms("ab", (2, 2), {"ab": _if((0, YES), (1, NO))}),
    "either way": _terms("ab", (2,), {"ab": _if((0, YES)), "ba": _if((0, NO))}),
    "it may conflict": _terms("ab", (2, 2), {"ab": _if((0, YES)), "ba": _if((1, YES))}),
    "it does conflict": _terms("ab", (2,), {"ab": ALWAYS, "ba": ALWAYS | _if((0, YES))}),
    "a level": _terms("ab", (3,), {"ab": _if((0, 0b100)), "ba": _if((0, 0b001))}),
    "a bar": _terms("ab", (2, 2), {"ab": _if((0, YES))}, {"b": _if((1, YES))}),
    "a bar that may change sides": _terms("ab", (2,), {"ba": _if((0, NO))}, {"b": _if((0, YES))}),
    "one is barred": _terms("ab", (2,), {"ab": _if((0, YES))}, {"b": ALWAYS}),
    "both are barred": _terms("ab", (2,), {"ab": _if((0, YES))}, {"a": ALWAYS, "b": ALWAYS}),
    "one option alone": _terms("a", (2,), {}, {"a": _if((0, YES))}),
    "no option at all": _terms("", (2,), {}),
    "a third way": _terms(
        "abc", (2, 2), {"ab": _if((0, YES)), "ac": _if((0, NO)), "ba": _if((0, NO)), "ca": _if((0, YES), (1, YES))}
    ),
    "it changes a pair and no option": _terms("abc", (2,), {"ba": ALWAYS, "ca": _if((0, YES))}),
    "a rival falls away": _terms("abc", (2, 2), {"ba": ALWAYS, "ab": _if((1, YES))}, {"b": _if((0, YES))}),
    "contradictions between the extremes": _terms(
        "abc",
        (2, 2),
        {"ab": _if((0, YES), (1, NO)), "ba": _if((0, NO), (1, YES)), "bc": _if((1, YES)), "cb": _if((0, NO))},
    ),
    "a circle": _terms("abc", (2, 2, 2), {"ab": _if((0, YES)), "bc": _if((1, YES)), "ca": _if((2, YES))}),
    "what is hard to see": _terms(
        "abc", (2, 2, 2), {"ca": _if((0, YES)) | _if((0, NO)), "cb": _if((0, NO), (1, NO)) | _if((2, YES))}
    ),
    "three ways for one of two": _terms(
        "ab",
        (2,) * 6,
        {"ba": _if((1, YES), (2, NO), (3, YES)) | _if((1, YES), (5, YES)) | _if((3, YES), (4, NO), (5, YES))},
    ),
    "one way is enough": _terms(
        "ab",
        (2, 2, 2),
        {"ab": _if((0, NO)) | _if((2, NO)), "ba": _if((0, NO), (1, YES)) | _if((1, YES), (2, NO))},
        {"b": _if((2, YES))},
    ),
    "nothing more can come out": _terms(
        "abc",
        (2,) * 4,
        {
            "ab": _if((0, NO), (1, YES)) | _if((0, YES), (1, NO)),
            "ac": _if((0, NO), (2, YES)),
            "cb": _if((3, YES)) | _if((3, NO)),
        },
    ),
    "what is said twice": _terms(
        "ab", (2, 2), {"ab": _if((0, YES)) | _if((0, NO), (1, YES))}, {"a": _if((1, NO), (0, NO))}
    ),
}


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_search_finds_what_trying_everything_finds(example: str) -> None:
    assert possibilities(EXAMPLES[example]) == _by_enumeration(EXAMPLES[example])


def test_an_option_is_as_good_as_its_worst_rival_leaves_it() -> None:
    standings = {
        "conflicted before opposed": ({"ab": ALWAYS, "ba": ALWAYS, "ca": ALWAYS}, CONFLICTED),
        "opposed before open": ({"ba": ALWAYS}, OPPOSED),
        "open before supported": ({"ab": ALWAYS}, OPEN),
        "supported over all": ({"ab": ALWAYS, "ac": ALWAYS}, SUPPORTED),
    }

    for grounds, standing in standings.values():
        assert possibilities(_terms("abc", (), grounds)).of_option["a"] == {standing}


def test_a_rival_that_is_barred_is_none() -> None:
    found = possibilities(_terms("abc", (), {"ba": ALWAYS, "ac": ALWAYS}, {"b": ALWAYS}))

    assert found.of_option == {"a": {SUPPORTED}, "b": {BARRED}, "c": {OPPOSED}}
    assert found.of_pair["a", "b"] == {OPPOSED}


def test_the_only_way_left_is_supported() -> None:
    found = possibilities(_terms("ab", (), {"ba": ALWAYS}, {"b": ALWAYS}))

    assert found.of_option == {"a": {SUPPORTED}, "b": {BARRED}}


# ---- past the bound


@pytest.mark.parametrize("most", [0, 1, 2, 3])
@pytest.mark.parametrize("example", ["a third way", "a circle", "a bar", "contradictions between the extremes"])
def test_past_the_bound_the_answers_hold_too_much_and_say_so(
    example: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = _by_enumeration(EXAMPLES[example])
    monkeypatch.setattr(unknowns, "_MOST_STEPS", most)

    found = possibilities(EXAMPLES[example])

    assert all(exact.of_option[option] <= found.of_option[option] for option in exact.of_option)
    assert all(exact.of_pair[pair] <= found.of_pair[pair] for pair in exact.of_pair)
    assert exact.relevant <= found.relevant
    assert not found.is_exact or found == exact
    if most == 0:
        assert not found.is_exact


def test_where_only_what_is_relevant_is_past_the_bound_it_says_so_too(monkeypatch: pytest.MonkeyPatch) -> None:
    example = EXAMPLES["what is hard to see"]
    exact = _by_enumeration(example)
    monkeypatch.setattr(unknowns, "_MOST_STEPS", 4)

    found = possibilities(example)

    assert (found.of_option, found.of_pair) == (exact.of_option, exact.of_pair)
    assert exact.relevant <= found.relevant
    assert not found.is_exact


@pytest.mark.parametrize(
    ("example", "steps"),
    [
        ("it may conflict", 7),
        ("a bar", 7),
        ("a third way", 5),
        ("a rival falls away", 7),
        ("contradictions between the extremes", 7),
        ("a circle", 10),
        ("what is hard to see", 6),
        ("three ways for one of two", 5),
        ("one way is enough", 6),
        ("nothing more can come out", 9),
        ("what is said twice", 4),
    ],
)
def test_the_search_takes_no_more_steps_than_it_needs(
    example: str, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unknowns, "_MOST_STEPS", steps)
    assert possibilities(EXAMPLES[example]).is_exact

    monkeypatch.setattr(unknowns, "_MOST_STEPS", steps - 1)
    assert not possibilities(EXAMPLES[example]).is_exact


def test_what_needs_no_search_is_exact_whatever_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unknowns, "_MOST_STEPS", 1)

    assert possibilities(EXAMPLES["nothing is unknown"]).is_exact


def test_many_unknown_factors_are_no_matter_where_the_terms_are_few() -> None:
    asked = tuple((number, YES) for number in range(200))
    found = possibilities(_terms("ab", (2,) * 200, {"ab": _if(*asked)}))

    assert found.is_exact
    assert found.of_option["a"] == {SUPPORTED, OPEN}
    assert found.relevant == frozenset(range(200))
