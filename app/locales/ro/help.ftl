# Help, privacy, accessibility, cookies, feedback.

## Help

help-title = Ajutor pentru sondaj
help-code = Codul meu de acces nu funcționează
help-code-form = Codul de acces are 10 litere și cifre, iar codul de revenire are 12. Spațiile nu contează și puteți folosi litere mici.
help-code-newest = Folosiți cea mai nouă scrisoare. Codurile dintr-un sondaj anterior nu funcționează.
help-code-once = Un cod nu mai funcționează după ce răspunsurile au fost trimise cu el.
help-stop = A trebuit să mă opresc
help-stop-text = Răspunsurile sunt salvate de fiecare dată când alegeți „Continuați” sau „Săriți”. Introduceți din nou codul, pe orice telefon sau calculator, și continuați de unde v-ați oprit. Dacă ați început fără scrisoare, alegeți „Opriți-vă și reveniți mai târziu” și cereți un cod de revenire. Fără niciun cod, puteți continua doar în browserul în care ați început.
help-skip = Nu vreau să răspund la o întrebare
help-skip-text = Alegeți „Săriți peste această întrebare”. Puteți trimite sondajul cu întrebări fără răspuns.
help-change = Vreau să schimb un răspuns
help-change-text = Înainte de a trimite, alegeți „Schimbați” pe pagina „Verificați răspunsurile”. După ce ați trimis răspunsurile nu le mai puteți schimba.
help-language = Aș vrea să citesc acest text în altă limbă
help-language-text = Alegeți limba în partea de sus a oricărei pagini. Răspunsurile rămân neschimbate.
help-cannot = Nu pot folosi acest site sau aș vrea ajutor pentru completare
help-accessible = Cât de accesibil este acest site
help-survey = Mergeți la sondaj

## Privacy notice

privacy-title = Notă privind confidențialitatea
privacy-the-council = Consiliul care vă întreabă
privacy-who = Cine este responsabil
privacy-who-text = { $council } este responsabil pentru acest sondaj și pentru informațiile dumneavoastră (este „operatorul”).
privacy-officer = Puteți întreba responsabilul cu protecția datelor: { $officer }
privacy-officer-unknown = Puteți întreba responsabilul cu protecția datelor; site-ul și birourile consiliului spun cum.
privacy-what = Ce păstrăm
privacy-what-answers = Răspunsurile, când le-ați început și le-ați trimis, limba în care le-ați citit și dacă ați venit cu o scrisoare sau fără.
privacy-what-signals = Cât timp a fost deschisă fiecare pagină, cât de des ați schimbat un răspuns și dacă ați folosit un telefon, o tabletă sau un calculator. Acest lucru ne ajută să vedem unde întrebările sunt grele.
privacy-what-ward = Numele circumscripției. Dacă introduceți codul poștal, îl folosim pentru a afla circumscripția și nu îl păstrăm.
privacy-what-reference = Un număr de referință cu care puteți întreba despre răspunsuri.
privacy-what-not = Nu vă cerem numele sau data nașterii. Vă cerem adresa de e-mail doar dacă doriți să primiți acolo un cod de revenire și nu o păstrăm.
privacy-feedback = Dacă vă spuneți părerea despre acest site, păstrăm ce scrieți, ziua și tipul de pagină de pe care ați venit, separat de răspunsuri. Nimic nu le leagă.
privacy-letters = Scrisori și coduri de acces
privacy-letters-text = Dacă ați primit o scrisoare, adresa a fost aleasă la întâmplare. Lista adreselor la care am scris este păstrată separat de răspunsuri. Cât timp sondajul este neterminat, codul de acces vă duce înapoi la el. După ce ați trimis răspunsurile, nimic nu le leagă de adresa sau de codul dumneavoastră. Doar numărul de referință de pe ultima pagină le poate găsi.
privacy-return = Dacă ați început fără scrisoare, puteți cere un cod de revenire. Îl păstrăm într-o formă din care nimeni nu îl poate citi și doar până la închiderea sondajului. După ce ați trimis răspunsurile, nimic nu îl leagă de ele. Dacă îl trimitem prin e-mail, adresa este folosită doar pentru acel mesaj.
privacy-use = La ce folosim răspunsurile
privacy-use-text = Pentru a afla ce cred locuitorii, în fiecare circumscripție și în întreaga zonă, și pentru a publica rezultatele. Ponderăm răspunsurile astfel încât grupurile care au răspuns mai rar să conteze atât cât trebuie. Publicăm rezultate doar pentru grupuri de oameni și niciodată o cifră bazată pe mai puțin de 10 persoane. Nu se hotărăște nimic despre dumneavoastră pe baza răspunsurilor.
privacy-law = De ce permite legea acest lucru
privacy-law-task = A întreba locuitorii ce cred face parte din sarcina publică a consiliului (UK GDPR, articolul 6(1)(e)). Nu sunteți obligat să participați.
privacy-law-special = Unele întrebări despre dumneavoastră, de exemplu despre grupul etnic sau sănătate, cer ceea ce legea numește categorii speciale de date. Sunt opționale. Folosim răspunsurile pentru statistici în interes public (UK GDPR, articolul 9(2)(j), și Legea privind protecția datelor din 2018, anexa 1, paragraful 4), pentru ca consiliul să vadă dacă grupurile de oameni sunt tratate corect.
privacy-keep = Cât timp le păstrăm
privacy-keep-time = Consiliul păstrează răspunsurile timp de { $time } după închiderea sondajului.
privacy-keep-unknown = Consiliul hotărăște cât timp păstrează răspunsurile. Întrebați responsabilul cu protecția datelor.
privacy-rights = Drepturile dumneavoastră
privacy-rights-text = Puteți cere să vedeți ce se păstrează despre dumneavoastră, să fie corectat sau șters și puteți să vă opuneți. Înainte de a trimite răspunsurile le puteți schimba singur. După aceea, dați numărul de referință: fără el nu știm care răspunsuri sunt ale dumneavoastră.
privacy-withdraw = Răspunsurile trimise pot fi șterse în cel mult { $days } zile după închiderea sondajului. Aveți nevoie de numărul de referință.
privacy-withdraw-kept = Răspunsurile nu pot fi scoase din rezultate care au fost deja publicate. Pentru ca acestea să nu vă dezvăluie răspunsurile, păstrăm faptul că cineva din circumscripția dumneavoastră le-a retras, în ce zi și la ce întrebări se răspunsese, dar nu care au fost răspunsurile.
privacy-rights-copy = Pentru scurt timp după trimiterea răspunsurilor puteți vedea o copie a lor, în browserul din care le-ați trimis.
privacy-complain = Dacă nu sunteți mulțumit de răspunsul primit, puteți face o plângere la Comisarul pentru informații: <ico>ico.org.uk/make-a-complaint</ico>
privacy-cookies = Acest site nu vă urmărește și nu încarcă nimic de pe alte site-uri. <cookies>Citiți despre cookie-urile noastre</cookies>

## Accessibility statement

access-title = Declarație de accesibilitate
access-lead = Dorim ca cât mai mulți oameni să poată răspunde la acest sondaj și să-i citească rezultatele.
access-applies = { $council } administrează acest site și se angajează să îl facă accesibil, în conformitate cu Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. Această declarație se referă la sondaj, la paginile lui de ajutor, la rezultatele lui și la paginile folosite de personalul consiliului.
access-able = Ar trebui să puteți:
access-able-keyboard = să răspundeți doar cu tastatura sau cu un cititor de ecran
access-able-zoom = să măriți până la 400% fără ca textul să iasă din ecran
access-able-script = să răspundeți cu JavaScript oprit: sondajul nu are nevoie de el
access-able-colours = să folosiți propriile culori sau contrast ridicat
access-able-language = să răspundeți în altă limbă sau în engleză ușor de citit
access-able-time = să nu vă grăbiți: răspunsurile sunt salvate după fiecare pagină
access-how = Cât de accesibil este acest site
access-how-text = Acest site este parțial conform cu Ghidul de accesibilitate a conținutului web versiunea 2.2, nivelul AA. Spunem parțial din cauza celor enumerate pe această pagină și pentru că nimeni independent nu a verificat încă site-ul.
access-known = Ce știm că nu funcționează bine
access-known-text = Dacă am stabilit o zi pentru remedierea unui lucru, ea este indicată. Dacă nu este indicată, nu există încă.
access-planned = De remediat până la { $day }.
access-criterion = Acest lucru nu respectă Ghidul de accesibilitate a conținutului web, criteriul { $criterion }.
access-unchecked = Ce nu a fost verificat
access-issue-drawings = Un cititor de ecran citește fiecare hartă și fiecare grafic cu rezultate ca pe o singură imagine, cu un rezumat în cuvinte.
access-issue-drawings-instead = Fiecare hartă și grafic are un tabel cu aceleași cifre.
access-issue-chart-text = Cuvintele din grafice nu se măresc atunci când se schimbă numai mărimea textului și se pot suprapune atunci când textul este mai rar.
access-issue-chart-text-instead = Măriți toată pagina sau citiți tabelul de lângă grafic.
access-issue-wide-tables = Tabelele late, cu rezultate și pentru personal, se derulează în lateral pe ecrane înguste și când măriți pagina.
access-issue-wide-tables-instead = Se derulează numai tabelul; pagina din jurul lui încape pe ecran. Cifrele rezultatelor sunt și în fișiere.
access-issue-results-english = Paginile cu rezultate sunt doar în engleză.
access-issue-results-english-instead = Întrebați consiliul ce vă poate spune despre rezultate în limba dumneavoastră.
access-issue-sign-language = Nu există o versiune în limbajul semnelor britanic și nici o înregistrare de ascultat.
access-issue-sign-language-instead = Cereți consiliului alt mod de a răspunde.
access-issue-people = Nicio persoană cu dizabilități și nimeni care folosește zilnic un cititor de ecran, o lupă sau comenzi vocale nu a încercat încă acest site pentru noi. Pot exista probleme pe care numai aceste persoane le-ar întâlni.
access-issue-people-instead = Spuneți-ne ce întâlniți sau cereți alt mod de a răspunde.
access-issue-translations = Nimeni care vorbește celelalte limbi decât engleza nu a verificat traducerile pentru noi și nimeni care are nevoie de text ușor de citit nu a verificat engleza ușor de citit. Până când consiliul aprobă o traducere, paginile ei spun că este provizorie.
access-issue-translations-instead = Puteți trece la engleză pe orice pagină. Răspunsurile rămân așa cum sunt.
access-issue-pdf = Chestionarele pe hârtie și copia răspunsurilor sunt fișiere PDF etichetate, iar testele citesc cum sunt construite. Nu s-a folosit pentru ele niciun verificator independent și niciun cititor de ecran.
access-issue-pdf-instead = Aceleași întrebări și aceeași copie sunt pe paginile acestui site.
access-tell = Spuneți-ne despre o problemă sau cereți alt mod de a răspunde
access-tell-form = Puteți și <feedback>să scrieți ce credeți despre acest site</feedback>. Citim ce scrieți și nu putem răspunde.
access-unhappy = Dacă nu sunteți mulțumit de răspunsul nostru
access-unhappy-text = Comisia pentru Egalitate și Drepturile Omului aplică regulamentul privind accesibilitatea (Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018). Dacă nu sunteți mulțumit de modul în care răspundem, contactați <eass>Equality Advisory and Support Service</eass>.
access-tested = Cum l-am testat
access-tested-text = Testele făcute de o mașină verifică paginile. Ce au găsit ultima dată este înregistrat și apare aici așa cum a fost înregistrat.
access-run-day = Ziua testelor
access-run-tool = Făcute cu
access-run-pages = Pagini și stări ale paginilor, cum ar fi erorile
access-run-widths = Lățimi ale ecranului, în pixeli
access-run-languages = Limbi
access-run-checks = Verificări: o pagină, într-o limbă, la o lățime
access-run-rules = Reguli
access-run-failures = Abateri găsite
access-run-none = Niciuna
access-run-undecided = Reguli pe care o mașină nu le-a putut decide întotdeauna
access-run-found = { $rule } (pagini: { $pages })
access-tested-fit = Pe aceleași pagini, testele verifică dacă ceva este tăiat, acoperit sau în afara ecranului: mărite la 200% și 400%, cu textul mai rar și cu text de două ori mai mare.
access-tested-keyboard = Testele parcurg sondajul doar cu tastatura.
access-tested-colours = Testele verifică pagini în culorile stabilite de sistem (contrast ridicat) și dacă focalizarea se vede și nimic nu o ascunde.
access-tested-tree = Ceea ce li se spune cititoarelor de ecran pe fiecare fel de pagină este păstrat și orice schimbare se vede.
access-tested-limits = Testele automate găsesc doar unele dintre problemele pe care le pot avea oamenii. Nu am testat încă împreună cu persoane care folosesc tehnologii asistive.
access-preparation = Cum a fost pregătită această declarație
access-prepared = Această declarație a fost pregătită la { $day } pe baza testelor de mai sus și a listei noastre cu ce știm.

## Cookies

cookies-title = Cookie-uri
cookies-lead = Acest site folosește patru cookie-uri. Nu poate funcționa fără ele, așa că nu vă cerem acordul.
cookies-what = Un cookie este un mic fragment de text pe care browserul îl păstrează și îl trimite înapoi site-ului. Nu folosim niciunul pentru a vă urmări, niciunul pentru publicitate și niciunul de la alte site-uri.
cookies-name = Nume
cookies-purpose = La ce servește
cookies-set = Când este setat
cookies-lasts = Cât durează
cookies-at-most = Cel mult { $time }
cookies-window = Până închideți browserul
cookies-answering = În timp ce răspundeți la sondaj
cookies-answering-purpose = Arată că răspunsurile de pe fiecare pagină sunt ale dumneavoastră. Conține o valoare aleatorie, nu răspunsurile și nu codul de acces.
cookies-answering-set = Când începeți un sondaj. Este șters când ștergeți datele de pe dispozitiv: când vă opriți sau după trimiterea răspunsurilor.
cookies-language = Când alegeți o limbă
cookies-language-purpose = Arată paginile în limba aleasă. Conține numele limbii.
cookies-language-set = Când alegeți o limbă în partea de sus a unei pagini. Este șters când ștergeți datele de pe dispozitiv.
cookies-staff = Pentru personalul consiliului care se conectează
cookies-staff-purpose = Menține persoana conectată. Conține o valoare aleatorie. Locuitorii nu îl primesc niciodată.
cookies-staff-set = Când un membru al personalului se conectează. Este șters la deconectare.
cookies-step = Pentru personalul consiliului, între doi pași ai conectării
cookies-step-purpose = Reține că parola a fost corectă până la introducerea codului. Conține o valoare aleatorie. Locuitorii nu îl primesc niciodată.
cookies-step-set = Când un membru al personalului căruia i se cere un cod introduce parola. Este șters după introducerea codului.
cookies-shared = Pentru un dispozitiv folosit de mai multe persoane
cookies-shared-purpose = Arată că un dispozitiv, de exemplu o tabletă din bibliotecă, este folosit în comun, ca să fie golit după fiecare persoană. Conține o valoare aleatorie.
cookies-shared-set = Când un membru al personalului face un dispozitiv comun. Dispozitivul dumneavoastră nu îl primește niciodată.

## Feedback on the site

feedback-title = Ce credeți despre acest site?
feedback-hint = Spuneți ce nu a mers sau orice doriți să știm. Nu scrieți numele, adresa, codul de acces sau numărul de referință. Nu putem răspunde.
feedback-length = Puteți scrie cel mult { $most } caractere.
feedback-keep = Păstrăm ce scrieți, ziua și tipul de pagină de pe care ați venit. Nu păstrăm cine sunteți și nimic nu le leagă de răspunsuri. Le pot citi oamenii de la consiliu care fac sondajul.
feedback-send = Trimiteți
feedback-sent-title = Vă mulțumim. Am primit comentariul
feedback-sent-read = Citim fiecare comentariu. Nu putem răspunde, pentru că nu știm cine l-a scris.
feedback-sent-back = Dacă erați la mijlocul sondajului, răspunsurile sunt salvate. Întoarceți-vă la începutul sondajului pentru a continua.
