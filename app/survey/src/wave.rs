//! One round of a survey.

use crate::clock::Timestamp;
use serde::{Deserialize, Serialize};

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

    /// The last day on which answers are taken, in words.
    #[must_use]
    pub fn last_day(&self) -> String {
        self.closes.plus_ms(-1).long_date()
    }
}
