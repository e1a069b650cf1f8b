# Before the decision: the open talk. No reasons for or against any choice.

heading-question = What it is about
heading-options = What is possible
heading-ask = What we would like to ask you

talk-undecided = Nothing has been decided yet. We would first like to hear what you think.
talk-no-order = The order means nothing.
talk-barred =
    { $count ->
        [1] One choice is not possible: { $option }.
       *[other] This choice is not possible: { $option }.
    }
talk-ask = What matters most to you? What is missing in this letter?
talk-no-hurry = You do not have to choose now.
talk-no-hurry-until = You do not have to choose now. You have until { $date }.
talk-company = You may bring someone to the talk.
