# Hangen afspraken en besluiten samen? Eerst wat goed gaat; dan vragen, nooit een verwijt. Nooit: audit, controle, fout.

## Wat er naast elkaar ligt

audit-source =
    { $kind ->
        [agreement] de afspraak ‘{ $name }’
        [case] het besluit { $name }
       *[unnamed] een eerder besluit
    }
audit-item = { OPENING($item) }

## Wat goed samenhangt

audit-heading-strength = Wat goed samenhangt
audit-looked =
    { $count ->
        [0] Er zijn nog geen besluiten om naar te kijken.
        [1] Wij keken naar één besluit.
       *[other] Wij keken naar { $count } besluiten.
    }
audit-consistent =
    { $register ->
        [formal] De afspraken en besluiten van uw team spreken elkaar nergens tegen.
       *[informal] Jullie afspraken en besluiten spreken elkaar nergens tegen.
    }
audit-in-harmony =
    { $count ->
        [1] Eén besluit past bij al het andere.
       *[other] Daarvan passen { $count } besluiten bij al het andere.
    }
audit-kept =
    { $register ->
        [formal] Hier hield uw team zich steeds aan: ‘{ $why }’
       *[informal] Hier hielden jullie je steeds aan: ‘{ $why }’
    }

## Wat elkaar tegenspreekt

audit-heading-contradictions = Wat elkaar tegenspreekt
audit-contradictions =
    { $count ->
        [1] Twee afspraken of besluiten spreken elkaar tegen.
       *[other] Op { $count } plekken spreken twee afspraken of besluiten elkaar tegen.
    }
audit-side-by-side = Leg naast elkaar: { $pair }
audit-points = De eerste wijst naar { $option }, de tweede naar { $rival }.
audit-met = Dat speelt bij { $names }.
audit-difference =
    { $count ->
        [1] Wat is het verschil tussen die twee?
       *[other] Wat is steeds het verschil?
    }

## Waar het team opnieuw naar kan kijken

audit-heading-reconsider =
    { $register ->
        [formal] Waar uw team opnieuw naar kan kijken
       *[informal] Waar jullie opnieuw naar kunnen kijken
    }
audit-reconsider =
    { $count ->
        [1] Eén ding opnieuw bekijken is genoeg:
       *[other] Deze { $count } opnieuw bekijken is genoeg:
    }
audit-reconsider-perhaps-fewer = Deze { $count } opnieuw bekijken is genoeg. Misschien kan het met minder:
audit-only-list = Een ander rijtje dat zo kort is, is er niet.
audit-other-lists = Er zijn meer rijtjes die zo kort zijn.
audit-in-every =
    { $count ->
        [1] Dit staat in elk rijtje dat zo kort is:
       *[other] Deze staan in elk rijtje dat zo kort is:
    }
audit-your-choice =
    { $register ->
        [formal] Wat uw team ermee doet, is aan uw team.
       *[informal] Wat jullie ermee doen, is aan jullie.
    }

## De afspraken

audit-heading-agreements =
    { $register ->
        [formal] De afspraken van uw team
       *[informal] Jullie afspraken
    }
audit-broken =
    { $register ->
        [formal]
            { $count ->
                [1] Eén keer koos uw team anders dan hier staat: ‘{ $why }’
               *[other] { $count } keer koos uw team anders dan hier staat: ‘{ $why }’
            }
       *[informal]
            { $count ->
                [1] Eén keer kozen jullie anders dan hier staat: ‘{ $why }’
               *[other] { $count } keer kozen jullie anders dan hier staat: ‘{ $why }’
            }
    }
audit-see = Zie { $cases }.
audit-overdue =
    { $register ->
        [formal] Deze afspraak is toe aan een nieuwe blik: ‘{ $why }’
       *[informal] Deze afspraak is toe aan een nieuwe blik: ‘{ $why }’
    }
audit-overdue-since =
    { $register ->
        [formal] Vóór { $date } wilde uw team opnieuw kijken naar: ‘{ $why }’
       *[informal] Vóór { $date } wilden jullie opnieuw kijken naar: ‘{ $why }’
    }
audit-dead = Deze afspraak kwam nog niet aan de orde: ‘{ $why }’
audit-agreements-ask =
    { $register ->
        [formal] Wat vindt uw team daar nu van?
       *[informal] Wat vinden jullie daar nu van?
    }

## De regels

audit-heading-policies =
    { $register ->
        [formal] Regels die uw team opzij zette
       *[informal] Regels die jullie opzij zetten
    }
audit-left =
    { $count ->
        [1] Eén keer ging deze regel opzij: ‘{ $rule }’
       *[other] { $count } keer ging deze regel opzij: ‘{ $rule }’
    }
audit-followed =
    { $register ->
        [formal]
            { $count ->
                [0] Uw team volgde de regel nog niet.
                [1] Eén keer volgde uw team de regel.
               *[other] { $count } keer volgde uw team de regel.
            }
       *[informal]
            { $count ->
                [0] Jullie volgden de regel nog niet.
                [1] Eén keer volgden jullie de regel.
               *[other] { $count } keer volgden jullie de regel.
            }
    }
audit-circumstances = Daarbij speelde mee: { $names }.
audit-times = { $label } ({ $count }×)
audit-no-circumstances = Wat daar bijzonder aan was, staat er nog niet bij.
audit-policies-ask =
    { $register ->
        [formal]
            { $count ->
                [1] Past deze regel nog bij uw werk?
               *[other] Passen deze regels nog bij uw werk?
            }
       *[informal]
            { $count ->
                [1] Past deze regel nog bij jullie werk?
               *[other] Passen deze regels nog bij jullie werk?
            }
    }

## Gelijke situaties, en kringen

audit-heading-unlike = Situaties die op elkaar lijken
audit-unlike =
    { $count ->
        [1] Twee situaties lijken op elkaar, en de keuze was anders.
       *[other] { $count } keer lijken twee situaties op elkaar, en was de keuze anders.
    }
audit-chose = De eerste keer viel de keuze op { $option }, de tweede keer op { $rival }.
audit-rule-once = Eén van de twee keren ging deze regel opzij: ‘{ $rule }’
audit-heading-circles = Waar elke keuze schuurt
audit-circles =
    { $register ->
        [formal]
            { $count ->
                [1] In één situatie gaat elke keuze in tegen wat uw team eerder afsprak of deed.
               *[other] In { $count } situaties gaat elke keuze in tegen wat uw team eerder afsprak of deed.
            }
       *[informal]
            { $count ->
                [1] In één situatie gaat elke keuze in tegen wat jullie eerder afspraken of deden.
               *[other] In { $count } situaties gaat elke keuze in tegen wat jullie eerder afspraken of deden.
            }
    }
audit-circles-ask =
    { $register ->
        [formal] Wat gaat daar voor, vindt uw team?
       *[informal] Wat gaat daar voor, vinden jullie?
    }

## De lijsten

audit-table-contradictions = Op een rij: wat elkaar tegenspreekt
audit-table-agreements = Op een rij: de afspraken
audit-table-policies = Op een rij: de regels
audit-table-unlike = Op een rij: situaties die op elkaar lijken
audit-column =
    { $column ->
        [first] Dit
        [second] en dit
        [with] bij
        [agreement] Afspraak
        [kept] gevolgd
        [broken] anders
        [look-again] toe aan een nieuwe blik
        [policy] Regel
        [followed] gevolgd
        [left] opzij gezet
        [case] Besluit
        [choice] keuze
        [other-case] en besluit
       *[other-choice] keuze
    }
audit-yes = ja
audit-watched =
    { $register ->
        [formal] Wij lezen de besluiten van uw team
       *[informal] Wij lezen jullie besluiten
    }
