# What interviewers read out to residents, by telephone and at the door, besides the questions; and what their code says then.

## The introduction

interview-hello = Hello, my name is { $name }. I am calling on behalf of { $council }.
interview-letter = We wrote to this address about a survey of people who live in { $area }. The address was picked at random.
interview-who = May I speak to the person in your home who is 16 or over and had a birthday most recently?
interview-length = { $minutes ->
    [one] The questions take about { $minutes } minute.
   *[other] The questions take about { $minutes } minutes.
  }
interview-voluntary = You do not have to take part. It will not change any service you get from the council. You can leave out any question, and you can stop at any time.
interview-private = I type in your answers as you say them. We keep them apart from the list of addresses we wrote to, and publish results for groups of people only.
interview-notice = Our privacy notice says what we keep and what your rights are. It is on the website named in our letter, and I can read it to you.
interview-agree = Are you happy to take part now?

## During the interview

interview-scale = On a scale from { $from } to { $to }: { $from } means ‘{ $low }’ and { $to } means ‘{ $high }’.
interview-about = The next questions are about you.
interview-card = Card { $card }

## The end

interview-last = Those were all my questions. Would you like to change any of your answers?
interview-thanks = Thank you very much for your time. Your answers are saved.
interview-reference = I will now read out your reference. Please write it down. With it you can have your answers deleted until { $day }.

## Online, with the code of an interview

error-code-interview = An interviewer is taking answers with this access code
code-interview-advice = To answer online instead, tell the interviewer or ask the council. Then your code will work here again.

## In the privacy notice

privacy-letters-interviews = If somebody rings or calls for the council to ask you the questions, we keep with the letter when that was and what came of it, so that nobody asks again after you have said no. Once answers have come with your code, we keep the day and what came of it, and no longer which letter.
