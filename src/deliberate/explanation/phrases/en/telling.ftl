# Results in words, for a professional. Never: supported, opposed, conflicted, standing, ground.

telling-heading = { OPENING($label) }
not-shared = a circumstance (not shared)
telling-heading-hunch = The first hunch
telling-heading-unsure = What still makes a difference
telling-heading-severity =
    { $severity ->
        [strength] What went well
        [must] Look at this first
       *[consider] Worth a second look
    }
telling-heading-problems = What is not right yet

fits-agreement = This fits what you agreed: { $option }.
your-agreement = Your agreement: ‘{ $why }’
your-agreement-unworded = Your agreement is called: ‘{ $name }’.
fits-cases = This fits what you did before: { $option }. See { $cases }.
fits-cases-unnamed = This fits what you did before: { $option }.
only-way = This is the only way left: { $option }.
fits-whatever = This fits what you agreed, whatever the answer: { $option }.
agreed-otherwise-whatever = You agreed something else, whatever the answer. What is different here?
two-things-whatever = Your agreements contradict each other here, whatever the answer. Talk this over together.
agreed-otherwise = You agreed something else: ‘{ $why }’ What is different here?
agreed-otherwise-unworded = You agreed something else, under the name ‘{ $name }’. What is different here?
decided-otherwise = You chose differently before. See { $cases }. What is different here?
decided-otherwise-unnamed = You chose differently before. What is different here?
two-things = Your agreements say two things here: ‘{ $first }’ But also: ‘{ $second }’ Talk this over together.
two-things-listed = These contradict each other here: { $names }. Talk this over together.
nothing-agreed-yet = Nothing is agreed on this yet. The choice is yours, with the client.
nothing-agreed-over = Nothing is agreed yet on this choice compared with: { $options }. The choice is yours, with the client.
nothing-against = Nothing speaks against this, and nothing is agreed on it.
not-possible = This is not possible here: { $option }.
the-floor = The floor: { $bar }.
the-floor-rule = The rule leaves no choice here: ‘{ $rule }’
still-depends = This still depends on something: { $option }.
still-depends-on =
    { $count ->
        [1] This still depends on one answer: ‘{ $question }’
       *[other] This still depends on these answers:
    }
question-quoted = ‘{ $question }’
question-fallback = Do we know enough about { $label }?
unknown-no-difference = What you do not know yet changes nothing here.
rule-prescribes = The rule points to this choice: ‘{ $rule }’
rule-departs = This choice sets the rule aside: ‘{ $rule }’
hunch-kept = Your first hunch stands. Now you also know why.
hunch-left = You chose differently from your first hunch. What tipped the balance?
hunch-empty = You did not know yet. That is a good moment to slow down.

## After the example

demo-next = Want to see more? The account for yourself: deliberate demo --language en --to professional
