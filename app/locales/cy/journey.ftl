# The survey, page by page, from the start to the confirmation.

service = Arolwg preswylwyr

## Start page

start-title = Dywedwch wrthym sut beth yw byw yn { $area }
start-lead = Hoffai { $council } wybod beth yw eich barn am yr ardal lle rydych yn byw. Mae eich atebion yn dangos i’ch cynghorwyr beth yw barn pobl yn eich ward, a phobl yn { $area } gyfan.
start-how-long = Faint o amser mae’n ei gymryd
start-how-long-answer = { $minutes ->
    [two] Tua { $minutes } funud. { $questions } cwestiwn byr, un ar bob tudalen.
   *[other] Tua { $minutes } munud. { $questions } cwestiwn byr, un ar bob tudalen.
  }
start-who = Pwy ddylai ateb
start-who-answer = Un person yn eich cartref: pwy bynnag sy’n 16 oed neu’n hŷn ac a gafodd ei ben-blwydd ddiwethaf.
start-need = Beth sydd ei angen arnoch
start-need-answer = Y cod mynediad yn y llythyr a anfonwyd atoch. Mae ganddo 10 o lythrennau a rhifau ac mae’n edrych fel <code>K7RM4 TXPAC</code>.
start-closing = Dyddiad cau
start-now = Dechrau nawr
start-carry-on = Parhau
start-other-code = Dechrau gyda chod mynediad arall
start-begun-elsewhere = Parhau ag arolwg rydych wedi’i ddechrau
start-begun-here = Rydych wedi dechrau’r arolwg hwn yn y porwr hwn. Mae eich atebion hyd yma wedi’u cadw.
start-why = Pam rydym yn gofyn i chi
start-why-random = Os oes gennych lythyr gennym, cafodd eich cyfeiriad ei ddewis ar hap, fel bod y bobl sy’n ateb yn debyg i’r bobl sy’n byw yn { $area }. Ni allwn eich cyfnewid am rywun arall, felly mae pob ateb yn cyfrif.
start-why-voluntary = Nid oes rhaid i chi gymryd rhan. Ni fydd yn newid unrhyw wasanaeth a gewch gan y cyngor.
start-what-happens = Beth sy’n digwydd i’ch atebion
start-apart = Rydym yn cadw eich atebion ar wahân i’r rhestr o gyfeiriadau y gwnaethom ysgrifennu atynt. Ar ôl i chi eu hanfon, nid ydym yn cadw dim sy’n eu cysylltu eto.
start-ward = Rydym yn cadw enw eich ward, nid eich cod post.
start-groups = Rydym yn cyhoeddi canlyniadau ar gyfer grwpiau o bobl yn unig. Nid ydym byth yn cyhoeddi ffigur sy’n seiliedig ar lai na 10 o bobl.
start-optional = Mae cwestiynau amdanoch chi, fel eich grŵp ethnig, yn ddewisol. Gallwch hepgor unrhyw gwestiwn arall hefyd.
start-saved = Mae eich atebion yn cael eu cadw ar ôl pob tudalen. Gallwch stopio a dod yn ôl gyda’ch cod mynediad tan { $day }.
start-privacy = Y cyngor sy’n gyfrifol am yr arolwg hwn ac am eich gwybodaeth. <privacy>Darllenwch yr hysbysiad preifatrwydd</privacy> i weld beth rydym yn ei gadw a beth yw eich hawliau.
start-beside-label = Ffyrdd eraill o gymryd rhan, a help
start-no-letter = Dim llythyr?
start-no-letter-text = Gallwch <open>ddweud eich dweud heb god</open> o hyd. Rydym yn adrodd ar yr atebion hynny ar wahân i’r sampl ar hap.
start-return-text = Os gwnaethoch ddechrau heb lythyr a bod gennych god dychwelyd, <code>parhewch gydag ef</code>.
start-help = Help gyda’r arolwg hwn

## While no survey is open

waiting-not-open = Nid yw’r arolwg hwn wedi agor eto
waiting-from = Gallwch gymryd rhan o { $day }.
waiting-keep-letter = Os oes gennych lythyr gennym, cadwch ef. Bydd angen y cod mynediad sydd ynddo arnoch.
waiting-closed = Mae’r arolwg hwn wedi cau
waiting-last-day = Y diwrnod olaf i anfon atebion oedd { $day }. Diolch i bawb a gymerodd ran.
waiting-results = Mae’r canlyniadau’n dangos barn pobl ym mhob ward ac yn { $area } gyfan.
waiting-no-results = Nid yw’r canlyniadau wedi’u cyhoeddi eto. Byddant ar y dudalen canlyniadau.
waiting-see-results = Gweld y canlyniadau
waiting-go-to-results = Mynd i’r dudalen canlyniadau
waiting-none = Nid oes arolwg i’w ateb ar hyn o bryd
waiting-none-text = Nid yw { $council } yn gofyn i breswylwyr ateb arolwg yma ar hyn o bryd.
waiting-earlier-results = Gweld canlyniadau arolwg cynharach
waiting-question = Os oes gennych gwestiwn

## Taking part without a letter

open-title = Dweud eich dweud heb god
open-lead = { $minutes ->
    [two] Gall unrhyw un 16 oed neu’n hŷn sy’n byw yn { $area } ateb. Mae’n cymryd tua { $minutes } funud. Gallwch ateb tan { $day }.
   *[other] Gall unrhyw un 16 oed neu’n hŷn sy’n byw yn { $area } ateb. Mae’n cymryd tua { $minutes } munud. Gallwch ateb tan { $day }.
  }
open-use = Sut rydym yn defnyddio’r atebion hyn
open-apart = Rydym yn adrodd arnynt ar wahân i atebion pobl y cafodd eu cyfeiriad ei ddewis ar hap.
open-not-counted = Nid ydynt yn cyfrif yn ffigurau eich ward. Gall pobl sy’n dewis ateb fod yn wahanol i bobl nad ydynt yn ateb, felly ni all yr atebion hyn gynrychioli pawb.
open-still-show = Maent yn dal i ddangos i’r cyngor beth yw barn y bobl a atebodd.
open-before = Cyn i chi ddechrau
open-letter = Os oes gennych lythyr gennym, <code>defnyddiwch y cod mynediad sydd ynddo</code> yn lle hynny. Yna bydd eich atebion yn cyfrif yn ffigurau eich ward.
open-browser = Gallwch ddod yn ôl yn y porwr hwn, ar y ddyfais hon, am hyd at { $time }. I ddod yn ôl yn hwyrach neu ar ddyfais arall, gofynnwch am god dychwelyd pan fyddwch yn stopio.
open-ward = Rydym yn cadw enw eich ward, nid eich cod post. Gallwch hepgor unrhyw gwestiwn.
open-start = Dechrau heb god
open-many-title = Mae llawer o bobl yn dechrau o’r lle rydych chi
open-many-text = { $minutes ->
    [two] Arhoswch { $minutes } funud, ewch yn ôl a dechrau eto. Nid oes dim wedi’i golli.
   *[other] Arhoswch { $minutes } munud, ewch yn ôl a dechrau eto. Nid oes dim wedi’i golli.
  }
open-many-back = Yn ôl i’r dudalen ddechrau

## Access code

code-title = Rhowch eich cod mynediad neu eich cod dychwelyd
code-hint = Mae’r cod mynediad yn y llythyr a anfonwyd atoch: 10 o lythrennau a rhifau, fel K7RM4 TXPAC. Mae gan god dychwelyd 12, fel K7R M4T XPA CDF. Nid yw bylchau o bwys, a gallwch ddefnyddio llythrennau bach.
code-resume = Ydych chi wedi dechrau’n barod? Mae’r un cod yn mynd â chi yn ôl i’r lle y gwnaethoch stopio, ar unrhyw ffôn neu gyfrifiadur.
code-none = Nid oes gennyf lythyr na chod
code-used-finished = Os mai chi a’u hanfonodd, rydych wedi gorffen. Diolch: nid oes dim mwy i’w wneud.
code-used-one = Mae pob cod yn cymryd atebion un person, felly efallai fod rhywun arall yn eich cartref wedi’i ddefnyddio.
code-used-ask = Os nad oes neb yn eich cartref wedi ateb, gofynnwch i’r cyngor am eich llythyr.
code-unknown-advice = Efallai fod y cod o arolwg cynharach, neu gan gyngor arall. Defnyddiwch y llythyr mwyaf newydd sydd gennych.
code-many-advice = Rydym yn stopio am ychydig ar ôl sawl cod anghywir, fel na all neb ddyfalu un. Mae eich cod yn dal i weithio.
return-unknown-advice = Dim ond y cod dychwelyd mwyaf newydd sy’n gweithio: os gofynnoch am un arall, defnyddiwch hwnnw. Nid yw codau o arolwg cynharach neu gan gyngor arall yn gweithio.

## How far somebody has come

# Stands inside a sentence.
progress-where = ble rydych yn byw
progress-question = Cwestiwn { $n } o tua { $of }
progress-caption = Adran { $n } o { $of }: { $title }. { $question }

## Where the person lives

postcode-title = Beth yw eich cod post?
postcode-hint = Rydym yn ei ddefnyddio i ddod o hyd i’ch ward. Nid ydym yn ei gadw.
postcode-rather-not = Nid wyf yn gwybod fy nghod post, neu byddai’n well gennyf beidio â dweud
postcode-new = Mae codau post newydd yn cymryd amser i gyrraedd ein rhestr.
postcode-edge = Os ydych yn byw yn agos at ymyl { $area }, efallai fod ein rhestr yn anghywir amdanoch chi.
postcode-choose-ward = Dewiswch eich ward o’r rhestr
not-in-area = Nid wyf yn byw yn { $area }
ward-title = Ym mha ward rydych chi’n byw?
ward-hint = Ward yw’r ardal sy’n ethol eich cynghorwyr lleol.
ward-by-postcode = Nid wyf yn siŵr. Dod o hyd i’m ward o’m cod post
outside-title = Mae’r arolwg hwn i bobl sy’n byw yn { $area }
outside-thanks = Diolch am eich amser. Mae’r canlyniadau’n disgrifio barn pobl sy’n byw yn { $area }, felly ni allwn gymryd atebion gan bobl sy’n byw yn rhywle arall.
outside-mistake = Os gwnaethoch ddewis hyn drwy gamgymeriad, <ward>ewch yn ôl a dewiswch eich ward</ward>.
outside-results = Gallwch <results>weld y canlyniadau</results> o hyd. Efallai fod gan eich cyngor eich hun arolwg i’r bobl sy’n byw yno.

## Questions

skip-question = Hepgor y cwestiwn hwn
stop-link = Stopio a dod yn ôl wedyn
saved-so-far = Mae eich atebion cynharach wedi’u cadw. <stop>Stopio a dod yn ôl wedyn</stop>
about-title = Cwestiynau amdanoch chi (dewisol)
about-next = { $n ->
    [one] Mae’r cwestiwn nesaf am:
   *[other] Mae’r { $n } cwestiwn nesaf am:
  }
about-why = Pam rydym yn gofyn
about-why-alike = I wirio bod y bobl sy’n ateb yn debyg i’r bobl sy’n byw yn { $area }.
about-why-equality = I weld a yw rhai grwpiau o bobl yn cael profiad gwahanol. Mae Deddf Cydraddoldeb 2010 yn gofyn i gynghorau feddwl am hyn.
about-use = Sut rydym yn defnyddio eich atebion
about-use-optional = Nid oes rhaid i chi ateb. Mae eich atebion eraill yn cyfrif yr un fath.
about-use-groups = Rydym yn cyhoeddi canlyniadau ar gyfer grwpiau yn unig, a dim ffigur sy’n seiliedig ar lai na 10 o bobl.
about-use-decide = Nid ydym yn eu defnyddio i benderfynu dim amdanoch chi nac am y gwasanaethau a gewch.
about-skip-all = { $n ->
    [one] Hepgor y cwestiwn hwn
   *[other] Hepgor pob un o’r cwestiynau hyn
  }

## Check answers

check-title = Gwiriwch eich atebion cyn eu hanfon
check-all = { $n ->
    [one] Rydych wedi ateb y cwestiwn.
   *[other] Rydych wedi ateb pob un o’r { $n } cwestiwn.
  }
check-some = Rydych wedi ateb { $n } o’r { $of } cwestiwn a ofynnwyd i chi. Gallwch anfon yr arolwg heb ateb y gweddill.
check-saved = Wedi’i gadw
check-where = Ble rydych yn byw
check-ward = Eich ward
check-optional = { $title } (dewisol)
check-send = Anfon eich atebion
check-send-text = Ar ôl eu hanfon ni allwch eu newid. Mae’r dudalen nesaf yn rhoi cyfeirnod i chi a chopi i’w gadw.
check-send-button = Anfon fy atebion
not-provided = Heb ei ddarparu
change = Newid
change-hidden = eich ateb: { $question }

## After sending

done-title = Mae eich atebion wedi’u hanfon
done-reference = Eich cyfeirnod
done-thanks = Diolch. Mae eich atebion wedi’u cadw ac yn cyfrif tuag at ganlyniadau { $ward } a { $area }.
done-thanks-open = Diolch. Mae eich atebion wedi’u cadw. Rydym yn adrodd arnynt ar wahân i atebion pobl y cafodd eu cyfeiriad ei ddewis ar hap, ac nid ydynt yn cyfrif yn ffigurau eich ward.
done-write-down = Ysgrifennwch y cyfeirnod, neu argraffwch y dudalen hon. Nid oes gennym ffordd arall o ddod o hyd i’ch atebion os gofynnwch i ni amdanynt. Nid yw’n cynnwys eich enw na’ch cyfeiriad.
done-next = Beth sy’n digwydd nesaf
done-closes = Mae’r arolwg yn cau ar ddiwedd { $day }.
done-results = Yna rydym yn gwirio’r atebion ac yn cyhoeddi’r canlyniadau ar y <results>dudalen canlyniadau</results>.
done-results-due = Disgwylir y canlyniadau ar { $day }, ar y <results>dudalen canlyniadau</results>.
done-councillors = Bydd cynghorwyr eich ward yn gweld canlyniadau { $ward }. Ni fyddant yn gweld eich atebion.
done-councillors-open = Bydd cynghorwyr eich ward yn gweld y canlyniadau. Ni fyddant yn gweld eich atebion.
done-letter = Mae eich cod mynediad wedi gwneud ei waith. Gallwch daflu’r llythyr.
done-copy = Cadw copi
done-copy-time = Gallwch wneud hyn am { $time } ar ôl anfon eich atebion, yn y porwr hwn yn unig.
done-copy-link = Gweld copi o’ch atebion
done-undo = Beth y gellir ac na ellir ei ddadwneud
done-undo-change = Ni allwch newid eich atebion, oherwydd eich bod wedi’u hanfon.
done-undo-remove = Gallwch gael eu dileu tan { $day }, gyda’ch cyfeirnod: <withdraw>tynnwch eich atebion yn ôl</withdraw>.
done-undo-published = Ni ellir eu tynnu o ganlyniadau sydd wedi’u cyhoeddi.
done-clear = Cliriwch hi, fel na all neb arall weld eich cyfeirnod na’ch atebion. Maent yn parhau wedi’u hanfon.
done-privacy = Sut mae’r cyngor yn gofalu am eich atebion
done-feedback = Dywedwch wrthym beth yw eich barn am y wefan hon

## A copy of the answers

copy-title = Copi o’ch atebion
copy-survey = Arolwg
copy-sent-on = Anfonwyd ar
copy-time = Argraffwch neu cadwch y dudalen hon nawr. Gallwch ei hagor am { $time } ar ôl anfon eich atebion, yn y porwr hwn yn unig.
copy-pdf = Cadw copi fel ffeil PDF
copy-page-of = Tudalen # o #
copy-demonstration = Arddangosiad: nid yw’r arolwg hwn yn un go iawn
copy-incomplete = Ni ellir dangos rhai llythrennau neu arwyddion o’ch atebion yn y ffeil hon. Mae � yn lle pob un ohonynt. Mae’r dudalen yn eich porwr yn eu dangos i gyd, ac maent wedi’u cadw fel y gwnaethoch eu teipio.
copy-clear = Gall pobl eraill sy’n defnyddio’r ddyfais hon agor y dudalen hon. Pan fydd gennych eich copi, cliriwch y ddyfais.
copy-gone-title = Ni allwch weld copi o’ch atebion yma
copy-gone-time = Rydym yn dangos copi am { $time } ar ôl i chi anfon eich atebion, a dim ond yn y porwr y gwnaethoch eu hanfon ohono.
copy-gone-why = Fel hynny ni all neb arall eu darllen yn ddiweddarach. Os ydych wedi anfon eich atebion, maent wedi’u cadw.
copy-gone-ask = I ofyn i’r cyngor am eich atebion, rhowch y cyfeirnod o’r dudalen a ddywedodd eu bod wedi’u hanfon. <privacy>Eich hawliau, yn yr hysbysiad preifatrwydd</privacy>
go-to-start = Mynd i ddechrau’r arolwg
shared-device = A yw hon yn ddyfais a rennir?
clear-device = Clirio’r ddyfais hon

## Stopping

stop-title = Mae eich atebion hyd yma wedi’u cadw
stop-close = Gallwch gau’r dudalen hon nawr.
stop-how-invited = I ddod yn ôl, ewch i’r arolwg hwn ar unrhyw ffôn neu gyfrifiadur a theipiwch y cod mynediad o’ch llythyr eto, erbyn diwedd { $day }. Byddwch yn parhau o’r lle y gwnaethoch stopio.
stop-clear-invited = Cliriwch y ddyfais hon os yw pobl eraill yn ei defnyddio. Bydd eich atebion yn parhau wedi’u cadw.
stop-how-open = I ddod yn ôl heb god, agorwch yr arolwg hwn yn yr un porwr ar y ddyfais hon, o fewn { $time } ac erbyn diwedd { $day }.
stop-clear-open = Cliriwch y ddyfais hon os yw pobl eraill yn ei defnyddio. Heb god dychwelyd ni allwch ddod yn ôl at yr atebion hyn ar ôl hynny.
stop-clear-return = Cliriwch y ddyfais hon os yw pobl eraill yn ei defnyddio. Bydd eich atebion yn parhau wedi’u cadw. Gallwch ddod yn ôl atynt gyda’ch cod dychwelyd.
stop-return = Dod yn ôl ar unrhyw ddyfais
stop-return-text = Mae cod dychwelyd yn mynd â chi yn ôl at eich atebion ar unrhyw ffôn neu gyfrifiadur, tan ddiwedd { $day }.
stop-return-had = Rydych wedi gofyn am god dychwelyd o’r blaen. Nid ydym yn ei gadw mewn ffurf y gellir ei dangos eto. Os cewch un newydd, bydd y cod sydd gennych yn stopio gweithio.
stop-return-button = Cael cod i ddod yn ôl
stop-return-again = Cael cod dychwelyd newydd
stop-carry-on = Parhau nawr
stop-button = Stopio nawr a chlirio’r ddyfais hon
stopped-title = Rydych wedi stopio, ac mae’r ddyfais hon yn glir
stopped-open = Ni all neb barhau â’ch atebion ar y ddyfais hon. Gallwch ddechrau eto os newidiwch eich meddwl.
stopped-invited = Ni all neb weld na newid eich atebion ar y ddyfais hon. Maent wedi’u cadw. I barhau, teipiwch y cod mynediad o’ch llythyr eto erbyn diwedd { $day }.
stopped-return = Ni all neb weld na newid eich atebion ar y ddyfais hon. Maent wedi’u cadw. I barhau, teipiwch eich cod dychwelyd erbyn diwedd { $day }.
stopped-sent-title = Mae’r ddyfais hon yn glir
stopped-sent = Ni all neb weld eich cyfeirnod na’ch atebion ar y ddyfais hon. Mae eich atebion wedi’u hanfon ac wedi’u cadw.
stopped-sent-copy = Os gwnaethoch argraffu neu gadw copi yma, cofiwch fynd ag ef gyda chi.

## A return code, and the message that takes it to its owner

return-title = Eich cod dychwelyd
return-once = Ysgrifennwch y cod hwn, argraffwch y dudalen hon neu tynnwch lun ohoni. Dim ond unwaith y byddwn yn ei ddangos.
return-replaces = Nid yw’r cod dychwelyd oedd gennych o’r blaen yn gweithio mwyach.
return-how = Sut i ddod yn ôl
return-how-start = Ewch i’r arolwg hwn ar unrhyw ffôn neu gyfrifiadur a dewiswch ‘Parhau ag arolwg rydych wedi’i ddechrau’.
return-how-address = Neu ewch yn syth i’r cyfeiriad hwn:
return-how-day = Teipiwch y cod erbyn diwedd { $day }. Byddwch yn parhau o’r lle y gwnaethoch stopio.
return-private = Gall unrhyw un sydd â’r cod hwn weld a newid eich atebion nes i chi eu hanfon. Cadwch ef i chi’ch hun.
return-newest = Os gofynnwch am god dychwelyd arall, bydd hwn yn stopio gweithio.
return-email = Cael y cod wedi’i anfon atoch (dewisol)
return-email-label = Eich cyfeiriad e-bost
return-email-hint = Rydym yn ei ddefnyddio unwaith, i anfon y cod hwn atoch, ac nid ydym yn ei gadw.
return-email-button = E-bostiwch y cod hwn ataf
return-sent-title = Wedi’i anfon
return-sent = Rydym wedi anfon y cod i’r cyfeiriad a roesoch. Gall gymryd ychydig funudau. Os na ddaw, edrychwch yn y post sothach, neu ysgrifennwch y cod oddi yma.
return-mail-subject = Eich cod dychwelyd: { $survey }
return-mail-lead = Gofynnoch i { $council } anfon atoch y cod y gallwch ddod yn ôl at eich atebion gydag ef:
return-mail-how = Teipiwch ef ar y dudalen hon erbyn diwedd { $day }. Byddwch yn parhau o’r lle y gwnaethoch stopio.
return-mail-stranger = Os na ofynnoch am hyn, teipiodd rhywun eich cyfeiriad e-bost trwy gamgymeriad. Nid oes angen i chi wneud dim: nid ydym wedi’i gadw.
return-mail-ask = Os oes gennych gwestiwn, gofynnwch i { $council }.

## The session is over

expired-title = Mae eich sesiwn wedi dod i ben
expired-lead = Nid oes dim wedi’i golli: mae pob tudalen y gwnaethoch ei gorffen gyda ‘Parhau’ wedi’i chadw.
expired-kept = Mae eich ateb ar y dudalen oedd ar agor wedi’i gadw hefyd.
expired-why = Rydym yn dod â hi i ben ar ôl ychydig fel na all neb arall barhau â’ch atebion. Teipiwch y cod mynediad o’ch llythyr eto, neu eich cod dychwelyd, a pharhewch o’r lle y gwnaethoch stopio.
expired-open = Os nad oes gennych god
expired-open-text = Heb god, dim ond yn y porwr y gwnaethoch ddechrau ynddo y gallwch barhau, am hyd at { $time }. Ar ôl hynny nid oes dim yn cysylltu’r atebion â chi, felly ni allwn ddod â nhw yn ôl.
expired-open-again = Dechrau eto heb god
expired-again = Os gwelwch y dudalen hon dro ar ôl tro
expired-again-text = Efallai fod eich porwr wedi’i osod i wrthod cwcis. Mae angen un ar yr arolwg hwn i wybod mai chi sydd biau’r atebion ar bob tudalen. <cookies>Darllenwch am ein cwcis</cookies>

## Withdrawing answers that were sent

withdraw-title = Tynnu eich atebion yn ôl
withdraw-lead = Os ydych wedi newid eich meddwl am gymryd rhan, gallwch gael yr atebion a anfonwyd gennych wedi’u dileu.
withdraw-until = Gallwch wneud hyn tan { $day }.
withdraw-hint = Fe’i cawsoch pan anfonoch eich atebion: 12 o lythrennau a rhifau, fel K7RM 4TXP ACD9. Nid yw bylchau o bwys, a gallwch ddefnyddio llythrennau bach.
withdraw-not-yet = Nid oes dim yn cael ei ddileu eto: byddwn yn gofyn i chi unwaith eto ar y dudalen nesaf.
withdraw-already = Os ydych wedi tynnu eich atebion yn ôl yn barod, maent wedi’u dileu ac nid oes dim mwy i’w wneud.
withdraw-no-other-way = Heb y cyfeirnod ni all neb ddod o hyd i’ch atebion: nid ydynt yn dal eich enw na’ch cyfeiriad.
withdraw-too-late = Mae’r canlyniadau wedi’u cyfrifo. Mae eich atebion yn rhan o gyfansymiau lle na ellir adnabod neb.
withdraw-many = Rydym yn stopio am ychydig, fel na all neb ddyfalu cyfeirnod.
withdraw-confirm-title = Ydych chi am ddileu’r atebion a anfonwyd gennych?
withdraw-at-once = Caiff eich holl atebion eu dileu ar unwaith. Ni ellir dadwneud hyn, ac ni allwch ateb eto gyda’r un llythyr.
withdraw-results = Nid ydynt yn cyfrif mewn unrhyw ganlyniadau a gyfrifir o hyn ymlaen. Mae canlyniadau sydd eisoes wedi’u cyhoeddi yn aros fel y maent.
withdraw-kept = Rydym yn cadw bod rhywun yn eich ward wedi tynnu’n ôl, ar ba ddiwrnod, a pha gwestiynau a atebwyd, ond nid beth oedd yr atebion. Heb hyn, gallai canlyniadau a gyhoeddwyd cyn ac ar ôl ddatgelu eich atebion.
withdraw-button = Dileu fy atebion
withdraw-keep = Eu cadw
withdrawn-title = Mae eich atebion wedi’u dileu
withdrawn-results = Nid ydynt yn cyfrif mewn unrhyw ganlyniadau a gyfrifir o hyn ymlaen.
withdrawn-reference = Nid yw eich cyfeirnod yn arwain at ddim mwyach. Gallwch ei daflu, a chau’r dudalen hon.
withdrawn-privacy = Sut mae’r cyngor yn gofalu am eich gwybodaeth

## A session about to end, and a survey that has just closed

session-ending-title = Oes angen mwy o amser arnoch chi?
session-ending-left = Eiliadau ar ôl: <left>60</left>
session-ending-why = Nid oes dim wedi’i anfon o’r ddyfais hon ers tro. Byddwn yn dod â’ch sesiwn i ben, fel na all neb arall fynd ymlaen â’ch atebion.
session-ending-saved = Nid oes dim wedi’i golli: mae pob tudalen y gwnaethoch ei gorffen wedi’i chadw, a bydd eich ateb ar y dudalen hon hefyd os yw’n gyflawn.
session-ending-failed = Nid oedd modd cyrraedd yr arolwg. Gwiriwch eich cysylltiad, yna pwyswch y botwm eto.
session-ending-stay = Parhau â’r arolwg
closing-text = Roeddech chi eisoes wedi dechrau, felly gallwch orffen o hyd. Amser ar ôl i anfon eich atebion: { $time }.

## On a device that one person after another uses

kiosk-label = Dyfais a rennir
kiosk-text = Rydych chi ar ddyfais a rennir: { $place }
kiosk-finish = Gorffen a chlirio’r sgrin
kiosk-ending-why = Mae’r ddyfais hon yn cael ei rhannu. Os na fydd neb yn pwyso’r botwm, byddwn yn clirio’r sgrin ar gyfer y person nesaf.
kiosk-ending-saved = Mae pob tudalen y gwnaethoch ei gorffen wedi’i chadw.
kiosk-stop-open = Mae’r ddyfais hon yn cael ei rhannu, felly heb god ni allwch ddod yn ôl at eich atebion wedyn.
