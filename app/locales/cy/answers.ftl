# How questions are answered, and why an answer cannot be taken.

## How to answer

choose-an-answer = Dewiswch ateb
your-answer = Eich ateb
no-choice = Dim dewis
how-select-all = Dewiswch bob un sy’n berthnasol.
how-select-most = Dewiswch hyd at { $most }.
how-select-fewest = Dewiswch o leiaf { $fewest }.
how-select-exactly = Dewiswch { $n }.
how-select-between = Dewiswch rhwng { $fewest } a { $most }.
how-date = Er enghraifft, { $example }
how-postcode = Er enghraifft, LU1 2BQ. Rydym yn dod o hyd i’w ward ac nid ydym yn cadw’r cod post.
how-map = Dewiswch ar y map neu o’r rhestr oddi tano.
how-long-text = Gallwch roi hyd at { $most } nod. Peidiwch â rhoi enwau na manylion personol eraill.
how-long-text-left = Gallwch roi hyd at { $most } nod. Mae gennych { $left } ar ôl. Peidiwch â rhoi enwau na manylion personol eraill.
how-rank-some = Dewiswch hyd at { $most }, gan ddechrau gyda’ch dewis { $first }.
how-rank = Dechreuwch gyda’ch dewis { $first }.
# The answer to an earlier question, called by its few words, is the bound.
how-at-least = Dim llai na { $bound }, eich ateb i ‘{ $question }’.
how-at-most = Dim mwy na { $bound }, eich ateb i ‘{ $question }’.
how-not-before = Dim cyn { $bound }, eich ateb i ‘{ $question }’.
how-not-after = Dim ar ôl { $bound }, eich ateb i ‘{ $question }’.
rank-choice = Dewis { $place }
# Read out with the field, beside which the unit is only seen.
in-unit = Atebwch mewn { $unit }
scale-end = { $n } – { $label }
field-day = Diwrnod
field-month = Mis
field-year = Blwyddyn
field-hours = Oriau
field-minutes = Munudau
field-years = Blynyddoedd
field-months = Misoedd

## Why an answer cannot be taken. No full stop: some stand as links in a list.

error-nothing-chosen = Dewiswch ateb, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-nothing-selected = Dewiswch bob ateb sy’n berthnasol, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-number = Rhowch rif, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-date = Rhowch ddyddiad, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-month = Rhowch fis a blwyddyn, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-hours-minutes = Rhowch oriau a munudau, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-hours = Rhowch nifer yr oriau, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-minutes = Rhowch nifer y munudau, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-years-months = Rhowch flynyddoedd a misoedd, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-years = Rhowch nifer y blynyddoedd, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-months = Rhowch nifer y misoedd, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-text = Rhowch eich ateb, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-first-choice = Dewiswch eich dewis cyntaf, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-enter-postcode = Rhowch god post, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-unknown-option = Dewiswch un o’r atebion ar y dudalen hon
error-too-few = Dewiswch o leiaf { $n }
error-too-many = Dewiswch ddim mwy na { $n }
error-not-alone = Dewiswch ‘{ $label }’ ar ei ben ei hun, neu dewiswch atebion eraill
error-not-both = Rhowch ateb neu dewiswch ‘{ $label }’, nid y ddau
error-not-specified = Rhowch eich ateb ar gyfer ‘{ $label }’
error-specified-unchosen = Fe wnaethoch deipio ateb ar gyfer ‘{ $label }’. Dewiswch ‘{ $label }’ i’w gadw, neu dilëwch yr hyn a deipiwyd gennych
error-not-whole = Rhowch rif cyfan mewn ffigurau, fel { $example }
error-not-a-number = Rhowch rif mewn ffigurau, fel { $example }
error-no-places = Rhowch rif cyfan
error-places = Rhowch rif â dim mwy na { $n } lle degol
error-out-of-range = Rhowch rif o { $min } i { $max }
error-date-without-day = Rhaid i’r dyddiad gynnwys diwrnod
error-date-without-month = Rhaid i’r dyddiad gynnwys mis
error-date-without-year = Rhaid i’r dyddiad gynnwys blwyddyn
error-date-without-day-month = Rhaid i’r dyddiad gynnwys diwrnod a mis
error-date-without-day-year = Rhaid i’r dyddiad gynnwys diwrnod a blwyddyn
error-date-without-month-year = Rhaid i’r dyddiad gynnwys mis a blwyddyn
error-date-day = Rhaid i’r diwrnod fod yn rhif o 1 i 31
error-date-month = Rhaid i’r mis fod yn rhif o 1 i 12
error-date-year = Rhaid i’r flwyddyn gynnwys 4 rhif
error-date-unreal = Rhaid i’r dyddiad fod yn ddyddiad go iawn, fel { $example }
error-date-from-today = Rhaid i’r dyddiad fod heddiw neu yn y dyfodol
error-date-to-today = Rhaid i’r dyddiad fod heddiw neu yn y gorffennol
error-date-between = Rhaid i’r dyddiad fod rhwng { $first } a { $last }
error-date-from = Rhaid i’r dyddiad fod yn { $first } neu’n hwyrach
error-date-to = Rhaid i’r dyddiad fod yn { $last } neu’n gynharach
error-whole-hours = Rhaid i’r oriau fod yn rhif cyfan
error-whole-minutes = Rhaid i’r munudau fod yn rhif cyfan
error-whole-years = Rhaid i’r blynyddoedd fod yn rhif cyfan
error-whole-months = Rhaid i’r misoedd fod yn rhif cyfan
error-many-minutes = Rhaid i’r munudau fod yn { $n } neu lai
error-many-months = Rhaid i’r misoedd fod yn { $n } neu lai
error-time-range = Rhowch hyd o amser o { $min } i { $max }
error-no-number-left = Nid oes rhif ar ôl sy’n cyd-fynd â’ch ateb cynharach. Ewch yn ôl a newidiwch hwnnw, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-no-date-left = Nid oes dyddiad ar ôl sy’n cyd-fynd â’ch ateb cynharach. Ewch yn ôl a newidiwch hwnnw, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-no-time-left = Nid oes hyd o amser ar ôl sy’n cyd-fynd â’ch ateb cynharach. Ewch yn ôl a newidiwch hwnnw, neu dewiswch ‘Hepgor y cwestiwn hwn’
error-too-long = Rhaid i’r ateb fod yn { $most } nod neu lai. Rydych wedi rhoi { $entered }
error-hidden = Mae’r ateb yn cynnwys nodau cudd, sydd nawr yn cael eu dangos fel �. Gwiriwch eich ateb, yna dewiswch Parhau
error-rank-gap = Dewiswch eich dewis { $missing } cyn eich dewis { $place }
error-rank-twice = ‘{ $label }’ yw eich dewis { $first } yn barod. Dewiswch ateb arall ar gyfer eich dewis { $second }
error-postcode-missing = Rhowch eich cod post, neu dewiswch eich ward o’r rhestr
error-postcode-malformed = Rhowch god post llawn, fel LU1 2BQ
error-postcode-unknown = Ni allwn ddod o hyd i’r cod post hwn. Gwiriwch ef a rhowch gynnig arall arni
error-postcode-elsewhere = Mae’r cod post hwn y tu allan i ardal y cyngor. Rhowch un y tu mewn iddi
error-home-unknown = Ni allwn ddod o hyd i’r cod post hwn. Gwiriwch ef, neu dewiswch eich ward o’r rhestr
error-home-elsewhere = Nid yw’r cod post hwn yn { $area }. Gwiriwch ef, neu dewiswch eich ward o’r rhestr
error-ward-missing = Dewiswch eich ward, neu dewiswch ‘Nid wyf yn byw yn { $area }’
error-ward-needed = Dywedwch wrthym ym mha ward rydych yn byw, fel y gall eich atebion gyfrif ar ei chyfer
error-code-missing = Rhowch y cod mynediad o’ch llythyr, neu eich cod dychwelyd
error-code-length = Rhaid i’ch cod mynediad gynnwys 10 o lythrennau a rhifau, fel yr un yn eich llythyr. Rhaid i god dychwelyd gynnwys 12
error-code-mistyped = Gwiriwch y cod mynediad a’i deipio eto. Nid yw’n hollol yr un fath â’r un yn eich llythyr
error-code-unknown = Nid yw’r cod mynediad hwn gennym. Gwiriwch yr un yn eich llythyr a’i deipio eto
error-code-used = Mae atebion eisoes wedi’u hanfon gyda’r cod mynediad hwn
error-return-mistyped = Gwiriwch y cod dychwelyd a’i deipio eto. Nid yw’n hollol yr un fath â’r un a gawsoch
error-return-unknown = Nid yw’r cod dychwelyd hwn gennym. Gwiriwch ef a’i deipio eto
error-return-used = Mae atebion eisoes wedi’u hanfon gyda’r cod dychwelyd hwn
error-email-missing = Rhowch eich cyfeiriad e-bost
error-email-malformed = Rhowch gyfeiriad e-bost yn y fformat cywir, fel name@example.com
error-email-letters = Rhowch gyfeiriad e-bost sydd â’r llythrennau a i z yn unig, heb acenion
error-email-refused = Ni ellid anfon yr e-bost i’r cyfeiriad hwn. Gwiriwch ef a rhowch gynnig arall arni
error-email-not-sent = Ni allem anfon yr e-bost. Ysgrifennwch y cod sydd ar y dudalen hon, neu rhowch gynnig arall arni wedyn
error-email-many = { $minutes ->
    [two] Gofynnwyd am ormod o negeseuon e-bost. Arhoswch { $minutes } funud, yna rhowch gynnig arall arni. Mae eich cod ar y dudalen hon o hyd
   *[other] Gofynnwyd am ormod o negeseuon e-bost. Arhoswch { $minutes } munud, yna rhowch gynnig arall arni. Mae eich cod ar y dudalen hon o hyd
  }
error-code-many = { $minutes ->
    [two] Rhoddwyd cynnig ar ormod o godau. Arhoswch { $minutes } funud, yna rhowch gynnig arall arni
   *[other] Rhoddwyd cynnig ar ormod o godau. Arhoswch { $minutes } munud, yna rhowch gynnig arall arni
  }
error-comment-missing = Ysgrifennwch beth yw eich barn am y wefan hon, neu beth aeth o’i le
error-comment-long = Ysgrifennwch { $most } nod ar y mwyaf. Rydych wedi ysgrifennu { $entered }
error-comment-many = { $minutes ->
    [two] Daeth llawer o sylwadau o’r lle rydych chi. Arhoswch { $minutes } funud, a’i anfon eto
   *[other] Daeth llawer o sylwadau o’r lle rydych chi. Arhoswch { $minutes } munud, a’i anfon eto
  }
error-reference-missing = Rhowch y cyfeirnod a gawsoch pan anfonoch eich atebion
error-reference-length = Rhaid i’ch cyfeirnod gynnwys 12 o lythrennau a rhifau
error-reference-mistyped = Gwiriwch y cyfeirnod a’i deipio eto. Dim ond y llythrennau a’r rhifau A C D E F G H J K M N P Q R T W X Y 3 4 6 7 8 9 sydd mewn cyfeirnod
error-reference-unknown = Nid oes gennym atebion gyda’r cyfeirnod hwn. Gwiriwch ef a’i deipio eto
error-reference-late = Gellid tynnu’r atebion hyn yn ôl tan { $day }. Mae’n rhy hwyr nawr
error-reference-many = { $minutes ->
    [two] Rhoddwyd cynnig ar ormod o gyfeirnodau. Arhoswch { $minutes } funud, yna rhowch gynnig arall arni
   *[other] Rhoddwyd cynnig ar ormod o gyfeirnodau. Arhoswch { $minutes } munud, yna rhowch gynnig arall arni
  }
