"""This module is whether a message may stand in the place of ours: it takes the same, tells the same, and has its shape.

Every message is said with each choice that it makes, and with a short sign for whatever people fill in. So what is
compared is what readers get, whatever way it was written down. How many there are, whether it is said formally, whether
it is the first of several, and whether *I* or *we* speak, a team may say in one way; what is told, it may not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice, product
from string import ascii_lowercase
from typing import TypeAlias, get_args

import attrs

from deliberate.errors import Problem, nearest_name, shortened
from deliberate.model.edits import Register
from deliberate.phrase import Phrase

from .messages import REGISTER, Message, choices_in, names_in
from .spoken import Spoken, Value

__all__ = ["faults_of_language", "is_filled_in", "patterns_of"]

_Choices: TypeAlias = Mapping[str, Sequence[Value]]
_Said: TypeAlias = Mapping[tuple[Value, ...], str]

_REGISTERS = get_args(Register)
_PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
# Between them they have every plural of every language.
_NUMBERS = (0, 1, 2, 3, 6, 11, 21, 100, 1_000_000)
# These say how something is said, and not what.
_FREE = frozenset({REGISTER, "order"})
_FUNCTION = "OPENING"
_NEAR = 3
# Nobody writes more choices by hand; a file that a program wrote should not take minutes.
_MOST_TOLD = 20
_MOST_SAID = 5_000

_SIGN = re.compile(r"q[a-z]xq", re.IGNORECASE)
_BEFORE = re.compile(r"\W*(?:[stn] (?=[A-Z]))?")
# Ends in the scripts of the world: behind the common ones the ideographic, the Devanagari and the Arabic.
_ENDS = {
    **dict.fromkeys(".…\u3002\u0964", "sentence"),
    **dict.fromkeys("?!\uff1f\uff01\u061f", "question"),
    **dict.fromkeys(":\uff1a", "colon"),
    **dict.fromkeys(",;\uff0c\u060c", "comma"),
}
_BEHIND = re.compile(rf"[^\w{''.join(_ENDS)}]+\Z")
_SHAPES: Mapping[str, Phrase] = {
    "heading": Phrase("no-end-mark-as-ours"),
    "name": Phrase("no-end-mark-as-ours"),
    "sentence": Phrase("an-end-mark-as-ours"),
    "question": Phrase("an-end-mark-as-ours"),
    "colon": Phrase("a-colon-as-ours"),
}
_ANY = ("name", "question", "sentence", "comma", "colon")
# Which ends will do for a shape. What may stand in a file can end in a sign that it names, and a greeting in anything.
_FITTING: Mapping[str, Sequence[str]] = {
    "sign": _ANY,
    "heading": ("name", "question"),
    "sentence": ("sentence", "question"),
    "question": ("sentence", "question"),
    "comma": _ANY,
}


def faults_of_language(messages: Mapping[str, Message], theirs: Spoken, ours: Sequence[Spoken]) -> Iterator[Problem]:
    """Tell what is wrong with messages that are to stand in the place of ours.

    Args:
        messages: what stands in the files.
        theirs: the language with those messages in it.
        ours: the same language as it was; or, where it is new, every other.
    """
    for name, message in messages.items():
        path = (theirs.language, name)
        if name not in ours[0].arguments:
            near = [known for known in ours[0].arguments if abs(len(known) - len(name)) <= _NEAR]
            nearest, expected = nearest_name(name, near), Phrase("a-message-of-ours")
            faults = [Problem("unknown-name", path, found=name, expected=expected, nearest=nearest)]
        else:
            faults = [*_faults_of_message(name, theirs, ours)]
        yield from (attrs.evolve(fault, file=message.file, line=message.line) for fault in faults)


def patterns_of(name: str, spoken: Spoken) -> Iterator[str]:
    """Say a message with each choice that it makes, and with a short sign for whatever is filled in."""
    yield from _said(name, spoken, _choices(name, spoken, [spoken]))[0].values()


def is_filled_in(text: str) -> bool:
    """Say whether a short sign for what is filled in stands in a text."""
    return _SIGN.search(text) is not None


def _faults_of_message(name: str, theirs: Spoken, ours: Sequence[Spoken]) -> Iterator[Problem]:
    path = (theirs.language, name)
    first = [
        *_unknown_arguments(name, path, theirs, ours[0]),
        *_unknown_functions(name, path, theirs),
        *_unknown_choices(name, path, theirs, ours),
    ]
    if first:
        yield from first
        return
    choices = _choices(name, theirs, ours)
    said, errors = _said(name, theirs, choices)
    if errors:
        yield Problem("bad-text", path, found=errors[0], expected=Phrase("a-known-function"))
        return
    models = [_said(name, spoken, choices)[0] for spoken in ours]
    yield from _other_content(path, said, models, sorted(ours[0].arguments[name]))
    yield from _told_alike(path, said, models, choices)
    yield from _other_shape(path, said, models)


# ---- what it takes


def _unknown_arguments(name: str, path: tuple[str, str], theirs: Spoken, ours: Spoken) -> Iterator[Problem]:
    known = sorted(ours.arguments[name])
    for argument in sorted(theirs.messages[name].arguments.difference(known)):
        nearest, expected = nearest_name(argument, known), Phrase("one-of-its-arguments")
        yield Problem("unknown-key", (*path, argument), found=argument, expected=expected, nearest=nearest, known=known)


def _unknown_functions(name: str, path: tuple[str, str], theirs: Spoken) -> Iterator[Problem]:
    for function in sorted(names_in(theirs.messages[name].entry, "FunctionReference") - {_FUNCTION}):
        nearest, expected = nearest_name(function, [_FUNCTION]), Phrase("a-known-function")
        yield Problem("unknown-name", path, found=function, expected=expected, nearest=nearest, known=[_FUNCTION])


def _unknown_choices(name: str, path: tuple[str, str], theirs: Spoken, ours: Sequence[Spoken]) -> Iterator[Problem]:
    """A choice that ours never makes can never come up, and so is a typing error."""
    known = _keys(name, ours)
    for argument, keys in choices_in(theirs.messages[name].entry).items():
        given = (*_REGISTERS,) if argument == REGISTER else known.get(argument, ())
        unknown = (key for key in keys if key not in given and not _is_number([*given, key]))
        for key in islice(unknown, _MOST_TOLD):
            nearest, expected = nearest_name(key, given), Phrase("a-choice-of-ours")
            place = (*path, argument)
            yield Problem("unknown-name", place, found=key, expected=expected, nearest=nearest, known=given)


# ---- saying it


def _keys(name: str, spoken: Iterable[Spoken]) -> Mapping[str, Sequence[str]]:
    keys: dict[str, dict[str, None]] = {}
    for language in spoken:
        for argument, several in choices_in(language.messages[name].entry).items():
            keys.setdefault(argument, {}).update(dict.fromkeys(several))
    return {argument: tuple(several) for argument, several in keys.items()}


def _is_number(keys: Iterable[str]) -> bool:
    return all(key in _PLURALS or key.isdigit() for key in keys)


def _choices(name: str, theirs: Spoken, ours: Sequence[Spoken]) -> _Choices:
    choices: dict[str, Sequence[Value]] = {REGISTER: _REGISTERS}
    counted, signs = _keys(name, ours), _signs(theirs.arguments[name])
    for argument, keys in _keys(name, [theirs, *ours]).items():
        if _is_number(keys):
            named = [int(key) for key in keys if key.isdigit()]
            numbers = tuple(dict.fromkeys([*_NUMBERS, *named[:_MOST_TOLD]]))
            # By what ours does not choose, may be a text as well as a number.
            choices[argument] = numbers if argument in counted else (signs[argument], *numbers)
        elif argument != REGISTER:
            choices[argument] = keys
    return choices


def _signs(arguments: Iterable[str]) -> Mapping[str, str]:
    return {name: f"q{letter}xq" for name, letter in zip(sorted(arguments), ascii_lowercase, strict=False)}


def _said(name: str, spoken: Spoken, choices: _Choices) -> tuple[_Said, Sequence[str]]:
    """Say a message with all choices; give what went wrong too."""
    said: dict[tuple[Value, ...], str] = {}
    errors: dict[str, None] = {}
    for chosen in islice(product(*choices.values()), _MOST_SAID):
        values: dict[str, Value] = {**_signs(spoken.arguments[name]), **dict(zip(choices, chosen, strict=True))}
        said[chosen], wrong = spoken.formatted(name, values)
        errors.update(dict.fromkeys(map(shortened, wrong)))
    return said, tuple(errors)


# ---- what it tells


def _other_content(
    path: tuple[str, str], said: _Said, models: Sequence[_Said], arguments: Sequence[str]
) -> Iterator[Problem]:
    """What ours fills in is filled in, and nothing else: elsewhere it may be empty."""
    signs = _signs(arguments)
    missing, added = set[str](), set[str]()
    for chosen, text in said.items():
        filled = [_filled_in(model[chosen], signs) for model in models]
        there = _filled_in(text, signs)
        if there not in filled:
            missing |= filled[0] - there
            added |= there - filled[0]
    for name in sorted(missing):
        yield Problem("missing-key", (*path, name), expected=Phrase("the-argument-as-ours", argument=f"${name}"))
    for name in sorted(added):
        yield Problem("wrong-value", (*path, name), found=f"${name}", expected=Phrase("only-the-arguments-of-ours"))


def _filled_in(text: str, signs: Mapping[str, str]) -> frozenset[str]:
    small = text.lower()
    return frozenset(name for name, sign in signs.items() if sign in small)


def _told_alike(path: tuple[str, str], said: _Said, models: Sequence[_Said], choices: _Choices) -> Iterator[Problem]:
    """What ours tells apart is told apart, but for how it is said."""
    for place, (argument, keys) in enumerate(choices.items()):
        if argument in _FREE or isinstance(keys[-1], int):
            continue
        for one, other in combinations(map(str, keys), 2):
            if _as_one_voice(one) == _as_one_voice(other):
                continue
            pairs = [
                (chosen, (*chosen[:place], other, *chosen[place + 1 :])) for chosen in said if chosen[place] == one
            ]
            if any(said[a] == said.get(b) and all(model[a] != model[b] for model in models) for a, b in pairs):
                expected = Phrase("told-apart-as-ours", one=one, other=other)
                yield Problem("wrong-value", (*path, argument), found=f"${argument}", expected=expected)
                break


def _as_one_voice(choice: str) -> str:
    """Leave aside who speaks, *I* or *we*, and whether there are one or several."""
    return choice.replace("signer", "team").replace("people", "person").replace("some", "one")


# ---- its shape


def _other_shape(path: tuple[str, str], said: _Said, models: Sequence[_Said]) -> Iterator[Problem]:
    """What ours is, a sentence, a heading or a name, it is too."""
    found: dict[Phrase, str] = {}
    for chosen, text in said.items():
        model = models[0][chosen]
        if _first_of(model).isupper() and _first_of(text).islower():
            found[Phrase("a-capital-as-ours")] = text.split()[0]
        shape = _shape_of(path[1], model)
        if _end_of(text) not in _FITTING.get(shape, (shape,)):
            found[_SHAPES[shape]] = " ".join(text.split()[-1:])
    for expected, word in found.items():
        yield Problem("wrong-value", path, found=_SIGN.sub("…", word), expected=expected)


def _shape_of(name: str, model: str) -> str:
    if name.startswith("expected-"):
        return "sign"
    return "heading" if "heading" in name.split("-") else _end_of(model)


def _first_of(text: str) -> str:
    return _BEFORE.sub("", text, count=1)[:1]


def _end_of(text: str) -> str:
    return _ENDS.get(_BEHIND.sub("", text)[-1:], "name")
