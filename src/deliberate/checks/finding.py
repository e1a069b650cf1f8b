"""This module is what a check found: a code, how much it asks, and what it is about; never a sentence."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

import attrs

from deliberate.model import Severity
from deliberate.model.frozen import FrozenMapping
from deliberate.model.kinds import Path

__all__ = ["Finding", "Found", "by_severity", "most_useful"]

Found: TypeAlias = str | int | date
"""What a sentence about a finding may need: a name of ours, a count, a day; never what a person wrote."""

_MOST = 3


def _to_names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


def _to_path(path: Iterable[str | int]) -> Path:
    return tuple(path)


def _to_values(values: Mapping[str, Found]) -> Mapping[str, Found]:
    return FrozenMapping(values)


@attrs.frozen(repr=False, kw_only=True)
class Finding:
    """One thing to look at again, or one that went well.

    Attributes:
        code: which check found it, stable, in kebab-case.
        severity: whether it has to be looked at, is worth pausing at, or went well.
        about: the names in the practice or the deliberation that it is about.
        values: what its sentence needs besides: counts, days, fields, languages; never what a person wrote.
        path: its place in the document, from the top, with names for named things.
        deliberation: the deliberation it is about.
        practice: the practice it is about.
        on: the day for which it was found, if any.

    Example:
        >>> Finding("own-wrong", severity="consider", about=["budget"], path=["decision", "answers"])
        <Finding 'own-wrong': consider, at decision > answers>
    """

    code: str = attrs.field(kw_only=False)
    severity: Severity = attrs.field(converter=Severity)
    about: tuple[str, ...] = attrs.field(default=(), converter=_to_names)
    values: Mapping[str, Found] = attrs.field(default=FrozenMapping(), converter=_to_values)
    path: Path = attrs.field(default=(), converter=_to_path)
    deliberation: str = ""
    practice: str = ""
    on: date | None = None

    def __repr__(self) -> str:
        # Not what it is about: where a person is not known by name, that is what somebody wrote about them.
        place = f", at {' > '.join(map(str, self.path))}" if self.path else ""
        return f"<Finding {self.code!r}: {self.severity}{place}>"


def by_severity(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Put what must be looked at first, then what is worth pausing at, then what went well; else as they come."""
    order = list(Severity)
    return tuple(sorted(findings, key=lambda finding: order.index(finding.severity)))


def most_useful(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Choose what to show first: one thing that went well, then at most three to look at, the musts before the rest.

    Returns:
        At most four findings; empty where there are none.

    Example:
        >>> went_well = Finding("client-words", severity="strength")
        >>> pauses = [Finding(code, severity="consider") for code in ("a", "b", "c", "d")]
        >>> [finding.code for finding in most_useful([*pauses, Finding("no-reason", severity="must"), went_well])]
        ['client-words', 'no-reason', 'a', 'b']
    """
    ordered = by_severity(findings)
    to_look_at = [finding for finding in ordered if finding.severity is not Severity.STRENGTH]
    return (*ordered[len(to_look_at) :][:1], *to_look_at[:_MOST])
