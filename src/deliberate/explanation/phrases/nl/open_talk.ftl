# Vóór het besluit: het open gesprek. Geen redenen voor of tegen een keuze.

heading-question = Waar het over gaat
heading-options = Wat er kan
heading-ask =
    { $register ->
        [informal] Wat wij jou willen vragen
       *[formal] Wat wij u willen vragen
    }

talk-undecided =
    { $register ->
        [informal] Wij hebben nog niets besloten. Wij horen graag eerst wat jij vindt.
       *[formal] Wij hebben nog niets besloten. Wij horen graag eerst wat u vindt.
    }
talk-no-order = De volgorde zegt niets.
talk-barred =
    { $count ->
        [1] Eén keuze kan niet: { $option }.
       *[other] Deze keuze kan niet: { $option }.
    }
talk-ask =
    { $register ->
        [informal] Wat is voor jou het belangrijkst? Wat mist er in deze brief?
       *[formal] Wat is voor u het belangrijkst? Wat mist er in deze brief?
    }
talk-no-hurry =
    { $register ->
        [informal] Je hoeft nu niets te kiezen.
       *[formal] U hoeft nu niets te kiezen.
    }
talk-no-hurry-until =
    { $register ->
        [informal] Je hoeft nu niets te kiezen. Je hebt tot { $date }.
       *[formal] U hoeft nu niets te kiezen. U heeft tot { $date }.
    }
talk-company =
    { $register ->
        [informal] Je mag iemand meenemen naar het gesprek.
       *[formal] U mag iemand meenemen naar het gesprek.
    }
