"""This module is the command ``deliberate``: files in, words and pictures out."""

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any, TypeAlias

import attrs
import click

from deliberate.catalogue import example
from deliberate.checks import Finding, check, most_useful
from deliberate.documents import as_json, to_document
from deliberate.errors import DeliberateError, InvalidDocument, WriteError
from deliberate.explanation import Explanation, Section, Sentence, explain, shipped_phrases, tell
from deliberate.files import read_book, read_casebase, read_deliberation, read_practice, text_of, write
from deliberate.graph import graph_of
from deliberate.model import Deliberation, Practice, Severity, nothing_agreed
from deliberate.rendering import as_graphml, as_markdown, as_mermaid, as_text
from deliberate.schemas import json_schema
from deliberate.terminal import complain, put, show
from deliberate.visibility import Reader
from deliberate.weighing import CaseBase, weigh

__all__ = ["commands", "main"]

Command: TypeAlias = Callable[..., Any]

_READERS = ("client", "colleague", "file", "professional")
_PRACTICES = ("practice.yaml", "practice.json")
_CASES = ("cases", "cases.jsonl")
_SUFFIXES = {"yaml": (".yaml", ".yml"), "json": (".json",), "jsonl": (".jsonl",)}
_MUST, _WRONG, _INTERRUPTED = 1, 2, 130


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


@attrs.frozen(kw_only=True)
class _Asked:
    """What was typed, in the words of the options."""

    deliberation: str
    practice: str | None = None
    cases: str | None = None
    on: dt.date | None = None
    output: str | None = None
    to: Reader = "professional"
    language: str | None = None
    register: str | None = None
    form: str = "text"
    everything: bool = False


@attrs.frozen
class _Desk:
    """What lies on the desk: what is considered, what was agreed, what was decided before, and the day."""

    deliberation: Deliberation
    practice: Practice
    casebase: CaseBase
    on: dt.date


# ---- options


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


def _to(default: Reader) -> Command:
    return click.option("--to", type=click.Choice(_READERS), default=default, show_default=True, help="Who reads it.")


_file = click.argument("deliberation", metavar="FILE")
_practice = click.option(
    "--practice", metavar="FILE", help="What the team agreed; else the nearest practice.yaml or practice.json."
)
_cases = click.option("--cases", metavar="PATH", help="Earlier cases; else those beside the practice.")
_on = click.option(
    "--on", metavar="DATE", callback=_day, help="The day for which it counts; else that of the decision, or today."
)
_output = click.option("--output", metavar="FILE", help="Write to a file.")
_language = click.option("--language", type=click.Choice(["nl", "en"]), help="Else that of the practice.")
_register = click.option("--register", type=click.Choice(["formal", "informal"]), help="How the reader is addressed.")
_text = _form("text", "markdown", "json", later="html")
_picture = _form("mermaid", "graphml", later="svg")


# ---- commands


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="deliberate-cases", prog_name="deliberate")
def commands() -> None:
    """Look twice at a decision, and tell the client why.

    New here? Start with: deliberate demo
    """


@commands.command("demo")
@_to("client")
@_language
@_register
def _demo(**typed: Any) -> None:  # noqa: ANN401 - see _Asked
    """Show the main job on an example: a letter to a client."""
    with resources.as_file(example("bakery")) as folder:
        asked = _Asked(deliberation=str(folder / "samira.yaml"), **typed)
        desk = _laid_out(asked)
    explanation = _explained(desk, asked)
    _give(explanation, asked, {})
    hint = shipped_phrases().say("demo-next", explanation.language, explanation.register)
    click.echo(f"\n{hint}", err=True)


@commands.command("explain")
@_file
@_practice
@_cases
@_to("client")
@_language
@_register
@_on
@_text
@_output
def _explain(**typed: Any) -> None:  # noqa: ANN401 - see _Asked
    """Say why: the letter after a decision, the talk before it."""
    asked = _Asked(**typed)
    explanation = _explained(_laid_out(asked), asked)
    _give(explanation, asked, to_document(explanation))


@commands.command("check")
@_file
@_practice
@_cases
@_language
@_register
@_on
@_text
@_output
@click.option("--all", "everything", is_flag=True, help="Show everything that was found.")
def _check(**typed: Any) -> None:  # noqa: ANN401 - see _Asked
    """Look whether it is sound, and what to ask next."""
    asked = _Asked(**typed)
    desk = _laid_out(asked)
    findings = check(*_books(desk), on=desk.on, language=asked.language, register=asked.register)
    _give(_review(findings, desk, asked), asked, {"findings": [to_document(finding) for finding in findings]})
    if any(finding.severity is Severity.MUST for finding in findings):
        click.get_current_context().exit(_MUST)


@commands.command("weigh")
@_file
@_practice
@_cases
@_language
@_register
@_on
@_text
@_output
def _weigh(**typed: Any) -> None:  # noqa: ANN401 - see _Asked
    """Say what follows from what the team agreed and decided before."""
    asked = _Asked(**typed)
    desk = _laid_out(asked)
    weighing = weigh(*_books(desk), on=desk.on)
    _give(_told(weighing, desk, asked), asked, to_document(weighing))


@commands.command("draw")
@_file
@_practice
@_cases
@_to("professional")
@_language
@_on
@_picture
@_output
def _draw(**typed: Any) -> None:  # noqa: ANN401 - see _Asked
    """Draw what plays a part, and how it hangs together."""
    asked = _Asked(**typed)
    desk = _laid_out(asked)
    graph = graph_of(*_books(desk), to=asked.to, language=asked.language, on=desk.on)
    put(as_mermaid(graph) if asked.form == "mermaid" else as_graphml(graph), asked.output)


@commands.command("schema")
@click.argument("kind")
def _schema(kind: str) -> None:
    """Print the JSON Schema of a kind of document."""
    put(as_json(json_schema(kind)), None)


@commands.command("convert")
@click.argument("file", metavar="FILE")
@click.option("--to", "notation", type=click.Choice(list(_SUFFIXES)), required=True, help="How it is written.")
@_practice
@_output
def _convert(file: str, notation: str, practice: str | None, output: str | None) -> None:
    """Write a practice, a deliberation or cases in another notation."""
    asked = _Asked(deliberation=file, practice=practice)
    book = read_book(file, lambda: _agreed(asked)[1])
    if notation == "jsonl" and not isinstance(book, CaseBase):
        msg = f"--to jsonl is for cases, one a line; {file} is a {type(book).__name__.lower()}. Choose yaml or json."
        raise click.UsageError(msg)
    if output is None:
        put(text_of(book, notation), None)
    else:
        _require_fitting(output, notation, file)
        write(book, output)


# ---- what goes in


def _laid_out(asked: _Asked) -> _Desk:
    path, practice = _agreed(asked)
    cases = asked.cases or (None if path is None else _only(Path(path).parent, _CASES, "--cases"))
    _require_free_output(asked, path, cases)
    deliberation, casebase = _read(asked.deliberation, cases, practice)
    decision = deliberation.decision
    # The edge of the program is where a clock may be read.
    day = dt.date.today() if decision is None else decision.decided_on  # noqa: DTZ011, TID251 - see above
    return _Desk(deliberation, practice, casebase, asked.on or day)


def _agreed(asked: _Asked) -> tuple[str | None, Practice]:
    path = asked.practice or _nearest_practice(asked.deliberation)
    return path, _nothing_agreed(asked) if path is None else read_practice(path)


def _nearest_practice(deliberation: str) -> str | None:
    """Look beside the deliberation and in the folders above it; the path that is found is as long as the one given."""
    for folder in Path(os.path.abspath(deliberation)).parents:  # noqa: PTH100 - a link stays where it is
        found = _only(folder, _PRACTICES, "--practice")
        if found is not None:
            return found if Path(deliberation).is_absolute() else os.path.relpath(found)
    return None


def _only(folder: Path, names: Sequence[str], option: str) -> str | None:
    found = [str(folder / name) for name in names if (folder / name).exists()]
    if len(found) > 1:
        msg = f"{' and '.join(names)} both stand in {folder}. Say which one counts, with {option}."
        raise click.UsageError(msg)
    return found[0] if found else None


def _nothing_agreed(asked: _Asked) -> Practice:
    if Path(asked.deliberation).exists():
        wanted = f"{' or '.join(_PRACTICES)} beside {asked.deliberation} or in a folder above it"
        complain(f"There is no {wanted}, so nothing is agreed. To name a practice: --practice FILE.")
    return nothing_agreed(asked.language or "nl")


def _read(deliberation: str, cases: str | None, practice: Practice) -> tuple[Deliberation, CaseBase]:
    """Read both, and tell what is wrong with either."""
    try:
        read = read_deliberation(deliberation, practice)
    except InvalidDocument as fault:
        problems, count = [*fault.problems], fault.problem_count
    else:
        return read, CaseBase() if cases is None else read_casebase(cases, practice)
    try:
        if cases is not None:
            read_casebase(cases, practice)
    except InvalidDocument as fault:
        problems, count = [*problems, *fault.problems], count + fault.problem_count
    raise InvalidDocument(problems, count)


def _books(desk: _Desk) -> tuple[Deliberation, Practice, CaseBase]:
    return desk.deliberation, desk.practice, desk.casebase


# ---- what comes out


def _explained(desk: _Desk, asked: _Asked) -> Explanation:
    return explain(*_books(desk), to=asked.to, language=asked.language, register=asked.register, on=desk.on)


def _told(result: object, desk: _Desk, asked: _Asked) -> Explanation:
    return tell(result, desk.practice, deliberation=desk.deliberation, language=asked.language, register=asked.register)


def _review(findings: tuple[Finding, ...], desk: _Desk, asked: _Asked) -> Explanation:
    """What went well, the question that helps most, and what to look at: all of it, or what is most useful."""
    shown = findings if asked.everything else most_useful(findings)
    told = _told(shown, desk, asked)
    well = [section for section in told.sections if section.slot == Severity.STRENGTH]
    rest = [section for section in told.sections if section.slot != Severity.STRENGTH]
    more = _more(len(findings) - len(shown), told)
    return attrs.evolve(told, sections=[*well, *_questions(desk, asked), *rest, *more])


def _questions(desk: _Desk, asked: _Asked) -> Iterator[Section]:
    weighing = weigh(*_books(desk), on=desk.on)
    for section in _told(weighing, desk, asked).sections:
        if section.slot == "unsure" and weighing.relevant:
            one = [attrs.evolve(sentence, listed=False) for sentence in section.sentences[:2][-1:]]
            yield section if asked.everything else attrs.evolve(section, sentences=one)


def _more(count: int, told: Explanation) -> Iterator[Section]:
    if count > 0:
        said = shipped_phrases().say("problem-more", told.language, told.register, count=count)
        yield Section("more", title="", sentences=[Sentence(f"{said} (--all)", about=[told.deliberation])])


def _give(explanation: Explanation, asked: _Asked, document: Mapping[str, object]) -> None:
    if asked.form == "json":
        put(as_json(document), asked.output)
    elif asked.form == "markdown":
        put(as_markdown(explanation), asked.output)
    elif asked.output is None and sys.stdout is not None and sys.stdout.isatty():
        show(explanation)
    else:
        put(as_text(explanation), asked.output)


def _require_free_output(asked: _Asked, practice: str | None, cases: str | None) -> None:
    """A text may replace an earlier one, but neither a device nor what it is made from."""
    if asked.output is None:
        return
    target = Path(os.path.realpath(asked.output))
    read = {os.path.realpath(path) for path in (asked.deliberation, practice, cases) if path is not None}
    if read & {str(target), str(target.parent)} or (target.exists() and not target.is_file()):
        msg = f"{asked.output}: this is read here, or is no ordinary file. Choose another name for the output."
        raise WriteError(msg)


def _require_fitting(output: str, notation: str, file: str) -> None:
    """A book may replace one of its kind, itself too; but in the folder it comes from it would be read twice."""
    if not output.lower().endswith(_SUFFIXES[notation]):
        msg = f"{output}: with --to {notation} the name should end in {' or '.join(_SUFFIXES[notation])}."
        raise WriteError(msg)
    if os.path.realpath(file) == str(Path(os.path.realpath(output)).parent):
        msg = f"{output}: this folder is read here. Choose another one for the output."
        raise WriteError(msg)
