"""This module is what people see at a terminal: what was asked for on standard output, what went wrong on the other."""

import os
import sys
from pathlib import Path

import click

from deliberate.errors import WriteError, escaped
from deliberate.explanation import Explanation
from deliberate.rendering import as_text
from deliberate.replacement import replace_file

__all__ = ["complain", "put", "show"]


def show(explanation: Explanation) -> None:
    """On a screen, break lines between words and make headings stand out."""
    from rich.console import Console  # noqa: PLC0415 - for people at a screen only
    from rich.text import Text  # noqa: PLC0415 - see above

    titles = {section.title for section in explanation.sections}
    console = Console(highlight=False, markup=False, emoji=False)
    for line in as_text(explanation).splitlines():
        console.print(Text(line, style="bold" if line in titles else ""))


def complain(text: str) -> None:
    """Tell on standard error; what could steer a terminal is shown, not obeyed."""
    click.echo("\n".join(map(escaped, text.split("\n"))), err=True)


def put(text: str, output: str | None) -> None:
    """Print a text, or write it to a file.

    Raises:
        WriteError: where it could not be written.
    """
    if output is None:
        _say(text)
        return
    try:
        replace_file(Path(os.path.realpath(output)), text.encode())
    except OSError as fault:
        msg = f"{output}: this could not be written ({fault.strerror})."
        raise WriteError(msg) from fault


def _say(text: str) -> None:
    try:
        click.echo(text, nl=False)
    except OSError as fault:
        # What could not be written would be tried again when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(fault, BrokenPipeError):
            raise
