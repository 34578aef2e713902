# The survey, page by page, from the start to the confirmation.

service = Residents’ survey

## Start page

start-title = Tell us what it is like to live in { $area }
start-lead = { $council } would like to know what you think of the area where you live. Your answers show your councillors what people in your ward think, and people in { $area } as a whole.
start-how-long = How long it takes
start-how-long-answer = { $minutes ->
    [one] About { $minutes } minute. { $questions } short questions, one on each page.
   *[other] About { $minutes } minutes. { $questions } short questions, one on each page.
  }
start-who = Who should answer
start-who-answer = One person in your home: whoever is 16 or over and had a birthday most recently.
start-need = What you need
start-need-answer = The access code in the letter we sent you. It has 10 letters and numbers and looks like <code>K7RM4 TXPAC</code>.
start-closing = Closing date
start-now = Start now
start-carry-on = Carry on
start-other-code = Start with another access code
start-begun-elsewhere = Carry on with a survey you have started
start-begun-here = You have started this survey in this browser. Your answers so far are saved.
start-why = Why we are asking you
start-why-random = If you have a letter from us, your address was picked at random, so that the people who answer are like the people who live in { $area }. We cannot swap you for someone else, so each answer counts.
start-why-voluntary = You do not have to take part. It will not change any service you get from the council.
start-what-happens = What happens with your answers
start-apart = We keep your answers apart from the list of addresses we wrote to. Once you have sent them, we keep nothing that joins them up again.
start-ward = We keep the name of your ward, not your postcode.
start-groups = We publish results for groups of people only. We never publish a figure based on fewer than 10 people.
start-optional = Questions about you, such as your ethnic group, are optional. You can skip any other question too.
start-saved = Your answers are saved after each page. You can stop and come back with your access code until { $day }.
start-privacy = The council is responsible for this survey and for your information. <privacy>Read the privacy notice</privacy> for what we keep and what your rights are.
start-beside-label = Other ways to take part, and help
start-no-letter = No letter?
start-no-letter-text = You can still <open>have your say without a code</open>. We report those answers apart from the random sample.
start-return-text = If you began without a letter and have a return code, <code>carry on with it</code>.
start-help = Help with this survey

## While no survey is open

waiting-not-open = This survey has not opened yet
waiting-from = You can take part from { $day }.
waiting-keep-letter = If you have a letter from us, please keep it. You will need the access code in it.
waiting-closed = This survey has closed
waiting-last-day = The last day to send answers was { $day }. Thank you to everyone who took part.
waiting-results = The results show what people think in each ward and in { $area } as a whole.
waiting-no-results = The results are not published yet. They will be on the results page.
waiting-see-results = See the results
waiting-go-to-results = Go to the results page
waiting-none = There is no survey to answer at the moment
waiting-none-text = { $council } is not asking residents to answer a survey here just now.
waiting-earlier-results = See the results of an earlier survey
waiting-question = If you have a question

## Taking part without a letter

open-title = Have your say without a code
open-lead = { $minutes ->
    [one] Anyone aged 16 or over who lives in { $area } can answer. It takes about { $minutes } minute. You can answer until { $day }.
   *[other] Anyone aged 16 or over who lives in { $area } can answer. It takes about { $minutes } minutes. You can answer until { $day }.
  }
open-use = How we use these answers
open-apart = We report them apart from the answers of people whose address was picked at random.
open-not-counted = They do not count in the figures for your ward. People who choose to answer can differ from people who do not, so these answers cannot stand for everybody.
open-still-show = They still show the council what the people who answered think.
open-before = Before you start
open-letter = If you have a letter from us, <code>use the access code in it</code> instead. Then your answers count in the figures for your ward.
open-browser = You can come back in this browser, on this device, for up to { $time }. To come back later or on another device, ask for a return code when you stop.
open-ward = We keep the name of your ward, not your postcode. You can skip any question.
open-start = Start without a code
open-many-title = Many people are starting from where you are
open-many-text = { $minutes ->
    [one] Wait { $minutes } minute, go back and start again. Nothing is lost.
   *[other] Wait { $minutes } minutes, go back and start again. Nothing is lost.
  }
open-many-back = Back to the start page

## Access code

code-title = Enter your access code or return code
code-hint = The access code is in the letter we sent you: 10 letters and numbers, like K7RM4 TXPAC. A return code has 12, like K7R M4T XPA CDF. Spaces do not matter, and you can use small letters.
code-resume = Have you started already? The same code takes you back to where you stopped, on any phone or computer.
code-none = I do not have a letter or a code
code-used-finished = If you sent them, you have finished. Thank you: there is nothing more to do.
code-used-one = Each code takes one person’s answers, so someone else in your home may have used it.
code-used-ask = If nobody in your home has answered, ask the council about your letter.
code-unknown-advice = The code may be from an earlier survey, or from another council. Use the newest letter you have.
code-many-advice = We stop for a while after several wrong codes, so that nobody can guess one. Your code still works.
return-unknown-advice = Only the newest return code works: if you asked for another, use that one. Codes from an earlier survey or from another council do not work.

## How far somebody has come

# Stands inside a sentence.
progress-where = where you live
progress-question = Question { $n } of about { $of }
progress-caption = Section { $n } of { $of }: { $title }. { $question }

## Where the person lives

postcode-title = What is your postcode?
postcode-hint = We use it to find your ward. We do not keep it.
postcode-rather-not = I do not know my postcode or would rather not say
postcode-new = New postcodes take some time to reach our list.
postcode-edge = If you live close to the edge of { $area }, our list may be wrong about you.
postcode-choose-ward = Choose your ward from the list
not-in-area = I do not live in { $area }
ward-title = Which ward do you live in?
ward-hint = A ward is the area that elects your local councillors.
ward-by-postcode = I am not sure. Find my ward from my postcode
outside-title = This survey is for people who live in { $area }
outside-thanks = Thank you for your time. The results describe what people who live in { $area } think, so we cannot take answers from people who live somewhere else.
outside-mistake = If you chose this by mistake, <ward>go back and choose your ward</ward>.
outside-results = You can still <results>see the results</results>. Your own council may have a survey for the people who live there.

## Questions

skip-question = Skip this question
stop-link = Stop and come back later
saved-so-far = Your earlier answers are saved. <stop>Stop and come back later</stop>
about-title = Questions about you (optional)
about-next = { $n ->
    [one] The next question is about:
   *[other] The next { $n } questions are about:
  }
about-why = Why we ask
about-why-alike = To check that the people who answer are like the people who live in { $area }.
about-why-equality = To see whether some groups of people have a different experience. The Equality Act 2010 asks councils to think about this.
about-use = How we use your answers
about-use-optional = You do not have to answer. Your other answers count just the same.
about-use-groups = We publish results for groups only, and no figure based on fewer than 10 people.
about-use-decide = We do not use them to decide anything about you or about the services you get.
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
check-some = { $of ->
    [one] You have answered { $n } of the { $of } question we asked you. You can send the survey without answering the rest.
   *[other] You have answered { $n } of the { $of } questions we asked you. You can send the survey without answering the rest.
  }
check-saved = Saved
check-where = Where you live
check-ward = Your ward
check-optional = { $title } (optional)
check-send = Send your answers
check-send-text = After you send them you cannot change them. The next page gives you a reference and a copy to keep.
check-send-button = Send my answers
not-provided = Not provided
change = Change
change-hidden = your answer: { $question }

## After sending

done-title = Your answers have been sent
done-reference = Your reference
done-thanks = Thank you. Your answers are saved and count towards the results for { $ward } and for { $area }.
done-thanks-open = Thank you. Your answers are saved. We report them apart from the answers of people whose address was picked at random, and they do not count in the figures for your ward.
done-write-down = Write the reference down, or print this page. We have no other way to find your answers if you ask us about them. It does not contain your name or your address.
done-next = What happens next
done-closes = The survey closes at the end of { $day }.
done-results = Then we check the answers and publish the results on the <results>results page</results>.
done-results-due = Results are due on { $day }, on the <results>results page</results>.
done-councillors = Your ward councillors will see the results for { $ward }. They will not see your answers.
done-councillors-open = Your ward councillors will see the results. They will not see your answers.
done-letter = Your access code has done its work. You can throw the letter away.
done-copy = Keep a copy
done-copy-time = You can do this for { $time } after sending your answers, in this browser only.
done-copy-link = See a copy of your answers
done-undo = What can and cannot be undone
done-undo-change = You cannot change your answers, because you have sent them.
done-undo-remove = You can have them deleted until { $day }, with your reference: <withdraw>withdraw your answers</withdraw>.
done-undo-published = They cannot be taken out of results that have been published.
done-clear = Clear it, so that nobody else can see your reference or your answers. They stay sent.
done-privacy = How the council looks after your answers
done-feedback = Tell us what you think of this website

## A copy of the answers

copy-title = A copy of your answers
copy-survey = Survey
copy-sent-on = Sent on
copy-time = Print this page or save it now. You can open it for { $time } after you sent your answers, in this browser only.
copy-pdf = Save a copy as a PDF file
copy-page-of = Page # of #
copy-demonstration = Demonstration: this survey is not real
copy-incomplete = Some letters or signs of your answers cannot be shown in this file. � stands for each of them. The page in your browser shows them all, and they are saved as you typed them.
copy-clear = Other people who use this device can open this page. When you have your copy, clear the device.
copy-gone-title = You cannot see a copy of your answers here
copy-gone-time = We show a copy for { $time } after you send your answers, and only in the browser you sent them from.
copy-gone-why = That way nobody else can read them later. If you have sent your answers, they are saved.
copy-gone-ask = To ask the council about your answers, give the reference from the page that said they were sent. <privacy>Your rights, in the privacy notice</privacy>
go-to-start = Go to the start of the survey
shared-device = Is this a shared device?
clear-device = Clear this device

## Stopping

stop-title = Your answers so far are saved
stop-close = You can close this page now.
stop-how-invited = To come back, go to this survey on any phone or computer and type the access code from your letter again, by the end of { $day }. You go on where you stopped.
stop-clear-invited = Clear this device if other people use it. Your answers stay saved.
stop-how-open = To come back without a code, open this survey in the same browser on this device, within { $time } and by the end of { $day }.
stop-clear-open = Clear this device if other people use it. Without a return code you cannot come back to these answers after that.
stop-clear-return = Clear this device if other people use it. Your answers stay saved. You can come back to them with your return code.
stop-return = Come back on any device
stop-return-text = A return code takes you back to your answers on any phone or computer, until the end of { $day }.
stop-return-had = You have asked for a return code before. We do not keep it in a form that can be shown again. If you get a new one, the code you have stops working.
stop-return-button = Get a code to come back
stop-return-again = Get a new return code
stop-carry-on = Carry on now
stop-button = Stop now and clear this device
stopped-title = You have stopped, and this device is clear
stopped-open = Nobody can go on with your answers on this device. You can begin again if you change your mind.
stopped-invited = Nobody can see or change your answers on this device. They are saved. To go on, type the access code from your letter again by the end of { $day }.
stopped-return = Nobody can see or change your answers on this device. They are saved. To go on, type your return code by the end of { $day }.
stopped-sent-title = This device is clear
stopped-sent = Nobody can see your reference or your answers on this device. Your answers have been sent and are saved.
stopped-sent-copy = If you printed or saved a copy here, remember to take it with you.

## A return code, and the message that takes it to its owner

return-title = Your return code
return-once = Write this code down, print this page or take a picture of it. We show it only once.
return-replaces = The return code you had before does not work any more.
return-how = How to come back
return-how-start = Go to this survey on any phone or computer and choose ‘Carry on with a survey you have started’.
return-how-address = Or go straight to this address:
return-how-day = Type the code by the end of { $day }. You go on where you stopped.
return-private = Anyone who has this code can see and change your answers until you send them. Keep it to yourself.
return-newest = If you ask for another return code, this one stops working.
return-email = Have the code sent to you (optional)
return-email-label = Your email address
return-email-hint = We use it once, to send you this code, and do not keep it.
return-email-button = Email this code to me
return-sent-title = Sent
return-sent = We have sent the code to the address you gave. It can take a few minutes. If it does not come, look among unwanted mail, or write the code down from here.
return-mail-subject = Your return code: { $survey }
return-mail-lead = You asked { $council } to send you the code with which you can come back to your answers:
return-mail-how = Type it on this page by the end of { $day }. You go on where you stopped.
return-mail-stranger = If you did not ask for this, somebody typed your email address by mistake. You do not need to do anything: we have not kept it.
return-mail-ask = If you have a question, ask { $council }.

## The session is over

expired-title = Your session has ended
expired-lead = Nothing is lost: every page you finished with ‘Continue’ is saved.
expired-kept = Your answer on the page you had open is saved too.
expired-why = We end it after a while so that nobody else can go on with your answers. Type the access code from your letter again, or your return code, and go on where you stopped.
expired-open = If you have no code
expired-open-text = Without a code you can only go on in the browser you began in, for up to { $time }. After that nothing connects the answers with you, so we cannot bring them back.
expired-open-again = Begin again without a code
expired-again = If you see this page again and again
expired-again-text = Your browser may be set to refuse cookies. This survey needs one to know that the answers on each page are yours. <cookies>Read about our cookies</cookies>

## Withdrawing answers that were sent

withdraw-title = Withdraw your answers
withdraw-lead = If you have changed your mind about taking part, you can have the answers you sent deleted.
withdraw-until = You can do this until { $day }.
withdraw-hint = You were given it when you sent your answers: 12 letters and numbers, like K7RM 4TXP ACD9. Spaces do not matter, and you can use small letters.
withdraw-not-yet = Nothing is deleted yet: we ask you once more on the next page.
withdraw-already = If you have withdrawn your answers already, they are deleted and there is nothing more to do.
withdraw-no-other-way = Without the reference nobody can find your answers: they do not hold your name or your address.
withdraw-too-late = The results have been worked out. Your answers are part of totals in which nobody can be recognised.
withdraw-many = We stop for a while, so that nobody can guess a reference.
withdraw-confirm-title = Do you want to delete the answers you sent?
withdraw-at-once = All your answers are deleted at once. This cannot be undone, and you cannot answer again with the same letter.
withdraw-results = They count in no results that are worked out from now on. Results that are published already stay as they are.
withdraw-kept = We keep that somebody in your ward has withdrawn, on which day, and which questions had been answered, but not what the answers were. Without this, results published before and after could give your answers away.
withdraw-button = Delete my answers
withdraw-keep = Keep them
withdrawn-title = Your answers have been deleted
withdrawn-results = They count in no results that are worked out from now on.
withdrawn-reference = Your reference leads to nothing any more. You can throw it away, and close this page.
withdrawn-privacy = How the council looks after your information

## A session about to end, and a survey that has just closed

session-ending-title = Do you need more time?
session-ending-left = Seconds left: <left>60</left>
session-ending-why = Nothing has been sent from this device for a while. We will end your session, so that nobody else can go on with your answers.
session-ending-saved = Nothing is lost: every page you finished is saved, and so is your answer on this page if it is complete.
session-ending-failed = We could not reach the survey. Check your connection, then press the button again.
session-ending-stay = Go on with the survey
closing-text = You had already begun, so you can still finish. Time left to send your answers: { $time }.

## On a device that one person after another uses

kiosk-label = Shared device
kiosk-text = You are on a shared device: { $place }
kiosk-finish = Finish and clear the screen
kiosk-ending-why = This device is shared. If nobody presses the button, we clear the screen for the next person.
kiosk-ending-saved = Every page you finished is saved.
kiosk-stop-open = This device is shared, so without a code you cannot come back to your answers later.
