"""This module is what people think: the first hunch, and each person's own judgement."""

from datetime import datetime

import attrs

from .kinds import (
    FILLED_LINE,
    MOMENT_OR_NONE,
    NAME_OR_NONE,
    NAMES,
    TEXT_OR_NONE,
    to_line,
    to_names,
    to_optional_name,
    to_text,
)
from .refusal import refuse
from .texts import Text

__all__ = ["Hunch", "Position"]


@attrs.frozen(repr=False, kw_only=True)
class Hunch:
    """The first intuitive choice, recorded before anything else is shown; private.

    Attributes:
        option: the option; None for "I do not know yet".
        at: when it was written down.
        because: what came to mind; any factor may be named.
        unease: what does not feel right.
    """

    option: str | None = attrs.field(default=None, kw_only=False, converter=to_optional_name, metadata=NAME_OR_NONE)
    at: datetime | None = attrs.field(default=None, metadata=MOMENT_OR_NONE)
    because: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    unease: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self)

    def __repr__(self) -> str:
        return "<Hunch: not known yet>" if self.option is None else f"<Hunch: {self.option!r}>"


@attrs.frozen(repr=False, kw_only=True)
class Position:
    """One person's own judgement.

    Attributes:
        by: a `Person`, ``client``, ``professional``, ``team``, or any other text as it is written.
        option: what they would choose.
        because: what speaks for it, to them; any factor may be named.
        despite: what speaks against it, to them.
        needs: what they need.
        at: when they gave it.
    """

    by: str = attrs.field(kw_only=False, converter=to_line, metadata=FILLED_LINE)
    option: str | None = attrs.field(default=None, converter=to_optional_name, metadata=NAME_OR_NONE)
    because: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    despite: frozenset[str] = attrs.field(default=frozenset(), converter=to_names, metadata=NAMES)
    needs: Text | None = attrs.field(default=None, converter=to_text, metadata=TEXT_OR_NONE)
    at: datetime | None = attrs.field(default=None, metadata=MOMENT_OR_NONE)

    def __attrs_post_init__(self) -> None:
        refuse(self)

    def __repr__(self) -> str:
        return "<Position: none yet>" if self.option is None else f"<Position: {self.option!r}>"
