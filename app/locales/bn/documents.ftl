# The questionnaire on paper and the show cards. Figures that are printed beside questions and boxes, or written in them, are
# 0 to 9 in every language: council staff read them.

## At the foot of each page

paper-form = ফরম { $form }

## The first page

paper-untranslated = এই প্রশ্নপত্রের কিছু অংশ এখনও অনুবাদ করা হয়নি। সেগুলো ইংরেজিতে আছে।
paper-code-title = আপনার প্রবেশ কোড
paper-code-printed = এই কোড নিশ্চিত করে যে প্রতিটি বাড়ি থেকে একবারই উত্তর আসে। আপনার উত্তর কম্পিউটারে তোলার সঙ্গে সঙ্গে আমরা কোডটি সেগুলো থেকে আলাদা করি।
paper-code-write = আমাদের চিঠির কোডটি এই ঘরগুলোতে লিখুন। এতে ১০টি অক্ষর ও সংখ্যা আছে। এটি ছাড়া আমরা আপনার উত্তর গুনতে পারি না। আপনার উত্তর কম্পিউটারে তোলার সঙ্গে সঙ্গে আমরা কোডটি সেগুলো থেকে আলাদা করি।
# Read out in place of the boxes.
paper-code-boxes = ১০টি খালি ঘর, পাঁচটি করে দুই ভাগে
paper-ways-title = কীভাবে অংশ নেবেন
paper-return-to = এই ফরম এই ঠিকানায় ফেরত পাঠান: { $address }। { $day } তারিখের মধ্যে এটি আমাদের কাছে পৌঁছাতে হবে।
paper-return-envelope = এই ফরমের সঙ্গে যে খাম এসেছে তাতে করে এটি ফেরত পাঠান। { $day } তারিখের মধ্যে এটি আমাদের কাছে পৌঁছাতে হবে।
paper-online = অথবা { $address } ঠিকানায় অনলাইনে উত্তর দিন এবং সেখানে আপনার প্রবেশ কোড লিখুন।
paper-not-both = দয়া করে শুধু একটি উপায় বেছে নিন। অনলাইনে উত্তর দিলে এই ফরম ফেলে দিতে পারেন।
# Read out in place of the QR code.
paper-qr = কিউআর কোড, যা { $address } ঠিকানায় নিয়ে যায়
paper-who-writes = তাঁর হয়ে অন্য কেউ লিখে দিতে পারেন।
paper-how-title = কীভাবে পূরণ করবেন
paper-how-pen = কালো বা নীল কলম ব্যবহার করুন। ঘরের ভেতরে টিক বা ক্রস চিহ্ন দিন।
paper-how-wrong = ভুল ঘরে টিক দিলে সেই ঘরটি পুরো ভরাট করে দিন এবং সঠিক ঘরে টিক দিন।
paper-how-routing = কিছু প্রশ্ন সবার জন্য নয়। প্রশ্নের নিচে মোটা অক্ষরে লেখা আছে সেটি কার জন্য এবং এরপর কোথায় যেতে হবে।
paper-how-leave-out = যে প্রশ্নের উত্তর দিতে চান না তা বাদ দিতে পারেন।
paper-why-random = আপনার ঠিকানা দৈবভাবে বাছাই করা হয়েছে, যাতে উত্তরদাতারা { $area }-এ বসবাসকারী মানুষের মতো হন। আমরা আপনার বদলে অন্য কাউকে নিতে পারি না, তাই প্রতিটি উত্তর গুরুত্বপূর্ণ।
paper-privacy-entered = ভুল ধরার জন্য দুজন মানুষ আপনার উত্তর কম্পিউটারে তোলেন। কাউন্সিলের যে কর্মীরা এই জরিপে কাজ করেন শুধু তাঁরাই এই ফরম দেখেন।
paper-privacy-apart = আমরা যেসব ঠিকানায় লিখেছি সেই তালিকা থেকে আপনার উত্তর আলাদা রাখি। উত্তর কম্পিউটারে তোলার পর আমরা এমন কিছু রাখি না যা দুটিকে আবার যুক্ত করে।
paper-responsible = { $council } এই জরিপ ও আপনার তথ্যের জন্য দায়ী।
paper-help-title = আপনার সাহায্য দরকার হলে
# A phone number and its hours, as the council wrote them.
paper-help-line = ফোন করুন: { $line }।
paper-other-formats = এই ফরম বড় অক্ষরে বা অন্য ভাষায় পেতে { $council }-কে বলুন।

## The questions

paper-equality-why = উত্তরদাতারা { $area }-এ বসবাসকারী মানুষের মতো কি না এবং মানুষের কোনো কোনো দলের অভিজ্ঞতা আলাদা কি না তা দেখতে আমরা এই প্রশ্নগুলো করি। সমতা আইন ২০১০ কাউন্সিলগুলোকে এ বিষয়ে ভাবতে বলে।
paper-not-asked = এই ফরমে এই প্রশ্নটি করা হয় না। পরের প্রশ্নে যান।
paper-tick-one = একটি ঘরে টিক দিন।
paper-tick-all = যেগুলো প্রযোজ্য সবগুলোতে টিক দিন।
paper-tick-most = সর্বোচ্চ { $most }টি ঘরে টিক দিন।
paper-tick-fewest = কমপক্ষে { $fewest }টি ঘরে টিক দিন।
paper-tick-exactly = { $n }টি ঘরে টিক দিন।
paper-tick-between = { $fewest } থেকে { $most }টি ঘরে টিক দিন।
paper-tick-alone = { $labels } ঘরে টিক দিলে অন্য কোনো ঘরে টিক দেবেন না।
paper-tick-scale = { $from } থেকে { $to } পর্যন্ত একটি ঘরে টিক দিন।
paper-rank = { $most ->
    [1] আপনার পছন্দের নম্বরটি তালিকার নিচের ঘরে লিখুন।
   *[other] আপনার পছন্দগুলোর নম্বর, সর্বোচ্চ { $most }টি, তালিকার নিচের ঘরগুলোতে লিখুন।
  }
paper-whole-number = ঘরে { $min } থেকে { $max } পর্যন্ত একটি পূর্ণ সংখ্যা লিখুন, 0 থেকে 9 অঙ্ক দিয়ে।
paper-number = ঘরে একটি সংখ্যা লিখুন, 0 থেকে 9 অঙ্ক দিয়ে।
paper-percentage = ঘরে 0 থেকে 100 পর্যন্ত একটি সংখ্যা লিখুন।
paper-date = ঘরগুলোতে তারিখ লিখুন, যেমন 27 3 2026।
paper-month = ঘরগুলোতে মাস ও বছর লিখুন, যেমন 3 2026।
paper-duration = ঘরগুলোতে সংখ্যা লিখুন, 0 থেকে 9 অঙ্ক দিয়ে।
paper-short-text = দাগের ওপর লিখুন।
paper-long-text = দাগগুলোর ওপর লিখুন। নাম বা অন্য ব্যক্তিগত তথ্য দেবেন না।
paper-postcode = ঘরে পোস্টকোড লিখুন। আমরা এটি দিয়ে ওয়ার্ড খুঁজি, এবং এটি রাখি না।
paper-not-less = উত্তরটি { $question } নম্বর প্রশ্নে আপনার উত্তরের চেয়ে কম নয়।
paper-not-more = উত্তরটি { $question } নম্বর প্রশ্নে আপনার উত্তরের চেয়ে বেশি নয়।
paper-not-earlier = উত্তরটি { $question } নম্বর প্রশ্নে আপনার উত্তরের আগের নয়।
paper-not-later = উত্তরটি { $question } নম্বর প্রশ্নে আপনার উত্তরের পরের নয়।
paper-or-tick = { $n ->
    [1] অথবা এই ঘরে টিক দিন:
   *[other] অথবা এই ঘরগুলোর একটিতে টিক দিন:
  }
paper-end = ধন্যবাদ
paper-thanks = আপনার উত্তরের জন্য ধন্যবাদ। দয়া করে দেখে নিন কোনো পাতা বাদ পড়েছে কি না।

## Lists: "‘A’, ‘B’ or ‘C’". The last two are joined by "or" or "and", those before them one by one.

paper-quoted = ‘{ $label }’
paper-list-next = { $before }, { $next }
paper-list-or = { $before } বা { $last }
paper-list-and = { $before } ও { $last }

## Who answers a question. Each condition stands inside the sentences after it, and begins with "if".

paper-if-ticked = যদি আপনি { $question } নম্বর প্রশ্নে { $labels } ঘরে টিক দিয়ে থাকেন
# These labels are joined by "and".
paper-if-ticked-all = যদি আপনি { $question } নম্বর প্রশ্নে { $labels } সবগুলো ঘরে টিক দিয়ে থাকেন
paper-if-not-ticked = যদি আপনি { $question } নম্বর প্রশ্নে { $labels } ঘরে টিক না দিয়ে থাকেন
# These labels are joined by "and".
paper-if-not-ticked-all = যদি আপনি { $question } নম্বর প্রশ্নে { $labels } সবগুলো ঘরে টিক না দিয়ে থাকেন
paper-if-count = { $is ->
    [below] যদি { $question } নম্বর প্রশ্নে টিক দেওয়া ঘরের সংখ্যা { $to }-এর কম হয়
    [at-most] যদি { $question } নম্বর প্রশ্নে টিক দেওয়া ঘরের সংখ্যা { $to } বা তার কম হয়
    [not-equal] যদি { $question } নম্বর প্রশ্নে টিক দেওয়া ঘরের সংখ্যা { $to } না হয়
    [at-least] যদি { $question } নম্বর প্রশ্নে টিক দেওয়া ঘরের সংখ্যা { $to } বা তার বেশি হয়
    [above] যদি { $question } নম্বর প্রশ্নে টিক দেওয়া ঘরের সংখ্যা { $to }-এর বেশি হয়
   *[equal] যদি { $question } নম্বর প্রশ্নে টিক দেওয়া ঘরের সংখ্যা { $to } হয়
  }
paper-if-answer = { $is ->
    [below] যদি { $question } নম্বর প্রশ্নে আপনার উত্তর { $to }-এর কম হয়
    [at-most] যদি { $question } নম্বর প্রশ্নে আপনার উত্তর { $to } বা তার কম হয়
    [not-equal] যদি { $question } নম্বর প্রশ্নে আপনার উত্তর { $to } না হয়
    [at-least] যদি { $question } নম্বর প্রশ্নে আপনার উত্তর { $to } বা তার বেশি হয়
    [above] যদি { $question } নম্বর প্রশ্নে আপনার উত্তর { $to }-এর বেশি হয়
   *[equal] যদি { $question } নম্বর প্রশ্নে আপনার উত্তর { $to } হয়
  }
paper-if-date = { $is ->
    [below] যদি { $question } নম্বর প্রশ্নে আপনার তারিখ { $day }-এর আগের হয়
    [at-most] যদি { $question } নম্বর প্রশ্নে আপনার তারিখ { $day } বা তার আগের হয়
    [not-equal] যদি { $question } নম্বর প্রশ্নে আপনার তারিখ { $day } না হয়
    [at-least] যদি { $question } নম্বর প্রশ্নে আপনার তারিখ { $day } বা তার পরের হয়
    [above] যদি { $question } নম্বর প্রশ্নে আপনার তারিখ { $day }-এর পরের হয়
   *[equal] যদি { $question } নম্বর প্রশ্নে আপনার তারিখ { $day } হয়
  }
paper-if-answered = যদি আপনি { $question } নম্বর প্রশ্নের উত্তর দিয়ে থাকেন
paper-if-empty = যদি আপনি { $question } নম্বর প্রশ্ন খালি রেখে থাকেন
paper-if-lives = যদি আপনি { $wards } ওয়ার্ডে থাকেন
paper-if-lives-elsewhere = যদি আপনি { $wards } ওয়ার্ডে না থাকেন
paper-if-both = { $one } এবং { $other }
paper-if-either = { $one } অথবা { $other }
paper-only-if = শুধু তখনই এই প্রশ্নের উত্তর দিন { $condition }।
paper-only-section = { $count ->
    [1] শুধু তখনই { $first } নম্বর প্রশ্নের উত্তর দিন { $condition }।
    [2] শুধু তখনই { $first } ও { $last } নম্বর প্রশ্নের উত্তর দিন { $condition }।
   *[other] শুধু তখনই { $first } থেকে { $last } নম্বর প্রশ্নের উত্তর দিন { $condition }।
  }

## Where to go on. The first part says who, the last two what they do.

paper-who-otherwise = তা না হলে
paper-who-not-ticked = { $labels } ঘরে টিক না দিয়ে থাকলে
paper-who-answer = { $is ->
    [below] আপনার উত্তর { $to }-এর কম হলে
    [at-most] আপনার উত্তর { $to } বা তার কম হলে
    [not-equal] আপনার উত্তর { $to } না হলে
    [at-least] আপনার উত্তর { $to } বা তার বেশি হলে
    [above] আপনার উত্তর { $to }-এর বেশি হলে
   *[equal] আপনার উত্তর { $to } হলে
  }
paper-go = { $who }, { $next } নম্বর প্রশ্নে যান।
paper-finish = { $who }, আপনার কাজ শেষ।

## The sheet that goes with the show cards

cards-title = দেখানোর কার্ড
cards-note = সাক্ষাৎকারগ্রহণকারীর জন্য: এই পাতাটি দেখাবেন না। কোন কার্ড দেখাতে হবে তা প্রতিটি প্রশ্নের পাতায় লেখা আছে।
