# For a colleague, the file and the professional: names after a colon, with state and source.

record-heading =
    { $slot ->
        [decision] Choice
        [meaning] What it holds
        [your_words] The client’s words
        [reasons] Because of
        [against] In spite of
        [rule] Rule
        [unsure] Still unknown
        [data_used] Facts and source
        [agreements] Promises
        [your_choice] The client’s own choice
        [disagree] Not agreeing with the decision
        [contact] Contact
        [look_back] Looking back
        [sets] What this sets
        [question] Question
        [options] Options
       *[ask] A question for you
    }

record-chosen = Chosen: { $option }.
record-not-chosen = Not chosen: { $option }.
record-question = Question: ‘{ $question }’
record-written = Written by { $person }.
record-decided = Decided by { $people }, on { $date }.
record-decided-on = Decided on { $date }.
record-told = Told as: ‘{ $told }’
record-said = { OPENING($label) }: ‘{ $words }’
record-influence =
    { $standing ->
        [the-same] Without the client’s story this choice stood just the same.
        [supported] Without the client’s story this choice fitted the agreements of the team.
        [opposed] Without the client’s story this choice went against the agreements of the team.
        [barred] Without the client’s story this choice was not possible.
       *[open] Without the client’s story this choice was not certain.
    }
record-fact = { OPENING($label) }: { $state }.
record-fact-source = { OPENING($label) }: { $state } · source: { $sources }.
record-fact-source-date = { OPENING($label) }: { $state } · source: { $sources } · { $date }.
record-state =
    { $state ->
        [holds] yes
        [absent] no
       *[unknown] unknown
    }
record-source =
    { $source ->
        [client] client
        [family] family
        [professional] professional
        [colleague] colleague
        [manager] manager
        [employer] employer
        [expert] expert
        [chain] partner organisation
        [file] file
       *[other] someone else
    }
record-not-shared = A circumstance (not shared).
record-agreement = Agreement of the team, { $date }: ‘{ $why }’
record-agreement-unworded = Agreement of the team, { $date }: ‘{ $name }’.
record-cases = Earlier cases like this one, with the same choice: { $count }.
record-nothing-agreed = Nothing is agreed on this yet.
record-review = We look at it again before { $date }.
record-dissent = Dissenting view: { $dissent }
record-answer = Answer: { $answer }
record-no-answer = No answer yet.
record-rule = Rule: ‘{ $rule }’
record-kind =
    { $kind ->
        [statute-bound] Kind: law without room.
        [statute-discretion] Kind: law with room.
        [policy-rule] Kind: published rule of the organisation.
        [statutory-advice] Kind: advice that the law asks for.
        [professional-standard] Kind: standard of the profession.
        [protocol] Kind: set procedure.
        [contract] Kind: contract.
       *[team-agreement] Kind: agreement of the team.
    }
record-reference = Source: { $reference }.
record-purpose = Purpose: { $purpose }
record-followed = The decision keeps to this rule.
record-left = The decision sets this rule aside.
record-left-until = The decision sets this rule aside, until { $date }.
record-circumstances = Circumstances: { $labels }.
record-field =
    { $field ->
        [normal_outcome] Usual outcome: { $text }
        [together] Together: { $text }
        [disproportion] Out of proportion: { $text }
        [suitable] Suitable: { $text }
        [necessary] Necessary: { $text }
        [balanced] Balanced: { $text }
        [own_share] Our own share: { $text }
        [alternative] Instead: { $text }
        [third_parties] Who notices: { $text }
        [comparable] Compared with an earlier case: { $text }
        [rule_signal] Signal about the rule: { $text }
       *[safeguards] Safeguard: { $text }
    }
record-repeat = For the next person too: { $state }.
record-tested = Tested with { $people }.
record-approved = Approved by { $people }.
record-asked = Still to ask: ‘{ $question }’
record-doubt = Doubt: { $doubt }
record-commitment = { OPENING($who) }: { $what }
record-commitment-status =
    { $status ->
        [asked] Asked.
        [kept] Kept.
        [broken] Not done.
       *[promised] Promised.
    }
record-done-when = Done when: { $done_when }
record-due = By { $date }.
record-starts = From { $date }.
record-until = Reactions are welcome until { $date }.
record-formal = The official decision comes on { $date }.
record-look-back = Looking back on { $date }.
record-told-on = Talked over with the client on { $date }.
record-reaction =
    { $reaction ->
        [accepts] Reaction: agrees.
        [accepts-with-a-condition] Reaction: agrees, with a condition.
        [wants-something-else] Reaction: wants something else.
        [declines] Reaction: does not want it.
       *[not-known-yet] Reaction: not known yet.
    }
record-told-back = Told back: { $text }
record-undecided = Not decided yet.
record-ask = What do you see differently?
record-contact = { OPENING($person) }: { $contact }.
record-person-client = the client
record-person-team = the team
record-person-professional = the professional
