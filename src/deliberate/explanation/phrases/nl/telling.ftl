# Uitkomsten in woorden, voor een professional. Nooit: gesteund, tegen, botsing, stand, grond.

telling-heading = { OPENING($label) }
not-shared = een omstandigheid (niet gedeeld)
telling-heading-hunch = De eerste ingeving
telling-heading-unsure = Wat nog verschil maakt
telling-heading-severity =
    { $severity ->
        [strength] Wat goed ging
        [must] Kijk hier eerst naar
       *[consider] Om bij stil te staan
    }
telling-heading-problems = Wat er nog niet klopt

fits-agreement =
    { $register ->
        [formal] Dit past bij wat uw team afsprak: { $option }.
       *[informal] Dit past bij wat jullie afspraken: { $option }.
    }
your-agreement =
    { $register ->
        [formal] De afspraak van uw team: ‘{ $why }’
       *[informal] Jullie afspraak: ‘{ $why }’
    }
your-agreement-unworded =
    { $register ->
        [formal] De afspraak van uw team heet: ‘{ $name }’.
       *[informal] Jullie afspraak heet: ‘{ $name }’.
    }
fits-cases =
    { $register ->
        [formal] Dit past bij wat uw team eerder deed: { $option }. Zie { $cases }.
       *[informal] Dit past bij wat jullie eerder deden: { $option }. Zie { $cases }.
    }
fits-cases-unnamed =
    { $register ->
        [formal] Dit past bij wat uw team eerder deed: { $option }.
       *[informal] Dit past bij wat jullie eerder deden: { $option }.
    }
only-way = Dit is de enige weg die open is: { $option }.
fits-whatever =
    { $register ->
        [formal] Dit past bij wat uw team afsprak, wat het antwoord ook wordt: { $option }.
       *[informal] Dit past bij wat jullie afspraken, wat het antwoord ook wordt: { $option }.
    }
agreed-otherwise-whatever =
    { $register ->
        [formal] Uw team sprak iets anders af, wat het antwoord ook wordt. Wat is hier anders?
       *[informal] Jullie spraken iets anders af, wat het antwoord ook wordt. Wat is hier anders?
    }
two-things-whatever =
    { $register ->
        [formal] Uw afspraken spreken elkaar hier tegen, wat het antwoord ook wordt. Praat hierover met elkaar.
       *[informal] Jullie afspraken spreken elkaar hier tegen, wat het antwoord ook wordt. Praat hierover met elkaar.
    }
agreed-otherwise =
    { $register ->
        [formal] Uw team sprak iets anders af: ‘{ $why }’ Wat is hier anders?
       *[informal] Jullie spraken iets anders af: ‘{ $why }’ Wat is hier anders?
    }
agreed-otherwise-unworded =
    { $register ->
        [formal] Uw team sprak iets anders af, onder de naam ‘{ $name }’. Wat is hier anders?
       *[informal] Jullie spraken iets anders af, onder de naam ‘{ $name }’. Wat is hier anders?
    }
decided-otherwise =
    { $register ->
        [formal] Uw team koos eerder anders. Zie { $cases }. Wat is hier anders?
       *[informal] Jullie kozen eerder anders. Zie { $cases }. Wat is hier anders?
    }
decided-otherwise-unnamed =
    { $register ->
        [formal] Uw team koos eerder anders. Wat is hier anders?
       *[informal] Jullie kozen eerder anders. Wat is hier anders?
    }
two-things =
    { $register ->
        [formal] Uw afspraken zeggen hier twee dingen: ‘{ $first }’ Maar ook: ‘{ $second }’ Praat hierover met elkaar.
       *[informal] Jullie afspraken zeggen hier twee dingen: ‘{ $first }’ Maar ook: ‘{ $second }’ Praat hierover met elkaar.
    }
two-things-listed = Dit spreekt elkaar hier tegen: { $names }. Praat hierover met elkaar.
nothing-agreed-yet =
    { $register ->
        [formal] Hier is nog niets over afgesproken. De keuze is aan u, samen met de cliënt.
       *[informal] Hier is nog niets over afgesproken. De keuze is aan jou, samen met de cliënt.
    }
nothing-agreed-over =
    { $register ->
        [formal] Tegenover deze keuze is nog niets afgesproken: { $options }. De keuze is aan u, samen met de cliënt.
       *[informal] Tegenover deze keuze is nog niets afgesproken: { $options }. De keuze is aan jou, samen met de cliënt.
    }
nothing-against = Hier pleit niets tegen, en er is niets over afgesproken.
not-possible = Dit kan hier niet: { $option }.
the-floor = De ondergrens: { $bar }.
the-floor-rule = De regel laat hier geen keuze: ‘{ $rule }’
still-depends = Dit hangt nog ergens van af: { $option }.
still-depends-on =
    { $count ->
        [1] Dit hangt nog af van één antwoord: ‘{ $question }’
       *[other] Dit hangt nog af van deze antwoorden:
    }
question-quoted = ‘{ $question }’
question-fallback = Weten wij genoeg over { $label }?
unknown-no-difference =
    { $register ->
        [formal] Wat u nog niet weet, verandert hier niets aan.
       *[informal] Wat je nog niet weet, verandert hier niets aan.
    }
rule-prescribes = De regel wijst deze keuze aan: ‘{ $rule }’
rule-departs = Met deze keuze gaat de regel opzij: ‘{ $rule }’
hunch-kept =
    { $register ->
        [formal] Uw eerste ingeving bleef staan. Nu weet u ook waarom.
       *[informal] Je eerste ingeving bleef staan. Nu weet je ook waarom.
    }
hunch-left =
    { $register ->
        [formal] U koos anders dan uw eerste ingeving. Wat gaf de doorslag?
       *[informal] Je koos anders dan je eerste ingeving. Wat gaf de doorslag?
    }
hunch-empty =
    { $register ->
        [formal] U wist het nog niet. Dat is een goed moment om te vertragen.
       *[informal] Je wist het nog niet. Dat is een goed moment om te vertragen.
    }

## Na het voorbeeld

demo-next =
    { $register ->
        [informal] Verder kijken? Het verslag voor jezelf: deliberate demo --to professional
       *[formal] Verder kijken? Het verslag voor uzelf: deliberate demo --to professional
    }
