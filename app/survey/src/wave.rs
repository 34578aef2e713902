//! One round of a survey.

use crate::clock::{DAY_MS, Timestamp};
use serde::{Deserialize, Serialize};

/// Days after a wave has closed in which answers can still be withdrawn: those who answer on the last day have two weeks.
pub const WITHDRAWAL_DAYS: i64 = 14;

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
