# Talk sheet for the professional: what comes first, what is open, and telling it back.

sheet-heading =
    { $slot ->
        [first] Say this first
        [question] What it is about
        [their_words] Their words
        [open] What is open
       *[teach_back] Ask to tell it back
    }
sheet-may-i-write = Ask: ‘May I write it down like this?’
sheet-no-words = None of the client’s words are on paper yet. Ask: ‘What matters most to you?’
sheet-hidden = One reason is not in the letter. Think beforehand of what to say if the client asks about it.
sheet-missing = This is not in the letter yet:
sheet-ask =
    { $what ->
        [decision] What did we decide now, in your own words?
        [promises] What do you do, and when?
       *[disagree] What can you do if you disagree?
    }
