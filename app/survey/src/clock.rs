//! Time as the product keeps it: whole milliseconds since 1970 in UTC, and a clock that is always a parameter.

use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

/// One day in milliseconds.
pub const DAY_MS: i64 = 86_400_000;

impl Timestamp {
    /// The time `ms` milliseconds later (earlier when negative), held at the ends of the range.
    #[must_use]
    pub fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// The time `days` days later (earlier when negative).
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        self.plus_ms(days.saturating_mul(DAY_MS))
    }

    /// Midnight UTC of the same day: used where the time of day would say too much about a person.
    #[must_use]
    pub fn start_of_day(self) -> Self {
        Self(self.0.div_euclid(DAY_MS) * DAY_MS)
    }

    /// The calendar date in UTC; dates outside the calendar's range become the epoch.
    #[must_use]
    pub fn date(self) -> Date {
        OffsetDateTime::from_unix_timestamp(self.0.div_euclid(1000)).unwrap_or(OffsetDateTime::UNIX_EPOCH).date()
    }

    /// The date as people in England write it: "18 October 2026".
    #[must_use]
    pub fn long_date(self) -> String {
        let date = self.date();
        format!("{} {} {}", date.day(), date.month(), date.year())
    }

    /// The date as machines write it: "2026-10-18" (ISO 8601).
    #[must_use]
    pub fn iso_date(self) -> String {
        let date = self.date();
        format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
    }

    /// Date and time to the minute: "18 October 2026, 14:05 UTC".
    #[must_use]
    pub fn long_date_time(self) -> String {
        let minutes = self.0.div_euclid(60_000).rem_euclid(1440);
        format!("{}, {:02}:{:02} UTC", self.long_date(), minutes / 60, minutes % 60)
    }

    /// "Autumn 2026": the season (northern, by calendar month) and year, used to name waves.
    #[must_use]
    pub fn season(self) -> String {
        let date = self.date();
        let season = match u8::from(date.month()) {
            3..=5 => "Spring",
            6..=8 => "Summer",
            9..=11 => "Autumn",
            _ => "Winter",
        };
        format!("{season} {}", date.year())
    }
}

/// Where the time comes from: the machine in production, a fixed value in tests.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Timestamp;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_people_and_machines_write_them() {
        let time = Timestamp(1_792_332_300_000);
        assert_eq!(time.long_date(), "18 October 2026");
        assert_eq!(time.iso_date(), "2026-10-18");
        assert_eq!(time.long_date_time(), "18 October 2026, 14:05 UTC");
        assert_eq!(time.season(), "Autumn 2026");
        assert_eq!(time.start_of_day().long_date_time(), "18 October 2026, 00:00 UTC");
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        for ms in [i64::MIN, i64::MAX, -1, 0] {
            let time = Timestamp(ms);
            let _ = (time.long_date_time(), time.plus_days(i64::MAX), time.season());
        }
    }
}
