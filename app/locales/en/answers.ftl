# How questions are answered, and why an answer cannot be taken.

## How to answer

choose-an-answer = Choose an answer
your-answer = Your answer
no-choice = No choice
how-select-all = Select all that apply.
how-select-most = Select up to { $most }.
how-select-fewest = Select at least { $fewest }.
how-select-exactly = Select { $n }.
how-select-between = Select from { $fewest } to { $most }.
how-date = For example, { $example }
how-postcode = For example, LU1 2BQ. We look up its ward and do not keep the postcode.
how-map = Choose on the map or from the list under it.
how-long-text = You can enter up to { $most } characters. Do not give names or other personal details.
how-long-text-left = You can enter up to { $most } characters. You have { $left } left. Do not give names or other personal details.
how-rank-some = Choose up to { $most }, beginning with your { $first } choice.
how-rank = Begin with your { $first } choice.
# The answer to an earlier question, called by its few words, is the bound.
how-at-least = Not less than { $bound }, your answer to ‘{ $question }’.
how-at-most = Not more than { $bound }, your answer to ‘{ $question }’.
how-not-before = Not before { $bound }, your answer to ‘{ $question }’.
how-not-after = Not after { $bound }, your answer to ‘{ $question }’.
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
error-nothing-selected = Select all answers that apply, or choose ‘Skip this question’
error-enter-number = Enter a number, or choose ‘Skip this question’
error-enter-date = Enter a date, or choose ‘Skip this question’
error-enter-month = Enter a month and year, or choose ‘Skip this question’
error-enter-hours-minutes = Enter hours and minutes, or choose ‘Skip this question’
error-enter-hours = Enter a number of hours, or choose ‘Skip this question’
error-enter-minutes = Enter a number of minutes, or choose ‘Skip this question’
error-enter-years-months = Enter years and months, or choose ‘Skip this question’
error-enter-years = Enter a number of years, or choose ‘Skip this question’
error-enter-months = Enter a number of months, or choose ‘Skip this question’
error-enter-text = Enter your answer, or choose ‘Skip this question’
error-enter-first-choice = Choose your 1st choice, or choose ‘Skip this question’
error-enter-postcode = Enter a postcode, or choose ‘Skip this question’
error-unknown-option = Choose one of the answers on this page
error-too-few = Select at least { $n }
error-too-many = Select no more than { $n }
error-not-alone = Select ‘{ $label }’ by itself, or select other answers
error-not-both = Give an answer or choose ‘{ $label }’, not both
error-not-specified = Enter your answer for ‘{ $label }’
error-specified-unchosen = You typed an answer for ‘{ $label }’. Select ‘{ $label }’ to keep it, or delete what you typed
error-not-whole = Enter a whole number in figures, like { $example }
error-not-a-number = Enter a number in figures, like { $example }
error-no-places = Enter a whole number
error-places = { $n ->
    [one] Enter a number with no more than { $n } decimal place
   *[other] Enter a number with no more than { $n } decimal places
  }
error-out-of-range = Enter a number from { $min } to { $max }
error-date-without-day = Date must include a day
error-date-without-month = Date must include a month
error-date-without-year = Date must include a year
error-date-without-day-month = Date must include a day and month
error-date-without-day-year = Date must include a day and year
error-date-without-month-year = Date must include a month and year
error-date-day = Day must be a number from 1 to 31
error-date-month = Month must be a number from 1 to 12, or its name
error-date-year = Year must include 4 numbers
error-date-unreal = Date must be a real date, like { $example }
error-date-from-today = Date must be today or in the future
error-date-to-today = Date must be today or in the past
error-date-between = Date must be between { $first } and { $last }
error-date-from = Date must be { $first } or later
error-date-to = Date must be { $last } or earlier
error-whole-hours = Hours must be a whole number
error-whole-minutes = Minutes must be a whole number
error-whole-years = Years must be a whole number
error-whole-months = Months must be a whole number
error-many-minutes = Minutes must be { $n } or fewer
error-many-months = Months must be { $n } or fewer
error-time-range = Enter a length of time from { $min } to { $max }
error-no-number-left = No number is left that fits your earlier answer. Go back and change that, or choose ‘Skip this question’
error-no-date-left = No date is left that fits your earlier answer. Go back and change that, or choose ‘Skip this question’
error-no-time-left = No length of time is left that fits your earlier answer. Go back and change that, or choose ‘Skip this question’
error-too-long = Answer must be { $most } characters or fewer. You have entered { $entered }
error-hidden = Answer includes hidden characters, now shown as �. Check your answer, then choose Continue
error-rank-gap = Choose your { $missing } choice before your { $place } choice
error-rank-twice = ‘{ $label }’ is already your { $first } choice. Choose another answer for your { $second } choice
error-postcode-missing = Enter your postcode, or choose your ward from the list
error-postcode-malformed = Enter a full postcode, like LU1 2BQ
error-postcode-unknown = We cannot find this postcode. Check it and try again
error-postcode-elsewhere = This postcode is outside the council’s area. Enter one inside it
error-home-unknown = We cannot find this postcode. Check it, or choose your ward from the list
error-home-elsewhere = This postcode is not in { $area }. Check it, or choose your ward from the list
error-ward-missing = Choose your ward, or choose ‘I do not live in { $area }’
error-ward-needed = Tell us which ward you live in, so that your answers can count for it
error-code-missing = Enter the access code from your letter, or your return code
error-code-length = Your access code must have 10 letters and numbers, like the one in your letter. A return code must have 12
error-code-mistyped = Check the access code and type it again. It is not quite like the one in your letter
error-code-unknown = We do not have this access code. Check the one in your letter and type it again
error-code-used = Answers have already been sent with this access code
error-return-mistyped = Check the return code and type it again. It is not quite like the one you were given
error-return-unknown = We do not have this return code. Check it and type it again
error-return-used = Answers have already been sent with this return code
error-email-missing = Enter your email address
error-email-malformed = Enter an email address in the correct format, like name@example.com
error-email-letters = Enter an email address that has only the letters a to z, without accents
error-email-refused = The email could not be delivered to this address. Check it and try again
error-email-not-sent = We could not send the email. Write down the code on this page, or try again later
error-email-many = { $minutes ->
    [one] Too many emails were asked for. Wait { $minutes } minute, then try again. Your code is still on this page
   *[other] Too many emails were asked for. Wait { $minutes } minutes, then try again. Your code is still on this page
  }
error-code-many = { $minutes ->
    [one] Too many codes were tried. Wait { $minutes } minute, then try again
   *[other] Too many codes were tried. Wait { $minutes } minutes, then try again
  }
error-comment-missing = Write what you think of this website, or what went wrong
error-comment-long = Write at most { $most } characters. You have written { $entered }
error-comment-many = { $minutes ->
    [one] Many comments came from where you are. Wait { $minutes } minute, and send it again
   *[other] Many comments came from where you are. Wait { $minutes } minutes, and send it again
  }
error-reference-missing = Enter the reference that you were given when you sent your answers
error-reference-length = Your reference must have 12 letters and numbers
error-reference-mistyped = Check the reference and type it again. A reference has only the letters and numbers A C D E F G H J K M N P Q R T W X Y 3 4 6 7 8 9
error-reference-unknown = We have no answers with this reference. Check it and type it again
error-reference-late = These answers could be withdrawn until { $day }. It is too late now
error-reference-many = { $minutes ->
    [one] Too many references were tried. Wait { $minutes } minute, then try again
   *[other] Too many references were tried. Wait { $minutes } minutes, then try again
  }
