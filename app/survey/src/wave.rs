//! One round of a survey.

use crate::clock::{DAY_MS, Timestamp};
use serde::{Deserialize, Serialize};

/// Days after a wave has closed in which answers can still be withdrawn: those who answer on the last day have two weeks.
pub const WITHDRAWAL_DAYS: i64 = 14;

/// Minutes after a wave has closed in which those who had begun can finish and send: longer than anybody needs who is halfway.
pub const GRACE_MINUTES: i64 = 60;

/// Where a wave stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaveState {
    /// Before it opens.
    Planned,
    /// Taking answers.
    Open,
    /// No longer taking answers.
    Closed,
}

/// A wave's name and fieldwork dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaveDates {
    /// "Autumn 2026".
    pub label: String,
    /// First moment answers are taken.
    pub opens: Timestamp,
    /// First moment they are not.
    pub closes: Timestamp,
}

impl WaveDates {
    /// Where the wave stands at `now`.
    #[must_use]
    pub fn state(&self, now: Timestamp) -> WaveState {
        if now < self.opens {
            WaveState::Planned
        } else if now < self.closes {
            WaveState::Open
        } else {
            WaveState::Closed
        }
    }

    /// Minutes left, rounded up, in which somebody who began at `started` can still finish although the wave has closed. `None`
    /// while it is open, once that time is over, and for whoever began after it closed.
    #[must_use]
    pub fn grace(&self, started: Timestamp, now: Timestamp) -> Option<i64> {
        let left = self.closes.plus_ms(GRACE_MINUTES * 60_000).0 - now.0;
        let finishing = started < self.closes && now >= self.closes && left > 0;
        finishing.then_some((left + 59_999) / 60_000)
    }

    /// Whether a response begun at `started` can be finished now.
    #[must_use]
    pub fn takes(&self, started: Timestamp, now: Timestamp) -> bool {
        self.state(now) == WaveState::Open || self.grace(started, now).is_some()
    }

    /// Whether there may be anybody whose response can be finished now: the wave is open, or closed so lately that whoever had begun is
    /// still waited for.
    #[must_use]
    pub fn takes_from_anybody(&self, now: Timestamp) -> bool {
        self.takes(self.opens, now)
    }

    /// The first moment at which answers can no longer be withdrawn.
    #[must_use]
    pub fn withdrawal_ends(&self) -> Timestamp {
        self.closes.plus_ms(WITHDRAWAL_DAYS * DAY_MS)
    }

    /// The last day on which answers can be withdrawn, in words.
    #[must_use]
    pub fn withdraw_until(&self) -> String {
        self.withdrawal_ends().plus_ms(-1).long_date()
    }

    /// The last day on which answers are taken, in words.
    #[must_use]
    pub fn last_day(&self) -> String {
        self.closes.plus_ms(-1).long_date()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_had_begun_has_an_hour_to_finish() {
        let minute = |minute: i64| Timestamp(minute * 60_000);
        let dates = WaveDates { label: "Autumn".to_owned(), opens: minute(0), closes: minute(100) };
        let begun = minute(99);
        assert_eq!(dates.grace(begun, minute(99)), None, "the wave is open");
        assert_eq!(dates.grace(begun, minute(100)), Some(60));
        assert_eq!(dates.grace(begun, Timestamp(minute(159).0 + 1)), Some(1));
        assert_eq!(dates.grace(begun, minute(160)), None);
        assert_eq!(dates.grace(minute(100), minute(101)), None, "begun too late");
        let takes = [(-1, false), (0, true), (99, true), (159, true), (160, false)];
        for (at, takes) in takes {
            assert_eq!(dates.takes_from_anybody(minute(at)), takes, "{at}");
        }
    }
}
