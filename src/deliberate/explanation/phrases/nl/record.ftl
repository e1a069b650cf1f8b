# Voor collega, dossier en professional: namen achter een dubbele punt, met staat en bron.

record-heading =
    { $slot ->
        [decision] Keuze
        [meaning] Wat dit inhoudt
        [your_words] Woorden van de cliënt
        [reasons] Vanwege
        [against] Ondanks
        [rule] Regel
        [unsure] Nog onbekend
        [data_used] Feiten en bron
        [agreements] Afspraken
        [your_choice] Eigen keuze van de cliënt
        [disagree] Niet eens met het besluit
        [contact] Contact
        [look_back] Terugkijken
        [sets] Zetten wij hiermee
        [question] Vraag
        [options] Opties
       *[ask]
            { $register ->
                [formal] Vraag aan u
               *[informal] Vraag aan jou
            }
    }

record-chosen = Gekozen: { $option }.
record-not-chosen = Niet gekozen: { $option }.
record-question = Vraag: ‘{ $question }’
record-written = Opgesteld door { $person }.
record-decided = Besloten door { $people }, op { $date }.
record-decided-on = Besloten op { $date }.
record-told = Verteld als: ‘{ $told }’
record-said = { OPENING($label) }: ‘{ $words }’
record-influence =
    { $standing ->
        [the-same] Zonder het verhaal van de cliënt stond deze keuze er net zo voor.
        [supported] Zonder het verhaal van de cliënt paste deze keuze bij de afspraken van het team.
        [opposed] Zonder het verhaal van de cliënt ging deze keuze in tegen de afspraken van het team.
        [barred] Zonder het verhaal van de cliënt kon deze keuze niet.
       *[open] Zonder het verhaal van de cliënt stond deze keuze niet vast.
    }
record-fact = { OPENING($label) }: { $state }.
record-fact-source = { OPENING($label) }: { $state } · bron: { $sources }.
record-fact-source-date = { OPENING($label) }: { $state } · bron: { $sources } · { $date }.
record-state =
    { $state ->
        [holds] ja
        [absent] nee
       *[unknown] onbekend
    }
record-source =
    { $source ->
        [client] cliënt
        [family] familie
        [professional] professional
        [colleague] collega
        [manager] leidinggevende
        [employer] werkgever
        [expert] deskundige
        [chain] andere organisatie
        [file] dossier
       *[other] iemand anders
    }
record-not-shared = Een omstandigheid (niet gedeeld).
record-agreement = Afspraak van het team, { $date }: ‘{ $why }’
record-agreement-unworded = Afspraak van het team, { $date }: ‘{ $name }’.
record-cases = Eerdere zaken die hierop lijken, met dezelfde keuze: { $count }.
record-nothing-agreed = Hierover is nog niets afgesproken.
record-review = Wij kijken er opnieuw naar vóór { $date }.
record-dissent = Tegengeluid: { $dissent }
record-answer = Antwoord: { $answer }
record-no-answer = Nog geen antwoord.
record-rule = Regel: ‘{ $rule }’
record-kind =
    { $kind ->
        [statute-bound] Soort: wet zonder ruimte.
        [statute-discretion] Soort: wet met ruimte.
        [policy-rule] Soort: beleidsregel.
        [statutory-advice] Soort: advies dat de wet vraagt.
        [professional-standard] Soort: regel van het beroep.
        [protocol] Soort: vaste werkwijze.
        [contract] Soort: contract.
       *[team-agreement] Soort: afspraak van het team.
    }
record-reference = Bron: { $reference }.
record-purpose = Doel: { $purpose }
record-followed = Het besluit volgt deze regel.
record-left = Het besluit wijkt van deze regel af.
record-left-until = Het besluit wijkt van deze regel af, tot { $date }.
record-circumstances = Omstandigheden: { $labels }.
record-field =
    { $field ->
        [normal_outcome] Gewone uitkomst: { $text }
        [together] Samen: { $text }
        [disproportion] Te zwaar voor het doel: { $text }
        [suitable] Geschikt: { $text }
        [necessary] Noodzakelijk: { $text }
        [balanced] Evenwichtig: { $text }
        [own_share] Eigen aandeel: { $text }
        [alternative] In plaats daarvan: { $text }
        [third_parties] Wie merkt dit: { $text }
        [comparable] Vergeleken met een eerdere zaak: { $text }
        [rule_signal] Signaal over de regel: { $text }
       *[safeguards] Vangnet: { $text }
    }
record-repeat = Ook bij de volgende: { $state }.
record-tested = Getoetst met { $people }.
record-approved = Akkoord van { $people }.
record-asked = Nog te vragen: ‘{ $question }’
record-doubt = Twijfel: { $doubt }
record-commitment = { OPENING($who) }: { $what }
record-commitment-status =
    { $status ->
        [asked] Gevraagd.
        [kept] Nagekomen.
        [broken] Niet gelukt.
       *[promised] Beloofd.
    }
record-done-when = Klaar als: { $done_when }
record-due = Uiterlijk { $date }.
record-starts = Vanaf { $date }.
record-until = Reageren kan tot { $date }.
record-formal = Het officiële besluit komt op { $date }.
record-look-back = Terugkijken op { $date }.
record-told-on = Besproken met de cliënt op { $date }.
record-reaction =
    { $reaction ->
        [accepts] Reactie: akkoord.
        [accepts-with-a-condition] Reactie: akkoord, met een voorwaarde.
        [wants-something-else] Reactie: wil iets anders.
        [declines] Reactie: ziet ervan af.
       *[not-known-yet] Reactie: nog niet bekend.
    }
record-told-back = Terugverteld: { $text }
record-undecided = Nog niet besloten.
record-ask =
    { $register ->
        [formal] Wat ziet u anders?
       *[informal] Wat zie jij anders?
    }
record-contact = { OPENING($person) }: { $contact }.
record-person-client = de cliënt
record-person-team = het team
record-person-professional = de professional
