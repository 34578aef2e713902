use super::catalogue::{files, folders, listed};
use super::rich::{Piece, pieces};
use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use survey::answer::{AnswerError, Bound, DatePart, DateRange, Entry, PlainEnglish, Voice};
use survey::calendar::{Day, Month};
use survey::email_address::EmailAddressError;
use survey::feedback::CommentError;
use survey::postcode::PostcodeError;
use survey::reference::ReferenceError;
use survey::span::{Span, Units};
use survey::text::{Piping, Text};
use survey::typed_code::{CodeKind, TypedCodeError};
use time::macros::date;

/// Key and text of every message of a language.
fn messages(tag: &str) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    let mut key = String::new();
    for line in files(tag).into_iter().flat_map(|(_, text)| text.lines()) {
        match line.split_once(" =").filter(|(start, _)| !start.contains([' ', '#'])) {
            Some((start, text)) => {
                key = start.to_owned();
                messages.insert(key.clone(), text.to_owned());
            }
            None if line.starts_with(' ') => messages.entry(key.clone()).or_default().push_str(line),
            None => {}
        }
    }
    messages
}

/// The arguments, and the tags of links, in a text.
fn parts(text: &str) -> BTreeSet<&str> {
    let end = |text: &str| text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    let arguments = text.split('$').skip(1).map(|rest| &rest[..end(rest)]);
    let tags = text.split('<').skip(1).filter(|rest| rest.contains('>')).map(|rest| &rest[..=rest.find('>').unwrap()]);
    arguments.chain(tags).collect()
}

#[test]
fn every_file_can_be_read_and_every_folder_is_listed() {
    let listed = listed().unwrap();
    for language in &listed {
        let (_, errors) = Locale::new(language, &files(&language.tag));
        assert_eq!(errors, [], "{}", language.tag);
        let tag: &str = &language.tag;
        assert_eq!(tag.to_lowercase(), tag);
    }
    let tags: BTreeSet<&str> = listed.iter().map(|language| language.tag.as_str()).collect();
    assert_eq!(tags, folders());
    assert_eq!(listed.len(), all().count());
    assert_eq!(listed.first().map(|language| language.tag.as_str()), Some("en"));
}

#[test]
fn every_language_has_every_text_with_the_same_parts() {
    let english = messages("en");
    assert!(english.len() > 300, "{}", english.len());
    let mut wrong = Vec::new();
    for words in all() {
        let own = messages(words.tag());
        for (key, text) in &english {
            match own.get(key) {
                None => wrong.push(format!("{}: {key} is missing", words.tag())),
                Some(own) if parts(own) != parts(text) => {
                    wrong.push(format!("{}: {key} has {:?}, not {:?}", words.tag(), parts(own), parts(text)));
                }
                Some(_) => {}
            }
        }
        wrong.extend(
            own.keys()
                .filter(|key| !english.contains_key(*key))
                .map(|key| format!("{}: {key} is unknown", words.tag())),
        );
        assert_eq!(words.completeness(), (english.len(), english.len()), "{}", words.tag());
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// All sources of this crate and of the server, and of what is shared by both.
fn sources(folder: &Path, all: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|end| end == "rs") {
            all.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_text_is_used_and_every_text_used_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut code = String::new();
    sources(&root.join("src"), &mut code);
    sources(&root.join("../server/src"), &mut code);
    let english = messages("en");
    let unused: Vec<&String> = english.keys().filter(|key| !code.contains(&format!("\"{key}\""))).collect();
    assert_eq!(unused, Vec::<&String>::new());
    // A first argument of these methods in a form that a key has.
    let mut unknown = Vec::new();
    for call in ["words.say(\"", "words.with(\"", "words.text(\"", "words().say(\"", "words().with(\"", "words.rich(\""]
    {
        for key in code.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
            if !english.contains_key(key) {
                unknown.push(key.to_owned());
            }
        }
    }
    assert_eq!(unknown, Vec::<String>::new());
}

#[test]
fn english_says_errors_as_logs_do() {
    let label = || Text::english("None of these");
    let (day, month) = (Bound::Day(Day(date!(2026 - 11 - 24))), Bound::Month(Month::new(2026, 3).unwrap()));
    let field = || "answer".to_owned();
    let mut errors = vec![
        AnswerError::NothingChosen,
        AnswerError::NothingSelected,
        AnswerError::UnknownOption,
        AnswerError::TooFew(2),
        AnswerError::TooMany(1),
        AnswerError::NotAlone(label()),
        AnswerError::NotBoth(label()),
        AnswerError::NotSpecified { label: label(), field: field() },
        AnswerError::SpecifiedUnchosen { label: label(), field: field() },
        AnswerError::NotANumber(-3),
        AnswerError::NotADecimal("0.5".parse().unwrap()),
        AnswerError::Places(0),
        AnswerError::Places(1),
        AnswerError::Places(2),
        AnswerError::OutOfRange { min: 0.into(), max: "99.9".parse().unwrap() },
        AnswerError::NotADate { year: 2026, day: true, field: "answer-day" },
        AnswerError::NotADate { year: 2026, day: false, field: "answer-month" },
        AnswerError::TooManyUnits("minutes", 59, field()),
        AnswerError::TooManyUnits("months", 11, field()),
        AnswerError::DurationOutOfRange { min: Span::Minutes(1), max: Span::Minutes(90), field: field() },
        AnswerError::DurationOutOfRange { min: Span::Months(0), max: Span::Months(25), field: field() },
        AnswerError::NothingLeft(Entry::Number, field()),
        AnswerError::NothingLeft(Entry::MonthYear, field()),
        AnswerError::NothingLeft(Entry::Time(Units::Hours), field()),
        AnswerError::TooLong { most: 500, entered: 501, field: field() },
        AnswerError::Hidden(field()),
        AnswerError::RankGap(1, 2),
        AnswerError::RankGap(11, 23),
        AnswerError::RankTwice { label: label(), first: 3, second: 4 },
        AnswerError::NotAPostcode,
        AnswerError::PostcodeNotFound,
        AnswerError::PostcodeElsewhere,
    ];
    let units = [Units::HoursMinutes, Units::Hours, Units::Minutes, Units::YearsMonths, Units::Years, Units::Months];
    let entries = [Entry::Number, Entry::Date, Entry::MonthYear, Entry::Text, Entry::FirstChoice, Entry::Postcode];
    let entries = entries.into_iter().chain(units.map(Entry::Time));
    errors.extend(entries.map(|entry| AnswerError::NothingEntered(entry, "answer")));
    let ranges = [
        DateRange::FromToday,
        DateRange::ToToday,
        DateRange::Between(day, day),
        DateRange::From(month),
        DateRange::To(day),
    ];
    errors.extend(ranges.map(|range| AnswerError::DateOutOfRange(range, "answer-day")));
    let (d, m, y) = (DatePart::Day, DatePart::Month, DatePart::Year);
    errors.extend([d, m, y].map(|part| AnswerError::DatePart(part, "answer-day")));
    let missing = [vec![d], vec![m], vec![y], vec![d, m], vec![d, y], vec![m, y]];
    errors.extend(missing.map(|parts| AnswerError::DateIncomplete(parts, "answer-day")));
    errors.extend(["hours", "minutes", "years", "months"].map(|unit| AnswerError::NotAWholeUnit(unit, field())));
    for error in &errors {
        assert_eq!(english().answer_error(error, &Piping::default()).text, error.to_string());
    }
    let mistyped = [CodeKind::Access, CodeKind::Return].map(TypedCodeError::Mistyped);
    for error in [TypedCodeError::Missing, TypedCodeError::Length].into_iter().chain(mistyped) {
        assert_eq!(english().typed_code_error(error).text, error.to_string());
    }
    for error in [EmailAddressError::Missing, EmailAddressError::Malformed, EmailAddressError::Letters] {
        assert_eq!(english().email_address_error(error).text, error.to_string());
    }
    for error in [PostcodeError::Missing, PostcodeError::Malformed] {
        assert_eq!(english().postcode_error(&error).text, error.to_string());
    }
    for error in [ReferenceError::Missing, ReferenceError::Length, ReferenceError::Mistyped] {
        assert_eq!(english().reference_error(error).text, error.to_string());
    }
    for error in [CommentError::Missing, CommentError::TooLong(1_300)] {
        assert_eq!(english().comment_error(error).text, error.to_string());
    }
    // In every other language, none is in English.
    for words in all().filter(|words| !words.is_english()) {
        for error in &errors {
            let said = words.answer_error(error, &Piping::default());
            assert!(!said.english && said.text != error.to_string(), "{} {error}", words.tag());
            assert!(!said.text.contains('{'), "{}", said.text);
        }
    }
}

#[test]
fn english_speaks_as_files_do() {
    let (words, plain) = (english(), PlainEnglish::default());
    for place in [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111] {
        assert_eq!(words.place(place), plain.place(place));
    }
    for span in [Span::Minutes(0), Span::Minutes(61), Span::Minutes(120), Span::Months(1), Span::Months(27)] {
        assert_eq!(words.span(span), plain.span(span));
    }
    let number = "12.50".parse().unwrap();
    assert_eq!(words.number(number), plain.number(number));
    assert_eq!(
        (words.percent(number), words.out_of(7.into(), 10)),
        (plain.percent(number), plain.out_of(7.into(), 10))
    );
    let (day, month) = (Day(date!(2026 - 10 - 18)), Month::new(2026, 3).unwrap());
    assert_eq!((words.day(day), words.month(month)), (plain.day(day), plain.month(month)));
}

#[test]
fn numbers_and_dates_are_written_as_the_language_writes_them() {
    let say = |tag: &str| {
        let words = find(tag).unwrap();
        (words.date(date!(2026 - 10 - 18)), words.figures("12500.5"), words.figures(2026), words.days(3))
    };
    let own = |a: &str, b: &str, c: &str, d: &str| (a.to_owned(), b.to_owned(), c.to_owned(), d.to_owned());
    assert_eq!(say("en"), own("18 October 2026", "12,500.5", "2026", "3 days"));
    assert_eq!(say("en-x-easyread"), own("18 October 2026", "12,500.5", "2026", "3 days"));
    assert_eq!(say("cy"), own("18 Hydref 2026", "12,500.5", "2026", "3 diwrnod"));
    assert_eq!(say("pl"), own("18 października 2026", "12\u{a0}500,5", "2026", "3 dni"));
    assert_eq!(say("ro"), own("18 octombrie 2026", "12.500,5", "2026", "3 zile"));
    assert_eq!(say("ar"), own("18 أكتوبر 2026", "12,500.5", "2026", "\u{2068}3\u{2069} أيام"));
    assert_eq!(say("ur").0, "18 اکتوبر، 2026");
    assert_eq!((say("bn").1, say("bn").2), ("১২,৫০০.৫".to_owned(), "২০২৬".to_owned()));
}

#[test]
fn what_a_language_lacks_is_english_and_marked() {
    let lacking = find("cy").unwrap().find("no-such-key", None);
    assert_eq!((lacking.text.as_ref(), lacking.english), ("no-such-key", true));
    let (text, piping) = (Text::english("Hello {area}"), Piping { area: "Luton".into(), ..Piping::default() });
    let said = |tag: &str| find(tag).unwrap().wording(&text, &piping);
    assert!(said("cy").english && !said("en").english && !said("en-x-easyread").english);
    use leptos::prelude::*;
    assert_eq!(said("cy").into_render().to_html(), "<span lang=\"en\" dir=\"ltr\">Hello Luton</span>");
    assert_eq!(said("en").into_render().to_html(), "Hello Luton");
}

#[test]
fn links_stand_where_the_text_has_them_and_nowhere_else() {
    let both = [Piece::Words("a "), Piece::Part("x", "b"), Piece::Words(" c")];
    assert_eq!(pieces("a <x>b</x> c"), both);
    for text in ["a < b", "a <b", "<x>b</y>", "</x>", ""] {
        let whole: Vec<Piece<'_>> = if text.is_empty() { Vec::new() } else { vec![Piece::Words(text)] };
        assert_eq!(pieces(text), whole, "{text}");
    }
}
