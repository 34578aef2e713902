# How questions are answered, and why an answer cannot be taken.

## How to answer

choose-an-answer = اختر إجابة
your-answer = إجابتك
no-choice = من دون اختيار
how-select-all = اختر كل ما ينطبق.
how-select-most = اختر { $most } كحد أقصى.
how-select-fewest = اختر { $fewest } على الأقل.
how-select-exactly = اختر { $n }.
how-select-between = اختر من { $fewest } إلى { $most }.
how-date = على سبيل المثال، { $example }
how-postcode = على سبيل المثال، LU1 2BQ. نبحث عن دائرته ولا نحتفظ بالرمز البريدي.
how-map = اختر على الخريطة أو من القائمة أسفلها.
how-long-text = يمكنك إدخال { $most } حرفًا كحد أقصى. لا تذكر أسماء أو تفاصيل شخصية أخرى.
how-long-text-left = يمكنك إدخال { $most } حرفًا كحد أقصى. بقي لك { $left }. لا تذكر أسماء أو تفاصيل شخصية أخرى.
how-rank-some = اختر { $most } كحد أقصى، بدءًا باختيارك { $first }.
how-rank = ابدأ باختيارك { $first }.
# The answer to an earlier question, called by its few words, is the bound.
how-at-least = لا أقل من { $bound }، وهي إجابتك عن «{ $question }».
how-at-most = لا أكثر من { $bound }، وهي إجابتك عن «{ $question }».
how-not-before = لا قبل { $bound }، وهي إجابتك عن «{ $question }».
how-not-after = لا بعد { $bound }، وهي إجابتك عن «{ $question }».
rank-choice = الاختيار { $place }
# Read out with the field, beside which the unit is only seen.
in-unit = الإجابة بوحدة { $unit }
scale-end = { $n } – { $label }
field-day = اليوم
field-month = الشهر
field-year = السنة
field-hours = الساعات
field-minutes = الدقائق
field-years = السنوات
field-months = الأشهر

## Why an answer cannot be taken. No full stop: some stand as links in a list.

error-nothing-chosen = اختر إجابة، أو اختر «تخطَّ هذا السؤال»
error-nothing-selected = اختر كل الإجابات التي تنطبق، أو اختر «تخطَّ هذا السؤال»
error-enter-number = أدخل رقمًا، أو اختر «تخطَّ هذا السؤال»
error-enter-date = أدخل تاريخًا، أو اختر «تخطَّ هذا السؤال»
error-enter-month = أدخل شهرًا وسنة، أو اختر «تخطَّ هذا السؤال»
error-enter-hours-minutes = أدخل الساعات والدقائق، أو اختر «تخطَّ هذا السؤال»
error-enter-hours = أدخل عدد الساعات، أو اختر «تخطَّ هذا السؤال»
error-enter-minutes = أدخل عدد الدقائق، أو اختر «تخطَّ هذا السؤال»
error-enter-years-months = أدخل السنوات والأشهر، أو اختر «تخطَّ هذا السؤال»
error-enter-years = أدخل عدد السنوات، أو اختر «تخطَّ هذا السؤال»
error-enter-months = أدخل عدد الأشهر، أو اختر «تخطَّ هذا السؤال»
error-enter-text = أدخل إجابتك، أو اختر «تخطَّ هذا السؤال»
error-enter-first-choice = حدّد اختيارك الأول، أو اختر «تخطَّ هذا السؤال»
error-enter-postcode = أدخل رمزًا بريديًا، أو اختر «تخطَّ هذا السؤال»
error-unknown-option = اختر إحدى الإجابات في هذه الصفحة
error-too-few = اختر { $n } على الأقل
error-too-many = اختر ما لا يزيد على { $n }
error-not-alone = اختر «{ $label }» وحدها، أو اختر إجابات أخرى
error-not-both = أدخل إجابة أو اختر «{ $label }»، وليس كليهما
error-not-specified = أدخل إجابتك لـ«{ $label }»
error-specified-unchosen = كتبت إجابة لـ«{ $label }». اختر «{ $label }» للاحتفاظ بها، أو احذف ما كتبته
error-not-whole = أدخل عددًا صحيحًا بالأرقام، مثل { $example }
error-not-a-number = أدخل عددًا بالأرقام، مثل { $example }
error-no-places = أدخل عددًا صحيحًا
error-places = { $n ->
    [one] أدخل عددًا لا تزيد منازله العشرية على منزلة واحدة
    [two] أدخل عددًا لا تزيد منازله العشرية على منزلتين
   *[other] أدخل عددًا لا تزيد منازله العشرية على { $n }
  }
error-out-of-range = أدخل عددًا من { $min } إلى { $max }
error-date-without-day = يجب أن يتضمن التاريخ يومًا
error-date-without-month = يجب أن يتضمن التاريخ شهرًا
error-date-without-year = يجب أن يتضمن التاريخ سنة
error-date-without-day-month = يجب أن يتضمن التاريخ يومًا وشهرًا
error-date-without-day-year = يجب أن يتضمن التاريخ يومًا وسنة
error-date-without-month-year = يجب أن يتضمن التاريخ شهرًا وسنة
error-date-day = يجب أن يكون اليوم رقمًا من 1 إلى 31
error-date-month = يجب أن يكون الشهر رقمًا من 1 إلى 12
error-date-year = يجب أن تتكون السنة من 4 أرقام
error-date-unreal = يجب أن يكون التاريخ حقيقيًا، مثل { $example }
error-date-from-today = يجب أن يكون التاريخ اليوم أو في المستقبل
error-date-to-today = يجب أن يكون التاريخ اليوم أو في الماضي
error-date-between = يجب أن يكون التاريخ بين { $first } و{ $last }
error-date-from = يجب أن يكون التاريخ { $first } أو بعده
error-date-to = يجب أن يكون التاريخ { $last } أو قبله
error-whole-hours = يجب أن تكون الساعات عددًا صحيحًا
error-whole-minutes = يجب أن تكون الدقائق عددًا صحيحًا
error-whole-years = يجب أن تكون السنوات عددًا صحيحًا
error-whole-months = يجب أن تكون الأشهر عددًا صحيحًا
error-many-minutes = يجب ألا تزيد الدقائق على { $n }
error-many-months = يجب ألا تزيد الأشهر على { $n }
error-time-range = أدخل مدة من { $min } إلى { $max }
error-no-number-left = لا يوجد عدد يوافق إجابتك السابقة. ارجع وغيّرها، أو اختر «تخطَّ هذا السؤال»
error-no-date-left = لا يوجد تاريخ يوافق إجابتك السابقة. ارجع وغيّرها، أو اختر «تخطَّ هذا السؤال»
error-no-time-left = لا توجد مدة توافق إجابتك السابقة. ارجع وغيّرها، أو اختر «تخطَّ هذا السؤال»
error-too-long = يجب ألا تزيد الإجابة على { $most } حرفًا. لقد أدخلت { $entered }
error-hidden = تتضمن الإجابة أحرفًا مخفية تظهر الآن على شكل �. راجع إجابتك، ثم اختر «متابعة»
error-rank-gap = حدّد اختيارك { $missing } قبل اختيارك { $place }
error-rank-twice = «{ $label }» هو اختيارك { $first } بالفعل. اختر إجابة أخرى لاختيارك { $second }
error-postcode-missing = أدخل رمزك البريدي، أو اختر دائرتك من القائمة
error-postcode-malformed = أدخل رمزًا بريديًا كاملًا، مثل LU1 2BQ
error-postcode-unknown = لا يمكننا العثور على هذا الرمز البريدي. تحقق منه وحاول مرة أخرى
error-postcode-elsewhere = هذا الرمز البريدي خارج منطقة المجلس. أدخل رمزًا داخلها
error-home-unknown = لا يمكننا العثور على هذا الرمز البريدي. تحقق منه، أو اختر دائرتك من القائمة
error-home-elsewhere = هذا الرمز البريدي ليس في { $area }. تحقق منه، أو اختر دائرتك من القائمة
error-ward-missing = اختر دائرتك، أو اختر «لا أعيش في { $area }»
error-ward-needed = أخبرنا في أي دائرة تعيش، حتى تُحتسب إجاباتك لها
error-code-missing = أدخل رمز الدخول من رسالتك، أو رمز العودة
error-code-length = يجب أن يتكون رمز الدخول من 10 أحرف وأرقام، مثل الرمز الموجود في رسالتك. ويجب أن يتكون رمز العودة من 12
error-code-mistyped = تحقق من رمز الدخول واكتبه مرة أخرى. إنه لا يطابق تمامًا الرمز الموجود في رسالتك
error-code-unknown = ليس لدينا رمز الدخول هذا. تحقق من الرمز الموجود في رسالتك واكتبه مرة أخرى
error-code-used = أُرسلت إجابات بالفعل برمز الدخول هذا
error-return-mistyped = تحقق من رمز العودة واكتبه مرة أخرى. إنه لا يطابق تمامًا الرمز الذي أُعطيته
error-return-unknown = ليس لدينا رمز العودة هذا. تحقق منه واكتبه مرة أخرى
error-return-used = أُرسلت إجابات بالفعل برمز العودة هذا
error-email-missing = أدخل بريدك الإلكتروني
error-email-malformed = أدخل بريدًا إلكترونيًا بالصيغة الصحيحة، مثل name@example.com
error-email-letters = أدخل بريدًا إلكترونيًا لا يحوي إلا الأحرف من a إلى z من دون علامات
error-email-refused = تعذّر إيصال الرسالة إلى هذا العنوان. تحقق منه وحاول مرة أخرى
error-email-not-sent = تعذّر علينا إرسال الرسالة. اكتب الرمز الموجود في هذه الصفحة، أو حاول لاحقًا
error-email-many = { $minutes ->
    [one] طُلبت رسائل كثيرة جدًا. انتظر دقيقة واحدة، ثم حاول مرة أخرى. رمزك ما زال في هذه الصفحة
    [two] طُلبت رسائل كثيرة جدًا. انتظر دقيقتين، ثم حاول مرة أخرى. رمزك ما زال في هذه الصفحة
    [few] طُلبت رسائل كثيرة جدًا. انتظر { $minutes } دقائق، ثم حاول مرة أخرى. رمزك ما زال في هذه الصفحة
   *[other] طُلبت رسائل كثيرة جدًا. انتظر { $minutes } دقيقة، ثم حاول مرة أخرى. رمزك ما زال في هذه الصفحة
  }
error-code-many = { $minutes ->
    [one] جُرِّبت رموز كثيرة جدًا. انتظر دقيقة واحدة، ثم حاول مرة أخرى
    [two] جُرِّبت رموز كثيرة جدًا. انتظر دقيقتين، ثم حاول مرة أخرى
    [few] جُرِّبت رموز كثيرة جدًا. انتظر { $minutes } دقائق، ثم حاول مرة أخرى
   *[other] جُرِّبت رموز كثيرة جدًا. انتظر { $minutes } دقيقة، ثم حاول مرة أخرى
  }
error-comment-missing = اكتب رأيك في هذا الموقع، أو ما الخطأ الذي حدث
error-comment-long = اكتب { $most } حرفًا كحد أقصى. لقد كتبت { $entered }
error-comment-many = { $minutes ->
    [one] وصلت تعليقات كثيرة من المكان الذي أنت فيه. انتظر دقيقة واحدة، ثم أرسله مرة أخرى
    [two] وصلت تعليقات كثيرة من المكان الذي أنت فيه. انتظر دقيقتين، ثم أرسله مرة أخرى
    [few] وصلت تعليقات كثيرة من المكان الذي أنت فيه. انتظر { $minutes } دقائق، ثم أرسله مرة أخرى
   *[other] وصلت تعليقات كثيرة من المكان الذي أنت فيه. انتظر { $minutes } دقيقة، ثم أرسله مرة أخرى
  }
error-reference-missing = أدخل الرقم المرجعي الذي حصلت عليه عند إرسال إجاباتك
error-reference-length = يجب أن يتكون الرقم المرجعي من 12 حرفًا ورقمًا
error-reference-mistyped = تحقق من الرقم المرجعي واكتبه مرة أخرى. لا يحتوي إلا على الأحرف والأرقام ⁦A C D E F G H J K M N P Q R T W X Y 3 4 6 7 8 9⁩
error-reference-unknown = ليست لدينا إجابات بهذا الرقم المرجعي. تحقق منه واكتبه مرة أخرى
error-reference-late = كان يمكن سحب هذه الإجابات حتى { $day }. فات الأوان الآن
error-reference-many = { $minutes ->
    [one] جُرِّبت أرقام كثيرة جدًا. انتظر دقيقة واحدة، ثم حاول مرة أخرى
    [two] جُرِّبت أرقام كثيرة جدًا. انتظر دقيقتين، ثم حاول مرة أخرى
    [few] جُرِّبت أرقام كثيرة جدًا. انتظر { $minutes } دقائق، ثم حاول مرة أخرى
   *[other] جُرِّبت أرقام كثيرة جدًا. انتظر { $minutes } دقيقة، ثم حاول مرة أخرى
  }
