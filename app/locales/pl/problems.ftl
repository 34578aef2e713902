# Pages that say what went wrong and what to do.

problem-number = Prosząc o pomoc, podaj ten numer:
problem-start = Przejdź do strony początkowej
problem-not-found = Nie znaleziono strony
problem-not-found-typed = Jeśli adres został wpisany ręcznie, sprawdź, czy jest poprawny.
problem-not-found-link = Jeśli to był link, może być nieaktualny.
problem-cross-site = Ten formularz nie pochodzi z tej strony
problem-cross-site-text = Dla Twojego bezpieczeństwa nic nie zmieniono. Otwórz stronę ponownie w tej witrynie i wyślij formularz stamtąd.
problem-too-large = To było za dużo, aby wysłać
problem-too-large-text = Wysłana treść jest większa niż jakakolwiek odpowiedź w tej witrynie, więc jej nie odczytano. Wcześniejsze odpowiedzi są bezpieczne.
problem-too-large-again = Wróć, skróć ją i wyślij ponownie.
problem-unreadable = Nie mogliśmy tego odczytać
problem-unreadable-text = Wysłano coś innego, niż wysyła ta strona, więc nic nie zmieniono. Wróć, odśwież stronę i spróbuj ponownie.
problem-unavailable = Usługa jest przez chwilę niedostępna
problem-unavailable-again = Odczekaj minutę, wróć i wyślij ponownie. Wysłanie dwa razy nie szkodzi.
problem-fault = Coś poszło nie tak po naszej stronie
problem-fault-text = To, co właśnie wysłano, mogło się nie zapisać. Wszystko, co wysłano wcześniej, jest bezpieczne.
problem-fault-again = Wróć i spróbuj ponownie. Jeśli to się powtórzy, powiedz osobom, które prosiły Cię o udział.
problem-withdrawn = Tych wag nie można już używać
problem-withdrawn-text = Ktoś, na czyich odpowiedziach są oparte, wycofał je.
problem-withdrawn-again = Uruchom ważenie ponownie i użyj nowych wag.
problem-unsaved = Nie mogliśmy teraz tego zapisać
problem-unsaved-text = Ankieta przez chwilę nie może niczego zapisać. To, co właśnie wysłano, nie jest jeszcze zapisane, ale pozostaje na tej stronie. Wszystko, co zapisano wcześniej, jest bezpieczne.
problem-unsaved-wait = Nie zamykaj tej strony, odczekaj minutę i wybierz „Wyślij ponownie”. Wysłanie dwa razy nie szkodzi.
problem-unsaved-again = Wyślij ponownie
problem-unsaved-wrote = To, co napisano
