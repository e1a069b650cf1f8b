# What a choice sets, what would have to be different, what a story changed: for a professional.

## A run of names, or what there are too many for

name-item = { OPENING($label) }.

## What a choice sets for the next person

foresee-sets = If you choose this, you also agree something for the next person.
foresee-stronger =
    { $shape ->
        [run] This then comes first: { $names }.
       *[list] This then comes first:
    }
foresee-no-reason = It then needs no reason any more.
foresee-over =
    { $shape ->
        [run] This then gives way: { $names }.
       *[list] This then gives way:
    }
foresee-nothing-against = That holds only where nothing speaks against it.
foresee-compared = That is so compared with { $options }.
foresee-sign = Would you sign that?
foresee-nothing-new = With this choice you agree nothing new.
foresee-heading-clashes = What this does not fit
foresee-clash-agreement = That does not fit your agreement: ‘{ $why }’
foresee-clash-agreement-unworded = That does not fit your agreement called ‘{ $name }’.
foresee-clash-cases = That does not fit { $cases }.
foresee-clash-cases-unnamed = That does not fit what you did before.
what-differs = What is the difference?

## What would have to be different

contrast-if = If this were so, we would sooner choose this than { $rival }:
contrast-or = Or if this were so:
contrast-cases = That fits what you did before. See { $cases }.
contrast-cases-unnamed = That fits what you did before.
contrast-sure = How sure are you of what you know now?
contrast-none = We found no change after which another choice would fit better.

## What somebody's own story changed

influence-heading =
    { $of ->
        [client] What only the client told
        [family] What only the family told
        [professional] What only the professional told
        [colleague] What only a colleague told
        [manager] What only the manager told
        [employer] What only the employer told
        [expert] What only an expert told
        [chain] What only another organisation told
        [file] What stands only in the file
       *[other] What only somebody else told
    }
influence-nothing-told = None of that is written down here yet.
influence-told =
    { $shape ->
        [run] It is about { $names }.
       *[list] It is about this:
    }
influence-difference = That makes a difference. Without it, this is how it would be:
influence-standing =
    { $standing ->
        [supported] This then fits what you agreed or did: { $option }.
        [opposed] This then does not fit what you agreed or did: { $option }.
        [conflicted] Your agreements then say two things about this: { $option }.
        [open] Nothing is agreed on this yet then: { $option }.
        [barred] This is then not possible: { $option }.
       *[unsettled] This then still depends on something: { $option }.
    }
influence-relevant =
    { $shape ->
        [run] The difference lies in { $names }.
       *[list] The difference lies in this:
    }
influence-no-difference = Without it, the same follows from what you agreed. What did you do with it?
