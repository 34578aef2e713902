# The survey, page by page, from the start to the confirmation.

service = Sondaj pentru locuitori

## Start page

start-title = Spuneți-ne cum este să locuiți în { $area }
start-lead = { $council } dorește să afle ce credeți despre zona în care locuiți. Răspunsurile le arată consilierilor ce cred oamenii din circumscripția dumneavoastră și oamenii din { $area } în ansamblu.
start-how-long = Cât durează
start-how-long-answer = { $minutes ->
    [one] Aproximativ { $minutes } minut. Întrebări scurte: { $questions }, câte una pe pagină.
    [few] Aproximativ { $minutes } minute. Întrebări scurte: { $questions }, câte una pe pagină.
   *[other] Aproximativ { $minutes } de minute. Întrebări scurte: { $questions }, câte una pe pagină.
  }
start-who = Cine ar trebui să răspundă
start-who-answer = O singură persoană din locuință: cea care are cel puțin 16 ani și și-a sărbătorit cel mai recent ziua de naștere.
start-need = De ce aveți nevoie
start-need-answer = Codul de acces din scrisoarea pe care v-am trimis-o. Are 10 litere și cifre și arată astfel: <code>K7RM4 TXPAC</code>.
start-closing = Data de închidere
start-now = Începeți acum
start-carry-on = Continuați
start-other-code = Începeți cu alt cod de acces
start-begun-elsewhere = Continuați un sondaj început
start-begun-here = Ați început acest sondaj în acest browser. Răspunsurile de până acum sunt salvate.
start-why = De ce vă întrebăm pe dumneavoastră
start-why-random = Dacă aveți o scrisoare de la noi, adresa dumneavoastră a fost aleasă la întâmplare, pentru ca cei care răspund să semene cu oamenii care locuiesc în { $area }. Nu vă putem înlocui cu altcineva, așa că fiecare răspuns contează.
start-why-voluntary = Nu sunteți obligat să participați. Acest lucru nu va schimba niciun serviciu pe care îl primiți de la consiliu.
start-what-happens = Ce se întâmplă cu răspunsurile dumneavoastră
start-apart = Păstrăm răspunsurile separat de lista adreselor la care am scris. După ce le trimiteți, nu păstrăm nimic care să le lege din nou.
start-ward = Păstrăm numele circumscripției, nu codul poștal.
start-groups = Publicăm rezultate doar pentru grupuri de oameni. Nu publicăm niciodată o cifră bazată pe mai puțin de 10 persoane.
start-optional = Întrebările despre dumneavoastră, de exemplu despre grupul etnic, sunt opționale. Puteți sări și peste orice altă întrebare.
start-saved = Răspunsurile sunt salvate după fiecare pagină. Vă puteți opri și puteți reveni cu codul de acces până la { $day }.
start-privacy = Consiliul este responsabil pentru acest sondaj și pentru informațiile dumneavoastră. <privacy>Citiți nota privind confidențialitatea</privacy> pentru a afla ce păstrăm și ce drepturi aveți.
start-beside-label = Alte moduri de a participa și ajutor
start-no-letter = Nu aveți scrisoare?
start-no-letter-text = Vă puteți totuși <open>spune părerea fără cod</open>. Prezentăm aceste răspunsuri separat de eșantionul aleatoriu.
start-return-text = Dacă ați început fără scrisoare și aveți un cod de revenire, <code>continuați cu el</code>.
start-help = Ajutor pentru acest sondaj

## While no survey is open

waiting-not-open = Acest sondaj nu a început încă
waiting-from = Puteți participa de la { $day }.
waiting-keep-letter = Dacă aveți o scrisoare de la noi, vă rugăm să o păstrați. Veți avea nevoie de codul de acces din ea.
waiting-closed = Acest sondaj s-a închis
waiting-last-day = Ultima zi pentru trimiterea răspunsurilor a fost { $day }. Mulțumim tuturor celor care au participat.
waiting-results = Rezultatele arată ce cred oamenii din fiecare circumscripție și din { $area } în ansamblu.
waiting-no-results = Rezultatele nu sunt încă publicate. Vor fi pe pagina de rezultate.
waiting-see-results = Vedeți rezultatele
waiting-go-to-results = Mergeți la pagina de rezultate
waiting-none = În acest moment nu există niciun sondaj la care să răspundeți
waiting-none-text = { $council } nu cere acum locuitorilor să răspundă la un sondaj aici.
waiting-earlier-results = Vedeți rezultatele unui sondaj anterior
waiting-question = Dacă aveți o întrebare

## Taking part without a letter

open-title = Spuneți-vă părerea fără cod
open-lead = { $minutes ->
    [one] Poate răspunde oricine are cel puțin 16 ani și locuiește în { $area }. Durează aproximativ { $minutes } minut. Puteți răspunde până la { $day }.
    [few] Poate răspunde oricine are cel puțin 16 ani și locuiește în { $area }. Durează aproximativ { $minutes } minute. Puteți răspunde până la { $day }.
   *[other] Poate răspunde oricine are cel puțin 16 ani și locuiește în { $area }. Durează aproximativ { $minutes } de minute. Puteți răspunde până la { $day }.
  }
open-use = Cum folosim aceste răspunsuri
open-apart = Le prezentăm separat de răspunsurile persoanelor a căror adresă a fost aleasă la întâmplare.
open-not-counted = Nu se iau în calcul în cifrele circumscripției dumneavoastră. Cei care aleg să răspundă pot fi diferiți de cei care nu răspund, așa că aceste răspunsuri nu îi pot reprezenta pe toți.
open-still-show = Totuși, arată consiliului ce cred cei care au răspuns.
open-before = Înainte de a începe
open-letter = Dacă aveți o scrisoare de la noi, <code>folosiți codul de acces din ea</code>. Atunci răspunsurile se iau în calcul în cifrele circumscripției dumneavoastră.
open-browser = Puteți reveni în acest browser, pe acest dispozitiv, timp de cel mult { $time }. Pentru a reveni mai târziu sau pe alt dispozitiv, cereți un cod de revenire când vă opriți.
open-ward = Păstrăm numele circumscripției, nu codul poștal. Puteți sări peste orice întrebare.
open-start = Începeți fără cod
open-many-title = Mulți oameni încep din locul în care vă aflați
open-many-text = { $minutes ->
    [one] Așteptați { $minutes } minut, întoarceți-vă și începeți din nou. Nu s-a pierdut nimic.
    [few] Așteptați { $minutes } minute, întoarceți-vă și începeți din nou. Nu s-a pierdut nimic.
   *[other] Așteptați { $minutes } de minute, întoarceți-vă și începeți din nou. Nu s-a pierdut nimic.
  }
open-many-back = Înapoi la pagina de început

## Access code

code-title = Introduceți codul de acces sau codul de revenire
code-hint = Codul de acces este în scrisoarea pe care v-am trimis-o: 10 litere și cifre, de exemplu K7RM4 TXPAC. Codul de revenire are 12, de exemplu K7R M4T XPA CDF. Spațiile nu contează și puteți folosi litere mici.
code-resume = Ați început deja? Același cod vă duce înapoi unde v-ați oprit, pe orice telefon sau calculator.
code-none = Nu am scrisoare sau cod
code-used-finished = Dacă dumneavoastră le-ați trimis, ați terminat. Vă mulțumim: nu mai este nimic de făcut.
code-used-one = Fiecare cod primește răspunsurile unei singure persoane, așa că poate l-a folosit altcineva din locuință.
code-used-ask = Dacă nimeni din locuință nu a răspuns, întrebați consiliul despre scrisoarea dumneavoastră.
code-unknown-advice = Codul poate fi dintr-un sondaj anterior sau de la alt consiliu. Folosiți cea mai nouă scrisoare.
code-many-advice = Ne oprim un timp după mai multe coduri greșite, ca nimeni să nu poată ghici un cod. Codul dumneavoastră funcționează în continuare.
return-unknown-advice = Funcționează doar cel mai nou cod de revenire: dacă ați cerut altul, folosiți-l pe acela. Codurile dintr-un sondaj anterior sau de la alt consiliu nu funcționează.

## How far somebody has come

# Stands inside a sentence.
progress-where = unde locuiți
progress-question = Întrebarea { $n } din aproximativ { $of }
progress-caption = Secțiunea { $n } din { $of }: { $title }. { $question }

## Where the person lives

postcode-title = Care este codul dumneavoastră poștal?
postcode-hint = Îl folosim pentru a afla circumscripția. Nu îl păstrăm.
postcode-rather-not = Nu îmi știu codul poștal sau prefer să nu îl spun
postcode-new = Codurile poștale noi ajung cu întârziere pe lista noastră.
postcode-edge = Dacă locuiți aproape de marginea zonei { $area }, lista noastră poate greși în cazul dumneavoastră.
postcode-choose-ward = Alegeți circumscripția din listă
not-in-area = Nu locuiesc în { $area }
ward-title = În ce circumscripție locuiți?
ward-hint = Circumscripția este zona care îi alege pe consilierii locali.
ward-by-postcode = Nu sunt sigur. Găsiți circumscripția mea după codul poștal
outside-title = Acest sondaj este pentru persoanele care locuiesc în { $area }
outside-thanks = Vă mulțumim pentru timpul acordat. Rezultatele descriu ce cred oamenii care locuiesc în { $area }, așa că nu putem primi răspunsuri de la cei care locuiesc în altă parte.
outside-mistake = Dacă ați ales asta din greșeală, <ward>întoarceți-vă și alegeți circumscripția</ward>.
outside-results = Puteți totuși <results>vedea rezultatele</results>. Consiliul dumneavoastră poate avea un sondaj pentru cei care locuiesc acolo.

## Questions

skip-question = Săriți peste această întrebare
stop-link = Opriți-vă și reveniți mai târziu
saved-so-far = Răspunsurile anterioare sunt salvate. <stop>Opriți-vă și reveniți mai târziu</stop>
about-title = Întrebări despre dumneavoastră (opționale)
about-next = { $n ->
    [one] Următoarea întrebare este despre:
    [few] Următoarele { $n } întrebări sunt despre:
   *[other] Următoarele { $n } de întrebări sunt despre:
  }
about-why = De ce întrebăm
about-why-alike = Pentru a verifica dacă cei care răspund seamănă cu oamenii care locuiesc în { $area }.
about-why-equality = Pentru a vedea dacă unele grupuri de oameni au o experiență diferită. Legea egalității din 2010 (Equality Act 2010) cere consiliilor să se gândească la acest lucru.
about-use = Cum folosim răspunsurile dumneavoastră
about-use-optional = Nu trebuie să răspundeți. Celelalte răspunsuri contează la fel.
about-use-groups = Publicăm rezultate doar pentru grupuri și nicio cifră bazată pe mai puțin de 10 persoane.
about-use-decide = Nu le folosim pentru a hotărî ceva despre dumneavoastră sau despre serviciile pe care le primiți.
about-skip-all = { $n ->
    [one] Săriți peste această întrebare
   *[other] Săriți peste toate aceste întrebări
  }

## Check answers

check-title = Verificați răspunsurile înainte de a le trimite
check-all = { $n ->
    [one] Ați răspuns la întrebare.
    [few] Ați răspuns la toate cele { $n } întrebări.
   *[other] Ați răspuns la toate cele { $n } de întrebări.
  }
check-some = Ați răspuns la { $n } din { $of } întrebări puse. Puteți trimite sondajul fără a răspunde la restul.
check-saved = Salvat
check-where = Unde locuiți
check-ward = Circumscripția dumneavoastră
check-optional = { $title } (opțional)
check-send = Trimiteți răspunsurile
check-send-text = După ce le trimiteți nu le mai puteți schimba. Pagina următoare vă dă un număr de referință și o copie de păstrat.
check-send-button = Trimite răspunsurile mele
not-provided = Nu s-a răspuns
change = Schimbați
change-hidden = răspunsul: { $question }

## After sending

done-title = Răspunsurile au fost trimise
done-reference = Numărul dumneavoastră de referință
done-thanks = Vă mulțumim. Răspunsurile sunt salvate și contează pentru rezultatele din { $ward } și din { $area }.
done-thanks-open = Vă mulțumim. Răspunsurile sunt salvate. Le prezentăm separat de răspunsurile persoanelor a căror adresă a fost aleasă la întâmplare și nu se iau în calcul în cifrele circumscripției dumneavoastră.
done-write-down = Notați numărul de referință sau tipăriți această pagină. Nu avem altă cale de a găsi răspunsurile dacă ne întrebați de ele. Nu conține numele sau adresa dumneavoastră.
done-next = Ce urmează
done-closes = Sondajul se închide la sfârșitul zilei de { $day }.
done-results = Apoi verificăm răspunsurile și publicăm rezultatele pe <results>pagina de rezultate</results>.
done-results-due = Rezultatele sunt așteptate la { $day }, pe <results>pagina de rezultate</results>.
done-councillors = Consilierii din circumscripția dumneavoastră vor vedea rezultatele pentru { $ward }. Nu vor vedea răspunsurile dumneavoastră.
done-councillors-open = Consilierii din circumscripția dumneavoastră vor vedea rezultatele. Nu vor vedea răspunsurile dumneavoastră.
done-letter = Codul de acces și-a făcut treaba. Puteți arunca scrisoarea.
done-copy = Păstrați o copie
done-copy-time = Puteți face asta timp de { $time } după trimiterea răspunsurilor, doar în acest browser.
done-copy-link = Vedeți o copie a răspunsurilor
done-undo = Ce se poate și ce nu se poate anula
done-undo-change = Nu puteți schimba răspunsurile, pentru că le-ați trimis.
done-undo-remove = Le puteți șterge până la { $day }, cu numărul de referință: <withdraw>retrageți răspunsurile</withdraw>.
done-undo-published = Nu pot fi scoase din rezultate care au fost publicate.
done-clear = Ștergeți datele de pe el, ca nimeni altcineva să nu vă vadă numărul de referință sau răspunsurile. Ele rămân trimise.
done-privacy = Cum are grijă consiliul de răspunsurile dumneavoastră
done-feedback = Spuneți-ne ce credeți despre acest site

## A copy of the answers

copy-title = O copie a răspunsurilor dumneavoastră
copy-survey = Sondaj
copy-sent-on = Trimis la
copy-time = Tipăriți sau salvați această pagină acum. O puteți deschide timp de { $time } după trimiterea răspunsurilor, doar în acest browser.
copy-pdf = Salvați o copie ca fișier PDF
copy-page-of = Pagina # din #
copy-demonstration = Demonstrație: acest sondaj nu este real
copy-incomplete = Unele litere sau semne din răspunsurile dumneavoastră nu pot fi afișate în acest fișier. � ține locul fiecăruia. Pagina din browser le arată pe toate și sunt salvate așa cum le-ați scris.
copy-clear = Alte persoane care folosesc acest dispozitiv pot deschide această pagină. Când aveți copia, ștergeți datele de pe dispozitiv.
copy-gone-title = Nu puteți vedea aici o copie a răspunsurilor
copy-gone-time = Arătăm o copie timp de { $time } după trimiterea răspunsurilor și doar în browserul din care le-ați trimis.
copy-gone-why = Astfel nimeni altcineva nu le poate citi mai târziu. Dacă ați trimis răspunsurile, ele sunt salvate.
copy-gone-ask = Pentru a întreba consiliul despre răspunsuri, dați numărul de referință de pe pagina care v-a spus că au fost trimise. <privacy>Drepturile dumneavoastră, în nota privind confidențialitatea</privacy>
go-to-start = Mergeți la începutul sondajului
shared-device = Este un dispozitiv folosit și de alții?
clear-device = Ștergeți datele de pe acest dispozitiv

## Stopping

stop-title = Răspunsurile de până acum sunt salvate
stop-close = Puteți închide această pagină acum.
stop-how-invited = Pentru a reveni, mergeți la acest sondaj pe orice telefon sau calculator și introduceți din nou codul de acces din scrisoare, până la sfârșitul zilei de { $day }. Continuați de unde v-ați oprit.
stop-clear-invited = Ștergeți datele de pe acest dispozitiv dacă îl folosesc și alții. Răspunsurile rămân salvate.
stop-how-open = Pentru a reveni fără cod, deschideți acest sondaj în același browser pe acest dispozitiv, în { $time } și până la sfârșitul zilei de { $day }.
stop-clear-open = Ștergeți datele de pe acest dispozitiv dacă îl folosesc și alții. După aceea, fără un cod de revenire, nu mai puteți reveni la aceste răspunsuri.
stop-clear-return = Ștergeți datele de pe acest dispozitiv dacă îl folosesc și alții. Răspunsurile rămân salvate. Puteți reveni la ele cu codul de revenire.
stop-return = Reveniți pe orice dispozitiv
stop-return-text = Un cod de revenire vă duce înapoi la răspunsurile dumneavoastră pe orice telefon sau calculator, până la sfârșitul zilei de { $day }.
stop-return-had = Ați cerut deja un cod de revenire. Nu îl păstrăm într-o formă care poate fi arătată din nou. Dacă luați unul nou, codul pe care îl aveți nu mai funcționează.
stop-return-button = Luați un cod pentru a reveni
stop-return-again = Luați un nou cod de revenire
stop-carry-on = Continuați acum
stop-button = Opriți-vă acum și ștergeți datele de pe acest dispozitiv
stopped-title = V-ați oprit, iar datele au fost șterse de pe acest dispozitiv
stopped-open = Nimeni nu poate continua răspunsurile dumneavoastră pe acest dispozitiv. Puteți începe din nou dacă vă răzgândiți.
stopped-invited = Nimeni nu poate vedea sau schimba răspunsurile dumneavoastră pe acest dispozitiv. Sunt salvate. Pentru a continua, introduceți din nou codul de acces din scrisoare până la sfârșitul zilei de { $day }.
stopped-return = Nimeni nu poate vedea sau schimba răspunsurile dumneavoastră pe acest dispozitiv. Sunt salvate. Pentru a continua, introduceți codul de revenire până la sfârșitul zilei de { $day }.
stopped-sent-title = Datele au fost șterse de pe acest dispozitiv
stopped-sent = Nimeni nu vă poate vedea numărul de referință sau răspunsurile pe acest dispozitiv. Răspunsurile au fost trimise și sunt salvate.
stopped-sent-copy = Dacă ați tipărit sau ați salvat aici o copie, nu uitați să o luați cu dumneavoastră.

## A return code, and the message that takes it to its owner

return-title = Codul dumneavoastră de revenire
return-once = Notați acest cod, tipăriți această pagină sau fotografiați-o. Îl arătăm o singură dată.
return-replaces = Codul de revenire pe care îl aveați înainte nu mai funcționează.
return-how = Cum reveniți
return-how-start = Mergeți la acest sondaj pe orice telefon sau calculator și alegeți „Continuați un sondaj început”.
return-how-address = Sau mergeți direct la această adresă:
return-how-day = Introduceți codul până la sfârșitul zilei de { $day }. Continuați de unde v-ați oprit.
return-private = Oricine are acest cod vă poate vedea și schimba răspunsurile până când le trimiteți. Nu îl arătați nimănui.
return-newest = Dacă cereți alt cod de revenire, acesta nu mai funcționează.
return-email = Vă trimitem codul (opțional)
return-email-label = Adresa dumneavoastră de e-mail
return-email-hint = O folosim o singură dată, pentru a vă trimite acest cod, și nu o păstrăm.
return-email-button = Trimiteți-mi acest cod prin e-mail
return-sent-title = Trimis
return-sent = Am trimis codul la adresa pe care ați dat-o. Poate dura câteva minute. Dacă nu sosește, căutați în mesajele nedorite sau notați codul de aici.
return-mail-subject = Codul dumneavoastră de revenire: { $survey }
return-mail-lead = Ați cerut de la { $council } codul cu care puteți reveni la răspunsurile dumneavoastră:
return-mail-how = Introduceți-l pe această pagină până la sfârșitul zilei de { $day }. Continuați de unde v-ați oprit.
return-mail-stranger = Dacă nu ați cerut acest lucru, cineva a introdus din greșeală adresa dumneavoastră de e-mail. Nu trebuie să faceți nimic: nu am păstrat-o.
return-mail-ask = Dacă aveți o întrebare, adresați-vă la { $council }.

## The session is over

expired-title = Sesiunea dumneavoastră s-a încheiat
expired-lead = Nu s-a pierdut nimic: fiecare pagină terminată cu „Continuați” este salvată.
expired-kept = Răspunsul de pe pagina deschisă este și el salvat.
expired-why = O încheiem după un timp, ca nimeni altcineva să nu vă poată continua răspunsurile. Introduceți din nou codul de acces din scrisoare sau codul de revenire și continuați de unde v-ați oprit.
expired-open = Dacă nu aveți cod
expired-open-text = Fără cod puteți continua doar în browserul în care ați început, timp de cel mult { $time }. După aceea nimic nu mai leagă răspunsurile de dumneavoastră, așa că nu le putem aduce înapoi.
expired-open-again = Începeți din nou fără cod
expired-again = Dacă vedeți această pagină mereu
expired-again-text = Browserul dumneavoastră poate fi setat să refuze cookie-urile. Acest sondaj are nevoie de unul pentru a ști că răspunsurile de pe fiecare pagină sunt ale dumneavoastră. <cookies>Citiți despre cookie-urile noastre</cookies>

## Withdrawing answers that were sent

withdraw-title = Retrageți răspunsurile
withdraw-lead = Dacă v-ați răzgândit în privința participării, răspunsurile trimise pot fi șterse.
withdraw-until = Puteți face asta până la { $day }.
withdraw-hint = L-ați primit când ați trimis răspunsurile: 12 litere și cifre, de exemplu K7RM 4TXP ACD9. Spațiile nu contează și puteți folosi litere mici.
withdraw-not-yet = Nu se șterge nimic încă: vă mai întrebăm o dată pe pagina următoare.
withdraw-already = Dacă ați retras deja răspunsurile, ele sunt șterse și nu mai este nimic de făcut.
withdraw-no-other-way = Fără numărul de referință nimeni nu vă poate găsi răspunsurile: ele nu conțin numele sau adresa dumneavoastră.
withdraw-too-late = Rezultatele au fost calculate. Răspunsurile dumneavoastră fac parte din totaluri în care nimeni nu poate fi recunoscut.
withdraw-many = Ne oprim un timp, ca nimeni să nu poată ghici un număr de referință.
withdraw-confirm-title = Doriți să ștergeți răspunsurile trimise?
withdraw-at-once = Toate răspunsurile se șterg imediat. Acest lucru nu poate fi anulat și nu puteți răspunde din nou cu aceeași scrisoare.
withdraw-results = Nu se iau în calcul în niciun rezultat calculat de acum înainte. Rezultatele deja publicate rămân cum sunt.
withdraw-kept = Păstrăm faptul că cineva din circumscripția dumneavoastră a retras răspunsurile, în ce zi și la ce întrebări se răspunsese, dar nu care au fost răspunsurile. Fără acest lucru, rezultatele publicate înainte și după ar putea dezvălui răspunsurile dumneavoastră.
withdraw-button = Șterge răspunsurile mele
withdraw-keep = Păstrați-le
withdrawn-title = Răspunsurile au fost șterse
withdrawn-results = Nu se iau în calcul în niciun rezultat calculat de acum înainte.
withdrawn-reference = Numărul de referință nu mai duce nicăieri. Îl puteți arunca și puteți închide această pagină.
withdrawn-privacy = Cum are grijă consiliul de informațiile dumneavoastră

## A session about to end, and a survey that has just closed

session-ending-title = Aveți nevoie de mai mult timp?
session-ending-left = Secunde rămase: <left>60</left>
session-ending-why = De pe acest dispozitiv nu s-a trimis nimic de ceva timp. Vom încheia sesiunea, pentru ca nimeni altcineva să nu poată continua cu răspunsurile dumneavoastră.
session-ending-saved = Nu se pierde nimic: fiecare pagină terminată este salvată, iar răspunsul de pe această pagină va fi salvat și el, dacă este complet.
session-ending-failed = Nu am putut ajunge la sondaj. Verificați conexiunea, apoi apăsați din nou butonul.
session-ending-stay = Continuați sondajul
closing-text = Ați început înainte de închidere, deci puteți termina. Timp rămas pentru a trimite răspunsurile: { $time }.

## On a device that one person after another uses

kiosk-label = Dispozitiv comun
kiosk-text = Folosiți un dispozitiv comun: { $place }
kiosk-finish = Terminați și goliți ecranul
kiosk-ending-why = Acest dispozitiv este comun. Dacă nimeni nu apasă butonul, golim ecranul pentru persoana următoare.
kiosk-ending-saved = Fiecare pagină terminată este salvată.
kiosk-stop-open = Acest dispozitiv este comun, deci fără cod nu puteți reveni mai târziu la răspunsuri.
