# What stands on every page: furniture, the language switch, times and numbers.

skip-to-content = Skip to main content
back = Back
continue = Continue
error-prefix = Error:
error-heading = There is a problem
or = or

## The strip on pages with demonstration data

demo-label = About this demonstration
demo-heading = Synthetic demonstration data.
demo-text = People, answers and figures here are invented. They say nothing about any real resident, ward or council.

## The language switch

language-label = Language
# Stands beside the name of the language of the page; opens the list of the others.
language-change = Change language
# Offered to people whose browser asks for this language, in this language.
language-offer = Read this page in English

## Text that no officer of the council has approved yet

draft-heading = Draft translation
draft-text = Nobody has checked this translation yet.

## Footer

footer-help = Help
footer-privacy = Privacy notice
footer-accessibility = Accessibility statement
footer-cookies = Cookies
footer-feedback = Give feedback on this website
footer-how = How the survey was done

## Ways to reach the council

contact-phone = By phone:
contact-relay = Relay UK: dial 18001 and then the number.
contact-email = By email:
contact-advice = Ask at your council: your letter says how to reach the people who run the survey.

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
time-two-units = { $large } { $small }
# The place in an order of choice.
ordinal = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
  }
out-of = { $n } out of { $most }
percent = { $n }%
