# Gespreksblad voor de professional: wat eerst, wat open is, en het terugvertellen.

sheet-heading =
    { $slot ->
        [first] Zeg dit eerst
        [question] Waar het over gaat
        [their_words] Hun woorden
        [open] Wat nog open is
       *[teach_back] Vraag om het terug te vertellen
    }
sheet-may-i-write = Vraag: ‘Mag ik het zo opschrijven?’
sheet-no-words =
    { $register ->
        [informal] Er staan nog geen woorden van de cliënt op papier. Vraag: ‘Wat is voor jou het belangrijkst?’
       *[formal] Er staan nog geen woorden van de cliënt op papier. Vraag: ‘Wat is voor u het belangrijkst?’
    }
sheet-hidden = Eén reden staat niet in de brief. Bedenk vooraf een antwoord voor als de cliënt ernaar vraagt.
sheet-missing = Dit staat nog niet in de brief:
sheet-ask =
    { $what ->
        [decision]
            { $register ->
                [informal] Wat hebben wij nu besloten, in jouw woorden?
               *[formal] Wat hebben wij nu besloten, in uw woorden?
            }
        [promises]
            { $register ->
                [informal] Wat doe jij, en wanneer?
               *[formal] Wat doet u, en wanneer?
            }
       *[disagree]
            { $register ->
                [informal] Wat kun je doen als je het niet eens bent?
               *[formal] Wat kunt u doen als u het niet eens bent?
            }
    }
