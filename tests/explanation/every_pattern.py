"""Every pattern, for each count, state and register, in each language: to be read aloud once, and kept as a snapshot."""

import sys
from collections.abc import Iterator, Mapping
from itertools import product

from fluent.syntax import FluentParser, ast, visitor

from deliberate.explanation import shipped_phrases

COUNTS = {"one": 1, "other": 7}
VOICES = (("nl", "formal"), ("nl", "informal"), ("en", "formal"))

# What stands in a file is the same in every language.
WRITTEN: Mapping[str, str] = {
    "argument": "$option",
    "closing": "]",
    "day": "2026-10-26",
    "digits": "15",
    "direction": ">=",
    "example": "2026-10-12",
    "factor": "need",
    "key": "since",
    "kind": "Scale",
    "levels": "low | high",
    "letter": "s",
    "mebibytes": "10",
    "monthday": "26",
    "most": "100",
    "number": "2.5",
    "one": "[yes]",
    "opening": "[",
    "other": "[no]",
    "practice": "keep people at work",
    "reason": "Input/output error",
    "sign": "%",
    "threshold": "need >= high",
    "type": "bytes",
    "version": "1",
    "year": "2026",
}

SAMPLES: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "answer": "Daarom bouwen wij de uren af zodra het kan.",
        "bar": "een onveilige werkplek",
        "cases": "2025-0112 en 2026-0158",
        "contact": "088 000 00 01",
        "begins": "12 oktober",
        "date": "12 oktober",
        "ends": "26 oktober",
        "dissent": "Eén collega kiest liever rust.",
        "done_when": "De neuroloog heeft onze vraag.",
        "doubt": "Wij kiezen opnieuw als het werk te zwaar is.",
        "reference": "Werkwijze, hoofdstuk 4",
        "expected": "een datum",
        "field": "told",
        "file": "samira.yaml",
        "first": "Eerst komt veiligheid, dan de eigen keuze.",
        "found": "standart",
        "greeting": "Beste mevrouw Amrani",
        "heading": "De regel",
        "known": "standard, extra",
        "label": "hulp van de werkgever",
        "item": "het besluit 2026-0301.",
        "labels": "korte nachten en de reis zonder bus",
        "level": "veel",
        "line": "14",
        "mean": "8,5",
        "month": "september 2024",
        "monthname": "oktober",
        "name": "keep people at work",
        "names": "hulp van de werkgever en korte nachten",
        "nearest": "standard",
        "option": "tijdelijk meer uren",
        "options": "de gewone uren en geen uren",
        "pair": "het besluit 2026-0301 en de afspraak ‘Eerst komt veiligheid, dan de eigen keuze.’",
        "people": "mijn teamleider Karin Vos",
        "plainer": "daarom",
        "person": "mijn teamleider Karin Vos",
        "place": "samira.yaml, regel 14",
        "purpose": "een eerlijke verdeling van de uren",
        "question": "Helpt de werkgever mee?",
        "rival": "de gewone uren",
        "rule": "Coaching is ten hoogste 15 procent van de werktijd.",
        "said": "Dit stuk kan het programma niet lezen.",
        "second": "Wachten mag alleen met een goede reden.",
        "sources": "het verhaal en het dossier",
        "state": "ja",
        "text": "Zonder steun gaat de baan verloren.",
        "texts": "‘Eerst komt veiligheid, dan de eigen keuze.’",
        "told": "Er komen drie maanden lang meer uren coaching.",
        "weekday": "maandag",
        "what": "Ik bel elke maandag.",
        "who": "de jobcoach Marieke Bos",
        "why": "Eerst komt veiligheid, dan de eigen keuze.",
        "words": "Ik ben bang dat ik het niet volhoud.",
    },
    "en": {
        "answer": "So we reduce the hours as soon as we can.",
        "bar": "an unsafe workplace",
        "cases": "2025-0112 and 2026-0158",
        "contact": "088 000 00 01",
        "begins": "12 October",
        "date": "12 October",
        "ends": "26 October",
        "dissent": "One colleague would rather choose rest.",
        "done_when": "The neurologist has our question.",
        "reference": "Way of working, chapter 4",
        "doubt": "We choose again if you feel unsafe at night.",
        "expected": "a date",
        "field": "told",
        "file": "samira.yaml",
        "first": "Safety comes first, then your own choice.",
        "found": "standart",
        "greeting": "Dear Ms Amrani",
        "heading": "What this means for you",
        "known": "standard, extra",
        "label": "help from the employer",
        "item": "the decision 2026-0301.",
        "labels": "short nights and the journey without a bus",
        "level": "a lot",
        "line": "14",
        "mean": "8.5",
        "month": "September 2024",
        "monthname": "October",
        "name": "keep people at work",
        "names": "help from the employer and short nights",
        "nearest": "standard",
        "option": "more hours for a while",
        "options": "the usual hours and no hours",
        "pair": "the decision 2026-0301 and the agreement ‘Safety comes first, then your own choice.’",
        "people": "my team leader Karin Vos",
        "plainer": "so",
        "person": "my team leader Karin Vos",
        "place": "samira.yaml, line 14",
        "purpose": "a fair sharing of the hours",
        "question": "Does the employer help?",
        "rival": "the usual hours",
        "rule": "Coaching takes at most 15 percent of working time.",
        "said": "This part cannot be read.",
        "second": "People wait only if there is a good reason.",
        "sources": "your story and your file",
        "state": "yes",
        "text": "Without support you lose your job.",
        "texts": "‘Safety comes first, then your own choice.’",
        "told": "You get more hours of coaching for three months.",
        "weekday": "Monday",
        "what": "I call you every Monday.",
        "who": "your job coach Marieke Bos",
        "why": "Safety comes first, then your own choice.",
        "words": "I am afraid that I cannot keep it up.",
    },
}


class _Choices(visitor.Visitor):
    """By what a message chooses, and between what."""

    def __init__(self) -> None:
        self.variants: dict[str, list[str]] = {}

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - Fluent's own name for it
        if isinstance(node.selector, ast.VariableReference):
            known = self.variants.setdefault(node.selector.id.name, [])
            keys = [variant.key for variant in node.variants]
            names = [key.name if isinstance(key, ast.Identifier) else key.value for key in keys]
            known += [name for name in names if name not in known]
        self.generic_visit(node)


def every_pattern() -> Iterator[str]:
    """Give the table, line by line."""
    for message, choices in choices_by_message().items():
        for chosen in product(*choices.values()):
            picked = dict(zip(choices, chosen, strict=True))
            yield " ".join([message, *(f"{name}={value}" for name, value in picked.items())])
            yield from (f"  {line}" for line in dict.fromkeys(said(message, picked)))


def choices_by_message() -> dict[str, dict[str, list[str]]]:
    """Say by what each message chooses, over all languages, but for the register."""
    found: dict[str, dict[str, list[str]]] = {}
    for _, files in shipped_phrases().files:
        for _, text in files:
            for entry in FluentParser().parse(text).body:
                if isinstance(entry, ast.Message):
                    choices = _Choices()
                    choices.visit(entry)
                    merged = found.setdefault(entry.id.name, {})
                    for name, variants in choices.variants.items():
                        if name != "register":
                            merged[name] = list(dict.fromkeys([*merged.get(name, []), *variants]))
    return found


def said(message: str, picked: Mapping[str, str]) -> Iterator[str]:
    """Say one pattern in every voice."""
    phrases = shipped_phrases()
    for language, register in VOICES:
        arguments = phrases.messages(language)[message]
        values = {name: SAMPLES[language].get(name, WRITTEN.get(name, "3")) for name in arguments}
        counts = {name: as_count(value) for name, value in picked.items()}
        text = phrases.say(message, language, register, **{**values, **counts})
        yield f"{language} {register:8} {text}" if language == "nl" else f"{language}{'':10}{text}"


def as_count(value: str) -> str | int:
    """Give a number where a variant stands for one."""
    return COUNTS.get(value, int(value) if value.isdigit() else value)


if __name__ == "__main__":
    sys.stdout.write("\n".join([*every_pattern(), ""]))
