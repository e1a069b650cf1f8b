import itertools
from datetime import timedelta

import pytest

from deliberate import CaseBase, Option, Practice, Scale
from deliberate.weighing import spreading
from deliberate.weighing.base import Base, Source
from deliberate.weighing.contradictions import Contradictions, contradictions_of
from deliberate.weighing.fitting import applies, weakest
from deliberate.weighing.spreading import Books, Tally
from tests.weighing.books import DAY, decided, factor, practice, priority
from tests.weighing.elsewhere import Elsewhere

OPTIONS = "abc"
OURS = practice(
    *(factor(f"for {option}", option) for option in OPTIONS),
    options=OPTIONS,
    priorities=[priority("agreed", ["for a"], ["for b", "for c"]), priority("agreed too", ["for c"], ["for b"])],
)
HELD = [each.name for each in OURS.factors]
CASES = CaseBase(
    decided(f"{option}{number}", option, *HELD, because=(f"for {option}",)) for option in OPTIONS for number in range(4)
)
# Each case contradicts the four of each other option; the agreements contradict those that chose otherwise.
OF_CASES, WITH_AGREEMENTS = 48, 12


def found(most: int | None, executor: Elsewhere | None = None) -> Contradictions:
    books = Books(OURS, CASES, None)
    agreed: list[Source] = [("priority", each.name) for each in OURS.priorities]
    order = [*agreed, *(("precedent", name) for name in CASES)]
    return contradictions_of(books, order, Tally(100), most=most, worth=100, executor=executor)


# ---- how many are kept in mind


@pytest.mark.parametrize("most", [0, 3, 17, 20, 40, OF_CASES])
def test_no_more_pairs_of_cases_are_kept_in_mind_than_asked_for_and_all_are_counted(most: int) -> None:
    whole, some = found(None), found(most)

    kept = list(some.pairs())
    assert whole.is_whole
    assert some.is_whole is (most == OF_CASES)
    assert some.count == whole.count == OF_CASES + WITH_AGREEMENTS
    assert len(kept) == len(set(kept)) == most + WITH_AGREEMENTS
    assert set(kept) <= set(whole.pairs())
    assert some.speaks_for == whole.speaks_for


@pytest.mark.parametrize("most", [0, 3, 5, 9])
def test_no_more_pairs_of_cases_come_back_from_others_than_asked_for(
    monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(spreading, "_MOST_PARTS", 2)
    elsewhere = Elsewhere()

    some = found(most, elsewhere)

    assert len(list(some.pairs())) == most + WITH_AGREEMENTS
    for met in elsewhere.came_back:
        assert len(met.firsts) == len(met.seconds) == min(most, met.count)
    assert sum(met.count for met in elsewhere.came_back) == OF_CASES
    assert len(elsewhere.came_back) > len(["a or b", "a or c", "b or c"])


def test_a_pair_with_an_agreement_is_kept_however_many_there_are() -> None:
    some = found(0)

    with_agreements = {pair for pair in found(None).pairs() if pair[0] < len(OURS.priorities)}
    assert set(some.pairs()) == with_agreements


# ---- what contradicts what


def _answers(scale: Scale) -> list[str | float | None]:
    return [None, *((2, 4, 6, 8) if scale.levels == "number" else scale.level_names)]


@pytest.mark.parametrize("told", [slice(None), slice(1), slice(-1, None)], ids=["any", "unknown", "utmost"])
@pytest.mark.parametrize(
    "scale",
    [
        Scale(["low", "high"]),
        Scale(["nil", "low", "middle", "high", "utmost"]),
        Scale(["nil", "low", "middle", "high", "utmost"], neutral="middle"),
        Scale("number"),
        Scale("number", neutral=4),
    ],
    ids=["two levels", "levels", "levels about a neutral one", "numbers", "numbers about a neutral one"],
)
def test_laid_beside_all_others_a_ground_contradicts_those_that_apply_in_its_weakest_situation(
    scale: Scale, told: slice
) -> None:
    ours = practice(
        factor("p", "a"), factor("d", "b"), factor("need", "a", scale=scale), factor("pain", "b", scale=scale)
    )
    answers = _answers(scale)[told]
    cases = [
        decided(
            f"{option}, {held}, {need}, {pain}",
            option,
            *held,
            facts={name: level for name, level in (("need", need), ("pain", pain)) if level is not None},
        )
        for option, held in itertools.product("ab", ["pd", "p"])
        for need, pain in itertools.product(answers, repeat=2)
    ]
    base = Base(ours, CaseBase(cases))
    opposite = list(base.grounds(("b", "a")))

    said = {
        place: list(against) for place, against in base.contradicting(("a", "b"), range(len(cases) - len(opposite)))
    }

    for place, ground in enumerate(base.grounds(("a", "b"))):
        known = weakest(ground, base.factors)
        met = [] if known is None else [n for n, other in enumerate(opposite) if applies(other, known, base.factors)]
        assert said.get(place, []) == met


# ---- between which options


def test_what_contradicts_between_options_that_are_retired_later_counts_until_then() -> None:
    later = DAY + timedelta(days=9)
    options = [OURS.options[0], *(Option(name, label="x", retired_on=later) for name in "bc")]
    ours = Practice("North", language="en", question="x", options=options, factors=OURS.factors)
    order: list[Source] = [("precedent", name) for name in CASES]

    for on, count in ((later - timedelta(days=1), OF_CASES), (later, 0)):
        books = Books(ours, CASES, on)
        assert contradictions_of(books, order, Tally(1), most=None, worth=1, executor=None).count == count
