# The letter to the client, after the decision. Every sentence is whole; $who always chooses a whole sentence.

## Headings

heading-decision = Our decision
heading-meaning = What this means for you
heading-your_words = What you told us
heading-reasons = Why we choose this
heading-against = What speaks against it, and what we do
heading-rule = The rule
heading-unsure = What we do not know yet
heading-otherwise = When we choose again
heading-data_used = What we used
heading-agreements = Who does what, and when
heading-your_choice = What you can choose
heading-disagree = Do you disagree?
heading-contact = Who you can talk to
heading-look_back = When we look back
heading-closing = Finally

## Greeting and closing

greeting = { $greeting },
greeting-none = Hello,
signature = Kind regards,

## What plays a part: the sentences for those who wrote down names only

item = { OPENING($label) }.
plays-part = This plays a part: { $label }.
plays-part-level = This plays a part: { $label } ({ $level }).
plays-no-part = This does not play a part now: { $label }.
not-enough-known = We do not know enough yet about { $label }.

## 1 decision

decision-option = We have made a choice: { $option }.
decision-by =
    { $who ->
        [together] You and I decided this together, on { $date }.
        [together-team] You and our team decided this together, on { $date }.
        [together-with] You and I decided this, together with { $people }, on { $date }.
        [client] You chose this yourself, on { $date }.
        [client-with] You decided this together with { $people }, on { $date }.
        [signer] I decided this on { $date }.
        [signer-with] I decided this together with { $people }, on { $date }.
        [team] We decided this on { $date }.
        [person] { OPENING($people) } decided this on { $date }.
        [people] { OPENING($people) } decided this on { $date }.
       *[unsaid] The date of this decision is { $date }.
    }

## 2 meaning

meaning-extra-step = This is more than we usually do. We do this for you until { $date }.

## 3 your_words

words-said =
    { $order ->
        [next]
            { $ended ->
                [yes] You also said: ‘{ $words }’
               *[no] You also said: ‘{ $words }’.
            }
       *[first]
            { $ended ->
                [yes] You said: ‘{ $words }’
               *[no] You said: ‘{ $words }’.
            }
    }
words-told =
    { $order ->
        [next] This is what you also told us:
       *[first] This is what you told us:
    }
words-about =
    { $order ->
        [next] You also told us about { $labels }.
       *[first] You told us about { $labels }.
    }
words-below = You will find your story below.
words-changed =
    { $changed ->
        [standing] Your story made a difference to this decision.
        [decisive] What you told us counted in this decision.
       *[nothing] Your story did not change this decision. We did look at it.
    }
words-own-share = That was down to us, not to you.
words-changed-option = Because of your story we did not choose { $option }.
words-wanted = This decision is also what you wanted.
words-not-wanted = This decision is not what you wanted. We know that.

## 4 reasons

reasons-count =
    { $count ->
        [1] There is one reason.
        [2] There are two reasons.
        [3] There are three reasons.
        [4] There are four reasons.
        [5] There are five reasons.
       *[other] There are { $count } reasons.
    }
reasons-nameable = These are the reasons that we can give here:
reasons-more =
    { $who ->
        [signer]
            { $count ->
                [1] There is one more reason. Do ask me about it.
               *[other] There are { $count } more reasons. Do ask me about them.
            }
       *[team]
            { $count ->
                [1] There is one more reason. Do ask us about it.
               *[other] There are { $count } more reasons. Do ask us about them.
            }
    }
reasons-agreement =
    { $order ->
        [next] Our team also agreed this on { $date }:
       *[first] Our team agreed this on { $date }:
    }
reasons-agreement-unworded = This fits what our team agreed on { $date }.
reasons-barred-by = This is why: { $label }.
reasons-barred =
    { $count ->
        [1] One choice was not possible: { $option }.
       *[other] This choice was not possible: { $option }.
    }
nothing-agreed = Our team has not made any agreements about a choice like this yet.
reasons-only-way = One choice remained.
reasons-hidden =
    { $others ->
        [none]
            { $who ->
                [signer] There is a reason that we cannot give here. You can ask me about it.
               *[team] There is a reason that we cannot give here. You can ask us about it.
            }
       *[some]
            { $who ->
                [signer] There is also a reason that we cannot give here. You can ask me about it.
               *[team] There is also a reason that we cannot give here. You can ask us about it.
            }
    }

## 5 against

against-no-answer = We do not have a good answer to that yet.
against-no-answers = We do not have a good answer to this yet:
against-agreement = Our team agreed something else, on { $date }.
against-unknown = We do not know that yet.
against-still-otherwise =
    { $count ->
        [1] That matters to you. Even so, we choose differently.
       *[other] This matters to you. Even so, we choose differently:
    }

## 6 rule

rule-stated =
    { $order ->
        [next]
            { $whose ->
                [law] Another rule is: ‘{ $rule }’
               *[ours] Another rule of ours is: ‘{ $rule }’
            }
       *[first]
            { $whose ->
                [law] The rule is: ‘{ $rule }’
               *[ours] Our rule is: ‘{ $rule }’
            }
    }
rule-purpose = The purpose of that rule: { $purpose }.
rule-followed =
    { $order ->
        [next] We keep to that one too.
       *[first] We keep to it, for you too.
    }
rule-no-room =
    { $order ->
        [next] Here too the law gives us no choice.
       *[first]
            { $who ->
                [signer] The law gives us no choice here. I am glad to explain what you can do.
               *[team] The law gives us no choice here. We are glad to explain what you can do.
            }
    }
rule-left =
    { $order ->
        [next] This time we set that one aside too.
       *[first] This time we set it aside.
    }
rule-left-until =
    { $order ->
        [next] For you we set that one aside too, until { $date }.
       *[first] For you we set it aside, until { $date }.
    }
rule-special =
    { $order ->
        [next] This is special here too:
       *[first] This is what is special here:
    }
rule-special-enough =
    { $order ->
        [next]
            { $what ->
                [one] That too is enough for us.
                [some] That too is enough for us, together.
                [one-above] The reason above is enough for that too.
                [some-above] The reasons above are enough for that too.
               *[and-above] Together with the reasons above that too is enough for us.
            }
       *[first]
            { $what ->
                [one] That is enough for us.
                [some] Together that is enough for us.
                [one-above] The reason above is enough for that.
                [some-above] The reasons above are enough for that.
               *[and-above] Together with the reasons above that is enough for us.
            }
    }
rule-reasons =
    { $order ->
        [next]
            { $count ->
                [1] We can do that too for this reason: { $labels }.
               *[other] We can do that too for these reasons together: { $labels }.
            }
       *[first]
            { $count ->
                [1] We can do that for this reason: { $labels }.
               *[other] We can do that for these reasons together: { $labels }.
            }
    }
rule-tested =
    { $order ->
        [next]
            { $who ->
                [signer] I talked that over with { $people } as well.
               *[team] We talked that over with { $people } as well.
            }
       *[first]
            { $who ->
                [signer] I talked this over with { $people }.
               *[team] We talked this over with { $people }.
            }
    }
rule-approved =
    { $order ->
        [next]
            { $who ->
                [client] You agree with that too.
                [team] Our team agrees with that too.
               *[person] { OPENING($person) } agrees with that too.
            }
       *[first]
            { $who ->
                [client] You agree.
                [team] Our team agrees.
               *[person] { OPENING($person) } agrees.
            }
    }
like-cases = In a situation much like this one, we chose the same.
unlike-cases = We chose differently before in such a situation. This is the difference now: { $label }.

## 7 unsure

unsure-follows =
    { $answer ->
        [yes] If so, we look again.
        [no] If not, we look again.
        [known] Once we know that, we look again.
        [known-more] Once we know more, we look again.
        [nothing-known] That does not change this decision.
       *[nothing] The answer does not change this decision.
    }
unsure-leads-to =
    { $answer ->
        [yes] If so, our choice may become { $option }.
       *[no] If not, our choice may become { $option }.
    }
unsure-old = Our information about this is from { $month }.
otherwise-happens =
    { $count ->
        [1] We choose again if this happens:
       *[other] We choose again if all of this happens:
    }
otherwise-changes =
    { $order ->
        [next] And if this changes: { $labels }.
       *[first] We choose again if this changes: { $labels }.
    }
unsure-no-difference = We do not know this yet, but it does not change this decision:

## 8 data_used

data-used = We used { $sources }.
data-used-list = This is what we used:
source-client = your story
source-family = your family’s story
source-professional =
    { $who ->
        [signer] what I found out myself
       *[team] what we found out ourselves
    }
source-colleague = a colleague’s story
source-manager = the talk with a manager
source-employer = the talk with the employer
source-expert = the talk with an expert
source-chain = information from another organisation
source-file = your file
source-other = someone else’s story
data-correction =
    { $who ->
        [signer] Is something not right? Tell me.
       *[team] Is something not right? Tell us.
    }

## 9 agreements

agreement-due =
    { $who ->
        [signer] I will do that by { $date }.
        [team] We will do that by { $date }.
        [client] The last day for that is { $date }.
       *[person] That will happen by { $date }.
    }
agreement-starts = The first time is { $date }.
agreement-period = That is from { $begins } up to and including { $ends }.
agreement-kept = That has happened.
agreement-asked =
    { $who ->
        [client] We ask if you will do this: ‘{ $what }’ You may also say no.
        [person] We have asked this of { $person }: ‘{ $what }’ We do not know the answer yet.
        [signer-by-person] { OPENING($person) } asked if I will do this: ‘{ $what }’ I still have to answer that.
        [team-by-person] { OPENING($person) } asked if we will do this: ‘{ $what }’ We still have to answer that.
        [signer] You asked if I will do this: ‘{ $what }’ I still have to answer that.
       *[team] You asked if we will do this: ‘{ $what }’ We still have to answer that.
    }
agreement-broken =
    { $who ->
        [client] We agreed: ‘{ $what }’ That has not worked out yet. What do you need for it?
        [person] We agreed: ‘{ $what }’ That has not worked out yet.
        [signer] I promised: ‘{ $what }’ I did not do it. I am sorry.
       *[team] We promised: ‘{ $what }’ We did not do it. We are sorry.
    }

## 10 your_choice

choice-led-by-client = This is your own choice: { $option }.

## 11 disagree

disagree-call =
    { $who ->
        [signer] Then call me before { $date }. We will look at it again.
       *[team] You can call us before { $date }. We will look at it again.
    }
disagree-formal = This letter explains. You will get the official decision on { $date }.
disagree-object = You can object up to and including { $date }.

## 12 contact

contact-signer = Me: { $person }, { $contact }.
contact-person = You can call { $person }: { $contact }.

## 13 look_back

look-back-on = On { $date } we will look together at how it is going.
whole-letter =
    { $who ->
        [signer] This is the short letter. Would you like to read the whole letter? Ask me for it.
       *[team] This is the short letter. Would you like to read the whole letter? Ask us for it.
    }
teach-back-day =
    { $who ->
        [signer] I would like to know if I explained this well. What will happen on { $date }?
       *[team] We would like to know if we explained this well. What will happen on { $date }?
    }
teach-back =
    { $who ->
        [signer] I would like to know if I explained this well. What will you tell them at home?
       *[team] We would like to know if we explained this well. What will you tell them at home?
    }

## Who is meant, after a preposition or a colon

person-team = our team
person-client = you
person-professional = your contact person
