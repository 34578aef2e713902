use super::*;
use app::language::all;
use documents::{Amount, Condition, CoverSentence, Leaving, QuestionSentence, Routing};
use survey::rule::Is;
use survey::span::Span;
use time::macros::date;

fn say(tag: &str, sentence: impl Into<Sentence>) -> String {
    let line = Interpreter::of(&Language(tag.into())).say(&sentence.into());
    assert!(!line.english, "{tag}: {}", line.text);
    // Without the marks of direction that stand around names and numbers.
    line.text.replace(['\u{2068}', '\u{2069}', '\u{200f}'], "")
}

fn labels(labels: &[&str]) -> Vec<Mention> {
    labels.iter().map(|label| Mention::new(label)).collect()
}

#[test]
fn plurals_are_those_of_the_language() {
    let up_to = |tag, most| say(tag, QuestionSentence::TickUpTo(most));
    assert_eq!(up_to("en", 3), "Tick up to 3 boxes.");
    assert_eq!(
        [1, 3, 5, 22].map(|most| up_to("pl", most)),
        [
            "Zaznacz najwyżej 1 kratkę.",
            "Zaznacz najwyżej 3 kratki.",
            "Zaznacz najwyżej 5 kratek.",
            "Zaznacz najwyżej 22 kratki."
        ]
    );
    assert_eq!(up_to("ar", 2), "ضع علامة في مربعين كحد أقصى.");
    assert_eq!(up_to("ro", 20), "Bifați cel mult 20 de căsuțe.");
    assert_eq!(up_to("cy", 2), "Ticiwch hyd at 2 flwch.");
    assert_eq!(up_to("bn", 3), "সর্বোচ্চ ৩টি ঘরে টিক দিন।");
}

#[test]
fn lists_are_joined_as_the_language_joins_them() {
    let alone = |tag, given: &[&str]| say(tag, QuestionSentence::TickAlone(labels(given)));
    assert_eq!(alone("en", &["A"]), "If you tick ‘A’, tick nothing else.");
    assert_eq!(alone("en", &["A", "B"]), "If you tick ‘A’ or ‘B’, tick nothing else.");
    assert_eq!(alone("en", &["A", "B", "C"]), "If you tick ‘A’, ‘B’ or ‘C’, tick nothing else.");
    assert_eq!(alone("pl", &["A", "B", "C"]), "Jeśli zaznaczysz „A”, „B” lub „C”, nie zaznaczaj nic więcej.");
    assert_eq!(alone("ar", &["أ", "ب", "ج"]), "إذا وضعت علامة أمام «أ»، «ب» أو «ج»، فلا تضع علامة أمام أي شيء آخر.");
    let all = Condition::TickedAll(labels(&["A", "B"]), 4);
    assert_eq!(say("en", Routing::OnlyIf(all)), "Only answer this question if you ticked ‘A’ and ‘B’ at question 4.");
}

#[test]
fn conditions_are_said_whole() {
    let both = Condition::All(vec![
        Condition::Number(Is::Above, Amount::Number("1.5".parse().unwrap()), 11),
        Condition::Any(vec![Condition::LivesIn(labels(&["Dallow"])), Condition::LeftEmpty(3)]),
    ]);
    assert_eq!(
        say("en", Routing::OnlyIf(both.clone())),
        "Only answer this question if your answer to question 11 is more than 1.5, and if you live in Dallow, or if you left \
         question 3 empty."
    );
    assert!(say("pl", Routing::OnlyIf(both.clone())).contains("to więcej niż 1,5 oraz jeśli"));
    // Numbers that are printed or written on the form are 0 to 9 where the language has its own.
    let bengali = say("bn", Routing::OnlyIf(both));
    assert!(bengali.contains("11 নম্বর") && bengali.contains("1.5-এর বেশি"), "{bengali}");
    let section = |next| Routing::OnlySection { first: 20, last: 21, condition: Condition::Answered(12), next };
    assert_eq!(
        say("en", section(Some(22))),
        "Only answer questions 20 and 21 if you answered question 12. Otherwise, go to question 22."
    );
    assert_eq!(
        say("ur", section(None)),
        "سوال 20 اور 21 کا جواب صرف تب دیں اگر آپ نے سوال 12 کا جواب دیا ہو۔ ورنہ آپ کا کام مکمل ہو گیا۔"
    );
    let who = Leaving::Answer(Is::AtMost, Amount::Span(Span::Minutes(90)));
    let go = Routing::GoOn { who, next: Some(13) };
    assert_eq!(say("en", go.clone()), "If your answer is 1 hour 30 minutes or less, go to question 13.");
    assert_eq!(say("cy", go), "Os yw eich ateb yn 1 awr 30 munud neu lai, ewch i gwestiwn 13.");
}

#[test]
fn days_are_written_as_the_language_writes_them() {
    let by = survey::calendar::Day(date!(2026 - 10 - 18));
    let back = |tag| say(tag, CoverSentence::SendBack { to: None, by });
    assert!(back("en").ends_with("It must reach us by 18 October 2026."));
    assert!(back("pl").ends_with("najpóźniej 18 października 2026."));
    assert!(back("bn").contains("১৮ অক্টোবর"));
}

/// A sentence of each kind, with every comparison.
fn every() -> Vec<Sentence> {
    use Condition as If;
    use QuestionSentence as Ask;
    let name = || Mention::new("Luton");
    let by = survey::calendar::Day(date!(2026 - 10 - 18));
    let all = [Is::Below, Is::AtMost, Is::Equal, Is::NotEqual, Is::AtLeast, Is::Above];
    let two = || labels(&["Luton", "Luton", "Luton"]);
    let mut every = vec![
        Sentence::PageOf,
        Sentence::Demonstration,
        Sentence::Draft,
        Sentence::DraftNote,
        Sentence::Form(name()),
        Sentence::CardsTitle,
    ];
    every.extend([Sentence::CardsNote, Sentence::Card("B".into())]);
    every.extend(
        [
            CoverSentence::Title(name()),
            CoverSentence::Lead { council: name(), area: name() },
            CoverSentence::Untranslated,
            CoverSentence::CodeTitle,
            CoverSentence::CodePrinted,
            CoverSentence::CodeToWrite,
            CoverSentence::CodeBoxes,
            CoverSentence::WaysTitle,
            CoverSentence::SendBack { to: Some(name()), by },
            CoverSentence::SendBack { to: None, by },
            CoverSentence::Online(name()),
            CoverSentence::NotBoth,
            CoverSentence::QrCode(name()),
            CoverSentence::WhoTitle,
            CoverSentence::Who,
            CoverSentence::WhoWrites,
            CoverSentence::HowTitle,
            CoverSentence::Pen,
            CoverSentence::WrongBox,
            CoverSentence::NotForEverybody,
            CoverSentence::LeaveOut,
            CoverSentence::WhyTitle,
            CoverSentence::Why(name()),
            CoverSentence::Voluntary,
            CoverSentence::PrivacyTitle,
            CoverSentence::PrivacyEntered,
            CoverSentence::PrivacyApart,
            CoverSentence::PrivacyWard,
            CoverSentence::PrivacyGroups,
            CoverSentence::Responsible(name()),
            CoverSentence::HelpTitle,
            CoverSentence::HelpLine(name()),
            CoverSentence::OtherFormats(name()),
        ]
        .map(Sentence::from),
    );
    every.extend(
        [
            Ask::HomeTitle,
            Ask::Home,
            Ask::HomeHint,
            Ask::Optional(name()),
            Ask::EqualityFree,
            Ask::EqualityWhy(name()),
            Ask::EqualityUse,
            Ask::NotOnThisForm,
            Ask::TickOne,
            Ask::TickAll,
            Ask::TickUpTo(3),
            Ask::TickAtLeast(2),
            Ask::TickExactly(1),
            Ask::TickBetween(2, 4),
            Ask::TickAlone(two()),
            Ask::TickOnScale(0, 10),
            Ask::Rank(1),
            Ask::Rank(3),
            Ask::Choice(2),
            Ask::WholeNumber(1, 20),
            Ask::Number,
            Ask::Percentage,
            Ask::Date,
            Ask::Month,
            Ask::Duration,
            Ask::ShortText,
            Ask::LongText,
            Ask::Postcode,
            Ask::OrTick(1),
            Ask::OrTick(2),
            Ask::DayLabel,
            Ask::MonthLabel,
            Ask::YearLabel,
            Ask::Unit("hours"),
            Ask::Unit("minutes"),
            Ask::Unit("years"),
            Ask::Unit("months"),
            Ask::End,
            Ask::Thanks,
        ]
        .map(Sentence::from),
    );
    let amount = Amount::Number(3.into());
    let mut conditions = vec![
        If::All(vec![If::Answered(2), If::Answered(3)]),
        If::Any(vec![If::LeftEmpty(2), If::LeftEmpty(3)]),
        If::Ticked(two(), 2),
        If::TickedAll(two(), 2),
        If::NotTicked(two(), 2),
        If::NotTickedAll(two(), 2),
        If::LivesIn(two()),
        If::LivesElsewhere(two()),
    ];
    conditions
        .extend(all.iter().flat_map(|is| [If::Count(*is, 2, 3), If::Number(*is, amount, 3), If::Date(*is, by, 3)]));
    every.extend(conditions.into_iter().map(|condition| Routing::OnlyIf(condition).into()));
    for last in [2, 3, 5] {
        every.push(Routing::OnlySection { first: 2, last, condition: If::Answered(1), next: Some(9) }.into());
    }
    let who = all.map(|is| Leaving::Answer(is, amount)).into_iter().chain([Leaving::NotTicked(two())]);
    every.extend(who.flat_map(|who| {
        [Routing::GoOn { who: who.clone(), next: Some(4) }.into(), Routing::GoOn { who, next: None }.into()]
    }));
    every
}

#[test]
fn every_sentence_has_words_of_its_own_in_every_language() {
    let english: Vec<String> = every().into_iter().map(|sentence| say("en", sentence)).collect();
    for words in all() {
        for (sentence, english) in every().into_iter().zip(&english) {
            let own = say(words.tag(), sentence);
            assert!(!own.contains('{') && !own.is_empty(), "{}: {own}", words.tag());
            assert!(words.is_english() || own != *english, "{}: {own}", words.tag());
        }
    }
}

#[test]
fn a_language_that_the_site_does_not_have_is_said_in_english_and_marked() {
    let line = Interpreter::of(&Language("so".into())).say(&QuestionSentence::TickOne.into());
    assert_eq!(line, Line { text: "Tick one box.".into(), english: true });
}
