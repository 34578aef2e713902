# Pages that say what went wrong and what to do.

problem-number = If you ask for help, say this number:
problem-start = Go to the start page
problem-not-found = We cannot find this page
problem-not-found-typed = If you typed the web address, check that it is right.
problem-not-found-link = If you used a link, it may be old.
problem-cross-site = This form did not come from this website
problem-cross-site-text = To keep you safe, we changed nothing. Open the page again on this website and send it from there.
problem-too-large = That was too much to send
problem-too-large-text = What you sent was too big, so we did not read it. Your answers so far are safe.
problem-too-large-again = Go back. Make it shorter. Send it again.
problem-unreadable = We could not read that
problem-unreadable-text = What came was not what this page sends, so we changed nothing. Go back, load the page again and try again.
problem-unavailable = This website is not working for a moment
problem-unavailable-again = Wait a minute. Go back and send it again. It is fine to send it twice.
problem-fault = Something went wrong. It was not you
problem-fault-text = What you just sent may not be saved. All that you sent before is safe.
problem-fault-again = Go back and try again. If it happens again, tell the people who asked you to take part.
problem-withdrawn = You cannot use these weights any more
problem-withdrawn-text = Somebody whose answers are in them has taken their answers back.
problem-withdrawn-again = Run the weighting again. Use the new weights.
problem-unsaved = We could not save that
problem-unsaved-text = The survey cannot save anything for a moment. We have not saved what you just sent. It is still on this page. We saved everything you sent before.
problem-unsaved-wait = Keep this page open. Wait one minute. Then choose ‘Send it again’. You can send it twice.
problem-unsaved-again = Send it again
problem-unsaved-wrote = What you wrote
