# The survey, page by page, from the start to the confirmation.

service = Survey for people who live here

## Start page

start-title = Tell us what it is like to live in { $area }
start-lead = { $council } wants to know what you think about where you live. Your councillors will see what people in your ward think. They will also see what people in all of { $area } think.
start-how-long = How long it takes
start-how-long-answer = { $minutes ->
    [one] About { $minutes } minute. There are { $questions } short questions. There is one on each page.
   *[other] About { $minutes } minutes. There are { $questions } short questions. There is one on each page.
  }
start-who = Who should answer
start-who-answer = One person in your home. It should be the person aged 16 or over who had a birthday last.
start-need = What you need
start-need-answer = The access code in our letter to you. It has 10 letters and numbers. It looks like <code>K7RM4 TXPAC</code>.
start-closing = Last day to answer
start-now = Start now
start-carry-on = Carry on
start-other-code = Start with another access code
start-begun-elsewhere = Carry on with a survey you have started
start-begun-here = You have started this survey here. Your answers are saved.
start-why = Why we are asking you
start-why-random = If you have a letter from us, we picked your address by chance. This helps us hear from all kinds of people who live in { $area }. We cannot ask someone else in your place. So each answer counts.
start-why-voluntary = You do not have to take part. The help and services you get from the council will stay the same.
start-what-happens = What happens to your answers
start-apart = We keep your answers away from the list of addresses we wrote to. After you send them, nothing joins them up again.
start-ward = We keep the name of your ward. We do not keep your postcode.
start-groups = We only show results for groups of people. We never show a number about fewer than 10 people.
start-optional = You do not have to answer questions about you, like your ethnic group. You can skip any other question too.
start-saved = We save your answers after each page. You can stop. You can come back with your access code until { $day }.
start-privacy = The council is in charge of this survey and your information. <privacy>Read how we look after your information</privacy>. It says what we keep and what your rights are.
start-beside-label = Other ways to take part, and help
start-no-letter = No letter?
start-no-letter-text = You can still <open>have your say without a code</open>. We show those answers on their own.
start-return-text = Did you start without a letter? If you have a return code, <code>carry on with it</code>.
start-help = Help with this survey

## While no survey is open

waiting-not-open = This survey has not started yet
waiting-from = You can take part from { $day }.
waiting-keep-letter = If you have a letter from us, please keep it. You will need the access code in it.
waiting-closed = This survey has ended
waiting-last-day = The last day to send answers was { $day }. Thank you to everyone who took part.
waiting-results = The results show what people think in each ward, and in all of { $area }.
waiting-no-results = The results are not ready yet. They will be on the results page.
waiting-see-results = See the results
waiting-go-to-results = Go to the results page
waiting-none = There is no survey to answer now
waiting-none-text = { $council } is not asking people to answer a survey here now.
waiting-earlier-results = See the results of an older survey
waiting-question = If you have a question

## Taking part without a letter

open-title = Have your say without a code
open-lead = { $minutes ->
    [one] You can answer if you are 16 or over and live in { $area }. It takes about { $minutes } minute. You can answer until { $day }.
   *[other] You can answer if you are 16 or over and live in { $area }. It takes about { $minutes } minutes. You can answer until { $day }.
  }
open-use = How we use these answers
open-apart = We show them on their own. We do not mix them with the answers of people we picked by chance.
open-not-counted = They do not count in the numbers for your ward. People who choose to answer may be different from people who do not. So these answers cannot speak for everybody.
open-still-show = They still show the council what the people who answered think.
open-before = Before you start
open-letter = If you have a letter from us, <code>use the access code in it</code>. Then your answers count in the numbers for your ward.
open-browser = You can come back in this browser on this device for up to { $time }. To come back later or on another device, ask for a return code when you stop.
open-ward = We keep the name of your ward. We do not keep your postcode. You can skip any question.
open-start = Start without a code
open-many-title = Many people are starting from the place where you are
open-many-text = { $minutes ->
    [one] Wait { $minutes } minute. Then go back and start again. Nothing is lost.
   *[other] Wait { $minutes } minutes. Then go back and start again. Nothing is lost.
  }
open-many-back = Back to the start page

## Access code

code-title = Type your access code or return code
code-hint = The access code is in our letter to you. It has 10 letters and numbers, like K7RM4 TXPAC. A return code has 12, like K7R M4T XPA CDF. You can type spaces or leave them out. You can use small letters.
code-resume = Did you start before? The same code takes you back to where you stopped. You can use any phone or computer.
code-none = I do not have a letter or a code
code-used-finished = If you sent the answers, you have finished. Thank you. You do not need to do any more.
code-used-one = One code is for one person. Someone else in your home may have used it.
code-used-ask = If nobody in your home has answered, ask the council about your letter.
code-unknown-advice = The code may be from an older survey, or from another council. Use the newest letter you have.
code-many-advice = We stop for a short time after many wrong codes. This is so that nobody can guess a code. Your code still works.
return-unknown-advice = Only your newest return code works. Codes from an older survey or from another council do not work.

## How far somebody has come

# Stands inside a sentence.
progress-where = where you live
progress-question = Question { $n } of about { $of }
progress-caption = Part { $n } of { $of }: { $title }. { $question }

## Where the person lives

postcode-title = What is your postcode?
postcode-hint = We use it to find your ward. We do not keep it.
postcode-rather-not = I do not know my postcode, or I do not want to say
postcode-new = New postcodes take time to get on our list.
postcode-edge = If you live near the edge of { $area }, our list may be wrong about you.
postcode-choose-ward = Choose your ward from the list
not-in-area = I do not live in { $area }
ward-title = Which ward do you live in?
ward-hint = A ward is the area that votes for your local councillors.
ward-by-postcode = I am not sure. Find my ward from my postcode
outside-title = This survey is for people who live in { $area }
outside-thanks = Thank you for your time. The results are about people who live in { $area }. So we cannot take answers from people who live somewhere else.
outside-mistake = If you chose this by mistake, <ward>go back and choose your ward</ward>.
outside-results = You can still <results>see the results</results>. Your own council may have a survey too.

## Questions

skip-question = Skip this question
stop-link = Stop and come back later
saved-so-far = Your answers so far are saved. <stop>Stop and come back later</stop>
about-title = Questions about you (you can choose)
about-next = { $n ->
    [one] The next question is about:
   *[other] The next { $n } questions are about:
  }
about-why = Why we ask
about-why-alike = To check that we hear from all kinds of people who live in { $area }.
about-why-equality = To see if life is different for some groups of people. A law called the Equality Act 2010 says councils must think about this.
about-use = How we use your answers
about-use-optional = You do not have to answer. Your other answers still count.
about-use-groups = We only show results for groups. We show no number about fewer than 10 people.
about-use-decide = We do not use them to decide anything about you or your services.
about-skip-all = { $n ->
    [one] Skip this question
   *[other] Skip all of these questions
  }

## Check answers

check-title = Check your answers before you send them
check-all = { $n ->
    [one] You have answered the question.
   *[other] You have answered all { $n } questions.
  }
check-some = You have answered { $n } of { $of } questions. You can send the survey without answering the others.
check-saved = Saved
check-where = Where you live
check-ward = Your ward
check-optional = { $title } (you can choose)
check-send = Send your answers
check-send-text = After you send them you cannot change them. The next page gives you a reference and a copy to keep.
check-send-button = Send my answers
not-provided = No answer
change = Change
change-hidden = your answer: { $question }

## After sending

done-title = Your answers have been sent
done-reference = Your reference
done-thanks = Thank you. Your answers are saved. They count in the results for { $ward } and for { $area }.
done-thanks-open = Thank you. Your answers are saved. We show them on their own. They do not count in the numbers for your ward.
done-write-down = Write the reference down, or print this page. We need it to find your answers if you ask about them. It does not have your name or address in it.
done-next = What happens next
done-closes = The survey ends at the end of { $day }.
done-results = Then we check the answers. We put the results on the <results>results page</results>.
done-results-due = The results should be ready on { $day }, on the <results>results page</results>.
done-councillors = Your ward councillors will see the results for { $ward }. They will not see your answers.
done-councillors-open = Your ward councillors will see the results. They will not see your answers.
done-letter = You do not need your access code any more. You can throw the letter away.
done-copy = Keep a copy
done-copy-time = You can do this for { $time } after you send your answers. You can only do it in this browser.
done-copy-link = See a copy of your answers
done-undo = What you can change and what you cannot
done-undo-change = You cannot change your answers. You have sent them.
done-undo-remove = You can have them taken out until { $day }. You need your reference. <withdraw>Take back your answers</withdraw>.
done-undo-published = We cannot take them out of results that people can already see.
done-clear = Clear it, so that nobody else can see your reference or your answers. Your answers stay sent.
done-privacy = How the council looks after your answers
done-feedback = Tell us what you think of this website

## A copy of the answers

copy-title = A copy of your answers
copy-survey = Survey
copy-sent-on = Sent on
copy-time = Print this page or save it now. You can open it for { $time } after you sent your answers. You can only open it in this browser.
copy-pdf = Save a copy as a PDF file
copy-page-of = Page # of #
copy-demonstration = Demonstration: this survey is not real
copy-incomplete = This file cannot show some letters or signs in your answers. It shows � for each of them. Your browser shows them all. We saved them as you typed them.
copy-clear = Other people who use this device can open this page. When you have your copy, clear the device.
copy-gone-title = You cannot see a copy of your answers here
copy-gone-time = We show a copy for { $time } after you send your answers. We only show it in the browser you sent them from.
copy-gone-why = This is so that nobody else can read them later. If you have sent your answers, they are saved.
copy-gone-ask = You can ask the council about your answers. Tell them the reference from the page that said they were sent. <privacy>Read about your rights</privacy>
go-to-start = Go to the start of the survey
shared-device = Do other people use this device?
clear-device = Clear this device

## Stopping

stop-title = Your answers so far are saved
stop-close = You can close this page now.
stop-how-invited = To come back, go to this survey on any phone or computer. Type the access code from your letter again. Do this by the end of { $day }. You carry on where you stopped.
stop-clear-invited = Clear this device if other people use it. Your answers stay saved.
stop-how-open = To come back without a code, open this survey in the same browser on this device. You can do this for { $time }, and until the end of { $day }.
stop-clear-open = Clear this device if other people use it. After that you need a return code to come back to these answers.
stop-clear-return = Clear this device if other people use it. Your answers stay saved. You can come back to them with your return code.
stop-return = Come back on any device
stop-return-text = A return code takes you back to your answers. You can use any phone or computer. You can do this until the end of { $day }.
stop-return-had = You have asked for a return code before. We cannot show it again. If you get a new code, the old code stops working.
stop-return-button = Get a code to come back
stop-return-again = Get a new return code
stop-carry-on = Carry on now
stop-button = Stop now and clear this device
stopped-title = You have stopped, and this device is clear
stopped-open = Nobody can carry on with your answers on this device. You can start again if you want to.
stopped-invited = Nobody can see or change your answers on this device. They are saved. To carry on, type the access code from your letter again by the end of { $day }.
stopped-return = Nobody can see or change your answers on this device. They are saved. To carry on, type your return code by the end of { $day }.
stopped-sent-title = This device is clear
stopped-sent = Nobody can see your reference or your answers on this device. Your answers have been sent and are saved.
stopped-sent-copy = If you printed or saved a copy here, take it with you.

## A return code, and the message that takes it to its owner

return-title = Your return code
return-once = Write this code down. Or print this page. Or take a picture of it. We show it only one time.
return-replaces = The return code you had before does not work any more.
return-how = How to come back
return-how-start = Go to this survey on any phone or computer. Choose ‘Carry on with a survey you have started’.
return-how-address = Or go to this address:
return-how-day = Type the code by the end of { $day }. You carry on where you stopped.
return-private = Do not show this code to other people. Anyone who has it can see and change your answers until you send them.
return-newest = If you ask for another return code, this one stops working.
return-email = Get the code by email (you do not have to)
return-email-label = Your email address
return-email-hint = We use it one time to send you this code. We do not keep it.
return-email-button = Email this code to me
return-sent-title = Sent
return-sent = We have sent the code to your address. It can take a few minutes. If it does not come, look in your junk mail. Or write the code down from here.
return-mail-subject = Your return code: { $survey }
return-mail-lead = You asked { $council } to send you this code. With it you can come back to your answers:
return-mail-how = Type it on this page by the end of { $day }. You carry on where you stopped.
return-mail-stranger = Did you not ask for this? Then someone typed your email address by mistake. You do not need to do anything. We have not kept it.
return-mail-ask = If you have a question, ask { $council }.

## The session is over

expired-title = Your time on this page has ended
expired-lead = Nothing is lost. Every page you finished with ‘Continue’ is saved.
expired-kept = We saved your answer on the last page too.
expired-why = We end it after some time, so that nobody else can carry on with your answers. Type the access code from your letter again, or your return code. You carry on where you stopped.
expired-open = If you have no code
expired-open-text = Without a code, you can only carry on in the browser you started in. You can do this for up to { $time }. After that we do not know which answers are yours, so we cannot bring them back.
expired-open-again = Start again without a code
expired-again = If you see this page again and again
expired-again-text = Your browser may not take cookies. This survey needs one to know which answers are yours. <cookies>Read about our cookies</cookies>

## Withdrawing answers that were sent

withdraw-title = Take back your answers
withdraw-lead = Have you changed your mind? You can have the answers you sent taken out.
withdraw-until = You can do this until { $day }.
withdraw-hint = You got it when you sent your answers. It has 12 letters and numbers, like K7RM 4TXP ACD9. You can type spaces or leave them out. You can use small letters.
withdraw-not-yet = We do not take anything out yet. We ask you again on the next page.
withdraw-already = If you took back your answers before, they are gone. You do not need to do any more.
withdraw-no-other-way = Without the reference nobody can find your answers. They do not have your name or your address in them.
withdraw-too-late = We have worked out the results. Nobody can tell which answers are yours.
withdraw-many = We stop for a short time, so that nobody can guess a reference.
withdraw-confirm-title = Do you want to take out the answers you sent?
withdraw-at-once = We take out all your answers at once. You cannot get them back. You cannot answer again with the same letter.
withdraw-results = They do not count in any new results. Results that people can already see stay the same.
withdraw-kept = We keep that somebody in your ward took back their answers, on which day, and which questions they answered. We do not keep the answers. Without this, people could work out your answers from old and new results.
withdraw-button = Take out my answers
withdraw-keep = Keep them
withdrawn-title = Your answers are gone
withdrawn-results = They do not count in any new results.
withdrawn-reference = You do not need your reference any more. You can throw it away and close this page.
withdrawn-privacy = How the council looks after your information

## A session about to end, and a survey that has just closed

session-ending-title = Do you need more time?
session-ending-left = Seconds left: <left>60</left>
session-ending-why = You have not sent anything for a while. We will stop soon. This keeps your answers safe from other people.
session-ending-saved = Nothing is lost. We saved every page you finished. We will save this page too if you answered it.
session-ending-failed = We could not connect to the survey. Check your internet. Then press the button again.
session-ending-stay = Go on with the survey
closing-text = You started before it closed. You can still finish. Time left to send your answers: { $time }.

## On a device that one person after another uses

kiosk-label = Shared device
kiosk-text = Other people use this device too: { $place }
kiosk-finish = Finish and clear the screen
kiosk-ending-why = Other people use this device too. We will clear the screen soon if you do not press the button.
kiosk-ending-saved = We saved every page you finished.
kiosk-stop-open = Other people use this device too. You cannot come back to your answers later without a code.
