# How questions are answered, and why an answer cannot be taken.

## How to answer

choose-an-answer = Wybierz odpowiedź
your-answer = Twoja odpowiedź
no-choice = Bez wyboru
how-select-all = Zaznacz wszystkie pasujące odpowiedzi.
how-select-most = Zaznacz najwyżej { $most }.
how-select-fewest = Zaznacz co najmniej { $fewest }.
how-select-exactly = Zaznacz { $n }.
how-select-between = Zaznacz od { $fewest } do { $most }.
how-date = Na przykład { $example }
how-postcode = Na przykład LU1 2BQ. Sprawdzamy jego okręg i nie zachowujemy kodu pocztowego.
how-map = Wybierz na mapie lub z listy pod nią.
how-long-text = Można wpisać najwyżej { $most } znaków. Nie podawaj nazwisk ani innych danych osobowych.
how-long-text-left = Można wpisać najwyżej { $most } znaków. Pozostało: { $left }. Nie podawaj nazwisk ani innych danych osobowych.
how-rank-some = Wybierz najwyżej { $most }, zaczynając od wyboru { $first }.
how-rank = Zacznij od wyboru { $first }.
# The answer to an earlier question, called by its few words, is the bound.
how-at-least = Nie mniej niż { $bound } – odpowiedź na „{ $question }”.
how-at-most = Nie więcej niż { $bound } – odpowiedź na „{ $question }”.
how-not-before = Nie wcześniej niż { $bound } – odpowiedź na „{ $question }”.
how-not-after = Nie później niż { $bound } – odpowiedź na „{ $question }”.
rank-choice = Wybór { $place }
# Read out with the field, beside which the unit is only seen.
in-unit = Odpowiedź w jednostce: { $unit }
scale-end = { $n } – { $label }
field-day = Dzień
field-month = Miesiąc
field-year = Rok
field-hours = Godziny
field-minutes = Minuty
field-years = Lata
field-months = Miesiące

## Why an answer cannot be taken. No full stop: some stand as links in a list.

error-nothing-chosen = Wybierz odpowiedź albo „Pomiń to pytanie”
error-nothing-selected = Zaznacz wszystkie pasujące odpowiedzi albo wybierz „Pomiń to pytanie”
error-enter-number = Wpisz liczbę albo wybierz „Pomiń to pytanie”
error-enter-date = Wpisz datę albo wybierz „Pomiń to pytanie”
error-enter-month = Wpisz miesiąc i rok albo wybierz „Pomiń to pytanie”
error-enter-hours-minutes = Wpisz godziny i minuty albo wybierz „Pomiń to pytanie”
error-enter-hours = Wpisz liczbę godzin albo wybierz „Pomiń to pytanie”
error-enter-minutes = Wpisz liczbę minut albo wybierz „Pomiń to pytanie”
error-enter-years-months = Wpisz lata i miesiące albo wybierz „Pomiń to pytanie”
error-enter-years = Wpisz liczbę lat albo wybierz „Pomiń to pytanie”
error-enter-months = Wpisz liczbę miesięcy albo wybierz „Pomiń to pytanie”
error-enter-text = Wpisz odpowiedź albo wybierz „Pomiń to pytanie”
error-enter-first-choice = Podaj pierwszy wybór albo wybierz „Pomiń to pytanie”
error-enter-postcode = Wpisz kod pocztowy albo wybierz „Pomiń to pytanie”
error-unknown-option = Wybierz jedną z odpowiedzi na tej stronie
error-too-few = Zaznacz co najmniej { $n }
error-too-many = Zaznacz nie więcej niż { $n }
error-not-alone = Zaznacz tylko „{ $label }” albo inne odpowiedzi
error-not-both = Podaj odpowiedź albo wybierz „{ $label }”, nie jedno i drugie
error-not-specified = Wpisz odpowiedź dla „{ $label }”
error-specified-unchosen = Wpisano odpowiedź dla „{ $label }”. Zaznacz „{ $label }”, aby ją zachować, albo usuń wpisany tekst
error-not-whole = Wpisz cyframi liczbę całkowitą, na przykład { $example }
error-not-a-number = Wpisz liczbę cyframi, na przykład { $example }
error-no-places = Wpisz liczbę całkowitą
error-places = { $n ->
    [one] Wpisz liczbę z najwyżej { $n } miejscem po przecinku
   *[other] Wpisz liczbę z najwyżej { $n } miejscami po przecinku
  }
error-out-of-range = Wpisz liczbę od { $min } do { $max }
error-date-without-day = Data musi zawierać dzień
error-date-without-month = Data musi zawierać miesiąc
error-date-without-year = Data musi zawierać rok
error-date-without-day-month = Data musi zawierać dzień i miesiąc
error-date-without-day-year = Data musi zawierać dzień i rok
error-date-without-month-year = Data musi zawierać miesiąc i rok
error-date-day = Dzień musi być liczbą od 1 do 31
error-date-month = Miesiąc musi być liczbą od 1 do 12
error-date-year = Rok musi mieć 4 cyfry
error-date-unreal = Data musi być prawdziwa, na przykład { $example }
error-date-from-today = Data musi być dzisiejsza lub przyszła
error-date-to-today = Data musi być dzisiejsza lub przeszła
error-date-between = Data musi przypadać między { $first } a { $last }
error-date-from = Data musi przypadać { $first } lub później
error-date-to = Data musi przypadać { $last } lub wcześniej
error-whole-hours = Godziny muszą być liczbą całkowitą
error-whole-minutes = Minuty muszą być liczbą całkowitą
error-whole-years = Lata muszą być liczbą całkowitą
error-whole-months = Miesiące muszą być liczbą całkowitą
error-many-minutes = Minut może być najwyżej { $n }
error-many-months = Miesięcy może być najwyżej { $n }
error-time-range = Wpisz czas z przedziału: { $min } – { $max }
error-no-number-left = Żadna liczba nie pasuje do wcześniejszej odpowiedzi. Wróć i zmień ją albo wybierz „Pomiń to pytanie”
error-no-date-left = Żadna data nie pasuje do wcześniejszej odpowiedzi. Wróć i zmień ją albo wybierz „Pomiń to pytanie”
error-no-time-left = Żaden czas nie pasuje do wcześniejszej odpowiedzi. Wróć i zmień ją albo wybierz „Pomiń to pytanie”
error-too-long = Odpowiedź może mieć najwyżej { $most } znaków. Wpisano { $entered }
error-hidden = Odpowiedź zawiera ukryte znaki, pokazane teraz jako �. Sprawdź odpowiedź, potem wybierz Dalej
error-rank-gap = Podaj wybór { $missing } przed wyborem { $place }
error-rank-twice = „{ $label }” to już wybór { $first }. Wskaż inną odpowiedź jako wybór { $second }
error-postcode-missing = Wpisz kod pocztowy albo wybierz okręg z listy
error-postcode-malformed = Wpisz pełny kod pocztowy, na przykład LU1 2BQ
error-postcode-unknown = Nie możemy znaleźć tego kodu pocztowego. Sprawdź go i spróbuj ponownie
error-postcode-elsewhere = Ten kod pocztowy jest poza obszarem samorządu. Wpisz kod z tego obszaru
error-home-unknown = Nie możemy znaleźć tego kodu pocztowego. Sprawdź go albo wybierz okręg z listy
error-home-elsewhere = Ten kod pocztowy nie leży w { $area }. Sprawdź go albo wybierz okręg z listy
error-ward-missing = Wybierz okręg albo „Nie mieszkam w { $area }”
error-ward-needed = Podaj, w którym okręgu mieszkasz, aby odpowiedzi mogły się dla niego liczyć
error-code-missing = Wpisz kod dostępu z listu albo swój kod powrotu
error-code-length = Kod dostępu musi mieć 10 liter i cyfr, tak jak w liście. Kod powrotu musi mieć ich 12
error-code-mistyped = Sprawdź kod dostępu i wpisz go ponownie. Nie jest dokładnie taki jak w liście
error-code-unknown = Nie mamy takiego kodu dostępu. Sprawdź kod w liście i wpisz go ponownie
error-code-used = Z tym kodem dostępu już wysłano odpowiedzi
error-return-mistyped = Sprawdź kod powrotu i wpisz go ponownie. Nie jest dokładnie taki, jak ten, który podaliśmy
error-return-unknown = Nie mamy takiego kodu powrotu. Sprawdź go i wpisz ponownie
error-return-used = Z tym kodem powrotu już wysłano odpowiedzi
error-email-missing = Wpisz swój adres e-mail
error-email-malformed = Wpisz adres e-mail w poprawnej postaci, na przykład name@example.com
error-email-letters = Wpisz adres e-mail, który ma tylko litery od a do z, bez znaków diakrytycznych
error-email-refused = Nie udało się dostarczyć wiadomości na ten adres. Sprawdź go i spróbuj ponownie
error-email-not-sent = Nie udało się wysłać wiadomości. Zapisz kod z tej strony albo spróbuj ponownie później
error-email-many = { $minutes ->
    [one] Poproszono o zbyt wiele wiadomości. Odczekaj { $minutes } minutę i spróbuj ponownie. Kod nadal jest na tej stronie
    [few] Poproszono o zbyt wiele wiadomości. Odczekaj { $minutes } minuty i spróbuj ponownie. Kod nadal jest na tej stronie
   *[other] Poproszono o zbyt wiele wiadomości. Odczekaj { $minutes } minut i spróbuj ponownie. Kod nadal jest na tej stronie
  }
error-code-many = { $minutes ->
    [one] Wypróbowano zbyt wiele kodów. Odczekaj { $minutes } minutę i spróbuj ponownie
    [few] Wypróbowano zbyt wiele kodów. Odczekaj { $minutes } minuty i spróbuj ponownie
   *[other] Wypróbowano zbyt wiele kodów. Odczekaj { $minutes } minut i spróbuj ponownie
  }
error-comment-missing = Napisz, co myślisz o tej stronie lub co poszło nie tak
error-comment-long = Napisz najwyżej { $most } znaków. Wpisano { $entered }
error-comment-many = { $minutes ->
    [one] Z miejsca, w którym jesteś, przyszło wiele komentarzy. Odczekaj { $minutes } minutę i wyślij ponownie
    [few] Z miejsca, w którym jesteś, przyszło wiele komentarzy. Odczekaj { $minutes } minuty i wyślij ponownie
   *[other] Z miejsca, w którym jesteś, przyszło wiele komentarzy. Odczekaj { $minutes } minut i wyślij ponownie
  }
error-reference-missing = Wpisz numer referencyjny otrzymany po wysłaniu odpowiedzi
error-reference-length = Numer referencyjny musi mieć 12 liter i cyfr
error-reference-mistyped = Sprawdź numer referencyjny i wpisz go ponownie. Zawiera tylko litery i cyfry A C D E F G H J K M N P Q R T W X Y 3 4 6 7 8 9
error-reference-unknown = Nie mamy odpowiedzi z tym numerem referencyjnym. Sprawdź go i wpisz ponownie
error-reference-late = Te odpowiedzi można było wycofać do { $day }. Teraz jest za późno
error-reference-many = { $minutes ->
    [one] Wypróbowano zbyt wiele numerów. Odczekaj { $minutes } minutę i spróbuj ponownie
    [few] Wypróbowano zbyt wiele numerów. Odczekaj { $minutes } minuty i spróbuj ponownie
   *[other] Wypróbowano zbyt wiele numerów. Odczekaj { $minutes } minut i spróbuj ponownie
  }
