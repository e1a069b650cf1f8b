# Hoe een dag en een maand er staan, en aan welke woorden te zien is hoe een tekst iemand aanspreekt.

form-day = { $monthday } { $monthname }
form-day-year = { $monthday } { $monthname } { $year }
form-weekday = { $weekday } { $monthday } { $monthname }
form-weekday-year = { $weekday } { $monthday } { $monthname } { $year }
form-month-year = { $monthname } { $year }

form-of-address-formal = u uw uzelf
form-of-address-informal = je jij jou jouw jezelf
form-of-speaker = ik mij me mijn mezelf
