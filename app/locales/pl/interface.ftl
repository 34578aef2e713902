# What stands on every page: furniture, the language switch, times and numbers.

skip-to-content = Przejdź do głównej treści
back = Wstecz
continue = Dalej
error-prefix = Błąd:
error-heading = Wystąpił problem
or = lub

## The strip on pages with demonstration data

demo-label = O tej demonstracji
demo-heading = Sztuczne dane demonstracyjne.
demo-text = Osoby, odpowiedzi i liczby są tu wymyślone. Nie mówią nic o żadnym prawdziwym mieszkańcu, okręgu ani samorządzie.

## The language switch

language-label = Język
# Stands beside the name of the language of the page; opens the list of the others.
language-change = Zmień język
# Offered to people whose browser asks for this language, in this language.
language-offer = Przeczytaj tę stronę po polsku

## Text that no officer of the council has approved yet

draft-heading = Robocze tłumaczenie
draft-text = Nikt jeszcze nie sprawdził tego tłumaczenia.

## Footer

footer-help = Pomoc
footer-privacy = Informacja o prywatności
footer-accessibility = Oświadczenie o dostępności
footer-cookies = Pliki cookie
footer-feedback = Wyraź opinię o tej stronie
footer-how = Jak przeprowadzono ankietę

## Ways to reach the council

contact-phone = Telefonicznie:
contact-relay = Relay UK: wybierz 18001, a potem numer.
contact-email = E-mailem:
contact-advice = Zapytaj w swoim urzędzie: w liście podano, jak skontaktować się z osobami prowadzącymi ankietę.

## Times and numbers

time-hours = { $n ->
    [one] { $n } godzina
    [few] { $n } godziny
    [many] { $n } godzin
   *[other] { $n } godziny
  }
time-minutes = { $n ->
    [one] { $n } minuta
    [few] { $n } minuty
    [many] { $n } minut
   *[other] { $n } minuty
  }
time-days = { $n ->
    [one] { $n } dzień
   *[other] { $n } dni
  }
time-years = { $n ->
    [one] { $n } rok
    [few] { $n } lata
    [many] { $n } lat
   *[other] { $n } roku
  }
time-months = { $n ->
    [one] { $n } miesiąc
    [few] { $n } miesiące
    [many] { $n } miesięcy
   *[other] { $n } miesiąca
  }
# "1 hour 30 minutes"
time-two-units = { $large } { $small }
# The place in an order of choice.
ordinal = nr { $n }
out-of = { $n } na { $most }
percent = { $n }%
