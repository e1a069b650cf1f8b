# What is not right yet in a file or a value. First where, then what stands there, then what can.

problem-place = { $place }: { $said }
problem-line = { $file }, line { $line }
problem-expected = Expected here: { $expected }.
problem-nearest = Did you mean ‘{ $nearest }’?
problem-known = Known are: { $known }.
problem-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
problem-very-many-more = And very many more.

problem-not-utf8 = This text is not saved as UTF-8.
problem-too-large = This file is too large.
problem-too-deep = This file has too many layers inside each other.
problem-syntax = This part cannot be read.
problem-alias = A word with ‘&’ or ‘*’ before it stands here. That means something else in YAML.
problem-tag = A word with ‘!’ before it stands here. That means something else in YAML.
problem-duplicate-key = ‘{ $found }’ stands here twice.
problem-unknown-version = Version { $found } of the file is not known.
problem-unknown-key = ‘{ $found }’ is not known here.
problem-missing-key = Something is missing here.
problem-wrong-type = Something of another kind stands here: { $found }.
problem-wrong-value = This does not fit here: { $found }.
problem-bad-name = ‘{ $found }’ cannot be a name.
problem-bad-text = This text cannot stand here.
problem-bad-date = ‘{ $found }’ cannot be a date here.
problem-unknown-name = ‘{ $found }’ is not known here.
problem-name-twice = The name ‘{ $found }’ is used twice.
problem-favours-and-opposes = This speaks for and against the same choice: { $found }.
problem-circle = These agreements run in a circle: { $found }.
problem-dates-reversed = This date is too early: { $found }.
problem-does-not-hold = This does not hold here: { $found }.
problem-not-decided = Nothing has been decided here yet.
problem-other-practice = This belongs to another way of working: { $found }.
problem-unreadable-file = This file does not open.
problem-hard-to-read = This may be hard to read.
problem-here = This cannot stand here.
problem-other = This is not right yet: { $found }.
