# Dat mensen zinnen veranderden: door wie en wanneer, nooit welke woorden.

edits-heading =
    { $of ->
        [client] Aangepast in de tekst voor de cliënt
        [colleague] Aangepast in de tekst voor de collega
        [file] Aangepast in de tekst voor het dossier
       *[professional] Aangepast in de tekst voor de professional
    }
edits-struck =
    { $count ->
        [one] Geschrapt door { $person }, op { $date }: één zin.
       *[other] Geschrapt door { $person }, op { $date }: { $count } zinnen.
    }
edits-rewritten =
    { $count ->
        [one] Herschreven door { $person }, op { $date }: één zin.
       *[other] Herschreven door { $person }, op { $date }: { $count } zinnen.
    }
edits-added =
    { $count ->
        [one] Toegevoegd door { $person }, op { $date }: één zin.
       *[other] Toegevoegd door { $person }, op { $date }: { $count } zinnen.
    }
