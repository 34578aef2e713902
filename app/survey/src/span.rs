//! Lengths of time as answers give them: in hours and minutes, or in years and months.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A length of time. A month has no fixed number of minutes: the two kinds are never compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// Minutes in all.
    Minutes(u32),
    /// Months in all.
    Months(u32),
}

impl Span {
    /// Minutes or months in all.
    #[must_use]
    pub fn total(self) -> u32 {
        match self {
            Self::Minutes(total) | Self::Months(total) => total,
        }
    }
}

/// "1 hour 30 minutes", "2 years", "0 minutes".
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (large, small, size) = match self {
            Self::Minutes(_) => ("hour", "minute", 60),
            Self::Months(_) => ("year", "month", 12),
        };
        let count = |count: u32, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
        let (whole, rest) = (self.total() / size, self.total() % size);
        match (whole, rest) {
            (0, rest) => f.write_str(&count(rest, small)),
            (whole, 0) => f.write_str(&count(whole, large)),
            (whole, rest) => write!(f, "{} {}", count(whole, large), count(rest, small)),
        }
    }
}

/// The fields that a length of time is asked in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Units {
    /// Two fields.
    HoursMinutes,
    /// One field.
    Hours,
    /// One field.
    Minutes,
    /// Two fields.
    YearsMonths,
    /// One field.
    Years,
    /// One field.
    Months,
}

/// One field of a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitField {
    /// "hours", as the field is named and labelled.
    pub name: &'static str,
    /// How many of the smallest unit one of it is.
    pub size: u32,
}

impl Units {
    /// The fields in order, the largest unit first.
    #[must_use]
    pub fn fields(self) -> &'static [UnitField] {
        const HOURS: UnitField = UnitField { name: "hours", size: 60 };
        const MINUTES: UnitField = UnitField { name: "minutes", size: 1 };
        const YEARS: UnitField = UnitField { name: "years", size: 12 };
        const MONTHS: UnitField = UnitField { name: "months", size: 1 };
        match self {
            Self::HoursMinutes => &[HOURS, MINUTES],
            Self::Hours => &[HOURS],
            Self::Minutes => &[MINUTES],
            Self::YearsMonths => &[YEARS, MONTHS],
            Self::Years => &[YEARS],
            Self::Months => &[MONTHS],
        }
    }

    /// The length of `total` minutes or months.
    #[must_use]
    pub fn span(self, total: u32) -> Span {
        match self {
            Self::HoursMinutes | Self::Hours | Self::Minutes => Span::Minutes(total),
            Self::YearsMonths | Self::Years | Self::Months => Span::Months(total),
        }
    }

    /// Whether both are of the day, in hours and minutes, or both of the calendar, in years and months.
    #[must_use]
    pub fn are_of_time_as(self, other: Self) -> bool {
        self.span(0) == other.span(0)
    }

    /// What each field shows for `total`; what is smaller than the last unit is left out.
    #[must_use]
    pub fn split(self, total: u32) -> Vec<u32> {
        let mut rest = total;
        self.fields()
            .iter()
            .map(|field| {
                let whole = rest / field.size;
                rest %= field.size;
                whole
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_said_in_whole_units() {
        assert_eq!(Span::Minutes(90).to_string(), "1 hour 30 minutes");
        assert_eq!(Span::Minutes(61).to_string(), "1 hour 1 minute");
        assert_eq!(Span::Months(24).to_string(), "2 years");
        assert_eq!(Span::Months(0).to_string(), "0 months");
        assert_eq!(Units::HoursMinutes.split(90), [1, 30]);
        assert_eq!(Units::Minutes.split(90), [90]);
    }
}
