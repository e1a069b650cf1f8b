"""This module is how names in a result are read: by their labels, as far as the reader may see them."""

from collections.abc import Iterable, Mapping

import attrs

from deliberate.model import Deliberation, Factor, Option, Practice, Status
from deliberate.model.facts import Answer
from deliberate.model.references import factor_of
from deliberate.model.scales import as_level, parse_threshold
from deliberate.model.texts import Text
from deliberate.visibility import Reader, visibility_of

from .speaking import Speaker
from .wording import Worded

__all__ = ["Reading"]

_READERS = ("private", "colleague", "file", "client")
_PARTIES = ("client", "family", "professional", "team")
_STATUSES = frozenset(Status)
_ENDED = (".’", "!’", "?’", "…’")


@attrs.frozen
class Reading:
    """Whatever is known about the names in a result, and who reads them.

    Attributes:
        practice: the practice, where there is one.
        deliberation: the deliberation, where own factors and options play a part.
        speaker: whoever speaks.
        to: the reader.
        hidden: the factors that are not named here, whoever reads.
    """

    practice: Practice | None
    deliberation: Deliberation | None
    speaker: Speaker
    to: Reader
    hidden: frozenset[str] = frozenset()

    @property
    def factors(self) -> Mapping[str, Factor]:
        """The factors that are known, by name."""
        own = () if self.deliberation is None else self.deliberation.factors
        agreed = () if self.practice is None else self.practice.factors
        return {factor.name: factor for factor in (*agreed, *own)}

    @property
    def options(self) -> Mapping[str, Option]:
        """The options that are known, by name."""
        own = () if self.deliberation is None else self.deliberation.options
        agreed = () if self.practice is None else self.practice.options
        return {option.name: option for option in (*agreed, *own)}

    @property
    def stated(self) -> Mapping[str, Text | None]:
        """The sentences of policies and priorities, by name."""
        if self.practice is None:
            return {}
        rules = {policy.name: policy.rule for policy in self.practice.policies}
        return {**rules, **{priority.name: priority.why for priority in self.practice.priorities}}

    @property
    def labels(self) -> Mapping[str, Text]:
        """The labels of everything that has one, by name."""
        people = () if self.practice is None else self.practice.people
        own = () if self.deliberation is None else self.deliberation.people
        values = () if self.practice is None else self.practice.values
        labels = {option.name: option.label for option in self.options.values()}
        labels.update({value.name: value.label for value in values})
        return {**labels, **{person.name: person.label for person in (*people, *own)}}

    def may_read(self, name: str) -> bool:
        """Say whether the reader may read what a name or threshold is about.

        What nobody knows here is for the professional only: an earlier case, or how somebody wrote of a person.
        """
        if factor_of(name) in self.hidden:
            return False
        if self.to == "professional":
            return True
        factor = self.factors.get(factor_of(name))
        if factor is None:
            return self._is_known(name) and not (self.to == "colleague" and self._is_special_rule(name))
        reach = _READERS.index(visibility_of(factor)) >= _READERS.index(self.to)
        return reach and (not factor.special or self.to == "client")

    def _is_known(self, name: str) -> bool:
        books = {book.name for book in (self.practice, self.deliberation) if book is not None}
        return name in {*self.labels, *self.stated, *_PARTIES, *books}

    def _is_special_rule(self, name: str) -> bool:
        policies = () if self.practice is None else self.practice.policies
        return any(policy.name == name and policy.special for policy in policies)

    def label(self, name: str) -> Worded:
        """Give the label by which a name is read; a policy or priority stands between quotes."""
        if not self.may_read(name):
            return Worded(self.speaker.phrase("not-shared"))
        if factor_of(name) in self.factors:
            return self._factor(name)
        if name in self.stated:
            return Worded(f"‘{name}’")
        label = self.labels.get(name)
        return Worded(name) if label is None else self.speaker.worded(label, name)

    def run(self, names: Iterable[str]) -> Worded:
        """Give several labels, one behind the other, each once."""
        return self.speaker.run(self.several(names))

    def several(self, names: Iterable[str]) -> tuple[Worded, ...]:
        """Give several labels, each once."""
        return tuple({label.text: label for label in map(self.label, names)}.values())

    def in_order(self, names: Iterable[str]) -> tuple[str, ...]:
        """Give names and thresholds in the order of the factors; what is no factor last, by name."""
        places = {name: place for place, name in enumerate(self.factors)}
        return tuple(sorted(names, key=lambda name: (places.get(factor_of(name), len(places)), name)))

    def strictest(self, names: Iterable[str]) -> tuple[str, ...]:
        """Leave out the thresholds that another one implies, of the same factor and in the same direction."""
        kept: dict[tuple[str, str], str] = {}
        for name in self.in_order(names):
            threshold = parse_threshold(name)
            key = (factor_of(name), "" if threshold is None else threshold[1])
            if key not in kept or self._is_stricter(name, kept[key]):
                kept[key] = name
        return tuple(name for (factor, direction), name in kept.items() if not (direction and (factor, "") in kept))

    def _is_stricter(self, one: str, other: str) -> bool:
        place, than = self._place(one), self._place(other)
        upward = " >= " in one
        return place is not None and than is not None and (place > than if upward else place < than)

    def _place(self, name: str) -> float | None:
        factor, threshold = self.factors.get(factor_of(name)), parse_threshold(name)
        if factor is None or factor.scale is None or threshold is None:
            return None
        level = as_level(factor.scale, threshold[2])
        return None if level is None else factor.scale.position(level)

    def state(self, name: str, answer: Answer) -> Worded | None:
        """Write how a factor is: yes, no, not known, or a level; None where that has no words for the reader."""
        if answer in _STATUSES:
            return Worded(self.speaker.phrase("record-state", state=str(answer)))
        scale = None if name not in self.factors else self.factors[name].scale
        level = None if scale is None else scale.level(answer)
        if level is not None and level.label is not None:
            return self.speaker.worded(level.label, name)
        if isinstance(answer, str) and self.to == "client":
            return None  # the name of a level is for those who write files
        number = answer if isinstance(answer, str) else self.speaker.number(answer)
        if scale is None or scale.unit is None:
            return Worded(number)
        unit = self.speaker.worded(scale.unit, name)
        return attrs.evolve(unit, text=f"{number} {unit.text}")

    def why(self, name: str) -> Worded | None:
        """Give the sentence of a policy or priority; None where there is none, or none that the reader may read."""
        text = self.stated.get(name) if self.may_read(name) else None
        return None if text is None else self.speaker.worded(text, name)

    def texts(self, names: Iterable[str]) -> Worded:
        """Give policies and priorities in their own sentences, between quotes."""
        run = self.speaker.run(self._quoted(name) for name in names)
        return run if run.text.endswith(_ENDED) else attrs.evolve(run, text=f"{run.text}.")

    def _quoted(self, name: str) -> Worded:
        wording = self.why(name) or self.label(name)
        bare = wording.text.strip("‘’")
        return attrs.evolve(wording, text=f"‘{bare}’")

    def _factor(self, name: str) -> Worded:
        factor = self.factors[factor_of(name)]
        label, threshold = self.speaker.worded(factor.label, factor.name), parse_threshold(name)
        if threshold is None:
            return label
        level = self._level(factor, threshold[2])
        return label if level is None else attrs.evolve(label, text=f"{label.text} ({level})")

    def _level(self, factor: Factor, written: str) -> str | None:
        """Write the level in a threshold; None where that has no words for the reader."""
        level = None if factor.scale is None else factor.scale.level(written)
        if level is None:
            return written  # a number
        if level.label is not None:
            return self.speaker.worded(level.label, factor.name).text
        return None if self.to == "client" else level.name
