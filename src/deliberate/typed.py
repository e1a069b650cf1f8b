"""This module is what was typed: the options of the commands, and their words."""

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeAlias

import attrs
import click

from deliberate.explanation import Length
from deliberate.visibility import Reader

__all__ = [
    "Asked",
    "Command",
    "asked_answer",
    "asked_because",
    "asked_books",
    "asked_edits",
    "asked_file",
    "asked_fixed",
    "asked_language",
    "asked_length",
    "asked_limit",
    "asked_on",
    "asked_option",
    "asked_output",
    "asked_picture",
    "asked_practice",
    "asked_reading",
    "asked_register",
    "asked_shelf",
    "asked_to",
]

Command: TypeAlias = Callable[..., Any]

_READERS = ("client", "colleague", "file", "professional")


@attrs.frozen(kw_only=True)
class Asked:
    """What was typed, in the words of the options."""

    path: str
    practice: str | None = None
    cases: str | None = None
    on: dt.date | None = None
    output: str | None = None
    to: Reader = "professional"
    language: str | None = None
    phrases: str | None = None
    register: str | None = None
    length: Length = "whole"
    form: str = "text"
    everything: bool = False
    option: str | None = None
    because: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    limit: int | None = None
    edits: str | None = None


def _day(_context: click.Context, _option: click.Parameter, typed: str | None) -> dt.date | None:
    if typed is None:
        return None
    try:
        return dt.datetime.strptime(typed, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no time zone
    except ValueError:
        msg = f"{typed!r} is not a day. Write year, month and day, such as 2026-10-12."
        raise click.BadParameter(msg) from None


def _form(*forms: str, later: str) -> Command:
    def known(_context: click.Context, _option: click.Parameter, typed: str) -> str:
        if typed not in forms:
            what = f"{typed} is for a later version" if typed == later else f"{typed!r} is not known"
            msg = f"{what}. Choose one of: {', '.join(forms)}."
            raise click.BadParameter(msg)
        return typed

    metavar = f"[{'|'.join(forms)}]"
    return click.option(
        "--format",
        "form",
        metavar=metavar,
        default=forms[0],
        show_default=True,
        callback=known,
        help="How it is written.",
    )


def asked_to(default: Reader) -> Command:
    """Ask who reads it."""
    return click.option("--to", type=click.Choice(_READERS), default=default, show_default=True, help="Who reads it.")


def _together(*options: Command) -> Command:
    """Ask several things, in this order."""

    def ask(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return ask


asked_file = click.argument("path", metavar="FILE")
asked_practice = click.option(
    "--practice", metavar="FILE", help="What the team agreed; else the nearest practice.yaml or practice.json."
)
_cases = click.option("--cases", metavar="PATH", help="Earlier cases; else those beside the practice.")
asked_on = click.option(
    "--on", metavar="DATE", callback=_day, help="The day for which it counts; else that of the decision, or today."
)
asked_output = click.option("--output", metavar="FILE", help="Write to a file.")
_language = click.option("--language", metavar="LANGUAGE", help="Such as nl or en; else that of the practice.")
_phrases = click.option(
    "--phrases", metavar="FOLDER", help="Your own sentences, and languages you added; else those of the library."
)
asked_language = _together(_language, _phrases)
asked_register = click.option(
    "--register", type=click.Choice(["formal", "informal"]), help="How the reader is addressed."
)
asked_length = click.option(
    "--length",
    type=click.Choice(["whole", "short"]),
    default="whole",
    show_default=True,
    help="After a decision: all, or what matters most.",
)
_text = _form("text", "markdown", "json", later="html")
asked_picture = _form("mermaid", "graphml", later="svg")
asked_books = _together(asked_practice, _cases)
asked_answer = _together(asked_language, asked_register, asked_on, _text, asked_output)
asked_reading = _together(asked_practice, asked_language, asked_register, _text, asked_output)
asked_option = click.option("--option", metavar="OPTION", help="The option it is about; else what was decided.")
asked_because = click.option(
    "--because", metavar="FACTOR", multiple=True, help="A decisive reason, once for each; else those of the decision."
)
asked_fixed = click.option("--fixed", metavar="FACTOR", multiple=True, help="What cannot be otherwise, once for each.")
asked_edits = click.option(
    "--edits", metavar="FILE", help="What people changed in the text: sentences struck, rewritten or added."
)
asked_shelf = click.argument("path", metavar="PATH")
asked_limit = click.option(
    "--limit", metavar="N", type=click.IntRange(min=0), help="How many contradictions and like cases are listed."
)
