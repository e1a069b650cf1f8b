# How a text reads. Never a verdict: whether a text fits, only readers know.

plainness-heading =
    { $what ->
        [figures] How the text reads
        [faults] Look at this again
       *[hints] Does this fit here?
    }
plainness-figures =
    { $count ->
        [0] There are no sentences here.
        [1] The text has one sentence of { $longest } words.
       *[other] The text has { $count } sentences. A sentence has { $mean } words on average, and the longest { $longest }.
    }
plainness-score = { $name }: { $score }.
plainness-nothing = Nothing stood out.
plainness-no-verdict = This is no verdict. Only readers know if the text fits.
plainness-plainer = Rather: { $plainer }.
plainness-signal =
    { $code ->
        [abbreviation] An abbreviation: ‘{ $found }’.
        [balance-talk] This sounds like a pair of scales: ‘{ $found }’.
        [blame] This sounds like blame: ‘{ $found }’.
        [blaming-apology] This apology puts it on the other: ‘{ $found }’.
        [closed-check] Almost everyone says yes to this: ‘{ $found }’.
        [command-as-advice] An order that looks like advice: ‘{ $found }’.
        [condition] Help with a condition: ‘{ $found }’.
        [double-negation] Two times no in one sentence: ‘{ $found }’.
        [doubt-as-no] What we do not know sounds like a no here: ‘{ $found }’.
        [empty-words] This says less than it seems: ‘{ $found }’.
        [equal-shield] A rule as a shield: ‘{ $found }’.
        [false-certainty] This promises more than anyone knows: ‘{ $found }’.
        [favour] This sounds like a favour: ‘{ $found }’.
        [few-connectives] Many sentences without ‘because’, ‘but’ or ‘so’: ‘{ $found }’.
        [hidden-actor] A system or a rule in place of people: ‘{ $found }’.
        [judgement] This says what someone is like: ‘{ $found }’.
        [long-sentence] A long sentence: ‘{ $found }’. Make it two.
        [long-word] A long word: ‘{ $found }’.
        [many-clauses] A lot in one sentence: ‘{ $found }’. Say one thing in each.
        [mixed-address] The form of address changes here: ‘{ $found }’. Choose one.
        [no-actor] Who does this? ‘{ $found }’.
        [nominal] Who does what? ‘{ $found }’. Make it a verb.
        [officialese] A word of offices: ‘{ $found }’.
        [passive] Can who does it come first? ‘{ $found }’.
        [paternalism] This sounds like a voice from above: ‘{ $found }’.
        [praise] Praise from above: ‘{ $found }’.
        [pressure] This hurries people: ‘{ $found }’.
        [sham-choice] A choice that is none: ‘{ $found }’.
        [suspicion] This sounds like doubt: ‘{ $found }’.
        [taking-over] Here ‘we’ takes over: ‘{ $found }’.
        [tang] This stands far apart: ‘{ $found }’. Put together what belongs together.
        [vague-promise] A promise without a day: ‘{ $found }’.
       *[other] Look at this: ‘{ $found }’.
    }
