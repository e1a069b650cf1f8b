from datetime import date, timedelta

from deliberate.model import Factor, Layer, Role, Scale, Value, Visibility
from deliberate.model.factors import faults_of_factor_names, to_factors
from tests.problems import codes_by_path, only_problem

RETIRED = date(2026, 6, 1)


def _factor(**fields: object) -> Factor:
    return Factor("f", label="x", layer="client", **fields)  # type: ignore[arg-type]  # wrong ones are tried too


def test_a_factor_is_a_reason_unless_it_says_otherwise() -> None:
    factor = _factor()

    assert (factor.role, factor.layer, factor.visibility, factor.special) == (Role.REASON, Layer.CLIENT, None, False)
    assert _factor(visibility="private").visibility is Visibility.PRIVATE


def test_a_factor_cannot_favour_what_it_opposes() -> None:
    problem = only_problem(_factor, favours=["a", "b"], opposes=["b", "c"])

    assert (problem.code, problem.path, problem.found) == ("favours-and-opposes", ("opposes",), "b")
    assert str(problem) == "opposes: the option 'b' is both favoured and opposed. Expected: one of the two."


def test_a_scaled_factor_bars_nothing() -> None:
    problem = only_problem(_factor, bars=["b", "a"], scale=Scale(["low", "high"]))

    assert (problem.code, problem.path, problem.found) == ("wrong-value", ("bars",), "a | b")
    assert "a plain factor that bars" in problem.expected


def test_a_factor_is_in_use_until_it_is_retired() -> None:
    assert _factor(retired_on=RETIRED).is_in_use(RETIRED - timedelta(days=1))
    assert not _factor(retired_on=RETIRED).is_in_use(RETIRED)
    assert not _factor(retired_on=RETIRED).is_in_use(None)
    assert _factor().is_in_use(None)


def test_what_a_factor_names_has_to_be_known() -> None:
    factor = _factor(favours=["a", "x"], opposes=["y"], bars=["z"], values=["v", "w"], influences=["f", "g"])

    problems = list(faults_of_factor_names(factor, ("factors", "f"), options=["a"], values=["v"], factors=["f"]))

    assert [(problem.path[-1], problem.found, problem.known) for problem in problems] == [
        ("favours", "x", ("a",)),
        ("opposes", "y", ("a",)),
        ("bars", "z", ("a",)),
        ("values", "w", ("v",)),
        ("influences", "g", ("f",)),
    ]
    assert {problem.code for problem in problems} == {"unknown-name"}


def test_factors_keep_their_order() -> None:
    factors = [Factor("b", label="x", layer="law"), Factor("a", label="x", layer="law")]

    assert to_factors(iter(factors)) == tuple(factors)


def test_a_value_has_a_name_and_a_label() -> None:
    assert repr(Value("safety", label="safety")) == "<Value 'safety'>"
    assert codes_by_path(Value, "", label="", formerly="x") == [
        ("/name", "bad-name"),
        ("/label", "bad-text"),
        ("/formerly", "wrong-type"),
    ]
