# What interviewers read out to residents, by telephone and at the door, besides the questions; and what their code says then.

## The introduction

interview-hello = Bună ziua, mă numesc { $name }. Vă contactez din partea { $council }.
interview-letter = Am scris la această adresă despre un sondaj printre oamenii care locuiesc în { $area }. Adresa a fost aleasă la întâmplare.
interview-who = Pot să vorbesc cu persoana din locuință care are cel puțin 16 ani și și-a sărbătorit cel mai recent ziua de naștere?
interview-length = { $minutes ->
    [one] Întrebările durează aproximativ { $minutes } minut.
    [few] Întrebările durează aproximativ { $minutes } minute.
   *[other] Întrebările durează aproximativ { $minutes } de minute.
  }
interview-voluntary = Nu sunteți obligat să participați. Acest lucru nu va schimba niciun serviciu pe care îl primiți de la consiliu. Puteți sări peste orice întrebare și vă puteți opri oricând.
interview-private = Scriu răspunsurile așa cum le spuneți. Le păstrăm separat de lista adreselor la care am scris și publicăm rezultate doar pentru grupuri de oameni.
interview-notice = Nota privind confidențialitatea spune ce păstrăm și ce drepturi aveți. Este pe site-ul menționat în scrisoarea noastră și v-o pot citi.
interview-agree = Sunteți de acord să participați acum?

## During the interview

interview-scale = Pe o scară de la { $from } la { $to }: { $from } înseamnă „{ $low }”, iar { $to } înseamnă „{ $high }”.
interview-about = Următoarele întrebări sunt despre dumneavoastră.
interview-card = Cartonașul { $card }

## The end

interview-last = Acestea au fost toate întrebările. Doriți să schimbați vreun răspuns?
interview-thanks = Vă mulțumesc mult pentru timpul acordat. Răspunsurile sunt salvate.
interview-reference = Acum vă citesc numărul de referință. Vă rog să îl notați. Cu el puteți cere ștergerea răspunsurilor până la { $day }.

## Online, with the code of an interview

error-code-interview = Un operator de interviu preia răspunsuri cu acest cod de acces
code-interview-advice = Dacă preferați să răspundeți online, spuneți-i operatorului sau întrebați consiliul. Apoi codul va funcționa din nou aici.

## In the privacy notice

privacy-letters-interviews = Dacă cineva vă sună sau vine din partea consiliului pentru a vă pune întrebările, păstrăm împreună cu scrisoarea când a fost și ce a rezultat, pentru ca nimeni să nu mai întrebe după ce ați refuzat. După ce sosesc răspunsuri cu codul dumneavoastră, păstrăm ziua și ce a rezultat, dar nu și despre ce scrisoare a fost vorba.
