# Findings: first what is there, then one question. Never blame, never “why did you”.

## Look at this first

finding-no-reason = This choice has no reason yet that holds here. Which reason do you give the client?
finding-policy-left = This choice differs from the rule: { $texts } What is special here? Write it down as a deviation. Then you can explain it.
finding-fairwash = This counted, and the client cannot read it yet: { $names }. Is the reason that counted for you also in the text?
finding-fairwash-nothing = For one sentence of the reasons it is not clear what it rests on. Which reason counted for you?
finding-all-barred = No choice is possible now. This stops them: { $names }. Which other choice is there?
finding-barred-choice = This stands in the way of this choice: { $names }. Which choice is possible?

## To pause at

finding-own-wrong = This speaks against your choice, and it has no answer yet: { $names }. What do you do about it?
finding-own-wrong-nothing = Nothing that speaks against this choice is written down yet. What would make you choose differently?
finding-priority-conflict = Your team agreed something else: { $texts } What is different here?
finding-influence-only = This influences your choice: { $names }. Which reason can you give the client?
finding-split-second = Your choice is the same as your first hunch. What did you look at along the way?
finding-client-not-heard = Nothing from the client is written down here yet. What matters to the client?
finding-priority-stale = This agreement is due for another look: { $texts } Is this still what your team thinks?
finding-priority-idle = This agreement does not point to any choice yet: { $texts } Which reasons does your team mean?
finding-other-version = This belongs to another version of your way of working. What is different in it that counts here?
finding-told-differently = People told different things about this: { $names }. Who saw or heard what?
finding-text-shape =
    { $reason ->
        [no-capital] This sentence has no capital yet: { $names }, at ‘{ $field }’. It reads better with one.
        [no-end-mark] This sentence has no full stop yet: { $names }, at ‘{ $field }’.
        [too-long] This text is long: { $names }, at ‘{ $field }’. How would you say it in one breath?
        [too-many] There are many sentences together here: { $names }, at ‘{ $field }’. Which one can go?
        [end-mark] This is a name, and a name has no full stop: { $names }, at ‘{ $field }’.
        [capital] This is a name, and a name starts small: { $names }, at ‘{ $field }’.
        [comma] This name has a comma: { $names }, at ‘{ $field }’. A name without one reads more easily.
        [subordinate] This sentence starts with a conjunction: { $names }, at ‘{ $field }’. A whole sentence stands by itself.
        [date] This sentence holds a date: { $names }, at ‘{ $field }’. The date has a place of its own.
        [not-yes-or-no] Yes or no does not answer this question: { $names }, at ‘{ $field }’. How would you ask it then?
        [no-question-mark] This question has no question mark yet: { $names }, at ‘{ $field }’.
        [mixed] This text mixes formal and informal: { $names }, at ‘{ $field }’.
       *[other] This text does not fit well in a letter yet: { $names }, at ‘{ $field }’.
    }
finding-formal-only = This text is formal only, so the whole letter is formal: { $names }, at ‘{ $field }’. How would you say it informally?
finding-no-signature = This text says ‘I’, and nobody signs the letter: { $names }, at ‘{ $field }’. Who is that ‘I’?
finding-decisive-without-told = There is no sentence for the client yet: { $names }. How would you say this to the client?
finding-relevant-without-asked = This can still make a difference: { $names }. How will you ask the client about this?
finding-empty-slot = This part of the letter is still empty: ‘{ $heading }’. What would you still like to add?
finding-unknown-person = This name is not among the people yet: { $names }. What do you call this person to the client?
finding-reason-struck = This reason counted, but it is no longer in the text: { $names }. How does the client hear it from you? Note at ‘confirmed_on’ when you looked at this. Then we will not ask it again.
finding-edit-loose =
    { $reason ->
        [gone] Change { $number } does not fit any more. The sentence that stood there is gone: ‘{ $heading }’. What should stand here now?
        [other-names] Change { $number } does not fit any more. The sentence now rests on something else: ‘{ $heading }’. Is the change still right?
        [untold] Change { $number } does not fit any more. The text no longer tells what that sentence rests on: ‘{ $heading }’. Is the sentence still right?
       *[other-text] Change { $number } belongs to another text: ‘{ $heading }’. Are the reader, the language and the register right?
    }
finding-other = Would you look at this once more? It is about: { $names }.

## What went well

strength-client-words = The client’s own words are here: { $names }.
strength-own-wrong = What speaks against it has an answer: { $names }.
strength-split-second = Your first hunch still stood after a good look. Now you know what it rests on.
strength-other = This went well: { $names }.
