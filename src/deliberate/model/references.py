"""This module is names that point at factors: by themselves, or as a threshold on a scale."""

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Protocol

from deliberate.errors import Problem, shortened, unknown_name
from deliberate.phrase import Phrase

from .kinds import Path
from .scales import Direction, Scale, as_level, level_text, parse_threshold, threshold_fault, thresholds_of

__all__ = ["factor_of", "faults_of_references"]

_A_FACTOR = Phrase("one-of-the-factors")


class _Scaled(Protocol):
    @property
    def scale(self) -> Scale | None: ...


def factor_of(reference: str) -> str:
    """Give the factor that a name or a threshold is about.

    Example:
        >>> factor_of("need >= high"), factor_of("need")
        ('need', 'need')
    """
    threshold = parse_threshold(reference)
    return reference if threshold is None else threshold[0]


def faults_of_references(
    references: Iterable[str],
    path: Path,
    factors: Mapping[str, _Scaled],
    *,
    whole_scales: bool,
    others: Collection[str] = (),
    expected: Phrase = _A_FACTOR,
) -> Iterator[Problem]:
    """Tell which references point at nothing.

    Args:
        references: names and thresholds.
        path: where they stand.
        factors: the factors that are known, by name.
        whole_scales: whether a scaled factor's own name may stand for its thresholds.
        others: names that may stand there too.
        expected: what may stand there.
    """
    for reference in sorted(references):
        if reference in others:
            continue
        threshold = parse_threshold(reference)
        factor = factors.get(reference if threshold is None else threshold[0])
        if factor is None:
            known = itertools.chain(factors, others)
            yield unknown_name(path, reference if threshold is None else threshold[0], known, expected)
        elif threshold is not None:
            yield from _faults_of_threshold(threshold, reference, path, factor.scale)
        elif factor.scale is not None and not whole_scales:
            yield Problem("wrong-value", path, found=reference, expected=_expected_threshold(reference, factor.scale))


def _faults_of_threshold(
    threshold: tuple[str, Direction, str], reference: str, path: Path, scale: Scale | None
) -> Iterator[Problem]:
    name, direction, written = threshold
    if scale is None:
        yield Problem(
            "wrong-value", path, found=shortened(reference), expected=Phrase("a-factor-by-itself", factor=name)
        )
        return
    level = as_level(scale, written)
    if level is None and scale.levels != "number":
        yield unknown_name(path, written, scale.level_names, Phrase("one-of-the-levels", factor=name))
    elif level is None:
        yield Problem(
            "wrong-value", path, found=shortened(reference), expected=Phrase("a-number-behind", direction=direction)
        )
    elif fault := threshold_fault(scale, direction, level):
        yield Problem("wrong-value", path, found=shortened(reference), expected=fault)


def _expected_threshold(name: str, scale: Scale) -> Phrase:
    if scale.levels == "number":
        turn = scale.neutral if isinstance(scale.neutral, int | float) else 0
        return Phrase("a-threshold-on-numbers", factor=name, level=level_text(turn + 1))
    lines = thresholds_of(name, scale)
    return Phrase("a-threshold", threshold=lines[0].name) if lines else Phrase("a-factor-with-more-levels")
