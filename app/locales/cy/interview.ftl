# What interviewers read out to residents, by telephone and at the door, besides the questions; and what their code says then.

## The introduction

interview-hello = Helo, fy enw i yw { $name }. Rwy’n galw ar ran { $council }.
interview-letter = Gwnaethom ysgrifennu i’r cyfeiriad hwn am arolwg o’r bobl sy’n byw yn { $area }. Cafodd y cyfeiriad ei ddewis ar hap.
interview-who = A gaf i siarad â’r person yn eich cartref sy’n 16 oed neu’n hŷn ac a gafodd ei ben-blwydd ddiwethaf?
interview-length = { $minutes ->
    [two] Mae’r cwestiynau’n cymryd tua { $minutes } funud.
   *[other] Mae’r cwestiynau’n cymryd tua { $minutes } munud.
  }
interview-voluntary = Nid oes rhaid i chi gymryd rhan. Ni fydd yn newid unrhyw wasanaeth a gewch gan y cyngor. Gallwch adael unrhyw gwestiwn allan, a gallwch stopio ar unrhyw adeg.
interview-private = Rwy’n teipio eich atebion wrth i chi eu dweud. Rydym yn eu cadw ar wahân i’r rhestr o gyfeiriadau y gwnaethom ysgrifennu atynt, ac yn cyhoeddi canlyniadau ar gyfer grwpiau o bobl yn unig.
interview-notice = Mae ein hysbysiad preifatrwydd yn dweud beth rydym yn ei gadw a beth yw eich hawliau. Mae ar y wefan a enwir yn ein llythyr, a gallaf ei ddarllen i chi.
interview-agree = Ydych chi’n fodlon cymryd rhan nawr?

## During the interview

interview-scale = Ar raddfa o { $from } i { $to }: mae { $from } yn golygu ‘{ $low }’ ac mae { $to } yn golygu ‘{ $high }’.
interview-about = Mae’r cwestiynau nesaf amdanoch chi.
interview-card = Cerdyn { $card }

## The end

interview-last = Dyna fy holl gwestiynau. Hoffech chi newid unrhyw un o’ch atebion?
interview-thanks = Diolch yn fawr am eich amser. Mae eich atebion wedi’u cadw.
interview-reference = Byddaf nawr yn darllen eich cyfeirnod. Ysgrifennwch ef i lawr, os gwelwch yn dda. Gydag ef gallwch gael eich atebion wedi’u dileu tan { $day }.

## Online, with the code of an interview

error-code-interview = Mae cyfwelydd yn cymryd atebion gyda’r cod mynediad hwn
code-interview-advice = I ateb ar-lein yn lle hynny, dywedwch wrth y cyfwelydd neu gofynnwch i’r cyngor. Yna bydd eich cod yn gweithio yma eto.

## In the privacy notice

privacy-letters-interviews = Os bydd rhywun yn ffonio neu’n galw ar ran y cyngor i ofyn y cwestiynau i chi, rydym yn cadw gyda’r llythyr pryd oedd hynny a beth ddigwyddodd, fel nad oes neb yn gofyn eto ar ôl i chi ddweud na. Pan fydd atebion wedi dod gyda’ch cod, rydym yn cadw’r diwrnod a beth ddigwyddodd, ond nid pa lythyr oedd dan sylw.
