# The questionnaire on paper and the show cards. Figures that are printed beside questions and boxes, or written in them, are
# 0 to 9 in every language: council staff read them.

## At the foot of each page

paper-form = Form { $form }

## The first page

paper-untranslated = Some parts of this form are not in easy read yet.
paper-code-title = Your access code
paper-code-printed = This code helps us count each home only once. When we have typed in your answers, we take the code off them.
paper-code-write = Our letter to you has a code. It has 10 letters and numbers. Write the code in these boxes. We need it to count your answers. When we have typed in your answers, we take the code off them.
# Read out in place of the boxes.
paper-code-boxes = 10 empty boxes, in two groups of five
paper-ways-title = How to take part
paper-return-to = Send this form back to { $address }. We must have it by { $day }.
paper-return-envelope = Send this form back in the envelope that came with it. We must have it by { $day }.
paper-online = Or answer on the internet. Go to { $address }. Type your access code there.
paper-not-both = Choose one way only. If you answer on the internet, you can throw this form away.
# Read out in place of the QR code.
paper-qr = QR code that takes you to { $address }
paper-who-writes = Someone can help them to write the answers.
paper-how-title = How to fill in this form
paper-how-pen = Use a black or blue pen. Put a tick or a cross in the box.
paper-how-wrong = Did you tick the wrong box? Colour all of it in. Then tick the right box.
paper-how-routing = Some questions are not for everybody. Read the dark words under a question. They tell you if you should answer it. They tell you where to go next.
paper-how-leave-out = You do not have to answer every question.
paper-why-random = We picked your address by chance. This helps us hear from all kinds of people who live in { $area }. We cannot ask someone else in your place. So each answer counts.
paper-privacy-entered = Two people type your answers into the computer. This helps us find mistakes. Only council staff who work on this survey see this form.
paper-privacy-apart = We keep your answers away from the list of addresses we wrote to. After we type in your answers, nothing joins them up again.
paper-responsible = { $council } is in charge of this survey and your information.
paper-help-title = If you need help
# A phone number and its hours, as the council wrote them.
paper-help-line = Call { $line }.
paper-other-formats = You can ask { $council } for this form in large print or in another language.

## The questions

paper-equality-why = We ask these questions to check that we hear from all kinds of people who live in { $area }. We want to see if life is different for some groups of people. A law called the Equality Act 2010 says councils must think about this.
paper-not-asked = This question is not for people with this form. Go to the next one.
paper-tick-one = Tick one box.
paper-tick-all = Tick all the boxes that are right for you.
paper-tick-most = { $most ->
    [one] Tick up to { $most } box.
   *[other] Tick up to { $most } boxes.
  }
paper-tick-fewest = { $fewest ->
    [one] Tick { $fewest } box or more.
   *[other] Tick { $fewest } boxes or more.
  }
paper-tick-exactly = { $n ->
    [one] Tick { $n } box.
   *[other] Tick { $n } boxes.
  }
paper-tick-between = Tick from { $fewest } to { $most } boxes.
paper-tick-alone = If you tick { $labels }, do not tick any other box.
paper-tick-scale = Tick one box, from { $from } to { $to }.
paper-rank = { $most ->
    [1] Each answer has a number. Write the number of your choice in the box under the list.
   *[other] Each answer has a number. Write the numbers of your choices in the boxes under the list. You can choose up to { $most }.
  }
paper-whole-number = Write a whole number from { $min } to { $max } in the box.
paper-number = Write a number in the box.
paper-percentage = Write a number from 0 to 100 in the box.
paper-date = Write the date in the boxes, like 27 3 2026.
paper-month = Write the month and the year in the boxes, like 3 2026.
paper-duration = Write numbers in the boxes.
paper-short-text = Write on the line.
paper-long-text = Write on the lines. Do not write names or other facts about a person.
paper-postcode = Write the postcode in the box. We use it to find the ward. We do not keep it.
paper-not-less = Do not write less than your answer to question { $question }.
paper-not-more = Do not write more than your answer to question { $question }.
paper-not-earlier = Do not write a time before your answer to question { $question }.
paper-not-later = Do not write a time after your answer to question { $question }.
paper-or-tick = { $n ->
    [1] Or tick this box:
   *[other] Or tick one of these boxes:
  }
paper-end = Thank you
paper-thanks = Thank you for your answers. Please check that you have looked at every page.

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
    [below] if you ticked fewer boxes than { $to } at question { $question }
    [at-most] if the number of boxes you ticked at question { $question } is { $to } or fewer
    [not-equal] if the number of boxes you ticked at question { $question } is not { $to }
    [at-least] if the number of boxes you ticked at question { $question } is { $to } or more
    [above] if you ticked more boxes than { $to } at question { $question }
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
    [at-least] if your answer to question { $question } is { $day } or later
    [above] if your answer to question { $question } is after { $day }
   *[equal] if your answer to question { $question } is { $day }
  }
paper-if-answered = if you answered question { $question }
paper-if-empty = if you did not answer question { $question }
paper-if-lives = if you live in { $wards }
paper-if-lives-elsewhere = if you do not live in { $wards }
paper-if-both = { $one }, and { $other }
paper-if-either = { $one }, or { $other }
paper-only-if = Answer this question only { $condition }.
paper-only-section = { $count ->
    [1] Answer question { $first } only { $condition }.
    [2] Answer questions { $first } and { $last } only { $condition }.
   *[other] Answer questions { $first } to { $last } only { $condition }.
  }

## Where to go on. The first part says who, the last two what they do.

paper-who-otherwise = If not
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
cards-note = This sheet is for the interviewer. Do not show it. The page of each question tells you which card to show.
