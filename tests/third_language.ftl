# Handgeschrieben: so viel, wie ein Brief braucht.

form-day = { $monthday }. { $monthname }
form-day-year = { $monthday }. { $monthname } { $year }
form-weekday = { $weekday }, { $monthday }. { $monthname }
form-weekday-year = { $weekday }, { $monthday }. { $monthname } { $year }
form-of-address-formal = Sie Ihnen Ihr Ihre Ihren
form-of-address-informal = du dir dich dein deine deinen
form-of-speaker = ich mir mich mein meine meinen

heading-decision = Unsere Entscheidung
heading-your_words =
    { $register ->
        [informal] Was du uns erzählt hast
       *[formal] Was Sie uns erzählt haben
    }
greeting-none = Guten Tag,
signature = Mit freundlichen Grüßen,
plays-part = Das spielt mit: { $label }.
decision-by =
    { $who ->
        [together]
            { $register ->
                [informal] Das haben du und ich zusammen entschieden, am { $date }.
               *[formal] Das haben Sie und ich zusammen entschieden, am { $date }.
            }
        [together-team] Das haben Sie und unser Team zusammen entschieden, am { $date }.
        [together-with] Das haben Sie und ich entschieden, zusammen mit { $people }, am { $date }.
        [client] Das haben Sie selbst gewählt, am { $date }.
        [client-with] Das haben Sie zusammen mit { $people } entschieden, am { $date }.
        [signer] Das habe ich entschieden, am { $date }.
        [signer-with] Das habe ich zusammen mit { $people } entschieden, am { $date }.
        [team] Das haben wir entschieden, am { $date }.
        [person] Das hat { $people } entschieden, am { $date }.
        [people] Das haben { $people } entschieden, am { $date }.
       *[unsaid] Diese Entscheidung ist vom { $date }.
    }
reasons-count =
    { $count ->
        [one] Dafür gibt es einen Grund.
       *[other] Dafür gibt es { $count } Gründe.
    }
words-said =
    { $register ->
        [informal] Du hast { $order ->
            [next] auch gesagt
           *[first] gesagt
        }: { $ended ->
            [yes] „{ $words }“
           *[no] „{ $words }“.
        }
       *[formal] Sie haben { $order ->
            [next] auch gesagt
           *[first] gesagt
        }: { $ended ->
            [yes] „{ $words }“
           *[no] „{ $words }“.
        }
    }
