# Help, privacy, accessibility, cookies, feedback.

## Help

help-title = Help gyda’r arolwg
help-code = Nid yw fy nghod mynediad yn gweithio
help-code-form = Mae gan god mynediad 10 o lythrennau a rhifau, ac mae gan god dychwelyd 12. Nid yw bylchau o bwys, a gallwch ddefnyddio llythrennau bach.
help-code-newest = Defnyddiwch y llythyr mwyaf newydd sydd gennych. Nid yw codau o arolwg cynharach yn gweithio.
help-code-once = Mae cod yn stopio gweithio pan fydd yr atebion wedi’u hanfon gydag ef.
help-stop = Bu’n rhaid i mi stopio
help-stop-text = Mae eich atebion yn cael eu cadw bob tro y dewiswch ‘Parhau’ neu ‘Hepgor’. Teipiwch y cod eto, ar unrhyw ffôn neu gyfrifiadur, a pharhewch o’r lle y gwnaethoch stopio. Os gwnaethoch ddechrau heb lythyr, dewiswch ‘Stopio a dod yn ôl wedyn’ a gofynnwch am god dychwelyd. Heb unrhyw god, dim ond yn y porwr y gwnaethoch ddechrau ynddo y gallwch barhau.
help-skip = Nid wyf am ateb cwestiwn
help-skip-text = Dewiswch ‘Hepgor y cwestiwn hwn’. Gallwch anfon yr arolwg gyda chwestiynau heb eu hateb.
help-change = Rwyf am newid ateb
help-change-text = Cyn anfon, dewiswch ‘Newid’ ar y dudalen ‘Gwiriwch eich atebion’. Ar ôl anfon eich atebion ni allwch eu newid.
help-language = Hoffwn ddarllen hwn mewn iaith arall
help-language-text = Dewiswch yr iaith ar frig unrhyw dudalen. Mae eich atebion yn aros fel y maent.
help-cannot = Ni allaf ddefnyddio’r wefan hon, neu hoffwn help i’w llenwi
help-accessible = Pa mor hygyrch yw’r wefan hon
help-survey = Mynd i’r arolwg

## Privacy notice

privacy-title = Hysbysiad preifatrwydd
privacy-the-council = Y cyngor sy’n gofyn i chi
privacy-who = Pwy sy’n gyfrifol
privacy-who-text = { $council } sy’n gyfrifol am yr arolwg hwn ac am eich gwybodaeth (dyma’r ‘rheolydd’).
privacy-officer = Gallwch ofyn i’w swyddog diogelu data: { $officer }
privacy-officer-unknown = Gallwch ofyn i’w swyddog diogelu data; mae gwefan a swyddfeydd y cyngor yn dweud sut.
privacy-what = Beth rydym yn ei gadw
privacy-what-answers = Eich atebion, pryd y gwnaethoch eu dechrau a’u hanfon, yr iaith y gwnaethoch eu darllen ynddi, ac a ddaethoch gyda llythyr neu hebddo.
privacy-what-signals = Am faint yr oedd pob tudalen ar agor, pa mor aml y gwnaethoch newid ateb, ac a wnaethoch ddefnyddio ffôn, llechen neu gyfrifiadur. Mae hyn yn ein helpu i weld ble mae cwestiynau’n anodd.
privacy-what-ward = Enw eich ward. Os teipiwch eich cod post rydym yn ei ddefnyddio i ddod o hyd i’r ward ac nid ydym yn ei gadw.
privacy-what-reference = Cyfeirnod y gallwch ei ddefnyddio i ofyn am eich atebion.
privacy-what-not = Nid ydym yn gofyn am eich enw na’ch dyddiad geni. Dim ond os ydych am i god dychwelyd gael ei anfon yno y gofynnwn am eich cyfeiriad e-bost, ac nid ydym yn ei gadw.
privacy-feedback = Os rhowch adborth ar y wefan hon rydym yn cadw’r hyn a ysgrifennwch, y diwrnod a’r math o dudalen y daethoch ohoni, ar wahân i’ch atebion. Nid oes dim yn cysylltu’r ddau.
privacy-letters = Llythyrau a chodau mynediad
privacy-letters-text = Os cawsoch lythyr, cafodd eich cyfeiriad ei ddewis ar hap. Cedwir y rhestr o gyfeiriadau y gwnaethom ysgrifennu atynt ar wahân i’r atebion. Tra bod eich arolwg heb ei orffen, mae eich cod mynediad yn eich arwain yn ôl ato. Ar ôl i chi anfon eich atebion, nid oes dim yn eu cysylltu â’ch cyfeiriad na’ch cod. Dim ond y cyfeirnod ar y dudalen olaf all ddod o hyd iddynt.
privacy-return = Os gwnaethoch ddechrau heb lythyr, gallwch ofyn am god dychwelyd. Rydym yn ei gadw mewn ffurf na all neb ei darllen, a dim ond nes i’r arolwg gau. Ar ôl i chi anfon eich atebion, nid oes dim yn ei gysylltu â nhw. Os caiff ei anfon drwy e-bost, defnyddir y cyfeiriad ar gyfer yr un neges honno.
privacy-use = At beth rydym yn defnyddio eich atebion
privacy-use-text = I ddarganfod barn preswylwyr, ym mhob ward ac yn yr ardal gyfan, ac i gyhoeddi’r canlyniadau. Rydym yn pwysoli’r atebion fel bod grwpiau a atebodd yn llai aml yn cyfrif cymaint ag y dylent. Rydym yn cyhoeddi canlyniadau ar gyfer grwpiau o bobl yn unig, a byth ffigur sy’n seiliedig ar lai na 10 o bobl. Ni phenderfynir dim amdanoch chi o’ch atebion.
privacy-law = Pam mae’r gyfraith yn caniatáu hyn
privacy-law-task = Mae gofyn barn preswylwyr yn rhan o dasg gyhoeddus y cyngor (GDPR y DU, Erthygl 6(1)(e)). Nid oes rhaid i chi gymryd rhan.
privacy-law-special = Mae rhai cwestiynau amdanoch chi, fel eich grŵp ethnig neu eich iechyd, yn gofyn am yr hyn y mae’r gyfraith yn ei alw’n ddata categori arbennig. Maent yn ddewisol. Rydym yn defnyddio’r atebion ar gyfer ystadegau er budd y cyhoedd (GDPR y DU, Erthygl 9(2)(j), a Deddf Diogelu Data 2018, Atodlen 1, paragraff 4), fel y gall y cyngor weld a yw grwpiau o bobl yn cael eu trin yn deg.
privacy-keep = Am faint rydym yn eu cadw
privacy-keep-time = Mae’r cyngor yn cadw eich atebion am { $time } ar ôl i’r arolwg gau.
privacy-keep-unknown = Y cyngor sy’n penderfynu am faint y mae’n cadw eich atebion. Gofynnwch i’w swyddog diogelu data.
privacy-rights = Eich hawliau
privacy-rights-text = Gallwch ofyn am weld beth a gedwir amdanoch, am ei gywiro neu ei ddileu, a gallwch wrthwynebu. Cyn i chi anfon eich atebion gallwch eu newid eich hun. Ar ôl hynny, rhowch eich cyfeirnod: hebddo ni allwn ddweud pa atebion yw eich rhai chi.
privacy-withdraw = Gallwch gael yr atebion a anfonwyd gennych wedi’u dileu, tan { $days } diwrnod ar ôl i’r arolwg gau. Bydd angen eich cyfeirnod arnoch.
privacy-withdraw-kept = Ni ellir tynnu atebion o ganlyniadau sydd eisoes wedi’u cyhoeddi. Fel na all y rhain ddatgelu eich atebion, rydym yn cadw bod rhywun yn eich ward wedi tynnu’n ôl, ar ba ddiwrnod, a pha gwestiynau a atebwyd, ond nid beth oedd yr atebion.
privacy-rights-copy = Am gyfnod byr ar ôl anfon eich atebion gallwch weld copi ohonynt, yn y porwr y gwnaethoch eu hanfon ohono.
privacy-complain = Os nad ydych yn fodlon â’r ateb a gewch, gallwch gwyno i’r Comisiynydd Gwybodaeth: <ico>ico.org.uk/make-a-complaint</ico>
privacy-cookies = Nid yw’r wefan hon yn eich dilyn ac nid yw’n llwytho dim o wefannau eraill. <cookies>Darllenwch am ein cwcis</cookies>

## Accessibility statement

access-title = Datganiad hygyrchedd
access-lead = Rydym am i gynifer o bobl â phosibl allu ateb yr arolwg hwn a darllen ei ganlyniadau.
access-applies = { $council } sy’n rhedeg y wefan hon, ac mae wedi ymrwymo i’w gwneud yn hygyrch, yn unol â Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018. Mae’r datganiad hwn yn ymwneud â’r arolwg, ei dudalennau cymorth, ei ganlyniadau, a’r tudalennau y mae staff y cyngor yn eu defnyddio.
access-able = Dylech allu:
access-able-keyboard = ateb gyda bysellfwrdd yn unig, neu gyda darllenydd sgrin
access-able-zoom = chwyddo hyd at 400% heb i destun redeg oddi ar y sgrin
access-able-script = ateb gyda JavaScript wedi’i ddiffodd: nid oes ei angen ar yr arolwg
access-able-colours = defnyddio eich lliwiau eich hun neu gyferbyniad uchel
access-able-language = ateb mewn iaith arall, neu mewn Saesneg hawdd ei ddarllen
access-able-time = cymryd eich amser: mae eich atebion yn cael eu cadw ar ôl pob tudalen
access-how = Pa mor hygyrch yw’r wefan hon
access-how-text = Mae’r wefan hon yn cydymffurfio’n rhannol â Chanllawiau Hygyrchedd Cynnwys y We fersiwn 2.2, lefel AA. Rydym yn dweud yn rhannol oherwydd yr hyn a restrir ar y dudalen hon, ac am nad oes neb annibynnol wedi archwilio’r wefan eto.
access-known = Yr hyn y gwyddom nad yw’n gweithio’n dda
access-known-text = Lle rydym wedi pennu diwrnod ar gyfer cywiro rhywbeth, fe’i rhoddir. Lle na roddir un, nid oes un eto.
access-planned = I’w gywiro erbyn { $day }.
access-criterion = Mae hyn yn methu Canllawiau Hygyrchedd Cynnwys y We, maen prawf { $criterion }.
access-unchecked = Yr hyn nad yw wedi’i wirio
access-issue-drawings = Mae darllenydd sgrin yn darllen pob map a phob siart canlyniadau fel un llun, gyda chrynodeb mewn geiriau.
access-issue-drawings-instead = Mae gan bob map a siart dabl gyda’r un ffigurau.
access-issue-chart-text = Nid yw’r geiriau mewn siartiau yn tyfu pan fydd maint y testun yn unig yn cael ei newid, a gallant redeg i’w gilydd pan fydd y testun yn cael ei osod ymhellach ar wahân.
access-issue-chart-text-instead = Chwyddwch y dudalen gyfan, neu darllenwch y tabl wrth ymyl y siart.
access-issue-wide-tables = Mae tablau llydan, o ganlyniadau ac i staff, yn sgrolio i’r ochr ar sgriniau cul a phan fyddwch yn chwyddo.
access-issue-wide-tables-instead = Y tabl yn unig sy’n sgrolio; mae’r dudalen o’i amgylch yn ffitio’r sgrin. Mae ffigurau’r canlyniadau hefyd mewn ffeiliau.
access-issue-results-english = Mae tudalennau canlyniadau yn Saesneg yn unig.
access-issue-results-english-instead = Gofynnwch i’ch cyngor beth y gall ei ddweud wrthych am y canlyniadau yn eich iaith chi.
access-issue-sign-language = Nid oes fersiwn mewn Iaith Arwyddion Prydain na recordiad i wrando arno.
access-issue-sign-language-instead = Gofynnwch i’ch cyngor am ffordd arall o ateb.
access-issue-people = Nid oes neb sy’n anabl, na neb sy’n defnyddio darllenydd sgrin, chwyddwydr neu reolaeth llais bob dydd, wedi rhoi cynnig ar y wefan hon i ni eto. Efallai fod problemau na fyddai ond nhw yn eu cael.
access-issue-people-instead = Dywedwch wrthym beth rydych yn ei gael, neu gofynnwch am ffordd arall o ateb.
access-issue-translations = Nid oes neb sy’n siarad yr ieithoedd heblaw Saesneg wedi gwirio’r cyfieithiadau i ni, ac nid oes neb sydd angen testun hawdd ei ddarllen wedi gwirio’r Saesneg hawdd ei ddarllen. Hyd nes y bydd y cyngor wedi cymeradwyo cyfieithiad, mae ei dudalennau’n dweud mai drafft ydyw.
access-issue-translations-instead = Gallwch newid i’r Saesneg ar unrhyw dudalen. Mae eich atebion yn aros fel y maent.
access-issue-pdf = Ffeiliau PDF wedi’u tagio yw holiaduron papur a’r copi o’ch atebion, ac mae profion yn darllen sut maent wedi’u hadeiladu. Nid oes gwiriwr annibynnol na darllenydd sgrin wedi’i ddefnyddio arnynt.
access-issue-pdf-instead = Mae’r un cwestiynau, a’r un copi, ar dudalennau’r wefan hon.
access-tell = Dywedwch wrthym am broblem, neu gofynnwch am ffordd arall o ateb
access-tell-form = Gallwch hefyd <feedback>ysgrifennu eich barn am y wefan hon</feedback>. Rydym yn ei darllen ac ni allwn ateb.
access-unhappy = Os nad ydych yn fodlon â’n hateb
access-unhappy-text = Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi’r rheoliadau hygyrchedd (Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018). Os nad ydych yn fodlon â sut rydym yn ymateb, cysylltwch â’r <eass>Gwasanaeth Cynghori a Chymorth Cydraddoldeb</eass>.
access-tested = Sut y gwnaethom ei phrofi
access-tested-text = Mae profion a gaiff eu rhedeg gan beiriant yn edrych ar y tudalennau. Cofnodir yr hyn a ganfuwyd ddiwethaf, ac mae yma fel y’i cofnodwyd.
access-run-day = Diwrnod y profion
access-run-tool = Gwnaed gyda
access-run-pages = Tudalennau, a chyflyrau tudalennau fel gwallau
access-run-widths = Lled y sgrin, mewn picseli
access-run-languages = Ieithoedd
access-run-checks = Gwiriadau: tudalen, mewn iaith, ar led
access-run-rules = Rheolau
access-run-failures = Methiannau a ganfuwyd
access-run-none = Dim
access-run-undecided = Rheolau na allai peiriant benderfynu arnynt bob tro
access-run-found = { $rule } (tudalennau: { $pages })
access-tested-fit = Ar yr un tudalennau, mae profion yn edrych a oes unrhyw beth wedi’i dorri i ffwrdd, wedi’i orchuddio neu oddi ar y sgrin: wedi’u chwyddo i 200% a 400%, gyda mwy o fwlch yn y testun, a gyda thestun ddwywaith y maint.
access-tested-keyboard = Mae profion yn mynd drwy’r arolwg gyda’r bysellfwrdd yn unig.
access-tested-colours = Mae profion yn edrych ar dudalennau mewn lliwiau a osodir gan y system (cyferbyniad uchel), ac a ellir gweld y ffocws heb i ddim ei guddio.
access-tested-tree = Cedwir yr hyn a ddywedir wrth ddarllenwyr sgrin am bob math o dudalen, a gwelir unrhyw newid iddo.
access-tested-limits = Dim ond rhai o’r problemau y gall pobl eu cael y mae profion awtomataidd yn eu canfod. Nid ydym wedi profi eto gyda phobl sy’n defnyddio technoleg gynorthwyol.
access-preparation = Sut y paratowyd y datganiad hwn
access-prepared = Paratowyd y datganiad hwn ar { $day } o’r profion uchod ac o’n rhestr ein hunain o’r hyn a wyddom.

## Cookies

cookies-title = Cwcis
cookies-lead = Mae’r wefan hon yn defnyddio pedwar cwci. Ni all weithio hebddynt, felly nid ydym yn gofyn am eich cytundeb.
cookies-what = Darn bach o destun yw cwci y mae eich porwr yn ei gadw ac yn ei anfon yn ôl i’r wefan. Nid ydym yn defnyddio dim i’ch dilyn, dim ar gyfer hysbysebu, a dim o wefannau eraill.
cookies-name = Enw
cookies-purpose = Beth yw ei ddiben
cookies-set = Pryd y caiff ei osod
cookies-lasts = Am faint mae’n para
cookies-at-most = { $time } ar y mwyaf
cookies-window = Nes i chi gau’r porwr
cookies-answering = Tra byddwch yn ateb yr arolwg
cookies-answering-purpose = Yn dangos mai chi sydd biau’r atebion ar bob tudalen. Mae’n dal gwerth ar hap, nid eich atebion na’ch cod mynediad.
cookies-answering-set = Pan fyddwch yn dechrau arolwg. Caiff ei ddileu pan fyddwch yn clirio’r ddyfais: pan fyddwch yn stopio, neu ar ôl anfon eich atebion.
cookies-language = Pan fyddwch yn dewis iaith
cookies-language-purpose = Yn dangos y tudalennau yn yr iaith a ddewiswyd gennych. Mae’n dal enw’r iaith.
cookies-language-set = Pan fyddwch yn dewis iaith ar frig tudalen. Caiff ei ddileu pan fyddwch yn clirio’r ddyfais.
cookies-staff = I staff y cyngor sy’n mewngofnodi
cookies-staff-purpose = Yn cadw’r person wedi mewngofnodi. Mae’n dal gwerth ar hap. Nid yw preswylwyr byth yn ei gael.
cookies-staff-set = Pan fydd aelod o staff yn mewngofnodi. Caiff ei ddileu pan fydd yn allgofnodi.
cookies-step = I staff y cyngor rhwng dau gam mewngofnodi
cookies-step-purpose = Yn cofio bod y cyfrinair yn gywir nes i’r cod gael ei deipio. Mae’n dal gwerth ar hap. Nid yw preswylwyr byth yn ei gael.
cookies-step-set = Pan fydd aelod o staff y gofynnir iddo am god yn teipio’r cyfrinair. Caiff ei ddileu ar ôl y cod.
cookies-shared = Ar gyfer dyfais y mae llawer o bobl yn ei defnyddio
cookies-shared-purpose = Mae’n dangos bod dyfais, fel llechen mewn llyfrgell, yn cael ei rhannu, fel ei bod yn cael ei chlirio ar ôl pob person. Mae’n cynnwys gwerth ar hap.
cookies-shared-set = Pan fydd aelod o staff yn gwneud dyfais yn un a rennir. Nid yw eich dyfais chi byth yn ei gael.

## Feedback on the site

feedback-title = Beth yw eich barn am y wefan hon?
feedback-hint = Dywedwch beth aeth o’i le, neu unrhyw beth yr hoffech i ni ei wybod. Peidiwch â chynnwys eich enw, eich cyfeiriad, eich cod mynediad na’ch cyfeirnod. Ni allwn ateb.
feedback-length = Gallwch ysgrifennu hyd at { $most } nod.
feedback-keep = Rydym yn cadw’r hyn a ysgrifennwch, y diwrnod, a pha fath o dudalen y daethoch ohoni. Nid ydym yn cadw pwy ydych, ac nid oes dim yn ei gysylltu â’ch atebion. Gall pobl yn y cyngor sy’n cynnal yr arolwg ei ddarllen.
feedback-send = Anfon
feedback-sent-title = Diolch. Mae eich sylw gennym
feedback-sent-read = Rydym yn darllen pob sylw. Ni allwn ateb, oherwydd nid ydym yn gwybod pwy a’i hysgrifennodd.
feedback-sent-back = Os oeddech ar ganol yr arolwg, mae eich atebion wedi’u cadw. Ewch yn ôl i ddechrau’r arolwg i barhau.
