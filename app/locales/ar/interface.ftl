# What stands on every page: furniture, the language switch, times and numbers.

skip-to-content = انتقل إلى المحتوى الرئيسي
back = رجوع
continue = متابعة
error-prefix = خطأ:
error-heading = توجد مشكلة
or = أو

## The strip on pages with demonstration data

demo-label = حول هذا العرض التوضيحي
demo-heading = بيانات توضيحية مصطنعة.
demo-text = الأشخاص والإجابات والأرقام هنا من نسج الخيال. وهي لا تقول شيئًا عن أي ساكن أو دائرة أو مجلس حقيقي.

## The language switch

language-label = اللغة
# Stands beside the name of the language of the page; opens the list of the others.
language-change = تغيير اللغة
# Offered to people whose browser asks for this language, in this language.
language-offer = اقرأ هذه الصفحة بالعربية

## Text that no officer of the council has approved yet

draft-heading = مسودة ترجمة
draft-text = لم يراجع أحد هذه الترجمة بعد.

## Footer

footer-help = مساعدة
footer-privacy = إشعار الخصوصية
footer-accessibility = بيان إمكانية الوصول
footer-cookies = ملفات تعريف الارتباط
footer-feedback = أبدِ رأيك في هذا الموقع
footer-how = كيف أُجري الاستبيان

## Ways to reach the council

contact-phone = بالهاتف:
contact-relay = خدمة Relay UK: اطلب 18001 ثم الرقم.
contact-email = بالبريد الإلكتروني:
contact-advice = اسأل مجلسك: تبيّن رسالتك كيف تصل إلى القائمين على الاستبيان.

## Times and numbers

time-hours = { $n ->
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $n } ساعات
   *[other] { $n } ساعة
  }
time-minutes = { $n ->
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
   *[other] { $n } دقيقة
  }
time-days = { $n ->
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
   *[other] { $n } يومًا
  }
time-years = { $n ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $n } سنوات
   *[other] { $n } سنة
  }
time-months = { $n ->
    [one] شهر واحد
    [two] شهران
    [few] { $n } أشهر
   *[other] { $n } شهرًا
  }
# "1 hour 30 minutes"
time-two-units = { $large } و{ $small }
# The place in an order of choice.
ordinal = رقم { $n }
out-of = { $n } من { $most }
percent = { $n }%
