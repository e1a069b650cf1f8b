# Wat een keuze vastlegt, wat er anders zou moeten zijn, wat een verhaal veranderde: voor een professional.

## Een rij namen, of wat er te veel voor is

name-item = { OPENING($label) }.

## Wat een keuze vastlegt voor de volgende

foresee-sets =
    { $register ->
        [formal] Kiest u dit, dan spreekt u ook iets af voor de volgende.
       *[informal] Kies je dit, dan spreek je ook iets af voor de volgende.
    }
foresee-stronger =
    { $shape ->
        [run] Dit gaat dan voor: { $names }.
       *[list] Dit gaat dan voor:
    }
foresee-no-reason = Daar is dan geen reden meer voor nodig.
foresee-over =
    { $shape ->
        [run] Dit wijkt dan: { $names }.
       *[list] Dit wijkt dan:
    }
foresee-nothing-against = Dat geldt alleen als er niets tegenover staat.
foresee-compared = Dat is zo vergeleken met { $options }.
foresee-sign =
    { $register ->
        [formal] Tekent u daarvoor?
       *[informal] Teken je daarvoor?
    }
foresee-nothing-new =
    { $register ->
        [formal] Met deze keuze spreekt u niets nieuws af.
       *[informal] Met deze keuze spreek je niets nieuws af.
    }
foresee-heading-clashes = Waar dit niet bij past
foresee-clash-agreement =
    { $register ->
        [formal] Dat past niet bij een afspraak van uw team: ‘{ $why }’
       *[informal] Dat past niet bij jullie afspraak: ‘{ $why }’
    }
foresee-clash-agreement-unworded =
    { $register ->
        [formal] Dat past niet bij de afspraak van uw team met de naam ‘{ $name }’.
       *[informal] Dat past niet bij jullie afspraak met de naam ‘{ $name }’.
    }
foresee-clash-cases = Dat past niet bij { $cases }.
foresee-clash-cases-unnamed =
    { $register ->
        [formal] Dat past niet bij wat uw team eerder deed.
       *[informal] Dat past niet bij wat jullie eerder deden.
    }
what-differs = Wat is het verschil?

## Wat er anders zou moeten zijn

contrast-if = Als dit zo was, dan zouden wij eerder hiervoor kiezen dan voor { $rival }:
contrast-or = Of als dit zo was:
contrast-cases =
    { $register ->
        [formal] Dat past bij wat uw team eerder deed. Zie { $cases }.
       *[informal] Dat past bij wat jullie eerder deden. Zie { $cases }.
    }
contrast-cases-unnamed =
    { $register ->
        [formal] Dat past bij wat uw team eerder deed.
       *[informal] Dat past bij wat jullie eerder deden.
    }
contrast-sure =
    { $register ->
        [formal] Hoe zeker bent u van wat u nu weet?
       *[informal] Hoe zeker ben je van wat je nu weet?
    }
contrast-none = Wij vonden geen verandering waarmee een andere keuze beter past.

## Wat iemands eigen verhaal veranderde

influence-heading =
    { $of ->
        [client] Wat alleen de cliënt vertelde
        [family] Wat alleen de familie vertelde
        [professional] Wat alleen de professional vertelde
        [colleague] Wat alleen een collega vertelde
        [manager] Wat alleen de leidinggevende vertelde
        [employer] Wat alleen de werkgever vertelde
        [expert] Wat alleen een deskundige vertelde
        [chain] Wat alleen een andere organisatie vertelde
        [file] Wat alleen in het dossier staat
       *[other] Wat alleen iemand anders vertelde
    }
influence-nothing-told = Daarvan staat hier nog niets.
influence-told =
    { $shape ->
        [run] Het gaat om { $names }.
       *[list] Het gaat hierom:
    }
influence-difference = Dat maakt verschil. Zonder dit zou het zo zijn:
influence-standing =
    { $standing ->
        [supported]
            { $register ->
                [formal] Dit past dan bij wat uw team afsprak of deed: { $option }.
               *[informal] Dit past dan bij wat jullie afspraken of deden: { $option }.
            }
        [opposed]
            { $register ->
                [formal] Dit past dan niet bij wat uw team afsprak of deed: { $option }.
               *[informal] Dit past dan niet bij wat jullie afspraken of deden: { $option }.
            }
        [conflicted]
            { $register ->
                [formal] Dan zeggen de afspraken van uw team hier twee dingen over: { $option }.
               *[informal] Dan zeggen jullie afspraken hier twee dingen over: { $option }.
            }
        [open] Hier is dan nog niets over afgesproken: { $option }.
        [barred] Dit kan dan niet: { $option }.
       *[unsettled] Dit hangt dan nog ergens van af: { $option }.
    }
influence-relevant =
    { $shape ->
        [run] Het verschil zit in { $names }.
       *[list] Het verschil zit hierin:
    }
influence-no-difference =
    { $register ->
        [formal] Ook zonder dit volgt hetzelfde uit wat uw team afsprak. Wat deed u ermee?
       *[informal] Ook zonder dit volgt hetzelfde uit wat jullie afspraken. Wat deed je ermee?
    }
