# Pages that say what went wrong and what to do.

problem-number = Dacă cereți ajutor, spuneți acest număr:
problem-start = Mergeți la pagina de început
problem-not-found = Pagina nu a fost găsită
problem-not-found-typed = Dacă ați scris adresa web, verificați dacă este corectă.
problem-not-found-link = Dacă ați urmat un link, poate fi vechi.
problem-cross-site = Acest formular nu a venit de pe acest site
problem-cross-site-text = Pentru protecția dumneavoastră, nu s-a schimbat nimic. Deschideți din nou pagina pe acest site și trimiteți-o de acolo.
problem-too-large = A fost prea mult de trimis
problem-too-large-text = Ce s-a trimis este mai mare decât orice răspuns de pe acest site, așa că nu a fost citit. Răspunsurile anterioare sunt în siguranță.
problem-too-large-again = Întoarceți-vă, scurtați-l și trimiteți din nou.
problem-unreadable = Nu am putut citi asta
problem-unreadable-text = Ce s-a trimis nu este ceea ce trimite pagina, așa că nu s-a schimbat nimic. Întoarceți-vă, reîncărcați pagina și încercați din nou.
problem-unavailable = Acest serviciu nu este disponibil pentru moment
problem-unavailable-again = Așteptați un minut, întoarceți-vă și trimiteți din nou. Nu strică dacă trimiteți de două ori.
problem-fault = Ceva nu a mers de partea noastră
problem-fault-text = Este posibil ca ce tocmai ați trimis să nu fi fost salvat. Tot ce ați trimis înainte este în siguranță.
problem-fault-again = Întoarceți-vă și încercați din nou. Dacă se repetă, spuneți celor care v-au rugat să participați.
problem-withdrawn = Aceste ponderi nu mai pot fi folosite
problem-withdrawn-text = Cineva pe ale cărui răspunsuri se bazează le-a retras.
problem-withdrawn-again = Rulați din nou ponderarea și folosiți ponderile noi.
problem-unsaved = Nu am putut salva acum
problem-unsaved-text = Sondajul nu poate salva nimic pentru moment. Ce tocmai ați trimis nu este încă salvat, dar rămâne pe această pagină. Tot ce a fost salvat înainte este în siguranță.
problem-unsaved-wait = Lăsați această pagină deschisă, așteptați un minut și alegeți „Trimiteți din nou”. Nu este nicio problemă dacă trimiteți de două ori.
problem-unsaved-again = Trimiteți din nou
problem-unsaved-wrote = Ce ați scris
