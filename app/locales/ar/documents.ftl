# The questionnaire on paper and the show cards. Figures that are printed beside questions and boxes, or written in them, are
# 0 to 9 in every language: council staff read them.

## At the foot of each page

paper-form = الاستمارة { $form }

## The first page

paper-untranslated = لم تُترجم بعض أجزاء هذا الاستبيان بعد. وهي بالإنجليزية.
paper-code-title = رمز الدخول الخاص بك
paper-code-printed = يضمن هذا الرمز أن يجيب كل منزل مرة واحدة. نفصله عن إجاباتك فور إدخالها.
paper-code-write = اكتب في هذه المربعات الرمز الموجود في رسالتنا. يتكوّن من 10 أحرف وأرقام، ويُكتب من اليسار إلى اليمين. من دونه لا يمكننا احتساب إجاباتك. نفصله عن إجاباتك فور إدخالها.
# Read out in place of the boxes.
paper-code-boxes = 10 مربعات فارغة، في مجموعتين من خمسة
paper-ways-title = كيف تشارك
paper-return-to = أعد هذه الاستمارة إلى { $address }. يجب أن تصلنا في موعد أقصاه { $day }.
paper-return-envelope = أعد هذه الاستمارة في المظروف الذي وصل معها. يجب أن تصلنا في موعد أقصاه { $day }.
paper-online = أو أجب عبر الإنترنت على { $address } وأدخل رمز الدخول هناك.
paper-not-both = يرجى استخدام طريقة واحدة فقط. إذا أجبت عبر الإنترنت، يمكنك التخلص من هذه الاستمارة.
# Read out in place of the QR code.
paper-qr = رمز QR يؤدي إلى { $address }
paper-who-writes = يمكن لشخص آخر أن يكتب نيابةً عنه.
paper-how-title = كيف تملأ الاستمارة
paper-how-pen = استخدم قلمًا أسود أو أزرق. ضع علامة صح أو علامة × داخل المربع.
paper-how-wrong = إذا وضعت علامة في المربع الخطأ، فاملأه كله بالحبر وضع علامة في المربع الصحيح.
paper-how-routing = بعض الأسئلة ليست للجميع. توضح الكلمات المكتوبة بخط عريض تحت السؤال لمن هو وإلى أين تنتقل بعده.
paper-how-leave-out = يمكنك ترك أي سؤال لا تريد الإجابة عنه.
paper-why-random = اختير عنوانك عشوائيًا، حتى يكون المجيبون مثل الناس الذين يعيشون في { $area }. لا يمكننا استبدالك بشخص آخر، لذلك لكل إجابة أهميتها.
paper-privacy-entered = يُدخل شخصان إجاباتك في الحاسوب، حتى تُكتشف الأخطاء. لا يرى هذه الاستمارة إلا موظفو المجلس الذين يعملون على الاستبيان.
paper-privacy-apart = نحفظ إجاباتك منفصلة عن قائمة العناوين التي كتبنا إليها. وبعد إدخالها لا نحتفظ بأي شيء يربط بينهما من جديد.
paper-responsible = { $council } مسؤول عن هذا الاستبيان وعن معلوماتك.
paper-help-title = إذا كنت تحتاج إلى مساعدة
# A phone number and its hours, as the council wrote them.
paper-help-line = اتصل بـ: { $line }.
paper-other-formats = اطلب من { $council } هذه الاستمارة بأحرف كبيرة أو بلغة أخرى.

## The questions

paper-equality-why = نطرح هذه الأسئلة للتحقق من أن المجيبين مثل الناس الذين يعيشون في { $area }، ولمعرفة ما إذا كانت لبعض مجموعات الناس تجربة مختلفة. يطلب قانون المساواة لعام 2010 من المجالس أن تفكر في ذلك.
paper-not-asked = لا يُطرح هذا السؤال في هذه الاستمارة. انتقل إلى السؤال التالي.
paper-tick-one = ضع علامة في مربع واحد.
paper-tick-all = ضع علامة أمام كل ما ينطبق.
paper-tick-most = { $most ->
    [one] ضع علامة في مربع واحد كحد أقصى.
    [two] ضع علامة في مربعين كحد أقصى.
    [few] ضع علامة في { $most } مربعات كحد أقصى.
   *[other] ضع علامة في { $most } مربعًا كحد أقصى.
  }
paper-tick-fewest = { $fewest ->
    [one] ضع علامة في مربع واحد على الأقل.
    [two] ضع علامة في مربعين على الأقل.
    [few] ضع علامة في { $fewest } مربعات على الأقل.
   *[other] ضع علامة في { $fewest } مربعًا على الأقل.
  }
paper-tick-exactly = { $n ->
    [one] ضع علامة في مربع واحد.
    [two] ضع علامة في مربعين.
    [few] ضع علامة في { $n } مربعات.
   *[other] ضع علامة في { $n } مربعًا.
  }
paper-tick-between = { $most ->
    [few] ضع علامة في { $fewest } إلى { $most } مربعات.
   *[other] ضع علامة في { $fewest } إلى { $most } مربعًا.
  }
paper-tick-alone = إذا وضعت علامة أمام { $labels }، فلا تضع علامة أمام أي شيء آخر.
paper-tick-scale = ضع علامة في مربع واحد، من { $from } إلى { $to }.
paper-rank = { $most ->
    [1] اكتب رقم اختيارك في المربع أسفل القائمة.
    [2] اكتب رقمي اختياريك، بحد أقصى { $most }، في المربعين أسفل القائمة.
   *[other] اكتب أرقام اختياراتك، بحد أقصى { $most }، في المربعات أسفل القائمة.
  }
paper-whole-number = اكتب في المربع عددًا صحيحًا من { $min } إلى { $max }.
paper-number = اكتب عددًا في المربع.
paper-percentage = اكتب في المربع عددًا من 0 إلى 100.
paper-date = اكتب التاريخ في المربعات: اليوم ثم الشهر ثم السنة، مثل 27 و3 و2026.
paper-month = اكتب الشهر والسنة في المربعات: الشهر ثم السنة، مثل 3 و2026.
paper-duration = اكتب أرقامًا في المربعات.
paper-short-text = اكتب على السطر.
paper-long-text = اكتب على الأسطر. لا تذكر أسماء أو تفاصيل شخصية أخرى.
paper-postcode = اكتب الرمز البريدي في المربع. نستخدمه لمعرفة الدائرة، ولا نحتفظ به.
paper-not-less = الإجابة ليست أقل من إجابتك عن السؤال { $question }.
paper-not-more = الإجابة ليست أكثر من إجابتك عن السؤال { $question }.
paper-not-earlier = الإجابة ليست قبل إجابتك عن السؤال { $question }.
paper-not-later = الإجابة ليست بعد إجابتك عن السؤال { $question }.
paper-or-tick = { $n ->
    [1] أو ضع علامة في هذا المربع:
   *[other] أو ضع علامة في أحد هذه المربعات:
  }
paper-end = شكرًا لك
paper-thanks = شكرًا على إجاباتك. يرجى التحقق من أنك لم تترك أي صفحة.

## Lists: "‘A’, ‘B’ or ‘C’". The last two are joined by "or" or "and", those before them one by one.

# A mark of direction (U+200F) stands first: without it a list with no word of its own would be set from left to right.
paper-quoted = ‏«{ $label }»
paper-list-next = ‏{ $before }، { $next }
paper-list-or = { $before } أو { $last }
paper-list-and = ‏{ $before } و{ $last }

## Who answers a question. Each condition stands inside the sentences after it, and begins with "if".

paper-if-ticked = إذا وضعت علامة أمام { $labels } في السؤال { $question }
# These labels are joined by "and".
paper-if-ticked-all = إذا وضعت علامة أمام كل من { $labels } في السؤال { $question }
paper-if-not-ticked = إذا لم تضع علامة أمام { $labels } في السؤال { $question }
# These labels are joined by "and".
paper-if-not-ticked-all = إذا لم تضع علامة أمام كل هذه الإجابات في السؤال { $question }: { $labels }
paper-if-count = { $is ->
    [below] إذا كان عدد المربعات التي وضعت علامة فيها في السؤال { $question } أقل من { $to }
    [at-most] إذا كان عدد المربعات التي وضعت علامة فيها في السؤال { $question } هو { $to } أو أقل
    [not-equal] إذا لم يكن عدد المربعات التي وضعت علامة فيها في السؤال { $question } هو { $to }
    [at-least] إذا كان عدد المربعات التي وضعت علامة فيها في السؤال { $question } هو { $to } أو أكثر
    [above] إذا كان عدد المربعات التي وضعت علامة فيها في السؤال { $question } أكثر من { $to }
   *[equal] إذا كان عدد المربعات التي وضعت علامة فيها في السؤال { $question } هو { $to }
  }
paper-if-answer = { $is ->
    [below] إذا كانت إجابتك عن السؤال { $question } أقل من { $to }
    [at-most] إذا كانت إجابتك عن السؤال { $question } هي { $to } أو أقل
    [not-equal] إذا لم تكن إجابتك عن السؤال { $question } هي { $to }
    [at-least] إذا كانت إجابتك عن السؤال { $question } هي { $to } أو أكثر
    [above] إذا كانت إجابتك عن السؤال { $question } أكثر من { $to }
   *[equal] إذا كانت إجابتك عن السؤال { $question } هي { $to }
  }
paper-if-date = { $is ->
    [below] إذا كان التاريخ في إجابتك عن السؤال { $question } قبل { $day }
    [at-most] إذا كان التاريخ في إجابتك عن السؤال { $question } هو { $day } أو قبله
    [not-equal] إذا لم يكن التاريخ في إجابتك عن السؤال { $question } هو { $day }
    [at-least] إذا كان التاريخ في إجابتك عن السؤال { $question } هو { $day } أو بعده
    [above] إذا كان التاريخ في إجابتك عن السؤال { $question } بعد { $day }
   *[equal] إذا كان التاريخ في إجابتك عن السؤال { $question } هو { $day }
  }
paper-if-answered = إذا أجبت عن السؤال { $question }
paper-if-empty = إذا تركت السؤال { $question } من دون إجابة
paper-if-lives = إذا كنت تعيش في { $wards }
paper-if-lives-elsewhere = إذا كنت لا تعيش في { $wards }
paper-if-both = { $one }، و{ $other }
paper-if-either = { $one }، أو { $other }
paper-only-if = أجب عن هذا السؤال فقط { $condition }.
paper-only-section = { $count ->
    [1] أجب عن السؤال { $first } فقط { $condition }.
    [2] أجب عن السؤالين { $first } و{ $last } فقط { $condition }.
   *[other] أجب عن الأسئلة من { $first } إلى { $last } فقط { $condition }.
  }

## Where to go on. The first part says who, the last two what they do.

paper-who-otherwise = وإلا
paper-who-not-ticked = إذا لم تضع علامة أمام { $labels }،
paper-who-answer = { $is ->
    [below] إذا كانت إجابتك أقل من { $to }،
    [at-most] إذا كانت إجابتك { $to } أو أقل،
    [not-equal] إذا لم تكن إجابتك { $to }،
    [at-least] إذا كانت إجابتك { $to } أو أكثر،
    [above] إذا كانت إجابتك أكثر من { $to }،
   *[equal] إذا كانت إجابتك { $to }،
  }
paper-go = { $who } فانتقل إلى السؤال { $next }.
paper-finish = { $who } فقد انتهيت.

## The sheet that goes with the show cards

cards-title = بطاقات العرض
cards-note = لمن يُجري المقابلة: لا تعرض هذه الورقة. توضح صفحة كل سؤال أي بطاقة تعرضها.
