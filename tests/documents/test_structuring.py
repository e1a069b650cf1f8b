from datetime import UTC, date, datetime

import pytest

from deliberate import Deliberation, Hunch
from deliberate.documents.normal import Normal
from deliberate.documents.plain import Plain, at
from deliberate.documents.structuring import Faulty, _faults, structured


def read(content: dict[object, object]) -> Deliberation:
    form = Normal(Plain(content), {}).document(Deliberation, content, (), "deliberation")
    return structured(form, Deliberation)


def test_dates_may_be_texts_or_dates_already() -> None:
    assert read({"deliberation": "a", "opened_on": date(2026, 1, 2)}) == read(
        {"deliberation": "a", "opened_on": "2026-01-02"}
    )


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-10-05T09:00", datetime(2026, 10, 5, 9, 0)),
        ("2026-10-05 09:00:07", datetime(2026, 10, 5, 9, 0, 7)),
        ("2026-10-05T09:00:07.25", datetime(2026, 10, 5, 9, 0, 7, 250_000)),
        ("2026-10-05T09:00Z", datetime(2026, 10, 5, 9, 0, tzinfo=UTC)),
        ("2026-10-05T11:00+02:00", datetime(2026, 10, 5, 9, 0, tzinfo=UTC)),
    ],
)
def test_moments_are_read_with_and_without_an_offset(text: str, moment: datetime) -> None:
    for given in (text, moment):
        assert read({"deliberation": "a", "hunch": {"at": given}}).hunch == Hunch(at=moment)


@pytest.mark.parametrize("text", ["2026-10-05T09:00+05:99", "2026-10-05T09:00+05:00:60", "2026-10-05T09:00+24:00"])
def test_an_offset_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(Faulty) as caught:
        read({"deliberation": "a", "hunch": {"at": text}})

    assert [fault.problem.code for fault in caught.value.faults] == ["bad-date"]


@pytest.mark.parametrize(
    "text", ["20261005", "2026-W41-1", "2026-10-5", "10-2026", "today", "2026-10-05T09:00", "0000-01-01"]
)
def test_only_one_way_of_writing_a_date_is_read(text: str) -> None:
    with pytest.raises(Faulty) as caught:
        read({"deliberation": "a", "opened_on": text})

    ((path, problem),) = caught.value.faults
    assert (path, problem.code, problem.found) == (("opened_on",), "bad-date", text)


def test_faults_of_the_library_itself_are_no_problems_of_the_document() -> None:
    with pytest.raises(ZeroDivisionError):
        list(_faults(ZeroDivisionError(), (), {}))


def test_what_stands_below_a_text_is_nothing() -> None:
    assert at("text", ("a",)) is None
    assert at(["x"], (1,)) is None
    assert at(["x"], ("a",)) is None
