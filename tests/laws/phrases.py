"""Well-shaped Dutch and English, by what it is for: names, sentences and questions as professionals would write them."""

from collections.abc import Mapping, Sequence

__all__ = ["PHRASES"]


def _both(nl: str, en: str) -> Mapping[str, str]:
    return {"nl": nl, "en": en}


def _three(nl: str, informal: str, en: str) -> Mapping[str, str]:
    return {"nl": nl, "nl-informal": informal, "en": en}


PHRASES: Mapping[str, Sequence[Mapping[str, str]]] = {
    "question": [
        _both("Waar begint deze cliënt met werken?", "Where does this client start to work?"),
        _both("Hoe vaak komt er hulp aan huis?", "How often does help come to the house?"),
    ],
    "practice": [_both("begeleiding naar werk", "support on the way to work")],
    "option": [
        _both("eerst werk overdag", "daytime work first"),
        _both("een vroege start in de bakkerij", "an early start at the bakery"),
        _both("een maand wachten", "waiting for a month"),
        _both("twee halve banen", "two half jobs"),
        _both("een eigen plan", "a plan of your own"),
    ],
    "option told": [
        _three("U begint met werk overdag.", "Je begint met werk overdag.", "You start with daytime work."),
        _three("U kunt beginnen in de bakkerij.", "Je kunt beginnen in de bakkerij.", "You can start at the bakery."),
        _three("U wacht nog een maand.", "Je wacht nog een maand.", "You wait for another month."),
        _three("U krijgt twee halve banen.", "Je krijgt twee halve banen.", "You get two half jobs."),
        _three("U volgt uw eigen plan.", "Je volgt je eigen plan.", "You follow your own plan."),
    ],
    "option means": [
        _three("U werkt vier middagen.", "Je werkt vier middagen.", "You work four afternoons."),
        _three("U werkt drie ochtenden.", "Je werkt drie ochtenden.", "You work three mornings."),
        _three("Wij bellen u elke week.", "Wij bellen je elke week.", "We call you every week."),
        _three("U heeft twee bazen.", "Je hebt twee bazen.", "You have two bosses."),
        _three("U schrijft de stappen op.", "Je schrijft de stappen op.", "You write down the steps."),
    ],
    "factor": [
        _both("kans op uitval", "risk of losing work"),
        _both("hulp van de werkgever", "help from the employer"),
        _both("zelfstandig werken", "working without help"),
        _both("behoefte aan steun", "need for support"),
        _both("een onveilige werkplek", "an unsafe workplace"),
        _both("het vervoer in de vroege ochtend", "transport in the early morning"),
        _both("een eigen wens", "a wish of your own"),
        _both("een stille kamer", "a quiet room"),
    ],
    "factor told": [
        _three("U raakt misschien uw werk kwijt.", "Je raakt misschien je werk kwijt.", "You may lose your job."),
        _both("De werkgever helpt mee.", "The employer helps."),
        _three("U kunt veel zelf.", "Je kunt veel zelf.", "You can do a lot yourself."),
        _three("U heeft steun nodig.", "Je hebt steun nodig.", "You need support."),
        _both("De werkplek is niet veilig.", "The workplace is not safe."),
        _both("Er rijdt dan nog geen bus.", "There is no bus yet at that hour."),
        _three("U wilt dit heel graag.", "Jij wilt dit heel graag.", "You want this very much."),
        _both("Er is een stille kamer vrij.", "A quiet room is free."),
    ],
    "factor absent": [
        _three("U houdt uw werk.", "Je houdt je werk.", "You keep your job."),
        _both("De werkgever helpt niet mee.", "The employer does not help."),
        _three("U redt het niet alleen.", "Je redt het niet alleen.", "You cannot manage alone."),
        _three("U heeft geen steun nodig.", "Je hebt geen steun nodig.", "You need no support."),
        _both("De werkplek is veilig.", "The workplace is safe."),
        _both("Er rijdt dan een bus.", "There is a bus at that hour."),
        _three("U wilt dit niet.", "Jij wilt dit niet.", "You do not want this."),
        _both("Er is geen stille kamer vrij.", "No quiet room is free."),
    ],
    "factor asked": [
        _three("Raakt u misschien uw werk kwijt?", "Raak je misschien je werk kwijt?", "May you lose your job?"),
        _both("Helpt de werkgever mee?", "Does the employer help?"),
        _three("Kunt u veel zelf?", "Kun je veel zelf?", "Can you do a lot yourself?"),
        _three("Heeft u steun nodig?", "Heb je steun nodig?", "Do you need support?"),
        _both("Is de werkplek onveilig?", "Is the workplace unsafe?"),
        _both("Ontbreekt de vroege bus?", "Is the early bus missing?"),
        _three("Wilt u dit zelf?", "Wil jij dit zelf?", "Do you want this yourself?"),
        _both("Is er een stille kamer vrij?", "Is a quiet room free?"),
    ],
    "level": [
        _both("weinig", "little"),
        _both("gemiddeld", "average"),
        _both("veel", "a lot"),
        _both("heel veel", "very much"),
    ],
    "level told": [
        _three(
            f"U heeft {much} steun nodig bij {task}.",
            f"Je hebt {much} steun nodig bij {task}.",
            f"You need {en} support with {work}.",
        )
        for task, work in (
            ("het reizen", "travel"),
            ("het plannen", "planning"),
            ("het bellen", "calls"),
            ("het lezen", "reading"),
            ("het koken", "cooking"),
            ("het schrijven", "writing"),
            ("het rekenen", "sums"),
            ("het wassen", "washing"),
        )
        for much, en in (("weinig", "little"), ("wat", "some"), ("veel", "a lot of"), ("heel veel", "very much"))
    ],
    "unit": [_both("uur", "hours")],
    "value": [
        _both("veilig werk", "safe work"),
        _both("eigen keuze", "own choice"),
        _both("werk dat blijft", "work that lasts"),
    ],
    "rule": [
        _both("Wij geven ten hoogste zes uren per week.", "We give at most six hours a week."),
        _both("Nachtwerk begint pas na een jaar.", "Night work starts only after a year."),
    ],
    "purpose": [
        _both("Zo verdelen wij de uren eerlijk.", "That way we share the hours fairly."),
        _both("genoeg slaap", "enough sleep"),
    ],
    "dissent": [_both("Eén collega zag dit anders.", "One colleague saw this differently.")],
    "why": [
        _three("Voor ons komt veilig werk eerst.", "Voor ons komt veilig werk eerst.", "To us safe work comes first."),
        _three(
            "Uw eigen keuze gaat hier voor.", "Jouw eigen keuze gaat hier voor.", "Your own choice comes first here."
        ),
        _both(
            "Werk dat blijft, vinden wij belangrijker dan snel werk.",
            "Work that lasts matters more to us than quick work.",
        ),
        _three("Wij letten eerst op uw rust.", "Wij letten eerst op jouw rust.", "We look at your rest first."),
    ],
    "person": [
        _three("uw jobcoach Marieke Bos", "je jobcoach Marieke Bos", "your job coach Marieke Bos"),
        _both("mijn teamleider Karin Vos", "my team leader Karin Vos"),
        _three("uw moeder", "je moeder", "your mother"),
    ],
    "contact": [
        _both("088 000 00 01, maandag tot en met donderdag", "088 000 00 01, Monday to Thursday"),
        _both("088 000 00 02, elke ochtend", "088 000 00 02, every morning"),
        _both("088 000 00 03, in de avond", "088 000 00 03, in the evening"),
    ],
    "doubt": [
        _three(
            "Wij kiezen opnieuw als u slecht slaapt.",
            "Wij kiezen opnieuw als je slecht slaapt.",
            "We choose again if you sleep badly.",
        ),
        _both("Wij kiezen opnieuw als de werkgever stopt.", "We choose again if the employer stops."),
    ],
    "commitment": [
        _three("Ik bel u elke maandag.", "Ik bel je elke maandag.", "I call you every Monday."),
        _three("Ik vraag het rooster voor u op.", "Ik vraag het rooster voor je op.", "I ask for the rota for you."),
        _three("U belt de bakker.", "Je belt de bakker.", "You call the baker."),
        _both("Karin Vos regelt een tweede stoel.", "Karin Vos arranges a second chair."),
    ],
    "done when": [_both("Het rooster is er.", "The rota is there.")],
    "answer": [
        _both("Daarom bouwen wij de uren af zodra het kan.", "So we reduce the hours as soon as we can."),
        _three(
            "Daarom rijdt een collega met u mee.",
            "Daarom rijdt een collega met je mee.",
            "So a colleague rides along with you.",
        ),
        _both("Daarom staat er altijd iemand bij de oven.", "So someone is always at the oven."),
        _both("Na zes weken kijken wij hiernaar.", "We look at this after six weeks."),
    ],
    "needs": [_both("Ik heb een uur overleg nodig.", "I need an hour of consultation.")],
    "label": [_both("het gesprek van dinsdag", "the talk on Tuesday")],
    "situation": [_both("Zij twijfelt al een half jaar.", "She has been in doubt for half a year.")],
    "unease": [_both("Ik merk dat ik haast voel.", "I notice that I feel rushed.")],
    "for the file": [
        _both("Een lichter middel is er niet.", "There is no lighter way."),
        _both("Voor de collega's verandert er niets.", "Nothing changes for the colleagues."),
        _both("Samen maken zij deze zaak anders.", "Together they make this case different."),
        _both("De regel past niet meer bij dit werk.", "The rule no longer fits this work."),
    ],
    "disproportion": [
        _three(
            "Zonder steun raakt u uw baan kwijt.",
            "Zonder steun raak je je baan kwijt.",
            "Without support you lose your job.",
        )
    ],
    "own share": [_both("Wij antwoordden te laat.", "We answered too late.")],
    "alternative": [_both("Wij oefenen eerst een week.", "We practise for a week first.")],
    "safeguards": [_both("Na zes weken kijken wij terug.", "We look back after six weeks.")],
    "greeting": [_both("Beste mevrouw Amrani", "Dear Ms Amrani")],
    "told": [_three("U begint op maandag.", "Je begint op maandag.", "You start on Monday.")],
    "means": [_three("U werkt van vijf tot negen.", "Je werkt van vijf tot negen.", "You work from five to nine.")],
    "your choice": [_three("U kiest zelf de dagen.", "Je kiest zelf de dagen.", "You choose the days yourself.")],
    "disagree": [_three("U kunt ons altijd bellen.", "Je kunt ons altijd bellen.", "You can always call us.")],
    "words": [
        _both("Ik ben bang dat ik het niet volhoud.", "I am afraid that I cannot keep it up."),
        _both("In de bakkerij voel ik mij nuttig.", "At the bakery I feel useful."),
        _both("Mijn nachten zijn kort.", "My nights are short."),
        _both("Ik wil dit al heel lang.", "I have wanted this for a long time."),
    ],
    "note": [
        _both("Hier werd ze stil.", "She went quiet here."),
        _both("Vraag dit nog eens na.", "Ask about this again."),
    ],
}
