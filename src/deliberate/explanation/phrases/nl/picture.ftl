# Woorden in een tekening: wat een pijl zegt, en wat een ding is dat zelf geen naam heeft.

picture-edge =
    { $kind ->
        [chooses] kiest voor
        [favours] pleit voor
        [opposes] pleit tegen
        [bars] sluit uit
        [serves] dient
        [influences] werkt in op
        [prescribes] schrijft voor
        [deviates-from] wijkt af van
        [outweighs] gaat voor
        [told-by] verteld door
        [because] vanwege
        [despite] ondanks
        [promises] belooft
       *[other] { $kind }
    }
picture-node =
    { $kind ->
        [decision] besluit
        [hunch] eerste ingeving
        [precedent] eerdere zaak
        [priority] afspraak van het team
        [commitment] afspraak
       *[other] { $kind }
    }
