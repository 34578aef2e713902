//! Why something cannot be taken, said to the person.

use super::{Said, Words};
use survey::answer::{AnswerError, Bound, DatePart, DateRange, Entry, Voice};
use survey::email_address::EmailAddressError;
use survey::feedback::{CommentError, LONGEST_COMMENT};
use survey::postcode::PostcodeError;
use survey::reference::ReferenceError;
use survey::span::Units;
use survey::text::{Piping, Text};
use survey::typed_code::{CodeKind, TypedCodeError};

impl Words {
    /// Why an answer cannot be taken. `piping` fills the labels of options.
    #[must_use]
    pub fn answer_error(self, error: &AnswerError, piping: &Piping) -> Said {
        let label = |text: &Text| self.wording(text, piping).text.into_owned().into();
        match error {
            AnswerError::NothingChosen => self.say("error-nothing-chosen"),
            AnswerError::NothingSelected => self.say("error-nothing-selected"),
            AnswerError::NothingEntered(entry, _) => self.say(nothing_entered(*entry)),
            AnswerError::TooFew(n) => self.with("error-too-few", [("n", (*n).into())]),
            AnswerError::TooMany(n) => self.with("error-too-many", [("n", (*n).into())]),
            AnswerError::NotAlone(option) => self.with("error-not-alone", [("label", label(option))]),
            AnswerError::NotBoth(option) => self.with("error-not-both", [("label", label(option))]),
            AnswerError::NotSpecified { label: option, .. } => {
                self.with("error-not-specified", [("label", label(option))])
            }
            AnswerError::SpecifiedUnchosen { label: option, .. } => {
                self.with("error-specified-unchosen", [("label", label(option))])
            }
            AnswerError::NotANumber(like) => self.with("error-not-whole", [("example", self.figures(like).into())]),
            AnswerError::NotADecimal(like) => self.with("error-not-a-number", [("example", self.figures(like).into())]),
            AnswerError::Places(0) => self.say("error-no-places"),
            AnswerError::Places(n) => self.with("error-places", [("n", (*n).into())]),
            AnswerError::OutOfRange { min, max } => {
                let bounds = [("min", self.figures(min).into()), ("max", self.figures(max).into())];
                self.with("error-out-of-range", bounds)
            }
            AnswerError::DateIncomplete(parts, _) => self.say(missing_parts(parts)),
            AnswerError::DatePart(DatePart::Day, _) => self.say("error-date-day"),
            AnswerError::DatePart(DatePart::Month, _) => self.say("error-date-month"),
            AnswerError::DatePart(DatePart::Year, _) => self.say("error-date-year"),
            AnswerError::NotADate { year, day, .. } => {
                self.with("error-date-unreal", [("example", self.date_example(*year, *day).into())])
            }
            AnswerError::DateOutOfRange(range, _) => self.date_range(*range),
            AnswerError::NotAWholeUnit(unit, _) => self.say(match *unit {
                "hours" => "error-whole-hours",
                "minutes" => "error-whole-minutes",
                "years" => "error-whole-years",
                _ => "error-whole-months",
            }),
            AnswerError::TooManyUnits("minutes", n, _) => self.with("error-many-minutes", [("n", (*n).into())]),
            AnswerError::TooManyUnits(_, n, _) => self.with("error-many-months", [("n", (*n).into())]),
            AnswerError::DurationOutOfRange { min, max, .. } => {
                self.with("error-time-range", [("min", self.span(*min).into()), ("max", self.span(*max).into())])
            }
            AnswerError::NothingLeft(entry, _) => self.say(match entry {
                Entry::Date | Entry::MonthYear => "error-no-date-left",
                Entry::Time(_) => "error-no-time-left",
                _ => "error-no-number-left",
            }),
            AnswerError::TooLong { most, entered, .. } => {
                self.with("error-too-long", [("most", (*most).into()), ("entered", (*entered).into())])
            }
            AnswerError::Hidden(_) => self.say("error-hidden"),
            AnswerError::RankGap(missing, place) => {
                let places = [("missing", self.place(*missing).into()), ("place", self.place(*place).into())];
                self.with("error-rank-gap", places)
            }
            AnswerError::RankTwice { label: option, first, second } => {
                let (first, second) = (self.place(*first).into(), self.place(*second).into());
                self.with("error-rank-twice", [("label", label(option)), ("first", first), ("second", second)])
            }
            AnswerError::NotAPostcode => self.say("error-postcode-malformed"),
            AnswerError::PostcodeNotFound => self.say("error-postcode-unknown"),
            AnswerError::PostcodeElsewhere => self.say("error-postcode-elsewhere"),
            // `UnknownOption`, and whatever reason there may be one day: none is without words.
            _ => self.say("error-unknown-option"),
        }
    }

    fn date_range(self, range: DateRange) -> Said {
        let bound = |bound| match bound {
            Bound::Day(day) => self.day(day),
            Bound::Month(month) => self.month(month),
        };
        match range {
            DateRange::FromToday => self.say("error-date-from-today"),
            DateRange::ToToday => self.say("error-date-to-today"),
            DateRange::Between(first, last) => {
                self.with("error-date-between", [("first", bound(first).into()), ("last", bound(last).into())])
            }
            DateRange::From(first) => self.with("error-date-from", [("first", bound(first).into())]),
            DateRange::To(last) => self.with("error-date-to", [("last", bound(last).into())]),
        }
    }

    /// A date as its fields take it: "27 3 2026".
    #[must_use]
    pub fn date_example(self, year: i32, day: bool) -> String {
        let (month, year) = (self.figures(3), self.figures(year));
        if day { format!("{} {month} {year}", self.figures(27)) } else { format!("{month} {year}") }
    }

    /// Why what was typed is neither an access code nor a return code.
    #[must_use]
    pub fn typed_code_error(self, error: TypedCodeError) -> Said {
        self.say(match error {
            TypedCodeError::Missing => "error-code-missing",
            TypedCodeError::Length => "error-code-length",
            TypedCodeError::Mistyped(CodeKind::Access) => "error-code-mistyped",
            TypedCodeError::Mistyped(CodeKind::Return) => "error-return-mistyped",
        })
    }

    /// Why what was typed is no e-mail address.
    #[must_use]
    pub fn email_address_error(self, error: EmailAddressError) -> Said {
        self.say(match error {
            EmailAddressError::Missing => "error-email-missing",
            EmailAddressError::Malformed => "error-email-malformed",
            EmailAddressError::Letters => "error-email-letters",
        })
    }

    /// Why what was typed is no reference.
    #[must_use]
    pub fn reference_error(self, error: ReferenceError) -> Said {
        self.say(match error {
            ReferenceError::Missing => "error-reference-missing",
            ReferenceError::Length => "error-reference-length",
            ReferenceError::Mistyped => "error-reference-mistyped",
        })
    }

    /// Why what was typed is no postcode.
    #[must_use]
    pub fn postcode_error(self, error: &PostcodeError) -> Said {
        self.say(match error {
            PostcodeError::Missing => "error-postcode-missing",
            PostcodeError::Malformed => "error-postcode-malformed",
        })
    }

    /// Why a comment cannot be taken.
    #[must_use]
    pub fn comment_error(self, error: CommentError) -> Said {
        match error {
            CommentError::TooLong(entered) => {
                let lengths = [("most", LONGEST_COMMENT.into()), ("entered", entered.into())];
                self.with("error-comment-long", lengths)
            }
            _ => self.say("error-comment-missing"),
        }
    }
}

fn nothing_entered(entry: Entry) -> &'static str {
    match entry {
        Entry::Number => "error-enter-number",
        Entry::Date => "error-enter-date",
        Entry::MonthYear => "error-enter-month",
        Entry::Time(Units::HoursMinutes) => "error-enter-hours-minutes",
        Entry::Time(Units::Hours) => "error-enter-hours",
        Entry::Time(Units::Minutes) => "error-enter-minutes",
        Entry::Time(Units::YearsMonths) => "error-enter-years-months",
        Entry::Time(Units::Years) => "error-enter-years",
        Entry::Time(Units::Months) => "error-enter-months",
        Entry::Text => "error-enter-text",
        Entry::FirstChoice => "error-enter-first-choice",
        Entry::Postcode => "error-enter-postcode",
    }
}

fn missing_parts(parts: &[DatePart]) -> &'static str {
    match parts {
        [DatePart::Day] => "error-date-without-day",
        [DatePart::Month] => "error-date-without-month",
        [DatePart::Year] => "error-date-without-year",
        [DatePart::Day, DatePart::Month] => "error-date-without-day-month",
        [DatePart::Day, DatePart::Year] => "error-date-without-day-year",
        _ => "error-date-without-month-year",
    }
}
