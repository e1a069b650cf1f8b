"""This module is the command ``deliberate``: files in, words and pictures out."""

import os
import sys
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import attrs
import click

from deliberate.catalogue import EXAMPLES, example
from deliberate.checks import Finding, check, most_useful
from deliberate.desk import Desk, book_at, hints_at, is_book, laid_out, phrases_at, shelf_at, text_at
from deliberate.documents import as_json, to_document
from deliberate.errors import DeliberateError, WriteError
from deliberate.explanation import (
    Explanation,
    Phrasebook,
    Section,
    Sentence,
    Table,
    explain,
    reading_for,
    tables_of_audit,
    talk_sheet,
    tell,
)
from deliberate.explanation.prospects import section_without_contrasts
from deliberate.files import text_of, write
from deliberate.graph import graph_of
from deliberate.model import Severity
from deliberate.plain_language import readability
from deliberate.rendering import as_graphml, as_markdown, as_mermaid, as_text, table_as_markdown, table_as_text
from deliberate.schemas import json_schema
from deliberate.terminal import complain, put, show, watched
from deliberate.typed import (
    Asked,
    asked_answer,
    asked_because,
    asked_books,
    asked_edits,
    asked_file,
    asked_fixed,
    asked_language,
    asked_length,
    asked_limit,
    asked_on,
    asked_option,
    asked_output,
    asked_picture,
    asked_practice,
    asked_reading,
    asked_register,
    asked_shelf,
    asked_to,
)
from deliberate.weighing import CaseBase, audit, contrast, foresee, weigh

__all__ = ["commands", "main"]

_SUFFIXES = {"yaml": (".yaml", ".yml"), "json": (".json",), "jsonl": (".jsonl",)}
_MUST, _WRONG, _INTERRUPTED = 1, 2, 130
# As many contradictions as a program gets, and as many rows as a person does, where nobody asked for a number.
_MOST_LISTED, _MOST_ROWS = 1000, 20


def main() -> None:
    """Run the command that was typed; the exit status says how it went."""
    for stream in (sys.stdout, sys.stderr):
        # Also where the locale knows ASCII only, and for a file name that is no text.
        if stream is not None:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    commands(prog_name="deliberate")


class _Commands(click.Group):
    """The commands: what is wrong with the input is told in a line for each problem, never as a traceback."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever a command gives
        try:
            return super().invoke(ctx)
        except DeliberateError as fault:
            complain(str(fault))
        except OSError as fault:
            complain(": ".join(filter(None, [fault.filename, fault.strerror or str(fault)])))
        except KeyboardInterrupt:
            raise click.exceptions.Exit(_INTERRUPTED) from None
        raise click.exceptions.Exit(_WRONG)


# ---- commands


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="deliberate-cases", prog_name="deliberate")
def commands() -> None:
    """Look twice at a decision, and tell the client why.

    New here? Start with: deliberate demo
    """


@commands.command("demo")
@click.argument("shown", metavar="[EXAMPLE]", type=click.Choice(list(EXAMPLES)), default=next(iter(EXAMPLES)))
@asked_to("client")
@asked_language
@asked_register
def _demo(shown: str, **typed: Any) -> None:  # noqa: ANN401 - see Asked
    """Show the main job on an example: a letter to a client.

    EXAMPLE is bakery (a job coach), home-care (a nurse) or recovery (a case manager).
    """
    place, name = EXAMPLES[shown]
    with resources.as_file(example(place)) as folder:
        asked = Asked(path=str(folder / name), **typed)
        desk = laid_out(asked)
    explanation = _explained(desk, asked)
    _give(explanation, asked, {})
    hint = desk.phrases.say("demo-next", explanation.language, explanation.register)
    click.echo(f"\n{hint}", err=True)


@commands.command("explain")
@asked_file
@asked_books
@asked_to("client")
@asked_length
@asked_edits
@asked_answer
def _explain(**typed: Any) -> None:  # noqa: ANN401 - see Asked
    """Say why: the letter after a decision, the talk before it."""
    asked = Asked(**typed)
    desk = laid_out(asked)
    explanation = _explained(desk, asked)
    questions = _about_edits(desk)
    _give(explanation, asked, to_document(explanation))
    if questions:
        complain(as_text(_told(questions, desk, asked)).rstrip())


@commands.command("talk")
@asked_file
@asked_books
@asked_answer
def _talk(**typed: Any) -> None:  # noqa: ANN401 - see Asked
    """Lay out a talk: what to say first, their words, what is open."""
    asked = Asked(**typed)
    desk = laid_out(asked)
    sheet = talk_sheet(*desk.books, language=asked.language, register=asked.register, on=desk.on, phrases=desk.phrases)
    _give(sheet, asked, to_document(sheet))


@commands.command("check")
@asked_file
@asked_books
@asked_edits
@asked_answer
@click.option("--all", "everything", is_flag=True, help="Show everything that was found.")
def _check(**typed: Any) -> None:  # noqa: ANN401 - see Asked
    """Look whether it is sound, and what to ask next."""
    asked = Asked(**typed)
    desk = laid_out(asked)
    findings = check(
        *desk.books,
        on=desk.on,
        language=asked.language,
        register=asked.register,
        phrases=desk.phrases,
        edits=desk.edits,
    )
    _give(_review(findings, desk, asked), asked, {"findings": [to_document(finding) for finding in findings]})
    if any(finding.severity is Severity.MUST for finding in findings):
        click.get_current_context().exit(_MUST)


@commands.command("weigh")
@asked_file
@asked_books
@asked_answer
def _weigh(**typed: Any) -> None:  # noqa: ANN401 - see Asked
    """Say what follows from what the team agreed and decided before."""
    asked = Asked(**typed)
    desk = laid_out(asked)
    weighing = weigh(*desk.books, on=desk.on)
    _give(_told(weighing, desk, asked), asked, to_document(weighing))


@commands.command("foresee")
@asked_file
@asked_option
@asked_because
@asked_books
@asked_answer
def _foresee(**typed: Any) -> None:  # noqa: ANN401 - see Asked
    """Say what a choice sets for the next person, and what it does not fit."""
    asked = Asked(**typed)
    desk = laid_out(asked)
    foresight = foresee(*desk.books, option=asked.option, because=asked.because or None, on=desk.on)
    _give(_told(foresight, desk, asked), asked, to_document(foresight))


@commands.command("contrast")
@asked_file
@asked_option
@asked_fixed
@asked_books
@asked_answer
def _contrast(**typed: Any) -> None:  # noqa: ANN401 - see Asked
    """Say what would have to be different for another choice."""
    asked = Asked(**typed)
    desk = laid_out(asked)
    contrasts = contrast(*desk.books, option=asked.option, fixed=asked.fixed, on=desk.on)
    document = {"contrasts": [to_document(found) for found in contrasts]}
    _give(_told(contrasts, desk, asked) if contrasts else _nothing_differs(desk, asked), asked, document)


@commands.command("audit")
@asked_shelf
@asked_limit
@asked_books
@asked_answer
def _audit(**typed: Any) -> None:  # noqa: ANN401 - see Asked
    """Look whether agreements and decisions hang together.

    PATH is a folder of cases, a .jsonl file of them, or a folder with a practice and the cases beside it.
    """
    asked = Asked(**typed)
    shelf = shelf_at(asked)
    reading = reading_for(shelf.practice, language=asked.language, register=asked.register, phrases=shelf.phrases)
    most_listed, most_rows = (_MOST_LISTED, _MOST_ROWS) if asked.limit is None else (asked.limit, asked.limit)
    with watched(reading.speaker.phrase("audit-watched")) as progress:
        found = audit(shelf.practice, shelf.casebase, on=shelf.on, limit=most_listed, progress=progress)
    told = tell(found, shelf.practice, language=asked.language, register=asked.register, phrases=shelf.phrases)
    _give(told, asked, to_document(found), tuple(tables_of_audit(found, reading, limit=most_rows)))
    if not found.is_consistent:
        click.get_current_context().exit(_MUST)


@commands.command("read")
@asked_file
@asked_reading
def _read(**typed: Any) -> None:  # noqa: ANN401 - see Asked
    """Look how plain a text is, or the texts of a practice or a deliberation.

    FILE is a text, or - for standard input; or a .yaml or .json file, of which each text for a client is read.
    """
    asked = Asked(**typed)
    phrases = phrases_at(asked)
    if is_book(asked.path):
        practice, hints = hints_at(asked, phrases)
        told = tell(hints, practice, language=asked.language, register=asked.register, phrases=phrases)
        _give(_as_hints(told, practice.name, phrases), asked, {"hints": [to_document(hint) for hint in hints]})
        return
    language = asked.language or "nl"
    read = readability(text_at(asked.path), language, avoid=phrases.avoided(language))
    _give(tell(read, language=language, register=asked.register, phrases=phrases), asked, to_document(read))


@commands.command("draw")
@asked_file
@asked_books
@asked_to("professional")
@asked_language
@asked_on
@asked_picture
@asked_output
def _draw(**typed: Any) -> None:  # noqa: ANN401 - see Asked
    """Draw what plays a part, and how it hangs together."""
    asked = Asked(**typed)
    desk = laid_out(asked)
    graph = graph_of(*desk.books, to=asked.to, language=asked.language, on=desk.on)
    put(as_mermaid(graph, phrases=desk.phrases) if asked.form == "mermaid" else as_graphml(graph), asked.output)


@commands.command("schema")
@click.argument("kind")
def _schema(kind: str) -> None:
    """Print the JSON Schema of a kind of document."""
    put(as_json(json_schema(kind)), None)


@commands.command("convert")
@click.argument("file", metavar="FILE")
@click.option("--to", "notation", type=click.Choice(list(_SUFFIXES)), required=True, help="How it is written.")
@asked_practice
@asked_output
def _convert(file: str, notation: str, practice: str | None, output: str | None) -> None:
    """Write a practice, a deliberation, cases or edits in another notation."""
    book = book_at(Asked(path=file, practice=practice))
    if notation == "jsonl" and not isinstance(book, CaseBase):
        msg = f"--to jsonl is for cases, one a line; {file} is a {type(book).__name__.lower()}. Choose yaml or json."
        raise click.UsageError(msg)
    if output is None:
        put(text_of(book, notation), None)
    else:
        _require_fitting(output, notation, file)
        write(book, output)


# ---- what comes out


def _explained(desk: Desk, asked: Asked) -> Explanation:
    return explain(
        *desk.books,
        to=asked.to,
        language=asked.language,
        register=asked.register,
        length=asked.length,
        on=desk.on,
        phrases=desk.phrases,
        edits=desk.edits,
    )


def _about_edits(desk: Desk) -> tuple[Finding, ...]:
    """What somebody should know of the changes in a text, beside the text itself."""
    if desk.edits is None:
        return ()
    codes = {"reason-struck", "edit-loose"}
    return tuple(
        found for found in check(*desk.books, on=desk.on, phrases=desk.phrases, edits=desk.edits) if found.code in codes
    )


def _told(result: object, desk: Desk, asked: Asked) -> Explanation:
    return tell(
        result,
        desk.practice,
        deliberation=desk.deliberation,
        language=asked.language,
        register=asked.register,
        phrases=desk.phrases,
    )


def _nothing_differs(desk: Desk, asked: Asked) -> Explanation:
    told = _told((), desk, asked)
    reading = reading_for(
        desk.practice, desk.deliberation, language=told.language, register=told.register, phrases=desk.phrases
    )
    return attrs.evolve(told, sections=[section_without_contrasts([desk.deliberation.name], reading)])


def _as_hints(told: Explanation, about: str, phrases: Phrasebook) -> Explanation:
    """Hints under a heading of their own, for nothing is wrong; or that there are none."""
    language, register = told.language, told.register
    title = phrases.say("plainness-heading", language, register, what="faults")
    said = Sentence(phrases.say("plainness-nothing", language, register), about=[about])
    nothing = Section("hints", title="", sentences=[said])
    return attrs.evolve(told, sections=[attrs.evolve(one, title=title) for one in told.sections] or [nothing])


def _review(findings: tuple[Finding, ...], desk: Desk, asked: Asked) -> Explanation:
    """What went well, the question that helps most, and what to look at: all of it, or what is most useful."""
    shown = findings if asked.everything else most_useful(findings)
    told = _told(shown, desk, asked)
    well = [section for section in told.sections if section.slot == Severity.STRENGTH]
    rest = [section for section in told.sections if section.slot != Severity.STRENGTH]
    more = _more(len(findings) - len(shown), told, desk)
    return attrs.evolve(told, sections=[*well, *_questions(desk, asked), *rest, *more])


def _questions(desk: Desk, asked: Asked) -> Iterator[Section]:
    weighing = weigh(*desk.books, on=desk.on)
    for section in _told(weighing, desk, asked).sections:
        if section.slot == "unsure" and weighing.relevant:
            one = [attrs.evolve(sentence, listed=False) for sentence in section.sentences[:2][-1:]]
            yield section if asked.everything else attrs.evolve(section, sentences=one)


def _more(count: int, told: Explanation, desk: Desk) -> Iterator[Section]:
    if count > 0:
        said = desk.phrases.say("problem-more", told.language, told.register, count=count)
        yield Section("more", title="", sentences=[Sentence(f"{said} (--all)", about=[told.deliberation])])


def _give(
    explanation: Explanation, asked: Asked, document: Mapping[str, object], tables: tuple[Table, ...] = ()
) -> None:
    if asked.form == "json":
        put(as_json(document), asked.output)
    elif asked.form == "markdown":
        put("\n".join([as_markdown(explanation), *map(table_as_markdown, tables)]), asked.output)
    elif asked.output is None and sys.stdout is not None and sys.stdout.isatty():
        show(explanation, tables)
    else:
        put("\n".join([as_text(explanation), *map(table_as_text, tables)]), asked.output)


def _require_fitting(output: str, notation: str, file: str) -> None:
    """A book may replace one of its kind, itself too; but in the folder it comes from it would be read twice."""
    if not output.lower().endswith(_SUFFIXES[notation]):
        msg = f"{output}: with --to {notation} the name should end in {' or '.join(_SUFFIXES[notation])}."
        raise WriteError(msg)
    if os.path.realpath(file) == str(Path(os.path.realpath(output)).parent):
        msg = f"{output}: this folder is read here. Choose another one for the output."
        raise WriteError(msg)
