# Help, privacy, accessibility, cookies, feedback.

## Help

help-title = Pomoc w sprawie ankiety
help-code = Mój kod dostępu nie działa
help-code-form = Kod dostępu ma 10 liter i cyfr, a kod powrotu 12. Odstępy nie mają znaczenia i można używać małych liter.
help-code-newest = Użyj najnowszego listu. Kody z wcześniejszej ankiety nie działają.
help-code-once = Kod przestaje działać po wysłaniu z nim odpowiedzi.
help-stop = Trzeba było przerwać
help-stop-text = Odpowiedzi są zapisywane za każdym razem, gdy wybierasz „Dalej” lub „Pomiń”. Wpisz kod ponownie, na dowolnym telefonie lub komputerze, i kontynuuj tam, gdzie przerwano. Jeśli zaczęto bez listu, wybierz „Przerwij i wróć później” i poproś o kod powrotu. Bez żadnego kodu można kontynuować tylko w przeglądarce, w której zaczęto.
help-skip = Nie chcę odpowiadać na jakieś pytanie
help-skip-text = Wybierz „Pomiń to pytanie”. Ankietę można wysłać z pominiętymi pytaniami.
help-change = Chcę zmienić odpowiedź
help-change-text = Przed wysłaniem wybierz „Zmień” na stronie „Sprawdź odpowiedzi”. Po wysłaniu odpowiedzi nie można ich zmienić.
help-language = Chcę to przeczytać w innym języku
help-language-text = Wybierz język u góry dowolnej strony. Odpowiedzi pozostaną bez zmian.
help-cannot = Nie mogę korzystać z tej strony lub potrzebuję pomocy w wypełnieniu
help-accessible = Jak dostępna jest ta strona
help-survey = Przejdź do ankiety

## Privacy notice

privacy-title = Informacja o prywatności
privacy-the-council = Samorząd, który zadaje pytania,
privacy-who = Kto odpowiada
privacy-who-text = { $council } odpowiada za tę ankietę i za Twoje dane (jest ich „administratorem”).
privacy-officer = Możesz zapytać inspektora ochrony danych: { $officer }
privacy-officer-unknown = Możesz zapytać inspektora ochrony danych; strona internetowa i biura samorządu podają, jak to zrobić.
privacy-what = Co przechowujemy
privacy-what-answers = Twoje odpowiedzi, czas ich rozpoczęcia i wysłania, język, w którym je czytano, oraz to, czy był list, czy nie.
privacy-what-signals = Jak długo otwarta była każda strona, ile razy zmieniano odpowiedź oraz czy używano telefonu, tabletu czy komputera. Dzięki temu widzimy, które pytania są trudne.
privacy-what-ward = Nazwę Twojego okręgu. Jeśli wpiszesz kod pocztowy, używamy go do ustalenia okręgu i nie zachowujemy go.
privacy-what-reference = Numer referencyjny, za pomocą którego możesz pytać o swoje odpowiedzi.
privacy-what-not = Nie prosimy o nazwisko ani datę urodzenia. O adres e-mail prosimy tylko wtedy, gdy chcesz dostać na niego kod powrotu, i nie zachowujemy go.
privacy-feedback = Jeśli wyrazisz opinię o tej stronie, przechowujemy to, co napiszesz, dzień i rodzaj strony, z której przychodzisz, oddzielnie od odpowiedzi. Nic ich nie łączy.
privacy-letters = Listy i kody dostępu
privacy-letters-text = Jeśli masz list, Twój adres wylosowano. Lista adresów, na które pisaliśmy, jest przechowywana oddzielnie od odpowiedzi. Dopóki ankieta nie jest ukończona, kod dostępu prowadzi Cię do niej. Po wysłaniu odpowiedzi nic nie łączy ich z Twoim adresem ani kodem. Odnaleźć je może tylko numer referencyjny z ostatniej strony.
privacy-return = Jeśli ankieta została rozpoczęta bez listu, możesz poprosić o kod powrotu. Przechowujemy go w postaci, z której nikt go nie odczyta, i tylko do zamknięcia ankiety. Po wysłaniu odpowiedzi nic go z nimi nie łączy. Jeśli wysyłamy go e-mailem, adres służy tylko do tej jednej wiadomości.
privacy-use = Do czego używamy odpowiedzi
privacy-use-text = Aby dowiedzieć się, co myślą mieszkańcy każdego okręgu i całego obszaru, oraz opublikować wyniki. Ważymy odpowiedzi tak, aby grupy, które odpowiadały rzadziej, liczyły się tyle, ile powinny. Publikujemy wyniki tylko dla grup osób i nigdy liczby opartej na mniej niż 10 osobach. Na podstawie odpowiedzi nie podejmuje się żadnych decyzji o Tobie.
privacy-law = Dlaczego prawo na to pozwala
privacy-law-task = Pytanie mieszkańców o zdanie należy do zadań publicznych samorządu (UK GDPR, art. 6 ust. 1 lit. e). Udział nie jest obowiązkowy.
privacy-law-special = Niektóre pytania o Ciebie, na przykład o grupę etniczną lub zdrowie, dotyczą tego, co prawo nazywa szczególnymi kategoriami danych. Są dobrowolne. Używamy odpowiedzi do statystyki w interesie publicznym (UK GDPR, art. 9 ust. 2 lit. j, oraz ustawa o ochronie danych z 2018 r., załącznik 1, ust. 4), aby samorząd mógł zobaczyć, czy grupy osób są traktowane sprawiedliwie.
privacy-keep = Jak długo je przechowujemy
privacy-keep-time = Samorząd przechowuje Twoje odpowiedzi przez { $time } od zamknięcia ankiety.
privacy-keep-unknown = O tym, jak długo przechowuje odpowiedzi, decyduje samorząd. Zapytaj jego inspektora ochrony danych.
privacy-rights = Twoje prawa
privacy-rights-text = Możesz poprosić o wgląd w to, co o Tobie przechowujemy, o poprawienie lub usunięcie, możesz też wnieść sprzeciw. Przed wysłaniem możesz samodzielnie zmienić odpowiedzi. Potem podaj numer referencyjny: bez niego nie wiemy, które odpowiedzi są Twoje.
privacy-withdraw = Wysłane odpowiedzi mogą zostać usunięte najpóźniej { $days } dni po zakończeniu ankiety. Potrzebny jest numer referencyjny.
privacy-withdraw-kept = Odpowiedzi nie można usunąć z wyników, które już opublikowano. Aby wyniki nie zdradziły Twoich odpowiedzi, zachowujemy informację, że ktoś w Twoim okręgu wycofał odpowiedzi, w którym dniu i na które pytania odpowiedziano, ale nie treść odpowiedzi.
privacy-rights-copy = Przez krótki czas po wysłaniu odpowiedzi możesz zobaczyć ich kopię w przeglądarce, z której je wysłano.
privacy-complain = Jeśli odpowiedź Cię nie zadowala, możesz złożyć skargę do Komisarza ds. Informacji: <ico>ico.org.uk/make-a-complaint</ico>
privacy-cookies = Ta strona nie śledzi Cię i nie ładuje niczego z innych stron. <cookies>Przeczytaj o naszych plikach cookie</cookies>

## Accessibility statement

access-title = Oświadczenie o dostępności
access-lead = Chcemy, aby jak najwięcej osób mogło wypełnić tę ankietę i przeczytać jej wyniki.
access-applies = { $council } prowadzi tę stronę i zobowiązuje się zapewnić jej dostępność zgodnie z przepisami Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. To oświadczenie dotyczy ankiety, jej stron pomocy, jej wyników oraz stron, z których korzystają pracownicy samorządu.
access-able = Powinno być możliwe:
access-able-keyboard = odpowiadanie tylko za pomocą klawiatury lub z czytnikiem ekranu
access-able-zoom = powiększenie do 400% bez wychodzenia tekstu poza ekran
access-able-script = odpowiadanie z wyłączonym JavaScriptem: ankieta go nie potrzebuje
access-able-colours = używanie własnych kolorów lub wysokiego kontrastu
access-able-language = odpowiadanie w innym języku lub w łatwym angielskim
access-able-time = odpowiadanie bez pośpiechu: odpowiedzi są zapisywane po każdej stronie
access-how = Jak dostępna jest ta strona
access-how-text = Ta strona jest częściowo zgodna z Wytycznymi dla dostępności treści internetowych, wersja 2.2, poziom AA. Częściowo z powodu tego, co wymieniono na tej stronie, i dlatego że nie skontrolował jej jeszcze nikt niezależny.
access-known = Co, jak wiemy, nie działa dobrze
access-known-text = Gdy ustaliliśmy dzień naprawienia czegoś, podajemy go. Gdy go nie podajemy, nie jest jeszcze ustalony.
access-planned = Do naprawienia do: { $day }.
access-criterion = To nie spełnia Wytycznych dla dostępności treści internetowych, kryterium { $criterion }.
access-unchecked = Czego nie sprawdzono
access-issue-drawings = Czytnik ekranu odczytuje każdą mapę i każdy wykres wyników jako jeden obraz, ze streszczeniem słowami.
access-issue-drawings-instead = Każda mapa i każdy wykres ma tabelę z tymi samymi liczbami.
access-issue-chart-text = Słowa na wykresach nie rosną, gdy zmienia się tylko wielkość tekstu, i mogą na siebie zachodzić, gdy odstępy w tekście są większe.
access-issue-chart-text-instead = Powiększ całą stronę albo przeczytaj tabelę obok wykresu.
access-issue-wide-tables = Szerokie tabele, z wynikami i dla pracowników, przewijają się w bok na wąskich ekranach i przy powiększeniu.
access-issue-wide-tables-instead = Przewija się tylko tabela; strona wokół niej mieści się na ekranie. Liczby z wyników są też w plikach.
access-issue-results-english = Strony wyników są tylko po angielsku.
access-issue-results-english-instead = Zapytaj samorząd, co może przekazać o wynikach w Twoim języku.
access-issue-sign-language = Nie ma wersji w brytyjskim języku migowym ani nagrania do odsłuchania.
access-issue-sign-language-instead = Poproś samorząd o inny sposób odpowiadania.
access-issue-people = Strony nie wypróbował jeszcze dla nas nikt z niepełnosprawnością ani nikt, kto na co dzień korzysta z czytnika ekranu, lupy ekranowej lub sterowania głosem. Mogą być problemy, na które trafiłyby tylko te osoby.
access-issue-people-instead = Powiedz nam, na co trafisz, albo poproś o inny sposób odpowiadania.
access-issue-translations = Nikt, kto mówi w językach innych niż angielski, nie sprawdził dla nas tłumaczeń, a łatwego angielskiego nie sprawdził nikt, kto go potrzebuje. Dopóki samorząd nie zatwierdzi tłumaczenia, jego strony informują, że jest robocze.
access-issue-translations-instead = Na każdej stronie można przejść na angielski. Odpowiedzi pozostają bez zmian.
access-issue-pdf = Kwestionariusze papierowe i kopia odpowiedzi to otagowane pliki PDF, a testy odczytują ich budowę. Nie użyto na nich niezależnego narzędzia sprawdzającego ani czytnika ekranu.
access-issue-pdf-instead = Te same pytania i ta sama kopia są na stronach tej witryny.
access-tell = Zgłoś problem lub poproś o inny sposób odpowiadania
access-tell-form = Możesz też <feedback>napisać, co myślisz o tej stronie</feedback>. Czytamy to i nie możemy odpowiedzieć.
access-unhappy = Jeśli nasza odpowiedź Cię nie zadowala
access-unhappy-text = Przestrzegania przepisów o dostępności (Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018) pilnuje Komisja Równości i Praw Człowieka. Jeśli nasza reakcja Cię nie zadowala, skontaktuj się z <eass>Equality Advisory and Support Service</eass>.
access-tested = Jak ją sprawdzono
access-tested-text = Strony sprawdzają testy wykonywane przez maszynę. To, co ostatnio znalazły, jest zapisane i podane tutaj tak, jak zostało zapisane.
access-run-day = Dzień testów
access-run-tool = Wykonano za pomocą
access-run-pages = Strony i stany stron, na przykład błędy
access-run-widths = Szerokości ekranu w pikselach
access-run-languages = Języki
access-run-checks = Sprawdzenia: strona, w języku, przy szerokości
access-run-rules = Reguły
access-run-failures = Znalezione błędy
access-run-none = Brak
access-run-undecided = Reguły, których maszyna nie zawsze mogła rozstrzygnąć
access-run-found = { $rule } (strony: { $pages })
access-tested-fit = Na tych samych stronach testy sprawdzają, czy nic nie jest ucięte, zasłonięte ani poza ekranem: przy powiększeniu do 200% i 400%, z większymi odstępami w tekście i z tekstem dwa razy większym.
access-tested-keyboard = Testy przechodzą przez ankietę tylko za pomocą klawiatury.
access-tested-colours = Testy sprawdzają strony w kolorach ustawionych przez system (wysoki kontrast) oraz czy fokus widać i nic go nie zasłania.
access-tested-tree = To, co słyszą czytniki ekranu na każdym rodzaju strony, jest zapisane, a każda zmiana jest widoczna.
access-tested-limits = Testy automatyczne znajdują tylko część problemów, jakie mogą mieć ludzie. Nie testowaliśmy jeszcze z osobami korzystającymi z technologii wspomagających.
access-preparation = Jak przygotowano to oświadczenie
access-prepared = To oświadczenie przygotowano { $day } na podstawie powyższych testów i naszej własnej listy tego, o czym wiemy.

## Cookies

cookies-title = Pliki cookie
cookies-lead = Ta strona używa czterech plików cookie. Bez nich nie może działać, więc nie prosimy o zgodę.
cookies-what = Plik cookie to mały fragment tekstu, który przeglądarka przechowuje i odsyła do strony. Nie używamy żadnych do śledzenia, żadnych do reklam i żadnych z innych stron.
cookies-name = Nazwa
cookies-purpose = Do czego służy
cookies-set = Kiedy jest ustawiany
cookies-lasts = Jak długo trwa
cookies-at-most = Najwyżej { $time }
cookies-window = Do zamknięcia przeglądarki
cookies-answering = Podczas wypełniania ankiety
cookies-answering-purpose = Pokazuje, że odpowiedzi na każdej stronie są Twoje. Zawiera losową wartość, nie odpowiedzi i nie kod dostępu.
cookies-answering-set = Gdy zaczynasz ankietę. Jest usuwany, gdy czyścisz urządzenie: przy przerwaniu lub po wysłaniu odpowiedzi.
cookies-language = Gdy wybierasz język
cookies-language-purpose = Pokazuje strony w wybranym języku. Zawiera nazwę języka.
cookies-language-set = Gdy wybierasz język u góry strony. Jest usuwany, gdy czyścisz urządzenie.
cookies-staff = Dla pracowników samorządu, którzy się logują
cookies-staff-purpose = Utrzymuje zalogowanie. Zawiera losową wartość. Mieszkańcy nigdy go nie otrzymują.
cookies-staff-set = Gdy pracownik się loguje. Jest usuwany przy wylogowaniu.
cookies-step = Dla pracowników samorządu między dwoma krokami logowania
cookies-step-purpose = Pamięta, że hasło było poprawne, do czasu wpisania kodu. Zawiera losową wartość. Mieszkańcy nigdy go nie otrzymują.
cookies-step-set = Gdy pracownik, od którego wymagany jest kod, wpisze hasło. Jest usuwany po wpisaniu kodu.
cookies-shared = Na urządzeniu, z którego korzysta wiele osób
cookies-shared-purpose = Pokazuje, że urządzenie, na przykład tablet w bibliotece, jest wspólne i ma być czyszczone po każdej osobie. Zawiera losową wartość.
cookies-shared-set = Gdy pracownik ustawi urządzenie jako wspólne. Na Twoim własnym urządzeniu nigdy się nie pojawia.

## Feedback on the site

feedback-title = Co myślisz o tej stronie?
feedback-hint = Napisz, co poszło nie tak, lub cokolwiek, o czym mamy wiedzieć. Nie podawaj nazwiska, adresu, kodu dostępu ani numeru referencyjnego. Nie możemy odpisać.
feedback-length = Można napisać najwyżej { $most } znaków.
feedback-keep = Przechowujemy to, co napiszesz, dzień i rodzaj strony, z której przychodzisz. Nie przechowujemy informacji, kim jesteś, i nic nie łączy tego z Twoimi odpowiedziami. Mogą to przeczytać pracownicy samorządu prowadzący ankietę.
feedback-send = Wyślij
feedback-sent-title = Dziękujemy. Mamy Twój komentarz
feedback-sent-read = Czytamy każdy komentarz. Nie możemy odpisać, bo nie wiemy, kto go napisał.
feedback-sent-back = Jeśli ankieta nie była skończona, odpowiedzi są zapisane. Wróć na początek ankiety, aby kontynuować.
