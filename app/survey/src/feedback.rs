//! What visitors write about the site itself. It is kept apart from answers and says nothing about who wrote it.

use std::fmt;
use std::str::FromStr;

/// The most characters of a comment.
pub const LONGEST_COMMENT: usize = 1_200;

/// What somebody wrote about the site: not empty, at most [`LONGEST_COMMENT`] characters, without control characters
/// but line breaks.
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
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text: String = text.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
        let text = text.trim();
        match text.chars().count() {
            0 => Err(CommentError::Missing),
            length if length > LONGEST_COMMENT => Err(CommentError::TooLong(length)),
            _ => Ok(Self(text.to_owned())),
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
    fn keeps_lines_and_drops_what_no_database_and_no_page_takes() {
        let comment: Comment = "  The map\0 is small.\r\nI use\u{7} a phone.\rThanks ".parse().unwrap();
        assert_eq!(comment.as_str(), "The map is small.\nI use a phone.\nThanks");
    }
}
