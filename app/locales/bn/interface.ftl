# What stands on every page: furniture, the language switch, times and numbers.

skip-to-content = মূল লেখায় যান
back = পেছনে
continue = এগিয়ে যান
error-prefix = ভুল:
error-heading = একটি সমস্যা আছে
or = অথবা

## The strip on pages with demonstration data

demo-label = এই নমুনা সম্পর্কে
demo-heading = নমুনার কৃত্রিম তথ্য।
demo-text = এখানকার মানুষ, উত্তর ও সংখ্যা বানানো। এগুলো কোনো আসল বাসিন্দা, ওয়ার্ড বা কাউন্সিল সম্পর্কে কিছু বলে না।

## The language switch

language-label = ভাষা
# Stands beside the name of the language of the page; opens the list of the others.
language-change = ভাষা বদলান
# Offered to people whose browser asks for this language, in this language.
language-offer = এই পাতা বাংলায় পড়ুন

## Text that no officer of the council has approved yet

draft-heading = খসড়া অনুবাদ
draft-text = এখনও কেউ এই অনুবাদ যাচাই করেননি।

## Footer

footer-help = সাহায্য
footer-privacy = গোপনীয়তার বিজ্ঞপ্তি
footer-accessibility = প্রবেশযোগ্যতার বিবৃতি
footer-cookies = কুকি
footer-feedback = এই ওয়েবসাইট সম্পর্কে মতামত দিন
footer-how = জরিপটি কীভাবে করা হয়েছে

## Ways to reach the council

contact-phone = ফোনে:
contact-relay = Relay UK: আগে 18001, তারপর নম্বরটি ডায়াল করুন।
contact-email = ইমেইলে:
contact-advice = আপনার কাউন্সিলে জিজ্ঞেস করুন: যাঁরা জরিপ চালান তাঁদের সঙ্গে কীভাবে যোগাযোগ করবেন তা আপনার চিঠিতে লেখা আছে।

## Times and numbers

time-hours = { $n } ঘণ্টা
time-minutes = { $n } মিনিট
time-days = { $n } দিন
time-years = { $n } বছর
time-months = { $n } মাস
# "1 hour 30 minutes"
time-two-units = { $large } { $small }
# The place in an order of choice.
ordinal = { $n } নম্বর
out-of = { $most }-এর মধ্যে { $n }
percent = { $n }%
