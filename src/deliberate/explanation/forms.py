"""This module is how dates, numbers and lists of names are written in a language."""

import datetime as dt
import re
from collections.abc import Sequence

__all__ = ["can_run_on", "date_in_words", "month_in_words", "number_in_words", "run_of_names"]

_AND = {"nl": "en", "en": "and"}
_MOST_IN_A_RUN = 3
# A name that joins two things itself makes a run of names unclear.
_JOINED = re.compile(r",|\b(en|of|and|or)\b", re.IGNORECASE)


def date_in_words(day: dt.date, language: str, *, year: int | None, weekday: bool = False) -> str:
    """Write a day as people say it, without the year where it is the *year* of the letter.

    Example:
        >>> date_in_words(dt.date(2026, 12, 14), "nl", year=2026, weekday=True)
        'maandag 14 december'
        >>> date_in_words(dt.date(2027, 1, 4), "en", year=2026)
        '4 January 2027'
    """
    from babel.dates import format_date  # noqa: PLC0415 - Babel is heavy, and only texts need it

    parts = ["EEEE"] if weekday else []
    parts += ["d", "MMMM"] if day.year == year else ["d", "MMMM", "y"]
    return format_date(day, " ".join(parts), locale=language)


def month_in_words(day: dt.date, language: str) -> str:
    """Write the month of a day, with its year.

    Example:
        >>> month_in_words(dt.date(2024, 9, 16), "nl")
        'september 2024'
    """
    from babel.dates import format_date  # noqa: PLC0415 - Babel is heavy, and only texts need it

    return format_date(day, "MMMM y", locale=language)


def number_in_words(number: float, language: str) -> str:
    """Write a number as the language does.

    Example:
        >>> number_in_words(1840, "nl"), number_in_words(1.5, "nl"), number_in_words(1840, "en")
        ('1.840', '1,5', '1,840')
    """
    from babel.numbers import format_decimal  # noqa: PLC0415 - Babel is heavy, and only texts need it

    return format_decimal(number, locale=language, decimal_quantization=False)


def run_of_names(names: Sequence[str], language: str) -> str:
    """Write names one behind the other, with no comma before the last.

    Example:
        >>> run_of_names(["armoede", "schuld", "zorg"], "nl")
        'armoede, schuld en zorg'
    """
    if len(names) < 2:  # noqa: PLR2004 - one name is no run
        return "".join(names)
    return f"{', '.join(names[:-1])} {_AND.get(language, _AND['en'])} {names[-1]}"


def can_run_on(names: Sequence[str]) -> bool:
    """Say whether names read well in one sentence: at most three, and none that joins two things itself."""
    return len(names) <= _MOST_IN_A_RUN and (len(names) == 1 or not any(_JOINED.search(name) for name in names))
