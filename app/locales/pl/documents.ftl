# The questionnaire on paper and the show cards. Figures that are printed beside questions and boxes, or written in them, are
# 0 to 9 in every language: council staff read them.

## At the foot of each page

paper-form = Formularz { $form }

## The first page

paper-untranslated = Niektóre części tego kwestionariusza nie zostały jeszcze przetłumaczone. Są po angielsku.
paper-code-title = Twój kod dostępu
paper-code-printed = Dzięki temu kodowi z każdego domu odpowiada się tylko raz. Odłączamy go od odpowiedzi zaraz po ich wprowadzeniu.
paper-code-write = Wpisz w te kratki kod z naszego listu. Składa się z 10 liter i cyfr. Bez niego nie możemy uwzględnić Twoich odpowiedzi. Odłączamy go od odpowiedzi zaraz po ich wprowadzeniu.
# Read out in place of the boxes.
paper-code-boxes = 10 pustych kratek w dwóch grupach po pięć
paper-ways-title = Jak wziąć udział
paper-return-to = Odeślij ten formularz na adres: { $address }. Musi do nas dotrzeć najpóźniej { $day }.
paper-return-envelope = Odeślij ten formularz w kopercie, która była do niego dołączona. Musi do nas dotrzeć najpóźniej { $day }.
paper-online = Możesz też odpowiedzieć przez internet: wejdź na { $address } i wpisz tam kod dostępu.
paper-not-both = Wybierz tylko jeden sposób. Jeśli odpowiesz przez internet, możesz wyrzucić ten formularz.
# Read out in place of the QR code.
paper-qr = Kod QR prowadzący do { $address }
paper-who-writes = Odpowiedzi może za nią zapisać ktoś inny.
paper-how-title = Jak wypełnić formularz
paper-how-pen = Użyj czarnego lub niebieskiego długopisu. Postaw w kratce ptaszek albo krzyżyk.
paper-how-wrong = Jeśli zaznaczysz niewłaściwą kratkę, zamaluj ją całą i zaznacz właściwą.
paper-how-routing = Niektóre pytania nie są dla wszystkich. Słowa wydrukowane grubszą czcionką pod pytaniem mówią, kogo ono dotyczy i do którego pytania przejść dalej.
paper-how-leave-out = Możesz pominąć każde pytanie, na które nie chcesz odpowiadać.
paper-why-random = Twój adres wylosowano, aby osoby odpowiadające były podobne do ludzi mieszkających w { $area }. Nie możemy zastąpić Cię kimś innym, więc liczy się każda odpowiedź.
paper-privacy-entered = Odpowiedzi wprowadzają do komputera dwie osoby, aby wykryć pomyłki. Ten formularz widzą tylko pracownicy samorządu zajmujący się ankietą.
paper-privacy-apart = Przechowujemy odpowiedzi oddzielnie od listy adresów, na które pisaliśmy. Po ich wprowadzeniu nie zachowujemy niczego, co by je znów połączyło.
paper-responsible = { $council } odpowiada za tę ankietę i za Twoje dane.
paper-help-title = Jeśli potrzebujesz pomocy
# A phone number and its hours, as the council wrote them.
paper-help-line = Zadzwoń: { $line }.
paper-other-formats = O ten formularz dużym drukiem lub w innym języku poproś: { $council }.

## The questions

paper-equality-why = Zadajemy te pytania, aby sprawdzić, czy osoby odpowiadające są podobne do ludzi mieszkających w { $area }, i aby zobaczyć, czy niektóre grupy osób mają inne doświadczenia. Ustawa o równości z 2010 r. (Equality Act 2010) wymaga, by samorządy o tym myślały.
paper-not-asked = Na tym formularzu nie zadajemy tego pytania. Przejdź do następnego.
paper-tick-one = Zaznacz jedną kratkę.
paper-tick-all = Zaznacz wszystkie pasujące odpowiedzi.
paper-tick-most = { $most ->
    [one] Zaznacz najwyżej { $most } kratkę.
    [few] Zaznacz najwyżej { $most } kratki.
   *[other] Zaznacz najwyżej { $most } kratek.
  }
paper-tick-fewest = { $fewest ->
    [one] Zaznacz co najmniej { $fewest } kratkę.
    [few] Zaznacz co najmniej { $fewest } kratki.
   *[other] Zaznacz co najmniej { $fewest } kratek.
  }
paper-tick-exactly = { $n ->
    [one] Zaznacz { $n } kratkę.
    [few] Zaznacz { $n } kratki.
   *[other] Zaznacz { $n } kratek.
  }
paper-tick-between = Zaznacz od { $fewest } do { $most } kratek.
paper-tick-alone = Jeśli zaznaczysz { $labels }, nie zaznaczaj nic więcej.
paper-tick-scale = Zaznacz jedną kratkę, od { $from } do { $to }.
paper-rank = { $most ->
    [1] Wpisz numer swojego wyboru w kratkę pod listą.
   *[other] Wpisz numery swoich wyborów, najwyżej { $most }, w kratki pod listą.
  }
paper-whole-number = Wpisz w kratkę liczbę całkowitą od { $min } do { $max }.
paper-number = Wpisz liczbę w kratkę.
paper-percentage = Wpisz w kratkę liczbę od 0 do 100.
paper-date = Wpisz datę w kratki, na przykład 27 3 2026.
paper-month = Wpisz miesiąc i rok w kratki, na przykład 3 2026.
paper-duration = Wpisz liczby w kratki.
paper-short-text = Napisz na linii.
paper-long-text = Napisz na liniach. Nie podawaj nazwisk ani innych danych osobowych.
paper-postcode = Wpisz kod pocztowy w kratkę. Używamy go, aby ustalić okręg, i go nie zachowujemy.
paper-not-less = Odpowiedź nie jest mniejsza niż odpowiedź na pytanie { $question }.
paper-not-more = Odpowiedź nie jest większa niż odpowiedź na pytanie { $question }.
paper-not-earlier = Odpowiedź nie jest wcześniejsza niż odpowiedź na pytanie { $question }.
paper-not-later = Odpowiedź nie jest późniejsza niż odpowiedź na pytanie { $question }.
paper-or-tick = { $n ->
    [1] Albo zaznacz tę kratkę:
   *[other] Albo zaznacz jedną z tych kratek:
  }
paper-end = Dziękujemy
paper-thanks = Dziękujemy za odpowiedzi. Sprawdź, czy żadna strona nie została pominięta.

## Lists: "‘A’, ‘B’ or ‘C’". The last two are joined by "or" or "and", those before them one by one.

paper-quoted = „{ $label }”
paper-list-next = { $before }, { $next }
paper-list-or = { $before } lub { $last }
paper-list-and = { $before } i { $last }

## Who answers a question. Each condition stands inside the sentences after it, and begins with "if".

paper-if-ticked = jeśli w pytaniu { $question } zaznaczono { $labels }
# These labels are joined by "and".
paper-if-ticked-all = jeśli w pytaniu { $question } zaznaczono { $labels }
paper-if-not-ticked = jeśli w pytaniu { $question } nie zaznaczono { $labels }
# These labels are joined by "and".
paper-if-not-ticked-all = jeśli w pytaniu { $question } nie zaznaczono wszystkich odpowiedzi { $labels }
paper-if-count = { $is ->
    [below] jeśli liczba kratek zaznaczonych w pytaniu { $question } jest mniejsza niż { $to }
    [at-most] jeśli liczba kratek zaznaczonych w pytaniu { $question } wynosi { $to } lub mniej
    [not-equal] jeśli liczba kratek zaznaczonych w pytaniu { $question } jest inna niż { $to }
    [at-least] jeśli liczba kratek zaznaczonych w pytaniu { $question } wynosi { $to } lub więcej
    [above] jeśli liczba kratek zaznaczonych w pytaniu { $question } jest większa niż { $to }
   *[equal] jeśli liczba kratek zaznaczonych w pytaniu { $question } wynosi { $to }
  }
paper-if-answer = { $is ->
    [below] jeśli odpowiedź na pytanie { $question } to mniej niż { $to }
    [at-most] jeśli odpowiedź na pytanie { $question } to { $to } lub mniej
    [not-equal] jeśli odpowiedź na pytanie { $question } jest inna niż { $to }
    [at-least] jeśli odpowiedź na pytanie { $question } to { $to } lub więcej
    [above] jeśli odpowiedź na pytanie { $question } to więcej niż { $to }
   *[equal] jeśli odpowiedź na pytanie { $question } to { $to }
  }
paper-if-date = { $is ->
    [below] jeśli data w odpowiedzi na pytanie { $question } jest wcześniejsza niż { $day }
    [at-most] jeśli data w odpowiedzi na pytanie { $question } to { $day } lub wcześniejsza
    [not-equal] jeśli data w odpowiedzi na pytanie { $question } jest inna niż { $day }
    [at-least] jeśli data w odpowiedzi na pytanie { $question } to { $day } lub późniejsza
    [above] jeśli data w odpowiedzi na pytanie { $question } jest późniejsza niż { $day }
   *[equal] jeśli data w odpowiedzi na pytanie { $question } to { $day }
  }
paper-if-answered = jeśli udzielono odpowiedzi na pytanie { $question }
paper-if-empty = jeśli pytanie { $question } pozostawiono bez odpowiedzi
paper-if-lives = jeśli mieszkasz w okręgu { $wards }
paper-if-lives-elsewhere = jeśli nie mieszkasz w okręgu { $wards }
paper-if-both = { $one } oraz { $other }
paper-if-either = { $one } lub { $other }
paper-only-if = Odpowiedz na to pytanie, tylko { $condition }.
paper-only-section = { $count ->
    [1] Odpowiedz na pytanie { $first }, tylko { $condition }.
    [2] Odpowiedz na pytania { $first } i { $last }, tylko { $condition }.
   *[other] Odpowiedz na pytania od { $first } do { $last }, tylko { $condition }.
  }

## Where to go on. The first part says who, the last two what they do.

paper-who-otherwise = W innym przypadku
paper-who-not-ticked = Jeśli nie zaznaczono { $labels },
paper-who-answer = { $is ->
    [below] Jeśli odpowiedź to mniej niż { $to },
    [at-most] Jeśli odpowiedź to { $to } lub mniej,
    [not-equal] Jeśli odpowiedź jest inna niż { $to },
    [at-least] Jeśli odpowiedź to { $to } lub więcej,
    [above] Jeśli odpowiedź to więcej niż { $to },
   *[equal] Jeśli odpowiedź to { $to },
  }
paper-go = { $who } przejdź do pytania { $next }.
paper-finish = { $who } to już koniec.

## The sheet that goes with the show cards

cards-title = Karty odpowiedzi
cards-note = Dla ankietera: nie pokazuj tego arkusza. Strona każdego pytania mówi, którą kartę pokazać.
