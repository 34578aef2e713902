//! Shared devices: a tablet in a library on which one person after another answers.

use crate::writing::{Lines, Written, tidy};
use std::fmt;
use std::str::FromStr;

/// The most characters of a place's name.
pub const LONGEST_PLACE: usize = 60;
/// Minutes without a touch after which a shared device forgets whoever used it.
pub const IDLE_MINUTES: i64 = 3;

/// Where a shared device stands: "Luton Central Library". On one line, not empty, at most [`LONGEST_PLACE`] characters,
/// without hidden characters: it is shown to residents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place(String);

/// Why a text names no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PlaceError {
    /// Nothing was typed.
    #[error("Enter the name of the place, like Central Library")]
    Missing,
    /// More was typed than fits on the device's pages.
    #[error("The name of the place must be at most {LONGEST_PLACE} characters. You typed {0}")]
    TooLong(usize),
    /// Characters that cannot be seen.
    #[error("The name holds characters that cannot be shown. Type it again")]
    Hidden,
}

impl FromStr for Place {
    type Err = PlaceError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Written { text, hidden } = tidy(text, Lines::One);
        match text.chars().count() {
            0 => Err(PlaceError::Missing),
            _ if hidden > 0 => Err(PlaceError::Hidden),
            length if length > LONGEST_PLACE => Err(PlaceError::TooLong(length)),
            _ => Ok(Self(text)),
        }
    }
}

impl Place {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As the store gives it back, where it was checked when it was stored.
    #[must_use]
    pub fn from_stored(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_one_short_line_that_can_be_seen() {
        let place = |text: &str| text.parse::<Place>().map(|place| place.to_string());
        assert_eq!(place("  Central Library "), Ok("Central Library".to_owned()));
        assert_eq!(place(" \t"), Err(PlaceError::Missing));
        assert_eq!(place(&"a".repeat(61)), Err(PlaceError::TooLong(61)));
        assert_eq!(place("a\u{202e}b"), Err(PlaceError::Hidden));
    }
}
