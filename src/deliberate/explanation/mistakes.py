"""This module is problems in words: where, what stands there, what comes nearest, and what is known there."""

from collections.abc import Iterable, Iterator

from deliberate.errors import MOST_COUNTED, Problem, shortened, visible
from deliberate.phrase import Phrase

from .expected import message_of
from .explanation import Section
from .reading import Reading
from .speaking import Line, Speaker

__all__ = ["section_of_problems"]

_WITHIN = " › "  # noqa: RUF001 - reads as "inside"
# Where the words themselves are listed, that it is one of them goes without saying.
_GOES_WITHOUT_SAYING = Phrase("a-known-word")


def section_of_problems(problems: Iterable[Problem], reading: Reading, *, count: int | None = None) -> Section:
    """Tell problems, one an item, and how many more there are.

    Args:
        problems: the problems.
        reading: how names are read.
        count: how many there are, where not all are given.
    """
    lines = [_line(problem, reading) for problem in problems]
    more = 0 if count is None else count - len(lines)
    if more > 0:
        about = lines[-1].about if lines else [""]
        is_counted = count is None or count < MOST_COUNTED
        said = reading.speaker.say
        lines.append(said("problem-more", about, count=more) if is_counted else said("problem-very-many-more", about))
    title = reading.speaker.phrase("telling-heading-problems")
    return Section("problems", title=title, sentences=[line.sentence for line in lines])


def _line(problem: Problem, reading: Reading) -> Line:
    speaker, about = reading.speaker, _about(problem)
    said = " ".join(_said(problem, reading))
    place = ": ".join(filter(None, [_file(problem, reading), _WITHIN.join(map(visible, problem.path))]))
    return speaker.say("problem-place", about, place=place, said=said) if place else Line(said, about)


def _about(problem: Problem) -> tuple[str, ...]:
    names = tuple(key for key in problem.path if isinstance(key, str))
    return names or (problem.found or problem.code,)


def _file(problem: Problem, reading: Reading) -> str:
    if problem.file is None or problem.line is None:
        return problem.file or ""
    return reading.speaker.phrase("problem-line", file=problem.file, line=str(problem.line))


def _said(problem: Problem, reading: Reading) -> Iterator[str]:
    speaker = reading.speaker
    yield _what(problem, reading)
    if problem.expected and not (problem.known and problem.expected == _GOES_WITHOUT_SAYING):
        yield speaker.phrase("problem-expected", expected=_in_words(problem.expected, speaker).rstrip("."))
    if problem.nearest is not None:
        yield speaker.phrase("problem-nearest", nearest=problem.nearest)
    if problem.known:
        yield speaker.phrase("problem-known", known=", ".join(map(shortened, problem.known)))


def _what(problem: Problem, reading: Reading) -> str:
    speaker, message = reading.speaker, f"problem-{problem.code}"
    arguments = speaker.phrases.messages(speaker.voice.language)
    if message not in arguments:
        message = "problem-other"
    if "found" not in arguments[message]:
        return speaker.phrase(message)
    if not problem.found:
        return speaker.phrase("problem-here")
    return speaker.phrase(message, found=_in_words(problem.found, speaker))


def _in_words(text: str, speaker: Speaker) -> str:
    return speaker.phrase(message_of(text), **text.values) if isinstance(text, Phrase) else visible(text)
