# Pages that say what went wrong and what to do.

problem-number = إذا طلبت المساعدة، فاذكر هذا الرقم:
problem-start = اذهب إلى صفحة البداية
problem-not-found = الصفحة غير موجودة
problem-not-found-typed = إذا كتبت عنوان الموقع، فتحقق من صحته.
problem-not-found-link = إذا اتبعت رابطًا، فربما يكون قديمًا.
problem-cross-site = لم تأتِ هذه الاستمارة من هذا الموقع
problem-cross-site-text = لحمايتك لم يتغير شيء. افتح الصفحة مرة أخرى على هذا الموقع وأرسلها من هناك.
problem-too-large = كان ذلك أكثر مما يمكن إرساله
problem-too-large-text = ما أُرسل أكبر من أي إجابة على هذا الموقع، لذلك لم يُقرأ. إجاباتك السابقة في أمان.
problem-too-large-again = ارجع واجعله أقصر وأرسله مرة أخرى.
problem-unreadable = لم نتمكن من قراءة ذلك
problem-unreadable-text = ما أُرسل ليس ما ترسله الصفحة، لذلك لم يتغير شيء. ارجع وأعد تحميل الصفحة وحاول مرة أخرى.
problem-unavailable = هذه الخدمة غير متاحة للحظة
problem-unavailable-again = انتظر دقيقة، ثم ارجع وأرسله مرة أخرى. إرساله مرتين لا يضر.
problem-fault = حدث خطأ من جانبنا
problem-fault-text = ربما لم يُحفظ ما أرسلته للتو. كل ما أرسلته من قبل في أمان.
problem-fault-again = ارجع وحاول مرة أخرى. إذا تكرر ذلك، فأخبر من طلبوا منك المشاركة.
problem-withdrawn = لم يعد من الممكن استخدام هذه الأوزان
problem-withdrawn-text = سحب إجاباته شخصٌ تستند إليها هذه الأوزان.
problem-withdrawn-again = شغّل الترجيح مرة أخرى واستخدم الأوزان الجديدة.
problem-unsaved = لم نتمكن من حفظ ذلك الآن
problem-unsaved-text = لا يستطيع الاستبيان حفظ أي شيء للحظة. ما أرسلته الآن لم يُحفظ بعد، لكنه باقٍ في هذه الصفحة. كل ما حُفظ من قبل في أمان.
problem-unsaved-wait = أبقِ هذه الصفحة مفتوحة، وانتظر دقيقة، ثم اختر «أرسله مرة أخرى». لا ضرر من إرساله مرتين.
problem-unsaved-again = أرسله مرة أخرى
problem-unsaved-wrote = ما كتبته
