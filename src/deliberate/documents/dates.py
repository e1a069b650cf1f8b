"""This module is dates and times as people write them, and how they stand in a document."""

import re
from datetime import date, time

__all__ = ["date_meant", "is_day_first", "moment_meant"]

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_OTHER_MONTHS = {"maa": 3, "mar": 3, "may": 5, "oct": 10}
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d\d)(?!\d)")
_DAY_AND_MONTH = re.compile(r"(?<!\d)(\d{1,2}) ([a-z]{3})[a-z]{0,6}\.? (\d{4})(?!\d)", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})(?!\d)")
_TIME = re.compile(r"(?<![\d.])(\d{1,2})(?:[:.](\d\d)(?!\d)| ?(?:uur|u)\b)", re.IGNORECASE)


def is_day_first(text: str) -> bool:
    """Say whether a date is written with the day first, in figures.

    Example:
        >>> is_day_first("19-10-2026"), is_day_first("19 oktober 2026")
        (True, False)
    """
    return _DAY_FIRST.fullmatch(text) is not None


def date_meant(text: str) -> str | None:
    """Write the date that a text holds as year-month-day; None where it holds none.

    Example:
        >>> date_meant("19-10-2026"), date_meant("maandag 19 oktober 2026"), date_meant("2026/10/5")
        ('2026-10-19', '2026-10-19', '2026-10-05')
    """
    if found := _DAY_AND_MONTH.search(text):
        return _written(found[3], _month(found[2]), found[1])
    if found := _YEAR_FIRST.search(text):
        return _written(found[1], found[3], found[4])
    if found := _DAY_FIRST.search(text):
        day, month, year = found.groups()
        century = "" if len(year) == len("2026") else "20"
        return _written(century + year, month, day) or _written(century + year, day, month)
    return None


def moment_meant(text: str) -> tuple[str | None, str | None]:
    """Write the date and the time that a text holds; None for what it does not hold.

    Example:
        >>> moment_meant("5-10-2026 om 9.00 uur"), moment_meant("9 uur")
        (('2026-10-05', '09:00'), (None, '09:00'))
    """
    found = _TIME.search(_DAY_FIRST.sub(" ", _YEAR_FIRST.sub(" ", text)))
    return date_meant(text), None if found is None else _time_written(found[1], found[2] or "0")


def _month(name: str) -> str:
    short = name.casefold()
    return str(_MONTHS.index(short) + 1 if short in _MONTHS else _OTHER_MONTHS.get(short, 0))


def _time_written(hour: str, minute: str) -> str | None:
    try:
        return time(int(hour), int(minute)).isoformat("minutes")
    except ValueError:
        return None


def _written(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
