use crate::writing::{Lines, Written, length, tidy};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// One line of text that a council wrote for its residents: not empty, at most `MOST` characters as people count them, without
/// hidden characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Line<const MOST: usize>(String);

/// Why a text is not such a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// Nothing was typed.
    #[error("Type something, or leave the field empty")]
    Missing,
    /// More than fits.
    #[error("Use at most {most} characters. You typed {typed}")]
    TooLong {
        /// The most.
        most: usize,
        /// What was typed.
        typed: usize,
    },
    /// Characters that cannot be seen.
    #[error("This holds characters that cannot be shown. Type it again")]
    Hidden,
}

impl<const MOST: usize> Line<MOST> {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MOST: usize> FromStr for Line<MOST> {
    type Err = LineError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Written { text, hidden } = tidy(text, Lines::One);
        match length(&text) {
            0 => Err(LineError::Missing),
            _ if hidden > 0 => Err(LineError::Hidden),
            typed if typed > MOST => Err(LineError::TooLong { most: MOST, typed }),
            _ => Ok(Self(text)),
        }
    }
}

impl<const MOST: usize> TryFrom<String> for Line<MOST> {
    type Error = LineError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl<const MOST: usize> From<Line<MOST>> for String {
    fn from(line: Line<MOST>) -> Self {
        line.0
    }
}

impl<const MOST: usize> fmt::Display for Line<MOST> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_tidied_and_bounded() {
        assert_eq!("  Town Hall ".parse::<Line<20>>().unwrap().as_str(), "Town Hall");
        assert_eq!(" ".parse::<Line<20>>(), Err(LineError::Missing));
        assert_eq!("a\u{202e}b".parse::<Line<20>>(), Err(LineError::Hidden));
        assert_eq!("abcdef".parse::<Line<5>>(), Err(LineError::TooLong { most: 5, typed: 6 }));
    }
}
