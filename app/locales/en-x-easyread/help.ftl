# Help, privacy, accessibility, cookies, feedback.

## Help

help-title = Help with the survey
help-code = My access code does not work
help-code-form = An access code has 10 letters and numbers. A return code has 12. You can type spaces or leave them out. You can use small letters.
help-code-newest = Use the newest letter you have. Codes from an older survey do not work.
help-code-once = A code stops working after you send answers with it.
help-stop = I had to stop
help-stop-text = We save your answers each time you choose ‘Continue’ or ‘Skip’. Type the code again on any phone or computer. You carry on where you stopped. If you started without a letter, choose ‘Stop and come back later’ and ask for a return code. Without a code, you can only carry on in the browser you started in.
help-skip = I do not want to answer a question
help-skip-text = Choose ‘Skip this question’. You can send the survey with some questions left out.
help-change = I want to change an answer
help-change-text = Before you send, choose ‘Change’ on the page ‘Check your answers’. After you send your answers you cannot change them.
help-language = I would like to read this in another language
help-language-text = Choose the language at the top of any page. Your answers stay the same.
help-cannot = I cannot use this website, or I would like help with it
help-accessible = How easy this website is to use
help-survey = Go to the survey

## Privacy notice

privacy-title = How we look after your information
privacy-the-council = The council that asks you
privacy-who = Who is in charge
privacy-who-text = { $council } is in charge of this survey and your information. The law calls this the ‘controller’.
privacy-officer = You can ask its data protection officer: { $officer }
privacy-officer-unknown = You can ask its data protection officer. The council’s website and offices say how.
privacy-what = What we keep
privacy-what-answers = Your answers. When you started and sent them. The language you read them in. If you had a letter or not.
privacy-what-signals = How long each page was open. How often you changed an answer. If you used a phone, a tablet or a computer. This helps us see which questions are hard.
privacy-what-ward = The name of your ward. If you type your postcode, we use it to find the ward. We do not keep it.
privacy-what-reference = A reference. You can use it to ask about your answers.
privacy-what-not = We do not ask for your name or your date of birth. We ask for your email address only if you want a return code sent to it. We do not keep it.
privacy-feedback = If you tell us what you think of this website, we keep what you write. We keep the day and the kind of page you came from. We keep this away from your answers. Nothing joins the two.
privacy-letters = Letters and access codes
privacy-letters-text = If you had a letter, we picked your address by chance. We keep the list of addresses away from the answers. Until you finish, your access code takes you back to your survey. After you send your answers, nothing joins them to your address or your code. Only the reference on the last page can find them.
privacy-return = If you started without a letter, you can ask for a return code. We keep it in a way that nobody can read, until the survey closes. After you send your answers, nothing joins the code to them. If we email the code to you, we use your address only for that email.
privacy-use = What we use your answers for
privacy-use-text = To find out what people think, in each ward and in the whole area. To show the results. We do sums so that every group counts as much as it should. We only show results for groups of people. We never show a number about fewer than 10 people. We decide nothing about you from your answers.
privacy-law = Why the law lets us do this
privacy-law-task = It is part of the council’s job to ask people what they think (UK GDPR, Article 6(1)(e)). You do not have to take part.
privacy-law-special = Some questions are about things like your ethnic group or your health. The law calls this special category data. You do not have to answer. We use the answers for statistics that help everyone (UK GDPR, Article 9(2)(j), and the Data Protection Act 2018, Schedule 1, paragraph 4). They help the council see if groups of people are treated fairly.
privacy-keep = How long we keep them
privacy-keep-time = The council keeps your answers for { $time } after the survey has closed.
privacy-keep-unknown = The council decides how long it keeps your answers. Ask its data protection officer.
privacy-rights = Your rights
privacy-rights-text = You can ask to see what we keep about you. You can ask us to put it right or take it out. You can say you do not agree. Before you send your answers, you can change them yourself. After that, tell us your reference. Without it we do not know which answers are yours.
privacy-withdraw = You can have the answers you sent taken out, until { $days } days after the survey has ended. You need your reference.
privacy-withdraw-kept = We cannot take answers out of results that people can already see. So that nobody can work out your answers, we keep that somebody in your ward took back their answers, on which day, and which questions they answered. We do not keep the answers.
privacy-rights-copy = For a short time after you send your answers, you can see a copy of them. You can see it in the browser you sent them from.
privacy-complain = If you are not happy with the answer you get, you can tell the Information Commissioner: <ico>ico.org.uk/make-a-complaint</ico>
privacy-cookies = This website does not follow you. It takes nothing from other websites. <cookies>Read about our cookies</cookies>

## Accessibility statement

access-title = How easy this website is to use
access-lead = We want as many people as we can to answer this survey and read its results.
access-applies = { $council } runs this website. It wants everyone to be able to use it. The law says it must (the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018). This page is about the survey, its help pages, its results, and the pages for council staff.
access-able = You should be able to:
access-able-keyboard = answer with only a keyboard, or with a screen reader
access-able-zoom = make the words up to 4 times as big (400%) and still see them all
access-able-script = answer with JavaScript turned off
access-able-colours = use your own colours
access-able-language = answer in another language, or in easy read English
access-able-time = take your time. We save your answers after each page
access-how = How easy this website is to use
access-how-text = There are rules called the Web Content Accessibility Guidelines version 2.2, level AA. This website is partially compliant. That means it follows some of the rules, and we cannot say that it follows all of them. There are problems, listed on this page. And nobody from outside has checked the website yet.
access-known = What we know does not work well
access-known-text = If we know the day when we will fix something, we say it. If there is no day, we do not know it yet.
access-planned = We will fix this by { $day }.
access-criterion = This does not follow rule { $criterion } of the Web Content Accessibility Guidelines.
access-unchecked = What nobody has checked
access-issue-drawings = A screen reader reads each map and each chart as one picture. It also reads what the picture shows, in a few words.
access-issue-drawings-instead = Every map and chart has a table with the same numbers.
access-issue-chart-text = If you only make the words bigger, the words in charts stay small. If you put more space between letters, words in charts can run into each other.
access-issue-chart-text-instead = Make the whole page bigger. Or read the table next to the chart.
access-issue-wide-tables = Some tables are wide. On a small screen you have to move them sideways.
access-issue-wide-tables-instead = Only the table moves. The rest of the page stays still. You can also get the numbers in a file.
access-issue-results-english = The results pages are in English only.
access-issue-results-english-instead = Ask your council what it can tell you in your language.
access-issue-sign-language = There is no British Sign Language. There is nothing to listen to.
access-issue-sign-language-instead = Ask your council for another way to answer.
access-issue-people = No disabled people have tested this website for us yet. No people who use special tools to read or type have tested it. They may find problems that we do not know.
access-issue-people-instead = Tell us about problems. Or ask for another way to answer.
access-issue-translations = Nobody who speaks the other languages has checked our words for us. Nobody who needs easy read has checked the easy read. Pages say “draft” until the council has said the words are right.
access-issue-translations-instead = You can change to English on any page. We keep your answers.
access-issue-pdf = Paper forms and the copy of your answers are PDF files. We made them so that a screen reader can read them. But nobody has tried it with a screen reader.
access-issue-pdf-instead = The same questions and the same copy are on this website.
access-tell = Tell us about a problem, or ask for another way to answer
access-tell-form = You can also <feedback>tell us what you think of this website</feedback>. We read it. We cannot answer.
access-unhappy = If you are not happy with what we say
access-unhappy-text = The Equality and Human Rights Commission makes sure that people follow the rules (the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018). If you are not happy with what we say, talk to the <eass>Equality Advisory and Support Service</eass>.
access-tested = How we tested it
access-tested-text = A computer tests the pages. Here is what it found the last time.
access-run-day = Day of the test
access-run-tool = Tested with
access-run-pages = Pages, with error pages
access-run-widths = Widths of the screen, in pixels
access-run-languages = Languages
access-run-checks = Checks: one page, in one language, at one width
access-run-rules = Rules
access-run-failures = Problems found
access-run-none = None
access-run-undecided = Rules where the computer was not always sure
access-run-found = { $rule } (pages: { $pages })
access-tested-fit = Tests also look if words are cut off or covered. They look at pages made 2 times and 4 times as big, with more space between words, and with bigger words.
access-tested-keyboard = Tests go through the survey with only the keyboard.
access-tested-colours = Tests look at pages in high contrast colours. They look if you can see where you are when you use a keyboard.
access-tested-tree = We keep what screen readers are told on each kind of page. If it changes, we see it.
access-tested-limits = Computer tests find only some problems. We have not yet tested with people who use special tools to read or type.
access-preparation = How we wrote this page
access-prepared = We wrote this page on { $day }. We used the tests above and our own list of problems.

## Cookies

cookies-title = Cookies
cookies-lead = This website uses four cookies. It cannot work without them. So we do not ask if you agree.
cookies-what = A cookie is a small piece of text. Your browser keeps it and sends it back to the website. We do not use cookies to follow you or to sell things. We use none from other websites.
cookies-name = Name
cookies-purpose = What it is for
cookies-set = When you get it
cookies-lasts = How long it stays
cookies-at-most = Up to { $time }
cookies-window = Until you close the browser
cookies-answering = When you answer the survey
cookies-answering-purpose = It shows that the answers on each page are yours. It does not have your answers or your access code in it.
cookies-answering-set = When you start a survey. We take it away when you clear the device. You can do that when you stop, or after you send your answers.
cookies-language = When you choose a language
cookies-language-purpose = It shows the pages in the language you chose. It has the name of the language in it.
cookies-language-set = When you choose a language at the top of a page. We take it away when you clear the device.
cookies-staff = For people who work at the council
cookies-staff-purpose = It keeps the person signed in. People who answer the survey never get it.
cookies-staff-set = When a worker signs in. We take it away when they sign out.
cookies-step = For people who work at the council, while they sign in
cookies-step-purpose = It remembers that the password was right. People who answer the survey never get it.
cookies-step-set = When a worker types their password and then needs a code. We take it away after the code.
cookies-shared = For a device that many people use
cookies-shared-purpose = It shows that a device is shared, like a tablet in a library. Then we clear it after each person.
cookies-shared-set = When a worker sets up a shared device. Your own device never gets it.

## Feedback on the site

feedback-title = What do you think of this website?
feedback-hint = Tell us what went wrong, or anything you want us to know. Do not write your name, your address, your access code or your reference. We cannot write back.
feedback-length = You can write up to { $most } letters and spaces.
feedback-keep = We keep what you write, the day, and the kind of page you came from. We do not keep who you are. Nothing joins it to your answers. People at the council who run the survey can read it.
feedback-send = Send
feedback-sent-title = Thank you. We have your message
feedback-sent-read = We read every message. We cannot write back. We do not know who wrote it.
feedback-sent-back = Were you in the middle of the survey? Your answers are saved. Go back to the start of the survey to carry on.
