//! How a language writes numbers and dates (Unicode CLDR, by ICU4X).

use fixed_decimal::Decimal as Figures;
use icu_calendar::{Date as Day, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Dates;
use icu_datetime::fieldsets::{YM, YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use time::Date;

/// The formatters of a locale. Without data for it: as machines write.
#[derive(Default)]
struct Formatters {
    numbers: Option<DecimalFormatter>,
    days: Option<Dates<Gregorian, YMD>>,
    months: Option<Dates<Gregorian, YM>>,
}

impl Formatters {
    fn new(locale: &Locale) -> Self {
        let mut options = DecimalFormatterOptions::default();
        // "1200" and "12,500": a number of four figures may be a year.
        options.grouping_strategy = Some(GroupingStrategy::Min2);
        Self {
            numbers: DecimalFormatter::try_new(locale.into(), options).ok(),
            days: Dates::try_new(locale.into(), YMD::long()).ok(),
            months: Dates::try_new(locale.into(), YM::long()).ok(),
        }
    }
}

thread_local! {
    /// Formatters by locale. ICU4X shares them between threads only when everything that uses any of it is built so; a few
    /// for each thread cost nothing.
    static MADE: RefCell<HashMap<String, Rc<Formatters>>> = RefCell::default();
}

/// How a language writes numbers and dates.
#[derive(Clone, Debug, Default)]
pub(super) struct Formats(String);

impl Formats {
    /// The formats of a locale; `None` where it is none.
    pub(super) fn new(locale: &str) -> Option<Self> {
        locale.parse::<Locale>().ok().map(|_| Self(locale.to_owned()))
    }

    fn formatters(&self) -> Rc<Formatters> {
        MADE.with_borrow_mut(|made| {
            if let Some(found) = made.get(&self.0) {
                return Rc::clone(found);
            }
            let new = Rc::new(self.0.parse().as_ref().map(Formatters::new).unwrap_or_default());
            made.insert(self.0.clone(), Rc::clone(&new));
            new
        })
    }

    /// A number written with the figures 0 to 9, in the figures of the language. What is no number stays.
    pub(super) fn figures(&self, number: &str) -> String {
        match (&self.formatters().numbers, number.parse::<Figures>()) {
            (Some(numbers), Ok(figures)) => numbers.format_to_string(&figures),
            _ => number.to_owned(),
        }
    }

    /// "18 October 2026".
    pub(super) fn day(&self, day: Date) -> String {
        match (&self.formatters().days, Day::try_new_gregorian(day.year(), day.month().into(), day.day())) {
            (Some(days), Ok(date)) => days.format(&date).to_string(),
            _ => day.to_string(),
        }
    }

    /// "October 2026".
    pub(super) fn month(&self, year: i32, month: u8) -> String {
        match (&self.formatters().months, Day::try_new_gregorian(year, month, 1)) {
            (Some(months), Ok(date)) => months.format(&date).to_string(),
            _ => format!("{year:04}-{month:02}"),
        }
    }
}
