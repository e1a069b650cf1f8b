# Wat er ergens kan staan, en wat er staat. De teksten passen achter ‘Hier hoort:’ en achter een dubbele punt.
# De Engelse teksten staan in de tabel van de bibliotheek zelf, met dezelfde codes en dezelfde argumenten.

# Wat er staat

expected-nothing = niets
expected-a-yes-or-no = ja of nee
expected-a-number = een getal
expected-no-usable-number = een te groot getal, of geen echt getal
expected-a-text = een tekst
expected-a-mapping = een groep velden
expected-a-moment = een tijdstip
expected-a-date = een datum
expected-a-list = een lijst
expected-a-set = een verzameling, die geen volgorde heeft
expected-a-value-of-type = iets van het type { $type }
expected-an-empty-document = een leeg bestand
expected-a-deliberation = een afweging
expected-a-practice = een werkwijze
expected-a-case-base = een bestand met eerdere zaken
expected-a-result = een uitkomst, en die wordt alleen geschreven en niet gelezen
expected-edits = wijzigingen in een tekst

# Waarden van de bibliotheek

expected-a-kind = een { $kind }
expected-an-kind = een { $kind }
expected-a-kind-or-none = een { $kind }, of None
expected-an-executor-or-none = een Executor van concurrent.futures, of None
expected-a-progress-or-none = een functie die hoort hoeveel er klaar is en van hoeveel, of None
expected-a-list-of-kind = een lijst met waarden van het type { $kind }
expected-a-list-of-deliberations = een lijst met afwegingen
expected-a-list-of-decided-deliberations = een lijst met afwegingen waarin is besloten
expected-a-value-of-ours = een waarde uit deze bibliotheek
expected-something-to-tell = een uitkomst
expected-a-kind-with-a-schema = een soort bestand waarvan een schema is
expected-a-reader = een lezer
expected-a-length = een lengte van een brief
expected-a-register = een aanspreekvorm
expected-zero-or-more = 0 of meer, of None voor alles

# Woorden, getallen en datums

expected-true-or-false = true (ja) of false (nee)
expected-a-known-word = een van de bekende woorden
expected-one-of-words = een van deze woorden: { $words }
expected-a-list-of-words = een lijst met woorden uit deze rij: { $words }
expected-a-language = een taal, zoals nl of en
expected-a-finite-number = een gewoon getal, dat niet oneindig is
expected-at-most-digits = een getal van hooguit { $digits } cijfers; zet aanhalingstekens om een naam of een tekst
expected-such-a-date = een datum, zoals { $example }
expected-such-a-date-without-time = een datum zonder tijd, zoals { $example }
expected-such-a-moment = een datum met een tijd, zoals { $example }
expected-the-year-first = het jaar voorop: { $date }
expected-a-day-that-exists = een dag die bestaat, als jaar-maand-dag
expected-a-moment-that-exists = een dag en een tijd die bestaan, als jaar-maand-dagTuur:minuut
expected-not-before = een dag op of na { $field } ({ $day })
expected-offsets-everywhere-or-nowhere = overal in de afweging tijden met een tijdzone (zoals +02:00), of nergens

# Namen en teksten

expected-a-name = een naam
expected-a-name-in-quotes = een naam tussen aanhalingstekens
expected-names-in-python = een lijst met namen, zoals ['eerste', 'tweede']
expected-names-in-a-file = een lijst met namen, zoals [eerste, tweede]
expected-length-of-a-name = een naam van 1 tot en met { $most } tekens
expected-a-writable-name = een opnieuw getypte naam, zonder regeleinden, stuurtekens en onzichtbare tekens
expected-a-name-without-loose-spaces = een naam zonder spatie aan het begin of het eind, en zonder dubbele spaties
expected-a-name-that-is-no-threshold = een naam zonder ‘ >= ’ of ‘ <= ’, want die horen bij een drempel
expected-a-name-of-someone = de naam van een persoon, of client, professional of team
expected-a-name-that-tells-who = een andere naam, want client, professional en team zeggen al wie iemand is
expected-a-name-used-once = een andere naam, want elke naam, ook een oude, staat één keer in een werkwijze
expected-a-name-that-the-practice-lacks = een andere naam, want deze staat al in de werkwijze
expected-each-name-once-renamed = elke naam één keer; { $old } is een eerdere naam van { $current }
expected-each-name-once-alike = elke naam één keer; deze zien er hetzelfde uit en zijn gelijk
expected-each-name-on-one-side = elke naam aan één kant
expected-a-text-in-quotes = een tekst tussen aanhalingstekens
expected-a-text-or-nothing = een tekst; laat dit anders weg
expected-a-writable-text = een tekst zonder stuurtekens (regeleinden mogen) en zonder halve tekens
expected-a-text-or-wordings = een tekst, of een tekst per taal
expected-a-text-or-wordings-and-no-list = een tekst, of een tekst per taal; zet aanhalingstekens om een tekst die met - of [ begint
expected-a-list-of-texts = een lijst met teksten
expected-texts-by-name = een tekst per naam

# Schalen en niveaus

expected-levels = een lijst met niveaus, het laagste eerst, of het woord number
expected-a-level-name-in-quotes = de naam van een niveau tussen aanhalingstekens
expected-a-level-name-or-number = de naam van een niveau, of een getal
expected-a-level-name-that-is-free = een niveau dat niet absent, holds, number of unknown heet
expected-each-level-once = elk niveau één keer
expected-a-level-of-this-scale = een niveau van deze schaal
expected-one-of-the-levels-of-this-scale = een van de niveaus van deze schaal
expected-one-of-the-levels = een van de niveaus van ‘{ $factor }’
expected-one-of-the-levels-or-unknown = een van de niveaus van ‘{ $factor }’, of unknown
expected-one-of-the-levels-in-quotes-or-unknown = een van de niveaus van ‘{ $factor }’ tussen aanhalingstekens, of unknown
expected-a-number-or-unknown = een getal, of unknown
expected-such-a-number-or-unknown = een getal zonder aanhalingstekens, zoals { $number }, of unknown
expected-these-levels-or-unknown = { $levels }, of unknown
expected-a-status-for-want-of-levels = holds, absent of unknown, want ‘{ $factor }’ heeft geen niveaus
expected-a-level-or-a-status = een niveau of een status, niet allebei

# Drempels

expected-a-threshold = een drempel, zoals ‘{ $threshold }’
expected-a-threshold-on-numbers = een drempel, zoals ‘{ $factor } >= { $level }’
expected-a-number-behind = een getal achter { $direction }
expected-a-factor-by-itself = alleen ‘{ $factor }’, want die heeft geen schaal
expected-a-factor-with-more-levels = een andere factor, want deze heeft maar één niveau
expected-a-threshold-above = een drempel boven het neutrale niveau ‘{ $level }’
expected-a-threshold-below = een drempel onder het neutrale niveau ‘{ $level }’
expected-a-threshold-that-may-fail = een drempel die niet altijd geldt

# Waar namen naar verwijzen

expected-one-of-the-options = een van de opties
expected-one-of-the-factors = een van de factoren
expected-one-of-the-values = een van de waarden
expected-one-of-the-policies = een van de regels
expected-one-of-the-factors-or-values = een van de factoren of waarden
expected-cases-of-the-practice = zaken waarin is besloten volgens de werkwijze { $name }
expected-one-of-the-options-of-the-practice = een van de opties van de werkwijze
expected-one-of-the-factors-of-the-practice = een van de factoren van de werkwijze
expected-one-of-the-values-of-the-practice = een van de waarden van de werkwijze
expected-one-of-the-policies-of-the-practice = een van de regels van de werkwijze
expected-one-of-the-priorities-of-the-practice = een van de prioriteiten van de werkwijze

# Hoe dingen bij elkaar passen

expected-at-least-one-fact = minstens één feit, of laat de factor weg
expected-at-least-one-level = minstens één niveau
expected-at-least-one = minstens één factor of waarde
expected-one-of-the-two = een van beide
expected-no-bars = geen opties; alleen een factor zonder schaal kan opties uitsluiten
expected-an-order-that-ends = een volgorde van waarden die ergens eindigt
expected-the-practice = de werkwijze ‘{ $practice }’; of lees dit met de eigen werkwijze
expected-what-speaks-against = een factor of prioriteit die tegen de keuze pleit
expected-what-holds = een factor die geldt; hier staat: { $answer }
expected-not-at-a-level = geen niveau
expected-so-many-digits = { $count } cijfers
expected-a-factor-that-holds = een factor die geldt; bij ‘{ $factor }’ staat nu { $answer }
expected-a-threshold-that-is-reached = een drempel die is gehaald; bij ‘{ $factor }’ staat nu { $answer }
expected-one-fact-each = één feit per factor, of feiten van verschillende vertellers (told_by)
expected-each-policy-once = elke regel één keer
expected-a-sentence-that-was-or-is = de zin die er stond, om die te schrappen, of de tekst van een nieuwe zin
expected-what-an-added-sentence-rests-on = de namen waar de zin op rust, of de zin waar hij achter staat
expected-only-behind-for-an-added-sentence = geen andere plek voor een zin die er al stond
expected-each-sentence-edited-once = elke zin één keer
expected-a-whole-sentence = een hele zin, met een hoofdletter en een punt aan het eind
expected-one-of-the-slots = een van de delen van een tekst
expected-edits-of-this-deliberation = wijzigingen bij deze afweging
expected-a-decision = een besluit, voor de brief die daarna komt
expected-a-decided-deliberation = een afweging met een besluit; bewaar een afweging zonder besluit ergens anders
expected-each-case-once = elke zaak één keer
expected-each-case-once-but-in = elke zaak één keer; ook { $file } heeft deze naam

# Hoe een bestand in elkaar zit

expected-a-deliberation-with-its-name = een afweging, met de naam achter ‘deliberation’
expected-a-practice-with-its-name = een werkwijze, met de naam achter ‘practice’
expected-edits-of-a-deliberation = wijzigingen, met de naam van de afweging achter ‘edits’
expected-a-mapping-of-a-document = een groep velden, met ‘deliberate’, ‘{ $key }’ en meer
expected-a-version = { $version }
expected-the-key = het veld ‘{ $key }’
expected-the-key-with-the-name = het veld ‘{ $key }’, met de naam
expected-a-text-as-a-key = een tekst als naam van het veld
expected-each-key-once = elk veld één keer: laat er één weg
expected-keys-of-a = een van de velden van ‘{ $kind }’
expected-keys-of-an = een van de velden van ‘{ $kind }’
expected-keys-of-a-case-base = een van de velden van een bestand met eerdere zaken
expected-no-key-for-the-name = geen apart veld, want de naam staat al voor de dubbele punt
expected-where-names-stand = de naam achter ‘deliberation’, of anders achter ‘practice’
expected-fields = een groep velden
expected-fields-or-an-option = een groep velden, of de naam van een optie tussen aanhalingstekens
expected-fields-of-a-fact = holds, absent, unknown, een niveau, { "{}" } of een groep velden
expected-a-mapping-with = een groep velden met ‘{ $key }’
expected-a-list-of-mappings = een lijst met groepen velden, elk met ‘{ $key }’
expected-fields-by-name = een groep velden per naam, of een lijst met groepen velden, elk met ‘{ $key }’

# Bestanden

expected-a-path = een pad
expected-a-path-that-can-be = een pad dat een bestand kan hebben
expected-a-file-that-is-there = een bestand dat er is
expected-a-file-and-no-folder = een bestand, geen map
expected-a-file-that-is-open = een bestand dat open is om te lezen
expected-a-path-and-no-text = een pad, en niet de tekst van een document zelf: geef wat json.loads ervan maakt, of io.StringIO
expected-a-file-that-may-be-read = een bestand dat te lezen is (het systeem meldt: { $reason })
expected-a-file-with-permission = een bestand dat gelezen mag worden; de toestemming ontbreekt nu
expected-a-source = een pad, een geopend tekstbestand, of een mapping zoals json.loads die geeft
expected-sources = een pad, een geopend tekstbestand, een mapping zoals json.loads die geeft, of een reeks daarvan
expected-utf8 = een tekstbestand in UTF-8 (kies bij opslaan als: codering UTF-8); zijn alleen vreemde tekens te zien, dan is het een ander soort bestand
expected-no-control-characters = deze regel opnieuw getypt, zonder het onzichtbare teken; zijn het er veel, dan is het een ander soort bestand
expected-at-most-mebibytes = hooguit { $mebibytes } MiB; veel zaken passen in JSON Lines, één per regel
expected-at-most-thousand-values-in-yaml = hooguit { $thousands } duizend velden en waarden in YAML; in JSON past meer, en veel zaken passen in JSON Lines, één per regel
expected-at-most-thousand-values-in-json = hooguit { $thousands } duizend velden en waarden; veel zaken passen in JSON Lines, één per regel
expected-at-most-thousand-values-in-one = hooguit { $thousands } duizend velden en waarden in één werkwijze of afweging
expected-at-most-levels-deep = hooguit { $levels } lagen in elkaar

# JSON

expected-valid-json = geldige JSON
expected-json-value = een waarde (JSON)
expected-json-key = een naam van een veld, tussen dubbele aanhalingstekens (JSON)
expected-json-colon = een dubbele punt (JSON)
expected-json-comma = een komma, of het haakje dat de lijst of groep sluit (JSON)
expected-json-end-of-text = een sluitend " voor de tekst die hier begint (JSON)
expected-json-control-character = een tekst zonder stuurtekens; schrijf een regeleinde als \n (JSON)
expected-json-escape = een bekend teken achter \; schrijf \\ voor het teken zelf (JSON)
expected-json-escape-by-number = vier hexadecimale cijfers, zoals in \u00e9 (JSON)
expected-json-end = niets meer, want het document is hier al uit (JSON)
expected-json-comma-before-brace = geen komma voor de accolade die de groep sluit (JSON)
expected-json-comma-before-bracket = geen komma voor het haakje dat de lijst sluit (JSON)
expected-json-mark = een tekst zonder een BOM-teken aan het begin (JSON)
expected-whole-characters = een tekst zonder halve tekens (\ud800 tot en met \udfff staan in paren)

# YAML

expected-valid-yaml = geldige YAML
expected-valid-yaml-from-here = vanaf hier geldige YAML
expected-one-document = één document per bestand; zet wat na --- komt in een eigen bestand
expected-a-key-before-the-colon = een tekst als naam van het veld, voor de dubbele punt
expected-no-alias = de tekst zelf, voluit; zet aanhalingstekens om een tekst die met * begint
expected-no-anchor = de tekst zelf, zonder &; zet aanhalingstekens om een tekst die met & begint
expected-no-tag = de tekst zelf, zonder !; zet aanhalingstekens om een tekst die met ! begint
expected-quotes-for-a-comma = "…, …" (in deze zin staat een komma, dus zet er aanhalingstekens omheen)
expected-straight-quotes-for-a-comma = "…, …" (in deze zin staat een komma, dus zet er rechte aanhalingstekens omheen)
expected-quotes-for-a-colon = aanhalingstekens om deze tekst, want er staat een dubbele punt met een spatie in: "…: …"
expected-straight-quotes-for-a-colon = rechte aanhalingstekens om deze tekst, want er staat een dubbele punt met een spatie in: "…: …"
expected-quotes-for-a-comment = aanhalingstekens om deze tekst, want " #" maakt van de rest van de regel commentaar: "… #…"
expected-quotes-for-an-apostrophe = dubbele aanhalingstekens om een tekst die met '{ $letter } begint: "'{ $letter } …"
expected-quotes-for-a-sign = aanhalingstekens om een tekst die met { $sign } begint
expected-quotes-for-a-hyphen = aanhalingstekens om een tekst die met - begint; een lijst begint op een eigen regel
expected-double-quotes-for-a-single-quote = dubbele aanhalingstekens om deze tekst, want er staat een enkel aanhalingsteken in: "… ' …"
expected-a-space-behind-the-colon = een spatie achter de dubbele punt, tussen de naam van het veld en wat erin staat
expected-a-decimal-point = een punt in plaats van de komma in een getal, zoals 2.5
expected-spaces-as-for-the-key-above = evenveel spaties voor dit veld als voor het veld erboven; aanhalingstekens om een tekst met een dubbele punt
expected-spaces-as-for-the-lines-above = evenveel spaties voor deze regel als voor de regels erboven
expected-spaces-for-a-tab = spaties in plaats van de tab
expected-a-closing-sign = een sluitende { $closing } bij de { $opening } die hier opent
expected-a-straight-closing-sign = een sluitende { $closing } bij de { $opening } die hier opent, recht en niet gekruld
expected-a-closing-quote-or-double-quotes = een sluitende ' bij de ' die hier opent; zet dubbele aanhalingstekens om een tekst die met een apostrof begint
expected-each-sign-closed = een sluitende { $closing } bij elke { $opening }, en een sluitende ] bij elke [
expected-no-closing-sign = geen { $sign } op deze plek, want er staat niets open dat hiermee sluit
expected-nothing-behind-a-sign = niets achter de { $closing }; zet aanhalingstekens om een tekst die met { $opening } begint
expected-a-known-sign-behind-a-backslash = een bekend teken achter \; schrijf \\ voor het teken zelf
expected-no-quotes-in-quotes = geen aanhalingstekens in een tekst die al tussen aanhalingstekens staat; schrijf ze als \" of als “ en ”
expected-a-key-with-a-colon = een naam van een veld met een dubbele punt en een spatie; meer spaties voor een regel die verdergaat met de tekst erboven

# De bestanden met zinnen zelf

expected-a-language-with-phrases = een taal waarvoor er zinnen zijn
expected-a-message = een zin die er is
expected-a-value-for-it = een waarde hiervoor
expected-one-of-its-arguments = een van de argumenten van deze zin
expected-a-message-in-full = een zin: een naam, het teken = en de tekst
expected-each-message-once = elke zin één keer
expected-a-text-without-attributes = een tekst, zonder attributen
expected-a-text-without-messages = een hele tekst, zonder andere zinnen erin
expected-whole-sentences = alleen hele zinnen
expected-the-message-of-the-others = de zin die de andere talen hebben
expected-the-same-arguments = in alle talen dezelfde argumenten

# Wat makkelijker leest

expected-something-plainer = iets eenvoudigers dan ‘{ $found }’: { $plainer }
expected-another-word = een ander woord voor ‘{ $found }’
expected-a-shorter-sentence = een kortere zin
expected-one-thing-a-sentence = één ding per zin
expected-one-form-of-address = één aanspreekvorm in de hele tekst
expected-who-does-it = wie het doet
expected-verbs-in-place-of-nouns = werkwoorden in plaats van zelfstandige naamwoorden
expected-what-belongs-together = wat bij elkaar hoort dicht bij elkaar, of twee zinnen

# De zinnen van een team, over die van de bibliotheek

expected-a-language-of-people = een taal die bekend is, zoals de of fr
expected-a-folder-of-phrases = een map met daarin een map per taal, zoals nl, en daarin bestanden die eindigen op .ftl
expected-phrases = een pad naar een map met zinnen, of een groep met per taal een tekst in Fluent
expected-words-by-language = een groep met per taal woorden, elk met wat er dan voor in de plaats komt
expected-plainer-words-by-word = een groep met bij elk woord wat er dan voor in de plaats komt
expected-a-language-of-the-phrases = een van de talen van de zinnen
expected-a-message-of-ours = de naam van een zin van de bibliotheek
expected-a-choice-of-ours = een keuze die de bibliotheek hier maakt
expected-a-default-variant = een ster voor een van de keuzes, voor als geen andere past
expected-a-known-function = geen andere functie dan OPENING
expected-the-argument-as-ours = { $argument } overal waar de zin van de bibliotheek het heeft
expected-only-the-arguments-of-ours = dit alleen waar de zin van de bibliotheek het heeft; ergens anders kan het leeg zijn
expected-told-apart-as-ours = een andere zin voor { $one } dan voor { $other }, want daar wordt iets anders verteld
expected-a-capital-as-ours = een hoofdletter aan het begin, zoals de zin van de bibliotheek heeft
expected-an-end-mark-as-ours = een hele zin met een punt, zoals die van de bibliotheek
expected-no-end-mark-as-ours = geen punt, net als wat de bibliotheek hier zegt: een kop of een deel van een zin
expected-a-colon-as-ours = een dubbele punt aan het eind, want er volgt nog iets
