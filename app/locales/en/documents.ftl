# The questionnaire on paper and the show cards. Figures that are printed beside questions and boxes, or written in them, are
# 0 to 9 in every language: council staff read them.

## At the foot of each page

paper-form = Form { $form }

## The first page

paper-untranslated = Some parts of this questionnaire have not been translated yet. They are in English.
paper-code-title = Your access code
paper-code-printed = This code makes sure that each household answers once. We take it off your answers as soon as they are entered.
paper-code-write = Write the code from our letter in these boxes. It has 10 letters and numbers. Without it we cannot count your answers. We take it off your answers as soon as they are entered.
# Read out in place of the boxes.
paper-code-boxes = 10 empty boxes, in two groups of five
paper-ways-title = How to take part
paper-return-to = Send this form back to { $address }. It must reach us by { $day }.
paper-return-envelope = Send this form back in the envelope that came with it. It must reach us by { $day }.
paper-online = Or answer online at { $address } and enter your access code there.
paper-not-both = Please use one way only. If you answer online, you can throw this form away.
# Read out in place of the QR code.
paper-qr = QR code that leads to { $address }
paper-who-writes = Somebody else may write for them.
paper-how-title = How to fill it in
paper-how-pen = Use a black or blue pen. Put a tick or a cross inside the box.
paper-how-wrong = If you tick the wrong box, fill it in completely and tick the right one.
paper-how-routing = Some questions are not for everybody. The words in bold under a question say who it is for and where to go next.
paper-how-leave-out = You can leave out any question that you do not want to answer.
paper-why-random = Your address was picked at random, so that the people who answer are like the people who live in { $area }. We cannot swap you for someone else, so each answer counts.
paper-privacy-entered = Two people enter your answers into the computer, so that mistakes are found. Only council staff who work on the survey see this form.
paper-privacy-apart = We keep your answers apart from the list of addresses we wrote to. Once they are entered, we keep nothing that joins them up again.
paper-responsible = { $council } is responsible for this survey and for your information.
paper-help-title = If you need help
# A phone number and its hours, as the council wrote them.
paper-help-line = Call { $line }.
paper-other-formats = Ask { $council } for this form in large print or in another language.

## The questions

paper-equality-why = We ask these questions to check that the people who answer are like the people who live in { $area }, and to see whether some groups of people have a different experience. The Equality Act 2010 asks councils to think about this.
paper-not-asked = This question is not asked on this form. Go to the next one.
paper-tick-one = Tick one box.
paper-tick-all = Tick all that apply.
paper-tick-most = { $most ->
    [one] Tick up to { $most } box.
   *[other] Tick up to { $most } boxes.
  }
paper-tick-fewest = { $fewest ->
    [one] Tick at least { $fewest } box.
   *[other] Tick at least { $fewest } boxes.
  }
paper-tick-exactly = { $n ->
    [one] Tick { $n } box.
   *[other] Tick { $n } boxes.
  }
paper-tick-between = Tick from { $fewest } to { $most } boxes.
paper-tick-alone = If you tick { $labels }, tick nothing else.
paper-tick-scale = Tick one box, from { $from } to { $to }.
paper-rank = { $most ->
    [1] Write the number of your choice in the box under the list.
   *[other] Write the numbers of your choices, up to { $most }, in the boxes under the list.
  }
paper-whole-number = Write a whole number from { $min } to { $max } in the box.
paper-number = Write a number in the box.
paper-percentage = Write a number from 0 to 100 in the box.
paper-date = Write the date in the boxes, like 27 3 2026.
paper-month = Write the month and year in the boxes, like 3 2026.
paper-duration = Write numbers in the boxes.
paper-short-text = Write on the line.
paper-long-text = Write on the lines. Do not give names or other personal details.
paper-postcode = Write the postcode in the box. We use it to find the ward, and do not keep it.
paper-not-less = The answer is not less than your answer to question { $question }.
paper-not-more = The answer is not more than your answer to question { $question }.
paper-not-earlier = The answer is not earlier than your answer to question { $question }.
paper-not-later = The answer is not later than your answer to question { $question }.
paper-or-tick = { $n ->
    [1] Or tick this box:
   *[other] Or tick one of these boxes:
  }
paper-end = Thank you
paper-thanks = Thank you for your answers. Please check that you have not missed a page.

## Lists: "‘A’, ‘B’ or ‘C’". The last two are joined by "or" or "and", those before them one by one.

paper-quoted = ‘{ $label }’
paper-list-next = { $before }, { $next }
paper-list-or = { $before } or { $last }
paper-list-and = { $before } and { $last }

## Who answers a question. Each condition stands inside the sentences after it, and begins with "if".

paper-if-ticked = if you ticked { $labels } at question { $question }
# These labels are joined by "and".
paper-if-ticked-all = if you ticked { $labels } at question { $question }
paper-if-not-ticked = if you did not tick { $labels } at question { $question }
# These labels are joined by "and".
paper-if-not-ticked-all = if you did not tick all of { $labels } at question { $question }
paper-if-count = { $is ->
    [below] if the number of boxes you ticked at question { $question } is less than { $to }
    [at-most] if the number of boxes you ticked at question { $question } is { $to } or less
    [not-equal] if the number of boxes you ticked at question { $question } is not { $to }
    [at-least] if the number of boxes you ticked at question { $question } is { $to } or more
    [above] if the number of boxes you ticked at question { $question } is more than { $to }
   *[equal] if the number of boxes you ticked at question { $question } is { $to }
  }
paper-if-answer = { $is ->
    [below] if your answer to question { $question } is less than { $to }
    [at-most] if your answer to question { $question } is { $to } or less
    [not-equal] if your answer to question { $question } is not { $to }
    [at-least] if your answer to question { $question } is { $to } or more
    [above] if your answer to question { $question } is more than { $to }
   *[equal] if your answer to question { $question } is { $to }
  }
paper-if-date = { $is ->
    [below] if your answer to question { $question } is before { $day }
    [at-most] if your answer to question { $question } is { $day } or before
    [not-equal] if your answer to question { $question } is not { $day }
    [at-least] if your answer to question { $question } is { $day } or after
    [above] if your answer to question { $question } is after { $day }
   *[equal] if your answer to question { $question } is { $day }
  }
paper-if-answered = if you answered question { $question }
paper-if-empty = if you left question { $question } empty
paper-if-lives = if you live in { $wards }
paper-if-lives-elsewhere = if you do not live in { $wards }
paper-if-both = { $one }, and { $other }
paper-if-either = { $one }, or { $other }
paper-only-if = Only answer this question { $condition }.
paper-only-section = { $count ->
    [1] Only answer question { $first } { $condition }.
    [2] Only answer questions { $first } and { $last } { $condition }.
   *[other] Only answer questions { $first } to { $last } { $condition }.
  }

## Where to go on. The first part says who, the last two what they do.

paper-who-otherwise = Otherwise
paper-who-not-ticked = If you did not tick { $labels }
paper-who-answer = { $is ->
    [below] If your answer is less than { $to }
    [at-most] If your answer is { $to } or less
    [not-equal] If your answer is not { $to }
    [at-least] If your answer is { $to } or more
    [above] If your answer is more than { $to }
   *[equal] If your answer is { $to }
  }
paper-go = { $who }, go to question { $next }.
paper-finish = { $who }, you have finished.

## The sheet that goes with the show cards

cards-title = Show cards
cards-note = For the interviewer: do not show this sheet. The page of each question says which card to show.
