"""This module is what people see at a terminal: what was asked for on standard output, what went wrong on the other."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from deliberate.errors import WriteError, escaped
from deliberate.explanation import Explanation, Table
from deliberate.rendering import as_text
from deliberate.replacement import replace_file

__all__ = ["complain", "put", "show", "watched"]


def show(explanation: Explanation, tables: Iterable[Table] = ()) -> None:
    """On a screen, break lines between words and make headings stand out; tables as wide as the screen."""
    from rich.console import Console  # noqa: PLC0415 - for people at a screen only
    from rich.text import Text  # noqa: PLC0415 - see above

    titles = {section.title for section in explanation.sections}
    console = Console(highlight=False, markup=False, emoji=False)
    for line in as_text(explanation).splitlines():
        console.print(Text(line, style="bold" if line in titles else ""))
    for table in tables:
        console.print("", Text(table.title, style="bold"), _on_screen(table), sep="\n")
        if table.more:
            console.print(Text(table.more))


def _on_screen(table: Table) -> object:
    from rich import box  # noqa: PLC0415 - see above
    from rich.table import Table as RichTable  # noqa: PLC0415 - see above
    from rich.text import Text  # noqa: PLC0415 - see above

    grid = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for head, cells in zip(table.columns, zip(*table.rows, strict=True), strict=True):
        grid.add_column(Text(head), justify="right" if all(map(str.isdigit, cells)) else "left")
    for row in table.rows:
        grid.add_row(*map(Text, row))
    return grid


@contextmanager
def watched(doing: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give what shows how far it is, on standard error, where a person is watching that; None where nobody is."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - for people at a screen only
    from rich.progress import Progress  # noqa: PLC0415 - see above

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


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
