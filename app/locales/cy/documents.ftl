# The questionnaire on paper and the show cards. Figures that are printed beside questions and boxes, or written in them, are
# 0 to 9 in every language: council staff read them.

## At the foot of each page

paper-form = Ffurflen { $form }

## The first page

paper-untranslated = Nid yw rhai rhannau o’r holiadur hwn wedi’u cyfieithu eto. Maent yn Saesneg.
paper-code-title = Eich cod mynediad
paper-code-printed = Mae’r cod hwn yn sicrhau bod pob cartref yn ateb unwaith. Rydym yn ei dynnu oddi ar eich atebion cyn gynted ag y byddant wedi’u cofnodi.
paper-code-write = Ysgrifennwch y cod o’n llythyr yn y blychau hyn. Mae ganddo 10 o lythrennau a rhifau. Hebddo ni allwn gyfrif eich atebion. Rydym yn ei dynnu oddi ar eich atebion cyn gynted ag y byddant wedi’u cofnodi.
# Read out in place of the boxes.
paper-code-boxes = 10 blwch gwag, mewn dau grŵp o bump
paper-ways-title = Sut i gymryd rhan
paper-return-to = Anfonwch y ffurflen hon yn ôl i { $address }. Rhaid iddi ein cyrraedd erbyn { $day }.
paper-return-envelope = Anfonwch y ffurflen hon yn ôl yn yr amlen a ddaeth gyda hi. Rhaid iddi ein cyrraedd erbyn { $day }.
paper-online = Neu atebwch ar-lein yn { $address } a rhowch eich cod mynediad yno.
paper-not-both = Defnyddiwch un ffordd yn unig, os gwelwch yn dda. Os byddwch yn ateb ar-lein, gallwch daflu’r ffurflen hon.
# Read out in place of the QR code.
paper-qr = Cod QR sy’n arwain at { $address }
paper-who-writes = Caiff rhywun arall ysgrifennu drostynt.
paper-how-title = Sut i’w llenwi
paper-how-pen = Defnyddiwch feiro ddu neu las. Rhowch dic neu groes y tu mewn i’r blwch.
paper-how-wrong = Os ticiwch y blwch anghywir, llenwch ef yn llwyr a thiciwch yr un cywir.
paper-how-routing = Nid yw rhai cwestiynau i bawb. Mae’r geiriau mewn print trwm o dan gwestiwn yn dweud i bwy y mae a ble i fynd nesaf.
paper-how-leave-out = Gallwch adael allan unrhyw gwestiwn nad ydych am ei ateb.
paper-why-random = Cafodd eich cyfeiriad ei ddewis ar hap, fel bod y bobl sy’n ateb yn debyg i’r bobl sy’n byw yn { $area }. Ni allwn eich cyfnewid am rywun arall, felly mae pob ateb yn cyfrif.
paper-privacy-entered = Mae dau berson yn cofnodi eich atebion ar y cyfrifiadur, fel bod camgymeriadau’n cael eu canfod. Dim ond staff y cyngor sy’n gweithio ar yr arolwg sy’n gweld y ffurflen hon.
paper-privacy-apart = Rydym yn cadw eich atebion ar wahân i’r rhestr o gyfeiriadau y gwnaethom ysgrifennu atynt. Ar ôl eu cofnodi, nid ydym yn cadw dim sy’n eu cysylltu eto.
paper-responsible = { $council } sy’n gyfrifol am yr arolwg hwn ac am eich gwybodaeth.
paper-help-title = Os oes angen help arnoch
# A phone number and its hours, as the council wrote them.
paper-help-line = Ffoniwch { $line }.
paper-other-formats = Gofynnwch i { $council } am y ffurflen hon mewn print bras neu mewn iaith arall.

## The questions

paper-equality-why = Rydym yn gofyn y cwestiynau hyn i wirio bod y bobl sy’n ateb yn debyg i’r bobl sy’n byw yn { $area }, ac i weld a yw rhai grwpiau o bobl yn cael profiad gwahanol. Mae Deddf Cydraddoldeb 2010 yn gofyn i gynghorau feddwl am hyn.
paper-not-asked = Ni ofynnir y cwestiwn hwn ar y ffurflen hon. Ewch i’r un nesaf.
paper-tick-one = Ticiwch un blwch.
paper-tick-all = Ticiwch bob un sy’n berthnasol.
paper-tick-most = { $most ->
    [two] Ticiwch hyd at { $most } flwch.
   *[other] Ticiwch hyd at { $most } blwch.
  }
paper-tick-fewest = { $fewest ->
    [two] Ticiwch o leiaf { $fewest } flwch.
   *[other] Ticiwch o leiaf { $fewest } blwch.
  }
paper-tick-exactly = { $n ->
    [two] Ticiwch { $n } flwch.
   *[other] Ticiwch { $n } blwch.
  }
paper-tick-between = Ticiwch rhwng { $fewest } a { $most } o flychau.
paper-tick-alone = Os ticiwch { $labels }, peidiwch â thicio dim byd arall.
paper-tick-scale = Ticiwch un blwch, o { $from } i { $to }.
paper-rank = { $most ->
    [1] Ysgrifennwch rif eich dewis yn y blwch o dan y rhestr.
   *[other] Ysgrifennwch rifau eich dewisiadau, hyd at { $most }, yn y blychau o dan y rhestr.
  }
paper-whole-number = Ysgrifennwch rif cyfan o { $min } i { $max } yn y blwch.
paper-number = Ysgrifennwch rif yn y blwch.
paper-percentage = Ysgrifennwch rif o 0 i 100 yn y blwch.
paper-date = Ysgrifennwch y dyddiad yn y blychau, fel 27 3 2026.
paper-month = Ysgrifennwch y mis a’r flwyddyn yn y blychau, fel 3 2026.
paper-duration = Ysgrifennwch rifau yn y blychau.
paper-short-text = Ysgrifennwch ar y llinell.
paper-long-text = Ysgrifennwch ar y llinellau. Peidiwch â rhoi enwau na manylion personol eraill.
paper-postcode = Ysgrifennwch y cod post yn y blwch. Rydym yn ei ddefnyddio i ddod o hyd i’r ward, ac nid ydym yn ei gadw.
paper-not-less = Nid yw’r ateb yn llai na’ch ateb i gwestiwn { $question }.
paper-not-more = Nid yw’r ateb yn fwy na’ch ateb i gwestiwn { $question }.
paper-not-earlier = Nid yw’r ateb yn gynharach na’ch ateb i gwestiwn { $question }.
paper-not-later = Nid yw’r ateb yn hwyrach na’ch ateb i gwestiwn { $question }.
paper-or-tick = { $n ->
    [1] Neu ticiwch y blwch hwn:
   *[other] Neu ticiwch un o’r blychau hyn:
  }
paper-end = Diolch
paper-thanks = Diolch am eich atebion. Gwiriwch nad ydych wedi colli tudalen.

## Lists: "‘A’, ‘B’ or ‘C’". The last two are joined by "or" or "and", those before them one by one.

paper-quoted = ‘{ $label }’
paper-list-next = { $before }, { $next }
paper-list-or = { $before } neu { $last }
# No word for "and": whether it is "a" or "ac" hangs on what follows. The sentences with it say "all of these".
paper-list-and = { $before }, { $last }

## Who answers a question. Each condition stands inside the sentences after it, and begins with "if".

paper-if-ticked = os gwnaethoch dicio { $labels } yng nghwestiwn { $question }
# These labels are joined by "and".
paper-if-ticked-all = os gwnaethoch dicio pob un o’r rhain yng nghwestiwn { $question }: { $labels }
paper-if-not-ticked = os na wnaethoch dicio { $labels } yng nghwestiwn { $question }
# These labels are joined by "and".
paper-if-not-ticked-all = os na wnaethoch dicio pob un o’r rhain yng nghwestiwn { $question }: { $labels }
paper-if-count = { $is ->
    [below] os yw nifer y blychau a diciwyd gennych yng nghwestiwn { $question } yn llai na { $to }
    [at-most] os yw nifer y blychau a diciwyd gennych yng nghwestiwn { $question } yn { $to } neu lai
    [not-equal] os nad { $to } yw nifer y blychau a diciwyd gennych yng nghwestiwn { $question }
    [at-least] os yw nifer y blychau a diciwyd gennych yng nghwestiwn { $question } yn { $to } neu fwy
    [above] os yw nifer y blychau a diciwyd gennych yng nghwestiwn { $question } yn fwy na { $to }
   *[equal] os { $to } yw nifer y blychau a diciwyd gennych yng nghwestiwn { $question }
  }
paper-if-answer = { $is ->
    [below] os yw eich ateb i gwestiwn { $question } yn llai na { $to }
    [at-most] os yw eich ateb i gwestiwn { $question } yn { $to } neu lai
    [not-equal] os nad { $to } yw eich ateb i gwestiwn { $question }
    [at-least] os yw eich ateb i gwestiwn { $question } yn { $to } neu fwy
    [above] os yw eich ateb i gwestiwn { $question } yn fwy na { $to }
   *[equal] os { $to } yw eich ateb i gwestiwn { $question }
  }
paper-if-date = { $is ->
    [below] os yw eich ateb i gwestiwn { $question } cyn { $day }
    [at-most] os yw eich ateb i gwestiwn { $question } ar { $day } neu cyn hynny
    [not-equal] os nad { $day } yw eich ateb i gwestiwn { $question }
    [at-least] os yw eich ateb i gwestiwn { $question } ar { $day } neu ar ôl hynny
    [above] os yw eich ateb i gwestiwn { $question } ar ôl { $day }
   *[equal] os { $day } yw eich ateb i gwestiwn { $question }
  }
paper-if-answered = os gwnaethoch ateb cwestiwn { $question }
paper-if-empty = os gwnaethoch adael cwestiwn { $question } yn wag
paper-if-lives = os ydych yn byw yn { $wards }
paper-if-lives-elsewhere = os nad ydych yn byw yn { $wards }
paper-if-both = { $one }, ac { $other }
paper-if-either = { $one }, neu { $other }
paper-only-if = Dim ond { $condition } y dylech ateb y cwestiwn hwn.
paper-only-section = { $count ->
    [1] Dim ond { $condition } y dylech ateb cwestiwn { $first }.
    [2] Dim ond { $condition } y dylech ateb cwestiynau { $first } a { $last }.
   *[other] Dim ond { $condition } y dylech ateb cwestiynau { $first } i { $last }.
  }

## Where to go on. The first part says who, the last two what they do.

paper-who-otherwise = Fel arall
paper-who-not-ticked = Os na wnaethoch dicio { $labels }
paper-who-answer = { $is ->
    [below] Os yw eich ateb yn llai na { $to }
    [at-most] Os yw eich ateb yn { $to } neu lai
    [not-equal] Os nad { $to } yw eich ateb
    [at-least] Os yw eich ateb yn { $to } neu fwy
    [above] Os yw eich ateb yn fwy na { $to }
   *[equal] Os { $to } yw eich ateb
  }
paper-go = { $who }, ewch i gwestiwn { $next }.
paper-finish = { $who }, rydych wedi gorffen.

## The sheet that goes with the show cards

cards-title = Cardiau dangos
cards-note = I’r cyfwelydd: peidiwch â dangos y ddalen hon. Mae tudalen pob cwestiwn yn dweud pa gerdyn i’w ddangos.
