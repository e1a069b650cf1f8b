"""This package is what is recorded: frozen values, checked when made."""

from .agreements import Agreement, Policy, Priority
from .commitments import Commitment
from .decisions import Decision, Deviation
from .deliberation import Deliberation
from .edits import Edit, Edits
from .enumerations import (
    Basis,
    CommitmentStatus,
    Concern,
    Layer,
    LedBy,
    Perspective,
    PolicyKind,
    Reaction,
    Role,
    Severity,
    Standing,
    Status,
    Topic,
    Visibility,
)
from .factors import Factor, Value
from .facts import Fact
from .options import Option
from .people import Person
from .practice import Practice, nothing_agreed
from .scales import Level, Scale
from .tellings import Telling
from .texts import Text
from .views import Hunch, Position

__all__ = [
    "Agreement",
    "Basis",
    "Commitment",
    "CommitmentStatus",
    "Concern",
    "Decision",
    "Deliberation",
    "Deviation",
    "Edit",
    "Edits",
    "Fact",
    "Factor",
    "Hunch",
    "Layer",
    "LedBy",
    "Level",
    "Option",
    "Person",
    "Perspective",
    "Policy",
    "PolicyKind",
    "Position",
    "Practice",
    "Priority",
    "Reaction",
    "Role",
    "Scale",
    "Severity",
    "Standing",
    "Status",
    "Telling",
    "Text",
    "Topic",
    "Value",
    "Visibility",
    "nothing_agreed",
]
