# What stands on every page: furniture, the language switch, times and numbers.

skip-to-content = Neidio i’r prif gynnwys
back = Yn ôl
continue = Parhau
error-prefix = Gwall:
error-heading = Mae problem
or = neu

## The strip on pages with demonstration data

demo-label = Ynglŷn â’r arddangosiad hwn
demo-heading = Data arddangos synthetig.
demo-text = Mae’r bobl, yr atebion a’r ffigurau yma wedi’u dyfeisio. Nid ydynt yn dweud dim am unrhyw breswylydd, ward na chyngor go iawn.

## The language switch

language-label = Iaith
# Stands beside the name of the language of the page; opens the list of the others.
language-change = Newid iaith
# Offered to people whose browser asks for this language, in this language.
language-offer = Darllen y dudalen hon yn Gymraeg

## Text that no officer of the council has approved yet

draft-heading = Cyfieithiad drafft
draft-text = Nid oes neb wedi gwirio’r cyfieithiad hwn eto.

## Footer

footer-help = Help
footer-privacy = Hysbysiad preifatrwydd
footer-accessibility = Datganiad hygyrchedd
footer-cookies = Cwcis
footer-feedback = Rhoi adborth ar y wefan hon
footer-how = Sut y gwnaed yr arolwg

## Ways to reach the council

contact-phone = Dros y ffôn:
contact-relay = Relay UK: deialwch 18001 ac yna’r rhif.
contact-email = Drwy e-bost:
contact-advice = Gofynnwch i’ch cyngor: mae eich llythyr yn dweud sut i gysylltu â’r bobl sy’n cynnal yr arolwg.

## Times and numbers

time-hours = { $n ->
    [one] { $n } awr
   *[other] { $n } awr
  }
time-minutes = { $n ->
    [two] { $n } funud
   *[other] { $n } munud
  }
time-days = { $n ->
    [two] { $n } ddiwrnod
   *[other] { $n } diwrnod
  }
time-years = { $n ->
    [one] { $n } flwyddyn
    [two] { $n } flynedd
    [few] { $n } blynedd
    [many] { $n } blynedd
   *[other] { $n } mlynedd
  }
time-months = { $n ->
    [two] { $n } fis
   *[other] { $n } mis
  }
# "1 hour 30 minutes"
time-two-units = { $large } { $small }
# The place in an order of choice.
ordinal = { NUMBER($n, type: "ordinal") ->
    [one] { $n }af
    [two] { $n }il
    [few] { $n }ydd
    [many] { $n }ed
   *[other] { $n }fed
  }
out-of = { $n } allan o { $most }
percent = { $n }%
