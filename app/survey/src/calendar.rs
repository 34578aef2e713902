//! Days and months of the calendar as answers give them, and bounds on them.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use time::{Date, Duration};

time::serde::format_description!(iso_date, Date, "[year]-[month]-[day]");

/// A day, kept as "2026-11-24" (ISO 8601).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(#[serde(with = "iso_date")] pub Date);

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl Day {
    /// As people in England write it: "24 November 2026".
    #[must_use]
    pub fn long(self) -> String {
        format!("{} {} {}", self.0.day(), self.0.month(), self.0.year())
    }
}

/// Why a text is not a day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a day. Write it as 2026-11-24.")]
pub struct DayError(String);

impl FromStr for Day {
    type Err = DayError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.splitn(3, '-');
        let mut number = |digits: usize| {
            let part =
                parts.next().filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()));
            part.and_then(|part| part.parse::<u16>().ok())
        };
        let day = (|| {
            let (year, month, day) = (number(4)?, number(2)?, number(2)?);
            let month = time::Month::try_from(u8::try_from(month).ok()?).ok()?;
            Date::from_calendar_date(year.into(), month, u8::try_from(day).ok()?).ok()
        })();
        day.map(Self).ok_or_else(|| DayError(text.chars().take(20).collect()))
    }
}

/// A month of a year, kept as "2026-11".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: i32,
    month: u8,
}

/// Why a text is not a month.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a month. Write it as 2026-11.")]
pub struct MonthError(String);

impl Month {
    /// A month, counted from 1; `None` outside the calendar or the years 1000 to 9999.
    #[must_use]
    pub fn new(year: i32, month: u8) -> Option<Self> {
        ((1..=12).contains(&month) && (1000..=9999).contains(&year)).then_some(Self { year, month })
    }

    /// The month of a day.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month().into() }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, counted from 1.
    #[must_use]
    pub fn month(self) -> u8 {
        self.month
    }

    /// Its first day; `None` only for what [`Month::new`] refuses.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        Date::from_calendar_date(self.year, time::Month::try_from(self.month).ok()?, 1).ok()
    }

    /// As people in England write it: "November 2026".
    #[must_use]
    pub fn long(self) -> String {
        let month = time::Month::try_from(self.month).unwrap_or(time::Month::January);
        format!("{month} {}", self.year)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = MonthError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = (text.len() == 7).then(|| text.split_once('-')).flatten();
        parts
            .and_then(|(year, month)| Self::new(year.parse().ok()?, month.parse().ok()?))
            .ok_or_else(|| MonthError(text.chars().take(20).collect()))
    }
}

impl TryFrom<String> for Month {
    type Error = MonthError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

/// The first or the last day that may be given; it is included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateBound {
    /// A day of the calendar.
    On(Day),
    /// Counted from the day of the answer: years and months first, then days. Negative numbers lie in the past.
    FromToday {
        /// Years.
        #[serde(default)]
        years: i32,
        /// Months.
        #[serde(default)]
        months: i32,
        /// Days.
        #[serde(default)]
        days: i32,
    },
}

impl DateBound {
    /// The day itself. A 29 February lands on 28 February in other years; beyond the calendar's ends the bound is
    /// the end.
    #[must_use]
    pub fn day(self, today: Date) -> Date {
        match self {
            Self::On(day) => day.0,
            Self::FromToday { years, months, days } => {
                let months = i64::from(years) * 12 + i64::from(months);
                let end = if months < 0 || days < 0 { Date::MIN } else { Date::MAX };
                shift(today, months).and_then(|day| day.checked_add(Duration::days(i64::from(days)))).unwrap_or(end)
            }
        }
    }

    /// Whether it is never after another bound, both taken on the same day, whichever day that is. A day of the calendar is never
    /// after one counted from today if it was not after it when this program was written: days counted from today only move on. The
    /// other way round nothing is certain.
    #[must_use]
    pub fn never_after(self, other: Self) -> bool {
        match (self, other) {
            (Self::On(one), Self::On(other)) => one <= other,
            (Self::On(one), Self::FromToday { .. }) => one.0 <= other.day(WRITTEN),
            (Self::FromToday { .. }, Self::On(_)) => false,
            (Self::FromToday { .. }, Self::FromToday { .. }) => {
                (0..MONTHS_OF_A_CYCLE).filter_map(|months| shift(CYCLE, months)).all(|first| {
                    // Within a month the distance only grows or only shrinks: its ends decide.
                    let last = first.replace_day(first.month().length(first.year())).unwrap_or(first);
                    [first, last].into_iter().all(|today| self.day(today) <= other.day(today))
                })
            }
        }
    }

    /// It is today itself.
    #[must_use]
    pub fn is_today(self) -> bool {
        self == Self::FromToday { years: 0, months: 0, days: 0 }
    }
}

/// No survey of this program was answered before.
const WRITTEN: Date = time::macros::date!(2026 - 01 - 01);
/// A cycle of the calendar begins; after 400 years it is the same again.
const CYCLE: Date = time::macros::date!(2000 - 01 - 01);
const MONTHS_OF_A_CYCLE: i64 = 4_800;

/// The same day of another month, or that month's last day.
fn shift(day: Date, months: i64) -> Option<Date> {
    let count = i64::from(day.year()) * 12 + i64::from(u8::from(day.month())) - 1 + months;
    let year = i32::try_from(count.div_euclid(12)).ok()?;
    let month = time::Month::try_from(u8::try_from(count.rem_euclid(12) + 1).ok()?).ok()?;
    Date::from_calendar_date(year, month, day.day().min(month.length(year))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use time::macros::date;

    #[test]
    fn months_read_back_and_refuse_what_no_calendar_has() {
        assert_eq!("2026-11".parse::<Month>().map(Month::long), Ok("November 2026".to_owned()));
        for wrong in ["2026-13", "2026-00", "0999-01", "26-11", "2026-1", "+026-01x", "2026–11"] {
            assert!(wrong.parse::<Month>().is_err(), "{wrong}");
        }
        assert_eq!(serde_json::to_string(&Month::new(2026, 3)).unwrap(), "\"2026-03\"");
        assert_eq!(serde_json::to_string(&Day(date!(2026 - 03 - 04))).unwrap(), "\"2026-03-04\"");
    }

    #[test]
    fn bounds_count_from_today_over_leap_days() {
        let past = |years, months, days| DateBound::FromToday { years, months, days };
        assert_eq!(past(-16, 0, 0).day(date!(2024 - 02 - 29)), date!(2008 - 02 - 29));
        assert_eq!(past(-1, 0, 0).day(date!(2024 - 02 - 29)), date!(2023 - 02 - 28));
        assert_eq!(past(0, 1, 1).day(date!(2026 - 01 - 31)), date!(2026 - 03 - 01));
        assert_eq!(past(i32::MIN, 0, 0).day(date!(2026 - 01 - 31)), Date::MIN);
        assert_eq!(past(i32::MAX, i32::MAX, 0).day(date!(2026 - 01 - 31)), Date::MAX);
        let read: DateBound = serde_json::from_str(r#"{"from_today": {"years": -16}}"#).unwrap();
        assert_eq!(read, past(-16, 0, 0));
        let read: DateBound = serde_json::from_str(r#"{"on": "2026-11-24"}"#).unwrap();
        assert_eq!(read.day(date!(2000 - 01 - 01)), date!(2026 - 11 - 24));
    }

    #[test]
    fn what_is_never_after_holds_on_every_day() {
        let from = |months, days| DateBound::FromToday { years: 0, months, days };
        let on = |day| DateBound::On(Day(day));
        assert!(from(0, -1).never_after(from(0, 0)) && from(0, 0).never_after(from(0, 0)));
        // A month has 28 days at least and 31 at most.
        assert!(from(0, 28).never_after(from(1, 0)) && !from(0, 29).never_after(from(1, 0)));
        assert!(from(1, 0).never_after(from(0, 31)) && !from(1, 0).never_after(from(0, 30)));
        assert!(from(-12, 0).never_after(from(0, -365)) && !from(-12, 0).never_after(from(0, -366)));
        assert!(on(date!(2020 - 01 - 01)).never_after(from(0, 0)));
        assert!(!on(date!(2026 - 06 - 01)).never_after(from(0, 0)), "a survey may be answered before");
        assert!(on(date!(2026 - 06 - 01)).never_after(from(12, 0)));
        assert!(!from(0, 0).never_after(on(date!(2999 - 01 - 01))), "the day comes");
        assert!(on(date!(2020 - 01 - 01)).never_after(on(date!(2020 - 01 - 01))));
    }

    proptest! {
        #[test]
        fn what_is_never_after_is_not_after(
            one in (-30..30i32, -70..70i32),
            other in (-30..30i32, -70..70i32),
            day in 0..146_097i64,
        ) {
            let bound = |(months, days)| DateBound::FromToday { years: 0, months, days };
            let today = date!(2000 - 01 - 01) + Duration::days(day);
            if bound(one).never_after(bound(other)) {
                prop_assert!(bound(one).day(today) <= bound(other).day(today), "{}", today);
            }
        }

        #[test]
        fn no_bound_panics(years: i32, months: i32, days: i32) {
            let _ = DateBound::FromToday { years, months, days }.day(date!(2026 - 11 - 24));
        }
    }
}
