# Brief aan de cliënt, na het besluit. Elke zin is heel; $register en $who kiezen altijd een hele zin.

## Koppen

heading-decision = Ons besluit
heading-meaning =
    { $register ->
        [informal] Wat dit voor jou betekent
       *[formal] Wat dit voor u betekent
    }
heading-your_words =
    { $register ->
        [informal] Wat jij ons vertelde
       *[formal] Wat u ons vertelde
    }
heading-reasons = Waarom wij dit kiezen
heading-against = Wat ertegen pleit, en wat wij doen
heading-rule = De regel
heading-unsure = Wat wij nog niet weten
heading-otherwise = Wanneer het anders wordt
heading-data_used = Wat wij gebruikten
heading-agreements = Wie doet wat, en wanneer
heading-your_choice =
    { $register ->
        [informal] Wat jij zelf kunt kiezen
       *[formal] Wat u zelf kunt kiezen
    }
heading-disagree =
    { $register ->
        [informal] Ben je het niet eens?
       *[formal] Bent u het niet eens?
    }
heading-contact =
    { $register ->
        [informal] Met wie je kunt praten
       *[formal] Met wie u kunt praten
    }
heading-look_back = Wanneer wij terugkijken
heading-closing = Tot slot

## Aanhef en groet

greeting = { $greeting },
greeting-none = Goedendag,
signature =
    { $register ->
        [informal] Hartelijke groet,
       *[formal] Met vriendelijke groet,
    }

## Wat meespeelt: de zinnen voor wie alleen namen opschreef

item = { OPENING($label) }.
plays-part = Dit speelt mee: { $label }.
plays-part-level = Dit speelt mee: { $label } ({ $level }).
plays-no-part = Dit speelt nu niet mee: { $label }.
not-enough-known = Wij weten nog niet genoeg over { $label }.

## 1 decision

decision-option = Wij kiezen voor { $option }.
decision-by =
    { $who ->
        [together]
            { $register ->
                [informal] Dat besloten jij en ik samen, op { $date }.
               *[formal] Dat besloten u en ik samen, op { $date }.
            }
        [together-team]
            { $register ->
                [informal] Dat besloten jij en ons team samen, op { $date }.
               *[formal] Dat besloten u en ons team samen, op { $date }.
            }
        [together-with]
            { $register ->
                [informal] Dat besloten jij en ik, samen met { $people }, op { $date }.
               *[formal] Dat besloten u en ik, samen met { $people }, op { $date }.
            }
        [client]
            { $register ->
                [informal] Dat koos je zelf, op { $date }.
               *[formal] Dat koos u zelf, op { $date }.
            }
        [client-with]
            { $register ->
                [informal] Dat besloot je samen met { $people }, op { $date }.
               *[formal] Dat besloot u samen met { $people }, op { $date }.
            }
        [signer] Dat besloot ik, op { $date }.
        [signer-with] Dat besloot ik samen met { $people }, op { $date }.
        [team] Dat besloten wij, op { $date }.
        [person] Dat besloot { $people }, op { $date }.
        [people] Dat besloten { $people }, op { $date }.
       *[unsaid] Dit besluit is van { $date }.
    }

## 2 meaning

meaning-extra-step =
    { $register ->
        [informal] Dit is meer dan wij meestal doen. Wij doen dit voor jou tot { $date }.
       *[formal] Dit is meer dan wij meestal doen. Wij doen dit voor u tot { $date }.
    }

## 3 your_words

words-said =
    { $register ->
        [informal]
            { $order ->
                [next]
                    { $ended ->
                        [yes] Jij zei ook: ‘{ $words }’
                       *[no] Jij zei ook: ‘{ $words }’.
                    }
               *[first]
                    { $ended ->
                        [yes] Jij zei: ‘{ $words }’
                       *[no] Jij zei: ‘{ $words }’.
                    }
            }
       *[formal]
            { $order ->
                [next]
                    { $ended ->
                        [yes] U zei ook: ‘{ $words }’
                       *[no] U zei ook: ‘{ $words }’.
                    }
               *[first]
                    { $ended ->
                        [yes] U zei: ‘{ $words }’
                       *[no] U zei: ‘{ $words }’.
                    }
            }
    }
words-told =
    { $register ->
        [informal]
            { $order ->
                [next] Dit vertelde jij ons ook:
               *[first] Dit vertelde jij ons:
            }
       *[formal]
            { $order ->
                [next] Dit vertelde u ons ook:
               *[first] Dit vertelde u ons:
            }
    }
words-about =
    { $register ->
        [informal]
            { $order ->
                [next] Jij vertelde ons ook over { $labels }.
               *[first] Jij vertelde ons over { $labels }.
            }
       *[formal]
            { $order ->
                [next] U vertelde ons ook over { $labels }.
               *[first] U vertelde ons over { $labels }.
            }
    }
words-below =
    { $register ->
        [informal] Jouw verhaal lees je hieronder terug.
       *[formal] Uw verhaal leest u hieronder terug.
    }
words-changed =
    { $changed ->
        [standing]
            { $register ->
                [informal] Jouw verhaal maakte verschil voor dit besluit.
               *[formal] Uw verhaal maakte verschil voor dit besluit.
            }
        [decisive]
            { $register ->
                [informal] Wat jij vertelde, telde mee in dit besluit.
               *[formal] Wat u vertelde, telde mee in dit besluit.
            }
       *[nothing]
            { $register ->
                [informal] Jouw verhaal veranderde dit besluit niet. Wij hebben er wel naar gekeken.
               *[formal] Uw verhaal veranderde dit besluit niet. Wij hebben er wel naar gekeken.
            }
    }
words-own-share =
    { $register ->
        [informal] Dat lag aan ons, niet aan jou.
       *[formal] Dat lag aan ons, niet aan u.
    }
words-changed-option =
    { $register ->
        [informal] Door jouw verhaal kozen wij niet voor { $option }.
       *[formal] Door uw verhaal kozen wij niet voor { $option }.
    }
words-wanted =
    { $register ->
        [informal] Dit besluit is ook wat je wilde.
       *[formal] Dit besluit is ook wat u wilde.
    }
words-not-wanted =
    { $register ->
        [informal] Dit besluit is niet wat je wilde. Dat weten wij.
       *[formal] Dit besluit is niet wat u wilde. Dat weten wij.
    }

## 4 reasons

reasons-count =
    { $count ->
        [1] Daar is één reden voor.
        [2] Daar zijn twee redenen voor.
        [3] Daar zijn drie redenen voor.
        [4] Daar zijn vier redenen voor.
        [5] Daar zijn vijf redenen voor.
       *[other] Daar zijn { $count } redenen voor.
    }
reasons-nameable = Deze redenen kunnen wij hier noemen:
reasons-more =
    { $who ->
        [signer]
            { $count ->
                [1] Er is nog één reden. Vraag mij ernaar.
               *[other] Er zijn nog { $count } redenen. Vraag mij ernaar.
            }
       *[team]
            { $count ->
                [1] Er is nog één reden. Vraag ons ernaar.
               *[other] Er zijn nog { $count } redenen. Vraag ons ernaar.
            }
    }
reasons-agreement =
    { $order ->
        [next] Ook dit sprak ons team af, op { $date }:
       *[first] Ons team heeft dit afgesproken, op { $date }:
    }
reasons-agreement-unworded = Dit past bij wat wij met ons team afspraken, op { $date }.
reasons-barred-by = Dat komt hierdoor: { $label }.
reasons-barred =
    { $count ->
        [1] Eén keuze kon niet: { $option }.
       *[other] Deze keuze kon niet: { $option }.
    }
nothing-agreed = Voor zo’n keuze hebben wij nog geen vaste afspraken.
reasons-only-way = Er bleef één keuze over.
reasons-hidden =
    { $others ->
        [none]
            { $who ->
                [signer]
                    { $register ->
                        [informal] Er is een reden die wij hier niet kunnen noemen. Je kunt mij ernaar vragen.
                       *[formal] Er is een reden die wij hier niet kunnen noemen. U kunt mij ernaar vragen.
                    }
               *[team]
                    { $register ->
                        [informal] Er is een reden die wij hier niet kunnen noemen. Je kunt ons ernaar vragen.
                       *[formal] Er is een reden die wij hier niet kunnen noemen. U kunt ons ernaar vragen.
                    }
            }
       *[some]
            { $who ->
                [signer]
                    { $register ->
                        [informal] Er is ook een reden die wij hier niet kunnen noemen. Je kunt mij ernaar vragen.
                       *[formal] Er is ook een reden die wij hier niet kunnen noemen. U kunt mij ernaar vragen.
                    }
               *[team]
                    { $register ->
                        [informal] Er is ook een reden die wij hier niet kunnen noemen. Je kunt ons ernaar vragen.
                       *[formal] Er is ook een reden die wij hier niet kunnen noemen. U kunt ons ernaar vragen.
                    }
            }
    }

## 5 against

against-no-answer = Daar hebben wij nog geen goed antwoord op.
against-no-answers = Hier hebben wij nog geen goed antwoord op:
against-agreement = Ons team sprak iets anders af, op { $date }.
against-unknown = Dat weten wij nog niet.
against-still-otherwise =
    { $count ->
        [1]
            { $register ->
                [informal] Dat is voor jou belangrijk. Toch kiezen wij anders.
               *[formal] Dat is voor u belangrijk. Toch kiezen wij anders.
            }
       *[other]
            { $register ->
                [informal] Dit is voor jou belangrijk. Toch kiezen wij anders:
               *[formal] Dit is voor u belangrijk. Toch kiezen wij anders:
            }
    }

## 6 rule

rule-stated =
    { $order ->
        [next]
            { $whose ->
                [law] Een andere regel is: ‘{ $rule }’
               *[ours] Een andere regel van ons is: ‘{ $rule }’
            }
       *[first]
            { $whose ->
                [law] De regel is: ‘{ $rule }’
               *[ours] Onze regel is: ‘{ $rule }’
            }
    }
rule-purpose = Het doel van die regel: { $purpose }.
rule-followed =
    { $order ->
        [next] Ook daaraan houden wij ons.
       *[first]
            { $register ->
                [informal] Wij houden ons daaraan, ook bij jou.
               *[formal] Wij houden ons daaraan, ook bij u.
            }
    }
rule-no-room =
    { $order ->
        [next] Ook hier laat de wet ons geen keuze.
       *[first]
            { $who ->
                [signer]
                    { $register ->
                        [informal] De wet laat ons hier geen keuze. Ik leg je graag uit wat je wél kunt doen.
                       *[formal] De wet laat ons hier geen keuze. Ik leg u graag uit wat u wél kunt doen.
                    }
               *[team]
                    { $register ->
                        [informal] De wet laat ons hier geen keuze. Wij leggen je graag uit wat je wél kunt doen.
                       *[formal] De wet laat ons hier geen keuze. Wij leggen u graag uit wat u wél kunt doen.
                    }
            }
    }
rule-left =
    { $order ->
        [next] Ook daarvan wijken wij deze keer af.
       *[first] Deze keer wijken wij daarvan af.
    }
rule-left-until =
    { $order ->
        [next]
            { $register ->
                [informal] Ook daarvan wijken wij bij jou af, tot { $date }.
               *[formal] Ook daarvan wijken wij bij u af, tot { $date }.
            }
       *[first]
            { $register ->
                [informal] Bij jou wijken wij daarvan af, tot { $date }.
               *[formal] Bij u wijken wij daarvan af, tot { $date }.
            }
    }
rule-special =
    { $order ->
        [next] Ook dit is hier bijzonder:
       *[first] Dit is hier bijzonder:
    }
rule-special-enough =
    { $order ->
        [next]
            { $what ->
                [one] Ook dat is voor ons genoeg.
                [some] Ook dat is samen voor ons genoeg.
                [one-above] Ook daarvoor is de reden hierboven genoeg.
                [some-above] Ook daarvoor zijn de redenen hierboven genoeg.
               *[and-above] Samen met de redenen hierboven is ook dat voor ons genoeg.
            }
       *[first]
            { $what ->
                [one] Dat is voor ons genoeg.
                [some] Samen is dat voor ons genoeg.
                [one-above] De reden hierboven is daar genoeg voor.
                [some-above] De redenen hierboven zijn daar genoeg voor.
               *[and-above] Samen met de redenen hierboven is dat voor ons genoeg.
            }
    }
rule-reasons =
    { $order ->
        [next]
            { $count ->
                [1] Ook dat kan hier om deze reden: { $labels }.
               *[other] Ook dat kan hier om deze redenen samen: { $labels }.
            }
       *[first]
            { $count ->
                [1] Dat kan hier om deze reden: { $labels }.
               *[other] Dat kan hier om deze redenen samen: { $labels }.
            }
    }
rule-tested =
    { $order ->
        [next]
            { $who ->
                [signer] Ook dit heb ik besproken met { $people }.
               *[team] Ook dit hebben wij besproken met { $people }.
            }
       *[first]
            { $who ->
                [signer] Ik heb dit besproken met { $people }.
               *[team] Wij hebben dit besproken met { $people }.
            }
    }
rule-approved =
    { $order ->
        [next]
            { $who ->
                [client]
                    { $register ->
                        [informal] Ook dit vind jij goed.
                       *[formal] Ook dit vindt u goed.
                    }
                [team] Ook dit vindt ons team goed.
               *[person] { OPENING($person) } vindt ook dit goed.
            }
       *[first]
            { $who ->
                [client]
                    { $register ->
                        [informal] Jij vindt dit goed.
                       *[formal] U vindt dit goed.
                    }
                [team] Ons team vindt dit goed.
               *[person] { OPENING($person) } vindt dit goed.
            }
    }
like-cases = In een situatie die hierop lijkt, kozen wij ook zo.
unlike-cases = Eerder kozen wij in zo’n situatie anders. Dit is nu het verschil: { $label }.

## 7 unsure

unsure-follows =
    { $answer ->
        [yes] Zo ja, dan kijken wij opnieuw.
        [no] Zo nee, dan kijken wij opnieuw.
        [known] Als wij dat weten, kijken wij opnieuw.
        [known-more] Als wij meer weten, kijken wij opnieuw.
        [nothing-known] Dat verandert dit besluit niet.
       *[nothing] Het antwoord verandert dit besluit niet.
    }
unsure-leads-to =
    { $answer ->
        [yes] Zo ja, dan kiezen wij misschien voor { $option }.
       *[no] Zo nee, dan kiezen wij misschien voor { $option }.
    }
unsure-old = Onze informatie hierover is van { $month }.
otherwise-happens =
    { $count ->
        [1] Wij kiezen opnieuw als dit gebeurt:
       *[other] Wij kiezen opnieuw als dit allemaal gebeurt:
    }
otherwise-changes =
    { $order ->
        [next] En als dit verandert: { $labels }.
       *[first] Wij kiezen opnieuw als dit verandert: { $labels }.
    }
unsure-no-difference = Dit weten wij nog niet, maar het verandert dit besluit niet:

## 8 data_used

data-used = Wij gebruikten { $sources }.
data-used-list = Dit gebruikten wij:
source-client =
    { $register ->
        [informal] jouw verhaal
       *[formal] uw verhaal
    }
source-family =
    { $register ->
        [informal] het verhaal van je familie
       *[formal] het verhaal van uw familie
    }
source-professional =
    { $who ->
        [signer] wat ik zelf te weten kwam
       *[team] wat wij zelf te weten kwamen
    }
source-colleague = het verhaal van een collega
source-manager = het gesprek met een leidinggevende
source-employer = het gesprek met de werkgever
source-expert = het gesprek met een deskundige
source-chain = informatie van een andere organisatie
source-file =
    { $register ->
        [informal] jouw dossier
       *[formal] uw dossier
    }
source-other = het verhaal van iemand anders
data-correction =
    { $who ->
        [signer] Klopt er iets niet? Zeg het mij.
       *[team] Klopt er iets niet? Zeg het ons.
    }

## 9 agreements

agreement-due =
    { $who ->
        [signer] Dat doe ik uiterlijk { $date }.
        [team] Dat doen wij uiterlijk { $date }.
        [client]
            { $register ->
                [informal] Dat doe je uiterlijk { $date }.
               *[formal] Dat doet u uiterlijk { $date }.
            }
       *[person] Dat gebeurt uiterlijk { $date }.
    }
agreement-starts = De eerste keer is { $date }.
agreement-period = Dat is van { $begins } tot en met { $ends }.
agreement-kept = Dat is gedaan.
agreement-asked =
    { $who ->
        [client]
            { $register ->
                [informal] Wij vragen of je dit doet: ‘{ $what }’ Je mag ook nee zeggen.
               *[formal] Wij vragen of u dit doet: ‘{ $what }’ U mag ook nee zeggen.
            }
        [person] Dit is een vraag aan { $person }: ‘{ $what }’ Het antwoord weten wij nog niet.
        [signer-by-person] { OPENING($person) } vroeg of ik dit doe: ‘{ $what }’ Daar antwoord ik nog op.
        [team-by-person] { OPENING($person) } vroeg of wij dit doen: ‘{ $what }’ Daar antwoorden wij nog op.
        [signer]
            { $register ->
                [informal] Jij vroeg of ik dit doe: ‘{ $what }’ Daar antwoord ik nog op.
               *[formal] U vroeg of ik dit doe: ‘{ $what }’ Daar antwoord ik nog op.
            }
       *[team]
            { $register ->
                [informal] Jij vroeg of wij dit doen: ‘{ $what }’ Daar antwoorden wij nog op.
               *[formal] U vroeg of wij dit doen: ‘{ $what }’ Daar antwoorden wij nog op.
            }
    }
agreement-broken =
    { $who ->
        [client]
            { $register ->
                [informal] Wij spraken af: ‘{ $what }’ Dat lukte nog niet. Wat heb je daarvoor nodig?
               *[formal] Wij spraken af: ‘{ $what }’ Dat lukte nog niet. Wat heeft u daarvoor nodig?
            }
        [person] Wij spraken af: ‘{ $what }’ Dat lukte nog niet.
        [signer] Ik beloofde: ‘{ $what }’ Dat is niet gelukt. Dat spijt mij.
       *[team] Wij beloofden: ‘{ $what }’ Dat is niet gelukt. Dat spijt ons.
    }

## 10 your_choice

choice-led-by-client =
    { $register ->
        [informal] Dit kies je zelf: { $option }.
       *[formal] Dit kiest u zelf: { $option }.
    }

## 11 disagree

disagree-call =
    { $who ->
        [signer] Bel mij dan vóór { $date }. Dan kijken wij er opnieuw naar.
       *[team]
            { $register ->
                [informal] Je kunt ons bellen vóór { $date }. Dan kijken wij er opnieuw naar.
               *[formal] U kunt ons bellen vóór { $date }. Dan kijken wij er opnieuw naar.
            }
    }
disagree-formal =
    { $register ->
        [informal] Deze brief is uitleg. Op { $date } krijg je het officiële besluit.
       *[formal] Deze brief is uitleg. Op { $date } krijgt u het officiële besluit.
    }
disagree-object =
    { $register ->
        [informal] Je kunt bezwaar maken tot en met { $date }.
       *[formal] U kunt bezwaar maken tot en met { $date }.
    }

## 12 contact

contact-signer = Met mij: { $person }, { $contact }.
contact-person =
    { $register ->
        [informal] Je kunt bellen met { $person }: { $contact }.
       *[formal] U kunt bellen met { $person }: { $contact }.
    }

## 13 look_back

look-back-on = Op { $date } kijken wij samen hoe het gaat.
whole-letter =
    { $who ->
        [signer]
            { $register ->
                [informal] Dit is de korte brief. Wil je de hele brief lezen? Vraag mij erom.
               *[formal] Dit is de korte brief. Wilt u de hele brief lezen? Vraag mij erom.
            }
       *[team]
            { $register ->
                [informal] Dit is de korte brief. Wil je de hele brief lezen? Vraag ons erom.
               *[formal] Dit is de korte brief. Wilt u de hele brief lezen? Vraag ons erom.
            }
    }
teach-back-day =
    { $who ->
        [signer] Ik wil graag weten of ik het goed heb uitgelegd. Wat gaat er op { $date } gebeuren?
       *[team] Wij willen graag weten of wij het goed hebben uitgelegd. Wat gaat er op { $date } gebeuren?
    }
teach-back =
    { $who ->
        [signer]
            { $register ->
                [informal] Ik wil graag weten of ik het goed heb uitgelegd. Wat vertel je straks thuis?
               *[formal] Ik wil graag weten of ik het goed heb uitgelegd. Wat vertelt u straks thuis?
            }
       *[team]
            { $register ->
                [informal] Wij willen graag weten of wij het goed hebben uitgelegd. Wat vertel je straks thuis?
               *[formal] Wij willen graag weten of wij het goed hebben uitgelegd. Wat vertelt u straks thuis?
            }
    }

## Wie er bedoeld wordt, na een voorzetsel of een dubbele punt

person-team = ons team
person-client =
    { $register ->
        [informal] jou
       *[formal] u
    }
person-professional =
    { $register ->
        [informal] je contactpersoon
       *[formal] uw contactpersoon
    }
