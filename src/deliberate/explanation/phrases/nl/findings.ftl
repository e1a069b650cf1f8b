# Opmerkingen: eerst wat er staat, dan één vraag. Nooit een verwijt, nooit ‘waarom’.

## Kijk hier eerst naar

finding-no-reason =
    { $register ->
        [formal] Bij deze keuze staat nog geen reden die hier geldt. Welke reden geeft u de cliënt?
       *[informal] Bij deze keuze staat nog geen reden die hier geldt. Welke reden geef je de cliënt?
    }
finding-policy-left =
    { $register ->
        [formal] Deze keuze gaat anders dan de regel: { $texts } Wat is hier bijzonder? Schrijf het op bij de afwijking, dan kunt u het uitleggen.
       *[informal] Deze keuze gaat anders dan de regel: { $texts } Wat is hier bijzonder? Schrijf het op bij de afwijking, dan kun je het uitleggen.
    }
finding-fairwash =
    { $register ->
        [formal] Dit telde mee, en de cliënt leest het nog niet: { $names }. Staat de reden die voor u telde ook in de tekst?
       *[informal] Dit telde mee, en de cliënt leest het nog niet: { $names }. Staat de reden die voor jou telde ook in de tekst?
    }
finding-fairwash-nothing =
    { $register ->
        [formal] Bij een zin in de redenen staat nog niet waar hij op rust. Welke reden telde voor u?
       *[informal] Bij een zin in de redenen staat nog niet waar hij op rust. Welke reden telde voor jou?
    }
finding-all-barred = Nu kan geen enkele keuze. Dit houdt ze tegen: { $names }. Welke andere keuze is er nog?
finding-barred-choice = Dit houdt deze keuze tegen: { $names }. Welke keuze kan er wel?

## Om bij stil te staan

finding-own-wrong =
    { $register ->
        [formal] Dit pleit tegen uw keuze, en er staat nog geen antwoord bij: { $names }. Wat doet u daarmee?
       *[informal] Dit pleit tegen je keuze, en er staat nog geen antwoord bij: { $names }. Wat doe je daarmee?
    }
finding-own-wrong-nothing =
    { $register ->
        [formal] Bij deze keuze staat nog niets wat ertegen pleit. Waardoor zou u anders kiezen?
       *[informal] Bij deze keuze staat nog niets wat ertegen pleit. Waardoor zou je anders kiezen?
    }
finding-priority-conflict =
    { $register ->
        [formal] Uw team sprak iets anders af: { $texts } Wat is hier anders?
       *[informal] Jullie spraken iets anders af: { $texts } Wat is hier anders?
    }
finding-influence-only =
    { $register ->
        [formal] Dit werkt in op uw keuze: { $names }. Welke reden kunt u de cliënt geven?
       *[informal] Dit werkt in op je keuze: { $names }. Welke reden kun je de cliënt geven?
    }
finding-split-second =
    { $register ->
        [formal] Uw keuze is gelijk aan uw eerste ingeving. Wat bekeek u onderweg?
       *[informal] Je keuze is gelijk aan je eerste ingeving. Wat bekeek je onderweg?
    }
finding-client-not-heard = Van de cliënt zelf staat hier nog niets. Wat vindt de cliënt belangrijk?
finding-priority-stale =
    { $register ->
        [formal] Deze afspraak is toe aan een nieuwe blik: { $texts } Is dit nog steeds wat uw team vindt?
       *[informal] Deze afspraak is toe aan een nieuwe blik: { $texts } Is dit nog steeds wat jullie vinden?
    }
finding-priority-idle =
    { $register ->
        [formal] Deze afspraak wijst nog geen keuze aan: { $texts } Welke redenen bedoelt uw team?
       *[informal] Deze afspraak wijst nog geen keuze aan: { $texts } Welke redenen bedoelen jullie?
    }
finding-other-version =
    { $register ->
        [formal] Dit hoort bij een andere versie van uw werkwijze. Wat is daarin anders dat hier meetelt?
       *[informal] Dit hoort bij een andere versie van jullie werkwijze. Wat is daarin anders dat hier meetelt?
    }
finding-told-differently = Hierover vertelden mensen verschillende dingen: { $names }. Wie zag of hoorde wat?
finding-text-shape =
    { $reason ->
        [no-capital] Deze zin heeft nog geen hoofdletter: { $names }, bij ‘{ $field }’. Met een hoofdletter leest hij beter.
        [no-end-mark] Deze zin heeft nog geen punt aan het eind: { $names }, bij ‘{ $field }’.
        [too-long]
            { $register ->
                [formal] Deze tekst is lang: { $names }, bij ‘{ $field }’. Hoe zou u dit in één adem zeggen?
               *[informal] Deze tekst is lang: { $names }, bij ‘{ $field }’. Hoe zou je dit in één adem zeggen?
            }
        [too-many] Hier staan veel zinnen bij elkaar: { $names }, bij ‘{ $field }’. Welke mag weg?
        [end-mark] Dit is een naam, en die krijgt geen punt: { $names }, bij ‘{ $field }’.
        [capital] Dit is een naam, en die begint klein: { $names }, bij ‘{ $field }’.
        [comma] In deze naam staat een komma: { $names }, bij ‘{ $field }’. Een naam zonder komma leest makkelijker.
        [subordinate] Deze zin begint met een voegwoord: { $names }, bij ‘{ $field }’. Een hele zin staat op zichzelf.
        [date] In deze zin staat een datum: { $names }, bij ‘{ $field }’. Voor de datum is een eigen plek.
        [not-yes-or-no]
            { $register ->
                [formal] Op deze vraag past geen ja of nee: { $names }, bij ‘{ $field }’. Hoe stelt u hem dan?
               *[informal] Op deze vraag past geen ja of nee: { $names }, bij ‘{ $field }’. Hoe stel je hem dan?
            }
        [no-question-mark] Deze vraag heeft nog geen vraagteken: { $names }, bij ‘{ $field }’.
        [mixed] In deze tekst staan ‘u’ en ‘je’ door elkaar: { $names }, bij ‘{ $field }’.
       *[other] Deze tekst past nog niet goed in een brief: { $names }, bij ‘{ $field }’.
    }
finding-formal-only =
    { $register ->
        [formal] Deze tekst zegt alleen ‘u’, dus de hele brief zegt ‘u’: { $names }, bij ‘{ $field }’. Hoe zegt u dit met ‘je’?
       *[informal] Deze tekst zegt alleen ‘u’, dus de hele brief zegt ‘u’: { $names }, bij ‘{ $field }’. Hoe zeg je dit met ‘je’?
    }
finding-no-signature = Deze tekst zegt ‘ik’, en niemand ondertekent de brief: { $names }, bij ‘{ $field }’. Wie is die ‘ik’?
finding-decisive-without-told =
    { $register ->
        [formal] Hiervoor staat er nog geen zin voor de cliënt: { $names }. Hoe zou u dit tegen de cliënt zeggen?
       *[informal] Hiervoor staat er nog geen zin voor de cliënt: { $names }. Hoe zou je dit tegen de cliënt zeggen?
    }
finding-relevant-without-asked =
    { $register ->
        [formal] Dit kan nog verschil maken: { $names }. Hoe vraagt u dit aan de cliënt?
       *[informal] Dit kan nog verschil maken: { $names }. Hoe vraag je dit aan de cliënt?
    }
finding-empty-slot =
    { $register ->
        [formal] In de brief is dit stuk nog leeg: ‘{ $heading }’. Wat wilt u hierover nog vertellen?
       *[informal] In de brief is dit stuk nog leeg: ‘{ $heading }’. Wat wil je hierover nog vertellen?
    }
finding-unknown-person =
    { $register ->
        [formal] Deze naam staat nog niet bij de mensen: { $names }. Hoe noemt u deze persoon tegen de cliënt?
       *[informal] Deze naam staat nog niet bij de mensen: { $names }. Hoe noem je deze persoon tegen de cliënt?
    }
finding-reason-struck =
    { $register ->
        [formal] Deze reden telde mee, maar staat niet meer in de tekst: { $names }. Hoe hoort de cliënt dit van u? Zet bij ‘confirmed_on’ wanneer u dit bekeek. Dan vragen wij dit niet meer.
       *[informal] Deze reden telde mee, maar staat niet meer in de tekst: { $names }. Hoe hoort de cliënt dit van jou? Zet bij ‘confirmed_on’ wanneer je dit bekeek. Dan vragen wij dit niet meer.
    }
finding-edit-loose =
    { $reason ->
        [gone] Aanpassing { $number } past niet meer. De zin die er stond, is er nu niet: ‘{ $heading }’. Wat hoort hier nu te staan?
        [other-names] Aanpassing { $number } past niet meer. De zin rust nu op iets anders: ‘{ $heading }’. Klopt de aanpassing nog?
        [untold] Aanpassing { $number } past niet meer. De tekst vertelt niet meer waar die zin op rust: ‘{ $heading }’. Klopt de zin nog?
       *[other-text] Aanpassing { $number } hoort bij een andere tekst: ‘{ $heading }’. Kloppen de lezer, de taal en de aanspreekvorm?
    }
finding-other =
    { $register ->
        [formal] Wilt u hier nog eens naar kijken? Het gaat om: { $names }.
       *[informal] Wil je hier nog eens naar kijken? Het gaat om: { $names }.
    }

## Wat goed ging

strength-client-words = De woorden van de cliënt staan er zelf: { $names }.
strength-own-wrong = Wat ertegen pleit, heeft een antwoord: { $names }.
strength-split-second =
    { $register ->
        [formal] Uw eerste ingeving bleef staan, ook na goed kijken. Nu weet u waar zij op rust.
       *[informal] Je eerste ingeving bleef staan, ook na goed kijken. Nu weet je waar zij op rust.
    }
strength-other = Dit ging goed: { $names }.
