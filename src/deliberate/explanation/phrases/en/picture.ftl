# Words in a picture: what an arrow says, and what a thing is that has no name of its own.

picture-edge =
    { $kind ->
        [chooses] chooses
        [favours] favours
        [opposes] opposes
        [bars] rules out
        [serves] serves
        [influences] acts upon
        [prescribes] prescribes
        [deviates-from] deviates from
        [outweighs] comes before
        [told-by] told by
        [because] because
        [despite] despite
        [promises] promises
       *[other] { $kind }
    }
picture-node =
    { $kind ->
        [decision] decision
        [hunch] hunch
        [precedent] earlier case
        [priority] agreement of the team
        [commitment] promise
       *[other] { $kind }
    }
