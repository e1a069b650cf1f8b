# Wat er in een bestand of waarde nog niet klopt. Eerst waar, dan wat er staat, dan wat er kan.

problem-place = { $place }: { $said }
problem-line = { $file }, regel { $line }
problem-expected = Hier hoort: { $expected }.
problem-nearest =
    { $register ->
        [formal] Bedoelt u ‘{ $nearest }’?
       *[informal] Bedoel je ‘{ $nearest }’?
    }
problem-known = Bekend zijn: { $known }.
problem-more =
    { $count ->
        [one] En nog één andere.
       *[other] En nog { $count } andere.
    }
problem-very-many-more = En nog heel veel andere.

problem-not-utf8 = Deze tekst is niet opgeslagen als UTF-8.
problem-too-large = Dit bestand is te groot.
problem-too-deep = In dit bestand staan te veel lagen in elkaar.
problem-syntax = Dit stuk kan het programma niet lezen.
problem-alias = Hier staat een woord met ‘&’ of ‘*’ ervoor. Dat betekent in YAML iets anders.
problem-tag = Hier staat een woord met ‘!’ ervoor. Dat betekent in YAML iets anders.
problem-duplicate-key = ‘{ $found }’ staat hier twee keer.
problem-unknown-version = Versie { $found } van het bestand is niet bekend.
problem-unknown-key = ‘{ $found }’ is hier niet bekend.
problem-missing-key = Hier ontbreekt iets.
problem-wrong-type = Hier staat iets van een andere soort: { $found }.
problem-wrong-value = Dit past hier niet: { $found }.
problem-bad-name = ‘{ $found }’ kan geen naam zijn.
problem-bad-text = Deze tekst kan hier niet staan.
problem-bad-date = ‘{ $found }’ kan hier geen datum zijn.
problem-unknown-name = ‘{ $found }’ is hier niet bekend.
problem-name-twice = De naam ‘{ $found }’ staat er twee keer.
problem-favours-and-opposes = Dit pleit voor én tegen dezelfde keuze: { $found }.
problem-circle = Deze afspraken lopen in een kring: { $found }.
problem-dates-reversed = Deze datum ligt te vroeg: { $found }.
problem-does-not-hold = Dit geldt hier niet: { $found }.
problem-not-decided = Hier is nog niets besloten.
problem-other-practice = Dit hoort bij een andere werkwijze: { $found }.
problem-unreadable-file = Dit bestand gaat niet open.
problem-hard-to-read = Dit leest misschien lastig.
problem-here = Dit kan hier niet staan.
problem-other = Dit klopt nog niet: { $found }.
