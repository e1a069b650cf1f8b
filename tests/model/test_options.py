from datetime import date, timedelta

import pytest

from deliberate.model import LedBy, Option
from deliberate.model.options import to_options
from tests.problems import only_problem

SINCE, RETIRED = date(2026, 3, 2), date(2026, 6, 1)
DAY = timedelta(days=1)


def test_an_option_is_open_to_choice_from_its_first_day_until_the_day_it_is_retired() -> None:
    option = Option("o", label="x", since=SINCE, retired_on=RETIRED)

    assert [option.is_in_use(day) for day in (SINCE - DAY, SINCE, RETIRED - DAY, RETIRED)] == [False, True, True, False]


def test_an_option_without_dates_can_always_be_chosen() -> None:
    assert Option("o", label="x").is_in_use(date.min)
    assert Option("o", label="x").is_in_use(None)


def test_without_a_day_an_option_can_be_chosen_unless_it_was_retired() -> None:
    assert Option("o", label="x", since=SINCE).is_in_use(None)
    assert not Option("o", label="x", retired_on=RETIRED).is_in_use(None)


def test_an_option_cannot_be_retired_before_it_exists() -> None:
    problem = only_problem(Option, "o", label="x", since=RETIRED, retired_on=SINCE)

    assert (problem.code, problem.path, problem.found) == ("dates-reversed", ("retired_on",), "2026-03-02")
    assert problem.expected == "not before since (2026-06-01)"
    assert Option("o", label="x", since=SINCE, retired_on=SINCE).retired_on == SINCE


def test_who_leads_is_a_member_or_its_value() -> None:
    assert Option("o", label="x", led_by="shared").led_by is LedBy.SHARED
    assert Option("o", label="x", led_by=LedBy.SHARED).led_by is LedBy.SHARED


def test_an_option_has_a_label() -> None:
    with pytest.raises(TypeError):
        Option("o")  # type: ignore[call-arg]  # that is the point
    assert only_problem(Option, "o", label=None).path == ("label",)


def test_options_keep_their_order() -> None:
    options = [Option("b", label="x"), Option("a", label="x")]

    assert to_options(options) == tuple(options)
