# What interviewers read out to residents, by telephone and at the door, besides the questions; and what their code says then.

## The introduction

interview-hello = مرحبًا، اسمي { $name }. أتواصل معك نيابةً عن { $council }.
interview-letter = كتبنا إلى هذا العنوان بشأن استبيان للناس الذين يعيشون في { $area }. وقد اختير العنوان عشوائيًا.
interview-who = هل يمكنني التحدث إلى الشخص في منزلك الذي عمره 16 عامًا أو أكثر وكان آخر من احتفل بعيد ميلاده؟
interview-length = { $minutes ->
    [one] تستغرق الأسئلة حوالي دقيقة واحدة.
    [two] تستغرق الأسئلة حوالي دقيقتين.
    [few] تستغرق الأسئلة حوالي { $minutes } دقائق.
   *[other] تستغرق الأسئلة حوالي { $minutes } دقيقة.
  }
interview-voluntary = لست مضطرًا إلى المشاركة. ولن يغيّر ذلك أي خدمة تحصل عليها من المجلس. يمكنك ترك أي سؤال، ويمكنك التوقف في أي وقت.
interview-private = أكتب إجاباتك كما تقولها. نحفظها منفصلة عن قائمة العناوين التي كتبنا إليها، وننشر نتائج عن مجموعات من الناس فقط.
interview-notice = يوضح إشعار الخصوصية ما نحتفظ به وما هي حقوقك. تجده على الموقع المذكور في رسالتنا، ويمكنني أن أقرأه لك.
interview-agree = هل توافق على المشاركة الآن؟

## During the interview

interview-scale = على مقياس من { $from } إلى { $to }: { $from } تعني «{ $low }» و{ $to } تعني «{ $high }».
interview-about = الأسئلة التالية عنك.
interview-card = البطاقة { $card }

## The end

interview-last = كانت هذه كل أسئلتي. هل تود تغيير أي من إجاباتك؟
interview-thanks = شكرًا جزيلًا على وقتك. حُفظت إجاباتك.
interview-reference = سأقرأ لك الآن رقمك المرجعي. يرجى تدوينه. يمكنك به حذف إجاباتك حتى { $day }.

## Online, with the code of an interview

error-code-interview = يأخذ أحد الباحثين إجابات برمز الدخول هذا
code-interview-advice = إذا كنت تفضل الإجابة عبر الإنترنت، فأخبر الباحث أو اسأل المجلس. عندها سيعمل رمزك هنا من جديد.

## In the privacy notice

privacy-letters-interviews = إذا اتصل بك أحد أو زارك نيابةً عن المجلس ليطرح عليك الأسئلة، فإننا نحتفظ مع الرسالة بوقت ذلك وما نتج عنه، حتى لا يسألك أحد مرة أخرى بعد رفضك. وعندما تصل إجابات برمزك، نحتفظ باليوم وما نتج فقط، ولا نحتفظ بالرسالة المعنية.
