# That people changed sentences: by whom and when, never which words.

edits-heading =
    { $of ->
        [client] Changed in the text for the client
        [colleague] Changed in the text for the colleague
        [file] Changed in the text for the file
       *[professional] Changed in the text for the professional
    }
edits-struck =
    { $count ->
        [one] Struck by { $person }, on { $date }: one sentence.
       *[other] Struck by { $person }, on { $date }: { $count } sentences.
    }
edits-rewritten =
    { $count ->
        [one] Rewritten by { $person }, on { $date }: one sentence.
       *[other] Rewritten by { $person }, on { $date }: { $count } sentences.
    }
edits-added =
    { $count ->
        [one] Added by { $person }, on { $date }: one sentence.
       *[other] Added by { $person }, on { $date }: { $count } sentences.
    }
