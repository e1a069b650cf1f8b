# Hoe een tekst leest. Nooit een oordeel: of een tekst past, weten alleen lezers.

plainness-heading =
    { $what ->
        [figures] Hoe de tekst leest
        [faults] Kijk hier nog eens naar
       *[hints] Past dit hier?
    }
plainness-figures =
    { $count ->
        [0] Hier staan geen zinnen.
        [1] De tekst heeft één zin van { $longest } woorden.
       *[other] De tekst heeft { $count } zinnen. Een zin heeft gemiddeld { $mean } woorden, en de langste { $longest }.
    }
plainness-score = { $name }: { $score }.
plainness-nothing = Er viel niets op.
plainness-no-verdict = Dit is geen oordeel. Alleen lezers weten of de tekst past.
plainness-plainer = Liever: { $plainer }.
plainness-signal =
    { $code ->
        [abbreviation] Een afkorting: ‘{ $found }’.
        [balance-talk] Dit klinkt als een weegschaal: ‘{ $found }’.
        [blame] Dit klinkt als een verwijt: ‘{ $found }’.
        [blaming-apology] Deze spijt legt het bij de ander: ‘{ $found }’.
        [closed-check] Hierop zegt bijna iedereen ja: ‘{ $found }’.
        [command-as-advice] Een opdracht die een raad lijkt: ‘{ $found }’.
        [condition] Hulp met een voorwaarde: ‘{ $found }’.
        [double-negation] Twee keer nee in één zin: ‘{ $found }’.
        [doubt-as-no] Wat wij niet weten, klinkt hier als nee: ‘{ $found }’.
        [empty-words] Dit zegt minder dan het lijkt: ‘{ $found }’.
        [equal-shield] Een regel als schild: ‘{ $found }’.
        [false-certainty] Dit belooft meer dan iemand weet: ‘{ $found }’.
        [favour] Dit klinkt als een gunst: ‘{ $found }’.
        [few-connectives] Veel zinnen zonder ‘want’, ‘maar’ of ‘dus’: ‘{ $found }’.
        [hidden-actor] Een systeem of een regel in plaats van mensen: ‘{ $found }’.
        [judgement] Dit zegt hoe iemand is: ‘{ $found }’.
        [long-sentence] Een lange zin: ‘{ $found }’. Maak er twee van.
        [long-word] Een lang woord: ‘{ $found }’.
        [many-clauses] Veel in één zin: ‘{ $found }’. Zeg één ding per zin.
        [mixed-address] Hier verandert de aanspreekvorm: ‘{ $found }’. Kies er één.
        [no-actor] Wie doet dit? ‘{ $found }’.
        [nominal] Wie doet wat? ‘{ $found }’. Maak er een werkwoord van.
        [officialese] Een woord van kantoor: ‘{ $found }’.
        [passive] Kan dit met wie het doet voorop? ‘{ $found }’.
        [paternalism] Dit klinkt van boven af: ‘{ $found }’.
        [praise] Lof van boven af: ‘{ $found }’.
        [pressure] Dit jaagt op: ‘{ $found }’.
        [sham-choice] Een keuze die er geen is: ‘{ $found }’.
        [suspicion] Dit klinkt als twijfel: ‘{ $found }’.
        [taking-over] Hier neemt ‘wij’ het over: ‘{ $found }’.
        [tang] Dit staat ver uit elkaar: ‘{ $found }’. Zet bij elkaar wat bij elkaar hoort.
        [vague-promise] Een belofte zonder dag: ‘{ $found }’.
       *[other] Kijk hiernaar: ‘{ $found }’.
    }
