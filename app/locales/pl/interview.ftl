# What interviewers read out to residents, by telephone and at the door, besides the questions; and what their code says then.

## The introduction

interview-hello = Dzień dobry, nazywam się { $name }. Kontaktuję się w imieniu { $council }.
interview-letter = Napisaliśmy na ten adres w sprawie ankiety wśród osób, które mieszkają w { $area }. Adres wylosowano.
interview-who = Czy mogę rozmawiać z osobą z tego domu, która ma co najmniej 16 lat i ostatnio obchodziła urodziny?
interview-length = { $minutes ->
    [one] Pytania zajmą około { $minutes } minuty.
   *[other] Pytania zajmą około { $minutes } minut.
  }
interview-voluntary = Udział nie jest obowiązkowy. Nie zmieni to żadnych usług, które otrzymują Państwo od samorządu. Można pominąć każde pytanie i przerwać w każdej chwili.
interview-private = Wpisuję odpowiedzi tak, jak je słyszę. Przechowujemy je oddzielnie od listy adresów, na które pisaliśmy, i publikujemy wyniki tylko dla grup osób.
interview-notice = Informacja o prywatności mówi, co przechowujemy i jakie mają Państwo prawa. Jest na stronie podanej w naszym liście i mogę ją odczytać.
interview-agree = Czy zgadzają się Państwo wziąć teraz udział?

## During the interview

interview-scale = W skali od { $from } do { $to }: { $from } oznacza „{ $low }”, a { $to } oznacza „{ $high }”.
interview-about = Następne pytania dotyczą Państwa osoby.
interview-card = Karta { $card }

## The end

interview-last = To były wszystkie pytania. Czy chcą Państwo zmienić którąś odpowiedź?
interview-thanks = Bardzo dziękuję za poświęcony czas. Odpowiedzi są zapisane.
interview-reference = Teraz odczytam numer referencyjny. Proszę go zapisać. Podając go, można usunąć odpowiedzi do { $day }.

## Online, with the code of an interview

error-code-interview = Ankieter przyjmuje odpowiedzi z tym kodem dostępu
code-interview-advice = Jeśli wolisz odpowiedzieć przez internet, powiedz to ankieterowi lub zapytaj w urzędzie. Wtedy kod znów będzie tu działać.

## In the privacy notice

privacy-letters-interviews = Jeśli ktoś w imieniu samorządu zadzwoni lub przyjdzie, aby zadać Ci pytania, zapisujemy przy liście, kiedy to było i z jakim skutkiem, aby nikt nie pytał ponownie po Twojej odmowie. Gdy nadejdą odpowiedzi z Twoim kodem, zachowujemy tylko dzień i skutek, bez informacji, którego listu dotyczyły.
