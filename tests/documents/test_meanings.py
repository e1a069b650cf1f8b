import attrs

from deliberate import Factor, Level, Status, Weighing
from deliberate.documents.meanings import about_field, meaning_of


@attrs.frozen
class Unsaid:
    kept: str
    counted: int = 3


def test_a_class_is_what_the_first_lines_of_its_docstring_say() -> None:
    assert meaning_of(Status) == "Whether a factor holds, is absent, or is unknown. Unknown is never absent."
    assert meaning_of(Weighing).startswith("What follows from what a team agreed and decided before: a mapping")


def test_a_field_is_what_the_docstring_says_over_as_many_lines_as_it_takes() -> None:
    @attrs.frozen
    class Letter:
        """A letter.

        Attributes:
            to: who reads it, in ``code`` or
                in words; None where nobody does.
            on: the day.

        Raises:
            other: no field.
        """

        to: str
        on: str = ""

    assert about_field(Letter, "to") == {"description": "who reads it, in `code` or in words; null where nobody does."}
    assert about_field(Letter, "on") == {"description": "the day.", "default": ""}


def test_a_default_is_as_it_would_be_written() -> None:
    defaults = {name: about_field(Factor, name)["default"] for name in ("role", "favours", "special", "scale")}

    assert defaults == {"role": "reason", "favours": [], "special": False, "scale": None}
    assert type(defaults["role"]) is str
    assert "default" not in about_field(Level, "name")


def test_without_docstrings_nothing_is_said() -> None:
    # As under `python -OO`.
    assert meaning_of(Unsaid) == ""
    assert about_field(Unsaid, "kept") == {}
    assert about_field(Unsaid, "counted") == {"default": 3}
