"""This module is what may stand somewhere, and what stands there: phrases that know which phrase they are.

A phrase is its English text. Who speaks another language finds it by its code, and puts the same values in.
"""

from collections.abc import Mapping
from functools import partial
from string import Formatter
from types import MappingProxyType
from typing import Self

__all__ = ["ENGLISH", "Phrase"]

ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        # ---- what stands there
        "nothing": "nothing",
        "a-yes-or-no": "a yes or no",
        "a-number": "a number",
        "no-usable-number": "a number that is too large or no number at all",
        "a-text": "a text",
        "a-mapping": "a mapping",
        "a-moment": "a moment",
        "a-date": "a date",
        "a-list": "a list",
        "a-set": "a set, which has no order",
        "a-value-of-type": "a value of the type {type}",
        "an-empty-document": "an empty document",
        "a-deliberation": "a deliberation",
        "a-practice": "a practice",
        "a-case-base": "a case base",
        "a-result": "a result, which is written only",
        "edits": "edits of a text",
        # ---- values of our own
        "a-kind": "a {kind}",
        "an-kind": "an {kind}",
        "a-kind-or-none": "a {kind}, or None",
        "an-executor-or-none": "an Executor of concurrent.futures, or None",
        "a-progress-or-none": "a function that takes how much is done and of how much, or None",
        "a-list-of-kind": "a list of {kind}s",
        "a-list-of-deliberations": "a list of deliberations",
        "a-list-of-decided-deliberations": "a list of decided deliberations",
        "a-value-of-ours": "a value of this library",
        "something-to-tell": "a result",
        "a-kind-with-a-schema": "a kind of document that has a schema",
        "a-reader": "a reader",
        "a-length": "a length of a letter",
        "a-register": "a register",
        "zero-or-more": "0 or more, or None for all",
        # ---- words, numbers and dates
        "true-or-false": "true or false",
        "a-known-word": "one of the known words",
        "one-of-words": "one of {words}",
        "a-list-of-words": "a list of {words}",
        "a-language": "a language, such as nl or en",
        "a-finite-number": "a number that is finite",
        "at-most-digits": "a number of at most {digits} digits; quotes around it where it is a name or a text",
        "such-a-date": "a date, such as {example}",
        "such-a-date-without-time": "a date without a time, such as {example}",
        "such-a-moment": "a date and a time, such as {example}",
        "the-year-first": "the year first: {date}",
        "a-day-that-exists": "a day that exists, as year-month-day",
        "a-moment-that-exists": "a day and a time that exist, as year-month-dayThour:minute",
        "not-before": "not before {field} ({day})",
        "offsets-everywhere-or-nowhere": "times with an offset everywhere in a deliberation, or nowhere",
        # ---- names and texts
        "a-name": "a name",
        "a-name-in-quotes": "a name; write it between quotes",
        "names-in-python": "a list of names, such as ['first', 'second']",
        "names-in-a-file": "a list of names, such as [first, second]",
        "length-of-a-name": "1 to {most} characters",
        "a-writable-name": "a name typed again, without line breaks and without control or invisible characters",
        "a-name-without-loose-spaces": "no space at the start or the end, and none double",
        "a-name-that-is-no-threshold": "a name without ' >= ' or ' <= ', which are kept for thresholds",
        "a-name-of-someone": "the name of a person, client, professional or team",
        "a-name-that-tells-who": "another name: client, professional, team already say who someone is",
        "a-name-used-once": "another name: within a practice every name, old ones too, is used once",
        "a-name-that-the-practice-lacks": "another name: the practice uses this one already",
        "each-name-once-alike": "each name once; these look alike, and are equal",
        "each-name-once-renamed": "each name once; {old!r} is an earlier name of {current!r}",
        "each-name-on-one-side": "each name on one side only",
        "a-text-in-quotes": "a text; write it between quotes",
        "a-text-or-nothing": "a text, or leave it out",
        "a-writable-text": "a text without control characters (line breaks are fine) and without half characters",
        "a-text-or-wordings": "a text, or a mapping from language to text",
        "a-text-or-wordings-and-no-list": (
            "a text, or a mapping from language to text; quotes around a text that starts with - or ["
        ),
        "a-list-of-texts": "a list of texts",
        "texts-by-name": "a mapping from name to text",
        # ---- scales and levels
        "levels": "a list of levels, lowest first, or 'number'",
        "a-level-name-in-quotes": "the name of a level; write it between quotes",
        "a-level-name-or-number": "the name of a level, or a number",
        "a-level-name-that-is-free": "a level not called absent or holds or number or unknown",
        "each-level-once": "each level once",
        "a-level-of-this-scale": "a level of this scale",
        "one-of-the-levels-of-this-scale": "one of the levels of this scale",
        "one-of-the-levels": "one of the levels of {factor!r}",
        "one-of-the-levels-or-unknown": "one of the levels of {factor!r}, or unknown",
        "one-of-the-levels-in-quotes-or-unknown": "one of the levels of {factor!r}, or unknown; write it between quotes",
        "a-number-or-unknown": "a number, or unknown",
        "such-a-number-or-unknown": "a number without quotes, such as {number}, or unknown",
        "these-levels-or-unknown": "{levels}, or unknown",
        "a-status-for-want-of-levels": "holds, absent or unknown: {factor!r} has no levels",
        "a-level-or-a-status": "a level, or a status, not both",
        # ---- thresholds
        "a-threshold": "a threshold, such as {threshold!r}",
        "a-threshold-on-numbers": "a threshold, such as '{factor} >= {level}'",
        "a-number-behind": "a number behind {direction}",
        "a-factor-by-itself": "{factor!r} by itself: it has no scale",
        "a-factor-with-more-levels": "another factor: this one has a single level",
        "a-threshold-above": "a threshold above the neutral level {level!r}",
        "a-threshold-below": "a threshold below the neutral level {level!r}",
        "a-threshold-that-may-fail": "a threshold that does not always hold",
        # ---- what names point at
        "one-of-the-options": "one of the options",
        "one-of-the-factors": "one of the factors",
        "one-of-the-values": "one of the values",
        "one-of-the-policies": "one of the policies",
        "one-of-the-factors-or-values": "one of the factors or values",
        "cases-of-the-practice": "cases that were decided under the practice {name!r}",
        "one-of-the-options-of-the-practice": "one of the options of the practice",
        "one-of-the-factors-of-the-practice": "one of the factors of the practice",
        "one-of-the-values-of-the-practice": "one of the values of the practice",
        "one-of-the-policies-of-the-practice": "one of the policies of the practice",
        "one-of-the-priorities-of-the-practice": "one of the priorities of the practice",
        # ---- how things fit together
        "at-least-one-fact": "at least one fact, or leave the factor out",
        "at-least-one-level": "at least one level",
        "at-least-one": "at least one factor or value",
        "one-of-the-two": "one of the two",
        "no-bars": "no options: a scaled factor bars nothing; write a plain factor that bars",
        "an-order-that-ends": "an order of values that ends somewhere",
        "the-practice": "the practice {practice!r}; or read this with its own practice",
        "what-speaks-against": "a factor or a priority that speaks against the choice",
        "what-holds": "a factor that holds; here it is {answer}",
        "not-at-a-level": "not at a level",
        "so-many-digits": "{count} digits",
        "a-factor-that-holds": "a factor that holds; here {factor!r} is {answer}",
        "a-threshold-that-is-reached": "a threshold that is reached; here {factor!r} is {answer}",
        "one-fact-each": "one fact of a factor, or several by different tellers (told_by)",
        "each-policy-once": "each policy once",
        "a-sentence-that-was-or-is": "the sentence that was there, to strike it, or the text of one to add",
        "what-an-added-sentence-rests-on": "the names that it rests on, or the sentence behind which it stands",
        "only-behind-for-an-added-sentence": "no place for a sentence that was there: it stays where it stands",
        "each-sentence-edited-once": "each sentence once",
        "a-whole-sentence": "a whole sentence, with a capital and a mark at its end",
        "one-of-the-slots": "one of the parts of a text",
        "edits-of-this-deliberation": "edits of this deliberation",
        "a-decision": "a decision, for the letter after it",
        "a-decided-deliberation": "a deliberation with a decision; keep those without one elsewhere",
        "each-case-once": "each case once",
        "each-case-once-but-in": "each case once; {file} has this name too",
        # ---- the shape of a document
        "a-deliberation-with-its-name": "a deliberation, with its name under 'deliberation'",
        "a-practice-with-its-name": "a practice, with its name under 'practice'",
        "edits-of-a-deliberation": "edits, with the name of the deliberation under 'edits'",
        "a-mapping-of-a-document": "a mapping with the keys 'deliberate', {key!r} and more",
        "a-version": "{version}",
        "the-key": "the key {key!r}",
        "the-key-with-the-name": "the key {key!r}, with the name",
        "a-text-as-a-key": "a text as a key",
        "each-key-once": "each key once: leave one out",
        "keys-of-a": "one of the keys of a {kind}",
        "keys-of-an": "one of the keys of an {kind}",
        "keys-of-a-case-base": "one of the keys of a case base",
        "no-key-for-the-name": "no such key: the name is the key of this mapping",
        "where-names-stand": "the name under 'deliberation' or else 'practice'",
        "fields": "a mapping of its fields",
        "fields-or-an-option": "a mapping of its fields, or the name of an option; write it between quotes",
        "fields-of-a-fact": "holds, absent, unknown, a level, {{}} or a mapping of its fields",
        "a-mapping-with": "a mapping with {key!r}",
        "a-list-of-mappings": "a list of mappings with {key!r}",
        "fields-by-name": "a mapping from name to fields, or a list of mappings with {key!r}",
        # ---- files
        "a-path": "a path",
        "a-path-that-can-be": "a path that a file can have",
        "a-file-that-is-there": "a file that is there",
        "a-file-and-no-folder": "a file, not a folder",
        "a-file-that-is-open": "a file that is open for reading",
        "a-path-and-no-text": "a path, and not the text of a document itself: give what json.loads makes of it, or io.StringIO",
        "a-file-that-may-be-read": "a file that may be read ({reason})",
        "a-file-with-permission": "a file that may be read (Permission denied)",
        "a-source": "a path, an open text file, or a mapping as json.loads gives it",
        "sources": "a path, an open text file, or a mapping as json.loads gives it, or an iterable of them",
        "utf8": "a text file saved as UTF-8 (in an editor: save as, encoding UTF-8); what shows odd signs only is a file of another kind",
        "no-control-characters": "this line typed again, without the invisible character in it; where there are many, this is a file of another kind",
        "at-most-mebibytes": "at most {mebibytes} MiB; many cases fit in JSON Lines, one a line",
        "at-most-thousand-values-in-yaml": (
            "at most {thousands} thousand keys and values in YAML; JSON holds more, and many cases fit in JSON Lines, one a line"
        ),
        "at-most-thousand-values-in-json": "at most {thousands} thousand keys and values; many cases fit in JSON Lines, one a line",
        "at-most-thousand-values-in-one": "at most {thousands} thousand keys and values in one practice or deliberation",
        "at-most-levels-deep": "at most {levels} levels",
        # ---- JSON
        "valid-json": "valid JSON",
        "json-value": "a value here, in valid JSON",
        "json-key": 'a name between double quotes ("…") or the brace that closes, in valid JSON',
        "json-colon": "a colon behind the name, in valid JSON",
        "json-comma": "a comma or the bracket that closes, in valid JSON",
        "json-end-of-text": 'the " that closes the text that starts here, in valid JSON',
        "json-control-character": "no line break or tab within a text; in JSON write \\n or \\t",
        "json-escape": "a known sign behind \\; write \\\\ for the sign itself, in valid JSON",
        "json-escape-by-number": "four digits (0 to 9, a to f) behind \\u",
        "json-end": "the end of the document here; one document in a file, in valid JSON",
        "json-comma-before-brace": "no comma before the brace that closes, in valid JSON",
        "json-comma-before-bracket": "no comma before the bracket that closes, in valid JSON",
        "json-mark": "valid JSON (Unexpected UTF-8 BOM (decode using utf-8-sig))",
        "whole-characters": "a text without half characters (\\ud800 to \\udfff stand in pairs)",
        # ---- YAML
        "valid-yaml": "valid YAML",
        "valid-yaml-from-here": "valid YAML from here on",
        "one-document": "one document in a file; put what follows --- in a file of its own",
        "a-key-before-the-colon": "a text as a key, before the colon",
        "no-alias": "the thing itself, written out; quotes around a text that starts with *",
        "no-anchor": "the thing itself, without &; quotes around a text that starts with &",
        "no-tag": "the thing itself, without !; quotes around a text that starts with !",
        "quotes-for-a-comma": '"…, …" (this sentence has a comma: put it between quotes)',
        "straight-quotes-for-a-comma": '"…, …" (this sentence has a comma: put it between straight quotes)',
        "quotes-for-a-colon": 'quotes around this text, for it has a colon and a space: "…: …"',
        "straight-quotes-for-a-colon": 'straight quotes around this text, for it has a colon and a space: "…: …"',
        "quotes-for-a-comment": 'quotes around this text, for " #" makes the rest of the line a comment: "… #…"',
        "quotes-for-an-apostrophe": "double quotes around a text that starts with '{letter}: \"'{letter} …\"",
        "quotes-for-a-sign": "quotes around a text that starts with {sign}",
        "quotes-for-a-hyphen": "quotes around a text that starts with -; a list starts on a line of its own",
        "double-quotes-for-a-single-quote": (
            'double quotes around this text, for a single quote stands in it: "… \' …"'
        ),
        "a-space-behind-the-colon": "a space behind the colon, between a key and what it holds",
        "a-decimal-point": "a point in place of the comma in a number, such as 2.5",
        "spaces-as-for-the-key-above": (
            "as many spaces before this key as before the key above it; quotes around a text with a colon"
        ),
        "spaces-as-for-the-lines-above": "as many spaces before this line as before the lines above it",
        "spaces-for-a-tab": "spaces in place of the tab",
        "a-closing-sign": "a closing {closing} for the {opening} that opens here",
        "a-straight-closing-sign": "a closing {closing} for the {opening} that opens here, straight and not curly",
        "a-closing-quote-or-double-quotes": (
            "a closing ' for the ' that opens here; double quotes around a text that starts with an apostrophe"
        ),
        "each-sign-closed": "a closing {closing} for each {opening}, and a closing ] for each [",
        "no-closing-sign": "no {sign} here, for nothing is open that it could close",
        "nothing-behind-a-sign": "nothing behind the {closing}; quotes around a text that starts with {opening}",
        "a-known-sign-behind-a-backslash": "a known sign behind \\; write \\\\ for the sign itself",
        "no-quotes-in-quotes": 'no quotes inside a quoted text; write them as \\" or as “ and ”',
        "a-key-with-a-colon": (
            "a key with a colon and a space; more spaces before a line that goes on with the text above it"
        ),
        # ---- what is plainer
        "something-plainer": "something plainer in place of {found!r}: {plainer}",
        "another-word": "another word for {found!r}",
        "a-shorter-sentence": "a shorter sentence",
        "one-thing-a-sentence": "one thing in each sentence",
        "one-form-of-address": "one form of address in the whole text",
        "who-does-it": "who does it",
        "verbs-in-place-of-nouns": "verbs in place of nouns",
        "what-belongs-together": "what belongs together close together, or two sentences",
        # ---- the phrase files themselves
        "a-language-with-phrases": "a language that has phrases",
        "a-message": "a message",
        "a-value-for-it": "a value for it",
        "one-of-its-arguments": "one of its arguments",
        "a-message-in-full": "a message: an id, =, and its text",
        "each-message-once": "each message once",
        "a-text-without-attributes": "a text, and no attributes",
        "a-text-without-messages": "a whole text, without other messages",
        "whole-sentences": "whole sentences only",
        "the-message-of-the-others": "the message that the other languages have",
        "the-same-arguments": "the same arguments in all languages",
        # ---- the phrases of a team, laid over ours
        "a-language-of-people": "a language that is known, such as de or fr",
        "a-folder-of-phrases": "a folder with a folder for each language in it, such as nl, and those hold files that end in .ftl",
        "phrases": "a path to a folder of phrases, or a mapping from language to Fluent text",
        "words-by-language": "a mapping from language to words, each with what you say instead",
        "plainer-words-by-word": "a mapping from each word to what you say instead",
        "a-language-of-the-phrases": "one of the languages of the phrases",
        "a-message-of-ours": "the id of a message that the library says",
        "a-choice-of-ours": "one of the choices that the library makes here",
        "a-default-variant": "a star before one of the choices, for when no other fits",
        "a-known-function": "no function but OPENING",
        "the-argument-as-ours": "{argument} wherever the sentence of the library has it",
        "only-the-arguments-of-ours": "this only where the sentence of the library has it; elsewhere it may be empty",
        "told-apart-as-ours": "another sentence for {one} than for {other}, since they tell something else",
        "a-capital-as-ours": "a capital at the start, as the sentence of the library has",
        "an-end-mark-as-ours": "a whole sentence with an end mark, as that of the library",
        "no-end-mark-as-ours": "no end mark, as what the library says here: a heading, or a part of a sentence",
        "a-colon-as-ours": "a colon at the end, for something follows",
    }
)
"""Each phrase in English, by its code; what stands between braces are its values."""

_NAMES = {code: {name for _, name, _, _ in Formatter().parse(english) if name} for code, english in ENGLISH.items()}


class Phrase(str):
    """An English text that remembers which phrase it is, so that it can be said in another language.

    Attributes:
        code: which phrase, stable, in kebab-case.
        values: what it was filled in with, by name.

    Raises:
        ValueError: where there is no such phrase, or its values are others.

    Example:
        >>> phrase = Phrase("one-of-the-levels", factor="need")
        >>> phrase, phrase.code, dict(phrase.values)
        ("one of the levels of 'need'", 'one-of-the-levels', {'factor': 'need'})
    """

    __slots__ = ("_code", "_values")

    _code: str
    _values: Mapping[str, str]

    def __new__(cls, code: str, /, **values: object) -> Self:
        """Fill in the phrase of that code."""
        if code not in ENGLISH:
            msg = f"no phrase has the code {code!r}"
            raise ValueError(msg)
        if values.keys() != _NAMES[code]:
            msg = f"the phrase {code!r} takes the values {sorted(_NAMES[code])}, not {sorted(values)}"
            raise ValueError(msg)
        texts = {name: str(value) for name, value in values.items()}
        phrase = super().__new__(cls, ENGLISH[code].format(**texts))
        phrase._code, phrase._values = code, MappingProxyType(texts)
        return phrase

    @property
    def code(self) -> str:
        """Which phrase it is."""
        return self._code

    @property
    def values(self) -> Mapping[str, str]:
        """What it was filled in with, by name."""
        return self._values

    def __reduce__(self) -> tuple[object, ...]:
        # A view of a mapping does not travel; its code and its values do.
        return partial(Phrase, self._code, **self._values), ()
