# Pages that say what went wrong and what to do.

problem-number = Os gofynnwch am help, dywedwch y rhif hwn:
problem-start = Mynd i’r dudalen ddechrau
problem-not-found = Heb ddod o hyd i’r dudalen
problem-not-found-typed = Os gwnaethoch deipio’r cyfeiriad gwe, gwiriwch ei fod yn gywir.
problem-not-found-link = Os gwnaethoch ddilyn dolen, efallai ei bod wedi dyddio.
problem-cross-site = Ni ddaeth y ffurflen hon o’r wefan hon
problem-cross-site-text = I’ch diogelu, ni newidiwyd dim. Agorwch y dudalen eto ar y wefan hon a’i hanfon oddi yno.
problem-too-large = Roedd hynny’n ormod i’w anfon
problem-too-large-text = Mae’r hyn a anfonwyd yn fwy nag unrhyw ateb ar y wefan hon, felly ni chafodd ei ddarllen. Mae eich atebion cynharach yn ddiogel.
problem-too-large-again = Ewch yn ôl, gwnewch ef yn fyrrach, a’i anfon eto.
problem-unreadable = Ni allem ddarllen hynny
problem-unreadable-text = Nid yr hyn a anfonwyd yw’r hyn y mae’r dudalen yn ei anfon, felly ni newidiwyd dim. Ewch yn ôl, ail-lwythwch y dudalen a rhowch gynnig arall arni.
problem-unavailable = Nid yw’r gwasanaeth hwn ar gael am funud
problem-unavailable-again = Arhoswch funud, ewch yn ôl a’i anfon eto. Nid yw ei anfon ddwywaith yn gwneud unrhyw niwed.
problem-fault = Aeth rhywbeth o’i le ar ein hochr ni
problem-fault-text = Efallai nad yw’r hyn rydych newydd ei anfon wedi’i gadw. Mae popeth a anfonwyd gennych o’r blaen yn ddiogel.
problem-fault-again = Ewch yn ôl a rhowch gynnig arall arni. Os bydd yn digwydd eto, dywedwch wrth y bobl a ofynnodd i chi gymryd rhan.
problem-withdrawn = Ni ellir defnyddio’r pwysau hyn mwyach
problem-withdrawn-text = Mae rhywun y mae’r pwysau’n seiliedig ar ei atebion wedi’u tynnu’n ôl.
problem-withdrawn-again = Rhedwch y pwysoli eto, a defnyddiwch y pwysau newydd.
problem-unsaved = Ni allem gadw hynny ar hyn o bryd
problem-unsaved-text = Ni all yr arolwg gadw dim am eiliad. Nid yw’r hyn rydych newydd ei anfon wedi’i gadw eto, ond mae’n dal ar y dudalen hon. Mae popeth a gadwyd o’r blaen yn ddiogel.
problem-unsaved-wait = Cadwch y dudalen hon ar agor, arhoswch funud, a dewiswch ‘Anfon eto’. Nid yw anfon ddwywaith yn gwneud drwg.
problem-unsaved-again = Anfon eto
problem-unsaved-wrote = Yr hyn a ysgrifennoch
