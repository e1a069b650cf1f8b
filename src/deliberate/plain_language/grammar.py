"""This module is what the build of a sentence makes hard: its length, who acts, what stands far apart, abstract nouns."""

from collections.abc import Iterator, Sequence

from .language import Language
from .result import Signal
from .segments import Part, Word

__all__ = ["signals_of_build"]


def signals_of_build(text: str, part: Part, language: Language) -> Iterator[Signal]:
    """Give what the build of one sentence makes hard."""
    yield from _long_sentence(text, part, language)
    yield from _many_clauses(text, part, language)
    yield from _abstract_nouns(text, part, language)
    for clause in part.clauses:
        yield from _passive(text, clause, language)
        yield from _tang(text, clause, language)


def _signal(code: str, text: str, words: Sequence[Word], plainer: str = "") -> Signal:
    start, end = words[0].start, words[-1].end
    return Signal(code, start, end, found=text[start:end], plainer=plainer)


def _long_sentence(text: str, part: Part, language: Language) -> Iterator[Signal]:
    if len(part.words) > language.most_words:
        yield _signal("long-sentence", text, part.words)


def _many_clauses(text: str, part: Part, language: Language) -> Iterator[Signal]:
    # The first word of a sentence more often points back: "Dat kan."
    openers = [word for word in part.words[1:] if language.holds("subordinators", word.text)]
    if len(openers) >= language.most_clauses:
        yield _signal("many-clauses", text, part.words)


def _abstract_nouns(text: str, part: Part, language: Language) -> Iterator[Signal]:
    nouns = [
        word
        for word in part.words
        if language.abstract.fullmatch(word.text) and not language.holds("not_abstract", word.text)
    ]
    if len(nouns) >= language.most_abstract:
        yield _signal("nominal", text, [nouns[0], nouns[-1]])


# ---- who acts


def _passive(text: str, clause: Sequence[Word], language: Language) -> Iterator[Signal]:
    participles = [_is_participle(word.text, language) for word in clause]
    if not any(participles):
        return
    for place, word in enumerate(clause):
        is_passive = language.holds("passive", word.text)
        if is_passive or language.holds("being", word.text):
            participle = _participle_of(clause, place, participles, language)
            if participle is not None:
                first, last = sorted([place, participle])
                yield from _hidden(text, clause, (first, last, participle), language, is_passive=is_passive)
                return


def _participle_of(clause: Sequence[Word], place: int, participles: Sequence[bool], language: Language) -> int | None:
    """Find the participle that belongs to a verb: behind it, or right before it where the language allows that."""
    for candidate in range(place + 1, min(len(clause), place + language.gap + 2)):
        if participles[candidate]:
            return candidate
        word = clause[candidate].text
        if language.words["between"] and not (language.holds("between", word) or word.endswith("ly")):
            break
    return place - 1 if language.before and place and participles[place - 1] else None


def _is_participle(word: str, language: Language) -> bool:
    if language.holds("not_participles", word):
        return False
    return language.weak_participle.fullmatch(word) is not None or _is_strong(word, language)


def _is_strong(word: str, language: Language) -> bool:
    strong = language.words["strong_participles"]
    return word in strong or any(word.removeprefix(particle) in strong for particle in language.words["particles"])


def _has_actor(clause: Sequence[Word], language: Language) -> bool:
    for place, word in enumerate(clause[:-1]):
        after = clause[place + 1].text
        is_person = not (after[0].isdigit() or language.holds("not_actors", after))
        if language.holds("actors", word.text) and is_person:
            return True
    return False


def _hidden(
    text: str, clause: Sequence[Word], places: tuple[int, int, int], language: Language, *, is_passive: bool
) -> Iterator[Signal]:
    first, last, _ = places
    start, end = clause[first].start, clause[last].end
    hides = _hides(clause, places, language, is_passive=is_passive)
    if hides and not _has_actor(clause, language):
        yield Signal("no-actor", start, end, found=text[start:end])
    elif is_passive:
        yield Signal("passive", start, end, found=text[start:end], is_hint=True)


def _hides(clause: Sequence[Word], places: tuple[int, int, int], language: Language, *, is_passive: bool) -> bool:
    first, last, participle = places
    said = clause[participle].text
    # Where nobody did anything, there is nobody to name.
    if any(language.holds("nobody", word.text) for word in clause):
        return False
    is_decided = language.holds("deciding", said)
    if is_passive:
        # What somebody did or did not pass on is told as what happened: to name them would blame them.
        return is_decided or not language.holds("told_as_happened", said)
    # With a form of "to be" a participle is often how something is: "het werk is aangepast".
    verb = last if participle == first else first
    beside = clause[max(0, verb - 1) : verb + 2]
    return is_decided or any(language.holds("empty_subjects", word.text) for word in beside)


# ---- what stands far apart


def _tang(text: str, clause: Sequence[Word], language: Language) -> Iterator[Signal]:
    last = clause[-1].text
    if language.holds("split_particles", last):
        opens, most = _split_verb(clause, language), language.most_split
    elif _is_participle(last, language) or language.infinitive.fullmatch(last):
        opens, most = _auxiliary(clause, language), language.most_between
    else:
        return
    if opens is not None and len(clause) - opens - 2 > most:
        yield _signal("tang", text, clause[opens:])


def _split_verb(clause: Sequence[Word], language: Language) -> int | None:
    """Find the verb of which the last word is a part: "wij nemen … door"; not so in "daar … op"."""
    if any(language.holds("split_adverbs", word.text) for word in clause):
        return None
    return next((place for place, word in enumerate(clause) if language.holds("split_verbs", word.text)), None)


def _auxiliary(clause: Sequence[Word], language: Language) -> int | None:
    """Find the verb to which the last word belongs: "wij hebben … besproken"."""
    for place in range(len(clause) - 2, -1, -1):
        word = clause[place].text
        if language.holds("clause_openers", word) or language.holds("subordinators", word):
            return None
        # Verbs right before the last belong to it: "heeft moeten kiezen".
        if language.holds("auxiliaries", word) and place < len(clause) - 3:
            return place
    return None
