//! How a language says numbers, dates and lengths of time in answers.

use super::Words;
use rust_decimal::Decimal;
use survey::answer::Voice;
use survey::calendar::{Day, Month};
use survey::span::Span;
use survey::text::Language;

impl Words {
    /// A number in the figures of the language.
    #[must_use]
    pub fn figures(self, number: impl ToString) -> String {
        self.locale().formats.figures(&number.to_string())
    }

    /// A count of a unit: "3 hours".
    pub(super) fn count(self, unit: &str, n: u32) -> String {
        let key = match unit {
            "hours" => "time-hours",
            "minutes" => "time-minutes",
            "years" => "time-years",
            _ => "time-months",
        };
        self.with(key, [("n", n.into())]).text.into_owned()
    }
}

impl Voice for Words {
    fn language(&self) -> &Language {
        Words::language(*self)
    }

    fn number(&self, number: Decimal) -> String {
        self.figures(number)
    }

    fn day(&self, day: Day) -> String {
        self.date(day.0)
    }

    fn month(&self, month: Month) -> String {
        self.locale().formats.month(month.year(), month.month())
    }

    fn span(&self, span: Span) -> String {
        let (large, small, size) = match span {
            Span::Minutes(_) => ("hours", "minutes", 60),
            Span::Months(_) => ("years", "months", 12),
        };
        match (span.total() / size, span.total() % size) {
            (0, rest) => self.count(small, rest),
            (whole, 0) => self.count(large, whole),
            (whole, rest) => {
                let parts = [("large", self.count(large, whole).into()), ("small", self.count(small, rest).into())];
                self.with("time-two-units", parts).text.into_owned()
            }
        }
    }

    fn place(&self, place: u32) -> String {
        self.with("ordinal", [("n", place.into())]).text.into_owned()
    }

    fn out_of(&self, number: Decimal, most: i64) -> String {
        let parts = [("n", self.number(number).into()), ("most", self.figures(most).into())];
        self.with("out-of", parts).text.into_owned()
    }

    fn percent(&self, number: Decimal) -> String {
        self.with("percent", [("n", self.number(number).into())]).text.into_owned()
    }
}
