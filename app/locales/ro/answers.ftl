# How questions are answered, and why an answer cannot be taken.

## How to answer

choose-an-answer = Alegeți un răspuns
your-answer = Răspunsul dumneavoastră
no-choice = Nicio alegere
how-select-all = Alegeți tot ce se potrivește.
how-select-most = Alegeți cel mult { $most }.
how-select-fewest = Alegeți cel puțin { $fewest }.
how-select-exactly = Alegeți { $n }.
how-select-between = Alegeți între { $fewest } și { $most }.
how-date = De exemplu, { $example }
how-postcode = De exemplu, LU1 2BQ. Căutăm circumscripția și nu păstrăm codul poștal.
how-map = Alegeți pe hartă sau din lista de sub ea.
how-long-text = Puteți scrie cel mult { $most } caractere. Nu dați nume sau alte date personale.
how-long-text-left = Puteți scrie cel mult { $most } caractere. V-au rămas { $left }. Nu dați nume sau alte date personale.
how-rank-some = Alegeți cel mult { $most }, începând cu alegerea { $first }.
how-rank = Începeți cu alegerea { $first }.
# The answer to an earlier question, called by its few words, is the bound.
how-at-least = Nu mai puțin de { $bound }, răspunsul la „{ $question }”.
how-at-most = Nu mai mult de { $bound }, răspunsul la „{ $question }”.
how-not-before = Nu înainte de { $bound }, răspunsul la „{ $question }”.
how-not-after = Nu după { $bound }, răspunsul la „{ $question }”.
rank-choice = Alegerea { $place }
# Read out with the field, beside which the unit is only seen.
in-unit = Răspundeți în { $unit }
scale-end = { $n } – { $label }
field-day = Ziua
field-month = Luna
field-year = Anul
field-hours = Ore
field-minutes = Minute
field-years = Ani
field-months = Luni

## Why an answer cannot be taken. No full stop: some stand as links in a list.

error-nothing-chosen = Alegeți un răspuns sau alegeți „Săriți peste această întrebare”
error-nothing-selected = Alegeți toate răspunsurile potrivite sau alegeți „Săriți peste această întrebare”
error-enter-number = Introduceți un număr sau alegeți „Săriți peste această întrebare”
error-enter-date = Introduceți o dată sau alegeți „Săriți peste această întrebare”
error-enter-month = Introduceți luna și anul sau alegeți „Săriți peste această întrebare”
error-enter-hours-minutes = Introduceți orele și minutele sau alegeți „Săriți peste această întrebare”
error-enter-hours = Introduceți numărul de ore sau alegeți „Săriți peste această întrebare”
error-enter-minutes = Introduceți numărul de minute sau alegeți „Săriți peste această întrebare”
error-enter-years-months = Introduceți anii și lunile sau alegeți „Săriți peste această întrebare”
error-enter-years = Introduceți numărul de ani sau alegeți „Săriți peste această întrebare”
error-enter-months = Introduceți numărul de luni sau alegeți „Săriți peste această întrebare”
error-enter-text = Scrieți răspunsul sau alegeți „Săriți peste această întrebare”
error-enter-first-choice = Faceți prima alegere sau alegeți „Săriți peste această întrebare”
error-enter-postcode = Introduceți un cod poștal sau alegeți „Săriți peste această întrebare”
error-unknown-option = Alegeți unul dintre răspunsurile de pe această pagină
error-too-few = Alegeți cel puțin { $n }
error-too-many = Alegeți cel mult { $n }
error-not-alone = Alegeți doar „{ $label }” sau alegeți alte răspunsuri
error-not-both = Dați un răspuns sau alegeți „{ $label }”, nu amândouă
error-not-specified = Scrieți răspunsul pentru „{ $label }”
error-specified-unchosen = Ați scris un răspuns pentru „{ $label }”. Alegeți „{ $label }” pentru a-l păstra sau ștergeți ce ați scris
error-not-whole = Introduceți un număr întreg în cifre, de exemplu { $example }
error-not-a-number = Introduceți un număr în cifre, de exemplu { $example }
error-no-places = Introduceți un număr întreg
error-places = { $n ->
    [one] Introduceți un număr cu cel mult { $n } zecimală
    [few] Introduceți un număr cu cel mult { $n } zecimale
   *[other] Introduceți un număr cu cel mult { $n } de zecimale
  }
error-out-of-range = Introduceți un număr de la { $min } la { $max }
error-date-without-day = Data trebuie să conțină ziua
error-date-without-month = Data trebuie să conțină luna
error-date-without-year = Data trebuie să conțină anul
error-date-without-day-month = Data trebuie să conțină ziua și luna
error-date-without-day-year = Data trebuie să conțină ziua și anul
error-date-without-month-year = Data trebuie să conțină luna și anul
error-date-day = Ziua trebuie să fie un număr de la 1 la 31
error-date-month = Luna trebuie să fie un număr de la 1 la 12
error-date-year = Anul trebuie să aibă 4 cifre
error-date-unreal = Data trebuie să fie reală, de exemplu { $example }
error-date-from-today = Data trebuie să fie astăzi sau în viitor
error-date-to-today = Data trebuie să fie astăzi sau în trecut
error-date-between = Data trebuie să fie între { $first } și { $last }
error-date-from = Data trebuie să fie { $first } sau mai târziu
error-date-to = Data trebuie să fie { $last } sau mai devreme
error-whole-hours = Orele trebuie să fie un număr întreg
error-whole-minutes = Minutele trebuie să fie un număr întreg
error-whole-years = Anii trebuie să fie un număr întreg
error-whole-months = Lunile trebuie să fie un număr întreg
error-many-minutes = Minutele trebuie să fie cel mult { $n }
error-many-months = Lunile trebuie să fie cel mult { $n }
error-time-range = Introduceți o durată de la { $min } la { $max }
error-no-number-left = Niciun număr nu se potrivește cu răspunsul anterior. Mergeți înapoi și schimbați-l sau alegeți „Săriți peste această întrebare”
error-no-date-left = Nicio dată nu se potrivește cu răspunsul anterior. Mergeți înapoi și schimbați-l sau alegeți „Săriți peste această întrebare”
error-no-time-left = Nicio durată nu se potrivește cu răspunsul anterior. Mergeți înapoi și schimbați-l sau alegeți „Săriți peste această întrebare”
error-too-long = Răspunsul trebuie să aibă cel mult { $most } caractere. Ați scris { $entered }
error-hidden = Răspunsul conține caractere ascunse, arătate acum ca �. Verificați răspunsul, apoi alegeți Continuați
error-rank-gap = Faceți alegerea { $missing } înainte de alegerea { $place }
error-rank-twice = „{ $label }” este deja alegerea { $first }. Alegeți alt răspuns pentru alegerea { $second }
error-postcode-missing = Introduceți codul poștal sau alegeți circumscripția din listă
error-postcode-malformed = Introduceți un cod poștal complet, de exemplu LU1 2BQ
error-postcode-unknown = Nu găsim acest cod poștal. Verificați-l și încercați din nou
error-postcode-elsewhere = Acest cod poștal este în afara zonei consiliului. Introduceți unul din interiorul ei
error-home-unknown = Nu găsim acest cod poștal. Verificați-l sau alegeți circumscripția din listă
error-home-elsewhere = Acest cod poștal nu este în { $area }. Verificați-l sau alegeți circumscripția din listă
error-ward-missing = Alegeți circumscripția sau alegeți „Nu locuiesc în { $area }”
error-ward-needed = Spuneți-ne în ce circumscripție locuiți, pentru ca răspunsurile să conteze pentru ea
error-code-missing = Introduceți codul de acces din scrisoare sau codul de revenire
error-code-length = Codul de acces trebuie să aibă 10 litere și cifre, ca în scrisoare. Codul de revenire trebuie să aibă 12
error-code-mistyped = Verificați codul de acces și introduceți-l din nou. Nu este chiar ca în scrisoare
error-code-unknown = Nu avem acest cod de acces. Verificați-l pe cel din scrisoare și introduceți-l din nou
error-code-used = Cu acest cod de acces s-au trimis deja răspunsuri
error-return-mistyped = Verificați codul de revenire și introduceți-l din nou. Nu este chiar ca acela pe care l-ați primit
error-return-unknown = Nu avem acest cod de revenire. Verificați-l și introduceți-l din nou
error-return-used = Cu acest cod de revenire s-au trimis deja răspunsuri
error-email-missing = Introduceți adresa dumneavoastră de e-mail
error-email-malformed = Introduceți o adresă de e-mail în forma corectă, de exemplu name@example.com
error-email-letters = Introduceți o adresă de e-mail care are doar literele de la a la z, fără diacritice
error-email-refused = Mesajul nu a putut fi livrat la această adresă. Verificați-o și încercați din nou
error-email-not-sent = Nu am putut trimite mesajul. Notați codul de pe această pagină sau încercați mai târziu
error-email-many = { $minutes ->
    [one] S-au cerut prea multe mesaje. Așteptați { $minutes } minut, apoi încercați din nou. Codul este în continuare pe această pagină
    [few] S-au cerut prea multe mesaje. Așteptați { $minutes } minute, apoi încercați din nou. Codul este în continuare pe această pagină
   *[other] S-au cerut prea multe mesaje. Așteptați { $minutes } de minute, apoi încercați din nou. Codul este în continuare pe această pagină
  }
error-code-many = { $minutes ->
    [one] S-au încercat prea multe coduri. Așteptați { $minutes } minut, apoi încercați din nou
    [few] S-au încercat prea multe coduri. Așteptați { $minutes } minute, apoi încercați din nou
   *[other] S-au încercat prea multe coduri. Așteptați { $minutes } de minute, apoi încercați din nou
  }
error-comment-missing = Scrieți ce credeți despre acest site sau ce nu a mers
error-comment-long = Scrieți cel mult { $most } caractere. Ați scris { $entered }
error-comment-many = { $minutes ->
    [one] Au venit multe comentarii din locul în care vă aflați. Așteptați { $minutes } minut și trimiteți din nou
    [few] Au venit multe comentarii din locul în care vă aflați. Așteptați { $minutes } minute și trimiteți din nou
   *[other] Au venit multe comentarii din locul în care vă aflați. Așteptați { $minutes } de minute și trimiteți din nou
  }
error-reference-missing = Introduceți numărul de referință primit când ați trimis răspunsurile
error-reference-length = Numărul de referință trebuie să aibă 12 litere și cifre
error-reference-mistyped = Verificați numărul de referință și introduceți-l din nou. Conține doar literele și cifrele A C D E F G H J K M N P Q R T W X Y 3 4 6 7 8 9
error-reference-unknown = Nu avem răspunsuri cu acest număr de referință. Verificați-l și introduceți-l din nou
error-reference-late = Aceste răspunsuri puteau fi retrase până la { $day }. Acum este prea târziu
error-reference-many = { $minutes ->
    [one] S-au încercat prea multe numere. Așteptați { $minutes } minut, apoi încercați din nou
    [few] S-au încercat prea multe numere. Așteptați { $minutes } minute, apoi încercați din nou
   *[other] S-au încercat prea multe numere. Așteptați { $minutes } de minute, apoi încercați din nou
  }
