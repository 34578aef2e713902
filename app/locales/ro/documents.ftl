# The questionnaire on paper and the show cards. Figures that are printed beside questions and boxes, or written in them, are
# 0 to 9 in every language: council staff read them.

## At the foot of each page

paper-form = Formular { $form }

## The first page

paper-untranslated = Unele părți ale acestui chestionar nu au fost încă traduse. Ele sunt în engleză.
paper-code-title = Codul dumneavoastră de acces
paper-code-printed = Acest cod asigură că din fiecare locuință se răspunde o singură dată. Îl separăm de răspunsuri imediat ce acestea sunt introduse.
paper-code-write = Scrieți în aceste căsuțe codul din scrisoarea noastră. Are 10 litere și cifre. Fără el nu putem lua în calcul răspunsurile. Îl separăm de răspunsuri imediat ce acestea sunt introduse.
# Read out in place of the boxes.
paper-code-boxes = 10 căsuțe goale, în două grupuri de câte cinci
paper-ways-title = Cum participați
paper-return-to = Trimiteți acest formular înapoi la adresa { $address }. Trebuie să ajungă la noi până la { $day }.
paper-return-envelope = Trimiteți acest formular înapoi în plicul cu care l-ați primit. Trebuie să ajungă la noi până la { $day }.
paper-online = Sau răspundeți online la { $address } și introduceți acolo codul de acces.
paper-not-both = Vă rugăm să folosiți un singur mod. Dacă răspundeți online, puteți arunca acest formular.
# Read out in place of the QR code.
paper-qr = Cod QR care duce la { $address }
paper-who-writes = Altcineva poate scrie în locul acestei persoane.
paper-how-title = Cum completați formularul
paper-how-pen = Folosiți un pix negru sau albastru. Puneți o bifă sau o cruce în căsuță.
paper-how-wrong = Dacă bifați căsuța greșită, umpleți-o complet și bifați-o pe cea corectă.
paper-how-routing = Unele întrebări nu sunt pentru toată lumea. Cuvintele îngroșate de sub o întrebare spun cui i se adresează și unde mergeți mai departe.
paper-how-leave-out = Puteți sări peste orice întrebare la care nu doriți să răspundeți.
paper-why-random = Adresa dumneavoastră a fost aleasă la întâmplare, pentru ca cei care răspund să semene cu oamenii care locuiesc în { $area }. Nu vă putem înlocui cu altcineva, așa că fiecare răspuns contează.
paper-privacy-entered = Două persoane introduc răspunsurile în calculator, pentru ca greșelile să fie găsite. Doar angajații consiliului care lucrează la sondaj văd acest formular.
paper-privacy-apart = Păstrăm răspunsurile separat de lista adreselor la care am scris. După ce sunt introduse, nu păstrăm nimic care să le lege din nou.
paper-responsible = { $council } este responsabil pentru acest sondaj și pentru informațiile dumneavoastră.
paper-help-title = Dacă aveți nevoie de ajutor
# A phone number and its hours, as the council wrote them.
paper-help-line = Sunați la { $line }.
paper-other-formats = Cereți de la { $council } acest formular cu litere mari sau în altă limbă.

## The questions

paper-equality-why = Punem aceste întrebări pentru a verifica dacă cei care răspund seamănă cu oamenii care locuiesc în { $area } și pentru a vedea dacă unele grupuri de oameni au o experiență diferită. Legea egalității din 2010 (Equality Act 2010) le cere consiliilor să se gândească la acest lucru.
paper-not-asked = Această întrebare nu se pune pe acest formular. Treceți la următoarea.
paper-tick-one = Bifați o singură căsuță.
paper-tick-all = Bifați tot ce se potrivește.
paper-tick-most = { $most ->
    [one] Bifați cel mult { $most } căsuță.
    [few] Bifați cel mult { $most } căsuțe.
   *[other] Bifați cel mult { $most } de căsuțe.
  }
paper-tick-fewest = { $fewest ->
    [one] Bifați cel puțin { $fewest } căsuță.
    [few] Bifați cel puțin { $fewest } căsuțe.
   *[other] Bifați cel puțin { $fewest } de căsuțe.
  }
paper-tick-exactly = { $n ->
    [one] Bifați { $n } căsuță.
    [few] Bifați { $n } căsuțe.
   *[other] Bifați { $n } de căsuțe.
  }
paper-tick-between = { $most ->
    [few] Bifați între { $fewest } și { $most } căsuțe.
   *[other] Bifați între { $fewest } și { $most } de căsuțe.
  }
paper-tick-alone = Dacă bifați { $labels }, nu bifați nimic altceva.
paper-tick-scale = Bifați o singură căsuță, de la { $from } la { $to }.
paper-rank = { $most ->
    [1] Scrieți numărul alegerii dumneavoastră în căsuța de sub listă.
   *[other] Scrieți numerele alegerilor dumneavoastră, cel mult { $most }, în căsuțele de sub listă.
  }
paper-whole-number = Scrieți în căsuță un număr întreg de la { $min } la { $max }.
paper-number = Scrieți un număr în căsuță.
paper-percentage = Scrieți în căsuță un număr de la 0 la 100.
paper-date = Scrieți data în căsuțe, de exemplu 27 3 2026.
paper-month = Scrieți luna și anul în căsuțe, de exemplu 3 2026.
paper-duration = Scrieți numere în căsuțe.
paper-short-text = Scrieți pe linie.
paper-long-text = Scrieți pe linii. Nu dați nume sau alte date personale.
paper-postcode = Scrieți codul poștal în căsuță. Îl folosim pentru a afla circumscripția și nu îl păstrăm.
paper-not-less = Răspunsul nu este mai mic decât răspunsul la întrebarea { $question }.
paper-not-more = Răspunsul nu este mai mare decât răspunsul la întrebarea { $question }.
paper-not-earlier = Răspunsul nu este mai devreme decât răspunsul la întrebarea { $question }.
paper-not-later = Răspunsul nu este mai târziu decât răspunsul la întrebarea { $question }.
paper-or-tick = { $n ->
    [1] Sau bifați această căsuță:
   *[other] Sau bifați una dintre aceste căsuțe:
  }
paper-end = Vă mulțumim
paper-thanks = Vă mulțumim pentru răspunsuri. Vă rugăm să verificați că nu ați omis nicio pagină.

## Lists: "‘A’, ‘B’ or ‘C’". The last two are joined by "or" or "and", those before them one by one.

paper-quoted = „{ $label }”
paper-list-next = { $before }, { $next }
paper-list-or = { $before } sau { $last }
paper-list-and = { $before } și { $last }

## Who answers a question. Each condition stands inside the sentences after it, and begins with "if".

paper-if-ticked = dacă ați bifat { $labels } la întrebarea { $question }
# These labels are joined by "and".
paper-if-ticked-all = dacă ați bifat { $labels } la întrebarea { $question }
paper-if-not-ticked = dacă nu ați bifat { $labels } la întrebarea { $question }
# These labels are joined by "and".
paper-if-not-ticked-all = dacă nu ați bifat toate acestea la întrebarea { $question }: { $labels }
paper-if-count = { $is ->
    [below] dacă numărul de căsuțe bifate la întrebarea { $question } este mai mic decât { $to }
    [at-most] dacă numărul de căsuțe bifate la întrebarea { $question } este cel mult { $to }
    [not-equal] dacă numărul de căsuțe bifate la întrebarea { $question } nu este { $to }
    [at-least] dacă numărul de căsuțe bifate la întrebarea { $question } este cel puțin { $to }
    [above] dacă numărul de căsuțe bifate la întrebarea { $question } este mai mare decât { $to }
   *[equal] dacă numărul de căsuțe bifate la întrebarea { $question } este { $to }
  }
paper-if-answer = { $is ->
    [below] dacă răspunsul la întrebarea { $question } este mai puțin de { $to }
    [at-most] dacă răspunsul la întrebarea { $question } este cel mult { $to }
    [not-equal] dacă răspunsul la întrebarea { $question } nu este { $to }
    [at-least] dacă răspunsul la întrebarea { $question } este cel puțin { $to }
    [above] dacă răspunsul la întrebarea { $question } este mai mult de { $to }
   *[equal] dacă răspunsul la întrebarea { $question } este { $to }
  }
paper-if-date = { $is ->
    [below] dacă răspunsul la întrebarea { $question } este înainte de { $day }
    [at-most] dacă răspunsul la întrebarea { $question } este { $day } sau mai devreme
    [not-equal] dacă răspunsul la întrebarea { $question } nu este { $day }
    [at-least] dacă răspunsul la întrebarea { $question } este { $day } sau mai târziu
    [above] dacă răspunsul la întrebarea { $question } este după { $day }
   *[equal] dacă răspunsul la întrebarea { $question } este { $day }
  }
paper-if-answered = dacă ați răspuns la întrebarea { $question }
paper-if-empty = dacă ați lăsat necompletată întrebarea { $question }
paper-if-lives = dacă locuiți în { $wards }
paper-if-lives-elsewhere = dacă nu locuiți în { $wards }
paper-if-both = { $one } și { $other }
paper-if-either = { $one } sau { $other }
paper-only-if = Răspundeți la această întrebare numai { $condition }.
paper-only-section = { $count ->
    [1] Răspundeți la întrebarea { $first } numai { $condition }.
    [2] Răspundeți la întrebările { $first } și { $last } numai { $condition }.
   *[other] Răspundeți la întrebările { $first }–{ $last } numai { $condition }.
  }

## Where to go on. The first part says who, the last two what they do.

paper-who-otherwise = Altfel
paper-who-not-ticked = Dacă nu ați bifat { $labels }
paper-who-answer = { $is ->
    [below] Dacă răspunsul este mai puțin de { $to }
    [at-most] Dacă răspunsul este cel mult { $to }
    [not-equal] Dacă răspunsul nu este { $to }
    [at-least] Dacă răspunsul este cel puțin { $to }
    [above] Dacă răspunsul este mai mult de { $to }
   *[equal] Dacă răspunsul este { $to }
  }
paper-go = { $who }, mergeți la întrebarea { $next }.
paper-finish = { $who }, ați terminat.

## The sheet that goes with the show cards

cards-title = Cartonașe cu răspunsuri
cards-note = Pentru operatorul de interviu: nu arătați această foaie. Pagina fiecărei întrebări spune ce cartonaș se arată.
