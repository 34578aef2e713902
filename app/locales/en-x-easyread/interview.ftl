# What interviewers read out to residents, by telephone and at the door, besides the questions; and what their code says then.

## The introduction

interview-hello = Hello, my name is { $name }. I work for { $council }.
interview-letter = We sent a letter to this address. It is about a survey of people who live in { $area }. We picked the address by chance.
interview-who = Can I speak to the person in your home who is 16 or over and had a birthday last?
interview-length = { $minutes ->
    [one] The questions take about { $minutes } minute.
   *[other] The questions take about { $minutes } minutes.
  }
interview-voluntary = You do not have to take part. The help and services you get from the council will stay the same. You can leave out any question. You can stop at any time.
interview-private = I type in what you say. We keep your answers away from the list of addresses. We only show results for groups of people.
interview-notice = We have a page that says what we keep and what your rights are. It is on the website in our letter. I can read it to you.
interview-agree = Are you happy to take part now?

## During the interview

interview-scale = Think of the numbers from { $from } to { $to }. { $from } means ‘{ $low }’. { $to } means ‘{ $high }’.
interview-about = The next questions are about you.
interview-card = Card { $card }

## The end

interview-last = Those were all my questions. Do you want to change any of your answers?
interview-thanks = Thank you for your time. Your answers are saved.
interview-reference = Now I will read out your reference. Please write it down. You can use it to have your answers taken out until { $day }.

## Online, with the code of an interview

error-code-interview = An interviewer is using this access code
code-interview-advice = Do you want to answer online? Tell the interviewer or ask the council. Then your code will work here again.

## In the privacy notice

privacy-letters-interviews = Someone from the council may ring you or visit you to ask the questions. We note the time and what happened, with the letter. Then nobody asks again if you said no. When we have answers with your code, we only keep the day and what happened. We do not keep which letter it was.
