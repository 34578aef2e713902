//! What visitors write about the site itself. It is kept apart from answers and says nothing about who wrote it.

use crate::writing::{Lines, Written, tidy};
use std::fmt;
use std::str::FromStr;

/// The most characters of a comment.
pub const LONGEST_COMMENT: usize = 1_200;

/// What somebody wrote about the site: not empty, at most [`LONGEST_COMMENT`] characters, in the form of
/// [`crate::writing`]. Hidden characters stand as "�", so that nothing turns the officers' page round; unlike in an answer
/// they are not asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment(String);

/// Why a comment cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CommentError {
    /// Nothing was written.
    #[error("Write what you think of this website, or what went wrong")]
    Missing,
    /// More was written than is kept.
    #[error("Write at most {LONGEST_COMMENT} characters. You have written {0}")]
    TooLong(usize),
}

impl FromStr for Comment {
    type Err = CommentError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Written { text, .. } = tidy(text, Lines::Many);
        let shown = text.chars().any(|character| character != char::REPLACEMENT_CHARACTER);
        match text.chars().count() {
            _ if !shown => Err(CommentError::Missing),
            length if length > LONGEST_COMMENT => Err(CommentError::TooLong(length)),
            _ => Ok(Self(text)),
        }
    }
}

impl Comment {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Comment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_not_empty_and_not_endless() {
        for empty in ["", " \n\t", "\0\u{1b}"] {
            assert_eq!(empty.parse::<Comment>(), Err(CommentError::Missing), "{empty:?}");
        }
        // Characters as people count them, not bytes.
        assert!("é".repeat(LONGEST_COMMENT).parse::<Comment>().is_ok());
        let long = "é".repeat(LONGEST_COMMENT + 1);
        assert_eq!(long.parse::<Comment>(), Err(CommentError::TooLong(LONGEST_COMMENT + 1)));
    }

    #[test]
    fn keeps_lines_and_marks_what_nobody_can_see() {
        let comment: Comment = "  The map\0 is small.\r\nI use\u{202e} a phone.\rThanks ".parse().unwrap();
        assert_eq!(comment.as_str(), "The map� is small.\nI use� a phone.\nThanks");
    }
}
