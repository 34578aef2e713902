# What stands on every page: furniture, the language switch, times and numbers.

skip-to-content = Go to the main part of the page
back = Back
continue = Continue
error-prefix = Mistake:
error-heading = There is a problem
or = or

## The strip on pages with demonstration data

demo-label = About this test website
demo-heading = This is a test.
demo-text = The people, answers and numbers here are made up. They are not about real people or real places.

## The language switch

language-label = Language
# Stands beside the name of the language of the page; opens the list of the others.
language-change = Change language
# Offered to people whose browser asks for this language, in this language.
language-offer = Read this page in easy read English

## Text that no officer of the council has approved yet

draft-heading = Draft easy read
draft-text = Nobody has checked these words yet.

## Footer

footer-help = Help
footer-privacy = How we look after your information
footer-accessibility = How easy this website is to use
footer-cookies = Cookies
footer-feedback = Tell us what you think of this website
footer-how = How we did the survey

## Ways to reach the council

contact-phone = By phone:
contact-relay = Relay UK: call 18001 and then the number.
contact-email = By email:
contact-advice = Ask your council. Your letter says how to talk to the people who run the survey.

## Times and numbers

time-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
  }
time-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
  }
time-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
  }
time-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
  }
time-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
  }
# "1 hour 30 minutes"
time-two-units = { $large } and { $small }
# The place in an order of choice.
ordinal = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
  }
out-of = { $n } out of { $most }
percent = { $n }%
