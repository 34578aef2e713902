# The survey, page by page, from the start to the confirmation.

service = Ankieta dla mieszkańców

## Start page

start-title = Opowiedz nam, jak się mieszka w { $area }
start-lead = { $council } chce się dowiedzieć, co myślisz o okolicy, w której mieszkasz. Twoje odpowiedzi pokażą radnym, co myślą ludzie w Twoim okręgu oraz w całym { $area }.
start-how-long = Ile to potrwa
start-how-long-answer = { $minutes ->
    [one] Około { $minutes } minuty. Liczba krótkich pytań: { $questions }, po jednym na stronie.
   *[other] Około { $minutes } minut. Liczba krótkich pytań: { $questions }, po jednym na stronie.
  }
start-who = Kto powinien odpowiedzieć
start-who-answer = Jedna osoba z Twojego domu: ta, która ma co najmniej 16 lat i ostatnio obchodziła urodziny.
start-need = Czego potrzebujesz
start-need-answer = Kodu dostępu z listu, który do Ciebie wysłaliśmy. Składa się z 10 liter i cyfr i wygląda tak: <code>K7RM4 TXPAC</code>.
start-closing = Termin zakończenia
start-now = Zacznij teraz
start-carry-on = Kontynuuj
start-other-code = Zacznij z innym kodem dostępu
start-begun-elsewhere = Kontynuuj rozpoczętą ankietę
start-begun-here = Ta ankieta została rozpoczęta w tej przeglądarce. Dotychczasowe odpowiedzi są zapisane.
start-why = Dlaczego pytamy właśnie Ciebie
start-why-random = Jeśli masz list od nas, Twój adres wylosowano, aby osoby odpowiadające były podobne do ludzi mieszkających w { $area }. Nie możemy zastąpić Cię kimś innym, więc liczy się każda odpowiedź.
start-why-voluntary = Udział nie jest obowiązkowy. Nie zmieni to żadnych usług, które otrzymujesz od samorządu.
start-what-happens = Co się stanie z Twoimi odpowiedziami
start-apart = Przechowujemy odpowiedzi oddzielnie od listy adresów, na które pisaliśmy. Po ich wysłaniu nie zachowujemy niczego, co by je znów połączyło.
start-ward = Przechowujemy nazwę Twojego okręgu, a nie kod pocztowy.
start-groups = Publikujemy wyniki tylko dla grup osób. Nigdy nie publikujemy liczby opartej na mniej niż 10 osobach.
start-optional = Pytania o Ciebie, na przykład o grupę etniczną, są dobrowolne. Każde inne pytanie też można pominąć.
start-saved = Odpowiedzi są zapisywane po każdej stronie. Możesz przerwać i wrócić z kodem dostępu do { $day }.
start-privacy = Za tę ankietę i za Twoje dane odpowiada samorząd. <privacy>Przeczytaj informację o prywatności</privacy>, aby dowiedzieć się, co przechowujemy i jakie masz prawa.
start-beside-label = Inne sposoby udziału i pomoc
start-no-letter = Nie masz listu?
start-no-letter-text = Nadal możesz <open>wypowiedzieć się bez kodu</open>. Te odpowiedzi podajemy oddzielnie od próby losowej.
start-return-text = Jeśli ankieta została rozpoczęta bez listu i masz kod powrotu, <code>kontynuuj z tym kodem</code>.
start-help = Pomoc w sprawie tej ankiety

## While no survey is open

waiting-not-open = Ta ankieta jeszcze się nie rozpoczęła
waiting-from = Możesz wziąć udział od { $day }.
waiting-keep-letter = Jeśli masz list od nas, zachowaj go. Będzie Ci potrzebny podany w nim kod dostępu.
waiting-closed = Ta ankieta jest zakończona
waiting-last-day = Ostatnim dniem wysyłania odpowiedzi był { $day }. Dziękujemy wszystkim, którzy wzięli udział.
waiting-results = Wyniki pokazują, co myślą ludzie w każdym okręgu i w całym { $area }.
waiting-no-results = Wyniki nie są jeszcze opublikowane. Pojawią się na stronie wyników.
waiting-see-results = Zobacz wyniki
waiting-go-to-results = Przejdź do strony wyników
waiting-none = Obecnie nie ma ankiety do wypełnienia
waiting-none-text = { $council } nie prosi teraz mieszkańców o wypełnienie ankiety.
waiting-earlier-results = Zobacz wyniki wcześniejszej ankiety
waiting-question = Jeśli masz pytanie

## Taking part without a letter

open-title = Wypowiedz się bez kodu
open-lead = { $minutes ->
    [one] Odpowiedzieć może każdy, kto ma co najmniej 16 lat i mieszka w { $area }. Zajmie to około { $minutes } minuty. Odpowiadać można do { $day }.
   *[other] Odpowiedzieć może każdy, kto ma co najmniej 16 lat i mieszka w { $area }. Zajmie to około { $minutes } minut. Odpowiadać można do { $day }.
  }
open-use = Jak wykorzystujemy te odpowiedzi
open-apart = Podajemy je oddzielnie od odpowiedzi osób, których adres wylosowano.
open-not-counted = Nie wliczają się do danych dla Twojego okręgu. Osoby, które same decydują się odpowiedzieć, mogą różnić się od pozostałych, więc te odpowiedzi nie mogą reprezentować wszystkich.
open-still-show = Pokazują jednak samorządowi, co myślą osoby, które odpowiedziały.
open-before = Zanim zaczniesz
open-letter = Jeśli masz list od nas, <code>użyj podanego w nim kodu dostępu</code>. Wtedy Twoje odpowiedzi wliczą się do danych dla Twojego okręgu.
open-browser = W tej przeglądarce, na tym urządzeniu, można wrócić najdłużej przez { $time }. Aby wrócić później albo na innym urządzeniu, przerywając, poproś o kod powrotu.
open-ward = Przechowujemy nazwę Twojego okręgu, a nie kod pocztowy. Każde pytanie można pominąć.
open-start = Zacznij bez kodu
open-many-title = Wiele osób zaczyna z miejsca, w którym jesteś
open-many-text = { $minutes ->
    [one] Odczekaj { $minutes } minutę, wróć i zacznij ponownie. Nic nie przepadło.
    [few] Odczekaj { $minutes } minuty, wróć i zacznij ponownie. Nic nie przepadło.
   *[other] Odczekaj { $minutes } minut, wróć i zacznij ponownie. Nic nie przepadło.
  }
open-many-back = Wróć do strony początkowej

## Access code

code-title = Wpisz kod dostępu lub kod powrotu
code-hint = Kod dostępu jest w liście, który do Ciebie wysłaliśmy: 10 liter i cyfr, na przykład K7RM4 TXPAC. Kod powrotu ma ich 12, na przykład K7R M4T XPA CDF. Odstępy nie mają znaczenia i można używać małych liter.
code-resume = Ankieta już rozpoczęta? Ten sam kod przeniesie Cię do miejsca, w którym ją przerwano, na dowolnym telefonie lub komputerze.
code-none = Nie mam listu ani kodu
code-used-finished = Jeśli to Ty je wysłałeś lub wysłałaś, to już wszystko. Dziękujemy: nic więcej nie trzeba robić.
code-used-one = Każdy kod przyjmuje odpowiedzi jednej osoby, więc mógł go użyć ktoś inny z Twojego domu.
code-used-ask = Jeśli nikt z Twojego domu nie odpowiadał, zapytaj w urzędzie o swój list.
code-unknown-advice = Kod może pochodzić z wcześniejszej ankiety albo od innego samorządu. Użyj najnowszego listu.
code-many-advice = Po kilku błędnych kodach robimy przerwę, aby nikt nie mógł odgadnąć kodu. Twój kod nadal działa.
return-unknown-advice = Działa tylko najnowszy kod powrotu: jeśli poproszono o kolejny, użyj tamtego. Kody z wcześniejszej ankiety albo od innego samorządu nie działają.

## How far somebody has come

# Stands inside a sentence.
progress-where = gdzie mieszkasz
progress-question = Pytanie { $n } z około { $of }
progress-caption = Część { $n } z { $of }: { $title }. { $question }

## Where the person lives

postcode-title = Jaki jest Twój kod pocztowy?
postcode-hint = Używamy go, aby ustalić Twój okręg. Nie zachowujemy go.
postcode-rather-not = Nie znam swojego kodu pocztowego lub wolę go nie podawać
postcode-new = Nowe kody pocztowe trafiają na naszą listę z opóźnieniem.
postcode-edge = Jeśli mieszkasz blisko granicy { $area }, nasza lista może się mylić.
postcode-choose-ward = Wybierz okręg z listy
not-in-area = Nie mieszkam w { $area }
ward-title = W którym okręgu mieszkasz?
ward-hint = Okręg to obszar, który wybiera lokalnych radnych.
ward-by-postcode = Nie wiem. Znajdź mój okręg na podstawie kodu pocztowego
outside-title = Ta ankieta jest dla osób mieszkających w { $area }
outside-thanks = Dziękujemy za poświęcony czas. Wyniki opisują, co myślą ludzie mieszkający w { $area }, więc nie możemy przyjąć odpowiedzi od osób mieszkających gdzie indziej.
outside-mistake = Jeśli to pomyłka, <ward>wróć i wybierz swój okręg</ward>.
outside-results = Nadal możesz <results>zobaczyć wyniki</results>. Twój własny samorząd może mieć ankietę dla swoich mieszkańców.

## Questions

skip-question = Pomiń to pytanie
stop-link = Przerwij i wróć później
saved-so-far = Wcześniejsze odpowiedzi są zapisane. <stop>Przerwij i wróć później</stop>
about-title = Pytania o Ciebie (dobrowolne)
about-next = { $n ->
    [one] Następne pytanie dotyczy:
   *[other] Następne pytania ({ $n }) dotyczą:
  }
about-why = Dlaczego o to pytamy
about-why-alike = Aby sprawdzić, czy osoby odpowiadające są podobne do ludzi mieszkających w { $area }.
about-why-equality = Aby zobaczyć, czy niektóre grupy osób mają inne doświadczenia. Ustawa o równości z 2010 r. (Equality Act 2010) wymaga, by samorządy o tym myślały.
about-use = Jak wykorzystujemy Twoje odpowiedzi
about-use-optional = Nie musisz odpowiadać. Pozostałe odpowiedzi liczą się tak samo.
about-use-groups = Publikujemy wyniki tylko dla grup i żadnej liczby opartej na mniej niż 10 osobach.
about-use-decide = Nie używamy ich do podejmowania decyzji o Tobie ani o usługach, które otrzymujesz.
about-skip-all = { $n ->
    [one] Pomiń to pytanie
   *[other] Pomiń wszystkie te pytania
  }

## Check answers

check-title = Sprawdź odpowiedzi przed wysłaniem
check-all = { $n ->
    [one] Odpowiedź na pytanie została udzielona.
   *[other] Udzielono odpowiedzi na wszystkie pytania ({ $n }).
  }
check-some = Udzielono odpowiedzi na { $n } z { $of } zadanych pytań. Ankietę można wysłać bez odpowiadania na pozostałe.
check-saved = Zapisano
check-where = Gdzie mieszkasz
check-ward = Twój okręg
check-optional = { $title } (dobrowolne)
check-send = Wyślij odpowiedzi
check-send-text = Po wysłaniu nie można ich zmienić. Na następnej stronie otrzymasz numer referencyjny i kopię do zachowania.
check-send-button = Wyślij moje odpowiedzi
not-provided = Nie podano
change = Zmień
change-hidden = odpowiedź: { $question }

## After sending

done-title = Odpowiedzi zostały wysłane
done-reference = Twój numer referencyjny
done-thanks = Dziękujemy. Odpowiedzi są zapisane i wliczają się do wyników dla { $ward } i dla { $area }.
done-thanks-open = Dziękujemy. Odpowiedzi są zapisane. Podajemy je oddzielnie od odpowiedzi osób, których adres wylosowano, i nie wliczają się do danych dla Twojego okręgu.
done-write-down = Zapisz numer referencyjny albo wydrukuj tę stronę. Nie mamy innego sposobu, by odnaleźć odpowiedzi, jeśli o nie zapytasz. Numer nie zawiera Twojego nazwiska ani adresu.
done-next = Co będzie dalej
done-closes = Ankieta kończy się z końcem dnia { $day }.
done-results = Potem sprawdzamy odpowiedzi i publikujemy wyniki na <results>stronie wyników</results>.
done-results-due = Wyniki będą { $day } na <results>stronie wyników</results>.
done-councillors = Radni z Twojego okręgu zobaczą wyniki dla { $ward }. Nie zobaczą Twoich odpowiedzi.
done-councillors-open = Radni z Twojego okręgu zobaczą wyniki. Nie zobaczą Twoich odpowiedzi.
done-letter = Kod dostępu spełnił swoje zadanie. List można wyrzucić.
done-copy = Zachowaj kopię
done-copy-time = Można to zrobić w ciągu { $time } od wysłania odpowiedzi, tylko w tej przeglądarce.
done-copy-link = Zobacz kopię odpowiedzi
done-undo = Co można, a czego nie można cofnąć
done-undo-change = Odpowiedzi nie można zmienić, ponieważ zostały wysłane.
done-undo-remove = Możesz je usunąć do { $day }, podając numer referencyjny: <withdraw>wycofaj odpowiedzi</withdraw>.
done-undo-published = Nie można ich usunąć z wyników, które już opublikowano.
done-clear = Wyczyść je, aby nikt inny nie mógł zobaczyć numeru referencyjnego ani odpowiedzi. Odpowiedzi pozostaną wysłane.
done-privacy = Jak samorząd dba o Twoje odpowiedzi
done-feedback = Powiedz nam, co myślisz o tej stronie

## A copy of the answers

copy-title = Kopia Twoich odpowiedzi
copy-survey = Ankieta
copy-sent-on = Wysłano
copy-time = Wydrukuj lub zapisz tę stronę teraz. Można ją otworzyć w ciągu { $time } od wysłania odpowiedzi, tylko w tej przeglądarce.
copy-pdf = Zapisz kopię jako plik PDF
copy-page-of = Strona # z #
copy-demonstration = Demonstracja: ta ankieta nie jest prawdziwa
copy-incomplete = Niektórych liter lub znaków z Twoich odpowiedzi nie można pokazać w tym pliku. Każdy z nich zastępuje �. Strona w przeglądarce pokazuje je wszystkie i są zapisane tak, jak je wpisano.
copy-clear = Inne osoby korzystające z tego urządzenia mogą otworzyć tę stronę. Gdy masz już kopię, wyczyść urządzenie.
copy-gone-title = Tutaj nie można zobaczyć kopii odpowiedzi
copy-gone-time = Pokazujemy kopię w ciągu { $time } od wysłania odpowiedzi i tylko w przeglądarce, z której je wysłano.
copy-gone-why = Dzięki temu nikt inny nie może ich później przeczytać. Jeśli odpowiedzi zostały wysłane, są zapisane.
copy-gone-ask = Aby zapytać samorząd o swoje odpowiedzi, podaj numer referencyjny ze strony z informacją o wysłaniu. <privacy>Twoje prawa, w informacji o prywatności</privacy>
go-to-start = Przejdź na początek ankiety
shared-device = Czy to wspólne urządzenie?
clear-device = Wyczyść to urządzenie

## Stopping

stop-title = Dotychczasowe odpowiedzi są zapisane
stop-close = Możesz teraz zamknąć tę stronę.
stop-how-invited = Aby wrócić, wejdź do tej ankiety na dowolnym telefonie lub komputerze i ponownie wpisz kod dostępu z listu, do końca dnia { $day }. Zaczniesz tam, gdzie ją przerwano.
stop-clear-invited = Wyczyść to urządzenie, jeśli korzystają z niego inni. Odpowiedzi pozostaną zapisane.
stop-how-open = Aby wrócić bez kodu, otwórz tę ankietę w tej samej przeglądarce na tym urządzeniu, w ciągu { $time } i do końca dnia { $day }.
stop-clear-open = Wyczyść to urządzenie, jeśli korzystają z niego inni. Bez kodu powrotu nie będzie można potem wrócić do tych odpowiedzi.
stop-clear-return = Wyczyść to urządzenie, jeśli korzystają z niego inni. Odpowiedzi pozostaną zapisane. Możesz do nich wrócić z kodem powrotu.
stop-return = Powrót na dowolnym urządzeniu
stop-return-text = Kod powrotu przeniesie Cię do Twoich odpowiedzi na dowolnym telefonie lub komputerze, do końca dnia { $day }.
stop-return-had = Kod powrotu został już wydany. Nie przechowujemy go w postaci, którą można pokazać ponownie. Jeśli weźmiesz nowy, dotychczasowy przestanie działać.
stop-return-button = Weź kod, aby wrócić
stop-return-again = Weź nowy kod powrotu
stop-carry-on = Kontynuuj teraz
stop-button = Przerwij teraz i wyczyść to urządzenie
stopped-title = Ankieta przerwana, urządzenie wyczyszczone
stopped-open = Nikt nie może kontynuować Twoich odpowiedzi na tym urządzeniu. Jeśli zmienisz zdanie, możesz zacząć od nowa.
stopped-invited = Nikt nie może zobaczyć ani zmienić Twoich odpowiedzi na tym urządzeniu. Są zapisane. Aby kontynuować, ponownie wpisz kod dostępu z listu do końca dnia { $day }.
stopped-return = Nikt nie może zobaczyć ani zmienić Twoich odpowiedzi na tym urządzeniu. Są zapisane. Aby kontynuować, wpisz kod powrotu do końca dnia { $day }.
stopped-sent-title = To urządzenie jest wyczyszczone
stopped-sent = Nikt nie może zobaczyć numeru referencyjnego ani odpowiedzi na tym urządzeniu. Odpowiedzi zostały wysłane i są zapisane.
stopped-sent-copy = Jeśli kopia została tu wydrukowana lub zapisana, pamiętaj, aby ją zabrać.

## A return code, and the message that takes it to its owner

return-title = Twój kod powrotu
return-once = Zapisz ten kod, wydrukuj tę stronę albo zrób jej zdjęcie. Pokazujemy go tylko raz.
return-replaces = Poprzedni kod powrotu już nie działa.
return-how = Jak wrócić
return-how-start = Wejdź do tej ankiety na dowolnym telefonie lub komputerze i wybierz „Kontynuuj rozpoczętą ankietę”.
return-how-address = Albo przejdź od razu pod ten adres:
return-how-day = Wpisz kod do końca dnia { $day }. Zaczniesz tam, gdzie ją przerwano.
return-private = Każdy, kto ma ten kod, może zobaczyć i zmienić Twoje odpowiedzi, dopóki ich nie wyślesz. Nie pokazuj go nikomu.
return-newest = Jeśli poprosisz o inny kod powrotu, ten przestanie działać.
return-email = Wyślemy Ci ten kod (opcjonalnie)
return-email-label = Twój adres e-mail
return-email-hint = Użyjemy go raz, aby wysłać ten kod, i nie zachowamy go.
return-email-button = Wyślij mi ten kod e-mailem
return-sent-title = Wysłano
return-sent = Wysłaliśmy kod na podany adres. Może to potrwać kilka minut. Jeśli nie dotrze, zajrzyj do niechcianej poczty albo zapisz kod z tej strony.
return-mail-subject = Twój kod powrotu: { $survey }
return-mail-lead = Otrzymujesz od { $council } kod, z którym możesz wrócić do swoich odpowiedzi, ponieważ o niego poproszono:
return-mail-how = Wpisz go na tej stronie do końca dnia { $day }. Zaczniesz tam, gdzie ankietę przerwano.
return-mail-stranger = Jeśli to nie Ty, ktoś wpisał Twój adres e-mail przez pomyłkę. Nie trzeba nic robić: nie zachowaliśmy go.
return-mail-ask = Jeśli masz pytanie, zwróć się do { $council }.

## The session is over

expired-title = Twoja sesja się zakończyła
expired-lead = Nic nie przepadło: każda strona zakończona przyciskiem „Dalej” jest zapisana.
expired-kept = Odpowiedź z otwartej strony również została zapisana.
expired-why = Kończymy ją po pewnym czasie, aby nikt inny nie mógł kontynuować Twoich odpowiedzi. Wpisz ponownie kod dostępu z listu albo kod powrotu i kontynuuj tam, gdzie ją przerwano.
expired-open = Jeśli nie masz kodu
expired-open-text = Bez kodu można kontynuować tylko w przeglądarce, w której rozpoczęto ankietę, najdłużej przez { $time }. Potem nic nie łączy odpowiedzi z Tobą, więc nie możemy ich odzyskać.
expired-open-again = Zacznij od nowa bez kodu
expired-again = Jeśli ta strona pojawia się ciągle
expired-again-text = Twoja przeglądarka może odrzucać pliki cookie. Ta ankieta potrzebuje jednego, aby wiedzieć, że odpowiedzi na każdej stronie są Twoje. <cookies>Przeczytaj o naszych plikach cookie</cookies>

## Withdrawing answers that were sent

withdraw-title = Wycofaj odpowiedzi
withdraw-lead = Jeśli nie chcesz już brać udziału, wysłane odpowiedzi mogą zostać usunięte.
withdraw-until = Można to zrobić do { $day }.
withdraw-hint = Podano go po wysłaniu odpowiedzi: 12 liter i cyfr, na przykład K7RM 4TXP ACD9. Odstępy nie mają znaczenia i można używać małych liter.
withdraw-not-yet = Nic jeszcze nie zostanie usunięte: na następnej stronie zapytamy jeszcze raz.
withdraw-already = Jeśli odpowiedzi zostały już wycofane, są usunięte i nic więcej nie trzeba robić.
withdraw-no-other-way = Bez numeru referencyjnego nikt nie może odnaleźć odpowiedzi: nie zawierają nazwiska ani adresu.
withdraw-too-late = Wyniki zostały już obliczone. Twoje odpowiedzi są częścią sum, w których nikogo nie można rozpoznać.
withdraw-many = Robimy przerwę, aby nikt nie mógł odgadnąć numeru referencyjnego.
withdraw-confirm-title = Czy chcesz usunąć wysłane odpowiedzi?
withdraw-at-once = Wszystkie odpowiedzi zostaną od razu usunięte. Nie można tego cofnąć ani ponownie odpowiedzieć z tym samym listem.
withdraw-results = Nie wliczają się do żadnych wyników obliczanych od tej chwili. Wyniki już opublikowane pozostają bez zmian.
withdraw-kept = Zachowujemy informację, że ktoś w Twoim okręgu wycofał odpowiedzi, w którym dniu i na które pytania odpowiedziano, ale nie treść odpowiedzi. Bez tego wyniki opublikowane przedtem i potem mogłyby zdradzić Twoje odpowiedzi.
withdraw-button = Usuń moje odpowiedzi
withdraw-keep = Zachowaj je
withdrawn-title = Odpowiedzi zostały usunięte
withdrawn-results = Nie wliczają się do żadnych wyników obliczanych od tej chwili.
withdrawn-reference = Numer referencyjny nie prowadzi już do niczego. Można go wyrzucić i zamknąć tę stronę.
withdrawn-privacy = Jak samorząd dba o Twoje dane

## A session about to end, and a survey that has just closed

session-ending-title = Potrzebujesz więcej czasu?
session-ending-left = Pozostało sekund: <left>60</left>
session-ending-why = Z tego urządzenia od dłuższego czasu nic nie wysłano. Zakończymy sesję, aby nikt inny nie mógł kontynuować tych odpowiedzi.
session-ending-saved = Nic nie przepadnie: każda ukończona strona jest zapisana, a odpowiedź na tej stronie też zostanie zapisana, jeśli jest kompletna.
session-ending-failed = Nie udało się połączyć z ankietą. Sprawdź połączenie i naciśnij przycisk jeszcze raz.
session-ending-stay = Kontynuuj ankietę
closing-text = Wypełnianie zaczęło się wcześniej, więc można je jeszcze dokończyć. Czas pozostały na wysłanie odpowiedzi: { $time }.

## On a device that one person after another uses

kiosk-label = Wspólne urządzenie
kiosk-text = Korzystasz ze wspólnego urządzenia: { $place }
kiosk-finish = Zakończ i wyczyść ekran
kiosk-ending-why = To urządzenie jest wspólne. Jeśli nikt nie naciśnie przycisku, wyczyścimy ekran dla następnej osoby.
kiosk-ending-saved = Każda ukończona strona jest zapisana.
kiosk-stop-open = To urządzenie jest wspólne, więc bez kodu nie można później wrócić do odpowiedzi.
