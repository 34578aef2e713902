# Help, privacy, accessibility, cookies, feedback.

## Help

help-title = Help with the survey
help-code = My access code does not work
help-code-form = An access code has 10 letters and numbers, a return code has 12. Spaces do not matter, and you can use small letters.
help-code-newest = Use the newest letter you have. Codes from an earlier survey do not work.
help-code-once = A code stops working when the answers have been sent with it.
help-stop = I had to stop
help-stop-text = Your answers are saved each time you choose ‘Continue’ or ‘Skip’. Type the code again, on any phone or computer, and go on where you stopped. If you began without a letter, choose ‘Stop and come back later’ and ask for a return code. Without any code, you can only go on in the browser you began in.
help-skip = I do not want to answer a question
help-skip-text = Choose ‘Skip this question’. You can send the survey with questions left out.
help-change = I want to change an answer
help-change-text = Before you send, choose ‘Change’ on the page ‘Check your answers’. After you have sent your answers you cannot change them.
help-language = I would like to read this in another language
help-language-text = Choose the language at the top of any page. Your answers stay as they are.
help-cannot = I cannot use this website, or I would like help to fill it in
help-accessible = How accessible this website is
help-survey = Go to the survey

## Privacy notice

privacy-title = Privacy notice
privacy-the-council = The council that asks you
privacy-who = Who is responsible
privacy-who-text = { $council } is responsible for this survey and for your information (it is the ‘controller’).
privacy-officer = You can ask its data protection officer: { $officer }
privacy-officer-unknown = You can ask its data protection officer; the council’s website and offices say how.
privacy-what = What we keep
privacy-what-answers = Your answers, when you began and sent them, the language you read them in, and whether you came with a letter or without one.
privacy-what-signals = How long each page was open, how often you changed an answer, and whether you used a phone, a tablet or a computer. This helps us see where questions are hard.
privacy-what-ward = The name of your ward. If you type your postcode we use it to find the ward and do not keep it.
privacy-what-reference = A reference that you can use to ask about your answers.
privacy-what-not = We do not ask for your name or your date of birth. We ask for your email address only if you want a return code sent to it, and do not keep it.
privacy-feedback = If you give feedback on this website we keep what you write, the day and the kind of page you came from, apart from your answers. Nothing joins the two.
privacy-letters = Letters and access codes
privacy-letters-text = If you had a letter, your address was picked at random. The list of addresses we wrote to is kept apart from the answers. While your survey is unfinished, your access code leads you back to it. Once you have sent your answers, nothing joins them to your address or your code. Only the reference on the last page can find them.
privacy-return = If you began without a letter, you can ask for a return code. We keep it in a form from which nobody can read it, and only until the survey closes. Once you have sent your answers, nothing joins it to them. If you have it sent by email, the address is used for that one message.
privacy-use = What we use your answers for
privacy-use-text = To find out what residents think, in each ward and in the area as a whole, and to publish the results. We weight the answers so that groups who answered less often count as much as they should. We publish results for groups of people only, and never a figure based on fewer than 10 people. Nothing is decided about you from your answers.
privacy-law = Why the law allows it
privacy-law-task = Asking residents what they think is part of the council’s public task (UK GDPR, Article 6(1)(e)). You do not have to take part.
privacy-law-special = Some questions about you, such as your ethnic group or your health, ask for what the law calls special category data. They are optional. We use the answers for statistics in the public interest (UK GDPR, Article 9(2)(j), and the Data Protection Act 2018, Schedule 1, paragraph 4), so that the council can see whether groups of people are treated fairly.
privacy-keep = How long we keep them
privacy-keep-time = The council keeps your answers for { $time } after the survey has closed.
privacy-keep-unknown = The council decides how long it keeps your answers. Ask its data protection officer.
privacy-rights = Your rights
privacy-rights-text = You can ask to see what is kept about you, to have it corrected or removed, and you can object. Before you send your answers you can change them yourself. After that, give your reference: without it we cannot tell which answers are yours.
privacy-withdraw = You can have the answers you sent deleted, until { $days } days after the survey has closed. You need your reference.
privacy-withdraw-kept = Answers cannot be taken out of results that have already been published. So that these cannot give your answers away, we keep that somebody in your ward has withdrawn, on which day, and which questions had been answered, but not what the answers were.
privacy-rights-copy = For a short time after you send your answers you can see a copy of them, in the browser you sent them from.
privacy-complain = If you are not happy with the answer you get, you can complain to the Information Commissioner: <ico>ico.org.uk/make-a-complaint</ico>
privacy-cookies = This website does not follow you and loads nothing from other websites. <cookies>Read about our cookies</cookies>

## Accessibility statement

access-title = Accessibility statement
access-lead = We want as many people as possible to be able to answer this survey and to read its results.
access-applies = { $council } runs this website and is committed to making it accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. This statement is about the survey, its help pages, its results, and the pages that council staff use.
access-able = You should be able to:
access-able-keyboard = answer with a keyboard only, or with a screen reader
access-able-zoom = zoom in up to 400% without text running off the screen
access-able-script = answer with JavaScript turned off: the survey does not need it
access-able-colours = use your own colours or high contrast
access-able-language = answer in another language, or in easy read English
access-able-time = take your time: your answers are saved after each page
access-how = How accessible this website is
access-how-text = This website is partially compliant with the Web Content Accessibility Guidelines version 2.2, level AA. We say partially because of what is listed on this page, and because nobody independent has audited the website yet.
access-known = What we know does not work well
access-known-text = Where we have set a day for putting something right, it is given. Where none is given, there is none yet.
access-planned = To be put right by { $day }.
access-criterion = This fails the Web Content Accessibility Guidelines, criterion { $criterion }.
access-unchecked = What has not been checked
access-issue-drawings = A screen reader reads each map and each chart of results as one picture, with a summary in words.
access-issue-drawings-instead = Every map and chart has a table with the same figures.
access-issue-chart-text = The words in charts do not grow when only the size of text is changed, and they can run into each other when text is set further apart.
access-issue-chart-text-instead = Zoom the whole page, or read the table beside the chart.
access-issue-wide-tables = Wide tables, of results and for staff, scroll sideways on narrow screens and when you zoom in.
access-issue-wide-tables-instead = Only the table scrolls; the page around it fits the screen. Figures of results are also in files.
access-issue-results-english = Results pages are in English only.
access-issue-results-english-instead = Ask your council what it can tell you of the results in your language.
access-issue-sign-language = There is no version in British Sign Language and no recording to listen to.
access-issue-sign-language-instead = Ask your council for another way to answer.
access-issue-people = Nobody who is disabled, and nobody who uses a screen reader, a magnifier or voice control every day, has tried this website for us yet. There may be problems that only they would meet.
access-issue-people-instead = Tell us what you meet, or ask for another way to answer.
access-issue-translations = Nobody who speaks the languages other than English has checked the translations for us, and nobody who needs easy read has checked the easy read English. Until the council has approved a translation its pages say that it is a draft.
access-issue-translations-instead = You can change to English on any page. Your answers stay as they are.
access-issue-pdf = Paper questionnaires and the copy of your answers are tagged PDF files, and tests read how they are built. No independent checker and no screen reader has been used on them.
access-issue-pdf-instead = The same questions, and the same copy, are on pages of this website.
access-tell = Tell us about a problem, or ask for another way to answer
access-tell-form = You can also <feedback>write what you think of this website</feedback>. We read it and cannot reply.
access-unhappy = If you are not happy with our answer
access-unhappy-text = The Equality and Human Rights Commission enforces the accessibility regulations (the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018). If you are not happy with how we respond, contact the <eass>Equality Advisory and Support Service</eass>.
access-tested = How we tested it
access-tested-text = Tests run by machine look at the pages. What they found last is recorded, and stands here as it was recorded.
access-run-day = Day of the tests
access-run-tool = Made with
access-run-pages = Pages, and states of pages such as errors
access-run-widths = Screen widths, in pixels
access-run-languages = Languages
access-run-checks = Checks: a page, in a language, at a width
access-run-rules = Rules
access-run-failures = Failures found
access-run-none = None
access-run-undecided = Rules that a machine could not always decide
access-run-found = { $rule } (pages: { $pages })
access-tested-fit = On the same pages, tests look whether anything is cut off, covered or off the screen: zoomed to 200% and 400%, with text set further apart, and with text of twice the size.
access-tested-keyboard = Tests go through the survey with the keyboard only.
access-tested-colours = Tests look at pages in colours set by the system (high contrast), and whether the focus can be seen and nothing hides it.
access-tested-tree = What screen readers are told of each kind of page is stored, and any change to it is seen.
access-tested-limits = Automated tests find only some of the problems that people can have. We have not yet tested with people who use assistive technology.
access-preparation = How this statement was prepared
access-prepared = This statement was prepared on { $day } from the tests above and from our own list of what we know.

## Cookies

cookies-title = Cookies
cookies-lead = This website uses four cookies. It cannot work without them, so we do not ask for your agreement.
cookies-what = A cookie is a small piece of text that your browser keeps and sends back to the website. We use none to follow you, none for advertising, and none from other websites.
cookies-name = Name
cookies-purpose = What it is for
cookies-set = When it is set
cookies-lasts = How long it lasts
cookies-at-most = At most { $time }
cookies-window = Until you close the browser
cookies-answering = While you answer the survey
cookies-answering-purpose = Shows that the answers on each page are yours. It holds a random value, not your answers and not your access code.
cookies-answering-set = When you begin a survey. It is removed when you clear the device: when you stop, or after sending your answers.
cookies-language = When you choose a language
cookies-language-purpose = Shows the pages in the language you chose. It holds the name of the language.
cookies-language-set = When you choose a language at the top of a page. It is removed when you clear the device.
cookies-staff = For council staff who sign in
cookies-staff-purpose = Keeps the person signed in. It holds a random value. Residents never get it.
cookies-staff-set = When a member of staff signs in. It is removed when they sign out.
cookies-step = For council staff between two steps of signing in
cookies-step-purpose = Remembers that the password was right until the code is typed. It holds a random value. Residents never get it.
cookies-step-set = When a member of staff whose sign-in asks for a code types the password. It is removed after the code.
cookies-shared = For a device that many people use
cookies-shared-purpose = Shows that a tablet in a library, for example, is shared, so that it is cleared after each person. It holds a random value.
cookies-shared-set = When a member of staff makes a device a shared one. Your own device never gets it.

## Feedback on the site

feedback-title = What do you think of this website?
feedback-hint = Say what went wrong, or anything you would like us to know. Leave out your name, your address, your access code and your reference. We cannot reply.
feedback-length = You can write up to { $most } characters.
feedback-keep = We keep what you write, the day, and what kind of page you came from. We do not keep who you are, and nothing joins it to your answers. People at the council who run the survey can read it.
feedback-send = Send
feedback-sent-title = Thank you. We have your comment
feedback-sent-read = We read every comment. We cannot reply, because we do not know who wrote it.
feedback-sent-back = If you were in the middle of the survey, your answers are saved. Go back to the start of the survey to carry on.
