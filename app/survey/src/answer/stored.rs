//! An answer as it is stored: an option and a whole number have columns of their own, everything else is one text.

use super::Answer;
use serde::{Deserialize, Serialize};

/// The columns of a stored answer; all are empty where the question was skipped, and at most one is filled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored {
    /// The option chosen.
    pub choice: Option<String>,
    /// The whole number given.
    pub number: Option<i64>,
    /// Any other answer as JSON, which holds no control character.
    pub value: Option<String>,
}

/// Why stored columns are not an answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoredError {
    /// The option is not a code.
    #[error(transparent)]
    Code(#[from] crate::code::CodeError),
    /// The text is not an answer.
    #[error("a stored answer cannot be read: {0}")]
    Value(#[from] serde_json::Error),
}

impl Answer {
    /// The answer as it is stored.
    ///
    /// # Errors
    /// [`StoredError::Value`] never comes of an answer made by this crate.
    pub fn to_stored(&self) -> Result<Stored, StoredError> {
        Ok(match self {
            Self::Choice(option) => Stored { choice: Some(option.to_string()), ..Stored::default() },
            Self::Number(number) => Stored { number: Some(*number), ..Stored::default() },
            Self::Skipped => Stored::default(),
            other => Stored { value: Some(serde_json::to_string(other)?), ..Stored::default() },
        })
    }

    /// The answer of stored columns.
    ///
    /// # Errors
    /// [`StoredError`] when they are not an answer.
    pub fn from_stored(stored: Stored) -> Result<Self, StoredError> {
        Ok(match stored {
            Stored { value: Some(value), .. } => serde_json::from_str(&value)?,
            Stored { choice: Some(choice), .. } => Self::Choice(choice.parse()?),
            Stored { number: Some(number), .. } => Self::Number(number),
            Stored { choice: None, number: None, value: None } => Self::Skipped,
        })
    }
}
