"""This module is results in words for a professional, told by their kind."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

import attrs

from deliberate.errors import InvalidValue, Problem, shortened
from deliberate.model import Deliberation, Practice
from deliberate.model.kinds import wrong_type
from deliberate.phrase import Phrase
from deliberate.visibility import Reader, require_reader

from .audit import sections_of_audit
from .composing import voice_for
from .explanation import Explanation, Section
from .mistakes import section_of_problems
from .outcomes import sections_of_ground, sections_of_weighing
from .phrasebook import Phrasebook, shipped_phrases
from .plainness import sections_of_readability
from .prospects import sections_of_contrasts, sections_of_foresight, sections_of_influence
from .reading import Reading
from .remarks import sections_of_remarks
from .speaking import Speaker

__all__ = ["reading_for", "tell"]

_DEFAULT_LANGUAGE = "nl"
# A result of any layer is told here, also of those above; so its class is known by name only.
_Tell: TypeAlias = Callable[[Any, Reading], Iterable[Section]]


def tell(
    result: object,
    practice: Practice | None = None,
    *,
    deliberation: Deliberation | None = None,
    to: Reader = "professional",
    language: str | None = None,
    register: str | None = None,
    phrases: Phrasebook | None = None,
) -> Explanation:
    """Put a result, a finding or a problem into words; several findings, contrasts or problems at once too.

    It asks, it looks ahead, it never blames, and it says what went well first.

    Args:
        result: a `Weighing`, a `Ground`, a `Foresight`, a `Contrast`, an `Influence`, an `Audit`, a `Readability`, a `Finding`, a `Problem`,
            an `InvalidValue`, or several findings, contrasts or problems.
        practice: the practice whose labels and sentences are read; without one, the professional reads names as they are.
        deliberation: the deliberation, where own factors and options play a part.
        to: the reader; what that reader may not see is not named, nor is an earlier case. A result is told as it is: for
            another reader than the professional, make it from what that reader sees, as `seen_by` gives it.
        language: by default the practice's.
        register: ``formal`` or ``informal``; by default informal to a professional and a colleague.
        phrases: the phrases to speak with; by default those of the library.

    Raises:
        InvalidValue: where nothing is known about telling such a result, there is no such reader, language or register, or
            something else stands in the place of a practice or a deliberation.

    Example:
        >>> told = tell(weigh(samira, ours), ours, language="en")
        >>> told.sections[1].sentences[0].text
        'This fits what you agreed: more hours for a while.'
    """
    _require_books(practice, deliberation)
    reading = reading_for(practice, deliberation, to=to, language=language, register=register, phrases=phrases)
    voice = reading.speaker.voice
    sections = tuple(_for_reader(section, reading) for section in _sections(result, reading) if section.sentences)
    return Explanation(
        language=voice.language,
        register=voice.register,
        to=to,
        sections=sections,
        deliberation=_about(result, "deliberation", deliberation),
        practice=_about(result, "practice", practice),
        on=getattr(result, "on", None),
    )


def reading_for(
    practice: Practice | None,
    deliberation: Deliberation | None = None,
    *,
    to: Reader = "professional",
    language: str | None = None,
    register: str | None = None,
    phrases: Phrasebook | None = None,
) -> Reading:
    """Give how one reader reads the names in a result, spoken to as they are or as was asked.

    Raises:
        InvalidValue: where there is no such reader, language or register.
    """
    require_reader(to)
    spoken = _DEFAULT_LANGUAGE if practice is None else practice.language
    voice = voice_for(to, spoken=spoken, language=language, register=register)
    return Reading(practice, deliberation, Speaker(phrases or shipped_phrases(), voice, _year(deliberation)), to)


def _require_books(practice: object, deliberation: object) -> None:
    books = (("practice", practice, Practice), ("deliberation", deliberation, Deliberation))
    problems = [
        wrong_type(book, (field,), Phrase("a-kind-or-none", kind=kind.__name__))
        for field, book, kind in books
        if book is not None and not isinstance(book, kind)
    ]
    if problems:
        raise InvalidValue(problems)


def _for_reader(section: Section, reading: Reading) -> Section:
    """Leave out of what its sentences rest on whatever the reader may not see."""
    sentences = [
        attrs.evolve(sentence, about=filter(reading.may_read, sentence.about)) for sentence in section.sentences
    ]
    return attrs.evolve(section, sentences=sentences)


def _sections(result: object, reading: Reading) -> Iterable[Section]:
    if isinstance(result, tuple | list):
        return _several(tuple(result), reading)
    return _teller(result)(result, reading)


def _several(results: tuple[object, ...], reading: Reading) -> Iterable[Section]:
    problems = [result for result in results if isinstance(result, Problem)]
    others = [result for result in results if not isinstance(result, Problem)]
    # Findings are told together, and so are contrasts: what goes by one heading stands under it.
    remarks: list[Any] = [result for result in others if _teller(result) is _remark]
    contrasts: list[Any] = [result for result in others if _teller(result) is _contrast]
    yield from sections_of_remarks(remarks, reading)
    for result in others:
        if _teller(result) not in (_remark, _contrast):
            yield from _teller(result)(result, reading)
    yield from sections_of_contrasts(contrasts, reading)
    if problems:
        yield section_of_problems(problems, reading)


def _teller(result: object) -> _Tell:
    for kind in type(result).__mro__:
        if kind.__name__ in _TELLERS:
            return _TELLERS[kind.__name__]
    known = tuple(_TELLERS)
    found = shortened(type(result).__name__)
    raise InvalidValue(
        [Problem("wrong-type", ("result",), found=found, expected=Phrase("something-to-tell"), known=known)]
    )


def _remark(remark: Any, reading: Reading) -> Iterable[Section]:  # noqa: ANN401 - known by the name of its class
    return sections_of_remarks([remark], reading)


def _contrast(contrast: Any, reading: Reading) -> Iterable[Section]:  # noqa: ANN401 - see above
    return sections_of_contrasts([contrast], reading)


def _problem(problem: Problem, reading: Reading) -> Iterable[Section]:
    return [section_of_problems([problem], reading)]


def _error(error: InvalidValue, reading: Reading) -> Iterable[Section]:
    return [section_of_problems(error.problems, reading, count=error.problem_count)]


_TELLERS: Mapping[str, _Tell] = MappingProxyType(
    {
        "Weighing": sections_of_weighing,
        "Ground": sections_of_ground,
        "Foresight": sections_of_foresight,
        "Contrast": _contrast,
        "Influence": sections_of_influence,
        "Audit": sections_of_audit,
        "Readability": sections_of_readability,
        "Finding": _remark,
        "Problem": _problem,
        "InvalidValue": _error,
    }
)


def _about(result: object, field: str, known: Deliberation | Practice | None) -> str:
    name = getattr(result, field, None)
    if isinstance(name, str) and name:
        return name
    return "" if known is None else known.name


def _year(deliberation: Deliberation | None) -> int | None:
    if deliberation is None:
        return None
    day = deliberation.opened_on if deliberation.decision is None else deliberation.decision.decided_on
    return None if day is None else day.year
