# What stands on every page: furniture, the language switch, times and numbers.

skip-to-content = Treceți la conținutul principal
back = Înapoi
continue = Continuați
error-prefix = Eroare:
error-heading = Există o problemă
or = sau

## The strip on pages with demonstration data

demo-label = Despre această demonstrație
demo-heading = Date demonstrative sintetice.
demo-text = Persoanele, răspunsurile și cifrele de aici sunt inventate. Nu spun nimic despre vreun locuitor, vreo circumscripție sau vreun consiliu real.

## The language switch

language-label = Limba
# Stands beside the name of the language of the page; opens the list of the others.
language-change = Schimbați limba
# Offered to people whose browser asks for this language, in this language.
language-offer = Citiți această pagină în română

## Text that no officer of the council has approved yet

draft-heading = Traducere provizorie
draft-text = Nimeni nu a verificat încă această traducere.

## Footer

footer-help = Ajutor
footer-privacy = Notă privind confidențialitatea
footer-accessibility = Declarație de accesibilitate
footer-cookies = Cookie-uri
footer-feedback = Spuneți-vă părerea despre acest site
footer-how = Cum s-a făcut sondajul

## Ways to reach the council

contact-phone = Prin telefon:
contact-relay = Relay UK: formați 18001, apoi numărul.
contact-email = Prin e-mail:
contact-advice = Întrebați la consiliul dumneavoastră: scrisoarea spune cum puteți lua legătura cu cei care fac sondajul.

## Times and numbers

time-hours = { $n ->
    [one] { $n } oră
    [few] { $n } ore
   *[other] { $n } de ore
  }
time-minutes = { $n ->
    [one] { $n } minut
    [few] { $n } minute
   *[other] { $n } de minute
  }
time-days = { $n ->
    [one] { $n } zi
    [few] { $n } zile
   *[other] { $n } de zile
  }
time-years = { $n ->
    [one] { $n } an
    [few] { $n } ani
   *[other] { $n } de ani
  }
time-months = { $n ->
    [one] { $n } lună
    [few] { $n } luni
   *[other] { $n } de luni
  }
# "1 hour 30 minutes"
time-two-units = { $large } și { $small }
# The place in an order of choice.
ordinal = nr. { $n }
out-of = { $n } din { $most }
percent = { $n }%
