"""This module is how days, numbers and lists of names are written in a language: the words of Babel, in the order of the phrases."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import cache

from .phrasebook import Phrasebook

__all__ = ["can_run_on", "day_in_words", "month_in_words", "number_in_words", "run_of_names"]

_MOST_IN_A_RUN = 3


def day_in_words(day: dt.date, language: str, phrases: Phrasebook, *, year: int | None, weekday: bool = False) -> str:
    """Write a day as people say it, without the year where it is the *year* of the letter.

    Example:
        >>> from .phrasebook import shipped_phrases
        >>> day_in_words(dt.date(2026, 12, 14), "nl", shipped_phrases(), year=2026, weekday=True)
        'maandag 14 december'
        >>> day_in_words(dt.date(2027, 1, 4), "en", shipped_phrases(), year=2026)
        '4 January 2027'
    """
    from babel.dates import get_day_names, get_month_names  # noqa: PLC0415 - Babel is heavy, and only texts need it

    locale = language.replace("-", "_")
    parts: dict[str, str | int] = {
        "monthday": day.day,
        "monthname": get_month_names("wide", "format", locale)[day.month],
    }
    if weekday:
        parts["weekday"] = get_day_names("wide", "format", locale)[day.weekday()]
    if day.year != year:
        parts["year"] = str(day.year)
    message = f"form-{'weekday' if weekday else 'day'}{'' if day.year == year else '-year'}"
    return phrases.say(message, language, "formal", **parts)


def month_in_words(day: dt.date, language: str, phrases: Phrasebook) -> str:
    """Write the month of a day, with its year.

    Example:
        >>> from .phrasebook import shipped_phrases
        >>> month_in_words(dt.date(2024, 9, 16), "nl", shipped_phrases())
        'september 2024'
    """
    from babel.dates import get_month_names  # noqa: PLC0415 - Babel is heavy, and only texts need it

    # Where a day stands before it, some languages bend the name of a month.
    month = get_month_names("wide", "stand-alone", language.replace("-", "_"))[day.month]
    return phrases.say("form-month-year", language, monthname=month, year=str(day.year))


def number_in_words(number: float, language: str) -> str:
    """Write a number as the language does.

    Example:
        >>> number_in_words(1840, "nl"), number_in_words(1.5, "nl"), number_in_words(1840, "en")
        ('1.840', '1,5', '1,840')
    """
    from babel.numbers import format_decimal  # noqa: PLC0415 - Babel is heavy, and only texts need it

    return format_decimal(number, locale=language.replace("-", "_"), decimal_quantization=False)


def run_of_names(names: Sequence[str], language: str) -> str:
    """Write names one behind the other, with no comma before the last.

    Example:
        >>> run_of_names(["armoede", "schuld", "zorg"], "nl"), run_of_names(["Armut", "Schulden"], "de")
        ('armoede, schuld en zorg', 'Armut und Schulden')
    """
    if len(names) < 2:  # noqa: PLR2004 - one name is no run
        return "".join(names)
    between, last = _between(language, "standard", "middle"), _between(language, "standard", "2")
    return f"{between.join(names[:-1])}{last}{names[-1]}"


def can_run_on(names: Sequence[str], languages: Iterable[str]) -> bool:
    """Say whether names read well in one sentence: at most three, and none that joins two things itself.

    Args:
        names: the names.
        languages: the languages in which they may be written.

    Example:
        >>> can_run_on(["zorg en werk", "schuld"], ["nl"]), can_run_on(["zorg", "schuld"], ["nl"])
        (False, True)
    """
    if len(names) <= 1:
        return True
    joining = frozenset(word for language in languages for word in _joining_words(language))
    are_single = not any("," in name or joining.intersection(_words(name)) for name in names)
    return len(names) <= _MOST_IN_A_RUN and are_single


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


@cache
def _joining_words(language: str) -> frozenset[str]:
    """Give the words for *and* and for *or*."""
    return frozenset(word for kind in ("standard", "or") for word in _words(_between(language, kind, "2")))


@cache
def _between(language: str, kind: str, place: str) -> str:
    """Give what stands between two names: in the middle of a run, or where there are two."""
    from babel import Locale  # noqa: PLC0415 - Babel is heavy, and only texts need it

    pattern = str(Locale.parse(language, sep="-").list_patterns[kind][place])
    return pattern.removeprefix("{0}").removesuffix("{1}")
