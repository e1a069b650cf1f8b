# How a day and a month are written, and which words show how a text addresses its reader: none, where there is one way.

form-day = { $monthday } { $monthname }
form-day-year = { $monthday } { $monthname } { $year }
form-weekday = { $weekday } { $monthday } { $monthname }
form-weekday-year = { $weekday } { $monthday } { $monthname } { $year }
form-month-year = { $monthname } { $year }

form-of-address-formal = { "" }
form-of-address-informal = { "" }
form-of-speaker = me I my mine myself
