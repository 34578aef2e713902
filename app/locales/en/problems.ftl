# Pages that say what went wrong and what to do.

problem-number = If you ask for help, say this number:
problem-start = Go to the start page
problem-not-found = Page not found
problem-not-found-typed = If you typed the web address, check it is right.
problem-not-found-link = If you followed a link, it may be out of date.
problem-cross-site = This form did not come from this site
problem-cross-site-text = To protect you, nothing was changed. Open the page again on this site and send it from there.
problem-too-large = That was too much to send
problem-too-large-text = What was sent is larger than any answer on this site, so it was not read. Your earlier answers are safe.
problem-too-large-again = Go back, make it shorter, and send it again.
problem-unreadable = We could not read that
problem-unreadable-text = What was sent is not what the page sends, so nothing was changed. Go back, reload the page and try again.
problem-unavailable = This service is not available for a moment
problem-unavailable-again = Wait a minute, go back and send it again. Sending it twice does no harm.
problem-fault = Something went wrong on our side
problem-fault-text = What you just sent may not have been saved. Everything you sent before is safe.
problem-fault-again = Go back and try again. If it happens again, tell the people who asked you to take part.
problem-withdrawn = These weights cannot be used any more
problem-withdrawn-text = Somebody whose answers they stand on has withdrawn them.
problem-withdrawn-again = Run the weighting again, and use the new weights.
problem-unsaved = We could not save that just now
problem-unsaved-text = The survey cannot save anything for a moment. What you just sent is not saved yet, but it is kept on this page. Everything that was saved before is safe.
problem-unsaved-wait = Keep this page open, wait a minute, and choose ‘Send it again’. Sending it twice does no harm.
problem-unsaved-again = Send it again
problem-unsaved-wrote = What you wrote
