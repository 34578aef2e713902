# What stands on every page: furniture, the language switch, times and numbers.

skip-to-content = اصل مواد پر جائیں
back = واپس
continue = جاری رکھیں
error-prefix = غلطی:
error-heading = ایک مسئلہ ہے
or = یا

## The strip on pages with demonstration data

demo-label = اس نمونے کے بارے میں
demo-heading = نمونے کا فرضی ڈیٹا۔
demo-text = یہاں لوگ، جوابات اور اعداد فرضی ہیں۔ یہ کسی حقیقی رہائشی، وارڈ یا کونسل کے بارے میں کچھ نہیں بتاتے۔

## The language switch

language-label = زبان
# Stands beside the name of the language of the page; opens the list of the others.
language-change = زبان تبدیل کریں
# Offered to people whose browser asks for this language, in this language.
language-offer = یہ صفحہ اردو میں پڑھیں

## Text that no officer of the council has approved yet

draft-heading = ترجمے کا مسودہ
draft-text = ابھی تک کسی نے اس ترجمے کی جانچ نہیں کی۔

## Footer

footer-help = مدد
footer-privacy = رازداری کا نوٹس
footer-accessibility = رسائی کا بیان
footer-cookies = کوکیز
footer-feedback = اس ویب سائٹ پر اپنی رائے دیں
footer-how = سروے کیسے کیا گیا

## Ways to reach the council

contact-phone = فون پر:
contact-relay = Relay UK: پہلے 18001 اور پھر نمبر ملائیں۔
contact-email = ای میل پر:
contact-advice = اپنی کونسل سے پوچھیں: آپ کے خط میں لکھا ہے کہ سروے چلانے والوں سے کیسے رابطہ کریں۔

## Times and numbers

time-hours = { $n ->
    [one] { $n } گھنٹہ
   *[other] { $n } گھنٹے
  }
time-minutes = { $n } منٹ
time-days = { $n } دن
time-years = { $n } سال
time-months = { $n ->
    [one] { $n } مہینہ
   *[other] { $n } مہینے
  }
# "1 hour 30 minutes"
time-two-units = { $large } { $small }
# The place in an order of choice.
ordinal = نمبر { $n }
out-of = { $most } میں سے { $n }
percent = { $n }%
