//! How a language writes numbers and dates (Unicode CLDR, by ICU4X).

use fixed_decimal::Decimal as Figures;
use icu_calendar::{Date as Day, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Dates;
use icu_datetime::fieldsets::{YM, YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use time::Date;

/// How a language writes numbers and dates. Without data for it: as machines write them.
#[derive(Default)]
pub(super) struct Formats {
    numbers: Option<DecimalFormatter>,
    days: Option<Dates<Gregorian, YMD>>,
    months: Option<Dates<Gregorian, YM>>,
}

impl Formats {
    /// The formats of a locale; `None` where there are none.
    pub(super) fn new(locale: &str) -> Option<Self> {
        let locale: Locale = locale.parse().ok()?;
        let mut options = DecimalFormatterOptions::default();
        // "1200" and "12,500": a number of four figures may be a year.
        options.grouping_strategy = Some(GroupingStrategy::Min2);
        Some(Self {
            numbers: Some(DecimalFormatter::try_new((&locale).into(), options).ok()?),
            days: Some(Dates::try_new((&locale).into(), YMD::long()).ok()?),
            months: Some(Dates::try_new((&locale).into(), YM::long()).ok()?),
        })
    }

    /// A number written with the figures 0 to 9, in the figures of the language. What is no number stays.
    pub(super) fn figures(&self, number: &str) -> String {
        let read = number.parse::<Figures>().ok();
        match (&self.numbers, read) {
            (Some(numbers), Some(figures)) => numbers.format_to_string(&figures),
            _ => number.to_owned(),
        }
    }

    /// "18 October 2026".
    pub(super) fn day(&self, day: Date) -> String {
        let date = Day::try_new_gregorian(day.year(), day.month().into(), day.day()).ok();
        match (&self.days, date) {
            (Some(days), Some(date)) => days.format(&date).to_string(),
            _ => day.to_string(),
        }
    }

    /// "October 2026".
    pub(super) fn month(&self, year: i32, month: u8) -> String {
        let date = Day::try_new_gregorian(year, month, 1).ok();
        match (&self.months, date) {
            (Some(months), Some(date)) => months.format(&date).to_string(),
            _ => format!("{year:04}-{month:02}"),
        }
    }
}
