# How questions are answered, and why an answer cannot be taken.

## How to answer

choose-an-answer = Choose an answer
your-answer = Your answer
no-choice = No choice
how-select-all = Choose all that are right for you.
how-select-most = Choose up to { $most }.
how-select-fewest = Choose at least { $fewest }.
how-select-exactly = Choose { $n }.
how-select-between = Choose from { $fewest } to { $most }.
how-date = Like this: { $example }
how-postcode = Like this: LU1 2BQ. We find its ward. We do not keep the postcode.
how-map = Choose on the map, or from the list under it.
how-long-text = You can write up to { $most } letters and spaces. Do not write names or other facts about a person.
how-long-text-left = You can write up to { $most } letters and spaces. You have { $left } left. Do not write names or other facts about a person.
how-rank-some = Choose up to { $most }. Start with your { $first } choice.
how-rank = Start with your { $first } choice.
# The answer to an earlier question, called by its few words, is the bound.
how-at-least = It cannot be less than { $bound }. That is your answer to ‘{ $question }’.
how-at-most = It cannot be more than { $bound }. That is your answer to ‘{ $question }’.
how-not-before = It cannot be before { $bound }. That is your answer to ‘{ $question }’.
how-not-after = It cannot be after { $bound }. That is your answer to ‘{ $question }’.
rank-choice = { $place } choice
# Read out with the field, beside which the unit is only seen.
in-unit = Answer in { $unit }
scale-end = { $n } – { $label }
field-day = Day
field-month = Month
field-year = Year
field-hours = Hours
field-minutes = Minutes
field-years = Years
field-months = Months

## Why an answer cannot be taken. No full stop: some stand as links in a list.

error-nothing-chosen = Choose an answer, or choose ‘Skip this question’
error-nothing-selected = Choose all the answers that are right for you, or choose ‘Skip this question’
error-enter-number = Type a number, or choose ‘Skip this question’
error-enter-date = Type a date, or choose ‘Skip this question’
error-enter-month = Type a month and a year, or choose ‘Skip this question’
error-enter-hours-minutes = Type hours and minutes, or choose ‘Skip this question’
error-enter-hours = Type how many hours, or choose ‘Skip this question’
error-enter-minutes = Type how many minutes, or choose ‘Skip this question’
error-enter-years-months = Type years and months, or choose ‘Skip this question’
error-enter-years = Type how many years, or choose ‘Skip this question’
error-enter-months = Type how many months, or choose ‘Skip this question’
error-enter-text = Type your answer, or choose ‘Skip this question’
error-enter-first-choice = Choose your 1st choice, or choose ‘Skip this question’
error-enter-postcode = Type a postcode, or choose ‘Skip this question’
error-unknown-option = Choose one of the answers on this page
error-too-few = Choose at least { $n }
error-too-many = Choose no more than { $n }
error-not-alone = Choose only ‘{ $label }’, or choose other answers
error-not-both = Type an answer or choose ‘{ $label }’. Do not do both
error-not-specified = Type your answer for ‘{ $label }’
error-specified-unchosen = You typed an answer for ‘{ $label }’. Choose ‘{ $label }’ to keep it, or take out what you typed
error-not-whole = Type a whole number, like { $example }
error-not-a-number = Type a number, like { $example }
error-no-places = Type a whole number
error-places = { $n ->
    [one] Type a number with no more than { $n } number after the point
   *[other] Type a number with no more than { $n } numbers after the point
  }
error-out-of-range = Type a number from { $min } to { $max }
error-date-without-day = Type the day too
error-date-without-month = Type the month too
error-date-without-year = Type the year too
error-date-without-day-month = Type the day and the month too
error-date-without-day-year = Type the day and the year too
error-date-without-month-year = Type the month and the year too
error-date-day = The day must be a number from 1 to 31
error-date-month = The month must be a number from 1 to 12, or its name
error-date-year = The year must have 4 numbers
error-date-unreal = This date is not real. Type a date like { $example }
error-date-from-today = The date must be today or later
error-date-to-today = The date must be today or before today
error-date-between = The date must be between { $first } and { $last }
error-date-from = The date must be { $first } or later
error-date-to = The date must be { $last } or before
error-whole-hours = Hours must be a whole number
error-whole-minutes = Minutes must be a whole number
error-whole-years = Years must be a whole number
error-whole-months = Months must be a whole number
error-many-minutes = Minutes must be { $n } or fewer
error-many-months = Months must be { $n } or fewer
error-time-range = Type a time from { $min } to { $max }
error-no-number-left = No number fits your earlier answer. Go back and change your earlier answer, or choose ‘Skip this question’
error-no-date-left = No date fits your earlier answer. Go back and change your earlier answer, or choose ‘Skip this question’
error-no-time-left = No time fits your earlier answer. Go back and change your earlier answer, or choose ‘Skip this question’
error-too-long = Your answer is too long. You can write { $most } letters and spaces. You wrote { $entered }
error-hidden = Your answer has hidden marks in it. We now show them as �. Check your answer. Then choose Continue
error-rank-gap = Choose your { $missing } choice before your { $place } choice
error-rank-twice = ‘{ $label }’ is your { $first } choice. Choose another answer for your { $second } choice
error-postcode-missing = Type your postcode, or choose your ward from the list
error-postcode-malformed = Type all of your postcode, like LU1 2BQ
error-postcode-unknown = We cannot find this postcode. Check it and try again
error-postcode-elsewhere = This postcode is outside the council’s area. Type one inside it
error-home-unknown = We cannot find this postcode. Check it, or choose your ward from the list
error-home-elsewhere = This postcode is not in { $area }. Check it, or choose your ward from the list
error-ward-missing = Choose your ward, or choose ‘I do not live in { $area }’
error-ward-needed = Tell us which ward you live in. Then your answers can count for it
error-code-missing = Type the access code from your letter, or your return code
error-code-length = Your access code has 10 letters and numbers, like the one in your letter. A return code has 12
error-code-mistyped = Check the access code. Type it again. It is not quite like the one in your letter
error-code-unknown = We do not have this access code. Check the one in your letter. Type it again
error-code-used = Someone has already sent answers with this access code
error-return-mistyped = Check the return code. Type it again. It is not quite like the one we gave you
error-return-unknown = We do not have this return code. Check it. Type it again
error-return-used = Someone has already sent answers with this return code
error-email-missing = Type your email address
error-email-malformed = Type an email address like name@example.com
error-email-letters = Type an email address that only has the letters a to z
error-email-refused = The email did not get to this address. Check it. Try again
error-email-not-sent = We could not send the email. Write down the code on this page. Or try again later
error-email-many = { $minutes ->
    [one] We were asked for too many emails. Wait { $minutes } minute. Then try again. Your code is still on this page
   *[other] We were asked for too many emails. Wait { $minutes } minutes. Then try again. Your code is still on this page
  }
error-code-many = { $minutes ->
    [one] There were too many wrong codes. Wait { $minutes } minute. Then try again
   *[other] There were too many wrong codes. Wait { $minutes } minutes. Then try again
  }
error-comment-missing = Write what you think of this website, or what went wrong
error-comment-long = Write up to { $most } letters and spaces. You wrote { $entered }
error-comment-many = { $minutes ->
    [one] Many messages came from the place where you are. Wait { $minutes } minute. Then send it again
   *[other] Many messages came from the place where you are. Wait { $minutes } minutes. Then send it again
  }
error-reference-missing = Type the reference you got when you sent your answers
error-reference-length = Your reference has 12 letters and numbers
error-reference-mistyped = Check the reference. Type it again. It only has these letters and numbers: A C D E F G H J K M N P Q R T W X Y 3 4 6 7 8 9
error-reference-unknown = We have no answers with this reference. Check it. Type it again
error-reference-late = You could take back these answers until { $day }. It is too late now
error-reference-many = { $minutes ->
    [one] There were too many wrong references. Wait { $minutes } minute. Then try again
   *[other] There were too many wrong references. Wait { $minutes } minutes. Then try again
  }
