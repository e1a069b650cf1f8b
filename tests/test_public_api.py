"""The public names change on purpose: they are compared with the snapshot in `public_api.txt`.

`make public-api` writes the snapshot again; read what it changed before you commit it.
"""

import enum
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import attrs

import deliberate

SNAPSHOT = Path(__file__).with_name("public_api.txt")
REFERENCE = Path(__file__).parents[1] / "docs" / "reference" / "api.md"


def api() -> Iterator[str]:
    for name in sorted(deliberate.__all__):
        value = getattr(deliberate, name)
        yield from of_class(name, value) if inspect.isclass(value) else of_function(name, value)


def of_function(name: str, value: object) -> Iterator[str]:
    yield f"{name}{signature(value)}" if inspect.isfunction(value) else name


def of_class(name: str, value: type) -> Iterator[str]:
    bases = ", ".join(base.__name__ for base in value.__bases__ if base is not object)
    yield f"class {name}({bases})" if bases else f"class {name}"
    if issubclass(value, enum.Enum):
        yield f"    {', '.join(str(member.value) for member in value)}"
        return
    if value.__init__ not in (Exception.__init__, OSError.__init__):  # those take anything, and say nothing about it
        yield f"    __init__{signature(value)}"
    fields = {field.name for field in attrs.fields(value)} if attrs.has(value) else set()
    for member in sorted(vars(value).keys() - fields):
        if not member.startswith("_"):
            yield from of_member(member, vars(value)[member])


def of_member(name: str, member: object) -> Iterator[str]:
    member = inspect.unwrap(member) if callable(member) else getattr(member, "__func__", member)
    yield f"    {name}{signature(member) if inspect.isfunction(member) else ''}"


def signature(value: object) -> str:
    """Write names, kinds and defaults; mypy keeps the types, whose spelling differs between Pythons."""
    assert callable(value)
    parameters = [
        parameter.replace(annotation=inspect.Parameter.empty)
        for parameter in inspect.signature(value).parameters.values()
    ]
    text = str(inspect.Signature(parameters))
    return re.sub(r"<(\w+)\.\w+: ('[^']*')>", r"\2", text)


def test_the_public_names_are_those_of_the_snapshot() -> None:
    assert list(api()) == SNAPSHOT.read_text(encoding="utf-8").splitlines(), "on purpose? then: make public-api"


def test_every_public_name_stands_in_the_reference() -> None:
    page = REFERENCE.read_text(encoding="utf-8")

    assert [name for name in deliberate.__all__ if f" deliberate.{name}\n" not in page] == []


def test_every_public_name_says_what_it_is() -> None:
    assert [name for name in deliberate.__all__ if not inspect.getdoc(getattr(deliberate, name))] == []


if __name__ == "__main__":
    SNAPSHOT.write_text("\n".join(api()) + "\n", encoding="utf-8")
