"""This module is the closed lists of words that a field may hold."""

import enum
from typing import TypeVar

__all__ = [
    "Basis",
    "CommitmentStatus",
    "Concern",
    "Layer",
    "LedBy",
    "Perspective",
    "PolicyKind",
    "Reaction",
    "Role",
    "Severity",
    "Standing",
    "Status",
    "Topic",
    "Visibility",
    "to_visibility",
    "word",
    "word_or_none",
]

Word = TypeVar("Word", bound=enum.StrEnum)


class Layer(enum.StrEnum):
    """Where in the web of a decision a factor lies."""

    CLIENT = "client"
    RELATION = "relation"
    PROFESSIONAL = "professional"
    PROFESSION = "profession"
    ORGANISATION = "organisation"
    CHAIN = "chain"
    LAW = "law"
    CONTEXT = "context"
    OCCASION = "occasion"


class Topic(enum.StrEnum):
    """What a factor is about: the matter itself, or how people deal with each other."""

    CONTENT = "content"
    PROCESS = "process"
    RELATION = "relation"
    RECOGNITION = "recognition"
    NEED = "need"
    STRENGTH = "strength"


class Role(enum.StrEnum):
    """Whether a factor may justify a choice (a reason), or only explains it (an influence)."""

    REASON = "reason"
    INFLUENCE = "influence"


class Visibility(enum.StrEnum):
    """The widest reader who may see something, each including those before."""

    PRIVATE = "private"
    COLLEAGUE = "colleague"
    FILE = "file"
    CLIENT = "client"


class LedBy(enum.StrEnum):
    """Who leads when this option is chosen."""

    CLIENT = "client"
    PROFESSIONAL = "professional"
    SHARED = "shared"


class Status(enum.StrEnum):
    """Whether a factor holds, is absent, or is unknown. Unknown is never absent."""

    HOLDS = "holds"
    ABSENT = "absent"
    UNKNOWN = "unknown"


class Concern(enum.StrEnum):
    """What a fact is about."""

    PERSON = "person"
    SITUATION = "situation"
    SYSTEM = "system"


class Basis(enum.StrEnum):
    """What a fact rests on."""

    SEEN = "seen"
    HEARD = "heard"
    READ = "read"
    IMPRESSION = "impression"


class Reaction(enum.StrEnum):
    """How the client took the decision."""

    ACCEPTS = "accepts"
    ACCEPTS_WITH_A_CONDITION = "accepts-with-a-condition"
    WANTS_SOMETHING_ELSE = "wants-something-else"
    DECLINES = "declines"
    NOT_KNOWN_YET = "not-known-yet"


class Perspective(enum.StrEnum):
    """Who told something."""

    CLIENT = "client"
    FAMILY = "family"
    PROFESSIONAL = "professional"
    COLLEAGUE = "colleague"
    MANAGER = "manager"
    EMPLOYER = "employer"
    EXPERT = "expert"
    CHAIN = "chain"
    FILE = "file"
    OTHER = "other"


class PolicyKind(enum.StrEnum):
    """What kind of rule a policy is, from a statute without room to a team agreement."""

    STATUTE_BOUND = "statute-bound"
    STATUTE_DISCRETION = "statute-discretion"
    POLICY_RULE = "policy-rule"
    STATUTORY_ADVICE = "statutory-advice"
    PROFESSIONAL_STANDARD = "professional-standard"
    PROTOCOL = "protocol"
    CONTRACT = "contract"
    TEAM_AGREEMENT = "team-agreement"


class CommitmentStatus(enum.StrEnum):
    """How a request or promise stands."""

    ASKED = "asked"
    PROMISED = "promised"
    KEPT = "kept"
    BROKEN = "broken"


class Standing(enum.StrEnum):
    """How an option stands against what a team agreed and decided before."""

    SUPPORTED = "supported"
    OPPOSED = "opposed"
    CONFLICTED = "conflicted"
    OPEN = "open"
    BARRED = "barred"
    UNSETTLED = "unsettled"


class Severity(enum.StrEnum):
    """How much a finding asks."""

    MUST = "must"
    CONSIDER = "consider"
    STRENGTH = "strength"


def word(words: type[Word], value: Word | str) -> Word:
    """Give the member that *value* writes; a value that writes none stays as it is, for its check to tell."""
    try:
        return words(value)
    except ValueError:
        return value  # type: ignore[return-value]  # the check of the field says what is wrong


def word_or_none(words: type[Word], value: Word | str | None) -> Word | None:
    """Give the member that *value* writes, or None where nothing is said."""
    return None if value is None else word(words, value)


def to_visibility(visibility: Visibility | str | None) -> Visibility | None:
    """Take in who may see something, or nothing said about it."""
    return word_or_none(Visibility, visibility)
