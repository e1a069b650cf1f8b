import pickle
from datetime import date

import pytest

from deliberate import Severity
from deliberate.checks import Finding, most_useful
from deliberate.checks.finding import by_severity


def finding(code: str, severity: str = "consider") -> Finding:
    return Finding(code, severity=Severity(severity))


def test_a_finding_keeps_what_it_is_given_and_is_equal_by_content() -> None:
    full = Finding(
        "priority-stale",
        severity=Severity.CONSIDER,
        about=["keep people at work"],
        values={"review_by": date(2027, 3, 2)},
        path=["priorities", "keep people at work"],
        deliberation="2026-0417",
        practice="Job coaching North",
        on=date(2027, 4, 1),
    )

    assert pickle.loads(pickle.dumps(full)) == full  # noqa: S301 - our own
    assert len({full, pickle.loads(pickle.dumps(full))}) == 1  # noqa: S301
    assert full.about == ("keep people at work",)
    assert full.path == ("priorities", "keep people at work")


@pytest.mark.parametrize(
    ("path", "expected"),
    [((), "<Finding 'a': must>"), (("positions", 0, "by"), "<Finding 'a': must, at positions > 0 > by>")],
)
def test_a_repr_says_where_and_not_about_whom(path: tuple[str, ...], expected: str) -> None:
    assert repr(Finding("a", severity=Severity.MUST, about=["de buurman"], path=path)) == expected


def test_within_one_severity_findings_stay_in_order() -> None:
    several = [finding("a"), finding("b", "strength"), finding("c", "must"), finding("d"), finding("e", "must")]

    assert [one.code for one in by_severity(several)] == ["c", "e", "a", "d", "b"]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ([], []),
        (["consider"], ["consider"]),
        (["strength", "strength"], ["strength"]),
        (["consider", "must", "strength"], ["strength", "must", "consider"]),
        (["must"] * 4 + ["consider"], ["must"] * 3),
        (["consider"] * 4 + ["strength"], ["strength"] + ["consider"] * 3),
    ],
)
def test_one_strength_and_at_most_three_things_to_look_at_are_shown_first(
    codes: list[str], expected: list[str]
) -> None:
    assert [one.code for one in most_useful(finding(code, code) for code in codes)] == expected
