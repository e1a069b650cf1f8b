# Do agreements and decisions hang together? First what goes well; then questions, never blame. Never: audit, control, error.

## What lies side by side

audit-source =
    { $kind ->
        [agreement] the agreement ‘{ $name }’
        [case] the decision { $name }
       *[unnamed] an earlier decision
    }
audit-item = { OPENING($item) }

## What hangs together well

audit-heading-strength = What hangs together well
audit-looked =
    { $count ->
        [0] There are no decisions to look at yet.
        [1] We looked at one decision.
       *[other] We looked at { $count } decisions.
    }
audit-consistent = Your agreements and decisions contradict each other nowhere.
audit-in-harmony =
    { $count ->
        [1] One decision fits everything else.
       *[other] Of these, { $count } decisions fit everything else.
    }
audit-kept = You kept to this every time: ‘{ $why }’

## What contradicts each other

audit-heading-contradictions = What contradicts each other
audit-contradictions =
    { $count ->
        [1] Two agreements or decisions contradict each other.
       *[other] In { $count } places two agreements or decisions contradict each other.
    }
audit-side-by-side = Put side by side: { $pair }
audit-points = The first points to { $option }, the second to { $rival }.
audit-met = That comes up with { $names }.
audit-difference =
    { $count ->
        [1] What is the difference between the two?
       *[other] What is the difference each time?
    }

## What the team could look at again

audit-heading-reconsider = What you could look at again
audit-reconsider =
    { $count ->
        [1] Looking at one of them again is enough:
       *[other] Looking at these { $count } again is enough:
    }
audit-reconsider-perhaps-fewer = Looking at these { $count } again is enough. Fewer may do:
audit-only-list = There is no other list this short.
audit-other-lists = There are other lists this short.
audit-in-every =
    { $count ->
        [1] This stands in every list this short:
       *[other] These stand in every list this short:
    }
audit-your-choice = What you do with it is up to you.

## The agreements

audit-heading-agreements = Your agreements
audit-broken =
    { $count ->
        [1] Once you chose differently from this: ‘{ $why }’
       *[other] { $count } times you chose differently from this: ‘{ $why }’
    }
audit-see = See { $cases }.
audit-overdue = This agreement is due for another look: ‘{ $why }’
audit-overdue-since = Before { $date } you wanted to look again at: ‘{ $why }’
audit-dead = This agreement has not come up yet: ‘{ $why }’
audit-agreements-ask = What do you think of that now?

## The rules

audit-heading-policies = Rules that you set aside
audit-left =
    { $count ->
        [1] You set this rule aside once: ‘{ $rule }’
       *[other] You set this rule aside { $count } times: ‘{ $rule }’
    }
audit-followed =
    { $count ->
        [0] You have not followed the rule yet.
        [1] Once you followed the rule.
       *[other] { $count } times you followed the rule.
    }
audit-circumstances = This then played a part: { $names }.
audit-times = { $label } ({ $count }×)
audit-no-circumstances = What was special about it is still missing.
audit-policies-ask =
    { $count ->
        [1] Does this rule still fit your work?
       *[other] Do these rules still fit your work?
    }

## Like situations, and circles

audit-heading-unlike = Situations that look alike
audit-unlike =
    { $count ->
        [1] Two situations look alike, and the choice was different.
       *[other] { $count } times two situations look alike, and the choice was different.
    }
audit-chose = The first time the choice was { $option }, the second time { $rival }.
audit-rule-once = One of the two times you set this rule aside: ‘{ $rule }’
audit-heading-circles = Where every choice chafes
audit-circles =
    { $count ->
        [1] In one situation every choice goes against something you agreed or did before.
       *[other] In { $count } situations every choice goes against something you agreed or did before.
    }
audit-circles-ask = What comes first there, do you think?

## The lists

audit-table-contradictions = Listed: what contradicts each other
audit-table-agreements = Listed: the agreements
audit-table-policies = Listed: the rules
audit-table-unlike = Listed: situations that look alike
audit-column =
    { $column ->
        [first] This
        [second] and this
        [with] with
        [agreement] Agreement
        [kept] followed
        [broken] otherwise
        [look-again] due for another look
        [policy] Rule
        [followed] followed
        [left] set aside
        [case] Decision
        [choice] choice
        [other-case] and decision
       *[other-choice] choice
    }
audit-yes = yes
audit-watched = We read your decisions
