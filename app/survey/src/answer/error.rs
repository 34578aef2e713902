//! Why an answer cannot be taken, and which field it is about.

use crate::calendar::{Day, Month};
use crate::span::{Span, Units};
use crate::text::{Language, Text};
use rust_decimal::Decimal;
use std::fmt;

/// What was not entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A number.
    Number,
    /// A day.
    Date,
    /// A month of a year.
    MonthYear,
    /// A length of time, in these fields.
    Time(Units),
    /// A text.
    Text,
    /// The first place of a ranking.
    FirstChoice,
    /// A postcode.
    Postcode,
}

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatePart {
    /// The day of the month.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
}

/// A bound of a date, as exact as the date asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// A day.
    Day(Day),
    /// A month.
    Month(Month),
}

/// When a date must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateRange {
    /// Today or later.
    FromToday,
    /// Today or earlier.
    ToToday,
    /// Between two, both included.
    Between(Bound, Bound),
    /// One or later.
    From(Bound),
    /// One or earlier.
    To(Bound),
}

/// Why an answer cannot be taken: data, said to the person in the language of the page. Shown as text it is plain English,
/// for logs and tests.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AnswerError {
    /// Continue without an answer.
    #[error("Choose an answer, or choose ‘Skip this question’")]
    NothingChosen,
    /// Continue without ticking anything.
    #[error("Select all answers that apply, or choose ‘Skip this question’")]
    NothingSelected,
    /// Continue with empty fields. Holds what is missing, and the first field.
    #[error("{}, or choose ‘Skip this question’", enter(*.0))]
    NothingEntered(Entry, &'static str),
    /// Not one of the question's options.
    #[error("Choose one of the answers on this page")]
    UnknownOption,
    /// Too few ticked.
    #[error("Select at least {0}")]
    TooFew(u32),
    /// Too many ticked.
    #[error("Select no more than {0}")]
    TooMany(u32),
    /// "None of these" and something else: holds the label of the first.
    #[error("Select ‘{}’ by itself, or select other answers", plain(.0))]
    NotAlone(Text),
    /// Something was entered and "Don't know" chosen: holds the label of that.
    #[error("Give an answer or choose ‘{}’, not both", plain(.0))]
    NotBoth(Text),
    /// An option that needs a text has none.
    #[error("Enter your answer for ‘{}’", plain(.label))]
    NotSpecified {
        /// The option's label.
        label: Text,
        /// The text's field.
        field: String,
    },
    /// A text without its option.
    #[error("You typed an answer for ‘{0}’. Select ‘{0}’ to keep it, or delete what you typed", plain(.label))]
    SpecifiedUnchosen {
        /// The option's label.
        label: Text,
        /// The text's field.
        field: String,
    },
    /// Not a whole number. Holds one that would do.
    #[error("Enter a whole number in figures, like {0}")]
    NotANumber(i64),
    /// Not a number. Holds one that would do.
    #[error("Enter a number in figures, like {0}")]
    NotADecimal(Decimal),
    /// Too many digits after the point.
    #[error("{}", places(*.0))]
    Places(u32),
    /// Outside the bounds.
    #[error("Enter a number from {min} to {max}")]
    OutOfRange {
        /// Smallest.
        min: Decimal,
        /// Largest.
        max: Decimal,
    },
    /// Parts of a date are missing, in the order of the fields, and the first one's field.
    #[error("Date must include a {}", parts(.0))]
    DateIncomplete(Vec<DatePart>, &'static str),
    /// A part of a date is wrong, and its field.
    #[error("{}", part(*.0))]
    DatePart(DatePart, &'static str),
    /// A date that no calendar has.
    #[error("Date must be a real date, like {}{year}", if *.day { "27 3 " } else { "3 " })]
    NotADate {
        /// This year, for a date that there is.
        year: i32,
        /// Whether a day is asked for too.
        day: bool,
        /// The first field.
        field: &'static str,
    },
    /// Outside the bounds: when the date must be, and the first field.
    #[error("Date must be {0}")]
    DateOutOfRange(DateRange, &'static str),
    /// A part of a length of time is not a whole number: "hours", and its field.
    #[error("{} must be a whole number", capital(.0))]
    NotAWholeUnit(&'static str, String),
    /// More minutes than an hour has: "minutes", the most, and the field.
    #[error("{} must be {most} or fewer", capital(.0), most = .1)]
    TooManyUnits(&'static str, u32, String),
    /// Outside the bounds.
    #[error("Enter a length of time from {min} to {max}")]
    DurationOutOfRange {
        /// Shortest.
        min: Span,
        /// Longest.
        max: Span,
        /// The first field.
        field: String,
    },
    /// Nothing is left between the bounds that earlier answers set: what was asked for, and the first field.
    #[error("{}", nothing_left(*.0))]
    NothingLeft(Entry, String),
    /// Too many characters.
    #[error("Answer must be {most} characters or fewer. You have entered {entered}")]
    TooLong {
        /// The most.
        most: u32,
        /// What was entered.
        entered: usize,
        /// The field.
        field: String,
    },
    /// Characters that cannot be seen.
    #[error("Answer includes hidden characters, now shown as �. Check your answer, then choose Continue")]
    Hidden(String),
    /// A later choice without an earlier: the place left out, counted from 1, and the one chosen.
    #[error("Choose your {} choice before your {} choice", ordinal(*.0), ordinal(*.1))]
    RankGap(u32, u32),
    /// The same option in two places.
    #[error("‘{}’ is already your {} choice. Choose another answer for your {} choice", plain(.label), ordinal(*.first), ordinal(*.second))]
    RankTwice {
        /// The option's label.
        label: Text,
        /// The place it holds, counted from 1.
        first: u32,
        /// The place it was chosen for too.
        second: u32,
    },
    /// Not the form of a postcode.
    #[error("Enter a full postcode, like LU1 2BQ")]
    NotAPostcode,
    /// A postcode that is not in the list.
    #[error("We cannot find this postcode. Check it and try again")]
    PostcodeNotFound,
    /// A postcode in another council.
    #[error("This postcode is outside the council’s area. Enter one inside it")]
    PostcodeElsewhere,
}

fn enter(entry: Entry) -> &'static str {
    match entry {
        Entry::Number => "Enter a number",
        Entry::Date => "Enter a date",
        Entry::MonthYear => "Enter a month and year",
        Entry::Time(Units::HoursMinutes) => "Enter hours and minutes",
        Entry::Time(Units::Hours) => "Enter a number of hours",
        Entry::Time(Units::Minutes) => "Enter a number of minutes",
        Entry::Time(Units::YearsMonths) => "Enter years and months",
        Entry::Time(Units::Years) => "Enter a number of years",
        Entry::Time(Units::Months) => "Enter a number of months",
        Entry::Text => "Enter your answer",
        Entry::FirstChoice => "Choose your 1st choice",
        Entry::Postcode => "Enter a postcode",
    }
}

fn nothing_left(entry: Entry) -> &'static str {
    match entry {
        Entry::Date | Entry::MonthYear => {
            "No date is left that fits your earlier answer. Go back and change that, or choose ‘Skip this question’"
        }
        Entry::Time(_) => {
            "No length of time is left that fits your earlier answer. Go back and change that, or choose ‘Skip this question’"
        }
        _ => "No number is left that fits your earlier answer. Go back and change that, or choose ‘Skip this question’",
    }
}

fn plain(label: &Text) -> &str {
    label.0.get(&Language::english()).map_or("", String::as_str)
}

fn parts(parts: &[DatePart]) -> String {
    let name = |part: &DatePart| match part {
        DatePart::Day => "day",
        DatePart::Month => "month",
        DatePart::Year => "year",
    };
    parts.iter().map(name).collect::<Vec<_>>().join(" and ")
}

fn part(part: DatePart) -> &'static str {
    match part {
        DatePart::Day => "Day must be a number from 1 to 31",
        DatePart::Month => "Month must be a number from 1 to 12, or its name",
        DatePart::Year => "Year must include 4 numbers",
    }
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => f.write_str(&day.long()),
            Self::Month(month) => f.write_str(&month.long()),
        }
    }
}

impl fmt::Display for DateRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FromToday => f.write_str("today or in the future"),
            Self::ToToday => f.write_str("today or in the past"),
            Self::Between(first, last) => write!(f, "between {first} and {last}"),
            Self::From(first) => write!(f, "{first} or later"),
            Self::To(last) => write!(f, "{last} or earlier"),
        }
    }
}

fn places(places: u32) -> String {
    match places {
        0 => "Enter a whole number".to_owned(),
        1 => "Enter a number with no more than 1 decimal place".to_owned(),
        more => format!("Enter a number with no more than {more} decimal places"),
    }
}

/// "1st", "2nd", "3rd", "4th", "11th".
#[must_use]
pub fn ordinal(number: u32) -> String {
    let end = match (number % 10, number % 100) {
        (1, hundred) if hundred != 11 => "st",
        (2, hundred) if hundred != 12 => "nd",
        (3, hundred) if hundred != 13 => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}

impl AnswerError {
    /// The id of the field it is about.
    #[must_use]
    pub fn field(&self) -> String {
        match self {
            Self::NotSpecified { field, .. }
            | Self::SpecifiedUnchosen { field, .. }
            | Self::DurationOutOfRange { field, .. }
            | Self::TooLong { field, .. }
            | Self::Hidden(field)
            | Self::NothingLeft(_, field)
            | Self::NotAWholeUnit(_, field)
            | Self::TooManyUnits(_, _, field) => field.clone(),
            Self::NothingEntered(_, field)
            | Self::DateIncomplete(_, field)
            | Self::DatePart(_, field)
            | Self::NotADate { field, .. }
            | Self::DateOutOfRange(_, field) => (*field).to_owned(),
            Self::RankGap(place, _) | Self::RankTwice { second: place, .. } => format!("answer-{place}"),
            _ => "answer".to_owned(),
        }
    }
}
