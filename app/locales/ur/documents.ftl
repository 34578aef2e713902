# The questionnaire on paper and the show cards. Figures that are printed beside questions and boxes, or written in them, are
# 0 to 9 in every language: council staff read them.

## At the foot of each page

paper-form = فارم { $form }

## The first page

paper-untranslated = اس سوالنامے کے کچھ حصوں کا ابھی ترجمہ نہیں ہوا۔ وہ انگریزی میں ہیں۔
paper-code-title = آپ کا رسائی کوڈ
paper-code-printed = یہ کوڈ یقینی بناتا ہے کہ ہر گھر ایک بار جواب دے۔ آپ کے جوابات درج ہوتے ہی ہم اسے ان سے الگ کر دیتے ہیں۔
paper-code-write = ہمارے خط میں دیا گیا کوڈ ان خانوں میں لکھیں۔ اس میں 10 حروف اور ہندسے ہیں، اور یہ بائیں سے دائیں لکھا جاتا ہے۔ اس کے بغیر ہم آپ کے جوابات شمار نہیں کر سکتے۔ آپ کے جوابات درج ہوتے ہی ہم اسے ان سے الگ کر دیتے ہیں۔
# Read out in place of the boxes.
paper-code-boxes = 10 خالی خانے، پانچ پانچ کے دو گروہوں میں
paper-ways-title = حصہ کیسے لیں
paper-return-to = یہ فارم اس پتے پر واپس بھیجیں: { $address }۔ یہ ہمیں { $day } تک مل جانا چاہیے۔
paper-return-envelope = یہ فارم اس لفافے میں واپس بھیجیں جو اس کے ساتھ آیا تھا۔ یہ ہمیں { $day } تک مل جانا چاہیے۔
paper-online = یا { $address } پر آن لائن جواب دیں اور وہاں اپنا رسائی کوڈ درج کریں۔
paper-not-both = براہ کرم صرف ایک طریقہ استعمال کریں۔ اگر آپ آن لائن جواب دیں تو یہ فارم پھینک سکتے ہیں۔
# Read out in place of the QR code.
paper-qr = کیو آر کوڈ جو { $address } تک لے جاتا ہے
paper-who-writes = ان کی طرف سے کوئی اور بھی لکھ سکتا ہے۔
paper-how-title = فارم کیسے پُر کریں
paper-how-pen = کالا یا نیلا قلم استعمال کریں۔ خانے کے اندر صحیح کا نشان یا کراس کا نشان لگائیں۔
paper-how-wrong = اگر آپ غلط خانے پر نشان لگا دیں تو اسے پورا بھر دیں اور درست خانے پر نشان لگائیں۔
paper-how-routing = کچھ سوال سب کے لیے نہیں ہیں۔ سوال کے نیچے موٹے حروف میں لکھا ہے کہ وہ کس کے لیے ہے اور آگے کہاں جانا ہے۔
paper-how-leave-out = آپ جس سوال کا جواب نہیں دینا چاہتے اسے چھوڑ سکتے ہیں۔
paper-why-random = آپ کا پتہ قرعہ اندازی سے چنا گیا ہے، تاکہ جواب دینے والے { $area } میں رہنے والے لوگوں جیسے ہوں۔ ہم آپ کی جگہ کسی اور کو نہیں لے سکتے، اس لیے ہر جواب اہم ہے۔
paper-privacy-entered = دو لوگ آپ کے جوابات کمپیوٹر میں درج کرتے ہیں تاکہ غلطیاں پکڑی جائیں۔ یہ فارم صرف کونسل کا وہ عملہ دیکھتا ہے جو سروے پر کام کرتا ہے۔
paper-privacy-apart = ہم آپ کے جوابات کو ان پتوں کی فہرست سے الگ رکھتے ہیں جن پر ہم نے خط لکھے۔ جوابات درج ہونے کے بعد ہم ایسی کوئی چیز نہیں رکھتے جو انہیں دوبارہ جوڑے۔
paper-responsible = { $council } اس سروے اور آپ کی معلومات کی ذمہ دار ہے۔
paper-help-title = اگر آپ کو مدد چاہیے
# A phone number and its hours, as the council wrote them.
paper-help-line = فون کریں: { $line }۔
paper-other-formats = یہ فارم بڑے حروف میں یا کسی اور زبان میں { $council } سے مانگیں۔

## The questions

paper-equality-why = ہم یہ سوال یہ دیکھنے کے لیے پوچھتے ہیں کہ جواب دینے والے { $area } میں رہنے والے لوگوں جیسے ہیں، اور آیا لوگوں کے بعض گروہوں کا تجربہ مختلف ہے۔ مساوات کا قانون 2010 کونسلوں سے کہتا ہے کہ وہ اس پر غور کریں۔
paper-not-asked = یہ سوال اس فارم پر نہیں پوچھا جاتا۔ اگلے سوال پر جائیں۔
paper-tick-one = ایک خانے پر نشان لگائیں۔
paper-tick-all = جو جو درست ہو سب پر نشان لگائیں۔
paper-tick-most = { $most ->
    [one] زیادہ سے زیادہ { $most } خانے پر نشان لگائیں۔
   *[other] زیادہ سے زیادہ { $most } خانوں پر نشان لگائیں۔
  }
paper-tick-fewest = { $fewest ->
    [one] کم از کم { $fewest } خانے پر نشان لگائیں۔
   *[other] کم از کم { $fewest } خانوں پر نشان لگائیں۔
  }
paper-tick-exactly = { $n ->
    [one] { $n } خانے پر نشان لگائیں۔
   *[other] { $n } خانوں پر نشان لگائیں۔
  }
paper-tick-between = { $fewest } سے { $most } تک خانوں پر نشان لگائیں۔
paper-tick-alone = اگر آپ { $labels } پر نشان لگائیں تو کسی اور پر نشان نہ لگائیں۔
paper-tick-scale = { $from } سے { $to } تک ایک خانے پر نشان لگائیں۔
paper-rank = { $most ->
    [1] اپنے انتخاب کا نمبر فہرست کے نیچے خانے میں لکھیں۔
   *[other] اپنے انتخابات کے نمبر، زیادہ سے زیادہ { $most }، فہرست کے نیچے خانوں میں لکھیں۔
  }
paper-whole-number = خانے میں { $min } سے { $max } تک ایک پورا عدد لکھیں۔
paper-number = خانے میں ایک عدد لکھیں۔
paper-percentage = خانے میں 0 سے 100 تک ایک عدد لکھیں۔
paper-date = خانوں میں تاریخ لکھیں: دن، مہینہ اور سال، جیسے 27، 3 اور 2026۔
paper-month = خانوں میں مہینہ اور سال لکھیں، جیسے 3 اور 2026۔
paper-duration = خانوں میں اعداد لکھیں۔
paper-short-text = لکیر پر لکھیں۔
paper-long-text = لکیروں پر لکھیں۔ نام یا دوسری ذاتی تفصیلات نہ دیں۔
paper-postcode = خانے میں پوسٹ کوڈ لکھیں۔ ہم اس سے وارڈ معلوم کرتے ہیں، اور اسے نہیں رکھتے۔
paper-not-less = جواب سوال { $question } کے آپ کے جواب سے کم نہیں ہے۔
paper-not-more = جواب سوال { $question } کے آپ کے جواب سے زیادہ نہیں ہے۔
paper-not-earlier = جواب سوال { $question } کے آپ کے جواب سے پہلے کا نہیں ہے۔
paper-not-later = جواب سوال { $question } کے آپ کے جواب سے بعد کا نہیں ہے۔
paper-or-tick = { $n ->
    [1] یا اس خانے پر نشان لگائیں:
   *[other] یا ان خانوں میں سے ایک پر نشان لگائیں:
  }
paper-end = شکریہ
paper-thanks = آپ کے جوابات کا شکریہ۔ براہ کرم دیکھ لیں کہ آپ نے کوئی صفحہ نہیں چھوڑا۔

## Lists: "‘A’, ‘B’ or ‘C’". The last two are joined by "or" or "and", those before them one by one.

# A mark of direction (U+200F) stands first: without it a list with no word of its own would be set from left to right.
paper-quoted = ‏’{ $label }‘
paper-list-next = ‏{ $before }، { $next }
paper-list-or = { $before } یا { $last }
paper-list-and = { $before } اور { $last }

## Who answers a question. Each condition stands inside the sentences after it, and begins with "if".

paper-if-ticked = اگر آپ نے سوال { $question } میں { $labels } پر نشان لگایا ہو
# These labels are joined by "and".
paper-if-ticked-all = اگر آپ نے سوال { $question } میں { $labels } سب پر نشان لگایا ہو
paper-if-not-ticked = اگر آپ نے سوال { $question } میں { $labels } پر نشان نہ لگایا ہو
# These labels are joined by "and".
paper-if-not-ticked-all = اگر آپ نے سوال { $question } میں ان سب پر نشان نہ لگایا ہو: { $labels }
paper-if-count = { $is ->
    [below] اگر سوال { $question } میں آپ کے نشان لگائے ہوئے خانے { $to } سے کم ہوں
    [at-most] اگر سوال { $question } میں آپ کے نشان لگائے ہوئے خانے { $to } یا اس سے کم ہوں
    [not-equal] اگر سوال { $question } میں آپ کے نشان لگائے ہوئے خانوں کی تعداد { $to } نہ ہو
    [at-least] اگر سوال { $question } میں آپ کے نشان لگائے ہوئے خانے { $to } یا اس سے زیادہ ہوں
    [above] اگر سوال { $question } میں آپ کے نشان لگائے ہوئے خانے { $to } سے زیادہ ہوں
   *[equal] اگر سوال { $question } میں آپ کے نشان لگائے ہوئے خانوں کی تعداد { $to } ہو
  }
paper-if-answer = { $is ->
    [below] اگر سوال { $question } کا آپ کا جواب { $to } سے کم ہو
    [at-most] اگر سوال { $question } کا آپ کا جواب { $to } یا اس سے کم ہو
    [not-equal] اگر سوال { $question } کا آپ کا جواب { $to } نہ ہو
    [at-least] اگر سوال { $question } کا آپ کا جواب { $to } یا اس سے زیادہ ہو
    [above] اگر سوال { $question } کا آپ کا جواب { $to } سے زیادہ ہو
   *[equal] اگر سوال { $question } کا آپ کا جواب { $to } ہو
  }
paper-if-date = { $is ->
    [below] اگر سوال { $question } میں آپ کی تاریخ { $day } سے پہلے کی ہو
    [at-most] اگر سوال { $question } میں آپ کی تاریخ { $day } یا اس سے پہلے کی ہو
    [not-equal] اگر سوال { $question } میں آپ کی تاریخ { $day } نہ ہو
    [at-least] اگر سوال { $question } میں آپ کی تاریخ { $day } یا اس کے بعد کی ہو
    [above] اگر سوال { $question } میں آپ کی تاریخ { $day } کے بعد کی ہو
   *[equal] اگر سوال { $question } میں آپ کی تاریخ { $day } ہو
  }
paper-if-answered = اگر آپ نے سوال { $question } کا جواب دیا ہو
paper-if-empty = اگر آپ نے سوال { $question } خالی چھوڑا ہو
paper-if-lives = اگر آپ { $wards } میں رہتے ہوں
paper-if-lives-elsewhere = اگر آپ { $wards } میں نہ رہتے ہوں
paper-if-both = { $one }، اور { $other }
paper-if-either = { $one }، یا { $other }
paper-only-if = اس سوال کا جواب صرف تب دیں { $condition }۔
paper-only-section = { $count ->
    [1] سوال { $first } کا جواب صرف تب دیں { $condition }۔
    [2] سوال { $first } اور { $last } کا جواب صرف تب دیں { $condition }۔
   *[other] سوال { $first } سے { $last } تک کا جواب صرف تب دیں { $condition }۔
  }

## Where to go on. The first part says who, the last two what they do.

paper-who-otherwise = ورنہ
paper-who-not-ticked = اگر آپ نے { $labels } پر نشان نہیں لگایا تو
paper-who-answer = { $is ->
    [below] اگر آپ کا جواب { $to } سے کم ہے تو
    [at-most] اگر آپ کا جواب { $to } یا اس سے کم ہے تو
    [not-equal] اگر آپ کا جواب { $to } نہیں ہے تو
    [at-least] اگر آپ کا جواب { $to } یا اس سے زیادہ ہے تو
    [above] اگر آپ کا جواب { $to } سے زیادہ ہے تو
   *[equal] اگر آپ کا جواب { $to } ہے تو
  }
paper-go = { $who } سوال { $next } پر جائیں۔
paper-finish = { $who } آپ کا کام مکمل ہو گیا۔

## The sheet that goes with the show cards

cards-title = دکھانے کے کارڈ
cards-note = انٹرویو لینے والے کے لیے: یہ صفحہ نہ دکھائیں۔ ہر سوال کے صفحے پر لکھا ہے کہ کون سا کارڈ دکھانا ہے۔
